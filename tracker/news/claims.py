"""What a sentence claims, before it becomes a proposal: one fact about one or more works."""

from dataclasses import dataclass
from enum import Enum

from tracker.dates.reading import Reading
from tracker.dates.window import When
from tracker.news.discourse import Works
from tracker.news.entities import Named
from tracker.news.values import FactKind
from tracker.schedule.model import Certainty, Episodes, Status


class Via(Enum):
    """How a claim came to its works: named beside it, taken over in the sentence, pointed at."""

    NAMED = "named"
    CARRIED = "carried"
    POINTED = "pointed"


@dataclass(frozen=True, slots=True)
class Ordered:
    """An order between premieres, ``to`` still as the text names it."""

    to: Named
    least: int | None = None
    most: int | None = None
    same_year: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One fact about works, at its place in the text.

    ``weak``: the words only suggest that a premiere is meant. ``clause`` numbers the clause.
    ``whole``: it is said of the series, though the words name a season. ``regional``: it is told
    of one country.
    """

    kind: FactKind
    works: Works
    words: str
    start: int
    end: int
    via: Via
    certainty: Certainty = Certainty.CONFIRMED
    premiere: Reading | None = None
    episodes: Episodes | None = None
    status: Status | None = None
    relation: Ordered | None = None
    background: bool = False
    weak: bool = False
    whole: bool = False
    regional: bool = False
    clause: int = 0
    notes: tuple[str, ...] = ()

    @property
    def window(self) -> When | None:
        """Give the window of the premiere, or None when the claim is of something else."""
        return self.premiere.window if self.premiere else None
