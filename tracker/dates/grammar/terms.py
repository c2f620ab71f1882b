"""The grammar of a term: one period, with the words without weight before it."""

from collections.abc import Callable

from tracker.dates.grammar.ahead import coming, next_count, within
from tracker.dates.grammar.leads import SKIPPED_KINDS, SKIPPED_TEXTS, approximate, lead, unexpected
from tracker.dates.grammar.leaves import is_day_number, is_year, short_year
from tracker.dates.grammar.nths import last, ordinal
from tracker.dates.grammar.numeric import broadcast_season, month_and_day
from tracker.dates.grammar.offsets import BACK, back, offset, starts_count
from tracker.dates.grammar.parts import abbreviated_end, part, rest, side, towards
from tracker.dates.grammar.stream import Stream
from tracker.dates.grammar.units import unit_term, weekday, weekday_ahead
from tracker.dates.grammar.which import anchored, which
from tracker.dates.grammar.wholes import WHOLE_WORDS, WHOLES, figures
from tracker.dates.phrase import (
    Bare,
    Current,
    Node,
    Part,
    Third,
    Unit,
    Which,
    Within,
    Yearly,
    YearRef,
    lacks_year,
    with_year,
)
from tracker.dates.tokens import Token
from tracker.dates.words import ABBREVIATED_ENDS, Kind

_RANGE_SIGNS = frozenset({"-", "to", "or", "/", "and", "through", "until"})
_WITHIN_YEAR = frozenset(
    {Kind.MONTH, Kind.QUARTER, Kind.HALF, Kind.SEASON, Kind.HOLIDAY, Kind.PART, Kind.ORDINAL}
)
_PREFIX_LINKS = frozenset({",", "in", "the", "on", "sometime", "during", "late", "for"}) - {"late"}


def term(stream: Stream) -> Node:
    """Read term = lead [APPROX] lead (period | offset | within | coming)."""
    lead(stream)
    if stream.token.kind is Kind.APPROX:
        stream.advance()
        return approximate(stream, term(stream))
    return period(stream)


def period(stream: Stream) -> Node:
    """Read period = TERMS by the class of its first token, TERM_WORDS by its text, ["end"]."""
    rule = TERMS.get(stream.token.kind) or TERM_WORDS.get(stream.token.text)
    if rule is None:
        raise unexpected(stream)
    found = rule(stream)
    if stream.token.text == "end" and isinstance(found, Yearly):
        stream.advance()
        return Part(Third.LATE, Third.LATE, found, edge=True)
    return found


def starts_term(stream: Stream, distance: int = 0) -> bool:
    """Tell whether a term begins further on, after words without weight."""
    token = stream.ahead(distance)
    while token.kind in SKIPPED_KINDS or token.text in SKIPPED_TEXTS or _weightless(token):
        distance += 1
        token = stream.ahead(distance)
    return token.kind in TERMS or token.text in TERM_WORDS


def _weightless(token: Token) -> bool:
    return token.kind in (Kind.HEDGE, Kind.APPROX) or token.text in ("a", "an")


def number(stream: Stream) -> Node:
    """Read number = offset | numeric month and day | borrowed day | year [period] | figures."""
    if starts_count(stream):
        return offset(stream)
    token, following = stream.token, stream.ahead()
    if is_year(token):
        return year(stream)
    if following.text in BACK and following.start == token.end:
        return back(stream)
    if is_day_number(token):
        if (
            following.text == "/"
            and is_day_number(stream.ahead(2))
            and stream.ahead(3).kind is not Kind.MONTH
        ):
            return month_and_day(stream)
        if _lends(stream):
            return Bare(stream.advance().value)
    return figures(stream)


def _lends(stream: Stream) -> bool:
    """Tell whether a number is the first of two that share a month: "10-12 May"."""
    return stream.ahead().text in _RANGE_SIGNS and is_day_number(stream.ahead(2))


def year(stream: Stream) -> Node:
    """Read year = broadcast-season | NUMBER [[","] ["in"] (month | quarter | season | part)]."""
    if (season := broadcast_season(stream)) is not None:
        return season
    token = stream.token
    found = figures(stream)
    return in_year(stream, token.value) or found


def short_year_term(stream: Stream) -> Node:
    """Read short-year-term = broadcast-season | short-year."""
    return broadcast_season(stream) or short_year(stream)


def in_year(stream: Stream, ref: YearRef) -> Node | None:
    """Read in-year = [","] ["in"] a period without a year of its own."""
    distance = 1 if _hyphenated_code(stream) else 0
    while stream.ahead(distance).text in _PREFIX_LINKS or (
        stream.ahead(distance).kind is Kind.HEDGE
    ):
        distance += 1
    token = stream.ahead(distance)
    if token.kind not in _WITHIN_YEAR or not _opens_period(stream, distance):
        return None
    while distance > 0:
        distance -= 1
        stream.doubt() if stream.token.kind is Kind.HEDGE else stream.advance()
    found = period(stream)
    if not lacks_year(found):
        raise stream.error("the year is said twice", token)
    return with_year(found, ref)


def _hyphenated_code(stream: Stream) -> bool:
    """Tell "2017-Q3", whose sign joins, from a range."""
    sign, code = stream.token, stream.ahead()
    return (
        sign.text in ("-", "/")
        and code.kind in (Kind.QUARTER, Kind.HALF)
        and sign.end == code.start
    )


def _opens_period(stream: Stream, distance: int) -> bool:
    token, following = stream.ahead(distance), stream.ahead(distance + 1)
    if token.kind is Kind.ORDINAL:
        return following.text in ("quarter", "half")
    if token.kind is Kind.PART:
        return following.kind in (Kind.MONTH, Kind.SEASON) or (
            following.text in ("of", "in", "-")
            and stream.ahead(distance + 2).kind in (Kind.MONTH, Kind.SEASON)
        )
    return True


def which_term(stream: Stream) -> Node:
    """Read which-term = "next" count | weekday-ahead | counted-unit."""
    if stream.token.value == Which.NEXT and starts_count(stream, 1):
        return next_count(stream)
    return weekday_ahead(stream) or counted_unit(stream)


def counted_unit(stream: Stream) -> Node:
    """Read counted-unit = ("over" | "during") "the" "next" UNIT | which [in-year]."""
    stretched = stream.behind() == "the" and stream.behind(2) in ("in", "over", "during")
    found = which(stream)
    if not isinstance(found, Current):
        return found
    if found.shift == Which.NEXT and (count := _or_more(stream)):
        return Within(count, found.unit)
    if stretched and found.shift == Which.NEXT and found.unit in _STRETCHES:
        name = found.unit.value
        stream.note(
            "next-unit", f'within one {name} of that day; the {name} to come is "next {name}"'
        )
        return Within(1, found.unit)
    if found.unit is Unit.YEAR:
        return in_year(stream, Which(found.shift)) or found
    return found


_STRETCHES = frozenset({Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR})


def _or_more(stream: Stream) -> int:
    """Read the number of "the next year or two", 0 when there is none."""
    if stream.token.text != "or" or stream.ahead().kind is not Kind.COUNT:
        return 0
    stream.advance()
    return stream.advance().value


def day_word(stream: Stream) -> Node:
    """Read day-word = "today" | "tonight" | "tomorrow" | "yesterday" | "now"."""
    return Current(Unit.DAY, stream.advance().value)


def last_term(stream: Stream) -> Node:
    """Read last-term = last [in-year]."""
    found = last(stream)
    if isinstance(found, Current) and found.unit is Unit.YEAR:
        return in_year(stream, Which(found.shift)) or found
    return found


TERMS: dict[Kind, Callable[[Stream], Node]] = {
    **WHOLES,
    Kind.NUMBER: number,
    Kind.SHORT_YEAR: short_year_term,
    Kind.ORDINAL: ordinal,
    Kind.PART: part,
    Kind.UNIT: unit_term,
    Kind.WHICH: which_term,
    Kind.WEEKDAY: weekday,
    Kind.COUNT: offset,
    Kind.DAYWORD: day_word,
    Kind.LAST: last_term,
    Kind.ANCHOR: anchored,
}
TERM_WORDS: dict[str, Callable[[Stream], Node]] = {
    **WHOLE_WORDS,
    "half": offset,
    "within": within,
    "less": within,
    "under": within,
    "later": rest,
    "earlier": rest,
    "rest": rest,
    "remainder": rest,
    "coming": coming,
    "towards": towards,
    "tail": part,
    "back": side,
    "latter": side,
    "front": side,
    **dict.fromkeys(ABBREVIATED_ENDS, abbreviated_end),
}
