"""Which data file a command works on, and why that one."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tracker.store import atomic

FILE_NAME = "schedule.json"
VARIABLE = "TRACKER_FILE"


@dataclass(frozen=True, slots=True)
class Location:
    """The path of the data file, and the reason for it in words."""

    path: Path
    reason: str
    is_own: bool = False
    """Whether the folder is tracker's own, so that tracker may create it."""


def state_folder() -> Path:
    """Give the folder in which tracker keeps what can be undone."""
    import platformdirs  # noqa: PLC0415 - slow to load, and only needed for a change

    return platformdirs.user_state_path("tracker", appauthor=False) / "undo"


def locate(named: str | None, environment: Mapping[str, str], folder: Path) -> Location:
    """Find the data file: ``--file``, else the variable, else ``folder``, else the data folder."""
    if named is not None:
        return Location(folder / named, "named with --file")
    if environment.get(VARIABLE):
        return Location(folder / environment[VARIABLE], f"named by {VARIABLE}")
    here = folder / FILE_NAME
    if _is_there(here):
        return Location(here, "it lies in this folder")
    import platformdirs  # noqa: PLC0415 - slow to load, and only needed without a file here

    own = platformdirs.user_data_path("tracker", appauthor=False)
    return Location(own / FILE_NAME, "no other file is named or lies in this folder", is_own=True)


def _is_there(path: Path) -> bool:
    """Tell whether a name is taken, by a broken link too; raises where nobody can tell."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise atomic.failure(path, "cannot be looked up", error) from None
    return True
