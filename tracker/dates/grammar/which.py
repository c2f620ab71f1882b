"""The grammar of what is counted from the one under way: "this fall", "next year", "that May"."""

from collections.abc import Callable
from dataclasses import replace

from tracker.dates.grammar.leaves import month
from tracker.dates.grammar.named import half_code, holiday, quarter_code, season
from tracker.dates.grammar.stream import Stream
from tracker.dates.phrase import (
    Beside,
    Current,
    Cycle,
    Fiscal,
    OnWeekday,
    Period,
    Unit,
    Which,
    Yearly,
)
from tracker.dates.tokens import Token
from tracker.dates.words import UNIT_BY_NUMBER, Kind


def which(stream: Stream) -> Period:
    """Read which = WHICH (UNIT | WEEKDAY | MONTH | SEASON | QUARTER | HALF | HOLIDAY)."""
    word = stream.advance()
    stream.skip("coming")
    if word.value == Which.THIS and stream.token.text == "past":
        word = stream.advance()
    token = stream.token
    place = Which(word.value)
    if token.kind is Kind.UNIT:
        return _counted_unit(stream, place)
    if token.kind is Kind.WEEKDAY:
        return OnWeekday(stream.advance().value, place)
    if stream.skip("half"):
        return Current(Unit.HALF, place)
    if stream.skip("fiscal"):
        stream.skip("year")
        return Fiscal(place)
    return _countable(stream, word)


def _counted_unit(stream: Stream, place: Which) -> Period:
    word = stream.advance()
    if stream.says_many(word):
        raise stream.error(f'how many? expected a number before "{stream.slice(word)}"', word)
    return Current(UNIT_BY_NUMBER[word.value], place)


_COUNTABLE: dict[Kind, Callable[[Stream], Period]] = {
    Kind.MONTH: month,
    Kind.SEASON: season,
    Kind.QUARTER: quarter_code,
    Kind.HALF: half_code,
    Kind.HOLIDAY: holiday,
}


def _countable(stream: Stream, word: Token) -> Period:
    rule = _COUNTABLE.get(stream.token.kind)
    said = stream.slice(word)
    if rule is None:
        raise stream.error(f'expected a unit, weekday, month or season after "{said}"')
    first = stream.token
    found = rule(stream)
    if isinstance(found, Beside) and isinstance(found.of, Yearly) and found.of.year is None:
        return replace(found, of=replace(found.of, which=Which(word.value)))
    if not isinstance(found, Yearly):
        raise stream.error(f'"{said}" does not go with "{stream.slice(first)}"', word)
    if found.year is not None:
        return _said_twice(stream, found, word)
    if stream.behind() in ("christmas", "xmas"):
        found = Yearly(Cycle.CHRISTMASTIDE, 0)
    return replace(found, which=Which(word.value))


def _said_twice(stream: Stream, found: Yearly, word: Token) -> Period:
    """Let "this fall 2019" be fall 2019; "next fall 2019" says two things."""
    if word.value == Which.THIS:
        return found
    raise stream.error(f'"{stream.slice(word)}" and a year say two things', word)


def anchored(stream: Stream) -> Period:
    """Read anchored = ("that" | "same" | "following") (UNIT | MONTH | SEASON | WEEKDAY)."""
    word = stream.advance()
    stream.anchored = stream.anchored or word
    follows = word.text == "following"
    token = stream.token
    if token.kind is Kind.UNIT:
        return Current(UNIT_BY_NUMBER[stream.advance().value], int(follows))
    if token.kind is Kind.WEEKDAY:
        return OnWeekday(stream.advance().value, follows=follows)
    rule = _COUNTABLE.get(token.kind)
    if rule is None:
        raise stream.error(f'"{stream.slice(word)}" hangs on something that is not a date', word)
    found = rule(stream)
    if isinstance(found, Yearly) and not follows and found.year is None:
        return replace(found, year=Which.THIS)
    return found
