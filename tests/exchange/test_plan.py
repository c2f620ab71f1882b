"""The plan of an import: new, changed, same, conflict; nothing confirmed is pushed aside unseen."""

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import CONFIRMED, EXPECTED, day, premiere
from tracker.errors import DataError
from tracker.schedule.importing import Known, Plan, Verdict, plan
from tracker.schedule.incoming import Incoming, Work
from tracker.schedule.model import (
    Announcement,
    Certainty,
    Episodes,
    Kind,
    Ref,
    Retraction,
    Season,
    Series,
    Status,
)
from tracker.schedule.records import announcement_key

TODAY = date(2026, 11, 23)
S1 = Ref("mist", 1)
SERVICE, OTHER = "TVmaze", "Northlight"

Fact = str | Status | Episodes


def said(
    fact: Fact,
    source: str | None = None,
    certainty: Certainty = CONFIRMED,
    on: str = "2026-01-01",
    about: Ref = S1,
) -> Announcement:
    """Give an announcement of one fact."""
    bare = Announcement(about, day(on), 1, certainty, source=source)
    if isinstance(fact, Status):
        return replace(bare, status=fact)
    if isinstance(fact, Episodes):
        return replace(bare, episodes=fact)
    return replace(bare, premiere=premiere(fact))


def known(*announcements: Announcement, series: Series | None = None) -> Known:
    """Give a schedule in which these announcements stand; its rows follow from an empty plan."""
    empty = Known({}, {}, {}, [])
    work = series or Series("Mist")
    incoming = [Incoming(Work("Mist", key="mist"), one) for one in announcements]
    made = plan(incoming, empty, TODAY)
    rows = [row for row in made.rows.values() if row is not None]
    return Known({"mist": work}, made.announcements, {}, rows)


def taken(schedule: Known, *facts: Announcement, state: bool = True, take: bool = False) -> Plan:
    """Give the plan for what a source says today."""
    incoming = [Incoming(Work("Mist"), one, is_state=state) for one in facts]
    return plan(incoming, schedule, TODAY, lambda _: take)


STATES: list[tuple[str, Announcement, Announcement, Verdict]] = [
    ("the same day", said("2027-03-01", OTHER), said("2027-03-01", SERVICE), Verdict.SAME),
    ("a day where TBA stood", said("TBA", OTHER), said("2027-03-01", SERVICE), Verdict.CHANGED),
    ("a day in a confirmed window", said("2027-01-01..2027-12-31", OTHER), said("2027-03-01", SERVICE), Verdict.CHANGED),
    ("another confirmed day", said("2027-03-01", OTHER), said("2027-03-02", SERVICE), Verdict.CONFLICT),
    ("a fact of nobody's", said("2027-03-01"), said("2027-03-02", SERVICE), Verdict.CONFLICT),
    ("an expected day", said("2027-03-01", OTHER, EXPECTED), said("2027-04-02", SERVICE), Verdict.CHANGED),
    ("a day that the source moved", said("2027-03-01", SERVICE), said("2027-04-02", SERVICE), Verdict.CHANGED),
    ("a window that is over", said("2025-01-01..2025-12-31", OTHER), said("2027-04-02", SERVICE, on="2026-11-23"), Verdict.CHANGED),
    ("no date where there is one", said("2027-03-01", OTHER), said("TBA", SERVICE), Verdict.SAME),
    ("a date that the source withdrew", said("2027-03-01", SERVICE), said("TBA", SERVICE), Verdict.CHANGED),
    ("another count", said(Episodes(8, 8), OTHER), said(Episodes(10, 10), SERVICE), Verdict.CONFLICT),
    ("a count in a range", said(Episodes(8, 10), OTHER), said(Episodes(10, 10), SERVICE), Verdict.CHANGED),
    ("a count of at least", said(Episodes(8, None), OTHER), said(Episodes(10, 10), SERVICE), Verdict.CHANGED),
    ("a status that follows", said(Status.FILMING, OTHER), said(Status.RELEASED, SERVICE), Verdict.CHANGED),
    ("a status against another", said(Status.CANCELLED, OTHER), said(Status.RELEASED, SERVICE), Verdict.CONFLICT),
    ("ended, where it was cancelled", said(Status.CANCELLED, OTHER), said(Status.ENDED, SERVICE), Verdict.SAME),
]  # fmt: skip


@pytest.mark.parametrize(
    ("reason", "stands", "incoming", "verdict"), STATES, ids=[row[0] for row in STATES]
)
def test_a_state_against_what_stands(
    reason: str, stands: Announcement, incoming: Announcement, verdict: Verdict
) -> None:
    """What a service says is compared fact by fact with what stands."""
    made = taken(known(stands), incoming)
    assert ([item.verdict for item in made.items], reason) == ([verdict], reason)
    assert bool(made.announcements) == (verdict is Verdict.CHANGED)


def test_a_season_that_is_new() -> None:
    """What nobody spoke of yet is new, and its series with it."""
    made = taken(Known({}, {}, {}, []), said("TBA", SERVICE))
    assert [item.verdict for item in made.items] == [Verdict.NEW]
    assert made.added == {"mist"}


def test_a_conflict_is_taken_if_chosen() -> None:
    """Then the claim is entered and stands; the next time it is the same."""
    schedule = known(said("2027-03-01", OTHER))
    made = taken(schedule, said("2027-03-02", SERVICE), take=True)
    assert [item.verdict for item in made.items] == [Verdict.CHANGED]
    row = made.rows[S1]
    assert row is not None
    assert row.premiere == premiere("2027-03-02")


def test_only_the_disputed_fact_is_kept_apart() -> None:
    """A new count goes in while a day is disputed."""
    both = replace(said("2027-03-02", SERVICE), episodes=Episodes(8, 8))
    made = taken(known(said("2027-03-01", OTHER)), both)
    assert [item.verdict for item in made.items] == [Verdict.NEW, Verdict.CONFLICT]
    (entered,) = made.announcements.values()
    assert (entered.premiere, entered.episodes) == (None, Episodes(8, 8))


def test_what_a_source_said_before_is_not_said_again() -> None:
    """A later fact of somebody else's does not make the old one of a service news."""
    schedule = known(
        said("2027-03-01", SERVICE, EXPECTED), said("2027-05-01", OTHER, on="2026-02-01")
    )
    made = taken(schedule, said("2027-03-01", SERVICE))
    assert [item.verdict for item in made.items] == [Verdict.SAME]


RECORDS: list[tuple[str, Announcement, Announcement, Verdict]] = [
    ("the same claim", said("2027-03-01", OTHER), said("2027-03-01", OTHER), Verdict.SAME),
    ("an older claim", said("2027-03-01", OTHER), said("2028-03-01", None, on="2025-01-01"), Verdict.NEW),
    ("a newer one against it", said("2027-03-01", OTHER), said("2028-03-01", None, on="2026-02-01"), Verdict.CONFLICT),
    ("a newer one of its source", said("2027-03-01", OTHER), said("2028-03-01", OTHER, on="2026-02-01"), Verdict.CHANGED),
    ("a less certain one", said("2027-03-01", OTHER), said("2028-03-01", None, EXPECTED, on="2026-02-01"), Verdict.NEW),
]  # fmt: skip


@pytest.mark.parametrize(
    ("reason", "stands", "incoming", "verdict"), RECORDS, ids=[row[0] for row in RECORDS]
)
def test_a_record_against_what_stands(
    reason: str, stands: Announcement, incoming: Announcement, verdict: Verdict
) -> None:
    """What was announced one day is taken whole, unless it would push a confirmed fact aside."""
    made = taken(known(stands), incoming, state=False)
    assert ([item.verdict for item in made.items], reason) == ([verdict], reason)


def test_claims_of_one_import_follow_each_other() -> None:
    """Only what stood before is protected, not what the same import entered."""
    records = (said("2027-03-01", OTHER), said("2028-03-01", "Pale Door", on="2026-02-01"))
    made = taken(Known({}, {}, {}, []), *records, state=False)
    assert [item.verdict for item in made.items] == [Verdict.NEW, Verdict.NEW]


def test_what_was_retracted_stays_so() -> None:
    """A claim that was taken back is in conflict, not entered again."""
    one = said("2027-03-01", OTHER)
    schedule = known(one)
    (key,) = schedule.said
    retracted = replace(schedule, retractions={key: Retraction(TODAY)}, rows=[])
    made = taken(retracted, one, state=False)
    assert [item.verdict for item in made.items] == [Verdict.CONFLICT]
    assert not made.announcements
    again = taken(retracted, one, state=False, take=True)
    assert [said.again for said in again.announcements.values()] == [1]


MIST = Series("Mist", ids={"tvmaze": 7})
MATCHES: list[tuple[str, Series, Work, str]] = [
    ("by its id, whatever the title", MIST, Work("The Mist", ids={"tvmaze": 7}), "mist"),
    (
        "an id may be a text",
        Series("Mist", ids={"tvmaze": "7"}),
        Work("X", ids={"tvmaze": 7}),
        "mist",
    ),
    ("by title, accents aside", MIST, Work("MIST"), "mist"),
    ("by an alias", Series("Fog", aliases=("Mist",)), Work("Mist"), "mist"),
    ("another id is another work", MIST, Work("Mist", year=2020, ids={"tvmaze": 8}), "mist-2020"),
    ("another year is another work", MIST, Work("Mist", year=1999), "mist-1999"),
    ("a year nearby is not", MIST, Work("Mist", year=2026), "mist"),
    ("the year is in the title", Series("Mist (2027)"), Work("Mist", year=2027), "mist"),
    ("a key of its own", MIST, Work("Other", key="other"), "other"),
    ("a key that no title makes", MIST, Work("Other", key=".."), "other"),
]


@pytest.mark.parametrize(
    ("reason", "series", "work", "key"), MATCHES, ids=[row[0] for row in MATCHES]
)
def test_which_series_is_meant(reason: str, series: Series, work: Work, key: str) -> None:
    """By stored id, then title and year; another work of the title gets its year."""
    schedule = known(said("2027-03-01", OTHER), series=series)
    made = plan([Incoming(work, said("TBA", SERVICE), is_state=True)], schedule, TODAY)
    assert ([item.ref.series for item in made.items], reason) == ([key], reason)


def test_an_id_is_stored_and_nothing_is_replaced() -> None:
    """A series gets what it lacks: an id, a network; its kind and its network stay."""
    schedule = known(said("2027-03-01", OTHER), series=Series("Mist", network="Mine"))
    work = Work("Mist", kind=Kind.FILM, network="Theirs", ids={"tvmaze": 7})
    made = plan([Incoming(work, said("2027-03-01", SERVICE), is_state=True)], schedule, TODAY)
    assert made.series == {"mist": Series("Mist", network="Mine", ids={"tvmaze": 7})}


def test_a_row_that_the_log_does_not_say_is_not_touched() -> None:
    """A file that was changed by hand is refused, as by every change."""
    schedule = known(said("2027-03-01", SERVICE))
    other = replace(schedule, rows=[Season(S1, premiere("2028-01-01"), CONFIRMED)])
    with pytest.raises(DataError, match="is not what its announcements add up to"):
        taken(other, said("2027-05-05", SERVICE))


def test_keys_are_those_of_announcing() -> None:
    """What comes in has the key that it would have if it had been announced here."""
    made = taken(Known({}, {}, {}, []), said("2027-03-01", SERVICE))
    ((key, one),) = made.announcements.items()
    assert key == announcement_key(one)
