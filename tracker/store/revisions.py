"""Another version of a data file: in a file of its own, or in the history that git keeps."""

import subprocess
from pathlib import Path

from tracker.errors import NotFoundError
from tracker.store import atomic

_GIT_SECONDS = 30


def read_version(named: str, path: Path, folder: Path, largest: int = atomic.LARGEST) -> bytes:
    """Give the bytes of a file, or of ``path`` as it was at a revision of its git repository."""
    other = atomic.read(folder / named, largest)
    if other is not None:
        return other
    target = atomic.target_of(path)
    command = [
        "git",
        "-C",
        str(target.parent),
        "show",
        "--end-of-options",
        f"{named}:./{target.name}",
    ]
    try:
        shown = subprocess.run(  # noqa: S603 - no shell, and options end before the name
            command, capture_output=True, check=False, timeout=_GIT_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired, ValueError):
        shown = None
    if shown is None or shown.returncode:
        raise NotFoundError(
            f"{named} is neither a file nor a revision in which git has {atomic.shown(path)}",
            hint="try: --against HEAD",
        )
    return atomic.check_size(path, shown.stdout, largest)
