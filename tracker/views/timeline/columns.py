"""The words beside the timeline's chart: the more, the wider the terminal is."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tracker.schedule.model import Standing
from tracker.schedule.outlook import Entry
from tracker.text import cell_width, pad
from tracker.views import rows
from tracker.views.spans import Line, Span
from tracker.views.theme import Style, style_of
from tracker.views.timeline.screen import Screen

CHART_WIDTH = 60
"""Columns of the terminal from which there is a chart."""

WORDS_WIDTH = 120
"""Columns from which the count of episodes and the premiere's words stand beside it."""

BOUNDS_WIDTH = 200
"""Columns from which the bounds of the windows do."""

GAP = "  "


class Column(NamedTuple):
    """Words about an entry, shown from ``least`` columns of the terminal on.

    They take at most ``share`` per cent of its width.
    """

    head: str
    words: Callable[[Entry], str]
    least: int = CHART_WIDTH
    share: int = 100


BEFORE = (
    Column("", rows.title_words, share=28),
    Column("", rows.season_words, share=10),
    Column("", rows.certainty_mark),
    Column("ep", rows.episodes_words, least=WORDS_WIDTH, share=10),
)
AFTER = (
    Column("as said", rows.premiere_words, least=WORDS_WIDTH, share=20),
    Column("window", rows.window_words, least=BOUNDS_WIDTH),
)


class Measured(NamedTuple):
    """A column and the cells that it takes."""

    column: Column
    cells: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns before and after the chart; what is left of the width is the chart's."""

    screen: Screen
    before: Sequence[Measured]
    after: Sequence[Measured]

    @property
    def chart(self) -> int:
        """Give the cells that are left for the chart."""
        return self.screen.width - self.indent - _taken(self.after)

    @property
    def indent(self) -> int:
        """Give the cells before the chart."""
        return _taken(self.before)

    def heads(self, middle: Line) -> Line:
        """Give a line of the axis with the heads of the columns."""
        before = [self._cell(part, part.column.head, Style.LABEL) for part in self.before]
        after = [self._cell(part, part.column.head, Style.LABEL) for part in self.after]
        return _beside(before, middle, after)

    def under(self, middle: Line) -> Line:
        """Give a line of the axis that stands beside nothing."""
        return [Span(" " * self.indent), *middle]

    def line(self, entry: Entry, middle: Line) -> Line:
        """Give an entry's row of the chart between its words."""
        return _beside(self._words(self.before, entry), middle, self._words(self.after, entry))

    def note(self, entry: Entry, words: str) -> Line:
        """Give an entry's row with words where the chart is."""
        note = Span(self.screen.cut(words, self.screen.width - self.indent), style_of(entry))
        return _beside(self._words(self.before, entry), [note], [])

    def _words(self, parts: Iterable[Measured], entry: Entry) -> Line:
        style = Style.RELEASED if entry.standing is Standing.RELEASED else ""
        return [self._cell(part, part.column.words(entry), style) for part in parts]

    def _cell(self, part: Measured, words: str, style: str) -> Span:
        text = self.screen.cut(self.screen.alphabet.spell(words), part.cells)
        return Span(pad(text, part.cells), style)


def layout(entries: Sequence[Entry], screen: Screen) -> Layout:
    """Measure the columns that have room beside a chart of ``entries`` and anything to say."""
    return Layout(screen, _measured(BEFORE, entries, screen), _measured(AFTER, entries, screen))


def _measured(
    columns: Iterable[Column], entries: Sequence[Entry], screen: Screen
) -> tuple[Measured, ...]:
    parts = (
        Measured(column, _cells(column, entries, screen))
        for column in columns
        if screen.width >= column.least
    )
    return tuple(part for part in parts if part.cells)


def _cells(column: Column, entries: Sequence[Entry], screen: Screen) -> int:
    """Give the width of the widest words, held to the column's share; 0 when there are none."""
    widths = (cell_width(screen.alphabet.spell(column.words(entry))) for entry in entries)
    widest = max(widths, default=0)
    most = max(screen.width * column.share // 100, len(column.head))
    return min(max(widest, len(column.head)), most) if widest else 0


def _taken(parts: Iterable[Measured]) -> int:
    """Give the cells of columns, each with a gap beside it."""
    return sum(part.cells + len(GAP) for part in parts)


def _beside(before: Line, middle: Line, after: Line) -> Line:
    """Give one line, with a gap between columns."""
    left = [part for span in before for part in (span, Span(GAP))]
    right = [part for span in after for part in (Span(GAP), span)]
    return [*left, *middle, *right]
