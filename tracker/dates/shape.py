"""The natural shape of a window: the one period of the calendar that it is, if it is one.

Writing, EDTF and the precision of a reading share this. A shape never depends on the hemisphere:
March to May is a span of months here, not a spring.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from tracker.dates.calendar import ONE_DAY, part_of
from tracker.dates.phrase import Grain, Third
from tracker.dates.window import Window


class Shape(Enum):
    """What a window can be, coarsest name first where two would fit."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    PART_OF_MONTH = "part of a month"
    PART_OF_YEAR = "part of a year"
    YEARS = "years"
    MONTHS = "months"
    DAYS = "days"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Shaped:
    """A closed window with its shape; ``first`` and ``last`` are the thirds of a part."""

    shape: Shape
    earliest: date
    latest: date
    first: Third = Third.EARLY
    last: Third = Third.EARLY


_BY_MONTHS = {1: Shape.MONTH, 3: Shape.QUARTER, 6: Shape.HALF, 12: Shape.YEAR, 120: Shape.DECADE}


def shaped(earliest: date, latest: date) -> Shaped:
    """Give the shape of a closed window."""
    if earliest == latest:
        return Shaped(Shape.DAY, earliest, latest)
    if not _whole_months(earliest, latest):
        return _in_days(earliest, latest)
    months = (latest.year - earliest.year) * 12 + latest.month - earliest.month + 1
    shape = _BY_MONTHS.get(months)
    if shape is not None and _aligned(earliest, months):
        return Shaped(shape, earliest, latest)
    part = _part(earliest, latest, Grain.YEAR)
    if part is not None:
        return Shaped(Shape.PART_OF_YEAR, earliest, latest, *part)
    return Shaped(Shape.YEARS if _whole_years(earliest, latest) else Shape.MONTHS, earliest, latest)


def _whole_months(earliest: date, latest: date) -> bool:
    return earliest.day == 1 and (latest == date.max or (latest + ONE_DAY).day == 1)


def _whole_years(earliest: date, latest: date) -> bool:
    return (earliest.month, latest.month) == (1, 12)


def _aligned(earliest: date, months: int) -> bool:
    return (earliest.year * 12 + earliest.month - 1) % months == 0


def _in_days(earliest: date, latest: date) -> Shaped:
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        part = _part(earliest, latest, Grain.MONTH)
        if part is not None:
            return Shaped(Shape.PART_OF_MONTH, earliest, latest, *part)
    return Shaped(Shape.DAYS, earliest, latest)


def _part(earliest: date, latest: date, grain: Grain) -> tuple[Third, Third] | None:
    """Give the first and the last third that the window covers exactly."""
    if earliest.year != latest.year:
        return None
    start = earliest.replace(day=1) if grain is Grain.MONTH else date(earliest.year, 1, 1)
    thirds = [(third, part_of(start, grain, third)) for third in Third]
    firsts = [third for third, window in thirds if window.earliest == earliest]
    lasts = [third for third, window in thirds if window.latest == latest]
    return (firsts[0], lasts[0]) if firsts and lasts else None


def precision_of(window: Window) -> Shape:
    """Give the shape of any window."""
    if window.earliest is None or window.latest is None:
        return Shape.OPEN
    return shaped(window.earliest, window.latest).shape
