"""Random schedules, and timelines of them as text."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from tests.views.seasons import Said, entry
from tracker.dates.window import Window
from tracker.schedule.model import Certainty, Premiere, Season, Standing
from tracker.schedule.outlook import Entry, order
from tracker.views.axis import Axis
from tracker.views.scene import Grouping, scene
from tracker.views.spans import Line, plain
from tracker.views.timeline import timeline as drawn_scene
from tracker.views.timeline.chart import Chart
from tracker.views.timeline.glyphs import ASCII, UNICODE, Alphabet

AS_OF = date(2020, 6, 15)
DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))
NEAR = st.integers(-700, 900).map(lambda days: AS_OF + timedelta(days=days))
WIDTHS = st.integers(40, 240)
TERMINALS = st.integers(20, 240)
ALPHABETS = st.sampled_from([UNICODE, ASCII])
TITLES = st.text(
    st.sampled_from("aZ é進撃[/]:😀\u0301\u202e\x1b\x9b\u200d\ufe0f👍🏽🇩🇪שלום٣مرحبا"),
    min_size=1,
    max_size=50,
)


@st.composite
def windows(draw: st.DrawFn, days: st.SearchStrategy[date] = DAYS) -> Window:
    """Give any window, short ones and open ends among them."""
    earliest, latest = sorted([draw(days), draw(days)])
    ends = [(earliest, latest), (None, latest), (earliest, None), (earliest, earliest)]
    return Window(*draw(st.sampled_from(ends)))


def said(window: Window | None, words: str = "any words") -> Said:
    """Give what was said of a premiere in a window; without one it is TBA."""
    if window is None:
        return words, None, None
    return words, str(window.earliest or ""), str(window.latest or "")


@st.composite
def entries(draw: st.DrawFn, days: st.SearchStrategy[date] = NEAR) -> Entry:
    """Give any season: any title, window or none, certainty, outcome, days that are ruled out."""
    row = entry(
        draw(TITLES),
        draw(st.none() | st.integers(1, 3000)),
        said(draw(windows(days) | st.none()), draw(TITLES)),
        as_of=AS_OF,
        certainty=draw(st.sampled_from(Certainty)),
        episodes=draw(st.none() | st.integers(1, 999)),
        outcome=draw(st.sampled_from([None, None, Standing.RELEASED, Standing.CANCELLED])),
    )
    row = replace(row, series=replace(row.series, network=draw(st.none() | TITLES)))
    ruling = draw(st.sampled_from([_as_said, narrowed_rows, pieced_rows]))
    return draw(ruling(row))


def schedules(least: int = 0) -> st.SearchStrategy[list[Entry]]:
    """Give up to six seasons in the one order."""
    return st.lists(entries(), min_size=least, max_size=6).map(lambda rows: sorted(rows, key=order))


def _as_said(row: Entry) -> st.SearchStrategy[Entry]:
    return st.just(row)


@st.composite
def narrowed_rows(draw: st.DrawFn, row: Entry) -> Entry:
    """Give a season narrowed to some days of its window, or to any when it has none."""
    window = row.window
    days = NEAR if window is None else inside(window)
    inner = draw(windows(days))
    clipped = inner if window is None else window.intersection(inner)
    return row if clipped == window else replace(row, narrowed=clipped)


@st.composite
def pieced_rows(draw: st.DrawFn, row: Entry) -> Entry:
    """Give a season with the window in pieces: any days of it between its bounds are left out."""
    window, said_so = row.window, row.season.premiere
    if window is None or window.is_day or said_so is None:
        return row
    cuts = sorted(draw(st.lists(inside(window), min_size=2, max_size=6, unique=True)))
    bounds = [window.earliest, *cuts[: len(cuts) // 2 * 2], window.latest]
    pieces = tuple(map(Window, bounds[::2], bounds[1::2]))
    return replace(row, season=_of(row.season, replace(said_so, pieces=pieces)))


def _of(season: Season, premiere: Premiere) -> Season:
    return replace(season, premiere=premiere)


def inside(window: Window) -> st.SearchStrategy[date]:
    """Give days of a window."""
    first = window.earliest or (window.latest or date.min) - timedelta(days=2000)
    return st.dates(first, window.latest or first + timedelta(days=2000))


def axis_between(one: date, other: date, cells: int) -> Axis:
    """Give the axis between two days, whichever comes first."""
    return Axis(min(one, other), max(one, other), cells)


def row_on(axis: Axis, row: Entry, alphabet: Alphabet = UNICODE) -> str:
    """Give the row of a season as text, a cell a character, without days beside points."""
    return "".join(cell.text for cell in Chart.on(axis, AS_OF, alphabet, dated=False).row(row))


def drawn(window: Window, axis: Axis, alphabet: Alphabet = UNICODE) -> str:
    """Give the row of a season with a window."""
    return row_on(axis, entry("Any", 1, said(window), as_of=AS_OF), alphabet)


def timeline(  # noqa: PLR0913 - all that a timeline can be told
    rows: Sequence[Entry],
    *,
    as_of: date = AS_OF,
    width: int,
    ascii_only: bool = False,
    first: date | None = None,
    last: date | None = None,
    by: Grouping = Grouping.NONE,
    styled: bool = True,
) -> list[Line]:
    """Give the timeline of entries."""
    seen = scene(rows, as_of=as_of, first=first, last=last, by=by)
    return drawn_scene(seen, width=width, ascii_only=ascii_only, styled=styled)


def text_of(lines: list[Line]) -> str:
    """Give lines as a file would hold them."""
    return "".join(f"{plain(line)}\n" for line in lines)
