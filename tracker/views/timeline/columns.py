"""The words beside the timeline's chart: the more, the wider the terminal is."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from tracker.schedule.model import Standing
from tracker.schedule.outlook import Entry
from tracker.text import cell_width
from tracker.values import Value
from tracker.views import rows
from tracker.views.scene import Grouping, Scene
from tracker.views.spans import Line, Span, wrapped
from tracker.views.theme import Style
from tracker.views.timeline.screen import Screen

CHART_WIDTH = 60
"""Columns of the terminal from which there is a chart."""

WORDS_WIDTH = 120
"""Columns from which the count of episodes and the premiere's words stand beside it."""

BOUNDS_WIDTH = 200
"""Columns from which the bounds of the windows do."""

INDENT = "  "
"""What stands before the titles under the heading of a group."""


class Label(NamedTuple):
    """An entry, and its title as the row shows it: blank where the row above has the same."""

    entry: Entry
    title: str


class Column(NamedTuple):
    """Words about an entry, shown from ``least`` columns of the terminal on.

    They take at most ``share`` per cent of its width. ``gap`` cells part them from the next words,
    two from the chart. The words of ``numeric`` columns end below each other.
    """

    head: str
    words: Callable[[Label], str]
    least: int = CHART_WIDTH
    share: int = 100
    gap: int = 2
    numeric: bool = False


BEFORE = (
    Column("", lambda label: label.title, share=28, gap=1),
    Column("", lambda label: rows.season_words(label.entry), share=10, gap=1),
    Column("", lambda label: rows.certainty_mark(label.entry)),
    Column(
        "ep",
        lambda label: rows.episodes_words(label.entry),
        least=WORDS_WIDTH,
        share=10,
        numeric=True,
    ),
)
AFTER = (
    Column("as said", lambda label: rows.premiere_words(label.entry), least=WORDS_WIDTH, share=20),
    Column("window", lambda label: rows.window_words(label.entry), least=BOUNDS_WIDTH),
    Column("narrowed", lambda label: rows.narrowed_words(label.entry), least=BOUNDS_WIDTH),
)


class Measured(NamedTuple):
    """A column, its words for every row in as many cells as it takes, and how many these are."""

    column: Column
    words: Sequence[str]
    cells: int

    def apart(self) -> "Measured":
        """Give the column as the last one before the chart."""
        return self._replace(column=self.column._replace(gap=2))

    def cell(self, place: int, style: str) -> Span:
        """Give the words of a row in the cells of the column."""
        return Span(self.words[place], style)


class Layout(Value):
    """The columns before and after the chart; what is left of the width is the chart's.

    Rows are named by their place among the ``labels``.
    """

    screen: Screen
    labels: Sequence[Label]
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
        return self._beside(middle, [self._head(part) for part in (*self.before, *self.after)])

    def under(self, middle: Line) -> Line:
        """Give a line that stands beside nothing."""
        return [Span(" " * self.indent), *middle]

    def line(self, place: int, middle: Line) -> Line:
        """Give an entry's row of the chart between its words."""
        style = self._style(place)
        parts = (*self.before, *self.after)
        return self._beside(middle, [part.cell(place, style) for part in parts])

    def note(self, place: int, words: Span) -> list[Line]:
        """Give an entry's row with words where the chart is, on more lines where one is short."""
        style = self._style(place)
        first, *rest = wrapped([words], self.screen.width - self.indent)
        before = [part.cell(place, style) for part in self.before]
        return [self._beside(first, before), *map(self.under, rest)]

    def _style(self, place: int) -> str:
        is_out = self.labels[place].entry.standing is Standing.RELEASED
        return Style.RELEASED if is_out else ""

    def _head(self, part: Measured) -> Span:
        return Span(self.screen.fit(part.column.head, part.cells), Style.LABEL)

    def _beside(self, middle: Line, words: Sequence[Span]) -> Line:
        """Give one line of the words before the chart, the chart, and the words after it."""
        line: Line = []
        for part, span in zip(self.before, words, strict=False):
            line += (span, Span(" " * part.column.gap))
        line += middle
        for part, span in zip(self.after, words[len(self.before) :], strict=False):
            line += (Span(" " * part.column.gap), span)
        return line


def layout(scene: Scene, screen: Screen) -> Layout:
    """Measure the columns that have room beside the chart of a scene and anything to say.

    The rows are those of ``Scene.shown``, in its order.
    """
    labels = labels_of(scene)
    before, after = (list(_measured(columns, labels, screen)) for columns in (BEFORE, AFTER))
    if before:
        before[-1] = before[-1].apart()
    return Layout(screen, labels, before, after)


def is_headed(scene: Scene) -> bool:
    """Tell whether the groups of a chart have headings; for those of a series the title is one."""
    return scene.by not in (Grouping.NONE, Grouping.SERIES)


def labels_of(scene: Scene) -> list[Label]:
    """Give the label of every row, in the order of ``Scene.shown``.

    Under the heading of a group titles are indented. Seasons of one series have no heading: the
    first of them bears the title for all.
    """
    is_by_series = scene.by is Grouping.SERIES
    lead = INDENT if is_headed(scene) else ""
    drawn = [
        Label(entry, "" if is_by_series and place else lead + rows.title_words(entry))
        for group in scene.groups
        for place, entry in enumerate(group.entries)
    ]
    below = (*scene.lapsed, *scene.undated)
    return [*drawn, *(Label(entry, rows.title_words(entry)) for entry in below)]


def _measured(
    columns: Iterable[Column], labels: Sequence[Label], screen: Screen
) -> Iterator[Measured]:
    spell = screen.alphabet.spell
    for column in columns:
        if screen.width >= column.least:
            words = [spell(column.words(label)) for label in labels]
            cells = _cells(column, words, screen)
            if cells:
                yield Measured(column, _fitted(column, words, cells, screen), cells)


def _fitted(column: Column, words: Iterable[str], cells: int, screen: Screen) -> list[str]:
    """Give words in exactly as many cells, to the right if they are numbers."""
    texts = [screen.fit(text, cells) for text in words]
    return [text.strip(" ").rjust(len(text)) for text in texts] if column.numeric else texts


def _cells(column: Column, words: Iterable[str], screen: Screen) -> int:
    """Give the width of the widest words, held to the column's share; 0 when there are none."""
    widest = max(map(cell_width, words), default=0)
    most = max(screen.width * column.share // 100, len(column.head))
    return min(max(widest, len(column.head)), most) if widest else 0


def _taken(parts: Iterable[Measured]) -> int:
    """Give the cells of columns, each with a gap beside it."""
    return sum(part.cells + part.column.gap for part in parts)
