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
from datetime import date, timedelta
from pathlib import Path

from tracker.dates.window import Window
from tracker.schedule.ledger import account
from tracker.schedule.model import Announcement, Certainty, Episodes, Premiere, Ref, Series
from tracker.schedule.records import (
    announcement_key,
    encode_announcement,
    encode_season,
    encode_series,
)
from tracker.store.codec import empty_document, encode
from tracker.store.migration import Document

MOST = 2.5
SEASONS, ROUNDS = 10_000, 9
SEASONS_OF_A_SERIES = 1

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


def schedule(seasons: int) -> Document:
    """Make a schedule of so many seasons, each with one announcement."""
    document = empty_document()
    for number in range(seasons):
        ref = Ref(f"series-{number // SEASONS_OF_A_SERIES}", number % SEASONS_OF_A_SERIES + 1)
        said = _said(ref, number)
        key = announcement_key(said)
        document["series"][ref.series] = encode_series(Series(f"Series {ref.series}"))
        document["announcements"][key] = encode_announcement(said)
        document["seasons"][str(ref)] = encode_season(account(ref, {key: said}).row())
    return document


def _said(ref: Ref, number: int) -> Announcement:
    month = Window(date(2027, 3, 1), date(2027, 3, 31))
    return Announcement(
        about=ref,
        said_on=date(2020, 1, 1) + timedelta(days=number % 2000),
        n=1,
        certainty=Certainty.CONFIRMED,
        premiere=Premiere("March 2027", month),
        episodes=Episodes(8, 8),
        source="The Wire",
    )


def seconds(command: list[str]) -> float:
    """Run a command that has to succeed; give how long it took."""
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own
    return time.perf_counter() - began


def measure(folder: Path, seasons: int, rounds: int) -> tuple[float, float]:
    """Give the medians of a bare save and of an announcement, in seconds."""
    data = encode(schedule(seasons))
    path, copy = folder / "schedule.json", folder / "copy.json"
    path.write_bytes(data)
    copy.write_bytes(data)
    announce = [sys.executable, "-m", "tracker", "announce", "--file", str(path)]
    bare, ours = [], []
    for count in range(rounds):
        bare.append(seconds([sys.executable, "-c", BARE, str(copy)]))
        ours.append(seconds([*announce, f"Newcomer {count}", "2031-01-02"]))
    return statistics.median(bare), statistics.median(ours)


def main(arguments: list[str]) -> int:
    """Measure, print one line, tell whether the bound holds."""
    seasons, rounds = (*map(int, arguments), *(SEASONS, ROUNDS)[len(arguments) :])
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = folder
        bare, ours = measure(Path(folder), seasons, rounds)
    times = ours / bare
    sys.stdout.write(
        f"{seasons} seasons: bare {bare * 1e3:.0f} ms, announce {ours * 1e3:.0f} ms, "
        f"{times:.2f} times (at most {MOST})\n"
    )
    return 0 if times <= MOST else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
