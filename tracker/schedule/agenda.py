"""What comes next: the seasons that are not out yet, by how soon they may be."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import Enum

from tracker.schedule.model import Standing
from tracker.schedule.outlook import Entry

DUE_DAYS = 31
"""The longest window that counts as due on each of its days; a longer one is only open."""

_SETTLED = frozenset({Standing.RELEASED, Standing.CANCELLED})


class Bucket(Enum):
    """How soon, from what is late already to what nobody knows; the value is its heading."""

    LAPSED = "lapsed"
    DUE = "due now"
    WEEK = "this week"
    MONTH = "this month"
    QUARTER = "next three months"
    LATER = "later"
    TBA = "TBA"


def agenda(entries: Iterable[Entry], day: date) -> dict[Bucket, list[Entry]]:
    """Give what is not settled by bucket, soonest first, each entry once, empty buckets too."""
    buckets: dict[Bucket, list[Entry]] = {bucket: [] for bucket in Bucket}
    for entry in entries:
        if entry.standing not in _SETTLED:
            buckets[bucket_of(entry, day)].append(entry)
    return buckets


def soonest(
    buckets: Mapping[Bucket, Sequence[Entry]], limit: int | None
) -> dict[Bucket, Sequence[Entry]]:
    """Give buckets with ``limit`` entries in all at the most, the soonest; None leaves out none."""
    left, found = limit, {}
    for bucket, entries in buckets.items():
        found[bucket] = entries[:left]
        left = left and max(left - len(entries), 0)
    return found


def bucket_of(entry: Entry, day: date) -> Bucket:
    """Give the bucket of an entry that is not settled: a window lies in that of its last day."""
    window = entry.window
    if window is None:
        return Bucket.TBA
    if entry.standing is Standing.LAPSED:
        return Bucket.LAPSED
    if entry.standing is Standing.DUE and not is_open_now(entry):
        return Bucket.DUE
    if window.latest is None:
        return Bucket.LATER
    return next(bucket for bucket, last in _ends(day) if window.latest <= last)


def is_open_now(entry: Entry) -> bool:
    """Tell whether the day lies in a window that is too long to be called due."""
    window = entry.window
    if window is None or entry.standing is not Standing.DUE:
        return False
    if window.earliest is None or window.latest is None:
        return True
    return (window.latest - window.earliest).days >= DUE_DAYS


def _ends(day: date) -> list[tuple[Bucket, date]]:
    """Give the last day of each bucket that has one; weeks end on Sunday."""
    return [
        (Bucket.WEEK, day + timedelta(days=6 - day.weekday())),
        (Bucket.MONTH, _month_end(day, 0)),
        (Bucket.QUARTER, _month_end(day, 3)),
        (Bucket.LATER, date.max),
    ]


def _month_end(day: date, months: int) -> date:
    """Give the last day of the month that comes ``months`` after that of ``day``."""
    year, month = divmod(day.year * 12 + day.month + months, 12)
    return date(year, month + 1, 1) - timedelta(days=1)
