"""A schedule of invented titles, entered announcement by announcement, for every test of the log."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Terminal, empty, terminal
from tests.log.schedule import build

__all__ = ["empty", "terminal"]

GOLDENS = Path(__file__).parent / "goldens"

Golden = Callable[[str, str], None]
Tables = dict[str, dict[str, dict[str, Any]]]


@pytest.fixture(scope="session")
def announced(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the file of the whole schedule, made once by the commands themselves."""
    made = Terminal(tmp_path_factory.mktemp("announced"), tmp_path_factory.mktemp("state"))
    build(made)
    return made.file


@pytest.fixture
def invented(announced: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    """Give a terminal in a folder with a copy of the invented schedule."""
    shutil.copy(announced, tmp_path)
    return Terminal(tmp_path, tmp_path_factory.mktemp("state"))


@pytest.fixture
def golden() -> Golden:
    """Give a comparison with a golden file, or its writer where TRACKER_GOLDENS is ``write``."""
    return _write if os.environ.get("TRACKER_GOLDENS") == "write" else _compare


def _write(name: str, text: str) -> None:
    (GOLDENS / name).write_text(text, encoding="utf-8")


def _compare(name: str, text: str) -> None:
    assert text == (GOLDENS / name).read_text(encoding="utf-8")


def tables(terminal: Terminal) -> Tables:
    """Give the tables of the file, as any reader of JSON sees them."""
    return json.loads(terminal.file.read_text())  # type: ignore[no-any-return]


def key_of(terminal: Terminal, beginning: str) -> str:
    """Give the only key of an announcement that begins like this: a season and a day."""
    (key,) = (key for key in tables(terminal)["announcements"] if key.startswith(beginning))
    return key
