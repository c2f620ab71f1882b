"""What ``tracker publish`` costs for each series, in small schedules and in large ones.

    python benchmarks/publish.py                       rewrite the section in docs/benchmarks.md
    python benchmarks/publish.py --rounds 1 FILE       a quick look, written elsewhere

Whole processes take turns; what counts is the processor's time of user and system, less that of
publishing an empty schedule, which is the start of the program. The exit status is 1 when a series
costs over ``MOST`` times as much in the largest schedule as in the smallest.
"""

import argparse
import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from benchmarks.report import table
from benchmarks.schedules import SEASONS_OF_A_SERIES, schedule
from benchmarks.sections import with_section
from benchmarks.timeline import seconds
from tracker.store.codec import encode

DOCUMENT: Final = Path(__file__).parent.parent / "docs" / "benchmarks.md"
SECTION: Final = "publish"
SERIES: Final = (250, 500, 1000, 2000)
ROUNDS: Final = 5
MOST: Final = 1.5
SEEN_ON: Final = date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds for a schedule of so many series: into an empty folder, and again with no news."""

    series: int
    first: float
    again: float


def measure(counts: Sequence[int], rounds: int) -> list[Cost]:
    """Publish a schedule of each size in each round; give the medians without the start."""
    with tempfile.TemporaryDirectory() as scratch:
        files = {count: _file(Path(scratch), count) for count in (0, *counts)}
        turns = [
            {count: _turn(path, Path(scratch, f"{count}-{turn}")) for count, path in files.items()}
            for turn in range(rounds)
        ]
    start, *costs = [_median(count, [turn[count] for turn in turns]) for count in files]
    return [Cost(one.series, one.first - start.first, one.again - start.again) for one in costs]


def _file(scratch: Path, series: int) -> Path:
    path = scratch / f"{series}.json"
    path.write_bytes(encode(schedule(series * SEASONS_OF_A_SERIES, SEEN_ON)))
    return path


def _turn(path: Path, folder: Path) -> tuple[float, float]:
    tracker = [sys.executable, "-m", "tracker", "publish", str(folder)]
    command = [*tracker, "--file", str(path), "--as-of", SEEN_ON.isoformat()]
    return seconds(command), seconds(command)


def _median(series: int, turns: Sequence[tuple[float, float]]) -> Cost:
    first, again = (statistics.median(times) for times in zip(*turns, strict=True))
    return Cost(series, first, again)


def growth(costs: Sequence[Cost]) -> float:
    """Give the time per series in the last schedule as a multiple of that in the first."""
    return _each(costs[-1]) / _each(costs[0])


def _each(cost: Cost) -> float:
    return cost.first / cost.series


def section(costs: Sequence[Cost], rounds: int) -> str:
    """Give what is written between the markers: how it was measured, a table of ratios."""
    smallest, largest = costs[0], costs[-1]
    rows = [
        (f"{one.series:,}", f"{growth((smallest, one)):.2f}", f"{one.again / one.first:.2f}")
        for one in costs
    ]
    head = ("series", f"time per series, of that at {smallest.series:,}", "publishing again")
    return f"""# Benchmark of publishing

Written by `python benchmarks/publish.py`. Each series has {SEASONS_OF_A_SERIES} seasons \
on average, each with the log of how its premiere became known. What is measured is the \
processor's time of the whole command, less that for an empty schedule; the sizes take turns, and \
the medians of \
{rounds} rounds are compared. *Publishing again* is the time in which the command finds that \
nothing changed, as a part of the first time.

{table(head, rows)}

A series costs {growth(costs):.2f} times as much in a schedule of {largest.series:,} as in one of \
{smallest.series:,} (at most {MOST}): the time is {_shape(costs)} in their number."""


def _shape(costs: Sequence[Cost]) -> str:
    return "linear" if growth(costs) <= MOST else "more than linear"


def main(argv: Sequence[str], counts: Sequence[int] = SERIES) -> int:
    """Measure, write the section, tell whether the bound holds."""
    parser = argparse.ArgumentParser(description="What tracker publish costs for each series.")
    parser.add_argument("file", nargs="?", type=Path, default=DOCUMENT, help="where to write")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often to time everything")
    chosen = parser.parse_args(argv)
    costs = measure(counts, chosen.rounds)
    text = chosen.file.read_text(encoding="utf-8") if chosen.file.exists() else ""
    body = section(costs, chosen.rounds)
    chosen.file.write_text(with_section(text, SECTION, body), encoding="utf-8")
    sys.stdout.write(f"wrote {chosen.file}: {growth(costs):.2f} times (at most {MOST})\n")
    return 0 if growth(costs) <= MOST else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
