"""Networks that hypothesis makes up, and the plain cubic way to their windows."""

from collections.abc import Iterable, Sequence
from itertools import product

from hypothesis import strategies as st

from tracker.schedule.constraints import Fact, not_before
from tracker.schedule.network import Network

Numbered = Fact[int, int]

DAYS = st.integers(-30, 30)
GAPS = st.integers(0, 6)
BEYOND = 10_000
"""More than any sum of days here."""


@st.composite
def facts(draw: st.DrawFn, most_points: int = 40, most_facts: int = 60) -> list[Numbered]:
    """Give facts on up to so many points, numbered.

    Every point has a day of its own. In half of the networks all facts are true of these days; in
    the others some are off, so that they may contradict each other.
    """
    points = draw(st.integers(1, most_points))
    days = draw(st.lists(DAYS, min_size=points, max_size=points))
    count = draw(st.integers(1, most_facts))
    is_true = draw(st.booleans())
    return [_fact(draw, owner, days, is_true=is_true) for owner in range(count)]


def _fact(draw: st.DrawFn, owner: int, days: list[int], *, is_true: bool) -> Numbered:
    point = draw(st.integers(0, len(days) - 1))
    since = draw(st.none() | st.integers(0, len(days) - 1))
    if since == point:
        since = None
    apart = days[point] - (0 if since is None else days[since])
    if not is_true:
        apart += draw(st.sampled_from([0, 0, 0, -20, 20]))
    sides = draw(st.sampled_from(["least", "most", "both"]))
    least = None if sides == "most" else apart - draw(GAPS)
    most = None if sides == "least" else apart + draw(GAPS)
    return Fact(point, owner, least, most, since)


def built(stated: Sequence[Numbered]) -> Network[int, int] | None:
    """Give the network of facts added at once, None when they contradict each other."""
    network: Network[int, int] = Network(not_before(stated))
    return None if network.add_all(stated) else network


def ends(
    network: Network[int, int], points: Iterable[int]
) -> dict[int, tuple[int | None, int | None]]:
    """Give the window of every point."""
    return {point: network.window(point) for point in points}


def plain_windows(
    stated: Sequence[Numbered],
) -> dict[int, tuple[int | None, int | None]] | None:
    """Give the window of every point by Floyd and Warshall's algorithm, None when there is none."""
    points = [None, *sorted(points_of(stated))]
    place = {point: number for number, point in enumerate(points)}
    size = len(points)
    far = float("inf")
    way = [[0 if a == b else far for b in range(size)] for a in range(size)]
    for fact in stated:
        a, b = place[fact.since], place[fact.point]
        if fact.most is not None:
            way[a][b] = min(way[a][b], fact.most)
        if fact.least is not None:
            way[b][a] = min(way[b][a], -fact.least)
    for middle, a in product(range(size), repeat=2):
        if way[a][middle] < far:
            here, there = way[a][middle], way[middle]
            way[a] = [min(old, here + onward) for old, onward in zip(way[a], there, strict=True)]
    if any(way[a][a] < 0 for a in range(size)):
        return None
    return {
        point: (_finite(-way[number][0]), _finite(way[0][number]))
        for number, point in enumerate(points)
        if point is not None
    }


def _finite(days: float) -> int | None:
    return int(days) if abs(days) < BEYOND else None


def points_of(stated: Iterable[Numbered]) -> set[int]:
    """Give the points that facts are about."""
    return {point for fact in stated for point in (fact.point, fact.since) if point is not None}
