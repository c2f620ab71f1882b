"""``tracker retract``: how a key is named, what is taken back, and for which days."""

import json
from typing import Any

import pytest

from tests.cli.conftest import Terminal
from tests.log.conftest import key_of, tables


@pytest.fixture
def mist(empty: Terminal) -> Terminal:
    """Give a schedule with a date, a surer one that is wrong, and a rumour beside it."""
    empty.ok("announce", "Mist S1", "2027", "--on", "2026-01-05", "--certainty", "expected")
    empty.ok("announce", "Mist S1", "March 1, 2027", "--on", "2026-02-05", "--episodes", "8")
    empty.ok("announce", "Mist S1", "reportedly May 2027", "--on", "2026-03-05")
    return empty


WRONG = "mist/s1@2026-02-05"


def seen(terminal: Terminal, *as_of: str) -> dict[str, Any]:
    """Give the only season as it is seen."""
    (item,) = json.loads(terminal.ok("list", "--json", *as_of))["items"]
    return item  # type: ignore[no-any-return]


def test_what_was_retracted_was_never_said(mist: Terminal) -> None:
    """What it replaced stands again, what lay beside it counts by itself, its count is gone."""
    assert (seen(mist)["phrase"], seen(mist)["beside"] is None) == ("March 1, 2027", False)
    key = key_of(mist, WRONG)
    assert mist.ok("retract", key, "--reason", "misread") == (
        "retracted: Mist S1, said 2026-02-05: March 1, 2027; 8 episodes\n"
        f"  key       {key}\n"
        "  reason    misread\n"
        "  now       Mist S1: 2027 (2027-01-01..2027-12-31)\n"
    )
    now = seen(mist)
    assert (now["phrase"], now["episodes"]) == ("2027", None)
    assert now["beside"]["premiere"]["phrase"] == "reportedly May 2027"
    assert tables(mist)["retractions"] == {key: {"on": "2026-11-23", "reason": "misread"}}


def test_a_retraction_counts_for_every_day(mist: Terminal) -> None:
    """Also for the days before it was made: as of March the wrong day was never known."""
    mist.ok("retract", key_of(mist, WRONG))
    assert seen(mist, "--as-of", "2026-03-01")["phrase"] == "2027"


def test_a_withdrawal_counts_from_its_day_on(mist: Terminal) -> None:
    """What the world takes back is a TBA: before it, the date was known."""
    mist.ok("announce", "Mist S1", "TBA", "--on", "2026-04-05")
    assert seen(mist)["tba"] is True
    assert seen(mist, "--as-of", "2026-03-01")["phrase"] == "March 1, 2027"


def test_the_history_shows_it_struck(mist: Terminal) -> None:
    """It changed nothing, and the changes of the others are counted without it."""
    mist.ok("retract", key_of(mist, WRONG), "--reason", "misread")
    told = json.loads(mist.ok("history", "Mist", "--json"))["items"]
    assert [(item["change"], item["retracted"]) for item in told] == [
        ("announced", False),
        (None, True),
        ("beside", False),
    ]
    assert "retracted 2026-11-23: misread" in mist.ok("history", "Mist")


def test_a_season_of_which_nothing_stands_is_gone(empty: Terminal) -> None:
    """The log no longer knows it; the series stays."""
    empty.ok("announce", "Mist S1", "2027")
    empty.ok("retract", key_of(empty, "mist/s1"))
    assert (tables(empty)["seasons"], list(tables(empty)["series"])) == ({}, ["mist"])


def test_the_retraction_of_a_cancellation_opens_all_seasons(empty: Terminal) -> None:
    """A statement about a series touches every row of it."""
    for name in ("Mist S1", "Mist S2"):
        empty.ok("announce", name, "2027", "--on", "2026-01-05")
    before = tables(empty)["seasons"]
    empty.ok("announce", "Mist", "--status", "cancelled", "--on", "2026-02-05")
    assert {row["outcome"] for row in tables(empty)["seasons"].values()} == {"cancelled"}
    empty.ok("retract", key_of(empty, "mist@"))
    assert tables(empty)["seasons"] == before


def test_what_was_retracted_can_be_said_again_and_again(empty: Terminal) -> None:
    """Each time under a key of its own, at the place of the first."""
    argv = ["announce", "Mist S1", "2027", "--on", "2026-01-05"]
    for _ in range(3):
        empty.ok(*argv)
        (standing,) = tables(empty)["announcements"].keys() - tables(empty)["retractions"].keys()
        empty.ok("retract", standing)
    made = tables(empty)["announcements"].values()
    assert sorted((one.get("again", 0), one["n"]) for one in made) == [(0, 1), (1, 1), (2, 1)]


def test_to_retract_twice_writes_nothing(mist: Terminal) -> None:
    """The first day and reason stay."""
    key = key_of(mist, WRONG)
    mist.ok("retract", key, "--reason", "misread")
    before = mist.file.stat().st_ino
    assert mist.ok("retract", key, "--reason", "no, a typo") == (
        "retracted already, nothing written: Mist S1, said 2026-02-05: March 1, 2027; 8 episodes\n"
        f"  key       {key}\n"
        "  reason    misread\n"
        "  now       Mist S1: 2027 (2027-01-01..2027-12-31)\n"
    )
    assert mist.file.stat().st_ino == before


@pytest.mark.parametrize("length", [6, 12])
def test_the_beginning_of_its_digits_is_enough(mist: Terminal, length: int) -> None:
    """In either case, as long as no other key begins so."""
    key = key_of(mist, WRONG)
    mist.ok("retract", key.rpartition(".")[2][:length].upper())
    assert list(tables(mist)["retractions"]) == [key]


def test_digits_that_several_keys_have_are_refused(mist: Terminal) -> None:
    """The keys are named, so that one can be chosen."""
    made = tables(mist)
    first, second = sorted(made["announcements"])[:2]
    twin = first.rpartition(".")[0] + "." + second.rpartition(".")[2][:8] + "ffff"
    made["announcements"][twin] = {**made["announcements"].pop(first), "note": "a twin"}
    mist.file.write_text(json.dumps(made))
    digits = second.rpartition(".")[2][:8]
    result = mist.tracker("retract", digits)
    assert (result.status, result.err) == (
        2,
        f"error: 2 announcements have a key with digits like {digits}\n"
        f"type more of it: {', '.join(sorted([twin, second]))}\n",
    )


@pytest.mark.parametrize("key", ["ffffffffffff", "mist/s1", "mist/s1@2026-02-05", "2026"])
def test_a_key_that_is_not_there(mist: Terminal, key: str) -> None:
    """The whole key or its digits; a season or a day is not enough."""
    result = mist.tracker("retract", key)
    assert (result.status, result.out) == (1, "")
    assert result.err.splitlines()[0] == f"error: no announcement has the key {key}"


def test_a_trial_run_writes_nothing(mist: Terminal) -> None:
    """It says what would be taken back."""
    before = mist.file.read_bytes()
    result = mist.tracker("retract", key_of(mist, WRONG), "--dry-run")
    assert result.out.startswith("retracted: Mist S1, said 2026-02-05: March 1, 2027; 8 episodes\n")
    assert result.err == "a trial run: nothing is written\n"
    assert mist.file.read_bytes() == before
