"""The relations of a log one by one, and what becomes of each once all that was said is weighed."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from tracker.schedule.day_facts import Aspect, day_facts
from tracker.schedule.ledger import Log
from tracker.schedule.model import Announcement, Ref, Relation
from tracker.schedule.order import Order


class Weight(Enum):
    """What part of a relation is worth."""

    COUNTED = "counted"
    SET_ASIDE = "set aside"
    """It cannot hold with what is surer or newer."""
    IDLE = "not counted"
    """It says nothing of days: a season was cancelled, or no year is known that it could share."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A relation that was announced; ``gap`` and ``year`` are None where it says nothing of it."""

    key: str
    said: Announcement
    relation: Relation
    gap: Weight | None
    year: Weight | None

    @property
    def ends(self) -> tuple[Ref, Ref]:
        """Give the two seasons, the one that is told from the other last."""
        return self.relation.to, self.said.about


def weighed(order: Order, log: Log) -> list[Weighed]:
    """Give every relation of a log with what it is worth, by the seasons, then by key."""
    counted = {(fact.owner.key, fact.owner.aspect) for fact in day_facts(order.accounts, log)}
    aside = {(one.fact.owner.key, one.fact.owner.aspect) for one in order.set_aside}

    def weight(key: str, aspect: Aspect) -> Weight:
        if (key, aspect) in aside:
            return Weight.SET_ASIDE
        return Weight.COUNTED if (key, aspect) in counted else Weight.IDLE

    found = [
        Weighed(
            key,
            said,
            said.relation,
            gap=weight(key, Aspect.RELATION) if _has_gap(said.relation) else None,
            year=weight(key, Aspect.YEAR) if said.relation.same_year else None,
        )
        for key, said in log.items()
        if said.relation is not None
    ]
    return sorted(found, key=lambda one: (*map(str, one.ends), one.key))


def _has_gap(relation: Relation) -> bool:
    return (relation.least, relation.most) != (None, None)


def touched_by(relations: Iterable[Weighed], refs: Iterable[Ref]) -> list[Weighed]:
    """Give the relations with one of some seasons at an end."""
    wanted = {*refs}
    return [one for one in relations if not wanted.isdisjoint(one.ends)]
