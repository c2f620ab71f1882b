"""The seasons table as a function of the log: what follows in it from a change of the log.

A statement about a season touches its own row, one about a series all rows of it. Where relations
connect seasons, windows move in rows that nobody spoke of.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from tracker.dates.window import Window
from tracker.schedule.agreement import AddedUp, added_up, check_agreement, seasons_among
from tracker.schedule.book import Book, standing_log
from tracker.schedule.ledger import Log
from tracker.schedule.model import Ref, Season
from tracker.values import replace

if TYPE_CHECKING:
    from tracker.schedule.order import SetAside

Rows = Mapping[Ref, Season | None]
"""Rows to be written by what they are about; None where the log no longer knows a season."""


class Moved(NamedTuple):
    """A narrowed window before and after a change; None is none."""

    before: Window | None
    after: Window | None


@dataclass(frozen=True, slots=True)
class Consequences:
    """What follows from a change: rows, narrowed windows that move, new contradictions."""

    rows: Rows
    moved: Mapping[Ref, Moved] = field(default_factory=dict)
    contradictions: "tuple[SetAside, ...]" = ()

    @property
    def refused(self) -> "tuple[SetAside, ...]":
        """Give the contradictions in which everything is confirmed."""
        return tuple(aside for aside in self.contradictions if aside.is_confirmed)


def consequences(ref: Ref, log: Log, book: Book) -> Consequences:
    """Give what follows when ``log`` is what stands about ``ref``.

    Raises ``DataError`` when a row that is touched is not what the log added up to before.
    """
    retracted = book.retractions()
    relations = {**standing_log(book.relations(), retracted), **_relations_in(log)}
    before = standing_log(book.said_of_series(ref.series), retracted)
    rows = {row.ref: row for row in book.seasons_of(ref.series)}
    subjects = {*rows, *(said.about for said in before.values())}
    touched = seasons_among(subjects) if ref.is_series else [ref]
    reached = _reached(touched, relations)
    others = {other.series for other in reached} - {ref.series}
    if others:
        before |= standing_log(book.said_within(others), retracted)
        rows |= {row.ref: row for row in book.seasons_within(others)}
    after = {**{key: said for key, said in before.items() if said.about != ref}, **log}
    return _compared(touched, reached, rows, added_up(before), added_up(after))


def between(
    touched: Iterable[Ref], rows: Mapping[Ref, Season], before: Log, after: Log
) -> Consequences:
    """Give what follows from many changes at once: ``before`` and ``after`` are whole logs.

    ``rows`` are all that the seasons table holds, ``touched`` the seasons that are spoken of.
    Raises ``DataError`` as ``consequences`` does.
    """
    relations = {**_relations_in(before), **_relations_in(after)}
    reached = _reached(touched, relations)
    return _compared(touched, reached, rows, added_up(before), added_up(after))


def _relations_in(log: Log) -> Log:
    return {key: said for key, said in log.items() if said.relation is not None}


def _reached(touched: Iterable[Ref], relations: Log) -> set[Ref]:
    """Give the seasons that a change may move: those that it touches, and all connected ones."""
    if not relations:
        return {*touched}
    from tracker.schedule.order import related  # noqa: PLC0415 - few schedules have relations

    return related(touched, relations)


def _compared(
    touched: Iterable[Ref],
    reached: Iterable[Ref],
    rows: Mapping[Ref, Season],
    before: AddedUp,
    after: AddedUp,
) -> Consequences:
    old = {ref: before.row(ref) for ref in seasons_among(reached)}
    new = {ref: after.row(ref) for ref in old}
    changed = [ref for ref in old if ref in {*touched} or old[ref] != new[ref]]
    check_agreement(changed, rows, before)
    windows = {ref: Moved(_narrowed(old[ref]), _narrowed(new[ref])) for ref in changed}
    return Consequences(
        rows={ref: _with_extra(new[ref], rows.get(ref)) for ref in changed},
        moved={ref: moved for ref, moved in windows.items() if moved.before != moved.after},
        contradictions=_new_contradictions(before, after),
    )


def _narrowed(row: Season | None) -> Window | None:
    return row.narrowed if row else None


def _with_extra(made: Season | None, row: Season | None) -> Season | None:
    """Give a row as the log says it, with the unknown fields that the row already had."""
    return replace(made, extra=row.extra) if made and row else made


def _new_contradictions(before: AddedUp, after: AddedUp) -> "tuple[SetAside, ...]":
    """Give what is set aside now and was not: told by the announcement and what of it."""
    known = {_claim(aside) for aside in before.order.set_aside} if before.order else set()
    found = after.order.set_aside if after.order else []
    return tuple(aside for aside in found if _claim(aside) not in known)


def _claim(aside: "SetAside") -> tuple[str, object]:
    return aside.fact.owner.key, aside.fact.owner.aspect
