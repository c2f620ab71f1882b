"""From argv to a command, and the one boundary where errors become words and exit statuses.

The everyday commands without options run without the argument parser, whose import costs more
than they do; everything else goes through ``cli/app``.
"""

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from tracker.cli.context import Context, OutputClosedError
from tracker.cli.signals import StoppedError
from tracker.errors import ExitStatus, TrackerError


def main() -> NoReturn:
    """Run the command that this process was started with, and exit with its status."""
    context = Context.of_process()
    context.signals.watch()
    status = run(sys.argv[1:], context)
    sys.exit(status)


def run(argv: Sequence[str], context: Context) -> int:
    """Run one command; give its exit status. No error passes that a user or a file can cause."""
    try:
        return _settled(argv, context)
    except StoppedError as stopped:
        return _told_stopped(context, stopped.status)
    except KeyboardInterrupt:
        return _told_stopped(context, ExitStatus.INTERRUPTED)
    except OutputClosedError:
        _drop_output()
        return ExitStatus.DONE


def _settled(argv: Sequence[str], context: Context) -> int:
    """Run a command until its exit status is settled, which no signal changes any more."""
    try:
        status = _dispatch(argv, context)
        context.signals.hold()
    except TrackerError as error:
        context.signals.hold()
        context.say(f"error: {error}")
        return error.status
    return status


def _told_stopped(context: Context, status: int) -> int:
    context.say("stopped; the file is as it was")
    return status


def _dispatch(argv: Sequence[str], context: Context) -> int:
    match argv:
        case [] | ["next"]:
            from tracker.cli.commands import next as next_

            next_.run(context)
        case ["list"]:
            from tracker.cli.commands import list as list_

            list_.run(context)
        case ["timeline"]:
            from tracker.cli.commands import timeline

            timeline.run(context)
        case _:
            from tracker.cli.app import run_app

            return run_app(argv, context)
    return ExitStatus.DONE


def _drop_output() -> None:
    """Send what is still to be flushed nowhere, so that closing it at exit fails no more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
