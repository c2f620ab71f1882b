"""The series and the seasons table of a file, as values of the domain: all that a list needs.

Nothing is changed here, so nothing of TinyDB is loaded: that takes a tenth of a list's start.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from tracker.errors import DataError
from tracker.schedule.model import Season, Series
from tracker.schedule.records import decode_season, decode_series
from tracker.store import atomic, codec
from tracker.store.atomic import StrPath
from tracker.store.migration import Document, migrated

Decoded = TypeVar("Decoded")

Test = Callable[[str, Mapping[str, Any]], bool]
"""Tells by its key and its fields whether a record is wanted."""


class Overview:
    """The series and the seasons of a document.

    A record that cannot be read is a ``DataError`` that names the file, if it was told.
    """

    def __init__(self, document: Document, file: str = "") -> None:
        self.document = document
        self._file = file

    def catalogue(self) -> dict[str, Series]:
        """Give every series by key."""
        return self._each("series", decode_series)

    def seasons(self) -> list[Season]:
        """Give every row of the seasons table."""
        return list(self._each("seasons", decode_season).values())

    def _each(
        self, table: str, decode: Callable[[str, object], Decoded], of: Test | None = None
    ) -> dict[str, Decoded]:
        """Give the records of a table, or those that a test takes."""
        records = self.document.get(table, {}).items()
        try:
            return {
                key: decode(key, record) for key, record in records if not of or of(key, record)
            }
        except DataError as error:
            raise self._named(error) from None

    def _named(self, error: DataError) -> DataError:
        """Give an error with the name of the file, and where all its errors are told."""
        if not self._file:
            return error
        hint = "for everything that is wrong with it: tracker check"
        return DataError(f"{self._file}: {error.message}", hint=error.hint or hint)


def load_overview(path: StrPath, largest: int = atomic.LARGEST) -> Overview | None:
    """Read what the seasons table at ``path`` says; None when there is no file. Takes no lock."""
    data = atomic.read(path, largest)
    if data is None:
        return None
    return Overview(migrated(parsed_by(codec.parse_overview, data, path)), atomic.shown(path))


def parsed_by(parse: Callable[[bytes], Document], data: bytes, path: StrPath) -> Document:
    """Parse the bytes of a file; an error names it."""
    try:
        return parse(data)
    except DataError as error:
        raise DataError(f"{atomic.shown(path)}: {error.message}", hint=error.hint) from None
