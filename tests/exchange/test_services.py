"""TVmaze and Sonarr against a real server on loopback: what is asked, and what is taken."""

import json

from werkzeug import Request, Response

from tests.exchange.conftest import Service
from tests.exchange.services import HARBOUR, SONARR_CALENDAR, SONARR_SERIES, season, show
from tracker import __version__
from tracker.cli.formats import Format

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
