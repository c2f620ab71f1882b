"""What is written: only what was named, never through a link, with the mode that it had."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Terminal

CHANGING = frozenset(
    {
        "os.remove",
        "os.rename",
        "os.mkdir",
        "os.rmdir",
        "os.chmod",
        "os.link",
        "os.symlink",
        "os.truncate",
    }
)
_seen: list[list[str]] = []


def _note(event: str, told: tuple[Any, ...]) -> None:
    """Note the paths that are written or changed, while somebody wants to know."""
    if not _seen:
        return
    if event == "open":
        writes = isinstance(told[2], int) and told[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        paths = told[:1] if writes else ()
    else:
        paths = told[:2] if event in CHANGING else ()
    named = [os.fsdecode(one) for one in paths if isinstance(one, str | bytes | os.PathLike)]
    _seen[-1] += [str(Path.cwd() / path) for path in named]


sys.addaudithook(_note)


@contextmanager
def watched() -> Iterator[list[str]]:
    """Give the paths that are written meanwhile; an audit hook stays for good, so it is told."""
    _seen.append([])
    try:
        yield _seen[-1]
    finally:
        _seen.pop()


WRITING = [
    (["announce", "Iron Fist S3", "2028"], {"schedule.json"}),
    (["relate", "Iron Fist S2", "before", "Luke Cage S2", "--anyway"], {"schedule.json"}),
    (["edit", "Iron Fist", "--alias", "IF"], {"schedule.json"}),
    (["retract", "5a93"], {"schedule.json"}),
    (["undo"], {"schedule.json"}),
    (["undo", "--redo"], {"schedule.json"}),
    (["check", "--repair", "--yes"], {"schedule.json"}),
    (
        [
            "read",
            "--text",
            "Luke Cage season 5 premieres on May 2, 2028.",
            "--on",
            "2026-01-01",
            "--yes",
        ],
        {"schedule.json"},
    ),
    (["export", "csv", "-o", "out.csv"], {"out.csv"}),
    (["import", "csv", "out.csv", "--yes"], {"schedule.json"}),
    (["export", "svg", "-o", "out.svg"], {"out.svg"}),
    (["publish", "site"], {"site"}),
]
LOOKING = [
    ["list"], ["next"], ["timeline"], ["show", "Iron Fist"], ["history"], ["by", "2028"], ["check"],
    ["why", "Iron Fist S1"], ["when", "2028"], ["export", "json"], ["completion", "bash"], ["help"],
    ["announce", "X", "2028", "--dry-run"], ["undo", "--dry-run"],
]  # fmt: skip


def test_nothing_else_is_written(terminal: Terminal) -> None:
    """Every changing command writes what it was told to, its temporary file, and steps for undo."""
    for argv, named in WRITING:
        with watched() as paths:
            result = terminal.tracker(*argv)
        assert result.status in {0, 1}, (argv, result.err)
        assert paths or result.status, argv
        for path in map(Path, paths):
            assert is_allowed(path, named, terminal), (argv, path)
    for argv in LOOKING:
        with watched() as paths:
            terminal.tracker(*argv)
        others = [path for path in map(Path, paths) if not path.is_relative_to(terminal.state)]
        # a trial holds the file, and whoever holds it clears up after a process that was killed
        assert [path for path in others if path.name != TEMPORARY] == [], argv


def is_allowed(path: Path, named: set[str], terminal: Terminal) -> bool:
    """Tell whether a path may be written: named, its temporary or kept form, or a note for undo."""
    if path.is_relative_to(terminal.state) or path == Path(os.devnull):
        return True
    if not path.is_relative_to(terminal.folder):
        return False
    first = path.relative_to(terminal.folder).parts[0]
    forms = {form for name in named for form in (name, f".{name}.tracker-new")}
    return first in forms or first.startswith("schedule.damaged")


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_the_mode_is_kept(terminal: Terminal, mode: int) -> None:
    """The data file and a file that is exported again keep the mode that they had."""
    terminal.ok("export", "svg", "-o", "out.svg")
    for name in ("schedule.json", "out.svg"):
        (terminal.folder / name).chmod(mode)
    terminal.ok("announce", "Iron Fist S3", "2028")
    terminal.ok("export", "svg", "-o", "out.svg")
    for name in ("schedule.json", "out.svg"):
        assert stat.S_IMODE((terminal.folder / name).stat().st_mode) == mode


def test_new_files_have_the_mode_of_the_umask(empty: Terminal) -> None:
    """Nothing is opened to more people than the umask lets in."""
    before = os.umask(0o077)
    try:
        empty.ok("announce", "X", "2028")
        empty.ok("export", "svg", "-o", "out.svg")
        empty.ok("publish", "site")
    finally:
        os.umask(before)
    made = [path for path in empty.folder.rglob("*") if path.is_file()]
    assert len(made) > 3
    assert {stat.S_IMODE(path.stat().st_mode) & 0o077 for path in made} == {0}


TEMPORARY = ".schedule.json.tracker-new"


@pytest.mark.parametrize("kind", ["a link", "a link to nowhere", "a hard link"])
def test_what_is_planted_at_the_temporary_name(terminal: Terminal, kind: str) -> None:
    """It is taken away, never followed: what it leads to stays as it was."""
    other = terminal.folder / "other"
    if kind != "a link to nowhere":
        other.write_text("theirs")
    planted = terminal.folder / TEMPORARY
    if kind == "a hard link":
        planted.hardlink_to(other)
    else:
        planted.symlink_to(other)
    terminal.ok("announce", "Iron Fist S3", "2028")
    assert not planted.is_symlink()
    assert not other.exists() or other.read_text() == "theirs"
    assert other.exists() == (kind != "a link to nowhere")


def test_a_folder_at_the_temporary_name_stops_the_save(terminal: Terminal) -> None:
    """What cannot be taken away is told (74), and the file is as it was."""
    before = terminal.file.read_bytes()
    (terminal.folder / TEMPORARY).mkdir()
    result = terminal.tracker("announce", "Iron Fist S3", "2028")
    assert result.status in {74, 77}
    assert "it is as it was" in result.err
    assert terminal.file.read_bytes() == before


def test_a_schedule_that_is_a_link_stays_one(terminal: Terminal) -> None:
    """It is the user's own: the file that it leads to is replaced, where it lies."""
    real = terminal.folder / "real"
    real.mkdir()
    terminal.file.rename(real / "kept.json")
    terminal.file.symlink_to(real / "kept.json")
    before = (real / "kept.json").read_bytes()
    terminal.ok("announce", "Iron Fist S3", "2028")
    assert terminal.file.is_symlink()
    assert (real / "kept.json").read_bytes() != before


def test_a_hard_link_of_the_schedule_keeps_what_it_had(terminal: Terminal) -> None:
    """A save puts a new file in place, so another name of the old one still has the old bytes."""
    other = terminal.folder / "other.json"
    other.hardlink_to(terminal.file)
    before = other.read_bytes()
    terminal.ok("announce", "Iron Fist S3", "2028")
    assert other.read_bytes() == before


@pytest.mark.parametrize("options", [[], ["--force"]], ids=["asked", "forced"])
def test_an_export_follows_no_link(terminal: Terminal, options: list[str]) -> None:
    """A link in its place is refused (2), forced or not; a hard link is replaced, not written."""
    other = terminal.folder / "theirs.svg"
    other.write_text("theirs")
    (terminal.folder / "out.svg").symlink_to(other)
    result = terminal.tracker("export", "svg", "-o", "out.svg", *options)
    assert (result.status, other.read_text()) == (2, "theirs")
    (terminal.folder / "out.svg").unlink()
    (terminal.folder / "out.svg").hardlink_to(other)
    terminal.tracker("export", "svg", "-o", "out.svg", "--force")
    assert other.read_text() == "theirs"


def test_steps_for_undo_follow_no_link(terminal: Terminal) -> None:
    """What is planted where notes are kept is not written through."""
    terminal.ok("announce", "Iron Fist S3", "2028")
    other = terminal.folder / "theirs"
    other.write_text("theirs")
    for name in ("steps.json.new", "state.new"):
        (terminal.state / name).symlink_to(other)
    terminal.tracker("announce", "Iron Fist S3", "2029")
    assert other.read_text() == "theirs"


def test_steps_for_undo_are_the_users_own(empty: Terminal) -> None:
    """They hold what a schedule held: nobody else may look, whatever the umask."""
    empty.state.rmdir()
    before = os.umask(0)
    try:
        empty.ok("announce", "X", "2028")
        empty.ok("announce", "X", "2029")
    finally:
        os.umask(before)
    assert stat.S_IMODE(empty.state.stat().st_mode) == 0o700
