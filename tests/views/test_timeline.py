"""The timeline: what is drawn, what is said below it, and the laws that hold for every schedule."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.seasons import ARTICLE_DAY, SCHEDULES, Said, article, day, entry
from tracker.dates.window import Window
from tracker.schedule.model import Certainty, Standing
from tracker.schedule.outlook import Entry
from tracker.text import cell_width
from tracker.views.axis import Axis, Edge, range_of_view
from tracker.views.scene import scene
from tracker.views.spans import Line, plain
from tracker.views.theme import COLOUR, PLAIN, Style
from tracker.views.timeline import timeline as drawn_scene
from tracker.views.timeline.bars import bar
from tracker.views.timeline.chart import Chart, spans
from tracker.views.timeline.glyphs import ASCII, UNICODE, Alphabet

DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))
WIDTHS = st.integers(40, 240)
TERMINALS = st.integers(20, 240)
ALPHABETS = st.sampled_from([UNICODE, ASCII])
AS_OF = date(2020, 6, 15)
LEFT_CUT, RIGHT_CUT = tuple(UNICODE.cuts)


@st.composite
def windows(draw: st.DrawFn) -> Window:
    """Give any window, short ones and open ends among them."""
    earliest, latest = sorted([draw(DAYS), draw(DAYS)])
    ends = [(earliest, latest), (None, latest), (earliest, None), (earliest, earliest)]
    return Window(*draw(st.sampled_from(ends)))


TITLES = st.text(st.sampled_from("aZ é進撃[/]:😀\u0301\u202e\x1b\x9b"), min_size=1, max_size=50)


@st.composite
def entries(draw: st.DrawFn, as_of: date) -> Entry:
    """Give any season: any title, any window or none, any certainty, any outcome."""
    window = draw(windows() | st.none())
    return entry(
        draw(TITLES),
        draw(st.none() | st.integers(1, 3000)),
        ("TBA", None, None) if window is None else said(window, draw(TITLES)),
        as_of=as_of,
        certainty=draw(st.sampled_from(Certainty)),
        episodes=draw(st.none() | st.integers(1, 999)),
        outcome=draw(st.sampled_from([None, None, Standing.RELEASED, Standing.CANCELLED])),
    )


def said(window: Window, words: str = "any words") -> Said:
    """Give what was said of a premiere in a window."""
    return words, str(window.earliest or ""), str(window.latest or "")


def axis_between(one: date, other: date, cells: int) -> Axis:
    """Give the axis between two days, whichever comes first."""
    return Axis(min(one, other), max(one, other), cells)


def drawn(window: Window, axis: Axis, alphabet: Alphabet = UNICODE) -> str:
    """Give the row of a season with a window, as text, without days written beside points."""
    season = entry("Any", 1, said(window), as_of=AS_OF)
    return "".join(cell.text for cell in Chart(axis, AS_OF, alphabet, dated=False).row(season))


def timeline(
    rows: list[Entry],
    *,
    as_of: date,
    width: int,
    ascii_only: bool = False,
    first: date | None = None,
    last: date | None = None,
) -> list[Line]:
    """Give the timeline of entries."""
    seen = scene(rows, as_of=as_of, first=first, last=last)
    return drawn_scene(seen, width=width, ascii_only=ascii_only)


def text_of(lines: list[Line]) -> str:
    """Give lines as a file would hold them."""
    return "".join(f"{plain(line)}\n" for line in lines)


@pytest.mark.parametrize("width", [50, 60, 80, 120, 200])
@pytest.mark.parametrize("name", SCHEDULES)
def test_goldens(name: str, width: int, golden: Callable[[str, str], None]) -> None:
    """A whole timeline stays as it is, at every set of columns."""
    rows, as_of = SCHEDULES[name]
    golden(f"timeline-{name}-{width}.txt", text_of(timeline(rows, as_of=as_of, width=width)))


@pytest.mark.parametrize("name", SCHEDULES)
def test_ascii_goldens(name: str, golden: Callable[[str, str], None]) -> None:
    """The same in ASCII."""
    rows, as_of = SCHEDULES[name]
    lines = timeline(rows, as_of=as_of, width=80, ascii_only=True)
    golden(f"timeline-{name}-80-ascii.txt", text_of(lines))


YEAR = Axis(date(2021, 1, 2), date(2021, 12, 31), 40)


@pytest.mark.parametrize(
    ("window", "row", "ascii_row"),
    [
        # nine days to a cell; the whole of it
        (Window(date(2021, 1, 2), date(2021, 12, 31)), f"├{'░' * 38}┤", f"[{'-' * 38}]"),
        (Window(date(2021, 1, 2), date(2021, 2, 15)), "├▒▒▒┤", "[===]"),  # 45 days
        (Window(date(2021, 1, 2), date(2021, 2, 16)), "├░░░┤", "[---]"),  # 46 days
        (Window(date(2021, 1, 2), date(2021, 1, 15)), "├┤", "[]"),  # no room for shade
        (Window(date(2021, 1, 2), date(2021, 1, 8)), "◇", "#"),  # no room for two caps
        (Window(date(2021, 1, 2), date(2021, 1, 2)), "◆", "*"),
        # cut by the view's edges
        (Window(date(2020, 1, 1), date(2021, 2, 14)), f"{LEFT_CUT}░░░┤", "{---]"),
        (Window(date(2020, 1, 1), date(2021, 1, 5)), LEFT_CUT, "{"),
        (Window(date(2021, 12, 30), date(2022, 1, 5)), RIGHT_CUT, "}"),
        (
            Window(date(2020, 1, 1), date(2022, 1, 1)),
            f"{LEFT_CUT}{'░' * 38}{RIGHT_CUT}",
            f"{{{'-' * 38}}}",
        ),
        # open ends
        (Window(None, date(2021, 2, 14)), "◄░ ░┤", "<- -]"),
        (Window(date(2021, 11, 20), None), "├░ ░►", "[- ->"),
    ],
)
def test_a_window_is_shade_between_caps(window: Window, row: str, ascii_row: str) -> None:
    """A window is drawn by its length, and in other signs where it goes on or is one cell."""
    assert (drawn(window, YEAR).strip(), drawn(window, YEAR, ASCII).strip()) == (row, ascii_row)


WEEKS = Axis(date(2020, 1, 3), date(2020, 12, 31), 52)


def row_of(season: Entry, *, axis: Axis = WEEKS, dated: bool = True) -> str:
    """Give the row of a season on an axis with a week to a cell, today in cell 23."""
    return plain(spans(Chart(axis, AS_OF, UNICODE, dated=dated).row(season)))


def test_today_is_on_every_row_and_shows_through_shade() -> None:
    """Today stands on the ground and on shade; caps and points stand on it."""
    assert row_of(entry("Any", 1, ("", "2021-01-01", ""), as_of=AS_OF)) == " " * 23 + "│"
    under_way = entry("Any", 1, ("", "2020-06-01", "2020-07-31"), as_of=AS_OF)
    assert row_of(under_way).strip() == "├░│░░░░░░┤"
    assert row_of(entry("Any", 1, day("2020-06-15"), as_of=AS_OF)).strip() == "◆ 2020-06-15"


def test_years_begin_with_a_dotted_line() -> None:
    """The start of each year in view is marked."""
    axis = Axis(date(2020, 6, 1), date(2022, 6, 30), 76)
    row = row_of(entry("Any", 1, ("", "2030-01-01", ""), as_of=AS_OF), axis=axis)
    assert [cell for cell, sign in enumerate(row) if sign == "┊"] == axis.year_cells() == [21, 57]


HOPED = Certainty.EXPECTED
Q1 = ("Q1", "2020-01-03", "2020-03-31")


@pytest.mark.parametrize(
    ("season", "row"),
    [
        # the day to the right
        (entry("Any", 1, day("2020-08-07"), as_of=AS_OF), "│       ◆ 2020-08-07"),
        # to the left where the view ends on the right
        (entry("Any", 1, day("2020-12-24"), as_of=AS_OF), "│               2020-12-24 ◆"),
        # and where today is in the way
        (entry("Any", 1, day("2020-05-28"), as_of=AS_OF), "2020-05-28 ●  │"),
        # lapsed: the mark beside the point
        (
            entry("Any", 1, day("2020-01-20"), as_of=AS_OF, certainty=HOPED),
            "◆? 2020-01-20        │",
        ),
        (entry("Any", 1, day("2020-06-08"), as_of=AS_OF, certainty=HOPED), "2020-06-08 ?◆│"),
        (entry("Any", 1, Q1, as_of=AS_OF), "├░░░░░░░░░░░┤?         │"),
        # out, but nobody said on which day
        (
            entry("Any", 1, Q1, as_of=AS_OF, outcome=Standing.RELEASED),
            "├░░░░░○░░░░░┤          │",
        ),
    ],
)
def test_what_stands_beside_a_sign(season: Entry, row: str) -> None:
    """An exact day is written where there is room, what lapsed is marked, what is out is dotted."""
    assert row_of(season).strip() == row


def test_no_day_is_written_where_the_words_stand() -> None:
    """From 120 columns on the words beside the chart say the day, and the chart does not."""
    season = entry("Any", 1, day("2020-08-07"), as_of=AS_OF)
    lines = timeline([season], as_of=AS_OF, width=120)
    assert text_of(lines).count("2020-08-07") == 1


def test_nothing_is_an_empty_picture() -> None:
    """Without entries there are no lines."""
    assert timeline([], as_of=AS_OF, width=80) == []


def test_what_is_not_shown_is_counted() -> None:
    """What is out of view or cancelled is counted, each kind by a word."""
    rows = [
        entry("Out", 1, day("2011-01-01"), as_of=AS_OF),
        entry("Ahead", 1, day("2020-08-08"), as_of=AS_OF),
        entry("Gone", 1, day("2020-08-09"), as_of=AS_OF, outcome=Standing.CANCELLED),
        entry("Far", 1, day("2031-01-01"), as_of=AS_OF),
        entry("Farther", 1, day("2032-01-01"), as_of=AS_OF),
    ]
    assert "not shown: 1 released, 1 cancelled, 2 later\n" in text_of(
        timeline(rows, as_of=AS_OF, width=80)
    )
    late = timeline(rows, as_of=AS_OF, width=80, first=date(2030, 1, 1))
    assert "not shown: 1 released, 1 cancelled, 1 earlier, 1 later\n" in text_of(late)


def test_the_legend_explains_what_occurs() -> None:
    """The legend has the signs of the picture and no others."""
    season = entry("Any", None, day("2020-08-08"), as_of=AS_OF, certainty=Certainty.RUMOURED)
    legend = plain(timeline([season], as_of=AS_OF, width=80)[-1])
    assert legend == "◆ exact day  ? rumoured  │ today"


def test_everyday_words_stand_in_columns_by_width() -> None:
    """80 columns have title and season, 120 add episodes and words, 200 the bounds."""
    defenders = {80: [], 120: ["8", "mid-to-late 2017"], 200: ["2017-05-01..2017-12-31"]}
    shown: list[str] = []
    for width, added in defenders.items():
        text = text_of(timeline(article(), as_of=ARTICLE_DAY, width=width))
        line = next(line for line in text.splitlines() if line.startswith("The Defenders"))
        shown += added
        assert [words for words in line.replace("│", "").split("  ") if words.strip(" ├░┤┊~")] == [
            "The Defenders",
            *shown,
        ]


@given(windows(), DAYS, DAYS, WIDTHS, ALPHABETS)
def test_a_drawn_window_covers_both_bounds(
    window: Window, one: date, other: date, cells: int, alphabet: Alphabet
) -> None:
    """Something is drawn in the cell of each bound in view, and the sign says why it ends."""
    axis = axis_between(one, other, cells)
    stretch = axis.cells_of(window)
    if stretch is None or window.is_day:
        return
    cells_drawn = bar(window, stretch, alphabet, Style.CONFIRMED)
    assert len(cells_drawn) == stretch.size
    assert cells_drawn[0].text.strip()
    assert cells_drawn[-1].text.strip()
    for bound in (window.earliest, window.latest):
        if bound is not None and axis.holds(bound):
            assert cells_drawn[axis.cell_of(bound) - stretch.start].text.strip()
    if stretch.size > 1:
        for edge, side, cell in ((stretch.left, 0, 0), (stretch.right, 1, -1)):
            signs = {Edge.BOUND: alphabet.caps, Edge.CUT: alphabet.cuts, Edge.OPEN: alphabet.arrows}
            assert cells_drawn[cell].text == signs[edge][side]


@given(st.data(), DAYS, TERMINALS, ALPHABETS)
def test_no_line_is_wider_than_the_terminal(
    data: st.DataObject, as_of: date, width: int, alphabet: Alphabet
) -> None:
    """No line is over the width; in ASCII every character is ASCII; styles are all known."""
    rows = data.draw(st.lists(entries(as_of), max_size=6))
    ascii_only = alphabet is ASCII
    lines = timeline(rows, as_of=as_of, width=width, ascii_only=ascii_only)
    for line in lines:
        text = "".join(span.text for span in line)
        assert cell_width(text) <= width
        assert not ascii_only or text.isascii()
        assert all(span.style == "" or span.style in COLOUR.styles for span in line)
        assert plain(line) == text.rstrip()


@given(st.data(), DAYS, WIDTHS)
def test_every_entry_is_drawn_listed_or_counted(
    data: st.DataObject, as_of: date, width: int
) -> None:
    """Nothing is lost: titles that stand in the picture and counts below it add up to all."""
    rows = data.draw(st.lists(entries(as_of), min_size=1, max_size=6))
    titled = [_titled(row, f"T{n}x") for n, row in enumerate(rows)]
    text = text_of(timeline(titled, as_of=as_of, width=width))
    listed = sum(f"T{n}x" in text for n in range(len(rows)))
    counts = [line for line in text.splitlines() if line.startswith("not shown: ")]
    left_out = sum(int(word) for line in counts for word in line.split() if word.isdecimal())
    assert listed + left_out == len(rows)


def _titled(row: Entry, title: str) -> Entry:
    return replace(row, series=replace(row.series, title=title))


@given(DAYS, DAYS, DAYS, WIDTHS, ALPHABETS)
def test_a_day_and_a_year_are_never_drawn_alike(
    when: date, one: date, other: date, cells: int, alphabet: Alphabet
) -> None:
    """An exact day and a window of a year differ on every axis, however coarse."""
    axis = axis_between(one, other, cells)
    year = Window(date(when.year, 1, 1), date(when.year, 12, 31))
    if axis.holds(when):
        assert drawn(Window(when, when), axis, alphabet) != drawn(year, axis, alphabet)


def test_the_plain_theme_is_data() -> None:
    """The plain theme gives every name no style; the colours have one for every name."""
    assert {PLAIN.style(name) for name in Style} == {""}
    assert all(COLOUR.style(name) for name in Style)


def test_the_range_of_the_golden_is_the_default() -> None:
    """Asking for the default range gives the same picture."""
    first, last = range_of_view(article(), ARTICLE_DAY)
    asked = timeline(article(), as_of=ARTICLE_DAY, width=80, first=first, last=last)
    assert asked == timeline(article(), as_of=ARTICLE_DAY, width=80)
