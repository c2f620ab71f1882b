"""The tables of a schedule decoded record by record, so that one bad record hides no other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from tracker.errors import DataError
from tracker.schedule.model import Announcement, Ref, Retraction, Season, Series
from tracker.schedule.records import (
    decode_announcement,
    decode_retraction,
    decode_season,
    decode_series,
)
from tracker.text import safe

Document = Mapping[str, Mapping[str, Any]]
"""The tables of a file by name, each a mapping of records by key."""

Value = TypeVar("Value")

LOG = ("series", "announcements", "retractions")
"""The tables that everything else follows from."""


@dataclass(frozen=True, slots=True)
class Tables:
    """The records that can be read, by key, and the errors of those that cannot.

    ``unreadable`` is keyed by table and key. ``document`` is what the file holds.
    """

    document: Document
    series: Mapping[str, Series]
    seasons: Mapping[Ref, Season]
    announcements: Mapping[str, Announcement]
    retractions: Mapping[str, Retraction]
    unreadable: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @property
    def standing(self) -> dict[str, Announcement]:
        """Give the announcements that were not retracted."""
        return {
            key: said for key, said in self.announcements.items() if key not in self.retractions
        }


def decode_tables(document: Document) -> Tables:
    """Decode every record of a document, and note the error of each that cannot be."""
    unreadable: dict[tuple[str, str], str] = {}

    def table(name: str, decode: Callable[[str, object], Value]) -> dict[str, Value]:
        found = {}
        for key, record in document.get(name, {}).items():
            try:
                found[key] = decode(key, record)
            except DataError as error:
                unreadable[name, key] = error.message
        return found

    return Tables(
        document=document,
        series=table("series", decode_series),
        seasons={row.ref: row for row in table("seasons", decode_season).values()},
        announcements=table("announcements", decode_announcement),
        retractions=table("retractions", decode_retraction),
        unreadable=unreadable,
    )


def path(table: str, key: str) -> str:
    """Give the place of a record as messages name it: ``seasons["iron-fist/s1"]``."""
    return f'{table}["{safe(key)}"]'
