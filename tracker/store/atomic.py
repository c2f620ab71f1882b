"""One file, read whole and replaced whole: lock, temporary file, fsync, rename, fsync.

The lock is on the folder of the file, not on the file: the file is replaced with every save, and a
lock beside it would be litter in a checkout. It belongs to a file descriptor, so it cannot outlive
the process. Readers take no lock: a rename shows them the old file or the new one.
"""

import errno
import itertools
import os
import stat
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from tracker.errors import DataError, HeldError, PermissionDeniedError, SaveError, TrackerError
from tracker.text import safe

if TYPE_CHECKING:
    import threading
    from pathlib import Path

StrPath: TypeAlias = "str | os.PathLike[str]"
"""A path of either form. Reading takes texts, since loading pathlib costs a third of a start."""

LARGEST = 256 * 2**20
"""The bytes of a data file that are read and written, if nothing else is said."""

WAIT_SECONDS = 5.0
"""How long a writing command waits while another one holds the file and saves nothing."""

LONGEST_WAIT_SECONDS = 60.0
"""How long it waits at most, in a queue that moves."""

NOTICE_SECONDS = 1.0
"""After how long the waiting is mentioned."""

_PIECE = 2**24
_LOOK_SECONDS = 0.1
_NO_LOCKS = {errno.EBADF, errno.ENOLCK, errno.EOPNOTSUPP, errno.EINVAL, errno.ENOSYS}
_DENIED = {errno.EACCES, errno.EPERM, errno.EROFS}


def target_of(path: "Path") -> "Path":
    """Give the file that ``path`` means, with symbolic links followed."""
    try:
        return path.resolve(strict=False)
    except (OSError, RuntimeError):
        raise SaveError(
            f"{shown(path)}: the symbolic link goes in a circle", hint="name another file"
        ) from None


def read(path: StrPath, largest: int = LARGEST) -> bytes | None:
    """Give the bytes of a regular file, at most ``largest``, or None when there is none."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError:
        _check_link(path)
        return None
    except OSError as error:
        raise failure(path, "cannot be read", error) from None
    try:
        _check_regular(path, os.fstat(handle).st_mode)
        with open(handle, "rb", closefd=False) as file:
            return check_size(path, read_at_most(file, largest), largest)
    except OSError as error:
        raise failure(path, "cannot be read", error) from None
    finally:
        _close(handle)


def read_at_most(file: BinaryIO, largest: int) -> bytes:
    """Give the bytes of a stream, and one more than ``largest`` if there are more.

    A piece at a time: to ask for all that is allowed would take the memory for it at once.
    """
    pieces, room = [], largest + 1
    while room and (piece := file.read(min(room, _PIECE))):
        pieces.append(piece)
        room -= len(piece)
    return b"".join(pieces)


def check_size(path: StrPath, data: bytes, largest: int) -> bytes:
    """Give the data of a file back, unless it is more than may be read."""
    if len(data) > largest:
        raise DataError(
            f"{shown(path)} is larger than {largest // 2**20} MiB",
            hint="if it is yours, say how much may be read: TRACKER_MAX_MB",
        )
    return data


@contextmanager
def lock(folder: StrPath, notice: Callable[[str], None]) -> Iterator[int]:
    """Hold ``folder`` against other writers; the value is a descriptor of the folder."""
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError as error:
        raise failure(folder, "cannot be opened", error) from None
    try:
        _acquire(handle, folder, notice)
        yield handle
    finally:
        _close(handle)


def replace(path: "Path", data: bytes, folder: int, commit: Callable[[], None]) -> None:
    """Put ``data`` in the place of the file at ``path``, durably and at once.

    ``folder`` is the descriptor that ``lock`` gave. Until the rename the file is as it was, and
    an error says so; after it the data is in place, and only its survival of a power cut can fail.
    ``commit`` is called right before the rename: from there on nothing may stop the caller.
    """
    temporary = _temporary(path)
    try:
        clear(path)
        _create(temporary, data, like=path)
        commit()
        temporary.replace(path)
    except BaseException as error:
        with suppress(OSError):
            temporary.unlink()
        if isinstance(error, OSError):
            raise failure(path, "could not be saved; it is as it was", error) from None
        raise
    _sync_folder(path, folder, "saved")


def remove(path: "Path", folder: int, commit: Callable[[], None]) -> None:
    """Take the file at ``path`` away, durably; ``commit`` as for ``replace``."""
    commit()
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise failure(path, "could not be removed; it is as it was", error) from None
    _sync_folder(path, folder, "removed")


def clear(path: "Path") -> None:
    """Take away what a process that was killed while it saved ``path`` left beside it.

    The temporary file has one name, so there is no more than one; whoever holds the lock owns it.
    One that cannot be taken away stops the next save, which says so.
    """
    with suppress(OSError):
        _temporary(path).unlink()


def keep(path: "Path", data: bytes, name: str) -> "Path":
    """Keep ``data`` for good beside the file at ``path``, under a name that no file has yet.

    ``schedule.json`` is kept as ``schedule.NAME.json``, ``schedule.NAME-2.json`` and so on; the
    folder is synced by the ``replace`` that follows. Raises before anything is lost.
    """
    for count in itertools.count(1):
        number = f"-{count}" if count > 1 else ""
        kept = path.with_name(f"{path.stem}.{name}{number}{path.suffix}")
        try:
            _create(kept, data, like=path)
        except FileExistsError:
            continue
        except OSError as error:
            with suppress(OSError):
                kept.unlink()
            raise failure(path, "could not be kept; it is as it was", error) from None
        return kept
    raise AssertionError("there is always another number")


def failure(path: StrPath, what: str, error: OSError) -> TrackerError:
    """Give a fault of the system as an error in words: what could not be done with which path."""
    message = f"{shown(path)} {what} ({error.strerror or error})"
    if error.errno in _DENIED:
        return PermissionDeniedError(message, hint="see who may write there: ls -ld")
    return SaveError(message)


def shown(path: StrPath) -> str:
    """Give a path as it stands in a message."""
    return safe(str(path))


def _acquire(handle: int, folder: StrPath, notice: Callable[[str], None]) -> None:
    """Take the lock at once, or stand in the queue that the system keeps for it."""
    if _try_lock(handle, folder):
        return
    began = time.monotonic()
    waiter = _standing_in_queue(handle)
    waiter.join(NOTICE_SECONDS)
    if waiter.is_alive():
        notice(f"waiting for another tracker that is writing in {shown(folder)}")
        _wait_while_others_save(waiter, handle, began)
    if waiter.is_alive() or not _try_lock(handle, folder):
        raise HeldError(
            f"another tracker is writing in {shown(folder)}",
            hint=f"waited {time.monotonic() - began:.0f} seconds; nothing was changed. Try again",
        )


def _wait_while_others_save(waiter: "threading.Thread", handle: int, began: float) -> None:
    """Wait as long as the queue moves: only a holder that saves nothing is given up."""
    last_save, quiet_since = _last_save(handle), began
    while waiter.is_alive():
        waiter.join(_LOOK_SECONDS)
        now = time.monotonic()
        if (save := _last_save(handle)) != last_save:
            last_save, quiet_since = save, now
        if now - quiet_since > WAIT_SECONDS or now - began > LONGEST_WAIT_SECONDS:
            return


def _last_save(handle: int) -> int:
    """Give what every save changes: when a name in the folder was last put in place."""
    return os.fstat(handle).st_mtime_ns


def _standing_in_queue(handle: int) -> "threading.Thread":
    """Start to wait for the lock: who came first gets it first, which trying again never does.

    A thread can be given up where the call itself cannot; what it would still get is let go with
    the handle.
    """
    import fcntl  # noqa: PLC0415 - absent on Windows, where no command gets this far
    import threading  # noqa: PLC0415 - few commands have to wait

    def wait() -> None:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)

    waiter = threading.Thread(target=wait, daemon=True)
    waiter.start()
    return waiter


def _try_lock(handle: int, folder: StrPath) -> bool:
    import fcntl  # noqa: PLC0415 - as above

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno in _NO_LOCKS:
            raise HeldError(
                f"{shown(folder)}: this file system has no locks ({error.strerror})",
                hint="keep the schedule on a local disk",
            ) from None
        raise failure(folder, "cannot be locked", error) from None
    return True


def _temporary(path: "Path") -> "Path":
    return path.with_name(f".{path.name}.tracker-new")


def _create(path: "Path", data: bytes, like: "Path") -> None:
    """Write and sync a file that is not there yet, with the mode of the file ``like``.

    ``O_EXCL`` follows no planted link.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    with os.fdopen(os.open(path, flags, 0o666), "wb") as file:
        with suppress(FileNotFoundError):
            os.fchmod(file.fileno(), stat.S_IMODE(like.stat().st_mode))
        file.write(data)
        file.flush()
        _sync(file.fileno())


def _sync(handle: int) -> None:
    """Have the disk keep what was written; on macOS only F_FULLFSYNC does."""
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415 - as above

        with suppress(OSError):
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def _close(handle: int) -> None:
    """Let go of a descriptor that nothing was written to: a fault of it changes nothing."""
    with suppress(OSError):
        os.close(handle)


def _check_link(path: StrPath) -> None:
    """Refuse a symbolic link whose end is missing: it is no empty schedule."""
    if os.path.islink(path):  # noqa: PTH114 - a fault is no link; Path.is_symlink raises it
        raise SaveError(
            f"{shown(path)}: the symbolic link leads nowhere", hint="mend or remove the link"
        )


def _sync_folder(path: "Path", folder: int, done: str) -> None:
    try:
        _sync(folder)
    except OSError as error:
        raise SaveError(
            f"{shown(path)}: {done}, but not yet sure to survive a power cut ({error.strerror})"
        ) from None


def _check_regular(path: StrPath, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise SaveError(
            f"{shown(path)} is a folder", hint="name the file in it: --file FOLDER/schedule.json"
        )
    if not stat.S_ISREG(mode):
        raise DataError(f"{shown(path)} is not a regular file", hint="name another with --file")
