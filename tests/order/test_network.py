"""The network of points and facts: windows, explanations, contradictions, and taking back."""

from collections.abc import Sequence
from itertools import pairwise
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.order.networks import Numbered, built, ends, facts, plain_windows, points_of
from tracker.schedule.constraints import Contradiction, End, Fact, Step, not_before
from tracker.schedule.network import Network, Windows

MANY = settings(max_examples=2000, suppress_health_check=[HealthCheck.too_slow])
SOME = settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])


def network_of(stated: Sequence[Numbered]) -> Network[int, int]:
    """Give the network of facts that hold together."""
    network = built(stated)
    assert network is not None
    return network


def holding(stated: Sequence[Numbered]) -> tuple[Network[int, int], list[Numbered]]:
    """Give the network of facts added one at a time, and those that it refused."""
    network: Network[int, int] = Network()
    return network, [fact for fact in stated if network.add(fact)]


def is_irreducible(found: Contradiction[int, int]) -> bool:
    """Tell whether facts cannot all hold, and all but any one can."""
    stated = found.facts
    return plain_windows(stated) is None and all(
        plain_windows([*stated[:place], *stated[place + 1 :]]) is not None
        for place in range(len(stated))
    )


@pytest.mark.once
@MANY
@given(facts())
def test_windows_and_consistency_are_those_of_the_plain_way(stated: list[Numbered]) -> None:
    """Floyd and Warshall's algorithm gives the same windows, or none where there are none."""
    network = built(stated)
    plain = plain_windows(stated)
    assert (None if network is None else ends(network, points_of(stated))) == plain


@SOME
@given(facts(most_points=12, most_facts=30))
def test_added_one_by_one_they_are_the_same(stated: list[Numbered]) -> None:
    """What a network takes one at a time is what it would take at once; the rest it refuses."""
    network, refused = holding(stated)
    kept = [fact for fact in stated if fact not in refused]
    assert ends(network, points_of(stated)) == {
        **dict.fromkeys(points_of(stated), (None, None)),
        **(plain_windows(kept) or {}),
    }
    for fact in refused:
        before = [one for one in kept if one.owner < fact.owner]
        assert plain_windows([*before, fact]) is None


@SOME
@given(facts(most_points=12, most_facts=30))
def test_a_contradiction_is_irreducible(stated: list[Numbered]) -> None:
    """Its facts contradict each other, and no longer without any one of them."""
    found = Network[int, int](not_before(stated)).add_all(stated)
    if found is not None:
        assert found.short > 0
        assert {*found.facts} <= {*stated}
        assert is_irreducible(found)


@SOME
@given(facts(most_points=8, most_facts=30))
def test_what_refuses_a_fact_is_the_worst_and_irreducible(stated: list[Numbered]) -> None:
    """If the fact gave so many days as it is short by, it would fit, and not if it gave one less."""
    network: Network[int, int] = Network()
    for fact in stated:
        found = network.add(fact)
        if found is None:
            continue
        assert fact in found.facts
        assert is_irreducible(found)
        assert network.add(loosened(fact, found.short - 1)) is not None
        with network.trial():
            assert network.add(loosened(fact, found.short)) is None


def loosened(fact: Numbered, days: int) -> Numbered:
    """Give a fact with both ends so many days further out."""
    least = None if fact.least is None else fact.least - days
    most = None if fact.most is None else fact.most + days
    return Fact(fact.point, fact.owner, least, most, fact.since)


@SOME
@given(facts(most_points=12, most_facts=30))
def test_a_chain_makes_the_end_that_it_explains(stated: list[Numbered]) -> None:
    """Its facts alone give the point that end, and every step the end that it names."""
    network, _ = holding(stated)
    for point in points_of(stated):
        for place, end in enumerate(End):
            chain = network.explain(point, end)
            alone = plain_windows([step.fact for step in chain]) or {}
            assert alone.get(point, (None, None))[place] == network.end(point, end)
            assert [alone[step.point][place] for step in chain] == [step.day for step in chain]


@SOME
@given(facts(most_points=12, most_facts=20), facts(most_points=16, most_facts=6))
def test_a_trial_leaves_no_trace(stated: list[Numbered], tried: list[Numbered]) -> None:
    """Windows and chains are what they were, and what is added next comes out the same."""
    network, _ = holding(stated)
    points = points_of([*stated, *tried])
    before = ends(network, points), chains(network, points)
    with network.trial():
        for fact in tried:
            network.add(fact)
        with network.trial():
            network.add_all(tried)
    assert (ends(network, points), chains(network, points)) == before
    fresh, _ = holding(stated)
    assert [network.add(fact) for fact in tried] == [fresh.add(fact) for fact in tried]
    assert ends(network, points) == ends(fresh, points)


@SOME
@given(facts(most_points=12, most_facts=20), facts(most_points=16, most_facts=6))
def test_what_is_refused_at_once_leaves_no_trace(
    stated: list[Numbered], more: list[Numbered]
) -> None:
    """All of them are added, or nothing has changed."""
    network, refused = holding(stated)
    points = points_of([*stated, *more])
    before = ends(network, points), chains(network, points)
    if network.add_all(more):
        assert (ends(network, points), chains(network, points)) == before
    else:
        kept = [fact for fact in stated if fact not in refused]
        assert ends(network, points) == {
            **dict.fromkeys(points, (None, None)),
            **(plain_windows([*kept, *more]) or {}),
        }


@SOME
@given(facts(most_points=12, most_facts=20), facts(most_points=12, most_facts=6))
def test_what_is_settled_does_not_change(stated: list[Numbered], more: list[Numbered]) -> None:
    """Windows that were taken down stay as they are while facts are added."""
    network, _ = holding(stated)
    points = points_of([*stated, *more])
    before = ends(network, points), chains(network, points)
    taken = network.settled()
    for fact in more:
        network.add(fact)
    after = {point: taken.window(point) for point in points}, chains(taken, points)
    assert after == before


def chains(
    network: Windows[int, int], points: set[int]
) -> dict[tuple[int, End], tuple[Step[int, int], ...]]:
    """Give the chain behind every end."""
    return {(point, end): network.explain(point, end) for point in points for end in End}


@SOME
@given(facts(most_points=12), st.randoms(use_true_random=False))
def test_the_order_of_points_and_facts_has_no_effect(stated: list[Numbered], luck: Random) -> None:
    """Windows are the same however the facts come, and wherever the points lie."""
    other = luck.sample(stated, len(stated))
    shuffled: Network[int, int] = Network(luck.sample(sorted(points_of(stated)), 1))
    refused = shuffled.add_all(other)
    network = built(stated)
    assert (refused is None) == (network is not None)
    if network is not None:
        assert ends(shuffled, points_of(stated)) == ends(network, points_of(stated))


def after(points: Sequence[int]) -> list[Numbered]:
    """Give a chain in which every point comes after the one before it."""
    return [Fact(point, point, 1, None, before) for before, point in pairwise(points)]


LONG = 10_000
CHAINS = [
    ("in order", list(range(LONG))),
    ("against it", list(range(LONG - 1, -1, -1))),
    ("in no order", Random(7).sample(range(LONG), LONG)),
]


@pytest.mark.parametrize(("_reason", "points"), CHAINS, ids=[reason for reason, _ in CHAINS])
def test_a_long_chain_is_settled(_reason: str, points: list[int]) -> None:
    """Ten thousand "after" in a row: the day moves on by one each, and nothing recurses."""
    network = network_of([*after(points), Fact(points[0], -1, 100, 110)])
    assert network.window(points[-1]) == (100 + LONG - 1, None)
    assert network.window(points[0]) == (100, 110)
    assert len(network.explain(points[-1], End.EARLIEST)) == LONG


def test_a_long_zigzag_is_settled() -> None:
    """Gaps that go ten days on and three to five back, where sweeps alone would take ages."""
    there_and_back = [
        Fact(point, point, *((10, 12) if point % 2 else (-5, -3)), point - 1)
        for point in range(1, LONG)
    ]
    network = network_of([*there_and_back, Fact(0, 0, 100, 110)])
    assert network.window(LONG - 2) == (100 + 5 * (LONG // 2 - 1), 110 + 9 * (LONG // 2 - 1))


def test_a_long_ring_is_refused() -> None:
    """Ten thousand points, each after the one before it, and the first after the last."""
    points = Random(7).sample(range(LONG), LONG)
    found = Network[int, int]().add_all(after([*points, points[0]]))
    assert found is not None
    assert (len(found.bounds), found.short) == (LONG, LONG)


def test_a_ring_that_gives_way_is_none() -> None:
    """Points of which none is before the next are all on one day."""
    ring = [Fact(point, point, 0, None, (point - 1) % LONG) for point in range(LONG)]
    assert network_of([*ring, Fact(5, -1, 100, 110)]).window(9) == (100, 110)


REFUSED = [
    ("no side", (1, 0, None, None), "a fact has a least or a most"),
    ("sides that cross", (1, 0, 5, 4), "nothing is at least 5 and at most 4"),
    ("one point", (1, 0, 1, None, 1), "1 is told from itself"),
]


@pytest.mark.parametrize(
    ("_reason", "values", "message"), REFUSED, ids=[reason for reason, *_ in REFUSED]
)
def test_a_fact_that_says_nothing_is_none(
    _reason: str, values: tuple[int, ...], message: str
) -> None:
    """An interval has a side, holds a day, and lies between two."""
    with pytest.raises(ValueError, match=message):
        Fact(*values)


def test_a_point_that_nobody_named_is_open() -> None:
    """It has no ends, and nothing explains them."""
    network = network_of([Fact(1, 0, 5, None)])
    assert network.window(2) == (None, None)
    assert network.explain(2, End.LATEST) == ()
    assert network.explain(1, End.LATEST) == ()
