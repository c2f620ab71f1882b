"""What was typed and is no command line: what is wrong with it, and what to type instead."""

from collections.abc import Sequence
from typing import Any

import typer

from tracker.cli import params
from tracker.cli.spelling import did_you_mean, quoted
from tracker.errors import UsageError

ParserError: type[Exception] = typer.BadParameter.__bases__[0]
"""The errors of Typer's parser. Its other classes are not public and are told apart by name."""

Refused = Any
"""Such an error, with what its class has beside a message."""


def unknown_command(
    args: Sequence[str], commands: Sequence[str], before: str = "tracker "
) -> UsageError:
    """Give the error for a first word that is no command; it may be meant as a title."""
    name = args[0]
    message = f'there is no command "{name}"'
    near = did_you_mean(name, commands, before)
    if near is not None:
        return UsageError(message, hint=near)
    if not name.strip():
        return UsageError(message, hint="for help: tracker --help")
    title = " ".join(args[: _first_option(args)])
    return UsageError(
        message,
        details=[f"to see a title: tracker show {quoted(title)}"],
        hint="for help: tracker --help",
    )


def _first_option(args: Sequence[str]) -> int:
    return next((place for place, one in enumerate(args) if one.startswith("-")), len(args))


def usage_error(error: Refused, argv: Sequence[str]) -> UsageError:
    """Give an error of Typer's parser as one of ours; its own words are the last resort."""
    words = str(error.format_message()).rstrip(".")
    match type(error).__name__:
        case "NoSuchOption":
            return _no_such_option(error, argv)
        case "BadOptionUsage":
            return _odd_option(error, words)
        case "MissingParameter":
            return _missing(error)
        case "BadParameter":
            return _bad_value(error)
    many = "unexpected extra argument" in words
    return _too_many(error, words) if many else UsageError(words, hint=help_hint(error))


def help_hint(error: Refused) -> str:
    """Give the words that lead to the help of the command that was typed."""
    return f"for help: {getattr(error.ctx, 'command_path', 'tracker')} --help"


def _no_such_option(error: Refused, argv: Sequence[str]) -> UsageError:
    """Tell of an unknown option; ``-file`` is taken apart by the parser, and is given whole."""
    name = error.option_name
    whole = next((one for one in argv if one.startswith(name) and one[1:2] != "-"), name)
    options = params.options_of(error.ctx.command, error.ctx)
    known = [name[2:] for option in options for name in option.opts if name.startswith("--")]
    near = did_you_mean(whole.lstrip("-"), known, "--")
    return UsageError(
        f"{error.ctx.command_path} has no option {whole}", hint=near or help_hint(error)
    )


def _odd_option(error: Refused, words: str) -> UsageError:
    """Tell of an option without its value, or with one that it does not take."""
    if "requires" not in words:
        return UsageError(f"{error.option_name} takes no value", hint=f"type: {error.option_name}")
    return UsageError(f"{error.option_name} needs a value", hint=_option_help(error))


def _option_help(error: Refused) -> str:
    """Give what the help says of the option that an error is about."""
    for option in params.options_of(error.ctx.command, error.ctx):
        if error.option_name in option.opts:
            return f"{params.option_words(option, error.ctx)}  {option.help}"
    return help_hint(error)


def _missing(error: Refused) -> UsageError:
    """Tell which argument is missing, with a command that has it."""
    example = (error.ctx.command.epilog or "").partition("\n")[0]
    hint = f"try: {example}" if example else help_hint(error)
    return UsageError(f"{error.ctx.command_path} needs a {error.param.metavar}", hint=hint)


def _bad_value(error: Refused) -> UsageError:
    """Tell of a value that is refused; the words of our own parsers may hold a hint."""
    message, _, hint = str(error.message).rstrip(".").partition("\n")
    param = error.param
    name = next((one for one in param.opts if one.startswith("--")), None)
    place = name or params.value_words(param, error.ctx)
    before = "" if "|" in place else f"{place}: "
    return UsageError(f"{before}{_out_of_range(param, message)}", hint=hint or help_hint(error))


def _out_of_range(param: params.Parameter, message: str) -> str:
    """Tell which numbers a parameter takes, if that is what it takes."""
    least, most = (getattr(param.type, bound, None) for bound in ("min", "max"))
    if least is None:
        return message
    typed = message.partition(" is not ")[0].strip("'")
    allowed = f"of {least} or more" if most is None else f"from {least} to {most}"
    return f'"{typed}" is not a number {allowed}'


def _too_many(error: Refused, words: str) -> UsageError:
    """Tell of more arguments than a command has: most often a title without quotes."""
    extra = words.rpartition("(")[2].removesuffix(")")
    arguments = [one.metavar or "" for one in params.arguments_of(error.ctx.command)]
    if not arguments:
        return UsageError(f"{error.ctx.command_path} takes no {extra}", hint=help_hint(error))
    taken = f"{error.ctx.command_path} {' '.join(arguments)}"
    return UsageError(
        f"there is more than {taken}: {extra}",
        hint='put words that belong together into quotes: "Jessica Jones S2"',
    )
