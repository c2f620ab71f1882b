"""The time axis: days to cells, ticks, and how much of time is shown."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.seasons import ARTICLE_DAY, article, day, entry
from tracker.dates.window import Window
from tracker.schedule.model import Certainty, Standing
from tracker.views.axis import Axis, Edge, Stretch, default_range, range_of_view

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
YEAR = Axis(date(2017, 1, 1), date(2017, 12, 31), 73)


@st.composite
def axes(draw: st.DrawFn) -> Axis:
    """Give any axis that a terminal may have."""
    first, last = sorted([draw(DAYS), draw(DAYS)])
    return Axis(first, last, draw(st.integers(2, 240)))


@st.composite
def windows(draw: st.DrawFn) -> Window:
    """Give any window, open ends among them."""
    earliest, latest = sorted([draw(DAYS), draw(DAYS)])
    return Window(*draw(st.sampled_from([(earliest, latest), (None, latest), (earliest, None)])))


@pytest.mark.parametrize(
    ("when", "cell"),
    [
        (date(2017, 1, 1), 0),  # the first day
        (date(2017, 1, 5), 0),  # five days to a cell
        (date(2017, 1, 6), 1),
        (date(2017, 12, 31), 72),  # the last day
        (date(2016, 12, 31), 0),  # before the view: its edge
        (date(2018, 1, 1), 72),  # after it
    ],
)
def test_a_day_falls_in_the_cell_that_it_begins_in(when: date, cell: int) -> None:
    """A day falls in the cell that it begins in, one out of view in the cell at the edge."""
    assert YEAR.cell_of(when) == cell


@pytest.mark.parametrize(
    ("earliest", "latest", "stretch"),
    [
        (date(2017, 1, 1), date(2017, 12, 31), Stretch(0, 72)),
        (date(2017, 2, 1), date(2017, 2, 28), Stretch(6, 11)),
        (date(2016, 5, 1), date(2017, 1, 5), Stretch(0, 0, left=Edge.CUT)),
        (date(2017, 12, 1), date(2018, 2, 28), Stretch(66, 72, right=Edge.CUT)),
        (date(2017, 12, 1), None, Stretch(66, 72, right=Edge.OPEN)),
        (None, date(2017, 1, 31), Stretch(0, 6, left=Edge.OPEN)),
        (date(2017, 3, 17), date(2017, 3, 17), Stretch(15, 15)),
    ],
)
def test_a_window_has_the_cells_between_its_bounds(
    earliest: date | None, latest: date | None, stretch: Stretch
) -> None:
    """A window has the cells between its bounds, and each side knows why it ends there."""
    assert YEAR.cells_of(Window(earliest, latest)) == stretch


@pytest.mark.parametrize(
    "window",
    [
        Window(date(2016, 1, 1), date(2016, 12, 31)),
        Window(None, date(2016, 12, 31)),
        Window(date(2018, 1, 1), None),
    ],
)
def test_a_window_out_of_view_has_no_cells(window: Window) -> None:
    """A window that has no day in view has no cells."""
    assert YEAR.cells_of(window) is None


def test_a_window_fills_the_cells_of_its_last_day() -> None:
    """Where a day has several cells, a window ends with its last day and a day stays a point."""
    week = Axis(date(2017, 3, 1), date(2017, 3, 7), 70)
    assert week.cells_of(Window(date(2017, 3, 2), date(2017, 3, 3))) == Stretch(10, 29)
    assert week.cells_of(Window(date(2017, 3, 2), date(2017, 3, 2))) == Stretch(10, 10)


def test_an_axis_goes_forward_and_has_cells() -> None:
    """An axis that would go backwards or has no cells is refused."""
    with pytest.raises(ValueError, match="no axis from 2017-02-01 to 2017-01-01 on 10 cells"):
        Axis(date(2017, 2, 1), date(2017, 1, 1), 10)
    with pytest.raises(ValueError, match="on 0 cells"):
        Axis(date(2017, 2, 1), date(2017, 3, 1), 0)


@pytest.mark.parametrize(
    ("first", "last", "cells", "labels"),
    [
        # every month fits; the year stands on the first label and on January
        (date(2016, 11, 1), date(2017, 3, 31), 60, ["Nov 2016", "Dec", "Jan 2017", "Feb", "Mar"]),
        # every other month, January among them
        (date(2016, 10, 1), date(2017, 4, 30), 30, ["Nov 2016", "Jan 2017", "Mar"]),
        # half years
        (date(2016, 3, 1), date(2017, 12, 31), 24, ["Jul 2016", "Jan 2017", "Jul"]),
        # years, which are labels of their own
        (date(2015, 6, 1), date(2019, 12, 31), 30, ["2016", "2017", "2018", "2019"]),
        # every fifth year
        (date(1999, 1, 1), date(2013, 12, 31), 20, ["2000", "2005", "2010"]),
        # no month starts in view
        (date(2017, 3, 10), date(2017, 3, 20), 30, ["Mar 2017"]),
    ],
)
def test_ticks_are_thinned_to_fit(first: date, last: date, cells: int, labels: list[str]) -> None:
    """Ticks stand at starts of months or years, as many as leave room for the labels."""
    ticks = Axis(first, last, cells).ticks(room=5)
    assert [f"{tick.label} {tick.year}".strip() for tick in ticks] == labels


@given(axes())
def test_labels_never_overlap(axis: Axis) -> None:
    """Ticks rise, stay in view, and leave each other the room that was asked for."""
    cells = [tick.cell for tick in axis.ticks(room=5)]
    assert all(0 <= cell < axis.cells for cell in cells)
    assert all(after - cell >= 5 for cell, after in pairwise(cells))


@given(axes(), windows())
def test_cells_cover_both_bounds(axis: Axis, window: Window) -> None:
    """The cells of a window hold those of every bound in view and end where a bound is not."""
    stretch = axis.cells_of(window)
    assert (stretch is not None) == axis.shows(window)
    if stretch is None:
        return
    assert 0 <= stretch.start <= stretch.end < axis.cells
    for bound, edge, cell in (
        (window.earliest, stretch.left, 0),
        (window.latest, stretch.right, axis.cells - 1),
    ):
        if bound is not None and axis.holds(bound):
            assert edge is Edge.BOUND
            assert stretch.start <= axis.cell_of(bound) <= stretch.end
        else:
            assert edge is (Edge.OPEN if bound is None else Edge.CUT)
            assert cell in {stretch.start, stretch.end}


@given(axes(), DAYS, DAYS)
def test_later_days_are_never_further_left(axis: Axis, one: date, other: date) -> None:
    """The order of days is the order of their cells."""
    early, late = sorted([one, other])
    assert axis.cell_of(early) <= axis.cell_of(late)


def test_the_article_is_shown_with_what_came_out_shortly_before() -> None:
    """The view goes from the last recent premieres to the last end within 15 months."""
    assert default_range(article(), ARTICLE_DAY) == (date(2016, 3, 1), date(2017, 12, 31))


AS_OF = date(2020, 6, 15)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        # a day ahead: from the month before the as-of day, whole months
        ([day("2020-11-05")], (date(2020, 5, 1), date(2020, 11, 30))),
        # a day very near: two months ahead at least
        ([day("2020-06-20")], (date(2020, 5, 1), date(2020, 8, 31))),
        # a window under way: from the month before its start
        ([("", "2020-03-10", "2020-09-30")], (date(2020, 2, 1), date(2020, 9, 30))),
        # one that began long ago does not pull the view back
        ([("", "2015-01-01", "2020-12-31")], (date(2020, 5, 1), date(2020, 12, 31))),
        # what ends beyond 15 months is cut where the last bound before that lies
        ([day("2020-11-05"), ("", "2021-01-01", "2025-12-31")],
         (date(2020, 5, 1), date(2021, 1, 31))),
        # nothing within 15 months: to the soonest end
        ([day("2023-03-03"), day("2029-01-01")], (date(2020, 5, 1), date(2023, 3, 31))),
        # an open end counts by its start
        ([("", "2021-02-01", "")], (date(2020, 5, 1), date(2021, 2, 28))),
        # what is out stays in view for 8 months
        ([day("2019-09-30"), day("2019-10-20"), day("2020-11-05")],
         (date(2019, 10, 1), date(2020, 11, 30))),
        # all is out: the 15 months up to the last premiere
        ([day("2010-01-01"), day("2019-03-08")], (date(2017, 12, 1), date(2019, 3, 31))),
        # all is out, the last not long ago: up to the as-of day
        ([day("2020-05-01")], (date(2019, 2, 1), date(2020, 6, 30))),
        # no date at all
        ([("TBA", None, None)], (date(2020, 5, 1), date(2020, 8, 31))),
    ],
)  # fmt: skip
def test_the_default_range(
    said: list[tuple[str, str | None, str | None]], expected: tuple[date, date]
) -> None:
    """The default range shows what is ahead and a little of what is past."""
    entries = [entry("Any", n, words, as_of=AS_OF) for n, words in enumerate(said, 1)]
    assert default_range(entries, AS_OF) == expected


def test_cancelled_things_do_not_stretch_the_view() -> None:
    """What is cancelled has no part in the range."""
    gone = entry("Gone", 1, day("2021-05-05"), as_of=AS_OF, outcome=Standing.CANCELLED)
    near = entry("Near", 1, day("2020-07-07"), as_of=AS_OF, certainty=Certainty.RUMOURED)
    assert default_range([gone, near], AS_OF) == default_range([near], AS_OF)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2017, 1, 15), None, (date(2017, 1, 15), date(2017, 12, 31))),
        (None, date(2017, 6, 10), (date(2016, 3, 1), date(2017, 6, 10))),
        (date(2017, 1, 1), date(2017, 1, 1), (date(2017, 1, 1), date(2017, 1, 1))),
        (date(2019, 1, 10), None, (date(2019, 1, 10), date(2020, 4, 30))),
        (None, date(2014, 12, 31), (date(2013, 9, 1), date(2014, 12, 31))),
    ],
)
def test_days_that_were_asked_for_are_kept(
    first: date | None, last: date | None, expected: tuple[date, date]
) -> None:
    """A view keeps the days asked for; the other end follows by default or by 15 months."""
    assert range_of_view(article(), ARTICLE_DAY, first=first, last=last) == expected


@given(DAYS, st.lists(windows(), max_size=5))
def test_any_schedule_has_a_range(as_of: date, said: list[Window]) -> None:
    """Any schedule has a range of whole months."""
    rows = [
        entry("Any", n, ("", *_bounds(window)), as_of=as_of) for n, window in enumerate(said, 1)
    ]
    first, last = default_range(rows, as_of)
    assert first <= last
    assert first.day == 1
    assert (last + timedelta(days=1)).day == 1


def _bounds(window: Window) -> tuple[str, str]:
    return str(window.earliest or ""), str(window.latest or "")
