"""The grammar of what stands before a term: words without weight, and what widens it."""

from tracker.dates.errors import PhraseError
from tracker.dates.grammar.offsets import starts_count
from tracker.dates.grammar.stream import Stream
from tracker.dates.marks import Mark
from tracker.dates.phrase import Around, Cycle, Node, Yearly
from tracker.dates.words import Kind

SKIPPED_KINDS = frozenset({Kind.PREP, Kind.FILLER, Kind.NOUN})

SKIPPED_TEXTS = frozenset(
    {"the", "very", "super", "another", "exactly", "either", "even", "as", "long"}
)


def lead(stream: Stream) -> None:
    """Read lead = {FILLER | PREP | NOUN | HEDGE | "the" | "a"}: they leave the date as it is."""
    while True:
        token = stream.token
        if token.kind in SKIPPED_KINDS or token.text in SKIPPED_TEXTS:
            stream.advance()
        elif token.kind is Kind.HEDGE:
            stream.doubt()
        elif token.text in ("a", "an") and not starts_count(stream):
            stream.advance()
        else:
            return


def approximate(stream: Stream, of: Node) -> Node:
    """Widen a term; Christmas is wide by itself."""
    stream.mark(Mark.APPROXIMATE)
    if isinstance(of, Yearly) and of.cycle is Cycle.HOLIDAY and _is_christmas(stream):
        return Yearly(Cycle.CHRISTMASTIDE, 0, of.year, of.which)
    return Around(of)


def _is_christmas(stream: Stream) -> bool:
    said = [token.text for token in stream.tokens[: stream.index]]
    return ("christmas" in said or "xmas" in said) and "day" not in said and "eve" not in said


def unexpected(stream: Stream) -> PhraseError:
    """Give the error of a token that begins no term."""
    token = stream.token
    before = stream.since(0) if stream.index else ""
    if token.kind is Kind.OTHER:
        return stream.error(f'"{stream.slice(token)}" is not a word that dates are told in')
    place = f' after "{before}"' if before else ""
    return stream.error(f"expected a date{place}")
