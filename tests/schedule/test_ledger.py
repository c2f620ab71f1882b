"""Which claim stands: supersession by kind of fact, and what is settled for good."""

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import CONFIRMED, EXPECTED, RUMOURED, S1, day, log, said
from tracker.schedule.ledger import account, in_order, known_on
from tracker.schedule.model import Announcement, Certainty, Episodes, Ref, Standing, Status

YEAR = "2017-01-01..2017-12-31"

PREMIERES = [
    # reason, announcements (window, said on, certainty), standing, beside
    ("a first claim stands", [(YEAR, "2016-10-31", RUMOURED)], YEAR, None),
    (
        "an equally sure one replaces it",
        [(YEAR, "2016-10-31", EXPECTED), ("2017-03-17", "2016-11-05", EXPECTED)],
        "2017-03-17",
        None,
    ),
    (
        "a surer one replaces it",
        [(YEAR, "2016-10-31", RUMOURED), ("2017-03-17", "2016-11-05", CONFIRMED)],
        "2017-03-17",
        None,
    ),
    (
        "a less sure one is kept beside it",
        [("2017-03-17", "2016-10-31", CONFIRMED), (YEAR, "2016-11-05", RUMOURED)],
        "2017-03-17",
        YEAR,
    ),
    (
        "a less sure one that says the same is not kept",
        [(YEAR, "2016-10-31", CONFIRMED), (YEAR, "2016-11-05", RUMOURED)],
        YEAR,
        None,
    ),
    (
        "only the newest is kept beside",
        [
            ("2017-03-17", "2016-10-31", CONFIRMED),
            (YEAR, "2016-11-05", RUMOURED),
            ("2018-01-01", "2016-11-06", RUMOURED),
        ],
        "2017-03-17",
        "2018-01-01",
    ),
    (
        "a new standing one clears what was beside",
        [
            ("2017-03-17", "2016-10-31", CONFIRMED),
            (YEAR, "2016-11-05", RUMOURED),
            ("2017-03-24", "2016-11-06", CONFIRMED),
        ],
        "2017-03-24",
        None,
    ),
    (
        "where no date was known, anything that is said replaces it",
        [("TBA", "2016-10-31", CONFIRMED), (YEAR, "2016-11-05", RUMOURED)],
        YEAR,
        None,
    ),
    (
        "an equally sure TBA takes a date back",
        [(YEAR, "2016-10-31", CONFIRMED), ("TBA", "2016-11-05", CONFIRMED)],
        "TBA",
        None,
    ),
    (
        "a less sure TBA is kept beside",
        [(YEAR, "2016-10-31", CONFIRMED), ("TBA", "2016-11-05", EXPECTED)],
        YEAR,
        "TBA",
    ),
    (
        "a window that was over when something newer was said gives way",
        [(YEAR, "2016-10-31", CONFIRMED), ("2018-06-01", "2018-01-01", RUMOURED)],
        "2018-06-01",
        None,
    ),
    (
        "on its last day a window is not over yet",
        [(YEAR, "2016-10-31", CONFIRMED), ("2018-06-01", "2017-12-31", RUMOURED)],
        YEAR,
        "2018-06-01",
    ),
    (
        "a confirmed day stands even when it is past: it came out",
        [("2017-03-17", "2016-10-31", CONFIRMED), ("2018-06-01", "2018-01-01", RUMOURED)],
        "2017-03-17",
        "2018-06-01",
    ),
    (
        "a day that was only expected gives way when it is past",
        [("2017-03-17", "2016-10-31", EXPECTED), ("2018-06-01", "2018-01-01", RUMOURED)],
        "2018-06-01",
        None,
    ),
    (
        "an open end is never over",
        [("2017-01-01..", "2016-10-31", EXPECTED), ("2019-06-01", "2018-01-01", RUMOURED)],
        "2017-01-01..",
        "2019-06-01",
    ),
    (
        "the day on which it was said decides, not the order of entry",
        [("2017-03-24", "2016-11-05", CONFIRMED), ("2017-03-17", "2016-10-31", CONFIRMED)],
        "2017-03-24",
        None,
    ),
]


@pytest.mark.parametrize(
    ("claims", "standing", "beside"),
    [case[1:] for case in PREMIERES],
    ids=[c[0] for c in PREMIERES],
)
def test_premieres(
    claims: list[tuple[str, str, Certainty]], standing: str, beside: str | None
) -> None:
    """The premiere that stands, and the one kept beside it, follow from rule 4."""
    made = account(S1, log(*(said(*claim) for claim in claims)))
    assert made.facts.premiere.value is not None
    assert made.facts.premiere.value.words == standing
    assert (
        made.facts.premiere.beside.value.words if made.facts.premiere.beside else None
    ) == beside


def test_each_kind_of_fact_is_superseded_alone() -> None:
    """A new date says nothing of the episodes, a new status nothing of the date."""
    row = account(
        S1,
        log(
            said(YEAR, episodes=Episodes(8, 8)),
            said("2017-03-17", "2016-11-05"),
            said(Status.FILMING, "2016-11-06"),
        ),
    ).row()
    assert row.premiere is not None
    assert (row.premiere.words, row.episodes, row.status) == (
        "2017-03-17",
        Episodes(8, 8),
        Status.FILMING,
    )
    assert row.said_on == day("2016-11-05")


def test_a_count_is_not_superseded_by_time() -> None:
    """Only a window can be over: a less sure count stays beside, however late it is said."""
    made = account(
        S1,
        log(
            said(None, episodes=Episodes(13, 13)),
            said(None, "2019-01-01", RUMOURED, episodes=Episodes(10, None)),
        ),
    )
    assert made.facts.episodes.value == Episodes(13, 13)
    assert made.facts.episodes.beside is not None


OUTCOMES = [
    ("nothing settles a window", [said(YEAR)], [], None),
    ("a confirmed release settles it", [said(Status.RELEASED)], [], Standing.RELEASED),
    ("an expected release does not", [said(Status.RELEASED, certainty=EXPECTED)], [], None),
    ("what has ended has been out", [said(Status.ENDED)], [], Standing.RELEASED),
    ("a confirmed cancellation settles it", [said(Status.CANCELLED)], [], Standing.CANCELLED),
    ("a rumoured one does not", [said(Status.CANCELLED, certainty=RUMOURED)], [], None),
    (
        "cancelled after its release it stays released",
        [said(Status.RELEASED, "2017-03-17"), said(Status.CANCELLED, "2017-05-01")],
        [],
        Standing.RELEASED,
    ),
    (
        "cancelled after its confirmed day it was out as announced",
        [said("2017-03-17"), said(Status.CANCELLED, "2017-05-01")],
        [],
        Standing.RELEASED,
    ),
    (
        "cancelled on its confirmed day it was not out before",
        [said("2017-03-17"), said(Status.CANCELLED, "2017-03-17")],
        [],
        Standing.CANCELLED,
    ),
    (
        "taken up again it is open again",
        [said(Status.CANCELLED), said(Status.FILMING, "2017-05-01")],
        [],
        None,
    ),
    (
        "with its series everything open is cancelled",
        [said(YEAR)],
        [said(Status.CANCELLED, "2016-12-01", about=Ref("iron-fist"))],
        Standing.CANCELLED,
    ),
    (
        "but not a season of which something newer is said",
        [said(YEAR), said("2018-01-01", "2017-01-01")],
        [said(Status.CANCELLED, "2016-12-01", about=Ref("iron-fist"))],
        None,
    ),
    (
        "nor one that was out",
        [said("2015-04-10", "2015-01-01")],
        [said(Status.CANCELLED, "2016-12-01", about=Ref("iron-fist"))],
        Standing.RELEASED,
    ),
    (
        "a series that ended is not cancelled",
        [said(YEAR)],
        [said(Status.ENDED, "2016-12-01", about=Ref("iron-fist"))],
        None,
    ),
]


@pytest.mark.parametrize(
    ("own", "of_series", "outcome"), [case[1:] for case in OUTCOMES], ids=[c[0] for c in OUTCOMES]
)
def test_outcomes(
    own: list[Announcement], of_series: list[Announcement], outcome: Standing | None
) -> None:
    """A confirmed release or cancellation settles a season, whatever the day."""
    assert account(S1, log(*own), log(*of_series)).outcome is outcome


DAYS = st.dates(day("2015-01-01"), day("2019-12-31"))
WINDOWS = st.sampled_from(["TBA", YEAR, "2017-03-17", "2018-01-01..", "..2018-06-30"])
ANNOUNCEMENTS = st.builds(
    lambda what, on, certainty, n: said(what, on.isoformat(), certainty, n=n),
    WINDOWS | st.sampled_from(list(Status)),
    DAYS,
    st.sampled_from(list(Certainty)),
    st.integers(1, 50),
)


@given(st.lists(ANNOUNCEMENTS, max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_entry_has_no_effect(said_so: list[Announcement], random: Random) -> None:
    """The account of a log is a function of the set of its records."""
    entries = list(log(*said_so).items())
    before = account(S1, dict(entries))
    random.shuffle(entries)
    assert account(S1, dict(entries)) == before


@given(st.lists(ANNOUNCEMENTS, max_size=8), DAYS)
def test_what_is_known_on_a_day_is_what_was_said_until_then(
    said_so: list[Announcement], today: date
) -> None:
    """Later announcements change nothing of an earlier day."""
    whole = log(*said_so)
    known = known_on(whole, today)
    assert known == {key: one for key, one in whole.items() if one.said_on <= today}
    assert [key for key, _ in in_order(known)] == [k for k, _ in in_order(whole) if k in known]


@given(st.lists(ANNOUNCEMENTS, min_size=1, max_size=8))
def test_the_standing_claim_is_never_less_sure_than_what_lies_beside(
    said_so: list[Announcement],
) -> None:
    """A claim is only kept beside one that is surer."""
    premiere = account(S1, log(*said_so)).facts.premiere
    if premiere.standing and premiere.beside:
        assert premiere.standing.said.certainty.rank > premiere.beside.said.certainty.rank
