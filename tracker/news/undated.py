"""Words that say that no date is known: "no release date", "have not yet been announced", "TBA"."""

from typing import Final

from tracker.dates.words import SETTLED, Kind
from tracker.news.sources import Source
from tracker.news.tags import Undated

_NOUNS: Final = frozenset({"date", "dates", "window", "timeframe", "slot"})
_BEFORE_NOUN: Final = frozenset(
    {"release", "premiere", "launch", "air", "start", "publication", "debut", "broadcast", "new",
     "an", "firm", "official", "exact", "specific", "return", "concrete", "a", "the", "its", "or",
     "any", "yet", "premier"}
)  # fmt: skip
_SET: Final = frozenset(SETTLED) | {
    "announce", "reveal", "confirm", "give", "chosen", "picked", "named", "name", "found",
}  # fmt: skip
_LATER: Final = frozenset({"later", "soon", "once", "when", "shortly", "at", "in", "closer"})
_FAR: Final = 14


def undated_at(source: Source, index: int) -> tuple[Undated, int] | None:
    """Give the words that say so at a token and the index behind them."""
    found = (
        _abbreviated(source, index)
        or _off_the_list(source, index)
        or _no_date(source, index)
        or _not_yet(source, index)
        or _no_word(source, index)
        or _when_ready(source, index)
        or _to_be_told(source, index)
    )
    if found is None:
        return None
    words = source.written(index, found - 1)
    return Undated(words, source.start(index), source.end(found - 1)), found


def _abbreviated(source: Source, index: int) -> int | None:
    """Read "TBA", "TBD", "release date TBA", "undated"."""
    word = source.word(index)
    if word in {"tba", "tbd", "tbc", "undated", "unscheduled"}:
        return index + 1
    if word in {"is", "are"} and source.word(index + 1) == "to":
        return _abbreviated(source, index + 1)
    if word == "will" and source.word(index + 1) == "follow" and _has_date_before(source, index):
        return index + 2
    to_be = [source.word(ahead) for ahead in range(index, index + 3)]
    if to_be[:2] == ["to", "be"] and to_be[2] in {"announced", "determined", "confirmed"}:
        return index + 3
    return None


def _has_date_before(source: Source, index: int) -> bool:
    """Tell "a new date will follow" from "a second season will follow"."""
    return source.word(index - 1) in _NOUNS


def _off_the_list(source: Source, index: int) -> int | None:
    """Read "taken off its calendar" and "dropped from the schedule"."""
    if source.word(index) not in {"off", "from"}:
        return None
    before = {source.word(place) for place in range(max(0, index - _FAR), index)}
    end = next((at for at in range(index + 1, index + 5) if source.word(at) in _LISTS), None)
    if end is None or before.isdisjoint(_TAKEN) or source.word(index + 1) not in _OWNING:
        return None
    return end + 1


_LISTS: Final = frozenset({"calendar", "schedule", "slate", "lineup"})
_TAKEN: Final = frozenset(
    {"taken", "pulled", "removed", "dropped", "takes", "pulls", "yanked", "comes"}
)
_OWNING: Final = frozenset({"the", "its", "their"})


def _no_date(source: Source, index: int) -> int | None:
    """Read "no date", "no release date has been announced", "without a release date"."""
    if source.word(index) not in {"no", "without"}:
        return None
    lost = source.word(index + 1) == "longer" and source.word(index + 2) in {"has", "have"}
    noun = _noun_ahead(source, index + (3 if lost else 1))
    return None if noun is None else _settled_behind(source, noun + 1)


def _no_word(source: Source, index: int) -> int | None:
    """Read "no word yet on when" and "no word on a date"."""
    if (source.word(index), source.word(index + 1)) != ("no", "word"):
        return None
    at = index + (3 if source.word(index + 2) == "yet" else 2)
    if source.word(at) not in {"on", "about", "as"}:
        return None
    noun = _noun_ahead(source, at + 1)
    return at + 2 if source.word(at + 1) == "when" else noun and noun + 1


def _noun_ahead(source: Source, index: int) -> int | None:
    for ahead in range(index, index + 6):
        if source.word(ahead) in _NOUNS:
            return ahead
        if source.word(ahead) not in _BEFORE_NOUN:
            return None
    return None


def _settled_behind(source: Source, index: int) -> int:
    """Give the index behind "has been announced", or behind the noun alone."""
    for ahead in range(index, index + 6):
        if source.word(ahead) in _SET:
            return ahead + 1
        if source.word(ahead) not in _HELPERS:
            break
    return index


_HELPERS: Final = frozenset(
    {"has", "have", "is", "was", "were", "been", "yet", "being", "not", "to", "be", "still", "will",
     "are", "had", "officially", "receive", "get", "find", "land",
     "lock", "hasn't", "haven't", "isn't", "aren't", "wasn't"}
)  # fmt: skip


def _not_yet(source: Source, index: int) -> int | None:
    """Read "have not been announced" and "has yet to set" where a date is spoken of."""
    if not _denies(source, index):
        return None
    for ahead in range(index + 1, index + 6):
        word = source.word(ahead)
        if word in _SAYING:
            return _when_behind(source, ahead + 1)
        if word in _SET:
            return ahead + 1 if _speaks_of_a_date(source, index, ahead) else None
        if word in {"a", "an", "any"}:
            noun = _noun_ahead(source, ahead)
            return None if noun is None else _settled_behind(source, noun + 1)
        if word not in _HELPERS and source.token(ahead).kind is not Kind.NOT:
            return None
    return None


_SAYING: Final = frozenset({"said", "say", "told", "tell", "disclosed", "saying"})


def _when_behind(source: Source, index: int) -> int | None:
    """Read "when" behind "has not said" and "hasn't told me"."""
    for ahead in (index, index + 1):
        if source.word(ahead) == "when":
            return ahead + 1
    return None


def _denies(source: Source, index: int) -> bool:
    word, following = source.word(index), source.word(index + 1)
    if source.token(index).kind is Kind.NOT and word != "no":
        return True
    if word in {"will", "to"} and following == "be":
        return _announced_later(source, index)
    return word in {"yet", "still"} and following == "to"


def _announced_later(source: Source, index: int) -> bool:
    """Read "will be announced later", and "on the website" of a new date."""
    if source.word(index + 2) not in _SET:
        return False
    before = {source.word(at) for at in range(max(0, index - 4), index)}
    there = source.word(index + 3) == "on" and "new" in before and not before.isdisjoint(_NOUNS)
    return there or source.word(index + 3) in _LATER


def _to_be_told(source: Source, index: int) -> int | None:
    """Read "will announce a new release date later"."""
    if source.word(index) != "will" or source.word(index + 1) not in _SET:
        return None
    noun = _noun_ahead(source, index + 2)
    return None if noun is None or source.word(noun + 1) not in _LATER else noun + 1


def _speaks_of_a_date(source: Source, first: int, last: int) -> bool:
    """Tell whether a date is the subject before, or the object behind."""
    if source.word(last + 1) == "when":
        return True
    before = any(source.word(place) in _NOUNS for place in range(max(0, first - _FAR), first))
    return before or _noun_ahead(source, last + 1) is not None


def _when_ready(source: Source, index: int) -> int | None:
    """Read "when it's done", "when it is ready", in quotes or not."""
    if source.word(index) != "when":
        return None
    for ahead in range(index + 1, index + 4):
        if source.word(ahead) in {"done", "ready"}:
            return ahead + 1
        if source.word(ahead) not in {"it's", "it", "is", "they're", "they", "are"}:
            return None
    return None
