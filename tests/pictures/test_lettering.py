"""Lettering: estimates of the room that text takes, and text cut to a room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pictures.schedules import HOSTILE
from tracker.text import safe
from tracker.views.pictures.lettering import length_of, shortened

DEJAVU_SANS = {"W": 0.989, "m": 0.974, "M": 0.863, "a": 0.613, "0": 0.636, "i": 0.278, "Q": 0.787}
"""What one of the widest fonts really takes, in parts of its size."""


@pytest.mark.parametrize("text", ["WWWWW", "mmm", "2016-11-01", "The Defenders", "a" * 40])
def test_estimates_are_generous(text: str) -> None:
    """No text of letters that were measured is wider than its estimate."""
    measured = sum(DEJAVU_SANS.get(letter, 0.5) for letter in text) * 10
    assert measured <= length_of(text, 10)


def test_a_wide_letter_takes_more_than_a_latin_one() -> None:
    """A Japanese letter takes the room of its size, a mark that joins a letter none."""
    assert length_of("進", 10) >= 10
    assert length_of("e\u0301", 10) == length_of("e", 10)
    assert length_of("ab", 10, bold=True) > length_of("ab", 10)


@pytest.mark.parametrize(
    ("text", "room", "cut"),
    [
        ("Iron Fist", 100, "Iron Fist"),  # it fits
        ("Iron Fist", 41, "Iron…"),
        ("Iron Fist", 13, "…"),  # hardly anything does
        ("Iron Fist", 3, ""),
        ("進撃の巨人", 40, "進撃…"),  # wide letters
    ],
)
def test_what_does_not_fit_ends_in_an_ellipsis(text: str, room: float, cut: str) -> None:
    """Text is cut to its room, and to nothing where not even the ellipsis fits."""
    assert shortened(text, room, 12) == cut


@given(st.text() | st.sampled_from(HOSTILE), st.integers(0, 400), st.sampled_from([12.0, 14.0]))
def test_what_is_cut_fits(text: str, room: int, size: float) -> None:
    """Whatever the text, what is left of it takes no more than the room."""
    shown = safe(text)
    cut = shortened(shown, room, size)
    assert length_of(cut, size) <= room
    assert cut == shown or shown.startswith(cut.removesuffix("…"))
