"""Writing a window in words that read back as the same window, on whatever day they are read.

>>> from datetime import date
>>> write(Window(date(2017, 5, 1), date(2017, 12, 31)))
'mid-to-late 2017'
"""

from calendar import monthrange
from datetime import date
from typing import assert_never

from tracker.dates.phrase import Third
from tracker.dates.shape import Shape, Shaped, precision_of, shaped
from tracker.dates.window import TBA, Tba, When, Window
from tracker.dates.words import MONTHS

_PART_WORDS = {
    (Third.EARLY, Third.EARLY): "early ",
    (Third.MID, Third.MID): "mid-",
    (Third.LATE, Third.LATE): "late ",
    (Third.EARLY, Third.MID): "early-to-mid ",
    (Third.MID, Third.LATE): "mid-to-late ",
}


def write(when: When) -> str:
    """Give a short, natural phrase for a window or TBA.

    For every window from 1900 to 2199, ``read(write(window), on=day).window == window``.
    """
    if isinstance(when, Tba):
        return TBA.value
    if when.earliest is None and when.latest is not None:
        return f"by {_ending(when.latest)}"
    if when.latest is None and when.earliest is not None:
        return f"{_starting(when.earliest)} or later"
    return _closed(when)


def precision(when: When) -> str:
    """Name how finely a window is told: "day", "month", "part of a year", "open", "TBA"."""
    return TBA.value if isinstance(when, Tba) else precision_of(when).value


def _closed(window: Window) -> str:
    if window.earliest is None or window.latest is None:
        raise ValueError("an open window is written with its bound")
    return _words(shaped(window.earliest, window.latest))


def _words(window: Shaped) -> str:  # noqa: C901, PLR0911 - one case a kind
    year = window.earliest.year
    match window.shape:
        case Shape.DAY:
            return _day(window.earliest)
        case Shape.MONTH:
            return _month(window.earliest)
        case Shape.QUARTER:
            return f"Q{window.latest.month // 3} {year}"
        case Shape.HALF:
            return f"H{window.latest.month // 6} {year}"
        case Shape.YEAR:
            return str(year)
        case Shape.DECADE:
            return f"the {year}s"
        case Shape.PART_OF_MONTH | Shape.PART_OF_YEAR:
            return _part(window)
        case Shape.YEARS:
            return f"{year}-{window.latest.year}"
        case Shape.MONTHS:
            return _months(window.earliest, window.latest)
        case Shape.DAYS | Shape.OPEN:
            return _days(window.earliest, window.latest)
        case _:
            assert_never(window.shape)


def _part(window: Shaped) -> str:
    of = str(window.earliest.year)
    if window.shape is Shape.PART_OF_MONTH:
        of = _month(window.earliest)
    return _PART_WORDS[window.first, window.last] + of


def _name(day: date) -> str:
    return MONTHS[day.month - 1].title()


def _day(day: date) -> str:
    return f"{_name(day)} {day.day}, {day.year}"


def _month(day: date) -> str:
    return f"{_name(day)} {day.year}"


def _months(earliest: date, latest: date) -> str:
    if earliest.year == latest.year:
        return f"{_name(earliest)}-{_month(latest)}"
    return f"{_month(earliest)} to {_month(latest)}"


def _days(earliest: date, latest: date) -> str:
    if earliest.year != latest.year:
        return f"{_day(earliest)} to {_day(latest)}"
    if earliest.month != latest.month:
        return f"{_name(earliest)} {earliest.day} to {_day(latest)}"
    return f"{_name(earliest)} {earliest.day}-{latest.day}, {latest.year}"


def _ending(day: date) -> str:
    """Give the coarsest period that ends on a day."""
    if (day.month, day.day) == (12, 31):
        return str(day.year)
    return _month(day) if day.day == monthrange(day.year, day.month)[1] else _day(day)


def _starting(day: date) -> str:
    """Give the coarsest period that starts on a day."""
    if (day.month, day.day) == (1, 1):
        return str(day.year)
    return _month(day) if day.day == 1 else _day(day)
