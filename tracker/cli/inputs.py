"""A file that a command reads from: its bytes, or those of the standard input for ``-``."""

import os
from pathlib import Path

from tracker.cli.context import Context
from tracker.errors import InputError
from tracker.store.atomic import read_at_most
from tracker.text import safe


def read_input(context: Context, name: str) -> bytes:
    """Give the bytes of a file; raises ``InputError`` when it cannot be read."""
    most = context.largest
    data = _standard_input(context, most) if name == "-" else _file(context.folder / name, most)
    if len(data) > most:
        raise InputError(
            f"{safe(name)} is larger than {most // 2**20} MiB",
            hint="read it in parts, or say how much may be read: TRACKER_MAX_MB",
        )
    return data


def _file(path: Path, most: int) -> bytes:
    try:
        with path.open("rb") as file:
            return read_at_most(file, most)
    except (OSError, ValueError) as error:
        reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else error
        raise InputError(
            f"{safe(str(path))} cannot be read: {reason}", hint="is its name right?"
        ) from None


def _standard_input(context: Context, most: int) -> bytes:
    if context.stdin is None:
        raise InputError("there is no standard input", hint="name a file")
    stream = getattr(context.stdin, "buffer", None)
    try:
        return read_at_most(stream, most) if stream else context.stdin.read().encode()
    except (OSError, ValueError) as error:
        raise InputError(f"the standard input cannot be read: {error}") from None
