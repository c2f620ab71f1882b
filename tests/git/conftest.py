"""Repositories of real git, apart from the configuration of the machine, with people in them."""

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, TODAY, Terminal

Commands = list[list[str]]
"""What is typed behind ``tracker``, line by line."""


@dataclass(frozen=True)
class Repository:
    """A clone in a folder, whose work tree has the schedule."""

    terminal: Terminal

    @property
    def folder(self) -> Path:
        """Give the work tree."""
        return self.terminal.folder

    @property
    def file(self) -> Path:
        """Give the schedule."""
        return self.terminal.file

    def run(self, *words: str) -> "subprocess.CompletedProcess[str]":
        """Run git as somebody who has configured nothing."""
        return subprocess.run(
            ["git", *words],
            cwd=self.folder,
            capture_output=True,
            text=True,
            errors="surrogateescape",
            check=False,
        )

    def git(self, *words: str) -> str:
        """Run git, which has to succeed; give what it printed."""
        done = self.run(*words)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def commit(self, message: str = "x") -> None:
        """Commit all that is there."""
        self.git("add", "-A")
        self.git("commit", "-qm", message)

    def branch(self, name: str, commands: Commands, start: str = "main") -> None:
        """Make a branch on which the commands were typed."""
        self.git("checkout", "-qb", name, start)
        for words in commands:
            self.terminal.ok(*words)
        self.commit(name)

    def merged(self, first: str, *others: str) -> bytes:
        """Give the schedule after other branches were merged into the first, one by one."""
        self.git("checkout", "-q", "--detach", first)
        for other in others:
            self.git("merge", "-q", "--no-edit", other)
        return self.file.read_bytes()


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Git knows nothing of this machine: its configuration is that of the test alone."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    settings = {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "x",
        "GIT_AUTHOR_EMAIL": "x@localhost",
        "GIT_COMMITTER_NAME": "x",
        "GIT_COMMITTER_EMAIL": "x@localhost",
        "PYTHONPATH": str(ROOT),
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)


MakeRepository = Callable[[str], Repository]


@pytest.fixture
def make(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> MakeRepository:
    """Give what makes a repository with the shipped schedule in a folder of that name."""

    def made(name: str) -> Repository:
        folder = tmp_path / name
        folder.mkdir()
        shutil.copy(ROOT / "schedule.json", folder)
        repository = Repository(Terminal(folder, tmp_path_factory.mktemp("state"), TODAY))
        repository.git("init", "-q", "-b", "main")
        repository.commit("the schedule")
        return repository

    return made


@pytest.fixture
def plain(make: MakeRepository) -> Repository:
    """Give a repository in which git merges line by line."""
    return make("plain")


@pytest.fixture
def driven(make: MakeRepository) -> Repository:
    """Give a repository in which git merges the schedule with tracker."""
    repository = make("driven")
    repository.terminal.ok("check", "--install-merge-driver", "--yes")
    repository.commit("the attribute")
    return repository
