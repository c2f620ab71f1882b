"""How far off a premiere is: as precisely as it is known, and no more."""

import pytest

from tests.builders import CONFIRMED, EXPECTED, S1, day, season
from tracker.schedule.model import Certainty, Series
from tracker.schedule.outlook import outlook
from tracker.views.durations import countdown_words, span_words

SPANS = [
    (0, 0, "0 days"),
    (1, 1, "1 day"),
    (3, 13, "3-13 days"),
    (14, 20, "2-3 weeks"),
    (152, 184, "5-6 months"),
    (60, 60, "2 months"),
    (30, 61, "1-2 months"),
    (700, 1500, "2-4 years"),
    (2, 58, "2 days to 2 months"),
]


@pytest.mark.parametrize(("least", "most", "words"), SPANS)
def test_spans(least: int, most: int, words: str) -> None:
    """The greater end decides the unit."""
    assert span_words(least, most) == words


COUNTDOWNS = [
    # seen on 2017-03-10
    ("a day ahead is counted", "2017-03-17", CONFIRMED, "in 7 days"),
    ("tomorrow", "2017-03-11", CONFIRMED, "in 1 day"),
    ("its day", "2017-03-10", CONFIRMED, "today"),
    ("a window is a range", "2017-10-01..2018-04-30", EXPECTED, "in 7-14 months"),
    ("open at the end", "2017-10-01..", EXPECTED, "in 7 months or later"),
    ("due: how long it still may take", "2017-01-01..2017-12-31", EXPECTED, "10 months left"),
    ("due without an end", "2017-01-01..", EXPECTED, ""),
    ("over: since when", "2017-01-01..2017-02-28", EXPECTED, "since 2017-03-01"),
    ("out", "2017-03-01", CONFIRMED, ""),
    ("no date", "TBA", CONFIRMED, ""),
]


@pytest.mark.parametrize(
    ("what", "certainty", "words"), [c[1:] for c in COUNTDOWNS], ids=[c[0] for c in COUNTDOWNS]
)
def test_countdowns(what: str, certainty: Certainty, words: str) -> None:
    """Days only where the day is known."""
    today = day("2017-03-10")
    (entry,) = outlook([season(what, certainty, S1)], {"iron-fist": Series("Iron Fist")}, today)
    assert countdown_words(entry, today) == words
