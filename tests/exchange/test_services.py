"""TVmaze and Sonarr against a real server on loopback: what is taken, and what goes wrong."""

import gzip
import json
from collections.abc import Iterator
from typing import Any

import pytest
from werkzeug import Request, Response

from tests.exchange.conftest import Service
from tests.exchange.services import HARBOUR, SONARR_CALENDAR, SONARR_SERIES, season, show
from tests.exchange.test_wire import sending, server
from tracker import __version__
from tracker.cli.formats import Format
from tracker.services import client
from tracker.services.wire import Limits

SEARCH = "/singlesearch/shows"


def test_an_announced_season_is_tba_and_the_order_is_the_count(service: Service) -> None:
    """Nulls and empty texts are not known; days stand as the service has them."""
    service.answers(SEARCH, HARBOUR)
    service.ok("import", "tvmaze", "harbour lights", "--yes")
    assert service.seasons() == [
        ["harbour-lights/s1", "2025-03-07", [8, 8], "TVmaze"],
        ["harbour-lights/s2", "2027-02-05", [10, 10], "TVmaze"],
        ["harbour-lights/s3", "TBA", None, "TVmaze"],
        ["harbour-lights/s4", "TBA", None, "TVmaze"],
    ]
    (card,) = json.loads(service.ok("show", "Harbour Lights", "--json"))["items"]
    assert (card["network"], card["ids"]) == (
        "Northlight",
        {"tvmaze": 4711, "tvdb": 99, "imdb": "tt0000099"},
    )


def test_the_plan_is_shown(service: Service) -> None:
    """What is new is listed, the credit is given, and a trial run writes nothing."""
    service.answers(SEARCH, HARBOUR)
    result = service.terminal.tracker("import", "tvmaze", "Harbour Lights", "--dry-run")
    assert result.out.splitlines() == [
        "Verdict  About              Announced                Change     Said on     Source",
        "new      Harbour Lights S1  2025-03-07; 8 episodes   announced  2026-11-23  TVmaze",
        "new      Harbour Lights S2  2027-02-05; 10 episodes  announced  2026-11-23  TVmaze",
        "new      Harbour Lights S3  TBA                      announced  2026-11-23  TVmaze",
        "new      Harbour Lights S4  TBA                      announced  2026-11-23  TVmaze",
        "new series: Harbour Lights",
        "4 new, 0 changed, 0 same, 0 conflict",
    ]
    assert "Data from TVmaze, under CC BY-SA 4.0: https://www.tvmaze.com" in result.err
    assert not service.terminal.file.exists()


def test_a_second_import_says_same_and_a_moved_date_is_a_change(service: Service) -> None:
    """By the stored id now; nothing is written twice, and history tells what moved."""
    service.answers(SEARCH, HARBOUR)
    service.ok("import", "tvmaze", "Harbour Lights", "--yes")
    before = service.terminal.file.read_bytes()
    service.answers("/shows/4711", HARBOUR)
    again = service.terminal.tracker("import", "tvmaze", "Harbour Lights", "--yes")
    assert (again.out, service.terminal.file.read_bytes()) == (
        "0 new, 0 changed, 4 same, 0 conflict\n",
        before,
    )
    service.server.clear()
    service.answers(
        "/shows/4711", show("Harbour Lights", season(2, premiereDate="2027-04-02", episodeOrder=10))
    )
    service.ok("import", "tvmaze", "Harbour Lights", "--yes")
    told = json.loads(service.ok("history", "Harbour Lights S2", "--json"))["items"]
    assert [one["change"] for one in told] == ["announced", "slipped"]


def test_a_confirmed_fact_of_the_user_is_a_conflict(service: Service) -> None:
    """It is shown with who said it, and taken only if chosen."""
    service.ok("announce", "Harbour Lights S2", "2027-02-06", "--source", "a friend")
    service.answers(SEARCH, HARBOUR)
    result = service.terminal.tracker(
        "import", "tvmaze", "Harbour Lights", "--yes", "--width", "200"
    )
    assert "conflict  Harbour Lights S2  2027-02-05" in result.out
    assert "2027-02-06, said 2026-11-23 by a friend" in result.out
    assert service.seasons()[1][1] == "2027-02-06"
    service.answers("/shows/4711", HARBOUR)
    service.ok("import", "tvmaze", "Harbour Lights", "--yes", "--take", "Harbour Lights")
    assert service.seasons()[1][1] == "2027-02-05"


def test_a_show_without_seasons_and_one_that_ended(service: Service) -> None:
    """The first is a first season to come; ended is not cancelled."""
    service.answers(SEARCH, show("Bare", network=None, webChannel={"name": "Web"}, status="Ended"))
    service.ok("import", "tvmaze", "Bare", "--yes")
    assert service.seasons() == [["bare/s1", "TBA", None, "TVmaze"]]
    told = json.loads(service.ok("history", "Bare", "--json"))["items"]
    assert {one["ref"]: one["status"] for one in told} == {"bare": "ended", "bare/s1": None}


def test_a_year_tells_two_shows_apart(service: Service) -> None:
    """A title with a year is searched for, and its show asked for by id."""
    found = [
        {"score": 1, "show": show("Mist", premiered=day, id=number)}
        for day, number in (("1978-09-17", 1), ("2003-12-08", 2))
    ]
    service.answers("/search/shows", found)
    service.answers(
        "/shows/2", show("Mist", season(1, premiereDate="2003-12-08"), premiered="2003-12-08", id=2)
    )
    service.ok("import", "tvmaze", "Mist (2003)", "--yes")
    assert service.seasons() == [["mist/s1", "2003-12-08", None, "TVmaze"]]


def test_updates_ask_for_known_series_only(service: Service) -> None:
    """Of all that changed, those that the schedule has an id for."""
    service.answers(SEARCH, HARBOUR)
    service.ok("import", "tvmaze", "Harbour Lights", "--yes")
    service.server.clear()
    service.answers("/updates/shows", {"1": 1, "4711": 2})
    service.answers("/shows/4711", HARBOUR)
    assert "4 same" in service.ok("import", "tvmaze", "--updates", "--yes")
    queries = [request.query_string for request, _ in service.server.log]
    assert queries == [b"since=day", b"embed%5B%5D=seasons"]


def test_updates_need_a_series_with_an_id(service: Service) -> None:
    """Otherwise nothing is asked at all."""
    result = service.terminal.tracker("import", "tvmaze", "--updates")
    assert (result.status, service.server.log) == (1, [])
    assert "no series has an id of TVmaze yet" in result.err


def test_many_titles_show_how_far_it_is(service: Service) -> None:
    """One that is not known stops all, unless the rest is asked for."""
    service.server.expect_request(
        SEARCH, query_string={"q": "Harbour Lights", "embed": "seasons"}
    ).respond_with_json(HARBOUR)
    service.server.expect_request(SEARCH).respond_with_data("", status=404)
    result = service.terminal.tracker("import", "tvmaze", "Harbour Lights", "Nowhere", "--yes")
    assert result.status == 69
    assert result.err.splitlines()[:2] == [
        "TVmaze: 1 of 2: Harbour Lights",
        "TVmaze: 2 of 2: Nowhere",
    ]
    assert 'TVmaze knows no series "Nowhere"' in result.err
    assert not service.terminal.file.exists()
    service.ok("import", "tvmaze", "Harbour Lights", "Nowhere", "--yes", "--skip-bad")
    assert len(service.seasons()) == 4


def test_sonarr(service: Service) -> None:
    """Premieres are first episodes; a count may still grow; nothing is shifted or made up."""
    service.answers("/api/v3/series", SONARR_SERIES)
    service.answers("/api/v3/calendar", SONARR_CALENDAR)
    service.ok("import", "sonarr", "--yes")
    assert service.seasons() == [
        ["harbour-lights/s1", "2025-03-07", [8, 8], "Sonarr"],
        ["harbour-lights/s2", "2027-02-05", [4, 4], "Sonarr"],
        ["harbour-lights/s3", "TBA", None, "Sonarr"],
        ["not-yet/s1", "TBA", None, "Sonarr"],
        ["paper-comet/s1", None, [6, 6], None],
    ]
    assert {request.headers["X-Api-Key"] for request, _ in service.server.log} == {"k3y"}
    calendar = service.server.log[1][0].args.to_dict()
    assert calendar == {
        "start": "2026-10-23", "end": "2027-11-23", "includeSeries": "true", "unmonitored": "true",
    }  # fmt: skip
    assert "0 new, 0 changed, 6 same" in service.ok("import", "sonarr", "--yes")


def test_two_services_mean_one_series(service: Service) -> None:
    """What TVmaze brought is found again by the ids that Sonarr knows."""
    service.answers(SEARCH, HARBOUR)
    service.answers("/api/v3/series", SONARR_SERIES[:1])
    service.answers("/api/v3/calendar", SONARR_CALENDAR[:1])
    service.ok("import", "tvmaze", "Harbour Lights", "--yes")
    service.ok("import", "sonarr", "--yes")
    assert {one[0].split("/")[0] for one in service.seasons()} == {"harbour-lights"}


def test_it_says_who_asks_and_asks_on_a_condition(service: Service) -> None:
    """The second time only what changed is sent."""
    seen: list[Request] = []

    def answer(request: Request) -> Response:
        seen.append(request)
        if request.headers.get("If-None-Match") == '"v1"':
            return Response(status=304)
        return Response(json.dumps(HARBOUR), headers={"ETag": '"v1"'})

    service.server.expect_request(SEARCH).respond_with_handler(answer)
    for _ in range(2):
        service.terminal.tracker("import", "tvmaze", "Harbour Lights", "--dry-run")
    assert [request.headers.get("If-None-Match") for request in seen] == [None, '"v1"']
    assert seen[0].headers["User-Agent"].startswith(f"premiere-tracker/{__version__} ")


def test_a_damaged_cache_is_no_cache(service: Service) -> None:
    """What cannot be read of it is asked for again."""
    service.server.expect_request(SEARCH).respond_with_json(HARBOUR, headers={"ETag": '"v1"'})
    service.terminal.tracker("import", "tvmaze", "Harbour Lights", "--dry-run")
    (kept,) = (service.terminal.state / "answers").iterdir()
    for damage in ("", "[]", '{"url": 1}', kept.read_text().replace("Harbour", "\\ud800")):
        kept.write_text(damage)
        service.ok("import", "tvmaze", "Harbour Lights", "--dry-run")


def test_waiting_is_honoured_once(service: Service) -> None:
    """A 429 with a time is waited for, a second one is an error."""
    service.server.expect_ordered_request(SEARCH).respond_with_data(
        "", status=429, headers={"Retry-After": "7"}
    )
    service.server.expect_ordered_request(SEARCH).respond_with_json(HARBOUR)
    service.ok("import", "tvmaze", "Harbour Lights", "--dry-run")
    assert service.waits == [7.0]
    service.server.clear()
    service.server.expect_request(SEARCH).respond_with_data(
        "", status=429, headers={"Retry-After": "3"}
    )
    result = service.terminal.tracker("import", "tvmaze", "Harbour Lights")
    assert (result.status, result.err) == (
        69,
        "error: TVmaze was asked too often (status 429)\ntry again in 3 seconds\n",
    )
    assert len(service.server.log) == 2


def test_no_more_calls_than_allowed(service: Service) -> None:
    """Twenty in ten seconds; then it waits."""
    service.server.expect_request(SEARCH).respond_with_json(HARBOUR)
    service.ok("import", "tvmaze", *(f"Harbour Lights {n}" for n in range(21)), "--dry-run")
    assert service.waits == [10.0]


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


def test_titles_from_a_service_are_inert(service: Service) -> None:
    """Markup, controls and formulas in a name reach nothing but their own text."""
    name = '=1+1 <script>alert(1)</script> \x1b[31m"x"\r\nEND:VEVENT'
    service.answers(SEARCH, show(name, season(1, premiereDate="2027-02-05")))
    service.ok("import", "tvmaze", "anything", "--yes")
    texts = {form: service.ok("export", form) for form in Format}
    shown = {form: text for form, text in texts.items() if form not in (Format.CSV, Format.JSON)}
    assert [form for form, text in shown.items() if "\x1b" in text] == []
    marked_up = (Format.ATOM, Format.HTML, Format.SVG)
    assert [form for form in marked_up if "<script>alert" in texts[form]] == []
    assert texts[Format.ICS].count("\nEND:VEVENT") == 1
    assert texts[Format.CSV].splitlines()[1].startswith("\"'=1+1 ")
