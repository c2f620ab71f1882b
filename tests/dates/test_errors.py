"""Errors of phrases, word for word: the sentence, the phrase, the carets, one hint that reads."""

from datetime import date
from textwrap import dedent

import pytest

from tracker import dates
from tracker.errors import TrackerError

ON = date(2018, 6, 12)
ERRORS = [
    """
    expected a month, quarter, season or year after "late"
        late 20177
             ^^^^^
    try: late 2017
    """,
    """
    "Febuary" is not a word that dates are told in
        Febuary 2019
        ^^^^^^^
    try: February 2019
    """,
    """
    "sumer" is not a word that dates are told in
        sumer 2019
        ^^^^^
    try: summer 2019
    """,
    """
    March 4 or April 3? the date order (mdy or dmy) decides; or name the month
        03/04/2017
        ^^^^^^^^^^
    try: March 4, 2017
    """,
    """
    the range ends before it starts
        between 2020 and 2019
        ^^^^^^^^^^^^^^^^^^^^^
    try: 2019 to 2020
    """,
    """
    2018-21 is 2018 to 2021, or the EDTF code 21 in 2018
        2018-21
        ^^^^^^^
    try: 2018-2021
    """,
    """
    February 2019 has 28 days
        February 29, 2019
                 ^^
    try: February 28, 2019
    """,
    """
    "until" says how long, not when; after "delayed" or "not" it is read
        until 2020
        ^^^^^
    try: by 2020
    """,
    """
    it hangs on a date told before: read it in its sentence, or say the year
        later that year
              ^^^^
    try: later this year
    """,
    """
    "after" hangs here on something that is not a date
        a year after season 1
               ^^^^^^^^^^^^^^
    try: after March 2018
    """,
    """
    "mid" comes after "early"
        mid-to-early 2018
        ^^^^^^^^^^^^
    try: early-to-mid 2018
    """,
    """
    expected a year from 1900 to 2199
        early 1899
              ^^^^
    try: mid-to-late 2017
    """,
    """
    no day is left between the two bounds
        after June 2019 and by March 2019
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    try: by March 2019
    """,
    """
    "coming year" is next year, or one year from now?
        in the coming year
               ^^^^^^^^^^^
    try: next year
    """,
]


@pytest.mark.parametrize("text", [dedent(text).strip() for text in ERRORS])
def test_an_error_points_at_its_words_and_offers_a_phrase_that_reads(text: str) -> None:
    """The whole text of an error is a promise, and so is that its hint reads on the same day."""
    phrase = text.splitlines()[1].strip()
    with pytest.raises(dates.PhraseError) as caught:
        dates.read(phrase, on=ON)
    assert str(caught.value) == text
    assert caught.value.hint is not None
    dates.read(caught.value.hint, on=ON)


def test_a_phrase_error_is_ours_and_a_value_error() -> None:
    """A library's caller may catch either."""
    with pytest.raises(TrackerError):
        dates.read("Smarch", on=ON)
    with pytest.raises(ValueError, match="Smarch"):
        dates.read("Smarch", on=ON)


def test_carets_stand_under_wide_characters() -> None:
    """A wide character takes two cells, and so do its carets."""
    with pytest.raises(dates.PhraseError) as caught:
        dates.read("来年 2019", on=ON)
    assert str(caught.value).splitlines()[1:3] == ["    来年 2019", "    ^^^^"]


def test_controls_in_a_phrase_are_shown_and_not_sent() -> None:
    """An escape sequence in a phrase never reaches a terminal."""
    with pytest.raises(dates.PhraseError) as caught:
        dates.read("\x1b[31mMarch", on=ON)
    assert "\x1b" not in str(caught.value)


def test_a_phrase_has_at_most_200_characters() -> None:
    """Longer text is no phrase, whatever it says."""
    assert dates.read("March 2019" + " " * 190, on=ON).window
    with pytest.raises(dates.PhraseError, match="at most 200 characters, this one has 201"):
        dates.read("March 2019" + " " * 191, on=ON)
