"""A simple temporal network: what follows from facts about points on a line of days.

From all facts follows the tightest window of every point, exactly, and whether they can hold
together at all (Dechter, Meiri and Pearl, 1991). Nothing is known here of what they stand for.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final, Generic

from tracker.schedule.constraints import (
    Bound,
    Contradiction,
    End,
    Fact,
    Owner,
    Point,
    Step,
)
from tracker.schedule.sweeps import ORIGIN, Journal, Link, Side, take_back

_MANY: Final = 8
"""Facts are many when there is one for every so many points."""


class Windows(Generic[Point, Owner]):
    """The tightest window of every point, with the facts behind each end."""

    def __init__(
        self,
        places: dict[Point, int],
        points: Sequence[Point],
        facts: Sequence[Fact[Point, Owner]],
        sides: dict[End, Side],
    ) -> None:
        self._places = places
        self._points = points
        self._facts = facts
        self._sides = sides

    def window(self, point: Point) -> tuple[int | None, int | None]:
        """Give the first and the last day that a point may have; None where an end is open."""
        return self.end(point, End.EARLIEST), self.end(point, End.LATEST)

    def end(self, point: Point, end: End) -> int | None:
        """Give one end of the window of a point; None where it is open."""
        place = self._places.get(point)
        side = self._sides[end]
        if place is None or place >= len(side.bounds) or side.is_open(place):
            return None
        return _day(end, side.bounds[place])

    def explain(self, point: Point, end: End) -> tuple[Step[Point, Owner], ...]:
        """Give the chain of facts from the origin to an end of a window; empty where it is open."""
        place = self._places.get(point)
        side = self._sides[end]
        if place is None or place >= len(side.bounds):
            return ()
        return tuple(
            Step(self._facts[fact], self._points[head], _day(end, side.bounds[head]))
            for head, _, _, fact in side.way(place)
        )


class Network(Windows[Point, Owner]):
    """A network that facts are added to; whatever it holds can hold together.

    ``order`` names points that are to come, best as ``not_before`` gives them: it has no effect but
    on the time it takes.
    """

    def __init__(self, order: Iterable[Point] = ()) -> None:
        points = list(order)
        self._journal: Journal = []
        self._open_trials = 0
        self._earliest = Side(len(points), 1, self._journal)
        self._latest = Side(len(points), -1, self._journal)
        self._stated: list[Fact[Point, Owner]] = []
        self._named = points
        super().__init__(
            {point: place for place, point in enumerate(points)},
            points,
            self._stated,
            {End.EARLIEST: self._earliest, End.LATEST: self._latest},
        )

    def add(self, fact: Fact[Point, Owner]) -> Contradiction[Point, Owner] | None:
        """Add a fact, or give the facts that it cannot hold with; then nothing has changed.

        Of several contradictions it is the one that is short by most days.
        """
        found = self._against(fact)
        if found is None:
            self.add_all([fact])
        return found

    def add_all(self, facts: Iterable[Fact[Point, Owner]]) -> Contradiction[Point, Owner] | None:
        """Add facts at once, or none of them: then a contradiction that they bring is given."""
        mark = self._mark()
        for fact in facts:
            self._state(fact)
        at_large = _MANY * (len(self._stated) - mark[1]) > len(self._named)
        cycle = self._earliest.settle(at_large=at_large)
        if cycle is None:
            self._latest.settle(at_large=at_large)
            if not self._open_trials:
                self._journal.clear()
            return None
        found = Contradiction(tuple(self._bound(link) for link in cycle))
        self._take_back(mark)
        return found

    @contextmanager
    def trial(self) -> Iterator[None]:
        """Take back at the end whatever is added in between."""
        mark = self._mark()
        self._open_trials += 1
        try:
            yield
        finally:
            self._open_trials -= 1
            self._take_back(mark)

    def settled(self) -> Windows[Point, Owner]:
        """Give the windows as they are now, whatever is added later."""
        sides = {end: side.settled() for end, side in self._sides.items()}
        return Windows(self._places, self._named, self._stated.copy(), sides)

    def _mark(self) -> tuple[int, int, int]:
        return len(self._journal), len(self._stated), len(self._named)

    def _take_back(self, mark: tuple[int, int, int]) -> None:
        journal, stated, named = mark
        take_back(self._journal, journal)
        del self._stated[stated:]
        for point in self._named[named:]:
            del self._places[point]
        del self._named[named:]
        self._earliest.clear()
        self._latest.clear()

    def _state(self, fact: Fact[Point, Owner]) -> None:
        number = len(self._stated)
        self._stated.append(fact)
        earliest, latest = self._earliest.link, self._latest.link
        for tail, head, days in self._links(fact):
            earliest(tail, head, days, number)
            latest(head, tail, days, number)

    def _links(self, fact: Fact[Point, Owner]) -> Iterator[tuple[int, int, int]]:
        """Give tail, head and days of both sides of a fact."""
        point = self._place(fact.point)
        since = ORIGIN if fact.since is None else self._place(fact.since)
        if fact.least is not None:
            yield since, point, fact.least
        if fact.most is not None:
            yield point, since, -fact.most

    def _place(self, point: Point) -> int:
        place = self._places.get(point)
        if place is None:
            place = self._places[point] = len(self._named)
            self._named.append(point)
            self._earliest.grow()
            self._latest.grow()
        return place

    def _against(self, fact: Fact[Point, Owner]) -> Contradiction[Point, Owner] | None:
        """Give the worst contradiction of a fact with those that are there.

        Only one side of a fact can be against them, since they hold without it.
        """
        if fact.point not in self._places and fact.since not in self._places:
            return None
        with self.trial():
            for tail, head, days in self._links(fact):
                ways = self._ways_back(head, tail, days)
                longest = max(ways, key=_days_of, default=[])
                if longest and _days_of(longest) + days > 0:
                    closing = Bound(self._name(tail), self._name(head), days, fact)
                    return _from_origin((closing, *(self._bound(link) for link in longest)))
        return None

    def _ways_back(self, head: int, tail: int, days: int) -> list[list[Link]]:
        """Give the longest ways from the head of a new link to its tail: past the origin, and not.

        Of two as long, the one that does not pass it comes first: it visits no point twice. It is
        given only if it is as long and makes a contradiction.
        """
        past = self._past_origin(head, tail)
        if ORIGIN in (head, tail):
            return past
        spare = days + self._earliest.bounds[tail] - self._earliest.bounds[head]
        least_gain = max(1, *(days + _days_of(way) for way in past)) if past else 1
        direct = self._earliest.way_between(head, tail, spare - least_gain + 1)
        return past if direct is None else [direct, *past]

    def _past_origin(self, head: int, tail: int) -> list[list[Link]]:
        """Give the longest way from a point over the origin to another, if there is one."""
        up = [] if head == ORIGIN else [_turned(link) for link in reversed(self._latest.way(head))]
        down = [] if tail == ORIGIN else self._earliest.way(tail)
        is_way = (up or head == ORIGIN) and (down or tail == ORIGIN)
        return [up + down] if is_way else []

    def _bound(self, link: Link) -> Bound[Point, Owner]:
        head, days, tail, fact = link
        return Bound(self._name(tail), self._name(head), days, self._stated[fact])

    def _name(self, place: int) -> Point | None:
        return None if place == ORIGIN else self._named[place]


def _day(end: End, bound: int) -> int:
    return bound if end is End.EARLIEST else -bound


def _days_of(links: Sequence[Link]) -> int:
    return sum(days for _, days, _, _ in links)


def _turned(link: Link) -> Link:
    """Give a link of the upper bounds as one of the lower ones: its ends exchanged."""
    head, days, tail, fact = link
    return tail, days, head, fact


def _from_origin(bounds: tuple[Bound[Point, Owner], ...]) -> Contradiction[Point, Owner]:
    """Turn bounds that go round so that they begin at the origin, if they pass it."""
    start = next((place for place, bound in enumerate(bounds) if bound.tail is None), 0)
    return Contradiction(bounds[start:] + bounds[:start])
