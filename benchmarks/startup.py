"""What tracker costs as a whole process: start, large files, peers; with a plot of the cost.

    python -m benchmarks.startup PYTHON [--peers FOLDER] [--rounds N] [--most N] [--write]

PYTHON is that of an environment into which tracker is installed as users install it (not
editable); byte code is compiled by the first run. Everyday commands are multiples of ``PYTHON -c
pass``, large files of a process that only reads the same JSON. Peers are looked for in FOLDER, an
environment each, and on the path; one that is not installed is left out. ``--write`` puts the
section into docs/benchmarks.md.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import copy
from typing import NamedTuple

from benchmarks import announce
from benchmarks.peers import PEERS
from benchmarks.processes import Program, Ratio, cost, memory, ratios
from benchmarks.schedules import schedule
from benchmarks.sections import with_section
from tracker.store.codec import encode

ROOT = Path(__file__).parent.parent
DOCUMENT = ROOT / "docs" / "benchmarks.md"
SECTION = "whole processes"
FEW = 10
SIZES = (1_000, 10_000, 100_000)
CHANGED = SIZES[1]
_READ = "import json, sys; json.load(open(sys.argv[1], 'rb'))"
_BAR = 40
_LARGE = "a process that only reads the JSON"
_FLOOR = {
    "of it: `re`, as every console script": "import re, sys",
    "and `json`, `datetime`, `typing`, `signal`": "import re, sys, json, datetime, typing, signal",
}
"""What of a start is not ours: what pip's script loads, and what reading a schedule is made of."""

_HOW = """\
Written by `python -m benchmarks.startup`. Time of the processor, medians of {rounds}, each run \
right after its yardstick, byte code compiled; a change is measured by the clock, since it waits \
for the disk."""

_IS_FLAT = """\
A season's part is what a list takes beyond a list of {few} seasons; with the start of the \
process, the greater part of a list of 1,000, it would seem to fall. What rises at the end is \
memory: what fits into the processor's caches no longer does, and sorting compares more."""


class Row(NamedTuple):
    """A command with its ratio, and the most that it may be (None: no bound)."""

    name: str
    ratio: float
    most: float | None = None


class Place(NamedTuple):
    """The environment that is measured, and a folder with a schedule."""

    python: Path
    folder: Path

    def tracker(self, *argv: str) -> Program:
        """Give a command line of tracker in the folder."""
        script = str(self.python.parent / "tracker")
        return Program((script, *argv), self.folder, {"TRACKER_FILE": "schedule.json"})

    def bare(self, *argv: str) -> Program:
        """Give the interpreter itself."""
        return Program((str(self.python), *argv), self.folder)


def started(place: Place, rounds: int) -> list[Row]:
    """Measure everyday commands on the shipped schedule against an interpreter without work."""
    copy(ROOT / "schedule.json", place.folder / "schedule.json")
    listed = place.tracker("list")
    asked: dict[str, tuple[Program, float | None]] = {
        "list, piped (the aim is 3.5)": (listed, 4.5),
        "list, on a terminal (the aim is 6)": (replace(listed, on_terminal=True), 8.0),
        "next, piped": (place.tracker("next"), None),
        "timeline, piped": (place.tracker("timeline"), None),
        "list --as-of 2016-11-01": (place.tracker("list", "--as-of", "2016-11-01"), 12.0),
        "--help": (place.tracker("--help"), 10.0),
        "--version": (place.tracker("--version"), 2.5),
    }
    asked |= {name: (place.bare("-c", text), None) for name, text in _FLOOR.items()}
    programs = {name: program for name, (program, _) in asked.items()}
    found = ratios(programs, place.bare("-c", "pass"), rounds)
    return [Row(name, found[name].time, most) for name, (_, most) in asked.items()]


def thousand(place: Place, rounds: int) -> list[Row]:
    """Measure a list of 1,000 seasons against an interpreter without work."""
    _fill(place, SIZES[0])
    programs = {f"{name}, piped": place.tracker(name) for name in ("list", "next", "timeline")}
    found = ratios(programs, place.bare("-c", "pass"), rounds)
    most = {"list, piped": 5.0}
    return [Row(name, one.time, most.get(name)) for name, one in found.items()]


def grown(place: Place, seasons: int, rounds: int) -> tuple[list[Row], float]:
    """Measure large files against reading the same JSON; give the seconds of ``list`` too."""
    _fill(place, seasons)
    listed = place.tracker("list")
    programs = {
        "list, piped": listed,
        "list, on a terminal": replace(listed, on_terminal=True),
        "next, piped": place.tracker("next"),
        "timeline, piped": place.tracker("timeline"),
    }
    found = ratios(programs, place.bare("-c", _READ, "schedule.json"), rounds)
    rows = [Row(name, one.time, 3.0 if "terminal" in name else 2.0) for name, one in found.items()]
    return rows, found["list, piped"].seconds


def remembered(place: Place) -> list[Row]:
    """Measure the memory of commands against that of reading the same JSON, the file as it is."""
    script = place.folder / "read.py"
    script.write_text(_READ)
    bare = Program((str(script), "schedule.json"), place.folder)
    unit = memory(place.python, bare)
    return [
        Row(f"{name}, piped", memory(place.python, place.tracker(name)) / unit, 1.5)
        for name in ("list", "next", "timeline")
    ]


def changed(place: Place, rounds: int) -> list[Row]:
    """Measure an announcement against reading, checking and durably writing the same bytes."""
    bare, ours = announce.measure(place.folder, CHANGED, rounds, str(place.python))
    return [Row("announce", ours / bare, announce.MOST)]


def _fill(place: Place, seasons: int) -> None:
    document = schedule(seasons, date.today())  # noqa: DTZ011 - days
    (place.folder / "schedule.json").write_bytes(encode(document))


def beside_peers(place: Place, environments: Path, rounds: int) -> Iterator[Row]:
    """Measure what others take for a list of 1,000, as multiples of tracker's time."""
    _fill(place, SIZES[0])
    programs = {
        peer.name: program
        for peer in PEERS
        if (program := peer.program(place.folder, environments, SIZES[0])) and _runs(program)
    }
    found: Mapping[str, Ratio] = ratios(programs, place.tracker("list"), rounds)
    slow = {"watson", "todoman", "khal"}
    for name, one in found.items():
        yield Row(name, one.time, 4.0 if name in slow else None)


def _runs(program: Program) -> bool:
    """Tell a program that lists its entries from one that does not work here; it is left out."""
    try:
        cost(program)
    except subprocess.CalledProcessError:
        return False
    return True


def table(rows: Sequence[Row], unit: str, *, least: bool = False) -> str:
    """Give ratios as a table in Markdown; of other programs the bound is the least."""
    lines = (
        f"| {row.name} | {row.ratio:.2f} | {'' if row.most is None else f'{row.most:g}'} "
        f"| {'' if row.most is None else 'kept' if (row.ratio > row.most) is least else 'missed'} |"
        for row in rows
    )
    head = (
        f"| | times {unit} | at {'least' if least else 'most'} | |\n| --- | ---: | ---: | --- |\n"
    )
    return head + "\n".join(lines) + "\n"


def plot(costs: Mapping[int, float]) -> str:
    """Draw what a season costs at each size, as bars of text, the smallest file as the unit."""
    first = next(iter(costs.values()))
    most = max(costs.values())
    bars = (
        f"{seasons:>8,}  {'█' * max(1, round(_BAR * cost / most))} {cost / first:.2f}"
        for seasons, cost in costs.items()
    )
    return "```text\n" + "\n".join(bars) + "\n```\n"


def report(place: Place, environments: Path, rounds: int, most: int) -> str:
    """Measure everything; give the section of the document."""
    sizes = [size for size in SIZES if size <= most]
    parts = [
        "## Whole processes",
        _HOW.format(rounds=rounds),
        "### Start, on the shipped schedule",
        table(started(place, rounds), "`python -c pass`"),
        f"### {SIZES[0]:,} seasons",
        table(thousand(place, rounds), "`python -c pass`"),
        *_large(place, sizes, rounds),
        f"### Memory, {sizes[-1]:,} seasons",
        table(remembered(place), _LARGE),
        f"### A change, {CHANGED:,} seasons",
        table(changed(place, announce.ROUNDS), "reading, checking and durably writing the file"),
        "### Others, a list of 1,000",
        table([*beside_peers(place, environments, rounds)], "tracker's `list`", least=True),
    ]
    return "\n\n".join(part.rstrip() for part in parts) + "\n"


def _large(place: Place, sizes: Sequence[int], rounds: int) -> Iterator[str]:
    """Give the tables of large files, and the plot; the file of the largest size is left there."""
    _, start = grown(place, FEW, rounds)
    costs: dict[int, float] = {}
    for seasons in sizes:
        rows, seconds = grown(place, seasons, rounds)
        costs[seasons] = (seconds - start) / (seasons - FEW)
        if seasons > SIZES[0]:
            yield f"### {seasons:,} seasons"
            yield table(rows, _LARGE)
    yield "### A season's part of a list"
    yield plot(costs)
    yield _IS_FLAT.format(few=FEW)


def main(arguments: Sequence[str]) -> int:
    """Measure, print the section, write it if asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("python", type=Path)
    parser.add_argument("--peers", type=Path, default=Path())
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--most", type=int, default=SIZES[-1])
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        place = Place(asked.python, Path(folder))
        section = report(place, asked.peers, asked.rounds, asked.most)
    sys.stdout.write(section)
    if asked.write:
        text = DOCUMENT.read_text(encoding="utf-8")
        DOCUMENT.write_text(with_section(text, SECTION, section), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
