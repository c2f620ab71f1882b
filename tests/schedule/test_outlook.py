"""Where a season stands on a day, the one order, and the buckets of ``next``."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import CONFIRMED, EXPECTED, S1, day, log, said, season
from tracker.errors import DataError
from tracker.schedule.agenda import Bucket, agenda, is_open_now, soonest
from tracker.schedule.hindsight import outlook_of_log
from tracker.schedule.model import Certainty, Kind, Ref, Season, Series, Standing, Status
from tracker.schedule.outlook import Entry, order, outlook
from tracker.schedule.standings import standing

IRON_FIST = {"iron-fist": Series("Iron Fist")}

STANDINGS = [
    ("a confirmed day ahead", "2017-03-17", CONFIRMED, "2017-03-16", Standing.DATED),
    ("its day", "2017-03-17", CONFIRMED, "2017-03-17", Standing.DUE),
    ("the day after: out, as announced", "2017-03-17", CONFIRMED, "2017-03-18", Standing.RELEASED),
    ("a day that was only expected", "2017-03-17", EXPECTED, "2017-03-18", Standing.LAPSED),
    ("a window ahead", "2017-05-01..2017-12-31", CONFIRMED, "2017-04-30", Standing.WINDOWED),
    ("its first day", "2017-05-01..2017-12-31", CONFIRMED, "2017-05-01", Standing.DUE),
    ("its last day", "2017-05-01..2017-12-31", CONFIRMED, "2017-12-31", Standing.DUE),
    ("a window that is over", "2017-05-01..2017-12-31", CONFIRMED, "2018-01-01", Standing.LAPSED),
    (
        "open at the end: due from its first day",
        "2017-05-01..",
        CONFIRMED,
        "2030-01-01",
        Standing.DUE,
    ),
    (
        "open at the start: due until its last",
        "..2017-05-01",
        CONFIRMED,
        "2017-05-01",
        Standing.DUE,
    ),
    ("and then over", "..2017-05-01", CONFIRMED, "2017-05-02", Standing.LAPSED),
    ("no date", "TBA", CONFIRMED, "2017-01-01", Standing.TBA),
    ("nothing said of a date", None, None, "2017-01-01", Standing.TBA),
]


@pytest.mark.parametrize(
    ("what", "certainty", "on", "expected"),
    [c[1:] for c in STANDINGS],
    ids=[c[0] for c in STANDINGS],
)
def test_standings(
    what: str | None, certainty: Certainty | None, on: str, expected: Standing
) -> None:
    """The first rule that applies on the day gives the standing."""
    assert standing(season(what, certainty), day(on)) is expected


def test_an_outcome_goes_before_the_window() -> None:
    """What is settled stays so, on any day."""
    cancelled = replace(season("2017-03-17"), outcome=Standing.CANCELLED)
    assert standing(cancelled, day("2018-01-01")) is Standing.CANCELLED


def test_the_order_is_latest_earliest_title_number_and_no_date_last() -> None:
    """The one order of all views; open ends are infinite."""
    wanted = [
        ("b", "2017-01-01"),
        ("a", "..2017-12-31"),
        ("a", "2017-01-01..2017-12-31"),
        ("b", "2017-01-01..2017-12-31"),
        ("c", "2017-02-01..2017-12-31"),
        ("a", "2017-01-01.."),
        ("a", "TBA"),
        ("b", None),
    ]
    entries = [
        Entry(season(what, ref=Ref(f"{title}{place}", 1)), Series(title), Standing.TBA)
        for place, (title, what) in enumerate(wanted)
    ]
    assert sorted([*entries[4:], *entries[:4]], key=order) == entries


NUMBERS = [
    ("a series given with a number keeps it", Series("X"), [1], True),
    ("one given without a number is named by its title", Series("X", single=True), [1], False),
    ("until it has a second season", Series("X", single=True), [1, 2], True),
    ("a mini-series needs no number", Series("X", Kind.MINI_SERIES), [1], False),
    ("a film that is not its first part does", Series("X", Kind.FILM), [2], True),
]


@pytest.mark.parametrize(
    ("series", "numbers", "numbered"), [c[1:] for c in NUMBERS], ids=[c[0] for c in NUMBERS]
)
def test_numbers(series: Series, numbers: list[int], *, numbered: bool) -> None:
    """A season is named with its number unless the title alone names it."""
    rows = [Season(Ref("x", number)) for number in numbers]
    assert {entry.numbered for entry in outlook(rows, {"x": series}, day("2017-01-01"))} == {
        numbered
    }


def test_a_season_without_its_series_is_damage() -> None:
    """A row that belongs to no series is an error in the file, told in words."""
    with pytest.raises(DataError) as error:
        outlook([season()], {}, day("2017-01-01"))
    assert str(error.value) == (
        'iron-fist/s1 belongs to "iron-fist", which is not in the series table'
    )


def test_the_log_tells_where_a_date_comes_from() -> None:
    """An outlook made from the log names the announcement and its source."""
    told = log(replace(said("2017-03-17"), source="Netflix"), said(Status.FILMING, "2016-12-01"))
    (entry,) = outlook_of_log(told, IRON_FIST, day("2017-01-01"))
    assert (entry.announcement, entry.source) == ("k0", "Netflix")


def test_nothing_is_known_before_it_is_said() -> None:
    """On an earlier day a season that nobody spoke of is not there."""
    assert outlook_of_log(log(said("2017-03-17")), IRON_FIST, day("2016-10-30")) == []


WINDOWS = st.sampled_from(["TBA", "2017-03-17", "2017-05-01..2017-12-31", "..2017-06-30"])


@given(WINDOWS, st.dates(day("2015-01-01")))
def test_the_table_and_the_log_give_the_same_outlook(what: str, today: date) -> None:
    """What the seasons table says is what the log adds up to."""
    told = log(said(what, "2015-01-01"))
    entries = outlook_of_log(told, IRON_FIST, today)
    made = [replace(entry, source=None, announcement=None) for entry in entries]
    assert outlook([entry.season for entry in made], IRON_FIST, today) == made


BUCKETS = [
    # seen on Wednesday 2017-03-15
    ("a window that is over", "2017-01-01..2017-02-28", Bucket.LAPSED),
    ("its day", "2017-03-15", Bucket.DUE),
    ("a short window under way", "2017-03-01..2017-03-31", Bucket.DUE),
    (
        "a long window under way: the bucket of its last day",
        "2017-03-01..2017-05-15",
        Bucket.QUARTER,
    ),
    ("Sunday ends the week", "2017-03-19", Bucket.WEEK),
    ("Monday is the next one", "2017-03-20", Bucket.MONTH),
    ("the last day of the month", "2017-03-31", Bucket.MONTH),
    ("the first day of the next", "2017-04-01", Bucket.QUARTER),
    ("the end of the third month from now", "2017-06-30", Bucket.QUARTER),
    ("after it", "2017-07-01", Bucket.LATER),
    ("an open end", "2017-01-01..", Bucket.LATER),
    ("by then, and it may be now", "..2017-03-31", Bucket.MONTH),
    ("no date", "TBA", Bucket.TBA),
]


@pytest.mark.parametrize(("what", "bucket"), [c[1:] for c in BUCKETS], ids=[c[0] for c in BUCKETS])
def test_buckets(what: str, bucket: Bucket) -> None:
    """Everything that is not settled lies in one bucket: that of its last day."""
    today = day("2017-03-15")
    (entry,) = outlook([season(what, EXPECTED)], IRON_FIST, today)
    assert [b for b, found in agenda([entry], today).items() if found] == [bucket]


@pytest.mark.parametrize(
    ("limit", "left"),
    [
        (None, [2, 0, 1]),
        (0, [0, 0, 0]),
        (1, [1, 0, 0]),
        (2, [2, 0, 0]),
        (3, [2, 0, 1]),
        (9, [2, 0, 1]),
    ],
)
def test_the_soonest(limit: int | None, left: list[int]) -> None:
    """A limit counts over all buckets, and takes from the first ones."""
    (entry,) = outlook([season("TBA", EXPECTED)], IRON_FIST, day("2017-03-15"))
    buckets = {Bucket.DUE: [entry, entry], Bucket.WEEK: [], Bucket.TBA: [entry]}
    assert [len(found) for found in soonest(buckets, limit).values()] == left


def test_a_long_window_under_way_is_open_now() -> None:
    """Longer than 31 days, a window is not due but open."""
    today = day("2017-03-15")
    rows = [season(f"2017-03-01..{last}", ref=S1) for last in ("2017-03-31", "2017-04-01")]
    short, longer = (outlook([row], IRON_FIST, today)[0] for row in rows)
    assert (is_open_now(short), is_open_now(longer)) == (False, True)
