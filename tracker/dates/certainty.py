"""The certainty that words themselves carry: one table for announcing and for reading articles."""

import re
from typing import Final

from tracker.dates.marks import Hedge
from tracker.dates.words import HEDGES

_BEFORE_THE_MONTH: Final = frozenset(
    [
        "in",
        "of",
        "by",
        "early",
        "mid",
        "late",
        "this",
        "next",
        "last",
        "until",
        "till",
        "through",
        "to",
        "from",
        "since",
        "before",
        "after",
        "around",
        "and",
        "or",
        "between",
        "on",
    ]
)
_AFTER_THE_MONTH: Final = frozenset(
    [
        "or",
        "and",
        "to",
        "through",
        "until",
        "at",
        "on",
        "in",
        "for",
        "of",
        "with",
        "as",
        "the",
        "a",
    ]
)
_OF_A_MONTH: Final = frozenset({"release", "premiere"})
"""What can be a noun behind the month and a verb behind "may"."""

_BEFORE_A_NOUN: Final = frozenset(
    [
        "",
        "a",
        "an",
        "the",
        "its",
        "their",
        "his",
        "her",
        "s",
        "for",
        "new",
        "planned",
        "sets",
        "set",
    ]
)
"""Words before "May premiere" after which it is a premiere in May."""

_LOOKS: Final = frozenset({"look", "looks", "looking", "appear", "appears", "seem", "seems"})
_LOOKS_LIKE: Final = frozenset({"as", "like", "likely"})
_PIECES: Final = re.compile(r"[^\W\d_]+|[0-9]+|\S")


def certainty_cue(text: str) -> Hedge | None:
    """Give how far free text stands back from what it says; ``None`` when it does not.

    The cues are ``HEDGES``, "may" where it is the verb and never the month, looks that are "as
    though", and a question mark. Of several, the one that stands back furthest counts.
    """
    words = _PIECES.findall(text.lower().replace("\u2019", "'"))
    cues = {_cue(words, index) for index in range(len(words))}
    if Hedge.RUMOURED in cues:
        return Hedge.RUMOURED
    return Hedge.EXPECTED if Hedge.EXPECTED in cues else None


def _cue(words: list[str], index: int) -> Hedge | None:
    word = words[index]
    if word == "?":
        return Hedge.RUMOURED
    if word == "may":
        return Hedge.RUMOURED if _is_verb(words, index) else None
    if word in _LOOKS:
        following = words[index + 1 : index + 2]
        return Hedge.EXPECTED if following and following[0] in _LOOKS_LIKE else None
    return HEDGES.get(word)


def _is_verb(words: list[str], index: int) -> bool:
    """Tell "may arrive" from the month, which has a figure or a preposition beside it."""
    before = words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < len(words) else ""
    if after in _OF_A_MONTH and before in _BEFORE_A_NOUN:
        return False
    return (
        after.isalpha()
        and after not in _AFTER_THE_MONTH
        and before not in _BEFORE_THE_MONTH
        and before not in {"-", "/", ","}
        and not before.isdigit()
    )
