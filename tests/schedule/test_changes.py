"""What an announcement changed: the kinds, the slips, and that they are a partition."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import CONFIRMED, RUMOURED, log, said, window
from tracker.dates.window import TBA, Tba, When, Window
from tracker.schedule.changes import Change, ChangeKind, Place, Slip, changes, window_change
from tracker.schedule.model import Announcement, Certainty, Episodes, Status

YEAR = "2017-01-01..2017-12-31"

KINDS = [
    ("the first date", None, YEAR, ChangeKind.ANNOUNCED),
    ("the first word, and it is TBA", None, "TBA", ChangeKind.ANNOUNCED),
    ("a date where none was known", "TBA", YEAR, ChangeKind.ANNOUNCED),
    ("no date any more", YEAR, "TBA", ChangeKind.WITHDRAWN),
    ("the same again", YEAR, YEAR, ChangeKind.RESTATED),
    ("TBA again", "TBA", "TBA", ChangeKind.RESTATED),
    ("inside", YEAR, "2017-05-01..2017-12-31", ChangeKind.NARROWED),
    ("inside, and a day", YEAR, "2017-05-01", ChangeKind.FIRMED),
    ("around", "2017-05-01", YEAR, ChangeKind.WIDENED),
    ("later, apart", "2017-05-01", "2017-06-01", ChangeKind.SLIPPED),
    ("later, overlapping", YEAR, "2017-06-01..2018-06-30", ChangeKind.SLIPPED),
    ("earlier", "2017-06-01..2018-06-30", YEAR, ChangeKind.ADVANCED),
    ("open at the end, later start", "2017-01-01..", "2018-01-01..", ChangeKind.SLIPPED),
    ("open at the end, earlier start", "2018-01-01..", "2017-01-01..", ChangeKind.ADVANCED),
    ("open at the start, later end", "..2017-12-31", "..2018-12-31", ChangeKind.SLIPPED),
    ("open at the start, earlier end", "..2018-12-31", "..2017-12-31", ChangeKind.ADVANCED),
    ("an open end is closed", "2017-01-01..", YEAR, ChangeKind.NARROWED),
    ("an end is opened", YEAR, "2017-01-01..", ChangeKind.WIDENED),
    ("open at the start, then at the end", "..2017-12-31", "2017-01-01..", ChangeKind.SLIPPED),
    ("open at the end, then at the start", "2017-01-01..", "..2017-12-31", ChangeKind.ADVANCED),
]


@pytest.mark.parametrize(("old", "new", "kind"), [c[1:] for c in KINDS], ids=[c[0] for c in KINDS])
def test_kinds(old: str | None, new: str, kind: ChangeKind) -> None:
    """From a window to another, with nothing and TBA beside them."""
    assert window_change(window(old) if old else None, window(new)) is kind


DAYS = st.dates(date(2017, 1, 1), date(2017, 1, 9))


def _window(first: date, second: date, opened: int) -> Window:
    ends = min(first, second), max(first, second)
    return Window(None if opened == 1 else ends[0], None if opened == 2 else ends[1])


WINDOWS = st.builds(_window, DAYS, DAYS, st.integers(0, 2))


@given(WINDOWS, WINDOWS)
def test_the_kinds_are_a_partition(old: Window, new: Window) -> None:
    """Exactly one kind applies to two windows, with open ends as infinities."""
    (a, b), (c, d) = ((w.earliest or date.min, w.latest or date.max) for w in (old, new))
    both = (a == c == date.min, b == d == date.max)
    later = (c > a) if both[1] else (d > b) if both[0] else (c > a and d > b)
    earlier = (c < a) if both[1] else (d < b) if both[0] else (c < a and d < b)
    inside = not any(both) and a <= c and d <= b and (a, b) != (c, d)
    around = not any(both) and c <= a and b <= d and (a, b) != (c, d)
    truths = {
        ChangeKind.RESTATED: (a, b) == (c, d),
        ChangeKind.SLIPPED: later,
        ChangeKind.ADVANCED: earlier,
        ChangeKind.FIRMED: inside and c == d,
        ChangeKind.NARROWED: inside and c != d,
        ChangeKind.WIDENED: around,
    }
    assert [kind for kind, holds in truths.items() if holds] == [window_change(old, new)]


LOGS: list[tuple[str, list[Announcement], list[ChangeKind | None]]] = [
    (
        "a release goes before everything",
        [said(YEAR), said(Status.RELEASED, "2017-03-17")],
        [ChangeKind.ANNOUNCED, ChangeKind.RELEASED],
    ),
    (
        "said again it is only restated",
        [said(Status.RELEASED), said(Status.RELEASED, "2017-03-17")],
        [ChangeKind.RELEASED, ChangeKind.RESTATED],
    ),
    (
        "a rumour of a release is a status",
        [said(Status.RELEASED, certainty=RUMOURED)],
        [ChangeKind.STATUS],
    ),
    ("a cancellation", [said(Status.CANCELLED)], [ChangeKind.CANCELLED]),
    ("a status", [said(Status.FILMING)], [ChangeKind.STATUS]),
    ("a count", [said(episodes=Episodes(8, 8))], [ChangeKind.COUNTED]),
    (
        "a date goes before a count",
        [said(YEAR, episodes=Episodes(8, 8))],
        [ChangeKind.ANNOUNCED],
    ),
    (
        "what is less sure is kept beside",
        [said("2017-03-17"), said(YEAR, "2016-11-01", RUMOURED)],
        [ChangeKind.ANNOUNCED, ChangeKind.BESIDE],
    ),
    (
        "a date beside, but a count that stands",
        [said("2017-03-17"), said(YEAR, "2016-11-01", RUMOURED, episodes=Episodes(8, 8))],
        [ChangeKind.ANNOUNCED, ChangeKind.COUNTED],
    ),
    ("nothing that could change", [said()], [None]),
]


@pytest.mark.parametrize(("made", "kinds"), [c[1:] for c in LOGS], ids=[c[0] for c in LOGS])
def test_an_announcement_has_one_kind(
    made: list[Announcement], kinds: list[ChangeKind | None]
) -> None:
    """Of all that it says, the first counts."""
    found = changes(log(*made)).values()
    assert [change.kind if change else None for change in found] == kinds


def only(*announcements: Announcement) -> Change:
    """Give the change that the last announcement made."""
    change = changes(log(*announcements))[f"k{len(announcements) - 1}"]
    assert change is not None
    return change


def test_a_slip_is_the_shift_of_both_ends() -> None:
    """From early 2020 to June-October 2020 it is 152 to 184 days."""
    change = only(said("2020-01-01..2020-04-30"), said("2020-06-01..2020-10-31", "2020-03-01"))
    assert (change.kind, change.slip) == (ChangeKind.SLIPPED, Slip(152, 184))


def test_a_slip_of_an_open_end_is_that_of_the_other() -> None:
    """What is open has not moved."""
    change = only(said("2020-01-01.."), said("2020-01-31..", "2019-03-01"))
    assert change.slip == Slip(30, 30)


def test_a_slip_to_an_open_end_has_no_upper_bound() -> None:
    """From 2025 to not before 2026: a year at least, and nobody said how much more."""
    change = only(said("2025-01-01..2025-12-31"), said("2026-01-01..", "2024-03-01"))
    assert (change.kind, change.slip) == (ChangeKind.SLIPPED, Slip(365, None))


@pytest.mark.parametrize(
    ("on", "place"),
    [("2017-03-17", Place.INSIDE), ("2016-12-31", Place.BEFORE), ("2018-01-01", Place.AFTER)],
)
def test_a_release_says_where_it_came(on: str, place: Place) -> None:
    """Inside the window that was announced last, or before or after it."""
    out = Announcement(
        about=said().about,
        said_on=date(2018, 2, 1),
        n=2,
        certainty=CONFIRMED,
        premiere=said(on).premiere,
        status=Status.RELEASED,
    )
    assert only(said(YEAR, certainty=Certainty.EXPECTED), out).place is place


MEANINGS: st.SearchStrategy[When] = WINDOWS | st.just(TBA)


@given(MEANINGS, MEANINGS)
def test_only_what_differs_changes(old: When, new: When) -> None:
    """Restated exactly when nothing is different."""
    restated = window_change(old, new) is ChangeKind.RESTATED
    assert restated == (old == new)
    assert isinstance(new, Tba) or window_change(old, new) is not ChangeKind.WITHDRAWN
