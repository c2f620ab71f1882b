"""What the log says on the shipped schedule: its history, and what was known on three days."""

import json

from tests.cli.conftest import Terminal


def test_the_history_of_the_defenders(terminal: Terminal) -> None:
    """A vague window, a day that makes it firm, and the release inside it."""
    told = json.loads(terminal.ok("history", "The Defenders", "--json"))["items"]
    phrases = [(item["phrase"], item["change"]) for item in told if item["phrase"]]
    assert phrases == [
        ("mid-to-late 2017", "announced"),
        ("August 18, 2017", "firmed"),
        ("2017-08-18", "released"),
    ]
    assert "released inside the window" in terminal.ok("history", "The Defenders")


def known(terminal: Terminal, *as_of: str) -> dict[str, tuple[str, str]]:
    """Give the window and the standing of every season by key."""
    items = json.loads(terminal.ok("list", "--json", *as_of))["items"]
    return {
        item["ref"]: (f"{item['earliest']}..{item['latest']}", item["standing"]) for item in items
    }


def test_three_days_differ_as_the_log_says(terminal: Terminal) -> None:
    """What was said in between, and what came out, and nothing else."""
    early = known(terminal, "--as-of", "2016-11-01")
    later = known(terminal, "--as-of", "2017-06-01")
    today = known(terminal)
    assert {ref: later[ref] for ref in later if later[ref] != early.get(ref)} == {
        "iron-fist/s1": ("2017-03-17..2017-03-17", "released"),
        "the-defenders/s1": ("2017-08-18..2017-08-18", "dated"),
        "the-punisher/s1": ("2017-01-01..2017-12-31", "due"),
    }
    assert set(early) == set(later)
    assert {standing for _, standing in today.values()} == {"released"}
    assert len(today) == 13


def test_what_was_to_be_out_by_october_2017(terminal: Terminal) -> None:
    """Iron Fist will, two might, nobody knows of the rest; what was out, is."""
    argv = ["by", "October 2017", "--as-of", "2016-11-01", "--json"]
    items = json.loads(terminal.ok(*argv))["items"]
    answers = {item["ref"]: item["answer"] for item in items if item["ref"] not in OUT}
    assert answers == {
        "iron-fist/s1": "will",
        "the-defenders/s1": "might",
        "the-punisher/s1": "might",
        "daredevil/s3": "unknown",
        "jessica-jones/s2": "unknown",
    }


OUT = {"daredevil/s1", "jessica-jones/s1", "daredevil/s2", "luke-cage/s1"}


def test_iron_fist_is_not_out_by_2016(terminal: Terminal) -> None:
    """The exit status answers a script."""
    result = terminal.tracker("by", "2016", "Iron Fist", "--as-of", "2016-11-01")
    assert (result.status, result.err) == (1, "")
    assert result.out.startswith("will not be out by 2016-12-31\n  Iron Fist")
