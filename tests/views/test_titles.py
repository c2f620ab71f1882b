"""Titles that could break a row: no width that terminals disagree about, no turning round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.seasons import day, entry
from tests.views.timelines import AS_OF, TITLES, WIDTHS, text_of, timeline
from tracker.text import cell_width, kept_apart, safe, steady


@pytest.mark.parametrize(
    ("title", "shown", "cells"),
    [
        ("進撃の巨人", "進撃の巨人", 10),  # two cells a character
        ("e\u0301tude", "e\u0301tude", 5),  # a combining accent takes none
        ("👨\u200d👩\u200d👧", "👨👩👧", 6),  # a family: as wide as its members, joined or not
        ("👍🏽", "👍", 2),  # a skin tone: none or two cells
        ("❤\ufe0f", "❤", 1),  # as a picture: one cell or two
        ("1\ufe0f\u20e3", "1\u20e3", 1),  # a keycap
        ("🇩🇪", "🇩🇪", 2),  # a flag is two letters or one picture of two cells
        ("x\u200d", "x<U+200D>", 9),  # a joiner that joins nothing would hide a text
        (
            "क\u094d\u200dष",
            "क\u094dष",
            2,
        ),  # between letters it asks for a shape, no terminal has it
        ("a 🏽", "a ", 2),  # a skin tone of nothing
        ("[/]:rocket:", "[/]:rocket:", 11),  # no markup is read
    ],
)
def test_titles_have_one_width(title: str, shown: str, cells: int) -> None:
    """What terminals count differently is left out; the rest is counted as it is shown."""
    assert steady(safe(title)) == shown
    assert cell_width(shown) == cells


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Halo", "Halo"),
        ("Amélie", "Amélie"),
        ("進撃", "進撃"),
        ("مسلسل", "\u200eمسلسل\u200e"),
        ("The שלום", "\u200eThe שלום\u200e"),
    ],
)
def test_what_runs_to_the_left_is_kept_apart(title: str, shown: str) -> None:
    """Arabic and Hebrew stand between marks without width, all else as it is."""
    assert kept_apart(title) == shown
    assert cell_width(shown) == cell_width(title)


@pytest.mark.parametrize("width", [50, 80, 120])
def test_rows_keep_such_titles_apart(width: int) -> None:
    """The marks stand in the row itself, chart and list alike; ASCII has no such letters."""
    rows = [entry("مسلسل", None, day("2020-08-08"), as_of=AS_OF)]
    assert "\u200eمسلسل\u200e" in text_of(timeline(rows, width=width))
    assert text_of(timeline(rows, width=width, ascii_only=True)).isascii()


HOSTILE = ["\x1b[31mred", "a\u202eb", "مسلسل", "👨\u200d👩\u200d👧", "[/]", "進" * 60, "❤\ufe0f"]


@pytest.mark.parametrize("title", HOSTILE)
@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_the_chart_stands_in_one_column(title: str, width: int) -> None:
    """Whatever a title holds, today has the same column in its row as in the line above."""
    rows = [
        entry(title, None, day("2020-08-08"), as_of=AS_OF),
        entry("Plain", 1, day("2020-09-09"), as_of=AS_OF),
    ]
    lines = text_of(timeline(rows, width=width)).splitlines()
    columns = {cell_width(line.partition("│")[0]) for line in lines[:-1] if "│" in line}
    assert len(columns) == 1


@given(TITLES, WIDTHS)
def test_no_title_turns_a_terminal(title: str, width: int) -> None:
    """No control, and no bidi control but our own pair of marks, is in any line."""
    lines = timeline([entry(title, 1, day("2020-08-08"), as_of=AS_OF)], width=width)
    for line in text_of(lines).splitlines():
        assert safe(line.replace("\u200e", "")) == line.replace("\u200e", "")
        assert line.count("\u200e") in {0, 2}


@given(st.text(max_size=30))
def test_what_is_steady_stays_so(text: str) -> None:
    """Making a text steady twice does nothing more, and what is safe stays safe."""
    once = steady(safe(text))
    assert steady(once) == once
    assert safe(once) == once
