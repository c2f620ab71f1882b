"""Text from outside: nothing drives a terminal, nothing is lost, widths are cells."""

import json
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.text import (
    cell_width,
    contained,
    cut,
    fit,
    safe,
    safe_json,
    to_ascii,
    with_controls,
    without_controls,
)

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
    ("marks of direction", "a\u200e\u200f\u061c", "a<U+200E><U+200F><U+061C>"),
    ("isolates", "\u2066a\u2069", "<U+2066>a<U+2069>"),
    ("separators", "a\u2028b\u2029", "a<U+2028>b<U+2029>"),
    ("no characters", "\ufdd0\uffff\U0001fffe", "<U+FDD0><U+FFFF><U+1FFFE>"),
    ("blanks of no width", "a\u200bb\ufeffc\u2060", "a<U+200B>b<U+FEFF>c<U+2060>"),
    ("fillers, which look like a blank", "\u3164\u115f\uffa0", "<U+3164><U+115F><U+FFA0>"),
    ("a grapheme joiner and a soft hyphen", "a\u034fb\u00ad", "a<U+034F>b<U+00AD>"),
    ("a joiner between Latin letters hides a difference", "Iron\u200dFist", "Iron<U+200D>Fist"),
    ("selectors in a row hide a text", "❤\ufe0f\ufe01", "❤\ufe0f<U+FE01>"),
    ("a selector behind what is unsafe", "\u3164\ufe0f", "<U+3164><U+FE0F>"),
    ("a joiner behind one that is astray", "a\ufe0f\u200db", "a<U+FE0F><U+200D>b"),
    ("or behind one of what is unsafe", "\u3164\ufe0f\u200d", "<U+3164><U+FE0F><U+200D>"),
    ("a selector at the beginning", "\ufe0f", "<U+FE0F>"),
    ("an emoji of several parts stays whole", "👩‍🚀", "👩‍🚀"),
    ("so does one of parts with selectors", "👩‍❤️‍👩", "👩‍❤️‍👩"),
    ("and a key", "1\ufe0f\u20e3", "1\ufe0f\u20e3"),
    ("Persian needs what does not join", "می\u200cخواهم", "می\u200cخواهم"),
    ("Hindi needs what joins", "क्\u200dष", "क्\u200dष"),
    ("a name with the form of an ideograph", "葛\U000e0100", "葛\U000e0100"),
    ("blanks of any width are text", "a\u00a0b\u3000c", "a\u00a0b\u3000c"),
]


@pytest.mark.parametrize(("text", "shown"), [c[1:] for c in SAFE], ids=[c[0] for c in SAFE])
def test_safe(text: str, shown: str) -> None:
    """A character that could drive a terminal is shown as a symbol."""
    assert safe(text) == shown


@given(
    st.text(st.sampled_from("a1क❤\u200d\u200c\ufe0f\ufe0e\ufe00\u3164\x1b\u180b\U000e0101<>"))
    | st.text()
)
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


@pytest.mark.parametrize("category", ["Cc", "Cs", "Zl", "Zp"])
def test_no_character_of_these_categories_passes(category: str) -> None:
    """Controls, surrogates and separators, all of them, whatever stands before."""
    every = [chr(code) for code in range(sys.maxunicode + 1)]
    assert not [c for c in every if unicodedata.category(c) == category and c in safe(f"क{c}")]


def test_of_formats_only_those_with_ink_pass() -> None:
    """Signs that stand before Arabic, Syriac and Kaithi numbers, and hieroglyphs in a square."""
    every = (chr(code) for code in range(sys.maxunicode + 1))
    formats = [c for c in every if unicodedata.category(c) == "Cf" and safe(f"a{c}") == f"a{c}"]
    names = {unicodedata.name(letter).split()[0] for letter in formats}
    assert names == {"ARABIC", "SYRIAC", "KAITHI", "EGYPTIAN"}


UNSAFE = st.text(st.sampled_from("ab\\u{1B}5C\x1b\x00\r\n\t\u202e\u200d\ufe0f❤\u3164'=\U000e0041"))


@given(UNSAFE | st.text(st.characters(exclude_categories=["Cs"])))
def test_a_cell_says_the_same_without_controls(text: str) -> None:
    """What is unsafe is a number, and comes back; the ends of lines stay."""
    cell = without_controls(text)
    assert with_controls(cell) == text
    assert safe(cell.replace("\r\n", "").replace("\n", "")) == cell.replace("\r\n", "").replace(
        "\n", ""
    )


@pytest.mark.parametrize("cell", [r"\u{41}", r"\u{110000}", r"\u{D800}", r"\u{}", r"\u{1b}", "\\"])
def test_a_number_that_is_none_of_ours_is_text(cell: str) -> None:
    """A cell that somebody else wrote is taken as it stands."""
    assert with_controls(cell) == cell


@given(UNSAFE | st.text())
def test_the_last_gate(text: str) -> None:
    """What no view made safe is shown all the same, but for the marks that keep titles apart."""
    shown = contained(text)
    assert shown.count("\u200e") == text.count("\u200e")
    assert contained(safe(text)) == safe(text)
    assert not any(unicodedata.category(letter) in ("Cc", "Cs") for letter in shown)


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
