"""The grammar of what has a name: seasons, quarters and halves, named days, fiscal years."""

from dataclasses import replace
from datetime import date

from tracker.dates.errors import PhraseError
from tracker.dates.grammar.leaves import beside, checked_year, is_year, year_after
from tracker.dates.grammar.stream import Stream
from tracker.dates.grammar.turns import by_first_word, meanings
from tracker.dates.phrase import (
    Current,
    Cycle,
    Fiscal,
    Fixed,
    Grain,
    Period,
    Unit,
    Which,
    Yearly,
)
from tracker.dates.settings import Hemisphere
from tracker.dates.tokens import Token
from tracker.dates.window import Window
from tracker.dates.words import (
    CHRISTMASTIDES,
    HOLIDAY_SEASONS,
    HOLIDAYS,
    Holiday,
    Kind,
)

_CENTURY = 100
_SEASON_NOUNS = frozenset({"season", "tv", "anime", "broadcast"})
_WITHIN = frozenset({"in", "during", "into", "of", "within", "early", "mid", "late"})
_SUMMER = 1
_WINTER = 3
_HOLIDAY_TURNS = by_first_word(
    [
        *((turn, (Cycle.HOLIDAY, int(day))) for turn, day in meanings(HOLIDAYS)),
        *((turn, (Cycle.HOLIDAY_SEASON, 0)) for turn in HOLIDAY_SEASONS),
        *((turn, (Cycle.CHRISTMASTIDE, 0)) for turn in CHRISTMASTIDES),
    ]
)


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
        unit = Unit.QUARTER if cycle is Cycle.QUARTER else Unit.HALF
        return replace(fiscal_year(stream), unit=unit, number=number)
    return Yearly(cycle, number, year_after(stream, short=True))


def fiscal(stream: Stream) -> Period:
    """Read fiscal = fiscal-year [QUARTER | HALF] | "fiscal" (QUARTER | HALF) year-after."""
    if stream.ahead().kind in (Kind.QUARTER, Kind.HALF):
        stream.advance()
        return _fiscal_code(stream)
    year = fiscal_year(stream)
    if stream.token.kind in (Kind.QUARTER, Kind.HALF):
        code = stream.advance()
        return replace(year, unit=_coded_unit(code), number=code.value)
    return year


def _coded_unit(code: Token) -> Unit:
    return Unit.QUARTER if code.kind is Kind.QUARTER else Unit.HALF


def _fiscal_code(stream: Stream) -> Fiscal:
    code = stream.advance()
    year = year_after(stream, short=True)
    if year is None:
        raise stream.error("expected a year after the fiscal quarter", hint="Q1 FY2019")
    return Fiscal(year, _coded_unit(code), code.value)


def fiscal_year(stream: Stream) -> Fiscal:
    """Read fiscal-year = ("FY" | "fiscal" ["year"]) (years-pair | year)."""
    first = stream.advance()
    stream.skip("year")
    if (start := years_pair(stream)) is not None:
        return Fiscal(start + 1, split=True)
    year = year_after(stream, short=True)
    if year is None:
        raise stream.error(f'expected a year after "{stream.slice(first)}"', hint="FY2019")
    return Fiscal(year)


def season(stream: Stream) -> Period:
    """Read season = SEASON [season-noun] [year-after | pair of years] [season-noun]."""
    number = stream.advance().value
    season_noun(stream)
    if _crosses_years(stream, number) and (split := _split_year(stream)) is not None:
        season_noun(stream)
        return split
    if stream.token.kind is Kind.PAIR:
        raise _in_one_year(stream)
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


def _in_one_year(stream: Stream) -> PhraseError:
    pair, name = stream.token, stream.behind()
    years = (pair.text[:4], pair.text[:2] + pair.text[5:])
    return stream.error(
        f"this {name} lies in one year: {name} {years[0]} or {name} {years[1]}?",
        stream.tokens[stream.index - 1],
        to=pair,
        hint=f"{name} {years[0]}",
    )


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
    """Read years-pair = PAIR | year ("-" | "/") year: a year and the one that follows it."""
    first = stream.ahead(distance)
    if first.kind is Kind.PAIR:
        length, year, following = 1, int(first.text[:4]), int(first.text[5:])
    elif _names_year(first) and stream.ahead(distance + 1).text in ("-", "/"):
        length, year = 3, first.value
        last = stream.ahead(distance + 2)
        following = last.value % _CENTURY if _names_year(last) else -1
    else:
        return None
    if following != (year + 1) % _CENTURY:
        return None
    stream.go(stream.index + distance + length)
    return checked_year(stream, first, year)


def _names_year(token: Token) -> bool:
    return is_year(token) or token.kind is Kind.SHORT_YEAR


def holiday(stream: Stream) -> Period:
    """Read holiday = turn of HOLIDAYS ["weekend" | "week"] [year-after]."""
    first = stream.token
    before = stream.behind()
    found = stream.turn(_HOLIDAY_TURNS)
    if found is None and first.text == "new" and stream.ahead().text == "year":
        return _new_year(stream)
    if found is None:
        raise stream.error(f'"{stream.slice(first)}" alone is no named day', hint="Labor Day")
    cycle, number = found
    if number == Holiday.CHRISTMAS and before in ("at", "for", "over") and _plain(stream):
        cycle, number = Cycle.CHRISTMASTIDE, 0
    if cycle is Cycle.HOLIDAY:
        return beside(stream, Yearly(cycle, number))
    return Yearly(cycle, number, year_after(stream, short=True))


def _new_year(stream: Stream) -> Period:
    """Read new-year = "new" "year" [year-after]: within it a year, beside it New Year's Day."""
    before = stream.behind(2) if stream.behind() == "the" else stream.behind()
    stream.go(stream.index + 2)
    year = year_after(stream)
    if year is None and before in _WITHIN:
        stream.note("new-year", "the whole year to come; perhaps only its first weeks are meant")
        return Current(Unit.YEAR, Which.NEXT)
    return Yearly(Cycle.HOLIDAY, int(Holiday.NEW_YEARS_DAY), year)


def _plain(stream: Stream) -> bool:
    return stream.behind() in ("christmas", "xmas") and stream.token.kind is not Kind.UNIT
