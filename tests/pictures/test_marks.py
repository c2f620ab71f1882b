"""Marks: what is drawn of a window, where it ends, and that it covers what it stands for."""

import re
from datetime import date
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.seasons import day, entry, narrowed, pieced
from tests.views.timelines import AS_OF, DAYS, axis_between, entries, said, windows
from tracker.dates.window import Window
from tracker.schedule.model import Standing
from tracker.schedule.outlook import Entry
from tracker.views.axis import Axis, Edge
from tracker.views.pictures.marks import LEAST, POINT, Strip, bar_of, mark, reach_of
from tracker.views.scene import ink_of

PIXELS = st.integers(200, 2000)
YEAR = Axis(date(2020, 1, 1), date(2020, 12, 31), 732)
"""Two pixels a day."""

LEFT = 100.0


def strip(axis: Axis) -> Strip:
    """Give a strip for an axis, somewhere on a sheet."""
    return Strip(axis, LEFT, 50)


def drawn(row: Entry, axis: Axis = YEAR) -> list[Element]:
    """Give every element that is drawn of an entry, those within groups too."""
    return [part for made in mark(row, strip(axis)) for part in made.iter()]


def classes(row: Entry, axis: Axis = YEAR) -> list[str]:
    """Give the classes of what is drawn, in the order in which it is."""
    return [part.get("class", "") for part in drawn(row, axis) if part.get("class")]


def of(earliest: str, latest: str, outcome: Standing | None = None) -> Entry:
    """Give a season with a window."""
    return entry("Any", 1, ("words", earliest, latest), as_of=AS_OF, outcome=outcome)


@pytest.mark.parametrize(
    ("row", "parts"),
    [
        # a day ahead: a diamond on ground of its own
        (entry("Any", 1, day("2020-08-07"), as_of=AS_OF), ["paper", "point"]),
        # a window: a tint between edges, hatching (which has no class), two caps
        (of("2020-07-01", "2020-09-30"), ["tint", "edge", "cap", "cap"]),
        # an end that nobody named
        (of("2020-07-01", ""), ["tint", "edge", "cap", "arrow"]),
        (of("", "2020-07-01"), ["tint", "edge", "arrow", "cap"]),
        # cut by the view
        (of("2020-07-01", "2021-07-01"), ["tint", "edge", "cap", "cut"]),
        (of("2019-07-01", "2021-07-01"), ["tint", "edge", "cut", "cut"]),
        # out, on a day that nobody named
        (
            of("2020-01-01", "2020-03-31", Standing.RELEASED),
            ["tint", "edge", "cap", "cap", "paper", "ring"],
        ),
        # narrowed: two caps more inside the stated ones, or a point
        (
            narrowed(of("2020-07-01", "2020-09-30"), "2020-08-01", "2020-08-31"),
            ["tint", "edge", "cap", "cap", "cap", "cap"],
        ),
        (
            narrowed(of("2020-07-01", "2020-09-30"), "2020-08-01", "2020-08-01"),
            ["tint", "edge", "paper", "point", "cap", "cap"],
        ),
        # in two pieces
        (
            pieced(
                of("2020-07-01", "2020-12-31"),
                ("2020-07-01", "2020-07-31"),
                ("2020-12-01", "2020-12-31"),
            ),
            ["tint", "edge", *["cap"] * 4, "cap", "cap"],
        ),
        # out of view, or without a window
        (of("2030-01-01", "2030-12-31"), []),
        (entry("Any", 1, ("TBA", None, None), as_of=AS_OF), []),
    ],
)
def test_a_mark_says_how_each_side_ends(row: Entry, parts: list[str]) -> None:
    """A bound is a cap, the view's edge a tear, no end an arrow; what is ruled out is not hatched."""
    assert classes(row) == parts


def test_what_is_out_is_a_dot() -> None:
    """A day ahead has four corners and a day that is past has none."""
    out = entry("Any", 1, day("2020-05-05"), as_of=AS_OF)
    ahead = entry("Any", 1, day("2020-07-07"), as_of=AS_OF)
    assert {part.tag for part in drawn(out)} == {"g", "circle"}
    assert {part.tag for part in drawn(ahead)} == {"g", "path"}


@pytest.mark.parametrize(
    ("latest", "opacity"),
    [
        ("2020-01-10", "0.95"),  # ten days
        ("2020-02-14", "0.7"),  # 45 days
        ("2020-02-15", "0.45"),
        ("2020-12-31", "0.45"),
    ],
)
def test_ink_follows_length(latest: str, opacity: str) -> None:
    """The longer a window, the fainter its hatching."""
    hatched = [part for part in drawn(of("2020-01-01", latest)) if "hatch" in part.get("fill", "")]
    assert [part.get("opacity") for part in hatched] == [opacity]


def test_only_an_open_end_fades() -> None:
    """The hatching fades towards the end that nobody named, and nowhere else."""

    def masks(row: Entry) -> set[str | None]:
        return {part.get("mask") for part in drawn(row)} - {None}

    assert masks(of("2020-07-01", "")) == {"url(#fade-out)"}
    assert masks(of("", "2020-07-01")) == {"url(#fade-in)"}
    assert masks(of("2020-07-01", "2021-07-01")) == set()


@given(windows(), DAYS, DAYS, PIXELS)
def test_a_bar_covers_both_bounds(window: Window, one: date, other: date, pixels: int) -> None:
    """The first pixel of the one bound and the last of the other lie in the bar, which is in view."""
    placed = strip(axis_between(one, other, pixels))
    stretch = placed.axis.cells_of(window)
    if stretch is None or window.is_day:
        return
    bar = bar_of(stretch, placed)
    assert placed.left <= bar.left <= placed.left + stretch.start
    assert placed.left + stretch.end + 1 <= bar.right <= placed.right
    assert bar.width >= LEAST
    assert (bar.starts is Edge.CUT) == (
        window.earliest is not None and window.earliest < placed.axis.first
    )
    assert (bar.ends is Edge.CUT) == (
        window.latest is not None and window.latest > placed.axis.last
    )


@given(entries(DAYS), DAYS, DAYS, PIXELS)
def test_hatching_covers_the_days_that_are_not_ruled_out(
    row: Entry, one: date, other: date, pixels: int
) -> None:
    """Each part of a window in view is hatched from its first pixel to its last, or a point."""
    placed = strip(axis_between(one, other, pixels))
    ink = ink_of(row)
    if row.window is None or row.window.is_day or ink is None:
        return
    parts = [part for part in ink.parts if placed.axis.shows(part) and not part.is_day]
    shown = [part for part in drawn(row, placed.axis) if "hatch" in part.get("fill", "")]
    if not placed.axis.shows(row.window):
        assert shown == []
        return
    assert len(shown) == len(parts)
    for rect, part in zip(shown, parts, strict=True):
        start, size = float(rect.get("x", "")), float(rect.get("width", ""))
        for bound in (part.earliest, part.latest):
            if bound is not None and placed.axis.holds(bound):
                assert start <= placed.left + placed.axis.cell_of(bound) < start + size


@given(DAYS, DAYS, DAYS, PIXELS)
def test_a_day_and_a_year_are_never_drawn_alike(
    when: date, one: date, other: date, pixels: int
) -> None:
    """An exact day is a point and a window of a year is none, on every axis."""
    axis = axis_between(one, other, pixels)
    year = Window(date(when.year, 1, 1), date(when.year, 12, 31))
    exact = entry("Any", 1, said(Window.on(when)), as_of=AS_OF)
    long = entry("Any", 1, said(year), as_of=AS_OF)
    if axis.holds(when):
        assert "point" in classes(exact, axis)
        assert "point" not in classes(long, axis)
        assert "edge" in classes(long, axis)


@given(entries(DAYS), DAYS, DAYS, PIXELS)
def test_words_stand_clear_of_the_mark(row: Entry, one: date, other: date, pixels: int) -> None:
    """The reach of a mark holds all its figures but the points of tears, arrows and inner points."""
    placed = strip(axis_between(one, other, pixels))
    if row.window is None or not placed.axis.shows(row.window):
        return
    start, end = reach_of(row.window, placed)
    places = [float(part.get("x", "")) for part in drawn(row, placed.axis) if part.tag == "rect"]
    moves = [
        float(re.findall(r"M ([\d.-]+)", part.get("d", ""))[0])
        for part in drawn(row, placed.axis)
        if part.tag == "path"
    ]
    assert all(start - POINT <= place <= end + POINT for place in [*places, *moves])
