"""Our reader against two others: where they read a phrase right, we say the same.

Both come with the extra ``benchmark``; where they are not installed these tests are skipped. Every
known disagreement is a row with both windows and the reason: when a library changes, its row fails.
"""

import calendar
from collections.abc import Callable
from datetime import date
from typing import Any, TypeAlias

import pytest

from benchmarks.answers import from_ranges
from tracker import dates
from tracker.dates import Window

SAID = date(2018, 6, 5)
YEARS = (2015, 2016, 2020, 2023)
"""Years that begin on four weekdays; two of them are leap years."""
MONTHS = tuple(calendar.month_name)[1:]
PARTS = (
    "early",
    "mid",
    "late",
    "beginning of",
    "start of",
    "middle of",
    "end of",
    "first half of",
    "second half of",
)
NOT_FEBRUARY = [month for month in MONTHS if month != "February"]

Ends: TypeAlias = tuple[str, str]
"""The first and the last day in ISO form, empty where the end is open."""


def ends(window: object) -> Ends:
    """Give the ends of a window as a row of a table writes them."""
    assert isinstance(window, Window)
    return str(window.earliest or ""), str(window.latest or "")


def ours(phrase: str) -> Ends:
    """Read a phrase with our reader."""
    return ends(dates.read(phrase, on=SAID).window)


@pytest.fixture
def wrangled() -> Callable[[str], Ends]:
    """Give a function that reads a phrase with date-wrangler."""
    library = pytest.importorskip("date_wrangler")
    return lambda phrase: ends(from_ranges(library.parse(phrase, today=SAID), SAID))


@pytest.fixture
def edtf_bounds() -> Callable[[str], Ends]:
    """Give a function that reads EDTF with python-edtf, by its strict bounds."""
    library = pytest.importorskip("edtf")

    def bounds(text: str) -> Ends:
        parsed = library.parse_edtf(text)
        return bound(parsed.lower_strict()), bound(parsed.upper_strict())

    return bounds


def bound(found: Any) -> str:  # noqa: ANN401 - a struct_time, or an infinity for an open end
    """Give a bound of python-edtf in ISO form, empty for an open end."""
    return "" if isinstance(found, float) else date(*found[:3]).isoformat()


WORDINGS = {
    "years": ["{year}", "the year {year}"],
    "months": [f"{month} {{year}}" for month in MONTHS],
    "abbreviated months": [f"{month[:3]} {{year}}" for month in MONTHS],
    "quarters": [f"Q{quarter} {{year}}" for quarter in range(1, 5)],
    "quarters in words": [
        f"{which} quarter of {{year}}" for which in ("first", "second", "third", "fourth", "last")
    ],
    "halves": [
        "H1 {year}",
        "H2 {year}",
        "first half of {year}",
        "second half of {year}",
        "back half of {year}",
        "latter half of {year}",
    ],
    "thirds of years": [f"{part} {{year}}" for part in PARTS[:7]]
    + ["mid-{year}", "the end of {year}"],
    "thirds of quarters": [
        f"{part} Q{quarter} {{year}}" for part in PARTS[:3] for quarter in range(1, 5)
    ],
    "thirds of halves": [f"{part} H{half} {{year}}" for part in PARTS[:3] for half in (1, 2)],
    "parts of months": [f"{part} {month} {{year}}" for part in PARTS for month in NOT_FEBRUARY],
    "bounds": [
        "by March {year}",
        "before {year}",
        "after {year}",
        "since May {year}",
        "no later than Q2 {year}",
    ],
    "ranges": ["March to May {year}", "between March and May {year}"],
}
"""Wordings that both readers read alike in every year, by their kind."""


@pytest.mark.parametrize("kind", WORDINGS)
def test_date_wrangler_reads_the_same(kind: str, wrangled: Callable[[str], Ends]) -> None:
    """Periods and their parts have the same days as in date-wrangler."""
    phrases = [wording.format(year=year) for wording in WORDINGS[kind] for year in YEARS]
    differing = [phrase for phrase in phrases if ours(phrase) != wrangled(phrase)]
    assert differing == []


WRANGLED_OTHERWISE = [
    ("early February 2017", ("2017-02-01", "2017-02-09"), ("2017-02-01", "2017-02-10"), "It cuts February in three by its length; the parts of every month are 1-10, 11-20 and the rest."),
    ("mid February 2017", ("2017-02-10", "2017-02-18"), ("2017-02-11", "2017-02-20"), "The same."),
    ("late February 2017", ("2017-02-19", "2017-02-28"), ("2017-02-21", "2017-02-28"), "The same."),
    ("late February 2016", ("2016-02-19", "2016-02-29"), ("2016-02-21", "2016-02-29"), "The same in a leap year."),
    ("first half of February 2017", ("2017-02-01", "2017-02-14"), ("2017-02-01", "2017-02-15"), "It halves February by its length; the first half of every month ends on the 15th."),
    ("second half of February 2017", ("2017-02-15", "2017-02-28"), ("2017-02-16", "2017-02-28"), "The same."),
    ("mid-to-late 2017", ("2017-09-01", "2017-12-31"), ("2017-05-01", "2017-12-31"), "It reads half of the phrase: late 2017."),
    ("early-to-mid 2018", ("2018-05-01", "2018-08-31"), ("2018-01-01", "2018-08-31"), "It reads half of the phrase: mid 2018."),
    ("year-end 2019", ("2019-01-01", "2019-12-31"), ("2019-09-01", "2019-12-31"), "It reads the year and drops the part."),
    ("around October 2017", ("2017-10-01", "2017-10-31"), ("2017-09-01", "2017-11-30"), "It drops the mark; around is one unit wider on either side."),
    ("later this year", ("2018-01-01", "2018-12-31"), ("2018-06-06", "2018-12-31"), "It gives the whole year, with days that are over."),
    ("next Friday", ("2018-06-08", "2018-06-08"), ("2018-06-15", "2018-06-15"), "It gives the first Friday to come; next is that of the next week."),
    ("in two weeks", ("2018-06-18", "2018-06-24"), ("2018-06-16", "2018-06-22"), "It gives a calendar week; the margin is half a week around the day."),
    ("within six months", ("2018-07-01", "2018-12-31"), ("2018-06-05", "2018-12-05"), "It gives whole months to come; within starts today."),
    ("FY2019", ("2018-04-01", "2019-03-31"), ("2018-04-01", "2020-09-30"), "It takes April and the year of the end; unless told, we take the hull of the usual years."),
]  # fmt: skip
"""Phrase, the window of date-wrangler, ours, and why they differ."""


@pytest.mark.parametrize(("phrase", "theirs", "here", "reason"), WRANGLED_OTHERWISE)
def test_date_wrangler_is_known_to_differ(
    phrase: str, theirs: Ends, here: Ends, reason: str, wrangled: Callable[[str], Ends]
) -> None:
    """Each disagreement with date-wrangler is known, and so is its reason."""
    assert (wrangled(phrase), ours(phrase)) == (theirs, here), reason


CODES = (*range(21, 24), *range(25, 28), 29, *range(31, 42))
"""The codes of seasons and other parts of a year that python-edtf reads within the year."""

SAME_EDTF = [
    *(f"2017-{code}" for code in CODES),
    *("2017", "2017-03", "2016-02", "2017-03-17", "2016-02-29"),
    *("201X", "20XX", "2017-XX", "2017-05-XX", "2017-XX-XX"),
    *("2017~", "2017-03?", "2017%", "2017-03-17~"),
    *("2017/2018", "2017-03/2017-05", "2017-05-01/2017-06", "2017-03-01/..", "../2018-05"),
    *("[2017-05..2017-12]", "[..2018-05]", "[2019..]", "[2017-06, 2017-08]"),
]


@pytest.mark.parametrize("text", SAME_EDTF)
def test_python_edtf_reads_the_same(text: str, edtf_bounds: Callable[[str], Ends]) -> None:
    """Dates, masks, qualifiers, intervals, sets and most codes have the bounds of python-edtf."""
    assert ends(dates.from_edtf(text).window) == edtf_bounds(text)


@pytest.mark.parametrize("year", YEARS)
def test_python_edtf_understands_what_we_write(
    year: int, edtf_bounds: Callable[[str], Ends]
) -> None:
    """The EDTF that we write for the window of a phrase has that window's bounds in python-edtf."""
    phrases = [wording.format(year=year) for kind in WORDINGS.values() for wording in kind]
    windows = {dates.read(phrase, on=SAID).window for phrase in phrases}
    differing = [each for each in windows if ends(each) != edtf_bounds(dates.to_edtf(each) or "")]
    assert differing == []


EDTF_OTHERWISE = [
    ("2017-24", ("2017-12-01", "2017-12-31"), ("2017-12-01", "2018-02-28"), "It ends winter with the year; winter runs from December to February."),
    ("2017-28", ("2017-12-01", "2017-12-31"), ("2017-12-01", "2018-02-28"), "The same for the northern winter."),
    ("2017-30", ("2017-12-01", "2017-12-31"), ("2017-12-01", "2018-02-28"), "The same for the southern summer."),
    ("2018/", ("2018-01-01", "2028-01-01"), ("2018-01-01", ""), "It ends an unknown end after ten years; a window stays open."),
    ("/2018", ("2008-12-31", "2018-12-31"), ("", "2018-12-31"), "The same for an unknown start."),
]  # fmt: skip
"""EDTF, the bounds of python-edtf, ours, and why they differ."""


@pytest.mark.parametrize(("text", "theirs", "here", "reason"), EDTF_OTHERWISE)
def test_python_edtf_is_known_to_differ(
    text: str, theirs: Ends, here: Ends, reason: str, edtf_bounds: Callable[[str], Ends]
) -> None:
    """Each disagreement with python-edtf is known, and so is its reason."""
    assert (edtf_bounds(text), ends(dates.from_edtf(text).window)) == (theirs, here), reason


EDTF_REFUSED = [
    ("{2017,2018}", "All of a set; a premiere falls on one day."),
    ("2017-?03", "A qualifier of one component: level 2, which is not read."),
    ("?2017-03", "The same, of the year alone."),
]  # fmt: skip
"""EDTF that python-edtf reads and we refuse, with the reason."""


@pytest.mark.parametrize(("text", "reason"), EDTF_REFUSED)
def test_we_refuse_more_than_python_edtf(
    text: str, reason: str, edtf_bounds: Callable[[str], Ends]
) -> None:
    """Levels that are not read are refused, where python-edtf gives bounds."""
    assert edtf_bounds(text), reason
    with pytest.raises(dates.PhraseError):
        dates.from_edtf(text)
