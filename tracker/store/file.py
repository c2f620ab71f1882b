"""Opening the data file: to read it, or to change it in one transaction."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tracker.errors import TrackerError, UsageError
from tracker.store import atomic, codec
from tracker.store.atomic import StrPath
from tracker.store.migration import Document, migrated, version_of
from tracker.store.overview import parsed_by
from tracker.store.tiny import Database

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.store.versions import Restored, Steps

Say = Callable[[str], None]
"""Tells the user something while the command is under way."""

Commit = Callable[[], None]
"""Is called when a change is about to show in the file: from there on nothing may stop it."""


def _uncommitted() -> None:
    """Stand for a caller that nothing stops."""


class Transaction:
    """A data file under lock: what it holds, and the one chance to replace it.

    ``data`` are the bytes of the file, None when there is none.
    """

    def __init__(
        self,
        path: "Path",
        folder: int,
        steps: "Steps",
        say: Say,
        commit: Commit,
        *,
        largest: int,
    ) -> None:
        atomic.clear(path)
        self.data = atomic.read(path, largest)
        self._largest = largest
        self._path = path
        self._folder = folder
        self._steps = steps
        self._say = say
        self._commit = commit
        self._old_version: int | None = None

    def database(self) -> Database:
        """Give the tables; a file that is not there is an empty schedule."""
        if self.data is None:
            return Database(codec.empty_document())
        document = parsed(self.data, self._path)
        if not codec.is_current(document):
            self._old_version = version_of(document)
        return Database(migrated(document), atomic.shown(self._path))

    def save(self, database: Database, command: str) -> None:
        """Replace the file by what the database holds; ``command`` names the step for undo."""
        data = atomic.check_size(self._path, codec.encode(database.document), self._largest)
        if self._old_version is not None:
            kept = self.keep(f"format-{self._old_version}")
            self._say(f"the file was of an older format; as it was it is kept in {kept.name}")
        try:
            self._steps.note(self._path, self.data, data, command)
        except (OSError, TrackerError) as error:
            self._say(f"this change cannot be undone later: its folder cannot be written ({error})")
        atomic.replace(self._path, data, self._folder, self._commit)

    def keep(self, name: str) -> "Path":
        """Keep the bytes of the file beside it, durably, before it is saved; give the new path."""
        return atomic.keep(self._path, self.data or b"", name)

    def undo(self, *, redo: bool = False, dry_run: bool = False) -> "Restored":
        """Put the file back to the bytes before the last change, or to those after it again."""
        restored = self._restored(redo=redo, move=not dry_run)
        if dry_run:
            return restored
        if restored.data is None:
            atomic.remove(self._path, self._folder, self._commit)
        else:
            atomic.replace(self._path, restored.data, self._folder, self._commit)
        return restored

    def _restored(self, *, redo: bool, move: bool) -> "Restored":
        """Give the state to go to; when its folder cannot be written, nothing is changed."""
        step = self._steps.forth if redo else self._steps.back
        try:
            return step(self._path, self.data, move=move)
        except OSError as error:
            what = "cannot be undone or done again; it is as it was"
            raise atomic.failure(self._path, what, error) from None


def load(path: StrPath, largest: int = atomic.LARGEST) -> Database | None:
    """Read the schedule at ``path``; None when there is no file. Takes no lock."""
    data = atomic.read(path, largest)
    return None if data is None else Database(decoded(data, path), atomic.shown(path))


@contextmanager
def transaction(
    path: "Path",
    steps: "Steps",
    say: Say,
    commit: Commit = _uncommitted,
    *,
    largest: int = atomic.LARGEST,
) -> Iterator[Transaction]:
    """Hold the data file at ``path`` to change it. Nothing is written unless it is saved."""
    if sys.platform == "win32":
        raise UsageError("tracker cannot change a file on Windows", hint="it can in WSL")
    target = atomic.target_of(path)
    with atomic.lock(target.parent, say) as folder:
        yield Transaction(target, folder, steps, say, commit, largest=largest)


def decoded(data: bytes, path: StrPath) -> Document:
    """Decode the bytes of a file as a document of today's format; an error names it."""
    return migrated(parsed(data, path))


def parsed(data: bytes, path: StrPath) -> Document:
    """Parse the bytes of a file, which keep the format that they are in; an error names it."""
    return parsed_by(codec.parse, data, path)
