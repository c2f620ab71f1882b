"""The tags of a sentence without the place and day that it begins with."""

from datetime import date

from tracker.dates.window import Window
from tracker.news.tags import Joint, Tag, When, Word


def without_dateline(found: list[Tag], day: tuple[date, int, int] | None, on: date) -> list[Tag]:
    """Leave out the day on which the article appeared, and the place before it."""
    if day is None or not found or found[0].start > day[1] or found[-1].end < day[2]:
        return _after_place(found, on)
    return [tag for tag in found if tag.start >= day[2]]


def _after_place(found: list[Tag], on: date) -> list[Tag]:
    """Leave out "LONDON, Feb. 14 -" before a sentence, which tells its day without the year."""
    place = next((at for at, tag in enumerate(found) if isinstance(tag, When)), None)
    if not place or any(not isinstance(tag, (Word, Joint)) for tag in found[:place]):
        return found
    when, behind = found[place], found[place + 1 : place + 6]
    window = when.reading.window if isinstance(when, When) else None
    dash = any(isinstance(tag, Joint) and tag.text == "-" for tag in behind)
    is_now = isinstance(window, Window) and _is_the_day(window, on)
    return found[place + 1 :] if dash and is_now else found


def _is_the_day(window: Window, on: date) -> bool:
    """Tell the day of the article, in whatever year it was read."""
    day = window.earliest
    return window.is_day and day is not None and (day.month, day.day) == (on.month, on.day)
