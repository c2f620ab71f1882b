"""What a service may leave out: null, an empty text and no field at all mean the same."""

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from tests.exchange.conftest import Service
from tests.exchange.services import HARBOUR, SONARR_CALENDAR, SONARR_SERIES, Json

Path = tuple[str | int, ...]
Facts = dict[str, Any]
Row = tuple[Path, Facts]

SEASON: Path = ("_embedded", "seasons", 0)

TVMAZE_FACTS: Facts = {
    "network": "Northlight",
    "ids": {"tvmaze": 4711, "tvdb": 99, "imdb": "tt0000099"},
    "s1": ["2025-03-07", [8, 8]],
    "s2": ["2027-02-05", [10, 10]],
    "s3": ["TBA", None],
    "s4": ["TBA", None],
}
TVMAZE: list[Row] = [
    (("url",), {}),
    (("status",), {}),
    (("premiered",), {}),
    (("ended",), {}),
    (("updated",), {}),
    (("network", "name"), {"network": None}),
    (("network", "country", "code"), {}),
    (("externals", "tvrage"), {}),
    (("externals", "thetvdb"), {"ids": {"tvmaze": 4711, "imdb": "tt0000099"}}),
    (("externals", "imdb"), {"ids": {"tvmaze": 4711, "tvdb": 99}}),
    ((*SEASON, "url"), {}),
    ((*SEASON, "name"), {}),
    ((*SEASON, "endDate"), {}),
    ((*SEASON, "premiereDate"), {"s1": ["TBA", [8, 8]]}),
    ((*SEASON, "episodeOrder"), {"s1": ["2025-03-07", None]}),
]
TVMAZE_OBJECTS: list[Row] = [
    (("network",), {"network": None}),
    (("network", "country"), {}),
    (("webChannel",), {}),
    (("externals",), {"ids": {"tvmaze": 4711}}),
    (("_embedded",), {"s1": ["TBA", None], "s2": None, "s3": None, "s4": None}),
    (("_embedded", "seasons"), {"s1": ["TBA", None], "s2": None, "s3": None, "s4": None}),
]

SONARR_FACTS: Facts = {
    "network": "Northlight",
    "ids": {"tvdb": 99, "tvmaze": 4711, "imdb": "tt0000099"},
    "s1": ["2025-03-07", [8, 8]],
    "s2": ["2027-02-05", [4, 4]],
    "s3": ["TBA", None],
}
SONARR: list[Row] = [
    (("status",), {}),
    (("year",), {}),
    (("network",), {"network": None}),
    (("tvdbId",), {"ids": {"tvmaze": 4711, "imdb": "tt0000099"}}),
    (("tvMazeId",), {"ids": {"tvdb": 99, "imdb": "tt0000099"}}),
    (("imdbId",), {"ids": {"tvdb": 99, "tvmaze": 4711}}),
    (("firstAired",), {"s1": [None, [8, 8]]}),
    (("seasons", 2, "statistics", "nextAiring"), {}),
    (("seasons", 2, "statistics", "totalEpisodeCount"), {"s2": ["2027-02-05", None]}),
]
SONARR_OBJECTS: list[Row] = [
    (("seasons", 2, "statistics"), {"s2": ["2027-02-05", None]}),
    (("seasons", 0, "statistics"), {}),
    (("seasons",), {"s1": None, "s2": None, "s3": None, "network": None, "ids": None}),
]


def null(holder: Any, key: str | int) -> None:  # noqa: ANN401 - an object or a list of JSON
    """Leave a field out by null."""
    holder[key] = None


def empty(holder: Any, key: str | int) -> None:  # noqa: ANN401 - likewise
    """Leave a field out by an empty text."""
    holder[key] = ""


def absent(holder: Any, key: str | int) -> None:  # noqa: ANN401 - likewise
    """Leave a field out by leaving it out."""
    holder.pop(key, None)


Blank = Callable[[Any, str | int], None]


def without(whole: Json, path: Path, blank: Blank) -> Json:
    """Give a copy of an object in which one field is left out."""
    made = deepcopy(whole)
    *steps, last = path
    holder: Any = made
    for step in steps:
        holder = holder[step]
    blank(holder, last)
    return made


def facts(service: Service, seasons: int) -> Facts:
    """Give what the schedule holds of the show; None for what it does not hold."""
    items = {one["ref"]: one for one in json.loads(service.ok("list", "--json"))["items"]}
    told = {f"s{n}": _of(items.get(f"harbour-lights/s{n}")) for n in range(1, seasons + 1)}
    shown = service.terminal.tracker("show", "Harbour Lights", "--json")
    card = json.loads(shown.out)["items"][0] if shown.status == 0 else {}
    return {"network": card.get("network"), "ids": card.get("ids"), **told}


def _of(item: Json | None) -> list[Any] | None:
    if item is None:
        return None
    count = item["episodes"]
    return [item["phrase"], count and list(count.values())]


def crossed(rows: list[Row], objects: list[Row]) -> list[Any]:
    """Give each row with each way to leave out; an object is never an empty text."""
    ways = [(rows, (null, empty, absent)), (objects, (null, absent))]
    return [
        pytest.param(path, changed, blank, id=f"{'.'.join(map(str, path))} {blank.__name__}")
        for those, blanks in ways
        for path, changed in those
        for blank in blanks
    ]


@pytest.mark.parametrize(("path", "changed", "blank"), crossed(TVMAZE, TVMAZE_OBJECTS))
def test_what_tvmaze_leaves_out(service: Service, path: Path, changed: Facts, blank: Blank) -> None:
    """It is not known, and nothing else changes."""
    service.answers("/singlesearch/shows", without(HARBOUR, path, blank))
    service.ok("import", "tvmaze", "Harbour Lights", "--yes")
    assert facts(service, 4) == TVMAZE_FACTS | changed


@pytest.mark.parametrize(("path", "changed", "blank"), crossed(SONARR, SONARR_OBJECTS))
def test_what_sonarr_leaves_out(service: Service, path: Path, changed: Facts, blank: Blank) -> None:
    """It is not known, and nothing else changes."""
    series = without(SONARR_SERIES[0], path, blank)
    service.answers("/api/v3/series", [series])
    service.answers("/api/v3/calendar", [{**SONARR_CALENDAR[0], "series": series}])
    service.ok("import", "sonarr", "--yes")
    assert facts(service, 3) == SONARR_FACTS | changed


EPISODES = [
    ("airDate", null),
    ("airDate", empty),
    ("airDate", absent),
    ("series", null),
    ("series", absent),
]


@pytest.mark.parametrize(("field", "blank"), EPISODES)
def test_an_episode_without_a_day_or_a_series(service: Service, field: str, blank: Blank) -> None:
    """It tells no premiere."""
    service.answers("/api/v3/series", SONARR_SERIES[:1])
    service.answers("/api/v3/calendar", [without(SONARR_CALENDAR[0], (field,), blank)])
    service.ok("import", "sonarr", "--yes")
    assert facts(service, 3) == SONARR_FACTS | {"s2": [None, [4, 4]]}


STATUSES = ["Running", "To Be Determined", "In Development", "Something New"]


@pytest.mark.parametrize("status", STATUSES)
def test_a_status_that_says_nothing_of_an_end(service: Service, status: str) -> None:
    """The set is open; only an end is an announcement about the series."""
    service.answers("/singlesearch/shows", {**HARBOUR, "status": status})
    service.ok("import", "tvmaze", "Harbour Lights", "--yes")
    told = json.loads(service.ok("history", "Harbour Lights", "--json"))["items"]
    assert {one["ref"] for one in told} == {f"harbour-lights/s{n}" for n in range(1, 5)}
