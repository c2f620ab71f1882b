"""What merged versions say differently: ``check`` names it until somebody settles it."""

import json
from typing import Any

import pytest

from tests.cli.conftest import Terminal, empty, terminal

__all__ = ["empty", "terminal"]

CONFLICTS = {
    "meta/settings": {"hemisphere": {"values": ["south", None]}},
    "series/iron-fist": {
        "ids.tvmaze": {"values": [1, 2]},
        "network": {"values": ["Netflix", None]},
        "rank": {"values": [1, 2]},
        "title": {"values": ["Iron Fist", "The Iron \u001b[2J Fist"]},
    },
}


def tables(terminal: Terminal) -> dict[str, Any]:
    """Give the tables of the file."""
    return json.loads(terminal.file.read_text())  # type: ignore[no-any-return]


def write(terminal: Terminal, conflicts: dict[str, Any]) -> None:
    """Put conflicts into the file, with the values that stand."""
    document = tables(terminal)
    document["series"]["iron-fist"] |= {"ids": {"tvmaze": 1}, "rank": 1}
    document["meta"] |= {"settings": {"hemisphere": "south"}, "conflicts": conflicts}
    terminal.file.write_text(json.dumps(document))


@pytest.fixture
def unsettled(terminal: Terminal) -> Terminal:
    """Give a terminal in a folder with a schedule in which much is unsettled."""
    write(terminal, CONFLICTS)
    return terminal


def named(terminal: Terminal) -> list[dict[str, Any]]:
    """Give what check says is unsettled."""
    result = terminal.tracker("check", "--json")
    assert result.status == 0, result.out
    return [one for one in json.loads(result.out)["items"] if one["code"] == "unsettled"]


def test_check_names_everything(unsettled: Terminal) -> None:
    """Each field with all its values, the one that stands, and what settles it; as a note."""
    by_hand = "choose in an editor, and take the entry out of meta.conflicts"
    assert [(one["where"], one["message"], one["fix"]) for one in named(unsettled)] == [
        ('meta["settings"].hemisphere', 'merged versions say "south" and nothing; "south" stands', by_hand),
        ('series["iron-fist"].ids.tvmaze', "merged versions say 1 and 2; 1 stands", "tracker edit iron-fist --id tvmaze=ID"),
        ('series["iron-fist"].network', 'merged versions say "Netflix" and nothing; "Netflix" stands', "tracker edit iron-fist --network TEXT"),
        ('series["iron-fist"].rank', "merged versions say 1 and 2; 1 stands", by_hand),
        ('series["iron-fist"].title', 'merged versions say "Iron Fist" and "The Iron \\u001b[2J Fist"; "Iron Fist" stands', "tracker edit iron-fist --title TEXT"),
    ]  # fmt: skip
    assert {one["severity"] for one in named(unsettled)} == {"note"}


SETTLING = [
    ("by what stands", ["--network", "Netflix"], "  settled   network\n"),
    ("by nothing", ["--network", ""], "  network   Netflix -> none\n  settled   network\n"),
    ("by something new", ["--title", "Fist"], "  title     Iron Fist -> Fist\n  settled   title\n"),
    ("an id", ["--id", "tvmaze=1"], "  settled   ids.tvmaze\n"),
    ("two at once", ["--id", "tvmaze=2", "--title", "Iron Fist"], "  ids       tvmaze=1 -> tvmaze=2\n  settled   ids.tvmaze, title\n"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("options", "said"), [case[1:] for case in SETTLING], ids=[case[0] for case in SETTLING]
)
def test_an_edit_settles_what_it_sets(unsettled: Terminal, options: list[str], said: str) -> None:
    """It is said, and gone; the rest stays open, and undo brings it back."""
    before = unsettled.file.read_bytes(), named(unsettled)
    trial = unsettled.tracker("edit", "iron-fist", *options, "--dry-run")
    assert (trial.status, trial.out) == (0, "Iron Fist\n" + said)
    assert unsettled.ok("edit", "iron-fist", *options) == "Iron Fist\n" + said
    settled = said.rpartition("settled")[2].strip().split(", ")
    gone = {f'series["iron-fist"].{name}' for name in settled}
    assert [one["where"] for one in named(unsettled)] == [
        one["where"] for one in before[1] if one["where"] not in gone
    ]
    again = unsettled.tracker("edit", "iron-fist", *options)
    assert (again.status, "settled" in again.out) == (0, False)
    unsettled.ok("undo")
    assert unsettled.file.read_bytes() == before[0]


def test_another_edit_settles_nothing(unsettled: Terminal) -> None:
    """What was not set stays open."""
    before = named(unsettled)
    unsettled.ok("edit", "iron-fist", "--alias", "Danny", "--kind", "film")
    assert named(unsettled) == before


def test_whoever_sets_a_field_settles_it(unsettled: Terminal) -> None:
    """An announcement that names another network; an editor."""
    unsettled.ok("announce", "Iron Fist S3", "2030", "--network", "Northlight")
    text = unsettled.file.read_text().replace('"rank": 1}', '"rank": true}')
    unsettled.file.write_text(text)
    fields = [one["where"] for one in named(unsettled)]
    assert fields == [
        'meta["settings"].hemisphere',
        'series["iron-fist"].ids.tvmaze',
        'series["iron-fist"].title',
    ]


def test_the_last_one_takes_the_record_with_it(terminal: Terminal) -> None:
    """A file without conflicts has no place for them."""
    write(terminal, {"series/iron-fist": {"title": {"values": ["Iron Fist", "Iron"]}}})
    terminal.ok("edit", "iron-fist", "--title", "Iron")
    assert "conflicts" not in tables(terminal)["meta"]


def test_a_removed_series_has_nothing_to_settle(empty: Terminal) -> None:
    """Its conflicts go with it."""
    empty.ok("announce", "Mist", "2027")
    (key,) = tables(empty)["announcements"]
    empty.ok("retract", key)
    document = tables(empty)
    document["meta"]["conflicts"] = {"series/mist": {"title": {"values": ["Mist", "Mists"]}}}
    empty.file.write_text(json.dumps(document))
    empty.ok("edit", "mist", "--remove")
    assert tables(empty)["meta"].keys() == {"format", "settings"}


DAMAGED: list[tuple[str, dict[str, Any], str]] = [
    ("no record", {"iron-fist": {}}, 'meta["conflicts"]["iron-fist"]: the key must be like series/iron-fist'),
    ("no fields", {"series/iron-fist": 5}, 'meta["conflicts"]["series/iron-fist"] must be an object, not 5'),
    ("no entry", {"series/iron-fist": {"title": []}}, 'meta["conflicts"]["series/iron-fist"]["title"] must be an object, not []'),
    ("no values", {"series/iron-fist": {"title": {}}}, 'meta["conflicts"]["series/iron-fist"]["title"].values must be a list of two values or more, not null'),
    ("one value", {"series/iron-fist": {"title": {"values": [1]}}}, 'meta["conflicts"]["series/iron-fist"]["title"].values must be a list of two values or more, not [1]'),
    ("no count", {"series/iron-fist": {"title": {"values": [1, 2], "again": -1}}}, 'meta["conflicts"]["series/iron-fist"]["title"].again must be a whole number, not -1'),
]  # fmt: skip


@pytest.mark.parametrize(
    ("conflicts", "message"), [case[1:] for case in DAMAGED], ids=[case[0] for case in DAMAGED]
)
def test_damaged_conflicts(terminal: Terminal, conflicts: dict[str, Any], message: str) -> None:
    """They are named with their place; what would write over them is refused (65)."""
    write(terminal, conflicts)
    result = terminal.tracker("check", "--json")
    (item,) = (one for one in json.loads(result.out)["items"] if one["severity"] == "error")
    assert (result.status, item["code"], item["where"]) == (1, "schema", 'meta["conflicts"]')
    assert item["message"] == message
    before = terminal.file.read_bytes()
    refused = terminal.tracker("edit", "iron-fist", "--title", "Iron")
    assert (refused.status, refused.err) == (
        65,
        f"error: {terminal.file}: {message}\nfor everything that is wrong with it: tracker check\n",
    )
    assert terminal.file.read_bytes() == before
    assert terminal.tracker("list").status == 0
