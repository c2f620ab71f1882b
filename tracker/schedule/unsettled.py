"""What versions that were merged say differently of one field, until somebody settles it.

They are kept in ``meta.conflicts``: by record (``series/iron-fist``), then by field (``network``,
``ids.tvmaze``), all ``values`` in the order of ``json_values``; null is no value. The first one
stands in the record. An entry is open as long as it does: whoever sets the field to anything else,
by whatever means, has settled it.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, NamedTuple

from tracker.errors import DataError
from tracker.schedule.fields import Fields
from tracker.schedule.json_values import is_same
from tracker.schedule.keys import CONFLICTS
from tracker.schedule.tables import Document
from tracker.text import safe

_SERIES = ("title", "kind", "single", "network")
_IDS = "ids."
_LEAST = 2
"""How many values a conflict has at least."""


class Field(NamedTuple):
    """A field of a record: the table, the key, and the name, as in ``ids.tvmaze``."""

    table: str
    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Unsettled:
    """The values of a field that nobody settled; the first one stands.

    ``again`` counts how often they were settled differently, so that this is told from a conflict
    that was left alone.
    """

    values: tuple[Any, ...]
    again: int = 0


Conflicts = dict[Field, Unsettled]


class FieldGroup(Enum):
    """Fields that stand together in a record of the file."""

    KNOWN = "known"
    ID = "id"
    OTHER = "other"


def group_of(name: str) -> FieldGroup:
    """Tell which sort of field of a series a name is; elsewhere that means nothing."""
    if name.startswith(_IDS):
        return FieldGroup.ID
    return FieldGroup.KNOWN if name in _SERIES else FieldGroup.OTHER


def fields_of(table: str, record: Mapping[str, Any]) -> dict[str, Any]:
    """Give what a record holds field by field; each id of a series is a field of its own.

    The other names of a series are none: no two versions can differ about one of them.
    """
    if table != "series":
        return dict(record)
    known = record.get("ids")
    ids = known if isinstance(known, Mapping) else {}
    others = {name: value for name, value in record.items() if name not in {"ids", "aliases"}}
    return {**others, **{f"{_IDS}{service}": number for service, number in ids.items()}}


def series_of(fields: Mapping[str, Any], aliases: Sequence[str]) -> dict[str, Any]:
    """Give the record of a series that has these fields, in their order in the file."""
    ids = {name.removeprefix(_IDS): v for name, v in fields.items() if name.startswith(_IDS)}
    lists = {"aliases": [*aliases] or None, "ids": ids or None}
    known = {**{name: fields.get(name) for name in _SERIES}, **lists}
    rest = {name: value for name, value in fields.items() if not name.startswith(_IDS)}
    return {name: value for name, value in {**known, **rest}.items() if value is not None}


def open_conflicts(document: Document) -> Conflicts:
    """Give the conflicts of a document that are open.

    Raises ``DataError`` for an entry that is none.
    """
    return {field: entry for field, entry in _entries(document) if _is_open(field, entry, document)}


def encode_conflicts(conflicts: Mapping[Field, Unsettled]) -> dict[str, dict[str, Any]]:
    """Give the record of conflicts, in a fixed order."""
    record: dict[str, dict[str, Any]] = {}
    for field, entry in sorted(conflicts.items()):
        again = {"again": entry.again} if entry.again else {}
        fields = record.setdefault(f"{field.table}/{field.key}", {})
        fields[field.name] = {"values": [*entry.values], **again}
    return record


def without(
    document: Document, key: str, settled: Collection[str]
) -> tuple[Conflicts, tuple[str, ...]]:
    """Give the open conflicts but for those of a series that are settled, and the names of these.

    ``settled`` are fields that were set; a conflict that is no longer open goes without a word.
    """
    conflicts = open_conflicts(document)
    gone = [one for one in conflicts if one[:2] == ("series", key) and one.name in settled]
    left = {field: entry for field, entry in conflicts.items() if field not in gone}
    return left, tuple(field.name for field in gone)


def _entries(document: Document) -> Iterator[tuple[Field, Unsettled]]:
    where = f'meta["{CONFLICTS}"]'
    for record, fields in document.get("meta", {}).get(CONFLICTS, {}).items():
        place = f'{where}["{safe(record)}"]'
        table, slash, key = record.partition("/")
        if not slash:
            raise DataError(f"{place}: the key must be like series/iron-fist")
        for name, entry in Fields(fields, _at(place)).rest().items():
            read = _entry(Fields(entry, _at(f'{place}["{safe(name)}"]')))
            yield Field(table, key, name), read


def _at(place: str) -> Callable[[], str]:
    return lambda: place


def _entry(fields: Fields) -> Unsettled:
    values = fields.raw("values")
    if not isinstance(values, list) or len(values) < _LEAST:
        raise fields.wrong("values", "a list of two values or more", values)
    return Unsettled(tuple(values), fields.number("again", 0))


def _is_open(field: Field, entry: Unsettled, document: Document) -> bool:
    record = document.get(field.table, {}).get(field.key)
    if not isinstance(record, Mapping):
        return False
    held = fields_of(field.table, record).get(field.name)
    return is_same(held, entry.values[0])
