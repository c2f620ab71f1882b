"""Which data file a command works on, and why that one."""

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from tracker.store import atomic
from tracker.store.atomic import StrPath
from tracker.values import Value

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME = "schedule.json"
VARIABLE = "TRACKER_FILE"


class Location(Value):
    """The name of the data file, and the reason for it in words."""

    name: str
    reason: str
    is_own: bool = False
    """Whether the folder is tracker's own, so that tracker may create it."""

    @property
    def path(self) -> "Path":
        """Give the path of the data file."""
        from pathlib import Path  # noqa: PLC0415 - a list is read by the name alone

        return Path(self.name)


def state_folder() -> "Path":
    """Give the folder in which tracker keeps what can be undone."""
    import platformdirs  # noqa: PLC0415 - slow to load, and only needed for a change

    return platformdirs.user_state_path("tracker", appauthor=False) / "undo"


def locate(named: str | None, environment: Mapping[str, str], folder: StrPath) -> Location:
    """Find the data file: ``--file``, else the variable, else ``folder``, else the data folder."""
    if named is not None:
        return Location(_within(folder, named), "named with --file")
    if environment.get(VARIABLE):
        return Location(_within(folder, environment[VARIABLE]), f"named by {VARIABLE}")
    here = _within(folder, FILE_NAME)
    if _is_there(here):
        return Location(here, "it lies in this folder")
    import platformdirs  # noqa: PLC0415 - slow to load, and only needed without a file here

    own = platformdirs.user_data_path("tracker", appauthor=False)
    return Location(
        str(own / FILE_NAME), "no other file is named or lies in this folder", is_own=True
    )


def _within(folder: StrPath, name: str) -> str:
    return os.path.join(folder, name)  # noqa: PTH118 - pathlib is slow to load


def _is_there(path: str) -> bool:
    """Tell whether a name is taken, by a broken link too; raises where nobody can tell."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise atomic.failure(path, "cannot be looked up", error) from None
    return True
