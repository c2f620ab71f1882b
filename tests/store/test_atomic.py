"""The file is replaced whole: faults before the rename change nothing, the lock is held."""

import errno
import fcntl
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tracker.errors import DataError, ExitStatus, HeldError, SaveError, TrackerError
from tracker.store import atomic

OLD, NEW = b"old\n", b"new\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a file that holds the old bytes."""
    path = tmp_path / "schedule.json"
    path.write_bytes(OLD)
    return path


def save(path: Path) -> None:
    """Replace the bytes at ``path`` as a transaction does."""
    with atomic.lock(path.parent, notice=lambda _: None) as folder:
        atomic.replace(path, NEW, folder, commit=lambda: None)


def test_a_save_replaces_the_file_and_leaves_nothing_beside_it(path: Path) -> None:
    """After a save there is the new file and nothing else."""
    save(path)
    assert path.read_bytes() == NEW
    assert list(path.parent.iterdir()) == [path]


def test_the_mode_is_kept(path: Path) -> None:
    """A file that only its owner may read stays so."""
    path.chmod(0o600)
    save(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_a_killed_process_left_is_cleared(path: Path) -> None:
    """The temporary file has one name, so the next save takes it over."""
    (path.parent / ".schedule.json.tracker-new").write_bytes(b"half")
    save(path)
    assert list(path.parent.iterdir()) == [path]


def test_a_link_planted_at_the_temporary_name_is_not_followed(path: Path, tmp_path: Path) -> None:
    """The link is removed, what it leads to stays as it was."""
    victim = tmp_path / "victim"
    victim.write_bytes(OLD)
    (tmp_path / ".schedule.json.tracker-new").symlink_to(victim)
    save(path)
    assert (victim.read_bytes(), path.read_bytes()) == (OLD, NEW)


def test_a_symbolic_link_stays_one(path: Path) -> None:
    """What is replaced is the file that the link leads to."""
    link = path.parent / "link.json"
    link.symlink_to(path.name)
    save(atomic.target_of(link))
    assert link.is_symlink()
    assert path.read_bytes() == NEW


def failing(number: int) -> Callable[..., None]:
    """Give a function that fails as a system call does."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize("call", ["fsync", "fchmod", "open"])
def test_a_fault_before_the_rename_leaves_the_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    """A full disk is told with what became of the file: nothing."""
    with atomic.lock(path.parent, notice=lambda _: None) as folder:
        monkeypatch.setattr(os, call, failing(errno.ENOSPC))
        with pytest.raises(SaveError) as error:
            atomic.replace(path, NEW, folder, commit=lambda: None)
    monkeypatch.undo()
    assert str(error.value) == (
        f"{path} could not be saved; it is as it was (No space left on device)"
    )
    assert error.value.status is ExitStatus.NOT_SAVED
    assert path.read_bytes() == OLD
    assert list(path.parent.iterdir()) == [path]


def test_a_fault_of_the_rename_leaves_the_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The temporary file does not stay behind either."""
    monkeypatch.setattr(Path, "replace", failing(errno.EIO))
    with pytest.raises(SaveError, match="it is as it was"):
        save(path)
    assert path.read_bytes() == OLD
    assert list(path.parent.iterdir()) == [path]


def test_a_stop_before_the_rename_leaves_the_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C in the middle of a save changes nothing."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        save(path)
    assert path.read_bytes() == OLD
    assert list(path.parent.iterdir()) == [path]


def test_a_fault_after_the_rename_says_that_it_was_saved(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When only the folder cannot be synced, the new bytes are in place, and that is said."""
    synced: list[int] = []
    real = os.fsync

    def fail_second(handle: int) -> None:
        synced.append(handle)
        if len(synced) > 1:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        real(handle)

    monkeypatch.setattr(os, "fsync", fail_second)
    with pytest.raises(SaveError) as error:
        save(path)
    assert str(error.value) == (
        f"{path}: saved, but not yet sure to survive a power cut (Input/output error)"
    )
    assert path.read_bytes() == NEW


def test_the_order_is_sync_rename_sync(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The new bytes are on the disk before they get the name, the name before it is told."""
    steps: list[str] = []
    real_sync, real_replace = os.fsync, Path.replace

    def sync(handle: int) -> None:
        steps.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        real_sync(handle)

    def rename(old: Path, new: Path) -> Path:
        steps.append("rename")
        return real_replace(old, new)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(Path, "replace", rename)
    save(path)
    assert steps == ["file", "rename", "folder"]


def test_a_held_folder_is_waited_for_and_then_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a second the waiting is mentioned, after five it ends (here both at once)."""
    monkeypatch.setattr(atomic, "NOTICE_SECONDS", 0.0)
    monkeypatch.setattr(atomic, "WAIT_SECONDS", 0.1)
    notices: list[str] = []
    other = os.open(path.parent, os.O_RDONLY)
    fcntl.flock(other, fcntl.LOCK_EX)
    try:
        with pytest.raises(HeldError) as error, atomic.lock(path.parent, notices.append):
            pass
    finally:
        os.close(other)
    assert notices == [f"waiting for another tracker that is writing in {path.parent}"]
    assert str(error.value) == (
        f"another tracker is writing in {path.parent}\n"
        "waited 0 seconds; nothing was changed. Try again"
    )


def test_in_a_queue_that_moves_nobody_is_sent_away(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The time runs anew with every save that another one makes."""
    monkeypatch.setattr(atomic, "NOTICE_SECONDS", 0.0)
    monkeypatch.setattr(atomic, "WAIT_SECONDS", 0.0)
    monkeypatch.setattr(atomic, "_LOOK_SECONDS", 0.01)
    other = os.open(path.parent, os.O_RDONLY)
    fcntl.flock(other, fcntl.LOCK_EX)
    saves: list[int] = []

    def another_save(_: int) -> int:
        saves.append(len(saves))
        if len(saves) == 10:
            fcntl.flock(other, fcntl.LOCK_UN)
        return len(saves)

    monkeypatch.setattr(atomic, "_last_save", another_save)
    with atomic.lock(path.parent, lambda _: None):
        assert len(saves) >= 10
    os.close(other)


def test_a_lock_ends_with_its_process(path: Path) -> None:
    """A process that was killed holds nothing: no lock can be stale."""
    holder = (
        "import fcntl, os, sys, time\n"
        "handle = os.open(sys.argv[1], os.O_RDONLY)\n"
        "fcntl.flock(handle, fcntl.LOCK_EX)\n"
        "print('held', flush=True)\n"
        "time.sleep(60)\n"
    )
    command = [sys.executable, "-c", holder, str(path.parent)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        process.kill()
    save(path)
    assert path.read_bytes() == NEW


def test_a_file_that_is_not_there_is_none(tmp_path: Path) -> None:
    """No file is no error: it is an empty schedule."""
    assert atomic.read(tmp_path / "none.json") is None


def make_circle(path: Path) -> None:
    """Make a link that leads to itself."""
    path.symlink_to(path.name)


ODD = [
    ("a folder", Path.mkdir, SaveError, "is a folder"),
    ("a pipe", os.mkfifo, DataError, "is not a regular file"),
    ("a link to nowhere", lambda path: path.symlink_to("none"), SaveError, "leads nowhere"),
    ("a circle of links", make_circle, SaveError, "Too many levels of symbolic links"),
]


@pytest.mark.parametrize(("make", "kind", "words"), [c[1:] for c in ODD], ids=[c[0] for c in ODD])
def test_what_is_no_file_is_refused(
    tmp_path: Path, make: Callable[[Path], object], kind: type[TrackerError], words: str
) -> None:
    """Nothing hangs on a pipe or follows a circle; each is refused in words."""
    path = tmp_path / "odd.json"
    make(path)
    with pytest.raises(kind, match=words):
        atomic.read(path)
