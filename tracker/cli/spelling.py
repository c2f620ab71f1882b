"""Words that people type for ours: other spellings, slips of the finger, quotes."""

from collections.abc import Iterable, Sequence

from tracker.text import safe

AMERICAN = {"canceled": "cancelled", "rumored": "rumoured"}
"""American spellings of a status or certainty."""

_ALIKE = 0.6
"""How much of two words has to agree for one to be offered for the other, from 0 to 1."""

_LIVE_IN_QUOTES = frozenset('"$`\\!')
"""What a shell does not leave alone between double quotes."""


def likeliest(typed: str, words: Iterable[str], limit: int = 3) -> list[str]:
    """Give the words that begin with what was typed, else those that look most like it."""
    import difflib  # noqa: PLC0415 - only a word that is not known needs it

    wanted, folded = typed.lower(), {word.lower(): word for word in words}
    near = [word for word in folded if len(wanted) > 1 and word.startswith(wanted)]
    near = near or difflib.get_close_matches(wanted, folded, n=limit, cutoff=_ALIKE)
    return [folded[word] for word in near[:limit]]


def did_you_mean(typed: str, words: Iterable[str], before: str = "") -> str | None:
    """Give a hint that names the likeliest words, each behind ``before``; None without any."""
    near = likeliest(typed, words)
    return "did you mean: " + " or ".join(f"{before}{word}" for word in near) if near else None


def quoted(text: str) -> str:
    """Give a text as it is typed in a shell: in double quotes where they keep it as it is."""
    if _LIVE_IN_QUOTES.isdisjoint(text):
        return f'"{text}"'
    import shlex  # noqa: PLC0415 - for such a text alone

    return shlex.quote(text)


def no_such_word(text: str, words: Sequence[str]) -> str:
    """Give the words for a value that is none of ``words``: them, and the likeliest as a hint."""
    near = likeliest(text, words, 1)
    hint = f"\ndid you mean: {near[0]}" if near else ""
    return f'"{safe(text)}" is not one of {", ".join(words)}{hint}'
