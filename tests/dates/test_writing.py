"""Windows in words: short, natural, and the same window when read back."""

from datetime import date

import pytest

from tracker import dates

ON = date(2018, 6, 12)
WORDS = [
    "March 17, 2017",
    "March 2017",
    "early March 2017",
    "mid-March 2017",
    "mid-to-late March 2017",
    "March 3-9, 2017",
    "March 3 to May 9, 2017",
    "December 28, 2018 to January 5, 2019",
    "March-May 2017",
    "December 2018 to February 2019",
    "Q3 2017",
    "H2 2018",
    "2017",
    "early 2017",
    "mid-2017",
    "late 2017",
    "early-to-mid 2017",
    "mid-to-late 2017",
    "2018-2020",
    "the 2020s",
    "by May 2018",
    "by 2018",
    "by March 17, 2017",
    "2019 or later",
    "March 2019 or later",
    "March 17, 2019 or later",
    "TBA",
]
PRECISION = [
    ("March 17, 2017", "day"),
    ("March 2017", "month"),
    ("Q3 2017", "quarter"),
    ("H1 2017", "half"),
    ("2017", "year"),
    ("the 2020s", "decade"),
    ("late March 2017", "part of a month"),
    ("late 2017", "part of a year"),
    ("March-May 2017", "months"),
    ("2017-2018", "years"),
    ("March 3-9, 2017", "days"),
    ("by 2018", "open"),
    ("TBA", "TBA"),
]


@pytest.mark.parametrize("words", WORDS)
def test_natural_words_are_written_as_they_were_read(words: str) -> None:
    """Where a phrase is the natural one for its window, writing gives it back."""
    assert dates.write(dates.read(words, on=ON).window) == words


@pytest.mark.parametrize(("words", "precision"), PRECISION)
def test_precision_names_the_shape_of_the_window(words: str, precision: str) -> None:
    """JSON says how finely a premiere is told without showing the words."""
    assert dates.read(words, on=ON).precision == precision
