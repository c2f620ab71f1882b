"""Opening the data file: to read it, or to change it in one transaction."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tracker.errors import DataError, TrackerError, UsageError
from tracker.store import atomic, codec
from tracker.store.tiny import Database
from tracker.store.versions import Restored, Steps

Say = Callable[[str], None]
"""Tells the user something while the command is under way."""


class Transaction:
    """A data file under lock: what it holds, and the one chance to replace it.

    ``data`` are the bytes of the file, None when there is none.
    """

    def __init__(self, path: Path, folder: int, steps: Steps, say: Say) -> None:
        self.data = atomic.read(path)
        self._path = path
        self._folder = folder
        self._steps = steps
        self._say = say

    def database(self) -> Database:
        """Give the tables; a file that is not there is an empty schedule."""
        if self.data is None:
            return Database(codec.empty_document())
        return Database(decoded(self.data, self._path))

    def save(self, database: Database, command: str) -> None:
        """Replace the file by what the database holds; ``command`` names the step for undo."""
        data = codec.encode(database.document)
        try:
            self._steps.note(self._path, self.data, data, command)
        except (OSError, TrackerError) as error:
            self._say(f"this change cannot be undone later: its folder cannot be written ({error})")
        atomic.replace(self._path, data, self._folder)

    def undo(self, *, redo: bool = False, dry_run: bool = False) -> Restored:
        """Put the file back to the bytes before the last change, or to those after it again."""
        move = self._steps.forth if redo else self._steps.back
        restored = move(self._path, self.data, move=not dry_run)
        if dry_run:
            return restored
        if restored.data is None:
            atomic.remove(self._path, self._folder)
        else:
            atomic.replace(self._path, restored.data, self._folder)
        return restored


def load(path: Path) -> Database | None:
    """Read the schedule at ``path``; None when there is no file. Takes no lock."""
    data = atomic.read(path)
    return None if data is None else Database(decoded(data, path))


@contextmanager
def transaction(path: Path, steps: Steps, say: Say) -> Iterator[Transaction]:
    """Hold the data file at ``path`` to change it. Nothing is written unless it is saved."""
    if sys.platform == "win32":
        raise UsageError("tracker cannot change a file on Windows", hint="it can in WSL")
    target = atomic.target_of(path)
    with atomic.lock(target.parent, say) as folder:
        yield Transaction(target, folder, steps, say)


def decoded(data: bytes, path: Path) -> codec.Document:
    """Decode the bytes of a file; an error names it."""
    try:
        return codec.decode(data)
    except DataError as error:
        raise DataError(f"{atomic.shown(path)}: {error.message}", hint=error.hint) from None
