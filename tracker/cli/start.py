"""Where a process of tracker begins: with the one answer that needs nothing, or with a command.

Nothing is loaded here that ``tracker --version`` has no use for: scripts ask for it before each of
their commands.
"""

import gc
import os
import sys

from tracker import __version__

TYPE_CHECKING = False  # typing itself would take as long as all the rest
if TYPE_CHECKING:
    from typing import NoReturn

VERSION_LINE = f"tracker {__version__}\n"
"""What ``--version`` prints."""

COMPLETION = "_TRACKER_COMPLETE"
"""The variable by which a script of ``cli/shells`` asks what could be typed next."""


def main() -> "NoReturn":
    """Run the command that this process was started with, and exit with its status.

    A command lives too briefly for the collector of cycles to find any: looking for them takes a
    fifth of the time that a large file needs, and a tenth of the shortest command's at its end.
    """
    gc.disable()
    status = 0 if _is_version_told(sys.argv[1:]) else _run(sys.argv[1:])
    gc.freeze()
    sys.exit(status)


def _is_version_told(argv: list[str]) -> bool:
    """Tell the version when nothing else is asked for; give whether it was told.

    An output that takes nothing is left to the whole program, which has words for it; therefore the
    line goes past the stream, where it would stay to be written again.
    """
    if argv != ["--version"] or COMPLETION in os.environ:
        return False
    try:
        os.write(sys.stdout.fileno(), VERSION_LINE.encode())
    except (OSError, AttributeError):
        return False
    return True


def _run(argv: list[str]) -> int:
    from tracker.cli.context import Context  # noqa: PLC0415 - slow to load
    from tracker.cli.entry import run  # noqa: PLC0415 - likewise

    return run(argv, Context.of_process())
