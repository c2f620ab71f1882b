"""Every ``--json`` document is what its schema says, and the schemas are those of the program."""

import json
import shlex
import subprocess
import sys
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator, FormatChecker

from tests.cli.conftest import ROOT, Terminal
from tests.log.claims import LOGS, enter_all, own_terminal
from tests.log.conftest import announced, invented
from tracker.cli.commands.announce import Said
from tracker.views.schemas import NAMES, schema_of

__all__ = ["announced", "invented"]

VALIDATORS = {
    name: Draft202012Validator(schema_of(name), format_checker=FormatChecker()) for name in NAMES
}

WHENS = [
    # a phrase, and whether it is read
    ("mid-to-late 2017", True),
    ("March 3 or May 4, 2017", True),
    ("reportedly around Q3 2018?", True),
    ("2027 or later", True),
    ("TBA", True),
    ("when it is done", True),
    ("gibberish", False),
    ("03/04/2017", False),
]


def problems(name: str, document: object) -> list[str]:
    """Give what a schema finds wrong with a document."""
    return [
        f"{error.json_path}: {error.message}" for error in VALIDATORS[name].iter_errors(document)
    ]


def document_of(terminal: Terminal, *argv: str) -> dict[str, Any]:
    """Run a command with ``--json``; give its document, which is valid."""
    document = json.loads(terminal.tracker(*argv, "--json").out)
    name = document["schema"].removeprefix("tracker.").removesuffix("/1")
    assert problems(name, document) == []
    return document  # type: ignore[no-any-return]


def test_the_files_are_those_of_the_script() -> None:
    """And no other schema stands beside them."""
    command = [sys.executable, "scripts/schemas.py", "--check"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout) == (0, "")


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_one(name: str) -> None:
    """By its draft's own schema; the README lists it, and it carries no definition in vain."""
    schema = schema_of(name)
    Draft202012Validator.check_schema(schema)
    assert f"(tracker.{name}-1.json)" in (ROOT / "docs/schemas/README.md").read_text()
    for definition in schema["$defs"]:
        assert f'"#/$defs/{definition}"' in json.dumps(schema)


COMMANDS = [
    "list",
    "next",
    "next 2",
    "timeline",
    "history",
    "by 2025",
    "check",
    "list --network netflix --standing released",
    "list --from 2017 --to 2018",
]


@pytest.mark.parametrize("day", [None, "2016-11-01", "2024-10-01", "2025-11-20"])
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("schedule", ["terminal", "invented"])
def test_documents_of_whole_schedules(
    request: pytest.FixtureRequest, schedule: str, command: str, day: str | None
) -> None:
    """The shipped schedule and the invented one, on days on which they look different."""
    as_of = ["--as-of", day] if day and command != "check" else []
    document_of(request.getfixturevalue(schedule), *shlex.split(command), *as_of)


def test_documents_of_an_empty_schedule(empty: Terminal) -> None:
    """No items, and valid."""
    for command in COMMANDS:
        assert document_of(empty, *shlex.split(command))["items"] == []


def test_every_card(invented: Terminal) -> None:
    """Of every series, with its ids and aliases, and of every season."""
    items = document_of(invented, "list")["items"]
    for name in {item[key] for item in items for key in ("series", "ref")}:
        assert len(document_of(invented, "show", name)["items"]) == 1


@pytest.mark.parametrize(("phrase", "is_read"), WHENS)
def test_every_reading(terminal: Terminal, phrase: str, *, is_read: bool) -> None:
    """Read or refused."""
    (item,) = document_of(terminal, "when", phrase)["items"]
    assert (item["reads_as"] != "refused") == is_read


@pytest.mark.parametrize(
    "path", sorted((ROOT / "tests/news/own").glob("*.json")), ids=lambda path: path.stem
)
def test_every_proposal(terminal: Terminal, path: Path) -> None:
    """Of articles of every kind: dates, TBA, counts, statuses, orders."""
    article = json.loads(path.read_text())
    (terminal.folder / "article.txt").write_text(article["text"])
    document_of(terminal, "read", "article.txt", "--on", article["on"], "--new")


def test_every_difference(terminal: Terminal, announced: Path) -> None:
    """Series and announcements of one side, and what both describe differently."""
    assert document_of(terminal, "history", "--against", str(announced))["items"]
    other = terminal.folder / "other.json"
    other.write_text(terminal.file.read_text())
    terminal.ok("edit", "Iron Fist", "--alias", "Danny", "--network", "Télé", "--id", "tvmaze=7")
    terminal.ok("announce", "Halo", "2031")
    items = document_of(terminal, "history", "--against", str(other))["items"]
    assert [item["side"] for item in items] == ["here", "both", "here"]


BROKEN = [
    # what is wrong, and how it looks in the file
    ("not JSON", "{"),
    ("another program's", '{"a": 1}'),
    ("rows that the log does not add up to", None),
]


@pytest.mark.parametrize("text", [row[1] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_every_finding(terminal: Terminal, text: str | None) -> None:
    """A file that cannot be read is a finding too."""
    whole = terminal.file.read_text()
    terminal.file.write_text(text or whole.replace('"episodes": [13, 13]', '"episodes": [12]'))
    assert document_of(terminal, "check")["items"]


@settings(max_examples=25)
@given(LOGS)
def test_documents_of_made_up_schedules(claims: list[Said]) -> None:
    """Whatever was announced."""
    with own_terminal() as terminal:
        enter_all(terminal, claims)
        for command in ("list", "next", "history", "by 2026", "check"):
            document_of(terminal, *shlex.split(command))
        document_of(terminal, "show", claims[0].name.split(" S")[0], "--as-of", "2026-12-31")


def wrong_documents(document: dict[str, Any]) -> list[dict[str, Any]]:
    """Give a document in all ways in which a key of it or of its items is wrong by one thing.

    What ``extra`` holds is open.
    """
    made = []
    for place in ((), ("items", 0)):
        for key in _at(document, place):
            missing, other, added = (deepcopy(document) for _ in range(3))
            del _at(missing, place)[key]
            _at(other, place)[key] = {"no": ["such", "thing"]}
            _at(added, place)[f"{key}_"] = None
            made += [missing, added] if key == "extra" else [missing, other, added]
    return made


def _at(document: Any, place: tuple[str | int, ...]) -> dict[str, Any]:  # noqa: ANN401 - JSON
    for step in place:
        document = document[step]
    return document  # type: ignore[no-any-return]


def one_document_each(terminal: Terminal) -> dict[str, dict[str, Any]]:
    """Give a document of every kind that has an item."""
    other = terminal.folder / "other.json"
    other.write_text(terminal.file.read_text())
    terminal.ok("announce", "Halo", "2031")
    commands = {
        "show": ["show", "The Defenders"],
        "against": ["history", "--against", str(other)],
        "by": ["by", "2031"],
        "when": ["when", "2031"],
        "why": ["why", "The Defenders"],
        "read": ["read", "--text", "Halo arrives in late 2032.", "--on", "2031-01-01"],
    }
    documents = {
        name: document_of(terminal, *commands.get(name, [name]))
        for name in NAMES
        if name not in {"check", "export"}
    }
    documents["export"] = json.loads(terminal.ok("export", "json"))
    terminal.file.write_text("{")
    return {**documents, "check": document_of(terminal, "check")}


def test_a_wrong_document_is_refused(terminal: Terminal) -> None:
    """A key too few or too many, or of another type: each by itself, in each kind of document."""
    documents = one_document_each(terminal)
    assert set(documents) == set(NAMES)
    for name, document in documents.items():
        for wrong in wrong_documents(document):
            assert problems(name, wrong), wrong


WRONG_VALUES = [
    # the reason, the key of an item of list, a value that it cannot have
    ("a word that is no standing", "standing", "soon"),
    ("a word that is no kind", "kind", "opera"),
    ("a time", "said_on", "2016-10-31T00:00"),
    ("a day that is not there", "latest", "2017-02-30"),
    ("a month", "earliest", "2017-05"),
    ("a number as text", "season", "1"),
    ("a season that is counted from 0", "season", 0),
    ("TBA with a date", "tba", True),
    ("episodes without both bounds", "episodes", {"min": 8}),
    ("a window with a third end", "narrowed", {"earliest": None, "latest": None, "middle": None}),
    ("a claim beside of no kind", "beside", {"premiere": None, "episodes": None}),
]


@pytest.mark.parametrize(
    ("key", "value"), [row[1:] for row in WRONG_VALUES], ids=[row[0] for row in WRONG_VALUES]
)
def test_a_wrong_value_is_refused(terminal: Terminal, key: str, value: object) -> None:
    """The words are those of the program, and what is said together has to agree."""
    document = document_of(terminal, "list", "--series", "the-defenders")
    document["items"][0][key] = value
    assert problems("list", document)


def test_a_refused_phrase_has_no_window(terminal: Terminal) -> None:
    """And one that is read has no error."""
    refused, read = (document_of(terminal, "when", phrase) for phrase in ("gibberish", "2031"))
    for key in ("earliest", "error"):
        mixed = deepcopy(refused)
        mixed["items"][0][key] = read["items"][0][key]
        assert problems("when", mixed)
