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
from datetime import date
from pathlib import Path

from benchmarks.schedules import schedule
from tracker.store.codec import encode

MOST = 3.0
SEASONS, ROUNDS = 10_000, 9


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
