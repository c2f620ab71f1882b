"""From the tags of a sentence to its clauses: pieces in which one thing is said of one subject.

A comma ends a clause only if what follows has a verb of its own, or names another work with its
own date; a comma in an enumeration ends none. What stands in brackets and tells nothing is left
out.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from tracker.news.tags import (
    Count,
    Event,
    Gap,
    Pointer,
    Season,
    Tag,
    Title,
    Undated,
    Verb,
    When,
    Word,
)
from tracker.news.words import ARTICLES, DEAD_OPENERS, OPENERS

_NEAR: Final = 20

BEFORE_IT: Final = "before it"

RELATIVE: Final = frozenset({"which", "who", "that", "where", "whose"})
"""Words that open a clause about what stands right before them."""

TELLING: Final = (Title, Season, When, Undated, Count, Verb, Gap)


@dataclass(slots=True)
class Clause:
    """Tags that belong together. ``opener`` is the word that opens it; a dead one states nothing.

    ``gapped``: its verb is that of the clause before. ``aside``: it stands in brackets.
    ``resumes``: it goes on with the sentence that a relative clause had broken off.
    """

    tags: list[Tag] = field(default_factory=list)
    opener: str = ""
    aside: bool = False
    gapped: bool = False
    resumes: bool = False
    kinds: set[type[Tag]] = field(default_factory=set)

    def add(self, *tags: Tag) -> None:
        """Put tags at its end."""
        self.tags += tags
        self.kinds.update(map(type, tags))

    @property
    def is_dead(self) -> bool:
        """Tell whether it only supposes what it says."""
        return self.opener in DEAD_OPENERS or self.opener == BEFORE_IT or self._supposes

    @property
    def _supposes(self) -> bool:
        """Tell "Should those be finished by May" from "It should be finished by May"."""
        first = self.tags[0] if self.tags else None
        return not self.opener and isinstance(first, Word) and first.text in {"should", "were"}

    def has(self, *kinds: type[Tag]) -> bool:
        """Tell whether a tag of one of these kinds stands in it."""
        return not self.kinds.isdisjoint(kinds)

    @property
    def verbs(self) -> list[Verb]:
        """Give its verbs."""
        return [tag for tag in self.tags if isinstance(tag, Verb)]

    @property
    def is_relative(self) -> bool:
        """Tell "which ..." and ", the comedy that ..." from what stands by itself."""
        if self.opener in RELATIVE:
            return True
        first = self.tags[0]
        noun = isinstance(first, Pointer) or (isinstance(first, Word) and first.text in ARTICLES)
        if self.opener != "," or not noun or self.has(Title):
            return False
        return any(isinstance(tag, Word) and tag.text == "that" for tag in self.tags[:_NEAR])

    def has_event(self, event: Event) -> bool:
        """Tell whether one of its verbs tells of an event."""
        return any(verb.event is event for verb in self.verbs)


ALL_OPENERS: Final = OPENERS | DEAD_OPENERS


def first_telling(tags: Sequence[Tag]) -> Tag | None:
    """Give the first tag that tells something."""
    return next((tag for tag in tags if isinstance(tag, (*TELLING, Pointer))), None)


HELPERS: Final = frozenset(
    {
        "is", "are", "was", "will", "has", "have", "had", "were",
        "may", "might", "could", "should", "would", "can", "must",
        "remains", "remain", "stays", "stay", "won't",
    }
)  # fmt: skip
"""Words that a clause without a subject of its own begins with."""


def acts_first(tags: Sequence[Tag], *, led: bool = False) -> bool:
    """Tell a piece that begins with its verb, known or not: "appears on", "now opens in".

    ``led`` tells that its subject stands before it: "it weighs anchor on".
    """
    rest = [tag for tag in tags if not (isinstance(tag, Word) and tag.text in _ADVERBS)]
    match rest[:2]:
        case [Verb(noun=False), *_]:
            return True
        case [Word(text=text), *_] if text in HELPERS | _HOLDING:
            return True
        case [Word(text=text, content=True), Word(content=False) | When()]:
            return _is_third_person(text)
        case [Word(text=text, content=True), Word()] if led:
            return _is_third_person(text)
        case _:
            return False


_HOLDING: Final = frozenset({"consists", "comprises", "contains", "spans", "totals"})


def _is_third_person(text: str) -> bool:
    return text.endswith("s") and not text.endswith("ss")


_ADVERBS: Final = frozenset({"now", "then", "also", "finally", "still", "instead", "and"})
