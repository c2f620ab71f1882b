"""Text from outside: nothing drives a terminal, nothing is lost, widths are cells."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.text import cell_width, cut, fit, safe, safe_json, to_ascii

SAFE = [
    ("plain text is itself", "The Defenders", "The Defenders"),
    ("letters of any script too", "進撃の巨人 é ☕", "進撃の巨人 é ☕"),
    ("escape", "\x1b[31m", "␛[31m"),
    ("the end of a line", "a\nb\r", "a␊b␍"),
    ("NUL and DEL", "\x00\x7f", "␀␡"),
    ("C1", "\x9b1m", "<U+009B>1m"),
    ("text direction", "\u202eabc\u2066", "<U+202E>abc<U+2066>"),
    ("tags", "\U000e0041", "<U+E0041>"),
    ("half a character", "\ud800", "<U+D800>"),
    ("an emoji of several parts stays whole", "👩‍🚀", "👩‍🚀"),
]


@pytest.mark.parametrize(("text", "shown"), [c[1:] for c in SAFE], ids=[c[0] for c in SAFE])
def test_safe(text: str, shown: str) -> None:
    """A character that could drive a terminal is shown as a symbol."""
    assert safe(text) == shown


@given(st.text())
def test_no_control_passes(text: str) -> None:
    """Whatever comes in, what goes out is printable, and safe twice is safe once."""
    shown = safe(text)
    assert not any(unicodedata.category(letter) in ("Cc", "Cs") for letter in shown)
    assert not set(shown) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\u200f\u2028")
    assert safe(shown) == shown
    assert len(shown) >= len(text)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_json_says_the_same_without_controls(text: str) -> None:
    """A document is made safe without changing what it says."""
    document = safe_json(json.dumps([text], ensure_ascii=False))
    assert json.loads(document) == [text]
    assert safe(document) == document


@pytest.mark.parametrize(
    ("text", "cells"), [("abc", 3), ("Amélie…", 7), ("進撃", 4), ("e\u0301", 1), ("", 0)]
)
def test_widths_are_cells(text: str, cells: int) -> None:
    """A wide character takes two cells, a combining one none."""
    assert cell_width(text) == cells


TITLES = st.text(st.sampled_from("abc éß進撃の☕e\u0301…"), max_size=20)


@given(TITLES, st.integers(0, 20))
def test_what_is_cut_fits(text: str, cells: int) -> None:
    """A cut text is never wider than asked, and one that fits is left alone."""
    assert cell_width(cut(text, cells)) <= cells
    if cell_width(text) <= cells:
        assert cut(text, cells) == text
        assert cell_width(fit(text, cells)) == cells


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_ascii_is_ascii(text: str) -> None:
    """Accents are dropped, what has no form in ASCII becomes its number."""
    assert to_ascii(text).isascii()


@pytest.mark.parametrize(
    ("text", "plain"), [("Pokémon", "Pokemon"), ("“–”", '"-"'), ("Œuf", "OEuf"), ("進", "\\u9032")]
)
def test_to_ascii(text: str, plain: str) -> None:
    """Common letters keep their look."""
    assert to_ascii(text) == plain
