"""What an announcement changed: the kinds of change are a partition of what can happen.

From a window [a, b] to [c, d], open ends infinite, with nothing and TBA beside windows.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.dates.window import Tba, When, Window
from tracker.schedule.ledger import Claims, Facts, Log, in_order, is_confirmed
from tracker.schedule.model import Announcement, Episodes, Premiere, Status


class ChangeKind(StrEnum):
    """What became of a season with an announcement."""

    RELEASED = "released"
    CANCELLED = "cancelled"
    ANNOUNCED = "announced"
    WITHDRAWN = "withdrawn"
    RESTATED = "restated"
    NARROWED = "narrowed"
    FIRMED = "firmed"
    WIDENED = "widened"
    SLIPPED = "slipped"
    ADVANCED = "advanced"
    COUNTED = "counted"
    STATUS = "status"
    BESIDE = "beside"


class Place(StrEnum):
    """Where a release came, seen from the window that was last announced."""

    INSIDE = "inside"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Slip:
    """By how many days a window moved: the lesser and the greater shift of its two ends.

    ``most`` is None where nobody said how far.
    """

    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class Change:
    """What an announcement changed, with the premiere before and after it.

    ``slip`` is there when a window moved, ``place`` when a release had a window before it.
    """

    kind: ChangeKind
    before: Premiere | None = None
    after: Premiere | None = None
    slip: Slip | None = None
    place: Place | None = None


def changes(log: Log) -> dict[str, Change | None]:
    """Give what each announcement about one subject changed, from oldest to newest.

    None stands for one that claims no fact: only a source, a quote or a note.
    """
    made: dict[str, Change | None] = {}
    before = Facts()
    for key, said in in_order(log):
        after = before.after(key, said)
        made[key] = _change(key, said, before, after)
        before = after
    return made


def window_change(before: When | None, after: When) -> ChangeKind:
    """Give the kind of change from one thing said of a premiere to another."""
    if before is None:
        return ChangeKind.ANNOUNCED
    if before == after:
        return ChangeKind.RESTATED
    if isinstance(before, Tba):
        return ChangeKind.ANNOUNCED
    if isinstance(after, Tba):
        return ChangeKind.WITHDRAWN
    return _moved(before, after)


def _moved(before: Window, after: Window) -> ChangeKind:
    """Compare two different windows; of two open at the same end the other end decides."""
    if before.is_open and after.is_open and _open_end(before) == _open_end(after):
        later = _first(after) > _first(before) or _last(after) > _last(before)
        return ChangeKind.SLIPPED if later else ChangeKind.ADVANCED
    if before.encloses(after):
        return ChangeKind.FIRMED if after.is_day else ChangeKind.NARROWED
    if after.encloses(before):
        return ChangeKind.WIDENED
    return ChangeKind.SLIPPED if _first(after) > _first(before) else ChangeKind.ADVANCED


def _open_end(window: Window) -> str:
    return "earliest" if window.earliest is None else "latest"


def _first(window: Window) -> date:
    return window.earliest or date.min


def _last(window: Window) -> date:
    return window.latest or date.max


def slip_between(before: Window, after: Window) -> Slip | None:
    """Give by how much the ends moved, whatever the direction.

    An end that is open in both has not moved; one that is open in only one moved without bound.
    """
    pairs = [(before.earliest, after.earliest), (before.latest, after.latest)]
    shifts = [abs((new - old).days) for old, new in pairs if old and new]
    if not shifts:
        return None
    unbounded = any((old is None) != (new is None) for old, new in pairs)
    return Slip(min(shifts), None if unbounded else max(shifts))


def _change(key: str, said: Announcement, before: Facts, after: Facts) -> Change | None:
    """Give the one kind of an announcement: the first that applies."""
    status = _status_change(key, before, after)
    if status in (ChangeKind.RELEASED, ChangeKind.CANCELLED):
        return _settled(status, before, after)
    if said.premiere is not None and not _is_beside(key, after.premiere):
        return _premiere_change(said.premiere, before)
    kind = _counted(key, before.episodes, after.episodes) or status
    if kind is None and any(_is_beside(key, claims) for claims in _each(after)):
        kind = ChangeKind.BESIDE
    if kind is None and (said.episodes or said.status):
        kind = ChangeKind.RESTATED
    return None if kind is None else Change(kind)


def _premiere_change(new: Premiere, before: Facts) -> Change:
    old = before.premiere.value
    kind = window_change(old.window if old else None, new.window)
    moved = kind in (ChangeKind.SLIPPED, ChangeKind.ADVANCED)
    slip = None
    if moved and old and isinstance(old.window, Window) and isinstance(new.window, Window):
        slip = slip_between(old.window, new.window)
    return Change(kind, old, new, slip)


def _settled(kind: ChangeKind, before: Facts, after: Facts) -> Change:
    old, new = before.premiere.value, after.premiere.value
    place = _place(old, new) if kind is ChangeKind.RELEASED else None
    return Change(kind, old, new, place=place)


def _place(old: Premiere | None, new: Premiere | None) -> Place | None:
    """Compare the day of a release with the window announced before it, if both are known."""
    if old is None or new is None or not isinstance(new.window, Window) or not new.window.is_day:
        return None
    if not isinstance(old.window, Window):
        return None
    if _last(new.window) < _first(old.window):
        return Place.BEFORE
    return Place.AFTER if _first(new.window) > _last(old.window) else Place.INSIDE


def _status_change(key: str, before: Facts, after: Facts) -> ChangeKind | None:
    claim = after.status.standing
    if claim is None or claim.key != key:
        return None
    for status, kind in _SETTLING.items():
        if is_confirmed(claim, {status}) and not is_confirmed(before.status.standing, {status}):
            return kind
    return None if before.status.value == claim.value else ChangeKind.STATUS


_SETTLING = {Status.RELEASED: ChangeKind.RELEASED, Status.CANCELLED: ChangeKind.CANCELLED}


def _counted(key: str, before: Claims[Episodes], after: Claims[Episodes]) -> ChangeKind | None:
    claim = after.standing
    if claim is None or claim.key != key or before.value == claim.value:
        return None
    return ChangeKind.COUNTED


def _is_beside(key: str, claims: Claims[Premiere] | Claims[Episodes] | Claims[Status]) -> bool:
    return claims.beside is not None and claims.beside.key == key


def _each(facts: Facts) -> tuple[Claims[Premiere], Claims[Episodes], Claims[Status]]:
    return facts.premiere, facts.episodes, facts.status
