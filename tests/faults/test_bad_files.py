"""What may lie where the schedule should be: every command refuses it in words and leaves it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal, empty
from tracker.store.codec import empty_document, encode

__all__ = ["empty"]

GOOD = encode(empty_document())
COMMANDS = [
    ["list"],
    ["next"],
    ["show", "x"],
    ["history"],
    ["announce", "x S1", "2030"],
    ["check"],
    ["check", "--repair", "--yes"],
]


def record(field: str) -> bytes:
    """Give a schedule with one series that has this field."""
    return GOOD.replace(
        b'"series": {}', b'"series": {"x": {"title": "x", ' + field.encode() + b"}}"
    )


BYTES: list[tuple[str, bytes, str]] = [
    ("nothing", b"", "the file is empty"),
    ("blanks", b"\n\n", "the file is empty"),
    ("zeros", b"\0" * 512, "this is not JSON"),
    ("half", GOOD[:40], "this is not JSON"),
    ("more behind the end", GOOD + b"}", "this is not JSON"),
    ("a conflict of git", b"<<<<<<< HEAD\n" + GOOD, "line 1, column 1: this is not JSON"),
    ("a byte order mark", b"\xef\xbb\xbf" + GOOD, "the file begins with a byte order mark"),
    ("UTF-16", GOOD.decode().encode("utf-16"), "this is not UTF-8"),
    ("Latin-1", record('"network": "caf\xe9"').decode().encode("latin-1"), "this is not UTF-8"),
    ("a key twice", record('"title": "y"'), "stands twice in one object"),
    ("NaN", record('"n": NaN'), "NaN is not JSON"),
    ("infinity", record('"n": -Infinity'), "-Infinity is not JSON"),
    ("a float beyond all", record('"n": 1e999'), "is too large"),
    ("5,000 digits", record('"n": ' + "9" * 5000), "a number of thousands of digits"),
    ("half a character", record(r'"n": "\ud800"'), "half a character"),
    ("nesting", record('"n": ' + "[" * 100_000 + "]" * 100_000), "nested too deeply"),
    ("a list", b"[]", "this is not a tracker schedule"),
    ("a list of records", GOOD.replace(b'"series": {}', b'"series": []'), "an object of objects"),
    ("another program's", b'{"name": "x"}', "this is not a tracker schedule"),
    ("a newer format", GOOD.replace(b": 1}", b": 9}"), "a newer tracker wrote this file"),
]


@pytest.mark.parametrize("argv", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(("data", "words"), [c[1:] for c in BYTES], ids=[c[0] for c in BYTES])
def test_bad_bytes(empty: Terminal, argv: list[str], data: bytes, words: str) -> None:
    """The status is 65, the reason is said, the bytes stay."""
    empty.file.write_bytes(data)
    result = empty.tracker(*argv)
    assert result.status == 65
    assert words in result.err
    assert empty.file.read_bytes() == data
    assert list(empty.folder.iterdir()) == [empty.file]


LOOPED = "symbolic link"
ODD: list[tuple[str, Callable[[Path], object], set[int], str]] = [
    ("a folder", Path.mkdir, {74}, "is a folder"),
    ("a pipe", os.mkfifo, {65}, "is not a regular file"),
    ("a device", lambda path: path.symlink_to("/dev/zero"), {65, 77}, "is not a regular file"),
    ("a link to nowhere", lambda path: path.symlink_to("no/where"), {74}, ""),
    ("a circle", lambda path: path.symlink_to(path.name), {74}, LOOPED),
]


@pytest.mark.parametrize("argv", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(
    ("make", "statuses", "words"), [c[1:] for c in ODD], ids=[c[0] for c in ODD]
)
def test_what_is_no_file(
    empty: Terminal,
    argv: list[str],
    make: Callable[[Path], object],
    statuses: set[int],
    words: str,
) -> None:
    """Nothing hangs, and what lies there stays what it is."""
    make(empty.file)
    kind = empty.file.lstat().st_mode
    result = empty.tracker(*argv)
    assert result.status in statuses
    assert words in result.err
    assert empty.file.lstat().st_mode == kind


TYPES = ["5", "[]", "{}", "null", '"\\u001b[2J"', "true", "-1", "1.5"]
FIELDS = ["title", "kind", "single", "network", "aliases", "ids"]


@pytest.mark.parametrize("value", TYPES)
@pytest.mark.parametrize("field", FIELDS)
def test_wrong_types(empty: Terminal, field: str, value: str) -> None:
    """Any value in any field is taken or refused with its path, and drives no terminal."""
    empty.file.write_bytes(
        GOOD.replace(b'"series": {}', f'"series": {{"x": {{"{field}": {value}}}}}'.encode())
    )
    for argv in (["list"], ["announce", "x S1", "2030"], ["check"]):
        result = empty.tracker(*argv)
        assert result.status in {0, 1, 65}
        assert result.status != 65 or 'series["x"]' in result.err
        assert "\x1b" not in result.out + result.err


def test_a_record_that_cannot_be_read_is_found(empty: Terminal) -> None:
    """The message says in which file, in which record, what is wrong, and where to read more."""
    empty.file.write_bytes(record('"kind": "opera"'))
    for argv in (["list"], ["announce", "x S1", "2030"]):
        where, advice = empty.tracker(*argv).err.splitlines()
        assert where.startswith(f'error: {empty.file}: series["x"].kind must be ')
        assert advice == "for everything that is wrong with it: tracker check"
