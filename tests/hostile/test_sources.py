"""What others send: services, articles, proposals, keys of a file; as hostile as what is typed."""

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from tests.cli.conftest import Terminal
from tests.exchange.services import HARBOUR, SONARR_CALENDAR, SONARR_SERIES
from tests.hostile.outputs import FORMATS, JSON, controls_in
from tests.hostile.payloads import PAYLOADS
from tests.hostile.test_arguments import TYPED, checked
from tracker.store.codec import empty_document
from tracker.text import safe

LOOKING = [
    ["list"],
    ["list", "--json"],
    ["history"],
    ["timeline"],
    ["check"],
    ["check", "--json"],
    *(["export", word] for word in FORMATS),
]


def texts_in(value: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - any JSON
    """Give every place of a text in a document, as what holds it and under what name."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for name, one in items:
        if isinstance(one, str):
            yield value, name
        elif isinstance(one, dict | list):
            yield from texts_in(one)


def with_payload(document: Any, number: int, payload: str) -> Any:  # noqa: ANN401 - any JSON
    """Give a document with a payload in one of its texts."""
    made = deepcopy(document)
    places = list(texts_in(made))
    holder, name = places[number % len(places)]
    holder[name] = payload
    return made


def looked_at(terminal: Terminal) -> None:
    """Show the schedule in every way; nothing in it drives a terminal."""
    for argv in LOOKING:
        result = terminal.tracker(*argv)
        assert (result.status in {0, 1, 65}, controls_in(result.out, has_marks=True)) == (
            True,
            [],
        ), argv
        assert controls_in(result.err) == [], argv
        if argv[0] == "export" and result.out:
            FORMATS[argv[1]].texts(result.out)
        if argv[-1] == "--json" and result.out:
            JSON.texts(result.out)


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_services(empty: Terminal, httpserver: HTTPServer, payload: str) -> None:
    """Every text of an answer, and the answer itself."""
    places = {
        "TRACKER_TVMAZE_URL": httpserver.url_for(""),
        "TRACKER_SONARR_URL": httpserver.url_for(""),
    }
    empty.environment = {**empty.environment, **places, "TRACKER_SONARR_KEY": "k"}
    for number in range(len(payload) % 3, len(list(texts_in(HARBOUR))), 3):
        httpserver.clear()
        httpserver.expect_request("/singlesearch/shows").respond_with_json(
            with_payload(HARBOUR, number, payload)
        )
        checked(
            empty.tracker("import", "tvmaze", "Harbour Lights", "--yes", "--take", "all"), [payload]
        )
    httpserver.clear()
    httpserver.expect_request("/api/v3/series").respond_with_json(
        with_payload(SONARR_SERIES, 0, payload)
    )
    httpserver.expect_request("/api/v3/calendar").respond_with_json(SONARR_CALENDAR)
    checked(empty.tracker("import", "sonarr", "--yes"), [payload])
    httpserver.clear()
    httpserver.expect_request("/singlesearch/shows").respond_with_data(payload.encode())
    result = empty.tracker("import", "tvmaze", "Harbour Lights", "--yes")
    checked(result, [payload])
    assert result.status == 69
    looked_at(empty)


@pytest.mark.parametrize("payload", TYPED.values(), ids=TYPED)
def test_articles(terminal: Terminal, payload: str) -> None:
    """Before, in and behind every sentence, and in every text of what another program proposed."""
    text = f"{payload} Luke Cage season 3 {payload} premieres on May 2, 2028. {payload} Iron {payload} Fist {payload}"
    named = f'"New {payload} Show" premieres in May 2028. Luke Cage returns for season 3 in 2029.'
    for article in (text, named):
        (terminal.folder / "a.txt").write_text(article, newline="")
        for more in (
            [],
            ["--json"],
            ["--new", "--yes", "--source", payload],
            ["--new", "--dry-run"],
        ):
            argv = ["read", "a.txt", "--on", "2026-11-01", *more]
            checked(terminal.tracker(*argv), argv)
    plain = "Luke Cage season 3 premieres on May 2, 2028."
    offered = json.loads(
        terminal.tracker("read", "--text", plain, "--on", "2026-11-01", "--json").out
    )
    for number in range(0, len(list(texts_in(offered))), 3):
        (terminal.folder / "p.json").write_text(json.dumps(with_payload(offered, number, payload)))
        argv = ["read", "--text", plain, "--on", "2026-11-01", "--proposals", "p.json"]
        checked(terminal.tracker(*argv), argv)
    looked_at(terminal)


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_keys(empty: Terminal, payload: str) -> None:
    """Keys of series, seasons and announcements are texts of the file too."""
    key = payload.replace("/", "").replace("@", "") + "k"
    document = empty_document()
    premiere = {"words": "2028", "earliest": "2028-01-01", "latest": "2028-12-31"}
    said = {"said_on": "2026-05-01", "n": 1, "certainty": "confirmed"}
    relation = {"words": "after", "to": f"{key}/s1", "days": [1]}
    document["series"] = {key: {"title": "T"}}
    document["seasons"] = {
        f"{key}/s1": {"premiere": premiere, "certainty": "confirmed", "said_on": "2026-05-01"},
        f"{key}/s2": {},
    }
    document["announcements"] = {
        f"{key}/s1@2026-05-01.a": {"about": f"{key}/s1", **said, "premiere": premiere},
        f"{key}/s2@2026-05-01.b": {"about": f"{key}/s2", **said, "relation": relation},
        f"{key}@2026-05-01.{payload}": {"about": key, **said, "note": "n"},
    }
    empty.file.write_text(json.dumps(document))
    looked_at(empty)
    typed = [
        ["show", "--", key],
        ["why", "--", f"{key}/s2"],
        ["history", "--", key],
        ["retract", "--dry-run", "--", f"{key}@"],
    ]
    for argv in typed if "\0" not in key else []:
        checked(empty.tracker(*argv), argv)
    checked(empty.tracker("check", "--repair", "--yes"), ["check", "--repair"])
    looked_at(empty)
    empty.tracker("publish", "site")
    for path in (empty.folder / "site").rglob("*.*"):
        assert safe(path.name) == path.name
        assert controls_in(path.read_bytes().decode()) == [], path.name
