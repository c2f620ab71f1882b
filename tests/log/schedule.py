"""What was said about nine invented works between 2023 and 2026, a command for each time.

It holds three slips and an advance, a withdrawal, a retraction, a rumour beside a confirmed date, a
season in parts, a cancelled series with open seasons, a confirmed TBA followed by an expected year,
counts that change, a renewed series and one that ended, an open end, a window that lapsed, and
releases before, inside and after what was announced.
"""

from datetime import date

from tests.cli.conftest import TODAY, Terminal

Said = tuple[str, str, list[str]]
"""The day, the season, and what is typed behind it."""

SALTMARSH: list[Said] = [
    ("2024-01-10", "Saltmarsh S1", ["early 2025", "--episodes", "8", "--network", "Northlight"]),
    ("2024-06-03", "Saltmarsh S1", ["June-October 2025", "--source", "Northlight"]),
    ("2024-09-02", "Saltmarsh S1", ["--episodes", "8-10", "--source", "The Almanac"]),
    ("2025-05-20", "Saltmarsh S1", ["Q1 2026", "--quote", "We need the winter light."]),
    ("2025-09-09", "Saltmarsh S1", ["--status", "filming", "--episodes", "10"]),
    ("2025-11-03", "Saltmarsh S1", ["February 12, 2026", "--source", "Northlight"]),
    ("2025-11-17", "Saltmarsh S1", ["possibly March 2026", "--source", "a forum"]),
    ("2026-02-12", "Saltmarsh S1", ["February 12, 2026", "--status", "released"]),
    ("2026-03-01", "Saltmarsh S1", ["--note", "the first part ran 90 minutes"]),
]
"""Slips twice, is firmed with a rumour beside it, comes out inside; its count goes 8, 8-10, 10."""

THE_GLASS_ORCHARD: list[Said] = [
    ("2024-02-01", "The Glass Orchard", ["expected in summer 2025", "--kind", "film"]),
    ("2024-09-20", "The Glass Orchard", ["December 19, 2025", "--source", "Pale Door Pictures"]),
    ("2025-04-04", "The Glass Orchard", ["November 14, 2025"]),
    ("2025-11-12", "The Glass Orchard", ["November 12, 2025", "--status", "released"]),
]
"""A film that slips, is moved up, and comes out before its day."""

EMBERFALL: list[Said] = [
    ("2024-03-01", "Emberfall", ["2025", "--kind", "game", "--source", "Kiln Games"]),
    ("2025-03-01", "Emberfall", ["TBA", "--source", "Kiln Games"]),
    ("2025-10-01", "Emberfall", ["expected in 2027", "--source", "a shop"]),
    ("2025-11-02", "Emberfall", ["October 6, 2026", "--source", "a screenshot"]),
]
"""A game that is withdrawn with a confirmed TBA; a year is expected then. The last is retracted."""

HARROW_LANE: list[Said] = [
    ("2025-01-15", "Harrow Lane S4 part 1", ["October 3, 2025"]),
    ("2025-01-15", "Harrow Lane S4 part 2", ["mid-2026"]),
    ("2025-10-03", "Harrow Lane S4 part 1", ["October 3, 2025", "--status", "released"]),
    ("2026-04-20", "Harrow Lane S4 part 2", ["July 3, 2026"]),
]
"""A season in two parts; nobody says that the second came out, but its day was confirmed."""

NIGHT_FERRY: list[Said] = [
    ("2023-05-05", "Night Ferry S1", ["May 5, 2023", "--status", "released"]),
    ("2024-01-20", "Night Ferry S2", ["2025", "--status", "filming", "--episodes", "6+"]),
    ("2024-01-20", "Night Ferry S3", ["TBA"]),
    ("2024-08-15", "Night Ferry", ["--status", "cancelled", "--source", "Channel Nine"]),
    ("2025-06-01", "Night Ferry S3", ["could be in 2027", "--source", "its writer"]),
]
"""A series is cancelled as a whole; of its third season something newer is said."""

COPPER_SAINTS: list[Said] = [
    ("2024-04-12", "Copper Saints S1", ["April 12, 2024", "--status", "released"]),
    ("2024-05-02", "Copper Saints S2", ["TBA", "--status", "announced"]),
    ("2025-09-09", "Copper Saints S2", ["May 2027", "--certainty", "expected"]),
    ("2026-01-15", "Copper Saints", ["--status", "ended", "--note", "with its second season"]),
]
"""A series is renewed, and ends with the season that is still to come."""

QUIET_MACHINES: list[Said] = [
    ("2025-07-01", "Quiet Machines", ["spring 2026", "--kind", "mini-series"]),
    ("2026-07-10", "Quiet Machines", ["July 10, 2026", "--status", "released"]),
]
"""A mini-series that comes out after its window was over."""

OTHERS: list[Said] = [
    ("2025-02-02", "A Ledger of Tides", ["no earlier than September 2026", "--kind", "book"]),
    ("2024-09-30", "Paper Comet", ["expected in October 2025", "--kind", "special"]),
    ("2025-09-30", "Paper Comet", ["probably October 2025"]),
    ("2025-10-20", "Lantern Year S1", ["December 2026"]),
]
"""A book with an open end, a special that lapsed, a series that is still to come."""

SCHEDULE = sorted(
    [
        *SALTMARSH,
        *THE_GLASS_ORCHARD,
        *EMBERFALL,
        *HARROW_LANE,
        *NIGHT_FERRY,
        *COPPER_SAINTS,
        *QUIET_MACHINES,
        *OTHERS,
    ],
    key=lambda said: said[0],
)

MISREAD = ("2025-11-05", "emberfall/s1@2025-11-02")
"""The day of the one retraction, and how the key begins that is retracted."""


def build(terminal: Terminal) -> None:
    """Enter everything on the day on which it was said, then retract what was misread."""
    terminal.environment = {"TRACKER_FILE": "schedule.json"}
    for day, name, words in SCHEDULE:
        terminal.today = date.fromisoformat(day)
        terminal.ok("announce", name, *words)
    terminal.today = date.fromisoformat(MISREAD[0])
    terminal.ok("retract", _misread_key(terminal), "--reason", "it was for another game")
    terminal.today = date(2025, 11, 6)
    terminal.ok("edit", "Emberfall", "--alias", "Project Kiln", "--id", "tvmaze=88")
    terminal.today = TODAY


def _misread_key(terminal: Terminal) -> str:
    lines = terminal.ok("show", "Emberfall").splitlines()
    return next(line.split()[-1] for line in lines if MISREAD[1] in line)
