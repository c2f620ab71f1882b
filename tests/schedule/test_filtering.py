"""Which seasons of an outlook a filter keeps."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.builders import day, season
from tracker.dates.window import Window
from tracker.schedule.filtering import Filter, kept
from tracker.schedule.model import Ref, Series, Standing
from tracker.schedule.outlook import Entry
from tracker.schedule.standings import standing

TODAY = day("2026-11-23")

SERIES = {
    "mist": Series("Mist", network="Télé Nord"),
    "fog": Series("Fog", network="Northlight"),
    "haze": Series("Haze"),
}


def entry(key: str, what: str | None) -> Entry:
    """Give an entry of one of the three series whose premiere was said like this."""
    title, _, rest = key.partition("/s")
    number, _, part = rest.partition("-part")
    row = season(what, ref=Ref(title, int(number), int(part) if part else None))
    return Entry(row, SERIES[title], standing(row, TODAY))


ENTRIES = [
    entry("mist/s1", "2026-03-03"),
    entry("mist/s2", "2027-01-01..2027-12-31"),
    entry("mist/s2-part2", "TBA"),
    entry("fog/s1", "2027-06-01.."),
    entry("fog/s2", "..2027-03-31"),
    entry("haze/s1", None),
]

CASES = [
    # the reason, the filter, what is kept
    ("nothing is asked", Filter(), "mist/s1 mist/s2 mist/s2-part2 fog/s1 fog/s2 haze/s1"),
    ("a series", Filter(refs=frozenset({Ref("fog")})), "fog/s1 fog/s2"),
    ("a season, with its parts", Filter(refs=frozenset({Ref("mist", 2)})), "mist/s2 mist/s2-part2"),
    ("a part", Filter(refs=frozenset({Ref("mist", 2, 2)})), "mist/s2-part2"),
    (
        "either of two",
        Filter(refs=frozenset({Ref("fog", 1), Ref("haze")})),
        "fog/s1 haze/s1",
    ),
    ("a network, folded", Filter(networks=frozenset({"tele nord"})), "mist/s1 mist/s2 mist/s2-part2"),
    ("a network that has nothing", Filter(networks=frozenset({"nord"})), ""),
    ("a standing", Filter(standings=frozenset({Standing.RELEASED})), "mist/s1"),
    (
        "either of two standings",
        Filter(standings=frozenset({Standing.DUE, Standing.TBA})),
        "mist/s2-part2 fog/s2 haze/s1",
    ),
    (
        "all kinds of filter at once",
        Filter(
            refs=frozenset({Ref("mist"), Ref("fog")}),
            networks=frozenset({"tele nord"}),
            standings=frozenset({Standing.WINDOWED, Standing.TBA}),
        ),
        "mist/s2 mist/s2-part2",
    ),
    ("from a day on: no TBA", Filter(first=day("2027-01-01")), "mist/s2 fog/s1 fog/s2"),
    ("the last day of a window counts", Filter(first=day("2027-12-31")), "mist/s2 fog/s1"),
    ("the day after it does not", Filter(first=day("2028-01-01")), "fog/s1"),
    ("until a day", Filter(last=day("2026-12-31")), "mist/s1 fog/s2"),
    ("the first day of a window counts", Filter(last=day("2027-01-01")), "mist/s1 mist/s2 fog/s2"),
    (
        "a range within a window",
        Filter(first=day("2027-04-01"), last=day("2027-05-31")),
        "mist/s2",
    ),
    (
        "an open end reaches into every range on its side",
        Filter(first=day("2040-01-01"), last=day("2040-12-31")),
        "fog/s1",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("wanted", "refs"), [row[1:] for row in CASES], ids=[row[0] for row in CASES]
)
def test_what_is_kept(wanted: Filter, refs: str) -> None:
    """Of one kind any value will do; kinds have to hold together; the order stays."""
    assert [str(one.ref) for one in kept(ENTRIES, wanted)] == refs.split()


DAYS = st.integers(0, 60).map(lambda count: TODAY + timedelta(days=count))
ENDS = st.none() | DAYS


@given(ENDS, ENDS, ENDS, ENDS)
def test_a_window_is_kept_when_one_of_its_days_is_in_the_range(
    earliest: date | None, latest: date | None, first: date | None, last: date | None
) -> None:
    """Day by day, the slow way; a range begins no later than it ends."""
    assume(earliest or latest)
    assume(not (earliest and latest) or earliest <= latest)
    assume(not (first and last) or first <= last)
    window, text = Window(earliest, latest), f"{earliest or ''}..{latest or ''}"
    in_range = [
        one
        for one in (TODAY + timedelta(days=count) for count in range(-9, 70))
        if window.contains(one) and (first or one) <= one <= (last or one)
    ]
    found = kept([entry("mist/s1", text)], Filter(first=first, last=last))
    assert bool(found) == bool(in_range)
