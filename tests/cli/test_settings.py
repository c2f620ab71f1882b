"""How phrases are to be read: options, then the settings of the file, then the defaults."""

import json

import pytest

from tests.cli.conftest import Terminal


def window_of(terminal: Terminal, *argv: str) -> list[str]:
    """Give the ends of the window that a phrase is read as."""
    (item,) = json.loads(terminal.ok("when", *argv, "--json"))["items"]
    return [item["earliest"], item["latest"]]


def put_settings(terminal: Terminal, **settings: object) -> None:
    """Write settings into the file by hand."""
    document = json.loads(terminal.file.read_text())
    document["meta"]["settings"] = settings
    terminal.file.write_text(json.dumps(document))


def test_an_option_decides(terminal: Terminal) -> None:
    """What could be two days is one."""
    assert window_of(terminal, "03/04/2017", "--date-order", "dmy") == ["2017-04-03"] * 2
    assert terminal.tracker("when", "03/04/2017").status == 2


def test_the_file_decides_for_all_who_use_it(terminal: Terminal) -> None:
    """An option goes before it."""
    put_settings(terminal, date_order="mdy", fiscal_year=4)
    assert window_of(terminal, "03/04/2017") == ["2017-03-04"] * 2
    assert window_of(terminal, "03/04/2017", "--date-order", "dmy") == ["2017-04-03"] * 2
    assert window_of(terminal, "FY2019") == ["2018-04-01", "2019-03-31"]


def test_a_stored_reading_carries_what_differs(terminal: Terminal) -> None:
    """So that it can be read again when a rule improves."""
    put_settings(terminal, hemisphere="south")
    terminal.ok("announce", "Halo", "winter 2027")
    stored = json.loads(terminal.file.read_text())["seasons"]["halo/s1"]["premiere"]
    assert stored["settings"] == {"hemisphere": "south"}
    assert (stored["earliest"], stored["latest"]) == ("2027-06-01", "2027-08-31")


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"fiscal_year": 13}, "meta.settings: fiscal_year is the first month"),
        ({"colour": "blue"}, "meta.settings: there is no setting 'colour'"),
        ({"hemisphere": "east"}, "meta.settings: 'east' is not a valid Hemisphere"),
    ],
)
def test_a_wrong_setting_is_damage(
    terminal: Terminal, settings: dict[str, object], words: str
) -> None:
    """A change is refused (65); only looking at a phrase goes on without the file."""
    put_settings(terminal, **settings)
    result = terminal.tracker("announce", "Halo", "2027")
    assert (result.status, words in result.err) == (65, True)
    result = terminal.tracker("when", "2027")
    assert result.status == 0
    assert "read without the settings of the data file" in result.err
