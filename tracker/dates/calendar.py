"""Calendar arithmetic on windows: units, parts, halves, named days. No day of reference is read."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from tracker.dates.phrase import Grain, Third, Unit
from tracker.dates.window import Window
from tracker.dates.words import Holiday

ONE_DAY: Final = timedelta(days=1)
MONTHS_OF: Final = {
    Grain.MONTH: 1,
    Grain.HALF_PART: 2,
    Grain.QUARTER: 3,
    Grain.YEAR_PART: 4,
    Grain.HALF: 6,
    Grain.YEAR: 12,
    Grain.DECADE: 120,
}
"""Whole months in a grain that has whole months."""
UNIT_MONTHS: Final = {
    Unit.MONTH: 1,
    Unit.QUARTER: 3,
    Unit.HALF: 6,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
}
_PART_MONTHS: Final = {Grain.YEAR: 4, Grain.HALF: 2, Grain.QUARTER: 1}
_MONTH_PARTS: Final = (1, 11, 21)
_WEEK_PARTS: Final = ((0, 1), (2, 3), (4, 6))
_DECADE_PARTS: Final = ((0, 3), (4, 6), (7, 9))
_WEEK: Final = 7
_FRIDAY, _SATURDAY = 4, 5
_MIDMONTH: Final = 15


def add_days(day: date, days: int) -> date:
    """Give the day so many days later; raises ``OverflowError`` beyond the calendar."""
    return day + timedelta(days=days)


def add_months(day: date, months: int) -> date:
    """Give the same day so many months later, the last one of the month where it is missing."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    month += 1
    if day.day <= 28:  # noqa: PLR2004 - every month has 28 days
        return date(year, month, day.day)
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def add_units(day: date, count: int, unit: Unit) -> date:
    """Give the day so many units later; raises ``OverflowError`` or ``ValueError`` far away."""
    if unit is Unit.DAY:
        return add_days(day, count)
    if unit in (Unit.WEEK, Unit.WEEKEND):
        return add_days(day, _WEEK * count)
    return add_months(day, UNIT_MONTHS[unit] * count)


def month_end(day: date) -> date:
    """Give the last day of the month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def months_from(start: date, months: int) -> Window:
    """Give the window of so many months from the first day of one."""
    return Window(start, add_months(start, months) - ONE_DAY)


def unit_around(unit: Unit, day: date, shift: int = 0) -> Window:
    """Give the unit that holds the day, or the one so many units later."""
    match unit:
        case Unit.DAY:
            return Window.on(add_days(day, shift))
        case Unit.WEEK:
            monday = add_days(day, shift * _WEEK - day.weekday())
            return Window(monday, add_days(monday, 6))
        case Unit.WEEKEND:
            monday = add_days(day, shift * _WEEK - day.weekday())
            return Window(add_days(monday, _FRIDAY), add_days(monday, 6))
        case Unit.DECADE:
            start = date(day.year - day.year % 10, 1, 1)
            return months_from(add_months(start, shift * 120), 120)
        case _:
            return _months_around(UNIT_MONTHS[unit], day, shift)


def _months_around(length: int, day: date, shift: int) -> Window:
    start = day.replace(month=(day.month - 1) // length * length + 1, day=1)
    return months_from(add_months(start, shift * length), length)


def part_of(earliest: date, grain: Grain, part: Third) -> Window:
    """Give a third of a period: docs/dates.md, "Parts"."""
    if grain in _PART_MONTHS:
        months = _PART_MONTHS[grain]
        return months_from(add_months(earliest, part * months), months)
    if grain is Grain.MONTH:
        start = earliest.replace(day=_MONTH_PARTS[part])
        return Window(start, month_end(earliest) if part is Third.LATE else add_days(start, 9))
    if grain is Grain.WEEK:
        first, last = _WEEK_PARTS[part]
        return Window(add_days(earliest, first), add_days(earliest, last))
    first, last = _DECADE_PARTS[part]
    return Window(date(earliest.year + first, 1, 1), date(earliest.year + last, 12, 31))


def half_of(earliest: date, grain: Grain, number: int) -> Window:
    """Give the first (1) or second (2) half of a month, quarter, season, year or decade."""
    if grain is Grain.MONTH:
        middle = earliest.replace(day=_MIDMONTH)
        end = month_end(earliest)
    elif grain is Grain.QUARTER:
        middle = add_months(earliest, 1).replace(day=_MIDMONTH)
        end = months_from(earliest, 3).latest or middle
    else:
        months = MONTHS_OF[grain]
        middle = add_months(earliest, months // 2) - ONE_DAY
        end = add_months(earliest, months) - ONE_DAY
    return Window(earliest, middle) if number == 1 else Window(middle + ONE_DAY, end)


def weekend_beside(day: date) -> Window:
    """Give the Friday to Sunday nearest to a day, the day itself and what lies between."""
    weekday = day.weekday()
    if weekday >= _FRIDAY:
        friday = add_days(day, _FRIDAY - weekday)
        return Window(friday, add_days(friday, 2))
    if weekday + 1 <= _FRIDAY - weekday:
        return Window(add_days(day, -weekday - 3), day)
    return Window(day, add_days(day, 6 - weekday))


def named_day(holiday: Holiday, year: int) -> date:
    """Give the day of a holiday by the rules of the United States."""
    if holiday in _FIXED_DAYS:
        return date(year, *_FIXED_DAYS[holiday])
    if holiday in _EASTER_DAYS:
        from dateutil.easter import easter  # noqa: PLC0415 - slow to load, and Easter is rare

        return add_days(easter(year), _EASTER_DAYS[holiday])
    month, weekday, number, later = _MOVING_DAYS[holiday]
    return add_days(nth_weekday(year, month, weekday, number), later)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    """Give the ``number``-th weekday (Monday is 0) of a month; -1 is the last."""
    if number < 0:
        end = month_end(date(year, month, 1))
        return add_days(end, -((end.weekday() - weekday) % _WEEK))
    start = date(year, month, 1)
    return add_days(start, (weekday - start.weekday()) % _WEEK + (number - 1) * _WEEK)


_FIXED_DAYS: Final = {
    Holiday.NEW_YEARS_DAY: (1, 1),
    Holiday.VALENTINES_DAY: (2, 14),
    Holiday.INDEPENDENCE_DAY: (7, 4),
    Holiday.HALLOWEEN: (10, 31),
    Holiday.VETERANS_DAY: (11, 11),
    Holiday.CHRISTMAS_EVE: (12, 24),
    Holiday.CHRISTMAS: (12, 25),
    Holiday.BOXING_DAY: (12, 26),
    Holiday.NEW_YEARS_EVE: (12, 31),
    Holiday.ST_PATRICKS_DAY: (3, 17),
    Holiday.JUNETEENTH: (6, 19),
}
_EASTER_DAYS: Final = {Holiday.GOOD_FRIDAY: -2, Holiday.EASTER: 0, Holiday.EASTER_MONDAY: 1}
_MOVING_DAYS: Final = {
    Holiday.MLK_DAY: (1, 0, 3, 0),
    Holiday.PRESIDENTS_DAY: (2, 0, 3, 0),
    Holiday.MEMORIAL_DAY: (5, 0, -1, 0),
    Holiday.LABOR_DAY: (9, 0, 1, 0),
    Holiday.THANKSGIVING: (11, 3, 4, 0),
    Holiday.BLACK_FRIDAY: (11, 3, 4, 1),
    Holiday.MOTHERS_DAY: (5, 6, 2, 0),
    Holiday.FATHERS_DAY: (6, 6, 3, 0),
    Holiday.COLUMBUS_DAY: (10, 0, 2, 0),
    Holiday.CYBER_MONDAY: (11, 3, 4, 4),
}
"""Month, weekday (Monday is 0), which of them in the month, days after it."""


def widened(window: Window, grain: Grain) -> Window:
    """Give the window one unit of the grain wider on either side; open ends stay open."""
    return Window(_earlier(window.earliest, grain), _later(window.latest, grain))


def _earlier(day: date | None, grain: Grain) -> date | None:
    if day is None:
        return None
    if grain in _WIDER_DAYS:
        return add_days(day, -_WIDER_DAYS[grain])
    if grain in MONTHS_OF:
        return add_months(day, -MONTHS_OF[grain])
    return _part_holding(day - ONE_DAY, grain).earliest


def _later(day: date | None, grain: Grain) -> date | None:
    if day is None:
        return None
    if grain in _WIDER_DAYS:
        return add_days(day, _WIDER_DAYS[grain])
    if grain in MONTHS_OF:
        later = add_months(day, MONTHS_OF[grain])
        return month_end(later) if day == month_end(day) else later
    return _part_holding(day + ONE_DAY, grain).latest


_WIDER_DAYS: Final = {Grain.DAY: 3, Grain.WEEK: 7}


def _part_holding(day: date, grain: Grain) -> Window:
    """Give the third of the month, week or decade in which the day falls."""
    unit, whole = _PARTED[grain]
    around = unit_around(unit, day)
    earliest = around.earliest or day
    parts = (part_of(earliest, whole, part) for part in Third)
    return next(part for part in parts if part.contains(day))


_PARTED: Final = {
    Grain.MONTH_PART: (Unit.MONTH, Grain.MONTH),
    Grain.WEEK_PART: (Unit.WEEK, Grain.WEEK),
    Grain.DECADE_PART: (Unit.DECADE, Grain.DECADE),
}
