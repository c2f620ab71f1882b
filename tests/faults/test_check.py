"""``tracker check``: every sort of finding, with its place and what mends it."""

import json
from datetime import date
from typing import Any

import pytest

from tests.cli.conftest import Terminal, empty, terminal
from tests.faults.conftest import without_relations
from tracker.schedule.checking import check
from tracker.store.codec import decode

__all__ = ["empty", "terminal"]

TODAY = date(2026, 11, 23)
ANNOUNCED = '"iron-fist/s1@2016-10-31.'


def shipped(old: str = "", new: str = "") -> bytes:
    """Give the shipped schedule without relations, with one text replaced that has to be there."""
    text = without_relations().decode()
    assert old in text
    return text.replace(old, new, 1).encode()


def key_of(beginning: str) -> str:
    """Give the only key of an announcement that begins like this."""
    (key,) = (k for k in decode(shipped())["announcements"] if k.startswith(beginning))
    return key


def test_the_shipped_schedule_is_whole(terminal: Terminal) -> None:
    """Nothing is wrong with it, and check says which file it is and why.

    One expected spacing did not come true, which is worth a note.
    """
    result = terminal.tracker("check")
    assert (result.status, result.err) == (0, "")
    first, note, *_, last = result.out.splitlines()
    assert first == f"{terminal.file}: it lies in this folder"
    assert note.startswith('note  announcements["the-defenders/s1@2016-10-31.')
    assert last == "1 note"


def test_nothing_is_wrong(terminal: Terminal) -> None:
    """That is said, too."""
    terminal.file.write_bytes(shipped())
    assert terminal.ok("check") == f"{terminal.file}: it lies in this folder\nnothing is wrong\n"


IRON_FIST = key_of("iron-fist/s1@2016")
FINDINGS: list[tuple[str, str, str, str, str, str]] = [
    (
        "a wrong type",
        '"title": "Luke Cage"',
        '"title": 5',
        "schema",
        'series["luke-cage"]',
        'series["luke-cage"].title must be a text, not 5',
    ),
    (
        "a window that ends before it starts",
        '"earliest": "2017-01-01", "latest": "2017-12-31"}',
        '"earliest": "2018-01-01", "latest": "2017-12-31"}',
        "schema",
        f'announcements["{key_of("the-punisher/s1@2016")}"]',
        f'announcements["{key_of("the-punisher/s1@2016")}"].premiere: '
        "earliest 2018-01-01 is after latest 2017-12-31",
    ),
    (
        "a window beside TBA",
        '{"words": "TBA", "tba": true}',
        '{"words": "TBA", "tba": true, "latest": "2017-12-31"}',
        "schema",
        f'announcements["{key_of("daredevil/s3@2016")}"]',
        f'announcements["{key_of("daredevil/s3@2016")}"].premiere is TBA and has a window',
    ),
    (
        "a setting that is none",
        '"settings": {}',
        '"settings": {"hemisphere": "east"}',
        "schema",
        'meta["settings"]',
        "'east' is not a valid Hemisphere",
    ),
    (
        "a row that nobody announced",
        '"seasons": {\n',
        '"seasons": {\n "daredevil/s9": {},\n',
        "table",
        'seasons["daredevil/s9"]',
        "no announcement about the season stands",
    ),
    (
        "a row that says something else",
        '"episodes": [10, 10], "status"',
        '"episodes": [12, 12], "status"',
        "table",
        'seasons["iron-fist/s2"]',
        "episodes: not what the announcements add up to",
    ),
    (
        "a retraction of nothing",
        '"retractions": {}',
        '"retractions": {"x": {"on": "2016-11-02"}}',
        "reference",
        'retractions["x"]',
        "it takes back an announcement that is not there",
    ),
    (
        "two series of one name",
        '"title": "Luke Cage"',
        '"title": "IRON FIST"',
        "duplicate",
        'series["luke-cage"]',
        '"iron fist" is a name of iron-fist and of luke-cage',
    ),
    (
        "an unknown field",
        '"title": "Luke Cage"',
        '"title": "Luke Cage", "colour": "red"',
        "unknown",
        'series["luke-cage"].colour',
        "this field is not known here; it is kept",
    ),
    (
        "an unknown table",
        '"retractions": {}',
        '"retractions": {}, "plugins": {}',
        "unknown",
        "plugins",
        "this table is not known here; it is kept",
    ),
]


@pytest.mark.parametrize(
    ("old", "new", "code", "where", "message"),
    [c[1:] for c in FINDINGS],
    ids=[c[0] for c in FINDINGS],
)
def test_findings(old: str, new: str, code: str, where: str, message: str) -> None:
    """Each damage is the first finding, in its own words."""
    found = check(decode(shipped(old, new)), TODAY)
    assert (found[0].code, found[0].where, found[0].message) == (code, where, message)


def changed_announcement(**changes: object) -> list[tuple[str, str]]:
    """Give the codes and messages when fields of an announcement are changed."""
    document = decode(shipped())
    record: dict[str, Any] = document["announcements"][IRON_FIST]
    record.update(changes)
    return [(finding.code.value, finding.message) for finding in check(document, TODAY)]


def test_a_digest_that_does_not_fit() -> None:
    """A changed claim has another key."""
    ((code, message),) = changed_announcement(source="Nobody")
    assert code == "key"
    assert message.startswith("the content makes the key iron-fist/s1@2016-10-31.")


def related_to(season: str) -> list[tuple[str, str]]:
    """Give the codes and messages when Iron Fist S1 is announced beside a season."""
    relation = {"words": "after it", "to": season, "days": [1]}
    return [one for one in changed_announcement(relation=relation) if one[0] != "key"]


def test_a_relation_to_nothing() -> None:
    """A relation is to a season of which something is announced that stands."""
    assert related_to("luke-cage/s1") == []
    lost = [("reference", 'nothing is announced about "luke-cage/s7"')]
    assert related_to("luke-cage/s7") == lost
    assert related_to("nobody/s1") == [("reference", 'nothing is announced about "nobody/s1"')]


def test_a_relation_to_what_cannot_be_read() -> None:
    """What is damaged may still say something; only the damage is told."""
    document = decode(shipped())
    relation = {"words": "after it", "to": "the-punisher/s2", "days": [1]}
    document["announcements"][IRON_FIST]["relation"] = relation
    document["announcements"][key_of("the-punisher/s2@")]["n"] = "?"
    codes = [finding.code.value for finding in check(document, TODAY)]
    assert "reference" not in codes


def test_a_lost_relation_says_how_to_take_it_back() -> None:
    """The place is the relation, and the key of the announcement is in the fix."""
    document = decode(shipped())
    relation = {"words": "after it", "to": "luke-cage/s7", "days": [1]}
    document["announcements"][IRON_FIST]["relation"] = relation
    (lost,) = (one for one in check(document, TODAY) if one.code == "reference")
    assert lost.where == f'announcements["{IRON_FIST}"].relation'
    assert lost.fix == f"announce it, or take this back: tracker retract {IRON_FIST}"


def test_days_that_cannot_be() -> None:
    """What was said tomorrow may be a clock's doing; later it is damage."""
    codes = [code for code, _ in changed_announcement(said_on="2026-11-25")]
    assert "window" in codes
    assert "window" not in [code for code, _ in changed_announcement(said_on="2026-11-24")]


@pytest.mark.parametrize(
    ("premiere", "message"),
    [
        (
            {
                "words": "x",
                "earliest": "2017-01-01",
                "latest": "2017-12-31",
                "pieces": [["2017-01-01", "2017-02-01"], ["2017-03-01", "2017-04-01"]],
            },
            "its pieces do not add up to 2017-01-01..2017-12-31",
        ),
    ],
)
def test_windows(premiere: dict[str, object], message: str) -> None:
    """Days that contradict each other."""
    assert ("window", message) in changed_announcement(premiere=premiere)


def test_words_that_would_be_read_otherwise() -> None:
    """It is worth a note; what was stored stays."""
    premiere = {"words": "late 2017", "earliest": "2017-10-01", "latest": "2017-12-31"}
    assert (
        "reading",
        '"late 2017" would be read as 2017-09-01..2017-12-31 today; what was stored stays',
    ) in changed_announcement(premiere=premiere)
    refused = {**premiere, "words": "late 20177"}
    message = dict(changed_announcement(premiere=refused))["reading"]
    assert message.startswith('"late 20177" would be refused today: expected a month')


def test_a_missing_series() -> None:
    """Announcements and rows that are about it are found."""
    document = decode(shipped())
    del document["series"]["iron-fist"]
    found = check(document, TODAY)
    assert {finding.code.value for finding in found} == {"reference"}
    assert found[0].message == 'its series "iron-fist" is not in the series table'


def test_notes_are_no_failure(terminal: Terminal) -> None:
    """The exit status is 0 when there is nothing but notes, 1 with a finding."""
    terminal.file.write_bytes(shipped('"retractions": {}', '"retractions": {}, "plugins": {}'))
    result = terminal.tracker("check")
    assert (result.status, result.out.splitlines()[1:]) == (
        0,
        ["note  plugins", "  unknown   this table is not known here; it is kept", "1 note"],
    )
    terminal.file.write_bytes(shipped('"title": "Luke Cage"', '"title": 5'))
    assert terminal.tracker("check").status == 1


def test_json(terminal: Terminal) -> None:
    """A program gets the same, every key always there."""
    terminal.file.write_bytes(shipped('"title": "Luke Cage"', '"title": "Luke Cage", "x": 1'))
    result = terminal.tracker("check", "--json")
    assert json.loads(result.out) == {
        "schema": "tracker.check/1",
        "as_of": "2026-11-23",
        "items": [
            {
                "code": "unknown",
                "severity": "note",
                "where": 'series["luke-cage"].x',
                "message": "this field is not known here; it is kept",
                "fix": None,
            }
        ],
    }


def test_bytes_that_are_no_schedule(terminal: Terminal) -> None:
    """The exit status is 65; the line and column are said, as a finding too."""
    terminal.file.write_bytes(b'{\n"series": }')
    result = terminal.tracker("check", "--json")
    assert result.status == 65
    (item,) = json.loads(result.out)["items"]
    assert (item["code"], item["where"]) == ("unreadable", "line 2, column 11")
    plain = terminal.tracker("check")
    assert (plain.status, plain.out) == (65, f"{terminal.file}: it lies in this folder\n")
    assert "line 2, column 11: this is not JSON" in plain.err


def test_no_file_is_no_finding(empty: Terminal) -> None:
    """A missing file is an empty schedule."""
    result = empty.tracker("check")
    assert (result.status, result.err) == (
        0,
        f"there is no {empty.file} yet: an empty schedule\n",
    )


def test_nothing_in_a_finding_drives_the_terminal(terminal: Terminal) -> None:
    """A damaged file may hold anything, in keys too."""
    damaged = shipped().replace(b'"about": "iron-fist/s1"', b'"about": "\\u001b[2J\\u009b/s1"')
    terminal.file.write_bytes(damaged)
    out = terminal.tracker("check").out
    assert "\x1b" not in out
    assert "\x9b" not in out
    assert "␛[2J" in out
