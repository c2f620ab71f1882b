"""The grammar of parts: early and late, first and last, the n-th, the rest."""

from tracker.dates.errors import PhraseError
from tracker.dates.grammar_leaves import day_month, is_year, year_after
from tracker.dates.grammar_named import season_noun
from tracker.dates.grammar_wholes import HALF_WORDS, counted_period, half_word, which, whole
from tracker.dates.phrase import (
    Bare,
    Beside,
    Current,
    Cycle,
    Fixed,
    Grain,
    Nth,
    OnWeekday,
    Part,
    Period,
    Rest,
    Stretch,
    Third,
    Unit,
    Yearly,
)
from tracker.dates.stream import Stream
from tracker.dates.tokens import Token
from tracker.dates.words import ABBREVIATED_ENDS, EDGES, UNIT_BY_NUMBER, Kind

_JOINERS = frozenset({"-", "to", "or", "/", "through"})
_PART_NOUNS = frozenset(
    {"part", "parts", "portion", "half", "point", "stage", "stages", "days", "weeks", "months"}
)
_PARTED_CYCLES = frozenset(
    {Cycle.MONTH, Cycle.QUARTER, Cycle.HALF, Cycle.SEASON, Cycle.HOLIDAY_SEASON}
)
_WEEKS = 4
_NTH_UNITS = frozenset({Unit.DAY, Unit.WEEK, Unit.WEEKEND, Unit.MONTH})


def part(stream: Stream) -> Period:
    """Read part = PART {("-" | "to" | "or" | "/") PART} ["part"] ["of" | "in"] whole."""
    if stream.skip("tail") and stream.token.text != "end":
        raise stream.error('expected "end" after "tail"')
    first = stream.token
    if _says_midseason(stream):
        return _midseason(stream)
    thirds = [stream.advance()]
    while (length := _joiner(stream)) and stream.ahead(length).kind is Kind.PART:
        stream.go(stream.index + length)
        thirds.append(stream.advance())
    _part_noun(stream)
    if _is_bare(stream):
        return Bare(0, Third(thirds[0].value))
    edge = len(thirds) == 1 and first.text in EDGES
    of = parted(stream, whole(stream, stream.slice(first, stream.tokens[stream.index - 1])), first)
    return _spanning(stream, thirds, of, edge=edge)


def side(stream: Stream) -> Period:
    """Read side = ("back" | "latter" | "front") (part-noun | "end") ["of"] whole | half-word."""
    if not _says_side(stream):
        return half_word(stream)
    third = Third.EARLY if HALF_WORDS[stream.advance().text] == 1 else Third.LATE
    first = stream.advance()
    of = parted(stream, whole(stream, stream.slice(stream.tokens[stream.index - 2], first)), first)
    return Part(third, third, of)


def _says_side(stream: Stream) -> bool:
    following = stream.ahead().text
    return following == "end" or (following in _PART_NOUNS and following != "half")


def _part_noun(stream: Stream) -> None:
    if stream.token.text in _PART_NOUNS and stream.token.text != "half":
        stream.advance()


def _joiner(stream: Stream) -> int:
    """Count the tokens that join two parts: "-", "to", "-to-", "/"."""
    length = 0
    while stream.ahead(length).text in _JOINERS or stream.ahead(length).text in ("the", "very"):
        length += 1
    return length


def _is_bare(stream: Stream) -> bool:
    """Tell whether a part stands before "and", "or" or "to" and borrows its period."""
    return stream.token.text in ("and", "or", "to", "/") or (
        stream.token.text == "-" and stream.ahead().text == "to"
    )


def _spanning(stream: Stream, thirds: list[Token], of: Period, *, edge: bool) -> Part:
    first, final = Third(thirds[0].value), Third(thirds[-1].value)
    if first > final:
        said = [stream.slice(third) for third in thirds]
        message = f'"{said[0]}" comes after "{said[-1]}"'
        raise stream.error(message, thirds[0], to=thirds[-1], hint=_swapped(stream, thirds))
    return Part(first, final, of, edge)


def _swapped(stream: Stream, thirds: list[Token]) -> str:
    first, final = thirds[0], thirds[-1]
    phrase = stream.phrase
    return (
        phrase[: first.start]
        + stream.slice(final)
        + phrase[first.end : final.start]
        + stream.slice(first)
        + phrase[final.end :]
    )


def _says_midseason(stream: Stream) -> bool:
    distance = 2 if stream.ahead().text == "-" else 1
    return stream.token.text == "mid" and stream.ahead(distance).text == "season"


def _midseason(stream: Stream) -> Period:

    stream.advance()
    stream.skip("-")
    season_noun(stream)
    return Yearly(Cycle.MIDSEASON, 0, year_after(stream, short=True))


def parted(stream: Stream, of: Period, at: Token) -> Period:
    """Read parted = a whole that has parts: no day and no holiday has."""
    match of:
        case Yearly(cycle=cycle) if cycle not in _PARTED_CYCLES:
            raise _no_parts(stream, at)
        case Current(unit=unit) if unit in (Unit.DAY, Unit.WEEKEND):
            raise _no_parts(stream, at)
        case Fixed(grain=Grain.DAY) | OnWeekday() | Beside(unit=Unit.WEEKEND):
            raise _no_parts(stream, at)
        case _:
            return of


def _no_parts(stream: Stream, at: Token) -> PhraseError:
    last = stream.tokens[stream.index - 1]
    return stream.error(
        f'expected a month, quarter, season or year after "{stream.slice(at)}"', at, to=last
    )


def ordinal(stream: Stream) -> Period:
    """Read ordinal = counted-period | nth | stretch | ORDINAL "part" of whole | day-month."""
    number = stream.token
    following = stream.ahead(2 if stream.ahead().text == "-" else 1)
    if following.text in ("quarter", "half", "fiscal"):
        return counted_period(stream)
    following = stream.ahead()
    if following.text in _PART_NOUNS and number.text in ("first", "last"):
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
    if stream.token.text in _JOINERS:
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
    if following.text in _PART_NOUNS and following.text != "half" and _of(stream, 2):
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


def rest(stream: Stream) -> Period | Rest:
    """Read rest = ("later" | "earlier" | "rest of" | "remainder of") whole | side."""
    if stream.token.text in HALF_WORDS and stream.ahead().text in _PART_NOUNS:
        return side(stream)
    word = stream.advance()
    if stream.token.kind is Kind.DAYWORD:
        stream.advance()
        return Current(Unit.DAY, 0)
    links = ("of",) if word.text in ("rest", "remainder") else ("in", "on", "this", "that", "next")
    if stream.token.text not in links:
        raise stream.error(f'"{stream.slice(word)}" needs a period: later this year', word)
    return Rest(whole(stream, stream.slice(word)), gone=word.text == "earlier")


def year_end(stream: Stream) -> Period:
    """Read year-end = ("year" | "month" | "week" | "quarter") ["-"] "end" [whole]."""
    word = stream.advance()
    stream.skip("-")
    stream.advance()
    return _end_of(stream, UNIT_BY_NUMBER[word.value])


def abbreviated_end(stream: Stream) -> Period:
    """Read abbreviated-end = ("EOY" | "EOQ" | "EOM" | "EOW") [whole]."""
    return _end_of(stream, ABBREVIATED_ENDS[stream.advance().text])


def _end_of(stream: Stream, unit: Unit) -> Period:
    of: Period = Current(unit, 0)
    says_year = is_year(stream.token) or stream.token.kind is Kind.SHORT_YEAR
    if says_year or stream.token.text in ("of", "in") or stream.token.kind is Kind.WHICH:
        of = whole(stream, "end")
    return Part(Third.LATE, Third.LATE, of, edge=True)
