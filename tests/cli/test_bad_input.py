"""Whatever a user, a file or the machine does: words and an exit status, never a traceback."""

import errno
import json
import os
import subprocess
import sys

import pytest

from tests.cli.conftest import ROOT, Terminal

USAGE = [
    (
        "an unreadable phrase",
        ["announce", "Iron Fist S3", "late 20177"],
        'error: expected a month, quarter, season or year after "late"\n'
        "    late 20177\n"
        "         ^^^^^\n"
        "try: late 2017\n",
    ),
    (
        "a day in the future",
        ["announce", "Iron Fist S3", "2028", "--on", "2026-11-24"],
        "error: --on 2026-11-24 is after today (2026-11-23)\ngive the day on which it was said\n",
    ),
    (
        "no day at all",
        ["announce", "Iron Fist S3", "2028", "--on", "2017"],
        'error: --on "2017" is not a single day\ntry: --on 2016-11-01\n',
    ),
    (
        "nothing said",
        ["announce", "Iron Fist S3"],
        'error: nothing is announced about Iron Fist S3\ntry: tracker announce "Iron Fist S3" TBA\n',
    ),
    (
        "an empty title",
        ["announce", " ", "2027"],
        'error: the title is empty\na title looks like: "The Defenders"\n',
    ),
    (
        "a title of nothing visible",
        ["announce", "\u200b", "2027"],
        'error: the title is empty\na title looks like: "The Defenders"\n',
    ),
    (
        "bytes that are no text",
        ["announce", "a\udcff", "2027"],
        "error: argument 2 holds bytes that are not UTF-8: a<U+DCFF>\n"
        "type it again in a terminal that uses UTF-8\n",
    ),
    (
        "a title without quotes",
        ["announce", "Iron", "Fist", "2027"],
        "error: there is more than tracker announce REF [PHRASE]: 2027\n"
        'put words that belong together into quotes: "Jessica Jones S2"\n',
    ),
    (
        "no episodes",
        ["announce", "Iron Fist S3", "--episodes", "0"],
        "error: no episodes are no season\ntry: 8, 8-10 or 8+\n",
    ),
    (
        "no count",
        ["announce", "Iron Fist S3", "--episodes", "ten"],
        'error: "ten" is not a count of episodes\ntry: 8, 8-10 or 8+\n',
    ),
    (
        "a count backwards",
        ["announce", "Iron Fist S3", "--episodes", "10-8"],
        "error: 10-8 runs backwards\ntry: 8-10\n",
    ),
    (
        "a season that has to be named",
        ["announce", "Daredevil", "2028"],
        "error: all 3 seasons of Daredevil are released; which one is meant?\n"
        'name it: "Daredevil S3", or a new one: "Daredevil S4"\n',
    ),
    (
        "no such command",
        ["lsit"],
        'error: there is no command "lsit"\ndid you mean: tracker list\n',
    ),
    (
        "no such colour",
        ["list", "--color", "green"],
        'error: --color: "green" is not one of auto, always, never\n'
        "for help: tracker list --help\n",
    ),
]


@pytest.mark.parametrize(("argv", "words"), [c[1:] for c in USAGE], ids=[c[0] for c in USAGE])
def test_usage(terminal: Terminal, argv: list[str], words: str) -> None:
    """A command that cannot be carried out is refused (2) and the file stays as it was."""
    before = terminal.file.read_bytes()
    result = terminal.tracker(*argv)
    assert (result.status, result.out, result.err) == (2, "", words)
    assert terminal.file.read_bytes() == before


def test_an_unknown_option_is_answered_with_the_likeliest(terminal: Terminal) -> None:
    """It is named whole, with what may have been meant."""
    result = terminal.tracker("list", "--colour", "never")
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith(
        "error: tracker list has no option --colour\ndid you mean: --color"
    )


def test_an_unknown_title_is_answered_with_the_likeliest(terminal: Terminal) -> None:
    """A reading command says no (1) and what may have been meant."""
    result = terminal.tracker("show", "Iron Fits")
    assert (result.status, result.err) == (
        1,
        'error: "Iron Fits" is not in the schedule\ndid you mean: Iron Fist\n',
    )


def test_a_file_that_is_not_there_is_an_empty_schedule(empty: Terminal) -> None:
    """It is said, and nothing is created by looking."""
    result = empty.tracker("list")
    assert (result.status, result.out) == (0, "")
    assert result.err == (
        f"there is no {empty.file} yet: an empty schedule\n"
        "that file is named by TRACKER_FILE; the first announcement makes it\n"
        'to begin: tracker announce "The Defenders" "late 2027"\n'
        "how dates are read: tracker when --help; all commands: tracker --help\n"
    )
    assert list(empty.folder.iterdir()) == []


DAMAGED = [
    ("empty", b"", "the file is empty (0 bytes)"),
    ("cut short", b'{"series": {\n "a": {', "line 2, column 8: this is not JSON"),
    ("another program's", b'{"name": "x", "version": 3}', "this is not a tracker schedule"),
    ("newer", b'{"meta": {"format": {"version": 9}}}', "a newer tracker wrote this file (format 9"),
    (
        "of wrong types",
        b'{"series": {"a": {"title": 1}}, "seasons": {"a/s1": {}}, "announcements": {},'
        b' "retractions": {}, "meta": {"format": {"version": 1}}}',
        'series["a"].title must be a text, not 1',
    ),
]
COMMANDS = [
    ["list"],
    ["next"],
    ["timeline"],
    ["list", "--json"],
    ["show", "a"],
    ["announce", "a S1", "2027"],
]


@pytest.mark.parametrize("argv", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(("data", "words"), [c[1:] for c in DAMAGED], ids=[c[0] for c in DAMAGED])
def test_a_damaged_file_is_refused_and_left(
    terminal: Terminal, argv: list[str], data: bytes, words: str
) -> None:
    """Damage is told with its place (65), and never written over."""
    terminal.file.write_bytes(data)
    result = terminal.tracker(*argv)
    assert (result.status, result.out) == (65, "")
    assert words in result.err
    assert terminal.file.read_bytes() == data


def test_a_full_disk(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """A save that fails is told (74), and the file is as it was."""
    before = terminal.file.read_bytes()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    result = terminal.tracker("announce", "Iron Fist S3", "2028")
    assert (result.status, result.out) == (74, "")
    assert result.err == (
        f"error: {terminal.file} could not be saved; it is as it was (No space left on device)\n"
    )
    assert terminal.file.read_bytes() == before


def test_ctrl_c(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that is stopped (130) leaves the file as it was."""
    before = terminal.file.read_bytes()

    def stop(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    result = terminal.tracker("announce", "Iron Fist S3", "2028")
    assert (result.status, result.err) == (130, "stopped; the file is as it was\n")
    assert terminal.file.read_bytes() == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written(terminal: Terminal) -> None:
    """Without permission nothing is changed (77)."""
    terminal.folder.chmod(0o500)
    try:
        result = terminal.tracker("announce", "Iron Fist S3", "2028")
    finally:
        terminal.folder.chmod(0o700)
    assert result.status == 77


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.EPERM])
def test_no_permission(terminal: Terminal, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Whatever the system calls it: 77, and the file is as it was."""

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    result = terminal.tracker("announce", "Iron Fist S3", "2028")
    assert result.status == 77
    assert "could not be saved; it is as it was" in result.err


def test_windows_is_told_so(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where files cannot be replaced safely a changing command says so (2); looking works."""
    monkeypatch.setattr(sys, "platform", "win32")
    result = terminal.tracker("announce", "Iron Fist S3", "2028")
    assert (result.status, result.err) == (
        2,
        "error: tracker cannot change a file on Windows\nit can in WSL\n",
    )
    assert terminal.tracker("list").status == 0


def test_a_closed_pipe_is_silent(terminal: Terminal) -> None:
    """A reader that has seen enough is no error."""
    command = [sys.executable, "-m", "tracker", "list", "--file", str(terminal.file)]
    reading, writing = os.pipe()
    os.close(reading)
    result = subprocess.run(
        command, cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writing)
    assert (result.returncode, result.stderr) == (0, "")


def test_nothing_in_an_error_drives_the_terminal(terminal: Terminal) -> None:
    """What was typed is shown, not sent."""
    result = terminal.tracker("show", "\x1b[31mred\x9b1m\u202e")
    assert "\x1b" not in result.err
    assert "␛[31mred<U+009B>1m<U+202E>" in result.err


def test_no_error_is_json(terminal: Terminal) -> None:
    """A refused phrase is an item too, so that a program learns where and why."""
    result = terminal.tracker("when", "late 20177", "--json")
    assert result.status == 2
    (item,) = json.loads(result.out)["items"]
    assert item["reads_as"] == "refused"
    assert item["error"] == {
        "message": 'expected a month, quarter, season or year after "late"',
        "start": 5,
        "end": 10,
        "hint": "late 2017",
    }
