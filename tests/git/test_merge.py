"""``tracker merge``: three files, one result, and every way in which there is none."""

import errno
import json
import shutil
from bisect import bisect_left
from pathlib import Path

import pytest

from tests.cli.conftest import Result, Terminal, empty, terminal
from tests.git.conftest import Repository
from tracker.store.codec import decode, empty_document, encode

__all__ = ["empty", "terminal"]

NEWER = b'{"meta": {"format": {"version": 99}}}'


@pytest.fixture
def three(terminal: Terminal) -> Terminal:
    """Give a terminal in a folder with three versions, of which two announced something."""
    for name in ("base", "ours", "theirs"):
        shutil.copy(terminal.file, terminal.folder / name)
    terminal.ok("announce", "Luke Cage S3", "2030", "--file", "ours")
    terminal.ok("announce", "Luke Cage S3", "2031", "--file", "theirs")
    return terminal


def merge(three: Terminal, base: str = "base") -> Result:
    """Merge as git does."""
    return three.tracker("merge", "--", base, "ours", "theirs", "shows/schedule.json")


def read(three: Terminal, name: str) -> bytes:
    """Give the bytes of a version."""
    return (three.folder / name).read_bytes()


def test_the_result_is_ours(three: Terminal) -> None:
    """Nothing is said; the other versions stay as they were, and nothing lies about."""
    others = read(three, "base"), read(three, "theirs")
    names = sorted(path.name for path in three.folder.iterdir())
    assert merge(three) == Result(0, "", "")
    assert (read(three, "base"), read(three, "theirs")) == others
    assert sorted(path.name for path in three.folder.iterdir()) == names
    said = decode(read(three, "ours"))["announcements"]
    words = [one["premiere"]["words"] for key, one in said.items() if "luke-cage/s3" in key]
    assert sorted(words) == ["2030", "2031"]
    assert three.tracker("check", "--file", "ours").status == 0


def test_what_is_merged_already_is_left(three: Terminal) -> None:
    """The file is not even replaced."""
    merge(three)
    before = (three.folder / "ours").stat()
    assert merge(three) == Result(0, "", "")
    assert (three.folder / "ours").stat() == before


@pytest.mark.parametrize("base", ["none", "/dev/null"])
def test_no_common_ancestor(three: Terminal, base: str) -> None:
    """An empty file, as git gives it for a path that both sides added."""
    (three.folder / "none").write_bytes(b"")
    assert merge(three, base).status == 0
    without = read(three, "ours")
    three.ok("announce", "Luke Cage S3", "2030", "--file", "ours")
    assert read(three, "ours") == without


def test_what_is_left_to_settle_is_said(three: Terminal) -> None:
    """Once: what was so before the merge is for check."""
    three.ok("edit", "Iron Fist", "--title", "Fist", "--network", "A", "--file", "ours")
    three.ok("edit", "Iron Fist", "--title", "Iron", "--network", "B", "--file", "theirs")
    three.ok("announce", "Mist!", "2030", "--kind", "film", "--file", "theirs")
    three.ok("edit", "Luke Cage", "--alias", "Mist!", "--file", "ours")
    wanted = (
        'shows/schedule.json: series["iron-fist"].network: merged versions say "A" and "B"; '
        '"A" stands; to settle it: tracker edit iron-fist --network TEXT\n'
        'shows/schedule.json: series["iron-fist"].title: merged versions say "Fist" and "Iron"; '
        '"Fist" stands; to settle it: tracker edit iron-fist --title TEXT\n'
        'shows/schedule.json: series["mist"]: "mist!" is a name of luke-cage and of mist; '
        "to settle it: tracker edit mist --title TEXT, or --no-alias TEXT\n"
    )
    assert merge(three) == Result(0, "", wanted)
    assert merge(three) == Result(0, "", "")


MARKS = b'{\n"series": {\n<<<<<<< HEAD\n'
KEY = "daredevil/s1@2015-04-10.cd2b65404528"
REFUSED = [
    (
        "no schedule",
        "theirs",
        b'{"a": 1}',
        "their version: this is not a tracker schedule (meta.format.version is missing)",
        "nothing was merged; mend that version, then merge again",
    ),
    (
        "marks of a conflict",
        "ours",
        MARKS,
        "our version: line 3, column 1: this is not JSON "
        "(expecting property name enclosed in double quotes)",
        "nothing was merged; mend that version, then merge again",
    ),
    (
        "a newer format",
        "theirs",
        NEWER,
        "their version: a newer tracker wrote this file (format 99; this one reads 1)",
        "nothing was merged; mend that version, then merge again",
    ),
    (
        "nothing at all",
        "theirs",
        b"",
        "their version: the file is empty (0 bytes): a crash of another program leaves such a file",
        "nothing was merged; mend that version, then merge again",
    ),
    (
        "a damaged ancestor",
        "base",
        b" \n",
        "the common ancestor: the file is empty (2 bytes): "
        "a crash of another program leaves such a file",
        "nothing was merged; an empty file in its place is no common ancestor: "
        "tracker merge --help",
    ),
    (
        "an announcement that cannot be read",
        "theirs",
        encode({**empty_document(), "announcements": {KEY: {"about": 5}}}),
        f'their version: announcements["{KEY}"] cannot be read, and nothing of the log may be lost',
        "nothing was merged; mend that version, then merge again",
    ),
    (
        "a conflict that is none",
        "ours",
        encode({**empty_document(), "meta": {"format": {"version": 1}, "conflicts": {"series/x": {"title": {"values": ["a"]}}}}}),
        'our version: meta["conflicts"]["series/x"]["title"].values must be '
        'a list of two values or more, not ["a"]',
        "nothing was merged; mend that version, then merge again",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "data", "message", "hint"), [c[1:] for c in REFUSED], ids=[c[0] for c in REFUSED]
)
def test_what_cannot_be_merged(
    three: Terminal, name: str, data: bytes, message: str, hint: str
) -> None:
    """It is refused (65) with its place, and our version stays byte for byte."""
    (three.folder / name).write_bytes(data)
    before = read(three, "ours")
    result = merge(three)
    assert result == Result(65, "", f"error: shows/schedule.json, {message}\n{hint}\n")
    assert read(three, "ours") == before


def test_json_that_is_nested_too_deeply(three: Terminal) -> None:
    """Near the depth that can no longer be read it is merged or refused, and nothing between."""
    text, ours = read(three, "base").decode(), read(three, "ours")

    def status(depth: int) -> int:
        deep = f'"Luke Cage", "x": {"[" * depth}{"]" * depth}'
        (three.folder / "theirs").write_text(text.replace('"Luke Cage"', deep))
        (three.folder / "ours").write_bytes(ours)
        result = merge(three)
        if result.status:
            assert "the JSON is nested too deeply\nnothing was merged" in result.err
            assert read(three, "ours") == ours
        return result.status

    assert (status(50), status(5000)) == (0, 65)
    limit = bisect_left(range(2000), 65, lo=50, key=status)
    assert {status(depth) for depth in range(limit - 5, limit + 12)} <= {0, 65}


@pytest.mark.parametrize("name", ["base", "ours", "theirs"])
def test_a_version_that_is_not_there(three: Terminal, name: str) -> None:
    """It cannot be read (66), and nothing is made."""
    (three.folder / name).unlink()
    result = merge(three)
    assert result.status == 66
    assert result.err == (
        f"error: {three.folder}/{name} cannot be read: No such file or directory\n"
        "is its name right?\n"
    )
    assert (three.folder / "ours").exists() == (name != "ours")


@pytest.mark.parametrize("call", ["os.fsync", "os.open", "pathlib.Path.replace"])
def test_a_fault_while_it_is_written(
    three: Terminal, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    """Our version is as it was (74), and nothing is left beside it."""
    before = read(three, "ours")
    names = sorted(path.name for path in three.folder.iterdir())

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(call, full)
        result = merge(three)
    assert result.status == 74
    assert "No space left on device" in result.err
    assert read(three, "ours") == before
    assert sorted(path.name for path in three.folder.iterdir()) == names


def test_nothing_is_noted_for_undo(three: Terminal) -> None:
    """Git keeps the versions of a merge; a step would be of a file that is gone."""
    shutil.copy(three.folder / "ours", three.file)
    three.ok("announce", "Halo", "2027")
    shutil.copy(three.file, three.folder / "ours")
    merge(three)
    shutil.copy(three.folder / "ours", three.file)
    result = three.tracker("undo")
    assert (result.status, result.err) == (
        1,
        f"error: {three.file} was changed by another program since\n"
        "undo would lose that change; retract takes an announcement back\n",
    )
    assert "Halo" in three.ok("list")


def test_an_older_format_is_merged(three: Terminal) -> None:
    """Into today's."""
    old = decode(read(three, "theirs"))
    old["meta"]["format"]["version"] = 0
    (three.folder / "theirs").write_bytes(encode(old))
    assert merge(three).status == 0
    assert decode(read(three, "ours"))["meta"]["format"] == {"version": 1}
    assert b'"2031"' in read(three, "ours")


def test_git_marks_what_cannot_be_merged(driven: Repository) -> None:
    """As in conflict, with our version whole in the work tree: no marks in it, nothing lost."""
    driven.branch("one", [["announce", "Luke Cage S3", "2031"]])
    driven.git("checkout", "-qb", "two", "main")
    Path(driven.file).write_bytes(NEWER)
    driven.commit()
    driven.git("checkout", "-q", "one")
    before = driven.file.read_bytes()
    done = driven.run("merge", "--no-edit", "two")
    assert done.returncode == 1
    assert "their version: a newer tracker wrote this file" in done.stderr
    assert "CONFLICT (content): Merge conflict in schedule.json" in done.stdout
    assert driven.file.read_bytes() == before
    assert driven.git("diff", "--name-only", "--diff-filter=U") == "schedule.json\n"


def test_both_sides_added_the_file(driven: Repository) -> None:
    """There is no common ancestor of it."""
    driven.git("checkout", "-q", "--orphan", "other")
    driven.file.unlink()
    driven.terminal.ok("announce", "Halo", "2027", "--file", str(driven.file))
    driven.commit()
    driven.git("merge", "-q", "--no-edit", "--allow-unrelated-histories", "main")
    tables = json.loads(driven.file.read_text())
    assert {"halo", "iron-fist"} <= tables["series"].keys()
    assert "conflicts" not in tables["meta"]
    assert driven.terminal.tracker("check").status == 0
