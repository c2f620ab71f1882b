"""A sign of life on a terminal while a command works for long, and nothing anywhere else."""

import io
import os
import pty
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TextIO

import pytest

from tests.cli.conftest import Terminal
from tracker.cli import progress
from tracker.cli.context import Context
from tracker.cli.entry import run
from tracker.cli.progress import at_work
from tracker.errors import DataError

END = "|"


@dataclass(frozen=True)
class Screen:
    """A pseudo-terminal: what is written to ``stream`` can be read from the other side."""

    stream: TextIO
    other_side: int

    def read(self, text: str) -> str:
        """Give as much as ``text`` has of what comes next; wait for it, since it comes in pieces."""
        shown = b""
        while len(shown) < len(text):
            shown += os.read(self.other_side, len(text) - len(shown))
        return shown.decode()

    def last_line(self) -> str:
        """Give what is left to be seen of a line that was written over from its beginning."""
        self.stream.write(END)
        self.stream.flush()
        shown = ""
        while not shown.endswith(END):
            shown += os.read(self.other_side, 4096).decode()
        line = ""
        for piece in shown.removesuffix(END).split("\r"):
            line = piece + line[len(piece) :]
        return line.rstrip()


@pytest.fixture
def screen() -> Iterator[Screen]:
    """Give a terminal of our own."""
    master, slave = pty.openpty()
    with open(slave, "w", encoding="utf-8") as stream:  # noqa: PTH123 - a descriptor
        yield Screen(stream, master)
    os.close(master)


def context_of(terminal: Terminal, stderr: TextIO, out: TextIO | None = None) -> Context:
    """Give the context of a command that speaks to ``stderr``."""
    streams = (out or io.StringIO(), stderr)
    state = terminal.state
    return Context(*streams, terminal.environment, terminal.folder, terminal.today, state=state)


def test_it_appears_counts_and_goes(
    terminal: Terminal, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each time the timer rings; in the end the line is blank and the cursor at its beginning."""
    monkeypatch.setattr(progress, "_EVERY", 0.01)
    before = signal.getsignal(signal.SIGALRM)
    with at_work(context_of(terminal, screen.stream), "checking"):
        for sign in ("\rchecking, 1 s", "\rchecking, 2 s"):
            assert screen.read(sign) == sign
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)
    assert screen.last_line() == ""


def test_short_work_says_nothing(terminal: Terminal, screen: Screen) -> None:
    """Before a second is over."""
    with at_work(context_of(terminal, screen.stream), "checking"):
        assert signal.getitimer(signal.ITIMER_REAL)[0] > 0
    screen.stream.write("next")
    screen.stream.flush()
    assert screen.read("next") == "next"


def test_an_error_begins_on_a_clean_line(
    terminal: Terminal, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line goes also when the work fails."""
    monkeypatch.setattr(progress, "_EVERY", 0.01)

    def fail() -> None:
        with at_work(context_of(terminal, screen.stream), "reading"):
            screen.read("\rreading, 1 s")
            raise DataError("it is damaged")

    with pytest.raises(DataError):
        fail()
    assert screen.last_line() == ""
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


def test_nothing_but_a_terminal_gets_it(terminal: Terminal) -> None:
    """No timer is set: a log or a pipe would keep what a terminal removes."""
    with at_work(context_of(terminal, io.StringIO()), "checking"):
        assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


LONG = [
    # the command, what it says it does
    (["list"], "reading"),
    (["next"], "reading"),
    (["timeline"], "reading"),
    (["by", "2027"], "reading"),
    (["history"], "reading"),
    (["history", "Iron Fist"], "reading"),
    (["history", "--against", "other.json"], "comparing"),
    (["check"], "checking"),
]


@pytest.mark.parametrize(
    ("argv", "doing"), LONG, ids=lambda value: " ".join(value) if isinstance(value, list) else value
)
def test_where_work_may_be_long(
    terminal: Terminal,
    screen: Screen,
    monkeypatch: pytest.MonkeyPatch,
    argv: list[str],
    doing: str,
) -> None:
    """Whatever reads, compares or checks a whole file; the output has nothing of it."""
    (terminal.folder / "other.json").write_bytes(terminal.file.read_bytes())
    expected = terminal.ok(*argv)
    out = io.StringIO()

    def ring(_: int, seconds: float, __: float = 0) -> None:
        if seconds:
            signal.raise_signal(signal.SIGALRM)

    monkeypatch.setattr(signal, "setitimer", ring)
    assert run(argv, context_of(terminal, screen.stream, out)) == 0
    sign = f"{doing}, 1 s"
    written = f"\r{sign}\r{' ' * len(sign)}\r"
    assert screen.read(written) == written
    assert out.getvalue() == expected
