"""The grammar of what leads up to a date: verbs, hedges, names and clock times without weight."""

from collections.abc import Callable
from typing import Final

from tracker.dates.grammar.bounds import BOUND_TURNS
from tracker.dates.grammar.names import skip_names
from tracker.dates.grammar.offsets import starts_count
from tracker.dates.grammar.stream import Stream
from tracker.dates.grammar.turns import by_first_word
from tracker.dates.marks import Hedge
from tracker.dates.tokens import Token
from tracker.dates.words import ASIDES, MAY, MODAL_VERBS, STARTS, Kind

_STEPPED_SIGNS: Final = (
    "the",
    ",",
    ":",
    ";",
    ".",
    "(",
    '"',
    "very",
    "super",
    "exactly",
    "even",
)
_AFTER_PART: Final = frozenset({"of", "-", "to", "or", "/", "and"})
_AFTER_BACK: Final = frozenset({"half", "-", "end", "part", "portion"})
_NAME_LEADS: Final = frozenset({"on", "to", "for"})
_ASIDES: Final = by_first_word((turn, True) for turn in ASIDES)
_NUMBERS: Final = frozenset({Kind.NUMBER, Kind.COUNT})
_VERBS: Final = frozenset({Kind.FILLER, Kind.NOUN, Kind.MOVE})
_AFTER_NOW: Final = frozenset(
    {
        Kind.FILLER,
        Kind.PREP,
        Kind.HEDGE,
        Kind.MOVE,
        Kind.SETTLED,
        Kind.MONTH,
        Kind.SEASON,
        Kind.PART,
    }
)


def opening(stream: Stream) -> None:
    """Read opening = {FILLER | NOUN | MOVE | HEDGE | PREP | NOT | names | CLOCK | sign}."""
    while _passes(stream):
        pass


def _passes(stream: Stream) -> bool:
    """Step over one piece of the opening; tell whether there was one."""
    token = stream.token
    rule = _BY_KIND.get(token.kind) or _BY_TEXT.get(token.text)
    if rule is None or (token.text in BOUND_TURNS and stream.stands(BOUND_TURNS)):
        return False
    return rule(stream)


def _step(stream: Stream) -> bool:
    stream.advance()
    return True


def _doubt(stream: Stream) -> bool:
    stream.doubt()
    return True


def _move(stream: Stream) -> bool:
    stream.moved = True
    return _step(stream)


def _deny(stream: Stream) -> bool:
    stream.denied = True
    return _step(stream)


def _unknown(stream: Stream) -> bool:
    return stream.behind() in _NAME_LEADS and skip_names(stream)


def _settled(stream: Stream) -> bool:
    """Step over "set for 2019"; "to be set" and "not set" are undated."""
    to_be = stream.behind() == "be" and stream.behind(2) == "to"
    return not (stream.denied or to_be) and _step(stream)


def _zone(stream: Stream) -> bool:
    return stream.behind_kind() is Kind.CLOCK and _step(stream)


def _modal(stream: Stream) -> bool:
    """Step over "may" where a verb follows and then more: the month has no verb behind it."""
    verb, beyond = stream.ahead(), stream.ahead(2)
    if stream.token.value != MAY or verb.text not in MODAL_VERBS or beyond.kind is Kind.END:
        return False
    if verb.kind is Kind.NOUN and beyond.kind not in (Kind.PREP, Kind.WORD):
        return False
    stream.hedge = Hedge.RUMOURED
    return _step(stream)


def _article(stream: Stream) -> bool:
    is_article = stream.token.text in ("a", "an") and not starts_count(stream)
    return is_article and _step(stream)


def _starting(stream: Stream) -> bool:
    """Step over "beginning in March", which is no part: only the beginning *of* March is."""
    following = stream.ahead()
    if stream.token.text not in STARTS or following.kind is Kind.END:
        return False
    return following.text not in _AFTER_PART and _step(stream)


def _now(stream: Stream) -> bool:
    return stream.token.text == "now" and stream.ahead().kind in _AFTER_NOW and _step(stream)


def _new(stream: Stream) -> bool:
    """Step over "the new season": only "New Year" begins with it."""
    is_new = stream.token.text == "new" and not stream.ahead().text.startswith("year")
    return is_new and _step(stream)


def _season(stream: Stream) -> bool:
    """Read season-told = ("season" | "part") [number], before a verb or a preposition."""
    numbered = stream.ahead().kind in _NUMBERS
    if not _goes_on(stream.ahead(2 if numbered else 1)):
        return False
    stream.go(stream.index + (2 if numbered else 1))
    return True


def _nth_season(stream: Stream) -> bool:
    """Read nth-season = (ORDINAL | "final") "season", before a verb or a preposition."""
    return stream.ahead().text == "season" and _goes_on(stream.ahead(2)) and _step(stream)


def _goes_on(token: Token) -> bool:
    return (
        token.kind in _VERBS
        or token.kind is Kind.NAME
        or (token.kind is Kind.PREP and token.text != "of")
    )


def _aside(stream: Stream) -> bool:
    return stream.turn(_ASIDES) is not None


def _preposition(stream: Stream) -> bool:
    return _aside(stream) or _step(stream)


def _to(stream: Stream) -> bool:
    follows = stream.index > 0 or stream.ahead().kind in _VERBS or stream.ahead().text == "be"
    return follows and _step(stream)


def _into(stream: Stream) -> bool:
    return stream.index > 0 and _step(stream)


def _up(stream: Stream) -> bool:
    return (stream.moved or stream.ahead().text != "to") and _step(stream)


def _back(stream: Stream) -> bool:
    return stream.ahead().text not in _AFTER_BACK and _step(stream)


def _until(stream: Stream) -> bool:
    return stream.moved and _step(stream)


def _yet(stream: Stream) -> bool:
    return (stream.denied or stream.ahead().text == "to") and _step(stream)


def _dash(stream: Stream) -> bool:
    """Step over a dash that sets words apart; "-2019" lacks the start of a range."""
    if stream.index == 0 and stream.ahead().start == stream.token.end:
        raise stream.error("expected the start of a range before the dash")
    return _step(stream)


def _some(stream: Stream) -> bool:
    return stream.ahead().text in ("time", "point", "stage") and _step(stream)


def _coming(stream: Stream) -> bool:
    return stream.ahead().kind is not Kind.UNIT and _step(stream)


_BY_KIND: Final[dict[Kind, Callable[[Stream], bool]]] = {
    Kind.FILLER: _step,
    Kind.NOUN: _step,
    Kind.PREP: _preposition,
    Kind.CLOCK: _step,
    Kind.MOVE: _move,
    Kind.HEDGE: _doubt,
    Kind.NOT: _deny,
    Kind.NAME: skip_names,
    Kind.OTHER: _unknown,
    Kind.SETTLED: _settled,
    Kind.ZONE: _zone,
    Kind.MONTH: _modal,
    Kind.COUNT: _article,
    Kind.DAYWORD: _now,
    Kind.PART: _starting,
    Kind.HOLIDAY: _new,
    Kind.ORDINAL: _nth_season,
    Kind.LAST: _nth_season,
}
_BY_TEXT: Final[dict[str, Callable[[Stream], bool]]] = {
    **dict.fromkeys(_STEPPED_SIGNS, _step),
    "to": _to,
    "into": _into,
    "up": _up,
    "back": _back,
    "until": _until,
    "yet": _yet,
    "-": _dash,
    "season": _season,
    "part": _season,
    "as": _aside,
    "some": _some,
    "any": _some,
    "coming": _coming,
}
