"""Whole-file goldens: compared, or rewritten by ``TRACKER_GOLDENS=write pytest tests/pictures``."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

GOLDENS = Path(__file__).parent / "goldens"

Golden = Callable[[str, str], None]


@pytest.fixture
def golden() -> Golden:
    """Give a comparison of a text with the golden file of a name."""
    return _write if os.environ.get("TRACKER_GOLDENS") == "write" else _compare


def _write(name: str, text: str) -> None:
    (GOLDENS / name).write_text(text, encoding="utf-8")


def _compare(name: str, text: str) -> None:
    assert text == (GOLDENS / name).read_text(encoding="utf-8")
