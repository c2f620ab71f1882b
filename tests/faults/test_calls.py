"""Every system call of a save fails once, with every error a disk can give."""

import errno
import fcntl
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Result, Terminal, terminal

__all__ = ["terminal"]

SAVED = "saved, but not yet sure to survive a power cut"

CALLS: list[tuple[str, object, str]] = [
    ("open", os, "open"),
    ("fsync", os, "fsync"),
    ("fchmod", os, "fchmod"),
    ("fstat", os, "fstat"),
    ("flock", fcntl, "flock"),
    ("rename", Path, "replace"),
    ("unlink", Path, "unlink"),
    ("stat", Path, "stat"),
]
ERRORS = [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EDQUOT]


class Failing:
    """A system call that fails the ``nth`` time it is made, with ``number``."""

    def __init__(self, real: Callable[..., Any], nth: int, number: int) -> None:
        self._real = real
        self._left = nth
        self._number = number

    @property
    def has_failed(self) -> bool:
        """Tell whether the call was made often enough to fail."""
        return self._left <= 0

    def __get__(self, instance: object, _: object = None) -> Callable[..., Any]:
        if instance is None:
            return self
        return lambda *args, **options: self(instance, *args, **options)

    def __call__(self, *args: object, **options: object) -> object:
        self._left -= 1
        if self._left == 0:
            raise OSError(self._number, os.strerror(self._number))
        return self._real(*args, **options)


def check_outcome(terminal: Terminal, result: Result, before: bytes) -> None:
    """Hold the exit status and the words against the bytes of the file."""
    after = terminal.file.read_bytes()
    assert "Traceback" not in result.err
    if result.status == 0 or SAVED in result.err:
        assert b"Iron Fist" in after
        assert after != before
    else:
        assert result.status in {65, 74, 75, 77}
        assert (after, result.out) == (before, "")
        assert result.err.startswith("error: ")


@pytest.mark.parametrize("number", ERRORS, ids=errno.errorcode.get)
@pytest.mark.parametrize(("owner", "name"), [c[1:] for c in CALLS], ids=[c[0] for c in CALLS])
def test_a_call_that_fails(
    terminal: Terminal,
    monkeypatch: pytest.MonkeyPatch,
    owner: object,
    name: str,
    number: int,
) -> None:
    """Whichever call fails: the file is as it was, or saved; and what is said is true."""
    seed = terminal.file.read_bytes()
    for nth in range(1, 30):
        terminal.file.write_bytes(seed)
        failing = Failing(getattr(owner, name), nth, number)
        with monkeypatch.context() as patch:
            patch.setattr(owner, name, failing)
            result = terminal.tracker("announce", "Iron Fist S3", "2028")
        check_outcome(terminal, result, seed)
        assert list(terminal.folder.iterdir()) == [terminal.file] or name == "unlink"
        if not failing.has_failed:
            return
    pytest.fail("the call was made too often")
