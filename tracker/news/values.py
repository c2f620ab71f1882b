"""What reading an article gives: proposals with evidence, names that are not known, notes."""

from dataclasses import dataclass
from enum import StrEnum

from tracker.dates.reading import Reading
from tracker.schedule.model import Certainty, Episodes, Status


class FactKind(StrEnum):
    """What a proposal is about."""

    PREMIERE = "premiere"
    EPISODES = "episodes"
    STATUS = "status"
    RELATION = "relation"


class Tier(StrEnum):
    """How plainly the text says it, plainest first.

    ``A``: one title, one fact of its kind, and nothing that clouds it. ``B``: several of either,
    or a doubt. ``C``: the title is only pointed at ("the mini-series").
    """

    A = "A"
    B = "B"
    C = "C"


@dataclass(frozen=True, slots=True)
class Work:
    """A series of the catalogue by its key, with the season and part that the text names."""

    series: str
    season: int | None = None
    part: int | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The piece of the text that says it: ``text[start:end]`` of the article, word for word."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RelationClaim:
    """An order between two premieres, in days after that of ``to``; None is open.

    After is ``least`` 1, before is ``most`` -1. ``same_year`` claims the same calendar year.
    """

    to: Work
    least: int | None = None
    most: int | None = None
    same_year: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """One fact that the text states about one work.

    ``words`` are those that state it, ``text[start:end]`` of the article. Exactly one of
    ``premiere``, ``episodes``, ``status`` and ``relation`` is there, as ``kind`` tells.
    ``background`` marks what the text only recalls, such as an older release; ``regional`` what
    is told of one country.
    """

    kind: FactKind
    title: str
    work: Work
    words: str
    certainty: Certainty
    tier: Tier
    evidence: Evidence
    start: int
    end: int
    premiere: Reading | None = None
    episodes: Episodes | None = None
    status: Status | None = None
    relation: RelationClaim | None = None
    background: bool = False
    regional: bool = False
    notes: tuple[str, ...] = ()

    @property
    def value(self) -> object:
        """Give what is claimed, so that two proposals can be compared."""
        window = self.premiere.window if self.premiere else None
        return window or self.episodes or self.status or self.relation


@dataclass(frozen=True, slots=True)
class UnknownTitle:
    """A name beside a premiere that the catalogue does not hold, with the titles most like it."""

    name: str
    start: int
    end: int
    close: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """All that a text gave, in its order."""

    proposals: tuple[Proposal, ...] = ()
    unknown_titles: tuple[UnknownTitle, ...] = ()
    notes: tuple[str, ...] = ()
