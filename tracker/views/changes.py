"""The words for a change: what kind it is, by how much, from what to what."""

from tracker.schedule.changes import Change, ChangeKind, Place, Slip
from tracker.schedule.model import Premiere
from tracker.text import safe

_DAYS_IN_MONTH = 30.44
_UNITS = (
    # from so many days on, the days of the unit, its name
    (2 * 365, 365.25, "year"),
    (56, _DAYS_IN_MONTH, "month"),
    (14, 7, "week"),
    (0, 1, "day"),
)


def change_words(change: Change) -> str:
    """Give a change in a line: ``slipped 5-6 months: early 2020 -> June-October 2020``."""
    head = kind_words(change)
    way = _way(change.before, change.after)
    return f"{head}: {way}" if way and change.kind in _MOVES else head


def kind_words(change: Change) -> str:
    """Give the kind of a change with its measure: ``slipped 5-6 months``, ``released inside``."""
    if change.slip is not None:
        return f"{change.kind} {slip_words(change.slip)}"
    return f"{change.kind}{_PLACES[change.place]}" if change.place else change.kind.value


def slip_words(slip: Slip) -> str:
    """Give a shift in the unit that suits its size: ``3 days``, ``5-6 months``."""
    days, unit = next((days, unit) for least, days, unit in _UNITS if slip.least >= least)
    least, most = round(slip.least / days), round(slip.most / days)
    span = f"{least}" if least == most else f"{least}-{most}"
    return f"{span} {unit}" if most == 1 else f"{span} {unit}s"


_MOVES = frozenset(
    {
        ChangeKind.SLIPPED,
        ChangeKind.ADVANCED,
        ChangeKind.NARROWED,
        ChangeKind.FIRMED,
        ChangeKind.WIDENED,
        ChangeKind.WITHDRAWN,
    }
)
"""The changes that lead from one date to another."""

_PLACES = {
    Place.INSIDE: " inside the window",
    Place.BEFORE: " before the window",
    Place.AFTER: " after the window",
}


def _way(before: Premiere | None, after: Premiere | None) -> str:
    if before is None or after is None:
        return ""
    return f"{safe(before.words)} -> {safe(after.words)}"
