"""Gaps in words: how many days they may be, and what is refused."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker import dates
from tracker.dates.calendar import add_months
from tracker.dates.errors import PhraseError

GAPS = [
    # words, least, most
    ("exactly 1 month", 28, 31),
    ("exactly 2 months", 59, 62),
    ("exactly 3 months", 89, 92),
    ("exactly 4 months", 120, 123),
    ("exactly six months", 181, 184),
    ("exactly 12 months", 365, 366),
    ("exactly a year", 365, 366),
    ("3-4 months", 89, 123),
    ("3–4 months", 89, 123),
    ("three to four months", 89, 123),
    ("3 or 4 months", 89, 123),
    ("some 3-4 months apart", 89, 123),
    ("about 3-4 months", 89 - 15, 123 + 15),
    ("three months", 89 - 15, 92 + 15),
    ("about three months", 89 - 30, 92 + 30),
    ("three months or so", 89 - 30, 92 + 30),
    ("a month", 28 - 15, 31 + 15),
    ("two weeks", 11, 17),
    ("a fortnight", 11, 17),
    ("about two weeks", 8, 20),
    ("10 days", 10, 10),
    ("about 10 days", 7, 13),
    ("a year", 181, 550),
    ("half a year", 89, 276),
    ("a quarter", 89 - 15, 92 + 15),
    ("a couple of months", 59 - 15, 62 + 15),
    ("a few weeks", 14, 35),
    ("at least 3 months", 89, None),
    ("3 months or more", 89, None),
    ("no earlier than 3 months", 89, None),
    ("more than two years", 731, None),
    ("no more than a year", None, 366),
    ("up to six weeks", None, 42),
    ("six weeks at most", None, 42),
    ("less than a year", None, 365),
    ("within 6 weeks", -42, 42),
    ("likely 10 days", 10, 10),
    ("exactly 299 years", 109_206, 109_208),
]


@pytest.mark.parametrize(("words", "least", "most"), GAPS)
def test_days(words: str, least: int | None, most: int | None) -> None:
    """Months by their exact extremes; a single figure is off by half its unit."""
    assert dates.gap(words) == (least, most)


@given(
    st.integers(1, 60),
    st.dates(date(1900, 1, 1), date(2199, 12, 31)),
)
def test_months_hold_every_case_of_the_calendar(months: int, day: date) -> None:
    """From no day is the same day so many months later nearer or further."""
    least, most = dates.gap(f"exactly {months} months")
    assert least is not None
    assert most is not None
    assert timedelta(least) <= add_months(day, months) - day <= timedelta(most)


@given(st.integers(1, 60))
def test_both_extremes_occur(months: int) -> None:
    """No gap is wider than the calendar."""
    first, last = date(1900, 1, 1), date(2199, 12, 31)
    starts = (first + timedelta(days) for days in range(0, (last - first).days, 1))
    found = {(add_months(day, months) - day).days for day in starts}
    assert dates.gap(f"exactly {months} months") == (min(found), max(found))


@given(st.integers(1, 40), st.sampled_from(["days", "weeks", "months", "years"]))
def test_a_wider_way_to_say_it_is_no_narrower(number: int, unit: str) -> None:
    """Exactly lies in the plain gap, and that in the one that is about it."""
    exact, plain, about = (
        dates.gap(f"{word}{number} {unit}") for word in ("exactly ", "", "about ")
    )
    for inner, outer in ((exact, plain), (plain, about)):
        assert outer.least is not None
        assert inner.least is not None
        assert outer.least <= inner.least
        assert inner.most is not None
        assert outer.most is not None
        assert inner.most <= outer.most


REFUSED = [
    ("", "expected days, weeks, months or years", (0, 0), "3-4 months"),
    ("soon", "expected days, weeks, months or years", (0, 4), "3-4 months"),
    ("three", "expected days, weeks, months or years", (0, 5), "3-4 months"),
    ("exactly", "expected days, weeks, months or years", (7, 7), "exactly 3 months"),
    ("4-3 months", "the smaller number stands first", (0, 1), "in 3-4 months"),
    ("3 months after March", "expected days, weeks, months or years", (9, 14), "3-4 months"),
    (
        "about a month and nothing less",
        "expected days, weeks, months or years",
        (14, 17),
        "3-4 months",
    ),
    ("500 years", "that is too far away", (0, 9), "3-4 months"),
    ("999999 days", "that is too far away", (0, 6), None),
    ("3 weekends", "expected days, weeks, months or years", (2, 10), None),
    ("x" * 201, "a gap has at most 200 characters, this one has 201", (0, 201), "3-4 months"),
]


@pytest.mark.parametrize(("words", "message", "place", "hint"), REFUSED)
def test_what_is_no_gap(words: str, message: str, place: tuple[int, int], hint: str | None) -> None:
    """The error points at what is wrong, and its hint is a gap."""
    with pytest.raises(PhraseError) as caught:
        dates.gap(words)
    error = caught.value
    assert (error.message, (error.start, error.end), error.hint) == (message, place, hint)
    if error.hint is not None:
        assert dates.gap(error.hint)


@given(st.text(max_size=60))
def test_any_text_is_a_gap_or_refused(words: str) -> None:
    """Nothing else happens."""
    try:
        least, most = dates.gap(words)
    except PhraseError:
        return
    assert least is None or most is None or least <= most
