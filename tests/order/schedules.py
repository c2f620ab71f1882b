"""Three series some 3-4 months apart, entered by the commands themselves, and their goldens."""

import os
import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal, empty

__all__ = ["day_known", "empty", "spaced"]

GOLDENS = Path(__file__).parent / "goldens"
BEFORE, AFTER = "2016-11-01", "2017-06-01"
"""Days before and after the day of The Defenders was announced."""

SPACED = """
announce "Iron Fist S1" "March 17, 2017" --on 2016-10-31
announce "The Defenders" "by the end of 2017" --certainty expected --kind mini-series --on 2016-10-31
announce "The Punisher S1" 2017 --certainty expected --on 2016-10-31
relate "The Defenders" after "Iron Fist S1" --on 2016-10-31
relate "The Punisher S1" after "The Defenders" after "Iron Fist S1" --gap "3-4 months" --certainty expected --on 2016-10-31
"""
DAY = 'announce "The Defenders" "August 18, 2017" --on 2017-05-02'


def enter(terminal: Terminal, script: str) -> None:
    """Run the commands of a script."""
    for line in filter(None, script.splitlines()):
        terminal.ok(*shlex.split(line))


@pytest.fixture
def spaced(empty: Terminal) -> Terminal:
    """Give a terminal with the three series, before the day of The Defenders is known."""
    enter(empty, SPACED)
    return empty


@pytest.fixture
def day_known(spaced: Terminal) -> Terminal:
    """Give a terminal in which that day is known too."""
    enter(spaced, DAY)
    return spaced


def session(terminal: Terminal, *lines: str) -> str:
    """Give what commands print and say, each below its line, with the exit status if it is not 0."""
    return "\n".join(_told(terminal, line) for line in lines)


def _told(terminal: Terminal, line: str) -> str:
    done = terminal.tracker(*shlex.split(line))
    status = f"[{done.status}]\n" if done.status else ""
    return f"$ tracker {line}\n{done.out}{done.err}{status}"


def check_golden(name: str, text: str) -> None:
    """Compare with a golden; ``TRACKER_GOLDENS=write pytest tests/order`` writes it."""
    path = GOLDENS / name
    if os.environ.get("TRACKER_GOLDENS") == "write":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
