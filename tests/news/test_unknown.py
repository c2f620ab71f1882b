"""Names beside a premiere, an order or a count that the schedule does not hold."""

import pytest

from tests.news.telling import article


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ('"Moon Court" premieres in May 2017.', ["Moon Court"], "in quotes"),
        ("Moon Court will premiere in May 2017.", ["Moon Court"], "before its verb"),
        ('"Moon Court" was praised by all.', [], "not beside a fact"),
        ('The network has renewed "Moon Court" for a third season.', ["Moon Court"], "ordered"),
        ('The network has axed "Moon Court" after a season.', ["Moon Court"], "cancelled"),
        ('There will be eight episodes of "Moon Court".', ["Moon Court"], "counted"),
        ('"We are glad," the network said on Friday.', [], "speech is no name"),
        ("The network will say more in May 2017.", [], "no name"),
    ],
)
def test_names_are_listed(text: str, expected: list[str], reason: str) -> None:
    """Once each, and no date of theirs sticks to a title that is known."""
    found = article(text)
    assert [one.name for one in found.unknown_titles] == expected, reason
    assert found.proposals == ()


def test_a_close_title_is_named() -> None:
    """A slip of the pen is no new series."""
    (one,) = article('"The Defender" premieres in May 2017.').unknown_titles
    assert one.close == ("The Defenders",)


def test_its_date_is_its_own() -> None:
    """The date after an unknown title does not stick to the known one before it."""
    found = article('Daredevil is scheduled for 2018, and "Moon Court" premieres in May 2017.')
    assert [str(one.premiere and one.premiere.words) for one in found.proposals] == ["2018"]
    assert [one.name for one in found.unknown_titles] == ["Moon Court"]
