"""The grammar of what is counted from the day of speech: "in two weeks", "within six months"."""

from typing import NamedTuple

from tracker.dates.errors import PhraseError
from tracker.dates.grammar.stream import Stream
from tracker.dates.grammar.wholes import starts_whole, whole
from tracker.dates.phrase import Ago, Anchor, Current, Node, Offset, Period, Unit
from tracker.dates.tokens import Token
from tracker.dates.words import FORTNIGHTS, UNIT_BY_NUMBER, VAGUE_COUNTS, Kind

_JOINERS = frozenset({"-", "to", "or"})
_BEFORE_COUNT = frozenset(
    {"about", "around", "roughly", "approximately", "approx", "~", "exactly", "another", "just"}
    | {"only", "somewhere", "circa", "c", "ca", "a", "the", "over", "most", "approximate"}
)
_COUNTS = frozenset({Kind.COUNT, Kind.NUMBER})
_MOST = 100_000
_OFFSET_UNITS = frozenset({Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE})
_TIMES = {Unit.DECADE: (10, Unit.YEAR), Unit.QUARTER: (3, Unit.MONTH)}


class Count(NamedTuple):
    """So many units, from ``low`` to ``high``; ``start`` is where the count begins."""

    low: int
    high: int
    unit: Unit
    start: Token


def starts_count(stream: Stream, distance: int = 0) -> bool:
    """Tell whether a number of units begins at a token further on."""
    if _says_half_year(stream, distance):
        return True
    while stream.ahead(distance).kind in _COUNTS:
        distance += 1
        if stream.ahead(distance).text in ("of", "-", "to", "or") or _plus(stream, distance):
            distance += 1
        if stream.ahead(distance).kind is Kind.UNIT:
            return True
    return False


def _says_half_year(stream: Stream, distance: int = 0) -> bool:
    if stream.ahead(distance).text != "half":
        return False
    return (stream.ahead(distance + 1).text, stream.ahead(distance + 2).text) == ("a", "year")


def _half_years(stream: Stream) -> Count:
    """Read half-years = "half" "a" "year": its margin is half of that."""
    start = stream.token
    stream.go(stream.index + 3)
    return Count(1, 1, Unit.HALF, start)


def _plus(stream: Stream, distance: int) -> bool:
    return stream.ahead(distance).text == "more"


def count(stream: Stream) -> Count:
    """Read count = ["a"] number ["of"] [("-" | "to" | "or") number] UNIT ["or" number]."""
    start = stream.token
    if _says_half_year(stream):
        return _half_years(stream)
    low, high = _number(stream)
    if stream.token.text in _JOINERS and stream.ahead().kind in _COUNTS:
        stream.advance()
        high = _number(stream)[1]
    word = stream.advance()
    if word.kind is not Kind.UNIT:
        raise stream.error("expected days, weeks, months or years", word)
    if stream.token.text == "or" and stream.ahead().kind in _COUNTS:
        stream.advance()
        high = _number(stream)[1]
    if low > high:
        raise stream.error(
            "the smaller number stands first", start, hint=f"in {high}-{low} {word.text}"
        )
    return _in_units(stream, low, high, word, start)


def _number(stream: Stream) -> tuple[int, int]:
    if stream.token.text == "a" and stream.ahead().kind in _COUNTS:
        stream.advance()
    token = stream.advance()
    stream.skip("of", "more")
    if token.text in VAGUE_COUNTS:
        return VAGUE_COUNTS[token.text]
    if token.value > _MOST:
        raise stream.error("that is too far away", token)
    return token.value, token.value


def _in_units(stream: Stream, low: int, high: int, word: Token, start: Token) -> Count:
    unit = UNIT_BY_NUMBER[word.value]
    if unit not in _OFFSET_UNITS:
        raise stream.error("expected days, weeks, months or years", word)
    times, unit = (2, unit) if word.text in FORTNIGHTS else _TIMES.get(unit, (1, unit))
    return Count(low * times, high * times, unit, start)


def offset(stream: Stream) -> Node:
    """Read offset = "in" count | count ("from" day | "ago" | ("after" | "before") whole)."""
    led = _led(stream)
    exact = "exactly" in led
    counted = count(stream)
    low, high, unit, _ = counted
    if stream.skip("ago"):
        return Ago(low, unit) if low == high else Offset(-high, -low, unit)
    if stream.token.text == "from":
        return _from(stream, counted, exact=exact)
    if stream.token.text in ("after", "before", "prior"):
        return _beside_date(stream, counted)
    if stream.token.text == "later":
        stream.anchored = stream.anchored or stream.advance()
        return Offset(low, high, unit, Anchor(), exact=True)
    if "in" in led or stream.token.text in ("time", "hence"):
        stream.skip("time", "hence")
        return Offset(low, high, unit, None, exact)
    words = stream.slice(counted.start, stream.tokens[stream.index - 1])
    raise stream.error(
        f'expected "from now" or "ago" after "{words}"',
        counted.start,
        to=stream.tokens[stream.index - 1],
        hint=f"in {words}",
    )


def _led(stream: Stream) -> set[str]:
    """Give the words that lead up to a count, as far as "in"."""
    distance = 1
    found: set[str] = set()
    while (text := stream.behind(distance)) in _BEFORE_COUNT:
        found.add(text)
        distance += 1
    return found | {text}


def _from(stream: Stream, counted: Count, *, exact: bool) -> Offset:
    word = stream.advance()
    low, high, unit, _ = counted
    if stream.skip("now"):
        return Offset(low, high, unit, None, exact)
    if stream.skip("today"):
        return Offset(low, high, unit, None, exact=True)
    if stream.token.kind is Kind.DAYWORD:
        return Offset(low, high, unit, Current(Unit.DAY, stream.advance().value), exact=True)
    return Offset(low, high, unit, _base(stream, word), exact=True)


def _beside_date(stream: Stream, counted: Count) -> Offset:
    word = stream.advance()
    stream.skip("to")
    low, high, unit, _ = counted
    base = _base(stream, word)
    if word.text == "after":
        return Offset(low, high, unit, base, exact=True)
    return Offset(-high, -low, unit, base, exact=True)


def _base(stream: Stream, word: Token) -> Period:
    if stream.token.text in ("that", "it", "then") and stream.ahead().kind is not Kind.UNIT:
        stream.anchored = stream.anchored or stream.advance()
        return Anchor()
    if stream.token.text != "the" and not starts_whole(stream.token):
        raise hangs(stream, word)
    return whole(stream, word.text)


def hangs(stream: Stream, word: Token) -> PhraseError:
    """Give the error of words that count from something that is not a date."""
    return stream.error(
        f'"{stream.slice(word)}" hangs here on something that is not a date',
        word,
        to=stream.tokens[-2],
        hint="after March 2018",
    )


BACK = {"d": Unit.DAY, "w": Unit.WEEK, "m": Unit.MONTH, "y": Unit.YEAR}


def back(stream: Stream) -> Node:
    """Read back = NUMBER ("d" | "w" | "m" | "y"): a day so long ago, as an option's value."""
    count = stream.advance()
    unit = BACK[stream.advance().text]
    if count.value > _MOST:
        raise stream.error("that is too far away", count)
    return Offset(-count.value, -count.value, unit, exact=True)
