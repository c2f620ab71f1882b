"""How long something is, in the unit that suits it."""

from datetime import date, timedelta

from tracker.schedule.model import Standing
from tracker.schedule.outlook import Entry

_UNITS = (
    # from so many days on, the days of the unit, its name
    (2 * 365, 365.25, "year"),
    (56, 30.44, "month"),
    (14, 7, "week"),
    (0, 1, "day"),
)


def span_words(least: int, most: int) -> str:
    """Give a span of days: ``3 days``, ``5-6 months``, ``2 days to 2 months``.

    The greater end decides the unit, unless nothing of the lesser one would be left.
    """
    days, unit = next((days, unit) for from_days, days, unit in _UNITS if most >= from_days)
    low, high = round(least / days), round(most / days)
    if low == 0 < least:
        return f"{span_words(least, least)} to {span_words(most, most)}"
    figures = f"{high}" if low == high else f"{low}-{high}"
    return f"{figures} {unit}" if high == 1 else f"{figures} {unit}s"


def at_least_words(least: int, most: int | None) -> str:
    """Give a span whose greater end may be open: ``5-6 months``, ``12 months or more``."""
    return f"{span_words(least, least)} or more" if most is None else span_words(least, most)


def countdown_words(entry: Entry, day: date) -> str:
    """Give how far off a premiere is, as precisely as it is known and no more.

    Days only where the day is known; else a range. For what is due it is how long it still may
    take, for what has lapsed the day since when.
    """
    window = entry.window
    if window is None or entry.standing in (Standing.RELEASED, Standing.CANCELLED):
        return ""
    first = None if window.earliest is None else (window.earliest - day).days
    last = None if window.latest is None else (window.latest - day).days
    if entry.standing is Standing.LAPSED:
        return "" if window.latest is None else f"since {window.latest + timedelta(days=1)}"
    if window.is_day:
        return _until_day(first or 0)
    if entry.standing is Standing.DUE:
        return "" if last is None else f"{span_words(last, last)} left"
    return _ahead(first or 0, last)


def _until_day(days: int) -> str:
    if days == 0:
        return "today"
    return "in 1 day" if days == 1 else f"in {days} days"


def _ahead(first: int, last: int | None) -> str:
    if last is None:
        return f"in {span_words(first, first)} or later"
    return f"in {span_words(first, last)}"
