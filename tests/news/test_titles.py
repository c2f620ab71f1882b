"""Titles are found by whole words, the longest name first, and mean nothing else."""

import pytest

from tests.news.telling import catalogue
from tracker.news.titles import MASK, Titles, masked
from tracker.schedule.model import Series

KNOWN = {
    **catalogue("The Defenders", "Twelve Days in May", "Salt & Stone", "Brine", "Quarry"),
    "quarry-nights": Series("Quarry Nights"),
    "signal-lost": Series("Signal Lost: Arcadia", aliases=("SLA",)),
    "twin-a": Series("Twin"),
    "twin-b": Series("Twin"),
}


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("The Defenders is out", ["the-defenders"], "the title"),
        ("Marvel's Defenders", ["the-defenders"], "without its article"),
        ("THE DEFENDERS", ["the-defenders"], "in capitals"),
        ("the lawyers and defenders of it", [], "small letters are no title"),
        ("Defenders' set", ["the-defenders"], "a possessive"),
        ("Quarry Nights and Quarry", ["quarry-nights", "quarry"], "the longest name first"),
        ("Arcadia and SLA", ["signal-lost", "signal-lost"], "the part after a colon, an alias"),
        ("Salt and Stone, Salt & Stone", ["salt-stone", "salt-stone"], "the sign for and"),
        ("Briney", [], "whole words only"),
        ("Twin", [], "a name of two works is nobody's"),
    ],
)
def test_titles_are_found(text: str, expected: list[str], reason: str) -> None:
    """In the order of the text."""
    assert [mention.series for mention in Titles(KNOWN).find(text)] == expected, reason


def test_a_masked_title_is_as_long_as_it_was() -> None:
    """Every place in the text stays what it is."""
    text = "See Twelve Days in May, in May."
    hidden = masked(text, Titles(KNOWN).find(text))
    assert hidden == f"See {MASK}{' ' * 17}, in May."
    assert len(hidden) == len(text)
