"""Titles are found by whole words, the longest name first, and mean nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.news.telling import catalogue
from tracker.news.titles import MASK, Titles, masked
from tracker.schedule.catalogue import fold
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


NAMES = st.text(alphabet="AB :2", min_size=1, max_size=6).filter(str.strip)


@given(st.lists(NAMES, min_size=1, max_size=6))
def test_what_a_title_goes_on_from(names: list[str]) -> None:
    """It is the longest other title that it begins with, whole words of it."""
    known = {f"k{place}": Series(name) for place, name in enumerate(names)}
    titles = Titles(known)
    for key, series in known.items():
        title = fold(series.title)
        shorter = [
            (len(begin), -place)
            for place, begin in enumerate(map(fold, names))
            if begin and title.startswith(begin) and not title[len(begin) :][:1].isalnum()
            if begin != title
        ]
        expected = f"k{-max(shorter)[1]}" if shorter else None
        assert titles.original(key) == expected
