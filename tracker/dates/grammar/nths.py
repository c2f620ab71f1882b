"""The grammar of the n-th: "first week of June", "last Friday in May", "the first two months"."""

from tracker.dates.grammar.leaves import day_month
from tracker.dates.grammar.parts import JOINERS, PART_NOUNS, parted
from tracker.dates.grammar.stream import Stream
from tracker.dates.grammar.which import which
from tracker.dates.grammar.wholes import counted_period, whole
from tracker.dates.phrase import Bare, Nth, Part, Period, Stretch, Third, Unit
from tracker.dates.tokens import Token
from tracker.dates.words import UNIT_BY_NUMBER, Kind

_WEEKS = 4

_NTH_UNITS = frozenset({Unit.DAY, Unit.WEEK, Unit.WEEKEND, Unit.MONTH})


def ordinal(stream: Stream) -> Period:
    """Read ordinal = counted-period | nth | stretch | ORDINAL "part" of whole | day-month."""
    number = stream.token
    following = stream.ahead(2 if stream.ahead().text == "-" else 1)
    if following.text in ("quarter", "half", "fiscal"):
        return counted_period(stream)
    following = stream.ahead()
    if following.text in PART_NOUNS and number.text in ("first", "last"):
        stream.advance()
        return _first_part(stream, number)
    if following.kind is Kind.UNIT or following.kind is Kind.WEEKDAY:
        return nth(stream)
    if following.kind in (Kind.COUNT, Kind.NUMBER) and stream.ahead(2).kind is Kind.UNIT:
        return stretch(stream)
    stream.advance()
    return _numbered_day(stream, number)


def _first_part(stream: Stream, number: Token) -> Period:
    stream.advance()
    third = Third.EARLY if number.text == "first" else Third.LATE
    return Part(third, third, parted(stream, whole(stream, stream.slice(number)), number))


def _numbered_day(stream: Stream, number: Token) -> Period:
    distance = 1 if stream.token.text in ("of", "-") else 0
    if stream.ahead(distance).kind is Kind.MONTH:
        stream.go(stream.index - 1)

        return day_month(stream)
    if distance and stream.ahead(1).text in ("this", "next", "the"):
        return Nth(number.value, Unit.DAY, whole(stream, stream.slice(number)))
    if stream.token.text in JOINERS:
        return Bare(number.value)
    said = stream.slice(number)
    hint = f"the {said} of this month"
    raise stream.error(f'expected a month, quarter or half after "{said}"', hint=hint)


def nth(stream: Stream) -> Period:
    """Read nth = (ORDINAL | "last") ("day" | "week" | "weekend" | "month" | WEEKDAY) whole."""
    number = stream.advance()
    word = stream.advance()
    of = whole(stream, stream.slice(number, word))
    if word.kind is Kind.WEEKDAY:
        return Nth(number.value, Unit.DAY, of, word.value)
    unit = UNIT_BY_NUMBER[word.value]
    if unit not in _NTH_UNITS or (unit is Unit.WEEK and number.value > _WEEKS):
        raise stream.error(f'"{stream.slice(number, word)}" is not read', number, to=word)
    return Nth(number.value, unit, of)


def stretch(stream: Stream) -> Period:
    """Read stretch = ("first" | "last") count UNIT "of" whole."""
    sign = -1 if stream.advance().value < 0 else 1
    count = stream.advance()
    stream.skip("of")
    unit = UNIT_BY_NUMBER[stream.advance().value]
    value = {"few": 5, "several": 7}.get(count.text, 2 if count.text == "couple" else count.value)
    return Stretch(sign * value, unit, whole(stream, f"{unit.value}s"))


def last(stream: Stream) -> Period:
    """Read last = "last" (unit | WEEKDAY) "of" whole | "last" count UNIT "of" whole | which."""
    following = stream.ahead()
    if following.text in PART_NOUNS and following.text != "half" and _of(stream, 2):
        number = stream.advance()
        return _first_part(stream, number)
    if following.text in ("quarter", "half") and _of(stream, 2):
        return counted_period(stream)
    if following.kind in (Kind.UNIT, Kind.WEEKDAY) and _of(stream, 2):
        return nth(stream)
    if following.kind in (Kind.COUNT, Kind.NUMBER) and stream.ahead(2).kind is Kind.UNIT:
        return stretch(stream)
    return which(stream)


def _of(stream: Stream, distance: int) -> bool:
    return stream.ahead(distance).text in ("of", "in")
