"""The timeline: what is drawn, and what is said beside and below it."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from tests.views.seasons import (
    ARTICLE_DAY,
    MIXED_DAY,
    SCHEDULES,
    Said,
    article,
    day,
    entry,
    mixed,
    narrowed,
    ruled_out,
)
from tests.views.timelines import AS_OF, text_of, timeline
from tracker.cli.context import LEAST_WIDTH
from tracker.schedule.model import Certainty, Standing
from tracker.schedule.outlook import Entry, order
from tracker.text import cell_width
from tracker.views.axis import Axis, range_of_view
from tracker.views.scene import Grouping
from tracker.views.spans import plain
from tracker.views.theme import COLOUR, PLAIN, Style
from tracker.views.timeline.chart import Chart, spans
from tracker.views.timeline.glyphs import ASCII, UNICODE, Alphabet

Golden = Callable[[str, str], None]

SEEN = ARTICLE_DAY


@pytest.mark.parametrize("width", [50, 60, 80, 120, 200])
@pytest.mark.parametrize("name", SCHEDULES)
def test_goldens(name: str, width: int, golden: Golden) -> None:
    """A whole timeline stays as it is, at every set of columns."""
    rows, as_of = SCHEDULES[name]
    golden(f"timeline-{name}-{width}.txt", text_of(timeline(rows, as_of=as_of, width=width)))


@pytest.mark.parametrize("name", SCHEDULES)
def test_ascii_goldens(name: str, golden: Golden) -> None:
    """The same in ASCII."""
    rows, as_of = SCHEDULES[name]
    lines = timeline(rows, as_of=as_of, width=80, ascii_only=True)
    golden(f"timeline-{name}-80-ascii.txt", text_of(lines))


@pytest.mark.parametrize("width", [50, 80])
@pytest.mark.parametrize("by", [Grouping.SERIES, Grouping.NETWORK, Grouping.MONTH])
def test_grouped_goldens(by: Grouping, width: int, golden: Golden) -> None:
    """The article put together by each thing there is, all of its seasons in view."""
    rows = [replace(row, series=replace(row.series, network="Netflix")) for row in article()]
    rows.append(entry("The Gifted", None, ("fall 2017", "2017-09-01", "2017-11-30"), as_of=SEEN))
    lines = timeline(
        sorted(rows, key=order), as_of=SEEN, width=width, first=date(2015, 1, 1), by=by
    )
    golden(f"timeline-by-{by.value}-{width}.txt", text_of(lines))


def test_the_golden_of_the_days_asked_for(golden: Golden) -> None:
    """What lies outside the days in view is counted, what goes on outside is cut at the edge."""
    first, last = date(2026, 12, 24), date(2027, 5, 31)
    lines = timeline(mixed(), as_of=MIXED_DAY, width=80, first=first, last=last)
    golden("timeline-mixed-80-days.txt", text_of(lines))


WEEKS = Axis(date(2020, 1, 3), date(2020, 12, 31), 52)


def row_of(season: Entry, *, axis: Axis = WEEKS, dated: bool = True) -> str:
    """Give the row of a season on an axis with a week to a cell, today in cell 23."""
    return plain(spans(Chart.on(axis, AS_OF, UNICODE, dated=dated).row(season)))


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


@pytest.mark.parametrize(
    ("said", "row"),
    [
        # today is on its right, the view's edge on its left: amid the shade
        (("", "2020-01-03", "2020-06-11"), "├░░░░░░░░░░?░░░░░░░░░░┤│"),
        (("", "2019-01-03", "2020-06-11"), "‹░░░░░░░░░░?░░░░░░░░░░┤│"),
    ],
)
def test_what_lapsed_is_marked_where_nothing_beside_it_is_free(said: Said, row: str) -> None:
    """A window that is over never goes without its mark."""
    assert row_of(entry("Any", 1, said, as_of=AS_OF)).rstrip() == row


def test_a_point_that_lapsed_is_marked_in_the_narrowest_place() -> None:
    """Where neither side is free the mark stands on the line of today, which other rows have."""
    axis = Axis(date(2020, 6, 8), date(2020, 6, 21), 2)
    missed = entry("Any", 1, day("2020-06-10"), as_of=AS_OF, certainty=HOPED)
    assert row_of(missed, axis=axis) == "◆?"


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


def test_an_empty_view_says_which_days_it_has() -> None:
    """When no premiere is in view the picture has no axis, but says what there is elsewhere."""
    rows = [entry("Ahead", 1, day("2020-08-08"), as_of=AS_OF)]
    lines = timeline(rows, as_of=AS_OF, width=80, first=date(2030, 1, 1), last=date(2030, 12, 31))
    assert text_of(lines) == (
        "Premieres as of 2020-06-15\n\n"
        "no premiere from 2030-01-01 to 2030-12-31\n"
        "not shown: 1 earlier\n"
    )


def test_the_legend_explains_what_occurs() -> None:
    """The legend has the signs of the picture and no others."""
    season = entry("Any", None, day("2020-08-08"), as_of=AS_OF, certainty=Certainty.RUMOURED)
    legend = plain(timeline([season], as_of=AS_OF, width=80)[-1])
    assert legend == "◆ exact day  ? rumoured  │ today"


def test_the_legend_goes_on_below() -> None:
    """A legend that is longer than a line goes on in the next, and no sign goes without words."""
    lines = [plain(line) for line in timeline(mixed(), as_of=MIXED_DAY, width=80)]
    assert lines[-2:] == [
        "● out  ○ out, day unknown  ◆ exact day  ◇ short  ├▒┤ 11-45 days  ├░┤ 46+ days",
        "◄░┤ ├░► open  ‹ › goes on  ~ expected  ? rumoured  │ today  ┊ new year",
    ]


@pytest.mark.parametrize("alphabet", [UNICODE, ASCII])
def test_every_word_of_the_legend_fits_the_narrowest_line(alphabet: Alphabet) -> None:
    """No explanation is wider than the narrowest terminal, and every character takes one cell."""
    assert all(cell_width(words) <= LEAST_WIDTH for words in alphabet.legend.values())
    signs = "".join([*alphabet.points.values(), *alphabet.shades.values(), alphabet.caps])
    signs += alphabet.inner_caps + alphabet.arrows + alphabet.cuts + alphabet.rule + alphabet.tick
    assert all(cell_width(sign) == 1 for sign in signs)


@pytest.mark.parametrize(
    ("width", "words"),
    [
        (80, ["The Defenders"]),
        (119, ["The Defenders"]),
        (120, ["The Defenders", "8", "mid-to-late 2017"]),
        (200, ["The Defenders", "8", "mid-to-late 2017", "2017-05-01..2017-12-31"]),
    ],
)
def test_words_stand_in_columns_by_width(width: int, words: list[str]) -> None:
    """80 columns have title and season, 120 add episodes and words, 200 the bounds."""
    text = text_of(timeline(article(), as_of=ARTICLE_DAY, width=width))
    line = next(line for line in text.splitlines() if line.startswith("The Defenders"))
    parts = [part.strip() for part in line.translate(dict.fromkeys(map(ord, "│┊~├┤░"))).split("  ")]
    assert [part for part in parts if part] == words


def test_a_series_is_named_once_when_its_seasons_stand_together() -> None:
    """By series the first season bears the title for all, in the order of the first seasons."""
    rows = [entry("One", n, day(f"2020-0{month}-01"), as_of=AS_OF) for n, month in ((1, 7), (2, 9))]
    rows.insert(1, entry("Two", 1, day("2020-08-01"), as_of=AS_OF))
    lines = timeline(rows, as_of=AS_OF, width=80, by=Grouping.SERIES)
    leads = [plain(line)[:6] for line in lines if re.match(r"(One|Two|   ) S\d", plain(line))]
    assert leads == ["One S1", "    S2", "Two S1"]


def test_the_grid_beside_a_heading_is_explained() -> None:
    """The line of a year that shows beside a heading only has its words in the legend."""
    rows = [entry("Any", 1, ("2020-22", "2020-01-01", "2022-12-31"), as_of=AS_OF)]
    days = date(2020, 7, 1), date(2021, 6, 30)
    plain_lines, headed = (
        text_of(timeline(rows, width=80, by=by, first=days[0], last=days[1]))
        for by in (Grouping.NONE, Grouping.NETWORK)
    )
    assert "┊" not in plain_lines
    assert headed.count("┊") == len(["beside the heading", "in the legend"])


def test_a_short_name_stands_beside_its_days() -> None:
    """A list puts days on a line of their own only where the names leave no room for them."""
    rows = [entry("A Title of Length", 1, ("2021", "2021-01-01", "2021-12-31"), as_of=AS_OF)]
    assert "├░┤ A Title of Length S1\n    2021-01-01..2021-12-31\n" in text_of(
        timeline(rows, width=40)
    )
    assert "├░┤ 2021-01-01..2021-12-31  S1\n" in text_of(
        timeline(rows, width=40, by=Grouping.SERIES)
    )


def test_a_narrowing_to_the_whole_window_is_not_told() -> None:
    """Relations that leave every day of a window say nothing, in a list neither."""
    row = entry("Any", 1, ("2021", "2021-01-01", "2021-12-31"), as_of=AS_OF)
    same = narrowed(row, "2021-01-01", "2021-12-31")
    assert timeline([same], width=50) == timeline([row], width=50)
    less = narrowed(row, "2021-01-01", "2021-06-30")
    assert "    narrowed to 2021-01-01..2021-06-30\n" in text_of(timeline([less], width=50))


def test_no_bound_is_ever_cut() -> None:
    """A list breaks a window at its dots when it is too long for a line, and a note at a blank."""
    text = text_of(timeline(ruled_out(), as_of=MIXED_DAY, width=20))
    assert "    2027-01-01..\n    2027-12-31\n    narrowed to\n" in text
    assert not [line for line in text.splitlines() if line.startswith("    ") and "…" in line]


def test_no_date_with_a_bound_by_order() -> None:
    """Where no date is announced, what relations say is said in its place."""
    tba = entry("Any", 1, ("TBA", None, None), as_of=AS_OF)
    words = "Any S1  no date announced, by order 2027-03-18..\n"
    assert words in text_of(timeline([narrowed(tba, "2027-03-18", "")], as_of=AS_OF, width=80))


def test_the_plain_theme_is_data() -> None:
    """The plain theme gives every name no style; the colours have one for every name."""
    assert {PLAIN.style(name) for name in Style} == {""}
    assert all(COLOUR.style(name) for name in Style)


def test_the_range_of_the_golden_is_the_default() -> None:
    """Asking for the default range gives the same picture."""
    first, last = range_of_view(article(), ARTICLE_DAY)
    asked = timeline(article(), as_of=ARTICLE_DAY, width=80, first=first, last=last)
    assert asked == timeline(article(), as_of=ARTICLE_DAY, width=80)
