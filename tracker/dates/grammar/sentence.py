"""The grammar of a whole phrase: what leads up to the date, the date, what trails behind it."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tracker.dates.grammar.bounds import bounds
from tracker.dates.grammar.closing import closing, undated
from tracker.dates.grammar.opening import opening
from tracker.dates.grammar.stream import Stream
from tracker.dates.grammar.terms import starts_term
from tracker.dates.grammar.turns import by_first_word
from tracker.dates.marks import Hedge, Mark, Note
from tracker.dates.phrase import Coming, Node, Unit
from tracker.dates.settings import DEFAULT, Settings
from tracker.dates.words import SOON, Kind

_SOON: Final = by_first_word((turn, True) for turn in SOON)
_LINKS: Final = frozenset({",", "(", "-", "but", ":"})


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
    """Give the parsed form of a phrase; that of one read lately with the default is kept."""
    return _parse_default(phrase) if settings is DEFAULT else _parse(phrase, settings)


@lru_cache(maxsize=512)  # a schedule says "TBA" and "2018" over and over
def _parse_default(phrase: str) -> Statement:
    return _parse(phrase, DEFAULT)


def _parse(phrase: str, settings: Settings) -> Statement:
    """Read phrase = opening (undated [bounds] | soon | bounds) closing."""
    stream = Stream(phrase, settings)
    opening(stream)
    what = _date(stream)
    closing(stream)
    word = stream.anchored
    return Statement(
        what,
        tuple(stream.marks),
        stream.hedge,
        tuple(stream.notes),
        None if word is None else (word.start, word.end),
    )


def _date(stream: Stream) -> Node | None:
    if undated(stream):
        return _beside_undated(stream)
    if stream.turn(_SOON):
        return Coming(None, Unit.DAY)
    return bounds(stream)


def _beside_undated(stream: Stream) -> Node | None:
    """Read the period of "TBA 2019"; what "not announced in 2019" says is not a period."""
    index, denied = stream.index, stream.denied
    stream.denied = False
    while stream.token.text in _LINKS:
        stream.advance()
    if starts_term(stream) and not (denied and stream.token.kind is Kind.PREP):
        stream.mark(Mark.NO_DAY)
        return bounds(stream)
    stream.go(index)
    return None
