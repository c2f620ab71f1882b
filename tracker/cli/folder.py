"""A folder of generated files: written only where they changed, and never over files of others."""

import os
import shlex
import stat
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from tracker.errors import PermissionDeniedError, SaveError, TrackerError, UsageError
from tracker.store import atomic
from tracker.views.pictures import HTML_MARK, SVG_MARK
from tracker.views.site import STYLE_MARK, Files

MARKS = {
    ".html": HTML_MARK,
    ".svg": SVG_MARK,
    ".css": STYLE_MARK,
    ".ics": "PRODID:-//tracker//",
    ".xml": "<generator>tracker<",
    ".json": '"schema": "tracker.export/',
}
"""What stands near the start of a file that tracker wrote, by its suffix."""

Value = TypeVar("Value")

_HEAD = 4096
_PAGES = "series"
_FRESH = ".tracker-publish.new"


@dataclass(frozen=True, slots=True)
class Written:
    """How many files were written, removed because their series is gone, and left as they were."""

    written: int
    removed: int
    same: int

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing changed."""
        return not (self.written or self.removed)

    @property
    def words(self) -> str:
        """Give the counts."""
        removed = f", removed {self.removed}" if self.removed else ""
        return f"{self.written} files{removed}, {self.same} as they were"


def write_folder(folder: Path, files: Files, data: Path, *, force: bool = False) -> Written:
    """Write ``files`` into ``folder``, which is made if its own folder is there.

    Everything is looked at before anything is written. Raises ``UsageError`` for what may not be
    replaced, ``SaveError`` or ``PermissionDeniedError`` for what the system does not do.
    """
    _check_data(folder, data)
    _make(folder)
    _make(folder / _PAGES)
    changed = {name: new for name, new in files.items() if _differs(folder / name, new, force)}
    gone = [path for path in _pages(folder) if f"{_PAGES}/{path.name}" not in files]
    for name, new in changed.items():
        _tried(folder / name, partial(_replace, new=new))
    for path in gone:
        _tried(path, Path.unlink)
    return Written(len(changed), len(gone), len(files) - len(changed))


def _check_data(folder: Path, data: Path) -> None:
    if folder.resolve() == data.resolve().parent:
        raise UsageError(
            f"{atomic.shown(folder)} is the folder of the data file",
            hint="name one of its own: tracker publish public",
        )


def _make(folder: Path) -> None:
    """Make a folder; what stands in its place must be one, and no link inside of ours."""
    if folder.name == _PAGES and folder.is_symlink():
        raise UsageError(f"{atomic.shown(folder)} is a symbolic link, which is not followed")
    try:
        folder.mkdir(exist_ok=True)
    except FileNotFoundError:
        shown = atomic.shown(folder.parent)
        raise SaveError(
            f"there is no folder {shown}", hint=f"make it first: mkdir {shlex.quote(shown)}"
        ) from None
    except FileExistsError:
        raise UsageError(f"{atomic.shown(folder)} is not a folder", hint="name another") from None
    except OSError as error:
        raise _failure(folder, error) from None


def _differs(path: Path, new: bytes, force: bool) -> bool:  # noqa: FBT001 - passed on
    """Tell whether a file is to be written; refuse one that is not ours to replace."""
    old = _tried(path, _read)
    if old is None:
        return True
    if not (force or _is_ours(path, old)):
        raise UsageError(
            f"{atomic.shown(path)} is there already, and tracker did not write it",
            hint="to replace it all the same: --force",
        )
    return old != new


def _read(path: Path) -> bytes | None:
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(mode):
        raise UsageError(f"{atomic.shown(path)} is not a regular file", hint="remove it first")
    return path.read_bytes()


def _is_ours(path: Path, old: bytes) -> bool:
    return MARKS[path.suffix].encode() in old[:_HEAD]


def _pages(folder: Path) -> list[Path]:
    """Give the pages of series that tracker once wrote."""
    found = sorted((folder / _PAGES).glob("*.html"))
    return [path for path in found if (old := _tried(path, _read)) and _is_ours(path, old)]


def _replace(path: Path, new: bytes) -> None:
    """Put a file in its place at once; a link that lies in wait is not followed."""
    fresh = path.with_name(_FRESH)
    fresh.unlink(missing_ok=True)
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    with open(handle, "wb") as file:  # noqa: PTH123 - a handle
        file.write(new)
    fresh.replace(path)


def _tried(path: Path, action: Callable[[Path], Value]) -> Value:
    try:
        return action(path)
    except OSError as error:
        raise _failure(path, error) from None


def _failure(path: Path, error: OSError) -> TrackerError:
    words = f"{atomic.shown(path)} cannot be written: {error.strerror or error}"
    if isinstance(error, PermissionError):
        return PermissionDeniedError(words, hint="name a folder that you may write to")
    return SaveError(words, hint="the other files are as they were, or new")
