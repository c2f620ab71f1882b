"""A terminal of our own for the commands: a folder, streams, a fixed day."""

import io
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from tracker.cli.context import Context
from tracker.cli.entry import run

ROOT = Path(__file__).parent.parent.parent
TODAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Result:
    """What a command left: its exit status, what it printed, what it said beside."""

    status: int
    out: str
    err: str


@dataclass
class Terminal:
    """Runs commands in a folder, in this process, on a fixed day."""

    folder: Path
    state: Path
    today: date = TODAY
    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def file(self) -> Path:
        """Give the schedule of the folder."""
        return self.folder / "schedule.json"

    def tracker(self, *argv: str) -> Result:
        """Run one command."""
        out, err = io.StringIO(), io.StringIO()
        context = Context(out, err, self.environment, self.folder, self.today, state=self.state)
        status = run(argv, context)
        return Result(status, out.getvalue(), err.getvalue())

    def ok(self, *argv: str) -> str:
        """Run a command that has to succeed; give what it printed."""
        result = self.tracker(*argv)
        assert result.status == 0, result.err
        return result.out


@pytest.fixture
def terminal(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    """Give a terminal in a folder with the shipped schedule."""
    shutil.copy(ROOT / "schedule.json", tmp_path)
    return Terminal(tmp_path, tmp_path_factory.mktemp("state"))


@pytest.fixture
def empty(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    """Give a terminal in an empty folder, whose data folder is empty too."""
    state = tmp_path_factory.mktemp("state")
    return Terminal(tmp_path, state, environment={"TRACKER_FILE": "schedule.json"})
