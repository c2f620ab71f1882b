r"""CSV, both ways: RFC 4180 in UTF-8, an announcement a line.

A spreadsheet runs a cell that begins like a formula; such a cell gets an apostrophe in front, which
is taken off only there. What could drive a terminal stands as its number, ``\u{1B}``, and is read
back as what it was; only the ends of lines stay as they are. A line without season, premiere and
episodes is about the whole series.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from tracker.dates.edtf import to_edtf
from tracker.dates.marks import Mark
from tracker.dates.window import Window
from tracker.errors import DataError, TrackerError
from tracker.formats.ordered import ordered
from tracker.formats.premieres import Told as ToldPremiere
from tracker.formats.premieres import premiere_from
from tracker.formats.texts import decoded
from tracker.schedule.catalogue import parse_name, slug
from tracker.schedule.fields import day_expected, read_day
from tracker.schedule.history import Told
from tracker.schedule.incoming import Batch, Incoming, Refused, Work
from tracker.schedule.model import Announcement, Certainty, Episodes, Kind, Premiere, Ref, Status
from tracker.schedule.statement import default_certainty, parse_episodes
from tracker.text import cut, safe, with_controls, without_controls
from tracker.values import replace

COLUMNS = (
    "series",
    "season",
    "part",
    "kind",
    "network",
    "episodes",
    "status",
    "certainty",
    "phrase",
    "earliest",
    "latest",
    "edtf",
    "said_on",
    "source",
    "quote",
    "note",
)

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")

Choice = TypeVar("Choice", bound=StrEnum)
Value = TypeVar("Value")


def write(told: Iterable[Told]) -> bytes:
    """Give the announcements that stand as CSV; one that only relates two seasons is left out."""
    text = io.StringIO(newline="")
    rows = csv.writer(text)
    rows.writerow(COLUMNS)
    rows.writerows(
        [without_controls(guarded(cell)) for cell in _cells(one)]
        for one in ordered(filter(_has_cells, told))
    )
    return text.getvalue().encode()


def _has_cells(told: Told) -> bool:
    """Tell whether there are columns for what an announcement says."""
    said = told.said
    return said.relation is None or any((said.premiere, said.episodes, said.status))


def guarded(cell: str) -> str:
    """Give a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """Give what stood in a cell before it was guarded."""
    return cell[1:] if _GUARDED.match(cell) else cell


def read(data: bytes, today: date) -> Batch:
    """Read CSV; the columns may stand in any order, and only ``series`` must be there.

    A row that does not say on which day it was said was said today. Raises ``DataError`` when the
    whole cannot be read.
    """
    rows = _rows(decoded(data))
    heading = next(rows, None)
    columns = _columns(heading[1] if heading else [])
    incoming, refused = [], []
    for line, cells in rows:
        try:
            if any(cells):
                incoming.append(_Row(line, columns, cells).incoming(today))
        except _BadCellError as error:
            refused.append(Refused(error.where, error.message))
    unknown = [name for name in columns if name not in COLUMNS]
    notes = tuple(f'the column "{safe(name)}" is not read' for name in unknown)
    return Batch(tuple(incoming), tuple(refused), notes)


def _cells(told: Told) -> list[str]:
    said, series = told.said, told.series
    premiere = said.premiere
    window = premiere.window if premiere and isinstance(premiere.window, Window) else None
    return [
        series.title,
        *(_number(number) for number in (said.about.season, said.about.part)),
        series.kind.value,
        series.network or "",
        str(said.episodes or ""),
        said.status.value if said.status else "",
        said.certainty.value,
        premiere.words if premiere else "",
        *(_day(day) for day in ((window.earliest, window.latest) if window else (None, None))),
        (to_edtf(window, _marks(premiere)) or "") if premiere and window else "",
        said.said_on.isoformat(),
        *(text or "" for text in (said.source, said.quote, said.note)),
    ]


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _marks(premiere: Premiere) -> list[Mark]:
    return [mark for mark in Mark if mark.value in premiere.marks]


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Give the rows with the number of the line that each begins on."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise DataError(
            f"line {line}: this is not CSV ({error})",
            hint="a cell with a quote, a comma or a line break stands in double quotes",
        ) from None


def _columns(heading: list[str]) -> dict[str, int]:
    columns = {name.strip().lower(): place for place, name in enumerate(heading)}
    if "series" not in columns:
        raise DataError(
            "line 1: there is no column series",
            hint="the first line names the columns: " + ",".join(COLUMNS),
        )
    return columns


class _BadCellError(Exception):
    def __init__(self, where: str, message: str) -> None:
        super().__init__(message)
        self.where = where
        self.message = message


class _Row:
    """A row of a file that can be asked for its cells by name."""

    def __init__(self, line: int, columns: Mapping[str, int], cells: list[str]) -> None:
        self._line = line
        self._columns = columns
        self._cells = cells

    def incoming(self, today: date) -> Incoming:
        """Give the announcement of this row."""
        said = self._announcement(today)
        title, about, named = self._subject(said)
        work = Work(title, kind=self._choice("kind", Kind), network=self._text("network") or None)
        where = f"line {self._line}"
        unnumbered = not named and not about.is_series
        return Incoming(work, replace(said, about=about), is_unnumbered=unnumbered, where=where)

    def _announcement(self, today: date) -> Announcement:
        said_on = self._day("said_on") or today
        status = self._choice("status", Status)
        phrase = self._text("phrase")
        premiere = self._premiere(said_on)
        return Announcement(
            about=Ref(""),
            said_on=said_on,
            n=1,
            certainty=self._choice("certainty", Certainty) or default_certainty(phrase),
            premiere=premiere,
            episodes=self._episodes(),
            status=status,
            source=self._text("source") or None,
            quote=self._text("quote") or None,
            note=self._text("note") or None,
        )

    def _subject(self, said: Announcement) -> tuple[str, Ref, bool]:
        """Give the title, what the row is about, and whether it names a season."""
        title, season, part = self._text("series"), self._count("season"), self._count("part")
        if not title.strip():
            raise self.bad("series", "the title is missing")
        if season is None and "season" not in self._columns:
            name = self._tried("series", lambda: parse_name(title))
            title, season, part = name.title, name.season, name.part
        if part is not None and season is None:
            raise self.bad("part", "a part needs its season")
        whole = season is None and not (said.premiere or said.episodes)
        about = Ref(slug(title), None if whole else season or 1, part)
        return title, about, season is not None

    def _premiere(self, on: date) -> Premiere | None:
        first, last = self._day("earliest"), self._day("latest")
        told = ToldPremiere(self._text("phrase"), first, last, self._text("edtf").strip())
        if first and last and first > last:
            raise self.bad("latest", f"{last} is before {first}")
        by_words = not (first or last or told.edtf)
        return self._tried("phrase" if by_words else "edtf", lambda: premiere_from(told, on))

    def _episodes(self) -> Episodes | None:
        text = self._text("episodes").strip()
        return self._tried("episodes", lambda: parse_episodes(text)) if text else None

    def _choice(self, column: str, words: type[Choice]) -> Choice | None:
        text = self._text(column).strip().lower()
        if not text:
            return None
        if text not in list(words):
            raise self.bad(column, f'"{text}" is not one of {", ".join(words)}')
        return words(text)

    def _day(self, column: str) -> date | None:
        text = self._text(column).strip()
        day = read_day(text)
        if text and day is None:
            raise self.bad(column, f'"{text}" is not {day_expected(text)}')
        return day

    def _count(self, column: str) -> int | None:
        text = self._text(column).strip()
        if not text:
            return None
        if not (text.isascii() and text.isdigit() and len(text) <= 4 and text[0] != "0"):  # noqa: PLR2004 - a year at most
            raise self.bad(column, f'"{text}" is not a number from 1 to 9999')
        return int(text)

    def _text(self, column: str) -> str:
        place = self._columns.get(column, len(self._cells))
        cell = self._cells[place] if place < len(self._cells) else ""
        return unguarded(with_controls(cell))

    def _tried(self, column: str, made: Callable[[], Value]) -> Value:
        try:
            return made()
        except TrackerError as error:
            raise self.bad(column, f'{error.message}: "{self._text(column)}"') from None

    def bad(self, column: str, message: str) -> _BadCellError:
        """Give the error that names a cell."""
        place = self._columns.get(column, 0) + 1
        where = f"line {self._line}, column {place} ({column})"
        return _BadCellError(where, cut(safe(message), 200))
