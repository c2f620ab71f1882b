"""Another version of a data file: in a file of its own, or in the history that git keeps."""

import os
from pathlib import Path

from tracker.errors import NotFoundError
from tracker.store import atomic, git


def read_version(named: str, path: Path, folder: Path, largest: int = atomic.LARGEST) -> bytes:
    """Give the bytes of a file, or of ``path`` as it was at a revision of its git repository.

    A revision may have the name of a folder; a file goes before a revision of its name.
    """
    beside = folder / named
    is_folder = os.path.isdir(beside)  # noqa: PTH112 - a fault is no folder; Path raises it
    other = None if is_folder else atomic.read(beside, largest)
    if other is not None:
        return other
    target = atomic.target_of(path)
    words = ("show", "--end-of-options", f"{named}:./{target.name}")
    shown = git.ask(target.parent, *words)
    if shown is None:
        raise NotFoundError(
            f"{named} is neither a file nor a revision in which git has {atomic.shown(path)}",
            hint="try: --against HEAD",
        )
    return atomic.check_size(path, shown, largest)
