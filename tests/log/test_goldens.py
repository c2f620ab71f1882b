"""Whole outputs on the invented schedule: what it says on three days, as text and as JSON.

``TRACKER_GOLDENS=write pytest tests/log`` writes them anew.
"""

import shlex

import pytest

from tests.cli.conftest import Terminal
from tests.log.conftest import Golden

DAYS = ("2024-10-01", "2025-11-20", "2026-11-23")
"""After the cancellation; with a rumour beside a confirmed day; and today."""

TEXTS = [
    # the golden's name, the commands that are run on each of the days
    ("list", ["list"]),
    ("next", ["next", "next 3"]),
    ("timeline", ["timeline --width 100"]),
    ("by", ['by "the end of 2025"', 'by "June 2026"', "by 2027"]),
    (
        "by-ref",
        [
            'by "April 2026" "Saltmarsh"',
            "by 2027 lantern",
            'by 2027 "Night Ferry S3"',
            'by "May 2027" "Copper Saints"',
            'by 2023 "Night Ferry S1"',
            'by 2025 "Night Ferry S2"',
            'by 2027 "A Ledger of Tides"',
        ],
    ),
    ("show-saltmarsh", ['show "Saltmarsh"']),
    ("show-night-ferry", ['show "night ferry"', "show night-ferry/s3"]),
    ("show-emberfall", ['show "Project Kiln"']),
    ("show-harrow-lane", ['show "Harrow Lane S4"', 'show "Harrow Lane S4 part 2"']),
    ("history-saltmarsh", ["history Saltmarsh"]),
    ("history-emberfall", ["history Emberfall"]),
    ("history-night-ferry", ['history "Night Ferry"']),
    ("history-feed", ["history"]),
    ("history-since", ["history --since 30d", 'history --since "November 2025" --width 100']),
    (
        "history-change",
        [
            f"history --change {kind}"
            for kind in ("slipped", "advanced", "withdrawn", "beside", "counted", "released")
        ],
    ),
    ("history-markdown", ["history --since 1y --markdown"]),
]

DOCUMENTS = [
    ("list", "list"),
    ("next", "next"),
    ("timeline", "timeline"),
    ("by", 'by "June 2026"'),
    ("show-emberfall", "show Emberfall"),
    ("show-night-ferry", 'show "Night Ferry"'),
    ("history-saltmarsh", "history Saltmarsh"),
    ("history-feed", "history --since 6m"),
]


@pytest.mark.parametrize(("name", "commands"), TEXTS, ids=[name for name, _ in TEXTS])
def test_texts(invented: Terminal, golden: Golden, name: str, commands: list[str]) -> None:
    """A session with the same commands on three days."""
    sessions = [
        _session(invented, f"{command} --as-of {day}") for day in DAYS for command in commands
    ]
    golden(f"{name}.txt", "\n".join(sessions))


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize(("name", "command"), DOCUMENTS, ids=[name for name, _ in DOCUMENTS])
def test_documents(invented: Terminal, golden: Golden, name: str, command: str, day: str) -> None:
    """A JSON document for each day."""
    printed = invented.ok(*shlex.split(command), "--json", "--as-of", day)
    golden(f"{name}@{day}.json", printed)


def _session(terminal: Terminal, command: str) -> str:
    """Give a command, all that it printed, and its exit status where that is not 0."""
    result = terminal.tracker(*shlex.split(command))
    status = f"exit status {result.status}\n" if result.status else ""
    return f"$ tracker {command}\n{result.out}{result.err}{status}"
