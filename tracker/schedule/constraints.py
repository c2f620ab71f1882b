"""Facts about points on a line of days, and what is said of several of them.

A fact is an interval: the days from the origin to a point, or from one point to another. What
follows from facts is told by ``network``; nothing is known here of what a point stands for.
"""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

Point = TypeVar("Point", bound=Hashable)
Owner = TypeVar("Owner")


class End(Enum):
    """One of the two ends of a window."""

    EARLIEST = "earliest"
    LATEST = "latest"


@dataclass(frozen=True, slots=True)
class Fact(Generic[Point, Owner]):
    """That ``point`` comes ``least`` to ``most`` days after ``since``, or after the origin.

    Both ends are included; None is open, negative days are days before. Raises ``ValueError`` for
    an interval that says nothing or that nothing fits, and for a point told from itself.
    """

    point: Point
    owner: Owner
    least: int | None
    most: int | None
    since: Point | None = None

    def __post_init__(self) -> None:
        if self.least is None and self.most is None:
            raise ValueError("a fact has a least or a most")
        if self.least is not None and self.most is not None and self.least > self.most:
            raise ValueError(f"nothing is at least {self.least} and at most {self.most}")
        if self.point == self.since:
            raise ValueError(f"{self.point} is told from itself")


@dataclass(frozen=True, slots=True)
class Bound(Generic[Point, Owner]):
    """One side of a fact: ``head`` comes at least so many days after ``tail``; None is the origin.

    "At most 5 days after" is the same with the points exchanged: at least -5 days after.
    """

    tail: Point | None
    head: Point | None
    days: int
    fact: Fact[Point, Owner]


@dataclass(frozen=True, slots=True)
class Step(Generic[Point, Owner]):
    """A fact in the chain that makes an end of a window, and the end that it makes, in days."""

    fact: Fact[Point, Owner]
    point: Point
    day: int


@dataclass(frozen=True, slots=True)
class Contradiction(Generic[Point, Owner]):
    """Facts that cannot all hold, and of which any other choice can.

    ``bounds`` go round from a point to itself, from the origin if they pass it: followed once, they
    say that it comes ``short`` days after itself.
    """

    bounds: tuple[Bound[Point, Owner], ...]

    @property
    def short(self) -> int:
        """Give by how many days it is short: what the facts would have to give, together."""
        return sum(bound.days for bound in self.bounds)

    @property
    def facts(self) -> tuple[Fact[Point, Owner], ...]:
        """Give the facts, in the order of the bounds."""
        return tuple(bound.fact for bound in self.bounds)


def not_before(facts: Iterable[Fact[Point, Owner]]) -> list[Point]:
    """Give the points of facts so that, where that can be, none stands before one it comes after.

    Whatever the facts say, each point is given once: where they go round, somewhere is begun.
    """
    after: dict[Point, list[Point]] = {}
    for fact in facts:
        onward = after.setdefault(fact.point, [])
        if fact.since is None:
            continue
        backward = after.setdefault(fact.since, [])
        if fact.least is not None and fact.least >= 0:
            backward.append(fact.point)
        if fact.most is not None and fact.most <= 0:
            onward.append(fact.since)
    return _last_finished_first(after)


def _last_finished_first(after: dict[Point, list[Point]]) -> list[Point]:
    """Give points before all that can be reached from them, depth first and without recursion."""
    finished: list[Point] = []
    seen: set[Point] = set()
    for start, first in after.items():
        if start in seen:
            continue
        seen.add(start)
        trail = [(start, iter(first))]
        while trail:
            point, onward = trail[-1]
            following = next((one for one in onward if one not in seen), None)
            if following is None:
                finished.append(point)
                trail.pop()
            else:
                seen.add(following)
                trail.append((following, iter(after[following])))
    return finished[::-1]
