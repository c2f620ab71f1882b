"""Finding a phrase that works, for the hint of an error: nothing here runs unless one is shown."""

from collections.abc import Callable, Iterator
from typing import Final

from tracker.dates.errors import LONGEST, PhraseError
from tracker.dates.tokens import Token, tokens
from tracker.dates.words import SIGNS, WORDS, Kind

_LAST_RESORT: Final = "mid-to-late 2017"
_CLOSE: Final = 0.7
_SHORTEST: Final = 3
_SLACK: Final = 2
_SUFFIXES: Final = 8
"""How many words are dropped from the front at most to find what does read."""
_NOT_OFFERED: Final = frozenset({Kind.OTHER, Kind.NAME, Kind.ZONE})
_LONG_ENOUGH: Final = {
    Kind.WORD: 5,
    **dict.fromkeys((Kind.FILLER, Kind.NOUN, Kind.MOVE, Kind.SETTLED, Kind.NOT), 7),
}
"""Letters from which on a word of a class that says no date is offered for a misspelled one."""
_COMPLETIONS: Final = (" next year", " year")
"""What may be missing where a phrase stops short."""
_LOOSE_KINDS: Final = frozenset({Kind.PREP, Kind.FILLER, Kind.NOUN, Kind.NAME, Kind.OTHER})
_LOOSE_WORDS: Final = frozenset({"the", "a", "an", "to", "and", "or", "into", "part", *SIGNS})
"""What says nothing at the edge of a hint."""


def working_hint(error: PhraseError, reads: Callable[[str], bool]) -> Callable[[], str]:
    """Give a function that finds a hint: the error's own, a correction, or what does read of it.

    ``reads`` tells whether a phrase reads, on the day and with the settings of the failed one.
    """
    own = error.hint

    def first_that_reads() -> str:
        for candidate in _candidates(error, own):
            if candidate != error.phrase and reads(candidate):
                return candidate
        return _LAST_RESORT

    return first_that_reads


def _candidates(error: PhraseError, own: str | None) -> Iterator[str]:
    if own is not None:
        yield own
    phrase = error.phrase
    if len(phrase) > LONGEST:
        return
    before, after = phrase[: error.start], phrase[error.end :]
    yield _corrected(phrase, tokens(phrase))
    if error.start == len(phrase):
        yield from (phrase.rstrip() + words for words in _COMPLETIONS)
    blank = " " if before.endswith(" ") or after.startswith(" ") else ""
    yield _trimmed(before.rstrip() + blank + after.lstrip())
    yield _trimmed(before)
    yield _trimmed(after)
    yield from (_trimmed(phrase[token.start :]) for token in tokens(phrase)[1:_SUFFIXES])


def _trimmed(text: str) -> str:
    """Give the text without the words at its edges that say nothing."""
    pieces = tokens(text)[:-1]
    while pieces and _is_loose(pieces[-1]):
        pieces.pop()
    while pieces and _is_loose(pieces[0]):
        pieces.pop(0)
    return text[pieces[0].start : pieces[-1].end] if pieces else ""


def _is_loose(token: Token) -> bool:
    return token.kind in _LOOSE_KINDS or token.text in _LOOSE_WORDS


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

    near = get_close_matches(word, _offered(len(word)), n=1, cutoff=_CLOSE)
    return near[0] if near else None


def _offered(length: int) -> list[str]:
    return [
        word
        for word, known in WORDS.items()
        if known.kind not in _NOT_OFFERED
        and len(word) >= _LONG_ENOUGH.get(known.kind, _SHORTEST)
        and abs(len(word) - length) <= _SLACK
    ]
