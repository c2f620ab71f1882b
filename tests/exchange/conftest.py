"""Schedules to be exchanged, and whole-file goldens (``TRACKER_GOLDENS=write`` makes them)."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import icalendar
import pytest

from tests.cli.conftest import Terminal, empty, terminal
from tests.log.conftest import announced, invented

__all__ = ["announced", "empty", "invented", "terminal"]

GOLDENS = Path(__file__).parent / "goldens"

Golden = Callable[[str, bytes], None]


@pytest.fixture
def golden() -> Golden:
    """Give a comparison with a golden file, byte for byte."""
    return _write if os.environ.get("TRACKER_GOLDENS") == "write" else _compare


def _write(name: str, data: bytes) -> None:
    (GOLDENS / name).write_bytes(data)


def _compare(name: str, data: bytes) -> None:
    assert data.decode() == (GOLDENS / name).read_bytes().decode()


def exported(terminal: Terminal, form: str, *options: str) -> bytes:
    """Export a schedule into a file of its folder; give its bytes."""
    terminal.ok("export", form, "-o", f"out.{form}", "--force", *options)
    return (terminal.folder / f"out.{form}").read_bytes()


def events_of(data: bytes) -> list[Any]:
    """Give the events of a calendar as the library reads them."""
    return list(icalendar.Calendar.from_ical(data).walk("VEVENT"))
