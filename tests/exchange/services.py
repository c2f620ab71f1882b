"""What the services answer, as made-up shows that hold every null and absent field there can be."""

from typing import Any

Json = dict[str, Any]


def season(number: int, **fields: Any) -> Json:  # noqa: ANN401 - what JSON holds
    """Give a season as TVmaze has it: one that is announced has nothing but its number."""
    bare = {
        "id": 100 + number,
        "url": "",
        "number": number,
        "name": "",
        "episodeOrder": None,
        "premiereDate": None,
        "endDate": None,
    }
    return {**bare, **fields}


def show(name: str = "Harbour Lights", *seasons: Json, **fields: Any) -> Json:  # noqa: ANN401
    """Give a show as TVmaze has it; what is not known is null."""
    bare = {
        "id": 4711,
        "url": "https://www.tvmaze.com/shows/4711",
        "name": name,
        "status": "Running",
        "premiered": None,
        "ended": None,
        "network": None,
        "webChannel": None,
        "externals": {"tvrage": None, "thetvdb": None, "imdb": None},
        "updated": 1_700_000_000,
        "_embedded": {"seasons": list(seasons)},
    }
    return {**bare, **fields}


HARBOUR = show(
    "Harbour Lights",
    season(1, premiereDate="2025-03-07", endDate="2025-04-25", episodeOrder=8),
    season(2, premiereDate="2027-02-05", episodeOrder=10),
    season(3),
    season(4, premiereDate="", episodeOrder=0),
    premiered="2025-03-07",
    network={"name": "Northlight", "country": {"code": "GB", "timezone": "Europe/London"}},
    externals={"tvrage": None, "thetvdb": 99, "imdb": "tt0000099"},
)
"""A show with a season that is out, one with a day, and two that are only announced."""

SONARR_SERIES: list[Json] = [
    {
        "title": "Harbour Lights",
        "status": "continuing",
        "network": "Northlight",
        "year": 2025,
        "tvdbId": 99,
        "tvMazeId": 4711,
        "imdbId": "tt0000099",
        "firstAired": "2025-03-07T00:00:00Z",
        "seasons": [
            {"seasonNumber": 0, "statistics": {"totalEpisodeCount": 3}},
            {"seasonNumber": 1, "statistics": {"totalEpisodeCount": 8}},
            {"seasonNumber": 2, "statistics": {"totalEpisodeCount": 4, "nextAiring": "2027-02-06T02:00:00Z"}},
            {"seasonNumber": 3},
        ],
    },
    {"title": "Paper Comet (2019)", "status": "ended", "year": 2019, "tvdbId": 98, "tvMazeId": 0,
     "seasons": [{"seasonNumber": 1, "statistics": {"totalEpisodeCount": 6}}]},
    {"title": "Gone", "status": "deleted", "year": 2001, "tvdbId": 97, "tvMazeId": 0, "seasons": []},
    {"title": "Not Yet", "status": "upcoming", "year": 0, "tvdbId": 96, "tvMazeId": 0, "imdbId": "",
     "firstAired": "2027-05-01T01:30:00Z", "seasons": [{"seasonNumber": 1}]},
]  # fmt: skip
SONARR_CALENDAR: list[Json] = [
    {"seasonNumber": 2, "episodeNumber": 1, "airDate": "2027-02-05", "series": SONARR_SERIES[0]},
    {"seasonNumber": 2, "episodeNumber": 2, "airDate": "2027-02-12", "series": SONARR_SERIES[0]},
    {"seasonNumber": 0, "episodeNumber": 1, "airDate": "2026-12-24", "series": SONARR_SERIES[0]},
    {"seasonNumber": 1, "episodeNumber": 1, "series": SONARR_SERIES[3]},
]
