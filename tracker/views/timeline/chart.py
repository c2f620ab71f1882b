"""The chart of the timeline: its axis, and one row for each entry."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from tracker.dates.window import Window
from tracker.schedule.model import Standing
from tracker.schedule.outlook import Entry
from tracker.views import rows
from tracker.views.axis import Axis, Stretch
from tracker.views.spans import Line, Span
from tracker.views.theme import Style, style_of
from tracker.views.timeline.bars import Cell, Row, bar
from tracker.views.timeline.glyphs import Alphabet, Sign

_LABEL_ROOM = 5
_FREE = frozenset({Sign.GROUND, Sign.YEAR})
_SEEN_THROUGH = frozenset({Sign.SHORT, Sign.MEDIUM, Sign.LONG})


@dataclass(frozen=True, slots=True)
class Chart:
    """How rows are drawn: on which axis, seen on which day, in which characters.

    With ``dated`` an exact day is written beside its point where there is room for it.
    """

    axis: Axis
    as_of: date
    alphabet: Alphabet
    dated: bool = True

    def labels(self) -> list[Line]:
        """Give the line of the months, under that of the years where ticks are not years."""
        ticks = self.axis.ticks(_LABEL_ROOM)
        years = self._line_of([(tick.cell, tick.year) for tick in ticks])
        months = self._line_of([(tick.cell, tick.label) for tick in ticks])
        return [years, months] if any(tick.year for tick in ticks) else [months]

    def _line_of(self, labels: Iterable[tuple[int, str]]) -> Line:
        """Write labels at their cells; one that does not fit before the view's edge is left out."""
        text = ""
        for cell, label in labels:
            if cell + len(label) <= self.axis.cells:
                text = text.ljust(cell) + label
        return [Span(text.ljust(self.axis.cells), Style.LABEL)]

    def rule(self) -> Line:
        """Give the line under the labels, with a tick under each and today on it."""
        row = [Cell(self.alphabet.rule, Sign.GROUND, Style.GRID)] * self.axis.cells
        for tick in self.axis.ticks(_LABEL_ROOM):
            row[tick.cell] = Cell(self.alphabet.tick, Sign.GROUND, Style.GRID)
        self._put_today(row)
        return spans(row)

    def row(self, entry: Entry) -> Row:
        """Give the row of an entry: a point for a day, shade between caps for a longer window.

        What is out or lapsed without an exact day is marked so. Nothing is drawn out of view.
        """
        row = self._ground()
        stretch = self.axis.cells_of(entry.window) if entry.window else None
        if entry.window is None or stretch is None:
            return row
        _lay(row, stretch, self._drawn(entry, entry.window, stretch))
        self._put_remark(row, stretch, entry)
        return row

    def _ground(self) -> Row:
        """Give a row with nothing on it but the starts of years and today."""
        row = [self._point(Sign.GROUND)] * self.axis.cells
        for cell in self.axis.year_cells():
            row[cell] = self._point(Sign.YEAR, Style.GRID)
        self._put_today(row)
        return row

    def _put_today(self, row: Row) -> None:
        if self.axis.holds(self.as_of):
            row[self.axis.cell_of(self.as_of)] = self._point(Sign.TODAY, Style.TODAY)

    def _drawn(self, entry: Entry, window: Window, stretch: Stretch) -> Row:
        style, is_out = style_of(entry), entry.standing is Standing.RELEASED
        if window.is_day:
            return [self._point(Sign.OUT if is_out else Sign.DAY, style)]
        cells = bar(window, stretch, self.alphabet, style)
        if is_out:
            cells[len(cells) // 2] = self._point(Sign.OUT_SOMEDAY, style)
        return cells

    def _put_remark(self, row: Row, stretch: Stretch, entry: Entry) -> None:
        """Write the mark of a lapsed window and an exact day beside it, or as much as fits."""
        mark = self.alphabet.points[Sign.LAPSED] if entry.standing is Standing.LAPSED else ""
        day = rows.window_words(entry) if self.dated and _is_day(entry) else ""
        places = (
            (stretch.end + 1, f"{mark} {day}".rstrip()),
            (stretch.start - len(f"{day} {mark}".lstrip()), f"{day} {mark}".lstrip()),
            (stretch.end + 1, mark),
            (stretch.start - len(mark), mark),
        )
        for start, text in places:
            if _is_free(row, start, len(text)):
                row[start : start + len(text)] = self._remark(text, style_of(entry))
                return

    def _remark(self, text: str, style: str) -> Row:
        mark = self.alphabet.points[Sign.LAPSED]
        return [Cell(c, Sign.LAPSED if c == mark else Sign.WORDS, style) for c in text]

    def _point(self, sign: Sign, style: str = "") -> Cell:
        return Cell(self.alphabet.points[sign], sign, style)


def spans(row: Row) -> Line:
    """Give a row as a line: neighbours of one style together."""
    runs = groupby(row, key=lambda cell: cell.style)
    return [Span("".join(cell.text for cell in run), style) for style, run in runs]


def _lay(row: Row, stretch: Stretch, cells: Row) -> None:
    """Put a window's cells on the row: its gaps let the ground through, its shade lets today."""
    for place, cell in enumerate(cells, stretch.start):
        is_gap = cell.sign is Sign.GROUND
        is_today = row[place].sign is Sign.TODAY and stretch.start < place < stretch.end
        if not (is_gap or (is_today and cell.sign in _SEEN_THROUGH)):
            row[place] = cell


def _is_day(entry: Entry) -> bool:
    return entry.window is not None and entry.window.is_day


def _is_free(row: Row, start: int, size: int) -> bool:
    """Tell whether the cells are in view and hold nothing but ground and the grid."""
    fits = start >= 0 and start + size <= len(row)
    return fits and all(cell.sign in _FREE for cell in row[start : start + size])
