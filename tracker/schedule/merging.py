"""Merging two versions of a schedule that both come from a third: what git calls theirs and ours.

What was said is united, so nothing that anybody entered is lost, and claims that contradict each
other stand in the log side by side, as they do when one hand enters them. What is edited (series,
settings, what plugins keep) is merged field by field. The seasons table is computed again.

The result is the same, byte by byte, in whatever order any number of versions are merged.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

from tracker.schedule.agreement import added_up, seasons_among
from tracker.schedule.field_merging import Line, merged_line
from tracker.schedule.json_values import place
from tracker.schedule.keys import CONFLICTS
from tracker.schedule.model import Announcement, Kind, Retraction, Season
from tracker.schedule.records import (
    encode_announcement,
    encode_retraction,
    encode_season,
    encode_series,
)
from tracker.schedule.rekeying import Rekeyed, check_log_is_readable, rekeyed
from tracker.schedule.tables import Document, Tables, decode_tables
from tracker.schedule.unsettled import (
    Conflicts,
    Field,
    Unsettled,
    encode_conflicts,
    fields_of,
    open_conflicts,
    series_of,
)
from tracker.values import replace

Records = dict[str, dict[str, Any]]

Value = TypeVar("Value")

_NONE = Line(None)
_NEW_SERIES = Line({"kind": Kind.SERIES.value})
"""A series of which nothing was said but its title, as far as it is the same for all."""


@dataclass(frozen=True, slots=True)
class Side:
    """One version, taken apart: its tables, its log, what is unsettled in it."""

    tables: Tables
    log: Rekeyed
    conflicts: Conflicts

    @property
    def document(self) -> Document:
        """Give what the version holds."""
        return self.tables.document

    def records(self, table: str) -> Mapping[str, Mapping[str, Any]]:
        """Give the records of a table that is merged field by field."""
        match table:
            case "series":
                return {key: encode_series(one) for key, one in self.tables.series.items()}
            case "seasons":
                return {str(ref): one.extra for ref, one in self.tables.seasons.items()}
            case "meta":
                records = self.document.get(table, {})
                return {key: one for key, one in records.items() if key != CONFLICTS}
            case _:
                return self.document.get(table, {})


class Sides(NamedTuple):
    """The three versions of a merge."""

    base: Side
    ours: Side
    theirs: Side


def side_of(document: Document) -> Side:
    """Take a version apart.

    Raises ``DataError`` for a record that cannot be read and that others follow from.
    """
    tables = decode_tables(document)
    check_log_is_readable(tables)
    return Side(tables, rekeyed(tables), open_conflicts(document))


def merge(base: Document, ours: Document, theirs: Document) -> dict[str, Records]:
    """Merge two versions; ``base`` is an empty schedule where they have no common ancestor.

    Raises ``DataError`` as ``side_of`` does.
    """
    return merged(Sides(*map(side_of, (base, ours, theirs))))


def merged(sides: Sides) -> dict[str, Records]:
    """Give the document that the versions are merged to."""
    said, retracted = _announcements(sides), _retractions(sides)
    made = added_up({key: one for key, one in said.items() if key not in retracted})
    rows = {str(ref): row for ref in seasons_among(made.logs) if (row := made.row(ref))}
    needed = {ref.series for ref in made.logs} | _newly_spoken_of(sides)
    lines = {table: _lines(table, sides, needed) for table in _edited_tables(sides)}
    extras = {key: one for key, one in _lines("seasons", sides, rows).items() if key in rows}
    document = {table: _records(table, found) for table, found in lines.items()}
    document["seasons"] = {key: _row(row, extras.get(key)) for key, row in rows.items()}
    document["announcements"] = {key: encode_announcement(one) for key, one in said.items()}
    document["retractions"] = {key: encode_retraction(one) for key, one in retracted.items()}
    if conflicts := encode_conflicts(_unsettled({**lines, "seasons": extras})):
        document["meta"][CONFLICTS] = conflicts
    return document


def _row(row: Season, extra: Line | None) -> dict[str, Any]:
    """Give the row of a season, with what is not known here."""
    return encode_season(replace(row, extra=(extra and extra.fields) or {}))


def _announcements(sides: Sides) -> dict[str, Announcement]:
    """Unite what was said: of the same claim the one with the smaller ``n`` is kept."""
    found = _united(sides.ours.log.announcements, sides.theirs.log.announcements)
    return {
        key: min(both, key=lambda one: (one.n, place(encode_announcement(one))))
        for key, both in found
    }


def _retractions(sides: Sides) -> dict[str, Retraction]:
    """Unite what was taken back: the earlier day counts, then a reason, then the smaller one."""
    found = _united(sides.ours.log.retractions, sides.theirs.log.retractions)
    return {key: min(both, key=_retraction_place) for key, both in found}


def _retraction_place(one: Retraction) -> tuple[object, ...]:
    return one.on, one.reason is None, one.reason or "", place(encode_retraction(one))


def _united(
    ours: Mapping[str, Value], theirs: Mapping[str, Value]
) -> Iterator[tuple[str, list[Value]]]:
    """Give what stands under every key, in the order of the keys."""
    for key in sorted({*ours, *theirs}):
        yield key, [side[key] for side in (ours, theirs) if key in side]


def _newly_spoken_of(sides: Sides) -> set[str]:
    """Give the series of which a version that has them says what the common ancestor does not.

    Whatever became of it, nobody who removed the series knew of it.
    """
    known = sides.base.log.announcements
    return {
        said.about.series
        for side in (sides.ours, sides.theirs)
        for key, said in side.log.announcements.items()
        if key not in known and said.about.series in side.tables.series
    }


def _edited_tables(sides: Sides) -> list[str]:
    """Give the tables that are merged record by record, those that are not known here too."""
    names = {name for side in sides for name in side.document}
    return sorted(names - {"seasons", "announcements", "retractions"})


def _lines(table: str, sides: Sides, needed: Collection[str]) -> dict[str, Line]:
    """Merge the records of a table; one that is needed is not removed."""
    versions = [_lines_of(table, side) for side in sides]
    new = _NEW_SERIES if table == "series" else Line({})
    found = {}
    for key in sorted({key for lines in versions for key in lines}):
        base, ours, theirs = (lines.get(key, _NONE) for lines in versions)
        line = merged_line(base, ours, theirs, new)
        if line.fields is None and key in needed:
            line = base
        if line.fields is not None:
            found[key] = line
    return found


def _lines_of(table: str, side: Side) -> dict[str, Line]:
    unsettled: dict[str, dict[str, Unsettled]] = {}
    for field, entry in side.conflicts.items():
        if field.table == table:
            unsettled.setdefault(field.key, {})[field.name] = entry
    return {
        key: Line(fields_of(table, record), _names(table, record), unsettled.get(key, {}))
        for key, record in side.records(table).items()
    }


def _names(table: str, record: Mapping[str, Any]) -> Sequence[str]:
    return record.get("aliases", ()) if table == "series" else ()


def _records(table: str, lines: Mapping[str, Line]) -> Records:
    return {
        key: series_of(fields, line.names) if table == "series" else {**fields}
        for key, line in lines.items()
        if (fields := line.fields) is not None
    }


def _unsettled(lines: Mapping[str, Mapping[str, Line]]) -> Conflicts:
    return {
        Field(table, key, name): entry
        for table, found in lines.items()
        for key, line in found.items()
        for name, entry in line.unsettled.items()
    }
