"""``tracker by``: the answer for each standing, its exit status, and the words of what is refused."""

import json

import pytest

from tests.cli.conftest import Terminal

TODAY = "2026-11-23"

ANSWERS = [
    # reason, announcements, WHEN, answer
    ("out on a day that lies before", [["March 3, 2026", "--status", "released"]], "May 2026", "will"),
    ("out on its last day", [["March 3, 2026", "--status", "released"]], "2026-03-03", "will"),
    ("out, but later", [["March 3, 2026", "--status", "released"]], "February 2026", "wont"),
    ("out, as announced", [["March 3, 2026", "--on", "2026-01-01"]], "March 2026", "will"),
    ("out, nobody knows when", [["--status", "released"]], "March 2026", "unknown"),
    ("out by today, whenever that was", [["--status", "released"]], "2027", "will"),
    ("out in a window, and by its end", [["2025"], ["--status", "released"]], "2025", "will"),
    ("out in a window that is longer", [["2025"], ["--status", "released"]], "May 2025", "unknown"),
    ("a day within", [["May 5, 2027"]], "May 2027", "will"),
    ("a window within", [["March 2027"]], "May 2027", "will"),
    ("a rumour counts as what it says", [["reportedly March 2027"]], "May 2027", "will"),
    ("a window that ends with it", [["May 2027"]], "May 2027", "will"),
    ("a window that ends a day later", [["May 2027"]], "2027-05-30", "might"),
    ("a window that has begun", [["2026 to 2027"]], "May 2027", "might"),
    ("an open end", [["March 2027 or later"]], "2030", "might"),
    ("only an end, which lies within", [["by March 2027"]], "May 2027", "will"),
    ("only an end, which lies later", [["by March 2027"]], "January 2027", "might"),
    ("earliest is later", [["June 2027"]], "May 2027", "wont"),
    ("earliest is the last day", [["June 2027"]], "2027-06-01", "might"),
    ("no date", [["TBA"]], "2030", "unknown"),
    ("nothing said of a date", [["--episodes", "8"]], "2030", "unknown"),
    ("a window that is over", [["March 2026", "--on", "2026-01-01"]], "2027", "unknown"),
    ("the deadline is over: it is not out", [["May 2027"]], "October 2026", "wont"),
    ("and so with no date", [["TBA"]], "October 2026", "wont"),
    ("and with a window that is over", [["March 2026"]], "October 2026", "wont"),
    ("today is not over", [["by March 2027"]], TODAY, "might"),
    ("cancelled", [["May 2027"], ["--status", "cancelled"]], "2030", "wont"),
    ("on hold says nothing of the date", [["May 2027"], ["--status", "on-hold"]], "2030", "will"),
]  # fmt: skip

STATUSES = {"will": 0, "wont": 1, "might": 3, "unknown": 3}


@pytest.mark.parametrize(
    ("said", "when", "answer"), [case[1:] for case in ANSWERS], ids=[case[0] for case in ANSWERS]
)
def test_answers(empty: Terminal, said: list[list[str]], when: str, answer: str) -> None:
    """The answer as JSON, and its exit status with a REF; without one it is 0."""
    for words in said:
        empty.ok("announce", "Mist S1", *words)
    items = [{"ref": "mist/s1", "answer": answer}]
    assert json.loads(empty.ok("by", when, "--json"))["items"] == items
    asked = empty.tracker("by", when, "Mist", "--json")
    assert json.loads(asked.out)["items"] == items
    assert asked.status == STATUSES[answer]


REFUSED = [
    (
        "an open end has no last day",
        ["after 2027"],
        2,
        'error: "after 2027" has no last day\ntry: tracker by "October 2017"\n',
    ),
    (
        "nor has TBA",
        ["TBA"],
        2,
        'error: "TBA" has no last day\ntry: tracker by "October 2017"\n',
    ),
    (
        "a phrase that cannot be read",
        ["gibberish"],
        2,
        'error: "gibberish" is not a word that dates are told in\n'
        "    gibberish\n    ^^^^^^^^^\ntry: October 2017\n",
    ),
    (
        "a title that is not there",
        ["2027", "Teh Defenders"],
        1,
        'error: "Teh Defenders" is not in the schedule\ndid you mean: The Defenders\n',
    ),
    (
        "a season that nobody spoke of",
        ["2027", "Luke Cage S9"],
        1,
        'error: nothing is announced about "Luke Cage S9"\n'
        'to see what is: tracker show "Luke Cage"\n',
    ),
    (
        "a title whose seasons are all out",
        ["2027", "Luke Cage"],
        2,
        "error: all 2 seasons of Luke Cage are released; which one is meant?\n"
        'name it: "Luke Cage S2", or a new one: "Luke Cage S3"\n',
    ),
]


@pytest.mark.parametrize(
    ("argv", "status", "words"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED]
)
def test_refused(terminal: Terminal, argv: list[str], status: int, words: str) -> None:
    """Every error says what to do next."""
    result = terminal.tracker("by", *argv)
    assert (result.status, result.out, result.err) == (status, "", words)


def test_the_season_meant_is_that_of_the_day(terminal: Terminal) -> None:
    """Without a number it is the next not released, as of ``--as-of``."""
    as_of = ["--as-of", "2016-11-01", "--json"]
    answered = terminal.tracker("by", "2016", "Jessica Jones", *as_of)
    assert json.loads(answered.out)["items"] == [{"ref": "jessica-jones/s2", "answer": "unknown"}]
