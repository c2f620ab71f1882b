"""``--series --network --standing --from --to``: what they mean, where they may stand."""

import json

import pytest

from tests.cli.conftest import Terminal

AS_OF = ["--as-of", "2016-11-01"]


def refs(terminal: Terminal, *argv: str) -> list[str]:
    """Give the seasons that a command answers with."""
    return [item["ref"] for item in json.loads(terminal.ok(*argv, *AS_OF, "--json"))["items"]]


CASES = [
    # the reason, what is typed, the seasons of list
    ("a title", ["--series", "iron fist"], ["iron-fist/s1"]),
    ("the beginning of one", ["--series", "jess"], ["jessica-jones/s1", "jessica-jones/s2"]),
    ("a key", ["--series", "daredevil/s3"], ["daredevil/s3"]),
    (
        "two",
        ["--series", "Iron Fist", "--series", "Jessica Jones S2"],
        ["iron-fist/s1", "jessica-jones/s2"],
    ),
    (
        "a network in another case, and a standing",
        ["--network", "NETFLIX", "--standing", "tba"],
        ["daredevil/s3", "jessica-jones/s2"],
    ),
    (
        "two standings",
        ["--standing", "Windowed", "--standing", "dated"],
        ["iron-fist/s1", "the-punisher/s1", "the-defenders/s1"],
    ),
    ("a phrase counts from its first day", ["--from", "2017"], ["iron-fist/s1", "the-punisher/s1", "the-defenders/s1"]),
    ("and to its last", ["--from", "March 2017", "--to", "April 2017"], ["iron-fist/s1", "the-punisher/s1"]),
    ("as said on the day that is seen", ["--to", "next month", "--from", "this year", "--standing", "released"], ["daredevil/s2", "luke-cage/s1"]),
    ("nothing fits", ["--network", "Nobody"], []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "wanted"), [row[1:] for row in CASES], ids=[row[0] for row in CASES]
)
def test_what_they_leave(terminal: Terminal, typed: list[str], wanted: list[str]) -> None:
    """Before the command and behind it, in words and in JSON."""
    assert refs(terminal, "list", *typed) == wanted
    assert refs(terminal, *typed, "list") == wanted
    shown = terminal.ok("list", *typed, *AS_OF, "--columns", "ref")
    assert [line.strip() for line in shown.splitlines()[1:]] == wanted


@pytest.mark.parametrize("command", [["list"], ["next"], ["timeline"], ["by", "2030"]], ids=str)
def test_every_command_that_shows_seasons_takes_them(
    terminal: Terminal, command: list[str]
) -> None:
    """They mean the same."""
    wanted = ["iron-fist/s1"]
    typed = ["--series", "iron", "--network", "netflix", "--standing", "dated"]
    assert refs(terminal, *command, *typed) == wanted
    assert refs(terminal, *typed, *command) == wanted


def test_bare_tracker_takes_them(terminal: Terminal) -> None:
    """It is next."""
    typed = ["--standing", "tba"]
    assert terminal.ok(*typed, *AS_OF) == terminal.ok("next", *typed, *AS_OF) != ""


def test_a_range_is_no_filter_of_a_timeline(terminal: Terminal) -> None:
    """There it says which days are in view; what has no date stays below."""
    ranged = ["--from", "2017", *AS_OF]
    assert "no date announced" in terminal.ok("timeline", *ranged)
    assert "TBA" not in terminal.ok("list", *ranged)


def test_history_takes_series_and_network(terminal: Terminal) -> None:
    """A series there is one more REF: the oldest comes first, and something has to be said of it."""
    terminal.ok("announce", "Iron Mask", "2031", "--network", "Télé")
    assert terminal.ok("history", "--series", "iron fist") == terminal.ok("history", "Iron Fist")
    both = terminal.ok("history", "Iron Fist S2", "--series", "Iron Mask", "--columns", "ref")
    assert both.split() == ["Ref", "iron-fist/s2", "iron-mask/s1"]
    assert terminal.ok("history", "--network", "tele", "--columns", "ref").split() == [
        "Ref",
        "iron-mask/s1",
    ]
    result = terminal.tracker("history", "--series", "Luke Cage S9")
    assert result.err.startswith('error: nothing is announced about "Luke Cage S9"')


EMPTY = "no season fits what was asked for; all of them: tracker list\n"


@pytest.mark.parametrize("command", [["list"], ["next"], ["timeline"], ["by", "2030"]], ids=str)
def test_an_empty_answer_is_said(terminal: Terminal, command: list[str]) -> None:
    """It is an answer: the status is 0, as for an empty schedule."""
    result = terminal.tracker(*command, "--network", "Nobody")
    assert (result.status, result.out, result.err) == (0, "", EMPTY)


def test_nothing_ahead_of_what_was_asked_for(terminal: Terminal) -> None:
    """What is out is not what was asked of next, and is counted."""
    result = terminal.tracker("next", "--series", "Iron Fist")
    words = "nothing comes next: 2 seasons are out or cancelled; tracker list shows them\n"
    assert (result.status, result.out, result.err) == (0, "", words)


REFUSED = [
    (
        "an unknown series",
        ["list", "--series", "Irn Fist"],
        1,
        'error: "Irn Fist" is not in the schedule\ndid you mean: Iron Fist\n',
    ),
    (
        "an end that is open",
        ["list", "--to", "after 2027"],
        2,
        'error: --to "after 2027" has no last day\ntry: --to "next month"\n',
    ),
    (
        "a beginning that is open",
        ["list", "--from", "by 2027"],
        2,
        'error: --from "by 2027" has no first day\ntry: --from "next month"\n',
    ),
    (
        "TBA",
        ["next", "--from", "TBA"],
        2,
        'error: --from "TBA" has no first day\ntry: --from "next month"\n',
    ),
    (
        "the wrong way round",
        ["list", "--from", "2028", "--to", "2027"],
        2,
        "error: --from 2028-01-01 is after --to 2027-12-31\nturn the two around\n",
    ),
    (
        "a phrase that is not read",
        ["list", "--from", "gibberish"],
        2,
        'error: "gibberish" is not a word that dates are told in\n'
        '    gibberish\n    ^^^^^^^^^\ntry: "next month"\n',
    ),
    (
        "a REF beside filters",
        ["by", "2027", "Iron Fist", "--network", "Netflix"],
        2,
        'error: by takes a REF or filters, not both\ntry: tracker by "2027" "Iron Fist"\n',
    ),
    (
        "before a command that has no use for it",
        ["--network", "Netflix", "--from", "2027", "show", "Iron Fist"],
        2,
        "error: show does not take --network, --from from before its name\n"
        "for help: tracker show --help\n",
    ),
    (
        "a day on which nothing can be announced",
        ["--as-of", "2016-11-01", "announce", "Halo", "2027"],
        2,
        "error: announce does not take --as-of from before its name\n"
        "for help: tracker announce --help\n",
    ),
]


@pytest.mark.parametrize(
    ("argv", "status", "words"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED]
)
def test_refused(terminal: Terminal, argv: list[str], status: int, words: str) -> None:
    """Every error says what to do next."""
    before = terminal.file.read_bytes()
    result = terminal.tracker(*argv)
    assert (result.status, result.out, result.err) == (status, "", words)
    assert terminal.file.read_bytes() == before
