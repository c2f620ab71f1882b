"""A sign of life on a terminal while a command works for longer than a second."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from tracker.cli.context import Context

_EVERY = 1.0
"""The seconds after which the sign first appears, and then changes."""


@contextmanager
def at_work(context: Context, doing: str) -> Iterator[None]:
    """Say beside the output what is being done, and for how long, until it is.

    Nothing is said before a second is over, nor unless a terminal shows it; then it is removed, so
    that what follows begins on a clean line. The system's timer interrupts the work for it, where
    there is one: a thread would cost every command its start.
    """
    if not (hasattr(signal, "setitimer") and context.stderr.isatty()):
        yield
        return
    sign = _Sign(doing, context.stderr.fileno())
    before = signal.signal(signal.SIGALRM, sign.tick)
    signal.setitimer(signal.ITIMER_REAL, _EVERY, _EVERY)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        sign.remove()


class _Sign:
    """The line on the terminal; it is written past the stream, which the work may be using."""

    def __init__(self, doing: str, terminal: int) -> None:
        self.doing = doing
        self.terminal = terminal
        self.seconds = 0

    def tick(self, _: int, __: FrameType | None) -> None:
        self.seconds += 1
        self._write(self._text)

    def remove(self) -> None:
        if self.seconds:
            self._write(" " * len(self._text))
            self._write("")

    @property
    def _text(self) -> str:
        return f"{self.doing}, {self.seconds} s"

    def _write(self, text: str) -> None:
        with suppress(OSError):
            os.write(self.terminal, f"\r{text}".encode())
