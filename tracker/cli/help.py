"""Help as plain text, laid out here: no line is wider than the terminal or than 80 cells.

Typer knows commands and parameters; its own layout would need Rich, takes the width of whatever
terminal there is, and mixes the options of a command with those that all commands share.
"""

import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from tracker.cli import params
from tracker.cli.options import COMMON, LOOKING
from tracker.cli.usage import ParserError, unknown_command
from tracker.errors import ExitStatus

WIDEST = 80
"""The cells of a line of help at the most: longer ones are read badly."""

_LEFT = 26
"""The cells of the left column at the most; what is longer stands on a line of its own."""

_LEAST_RIGHT = 32
"""The cells of the right column at least; where there are fewer it stands below the left one."""


class Topic(StrEnum):
    """What a command is for; the headings under which commands stand."""

    LOOK = "Look"
    CHANGE = "Change"
    EXCHANGE = "Exchange"
    MORE = "More"


MEANINGS = {
    ExitStatus.DONE: "done",
    ExitStatus.NO: "no, or nothing found",
    ExitStatus.USAGE: "not understood: the command, or a phrase",
    ExitStatus.MIGHT: "it might",
    ExitStatus.DATA: "the data file is damaged, or not a schedule",
    ExitStatus.NO_INPUT: "an input file cannot be read",
    ExitStatus.NETWORK: "a service cannot be reached",
    ExitStatus.NOT_SAVED: "the file or the output could not be written",
    ExitStatus.HELD: "another tracker holds the file",
    ExitStatus.NO_PERMISSION: "no permission",
    ExitStatus.HANGUP: "stopped: the terminal was closed",
    ExitStatus.INTERRUPTED: "stopped by Ctrl-C",
    ExitStatus.TERMINATED: "stopped by the system",
}
"""What an exit status says."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a help text: a heading, and rows of two columns or (no right side) whole lines."""

    heading: str
    rows: Sequence[tuple[str, str]]

    def lines(self, width: int) -> list[str]:
        """Give the section laid out in ``width`` cells."""
        lefts = [len(left) for left, right in self.rows if right]
        column = max((left for left in lefts if left <= _LEFT), default=0) + 4
        indent = column if width - column >= _LEAST_RIGHT else 6
        laid = (line for row in self.rows for line in _row(*row, width, indent))
        return [*_wrapped(f"{self.heading}:", width, "", 0), *laid]


def _row(left: str, right: str, width: int, indent: int) -> list[str]:
    """Lay out one row. Whole lines stay whole: they are there to be copied."""
    if not right:
        return [f"  {left}"]
    if len(left) + 4 <= indent:
        return _wrapped(right, width, f"  {left}".ljust(indent), indent)
    return [*_wrapped_names(left, width), *_wrapped(right, width, " " * indent, indent)]


def _wrapped(text: str, width: int, first: str, indent: int) -> list[str]:
    return textwrap.wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=" " * indent,
        break_on_hyphens=False,
    )


def _wrapped_names(left: str, width: int) -> list[str]:
    """Break an option with many words for its value between the words."""
    broken = _wrapped(left.replace("|", "| "), width, "  ", 6)
    return [line.replace("| ", "|") for line in broken]


class Command(TyperCommand):
    """A command whose help has its own options first and the common ones last.

    ``epilog`` holds its examples, a line each.
    """

    def more(self) -> Iterable[Section]:
        """Give what the help of this command has beside what every help has."""
        return ()

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - Typer's context
        """Parse the arguments; an error knows the command that it is about."""
        with _placed(ctx):
            return super().parse_args(ctx, args)

    def get_help_option(self, ctx: Any) -> TyperOption | None:  # noqa: ANN401 - Typer's context
        """Give the option that prints our help, to the output that our context has."""
        return _explaining(super().get_help_option(ctx))


class PhraseCommand(Command):
    """A command about phrases; its help has the forms that are read."""

    def more(self) -> Iterable[Section]:
        """Give the forms, each with an example and how it is read."""
        from tracker.dates.forms import SAID_ON  # noqa: PLC0415 - reads; for this help alone
        from tracker.views.forms import form_lines  # noqa: PLC0415 - likewise

        heading = f"What is read, and the window it means when it is said on {SAID_ON}"
        yield Section(heading, [(line, "") for line in form_lines()])


class Commands(TyperGroup):
    """The commands together; their help lists them by topic."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - Typer's types
        """Find the command that is named, or say which one may be meant."""
        if self.get_command(ctx, args[0]) is None and not ctx.resilient_parsing:
            raise unknown_command(args, visible_commands(self))
        return super().resolve_command(ctx, args)

    def topics(self) -> Iterable[Section]:
        """Give the commands by topic."""
        for topic in Topic:
            rows = [(name, _first_line(one)) for name, one in _about(self, topic)]
            yield Section(topic.value, rows)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - Typer's context
        """Parse the arguments; an error knows what it is about."""
        with _placed(ctx):
            return super().parse_args(ctx, args)

    def get_help_option(self, ctx: Any) -> TyperOption | None:  # noqa: ANN401 - Typer's context
        """Give the option that prints our help, to the output that our context has."""
        return _explaining(super().get_help_option(ctx))


@contextmanager
def _placed(ctx: typer.Context) -> Iterator[None]:
    """Put the context into errors of the parser that have none."""
    try:
        yield
    except ParserError as error:
        vars(error)["ctx"] = getattr(error, "ctx", None) or ctx
        raise


def _explaining(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.callback = _show
        option.help = "Show this help."
    return option


def _show(ctx: Any, _: object, value: bool) -> None:  # noqa: ANN401, FBT001 - Typer's callback
    """Print the help and end the command."""
    if value and not ctx.resilient_parsing:
        ctx.obj.write(help_text(ctx, ctx.obj.width))
        raise typer.Exit


def visible_commands(group: TyperGroup) -> list[str]:
    """Give the names of the commands that help tells of."""
    return [name for name, command in group.commands.items() if not command.hidden]


def _about(group: TyperGroup, topic: Topic) -> list[tuple[str, Any]]:
    return [
        (name, command)
        for name, command in group.commands.items()
        if not command.hidden and getattr(command, "rich_help_panel", None) == topic
    ]


def _first_line(command: params.Command) -> str:
    return str(command.help or "").partition("\n")[0]


def help_of(name: str | None, ctx: Any, width: int | None) -> str:  # noqa: ANN401 - Typer's context
    """Give the help of the command ``name`` of the group of ``ctx``; of all without a name."""
    group: Commands = ctx.command
    if name is None:
        return help_text(ctx, width)
    command: params.Command = group.get_command(ctx, name)
    if command is None:
        raise unknown_command([name], visible_commands(group), "tracker help ")
    return help_text(command.make_context(name, [], parent=ctx, resilient_parsing=True), width)


def help_text(ctx: typer.Context, width: int | None) -> str:
    """Give the help of the command of ``ctx`` for a terminal of ``width`` cells."""
    limit = min(width or WIDEST, WIDEST)
    command: params.Command = ctx.command
    blocks = [
        _wrapped(_usage(ctx, command), limit, "", 8),
        *(textwrap.wrap(text, limit) for text in (command.help or "").split("\n\n")),
        *(section.lines(limit) for section in _sections(ctx, command) if section.rows),
    ]
    if isinstance(command, TyperGroup):
        blocks += [_wrapped(text, limit, "", 2) for text in (_statuses(), _FURTHER)]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


_FURTHER = "More about a command: tracker help COMMAND"


def _statuses() -> str:
    told = (f"{status} {words}" for status, words in MEANINGS.items())
    return f"Exit status: {'; '.join(told)}."


def _usage(ctx: typer.Context, command: params.Command) -> str:
    arguments = [one.metavar or "" for one in params.arguments_of(command)]
    behind = ["[COMMAND]"] if isinstance(command, TyperGroup) else arguments
    return " ".join(["Usage:", ctx.command_path, *behind, "[OPTIONS]"])


def _sections(ctx: typer.Context, command: params.Command) -> Iterable[Section]:
    """Give the sections of a help: what is the command's own before what is common to all."""
    yield Section("Examples", [(line, "") for line in (command.epilog or "").splitlines()])
    if isinstance(command, Commands):
        yield from command.topics()
    if isinstance(command, Command):
        yield from command.more()
    arguments = params.arguments_of(command)
    rows = [(params.value_words(one, ctx), one.help or "") for one in arguments]
    yield Section("Arguments", rows)
    options = params.options_of(command, ctx)
    for heading, belongs in _HEADINGS:
        chosen = [one for one in options if belongs(one.name)]
        yield Section(heading, [(params.option_words(one, ctx), one.help or "") for one in chosen])


_HEADINGS: tuple[tuple[str, Callable[[str | None], bool]], ...] = (
    ("Options", lambda name: name not in COMMON and name != "help"),
    ("What is shown", lambda name: name in COMMON and name not in LOOKING),
    ("Common options", lambda name: name in LOOKING or name == "help"),
)
"""The headings of options, and whether an option stands under it."""
