"""The laws of the timeline: for every schedule, width, alphabet and grouping."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.views.timelines import (
    ALPHABETS,
    NEAR,
    TERMINALS,
    WIDTHS,
    entries,
    schedules,
    text_of,
    timeline,
)
from tracker.cli.styled import styled
from tracker.schedule.outlook import Entry, order
from tracker.text import cell_width
from tracker.views.scene import Grouping
from tracker.views.spans import plain
from tracker.views.theme import COLOUR
from tracker.views.timeline.glyphs import ASCII, UNICODE, Alphabet

GROUPINGS = st.sampled_from(Grouping)
ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
WITH_COLOURS = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}


@given(schedules(), TERMINALS, ALPHABETS, GROUPINGS)
def test_no_line_is_wider_than_the_terminal(
    rows: list[Entry], width: int, alphabet: Alphabet, by: Grouping
) -> None:
    """No line is over the width; in ASCII every character is ASCII; styles are all known."""
    ascii_only = alphabet is ASCII
    for line in timeline(rows, width=width, ascii_only=ascii_only, by=by):
        text = plain(line)
        assert cell_width(text) <= width
        assert not ascii_only or text.isascii()
        assert all(span.style == "" or span.style in COLOUR.styles for span in line)


@given(schedules(), TERMINALS, ALPHABETS, GROUPINGS)
def test_colour_only_repeats(
    rows: list[Entry], width: int, alphabet: Alphabet, by: Grouping
) -> None:
    """Coloured output without its escapes is the plain output, also of a timeline without styles."""
    lines, bare = (
        timeline(rows, width=width, ascii_only=alphabet is ASCII, by=by, styled=styled)
        for styled in (True, False)
    )
    coloured = styled(lines, WITH_COLOURS)
    assert ESCAPES.sub("", coloured) == text_of(lines) == text_of(bare)


def titled(row: Entry, title: str) -> Entry:
    """Give a season with another title, with nothing else said in words."""
    premiere = row.season.premiere
    season = replace(row.season, premiere=premiere and replace(premiere, words=""))
    return replace(row, season=season, series=replace(row.series, title=title, network="N"))


@given(st.lists(entries(), min_size=1, max_size=6), TERMINALS, GROUPINGS, NEAR, NEAR)
def test_every_entry_is_drawn_listed_or_counted_once(
    rows: list[Entry], width: int, by: Grouping, one: date, other: date
) -> None:
    """Nothing is lost and nothing is told twice: titles in the picture and counts add up to all."""
    first, last = sorted([one, other])
    named = sorted((titled(row, f"T{n}x") for n, row in enumerate(rows)), key=order)
    lines = timeline(named, width=width, by=by, first=first, last=last)
    text = text_of(lines)
    told = Counter(re.findall(r"T\dx", text))
    left_out = sum(map(int, re.findall(r"\d+(?= (?:rel|can|ear|lat))", _counts(text))))
    assert all(count == 1 for count in told.values())
    assert len(told) + left_out == len(rows)


def _counts(text: str) -> str:
    """Give the counts of what is not shown, which may go over several lines."""
    return " ".join(text.partition("not shown: ")[2].split())


@given(st.lists(entries(), min_size=1, max_size=6), TERMINALS, GROUPINGS)
def test_seasons_of_one_series_are_all_told(rows: list[Entry], width: int, by: Grouping) -> None:
    """Seasons under one title are told one by one, also where the title stands for all."""
    same = [_season(row, 1001 + n) for n, row in enumerate(rows)]
    text = text_of(timeline(sorted(same, key=order), width=width, by=by))
    told = Counter(re.findall(r"S10\d\d", text))
    left_out = sum(map(int, re.findall(r"\d+(?= (?:rel|can|ear|lat))", _counts(text))))
    assert all(count == 1 for count in told.values())
    assert len(told) + left_out == len(rows)


def _season(row: Entry, number: int) -> Entry:
    made = titled(row, "T")
    ref = replace(made.season.ref, series="t", season=number)
    return replace(made, season=replace(made.season, ref=ref), numbered=True)


SIGNS = frozenset("●○◆◇▓▒░├┤◄►‹›┄┣┫~│┊")


@given(schedules(), WIDTHS, GROUPINGS)
def test_every_sign_is_explained(rows: list[Entry], width: int, by: Grouping) -> None:
    """The signs above the legend are those in it; ``?`` is explained as what it is."""
    named = [titled(row, "T") for row in rows]
    text = text_of(timeline(named, width=width, by=by))
    words = [said for said in UNICODE.legend.values() if said in text]
    above = text
    for said in words:
        above = above.replace(said, "")
    unexplained = (SIGNS & set(above)) - set("".join(words))
    assert not unexplained
    assert "?" not in above or "? rumoured" in text or "? in" in text
