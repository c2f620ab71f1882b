"""The grammar of joined terms: bounds, ranges, alternatives, and what one lends the other."""

from tracker.dates.grammar.leads import approximate, lead
from tracker.dates.grammar.lending import borrowing, lent
from tracker.dates.grammar.stream import Stream
from tracker.dates.grammar.terms import starts_term, term
from tracker.dates.grammar.turns import by_first_word
from tracker.dates.phrase import (
    Bare,
    Either,
    Node,
    Range,
)
from tracker.dates.tokens import Token
from tracker.dates.words import (
    APPROXIMATE_ENDINGS,
    Kind,
)

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
    ahead = {token.text for token in stream.tokens[stream.index :]}
    if ahead.isdisjoint({"or", "and"}) or stream.ahead().kind is Kind.PREP:
        return False
    if not starts_term(stream, 1):
        return False
    stream.advance()
    return True


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
        outer = f"{_words(stream, start, between=between, joint=joint)} to {_rest(stream)}"
        raise stream.error("a range has one start and one end", hint=outer)
    swapped = f"{stream.since(middle)} to {_words(stream, start, between=between, joint=joint)}"
    return Range(lent(stream, first, last), last, swapped)


def _rest(stream: Stream) -> str:
    return stream.phrase[stream.ahead().start :].strip()


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
