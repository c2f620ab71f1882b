"""What the order network costs, as multiples of reading as many records with ``json.loads``.

    python benchmarks/order.py [SEASONS] [ROUNDS]

A network has a window for every season and 1.5 relations for each, all of them true of days that
were drawn; the chain has as many seasons one after the other. All take turns, and the medians of
the processor's time are compared. The exit status is 1 when the chain costs over ``MOST_CHAIN``
times the random network, or an insert more than ``MOST_INSERT`` of it.
"""

import gc
import json
import statistics
import sys
from collections.abc import Callable, Sequence
from random import Random
from time import process_time

from tracker.schedule.constraints import Fact, not_before
from tracker.schedule.network import Network

SEASONS, ROUNDS = 10_000, 7
MOST_CHAIN = 1.5
MOST_INSERT = 0.01
INSERTS = 200

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


def seconds(action: Callable[[], object]) -> float:
    """Give the processor's time for an action, the collector of garbage on as in a command."""
    gc.collect()
    began = process_time()
    action()
    return process_time() - began


def measure(seasons: int, rounds: int) -> tuple[float, float, float, float]:
    """Give medians in seconds: reading records, the random network, the chain, an insert."""
    text = records(seasons * 5 // 2)
    relations, after = random_network(seasons), chain(seasons)
    network = build(relations)
    actions: list[Callable[[], object]] = [
        lambda: json.loads(text),
        lambda: build(relations),
        lambda: build(after),
        lambda: insert_and_take_back(network, seasons),
    ]
    times = [[seconds(action) for action in actions] for _ in range(rounds)]
    read, random, ordered, inserts = map(statistics.median, zip(*times, strict=True))
    return read, random, ordered, inserts / INSERTS


def main(arguments: list[str]) -> int:
    """Measure, print one line, tell whether the bounds hold."""
    seasons, rounds = (*map(int, arguments), *(SEASONS, ROUNDS)[len(arguments) :])
    read, random, ordered, insert = measure(seasons, rounds)
    sys.stdout.write(
        f"{seasons} seasons: json.loads {read * 1e3:.0f} ms; network {random / read:.1f} times, "
        f"chain {ordered / read:.1f} times ({ordered / random:.2f} of the network, at most "
        f"{MOST_CHAIN}), insert {insert / random:.2%} of the network (at most {MOST_INSERT:.0%})\n"
    )
    return 0 if ordered <= MOST_CHAIN * random and insert <= MOST_INSERT * random else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
