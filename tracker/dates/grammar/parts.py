"""The grammar of parts: early and late, first and last, the n-th, the rest."""

from tracker.dates.errors import PhraseError
from tracker.dates.grammar.leaves import is_year, year_after
from tracker.dates.grammar.named import season_noun
from tracker.dates.grammar.stream import Stream
from tracker.dates.grammar.wholes import HALF_WORDS, half_word, whole
from tracker.dates.phrase import (
    Bare,
    Beside,
    Current,
    Cycle,
    Fixed,
    Grain,
    OnWeekday,
    Part,
    Period,
    Rest,
    Third,
    Unit,
    Yearly,
)
from tracker.dates.tokens import Token
from tracker.dates.words import ABBREVIATED_ENDS, EDGES, UNIT_BY_NUMBER, Kind

JOINERS = frozenset({"-", "to", "or", "/", "through"})
PART_NOUNS = frozenset(
    {"part", "parts", "portion", "half", "point", "stage", "stages", "days", "weeks", "months"}
)
_PARTED_CYCLES = frozenset(
    {Cycle.MONTH, Cycle.QUARTER, Cycle.HALF, Cycle.SEASON, Cycle.HOLIDAY_SEASON}
)


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
    return following == "end" or (following in PART_NOUNS and following != "half")


def _part_noun(stream: Stream) -> None:
    if stream.token.text in PART_NOUNS and stream.token.text != "half":
        stream.advance()


def _joiner(stream: Stream) -> int:
    """Count the tokens that join two parts: "-", "to", "-to-", "/"."""
    length = 0
    while stream.ahead(length).text in JOINERS or stream.ahead(length).text in ("the", "very"):
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


def rest(stream: Stream) -> Period | Rest:
    """Read rest = ("later" | "earlier" | "rest of" | "remainder of") whole | side."""
    if stream.token.text in HALF_WORDS and stream.ahead().text in PART_NOUNS:
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


def towards(stream: Stream) -> Period:
    """Read towards = "towards" ["the"] part."""
    word = stream.advance()
    stream.skip("the")
    if stream.token.kind is not Kind.PART and stream.token.text != "tail":
        raise stream.error(f'expected "end" or another part after "{stream.slice(word)}"')
    return part(stream)
