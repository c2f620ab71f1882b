"""Finding the titles of a catalogue in a text: by whole words, the longest name that fits.

A series is found by its title and aliases, without a leading article, and by the part after a
colon. What is found is masked, so that a month, a season or a question mark inside a title means
nothing. One pass over the words: the time is linear in the text, whatever the catalogue.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from tracker.news.words import ARTICLES
from tracker.schedule.catalogue import fold
from tracker.schedule.model import Kind, Series

MASK: Final = "\ufffc"
"""What stands for the first character of a masked title; blanks stand for the others."""

_WORDS: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[&+]")
_IN_SEASONS: Final = frozenset({Kind.SERIES, Kind.MINI_SERIES})
_LONGEST: Final = 16
"""Words that a title may have to be looked for."""

_SHORTEST: Final = 3
"""Letters that a name made by leaving something out has at least."""


class Mention(NamedTuple):
    """Where a title stands in a text."""

    series: str
    start: int
    end: int
    kind: Kind = Kind.SERIES


class Word(NamedTuple):
    """A word as titles are compared by, and where it stands."""

    folded: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Name:
    """The words of a name, and the one series that has it; None when several do."""

    series: str | None
    rank: int


class Titles:
    """The names of a catalogue by their words."""

    def __init__(self, catalogue: Mapping[str, Series]) -> None:
        self.catalogue = catalogue
        self._names: dict[tuple[str, ...], Name] = {}
        self._longest: dict[str, int] = {}
        for key, series in catalogue.items():
            for rank, words in _names_of(series):
                self._enter(words, key, rank)

    def kind(self, series: str) -> Kind:
        """Give what sort of work it is."""
        return self.catalogue[series].kind

    def has_seasons(self, series: str | None) -> bool:
        """Tell whether a work comes in seasons."""
        return series is not None and self.kind(series) in _IN_SEASONS

    def is_book(self, series: str | None) -> bool:
        """Tell whether a work is read."""
        return series is not None and self.kind(series) is Kind.BOOK

    def title(self, series: str) -> str:
        """Give the title as the catalogue has it."""
        return self.catalogue[series].title

    def original(self, series: str) -> str | None:
        """Give the work whose title another one goes on from: "X" of "X 2" and of "X: Y"."""
        title = fold(self.title(series))
        ends = (end for end in range(len(title) - 1, 0, -1) if not title[end].isalnum())
        return next((key for end in ends if (key := self._by_title.get(title[:end]))), None)

    @cached_property
    def _by_title(self) -> Mapping[str, str]:
        """Give the first series of each title, so that no series is compared with all others."""
        return {fold(self.title(key)): key for key in reversed([*self.catalogue])}

    def _enter(self, words: tuple[str, ...], key: str, rank: int) -> None:
        known = self._names.get(words)
        if known is None or known.rank > rank:
            self._names[words] = Name(key, rank)
        elif known.rank == rank and known.series != key:
            self._names[words] = Name(None, rank)
        self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))

    def find(self, text: str) -> list[Mention]:
        """Give every mention of a series of the catalogue, in the order of the text."""
        words = list(_words(text))
        found: list[Mention] = []
        index = 0
        while index < len(words):
            length, series = self._at(words, index, text)
            if series is not None:
                end = words[index + length - 1].end
                found.append(Mention(series, words[index].start, end, self.kind(series)))
            index += length
        return found

    def _at(self, words: list[Word], index: int, text: str) -> tuple[int, str | None]:
        """Give how many words the name here has and whose it is; one word and None for no name."""
        longest = min(self._longest.get(words[index].folded, 0), len(words) - index)
        for length in range(longest, 0, -1):
            piece = words[index : index + length]
            name = self._names.get(tuple(word.folded for word in piece))
            if name is not None and name.series and _is_a_name(piece, text):
                return length, name.series
        return 1, None


def masked(text: str, mentions: list[Mention]) -> str:
    """Give a text of the same length in which every mention is one mark and blanks."""
    pieces: list[str] = []
    end = 0
    for mention in mentions:
        pieces += (text[end : mention.start], MASK, " " * (mention.end - mention.start - 1))
        end = mention.end
    return "".join([*pieces, text[end:]])


def _words(text: str) -> Iterator[Word]:
    for match in _WORDS.finditer(text):
        word = match.group()
        bare = word[:-2] if word[-2:].lower() in {"'s", "’s"} else word
        folded = fold(bare)
        yield Word(_AND.get(folded, folded), match.start(), match.start() + len(bare))


_AND: Final = {"&": "and"}


def _names_of(series: Series) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Give the names of a series as words; what leaves something out ranks lower."""
    for name in (series.title, *series.aliases):
        yield from _forms(name, 0)
        _, colon, rest = name.partition(":")
        if colon:
            yield from _forms(rest, 2)


def _forms(name: str, rank: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    words = tuple(_AND.get(word.folded, word.folded) for word in _words(name))[:_LONGEST]
    if words:
        yield rank, words
    if len(words) > 1 and words[0] in ARTICLES and len("".join(words[1:])) >= _SHORTEST:
        yield rank + 1, words[1:]


def _is_a_name(words: list[Word], text: str) -> bool:
    """Tell a title from the same words in a sentence: it has a capital, figure, or other script.

    The first word and the last are looked at, since small words inside a title have none. A
    work that has no title yet is written as it comes: "an untitled Iron Fist sequel".
    """
    provisional = words[0].folded == "untitled" and len(words) > 1
    return provisional or all(_is_marked(text[word.start]) for word in (words[0], words[-1]))


def _is_marked(letter: str) -> bool:
    return not letter.islower()
