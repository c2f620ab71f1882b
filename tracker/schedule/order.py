"""What relations between premieres make of their windows, as surely as one cares to believe.

Whatever contradicts facts of a higher rank is set aside, with the reason; so the outcome is a
function of what was said, never of the order in which it was entered, nor of the day.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from tracker.dates.window import Window
from tracker.schedule.constraints import Contradiction, End, Step, not_before
from tracker.schedule.day_facts import (
    Basis,
    DayFact,
    day_facts,
    day_of,
    of_premiere,
    rank,
    refs_of,
    stated_of,
    window_of,
)
from tracker.schedule.ledger import Account, Claim, Log
from tracker.schedule.model import Certainty, Premiere, Ref
from tracker.schedule.network import Network, Windows

LEVELS = (Certainty.CONFIRMED, Certainty.EXPECTED, Certainty.RUMOURED)
"""What is believed, from the least on: each level has the facts of those before it too."""

NARROWED_LEVEL = Certainty.EXPECTED
"""The level of narrowed windows, unless another is asked for."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A fact that cannot hold with facts of a higher rank; ``contradiction`` has all of them."""

    fact: DayFact
    contradiction: Contradiction[Ref, Basis]

    @property
    def is_confirmed(self) -> bool:
        """Tell whether everything that contradicts itself here is confirmed."""
        levels = {fact.owner.level for fact in self.contradiction.facts}
        return levels == {Certainty.CONFIRMED}


@dataclass(frozen=True, slots=True)
class Group:
    """Seasons that relations connect: their windows at every level, and what was set aside."""

    windows: Mapping[Certainty, Windows[Ref, Basis]]
    set_aside: tuple[SetAside, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """The windows of seasons at every level: as announced, and as relations narrow them."""

    accounts: Mapping[Ref, Account]
    groups: Mapping[Ref, Group]

    def stated(self, ref: Ref) -> Claim[Premiere] | None:
        """Give the standing premiere of a season if it has a window."""
        return stated_of(self.accounts.get(ref))

    def window(self, ref: Ref, level: Certainty = NARROWED_LEVEL) -> Window | None:
        """Give the window that follows from all that is at least so sure; None if none does."""
        group = self.groups.get(ref)
        if group is not None:
            return _window(group.windows[level], ref)
        stated = self.stated(ref)
        return window_of(stated) if stated and stated.said.certainty.rank >= level.rank else None

    def narrowed(self, ref: Ref, level: Certainty = NARROWED_LEVEL) -> Window | None:
        """Give the window of a season if relations make one of its ends tighter than was said.

        What was said less surely than ``level`` has no part in it, so the window may be wider at
        its other end; where both exclude each other, it is what the surer facts say.
        """
        window = self.window(ref, level) if ref in self.groups else None
        stated = self.stated(ref)
        if window is None or stated is None:
            return window
        return window if not window.encloses(window_of(stated)) else None

    def chain(
        self, ref: Ref, end: End, level: Certainty = NARROWED_LEVEL
    ) -> tuple[Step[Ref, Basis], ...]:
        """Give the facts that make an end of a window, from the calendar on; empty if it is open.

        That of a season without relations has at most one: what was announced.
        """
        group = self.groups.get(ref)
        windows = _windows_of_one(self, ref, level) if group is None else group.windows[level]
        return windows.explain(ref, end)

    @property
    def contradicted(self) -> frozenset[Ref]:
        """Give the seasons of which something that was said is set aside."""
        return frozenset(
            ref
            for group in {id(group): group for group in self.groups.values()}.values()
            for aside in group.set_aside
            for ref in refs_of(aside.fact)
        )

    @property
    def set_aside(self) -> list[SetAside]:
        """Give everything that was set aside, the highest rank first."""
        groups = {id(group): group for group in self.groups.values()}.values()
        return sorted(
            (aside for group in groups for aside in group.set_aside),
            key=lambda aside: rank(aside.fact),
        )


def order(accounts: Iterable[Account], log: Log) -> Order:
    """Work out the order of seasons from what the log adds up to, and the relations in it."""
    known = {made.ref: made for made in accounts}
    groups: dict[Ref, Group] = {}
    for facts in _connected(day_facts(known, log)):
        group = _group(facts)
        groups.update((ref, group) for fact in facts for ref in refs_of(fact))
    return Order(known, groups)


def related(refs: Iterable[Ref], log: Log) -> set[Ref]:
    """Give the seasons and all that relations connect them with: whose windows they may move."""
    beside: dict[Ref, list[Ref]] = {}
    for said in log.values():
        if said.relation is not None:
            beside.setdefault(said.about, []).append(said.relation.to)
            beside.setdefault(said.relation.to, []).append(said.about)
    found = {*refs}
    waiting = list(found)
    while waiting:
        new = {*beside.get(waiting.pop(), ())} - found
        found |= new
        waiting += new
    return found


def _connected(facts: Sequence[DayFact]) -> Collection[list[DayFact]]:
    """Give the facts apart by the seasons that they connect; what is apart has no effect on it."""
    numbers: dict[Ref, int] = {}
    ends = [[numbers.setdefault(ref, len(numbers)) for ref in refs_of(fact)] for fact in facts]
    leaders = list(range(len(numbers)))
    for one, *others in ends:
        for other in others:
            leaders[_leader(leaders, other)] = _leader(leaders, one)
    groups: dict[int, list[DayFact]] = {}
    for fact, (one, *_) in zip(facts, ends, strict=True):
        groups.setdefault(_leader(leaders, one), []).append(fact)
    return groups.values()


def _leader(leaders: list[int], number: int) -> int:
    """Give the season that stands for all that are connected with this one; ways are halved."""
    while leaders[number] != number:
        leaders[number] = number = leaders[leaders[number]]
    return number


def _group(facts: Sequence[DayFact]) -> Group:
    network: Network[Ref, Basis] = Network(not_before(facts))
    windows: dict[Certainty, Windows[Ref, Basis]] = {}
    set_aside: list[SetAside] = []
    for level in LEVELS:
        set_aside += _keep(network, [fact for fact in facts if fact.owner.level is level])
        windows[level] = network.settled()
    return Group(windows, tuple(set_aside))


def _keep(network: Network[Ref, Basis], facts: Sequence[DayFact]) -> list[SetAside]:
    """Add facts as if one by one, and give those that contradict the ones before them.

    As many are added at once as went well lately, twice as many when they did.
    """
    set_aside: list[SetAside] = []
    start, many = 0, len(facts)
    while start < len(facts):
        some = facts[start : start + many]
        count = _add_leading(network, some)
        start += count
        many = 2 * many if count == len(some) else max(1, count)
        if count < len(some):
            found = network.add(some[count])
            set_aside += [SetAside(some[count], found)] if found else []
            start += 1
    return set_aside


def _add_leading(network: Network[Ref, Basis], facts: Sequence[DayFact]) -> int:
    """Add facts up to the first that contradicts those before it; give how many that are.

    A contradiction tells that the last fact of it is not among them, so only those before it are
    tried next.
    """
    places = {id(fact): place for place, fact in enumerate(facts)}
    count = len(facts)
    while found := network.add_all(facts[:count]):
        count = max(places.get(id(fact), 0) for fact in found.facts)
    return count


def _window(windows: Windows[Ref, Basis], ref: Ref) -> Window | None:
    earliest, latest = map(day_of, windows.window(ref))
    return None if earliest is latest is None else Window(earliest, latest)


def _windows_of_one(order: Order, ref: Ref, level: Certainty) -> Windows[Ref, Basis]:
    """Give the windows of a season without relations: its own, if it is sure enough."""
    network: Network[Ref, Basis] = Network()
    stated = order.stated(ref)
    if stated is not None and stated.said.certainty.rank >= level.rank:
        network.add_all([of_premiere(stated)])
    return network
