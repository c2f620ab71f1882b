"""Opening the data file: to read it, or to change it in one transaction."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tracker.errors import DataError, UsageError
from tracker.store import atomic, codec
from tracker.store.tiny import Database


class Transaction:
    """A database under lock; ``save`` puts the changes into the file, once."""

    def __init__(self, database: Database, path: Path, folder: int, *, created: bool) -> None:
        self.database = database
        self.created = created
        self._path = path
        self._folder = folder

    def save(self) -> None:
        """Replace the file by what the database holds; nothing is touched before all is bytes."""
        atomic.replace(self._path, codec.encode(self.database.document), self._folder)


def load(path: Path) -> Database | None:
    """Read the schedule at ``path``; None when there is no file. Takes no lock."""
    data = atomic.read(path)
    return None if data is None else Database(_decode(data, path))


@contextmanager
def transaction(path: Path, notice: Callable[[str], None]) -> Iterator[Transaction]:
    """Hold and read the schedule at ``path`` to change it; ``notice`` says that it is waited for.

    Nothing is written unless ``save`` is called. A file that is not there is an empty schedule.
    """
    if sys.platform == "win32":
        raise UsageError("tracker cannot change a file on Windows", hint="it can in WSL")
    target = atomic.target_of(path)
    with atomic.lock(target.parent, notice) as folder:
        data = atomic.read(target)
        document = codec.empty_document() if data is None else _decode(data, path)
        yield Transaction(Database(document), target, folder, created=data is None)


def _decode(data: bytes, path: Path) -> codec.Document:
    try:
        return codec.decode(data)
    except DataError as error:
        raise DataError(f"{atomic.shown(path)}: {error.message}", hint=error.hint) from None
