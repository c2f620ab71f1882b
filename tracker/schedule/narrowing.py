"""The outlook of a day with what relations leave of its windows, at a level that is asked for.

The seasons table holds the same for today at the expected level; this is for every other day and
level, and for whoever has to know why.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.dates.window import Window
from tracker.schedule.day_facts import refs_of
from tracker.schedule.hindsight import accounts_of, outlook_of_accounts
from tracker.schedule.ledger import Log, known_on
from tracker.schedule.model import Certainty, Ref, Series
from tracker.schedule.order import NARROWED_LEVEL, Order, SetAside, order
from tracker.schedule.outlook import Entry
from tracker.values import replace


@dataclass(frozen=True, slots=True)
class Ordered:
    """The outlook of a day, the order of its premieres, and the log that both are made of.

    The windows are narrowed at ``level``.
    """

    entries: Sequence[Entry]
    order: Order
    log: Log
    level: Certainty


def ordered_outlook(
    log: Log, series: Mapping[str, Series], day: date, level: Certainty = NARROWED_LEVEL
) -> Ordered:
    """Give the outlook of ``day`` from what had been said by then, narrowed at ``level``."""
    known = known_on(log, day)
    accounts = accounts_of(known)
    made = order(accounts, known)
    entries = outlook_of_accounts(accounts, series, day)
    return Ordered(narrowed_entries(entries, made, level), made, known, level)


def narrowed_entries(entries: Iterable[Entry], made: Order, level: Certainty) -> list[Entry]:
    """Give entries with what relations leave of their windows, and marked where they clash."""
    contradicted = made.contradicted
    return [
        _narrowed(entry, made.narrowed(entry.ref, level), is_contradicted=entry.ref in contradicted)
        if entry.ref in made.groups
        else entry
        for entry in entries
    ]


def _narrowed(entry: Entry, window: Window | None, *, is_contradicted: bool) -> Entry:
    row = replace(entry.season, narrowed=window, contradicted=is_contradicted)
    return replace(entry, season=row, narrowed=window)


def touching(made: Order, ref: Ref, level: Certainty) -> list[SetAside]:
    """Give the contradictions that a season has a part in, of what is at least so sure."""
    return [
        aside
        for aside in made.set_aside
        if aside.fact.owner.level.rank >= level.rank
        and any(ref in refs_of(fact) for fact in aside.contradiction.facts)
    ]
