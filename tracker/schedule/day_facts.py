"""From a log to facts about days: windows of standing premieres, relations, years taken over.

Facts are ranked: the surer first, then the newer, then by key; never by what was entered when.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TypeAlias

from tracker.dates.window import FIRST_DAY, LAST_DAY, Window
from tracker.schedule.constraints import Fact
from tracker.schedule.ledger import Account, Claim, Log
from tracker.schedule.model import Announcement, Certainty, Premiere, Ref, Relation, Standing


class Aspect(Enum):
    """What of an announcement a fact is."""

    PREMIERE = "premiere"
    RELATION = "relation"
    YEAR = "year"
    """That it comes in the year of another season, as that was announced."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What a fact rests on: an announcement, and what of it. It counts from ``level`` on."""

    key: str
    said: Announcement
    aspect: Aspect
    level: Certainty


DayFact: TypeAlias = Fact[Ref, Basis]
"""A fact about premieres; its days are ordinals of the calendar, or days between two of them."""


def day_facts(accounts: Mapping[Ref, Account], log: Log) -> list[DayFact]:
    """Give the facts of all seasons that relations connect, the highest rank first.

    A cancelled season has no premiere: it is before and after nothing.
    """
    facts = [
        fact
        for key, said in log.items()
        if said.relation is not None
        and not any(_is_cancelled(accounts.get(ref)) for ref in (said.about, said.relation.to))
        for fact in _of_relation(key, said, said.relation, accounts)
    ]
    seasons = dict.fromkeys(ref for fact in facts for ref in refs_of(fact))
    claims = (stated_of(accounts.get(ref)) for ref in seasons)
    return sorted([*facts, *(of_premiere(claim) for claim in claims if claim)], key=rank)


def _is_cancelled(made: Account | None) -> bool:
    return made is not None and made.outcome is Standing.CANCELLED


def stated_of(made: Account | None) -> Claim[Premiere] | None:
    """Give the standing premiere of a season if it has a window: TBA and silence are no facts."""
    claim = made.facts.premiere.standing if made else None
    return claim if claim and isinstance(claim.value.window, Window) else None


def window_of(claim: Claim[Premiere]) -> Window:
    """Give the window of a premiere that ``stated_of`` gave."""
    window = claim.value.window
    assert isinstance(window, Window)  # noqa: S101 - only such claims are stated
    return window


def of_premiere(claim: Claim[Premiere]) -> DayFact:
    """Give the fact of a standing premiere; what is kept beside it counts for nothing here too.

    A window that is over is a fact like any other: whoever announced it has not taken it back, and
    what follows from the log must not depend on the day.
    """
    window = window_of(claim)
    basis = Basis(claim.key, claim.said, Aspect.PREMIERE, claim.said.certainty)
    return Fact(claim.said.about, basis, _number(window.earliest), _number(window.latest))


def _number(day: date | None) -> int | None:
    return None if day is None else day.toordinal()


def _of_relation(
    key: str, said: Announcement, relation: Relation, accounts: Mapping[Ref, Account]
) -> list[DayFact]:
    facts: list[DayFact] = []
    if (relation.least, relation.most) != (None, None):
        basis = Basis(key, said, Aspect.RELATION, said.certainty)
        facts.append(Fact(said.about, basis, relation.least, relation.most, relation.to))
    claim = stated_of(accounts.get(relation.to)) if relation.same_year else None
    year = _year_of(window_of(claim)) if claim else None
    if claim is not None and year is not None:
        basis = Basis(key, said, Aspect.YEAR, _less_sure(said.certainty, claim.said.certainty))
        first, last = date(year, 1, 1), date(year, 12, 31)
        facts.append(Fact(said.about, basis, first.toordinal(), last.toordinal()))
    return facts


def _year_of(window: Window) -> int | None:
    """Give the year that holds all of a window, if one does."""
    if window.earliest is None or window.latest is None:
        return None
    return window.latest.year if window.earliest.year == window.latest.year else None


def _less_sure(one: Certainty, other: Certainty) -> Certainty:
    return min(one, other, key=lambda certainty: certainty.rank)


def rank(fact: DayFact) -> tuple[int, int, str, str]:
    """Give what facts are ranked by: the surest first, then the newest, then by key."""
    basis = fact.owner
    return -basis.level.rank, -basis.said.said_on.toordinal(), basis.key, basis.aspect.value


def refs_of(fact: DayFact) -> list[Ref]:
    """Give the seasons that a fact is about."""
    return [fact.point] if fact.since is None else [fact.point, fact.since]


def day_of(number: int | None) -> date | None:
    """Give the day with an ordinal; None where none is known, or it is beyond the calendar."""
    if number is None or not FIRST_DAY.toordinal() <= number <= LAST_DAY.toordinal():
        return None
    return date.fromordinal(number)
