"""From argv to a command, and the one boundary where errors become words and exit statuses.

The everyday commands without options run without the argument parser, whose import costs more
than they do; everything else goes through ``cli/app``.
"""

import os
import sys
from collections.abc import Sequence

from tracker.cli.context import Context, OutputClosedError
from tracker.cli.signals import StoppedError
from tracker.cli.start import COMPLETION, main
from tracker.errors import ExitStatus, TrackerError, UsageError

__all__ = ["main", "run"]
# ``main`` is what scripts that were installed earlier begin with.


def run(argv: Sequence[str], context: Context) -> int:
    """Run one command; give its exit status. No error passes that a user or a file can cause."""
    if COMPLETION in context.environment:
        from tracker.cli.completion import answer

        answer(context.environment[COMPLETION], argv, context)
        return ExitStatus.DONE
    try:
        return _settled(argv, context)
    except StoppedError as stopped:
        return _told_stopped(context, stopped.status)
    except KeyboardInterrupt:
        return _told_stopped(context, ExitStatus.INTERRUPTED)
    except OutputClosedError as closed:
        _drop_output()
        return _told_closed(context, closed)


def _settled(argv: Sequence[str], context: Context) -> int:
    """Run a command until its exit status is settled, which no signal changes any more."""
    try:
        context.signals.watch()
        _check_text(argv)
        status = _dispatch(argv, context)
        context.signals.hold()
    except TrackerError as error:
        context.signals.hold()
        context.say(*error_lines(error))
        return error.status
    return status


def error_lines(error: TrackerError) -> list[str]:
    """Give an error as it is told."""
    first, *rest = error.lines
    return [f"error: {first}", *rest]


def _check_text(argv: Sequence[str]) -> None:
    """Refuse arguments with bytes that are no text: they could be neither shown nor kept.

    No system hands over a NUL, which would end the name of a file.
    """
    for number, argument in enumerate(argv, start=1):
        if "\0" in argument:
            raise UsageError(f"argument {number} holds a NUL: {argument}", hint="leave it out")
        if any("\ud800" <= character <= "\udfff" for character in argument):
            raise UsageError(
                f"argument {number} holds bytes that are not UTF-8: {argument}",
                hint="type it again in a terminal that uses UTF-8",
            )


def _told_closed(context: Context, closed: OutputClosedError) -> int:
    """Say why the output could not be written; a reader that has seen enough is no failure."""
    if closed.reason is None:
        return ExitStatus.DONE
    context.say(f"error: {closed.reason}")
    return ExitStatus.NOT_SAVED


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
        case ["completion", "bash" | "zsh" | "fish" as shell]:
            from tracker.cli.commands import completion

            completion.run(context, shell)
        case _:
            from tracker.cli.app import run_app

            return run_app(argv, context)
    return ExitStatus.DONE


def _drop_output() -> None:
    """Send what is still to be flushed nowhere, so that closing it at exit fails no more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
