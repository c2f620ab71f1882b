"""The grammar of what stands on its own: days, months, quarters, halves, seasons, years.

The docstring of each function is its rule; ``docs/dates.md`` is made from them. In capitals stand
the classes of ``words``, in quotes words, in small letters other rules.
"""

from calendar import isleap
from dataclasses import replace
from datetime import date

from tracker.dates.errors import PhraseError
from tracker.dates.grammar.stream import Stream
from tracker.dates.phrase import (
    Beside,
    Current,
    Cycle,
    Fixed,
    Grain,
    Nth,
    OnWeekday,
    Period,
    Unit,
    Which,
    Yearly,
    YearRef,
)
from tracker.dates.tokens import Token
from tracker.dates.window import FIRST_DAY, LAST_DAY, Window
from tracker.dates.words import (
    MONTHS,
    UNIT_BY_NUMBER,
    Kind,
)

FIRST_YEAR = FIRST_DAY.year
LAST_YEAR = LAST_DAY.year
_CENTURY = 100
_LEAP_DAY = 229
_NUMBER = Kind.NUMBER
_DAY_NUMBERS = frozenset({Kind.NUMBER, Kind.ORDINAL})
_YEAR_DIGITS = 4
_DAY_DIGITS = 2
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_YEAR_LINKS = frozenset({",", "of", "in", "the", "-", "/", "year", "calendar"})
_DAY_PERIODS = {Unit.WEEK, Unit.WEEKEND}


def is_year(token: Token) -> bool:
    """Tell whether a token is a year in four figures."""
    return token.kind is _NUMBER and len(token.text) == _YEAR_DIGITS


def is_day_number(token: Token) -> bool:
    """Tell whether a token can number a day."""
    return token.kind in _DAY_NUMBERS and (
        token.kind is not _NUMBER or len(token.text) <= _DAY_DIGITS
    )


def checked_year(stream: Stream, token: Token, year: int) -> int:
    """Give the year if it lies in the years that are read."""
    if FIRST_YEAR <= year <= LAST_YEAR:
        return year
    raise stream.error(f"expected a year from {FIRST_YEAR} to {LAST_YEAR}", token)


def whole_year(year: int) -> Fixed:
    """Give the period of a calendar year."""
    return Fixed(Window(date(year, 1, 1), date(year, 12, 31)), Grain.YEAR)


def year_after(stream: Stream, *, short: bool = False) -> YearRef:
    """Read year-after = ["," | "of" | "in" | "the" "year"] (NUMBER | SHORT_YEAR | WHICH "year")."""
    if stream.token.text == "ish" or (stream.token.text == "-" and stream.ahead().text == "ish"):
        stream.go(stream.index + (1 if stream.token.text == "ish" else 2))
        stream.widened = True
    index = stream.index
    while stream.tokens[index].text in _YEAR_LINKS:
        index += 1
    token = stream.tokens[index]
    if is_year(token):
        stream.go(index + 1)
        return checked_year(stream, token, token.value)
    if token.kind is Kind.SHORT_YEAR:
        stream.go(index + 1)
        return token.value
    if short and index == stream.index and _is_short(token):
        stream.go(index + 1)
        return 2000 + token.value
    return _counted_year(stream, index)


def _is_short(token: Token) -> bool:
    return token.kind is Kind.NUMBER and len(token.text) == _DAY_DIGITS


def _counted_year(stream: Stream, index: int) -> YearRef:
    token = stream.tokens[index]
    if token.kind in (Kind.WHICH, Kind.LAST) and _is_unit(stream.tokens[index + 1], Unit.YEAR):
        stream.go(index + 2)
        return Which(token.value)
    if index > stream.index and stream.tokens[index - 1].text == "year":
        stream.go(index)
        return Which.THIS
    return None


def _is_unit(token: Token, unit: Unit) -> bool:
    return token.kind is Kind.UNIT and UNIT_BY_NUMBER[token.value] is unit


def month(stream: Stream) -> Period:
    """Read month = MONTH [["the"] day-number ["weekend"]] [year-after]."""
    name = stream.advance()
    if stream.token.text == "the" and is_day_number(stream.ahead()):
        stream.advance()
    if is_day_number(stream.token) and _ends_day(stream.ahead()):
        return day(stream, stream.advance(), name.value)
    return Yearly(Cycle.MONTH, name.value, year_after(stream))


def _ends_day(token: Token) -> bool:
    """Tell whether the figure before is a day and does not count units: "May 5 weekend"."""
    return token.kind is not Kind.UNIT or _besides_day(token)


def _besides_day(token: Token) -> bool:
    return token.kind is Kind.UNIT and UNIT_BY_NUMBER[token.value] in _DAY_PERIODS


def day_month(stream: Stream) -> Period:
    """Read day-month = (NUMBER | ORDINAL) ["of" | "-"] month-name ["weekend"] [year-after]."""
    number = stream.advance()
    stream.skip("of", "-", ".", "/")
    return day(stream, number, stream.advance().value)


def day(stream: Stream, number: Token, month_number: int) -> Period:
    """Read day = month-name and day-number ["weekend" | "week"] [year-after] ["(" WEEKDAY ")"]."""
    if not 1 <= number.value <= _LONGEST_MONTHS[month_number - 1]:
        raise _no_such_day(stream, number, month_number, _LONGEST_MONTHS[month_number - 1])
    named = Yearly(Cycle.DAY, month_number * _CENTURY + number.value)
    found = beside(stream, named)
    if isinstance(found, Yearly):
        check_day(stream, found, number)
        return _weekday_behind(stream, found)
    return found


def check_day(stream: Stream, found: Yearly, at: Token) -> None:
    """Refuse a day that its year does not have: only 29 February comes and goes."""
    if found.number == _LEAP_DAY and isinstance(found.year, int) and not isleap(found.year):
        message = f"February {found.year} has 28 days"
        raise stream.error(message, at, hint=f"February 28, {found.year}")


def _no_such_day(stream: Stream, at: Token, month_number: int, days: int) -> PhraseError:
    name = MONTHS[month_number - 1].title()
    return stream.error(f"{name} has {days} days", at, hint=f"{name} {days}")


def _weekday_behind(stream: Stream, found: Yearly) -> Yearly:
    if stream.token.text in ("(", ",") and stream.ahead().kind is Kind.WEEKDAY:
        bracket = stream.advance().text == "("
        found = replace(found, weekday=stream.advance().value)
        if bracket:
            stream.skip(")")
    return found


def beside(stream: Stream, named: Yearly) -> Period:
    """Read beside = ["weekend" | "week"] [year-after]."""
    token = stream.token
    if not _besides_day(token):
        return replace(named, year=year_after(stream))
    stream.advance()
    return Beside(UNIT_BY_NUMBER[token.value], replace(named, year=year_after(stream)))


def weekday(stream: Stream) -> Period:
    """Read weekday = WEEKDAY [["of"] WHICH "week"]."""
    name = stream.advance()
    return OnWeekday(name.value) if not _in_week(stream) else _weekday_in(stream, name.value)


def _in_week(stream: Stream) -> bool:
    distance = 1 if stream.token.text in ("of", "in") else 0
    return stream.ahead(distance).kind in (Kind.WHICH, Kind.LAST) and _is_unit(
        stream.ahead(distance + 1), Unit.WEEK
    )


def _weekday_in(stream: Stream, number: int) -> Period:
    stream.skip("of", "in")
    shift = stream.advance().value
    stream.advance()
    return Nth(1, Unit.DAY, Current(Unit.WEEK, shift), number)


def decade(stream: Stream) -> Period:
    """Read decade = DECADE."""
    token = stream.advance()
    year = checked_year(stream, token, token.value)
    return Fixed(Window(date(year, 1, 1), date(year + 9, 12, 31)), Grain.DECADE)


def short_year(stream: Stream) -> Period:
    """Read short-year = SHORT_YEAR."""
    return whole_year(stream.advance().value)
