"""A file that a command reads from: its bytes, or those of the standard input for ``-``."""

import os
from pathlib import Path

from tracker.cli.context import Context
from tracker.errors import InputError
from tracker.text import safe

LARGEST = 64 * 1024 * 1024
"""The bytes of an input file that are read at most."""


def read_input(context: Context, name: str) -> bytes:
    """Give the bytes of a file; raises ``InputError`` when it cannot be read."""
    data = _standard_input(context) if name == "-" else _file(context.folder / name)
    if len(data) > LARGEST:
        raise InputError(
            f"{safe(name)} is larger than {LARGEST // 2**20} MiB", hint="read it in parts"
        )
    return data


def _file(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else error
        raise InputError(
            f"{safe(str(path))} cannot be read: {reason}", hint="is its name right?"
        ) from None


def _standard_input(context: Context) -> bytes:
    if context.stdin is None:
        raise InputError("there is no standard input", hint="name a file")
    stream = getattr(context.stdin, "buffer", None)
    try:
        return stream.read(LARGEST + 1) if stream else context.stdin.read(LARGEST + 1).encode()
    except (OSError, ValueError) as error:
        raise InputError(f"the standard input cannot be read: {error}") from None
