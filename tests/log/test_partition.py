"""The kinds of change over whole logs: each announcement has one, and it is true.

The rules are read here a second time, as a list of what has to hold for each kind in their order.
"""

from collections.abc import Iterator
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli.conftest import TODAY
from tests.log.claims import of_season, put_all
from tracker.cli.commands.announce import Said
from tracker.dates.window import Tba, When, Window
from tracker.schedule.changes import ChangeKind, changes
from tracker.schedule.ledger import Facts, in_order
from tracker.schedule.model import Announcement, Certainty, Status
from tracker.store.codec import empty_document
from tracker.store.tiny import Database

KINDS = ("premiere", "episodes", "status")


@settings(max_examples=300, deadline=None)
@given(st.lists(of_season("Mist S1"), min_size=1, max_size=8))
def test_every_announcement_has_the_first_kind_that_holds(claims: list[Said]) -> None:
    """Whoever claims something has one kind; whoever leaves only a note has none."""
    tables = Database(empty_document())
    put_all(tables, claims, TODAY)
    log = tables.announcements()
    found, before = changes(log), Facts()
    assert list(found) == [key for key, _ in in_order(log)]
    for key, said in in_order(log):
        after = before.after(key, said)
        change = found[key]
        assert (change.kind if change else None) is first_kind(key, said, before, after)
        before = after


def first_kind(key: str, said: Announcement, before: Facts, after: Facts) -> ChangeKind | None:
    """Give the first kind that holds, or None for an announcement that claims nothing."""
    return next(kinds_that_hold(key, said, before, after), None)


def kinds_that_hold(
    key: str, said: Announcement, before: Facts, after: Facts
) -> Iterator[ChangeKind]:
    """Give the kinds that hold, in the order in which they count."""
    stands = [kind for kind in KINDS if key == key_of(after, kind, "standing")]
    beside = [kind for kind in KINDS if key == key_of(after, kind, "beside")]
    settled = said.status and SETTLED.get(said.status)
    if settled and "status" in stands and is_sure(said) and not is_settled(before, said.status):
        yield settled
    if said.premiere and "premiere" not in beside:
        old = before.premiere.value
        yield kind_between(old.window if old else None, said.premiere.window)
    if "episodes" in stands and before.episodes.value != said.episodes:
        yield ChangeKind.COUNTED
    if "status" in stands and before.status.value != said.status:
        yield ChangeKind.STATUS
    if beside:
        yield ChangeKind.BESIDE
    if said.premiere or said.episodes or said.status:
        yield ChangeKind.RESTATED


SETTLED = {Status.RELEASED: ChangeKind.RELEASED, Status.CANCELLED: ChangeKind.CANCELLED}


def key_of(facts: Facts, kind: str, place: str) -> str | None:
    """Give the key of the claim of a kind that stands, or lies beside."""
    claim = getattr(getattr(facts, kind), place)
    return None if claim is None else claim.key


def is_sure(said: Announcement) -> bool:
    """Tell whether an announcement is confirmed."""
    return said.certainty is Certainty.CONFIRMED


def is_settled(facts: Facts, status: Status | None) -> bool:
    """Tell whether a status stands already, and is confirmed."""
    claim = facts.status.standing
    return claim is not None and claim.value is status and is_sure(claim.said)


def kind_between(old: When | None, new: When) -> ChangeKind:
    """Give the kind from one window to another by comparing both ends, open ones as infinite."""
    if old is None or (isinstance(old, Tba) and isinstance(new, Window)):
        return ChangeKind.ANNOUNCED
    if old == new:
        return ChangeKind.RESTATED
    if not (isinstance(old, Window) and isinstance(new, Window)):
        return ChangeKind.WITHDRAWN
    (a, b), (c, d) = ends(old), ends(new)
    if a <= c and d <= b and not shares_open_end(old, new):
        return ChangeKind.FIRMED if c == d else ChangeKind.NARROWED
    if c <= a and b <= d and not shares_open_end(old, new):
        return ChangeKind.WIDENED
    return ChangeKind.SLIPPED if (c, d) > (a, b) else ChangeKind.ADVANCED


def ends(window: Window) -> tuple[date, date]:
    """Give both ends of a window, the first or last of all days for one that is open."""
    return window.earliest or date.min, window.latest or date.max


def shares_open_end(old: Window, new: Window) -> bool:
    """Tell whether both windows are open at the same end."""
    return old.earliest is None is new.earliest or old.latest is None is new.latest
