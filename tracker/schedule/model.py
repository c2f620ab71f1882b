"""The values of the domain: what a series, a season and an announcement are.

Days are ``datetime.date``, windows are inclusive at both ends (``tracker.dates.window``). All
values are frozen; what a file holds beside the fields known here stays in ``extra``.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from tracker.dates.window import Tba, Window
from tracker.values import Value, made

Extra = Mapping[str, Any]


class Kind(StrEnum):
    """What sort of work a series is."""

    SERIES = "series"
    MINI_SERIES = "mini-series"
    FILM = "film"
    SPECIAL = "special"
    GAME = "game"
    BOOK = "book"


class Certainty(StrEnum):
    """How surely an announcement is made, from most to least."""

    CONFIRMED = "confirmed"
    EXPECTED = "expected"
    RUMOURED = "rumoured"

    @property
    def rank(self) -> int:
        """Give a figure that is greater the surer it is."""
        return _RANKS[self]


_RANKS = {Certainty.RUMOURED: 0, Certainty.EXPECTED: 1, Certainty.CONFIRMED: 2}


class Status(StrEnum):
    """What is claimed of the state of a season or series; *ended* is not *cancelled*."""

    RUMOURED = "rumoured"
    ANNOUNCED = "announced"
    FILMING = "filming"
    COMPLETED = "completed"
    RELEASED = "released"
    ENDED = "ended"
    ON_HOLD = "on-hold"
    CANCELLED = "cancelled"


SERIES_STATUSES = frozenset({Status.ENDED, Status.CANCELLED, Status.ON_HOLD})
"""Claims that mean the whole series when no season is named."""


class Standing(StrEnum):
    """Where a season stands on a day; derived, never stored."""

    CANCELLED = "cancelled"
    RELEASED = "released"
    LAPSED = "lapsed"
    DUE = "due"
    DATED = "dated"
    WINDOWED = "windowed"
    TBA = "tba"


class Ref(Value):
    """What an announcement is about: a series, one of its seasons, or a part of a season.

    Its text is the key in the file: ``iron-fist``, ``iron-fist/s1``, ``stranger-things/s4-part2``.
    """

    series: str
    season: int | None = None
    part: int | None = None

    def __str__(self) -> str:
        if self.season is None:
            return self.series
        part = "" if self.part is None else f"-part{self.part}"
        return f"{self.series}/s{self.season}{part}"

    @property
    def is_series(self) -> bool:
        """Tell whether this names a whole series."""
        return self.season is None

    def is_in(self, other: "Ref") -> bool:
        """Tell whether this is what ``other`` names, or belongs to it: a series has its seasons."""
        if self.series != other.series or other.season is None:
            return self.series == other.series
        return self.season == other.season and other.part in (None, self.part)


class Episodes(Value):
    """A count of episodes: from ``least`` to ``most``, both included; ``most`` None is open."""

    least: int
    most: int | None

    def __str__(self) -> str:
        if self.most is None:
            return f"{self.least}+"
        return str(self.least) if self.least == self.most else f"{self.least}-{self.most}"


class Premiere(Value):
    """What was said of a premiere, word for word, and the window that it was read as."""

    words: str
    window: Window | Tba
    marks: tuple[str, ...] = ()
    pieces: tuple[Window, ...] = ()
    settings: Extra = made(dict)
    extra: Extra = made(dict)

    @property
    def is_tba(self) -> bool:
        """Tell whether it was said that no date is known."""
        return isinstance(self.window, Tba)


class Relation(Value):
    """Where a premiere lies beside another one, in the words that were used.

    It comes ``least`` to ``most`` days after that of ``to``; None is open, negative days are days
    before. ``same_year``: in the calendar year in which that of ``to`` was said to come.
    """

    words: str
    to: Ref
    least: int | None = None
    most: int | None = None
    same_year: bool = False
    extra: Extra = made(dict)


class Series(Value):
    """A work. ``single``: it was announced without a season number."""

    title: str
    kind: Kind = Kind.SERIES
    single: bool = False
    network: str | None = None
    aliases: tuple[str, ...] = ()
    ids: Extra = made(dict)
    extra: Extra = made(dict)


class Announcement(Value):
    """Who said what about which season, on which day. ``n`` counts the entries about one subject.

    ``again`` is how often the same claim had been entered and retracted before.
    """

    about: Ref
    said_on: date
    n: int
    certainty: Certainty
    premiere: Premiere | None = None
    episodes: Episodes | None = None
    status: Status | None = None
    relation: Relation | None = None
    source: str | None = None
    quote: str | None = None
    note: str | None = None
    again: int = 0
    extra: Extra = made(dict)

    @property
    def claims(self) -> bool:
        """Tell whether it claims a fact, and is more than a source, a quote or a note."""
        facts = (self.premiere, self.episodes, self.status, self.relation)
        return any(fact is not None for fact in facts)


class Retraction(Value):
    """That an announcement should never have been entered: when it was taken back, and why."""

    on: date
    reason: str | None = None
    extra: Extra = made(dict)


class Beside(Value):
    """A claim that is kept beside the standing one, because that one is surer."""

    value: Premiere | Episodes | Status
    certainty: Certainty
    said_on: date


class Season(Value):
    """What the announcements about a season add up to: one row of the seasons table.

    ``certainty`` and ``said_on`` are those of the standing premiere. ``outcome`` is the standing
    that no day changes any more: released or cancelled. ``beside`` is keyed by kind of fact.
    ``narrowed`` is the window that follows from relations, where it is tighter than was said;
    ``contradicted`` tells that something said about it cannot hold with the rest.
    """

    ref: Ref
    premiere: Premiere | None = None
    certainty: Certainty | None = None
    said_on: date | None = None
    beside: Mapping[str, Beside] = made(dict)
    episodes: Episodes | None = None
    status: Status | None = None
    outcome: Standing | None = None
    narrowed: Window | None = None
    contradicted: bool = False
    extra: Extra = made(dict)
