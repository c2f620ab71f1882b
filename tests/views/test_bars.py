"""Windows on the timeline, cell by cell: caps, shades, open ends, days that are ruled out."""

from collections.abc import Set as AbstractSet
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.seasons import day, entry, narrowed, pieced
from tests.views.timelines import (
    ALPHABETS,
    AS_OF,
    DAYS,
    NEAR,
    WIDTHS,
    axis_between,
    drawn,
    narrowed_rows,
    pieced_rows,
    row_on,
    said,
    windows,
)
from tracker.dates.window import Window
from tracker.schedule.model import Certainty, Standing
from tracker.schedule.outlook import Entry
from tracker.views.axis import Axis, Edge
from tracker.views.scene import Ink, ink_of
from tracker.views.timeline.bars import Row
from tracker.views.timeline.chart import Chart
from tracker.views.timeline.glyphs import ASCII, UNICODE, Alphabet, Sign

LEFT_CUT, RIGHT_CUT = tuple(UNICODE.cuts)
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
        (Window(None, date(2021, 1, 3)), "◄", "<"),
    ],
)
def test_a_window_is_shade_between_caps(window: Window, row: str, ascii_row: str) -> None:
    """A window is drawn by its length, and in other signs where it goes on or is one cell."""
    assert (drawn(window, YEAR).strip(), drawn(window, YEAR, ASCII).strip()) == (row, ascii_row)


def test_ten_days_are_short() -> None:
    """Up to ten days have the densest shade; eleven have the next."""
    month = Axis(date(2021, 3, 1), date(2021, 3, 31), 31)
    assert drawn(Window(date(2021, 3, 1), date(2021, 3, 10)), month).strip() == "├▓▓▓▓▓▓▓▓┤"
    assert drawn(Window(date(2021, 3, 1), date(2021, 3, 11)), month).strip() == "├▒▒▒▒▒▒▒▒▒┤"


FIRST_HALF = entry("Any", 1, ("", "2021-01-02", "2021-06-30"), as_of=AS_OF)
OPEN_END = entry("Any", 1, ("", "2021-01-02", ""), as_of=AS_OF)


@pytest.mark.parametrize(
    ("row", "expected", "ascii_expected"),
    [
        # 46 days and more inside a longer window: the same shade, between caps of their own
        (narrowed(FIRST_HALF, "2021-03-01", "2021-05-10"),
         "├┄┄┄┄┄┣░░░░░░░┫┄┄┄┄┤", "[.....(-------)....]"),
        (narrowed(FIRST_HALF, "2021-03-01", "2021-03-31"),
         "├┄┄┄┄┄┣▒▒┫┄┄┄┄┄┄┄┄┄┤", "[.....(==).........]"),
        (narrowed(FIRST_HALF, "2021-03-01", "2021-03-05"),
         "├┄┄┄┄┄◇┄┄┄┄┄┄┄┄┄┄┄┄┤", "[.....#............]"),
        # one day: a point inside the caps
        (narrowed(FIRST_HALF, "2021-03-01", "2021-03-01"),
         "├┄┄┄┄┄◆┄┄┄┄┄┄┄┄┄┄┄┄┤", "[.....*............]"),
        # a bound that is the stated one has the narrower window's cap
        (narrowed(FIRST_HALF, "2021-01-02", "2021-05-10"),
         "┣░░░░░░░░░░░░░┫┄┄┄┄┤", "(-------------)....]"),
        (narrowed(FIRST_HALF, "2021-06-30", "2021-06-30"),
         "├┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄◆", "[..................*"),
        # an open end that has a bound now, and one that has not
        (narrowed(OPEN_END, "2021-03-01", "2021-03-31"),
         f"├┄┄┄┄┄┣▒▒┫{'┄' * 29}►", f"[.....(==){'.' * 29}>"),
        (narrowed(OPEN_END, "2021-12-01", ""), f"├{'┄' * 35}┣░ ►", f"[{'.' * 35}(- >"),
        # narrowed to days that are not in view: here it cannot be
        (narrowed(OPEN_END, "2022-01-01", "2022-02-01"), f"├{'┄' * 38}►", f"[{'.' * 38}>"),
        # a narrowing that says nothing, and one that cannot be
        (narrowed(FIRST_HALF, "2021-01-02", "2021-06-30"), f"├{'░' * 18}┤", f"[{'-' * 18}]"),
        (narrowed(FIRST_HALF, "2022-01-01", "2022-06-30"), f"├{'░' * 18}┤", f"[{'-' * 18}]"),
    ],
)  # fmt: skip
def test_a_narrowed_window_stands_inside_the_stated_one(
    row: Entry, expected: str, ascii_expected: str
) -> None:
    """What relations leave has shade and caps of its own; the days ruled out have a thin line."""
    assert row_on(YEAR, row).strip() == expected
    assert row_on(YEAR, row, ASCII).strip() == ascii_expected


@pytest.mark.parametrize(
    ("row", "expected", "ascii_expected"),
    [
        # "January or June"
        (pieced(FIRST_HALF, ("2021-01-02", "2021-01-31"), ("2021-06-01", "2021-06-30")),
         "├▒▒┤┄┄┄┄┄┄┄┄┄┄┄┄├▒▒┤", "[==]............[==]"),
        # one of two days: neither is exact
        (pieced(FIRST_HALF, ("2021-01-02", "2021-01-02"), ("2021-06-30", "2021-06-30")),
         "◇┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄◇", "#..................#"),
        # no day between them, and no cell
        (pieced(FIRST_HALF, ("2021-01-02", "2021-03-31"), ("2021-04-01", "2021-06-30")),
         "├░░░░░░░░░░░░░░░░░░┤", "[------------------]"),
        # pieces that a hand wrote and that do not make up the window say nothing
        (pieced(FIRST_HALF, ("2021-01-02", "2021-01-31"), ("2021-05-01", "2021-05-31")),
         "├░░░░░░░░░░░░░░░░░░┤", "[------------------]"),
        (pieced(FIRST_HALF, ("2021-01-02", ""), ("", "2021-06-30")),
         "├░░░░░░░░░░░░░░░░░░┤", "[------------------]"),
        # pieces that lie in others
        (pieced(FIRST_HALF, ("2021-01-02", "2021-05-31"), ("2021-02-01", "2021-02-28"),
                ("2021-04-01", "2021-06-30")),
         "├░░░░░░░░░░░░░░░░░░┤", "[------------------]"),
        # in another order than that of time
        (pieced(FIRST_HALF, ("2021-06-01", "2021-06-30"), ("2021-01-02", "2021-01-31")),
         "├▒▒┤┄┄┄┄┄┄┄┄┄┄┄┄├▒▒┤", "[==]............[==]"),
        # relations say more than the words
        (narrowed(
            pieced(FIRST_HALF, ("2021-01-02", "2021-01-31"), ("2021-06-01", "2021-06-30")),
            "2021-06-01", "2021-06-30"),
         "├┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┣▒▒┫", "[...............(==)"),
    ],
)  # fmt: skip
def test_pieces_are_apart(row: Entry, expected: str, ascii_expected: str) -> None:
    """One of several times is drawn as several windows; the days between are ruled out."""
    assert (row_on(YEAR, row).strip(), row_on(YEAR, row, ASCII).strip()) == (
        expected,
        ascii_expected,
    )


def test_what_is_out_is_narrowed_no_more() -> None:
    """Where a season is out on an unknown day, that day may be any of the window stated."""
    out = entry("Any", 1, ("", "2021-01-02", "2021-06-30"), as_of=AS_OF, outcome=Standing.RELEASED)
    row = row_on(YEAR, narrowed(out, "2021-03-01", "2021-03-31"))
    assert row.strip() == "├░░░░░░░░░○░░░░░░░░┤"


@given(windows(), DAYS, DAYS, WIDTHS, ALPHABETS)
def test_a_drawn_window_covers_both_bounds(
    window: Window, one: date, other: date, cells: int, alphabet: Alphabet
) -> None:
    """Something is drawn in the cell of each bound in view, and the sign says why it ends."""
    axis = axis_between(one, other, cells)
    stretch = axis.cells_of(window)
    if stretch is None or window.is_day:
        return
    row = row_on(axis, entry("Any", 1, said(window), as_of=AS_OF), alphabet)
    for bound in (window.earliest, window.latest):
        if bound is not None and axis.holds(bound):
            assert row[axis.cell_of(bound)].strip()
    if stretch.size > 1:
        signs = {Edge.BOUND: alphabet.caps, Edge.CUT: alphabet.cuts, Edge.OPEN: alphabet.arrows}
        assert row[stretch.start] == signs[stretch.left][0]
        assert row[stretch.end] == signs[stretch.right][1]


INKED = frozenset(Sign) - {Sign.GROUND, Sign.YEAR, Sign.WORDS, Sign.RULED_OUT}


@given(st.data(), windows(NEAR), NEAR, NEAR, WIDTHS, ALPHABETS)
def test_ruled_out_days_leave_the_rest_its_bounds(
    data: st.DataObject,
    window: Window,
    one: date,
    other: date,
    cells: int,
    alphabet: Alphabet,
) -> None:
    """Ink covers the bounds of what is left, and nothing stands outside the stated cells.

    Pieces that share a cell are one; towards an open end its inner bounds may fall into a gap.
    """
    stated = entry("Any", 1, said(window), as_of=AS_OF)
    row = data.draw(narrowed_rows(stated) | pieced_rows(stated))
    axis, ink = axis_between(one, other, cells), ink_of(row)
    whole = axis.cells_of(window)
    assert ink is not None
    if whole is None or whole.size == 1:
        return
    drawn_cells = Chart.on(axis, AS_OF, alphabet, dated=False).row(row)
    _check_bounds(ink, axis, drawn_cells, INKED | ({Sign.GROUND} if window.is_open else set()))
    inside = range(whole.start, whole.end + 1)
    signs = {cell.sign for place, cell in enumerate(drawn_cells) if place not in inside}
    assert signs <= {Sign.GROUND, Sign.YEAR, Sign.TODAY, Sign.LAPSED}


def _check_bounds(ink: Ink, axis: Axis, row: Row, inked: AbstractSet[Sign]) -> None:
    for part in ink.parts:
        for bound in (part.earliest, part.latest):
            if bound is not None and axis.holds(bound):
                assert row[axis.cell_of(bound)].sign in (INKED if ink.narrowed else inked)


@given(DAYS, DAYS, DAYS, WIDTHS, ALPHABETS)
def test_a_day_and_a_year_are_never_drawn_alike(
    when: date, one: date, other: date, cells: int, alphabet: Alphabet
) -> None:
    """An exact day and a window of a year differ on every axis, however coarse."""
    axis = axis_between(one, other, cells)
    year = Window(date(when.year, 1, 1), date(when.year, 12, 31))
    if axis.holds(when):
        assert drawn(Window(when, when), axis, alphabet) != drawn(year, axis, alphabet)


@given(st.data(), DAYS, DAYS, DAYS, WIDTHS, ALPHABETS)
def test_nor_is_a_year_that_is_narrowed_or_in_pieces(
    data: st.DataObject, when: date, one: date, other: date, cells: int, alphabet: Alphabet
) -> None:
    """Whatever is ruled out, a year in which more than a day is stated is no exact day."""
    axis = axis_between(one, other, cells)
    stated = entry(
        "Any", 1, said(Window(date(when.year, 1, 1), date(when.year, 12, 31))), as_of=AS_OF
    )
    row = data.draw(narrowed_rows(stated) | pieced_rows(stated))
    if axis.holds(when):
        exact = row_on(axis, entry("Any", 1, day(when.isoformat()), as_of=AS_OF), alphabet)
        assert row_on(axis, row, alphabet) != exact


@given(windows(NEAR), NEAR, NEAR, WIDTHS, ALPHABETS)
def test_what_lapsed_always_has_its_mark(
    window: Window, one: date, other: date, cells: int, alphabet: Alphabet
) -> None:
    """Whatever stands beside a window that is over, its row bears the mark, and only its row."""
    axis = axis_between(one, other, cells)
    row = entry("Any", 1, said(window), as_of=AS_OF, certainty=Certainty.EXPECTED)
    signs = [cell.sign for cell in Chart.on(axis, AS_OF, alphabet).row(row)]
    is_marked = row.standing is Standing.LAPSED and axis.shows(window)
    assert signs.count(Sign.LAPSED) == is_marked


def test_no_sign_is_a_solid_block() -> None:
    """A solid bar would read as "runs for so long"."""
    signs = "".join([*UNICODE.shades.values(), *UNICODE.points.values(), *ASCII.shades.values()])
    assert not set("█▉▇■━▬#") & set(signs) - {ASCII.points[Sign.NARROW]}
