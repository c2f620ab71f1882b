"""Gaps between two dates, in words and in days: "3-4 months" is 89 to 123 days.

A gap is told between days that nobody knows yet, so a month is as short and as long as any.
"""

from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple, assert_never

from tracker.dates.calendar import UNIT_MONTHS, add_months
from tracker.dates.errors import LONGEST, PhraseError
from tracker.dates.grammar.offsets import Count, count, starts_count
from tracker.dates.grammar.stream import Stream
from tracker.dates.grammar.turns import by_first_word, meanings
from tracker.dates.phrase import Unit
from tracker.dates.relative import MARGIN_DAYS, MARGIN_MONTHS
from tracker.dates.settings import DEFAULT
from tracker.dates.window import FIRST_DAY, LAST_DAY
from tracker.dates.words import REACH_ENDINGS, REACHES, Kind, Reach

_REACHES: Final = by_first_word(meanings(REACHES))
_ENDINGS: Final = by_first_word(meanings(REACH_ENDINGS))
_WEIGHTLESS: Final = frozenset({Kind.FILLER, Kind.PREP, Kind.NOUN})
_WEIGHTLESS_WORDS: Final = frozenset({"some", "to", "by", "another"})
_WEEK: Final = 7
_AROUND_A_DAY: Final = 3
_FARTHEST: Final = 300 * 365
_YEARS: Final = range(FIRST_DAY.year, LAST_DAY.year + 1)


class Gap(NamedTuple):
    """From ``least`` to ``most`` days, both included; ``None`` is an open end."""

    least: int | None
    most: int | None


def gap(words: str) -> Gap:
    """Read a gap: "3-4 months", "about a year", "at least 6 weeks".

    A single figure may be off by half its unit; "exactly" drops that, "about" adds as much again.
    Raises ``PhraseError``.

    >>> gap("3-4 months")
    Gap(least=89, most=123)
    """
    if len(words) > LONGEST:
        message = f"a gap has at most {LONGEST} characters, this one has {len(words)}"
        raise PhraseError(message, 0, len(words), "3-4 months", words)
    stream = Stream(words, DEFAULT)
    found = read_gap(stream)
    stream.skip("apart")
    if found is None or stream.token.kind is not Kind.END:
        raise stream.error("expected days, weeks, months or years", hint="3-4 months")
    return found


def read_gap(stream: Stream) -> Gap | None:
    """Read gap = {REACH | word without weight} [count [ENDING]]; None where nothing is counted."""
    start = stream.token
    reach = _reach(stream)
    if not starts_count(stream):
        if reach is None:
            return None
        raise stream.error(
            "expected days, weeks, months or years", hint=f"{stream.slice(start)} 3 months"
        )
    counted = count(stream)
    found = days_of(counted, stream.turn(_ENDINGS) or reach)
    if any(abs(end) > _FARTHEST for end in found if end is not None):
        raise stream.error(
            "that is too far away",
            counted.start,
            to=stream.tokens[stream.index - 1],
            hint="3-4 months",
        )
    return found


def _reach(stream: Stream) -> Reach | None:
    """Read what stands before a count; of several turns the last one counts."""
    reach = None
    while stream.token.kind is not Kind.END:
        token = stream.token
        found = stream.turn(_REACHES)
        if found is not None:
            reach = found
        elif token.kind is Kind.HEDGE:
            stream.doubt()
        elif token.kind in _WEIGHTLESS or token.text in _WEIGHTLESS_WORDS:
            stream.advance()
        else:
            break
    return reach


def days_of(counted: Count, reach: Reach | None) -> Gap:
    """Give the days that a count of units may be, as its reach says."""
    least, most = _days(counted, _half_units(counted, reach))
    match reach:
        case None | Reach.EXACT | Reach.ABOUT:
            return Gap(least, most)
        case Reach.LEAST:
            return Gap(least, None)
        case Reach.MORE:
            return Gap(least + 1, None)
        case Reach.MOST:
            return Gap(None, most)
        case Reach.LESS:
            return Gap(None, most - 1)
        case Reach.WITHIN:
            return Gap(-most, most)
        case _:
            assert_never(reach)


def _half_units(counted: Count, reach: Reach | None) -> int:
    """Give how many half units a figure may be off by: a range of figures says that itself."""
    of_single = 1 if counted.low == counted.high else 0
    if reach is Reach.ABOUT:
        return of_single + 1
    return of_single if reach is None else 0


def _days(counted: Count, halves: int) -> tuple[int, int]:
    """Give the least and the most days of a count, wider by so many half units at both ends."""
    low, high, unit, _ = counted
    if unit in MARGIN_MONTHS:
        margin, months = halves * MARGIN_MONTHS[unit], UNIT_MONTHS[unit]
        least, most = max(0, low * months - margin), high * months + margin
        return _month_days(least)[0], _month_days(most)[1]
    days = halves * MARGIN_DAYS[unit] if unit in MARGIN_DAYS else _AROUND_A_DAY * (halves // 2)
    return max(0, _unit_days(low, unit)[0] - days), _unit_days(high, unit)[1] + days


def _unit_days(number: int, unit: Unit) -> tuple[int, int]:
    if unit in UNIT_MONTHS:
        return _month_days(number * UNIT_MONTHS[unit])
    days = number * (_WEEK if unit is Unit.WEEK else 1)
    return days, days


@lru_cache(maxsize=64)  # it looks at every month of the calendar
def _month_days(months: int) -> tuple[int, int]:
    """Give the fewest and the most days between a day and the same one so many months later.

    Most lie between days that both months have; fewest may from the end of a longer month.
    """
    if months > 12 * len(_YEARS):
        return _FARTHEST + 1, _FARTHEST + 1
    least, most = _FARTHEST, 0
    for first in (date(year, month, 1) for year in _YEARS for month in range(1, 13)):
        later = add_months(first, months)
        days = (later - first).days
        shorter = monthrange(first.year, first.month)[1] - monthrange(later.year, later.month)[1]
        least, most = min(least, days - max(0, shorter)), max(most, days)
    return least, most
