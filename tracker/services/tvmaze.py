"""TVmaze: shows with their seasons, as facts. Its data is under CC BY-SA; views name it for that.

A season that is announced and has no date is TBA; the order is the count of episodes, known before
any of them. Days are those of the network's zone and are kept as they stand.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tracker.dates.window import TBA, Window
from tracker.errors import NotFoundError, ServiceError
from tracker.schedule.catalogue import fold, slug
from tracker.schedule.incoming import Incoming, Work
from tracker.schedule.matching import without_year
from tracker.schedule.model import Announcement, Certainty, Episodes, Premiere, Ref, Status
from tracker.services.answers import Answer, listed
from tracker.services.client import Client, client_at
from tracker.text import safe

SERVICE = "TVmaze"
ID = "tvmaze"
URL = "https://api.tvmaze.com"

_LAST_SEASON = 9999


@dataclass(frozen=True, slots=True)
class Tvmaze:
    """The service, asked on a day."""

    client: Client
    today: date

    def titled(self, title: str) -> list[Incoming]:
        """Give what is known of the show that a title means; a year behind it tells shows apart.

        Raises ``NotFoundError`` when there is none.
        """
        bare, year = without_year(title)
        if year is None:
            show = self.client.json("/singlesearch/shows", q=title, embed="seasons")
            if show is None:
                raise NotFoundError(f'TVmaze knows no series "{safe(title)}"', hint=_HINT)
            return list(_incoming(Answer(SERVICE, show), self.today))
        return self.numbered(self._search(bare, year))

    def numbered(self, number: int) -> list[Incoming]:
        """Give what is known of the show with an id of the service."""
        show = self.client.json(f"/shows/{number}", **{"embed[]": "seasons"})
        if show is None:
            raise NotFoundError(f"TVmaze no longer has the series {number}", hint=_HINT)
        return list(_incoming(Answer(SERVICE, show), self.today))

    def updated(self, since: str) -> set[int]:
        """Give the ids of the shows that changed within a ``day``, ``week`` or ``month``."""
        updates = self.client.json("/updates/shows", since=since)
        if not isinstance(updates, dict):
            raise ServiceError("TVmaze answered updates that are not an object")
        return {int(number) for number in updates if number.isascii() and number.isdigit()}

    def _search(self, title: str, year: int) -> int:
        found = listed(SERVICE, self.client.json("/search/shows", q=title))
        for one in found:
            show = one.one("show")
            if show and fold(show.required_text("name")) == fold(title) and _year(show) == year:
                return show.required_number("id")
        raise NotFoundError(f'TVmaze knows no series "{safe(title)}" of {year}', hint=_HINT)


def tvmaze(given: str | None, folder: Path | None, today: date) -> Tvmaze:
    """Give the service at the usual or a given address; ``folder`` is where answers are kept."""
    return Tvmaze(client_at(SERVICE, given, URL, folder), today)


_HINT = "look the title up there, or name its id: tracker edit REF --id tvmaze=NUMBER"


def _incoming(show: Answer, today: date) -> Iterator[Incoming]:
    """Give a fact for each season, TBA for the first one of a show without any, and its end."""
    work = _work(show)
    embedded = show.one("_embedded")
    seasons = list(embedded.each("seasons")) if embedded else []
    numbered = [season for season in seasons if 0 < _number(season) <= _LAST_SEASON]
    for season in numbered:
        yield Incoming(work, _said(work, season, today), is_state=True)
    if not numbered:
        first = _announced(Ref(slug(work.title), 1), today, premiere=_TBA)
        yield Incoming(work, first, is_state=True)
    if show.text("status") == "Ended":
        ended = _announced(Ref(slug(work.title)), today, status=Status.ENDED)
        yield Incoming(work, ended, is_state=True)


def _work(show: Answer) -> Work:
    channel = show.one("network") or show.one("webChannel")
    externals = show.one("externals")
    imdb = externals.text("imdb") if externals else None
    thetvdb = externals.number("thetvdb") if externals else None
    others = {"tvdb": thetvdb, "imdb": imdb}
    return Work(
        title=show.required_text("name"),
        year=_year(show),
        network=channel.text("name") if channel else None,
        ids={
            ID: show.required_number("id"),
            **{service: number for service, number in others.items() if number},
        },
    )


def _said(work: Work, season: Answer, today: date) -> Announcement:
    day = season.day("premiereDate")
    order = season.number("episodeOrder")
    return _announced(
        Ref(slug(work.title), _number(season)),
        today,
        premiere=Premiere(day.isoformat(), Window.on(day)) if day else _TBA,
        episodes=Episodes(order, order) if order else None,
    )


_TBA = Premiere("TBA", TBA)


def _number(season: Answer) -> int:
    return season.required_number("number")


def _year(show: Answer) -> int | None:
    premiered = show.day("premiered")
    return premiered.year if premiered else None


def _announced(
    about: Ref,
    today: date,
    *,
    premiere: Premiere | None = None,
    episodes: Episodes | None = None,
    status: Status | None = None,
) -> Announcement:
    return Announcement(
        about, today, 1, Certainty.CONFIRMED, premiere, episodes, status, source=SERVICE
    )
