"""The day on which an article appeared, where it says so itself."""

import re
from datetime import date
from typing import Final

from tracker.dates.errors import PhraseError
from tracker.dates.reading import read
from tracker.dates.window import Window

_LINES: Final = 5
_LONGEST: Final = 200
_MONTH: Final = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY: Final = re.compile(
    rf"\d{{4}}-\d{{2}}-\d{{2}}|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH},?\s\d{{4}}\b",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    r"[\s(]*(?:(?i:published|posted|updated|date|released|by|on)\b[^.!?\n]{0,80}"
    r"|(?i:mon|tues|wednes|thurs|fri|satur|sun)(?i:day),?\s*"
    r"|[^\W\d_a-z][^\W\d_]+(?:[\s/.,]+[^\W\d_a-z][^\W\d_]*){0,5}[.,\s]*[-–—(\s]*)?"
)
_AFTER: Final = re.compile(r"[)\s]*(?:[-–—|:(/]|\d{1,2}:\d{2}|at\b|\n|\Z)", re.IGNORECASE)
_CITY: Final = re.compile(r"[A-Z]{3,}")


def dateline(text: str) -> tuple[date, int, int] | None:
    """Give the day of a dateline in the first five lines, and where it stands; None without one.

    A dateline is a whole day with its year that leads a line or follows a place or "published":
    ``SAN DIEGO, July 25, 2016 -``, ``Posted on 2016-10-31``.
    """
    start = 0
    lines = [line for line in text[: _LINES * 4000].splitlines(keepends=True) if line.strip()]
    for line in lines[:_LINES]:
        start = text.index(line, start)
        found = _in_line(line[:_LONGEST])
        if found is not None:
            day, first, last = found
            return day, start + first, start + last
        start += len(line)
    return None


def _in_line(line: str) -> tuple[date, int, int] | None:
    for match in _DAY.finditer(line):
        if _leads(line[: match.start()]) and _AFTER.match(line, match.end()):
            day = _day(match.group())
            if day is not None:
                return day, match.start(), match.end()
    return None


def _leads(before: str) -> bool:
    """Tell a place, a weekday or "published" before the day from a sentence."""
    if _BEFORE.fullmatch(before) is None:
        return False
    words = before.split()
    return len(words) <= 1 or bool(_CITY.search(before)) or _is_label(words[0])


def _is_label(word: str) -> bool:
    return word.casefold().strip("(:") in {"published", "posted", "updated", "date", "by", "on"}


def _day(words: str) -> date | None:
    try:
        window = read(words, on=date(2000, 1, 1)).window
    except PhraseError:
        return None
    return window.earliest if isinstance(window, Window) and window.is_day else None
