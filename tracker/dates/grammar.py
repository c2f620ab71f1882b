"""The grammar of a whole phrase: what leads up to the date, the date, what trails behind it."""

from dataclasses import dataclass

from tracker.dates.grammar_joints import bounds
from tracker.dates.grammar_terms import lead, starts_term, unexpected
from tracker.dates.marks import Hedge, Mark, Note
from tracker.dates.names import names_follow, skip_names
from tracker.dates.phrase import Coming, Node, Unit
from tracker.dates.settings import Settings
from tracker.dates.stream import Stream
from tracker.dates.tokens import Token
from tracker.dates.turns import by_first_word
from tracker.dates.words import DATE_NOUNS, SOON, UNDATED_TURNS, Kind

_SOON = by_first_word((turn, True) for turn in SOON)
_UNDATED = by_first_word((turn, True) for turn in UNDATED_TURNS)
_READY = frozenset({"done", "ready", "finished", "complete", "completed"})
_PASSED = frozenset({Kind.FILLER, Kind.NOUN, Kind.MOVE, Kind.PREP})
_PASSED_TEXTS = frozenset(
    {
        "the",
        ",",
        ":",
        "very",
        "exactly",
        ";",
        "super",
        "-",
        "even",
        "as though",
        "though",
        "if",
        "coming",
    }
)
_TRAILING = frozenset({Kind.FILLER, Kind.NOUN, Kind.CLOCK, Kind.ZONE})
_TRAILING_TEXTS = frozenset(
    {",", ".", "!", ";", "(", ")", "[", "]", "-", "the", "but", ":", '"', "a"}
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A parsed phrase: the date (``None`` is TBA) and what the words beside it said.

    ``anchored`` holds the offsets of a word that hangs on a date told before.
    """

    what: Node | None
    marks: tuple[Mark, ...] = ()
    hedge: Hedge | None = None
    notes: tuple[Note, ...] = ()
    anchored: tuple[int, int] | None = None


def parse(phrase: str, settings: Settings) -> Statement:
    """phrase = opening (undated [date] | soon | bounds) closing."""
    stream = Stream(phrase, settings)
    opening(stream)
    what = _body(stream)
    closing(stream)
    anchored = stream.anchored
    return Statement(
        what,
        tuple(stream.marks),
        stream.hedge,
        tuple(stream.notes),
        None if anchored is None else (anchored.start, anchored.end),
    )


def _body(stream: Stream) -> Node | None:
    if undated(stream):
        return _beside_undated(stream)
    if stream.turn(_SOON):
        return Coming(None, Unit.DAY)
    return bounds(stream)


def _beside_undated(stream: Stream) -> Node | None:
    """Read the period of "TBA 2019"; without one the phrase is TBA."""
    index = stream.index
    while stream.token.text in (",", "(", "-", "but", "in", ":"):
        stream.advance()
    if starts_term(stream):
        stream.mark(Mark.NO_DAY)
        return bounds(stream)
    stream.go(index)
    return None


def opening(stream: Stream) -> None:
    """opening = {FILLER | NOUN | MOVE | HEDGE | PREP [names] | "the" | "a" | "to" | NOT | CLOCK}."""
    while _passes(stream, stream.token):
        pass


def _passes(stream: Stream, token: Token) -> bool:
    kind = token.kind
    if kind is Kind.MONTH and _is_modal(stream):
        return _modal(stream)
    if kind is Kind.HEDGE:
        stream.doubt()
        return True
    if kind in _PASSED or token.text in _PASSED_TEXTS:
        return _passes_word(stream, token)
    if kind is Kind.NOT:
        return _passes_not(stream)
    if kind is Kind.NAME or (kind is Kind.OTHER and stream.behind() in ("on", "to", "for")):
        return skip_names(stream)
    if kind in (Kind.SETTLED, Kind.CLOCK, Kind.ZONE):
        return _passes_settled(stream)
    if token.text == "to" and (stream.index or stream.ahead().text == "be"):
        stream.advance()
        return True
    if token.text in ("a", "an"):
        return _passes_article(stream)
    if token.text == "back" and stream.ahead().text != "half":
        stream.advance()
        return True
    return False


def _passes_word(stream: Stream, token: Token) -> bool:
    from tracker.dates.grammar_joints import _BOUNDS

    if token.kind is Kind.PREP and _bound_stands(stream, _BOUNDS):
        return False
    if token.text == "coming" and stream.ahead().kind is Kind.UNIT:
        return False
    if token.kind is Kind.MOVE:
        stream.moved = True
    if token.kind is Kind.PREP and token.text == "at" and stream.ahead().text == "least":
        return False
    stream.advance()
    return True


def _bound_stands(
    stream: Stream, table: dict[str, tuple[tuple[tuple[str, ...], object], ...]]
) -> bool:
    index = stream.index
    found = stream.turn(table) is not None
    stream.go(index)
    return found


def _passes_not(stream: Stream) -> bool:
    """Step over a negation, unless a bound ("not before") or an undated turn begins here."""
    from tracker.dates.grammar_joints import _BOUNDS

    if _bound_stands(stream, _BOUNDS):
        return False
    stream.advance()
    stream.denied = True
    return True


def _passes_settled(stream: Stream) -> bool:
    if stream.token.kind is Kind.SETTLED and (stream.denied or _to_be(stream)):
        return False
    stream.advance()
    return True


def _passes_article(stream: Stream) -> bool:
    from tracker.dates.grammar_offsets import starts_count

    if starts_count(stream):
        return False
    stream.advance()
    return True


def _to_be(stream: Stream) -> bool:
    return stream.behind(1) == "be" and stream.behind(2) == "to"


_VERBS = frozenset(
    """
    be come arrive premiere launch debut release hit land drop return air stream ship open start
    begin get see make not still also only bow move slip go follow show
    """.split()
)


def _is_modal(stream: Stream) -> bool:
    """Tell "may be released in 2019" from the month: a verb and then more must follow."""
    return (
        stream.token.value == 5  # noqa: PLR2004 - May
        and stream.ahead().text in _VERBS
        and stream.ahead(2).kind is not Kind.END
        and (stream.ahead().kind is not Kind.NOUN or stream.ahead(2).kind in (Kind.PREP, Kind.WORD))
    )


def _modal(stream: Stream) -> bool:
    stream.advance()
    stream.hedge = Hedge.RUMOURED
    return True


def undated(stream: Stream) -> bool:
    """undated = UNDATED | "to be" SETTLED | NOT {word} (SETTLED | date-noun) | "when" "ready"."""
    if stream.turn(_UNDATED):
        return True
    if stream.token.kind is Kind.UNDATED:
        stream.advance()
        stream.skip("yet")
        return True
    if stream.token.kind is Kind.SETTLED:
        stream.advance()
        stream.denied = False
        return True
    if stream.token.text == "when":
        return _when_ready(stream)
    return stream.denied and stream.token.kind is Kind.END and _said_undated(stream)


def _said_undated(stream: Stream) -> bool:
    """Tell whether what went before was "no release date (yet)"."""
    said = {token.text for token in stream.tokens[: stream.index]}
    if said & DATE_NOUNS:
        stream.denied = False
        return True
    return False


def _when_ready(stream: Stream) -> bool:
    distance = 1
    while stream.ahead(distance).kind is Kind.FILLER or stream.ahead(distance).text == "it":
        distance += 1
    if stream.ahead(distance).text not in _READY:
        return False
    stream.go(stream.index + distance + 1)
    return True


def closing(stream: Stream) -> None:
    """closing = {FILLER | NOUN | HEDGE | "?" | undated | names | CLOCK | sign}."""
    while stream.token.kind is not Kind.END:
        if not _closes(stream):
            _leftover(stream)


def _closes(stream: Stream) -> bool:
    token = stream.token
    if token.text == "?":
        stream.advance()
        stream.mark(Mark.UNCERTAIN)
        stream.hedge = Hedge.RUMOURED
        return True
    if token.kind is Kind.HEDGE:
        stream.doubt()
        return True
    if token.kind in _TRAILING or token.text in _TRAILING_TEXTS:
        stream.advance()
        return True
    if names_follow(stream):
        return skip_names(stream)
    return _closes_undated(stream)


def _closes_undated(stream: Stream) -> bool:
    index = stream.index
    opening(stream)
    if not undated(stream):
        stream.go(index)
        stream.denied = False
        return False
    stream.mark(Mark.NO_DAY)
    return True


def _leftover(stream: Stream) -> None:
    token = stream.token
    if token.kind is Kind.OTHER:
        unexpected(stream)
    stream.fail(f'"{stream.slice(token)}" is not understood here', token)


_UNUSED = (lead,)
