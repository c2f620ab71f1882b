"""The formats that ``tracker export`` knows: one table, with what tells their files apart.

What makes a file is imported when it is asked for. A new format is a word in ``Format`` and a row
in ``WRITERS``.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from tracker.schedule.outlook import Entry
from tracker.views.long_windows import Windows
from tracker.views.pictures import DOT_MARK, HTML_MARK, MERMAID_MARK, SVG_MARK
from tracker.views.pictures.palette import Appearance
from tracker.views.scene import HEADING, Scene

if TYPE_CHECKING:
    from pathlib import PurePath

    from tracker.cli.spoken import Spoken
    from tracker.schedule.narrowing import Ordered

TEXT_WIDTH = 100
"""The cells of a line of text when nothing is said of it."""


class Format(StrEnum):
    """What can be exported."""

    SVG = "svg"
    HTML = "html"
    MERMAID = "mermaid"
    TXT = "txt"
    DOT = "dot"
    CSV = "csv"
    JSON = "json"
    ICS = "ics"
    MD = "md"
    ATOM = "atom"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a file is made of: the seasons, the scene of them, and how it is to look.

    ``width`` counts cells, None is what suits the format; with ``ascii_only`` the text is ASCII.
    ``spoken`` is there for a format that is made of the log, ``ordered`` for one of the order.
    """

    entries: Sequence[Entry]
    scene: Scene
    width: int | None = None
    ascii_only: bool = False
    appearance: Appearance | None = None
    spoken: "Spoken | None" = None
    ordered: "Ordered | None" = None
    windows: Windows | None = None
    alarm: timedelta | None = None

    @property
    def said(self) -> "Spoken":
        """Give what was said, for a format that is made of the log."""
        if self.spoken is None:
            raise TypeError("this format is not made of the log")
        return self.spoken

    @property
    def order(self) -> "Ordered":
        """Give the order of premieres, for a format that is made of it."""
        if self.ordered is None:
            raise TypeError("this format is not made of the order")
        return self.ordered


@dataclass(frozen=True, slots=True)
class Writer:
    """How a format is written: ``make`` gives the text of a file.

    ``suffixes`` are those by which its files are known, the usual one first. ``mark`` begins a line
    near the start of every file, by which tracker knows its own again. ``takes`` are the options
    that mean something to it, beside those that choose what is in the picture.
    """

    about: str
    suffixes: Sequence[str]
    mark: str
    make: Callable[[Asked], str]
    takes: frozenset[str] = frozenset()
    is_of_log: bool = False
    """Whether it is made of announcements, and not only of what they add up to."""
    is_of_order: bool = False
    """Whether it is made of the relations between premieres."""


def format_of(path: "PurePath") -> Format | None:
    """Give the format that a file's name stands for."""
    suffix = path.suffix.lower()
    return next((name for name, one in WRITERS.items() if suffix in one.suffixes), None)


def bears_mark(head: bytes, mark: str) -> bool:
    """Tell whether a file that begins with ``head`` was written by tracker in a format."""
    return any(line.startswith(mark.encode()) for line in head.splitlines()[:_HEAD_LINES])


_HEAD_LINES = 8


def _svg(asked: Asked) -> str:
    from tracker.views.pictures.sheet import CELL  # noqa: PLC0415 - only for this format
    from tracker.views.pictures.svg import LEAST_WIDTH, WIDTH, svg  # noqa: PLC0415 - likewise

    width = max(asked.width * CELL, LEAST_WIDTH) if asked.width else WIDTH
    made = svg(asked.scene, width=width, appearance=asked.appearance or Appearance.AUTO)
    return _references(made) if asked.ascii_only else made


def _html(asked: Asked) -> str:
    from tracker.views.pictures.page import page  # noqa: PLC0415 - loads Jinja

    appearance = asked.appearance or Appearance.AUTO
    made = page(asked.scene, asked.entries, appearance=appearance)
    return _references(made) if asked.ascii_only else made


def _mermaid(asked: Asked) -> str:
    from tracker.views.pictures.mermaid import ascii_codes, mermaid  # noqa: PLC0415 - as above

    made = mermaid(asked.scene)
    return ascii_codes(made) if asked.ascii_only else made


def _txt(asked: Asked) -> str:
    from tracker.views.scene import heading_words  # noqa: PLC0415 - as above
    from tracker.views.spans import Span, plain  # noqa: PLC0415 - likewise
    from tracker.views.timeline import timeline  # noqa: PLC0415 - likewise

    width = asked.width or TEXT_WIDTH
    lines = timeline(asked.scene, width=width, ascii_only=asked.ascii_only)
    return "".join(f"{plain(line)}\n" for line in lines or [[Span(heading_words(asked.scene))]])


def _dot(asked: Asked) -> str:
    from tracker.views.pictures.dot import ascii_entities, dot  # noqa: PLC0415 - as above

    made = dot(asked.entries, asked.order, day=asked.scene.as_of)
    return ascii_entities(made) if asked.ascii_only else made


TITLE = "Release schedule"
"""What a calendar, a feed and a digest are called."""


def _csv(asked: Asked) -> str:
    from tracker.formats import csv  # noqa: PLC0415 - only for this format

    return csv.write(asked.said.told).decode()


def _json(asked: Asked) -> str:
    from tracker.formats import json  # noqa: PLC0415 - only for this format

    return json.write(asked.said.told, asked.said.day).decode()


def _ics(asked: Asked) -> str:
    from tracker.formats import ics  # noqa: PLC0415 - loads icalendar
    from tracker.views.calendar import events  # noqa: PLC0415 - only for this format

    windows = asked.windows or Windows.MARK
    made = events(asked.entries, asked.said.past, windows=windows, alarm=asked.alarm)
    return ics.write(made, TITLE).decode()


def _md(asked: Asked) -> str:
    from tracker.views.digest import digest  # noqa: PLC0415 - only for this format

    return digest(asked.entries, asked.said.told[::-1], asked.said.day, title=TITLE)


def _atom(asked: Asked) -> str:
    from tracker.views.feed import feed  # noqa: PLC0415 - loads an XML library

    said = asked.said
    return feed(said.told, title=TITLE, as_of=said.day, identity=said.past.oldest).decode()


def _references(markup: str) -> str:
    """Give markup in ASCII; its style sheets and scripts are that already."""
    return markup.encode("ascii", "xmlcharrefreplace").decode()


WRITERS: Mapping[Format, Writer] = {
    Format.SVG: Writer(
        "a picture that scales",
        suffixes=(".svg",),
        mark=SVG_MARK,
        make=_svg,
        takes=frozenset({"--width", "--theme", "--by"}),
    ),
    Format.HTML: Writer(
        "a page with the picture and a table",
        suffixes=(".html", ".htm"),
        mark=HTML_MARK,
        make=_html,
        takes=frozenset({"--theme", "--by"}),
    ),
    Format.MERMAID: Writer(
        "a Gantt chart for Markdown that draws Mermaid",
        suffixes=(".mmd", ".mermaid"),
        mark=MERMAID_MARK,
        make=_mermaid,
        takes=frozenset({"--by"}),
    ),
    Format.TXT: Writer(
        "the timeline of the terminal",
        suffixes=(".txt",),
        mark=HEADING,
        make=_txt,
        takes=frozenset({"--width", "--by"}),
    ),
    Format.DOT: Writer(
        "a graph of what comes before what, for Graphviz",
        suffixes=(".dot", ".gv"),
        mark=DOT_MARK,
        make=_dot,
        is_of_order=True,
    ),
    Format.CSV: Writer(
        "every announcement, for a spreadsheet",
        suffixes=(".csv",),
        mark="series,season,part,kind,network,episodes,status,certainty,phrase,",
        make=_csv,
        is_of_log=True,
    ),
    Format.JSON: Writer(
        "every announcement, for a program",
        suffixes=(".json",),
        mark=' "schema": "tracker.export/',
        make=_json,
        is_of_log=True,
    ),
    Format.ICS: Writer(
        "a calendar to subscribe to",
        suffixes=(".ics",),
        mark="PRODID:-//tracker//",
        make=_ics,
        takes=frozenset({"--windows", "--alarm"}),
        is_of_log=True,
    ),
    Format.MD: Writer(
        "what comes and what changed, for a newsletter",
        suffixes=(".md",),
        mark="<!-- made by tracker -->",
        make=_md,
        takes=frozenset({"--since"}),
        is_of_log=True,
    ),
    Format.ATOM: Writer(
        "a feed of the changes",
        suffixes=(".atom", ".xml"),
        mark=" <generator>tracker<",
        make=_atom,
        takes=frozenset({"--since"}),
        is_of_log=True,
    ),
}
"""Every format with its writer, in the order in which they are offered."""
