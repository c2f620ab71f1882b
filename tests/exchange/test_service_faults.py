"""Services that fail, lie, talk without end or say nothing: an error in words, and nothing taken."""

import gzip
import json
from collections.abc import Iterator
from typing import Any

import pytest
from werkzeug import Request, Response

from tests.exchange.conftest import Service
from tests.exchange.services import HARBOUR, season, show
from tests.exchange.test_wire import sending, server
from tracker.services import client
from tracker.services.wire import Limits

SEARCH = "/singlesearch/shows"

ANSWERS: list[tuple[str, dict[str, Any], str]] = [
    ("not found", {"response_data": "", "status": 404}, 'TVmaze knows no series "Mist"'),
    ("a fault", {"response_data": "", "status": 500}, "TVmaze has a fault of its own (status 500)"),
    ("no service", {"response_data": "", "status": 503}, "TVmaze has a fault of its own (status 503)"),
    ("too often", {"response_data": "", "status": 429, "headers": {"Retry-After": "3600"}}, "TVmaze was asked too often (status 429)"),
    ("a page", {"response_data": "<html><title>Sign in</title>"}, "TVmaze answered something that is not JSON: <html><title>Sign in</title>"),
    ("cut short", {"response_data": '{"id": 1, "na'}, 'TVmaze answered something that is not JSON: {"id": 1, "na'),
    ("a list", {"response_data": "[]"}, "TVmaze answered the answer: [], which is not an object"),
    ("no name", {"response_data": json.dumps({**show(), "name": None})}, "TVmaze left out name"),
    ("wrong types", {"response_data": json.dumps(show("X", season(1, premiereDate=7)))}, "TVmaze answered _embedded.seasons[0].premiereDate: 7, which is not a text"),
    ("no day", {"response_data": json.dumps(show("X", season(1, premiereDate="soon")))}, 'TVmaze answered _embedded.seasons[0].premiereDate: "soon", which is not a day like 2017-03-17'),
    ("no number", {"response_data": json.dumps(show("X", {**season(1), "number": "1"}))}, 'TVmaze answered _embedded.seasons[0].number: "1", which is not a whole number'),
    ("controls", {"response_data": "\x1b[2J"}, "TVmaze answered something that is not JSON: ␛[2J"),
    ("an http redirect", {"response_data": "", "status": 302, "headers": {"Location": "http://127.0.0.1:1/x"}}, "TVmaze sends on to an address without https, which is not followed: http://127.0.0.1"),
    ("a file redirect", {"response_data": "", "status": 302, "headers": {"Location": "file:///etc/passwd"}}, "TVmaze sends on to an address without https, which is not followed: file://"),
    ("more than the limit", {"response_data": b" " * ((10 << 20) + 1)}, "TVmaze answered more than 10 MiB; the rest was not read"),
    ("a bomb", {"response_data": gzip.compress(b" " * (100 << 20)), "headers": {"Content-Encoding": "gzip"}}, "TVmaze answered more than 10 MiB; the rest was not read"),
    ("a packed answer cut short", {"response_data": gzip.compress(json.dumps(HARBOUR).encode())[:-9], "headers": {"Content-Encoding": "gzip"}}, "the answer of TVmaze was cut short"),
    ("no gzip", {"response_data": b"{}", "headers": {"Content-Encoding": "gzip"}}, "the answer of TVmaze was cut short"),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "answer", "words"), ANSWERS, ids=[row[0] for row in ANSWERS])
def test_an_answer_that_is_no_use(
    service: Service, reason: str, answer: dict[str, Any], words: str
) -> None:
    """A clear message, exit status 69, and the file is as it was."""
    service.server.expect_request(SEARCH).respond_with_data(**answer)
    service.ok("announce", "Mist", "2027")
    before = service.terminal.file.read_bytes()
    result = service.terminal.tracker("import", "tvmaze", "Mist", "--yes")
    lines = result.err.splitlines()
    assert (result.status, reason) == (69, reason)
    assert any(line.removeprefix("error: ").strip() == words for line in lines), result.err
    assert service.terminal.file.read_bytes() == before


def test_100_megabytes(service: Service) -> None:
    """No more is read than is allowed, and the server is not left talking."""
    sent: list[int] = []

    def pieces() -> Iterator[bytes]:
        for number in range(100):
            sent.append(number)
            yield b" " * (1 << 20)

    service.server.expect_request(SEARCH).respond_with_handler(lambda _: Response(pieces()))
    result = service.terminal.tracker("import", "tvmaze", "Mist", "--yes")
    assert (result.status, result.err) == (
        69,
        "error: TVmaze answered more than 10 MiB; the rest was not read\n",
    )
    assert 10 <= len(sent) < 90
    assert not service.terminal.file.exists()


CUT: list[tuple[str, bytes]] = [
    ("less than promised", b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{}"),
    ("half a chunk", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{}"),
]


@pytest.mark.parametrize(("reason", "data"), CUT, ids=[row[0] for row in CUT])
@pytest.mark.parametrize(("name", "argv"), [("TVmaze", ["tvmaze", "Mist"]), ("Sonarr", ["sonarr"])])
def test_an_answer_cut_short(
    service: Service, reason: str, data: bytes, name: str, argv: list[str]
) -> None:
    """It is told, and nothing of it is taken."""
    service.ok("announce", "Mist", "2027")
    before = service.terminal.file.read_bytes()
    with server(sending(data)) as url:
        service.point_at(url)
        result = service.terminal.tracker("import", *argv, "--yes")
    assert (result.status, result.err.splitlines()[-2:], reason) == (
        69,
        [f"error: the answer of {name} was cut short", "try again"],
        reason,
    )
    assert service.terminal.file.read_bytes() == before


SONARR_ANSWERS: list[tuple[str, dict[str, Any], str]] = [
    ("not found", {"response_data": "", "status": 404}, "there is no Sonarr v3 at that address (status 404)"),
    ("a fault", {"response_data": "", "status": 500}, "Sonarr has a fault of its own (status 500)"),
    ("too often", {"response_data": "", "status": 429, "headers": {"Retry-After": "3600"}}, "Sonarr was asked too often (status 429)"),
    ("a page to sign in", {"response_data": "<html>"}, "Sonarr answered something that is not JSON: <html>"),
    ("an object", {"response_data": "{}"}, "Sonarr answered something that is not a list"),
    ("a list of texts", {"response_data": '["x"]'}, 'Sonarr answered [0]: "x", which is not an object'),
    ("no title", {"response_data": '[{"seasons": []}]'}, "Sonarr left out [0].title"),
    ("wrong types", {"response_data": '[{"title": "X", "seasons": [{"seasonNumber": "1"}]}]'}, 'Sonarr answered [0].seasons[0].seasonNumber: "1", which is not a whole number'),
    ("an http redirect", {"response_data": "", "status": 307, "headers": {"Location": "http://127.0.0.1:1/x"}}, "Sonarr sends on to an address without https, which is not followed: http://127.0.0.1"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("reason", "answer", "words"), SONARR_ANSWERS, ids=[row[0] for row in SONARR_ANSWERS]
)
def test_an_answer_of_sonarr_that_is_no_use(
    service: Service, reason: str, answer: dict[str, Any], words: str
) -> None:
    """A clear message, exit status 69, and the file is as it was."""
    service.server.expect_request("/api/v3/series").respond_with_data(**answer)
    service.answers("/api/v3/calendar", [])
    service.ok("announce", "Mist", "2027")
    before = service.terminal.file.read_bytes()
    result = service.terminal.tracker("import", "sonarr", "--yes")
    assert (result.status, result.err.splitlines()[0], reason) == (69, f"error: {words}", reason)
    assert service.terminal.file.read_bytes() == before


def test_a_service_that_never_answers(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole exchange is bounded, however the server dawdles."""
    import threading  # noqa: PLC0415 - for this test alone

    done = threading.Event()

    def dawdle(_: Request) -> Response:
        done.wait(5)
        return Response("{}")

    service.server.expect_request(SEARCH).respond_with_handler(dawdle)
    monkeypatch.setattr(client, "Limits", lambda: Limits(total=0.3))
    result = service.terminal.tracker("import", "tvmaze", "Mist")
    done.set()
    assert (result.status, result.err.splitlines()[0]) == (
        69,
        "error: TVmaze (http://localhost) did not answer within 0.3 seconds",
    )


def test_nobody_at_the_address(service: Service) -> None:
    """A refused connection and a name that nobody has are told in words."""
    service.terminal.environment = {
        **service.terminal.environment,
        "TRACKER_TVMAZE_URL": "http://127.0.0.1:1",
    }
    result = service.terminal.tracker("import", "tvmaze", "Mist")
    assert (result.status, result.err) == (
        69,
        "error: TVmaze (http://127.0.0.1) cannot be reached: Connection refused\nis this machine online?\n",
    )


@pytest.mark.parametrize("address", ["ftp://x", "localhost:8989", "http://", "http://me:pw@x"])
def test_an_address_that_is_none(service: Service, address: str) -> None:
    """A base that cannot be asked is refused before anything is."""
    service.terminal.environment = {**service.terminal.environment, "TRACKER_SONARR_URL": address}
    result = service.terminal.tracker("import", "sonarr")
    assert result.status == 2
    assert "is no address of a server" in result.err


def test_a_refused_key(service: Service) -> None:
    """The key itself is in no message."""
    service.server.expect_request("/api/v3/series").respond_with_data("", status=401)
    result = service.terminal.tracker("import", "sonarr")
    assert (result.status, result.err) == (
        69,
        "error: Sonarr does not accept the key (status 401)\nlook at TRACKER_SONARR_KEY\n",
    )
