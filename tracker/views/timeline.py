"""The premiere timeline for a terminal: what comes when, as a picture.

From 60 columns on every season in view has a row in a chart, with more words about it the wider the
terminal is; a narrower one gets a list. What has no place in the chart is listed or counted below.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from tracker.schedule.model import Certainty
from tracker.schedule.outlook import Entry
from tracker.views import rows
from tracker.views.axis import range_of_view
from tracker.views.blocks import Blocks, View, clipped, sort_out
from tracker.views.chart import Chart, spans
from tracker.views.columns import CHART_WIDTH, layout
from tracker.views.daylist import day_list, notes_list, sign_of_entry
from tracker.views.glyphs import ASCII, UNICODE, Sign
from tracker.views.spans import Line, Span
from tracker.views.theme import Style

_LAPSED_IN_CHART = "? in the chart: over, and nobody said that it is out"
_LAPSED_IN_LIST = "? in front: over, nobody said it is out"

_CERTAINTY_SIGNS: dict[Certainty | None, Sign] = {
    Certainty.EXPECTED: Sign.EXPECTED,
    Certainty.RUMOURED: Sign.RUMOURED,
}


def timeline(
    entries: Sequence[Entry],
    *,
    as_of: date,
    width: int,
    ascii_only: bool = False,
    first: date | None = None,
    last: date | None = None,
) -> list[Line]:
    """Give the timeline of ``entries``, in their order, as it is seen on ``as_of``.

    ``width`` is the columns of the terminal; no line is wider. ``first`` and ``last`` are the days
    in view, both included; ``axis.range_of_view`` says which they are by default. Without entries
    there are no lines. Raises ``ValueError`` when ``last`` is before ``first``.
    """
    if not entries:
        return []
    begin, end = range_of_view(entries, as_of, first=first, last=last)
    view = View(begin, end, as_of, width, ASCII if ascii_only else UNICODE)
    blocks = sort_out(entries, view)
    picture = _chart(blocks, view) if width >= CHART_WIDTH else _list(blocks, view)
    return [*_heading(view), *picture]


def _heading(view: View) -> list[Line]:
    words = f"Premieres as of {view.as_of.isoformat()}"
    return [clipped([Span(words, Style.HEADING)], view), []]


def _chart(blocks: Blocks, view: View) -> list[Line]:
    """Give the chart, the rows that have no place on its axis, and the notes."""
    shown = layout([*blocks.drawn, *blocks.lapsed, *blocks.undated], view)
    chart = Chart(view.axis(shown.chart), view.as_of, view.alphabet, dated=not shown.after)
    drawn = [(entry, chart.row(entry)) for entry in blocks.drawn]
    *years, months = chart.labels()
    axis = [*map(shown.under, years), shown.heads(months), shown.under(chart.rule())]
    return _stacked(
        [*axis, *(shown.line(entry, spans(row)) for entry, row in drawn)] if drawn else [],
        [
            *(shown.note(entry, rows.lapsed_words(entry)) for entry in blocks.lapsed),
            *(shown.note(entry, rows.tba_words(entry)) for entry in blocks.undated),
        ],
        _notes(blocks, {cell.sign for _, row in drawn for cell in row}, _LAPSED_IN_CHART, view),
    )


def _list(blocks: Blocks, view: View) -> list[Line]:
    """Give the same as a list."""
    return _stacked(
        day_list(blocks.drawn, view),
        notes_list(blocks.lapsed, rows.lapsed_words, view),
        notes_list(blocks.undated, rows.tba_words, view),
        _notes(blocks, {sign_of_entry(entry) for entry in blocks.drawn}, _LAPSED_IN_LIST, view),
    )


def _stacked(*parts: list[Line]) -> list[Line]:
    """Give the parts that are not empty, a blank line between them."""
    lines = [line for part in parts if part for line in ([], *part)]
    return lines[1:]


def _notes(blocks: Blocks, signs: AbstractSet[Sign], lapsed: str, view: View) -> list[Line]:
    """Give the lines at the foot: what ``?`` means there, what is left out, and the legend."""
    notes = [lapsed if Sign.LAPSED in signs else "", _left_out(blocks)]
    legend = _legend(signs | _certainties(blocks), view)
    lines = [clipped([Span(note, Style.NOTE)], view) for note in notes if note]
    return [*lines, [Span(legend, Style.NOTE)]] if legend else lines


def _left_out(blocks: Blocks) -> str:
    counts = (f"{count} {block.value}" for block, count in blocks.left_out.items())
    return f"not shown: {', '.join(counts)}" if blocks.left_out else ""


def _certainties(blocks: Blocks) -> set[Sign]:
    """Give the marks that stand in the certainty column."""
    shown = (*blocks.drawn, *blocks.lapsed, *blocks.undated)
    signs = (_CERTAINTY_SIGNS.get(entry.season.certainty) for entry in shown)
    return {sign for sign in signs if sign is not None}


def _legend(signs: Iterable[Sign], view: View) -> str:
    """Explain the signs that occur, as many as one line holds."""
    words = (said for sign, said in view.alphabet.legend.items() if sign in signs)
    line = ""
    for said in dict.fromkeys(words):
        longer = f"{line}  {said}" if line else said
        if len(longer) <= view.width:
            line = longer
    return line
