"""EDTF both ways: what others write is read by our bounds, what we write means our window."""

from datetime import date

import pytest

from tracker import dates
from tracker.dates import Hemisphere, Mark, Settings, Window

ON = date(2018, 6, 12)
READ = [
    ("2017-03-17", "2017-03-17", "2017-03-17"),
    ("2017-03-17T20:00:00Z", "2017-03-17", "2017-03-17"),
    ("2017-03", "2017-03-01", "2017-03-31"),
    ("2017", "2017-01-01", "2017-12-31"),
    ("201X", "2010-01-01", "2019-12-31"),
    ("20XX", "2000-01-01", "2099-12-31"),
    ("2017-XX", "2017-01-01", "2017-12-31"),
    ("2017-XX-XX", "2017-01-01", "2017-12-31"),
    ("2017-03-XX", "2017-03-01", "2017-03-31"),
    ("2017-21", "2017-03-01", "2017-05-31"),
    ("2017-24", "2017-12-01", "2018-02-28"),
    ("2017-25", "2017-03-01", "2017-05-31"),
    ("2017-28", "2017-12-01", "2018-02-28"),
    ("2017-29", "2017-09-01", "2017-11-30"),
    ("2017-30", "2017-12-01", "2018-02-28"),
    ("2017-32", "2017-06-01", "2017-08-31"),
    ("2017-33", "2017-01-01", "2017-03-31"),
    ("2017-36", "2017-10-01", "2017-12-31"),
    ("2017-37", "2017-01-01", "2017-04-30"),
    ("2017-38", "2017-05-01", "2017-08-31"),
    ("2017-39", "2017-09-01", "2017-12-31"),
    ("2017-40", "2017-01-01", "2017-06-30"),
    ("2017-41", "2017-07-01", "2017-12-31"),
    ("[2017-05..2017-12]", "2017-05-01", "2017-12-31"),
    ("[..2018-05]", None, "2018-05-31"),
    ("[2019..]", "2019-01-01", None),
    ("[2017, 2019]", "2017-01-01", "2019-12-31"),
    ("2017-05/2017-12", "2017-05-01", "2017-12-31"),
    ("2017/..", "2017-01-01", None),
    ("../2017", None, "2017-12-31"),
]
WRITTEN = [
    ("March 17, 2017", "2017-03-17"),
    ("March 2017", "2017-03"),
    ("2017", "2017"),
    ("Q3 2017", "2017-35"),
    ("second half of 2017", "2017-41"),
    ("early 2017", "2017-37"),
    ("mid-2017", "2017-38"),
    ("late 2017", "2017-39"),
    ("spring 2017", "2017-25"),
    ("fall 2017", "2017-27"),
    ("winter 2017-18", "[2017-12..2018-02]"),
    ("mid-to-late 2017", "[2017-05..2017-12]"),
    ("by May 2018", "[..2018-05]"),
    ("2019 or later", "[2019..]"),
    ("2018 or 2019", "[2018..2019]"),
    ("early March 2017", "[2017-03-01..2017-03-10]"),
    ("the 2020s", "[2020..2029]"),
    ("TBA", None),
]
REFUSED = [
    *("2017-42", "2017-13", "2017-00", "2017-02-30", "1899", "2200", "Y170000002", "-0500", "XXXX"),
    *(
        "../..",
        "{2017,2018}",
        "2017-XX-17",
        "201X-03",
        "[]",
        "",
        "2018/2017",
        "spring",
        "2017-21-05",
    ),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), READ)
def test_edtf_is_read_by_our_bounds(text: str, earliest: str | None, latest: str | None) -> None:
    """The same days by itself and as a phrase with the prefix."""
    window = Window(
        None if earliest is None else date.fromisoformat(earliest),
        None if latest is None else date.fromisoformat(latest),
    )
    assert dates.from_edtf(text).window == window
    assert dates.read(f"edtf:{text}", on=ON).window == window


@pytest.mark.parametrize(("words", "text"), WRITTEN)
def test_a_window_is_written_as_what_means_exactly_it(words: str, text: str | None) -> None:
    """A date or a code where one fits, else a one-of set as coarse as it is exact."""
    assert dates.to_edtf(dates.read(words, on=ON).window) == text


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_not_read_is_refused(text: str) -> None:
    """Other levels, other centuries and days that do not exist are our error."""
    with pytest.raises(dates.PhraseError):
        dates.from_edtf(text)


def test_qualifiers_mark_and_do_not_widen() -> None:
    """A tilde is approximate, a question mark uncertain, a percent sign both; written back too."""
    marks = {"~": (Mark.APPROXIMATE,), "?": (Mark.UNCERTAIN,)}
    for sign, expected in {**marks, "%": (Mark.APPROXIMATE, Mark.UNCERTAIN)}.items():
        reading = dates.from_edtf(f"2017-03{sign}")
        assert reading.window == dates.from_edtf("2017-03").window
        assert reading.marks == expected
        assert dates.to_edtf(reading.window, reading.marks) == f"2017-03{sign}"


def test_a_set_carries_no_qualifier() -> None:
    """Only a single date is qualified."""
    reading = dates.read("possibly mid-to-late 2017", on=ON)
    assert dates.to_edtf(reading.window, reading.marks) == "[2017-05..2017-12]"


def test_seasons_without_a_hemisphere_follow_the_settings() -> None:
    """Code 21 is spring: March in the north, September in the south; 25 is always northern."""
    south = Settings(hemisphere=Hemisphere.SOUTH)
    assert dates.from_edtf("2017-21", south).window == dates.from_edtf("2017-29").window
    assert dates.from_edtf("2017-25", south).window == dates.from_edtf("2017-25").window
    autumn = dates.read("autumn 2017", on=ON, settings=south).window
    assert dates.to_edtf(autumn, hemisphere=Hemisphere.SOUTH) == "2017-31"
