"""Settings: what a reader decides once, and how it is stored beside a reading."""

from datetime import date

import pytest

from tracker import dates
from tracker.dates import DateOrder, Hemisphere, Settings, Window

ON = date(2018, 6, 12)


def test_only_what_differs_from_the_default_is_stored() -> None:
    """The default stores nothing, and what is stored builds the same settings again."""
    settings = Settings(date_order=DateOrder.DMY, hemisphere=Hemisphere.SOUTH, fiscal_year=4)
    stored = {"date_order": "dmy", "hemisphere": "south", "fiscal_year": 4}
    assert Settings().differing() == {}
    assert settings.differing() == stored
    assert Settings.from_differing(stored) == settings


@pytest.mark.parametrize(
    "stored",
    [{"zone": "UTC"}, {"date_order": "ymd"}, {"fiscal_year": 13}, {"fiscal_year": True}],
)
def test_unknown_settings_are_refused(stored: dict[str, object]) -> None:
    """A setting of a newer program is not silently dropped."""
    with pytest.raises(ValueError, match=r"."):
        Settings.from_differing(stored)


def test_the_date_order_decides_figures_that_can_be_both() -> None:
    """It is asked only where both figures can be a month."""
    mdy, dmy = (Settings(date_order=order) for order in DateOrder)
    assert dates.read("3/4/17", on=ON, settings=mdy).window == Window.on(date(2017, 3, 4))
    assert dates.read("3/4/17", on=ON, settings=dmy).window == Window.on(date(2017, 4, 3))
    assert dates.read("23/6/2023", on=ON, settings=mdy).window == Window.on(date(2023, 6, 23))


def test_a_fiscal_year_is_exact_once_it_is_set() -> None:
    """It is named for the calendar year it ends in."""
    april = Settings(fiscal_year=4)
    whole = dates.read("FY2019", on=ON, settings=april).window
    assert whole == Window(date(2018, 4, 1), date(2019, 3, 31))
    quarter = dates.read("Q4 FY2019", on=ON, settings=april).window
    assert quarter == Window(date(2019, 1, 1), date(2019, 3, 31))


def test_a_window_is_open_at_one_end_at_most() -> None:
    """And never ends before it starts."""
    with pytest.raises(ValueError, match="open at one end at most"):
        Window(None, None)
    with pytest.raises(ValueError, match="before it starts"):
        Window(date(2018, 1, 2), date(2018, 1, 1))
