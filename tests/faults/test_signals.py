"""A signal stops a command before its change shows, and never between the change and its report."""

import io
import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.conftest import TODAY, Result, Terminal, terminal
from tracker.cli.context import Context
from tracker.cli.entry import run
from tracker.cli.signals import STOPPING, Signals

__all__ = ["terminal"]


@pytest.fixture(autouse=True)
def _handlers() -> Iterator[None]:
    """Give the tests' own handlers back."""
    before = {number: signal.getsignal(number) for number in STOPPING}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@dataclass
class Signalled:
    """A call that is interrupted by a signal right before, or right after it is made."""

    real: Callable[..., object]
    number: int
    after: bool = False

    def __call__(self, *args: object) -> object:
        if self.after:
            done = self.real(*args)
            os.kill(os.getpid(), self.number)
            return done
        os.kill(os.getpid(), self.number)
        return self.real(*args)


def announce(terminal: Terminal) -> Result:
    """Announce something, with the signals watched as in a process of its own."""
    out, err = io.StringIO(), io.StringIO()
    context = Context(
        out, err, {}, terminal.folder, TODAY, state=terminal.state, signals=Signals(STOPPING)
    )
    status = run(["announce", "Iron Fist S3", "2028"], context)
    return Result(status, out.getvalue(), err.getvalue())


@pytest.mark.parametrize("number", STOPPING)
@pytest.mark.parametrize("call", ["open", "fchmod", "fsync"])
def test_a_signal_before_the_rename(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, call: str, number: int
) -> None:
    """The file is as it was, nothing lies beside it, and the status is that of the signal."""
    before = terminal.file.read_bytes()
    monkeypatch.setattr(os, call, Signalled(getattr(os, call), number))
    result = announce(terminal)
    assert result == Result(128 + number, "", "stopped; the file is as it was\n")
    assert terminal.file.read_bytes() == before
    assert list(terminal.folder.iterdir()) == [terminal.file]


@pytest.mark.parametrize("number", STOPPING)
def test_a_signal_after_the_rename(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """The command goes on to its last line and says that it is done."""
    real = Path.replace

    def replace(old: Path, new: Path) -> Path:
        done = real(old, new)
        if new == terminal.file:
            os.kill(os.getpid(), number)
        return done

    monkeypatch.setattr(Path, "replace", replace)
    result = announce(terminal)
    assert (result.status, result.err) == (0, "")
    assert result.out.splitlines()[0] == "Iron Fist S3: 2028"
    assert b"iron-fist/s3" in terminal.file.read_bytes()


def test_a_second_signal_does_not_disturb_the_tidying_up(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An impatient Ctrl-C leaves no temporary file either."""
    monkeypatch.setattr(os, "fsync", Signalled(os.fsync, signal.SIGINT))
    real = Path.unlink

    def unlink(path: Path, *, missing_ok: bool = False) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        real(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)
    assert announce(terminal).status in {0, 130}
    assert list(terminal.folder.iterdir()) == [terminal.file]


def test_a_signal_that_is_ignored_stays_ignored(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``nohup tracker ...`` is not stopped by HUP."""
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    monkeypatch.setattr(os, "fsync", Signalled(os.fsync, signal.SIGHUP))
    assert announce(terminal).status == 0
