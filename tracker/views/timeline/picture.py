"""The timeline as a chart with words beside it, for a terminal that has room for both."""

from collections.abc import Iterable
from itertools import chain, count

from tracker.schedule.outlook import Entry
from tracker.text import cell_width
from tracker.views import rows
from tracker.views.scene import Group, Scene
from tracker.views.spans import Line, Span
from tracker.views.theme import Style, style_of
from tracker.views.timeline.bars import Row
from tracker.views.timeline.chart import Chart, spans
from tracker.views.timeline.columns import Layout, is_headed, layout
from tracker.views.timeline.notes import notes_at_foot
from tracker.views.timeline.screen import Screen

_LAPSED = "? in the chart: over, and nobody said that it is out"


def picture(scene: Scene, screen: Screen) -> list[list[Line]]:
    """Give the chart, the rows that have no place on its axis, and the notes."""
    shown = layout(scene, screen)
    chart = Chart.on(scene.axis(shown.chart), scene.as_of, screen.alphabet, dated=not shown.after)
    drawn = [[chart.row(entry) for entry in group.entries] for group in scene.groups]
    rule = chart.rule()
    all_rows = [rule, *([chart.ground] if is_headed(scene) else []), *chain.from_iterable(drawn)]
    signs = {cell.sign for row in all_rows for cell in row} if drawn else set()
    return [
        [*_axis(shown, chart, rule), *_rows(scene, drawn, shown, chart)] if drawn else [],
        _below(scene, shown),
        notes_at_foot(scene, signs, _LAPSED, screen),
    ]


def _axis(shown: Layout, chart: Chart, rule: Row) -> list[Line]:
    """Give the labels of the axis and the line under them."""
    *years, months = chart.labels()
    return [*map(shown.under, years), shown.heads(months), shown.under(spans(rule))]


def _rows(scene: Scene, drawn: list[list[Row]], shown: Layout, chart: Chart) -> Iterable[Line]:
    """Give the rows of the chart, those of a group under its heading."""
    places = count()
    for group, group_rows in zip(scene.groups, drawn, strict=True):
        if is_headed(scene):
            yield _heading(group, shown, chart)
        for row in group_rows:
            yield shown.line(next(places), spans(row, styled=shown.screen.styled))


def _heading(group: Group, shown: Layout, chart: Chart) -> Line:
    """Give the heading of a group; the grid of the chart goes on beside it."""
    words = shown.screen.alphabet.spell(group.heading)
    cells = min(cell_width(words), shown.screen.width)
    text = shown.screen.fit(words, max(cells, shown.indent - 1))
    beside = max(cell_width(text) + 1 - shown.indent, 0)
    return [Span(text, Style.HEADING), Span(" "), *spans(chart.ground[beside:])]


def _below(scene: Scene, shown: Layout) -> list[Line]:
    """Give the rows of what is over, and of what has no date."""
    said = [
        *(_words(entry, rows.lapsed_words(entry)) for entry in scene.lapsed),
        *(_words(entry, rows.tba_words(entry)) for entry in scene.undated),
    ]
    places = count(len(scene.drawn))
    notes = (shown.note(place, words) for place, words in zip(places, said, strict=False))
    return [line for lines in notes for line in lines]


def _words(entry: Entry, words: str) -> Span:
    return Span(words, style_of(entry))
