"""Finding a phrase that works, for the hint of an error: nothing here runs unless one is shown."""

from collections.abc import Callable, Iterator
from datetime import date

from tracker.dates.errors import LONGEST, PhraseError
from tracker.dates.settings import Settings
from tracker.dates.tokens import Token, tokens
from tracker.dates.words import WORDS, Kind

_LAST_RESORT = "mid-to-late 2017"
_CLOSE = 0.7
_NOT_OFFERED = frozenset({Kind.OTHER, Kind.NAME, Kind.ZONE})


def working_hint(error: PhraseError, on: date, settings: Settings) -> Callable[[], str]:
    """Give a function that finds a hint: the error's own, a correction, the part that reads."""
    own = error.hint

    def first_that_reads() -> str:
        for candidate in _candidates(error, own):
            if candidate != error.phrase and _reads(candidate, on, settings):
                return candidate
        return _LAST_RESORT

    return first_that_reads


def _candidates(error: PhraseError, own: str | None) -> Iterator[str]:
    if own is not None:
        yield own
    if len(error.phrase) > LONGEST:
        return
    pieces = [token for token in tokens(error.phrase) if token.kind is not Kind.END]
    corrected = _corrected(error.phrase, pieces)
    if corrected != error.phrase:
        yield corrected
    yield error.phrase[: error.start].rstrip(" ,(-/")
    yield error.phrase[error.end :].lstrip(" ,)-/")
    yield (error.phrase[: error.start] + error.phrase[error.end :]).strip(" ,")


def _corrected(phrase: str, pieces: list[Token]) -> str:
    """Give the phrase with every unknown word replaced by the nearest known one."""
    for token in reversed(pieces):
        if token.kind is Kind.OTHER and (nearest := nearest_word(token.text)) is not None:
            word = phrase[token.start : token.end]
            nearest = nearest.title() if word[:1].isupper() else nearest
            phrase = phrase[: token.start] + nearest + phrase[token.end :]
    return phrase


def nearest_word(word: str) -> str | None:
    """Give the word of the one table that is nearest to a misspelled one, if any is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only errors compare words

    near = get_close_matches(word, _offered(), n=1, cutoff=_CLOSE)
    return near[0] if near else None


def _offered() -> list[str]:
    return [
        word for word, known in WORDS.items() if known.kind not in _NOT_OFFERED and len(word) > 2
    ]  # noqa: PLR2004


def _reads(phrase: str, on: date, settings: Settings) -> bool:
    from tracker.dates.reading import _read  # noqa: PLC0415, PLC2701 - the two call each other

    try:
        _read(phrase, on, settings, None)
    except PhraseError:
        return False
    return True
