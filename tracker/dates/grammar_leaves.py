"""The grammar of what stands on its own: days, months, quarters, halves, seasons, years.

The docstring of each function is its rule; ``docs/dates.md`` is made from them. In capitals stand
the classes of ``words``, in quotes words, in small letters other rules.
"""

from calendar import isleap
from dataclasses import replace
from datetime import date

from tracker.dates.errors import PhraseError
from tracker.dates.phrase import (
    Beside,
    Current,
    Cycle,
    Fiscal,
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
from tracker.dates.settings import Hemisphere
from tracker.dates.stream import Stream
from tracker.dates.tokens import Token
from tracker.dates.turns import by_first_word, meanings
from tracker.dates.window import Window
from tracker.dates.words import (
    CHRISTMASTIDES,
    HOLIDAY_SEASONS,
    HOLIDAYS,
    MONTHS,
    UNIT_BY_NUMBER,
    Holiday,
    Kind,
)

FIRST_YEAR = 1900
LAST_YEAR = 2199
_CENTURY = 100
_LEAP_DAY = 229
_NUMBER = Kind.NUMBER
_DAY_NUMBERS = frozenset({Kind.NUMBER, Kind.ORDINAL})
_YEAR_DIGITS = 4
_DAY_DIGITS = 2
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_YEAR_LINKS = frozenset({",", "of", "in", "the", "-", "/", "year", "calendar"})
_SEASON_NOUNS = frozenset({"season", "tv", "anime", "broadcast"})
_SUMMER, _WINTER = 1, 3
_DAY_PERIODS = {Unit.WEEK, Unit.WEEKEND}
_HOLIDAY_TURNS = by_first_word(
    [
        *((turn, (Cycle.HOLIDAY, int(day))) for turn, day in meanings(HOLIDAYS)),
        *((turn, (Cycle.HOLIDAY_SEASON, 0)) for turn in HOLIDAY_SEASONS),
        *((turn, (Cycle.CHRISTMASTIDE, 0)) for turn in CHRISTMASTIDES),
    ]
)


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
    if is_day_number(stream.token) and stream.ahead().kind is not Kind.UNIT:
        return day(stream, stream.advance(), name.value)
    if is_day_number(stream.token) and _besides_day(stream.ahead()):
        return day(stream, stream.advance(), name.value)
    return Yearly(Cycle.MONTH, name.value, year_after(stream))


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
    """Read weekday = WEEKDAY ([","] ["the"] (day | numeric-day) | ["of"] WHICH "week" | nothing)."""
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


def quarter_code(stream: Stream) -> Period:
    """Read quarter-code = QUARTER [year-after | ["of"] fiscal-year]."""
    number = stream.advance().value
    return numbered(stream, Cycle.QUARTER, number)


def half_code(stream: Stream) -> Period:
    """Read half-code = HALF [year-after | ["of"] fiscal-year]."""
    number = stream.advance().value
    return numbered(stream, Cycle.HALF, number)


def numbered(stream: Stream, cycle: Cycle, number: int) -> Period:
    """Read numbered = a quarter or half, then [year-after | ["of"] fiscal-year]."""
    distance = 0
    while stream.ahead(distance).text in ("of", "the", "in", "-", "/"):
        distance += 1
    if stream.ahead(distance).text in ("fy", "fiscal"):
        stream.go(stream.index + distance)
        year = fiscal_year(stream)
        return Fiscal(year, Unit.QUARTER if cycle is Cycle.QUARTER else Unit.HALF, number)
    return Yearly(cycle, number, year_after(stream, short=True))


def fiscal(stream: Stream) -> Period:
    """Read fiscal = fiscal-year [QUARTER | HALF] | "fiscal" (QUARTER | HALF | ORDINAL "quarter") year."""
    if stream.ahead().kind in (Kind.QUARTER, Kind.HALF):
        stream.advance()
        return _fiscal_code(stream)
    year = fiscal_year(stream)
    if stream.token.kind in (Kind.QUARTER, Kind.HALF):
        code = stream.advance()
        return Fiscal(year, Unit.QUARTER if code.kind is Kind.QUARTER else Unit.HALF, code.value)
    return Fiscal(year)


def _fiscal_code(stream: Stream) -> Fiscal:
    code = stream.advance()
    year = year_after(stream, short=True)
    if year is None:
        raise stream.error("expected a year after the fiscal quarter", hint="Q1 FY2019")
    return Fiscal(year, Unit.QUARTER if code.kind is Kind.QUARTER else Unit.HALF, code.value)


def fiscal_year(stream: Stream) -> YearRef:
    """Read fiscal-year = ("FY" | "fiscal" ["year"]) year."""
    first = stream.advance()
    stream.skip("year")
    year = year_after(stream, short=True)
    if year is None:
        raise stream.error(f'expected a year after "{stream.slice(first)}"', hint="FY2019")
    return year


def season(stream: Stream) -> Period:
    """Read season = SEASON [season-noun] [year-after | pair of years] [season-noun]."""
    number = stream.advance().value
    season_noun(stream)
    if _crosses_years(stream, number) and (split := _split_year(stream)) is not None:
        season_noun(stream)
        return split
    found = Yearly(Cycle.SEASON, number, year_after(stream, short=True))
    season_noun(stream)
    return found


def season_noun(stream: Stream) -> bool:
    """Read season-noun = {"tv" | "anime" | "broadcast"} "season"."""
    distance = 0
    while stream.ahead(distance).text in _SEASON_NOUNS:
        distance += 1
    if distance == 0 or stream.ahead(distance - 1).text != "season":
        return False
    stream.go(stream.index + distance)
    return True


def _crosses_years(stream: Stream, number: int) -> bool:
    return number == (_WINTER if stream.settings.hemisphere is Hemisphere.NORTH else _SUMMER)


def _split_year(stream: Stream) -> Fixed | None:
    distance = 0
    while stream.ahead(distance).text in ("of", "in", "the", ","):
        distance += 1
    years = years_pair(stream, distance)
    if years is None:
        return None
    start = date(years, 12, 1)
    end = date(years + 1, 3, 1)
    return Fixed(Window(start, date.fromordinal(end.toordinal() - 1)), Grain.QUARTER)


def years_pair(stream: Stream, distance: int = 0) -> int | None:
    """Read years-pair = PAIR | NUMBER ("-" | "/") NUMBER: a year and the one that follows it."""
    first = stream.ahead(distance)
    if first.kind is Kind.PAIR:
        length, year, following = 1, int(first.text[:4]), int(first.text[5:])
    elif is_year(first) and stream.ahead(distance + 1).text in ("-", "/"):
        length, year = 3, first.value
        last = stream.ahead(distance + 2)
        following = last.value % _CENTURY if is_year(last) or _is_short_year(last) else -1
    else:
        return None
    if following != (year + 1) % _CENTURY:
        return None
    stream.go(stream.index + distance + length)
    return checked_year(stream, first, year)


def _is_short_year(token: Token) -> bool:
    return token.kind is Kind.SHORT_YEAR


def holiday(stream: Stream) -> Period:
    """Read holiday = turn of HOLIDAYS ["weekend" | "week"] [year-after]."""
    first = stream.token
    before = stream.behind()
    found = stream.turn(_HOLIDAY_TURNS)
    if found is None and first.text == "new":
        raise stream.error(
            '"new" stands before "Year\'s Day" only; the year is "next year"',
            first,
            hint="next year",
        )
    if found is None:
        raise stream.error(f'"{stream.slice(first)}" alone is no named day', hint="Labor Day")
    cycle, number = found
    if number == Holiday.CHRISTMAS and before in ("at", "for", "over") and _plain(stream):
        cycle, number = Cycle.CHRISTMASTIDE, 0
    if cycle is Cycle.HOLIDAY:
        return beside(stream, Yearly(cycle, number))
    return Yearly(cycle, number, year_after(stream, short=True))


def _plain(stream: Stream) -> bool:
    return stream.behind() in ("christmas", "xmas") and stream.token.kind is not Kind.UNIT


def decade(stream: Stream) -> Period:
    """Read decade = DECADE."""
    token = stream.advance()
    year = checked_year(stream, token, token.value)
    return Fixed(Window(date(year, 1, 1), date(year + 9, 12, 31)), Grain.DECADE)


def short_year(stream: Stream) -> Period:
    """Read short-year = SHORT_YEAR."""
    return whole_year(stream.advance().value)
