"""Sonarr v3, a server of the user's own: its series and the calendar of the year to come, as facts.

A premiere is the first episode of a season in the calendar; that of the first season is also the
day on which the series began. Of a season that the server knows nothing more of the date is TBA.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from tracker.dates.window import TBA, Window
from tracker.errors import ServiceError, UsageError
from tracker.schedule.catalogue import slug
from tracker.schedule.fields import read_day
from tracker.schedule.incoming import Incoming, Work
from tracker.schedule.matching import without_year
from tracker.schedule.model import Announcement, Certainty, Episodes, Premiere, Ref, Status
from tracker.services.answers import Answer, listed
from tracker.services.client import Client, client_at

SERVICE = "Sonarr"
URL = "http://localhost:8989"
AHEAD = timedelta(days=365)
BACK = timedelta(days=31)
"""How much of the calendar is read: a premiere stays in it for a month."""

_MIDNIGHT = "T00:00:00Z"
_IDS = {"tvdbId": "tvdb", "tvMazeId": "tvmaze"}
_DELETED = "deleted"

Days = Mapping[tuple[str, int], date]
"""The day of a premiere by the identity of its series and the number of the season."""


@dataclass(frozen=True, slots=True)
class Sonarr:
    """The server, asked on a day."""

    client: Client
    today: date

    def all(self) -> list[Incoming]:
        """Give what is known of every series that the server watches."""
        series = self._list("/api/v3/series")
        days = _premieres(self._calendar())
        return [
            one
            for show in series
            if show.text("status") != _DELETED
            for one in _incoming(show, days, self.today)
        ]

    def _calendar(self) -> list[Answer]:
        start, end = self.today - BACK, self.today + AHEAD
        return self._list(
            "/api/v3/calendar",
            start=start.isoformat(),
            end=end.isoformat(),
            includeSeries="true",
            unmonitored="true",
        )

    def _list(self, path: str, **query: str) -> list[Answer]:
        found = self.client.json(path, **query)
        if found is None:
            raise ServiceError(
                "there is no Sonarr v3 at that address (status 404)",
                hint="look at TRACKER_SONARR_URL; a path in front of it belongs to it",
            )
        return list(listed(SERVICE, found))


def sonarr(given: str | None, key: str | None, folder: Path | None, today: date) -> Sonarr:
    """Give the server at the usual or a given address; raises ``UsageError`` without its key."""
    if not key:
        raise UsageError(
            "Sonarr asks for a key",
            hint="put the one from Settings, General into TRACKER_SONARR_KEY",
        )
    if not (key.isascii() and key.isprintable()):
        raise UsageError("TRACKER_SONARR_KEY is no key: it holds characters that none has")
    return Sonarr(client_at(SERVICE, given, URL, folder, {"X-Api-Key": key}), today)


def _incoming(show: Answer, days: Days, today: date) -> Iterator[Incoming]:
    work = _work(show)
    has_ended = show.text("status") == "ended"
    seasons = {_number(season): season for season in show.each("seasons")}
    numbers = sorted(number for number in seasons if number > 0)
    for number in numbers:
        is_last = number == numbers[-1] and not has_ended
        count = _count(seasons[number])
        said = Announcement(
            about=Ref(slug(work.title), number),
            said_on=today,
            n=1,
            certainty=Certainty.CONFIRMED,
            premiere=_premiere(_day(show, number, days), count),
            episodes=Episodes(count, None if is_last else count) if count else None,
            source=SERVICE,
        )
        if said.claims:
            yield Incoming(work, said, is_state=True)
    if has_ended:
        about = Ref(slug(work.title))
        ended = Announcement(
            about, today, 1, Certainty.CONFIRMED, status=Status.ENDED, source=SERVICE
        )
        yield Incoming(work, ended, is_state=True)


def _premiere(day: date | None, count: int) -> Premiere | None:
    """Give the day, TBA for a season without episodes; of any other the day is only not known."""
    if day is not None:
        return Premiere(day.isoformat(), Window.on(day))
    return None if count else Premiere("TBA", TBA)


def _day(show: Answer, number: int, days: Days) -> date | None:
    day = days.get((_identity(show), number))
    return day or (_first_aired(show) if number == 1 else None)


def _first_aired(show: Answer) -> date | None:
    """Give the day on which a series began; a moment within a day would have to be shifted."""
    text = show.text("firstAired") or ""
    return read_day(text.removesuffix(_MIDNIGHT))


def _premieres(calendar: list[Answer]) -> Days:
    """Give the premieres of a calendar: first episodes, specials left out."""
    days: dict[tuple[str, int], date] = {}
    for episode in calendar:
        series, day, number = episode.one("series"), episode.day("airDate"), _number(episode)
        if series and day and number > 0 and episode.required_number("episodeNumber") == 1:
            days[_identity(series), number] = day
    return days


def _identity(show: Answer) -> str:
    return str(show.number("tvdbId") or show.required_text("title"))


def _work(show: Answer) -> Work:
    title, year = without_year(show.required_text("title"))
    ids = {name: show.number(field) for field, name in _IDS.items()}
    imdb = show.text("imdbId")
    return Work(
        title=title,
        year=show.number("year") or year,
        network=show.text("network"),
        ids={
            **{name: number for name, number in ids.items() if number},
            **({"imdb": imdb} if imdb else {}),
        },
    )


def _number(one: Answer) -> int:
    return one.required_number("seasonNumber")


def _count(season: Answer) -> int:
    statistics = season.one("statistics")
    return (statistics.number("totalEpisodeCount") or 0) if statistics else 0
