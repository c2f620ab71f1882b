"""The grammar of neighbours: what a bare number, part or "next" borrows from the term beside it."""

from collections.abc import Callable
from dataclasses import replace

from tracker.dates.grammar.leads import lead
from tracker.dates.grammar.leaves import day, is_day_number, year_after
from tracker.dates.grammar.offsets import starts_count
from tracker.dates.grammar.stream import Stream
from tracker.dates.phrase import (
    Bare,
    Current,
    Cycle,
    Fiscal,
    Node,
    Nth,
    Part,
    Period,
    Range,
    Third,
    Unit,
    Yearly,
)
from tracker.dates.tokens import Token
from tracker.dates.words import (
    MONTHS,
    Kind,
)

_MONTH_PLACE = 100
_FISCAL_UNITS = {Cycle.QUARTER: Unit.QUARTER, Cycle.HALF: Unit.HALF}


def borrowing(stream: Stream, first: Node, rule: Callable[[Stream], Node]) -> Node:
    """Read a term that may borrow from the one before: "May 10-12", "this year or next"."""
    lead(stream)
    token, following = stream.token, stream.ahead()
    if isinstance(first, Yearly) and _is_same_month(first, token, following, stream):
        return _day_of_same_month(stream, first)
    if (
        isinstance(first, Yearly)
        and first.cycle is Cycle.QUARTER
        and token.text in "1234"
        and token.text
    ):
        stream.advance()
        return Yearly(Cycle.QUARTER, token.value, year_after(stream))
    borrowed = _borrowed_unit(stream, first)
    return rule(stream) if borrowed is None else borrowed


def _is_same_month(first: Yearly, token: Token, following: Token, stream: Stream) -> bool:
    if first.cycle is not Cycle.DAY or not is_day_number(token):
        return False
    if following.text in ("of", "-") and stream.ahead(2).kind is Kind.MONTH:
        return False
    return following.kind is not Kind.MONTH and not starts_count(stream)


def _day_of_same_month(stream: Stream, first: Yearly) -> Period:
    month = first.number // _MONTH_PLACE
    token = stream.advance()
    if token.value < first.number % _MONTH_PLACE:
        name = MONTHS[month - 1].title()
        raise stream.error(
            "the range ends before it starts",
            token,
            hint=f"{name} {token.value}-{first.number % _MONTH_PLACE}",
        )
    found = day(stream, token, month)
    if isinstance(found, Yearly) and found.year is None and first.year is not None:
        return replace(found, year=first.year)
    return found


def _borrowed_unit(stream: Stream, first: Node) -> Node | None:
    """Read borrowed-unit = [PART] "next", of the unit before: "this year or next"."""
    parted = stream.token.kind is Kind.PART
    word = stream.ahead(1 if parted else 0)
    beyond = stream.ahead(2 if parted else 1)
    if word.kind is not Kind.WHICH or beyond.kind not in (Kind.END, Kind.WORD):
        return None
    of = first.of if isinstance(first, Part) else first
    if not isinstance(of, Current) or beyond.text == "coming":
        return None
    unit = Current(of.unit, word.value)
    if not parted:
        stream.advance()
        return unit
    part = stream.token
    stream.go(stream.index + 2)
    return Part(_third(part), _third(part), unit)


def _third(token: Token) -> Third:
    return Third(token.value)


def lent(stream: Stream, first: Node, last: Node) -> Node:
    """Complete a bare number or part with what its neighbour counts, a quarter with its year."""
    if isinstance(last, Fiscal) and isinstance(first, Yearly) and first.cycle in _FISCAL_UNITS:
        return replace(last, unit=_FISCAL_UNITS[first.cycle], number=first.number)
    if not isinstance(first, Bare):
        return first
    source = last.first if isinstance(last, Range) else last
    if first.part is not None and isinstance(source, Part):
        return Part(first.part, first.part, source.of)
    match source:
        case Yearly(cycle=Cycle.DAY, number=number):
            return _bare_day(stream, first, source, number)
        case Yearly(cycle=Cycle.QUARTER | Cycle.HALF) | Nth():
            return replace(source, number=first.number)
        case _:
            raise stream.error("expected a month, quarter, half or week that both share")


def _bare_day(stream: Stream, first: Bare, source: Yearly, number: int) -> Yearly:
    month, last = divmod(number, _MONTH_PLACE)
    if first.number > last or first.number < 1:
        name = MONTHS[month - 1].title()
        raise stream.error(
            "the range ends before it starts",
            stream.tokens[0],
            to=stream.tokens[-1],
            hint=f"{name} {last}-{first.number}",
        )
    return replace(source, number=month * _MONTH_PLACE + first.number, weekday=None)
