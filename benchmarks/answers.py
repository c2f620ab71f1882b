"""What the libraries give, as windows: each of these functions understands one library."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from importlib import import_module
from typing import Any, Final

from benchmarks.questions import Answer
from tracker.dates import Window
from tracker.dates.window import hull

_ONE_DAY: Final = timedelta(days=1)
_NO_YEAR: Final = "XXXX"
_QUARTER: Final = 3


def ends(found: object, _: date) -> Answer:
    """Understand points, pairs and lists of them (timefhuman, dateutil): from first to last."""
    days = sorted(_days(found))
    return Window(days[0], days[-1]) if days else None


def _days(found: object) -> Iterator[date]:
    if isinstance(found, list | tuple):
        for one in found:
            yield from _days(one)
    elif isinstance(found, datetime):
        yield found.date()
    elif isinstance(found, date):
        yield found


def from_ranges(matches: list[Any], _: date) -> Answer:
    """Understand the half-open ranges of date-wrangler: the hull of all that it found."""
    windows = [
        Window(match.start, match.end and match.end - _ONE_DAY)
        for match in matches
        if match.start is not None or match.end is not None
    ]
    return hull(windows) if windows else None


def from_dateparser(found: Any, _: date) -> Answer:  # noqa: ANN401 - a foreign type
    """Understand the point and the period of dateparser's date data."""
    if found.date_obj is None:
        return None
    return _unit(found.date_obj.date(), found.period)


def from_parsedatetime(found: tuple[datetime, Any], _: date) -> Answer:
    """Understand the point and the accuracy of parsedatetime; a mere time of day is no date."""
    moment, context = found
    if not context.hasDate:
        return None
    finest = (
        (context.ACU_DAY, "day"),
        (context.ACU_WEEK, "week"),
        (context.ACU_MONTH, "month"),
        (context.ACU_YEAR, "year"),
    )
    told = (unit for flag, unit in finest if context.accuracy & flag)
    return _unit(moment.date(), next(told, "day"))


def from_edtf(text: str | None, _: date) -> Answer:
    """Understand the EDTF text of python-edtf by its own strict bounds.

    A date in no known year is none; an end that the text leaves open is open, where the library
    adds ten years.
    """
    if not text or _NO_YEAR in text:
        return None
    parsed = import_module("edtf").parse_edtf(text)
    return Window(
        None if text.startswith("/") else _day(parsed.lower_strict()),
        None if text.endswith("/") else _day(parsed.upper_strict()),
    )


def _day(bound: Any) -> date:  # noqa: ANN401 - a struct_time that may hold the year 0
    return date(*bound[:3])


def _unit(day: date, unit: str) -> Window:
    """Give the whole unit that holds a day; what is no longer than a day is the day."""
    match unit:
        case "year":
            return Window(date(day.year, 1, 1), date(day.year, 12, 31))
        case "quarter":
            return _months(day.year, day.month - (day.month - 1) % _QUARTER, _QUARTER)
        case "month":
            return _months(day.year, day.month, 1)
        case "week":
            monday = day - timedelta(days=day.weekday())
            return Window(monday, monday + timedelta(days=6))
        case _:
            return Window.on(day)


def _months(year: int, month: int, count: int) -> Window:
    last = month + count - 1
    return Window(date(year, month, 1), date(year, last, monthrange(year, last)[1]))
