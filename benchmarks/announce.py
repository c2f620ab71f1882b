"""What an announcement costs in a large schedule, beside a bare program that saves the same bytes.

    python benchmarks/announce.py [SEASONS] [ROUNDS]

The bare program loads the file, refusing a key that stands twice, writes the same bytes in the same
layout and syncs them. Both are whole processes, taken in turn; the medians are compared, and the
exit status is 1 when an announcement costs more than ``MOST`` times as much.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from benchmarks.schedules import schedule
from tracker.store.codec import encode

MOST = 2.5
SEASONS, ROUNDS = 10_000, 9
AROUND = date(2026, 1, 1)

BARE = """
import json, os, sys
def unique(pairs):
    record = dict(pairs)
    if len(record) < len(pairs):
        raise ValueError("a key stands twice")
    return record
path = sys.argv[1]
with open(path, encoding="utf-8") as file:
    document = json.load(file, object_pairs_hook=unique)
one = json.JSONEncoder(ensure_ascii=False).encode
tables = []
for name, table in document.items():
    lines = (f" {one(key)}: {one(record)}" for key, record in table.items())
    tables.append(f"{one(name)}: {{\\n" + ",\\n".join(lines) + "\\n}")
with open(path + ".new", "w", encoding="utf-8") as file:
    file.write("{\\n" + ",\\n".join(tables) + "\\n}\\n")
    file.flush()
    os.fsync(file.fileno())
os.replace(path + ".new", path)
"""


def seconds(command: list[str], folder: Path) -> float:
    """Run a command that has to succeed; give how long it took."""
    began = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - ours
    return time.perf_counter() - began


def measure(
    folder: Path, seasons: int, rounds: int, python: str = sys.executable
) -> tuple[float, float]:
    """Give the medians of a bare save and of an announcement, in seconds."""
    os.environ["XDG_STATE_HOME"] = str(folder)
    data = encode(schedule(seasons, AROUND))
    path, copy = folder / "schedule.json", folder / "copy.json"
    path.write_bytes(data)
    copy.write_bytes(data)
    announce = [python, "-m", "tracker", "announce", "--file", str(path)]
    bare, ours = [], []
    for count in range(rounds):
        bare.append(seconds([python, "-c", BARE, str(copy)], folder))
        ours.append(seconds([*announce, f"Newcomer {count}", "2031-01-02"], folder))
    return statistics.median(bare), statistics.median(ours)


def main(arguments: list[str]) -> int:
    """Measure, print one line, tell whether the bound holds."""
    seasons, rounds = (*map(int, arguments), *(SEASONS, ROUNDS)[len(arguments) :])
    with tempfile.TemporaryDirectory() as folder:
        bare, ours = measure(Path(folder), seasons, rounds)
    times = ours / bare
    sys.stdout.write(
        f"{seasons} seasons: bare {bare * 1e3:.0f} ms, announce {ours * 1e3:.0f} ms, "
        f"{times:.2f} times (at most {MOST})\n"
    )
    return 0 if times <= MOST else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
