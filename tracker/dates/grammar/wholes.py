"""The grammar of wholes: the periods that a part, a half, a week or an n-th can be taken of."""

from collections.abc import Callable
from dataclasses import replace

from tracker.dates.grammar.leaves import (
    checked_year,
    day_month,
    decade,
    is_day_number,
    is_year,
    month,
    short_year,
    weekday,
    whole_year,
    year_after,
)
from tracker.dates.grammar.named import fiscal, half_code, holiday, numbered, quarter_code, season
from tracker.dates.grammar.numeric import compact_day, mask, numeric_date, pair
from tracker.dates.grammar.stream import Stream
from tracker.dates.grammar.which import anchored, which
from tracker.dates.phrase import (
    Beside,
    Current,
    Cycle,
    Fiscal,
    HalfOf,
    OnWeekday,
    Period,
    Place,
    Unit,
    Which,
    Yearly,
    leaf_of,
)
from tracker.dates.tokens import Token
from tracker.dates.words import UNIT_BY_NUMBER, Kind

_LINKS = frozenset({"of", "in", "the", "-", ",", "on", "for"})
_COMPACT_DIGITS = 8
_CYCLE_LENGTH = {Unit.QUARTER: 4, Unit.HALF: 2}
_DAY_CYCLES = frozenset({Cycle.DAY, Cycle.HOLIDAY, Cycle.CHRISTMASTIDE})
PLACES = {
    "of": Place.HOLDS,
    "beginning": Place.BEGINS,
    "starting": Place.BEGINS,
    "commencing": Place.BEGINS,
    "ending": Place.ENDS,
}
HALF_WORDS = {"back": 2, "latter": 2, "later": 2, "front": 1, "earlier": 1}


def whole(stream: Stream, after: str) -> Period:
    """Read whole = {link} (leaf | unit | which | counted-period | "week-of")."""
    while stream.token.text in _LINKS:
        stream.advance()
    rule = WHOLES.get(stream.token.kind) or WHOLE_WORDS.get(stream.token.text)
    if rule is None:
        raise stream.error(f'expected a month, quarter, season or year after "{after}"')
    return rule(stream)


def starts_whole(token: Token) -> bool:
    """Tell whether a whole may begin with this token."""
    return token.kind in WHOLES or token.text in WHOLE_WORDS


def figures(stream: Stream) -> Period:
    """Read figures = plain-year | compact-day | day-month."""
    token = stream.token
    if is_year(token):
        return plain_year(stream)
    if len(token.text) == _COMPACT_DIGITS:
        return compact_day(stream)
    if is_day_number(token) and _names_month(stream, 1):
        return day_month(stream)
    before = stream.since(0) if stream.index else ""
    place = f' after "{before}"' if before else ""
    raise stream.error(
        f"expected a month, quarter, season or year{place}", hint=_shorter(stream, token)
    )


def _names_month(stream: Stream, distance: int) -> bool:
    if stream.ahead(distance).text in ("of", "-", "."):
        distance += 1
    return stream.ahead(distance).kind is Kind.MONTH


def _shorter(stream: Stream, token: Token) -> str | None:
    if len(token.text) <= len("2017"):
        return None
    return stream.phrase[: token.start + len("2017")]


def plain_year(stream: Stream) -> Period:
    """Read plain-year = NUMBER of four figures."""
    token = stream.advance()
    return whole_year(checked_year(stream, token, token.value))


def unit(stream: Stream) -> Period:
    """Read unit = UNIT | week-of | "quarter" numeral | "year" NUMBER: "the year" is this one."""
    word = stream.advance()
    found = UNIT_BY_NUMBER[word.value]
    if stream.says_many(word):
        raise stream.error(f'how many? expected a number before "{stream.slice(word)}"', word)
    if found in (Unit.WEEK, Unit.WEEKEND) and stream.token.text in PLACES:
        return week_beside(stream, found, PLACES[stream.advance().text])
    if found is Unit.QUARTER and _is_numeral(stream):
        return numbered(stream, Cycle.QUARTER, stream.advance().value)
    if found is Unit.YEAR:
        stream.skip("of")
        if isinstance(year := year_after(stream), int) and not isinstance(year, Which):
            return whole_year(year)
    return Current(found, 0)


def _is_numeral(stream: Stream) -> bool:
    token = stream.token
    is_number = token.kind in (Kind.NUMBER, Kind.COUNT) and token.text not in ("a", "an")
    return is_number and 1 <= token.value <= _CYCLE_LENGTH[Unit.QUARTER]


def week_beside(stream: Stream, found: Unit, place: Place) -> Period:
    """Read week-of = ("week" | "weekend") ("of" | "beginning" | "ending" | "before") day."""
    first = stream.token
    of = whole(stream, f"{found.value} {place.value}")
    leaf = leaf_of(of)
    if isinstance(leaf, OnWeekday) or (isinstance(leaf, Yearly) and leaf.cycle in _DAY_CYCLES):
        return Beside(found, of, place)
    raise stream.error(f'expected a day after "{found.value} {place.value}"', first)


def last(stream: Stream) -> Period:
    """Read last = "last" ("quarter" | "half") "of" year | which."""
    if stream.ahead().text in ("half", "quarter") and _is_of(stream, 2):
        return counted_period(stream)
    return which(stream)


def _is_of(stream: Stream, distance: int) -> bool:
    return stream.ahead(distance).text in ("of", "in") or is_year(stream.ahead(distance))


def counted_period(stream: Stream) -> Period:
    """Read counted-period = (ORDINAL | "last") ["fiscal"] ("quarter" | "half") ["of" whole]."""
    number = stream.advance()
    stream.skip("-")
    is_fiscal = stream.skip("fiscal")
    word = stream.token
    if word.text not in ("quarter", "half"):
        raise stream.error(f'expected "quarter" or "half" after "{stream.slice(number)}"')
    stream.advance()
    found = Unit.QUARTER if word.text == "quarter" else Unit.HALF
    value = _CYCLE_LENGTH[found] if number.value < 0 else number.value
    if value > _CYCLE_LENGTH[found]:
        raise stream.error(f"there are {_CYCLE_LENGTH[found]} {word.text[:7]}s in a year", number)
    if is_fiscal:
        return Fiscal(year_after(stream, short=True), found, value)
    return half(stream, value) if found is Unit.HALF else numbered(stream, Cycle.QUARTER, value)


def half_word(stream: Stream) -> Period:
    """Read half-word = ("back" | "latter" | "front") ["-"] "half" ["of" whole]."""
    word = stream.advance()
    stream.skip("-")
    if not stream.skip("half"):
        raise stream.error(f'expected "half" after "{stream.slice(word)}"')
    return half(stream, HALF_WORDS[word.text])


def half(stream: Stream, number: int) -> Period:
    """Read half = ["of"] (year | fiscal-year | month | quarter | season | decade | nothing)."""
    found = numbered(stream, Cycle.HALF, number)
    if not isinstance(found, Yearly) or found.year is not None:
        return found
    if stream.token.text not in ("of", "in") and not starts_whole(stream.token):
        return found
    inner = whole(stream, "half of")
    if isinstance(inner, Current) and inner.unit is Unit.YEAR:
        return replace(found, year=Which(inner.shift))
    return HalfOf(number, inner)


def midseason(stream: Stream) -> Period:
    """Read midseason = "midseason" [year-after]."""
    stream.advance()
    return Yearly(Cycle.MIDSEASON, 0, year_after(stream, short=True))


WHOLES: dict[Kind, Callable[[Stream], Period]] = {
    Kind.NUMBER: figures,
    Kind.SHORT_YEAR: short_year,
    Kind.DATE: numeric_date,
    Kind.PAIR: pair,
    Kind.MASK: mask,
    Kind.DECADE: decade,
    Kind.QUARTER: quarter_code,
    Kind.HALF: half_code,
    Kind.MONTH: month,
    Kind.WEEKDAY: weekday,
    Kind.SEASON: season,
    Kind.HOLIDAY: holiday,
    Kind.UNIT: unit,
    Kind.WHICH: which,
    Kind.ANCHOR: anchored,
    Kind.ORDINAL: counted_period,
    Kind.LAST: last,
}
WHOLE_WORDS: dict[str, Callable[[Stream], Period]] = {
    "fy": fiscal,
    "fiscal": fiscal,
    "midseason": midseason,
    "back": half_word,
    "latter": half_word,
    "front": half_word,
}
