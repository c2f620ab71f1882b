"""The chart of the timeline: its axis, and one row for each entry."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from itertools import groupby
from operator import itemgetter

from tracker.dates.window import Window
from tracker.schedule.model import Standing
from tracker.schedule.outlook import Entry
from tracker.values import Value
from tracker.views import rows
from tracker.views.axis import Axis
from tracker.views.scene import Ink, ink_of
from tracker.views.spans import Line, Span
from tracker.views.theme import Style, style_of
from tracker.views.timeline.bars import Cell, Pen, Row, drawn
from tracker.views.timeline.glyphs import Alphabet, Sign

_LABEL_ROOM = 5
_FREE = frozenset({Sign.GROUND, Sign.YEAR})
_SEEN_THROUGH = frozenset({Sign.SHORT, Sign.MEDIUM, Sign.LONG, Sign.RULED_OUT})


class Chart(Value):
    """How rows are drawn: on which axis, seen on which day, in which characters.

    ``ground`` is a row with nothing on it but the starts of years and today. With ``dated`` an
    exact day is written beside its point where there is room for it.
    """

    axis: Axis
    as_of: date
    alphabet: Alphabet
    dated: bool
    ground: Row

    @classmethod
    def on(cls, axis: Axis, as_of: date, alphabet: Alphabet, *, dated: bool = True) -> "Chart":
        """Give the chart on an axis."""
        ground = [Cell(alphabet.points[Sign.GROUND], Sign.GROUND)] * axis.cells
        for cell in axis.year_cells():
            ground[cell] = Cell(alphabet.points[Sign.YEAR], Sign.YEAR, Style.GRID)
        chart = cls(axis, as_of, alphabet, dated, ground)
        chart._put_today(ground)
        return chart

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

    def rule(self) -> Row:
        """Give the line under the labels, with a tick under each and today on it."""
        row = [Cell(self.alphabet.rule, Sign.GROUND, Style.GRID)] * self.axis.cells
        for tick in self.axis.ticks(_LABEL_ROOM):
            row[tick.cell] = Cell(self.alphabet.tick, Sign.GROUND, Style.GRID)
        self._put_today(row)
        return row

    def _put_today(self, row: Row) -> None:
        if self.axis.holds(self.as_of):
            row[self.axis.cell_of(self.as_of)] = self._point(Sign.TODAY, Style.TODAY)

    def row(self, entry: Entry) -> Row:
        """Give the row of an entry: a point for a day, shade between caps for a longer window.

        What is out or lapsed without an exact day is marked so. Nothing is drawn out of view.
        """
        row = self.ground.copy()
        window = entry.window
        if window is None or not self.axis.shows(window):
            return row
        start = self.axis.cell_of(window.earliest or self.axis.first)
        cells = self._drawn(entry, window)
        _lay(row, start, cells)
        self._put_remark(row, start, start + len(cells), entry)
        return row

    def _drawn(self, entry: Entry, window: Window) -> Row:
        """Give the cells of an entry's window; what is out is no longer narrowed to anything."""
        style, is_out = style_of(entry), entry.standing is Standing.RELEASED
        if window.is_day:
            return [self._point(Sign.OUT if is_out else Sign.DAY, style)]
        ink = None if is_out else ink_of(entry)
        cells = drawn(window, ink or Ink([window]), self.axis, Pen(self.alphabet, style))
        if is_out:
            cells[len(cells) // 2] = self._point(Sign.OUT_SOMEDAY, style)
        return cells

    def _put_remark(self, row: Row, start: int, end: int, entry: Entry) -> None:
        """Write the mark of a lapsed window and an exact day beside it, or as much as fits.

        Its cells are those from ``start`` to before ``end``. The mark always has a place.
        """
        mark = self.alphabet.points[Sign.LAPSED] if entry.standing is Standing.LAPSED else ""
        day = rows.window_words(entry) if self.dated and _is_day(entry) else ""
        if not mark and not day:
            return
        behind, before = f"{mark} {day}".rstrip(), f"{day} {mark}".lstrip()
        places = ((end, behind), (start - len(before), before), (end, mark), (start - 1, mark))
        for place, text in places:
            if text and _is_free(row, place, len(text)):
                row[place : place + len(text)] = self._remark(text, style_of(entry))
                return
        if mark:
            row[_place_within(row, start, end)] = self._point(Sign.LAPSED, style_of(entry))

    def _remark(self, text: str, style: str) -> Row:
        mark = self.alphabet.points[Sign.LAPSED]
        return [_cell(c, Sign.LAPSED if c == mark else Sign.WORDS, style) for c in text]

    def _point(self, sign: Sign, style: str = "") -> Cell:
        return Cell(self.alphabet.points[sign], sign, style)


_cell = cache(Cell)
"""The letters beside points are few, and there are thousands of them."""

_text, _style = (itemgetter(Cell._fields.index(name)) for name in ("text", "style"))


def spans(row: Iterable[Cell], *, styled: bool = True) -> Line:
    """Give a row as a line: neighbours of one style together, or all of it without styles."""
    if not styled:
        return [Span("".join(map(_text, row)))]
    return [Span("".join(map(_text, run)), style) for style, run in groupby(row, key=_style)]


def _lay(row: Row, start: int, cells: Row) -> None:
    """Put a window's cells on the row: its gaps let the ground through, its shade lets today."""
    inner = range(start + 1, start + len(cells) - 1)
    for place, cell in enumerate(cells, start):
        sign = cell.sign
        is_today = place in inner and row[place].sign is Sign.TODAY
        if sign is not Sign.GROUND and not (is_today and sign in _SEEN_THROUGH):
            row[place] = cell


def _place_within(row: Row, start: int, end: int) -> int:
    """Give the cell for a mark that has no free one beside it: amid the shade, else over today."""
    if end - start > len("├┤"):
        return (start + end) // 2
    return end if end < len(row) else max(start - 1, 0)


def _is_day(entry: Entry) -> bool:
    return entry.window is not None and entry.window.is_day


def _is_free(row: Row, start: int, size: int) -> bool:
    """Tell whether the cells are in view and hold nothing but ground and the grid."""
    fits = start >= 0 and start + size <= len(row)
    return fits and {cell.sign for cell in row[start : start + size]} <= _FREE
