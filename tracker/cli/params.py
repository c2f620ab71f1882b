"""What Typer knows of a parameter, in the words that help, errors and completion use."""

from typing import Any, TypeGuard

import typer
from typer.core import TyperArgument, TyperOption

Command = Any
"""A command or the group of them; Typer's own class for both is not public."""


Parameter = TyperArgument | TyperOption


def is_argument(param: object) -> TypeGuard[TyperArgument]:
    """Tell whether a parameter is an argument, and no option."""
    return isinstance(param, TyperArgument)


def arguments_of(command: Command) -> list[TyperArgument]:
    """Give the arguments of a command, in their order."""
    return [param for param in command.params if is_argument(param)]


def options_of(command: Command, ctx: typer.Context) -> list[TyperOption]:
    """Give the options of a command that help tells of, that for help last."""
    params = command.get_params(ctx)
    return [one for one in params if isinstance(one, TyperOption) and not one.hidden]


def value_words(param: Parameter, ctx: typer.Context) -> str:
    """Give the word that stands for a value: ``REF``, or the words it can be: ``auto|never``."""
    return param.make_metavar(ctx=ctx).strip("[]<>")


def option_words(option: TyperOption, ctx: typer.Context) -> str:
    """Give how an option is typed, with the word for its value."""
    names = ", ".join(sorted(option.opts, key=len))
    return names if option.is_flag else f"{names} {value_words(option, ctx)}"
