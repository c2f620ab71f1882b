"""The winter that one year names: which of two it is depends on the day on which it was said."""

from datetime import date

import pytest

from tracker import dates
from tracker.dates import Hemisphere, Settings, Window

BEFORE = Window(date(2017, 12, 1), date(2018, 2, 28))
TRADE = Window(date(2017, 12, 1), date(2018, 3, 31))
AFTER = Window(date(2018, 12, 1), date(2019, 2, 28))


@pytest.mark.parametrize(
    ("on", "pieces"),
    [
        (date(2017, 8, 31), (BEFORE, AFTER)),
        (date(2017, 9, 1), (TRADE,)),
        (date(2018, 2, 28), (TRADE,)),
        (date(2018, 3, 1), (AFTER,)),
        (date(2025, 1, 1), (AFTER,)),
    ],
)
def test_the_day_of_speech_tells_which_winter(on: date, pieces: tuple[Window, ...]) -> None:
    """Long before: both. In the season before and in it: that one. Later: the next."""
    reading = dates.read("winter 2018", on=on)
    assert (reading.pieces or (reading.window,)) == pieces
    assert [note.code for note in reading.notes] == ["winter-year"]


@pytest.mark.parametrize("words", ["winter 2018-19", "winter 2018/19", "winter of 2018-2019"])
def test_a_winter_of_two_years_is_never_in_doubt(words: str) -> None:
    """Both years are said, so there is nothing to note."""
    for on in (date(2017, 1, 1), date(2018, 1, 1), date(2019, 1, 1)):
        reading = dates.read(words, on=on)
        assert (reading.window, reading.notes) == (AFTER, ())


def test_late_winter_is_february_in_every_reading() -> None:
    """The trade's March is no part of it."""
    for on in (date(2017, 12, 24), date(2018, 3, 1)):
        window = dates.read("late winter 2018", on=on).window
        assert isinstance(window, Window)
        assert window.earliest is not None
        assert window.earliest.month == 2
        assert window.latest is not None
        assert window.latest.month == 2


def test_this_winter_is_the_one_under_way_or_the_next_to_start() -> None:
    """And next winter is the one after it."""
    assert dates.read("this winter", on=date(2019, 1, 5)).window == AFTER
    assert dates.read("this winter", on=date(2018, 3, 1)).window == AFTER
    assert dates.read("next winter", on=date(2018, 1, 5)).window == AFTER


def test_in_the_south_it_is_the_summer_that_crosses_the_year() -> None:
    """The same rule by six months, without the trade's March."""
    south = Settings(hemisphere=Hemisphere.SOUTH)
    assert dates.read("summer 2018", on=date(2018, 3, 1), settings=south).window == AFTER
    assert dates.read("winter 2018", on=date(2018, 3, 1), settings=south).window == Window(
        date(2018, 6, 1), date(2018, 8, 31)
    )
