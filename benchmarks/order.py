"""What the order network costs, as multiples of reading as many records with ``json.loads``.

    python benchmarks/order.py [SEASONS] [ROUNDS] [--write]

A network has a window for every season and 1.5 relations for each, all of them true of days that
were drawn; the chain has as many seasons one after the other. All take turns, and the medians of
the processor's time are compared. networkx, from the extra ``[benchmark]``, finds both bounds by
Bellman and Ford; either is counted from the facts on, with the collector of garbage off, as it is
in a command. ``--write`` puts the ratios into docs/order.md. The exit status is 1 when the network
costs over ``MOST_OF_NETWORKX`` of that, the chain over ``MOST_CHAIN`` times the network, or an
insert more than ``MOST_INSERT`` of it.
"""

import gc
import json
import statistics
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from time import process_time
from typing import Any

from tracker.schedule.constraints import Fact, not_before
from tracker.schedule.network import Network

SEASONS, ROUNDS = 10_000, 7
MOST_OF_NETWORKX = 0.5
MOST_CHAIN = 1.5
MOST_INSERT = 0.01
INSERTS = 200

DOCUMENT = Path(__file__).parent.parent / "docs" / "order.md"
BEGIN, END = "<!-- cost -->", "<!-- end of cost -->"

Numbered = Fact[int, int]


def records(count: int) -> str:
    """Give as many records as a file would have for so many seasons."""
    relation = {"words": "3-4 months after Iron Fist", "to": "iron-fist/s1", "days": [89, 123]}
    one = {"about": "the-defenders/s1", "said_on": "2016-10-31", "n": 3, "certainty": "expected"}
    return json.dumps(
        {f"the-defenders/s1@{n}": {**one, "relation": relation} for n in range(count)}
    )


def random_network(seasons: int) -> list[Numbered]:
    """Give windows and relations that are true of days over 27 years."""
    luck = Random(7)
    days = [luck.randrange(730_000, 740_000) for _ in range(seasons)]
    windows = [
        Fact(point, point, day - luck.randrange(300), day + luck.randrange(300))
        for point, day in enumerate(days)
    ]
    pairs = [luck.sample(range(seasons), 2) for _ in range(seasons * 3 // 2)]
    return windows + [_true(luck, days, one, other) for one, other in pairs]


def _true(luck: Random, days: Sequence[int], one: int, other: int) -> Numbered:
    apart = days[one] - days[other]
    return Fact(one, -1, apart - luck.randrange(60), apart + luck.randrange(60), other)


def chain(seasons: int) -> list[Numbered]:
    """Give a day, and seasons of which each comes after the one before."""
    onward = [Fact(point, point, 1, None, point - 1) for point in range(1, seasons)]
    return [Fact(0, 0, 730_000, 730_000), *onward]


def build(facts: Sequence[Numbered]) -> Network[int, int]:
    """Give the network of facts that hold together."""
    network: Network[int, int] = Network(not_before(facts))
    if network.add_all(facts):
        raise AssertionError("the facts are true, and contradict each other")
    return network


def insert_and_take_back(network: Network[int, int], seasons: int) -> None:
    """Try relations that narrow what they can, and take each back."""
    luck = Random(8)
    for _ in range(INSERTS):
        one, other = luck.sample(range(seasons), 2)
        early, late = network.window(one)[0], network.window(other)[0]
        apart = (early or 0) - (late or 0)
        with network.trial():
            network.add(Fact(one, -1, apart + 1, None, other))


def both_bounds(facts: Sequence[Numbered]) -> list[dict[int, int]]:
    """Give the latest and the negated earliest day of every point, as networkx finds them."""
    import networkx as nx  # noqa: PLC0415 - of the extra [benchmark]

    graph = nx.DiGraph()
    for fact in facts:
        if fact.most is not None:
            _tighten(graph, fact.since, fact.point, fact.most)
        if fact.least is not None:
            _tighten(graph, fact.point, fact.since, -fact.least)
    ways = (graph, graph.reverse(copy=False))
    lengths = nx.single_source_bellman_ford_path_length
    return [dict(lengths(way, ORIGIN)) for way in ways]


ORIGIN = -1
"""The point that days are counted from, in a graph."""


def _tighten(graph: Any, tail: int | None, head: int | None, days: int) -> None:  # noqa: ANN401 - networkx has no types
    """Add a bound; of several between two points the tightest counts."""
    ends = [ORIGIN if end is None else end for end in (tail, head)]
    known = graph.get_edge_data(*ends, default={"weight": days})["weight"]
    graph.add_edge(*ends, weight=min(days, known))


def agrees(network: Network[int, int], bounds: Sequence[dict[int, int]]) -> bool:
    """Tell whether networkx found the same windows."""
    latest, earliest = bounds
    return all(
        network.window(point) == (-earliest[point], latest[point])
        for point in latest
        if point != ORIGIN
    )


def seconds(action: Callable[[], object]) -> float:
    """Give the processor's time for an action, the collector of garbage off as in a command."""
    gc.collect()
    gc.disable()
    began = process_time()
    action()
    spent = process_time() - began
    gc.enable()
    return spent


def measure(seasons: int, rounds: int) -> tuple[float, float, float, float, float]:
    """Give medians in seconds: reading, the random network, networkx's, the chain, an insert."""
    text = records(seasons * 5 // 2)
    relations, after = random_network(seasons), chain(seasons)
    network = build(relations)
    if not agrees(network, both_bounds(relations)):
        raise AssertionError("networkx finds other windows")
    actions: list[Callable[[], object]] = [
        lambda: json.loads(text),
        lambda: build(relations),
        lambda: both_bounds(relations),
        lambda: build(after),
        lambda: insert_and_take_back(network, seasons),
    ]
    times = [[seconds(action) for action in actions] for _ in range(rounds)]
    medians = map(statistics.median, zip(*times, strict=True))
    read, random, graph, ordered, inserts = medians
    return read, random, graph, ordered, inserts / INSERTS


def table(seasons: int, read: float, random: float, graph: float, *rest: float) -> str:
    """Give the ratios as a Markdown table, with the most that each may be."""
    ordered, insert = rest
    many = f"{seasons:,} seasons, {seasons * 3 // 2:,} relations"
    rows = [
        (many, "networkx, both bounds", f"{random / graph:.2f}", f"{MOST_OF_NETWORKX}"),
        ("the same", "`json.loads` of as many records", f"{random / read:.1f}", ""),
        (f"a chain of {seasons:,}", "the first row", f"{ordered / random:.2f}", f"{MOST_CHAIN}"),
        ("one relation tried", "the first row", f"{insert / random:.2%}", f"{MOST_INSERT:.0%}"),
    ]
    head = "| what | measured by | ratio | at most |\n|---|---|---:|---:|\n"
    return head + "".join(f"| {' | '.join(row)} |\n" for row in rows)


def write(text: str) -> None:
    """Put the table between its marks in docs/order.md."""
    before, _, rest = DOCUMENT.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    DOCUMENT.write_text(f"{before}{BEGIN}\n{text}{END}{after}", encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Measure, print the table, tell whether the bounds hold."""
    numbers = [int(argument) for argument in arguments if argument != "--write"]
    seasons, rounds = (*numbers, *(SEASONS, ROUNDS)[len(numbers) :])
    read, random, graph, ordered, insert = measure(seasons, rounds)
    text = table(seasons, read, random, graph, ordered, insert)
    sys.stdout.write(text)
    if "--write" in arguments:
        write(text)
    holds = (
        random <= MOST_OF_NETWORKX * graph,
        ordered <= MOST_CHAIN * random,
        insert <= MOST_INSERT * random,
    )
    return 0 if all(holds) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
