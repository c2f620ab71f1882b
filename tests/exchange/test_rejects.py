"""What cannot be taken is named by its place; nothing is taken then, unless the rest is asked for."""

import json
from typing import Any

import pytest

from tests.cli.conftest import Terminal

HEAD = "series,season,part,episodes,status,certainty,phrase,earliest,latest,said_on"

CSV_CELLS = [
    (",1,,,,,2027,,,", "line 2, column 1 (series): the title is missing"),
    ("Mist,x,,,,,2027,,,", 'line 2, column 2 (season): "x" is not a number from 1 to 9999'),
    ("Mist,,2,,,,2027,,,", "line 2, column 3 (part): a part needs its season"),
    ("Mist,1,,0,,,,,,", 'line 2, column 4 (episodes): no episodes are no season: "0"'),
    (
        "Mist,1,,,done,,,,,",
        'line 2, column 5 (status): "done" is not one of '
        "rumoured, announced, filming, completed, released, ended, on-hold, cancelled",
    ),
    (
        "Mist,1,,,,sure,2027,,,",
        'line 2, column 6 (certainty): "sure" is not one of confirmed, expected, rumoured',
    ),
    (
        "Mist,1,,,,,,2027-13-01,,",
        'line 2, column 8 (earliest): "2027-13-01" is not a day like 2017-03-17',
    ),
    (
        "Mist,1,,,,,,2027-02-01,2027-01-01,",
        "line 2, column 9 (latest): 2027-01-01 is before 2027-02-01",
    ),
    (
        "Mist,1,,,,,2027,,,2031-01-01",
        "line 2: said on 2031-01-01, which is after today (2026-11-23)",
    ),
]


@pytest.mark.parametrize(("row", "words"), CSV_CELLS)
def test_a_bad_cell_is_named(terminal: Terminal, row: str, words: str) -> None:
    """By its line, the place of its column, and its name; the file is as it was."""
    (terminal.folder / "in.csv").write_text(f"{HEAD}\n{row}\nFog,1,,,,,2027,,,\n")
    before = terminal.file.read_bytes()
    result = terminal.tracker("import", "csv", "in.csv", "--yes")
    assert result.status == 65
    assert result.err == (
        f"error: 1 item cannot be taken, and nothing was:\n  {words}\n"
        "to take the rest: --skip-bad\n"
    )
    assert terminal.file.read_bytes() == before


def test_the_rest_is_taken_if_asked_for(terminal: Terminal) -> None:
    """What is left out is named all the same."""
    (terminal.folder / "in.csv").write_text(
        f'{HEAD}\n"Mi\nst",1,,,,,soonish,,,\nFog,1,,,,,2027,,,\n'
    )
    result = terminal.tracker("import", "csv", "in.csv", "--yes", "--skip-bad")
    assert result.status == 0
    assert result.err.startswith("left out, 1 item:\n  line 2, column 7 (phrase): ")
    assert "2027" in terminal.ok("show", "Fog S1")


CSV_WHOLE = [
    (b"", "line 1: there is no column series"),
    (b"title,when\nMist,2027\n", "line 1: there is no column series"),
    (b'series\n"Mist\n', "line 2: this is not CSV (unexpected end of data)"),
    (b"series\n\xff\n", "line 2, column 1: this is not UTF-8"),
]


@pytest.mark.parametrize(("data", "words"), CSV_WHOLE)
def test_a_file_that_is_no_table(terminal: Terminal, data: bytes, words: str) -> None:
    """The error names the file and the line; the exit status is 65."""
    (terminal.folder / "in.csv").write_bytes(data)
    result = terminal.tracker("import", "csv", "in.csv", "--yes")
    assert (result.status, result.err.splitlines()[0]) == (65, f"error: in.csv: {words}")


def test_a_spreadsheet_may_write_a_byte_order_mark(terminal: Terminal) -> None:
    """A mark, other orders of columns and columns of one's own do no harm."""
    text = "\ufeffphrase;x,series,mine\n"
    (terminal.folder / "in.csv").write_text(text.replace(";x", "") + "early 2027,Mist S2,yes\n")
    result = terminal.tracker("import", "csv", "in.csv", "--yes")
    assert (result.status, result.err) == (
        0,
        'the column "mine" is not read\ntook 1 announcement\n',
    )
    assert "Mist" in terminal.ok("show", "Mist S2")


def item(**fields: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever a file may hold
    """Give an item that can be taken, with some fields replaced."""
    whole = {
        "ref": "mist/s1",
        "title": "Mist",
        "said_on": "2026-01-01",
        "certainty": "confirmed",
        "phrase": "2027",
        "earliest": "2027-01-01",
        "latest": "2027-12-31",
    }
    return {**whole, **fields}


JSON_FIELDS = [
    ({"said_on": "soon"}, 'items[0].said_on must be a day like 2017-03-17, not "soon"'),
    ({"title": 7}, "items[0].title must be a text, not 7"),
    ({"certainty": None}, "items[0].certainty is missing"),
    (
        {"ref": "mist/../s1"},
        'items[0].about must be the key of a series or season, not "mist/../s1"',
    ),
    ({"episodes": 8}, 'items[0].episodes must be an object like {"min": 8, "max": 8}, not 8'),
    ({"ids": []}, "items[0].ids must be an object, not []"),
    ({"title": " \t"}, "the title is empty"),
]


@pytest.mark.parametrize(("fields", "words"), JSON_FIELDS)
def test_a_bad_item_is_named(terminal: Terminal, fields: dict[str, Any], words: str) -> None:
    """By the line and column where it begins, and the field."""
    document = {"schema": "tracker.export/1", "as_of": "2026-11-23", "items": [item(**fields)]}
    (terminal.folder / "in.json").write_text(json.dumps(document, indent=1))
    result = terminal.tracker("import", "json", "in.json", "--yes")
    place = "items[0]" if "title is empty" in words else "line 5, column 3"
    assert (result.status, result.err.splitlines()[1]) == (65, f"  {place}: {words}")


JSON_WHOLE = [
    (b"", "line 1, column 1: this is not JSON (expecting value)"),
    (b"<html>", "line 1, column 1: this is not JSON (expecting value)"),
    (b"[]", 'this is not a document of the schema "tracker.export/1"'),
    (b'{"series": {}}', 'this is not a document of the schema "tracker.export/1"'),
    (b'{"schema": NaN}', "NaN is not JSON"),
    (b'{"a": 1e999}', "the number 1e999 is too large"),
    (b'{"a": "\\ud800"}', "a text holds half a character (a lone surrogate)"),
    (b"[" * 100_000, "the JSON is nested too deeply"),
]


@pytest.mark.parametrize(("data", "words"), JSON_WHOLE)
def test_a_file_that_is_no_document(terminal: Terminal, data: bytes, words: str) -> None:
    """What is not ours is refused as a whole."""
    (terminal.folder / "in.json").write_bytes(data)
    result = terminal.tracker("import", "json", "in.json", "--yes")
    assert (result.status, result.err.splitlines()[0]) == (65, f"error: in.json: {words}")


def calendar(*lines: str) -> str:
    """Give a calendar of one event with these properties."""
    event = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VEVENT", "UID:1", *lines]
    return "\r\n".join([*event, "END:VEVENT", "END:VCALENDAR", ""])


ICS_EVENTS = [
    (["SUMMARY:Mist"], "line 4, DTSTART: the day is missing"),
    (["DTSTART;VALUE=DATE:20270101"], "line 4, SUMMARY: the title is empty"),
    (
        ["SUMMARY:Mist", "DTSTART;VALUE=DATE:20270101", "RRULE:FREQ=DAILY"],
        "line 4, RRULE: an event that is repeated is no premiere",
    ),
    (
        ["X-TRACKER-REF:mist", "X-TRACKER-TITLE:Mist"],
        "line 4, X-TRACKER-REF: it names no season with its title",
    ),
    (
        ["X-TRACKER-REF:mist/s1", "X-TRACKER-TITLE:Mist", "X-TRACKER-LATEST:soon"],
        'line 4, X-TRACKER-LATEST: "soon" is not a day like 2017-03-17',
    ),
]


@pytest.mark.parametrize(("lines", "words"), ICS_EVENTS)
def test_a_bad_event_is_named(terminal: Terminal, lines: list[str], words: str) -> None:
    """By the line on which it begins, and the property."""
    (terminal.folder / "in.ics").write_text(calendar(*lines))
    result = terminal.tracker("import", "ics", "in.ics", "--yes")
    assert (result.status, result.err.splitlines()[1]) == (65, f"  {words}")


@pytest.mark.parametrize(
    "data", [b"", b"<html>", b"BEGIN:VEVENT\r\nEND:VEVENT\r\n", b"BEGIN:VCALENDAR"]
)
def test_a_file_that_is_no_calendar(terminal: Terminal, data: bytes) -> None:
    """What holds no calendar is refused as a whole."""
    (terminal.folder / "in.ics").write_bytes(data)
    result = terminal.tracker("import", "ics", "in.ics", "--yes")
    assert result.status == 65
    assert result.err.startswith("error: in.ics: this is not an iCalendar file (")


def test_an_event_of_anybody(terminal: Terminal) -> None:
    """A calendar of another program tells days; a clock time is left out, never shifted."""
    event = [
        "SUMMARY:Mist S2",
        "DTSTART:20270305T233000Z",
        "STATUS:TENTATIVE",
        "DTSTAMP:20260901T000000Z",
    ]
    (terminal.folder / "in.ics").write_text(calendar(*event))
    terminal.ok("import", "ics", "in.ics", "--yes")
    (found,) = json.loads(terminal.ok("show", "Mist S2", "--json"))["items"]
    (season,) = found["seasons"]
    facts = [season[name] for name in ("earliest", "latest", "certainty", "said_on")]
    assert facts == ["2027-03-05", "2027-03-05", "expected", "2026-09-01"]


@pytest.mark.parametrize(("name", "words"), [("none.csv", "No such file"), (".", "Is a directory")])
def test_a_file_that_cannot_be_read(terminal: Terminal, name: str, words: str) -> None:
    """The exit status is 66, and the file is named."""
    result = terminal.tracker("import", "csv", name)
    assert result.status == 66
    assert words in result.err


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["csv"], "import csv reads one file"),
        (["csv", "a", "b"], "import csv reads one file"),
        (["csv", "a", "--updates"], "--updates is about tvmaze"),
        (["tvmaze"], "import tvmaze takes titles, or --updates"),
        (["tvmaze", "Mist", "--updates"], "import tvmaze takes titles, or --updates"),
        (["tvmaze", "Mist", "--since", "week"], "--since is about --updates"),
        (["sonarr", "Mist"], "import sonarr takes all series of the server"),
        (["sonarr"], "Sonarr asks for a key"),
    ],
)
def test_what_does_not_go_together(terminal: Terminal, argv: list[str], words: str) -> None:
    """A command that cannot be meant says what could be."""
    result = terminal.tracker("import", *argv)
    assert (result.status, result.err.splitlines()[0]) == (2, f"error: {words}")
