"""Parts, halves, n-ths and weeks of a window whose period is known."""

from datetime import date
from typing import Final, assert_never

from tracker.dates.calendar import (
    ONE_DAY,
    add_days,
    add_months,
    add_units,
    half_of,
    months_from,
    part_of,
    unit_around,
    weekend_beside,
)
from tracker.dates.frame import Unresolved
from tracker.dates.grains import grain_of
from tracker.dates.phrase import (
    COMPOSITES,
    Beside,
    Cycle,
    Grain,
    HalfOf,
    Nth,
    Part,
    Period,
    Place,
    Stretch,
    Unit,
    Yearly,
    leaf_of,
)
from tracker.dates.window import Window, hull
from tracker.dates.words import Holiday

_FRIDAY: Final = 4
_WHOLE_GRAINS: Final = frozenset(
    {Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.YEAR, Grain.DECADE}
)


def shaped(node: Period, leaf: Window) -> Window:
    """Give the part, half, n-th or week of its leaf's window."""
    if not isinstance(node, COMPOSITES):
        return leaf
    of = shaped(node.of, leaf)
    earliest, latest = of.earliest, of.latest
    if earliest is None or latest is None:
        raise Unresolved("an open period has no parts")
    match node:
        case Part():
            return _thirds(node, earliest)
        case HalfOf():
            return half_of(earliest, _whole_grain(node.of, "halves"), node.number)
        case Nth():
            return _nth(node, earliest, latest)
        case Stretch():
            return _stretch(node, earliest, latest)
        case Beside():
            return _beside(node, earliest)
        case _:
            assert_never(node)


def _thirds(node: Part, earliest: date) -> Window:
    grain = _whole_grain(node.of, "parts")
    first = part_of(earliest, grain, node.first)
    last = first if node.last is node.first else part_of(earliest, grain, node.last)
    return Window(first.earliest, last.latest)


def _whole_grain(node: Period, what: str) -> Grain:
    grain = grain_of(node)
    if grain not in _WHOLE_GRAINS or (grain is Grain.WEEK and what == "halves"):
        raise Unresolved(f"this has no {what}")
    return grain


def _nth(node: Nth, earliest: date, latest: date) -> Window:
    if node.weekday is not None:
        return Window.on(_nth_day(node, node.weekday, earliest, latest))
    match node.unit:
        case Unit.DAY:
            day = add_days(latest, 0) if node.number < 0 else add_days(earliest, node.number - 1)
            return _inside(Window.on(day), earliest, latest)
        case Unit.WEEK:
            start = (
                add_days(latest, -6) if node.number < 0 else add_days(earliest, node.number * 7 - 7)
            )
            return _inside(Window(start, add_days(start, 6)), earliest, latest)
        case Unit.WEEKEND:
            saturday = _nth_day(node, 5, earliest, latest)
            return Window(saturday - ONE_DAY, saturday + ONE_DAY)
        case _:
            start = (
                latest.replace(day=1) if node.number < 0 else add_months(earliest, node.number - 1)
            )
            return _inside(months_from(start, 1), earliest, latest)


def _inside(window: Window, earliest: date, latest: date) -> Window:
    if Window(earliest, latest).encloses(window):
        return window
    raise Unresolved("the period is shorter than that")


def _nth_day(node: Nth, weekday: int, earliest: date, latest: date) -> date:
    if node.number < 0:
        day = add_days(latest, -((latest.weekday() - weekday) % 7))
    else:
        day = add_days(earliest, (weekday - earliest.weekday()) % 7 + 7 * (node.number - 1))
    if not earliest <= day <= latest:
        raise Unresolved("there are not so many of them")
    return day


def _stretch(node: Stretch, earliest: date, latest: date) -> Window:
    if node.count > 0:
        return _inside(
            Window(earliest, add_units(earliest, node.count, node.unit) - ONE_DAY), earliest, latest
        )
    after = latest + ONE_DAY
    return _inside(Window(add_units(after, node.count, node.unit), latest), earliest, latest)


def _beside(node: Beside, earliest: date) -> Window:
    match node.place:
        case Place.HOLDS:
            return _holding(node, earliest)
        case Place.BEGINS:
            return Window(earliest, add_days(earliest, 6))
        case Place.ENDS:
            return Window(add_days(earliest, -6), earliest)
        case Place.PRECEDES | Place.FOLLOWS:
            return _next_to(node, earliest)
        case _:
            assert_never(node.place)


def _next_to(node: Beside, day: date) -> Window:
    """Give the weekend next to a day; of a week also the seven days that touch the day."""
    sign = 1 if node.place is Place.FOLLOWS else -1
    if node.unit is Unit.WEEK:
        touching = (Window.on(add_days(day, sign * days)) for days in (1, 7))
        return hull([unit_around(Unit.WEEK, day, sign), *touching])
    still_ahead = sign > 0 and day.weekday() < _FRIDAY
    return unit_around(Unit.WEEKEND, day, 0 if still_ahead else sign)


def _holding(node: Beside, earliest: date) -> Window:
    if node.unit is Unit.WEEK:
        return unit_around(Unit.WEEK, earliest)
    leaf = leaf_of(node)
    if isinstance(leaf, Yearly) and leaf.cycle is Cycle.HOLIDAY:
        if leaf.number == Holiday.THANKSGIVING:
            return Window(earliest - ONE_DAY, add_days(earliest, 3))
        if leaf.number == Holiday.EASTER:
            return Window(add_days(earliest, -2), add_days(earliest, 1))
    return weekend_beside(earliest)
