"""The words for a change: what kind it is, by how much, from what to what."""

from tracker.schedule.changes import Change, ChangeKind, Place
from tracker.schedule.model import Premiere
from tracker.text import safe
from tracker.views.durations import at_least_words


def change_words(change: Change) -> str:
    """Give a change in a line: ``slipped 5-6 months: early 2020 -> June-October 2020``."""
    head = kind_words(change)
    way = _way(change.before, change.after)
    return f"{head}: {way}" if way and change.kind in MOVES else head


def kind_words(change: Change) -> str:
    """Give the kind of a change with its measure: ``slipped 5-6 months``, ``released inside``."""
    if change.slip is not None:
        return f"{change.kind} {at_least_words(change.slip.least, change.slip.most)}"
    return f"{change.kind}{_PLACES[change.place]}" if change.place else change.kind.value


MOVES = frozenset(
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
