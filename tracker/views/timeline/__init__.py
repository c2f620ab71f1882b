"""The premiere timeline for a terminal: what comes when, as a picture.

From 60 columns on every season in view has a row in a chart, with more words about it the wider the
terminal is; a narrower one gets a list. What has no place in the chart is listed or counted below.
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from tracker.schedule.model import Certainty
from tracker.views import rows
from tracker.views.scene import Scene, left_out_words
from tracker.views.spans import Line, Span
from tracker.views.theme import Style
from tracker.views.timeline.chart import Chart, spans
from tracker.views.timeline.columns import CHART_WIDTH, layout
from tracker.views.timeline.daylist import day_list, notes_list, sign_of_entry
from tracker.views.timeline.glyphs import ASCII, UNICODE, Sign
from tracker.views.timeline.screen import Screen

_LAPSED_IN_CHART = "? in the chart: over, and nobody said that it is out"
_LAPSED_IN_LIST = "? in front: over, nobody said it is out"

_CERTAINTY_SIGNS: dict[Certainty | None, Sign] = {
    Certainty.EXPECTED: Sign.EXPECTED,
    Certainty.RUMOURED: Sign.RUMOURED,
}


def timeline(scene: Scene, *, width: int, ascii_only: bool = False) -> list[Line]:
    """Draw a scene on ``width`` columns of a terminal; no line is wider.

    A scene that shows nothing gives no lines.
    """
    if not scene.shown and not scene.left_out:
        return []
    screen = Screen(width, ASCII if ascii_only else UNICODE)
    picture = _chart(scene, screen) if width >= CHART_WIDTH else _list(scene, screen)
    return [*_heading(scene, screen), *picture]


def _heading(scene: Scene, screen: Screen) -> list[Line]:
    words = f"Premieres as of {scene.as_of.isoformat()}"
    return [screen.clipped([Span(words, Style.HEADING)]), []]


def _chart(scene: Scene, screen: Screen) -> list[Line]:
    """Give the chart, the rows that have no place on its axis, and the notes."""
    shown = layout(scene.shown, screen)
    chart = Chart(scene.axis(shown.chart), scene.as_of, screen.alphabet, dated=not shown.after)
    drawn = [(entry, chart.row(entry)) for entry in scene.drawn]
    *years, months = chart.labels()
    axis = [*map(shown.under, years), shown.heads(months), shown.under(chart.rule())]
    return _stacked(
        [*axis, *(shown.line(entry, spans(row)) for entry, row in drawn)] if drawn else [],
        [
            *(shown.note(entry, rows.lapsed_words(entry)) for entry in scene.lapsed),
            *(shown.note(entry, rows.tba_words(entry)) for entry in scene.undated),
        ],
        _notes(scene, {cell.sign for _, row in drawn for cell in row}, _LAPSED_IN_CHART, screen),
    )


def _list(scene: Scene, screen: Screen) -> list[Line]:
    """Give the same as a list."""
    return _stacked(
        day_list(scene.drawn, scene.as_of, screen),
        notes_list(scene.lapsed, rows.lapsed_words, screen),
        notes_list(scene.undated, rows.tba_words, screen),
        _notes(scene, {sign_of_entry(entry) for entry in scene.drawn}, _LAPSED_IN_LIST, screen),
    )


def _stacked(*parts: list[Line]) -> list[Line]:
    """Give the parts that are not empty, a blank line between them."""
    lines = [line for part in parts if part for line in ([], *part)]
    return lines[1:]


def _notes(scene: Scene, signs: AbstractSet[Sign], lapsed: str, screen: Screen) -> list[Line]:
    """Give the lines at the foot: what ``?`` means there, what is left out, and the legend."""
    notes = [lapsed if Sign.LAPSED in signs else "", left_out_words(scene)]
    legend = _legend(signs | _certainties(scene), screen)
    lines = [screen.clipped([Span(note, Style.NOTE)]) for note in notes if note]
    return [*lines, [Span(legend, Style.NOTE)]] if legend else lines


def _certainties(scene: Scene) -> set[Sign]:
    """Give the marks that stand in the certainty column."""
    signs = (_CERTAINTY_SIGNS.get(entry.season.certainty) for entry in scene.shown)
    return {sign for sign in signs if sign is not None}


def _legend(signs: Iterable[Sign], screen: Screen) -> str:
    """Explain the signs that occur, as many as one line holds."""
    words = (said for sign, said in screen.alphabet.legend.items() if sign in signs)
    line = ""
    for said in dict.fromkeys(words):
        longer = f"{line}  {said}" if line else said
        if len(longer) <= screen.width:
            line = longer
    return line
