"""The parts of a season that are told by their episodes: "the first four", "the remaining four".

They are parts only where the text tells of both, each with its date: "the first two episodes on
May 9, then one a week" begins the whole season.
"""

import re
from typing import Final

from tracker.dates.words import CARDINALS
from tracker.news.numbers import number_at
from tracker.news.sources import Source

_FIRST: Final = frozenset({"first", "opening", "initial"})
_REST: Final = frozenset({"remaining", "concluding", "final", "last", "closing"})
_FAR: Final = 320

_REST_AHEAD: Final = re.compile(
    rf"\b(?:remaining|concluding|closing|final|last|other) (?:\d+|{'|'.join(CARDINALS)}|episodes)\b"
    r"|\bthe rest\b|\b(?:second|back|other) half\b|\bpart (?:2|two)\b",
    re.IGNORECASE,
)
_FIRST_BEFORE: Final = re.compile(
    r"\b(?:first|opening|initial) (?:half|batch|part|\w+ (?:of|episodes|instal))"
    r"|\b(?:part|volume|batch) (?:1|one|i)\b",
    re.IGNORECASE,
)
_WEEKLY: Final = re.compile(r"\b(?:week|weekly|friday|sunday|each|every|daily)\b", re.IGNORECASE)


def portion_at(source: Source, index: int) -> int | None:
    """Give the part that "first" or "remaining" before a count of episodes stands for."""
    word = source.word(index)
    if word not in _FIRST | _REST or not _counts_episodes(source, index + 1):
        return None
    start = source.start(index)
    if word in _FIRST:
        ahead = source.text[start : start + _FAR]
        found = _REST_AHEAD.search(ahead, len(word))
        return 1 if found and not _WEEKLY.search(ahead[found.end() : found.end() + 40]) else None
    before = source.text[max(0, start - _FAR) : start]
    weekly = _WEEKLY.search(source.text[start : start + 40])
    return 2 if _FIRST_BEFORE.search(before) and not weekly else None


def _counts_episodes(source: Source, index: int) -> bool:
    """Tell "first four episodes" and "remaining four on May 9" from "first four minutes"."""
    count = number_at(source, index)
    if count is None:
        return False
    behind = source.word(count[1])
    return behind in _COUNTED or not behind.isalpha()


_COUNTED: Final = frozenset(
    {"episodes", "instalments", "installments", "of", "to", "on", "in", "follow", "following",
     "will", "arrive", "arriving", "drop", "dropping", "premiere", "come", "launch", "released",
     "debut", "landing", "air", "coming", "slated", "set", "scheduled", "due", "expected",
     "planned", "bow", "begin", "starting", "are"}
)  # fmt: skip
