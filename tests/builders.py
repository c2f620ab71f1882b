"""Small makers of domain values, so that a case shows only what it is about."""

from datetime import date

from tracker.dates.window import TBA, Tba, Window
from tracker.schedule.model import (
    Announcement,
    Certainty,
    Episodes,
    Premiere,
    Ref,
    Season,
    Status,
)

S1 = Ref("iron-fist", 1)
CONFIRMED, EXPECTED, RUMOURED = Certainty


def day(text: str) -> date:
    """Give the day of an ISO text."""
    return date.fromisoformat(text)


def window(text: str) -> Window | Tba:
    """Give a window written ``2017-03-17``, ``2017-01-01..2017-12-31``, ``..2017-12-31``, ``TBA``."""
    if text == "TBA":
        return TBA
    earliest, dots, latest = text.partition("..")
    first = day(earliest) if earliest else None
    return Window(first, (day(latest) if latest else None) if dots else first)


def premiere(text: str) -> Premiere:
    """Give a premiere whose words are those of its window."""
    return Premiere(text, window(text))


def said(
    what: str | Status | None = None,
    on: str = "2016-10-31",
    certainty: Certainty = CONFIRMED,
    *,
    episodes: Episodes | None = None,
    about: Ref = S1,
    n: int = 1,
) -> Announcement:
    """Give an announcement of a window, a status or a count of episodes."""
    return Announcement(
        about=about,
        said_on=day(on),
        n=n,
        certainty=certainty,
        premiere=premiere(what) if isinstance(what, str) and not isinstance(what, Status) else None,
        status=what if isinstance(what, Status) else None,
        episodes=episodes,
    )


def log(*announcements: Announcement) -> dict[str, Announcement]:
    """Give announcements as a log, keyed by their place."""
    return {f"k{place}": one for place, one in enumerate(announcements)}


def season(
    what: str | None = None, certainty: Certainty | None = CONFIRMED, ref: Ref = S1
) -> Season:
    """Give a row of the seasons table with a standing premiere."""
    return Season(ref, premiere=premiere(what) if what else None, certainty=certainty)
