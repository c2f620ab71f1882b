"""Placing a period on the calendar: leaves, and what is taken of them."""

from datetime import date
from typing import assert_never

from tracker.dates.calendar import add_days, add_months, months_from, unit_around
from tracker.dates.frame import Frame, Pieces, Unresolved
from tracker.dates.phrase import (
    Anchor,
    Bare,
    Beside,
    Composite,
    Current,
    Fiscal,
    Fixed,
    HalfOf,
    Nth,
    OnWeekday,
    Part,
    Period,
    Stretch,
    Unit,
    Which,
    Yearly,
    lacks_year,
    leaf_of,
)
from tracker.dates.recurring import next_to_come, yearly
from tracker.dates.shapes import shaped
from tracker.dates.window import Window, hull

_USUAL_STARTS = (4, 10)


def place(period: Period, frame: Frame) -> Pieces:
    """Give the windows that a period can be on the calendar; raises ``Unresolved``."""
    match period:
        case Yearly():
            return yearly(period, frame)
        case Fixed():
            return (period.window,)
        case Part() | HalfOf() | Nth() | Stretch() | Beside():
            return _composite(period, frame)
        case _:
            return _leaf(period, frame)


def _leaf(node: Current | OnWeekday | Fiscal | Anchor | Bare, frame: Frame) -> Pieces:
    match node:
        case Current():
            return (_current(node, frame),)
        case OnWeekday():
            return _on_weekday(node, frame)
        case Fiscal():
            return (hull(_fiscal(node, frame)),)
        case Anchor():
            return (_anchor(frame),)
        case Bare():
            raise Unresolved("a number alone is no date")
        case _:
            assert_never(node)


def _current(node: Current, frame: Frame) -> Window:
    if node.unit is Unit.WEEKEND and node.shift == Which.NEXT:
        frame.note("next-weekend", "that of the coming week, not of this one")
    return unit_around(node.unit, frame.on, node.shift)


def _anchor(frame: Frame) -> Window:
    if frame.anchor is None:
        raise Unresolved("it hangs on a date told before, and there is none")
    return frame.anchor


def _composite(node: Composite, frame: Frame) -> Pieces:
    if lacks_year(node):
        return (next_to_come(node, frame),)
    leaf = leaf_of(node)
    if isinstance(leaf, Fiscal):
        return (hull(shaped(node, window) for window in _fiscal(leaf, frame)),)
    return tuple(shaped(node, window) for window in place(leaf, frame))


def _on_weekday(node: OnWeekday, frame: Frame) -> Pieces:
    ahead = (node.weekday - frame.on.weekday()) % 7
    match node.which:
        case None if ahead == 0 and node.follows:
            return (Window.on(add_days(frame.on, 7)),)
        case None if ahead == 0:
            frame.note("today-or-next", "it was said on this weekday: that day, or a week later")
            return Window.on(frame.on), Window.on(add_days(frame.on, 7))
        case None | Which.THIS:
            return (Window.on(add_days(frame.on, ahead)),)
        case Which.LAST:
            return (Window.on(add_days(frame.on, ahead - 7)),)
        case _:
            day = add_days(frame.on, 7 - frame.on.weekday() + node.weekday)
            frame.note("next-weekday", f"that of the coming week, {day}; not the first one to come")
            return (Window.on(day),)


def _fiscal(node: Fiscal, frame: Frame) -> Pieces:
    years = _fiscal_years(node, frame)
    windows = [_within_fiscal(node, start) for start in years]
    return tuple(windows)


def _fiscal_years(node: Fiscal, frame: Frame) -> list[date]:
    """Give the first days of the years that may be meant."""
    month = frame.settings.fiscal_year
    if month is None:
        frame.note("fiscal-year", "fiscal years differ; this is the hull of the usual ones")
    months = _USUAL_STARTS if month is None else (month,)
    if node.year is None or isinstance(node.year, Which):
        shift = int(node.year or 0)
        return [date(_fiscal_start(frame.on, start) + shift, start, 1) for start in months]
    if node.split:
        return _split_starts(node.year, months)
    if month is not None and month > 1:
        frame.note("fiscal-year", "a fiscal year is named for the calendar year it ends in")
        return [date(node.year - 1, month, 1)]
    if month is not None:
        return [date(node.year, month, 1)]
    return [date(node.year - back, start, 1) for start in months for back in (0, 1)]


def _split_starts(year: int, months: tuple[int, ...]) -> list[date]:
    """Give the first days of a fiscal year that is named by both its years."""
    if 1 in months:
        raise Unresolved("a fiscal year that starts in January lies in one year", f"FY{year}")
    return [date(year - 1, start, 1) for start in months]


def _fiscal_start(on: date, month: int) -> int:
    return on.year if on.month >= month else on.year - 1


def _within_fiscal(node: Fiscal, start: date) -> Window:
    length = {Unit.QUARTER: 3, Unit.HALF: 6}.get(node.unit, 12)
    return months_from(add_months(start, (node.number - 1) * length), length)
