"""A change is one transaction: what it reads is what it changes, and all of it or nothing."""

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal, terminal
from tracker.store import atomic, codec

__all__ = ["terminal"]


def test_what_another_wrote_while_we_waited_is_kept(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is read when the lock is held, not before."""
    real = atomic.lock
    waiting = [terminal.folder]

    @contextmanager
    def lock(folder: Path, notice: Callable[[str], None]) -> Iterator[int]:
        if folder in waiting:
            waiting.remove(folder)
            terminal.ok("announce", "The Other", "2030")
        with real(folder, notice) as handle:
            yield handle

    monkeypatch.setattr(atomic, "lock", lock)
    terminal.ok("announce", "Ours", "2030")
    assert {"the-other/s1", "ours/s1"} <= codec.decode(terminal.file.read_bytes())["seasons"].keys()


def test_what_cannot_be_written_is_found_out_first(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bytes are made before anything is touched."""
    before = terminal.file.read_bytes()

    def encode(_: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr(codec, "encode", encode)
    with pytest.raises(MemoryError):
        terminal.tracker("announce", "Halo", "2030")
    assert terminal.file.read_bytes() == before
    assert list(terminal.folder.iterdir()) == [terminal.file]


def test_a_reader_keeps_the_file_that_it_opened(terminal: Terminal) -> None:
    """The file is replaced, never written over: half a file is never seen."""
    before = terminal.file.read_bytes()
    with terminal.file.open("rb") as reader:
        terminal.ok("announce", "Halo", "2030")
        assert reader.read() == before


def test_a_link_stays_a_link(terminal: Terminal) -> None:
    """The file that it leads to is replaced, with its mode."""
    real = terminal.folder / "real.json"
    terminal.file.rename(real)
    real.chmod(0o640)
    terminal.file.symlink_to("real.json")
    terminal.ok("announce", "Halo", "2030")
    assert terminal.file.is_symlink()
    assert b"halo/s1" in real.read_bytes()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_nothing_is_said_before_it_is_saved(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A command whose save fails has printed nothing."""

    def refuse(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(Path, "replace", refuse)
    result = terminal.tracker("announce", "Halo", "2030")
    assert (result.status, result.out) == (74, "")


@pytest.mark.parametrize(
    "argv",
    [["retract", "{key}"], ["edit", "Iron Fist", "--network", "Other"], ["undo"]],
    ids=lambda argv: argv[0],
)
def test_every_command_says_what_a_fault_after_the_rename_leaves(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, argv: list[str]
) -> None:
    """The change is in the file, and whether it survives a power cut is not known."""
    terminal.ok("announce", "Halo", "2030")
    before = terminal.file.read_bytes()
    key = next(iter(codec.decode(before)["announcements"]))
    monkeypatch.setattr(atomic, "_sync_folder", failing_sync_folder)
    result = terminal.tracker(*(word.format(key=key) for word in argv))
    assert (result.status, result.out) == (74, "")
    assert "saved, but not yet sure to survive a power cut" in result.err
    assert terminal.file.read_bytes() != before


NO_DESCRIPTOR = 1_000_000
_real_sync_folder = atomic._sync_folder  # noqa: SLF001 - the fault is put where it can happen


def failing_sync_folder(path: Path, _: int, done: str) -> None:
    """Sync a folder that is not open."""
    _real_sync_folder(path, NO_DESCRIPTOR, done)


SEASON = '"iron-fist/s2": {"premiere": {"words": "2018-09-07"'
TOUCHING = [
    ["announce", "Iron Fist S2", "2029"],
    ["announce", "Iron Fist", "--status", "cancelled"],
    ["retract", "iron-fist/s2@2018-09-07"],
]


@pytest.mark.parametrize("argv", TOUCHING, ids=lambda argv: " ".join(argv[:2]))
def test_a_row_that_was_changed_by_hand_is_not_written_over(
    terminal: Terminal, argv: list[str]
) -> None:
    """The command refuses (65), says where, and how to mend it."""
    edited = terminal.file.read_text().replace(SEASON, SEASON.replace("2018-09-07", "in autumn"))
    terminal.file.write_text(edited)
    keys = codec.decode(edited.encode())["announcements"]
    result = terminal.tracker(*(next((k for k in keys if k.startswith(a)), a) for a in argv))
    assert (result.status, result.out) == (65, "")
    assert result.err == (
        'error: seasons["iron-fist/s2"] is not what its announcements add up to: the file was '
        "changed by hand, or merged without tracker\n"
        "nothing was changed. To see and mend it: tracker check --repair\n"
    )
    assert terminal.file.read_text() == edited


def test_only_what_is_touched_is_looked_at(terminal: Terminal) -> None:
    """A row of another season is no reason to refuse."""
    edited = terminal.file.read_text().replace(SEASON, SEASON.replace("2018-09-07", "in autumn"))
    terminal.file.write_text(edited)
    terminal.ok("announce", "Daredevil S4", "2029")
    assert "in autumn" in terminal.file.read_text()
