"""The grammar of what says that there is no date, and of what trails behind one."""

from typing import Final

from tracker.dates.grammar.leads import unexpected
from tracker.dates.grammar.names import names_follow, skip_names
from tracker.dates.grammar.opening import opening
from tracker.dates.grammar.stream import Stream
from tracker.dates.grammar.turns import by_first_word
from tracker.dates.marks import Hedge, Mark
from tracker.dates.words import ASIDES, DATE_NOUNS, NOT_NOW, READY, TRAILERS, UNDATED_TURNS, Kind

_UNDATED: Final = by_first_word((turn, True) for turn in UNDATED_TURNS)
_TRAILING_SIGNS: Final = frozenset({",", ".", "!", ";", "(", ")", "[", "]", "-", ":", '"'})
_TRAILING_WORDS: Final = TRAILERS | _TRAILING_SIGNS | {"the", "but", "a"}
_ASIDES: Final = by_first_word((turn, True) for turn in ASIDES)
_NOT_NOW: Final = by_first_word((turn, True) for turn in NOT_NOW)
_END: Final = Kind.END
_SAYS_UNDATED: Final = frozenset({Kind.UNDATED, Kind.SETTLED})
_QUALIFIERS: Final = {
    "?": (Mark.UNCERTAIN,),
    "~": (Mark.APPROXIMATE,),
    "%": (Mark.APPROXIMATE, Mark.UNCERTAIN),
}
"""What signs behind a date say, as in EDTF: they mark and do not widen."""


def undated(stream: Stream) -> bool:
    """Read undated = (UNDATED | SETTLED) {NOT_NOW | MOVE} | denied | when-ready."""
    if stream.turn(_UNDATED):
        return True
    if stream.token.kind in _SAYS_UNDATED:
        stream.advance()
        while stream.turn(_NOT_NOW) or _moves(stream):
            pass
        return True
    if stream.token.text == "when":
        return _when_ready(stream)
    return stream.denied and _denies_a_date(stream)


def _moves(stream: Stream) -> bool:
    if stream.token.kind is not Kind.MOVE:
        return False
    stream.advance()
    return True


def _denies_a_date(stream: Stream) -> bool:
    """Read denied = NOT date-noun {NOT_NOW}, to the end of the phrase."""
    start = stream.index
    while stream.turn(_NOT_NOW):
        pass
    if stream.token.kind is _END and _names_a_date(stream):
        return True
    stream.go(start)
    return False


def _names_a_date(stream: Stream) -> bool:
    said = {token.text for token in stream.tokens[: stream.index]}
    return not said.isdisjoint(DATE_NOUNS | {"none"})


def _when_ready(stream: Stream) -> bool:
    """Read when-ready = "when" {FILLER} ("ready" | "done" | "finished" | "complete")."""
    distance = 1
    while stream.ahead(distance).kind is Kind.FILLER:
        distance += 1
    if stream.ahead(distance).text not in READY:
        return False
    stream.go(stream.index + distance + 1)
    return True


def closing(stream: Stream) -> None:
    """Read closing = {NOUN | HEDGE | "?" | "~" | undated | names | CLOCK | trailer | sign}."""
    while stream.token.kind is not _END:
        if not _closes(stream):
            _leftover(stream)


def _closes(stream: Stream) -> bool:
    token = stream.token
    if stream.turn(_ASIDES) or _footnote(stream):
        return True
    if token.text in _QUALIFIERS:
        return _qualified(stream)
    if token.kind is Kind.HEDGE:
        stream.doubt()
        return True
    if token.kind in (Kind.CLOCK, Kind.ZONE) or names_follow(stream):
        return skip_names(stream)
    if token.text == "-" and stream.ahead().kind is _END:
        raise stream.error("expected the end of a range after the dash", token)
    if token.kind is Kind.NOUN or token.text in _TRAILING_WORDS:
        stream.advance()
        return True
    return _closes_undated(stream)


def _footnote(stream: Stream) -> bool:
    """Read footnote = "*" | "[" NUMBER "]": a mark left over from where the date was copied."""
    if stream.token.text == "*":
        stream.advance()
        return True
    texts = (stream.token.text, stream.ahead(2).text)
    if texts != ("[", "]") or stream.ahead().kind is not Kind.NUMBER:
        return False
    stream.go(stream.index + 3)
    return True


def _qualified(stream: Stream) -> bool:
    sign = stream.advance().text
    for mark in _QUALIFIERS[sign]:
        stream.mark(mark)
    if sign == "?":
        stream.hedge = Hedge.RUMOURED
    return True


def _closes_undated(stream: Stream) -> bool:
    index = stream.index
    opening(stream)
    found = undated(stream)
    stream.denied = False
    if found:
        stream.mark(Mark.NO_DAY)
    else:
        stream.go(index)
    return found


def _leftover(stream: Stream) -> None:
    token = stream.token
    if token.kind is Kind.OTHER:
        raise unexpected(stream)
    raise stream.error(f'"{stream.slice(token)}" is not understood here', token)
