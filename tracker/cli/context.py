"""The outside world of one command: streams, terminal, clock, environment, folder.

Nothing below the command line reads any of these; tests hand in a context of their own.
"""

import io
import json
import os
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any, TextIO

from tracker.cli.signals import STOPPING, Signals
from tracker.errors import UsageError
from tracker.schedule.model import Certainty, Standing
from tracker.store.atomic import LARGEST
from tracker.text import contained, safe, safe_json, to_ascii
from tracker.values import Value, made, replace
from tracker.views.spans import Line, fitted, plain

if TYPE_CHECKING:
    from pathlib import Path

LEAST_WIDTH = 20
"""The narrowest line that anything can be shown on."""

MOST_WIDTH = 1000
"""The widest line that anything is drawn on: a picture is worked out cell by cell."""

DEFAULT_WIDTH = 80
"""The cells of a picture when nothing tells how wide the output is."""


class Options(Value):
    """What every command can be told, on the command or before it; None is not told."""

    file: str | None = None
    as_of: str | None = None
    as_json: bool = False
    color: str | None = None
    width: int | None = None
    ascii_only: bool = False
    series: tuple[str, ...] = ()
    networks: tuple[str, ...] = ()
    standings: tuple[Standing, ...] = ()
    first: str | None = None
    last: str | None = None
    columns: str | None = None
    level: Certainty | None = None

    @property
    def told(self) -> dict[str, Any]:
        """Give what was told, by the name of the option."""
        values = {name: getattr(self, name) for name in self.__match_args__}
        return {name: value for name, value in values.items() if value not in (None, False, ())}

    @property
    def are_filtering(self) -> bool:
        """Tell whether not every season is asked for."""
        return bool(self.series or self.networks or self.standings or self.first or self.last)

    def or_else(self, common: "Options") -> "Options":
        """Give these options, with those of ``common`` where nothing is told here."""
        return replace(common, **self.told)


class OutputClosedError(Exception):
    """The output takes no more; not an ``OSError``, which Typer would take.

    ``reason`` is None when whoever reads the output has seen enough.
    """

    def __init__(self, reason: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason


class Context(Value):
    """One command's view of the outside, and the only way to it."""

    stdout: TextIO
    stderr: TextIO
    environment: Mapping[str, str]
    place: "str | os.PathLike[str]"
    """The folder in which the command was typed; ``folder`` is the same as a path."""
    today: date
    options: Options = made(Options)
    state: "Path | None" = None
    """The folder for what tracker notes of its own; None is the one that the platform has."""
    signals: Signals = made(Signals)
    stdin: TextIO | None = None
    """Where answers come from; None is nobody to be asked."""

    @classmethod
    def of_process(cls) -> "Context":
        """Give the context of this process; the clock is read here and nowhere else."""
        stdout, stderr = (_open_stream(stream) for stream in (sys.stdout, sys.stderr))
        today = date.today()  # noqa: DTZ011 - days have no zone
        world = cls(stdout, stderr, os.environ, "", today)
        return replace(world, signals=Signals(STOPPING), stdin=sys.stdin)

    @property
    def folder(self) -> "Path":
        """Give the folder in which the command was typed."""
        from pathlib import Path  # noqa: PLC0415 - slow to load, and a list needs none

        return Path(self.place)

    def told(self, options: Options) -> "Context":
        """Give this context with the options of a command."""
        return replace(self, options=options)

    @property
    def ascii_only(self) -> bool:
        """Tell whether pictures are to be drawn in ASCII: asked for, or all the output can hold."""
        return self.options.ascii_only or not _can_hold(self.stdout, "├░◆●│")

    @property
    def width(self) -> int | None:
        """Give the cells of a line, or None when the output is no terminal and nothing is said."""
        if self.options.width is not None:
            return self.options.width
        columns = self.environment.get("COLUMNS", "")
        told = int(columns[:6]) if columns.isascii() and columns.isdigit() else 0
        width = told or _terminal_width(self.stdout)
        return None if width is None else min(max(width, LEAST_WIDTH), MOST_WIDTH)

    @property
    def largest(self) -> int:
        """Give the bytes of the largest file that is read: a schedule, an import, an article."""
        told = self.environment.get("TRACKER_MAX_MB", "")
        if told and not (told.isascii() and told.isdigit() and 0 < len(told) < 7 and int(told)):  # noqa: PLR2004 - a terabyte
            raise UsageError(f'TRACKER_MAX_MB is "{told}"', hint="it is a number of MiB, like 256")
        return int(told) * 2**20 if told else LARGEST

    @property
    def is_colored(self) -> bool:
        """Tell whether styles are sent to the output."""
        match self.options.color:
            case "always":
                return True
            case "never":
                return False
        if self.environment.get("NO_COLOR"):
            return False
        if self.environment.get("FORCE_COLOR", "0") not in {"", "0"}:
            return True
        return self.stdout.isatty() and self.environment.get("TERM", "") != "dumb"

    def show(self, lines: Iterable[Line]) -> None:
        """Print lines to the output: no wider than it is, in ASCII or styled as it takes them."""
        lines = fitted(lines, self.width, _in_ascii if self.ascii_only else contained)
        if self.is_colored:
            from tracker.cli.styled import styled  # noqa: PLC0415 - loads Rich

            text = styled(lines, self.environment)
        else:
            text = "\n".join([*map(plain, lines), ""])
        self.write(text)

    def show_json(self, schema: str, as_of: date, items: list[dict[str, Any]]) -> None:
        """Print a document of items; what could drive a terminal is escaped as JSON allows.

        So is what the output cannot hold: any other escape would be no JSON.
        """
        document = {"schema": schema, "as_of": as_of.isoformat(), "items": items}
        text = json.dumps(document, ensure_ascii=self.ascii_only, indent=1)
        self.write(safe_json(text) + "\n")

    def write(self, text: str) -> None:
        """Send text to the output, all of it at once."""
        try:
            self.stdout.write(text)
            self.stdout.flush()
        except BrokenPipeError:
            raise OutputClosedError from None
        except OSError as error:
            raise OutputClosedError(self.unwritten(error)) from None

    def say(self, *lines: str) -> None:
        """Print a message beside the output: what the command has to say about its work.

        Each line stays one, whatever text from outside it holds.
        """
        with suppress(OSError):
            self.stderr.write("".join(f"{safe(line)}\n" for line in lines))
            self.stderr.flush()

    def confirm(self, question: str) -> bool:
        """Ask a question that is answered with y or n; anything but y is no.

        Raises ``UsageError`` when there is nobody to be asked.
        """
        if self.stdin is None or not self.stdin.isatty():
            raise UsageError(
                "nobody is there to be asked; nothing was changed",
                hint="--yes agrees to everything, --dry-run only shows it",
            )
        self.say(f"{question} [y/N]")
        return self.stdin.readline().strip().lower() in {"y", "yes"}

    def unwritten(self, error: OSError) -> str:
        """Say that the output failed, and what became of the file: only a change holds signals."""
        done = "the change is saved, but " if self.signals.are_held else ""
        return f"{done}the output could not be written ({error.strerror or error})"


def _in_ascii(text: str) -> str:
    return to_ascii(contained(text))


def _open_stream(stream: TextIO | None) -> TextIO:
    """Give a stream that takes any text; one that was closed before the start takes it nowhere."""
    if stream is None:
        return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - for good
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")
    return stream


def _terminal_width(stream: TextIO) -> int | None:
    try:
        return os.get_terminal_size(stream.fileno()).columns or None
    except (OSError, ValueError):
        return None


def _can_hold(stream: TextIO, text: str) -> bool:
    try:
        text.encode(stream.encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
