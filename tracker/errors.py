"""What can go wrong, in words for people: a message, a hint, an exit status.

Everything that a user, a file or a machine can do to a command ends in one of these classes; the
boundary in ``cli/entry`` prints it and leaves with its status. Any other exception is a defect.
"""

from collections.abc import Sequence
from enum import IntEnum

from tracker.text import safe


class ExitStatus(IntEnum):
    """The exit statuses of every command, in one place (BSD ``sysexits`` from 64 on)."""

    DONE = 0
    NO = 1
    USAGE = 2
    MIGHT = 3
    DATA = 65
    NO_INPUT = 66
    NETWORK = 69
    NOT_SAVED = 74
    HELD = 75
    NO_PERMISSION = 77
    HANGUP = 129
    INTERRUPTED = 130
    TERMINATED = 143


class TrackerError(Exception):
    """A failure that has words for it: what is wrong and where, and what to do next.

    Each of them is one line, whatever text from outside it holds; ``details`` are more lines.
    """

    status = ExitStatus.USAGE

    def __init__(
        self, message: str, *, hint: str | None = None, details: Sequence[str] = ()
    ) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.details = tuple(details)

    @property
    def lines(self) -> list[str]:
        """Give what is shown, made safe, without a leading ``error:``."""
        hint = [] if self.hint is None else [self.hint]
        return [safe(line) for line in (self.message, *self.details, *hint)]

    def __str__(self) -> str:
        return "\n".join(self.lines)


class UsageError(TrackerError):
    """The command was asked for something that it cannot do."""


class NotFoundError(TrackerError):
    """What a reading command was asked for is not in the schedule."""

    status = ExitStatus.NO


class ContradictedError(TrackerError):
    """What was to be entered cannot hold with what is confirmed."""

    status = ExitStatus.NO


class DataError(TrackerError):
    """The data file is damaged, foreign, or newer than this program."""

    status = ExitStatus.DATA


class InputError(TrackerError):
    """A file to be read from cannot be: it is not there, a folder, or not allowed."""

    status = ExitStatus.NO_INPUT


class ServiceError(TrackerError):
    """A service could not be reached, or its answer is not what it should be."""

    status = ExitStatus.NETWORK


class SaveError(TrackerError):
    """The data file could not be read or saved for a reason of the machine's (disk, device)."""

    status = ExitStatus.NOT_SAVED


class HeldError(TrackerError):
    """Another process holds the data file."""

    status = ExitStatus.HELD


class PermissionDeniedError(TrackerError):
    """The operating system does not allow what was asked for."""

    status = ExitStatus.NO_PERMISSION
