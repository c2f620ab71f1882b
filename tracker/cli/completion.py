"""What could be typed next: the answer that the scripts in ``cli/shells`` ask for.

Commands and options are those of Typer's table, so that help and completion cannot differ; what a
value can be is told by the word that stands for it in the help. Answering never writes, waits,
fails or says anything: where there is nothing to offer it offers nothing.
"""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from typer.core import TyperArgument, TyperGroup, TyperOption
from typer.main import get_command

from tracker.cli import params, shells
from tracker.cli.context import Context, Options, OutputClosedError
from tracker.cli.offers import announced_keys, column_names, formats, networks, references
from tracker.cli.shells import Offer
from tracker.errors import TrackerError

if TYPE_CHECKING:
    from tracker.store.tiny import Database

FILES = frozenset({"FILE", "FILE|REV", "FILE|-", "FOLDER"})
"""The words for a value that is a path, which the shell completes itself."""


def answer(shell: str, argv: Sequence[str], context: Context) -> None:
    """Print what could stand in place of the last word that a shell has sent."""
    with suppress(OutputClosedError, KeyboardInterrupt, *_EXPECTED):
        line = shells.asked(shell, argv)
        context.write(shells.told(shell, line, _offers(line.words, context)))


_EXPECTED = (TrackerError, OSError, ValueError, LookupError, TypeError, RecursionError, MemoryError)
"""What a file or a line that is half typed can cause."""


@dataclass(slots=True)
class _Typed:
    """What stands before the word to be completed."""

    group: TyperGroup
    command: params.Command
    ctx: Any
    values: list[str] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    file: str | None = None
    waiting: TyperOption | None = None
    """The option whose value comes next."""
    is_open: bool = True
    """Whether options may still come: no ``--`` was typed."""

    def take(self, word: str) -> None:
        """Take one word that is typed to its end."""
        if self.waiting is not None:
            self._set(self.waiting, word)
        elif self.is_open and word == "--":
            self.is_open = False
        elif self.is_open and word.startswith("-") and word != "-":
            self._take_option(word)
        elif self.command is self.group:
            self.command = self.group.get_command(self.ctx, word)
        else:
            self.values.append(word)

    def _take_option(self, word: str) -> None:
        name, equals, value = word.partition("=")
        option = self.option(name)
        if option is None:
            return
        self.used.add(name)
        if equals:
            self._set(option, value)
        elif not option.is_flag:
            self.waiting = option

    def _set(self, option: TyperOption, value: str) -> None:
        self.waiting = None
        if "--file" in option.opts:
            self.file = value

    def option(self, name: str) -> TyperOption | None:
        """Give the option that is typed so."""
        return next((one for one in self.options() if name in one.opts), None)

    def argument(self) -> TyperArgument | None:
        """Give the argument that comes next; the last one may take any number of words."""
        arguments = params.arguments_of(self.command)
        if len(self.values) < len(arguments):
            return arguments[len(self.values)]
        return arguments[-1] if arguments and arguments[-1].nargs == -1 else None

    def options(self) -> list[TyperOption]:
        """Give the options of the command that was typed."""
        return params.options_of(self.command, self.ctx)


def _offers(words: Sequence[str], context: Context) -> list[Offer] | None:
    """Give what the last of ``words`` may become; None for a path."""
    from tracker.cli.app import app  # noqa: PLC0415 - the app shows how it is completed

    group: Any = get_command(app)
    with group.make_context("tracker", [], resilient_parsing=True, obj=context) as ctx:
        typed = _Typed(group, group, ctx)
        *before, last = words
        for word in before:
            typed.take(word)
            if typed.command is None:
                return []
        return _next(typed, last, context)


def _next(typed: _Typed, last: str, context: Context) -> list[Offer] | None:
    """Give what may come behind what was typed."""
    if typed.waiting is not None:
        return _values(typed, typed.waiting, last, context)
    if typed.is_open and last.startswith("-"):
        return _option(typed, last, context)
    if typed.command is typed.group:
        return _beginning(last, _commands(typed.group))
    argument = typed.argument()
    if argument is not None:
        return _values(typed, argument, last, context)
    return [] if last else _options(typed)


def _option(typed: _Typed, last: str, context: Context) -> list[Offer] | None:
    """Give the options that begin so; behind ``=`` what the value may be."""
    name, equals, value = last.partition("=")
    if not equals:
        return _beginning(last, _options(typed))
    option = typed.option(name)
    if option is None or option.is_flag:
        return []
    found = _values(typed, option, value, context)
    return None if found is None else [one.behind(f"{name}=") for one in found]


def _options(typed: _Typed) -> list[Offer]:
    """Give the options that may still be typed, those of the command before the common ones."""
    return [
        Offer(name, option.help or "")
        for option in typed.options()
        for name in option.opts
        if name.startswith("--") and (option.multiple or typed.used.isdisjoint(option.opts))
    ]


def _commands(group: TyperGroup) -> list[Offer]:
    return [
        Offer(name, (command.help or "").partition("\n")[0])
        for name, command in group.commands.items()
        if not command.hidden
    ]


def _beginning(last: str, offers: Iterable[Offer]) -> list[Offer]:
    folded = last.lower()
    return [offer for offer in offers if offer.value.lower().startswith(folded)]


def _values(
    typed: _Typed, param: params.Parameter, last: str, context: Context
) -> list[Offer] | None:
    """Give what a value may be, by the word that stands for it; None for a path."""
    word = params.value_words(param, typed.ctx)
    if word in FILES:
        return None
    if word in _SOURCES:
        return _SOURCES[word](typed, last, context)
    return _beginning(last, map(Offer, word.split("|"))) if "|" in word else []


_SOURCES: dict[str, Callable[[_Typed, str, Context], list[Offer]]] = {
    "COMMAND": lambda typed, last, _: _beginning(last, _commands(typed.group)),
    "FORMAT": lambda _, last, __: _beginning(last, formats()),
    "NAMES": lambda typed, last, _: column_names(last, typed.command.name),
    "REF": lambda typed, last, context: references(last, _database(typed, context)),
    "KEY": lambda typed, last, context: announced_keys(last, _database(typed, context)),
    "NAME": lambda typed, last, context: _beginning(last, networks(_database(typed, context))),
}
"""What is offered for a value, by the word that stands for it in the help."""


def _database(typed: _Typed, context: Context) -> "Database":
    """Read the file that the line names, or that a command without ``--file`` would use."""
    from os.path import expanduser, expandvars  # noqa: PLC0415 - a shell would have done it

    from tracker.cli.reading import location  # noqa: PLC0415 - most words need no file
    from tracker.store.codec import empty_document  # noqa: PLC0415 - likewise
    from tracker.store.file import load  # noqa: PLC0415 - likewise
    from tracker.store.tiny import Database  # noqa: PLC0415 - likewise

    file = None if typed.file is None else expandvars(expanduser(typed.file))  # noqa: PTH111 - never raises
    where = location(context.told(Options(file=file)))
    return load(where.path, context.largest) or Database(empty_document())
