"""What the words of a sentence are to a reader of release news: tags, each with its place.

``start`` and ``end`` are offsets into the whole text.
"""

from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Final, TypeAlias

from tracker.dates.reading import Reading
from tracker.dates.window import Window
from tracker.schedule.model import Episodes, Kind

OWNING: Final = "'s"
"""The lead of a date that something else belongs to: "next year's X", "Thursday's panel"."""


class Back(StrEnum):
    """Nouns of pointers that tell which of several works is meant."""

    ORIGINAL = "original"
    """What another work came from: "the original", "the first film"."""

    FORMER = "former"
    LATTER = "latter"
    THAT_SEASON = "that season"
    """The season that was named last, whatever the sentence spoke of."""


class Event(Enum):
    """What a verb, or a noun for an event, says of a work."""

    PREMIERE = "premiere"
    SCHEDULED = "scheduled"
    MOVED = "moved"
    END = "end"
    FILM = "film"
    COMPLETE = "complete"
    WRAP = "wrap"
    ORDER = "order"
    CANCEL = "cancel"
    HOLD = "hold"
    OUT = "out"
    ANNOUNCE = "announce"
    BEGIN = "begin"
    OTHER = "other"


class Time(Enum):
    """When what a verb says happens, seen from the article."""

    AHEAD = "ahead"
    PAST = "past"
    GIVEN_UP = "given up"


class Which(Enum):
    """Which season is meant where no number is told."""

    NUMBERED = "numbered"
    NEXT = "next"
    FINAL = "final"
    NEW = "new"
    PREVIOUS = "previous"
    PREVIOUS_TWO = "previous two"
    NTH = "nth"


@dataclass(frozen=True, slots=True)
class Title:
    """A series of the catalogue, or (None) a name that it does not hold.

    ``owns``: it has an 's; ``apart``: the sentence speaks of a thing that belongs to it, or of
    those who made it (``meant_by_it``: then "it" can still mean the work; ``is_credit``: but rather
    another one, since it only tells who somebody is).
    """

    series: str | None
    start: int
    end: int
    owns: bool = False
    apart: bool = False
    meant_by_it: bool = False
    is_credit: bool = False
    is_book: bool = False


@dataclass(frozen=True, slots=True)
class Season:
    """One or more seasons, or a part of one.

    ``describes``: it stands before its title as an adjective ("the sophomore drama X").
    """

    numbers: tuple[int, ...]
    start: int
    end: int
    part: int | None = None
    which: Which = Which.NUMBERED
    describes: bool = False


@dataclass(frozen=True, slots=True)
class When:
    """A date phrase; ``reading`` is how it reads on the day of the article.

    ``lead`` is the word before it; ``is_about`` tells "in time for Halloween". ``anchored`` tells
    that it hangs on a date told before; ``years`` counts the years after that date's ("April of
    that year": 0).
    """

    words: str
    reading: Reading
    start: int
    end: int
    lead: str = ""
    anchored: bool = False
    read_as: str = ""
    is_about: bool = False
    years: int | None = None

    @property
    def owns(self) -> bool:
        """Tell "next year's X", whose date belongs to something else."""
        return self.lead == OWNING

    @property
    def is_day(self) -> bool:
        """Tell whether it reads as a single day."""
        window = self.reading.window
        return isinstance(window, Window) and window.is_day


@dataclass(frozen=True, slots=True)
class Undated:
    """Words that say that no date is known."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Count:
    """A count of episodes."""

    episodes: Episodes
    start: int
    end: int
    each: bool = False
    is_parts: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of time between two premieres, in days."""

    least: int
    most: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Order:
    """A word that sets two premieres in order: after (1), before (-1), apart (0)."""

    sign: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Pointer:
    """Words that point back: how many works they name (0 for any number), and of what kinds.

    ``owns`` and ``apart`` as with a title; ``noun`` is the last word of it.
    """

    works: int
    kinds: frozenset[Kind]
    start: int
    end: int
    owns: bool = False
    apart: bool = False
    noun: str = ""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb or noun for an event; ``passive`` tells "was renewed" from "renewed"."""

    event: Event
    start: int
    end: int
    time: Time = Time.AHEAD
    denied: bool = False
    noun: bool = False
    passive: bool = False
    text: str = ""

    @property
    def names_premiere(self) -> bool:
        """Tell "its release" and "the premiere" from "it premieres"."""
        return self.noun and self.event is Event.PREMIERE


@dataclass(frozen=True, slots=True)
class Joint:
    """A sign or word between two pieces of a sentence."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Word:
    """Any other word, in small letters; ``content`` tells a noun from a word without weight."""

    text: str
    start: int
    end: int
    content: bool = False


Tag: TypeAlias = (
    Title | Season | When | Undated | Count | Gap | Order | Pointer | Verb | Joint | Word
)
