"""TinyDB as the one way to change the data: tables with keys of our own, of values of the domain.

TinyDB reads or writes its storage with every call. The storage here serves one document in memory
and takes changes into it; what saves the document is a transaction, once.
"""

from collections.abc import Callable, Collection, Container, Mapping
from typing import TYPE_CHECKING, Any, cast

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document as Row
from tinydb.table import Table

from tracker.errors import DataError
from tracker.schedule.keys import CONFLICTS
from tracker.schedule.model import Announcement, Ref, Retraction, Season, Series
from tracker.schedule.records import (
    decode_announcement,
    decode_retraction,
    decode_season,
    encode_announcement,
    encode_retraction,
    encode_season,
    encode_series,
)
from tracker.store.migration import Document
from tracker.store.overview import Overview, Test

if TYPE_CHECKING:
    from tracker.dates.settings import Settings
    from tracker.schedule.repairing import Records
    from tracker.schedule.seasons import Rows


def _has_relation(_: str, record: Mapping[str, Any]) -> bool:
    return "relation" in record


def _beginning(*starts: str) -> Test:
    """Give the test for records whose key begins like one of these."""
    return lambda key, _: key.startswith(starts)


def _series_in(series: Container[str]) -> Test:
    """Give the test for records about one of these series or their seasons."""
    return lambda key, _: key.partition("@")[0].partition("/")[0] in series


class _Staged(Storage):
    """A storage in memory, over the document that a transaction read."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def read(self) -> Document:
        return self.document

    def write(self, data: Document) -> None:
        self.document = data


class _TextKeyed(Table):
    """A table whose ids are our keys; TinyDB's types know ids as numbers only.

    Its records are looked up and changed where they are. TinyDB would copy the whole table for
    every record, twice, to turn its numbers into the texts that JSON has for keys.
    """

    document_id_class = str  # type: ignore[assignment]

    def keys(self) -> set[str]:
        """Give the keys of all records."""
        return set(self._read_table())

    def _update_table(self, updater: Callable[[dict[Any, Any]], None]) -> None:
        tables = self._storage.read() or {}
        updater(tables.setdefault(self.name, {}))
        self._storage.write(tables)
        self.clear_cache()


class _Tables(TinyDB):
    table_class = _TextKeyed


class Database(Overview):
    """The tables of a schedule. It is a ``schedule.book.Book``; changes stay in memory.

    ``document`` has the changes made so far.
    """

    def __init__(self, document: Document, file: str = "") -> None:
        super().__init__(document, file)
        self._tables = _Tables(storage=lambda: _Staged(document))

    def seasons_of(self, series: str) -> list[Season]:
        """Give the rows of one series."""
        return list(self._each("seasons", decode_season, _beginning(f"{series}/")).values())

    def announcements(self) -> dict[str, Announcement]:
        """Give every announcement by key, those that were retracted too."""
        return self._each("announcements", decode_announcement)

    def keys(self) -> set[str]:
        """Give the keys of all announcements."""
        return self._table("announcements").keys()

    def announcement(self, key: str) -> Announcement:
        """Give the announcement with a key that is there."""
        return self._each("announcements", decode_announcement, _beginning(key))[key]

    def said_about(self, ref: Ref) -> dict[str, Announcement]:
        """Give the announcements about one subject by key, those that were retracted too."""
        return self._each("announcements", decode_announcement, _beginning(f"{ref}@"))

    def said_of_series(self, series: str) -> dict[str, Announcement]:
        """Give the announcements about a series and all its seasons, retracted ones too."""
        return self._each(
            "announcements", decode_announcement, _beginning(f"{series}@", f"{series}/")
        )

    def seasons_within(self, series: Container[str]) -> list[Season]:
        """Give the rows of several series."""
        return list(self._each("seasons", decode_season, _series_in(series)).values())

    def said_within(self, series: Container[str]) -> dict[str, Announcement]:
        """Give the announcements about several series and their seasons, retracted ones too."""
        return self._each("announcements", decode_announcement, _series_in(series))

    def relations(self) -> dict[str, Announcement]:
        """Give the announcements that relate premieres by key, those that were retracted too."""
        return self._each("announcements", decode_announcement, _has_relation)

    def retractions(self) -> dict[str, Retraction]:
        """Give every retraction by the key of the announcement that it takes back."""
        return self._each("retractions", decode_retraction)

    def settings(self) -> "Settings":
        """Give how phrases are to be read in this file."""
        from tracker.dates.settings import Settings  # noqa: PLC0415 - only phrases need it

        row = self._table("meta").get(doc_id="settings")  # type: ignore[call-overload]
        try:
            return Settings.from_differing(row or {})
        except ValueError as error:
            raise self._named(DataError(f"meta.settings: {error}")) from None

    def put_series(self, key: str, series: Series) -> None:
        """Enter or replace a series; what was unsettled of a field that changes no longer is."""
        self._put("series", key, encode_series(series))
        self.settle(key)

    def put_seasons(self, rows: "Rows") -> None:
        """Enter, replace or remove rows of the seasons table."""
        for ref, season in rows.items():
            if season is None:
                self._remove("seasons", str(ref))
            else:
                self._put("seasons", str(ref), encode_season(season))

    def put_announcement(self, key: str, said: Announcement) -> None:
        """Enter an announcement."""
        self._put("announcements", key, encode_announcement(said))

    def put_retraction(self, key: str, retraction: Retraction) -> None:
        """Enter the retraction of an announcement."""
        self._put("retractions", key, encode_retraction(retraction))

    def write(self, records: "Records") -> None:
        """Enter, replace or (None) remove records as a repair gives them."""
        for table, rows in records.items():
            for key, record in rows.items():
                if record is None:
                    self._remove(table, key)
                else:
                    self._put(table, key, record)

    def remove_series(self, key: str) -> None:
        """Take a series out."""
        self._remove("series", key)
        self.settle(key)

    def settle(self, key: str, fields: Collection[str] = ()) -> tuple[str, ...]:
        """Take it that fields of a series were settled; give the names of those that were open."""
        if CONFLICTS not in self.document.get("meta", {}):
            return ()
        from tracker.schedule import unsettled  # noqa: PLC0415 - few schedules have any

        try:
            left, gone = unsettled.without(self.document, key, fields)
        except DataError as error:
            raise self._named(error) from None
        if left:
            self._put("meta", CONFLICTS, unsettled.encode_conflicts(left))
        else:
            self._remove("meta", CONFLICTS)
        return gone

    def _table(self, name: str) -> _TextKeyed:
        return cast("_TextKeyed", self._tables.table(name))

    def _put(self, table: str, key: str, record: dict[str, Any]) -> None:
        self._remove(table, key)
        self._table(table).insert(Row(record, doc_id=key))  # type: ignore[arg-type]

    def _remove(self, table: str, key: str) -> None:
        rows = self._table(table)
        if rows.contains(doc_id=key):  # type: ignore[arg-type]
            rows.remove(doc_ids=[key])  # type: ignore[list-item]
