"""Words that hang on a date told before: refused alone, read with an anchor."""

from datetime import date

import pytest

from tracker import dates
from tracker.dates import Window

ON = date(2016, 10, 31)
ANCHOR = Window(date(2017, 3, 17), date(2017, 3, 17))


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("later that year", date(2017, 3, 18), date(2017, 12, 31)),
        ("the following Friday", date(2017, 3, 24), date(2017, 3, 24)),
        ("the following Sunday", date(2017, 3, 19), date(2017, 3, 19)),
        ("that fall", date(2017, 9, 1), date(2017, 11, 30)),
        ("the following year", date(2018, 1, 1), date(2018, 12, 31)),
        ("early the following year", date(2018, 1, 1), date(2018, 4, 30)),
        ("two weeks later", date(2017, 3, 31), date(2017, 3, 31)),
        ("3-4 months later", date(2017, 6, 17), date(2017, 7, 17)),
        ("a month after that", date(2017, 4, 17), date(2017, 4, 17)),
    ],
)
def test_an_anchor_is_what_the_words_hang_on(words: str, earliest: date, latest: date) -> None:
    """Without one there is nothing to count from."""
    assert dates.read(words, on=ON, anchor=ANCHOR).window == Window(earliest, latest)
    with pytest.raises(dates.PhraseError, match="hangs on a date told before"):
        dates.read(words, on=ON)


def test_an_anchor_does_not_touch_other_phrases() -> None:
    """The day of speech still counts for words that do not point back."""
    assert dates.read("next year", on=ON, anchor=ANCHOR) == dates.read("next year", on=ON)
