"""Completion in real shells: bash, zsh and fish in a terminal, with keys typed into them."""

import fcntl
import os
import pty
import select
import shutil
import signal
import struct
import sys
import termios
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal

PATIENCE = 30.0
"""Seconds to wait for a text: a busy machine is no defect."""

SHOWING = "printf '<%s>' \"$@\"; echo"
ASKING = '[ -n "$_TRACKER_COMPLETE" ]'
WRAPPED = f'tracker() {{ if {ASKING}; then command tracker "$@"; else {SHOWING}; fi; }}'
"""What stands for tracker: asked by a script it is itself, else it shows what was typed."""

SETUPS = {
    "bash": [
        "bind 'set enable-bracketed-paste off'",
        'eval "$(command tracker completion bash)"',
        WRAPPED,
    ],
    "zsh": ['eval "$(command tracker completion zsh)"', "unsetopt promptsp", WRAPPED],
    "fish": [
        "command tracker completion fish | source",
        "function tracker; printf '<%s>' $argv; echo; end",
    ],
}
PROGRAMS = {
    "bash": ["bash", "--norc", "--noprofile", "-i"],
    "zsh": ["zsh", "-f", "-i"],
    "fish": ["fish", "--no-config", "-i"],
}


@dataclass
class Shell:
    """A shell in a terminal of its own; ``seen`` is what it has shown so far."""

    terminal: int
    process: int
    seen: bytes = field(default=b"")

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self.terminal, keys.encode())

    def wait_for(self, text: str) -> None:
        """Read until the shell has shown a text; forget what came up to it."""
        end = time.monotonic() + PATIENCE
        while text.encode() not in self.seen:
            ready, _, _ = select.select([self.terminal], [], [], max(end - time.monotonic(), 0))
            assert ready, f"{text!r} did not come: {self.seen!r}"
            self.seen += os.read(self.terminal, 65536)
        self.seen = self.seen.partition(text.encode())[2]


def started(name: str, folder: Path) -> Shell:
    """Start a shell in a folder, in a terminal of 40 lines and 160 cells."""
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(folder)
        path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
        environment = {**os.environ, "PATH": path, "TERM": "xterm", "HOME": str(folder)}
        environment.pop("TRACKER_FILE", None)
        os.execvpe(PROGRAMS[name][0], PROGRAMS[name], environment)  # noqa: S606 - a shell it is
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 160, 0, 0))
    return Shell(terminal, process)


@pytest.fixture(params=SETUPS)
def shell(request: pytest.FixtureRequest, terminal: Terminal) -> Iterator[Shell]:
    """Give each shell, set up as its script says, in a folder with the shipped schedule."""
    if shutil.which(request.param) is None:
        pytest.skip(f"{request.param} is not installed")
    found = started(request.param, terminal.folder)
    for number, line in enumerate(SETUPS[request.param]):
        found.type(
            f"{line}; echo done$((0)){number}\n"
            if request.param != "fish"
            else f"{line}; echo done(math 0){number}\n"
        )
        found.wait_for(f"done0{number}")
    yield found
    os.kill(found.process, signal.SIGKILL)
    os.waitpid(found.process, 0)
    os.close(found.terminal)


TYPED = [
    ("a command and a title", "tracker sho\tthe-d\t\n", "<show><the-defenders>"),
    ("the beginning that all have in common", "tracker show iron\t/s2\n", "<show><iron-fist/s2>"),
    ("a word of a title", "tracker show defend\t\n", "<show><the-defenders>"),
    ("a season", "tracker show luke-cage/s2\t--json\n", "<show><luke-cage/s2><--json>"),
    ("an option and its value", "tracker list --stan\tlap\t\n", "<list><--standing><lapsed>"),
    ("a value behind =", "tracker list --color=al\t\n", "<list><--color=always>"),
    ("a path", "tracker --file sched\tlist\n", "<--file><schedule.json><list>"),
    ("a key", "tracker retract 5a\t\n", "<retract><5a93fed9f520>"),
    ("a whole key", "tracker retract iron-fist/s2\t\n", "<retract><iron-fist/s2@2018-09-07.4c9bd4bd52f5>"),
    ("a title of the named file", "tracker --file other.json show ha\t\n", "<--file><other.json><show><halo>"),
    ("nothing there is", "tracker show zz\t\n", "<show><zz>"),
]  # fmt: skip


def test_what_comes_in_a_shell(shell: Shell, terminal: Terminal) -> None:
    """A tab completes what was typed, and what is typed on stands behind it."""
    terminal.ok("announce", "Halo", "2031", "--file", "other.json")
    for _, keys, words in TYPED:
        shell.type(keys)
        shell.wait_for(words)


def test_a_list_says_what_is_what(shell: Shell) -> None:
    """A second tab shows what there is, with its meaning."""
    shell.type("tracker show \t\t")
    shell.wait_for("Daredevil")
    shell.wait_for("The Punisher")


def test_a_damaged_file_completes_nothing(shell: Shell, terminal: Terminal) -> None:
    """And no error gets between what is typed."""
    terminal.file.write_bytes(b"{")
    shell.type("tracker show iron\t\n")
    shell.wait_for("<show><iron>")
    assert b"error" not in shell.seen
