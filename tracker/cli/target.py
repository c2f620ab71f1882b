"""The file that an export is written to: what may be replaced, and how.

A file is replaced when tracker wrote it or when that is asked for, never through a link, and never
the data file. It is written beside its place and then moved there, as the data file is.
"""

import os
import shlex
import stat
from dataclasses import dataclass
from pathlib import Path

from tracker.cli.context import Context
from tracker.cli.formats import bears_mark
from tracker.cli.reading import location
from tracker.errors import SaveError, UsageError
from tracker.store import atomic

_HEAD_BYTES = 2048


@dataclass(frozen=True, slots=True)
class Target:
    """A file to be written; ``mark`` tells one of ours, ``force`` replaces any other too."""

    path: Path
    mark: str
    force: bool = False

    @property
    def name(self) -> str:
        """Give the path as it stands in a message."""
        return atomic.shown(self.path)


def save(target: Target, data: bytes, context: Context) -> None:
    """Put ``data`` in the place of the target, at once; until then the file is as it was.

    Raises ``UsageError`` for what may not be replaced, ``SaveError`` or ``PermissionDeniedError``
    for what the system does not do.
    """
    _check_folder(target.path.parent)
    _check_is_not_data(target, location(context).path)
    with atomic.lock(target.path.parent, context.say) as folder:
        _check_replaceable(target)
        atomic.replace(target.path, data, folder, context.signals.hold)


def _check_folder(folder: Path) -> None:
    """Refuse a folder that is not there: tracker makes none but its own."""
    try:
        folder.stat()
    except (FileNotFoundError, NotADirectoryError):
        shown = atomic.shown(folder)
        raise SaveError(
            f"there is no folder {shown}", hint=f"make it first: mkdir {shlex.quote(shown)}"
        ) from None
    except OSError as error:
        raise atomic.failure(folder, "cannot be looked up", error) from None


def _check_is_not_data(target: Target, data: Path) -> None:
    if _are_same(target.path, data):
        raise UsageError(
            f"{target.name} is the data file, which no export replaces", hint="name another file"
        )


def _are_same(one: Path, other: Path) -> bool:
    """Tell whether two paths mean one file, there or not."""
    try:
        return os.path.samefile(one, other)  # noqa: PTH121 - Path.samefile is no surer
    except OSError:
        return one.resolve() == other.resolve()


def _check_replaceable(target: Target) -> None:
    """Refuse what is no file of ours; what is not there may be made."""
    try:
        mode = target.path.lstat().st_mode
    except FileNotFoundError:
        return
    except OSError as error:
        raise atomic.failure(target.path, "cannot be looked up", error) from None
    if stat.S_ISLNK(mode):
        raise UsageError(
            f"{target.name} is a symbolic link, which no export follows",
            hint="name the file that it leads to, or remove the link",
        )
    if stat.S_ISDIR(mode):
        raise UsageError(f"{target.name} is a folder", hint="name a file in it")
    if not stat.S_ISREG(mode):
        raise UsageError(
            f"{target.name} is not a regular file",
            hint="leave -o out, and the output can be sent anywhere",
        )
    if not (target.force or _is_ours(target)):
        raise UsageError(
            f"{target.name} is there already, and tracker did not write it",
            hint="to replace it all the same: --force",
        )


def _is_ours(target: Target) -> bool:
    try:
        with target.path.open("rb") as file:
            return bears_mark(file.read(_HEAD_BYTES), target.mark)
    except OSError as error:
        raise atomic.failure(target.path, "cannot be read", error) from None
