"""Streams of whole processes: encodings, colour, pipes that are closed, terminals."""

import fcntl
import json
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Terminal
from tracker.text import cell_width

TRACKER = [sys.executable, "-m", "tracker"]

COMMANDS = [
    ["list"],
    ["next"],
    ["timeline"],
    ["show", "Pokémon"],
    ["history"],
    ["history", "--against", "other.json"],
    ["by", "2031"],
    ["when", "mid-to-late 2017"],
    ["check"],
]
HELP = [["--help"], ["list", "--help"], ["--version"]]


def environment(**more: str) -> dict[str, str]:
    """Give the environment of a process: nothing of ours that would tell it how to print."""
    kept = {name: os.environ[name] for name in ("HOME", "XDG_STATE_HOME") if name in os.environ}
    return {**kept, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", **more}


def ran(
    terminal: Terminal, argv: Sequence[str], **more: str
) -> "subprocess.CompletedProcess[bytes]":
    """Run a command as a process of its own with its streams piped."""
    return subprocess.run(
        [*TRACKER, *argv],
        cwd=terminal.folder,
        env=environment(**more),
        capture_output=True,
        check=False,
    )


@pytest.fixture
def titled(terminal: Terminal) -> Terminal:
    """Give a terminal whose schedule has a title of many scripts."""
    (terminal.folder / "other.json").write_bytes(terminal.file.read_bytes())
    words = ["2031", "--source", "Télé", "--note", "“ça”", "--certainty", "rumoured"]
    terminal.ok("announce", "Pokémon 進撃 😀", *words)
    return terminal


ENCODINGS = [
    # PYTHONIOENCODING; whether pictures and letters come in it
    ("utf-8", True),
    ("ascii", False),
    ("latin-1", False),
    ("cp1252", False),
]


@pytest.mark.parametrize(("encoding", "holds_all"), ENCODINGS)
@pytest.mark.parametrize("argv", COMMANDS, ids=" ".join)
def test_an_output_that_holds_little(
    titled: Terminal, argv: list[str], encoding: str, *, holds_all: bool
) -> None:
    """What the encoding cannot hold comes in ASCII; no command fails over a letter."""
    result = ran(titled, argv, PYTHONIOENCODING=encoding)
    assert (result.returncode, result.stderr) == (0, b"")
    assert holds_all or result.stdout.isascii()
    assert result.stdout.decode(encoding)


@pytest.mark.parametrize("encoding", [row[0] for row in ENCODINGS])
def test_json_is_json_in_every_encoding(titled: Terminal, encoding: str) -> None:
    """Letters that the output cannot hold are escaped as JSON has it."""
    out = ran(titled, ["list", "--json"], PYTHONIOENCODING=encoding).stdout
    titles = [item["title"] for item in json.loads(out)["items"]]
    assert "Pokémon 進撃 😀" in titles


def test_an_error_in_an_encoding_that_cannot_hold_it(titled: Terminal) -> None:
    """What was typed is shown by its numbers."""
    result = ran(titled, ["show", "進"], PYTHONIOENCODING="ascii")
    assert result.returncode == 1
    assert result.stderr.startswith(b'error: "\\u9032" is not in the schedule\n')


COLOURS = [
    # the reason, the environment, options, whether a pipe is coloured
    ("a pipe", {}, [], False),
    ("asked for", {}, ["--color", "always"], True),
    ("asked not to", {"FORCE_COLOR": "1"}, ["--color", "never"], False),
    ("forced", {"FORCE_COLOR": "1"}, [], True),
    ("forced by any word", {"FORCE_COLOR": "yes"}, [], True),
    ("not forced by 0", {"FORCE_COLOR": "0"}, [], False),
    ("nor by nothing", {"FORCE_COLOR": ""}, [], False),
    ("the one that takes away goes first", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
    ("whatever it says", {"FORCE_COLOR": "1", "NO_COLOR": "0"}, [], False),
    ("unless it is empty", {"FORCE_COLOR": "1", "NO_COLOR": ""}, [], True),
    ("an option goes before all", {"NO_COLOR": "1"}, ["--color", "always"], True),
    ("also where the terminal knows none", {"TERM": "dumb"}, ["--color", "always"], True),
    ("forced there", {"TERM": "dumb", "FORCE_COLOR": "1"}, [], True),
    ("auto is the default", {"NO_COLOR": "1"}, ["--color", "auto"], False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("told", "option", "colored"),
    [row[1:] for row in COLOURS],
    ids=[row[0] for row in COLOURS],
)
def test_colour_in_a_pipe(
    titled: Terminal, told: dict[str, str], option: list[str], *, colored: bool
) -> None:
    """Options before the environment; without colour there is no escape byte at all."""
    for argv in (["list", *option], [*option, "show", "Pokémon"]):
        result = ran(titled, argv, **told)
        assert (b"\x1b" in result.stdout) == colored
        assert result.returncode == 0


WIDTHS = [
    # the reason, COLUMNS, the widest line
    ("told", "40", 40),
    ("too narrow for anything", "3", 20),
    ("nothing", "", None),
    ("zero", "0", None),
    ("garbage", "wide", None),
    ("negative", "-5", None),
    ("figures that are not ASCII", "４０", None),
    ("beyond all bounds", "9" * 400, None),
]


@pytest.mark.parametrize(
    ("columns", "widest"), [row[1:] for row in WIDTHS], ids=[row[0] for row in WIDTHS]
)
def test_columns_of_the_environment(titled: Terminal, columns: str, widest: int | None) -> None:
    """Garbage is ignored; a pipe has no width of its own, and cuts nothing."""
    lines = ran(titled, ["list"], COLUMNS=columns).stdout.decode().splitlines()
    unlimited = ran(titled, ["list"]).stdout.decode().splitlines()
    if widest is None:
        assert lines == unlimited
    else:
        assert max(map(cell_width, lines)) <= widest < max(map(cell_width, unlimited))


def closed(terminal: Terminal, argv: Sequence[str], redirected: str) -> tuple[int, str]:
    """Run a command in a shell with a redirection; give its status and what it said."""
    quoted = " ".join(f"'{word}'" for word in [*TRACKER, *argv])
    script = f"exec 3>&2; {quoted} {redirected}"
    result = subprocess.run(
        ["bash", "-c", script],
        cwd=terminal.folder,
        env={**environment(), "PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
    )
    return result.returncode, result.stderr


CLOSED = [
    # the reason, the redirection
    ("a reader that has seen enough", "| :; exit ${PIPESTATUS[0]}"),
    ("no output for errors", ">/dev/null 2>&-"),
    ("neither", ">&- 2>&-"),
]


@pytest.mark.parametrize("redirected", [row[1] for row in CLOSED], ids=[row[0] for row in CLOSED])
@pytest.mark.parametrize("argv", [*COMMANDS, *HELP], ids=" ".join)
def test_a_stream_that_is_closed(titled: Terminal, argv: list[str], redirected: str) -> None:
    """No command fails over it, or says anything."""
    assert closed(titled, argv, redirected) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
@pytest.mark.parametrize("argv", [*COMMANDS, *HELP], ids=" ".join)
def test_a_full_device(titled: Terminal, argv: list[str]) -> None:
    """Output that is lost is said, with a status of its own."""
    words = "error: the output could not be written (No space left on device)\n"
    assert closed(titled, argv, ">/dev/full") == (74, words)


def on_terminal(
    terminal: Terminal, argv: Sequence[str], width: int, told: Mapping[str, str]
) -> str:
    """Run a command on a pseudo-terminal so wide; give what it printed there."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, width, 0, 0))
    process = subprocess.Popen(
        [*TRACKER, *argv],
        cwd=terminal.folder,
        env=environment(**told),
        stdin=slave,
        stdout=slave,
        stderr=slave,
    )
    os.close(slave)
    shown = b""
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:  # how Linux says that the other side is closed
            break
        if not piece:
            break
        shown += piece
    os.close(master)
    assert process.wait() == 0
    return shown.decode().replace("\r\n", "\n")


SCREENS = [
    # the reason, the environment, options, whether it is coloured
    ("a terminal", {"TERM": "xterm-256color"}, [], True),
    ("of few colours", {"TERM": "xterm"}, [], True),
    ("that knows none", {"TERM": "dumb"}, [], False),
    ("whose user wants none", {"TERM": "xterm-256color", "NO_COLOR": "1"}, [], False),
    ("asked not to", {"TERM": "xterm-256color"}, ["--color", "never"], False),
]


@pytest.mark.parametrize(
    ("told", "option", "colored"), [row[1:] for row in SCREENS], ids=[row[0] for row in SCREENS]
)
@pytest.mark.parametrize("argv", [["list"], ["show", "Pokémon"], ["history"]], ids=" ".join)
def test_a_terminal(
    titled: Terminal, argv: list[str], told: dict[str, str], option: list[str], *, colored: bool
) -> None:
    """It is coloured, and no line is wider than it; nothing else is said there."""
    width = 60
    shown = on_terminal(titled, [*argv, *option], width, told)
    assert ("\x1b" in shown) == colored
    plain = re.sub("\x1b\\[[0-9;]*m", "", shown)
    assert plain == titled.ok(*argv, "--width", str(width))
    assert max(map(cell_width, plain.splitlines())) <= width
