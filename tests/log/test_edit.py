"""``tracker edit``: what it changes, what it leaves, and what it refuses."""

import json
from typing import Any

import pytest

from tests.cli.conftest import Terminal
from tests.log.conftest import tables

EDITS: list[tuple[str, list[str], str, dict[str, Any]]] = [
    # reason, options, what is said, the record of the series afterwards
    (
        "a title",
        ["--title", "Haze"],
        "  title     Mist -> Haze\n",
        {"title": "Haze", "kind": "series"},
    ),
    (
        "other names, one after the other",
        ["--alias", "The Mist", "--alias", "M"],
        "  aliases   none -> The Mist, M\n",
        {"title": "Mist", "kind": "series", "aliases": ["The Mist", "M"]},
    ),
    (
        "a network",
        ["--network", "Northlight"],
        "  network   none -> Northlight\n",
        {"title": "Mist", "kind": "series", "network": "Northlight"},
    ),
    (
        "a kind",
        ["--kind", "film"],
        "  kind      series -> film\n",
        {"title": "Mist", "kind": "film"},
    ),
    (
        "an id that is a number, and one that is not",
        ["--id", "tvmaze=88", "--id", "imdb=tt007"],
        "  ids       none -> tvmaze=88, imdb=tt007\n",
        {"title": "Mist", "kind": "series", "ids": {"tvmaze": 88, "imdb": "tt007"}},
    ),
    (
        "several things at once",
        ["--title", "Haze", "--network", "Northlight"],
        "  title     Mist -> Haze\n  network   none -> Northlight\n",
        {"title": "Haze", "kind": "series", "network": "Northlight"},
    ),
]


@pytest.mark.parametrize(
    ("options", "said", "record"), [case[1:] for case in EDITS], ids=[case[0] for case in EDITS]
)
def test_edits(empty: Terminal, options: list[str], said: str, record: dict[str, Any]) -> None:
    """Each is said field by field; its key and everything else stay as they were."""
    empty.ok("announce", "Mist S1", "2027")
    before = tables(empty)
    assert empty.ok("edit", "Mist", *options) == "Mist\n" + said
    assert tables(empty) == {**before, "series": {"mist": record}}


TAKEN_AWAY = [
    ("a name, whatever its case", ["--no-alias", "m"], "  aliases   M -> none\n"),
    ("the network", ["--network", ""], "  network   Northlight -> none\n"),
    ("an id", ["--id", "tvmaze="], "  ids       tvmaze=88 -> none\n"),
]


@pytest.mark.parametrize(
    ("options", "said"), [case[1:] for case in TAKEN_AWAY], ids=[case[0] for case in TAKEN_AWAY]
)
def test_what_was_set_can_be_taken_away(empty: Terminal, options: list[str], said: str) -> None:
    """An empty text takes away what would be set by another."""
    empty.ok("announce", "Mist S1", "2027")
    empty.ok("edit", "Mist", "--alias", "M", "--network", "Northlight", "--id", "tvmaze=88")
    assert empty.ok("edit", "Mist", *options) == "Mist\n" + said


@pytest.mark.parametrize(
    "options", [["--title", "Mist"], ["--no-alias", "Fog"], ["--kind", "series"]]
)
def test_an_edit_that_changes_nothing_writes_nothing(empty: Terminal, options: list[str]) -> None:
    """It says so, and leaves no step to undo."""
    empty.ok("announce", "Mist S1", "2027")
    before = empty.file.stat().st_ino
    assert empty.ok("edit", "Mist", *options) == "Mist: nothing changed\n"
    assert empty.file.stat().st_ino == before


def test_a_series_is_found_by_its_new_names_and_its_key(empty: Terminal) -> None:
    """The old title is one no more."""
    empty.ok("announce", "Mist S1", "2027")
    empty.ok("edit", "Mist", "--title", "Haze", "--alias", "Project H")
    for name in ("haze", "HAZE S1", "project h", "mist", "mist/s1"):
        assert "mist/s1" in empty.ok("show", name)
    empty.ok("announce", "Project H", "2028")
    assert list(tables(empty)["seasons"]) == ["mist/s1"]


REFUSED = [
    (
        "nothing is asked for",
        ["Mist"],
        2,
        "error: nothing is to be changed of Mist\nfor help: tracker edit --help\n",
    ),
    (
        "a title that is not there",
        ["Mirst", "--title", "Haze"],
        1,
        'error: "Mirst" is not in the schedule\ndid you mean: Mist\n',
    ),
    (
        "the beginning of a title, which is enough only to look",
        ["Mis", "--title", "Haze"],
        1,
        'error: "Mis" is not in the schedule\ndid you mean: Mist\n',
    ),
    (
        "a new title with a season in it",
        ["Mist", "--title", "Haze S2"],
        2,
        'error: "Haze S2" names a season\nan edit is about the whole series\n',
    ),
    (
        "the title of another",
        ["Mist", "--title", "Fog"],
        2,
        "error: Fog is found by the name fog already\n"
        "add the year to tell them apart, as in: Battlestar Galactica (2003)\n",
    ),
    (
        "the name of another, in other letters",
        ["Mist", "--alias", "FÓG"],
        2,
        "error: Fog is found by the name fog already\n"
        "add the year to tell them apart, as in: Battlestar Galactica (2003)\n",
    ),
    (
        "an id without a service",
        ["Mist", "--id", "88"],
        2,
        'error: "88" is not an id\ntry: --id tvmaze=1\n',
    ),
]


@pytest.mark.parametrize(
    ("argv", "status", "words"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED]
)
def test_refused(empty: Terminal, argv: list[str], status: int, words: str) -> None:
    """Every error says what to do next, and the file is as it was."""
    empty.ok("announce", "Mist S1", "2027")
    empty.ok("announce", "Fog", "2028")
    before = empty.file.read_bytes()
    result = empty.tracker("edit", *argv)
    assert (result.status, result.out, result.err) == (status, "", words)
    assert empty.file.read_bytes() == before


def test_a_series_in_which_something_stands_is_not_removed(empty: Terminal) -> None:
    """The error names how much stands, and a key to begin with."""
    empty.ok("announce", "Mist S1", "2027")
    (key,) = tables(empty)["announcements"]
    result = empty.tracker("edit", "Mist", "--remove")
    assert (result.status, result.err) == (
        2,
        "error: Mist cannot be removed: 1 announcement stands in it\n"
        f"retract first: tracker retract {key.rpartition('.')[2]}\n",
    )


def test_a_series_in_which_nothing_stands_is_removed(empty: Terminal) -> None:
    """Its announcements stay in the log, struck; entered again they make it anew."""
    empty.ok("announce", "Mist S1", "2027")
    (key,) = tables(empty)["announcements"]
    empty.ok("retract", key)
    before = empty.file.read_bytes()
    assert empty.ok("edit", "Mist", "--remove") == "Mist: removed\n"
    assert tables(empty)["series"] == {}
    assert "retracted 2026-11-23" in empty.ok("history")
    assert 'new series "Mist"\n' in empty.ok("announce", "Mist S1", "2027")
    assert sorted(one.get("again", 0) for one in tables(empty)["announcements"].values()) == [0, 1]
    for _ in range(2):
        empty.ok("undo")
    assert empty.file.read_bytes() == before


def test_a_trial_run_shows_the_edit_and_writes_nothing(empty: Terminal) -> None:
    """What would change is said, and that it has not."""
    empty.ok("announce", "Mist S1", "2027")
    before = empty.file.read_bytes()
    result = empty.tracker("edit", "Mist", "--title", "Haze", "--dry-run")
    assert (result.status, result.out) == (0, "Mist\n  title     Mist -> Haze\n")
    assert result.err == "a trial run: nothing is written\n"
    assert empty.file.read_bytes() == before


def test_an_edit_is_of_no_day(empty: Terminal) -> None:
    """What a series is called is not part of the log: it is called so on every day."""
    empty.ok("announce", "Mist S1", "2027", "--on", "2026-01-01")
    empty.ok("edit", "Mist", "--title", "Haze")
    (item,) = json.loads(empty.ok("list", "--json", "--as-of", "2026-01-01"))["items"]
    assert item["title"] == "Haze"
