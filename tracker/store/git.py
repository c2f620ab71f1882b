"""Asking git: one command at a time, without a shell, for a limited time."""

import subprocess
from pathlib import Path

_SECONDS = 30


def ask(folder: Path, *words: str) -> bytes | None:
    """Give what git prints for a command in ``folder``; None when it fails or is not there."""
    command = ["git", "-C", str(folder), *words]
    try:
        done = subprocess.run(  # noqa: S603 - a list of words: no shell takes them apart
            command, capture_output=True, check=False, timeout=_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired, ValueError):
        return None
    return None if done.returncode else done.stdout
