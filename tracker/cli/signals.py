"""Ctrl-C, TERM and HUP: a command is stopped before its change is made, or carried to its end.

Until a change begins to show in the data file, a signal ends the command: nothing has changed.
From then on signals are held: the command says what it did, and its exit status tells the truth.
"""

import signal
from collections.abc import Collection
from types import FrameType
from typing import NoReturn

STOPPING = tuple(
    number for number in signal.Signals if number.name in {"SIGINT", "SIGTERM", "SIGHUP"}
)
"""The signals by which people and systems ask a command to stop; Windows has no HUP."""

_SHELL_BASE = 128
"""What a shell adds to the number of a signal to make an exit status of it."""


class StoppedError(BaseException):
    """The command was asked to stop in time; no ``Exception``, since nothing may recover from it.

    ``status`` is the exit status that shells use for the signal: 130, 143 or 129.
    """

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.status = _SHELL_BASE + number


class Signals:
    """What becomes of the signals ``numbers`` of one command; none are watched unless named."""

    def __init__(self, numbers: Collection[int] = ()) -> None:
        self._numbers = numbers
        self._are_held = False

    @property
    def are_held(self) -> bool:
        """Tell whether a signal no longer stops the command."""
        return self._are_held

    def watch(self) -> None:
        """Take the signals of this process over; one that is ignored (``nohup``) stays so."""
        for number in self._numbers:
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._take)

    def hold(self) -> None:
        """Let no signal stop the command any more."""
        self._are_held = True

    def _take(self, number: int, _: FrameType | None) -> None:
        if not self._are_held:
            self._stop(number)

    def _stop(self, number: int) -> NoReturn:
        """Stop the command; a second signal must not interrupt its tidying up."""
        self.hold()
        raise StoppedError(number)
