"""The grammar of joined terms: bounds, ranges, alternatives, and what one lends the other."""

from tracker.dates.errors import PhraseError
from tracker.dates.grammar_lending import borrowing, lent
from tracker.dates.grammar_terms import approximate, lead, starts_term, term
from tracker.dates.grains import grain_of
from tracker.dates.phrase import (
    Bare,
    Both,
    Bound,
    BoundKind,
    Either,
    Grain,
    Node,
    Part,
    Range,
)
from tracker.dates.stream import Stream
from tracker.dates.tokens import Token
from tracker.dates.turns import by_first_word, meanings
from tracker.dates.words import (
    APPROXIMATE_ENDINGS,
    BOUNDS,
    DENIED_BOUNDS,
    ENDINGS,
    UNMOVED_BOUNDS,
    Kind,
)

BOUND_TURNS = by_first_word(meanings(BOUNDS))
_UNMOVED = by_first_word(meanings(UNMOVED_BOUNDS))
_DENIED = by_first_word(meanings(DENIED_BOUNDS))
_ENDINGS = by_first_word(meanings(ENDINGS))
_APPROXIMATE = by_first_word((turn, True) for turn in APPROXIMATE_ENDINGS)
_RANGE_WORDS = frozenset({"-", "to", "through", "until", "into"})
_ENDING_STARTS = frozenset({"later", "beyond", "after", "afterwards", "thereafter", "onwards"}) | {
    "sooner",
    "earlier",
    "before",
    "so",
    "thereabouts",
    "even",
}
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


def alternatives(stream: Stream) -> Node:
    """Read alternatives = [APPROX] span {("or" | "/" | "and" | ",") span} ["or so" | "-ish"]."""
    stream.skip("either")
    lead(stream)
    if stream.token.text == "or" and stream.ahead().kind is Kind.APPROX:
        stream.advance()
    widened = stream.token.kind is Kind.APPROX
    if widened:
        stream.advance()
    options = [span(stream)]
    while _or(stream):
        options.append(borrowing(stream, options[-1], span))
    found = _settled(stream, options)
    if widened or stream.turn(_APPROXIMATE) or stream.widened:
        return approximate(stream, found)
    return found


def _or(stream: Stream) -> bool:
    """Step over "or", "/", "and", "and/or", or a comma with one of them to come."""
    text = stream.token.text
    if text == "and" and stream.ahead().text == "/" and stream.ahead(2).text == "or":
        stream.go(stream.index + 3)
        return True
    if text == ",":
        return _or_after_comma(stream)
    if text not in ("or", "/", "and") or stream.ahead().text in _ENDING_STARTS:
        return False
    if not starts_term(stream, 1):
        return False
    stream.advance()
    return True


def _or_after_comma(stream: Stream) -> bool:
    if stream.ahead().text in ("or", "and") and stream.ahead(2).text not in _ENDING_STARTS:
        stream.go(stream.index + 2)
        return True
    ahead = [token.text for token in stream.tokens[stream.index :]]
    if ("or" in ahead or "and" in ahead) and starts_term(stream, 1) and stream.ahead().kind is not Kind.PREP:
        stream.advance()
        return True
    return False


def _settled(stream: Stream, options: list[Node]) -> Node:
    if len(options) == 1:
        return options[0]
    for index in range(len(options) - 2, -1, -1):
        options[index] = lent(stream, options[index], options[index + 1])
    return Either(tuple(options))


def span(stream: Stream) -> Node:
    """Read span = "between" term "and" term | term [("-" | "to" | "through" | "into") term]."""
    start = stream.index
    between = stream.skip("between")
    first = term(stream)
    joint = stream.token
    if not _joins(stream, between=between):
        return _alone(stream, first)
    stream.advance()
    stream.skip("-", "to")
    middle = stream.index
    last = borrowing(stream, first, term)
    if _joins(stream, between=False):
        raise stream.error("a range has one start and one end", hint=stream.since(start))
    swapped = f"{stream.since(middle)} to {_words(stream, start, between=between, joint=joint)}"
    return Range(lent(stream, first, last), last, swapped)


def _words(stream: Stream, start: int, *, between: bool, joint: Token) -> str:
    first = stream.tokens[start + (1 if between else 0)]
    return stream.phrase[first.start : joint.start].strip()


def _alone(stream: Stream, first: Node) -> Node:
    if isinstance(first, Bare) and stream.token.text not in ("or", "/"):
        raise stream.error("expected a period that both share", stream.tokens[stream.index - 1])
    return first


def _joins(stream: Stream, *, between: bool) -> bool:
    text = stream.token.text
    if between:
        if text not in ("and", "-", "to", "/"):
            raise stream.error('expected "and" after "between"', hint="between March and May 2017")
        return True
    if text == "/":
        return _iso(stream.tokens[stream.index - 1]) and _iso(stream.ahead())
    if text not in _RANGE_WORDS:
        return False
    return starts_term(stream, 2 if stream.ahead().text in ("-", "to") else 1)


def _iso(token: Token) -> bool:
    """Tell whether a date is written as in EDTF, where "/" is a range."""
    return token.kind in (Kind.DATE, Kind.PAIR, Kind.MASK) and token.text[4:5] == "-"
