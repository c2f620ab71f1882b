"""What the timeline costs beside the list of the same seasons.

    python benchmarks/timeline.py [SEASONS] [ROUNDS]

Both are whole processes that write to a pipe, taken in turn; what counts is the processor's time of
user and system, which a busy machine disturbs less than the clock. The medians are compared, and
the exit status is 1 when the timeline costs more than ``MOST`` times as much.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path
from random import Random

from tracker.dates.window import TBA, Tba, Window
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

MOST = 3.0
SEASONS, ROUNDS = 10_000, 9
SEASONS_OF_A_SERIES = 3
DAYS_AROUND = 500
LENGTHS = (1, 1, 7, 30, 90, 365)


def schedule(seasons: int, around: date) -> Document:
    """Make a schedule of so many seasons around a day: days, windows, open ends and TBA."""
    document, random = empty_document(), Random(seasons)
    for number in range(seasons):
        work, place = divmod(number, SEASONS_OF_A_SERIES)
        ref = Ref(f"series-{work}", place + 1)
        said = _said(ref, _when(random, around), random.choice(list(Certainty)))
        key = announcement_key(said)
        document["series"][ref.series] = encode_series(Series(f"The Series of {work}"))
        document["announcements"][key] = encode_announcement(said)
        document["seasons"][str(ref)] = encode_season(account(ref, {key: said}).row())
    return document


def _when(random: Random, around: date) -> Window | Tba:
    """Give any premiere: one in ten has no date, one in ten an open end."""
    first = around + timedelta(days=random.randint(-DAYS_AROUND, DAYS_AROUND))
    kind = random.randrange(10)
    if kind == 0:
        return TBA
    if kind == 1:
        return Window(first, None)
    return Window(first, first + timedelta(days=random.choice(LENGTHS) - 1))


def _said(ref: Ref, when: Window | Tba, certainty: Certainty) -> Announcement:
    return Announcement(
        about=ref,
        said_on=date(2020, 1, 1),
        n=1,
        certainty=certainty,
        premiere=Premiere("as they said", when),
        episodes=Episodes(8, 8),
    )


def seconds(command: list[str]) -> float:
    """Run a command that has to succeed; give its time on the processor."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(path: Path, rounds: int) -> tuple[float, float]:
    """Give the medians of the list and of the timeline, in seconds, without a first round."""
    os.environ["TRACKER_FILE"] = str(path)
    tracker = [sys.executable, "-m", "tracker"]
    times = [
        (seconds([*tracker, "list"]), seconds([*tracker, "timeline"])) for _ in range(rounds + 1)
    ]
    lists, timelines = zip(*times[1:], strict=True)
    return statistics.median(lists), statistics.median(timelines)


def main(arguments: list[str]) -> int:
    """Measure, print one line, tell whether the bound holds."""
    seasons, rounds = (*map(int, arguments), *(SEASONS, ROUNDS)[len(arguments) :])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "schedule.json")
        path.write_bytes(encode(schedule(seasons, date.today())))  # noqa: DTZ011 - days
        listed, drawn = measure(path, rounds)
    times = drawn / listed
    sys.stdout.write(
        f"{seasons} seasons: list {listed * 1e3:.0f} ms, timeline {drawn * 1e3:.0f} ms, "
        f"{times:.2f} times (at most {MOST})\n"
    )
    return 0 if times <= MOST else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
