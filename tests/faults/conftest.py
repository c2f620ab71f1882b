"""The program as processes of their own, and the oracle: nothing acknowledged is ever lost."""

import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO

import pytest

from tracker.store.codec import decode, encode

ROOT = Path(__file__).parent.parent.parent
SEED = ROOT / "schedule.json"


def without_relations() -> bytes:
    """Give the shipped schedule without what relates its seasons, so that nothing clashes."""
    document = decode(SEED.read_bytes())
    said = document["announcements"]
    document["announcements"] = {key: one for key, one in said.items() if "relation" not in one}
    for row in document["seasons"].values():
        row.pop("narrowed", None)
        row.pop("contradicted", None)
    return encode(document)


@dataclass(frozen=True)
class Program:
    """Starts tracker in a folder with a copy of the shipped schedule."""

    folder: Path

    @property
    def file(self) -> Path:
        """Give the schedule of the folder."""
        return self.folder / "schedule.json"

    def start(
        self,
        *argv: str,
        stdout: int | IO[str] = subprocess.PIPE,
        prepare: Callable[[], object] | None = None,
    ) -> "subprocess.Popen[str]":
        """Start a command; ``prepare`` is called in the new process before it runs."""
        return subprocess.Popen(
            [sys.executable, "-m", "tracker", *argv],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=stdout,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=prepare,  # noqa: PLW1509 - the test has no threads that hold locks
        )

    def announce(self, title: str) -> "subprocess.Popen[str]":
        """Start to announce a title that is easy to find again."""
        return self.start("announce", title, "2031-01-02")

    def limited(self, size: int, *argv: str) -> "subprocess.Popen[str]":
        """Start a command that may write files of ``size`` bytes at most."""
        limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (size, size))
        return self.start(*argv, prepare=limit)

    def titles(self) -> set[str]:
        """Give the titles in the file, which has to be whole."""
        document = json.loads(self.file.read_text())
        return {series["title"] for series in document["series"].values()}

    def litter(self) -> list[str]:
        """Give the names of what lies beside the file."""
        return sorted(path.name for path in self.folder.iterdir() if path != self.file)


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """Give the program in a folder with the shipped schedule."""
    shutil.copy(SEED, tmp_path)
    return Program(tmp_path)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what takes minutes, unless it is asked for: ``pytest -m long tests/faults``."""
    if "long" in config.option.markexpr:
        return
    long = [item for item in items if item.get_closest_marker("long")]
    config.hook.pytest_deselected(items=long)
    items[:] = [item for item in items if item not in long]
