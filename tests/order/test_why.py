"""``tracker why``: the chains behind a window as they are read, at every width, and as JSON."""

import json

import pytest

from tests.cli.conftest import Terminal, terminal
from tests.order.schedules import (
    AFTER,
    BEFORE,
    check_golden,
    day_known,
    empty,
    enter,
    session,
    spaced,
)
from tracker.text import cell_width

__all__ = ["day_known", "empty", "spaced", "terminal"]


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_before_and_after_the_day(day_known: Terminal, width: int) -> None:
    """The chains of all three, and from the day on what it sets aside."""
    lines = [
        f'why "{name}" --as-of {day} --width {width}'
        for day in (BEFORE, AFTER)
        for name in ("Iron Fist", "The Defenders", "The Punisher")
    ]
    text = session(day_known, *lines)
    assert all(cell_width(line) <= width for line in text.splitlines() if line[:1] != "$")
    check_golden(f"why-{width}.txt", text)


def test_levels(day_known: Terminal) -> None:
    """At the confirmed level only what is confirmed bounds it, and no less sure fact is told."""
    lines = [
        f"why the-defenders --level {level} --as-of {BEFORE}" for level in ("confirmed", "rumoured")
    ]
    lines.append(f"why the-defenders --level confirmed --as-of {AFTER}")
    check_golden("why-levels.txt", session(day_known, *lines))


def test_nothing_makes_an_end(empty: Terminal) -> None:
    """It is said, and the status is 1, as long as nothing said so surely bounds the window."""
    enter(
        empty,
        "announce Mist TBA\nannounce Fog 2027 --certainty rumoured\nannounce Haze --status filming",
    )
    done = empty.tracker("why", "Mist")
    assert (done.status, done.err) == (1, "")
    assert (
        done.out
        == """\
Mist  tba
  premiere  TBA
  window    TBA
  certainty confirmed
  said on   2026-11-23
  narrowed  no: it has no relation

earliest open: nothing that is expected or surer bounds it
latest open: nothing that is expected or surer bounds it
"""
    )
    assert empty.tracker("why", "Fog").status == 1
    assert "premiere  nothing was said of it\n" in empty.tracker("why", "Haze").out
    assert empty.ok("why", "Fog", "--level", "rumoured").endswith(
        "\nboth ends as announced\n"
        "  rumoured   2026-11-23  Fog premieres 2027-01-01..2027-12-31     fog/s1@2026-11-23.a488532d4987\n"
    )


def test_a_season_of_which_only_relations_speak(empty: Terminal) -> None:
    """TBA, and still it has a window."""
    enter(
        empty,
        'announce Mist 2027-05-01\nannounce Fog TBA\nrelate Fog after Mist --gap "at most 10 days"',
    )
    out = empty.ok("why", "Fog")
    assert "  narrowed  2027-05-02..2027-05-11 (expected level)\n" in out
    assert "latest 2027-05-11\n" in out


REFUSED = [
    ("an unknown title", ["why", "Irn Fist"], 1, 'error: "Irn Fist" is not in the schedule\ndid you mean: Iron Fist\n'),
    (
        "a season of which nothing is said",
        ["why", "Iron Fist S9"],
        1,
        'error: nothing is announced about "Iron Fist S9"\nto see what is: tracker show "Iron Fist"\n',
    ),
    (
        "a series not heard of on that day",
        ["why", "the punisher", "--as-of", "2015-01-01"],
        1,
        'error: nothing is announced about "the punisher"\nto see what is: tracker list\n',
    ),
    (
        "which of several that are out",
        ["why", "Jessica Jones"],
        2,
        "error: all 3 seasons of Jessica Jones are released; which one is meant?\n"
        'name it: "Jessica Jones S3", or a new one: "Jessica Jones S4"\n',
    ),
    (
        "a level that is none",
        ["why", "Iron Fist S1", "--level", "sure"],
        2,
        'error: --level: "sure" is not one of confirmed, expected, rumoured\nfor help: tracker why --help\n',
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("argv", "status", "words"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED]
)
def test_what_is_refused(terminal: Terminal, argv: list[str], status: int, words: str) -> None:
    """In words, with a next step."""
    done = terminal.tracker(*argv)
    assert (done.status, done.out, done.err) == (status, "", words)


def test_the_whole_document(day_known: Terminal) -> None:
    """Both chains with their keys, what is set aside, and what it is against."""
    check_golden("why.json", day_known.ok("why", "the-defenders", "--as-of", AFTER, "--json"))
    (item,) = json.loads(day_known.ok("why", "the-punisher", "--as-of", BEFORE, "--json"))["items"]
    assert (item["earliest"]["day"], item["latest"]["day"]) == ("2017-09-11", "2017-11-18")
    assert [step["day"] for step in item["earliest"]["chain"]] == [
        "2017-03-17",
        "2017-06-14",
        "2017-09-11",
    ]
    assert item["set_aside"] == []


def test_an_open_end_as_a_document(spaced: Terminal) -> None:
    """Its day is null, and nothing makes it."""
    argv = ["why", "the-defenders", "--level", "confirmed", "--as-of", BEFORE, "--json"]
    (item,) = json.loads(spaced.ok(*argv))["items"]
    assert item["earliest"]["day"] == "2017-03-18"
    assert item["latest"] == {"day": None, "chain": []}


def test_hostile_words_are_shown_as_symbols(empty: Terminal) -> None:
    """A title, a source and a phrase cannot drive the terminal."""
    enter(empty, "announce Mist 2027")
    empty.ok("announce", "Fog \x1b[31m", "2027 ", "--source", "\x1b]0;x\x07")
    empty.ok("relate", "Fog \x1b[31m", "after", "Mist")
    assert "\x1b" not in empty.ok("why", "fog-31m")


def test_many_series_are_read_at_once(empty: Terminal) -> None:
    """A chain that is longer than the series that are read one by one gives the same windows."""
    chain: list[str] = []
    for number in range(110):
        chain += ["before", f"Part {number:03}"] if chain else [f"Part {number:03}"]
        empty.ok("announce", f"Part {number:03}", "2027-01-01" if number == 0 else "TBA")
    empty.ok("relate", *chain)
    assert "narrowed  2027-04-20.." in empty.ok("why", "Part 109")
    assert "2027-04-20.." in empty.ok("list", "--columns", "narrowed")
