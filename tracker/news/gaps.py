"""Stretches of time by which two premieres are compared: "about three months after"."""

from datetime import date
from typing import Final

from tracker.dates.calendar import add_units
from tracker.dates.phrase import Unit
from tracker.dates.words import UNIT_BY_NUMBER, VAGUE_COUNTS, Kind
from tracker.news.numbers import figures
from tracker.news.sources import Source
from tracker.news.tags import Gap

_HALF: Final = {Unit.DAY: 0, Unit.WEEK: 3, Unit.MONTH: 15, Unit.YEAR: 182}


def gap_at(source: Source, index: int) -> tuple[Gap, int] | None:
    """Read "about three months", "3-4 months", "a few weeks" where two premieres are compared."""
    word = source.word(index)
    about = word in {"about", "around", "roughly", "approximately"}
    exact = word == "exactly"
    at = index + (about or exact)
    stretch = _stretch(source, at)
    if stretch is None:
        return None
    low, high, ahead = stretch
    token = source.token(ahead)
    if token.kind is not Kind.UNIT or not _compares(source, ahead + 1):
        return None
    unit = UNIT_BY_NUMBER[token.value]
    least, most = _days(low, unit)[0], _days(high, unit)[1]
    if low == high and unit in _HALF and not exact:
        margin = _HALF[unit] * (2 if about else 1)
        least, most = least - margin, most + margin
    return Gap(max(least, 1), most, source.start(index), source.end(ahead)), ahead + 1


def _stretch(source: Source, index: int) -> tuple[int, int, int] | None:
    word = source.word(index)
    if word == "a" and source.word(index + 1) in VAGUE_COUNTS:
        return *VAGUE_COUNTS[source.word(index + 1)], index + 2
    if word == "a" and source.word(index + 1) == "couple":
        return 2, 2, index + (3 if source.word(index + 2) == "of" else 2)
    if word in VAGUE_COUNTS:
        return *VAGUE_COUNTS[word], index + 1
    if word in {"a", "an"} and source.token(index + 1).kind is Kind.UNIT:
        return 1, 1, index + 1
    if word == "the" and source.word(index + 1) == "day":
        return 1, 1, index + 1
    return figures(source, index)


def _compares(source: Source, index: int) -> bool:
    return source.word(index) in {"after", "before", "following", "apart", "behind"}


def _days(count: int, unit: Unit) -> tuple[int, int]:
    """Give the least and the greatest length of so many units in days."""
    lengths = _LENGTHS.get(unit)
    if lengths is None:
        days = {Unit.WEEK: 7}.get(unit, 1) * count
        return days, days
    return _exact(count * lengths)


_LENGTHS: Final = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}


def _exact(months: int) -> tuple[int, int]:
    """Give the extremes of so many calendar months: 1 is 28-31 days, 3 is 89-92."""
    starts = [date(year, month, 1) for year in (2015, 2016, 2017, 2018) for month in range(1, 13)]
    lengths = {(add_units(start, months, Unit.MONTH) - start).days for start in starts}
    return min(lengths), max(lengths)
