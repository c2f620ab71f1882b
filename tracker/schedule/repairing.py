"""Mending a schedule: the log is kept to the last announcement, everything else follows from it.

A plan is made first and changes nothing. It puts announcements under the keys that their content
makes, enters series that are missing, and writes the rows that the log adds up to. What stands in
a row and was said by no announcement is a hand edit: it is offered as an announcement.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tracker.schedule.agreement import AddedUp, added_up, differing, seasons_among
from tracker.schedule.hand_edits import Offer, hand_edit
from tracker.schedule.model import (
    Announcement,
    Ref,
    Season,
    Series,
)
from tracker.schedule.records import (
    announcement_key,
    encode_announcement,
    encode_retraction,
    encode_season,
    encode_series,
)
from tracker.schedule.rekeying import Rekeyed, check_log_is_readable, rekeyed
from tracker.schedule.tables import Tables
from tracker.values import replace

Records = dict[str, dict[str, dict[str, Any] | None]]
"""What is to be written: records by table and key; None takes one out."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a repair would do: what is written, and what is offered beside it.

    ``rekeyed`` are announcements by the key that they had; ``rows`` the seasons whose row changes.
    """

    rekeyed: Mapping[str, str] = field(default_factory=dict)
    new_series: Mapping[str, Series] = field(default_factory=dict)
    rows: tuple[str, ...] = ()
    offers: tuple[Offer, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing that a repair would do."""
        return not (self.rekeyed or self.new_series or self.rows)


def plan(tables: Tables, today: date) -> Plan:
    """Work out what would mend the tables; ``today`` is the day on which hand edits are entered.

    Raises ``DataError`` while a record that others follow from cannot be read.
    """
    check_log_is_readable(tables)
    log = rekeyed(tables)
    made = added_up(log.standing)
    wrong = differing(seasons_among({*tables.seasons, *made.logs}), tables.seasons, made)
    unreadable = [key for table, key in tables.unreadable if table == "seasons"]
    return Plan(
        rekeyed=log.moved,
        new_series=_missing_series(tables, log.standing),
        rows=tuple(dict.fromkeys([*map(str, wrong), *unreadable])),
        offers=_offers(wrong, tables, log, today),
    )


def repaired(tables: Tables, made: Plan, accepted: Collection[Offer]) -> Records:
    """Give the records that carry a plan out, with the offers that were accepted."""
    log = rekeyed(tables)
    entered = {offer.key: offer.announcement for offer in accepted}
    sums = added_up({**log.standing, **entered})
    rows = _rows(sums, tables)
    moved = differing(seasons_among(sums.logs), tables.seasons, sums)
    return {
        "series": {key: encode_series(series) for key, series in made.new_series.items()},
        "announcements": {
            **dict.fromkeys(made.rekeyed),
            **{key: encode_announcement(log.announcements[key]) for key in made.rekeyed.values()},
            **{key: encode_announcement(said) for key, said in entered.items()},
        },
        "retractions": _moved_retractions(tables, log),
        "seasons": {
            key: encode_season(rows[key]) if key in rows else None
            for key in dict.fromkeys([*made.rows, *map(str, moved)])
        },
    }


def _moved_retractions(tables: Tables, log: Rekeyed) -> dict[str, dict[str, Any] | None]:
    gone: dict[str, dict[str, Any] | None] = dict.fromkeys(
        tables.retractions.keys() - log.retractions.keys()
    )
    new = log.retractions.keys() - tables.retractions.keys()
    return {**gone, **{key: encode_retraction(log.retractions[key]) for key in sorted(new)}}


def _missing_series(tables: Tables, log: Mapping[str, Announcement]) -> dict[str, Series]:
    """Give the series that announcements and rows are about and the table does not have."""
    named = [said.about.series for said in log.values()] + [ref.series for ref in tables.seasons]
    missing = dict.fromkeys(key for key in named if key not in tables.series)
    return {key: Series(title=key.replace("-", " ").title()) for key in missing}


def _rows(made: AddedUp, tables: Tables) -> dict[str, Season]:
    """Give the rows of all seasons by key, with the unknown fields that they have."""
    rows = {ref: made.row(ref) for ref in seasons_among(made.logs)}
    return {str(ref): replace(row, extra=_extra(ref, tables)) for ref, row in rows.items() if row}


def _extra(ref: Ref, tables: Tables) -> Mapping[str, Any]:
    return tables.seasons[ref].extra if ref in tables.seasons else {}


def _offers(wrong: list[Ref], tables: Tables, log: Rekeyed, today: date) -> tuple[Offer, ...]:
    found = (
        hand_edit(tables.seasons[ref], list(log.announcements.values()), today)
        for ref in wrong
        if ref in tables.seasons
    )
    return tuple(Offer(announcement_key(said), said) for said in found if said is not None)
