"""The rows of a site's pages, as texts that are safe to show."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.dates.window import Window
from tracker.schedule.history import Told
from tracker.schedule.outlook import Entry
from tracker.text import safe
from tracker.views import rows
from tracker.views.addresses import web_address
from tracker.views.said import said_words, told_change, told_name

Days = Sequence[str | None]
"""The bounds of a window in ISO, one for a single day; None is an open end."""


@dataclass(frozen=True, slots=True)
class SeasonRow:
    """A season in a table; ``narrowed`` is what relations leave of its window."""

    title: str
    name: str
    season: str
    episodes: str
    status: str
    said: str
    days: Days
    narrowed: Days
    certainty: str
    standing: str


@dataclass(frozen=True, slots=True)
class ToldRow:
    """An announcement in a history; ``address`` is that of its source, if it has one."""

    said_on: str
    name: str
    said: str
    days: Days
    change: str
    certainty: str
    source: str
    address: str | None
    quote: str
    note: str
    retracted: bool


@dataclass(frozen=True, slots=True)
class Section:
    """Seasons under a heading, each with the address of its page."""

    heading: str
    seasons: Sequence[tuple[SeasonRow, str]]


def season_row(entry: Entry) -> SeasonRow:
    """Give a season as it stands in a table."""
    return SeasonRow(
        title=rows.title_words(entry),
        name=rows.name_words(entry),
        season=rows.season_words(entry),
        episodes=rows.episodes_words(entry),
        status=rows.status_words(entry),
        said=rows.premiere_words(entry),
        days=_days(entry.window),
        narrowed=_days(entry.narrowed),
        certainty=rows.certainty_words(entry),
        standing=rows.standing_words(entry),
    )


def told_row(told: Told) -> ToldRow:
    """Give an announcement as it stands in a history."""
    said = told.said
    window = said.premiere.window if said.premiere else None
    return ToldRow(
        said_on=said.said_on.isoformat(),
        name=told_name(told),
        said=said_words(said),
        days=_days(window if isinstance(window, Window) else None),
        change=told_change(told),
        certainty=said.certainty.value,
        source=safe(said.source or ""),
        address=web_address(said.source),
        quote=safe(said.quote or ""),
        note=safe(said.note or ""),
        retracted=told.retraction is not None,
    )


def _days(window: Window | None) -> Days:
    if window is None:
        return ()
    days = [day.isoformat() if day else None for day in (window.earliest, window.latest)]
    return days[:1] if window.is_day else days
