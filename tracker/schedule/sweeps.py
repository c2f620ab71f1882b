"""The tightest lower bounds of points, by sweeps over them that alternate in direction.

Points are numbers from 0 on. A link says that its head comes at least so many days after its tail;
the origin, at 0, stands before the first point. A bound is the longest way from the origin. Taken
up and down the points in turn, as J. Y. Yen did in 1970, bounds run through a chain in one sweep,
whichever way it lies; a point whose bound did not move is passed over without a look at it.
"""

from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from typing import Any, Final, TypeAlias

Link: TypeAlias = tuple[int, int, int, int]
"""Head, days, tail, and the number of the fact that says it: a plain tuple, for speed."""

ORIGIN: Final = -1
NOWHERE: Final = -(1 << 60)
"""What a bound starts from: below all sums of days, so that what grows from it is still open."""
_NO_LINK: Final[Link] = (ORIGIN, 0, ORIGIN, -1)

Journal: TypeAlias = list[tuple[Any, int | slice | None, Any]]
"""What was changed: the list, the place, and what stood there; without a place it grew by one."""


class Side:
    """The lower bound of every point, the link behind each, and what no bound may pass.

    Upper bounds are the lower bounds of the mirrored points: links turned round, days negated.
    ``step`` is 1 where most links lead up the points, -1 where they lead down.
    """

    __slots__ = (
        "_active",
        "_closings",
        "_followed",
        "_journal",
        "_limits",
        "_noting",
        "_parents",
        "_step",
        "bounds",
        "out",
    )

    def __init__(self, size: int, step: int, journal: Journal) -> None:
        self.bounds = [NOWHERE] * size
        self.out: list[list[Link]] = [[] for _ in range(size)]
        self._parents = [_NO_LINK] * size
        self._limits = [-NOWHERE] * size
        self._closings = [_NO_LINK] * size
        self._active = bytearray(size)
        self._step = step
        self._journal = journal
        self._noting = True
        self._followed = 0

    def grow(self) -> None:
        """Add a point behind the others."""
        new: tuple[tuple[Any, Any], ...] = (
            (self.bounds, NOWHERE),
            (self.out, []),
            (self._parents, _NO_LINK),
            (self._limits, -NOWHERE),
            (self._closings, _NO_LINK),
            (self._active, 0),
        )
        for row, value in new:
            row.append(value)
            self._journal.append((row, None, None))

    def link(self, tail: int, head: int, days: int, fact: int) -> None:
        """Say that ``head`` comes at least so many days after ``tail``; ``settle`` is to follow."""
        link = (head, days, tail, fact)
        if tail == ORIGIN:
            if days > self.bounds[head]:
                self._put(head, self.bounds, days, self._parents, link)
            self._active[head] = 1
            return
        self._active[tail] = 1
        if head != ORIGIN:
            self.out[tail].append(link)
            self._journal.append((self.out[tail], None, None))
        elif -days < self._limits[tail]:
            self._put(tail, self._limits, -days, self._closings, link)

    def _note(self, point: int) -> None:
        self._journal.append((self.bounds, point, self.bounds[point]))
        self._journal.append((self._parents, point, self._parents[point]))

    def _put(
        self, place: int, numbers: list[int], number: int, links: list[Link], link: Link
    ) -> None:
        """Put a bound and what says it, and note what stood there."""
        self._journal += (numbers, place, numbers[place]), (links, place, links[place])
        numbers[place] = number
        links[place] = link

    def settle(self, *, at_large: bool) -> list[Link] | None:
        """Raise bounds until every link holds; give the links of a cycle that cannot, if any.

        ``at_large`` tells that many will be raised: then all are noted at once.
        """
        self._noting = not at_large
        if at_large:
            self._note_all()
        self._followed = 0
        while self._active.find(1) >= 0:
            ups, downs = self._going_up(), self._going_down()
            for points in (ups, downs) if self._step > 0 else (downs, ups):
                if cycle := self._sweep(points):
                    return cycle
            if self._followed > 2 * len(self.bounds) and (cycle := self._look_back()):
                return cycle
        return None

    def _look_back(self) -> list[Link] | None:
        """Follow bounds the ways that they came, from their roots; give a way in a circle, if any.

        That looks at every point, so it is for when about as many were followed as there are.
        """
        self._followed = 0
        points = self._from_roots()
        if len(points) < len(self.bounds):
            return self._cycle(min({*range(len(self.bounds))}.difference(points)), [])
        return self._sweep(points)

    def _note_all(self) -> None:
        for row in (self.bounds, self._parents):
            self._journal.append((row, slice(None), row.copy()))

    def _going_up(self) -> Iterator[int]:
        """Give the points whose bound was raised, also while it is asked, as they stand."""
        point = self._active.find(1)
        while point != ORIGIN:
            yield point
            point = self._active.find(1, point + 1)

    def _going_down(self) -> Iterator[int]:
        """Give them from the last to the first."""
        point = self._active.rfind(1)
        while point != ORIGIN:
            yield point
            point = self._active.rfind(1, 0, point)

    def _from_roots(self) -> list[int]:
        """Give every point behind the one that its bound comes from, but those in a circle."""
        onward: list[list[int]] = [[] for _ in self.bounds]
        points: list[int] = []
        for point, link in enumerate(self._parents):
            (points if link[2] == ORIGIN else onward[link[2]]).append(point)
        for point in points:
            points.extend(onward[point])
        return points

    def _sweep(self, points: Iterable[int]) -> list[Link] | None:
        """Follow the links of points that were raised; give the cycle if one passed its limit."""
        bounds, parents, limits = self.bounds, self._parents, self._limits
        active, out, noting = self._active, self.out, self._noting
        for point in points:
            if not active[point]:
                continue
            active[point] = 0
            self._followed += 1
            bound = bounds[point]
            if bound > limits[point]:
                return self._cycle(point, [self._closings[point]])
            for link in out[point]:
                head = link[0]
                if bound + link[1] > bounds[head]:
                    if noting:
                        self._note(head)
                    bounds[head] = bound + link[1]
                    parents[head] = link
                    active[head] = 1
        return None

    def _cycle(self, point: int, links: list[Link]) -> list[Link]:
        """Go back from a point to the origin, or until the links close a circle of their own."""
        places: dict[int, int] = {}
        while point != ORIGIN:
            if point in places:
                links = links[places[point] :]
                break
            places[point] = len(links)
            links.append(self._parents[point])
            point = self._parents[point][2]
        return links[::-1]

    def is_open(self, point: int) -> bool:
        """Tell whether nothing bounds a point."""
        return self.bounds[point] < NOWHERE // 2

    def way(self, point: int) -> list[Link]:
        """Give the links from the origin that make the bound of a point; none where it is open."""
        return [] if self.is_open(point) else self._cycle(point, [])

    def way_between(self, start: int, goal: int, spare: int) -> list[Link] | None:
        """Give the longest way from one point to another that does not pass the origin.

        Only a way is wanted that falls short of the difference of their bounds by less than
        ``spare`` days, so only links that nearly bind are followed (Dijkstra's algorithm over what
        each link leaves to spare, as bounds are settled).
        """
        bounds = self.bounds
        behind = {start: _NO_LINK}
        reached: dict[int, int] = {}
        queue = [(0, start, _NO_LINK)]
        while queue and goal not in reached:
            loss, point, link = heappop(queue)
            if point in reached:
                continue
            reached[point] = loss
            behind[point] = link
            for onward in self.out[point]:
                head = onward[0]
                total = loss + bounds[head] - bounds[point] - onward[1]
                if total < spare and head not in reached:
                    heappush(queue, (total, head, onward))
        return _back(behind, goal) if goal in reached else None

    def clear(self) -> None:
        """Forget which bounds were raised and not followed: what raised them was taken back."""
        self._active = bytearray(len(self.bounds))

    def settled(self) -> "Side":
        """Give a copy of the bounds and of what is behind them, to which nothing can be added."""
        copy = Side(0, self._step, [])
        copy.bounds = self.bounds.copy()
        copy._parents = self._parents.copy()
        return copy


def _back(behind: dict[int, Link], point: int) -> list[Link]:
    links: list[Link] = []
    while behind[point] is not _NO_LINK:
        links.append(behind[point])
        point = behind[point][2]
    return links[::-1]


def take_back(journal: Journal, mark: int) -> None:
    """Undo what was noted in a journal since it was ``mark`` entries long."""
    while len(journal) > mark:
        row, place, before = journal.pop()
        if place is None:
            row.pop()
        else:
            row[place] = before
