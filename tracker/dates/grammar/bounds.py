"""The grammar of bounds: what opens one side of a period, before it or behind it."""

from tracker.dates.errors import PhraseError
from tracker.dates.grains import grain_of
from tracker.dates.grammar.joints import alternatives
from tracker.dates.grammar.leads import lead
from tracker.dates.grammar.stream import Stream
from tracker.dates.grammar.turns import by_first_word, meanings
from tracker.dates.phrase import Both, Bound, BoundKind, Grain, Node, Part, Range
from tracker.dates.tokens import Token
from tracker.dates.words import BOUNDS, DENIED_BOUNDS, ENDINGS, UNMOVED_BOUNDS, Kind

BOUND_TURNS = by_first_word(meanings(BOUNDS))

_UNMOVED = by_first_word(meanings(UNMOVED_BOUNDS))

_DENIED = by_first_word(meanings(DENIED_BOUNDS))

_ENDINGS = by_first_word(meanings(ENDINGS))

_END = Kind.END


def bounds(stream: Stream) -> Node:
    """Read bounds = bounded [("and" | "but" | ",") bounded]."""
    first = bounded(stream)
    if not isinstance(first, Bound) or not _another_bound(stream):
        return first
    while stream.skip("and", "but", ","):
        pass
    second = bounded(stream)
    if not isinstance(second, Bound):
        raise stream.error("expected a second bound")
    return Both(first, second)


def _another_bound(stream: Stream) -> bool:
    distance = 0
    while stream.ahead(distance).text in ("and", "but", ","):
        distance += 1
    return (
        stream.ahead(distance).text in BOUND_TURNS and stream.ahead(distance).kind is not Kind.PREP
    )


def bounded(stream: Stream) -> Node:
    """Read bounded = {BOUND} alternatives [ENDING]."""
    word = stream.token
    kind = _bound_here(stream)
    if kind is None and stream.token.text == "until":
        _until(stream)
    inner = alternatives(stream)
    if word.text == "from" and isinstance(inner, Range):
        return _moved(stream, inner)
    if word.text == "from" and isinstance(inner, Part) and inner.first is not inner.last:
        return inner
    if word.text == "in" and kind is BoundKind.BY and grain_of(inner) is not Grain.DAY:
        return inner
    kind = _agreed(stream, kind, _ending(stream), word)
    return inner if kind is None else Bound(kind, inner)


def _bound_here(stream: Stream) -> BoundKind | None:
    """Read the bounds that stand here; "not until at least" is one said twice."""
    word = stream.token
    kind = _denied_bound(stream) if stream.denied else stream.turn(BOUND_TURNS)
    if kind is None and not stream.moved:
        kind = stream.turn(_UNMOVED)
    if kind is not None:
        return _agreed(stream, kind, stream.turn(BOUND_TURNS), word)
    return None


def _agreed(
    stream: Stream, one: BoundKind | None, other: BoundKind | None, at: Token
) -> BoundKind | None:
    """Give the bound that one or both say; two that open different sides contradict each other."""
    if one is not None and other is not None and one is not other:
        message = "the two bounds contradict each other"
        rest = stream.phrase[at.end :].strip()
        raise stream.error(message, at, to=stream.tokens[stream.index - 1], hint=rest)
    return one or other


def _denied_bound(stream: Stream) -> BoundKind:
    stream.denied = False
    lead(stream)
    kind = stream.turn(_DENIED)
    if kind is None:
        raise _denied(stream)
    return kind


def _denied(stream: Stream) -> PhraseError:
    return stream.error(
        "it says when it does not come; expected when it does, or a bound",
        hint="not before 2019",
    )


def _moved(stream: Stream, span: Range) -> Node:
    """Take the new date of "delayed from X to Y"."""
    if not stream.moved:
        return span
    stream.note("moved-from", "the first date is the old one")
    return span.last


def _until(stream: Stream) -> None:
    """Read until = "until" after a word of moving."""
    word = stream.advance()
    if not stream.moved:
        raise stream.error(
            '"until" says how long, not when; after "delayed" or "not" it is read',
            word,
            hint=_instead(stream, word, "by"),
        )


def _instead(stream: Stream, word: Token, other: str) -> str:
    return stream.phrase[: word.start] + other + stream.phrase[word.end :]


def _ending(stream: Stream) -> BoundKind | None:
    if stream.token.kind is _END:
        return None
    if _stands_last(stream):
        stream.advance()
        return None
    if stream.token.text in (",", "(") and stream.ahead().text == "at":
        index = stream.index
        stream.advance()
        kind = stream.turn(_ENDINGS)
        if kind is None:
            stream.go(index)
        return kind
    return stream.turn(_ENDINGS)


def _stands_last(stream: Stream) -> bool:
    """Tell whether a preposition is left over, as in "the day it comes out on"."""
    token = stream.token
    return token.kind is Kind.PREP and token.text != "of" and stream.ahead().kind is _END
