"""The words for what an entry says, decided once and used by every view.

All text that comes from the file passes ``text.safe`` here.
"""

from datetime import date

from tracker.dates.window import Window
from tracker.schedule.model import Certainty, Ref, Standing
from tracker.schedule.outlook import Entry
from tracker.text import safe


def title_words(entry: Entry) -> str:
    """Give the title of the series."""
    return safe(entry.series.title)


def season_words(entry: Entry) -> str:
    """Give the season's number, ``S4`` or ``S4.2``; nothing where the title alone names it."""
    return number_words(entry.ref) if entry.numbered else ""


def number_words(ref: Ref) -> str:
    """Give the number of a season or part as it stands in a table: ``S4``, ``S4.2``."""
    part = "" if ref.part is None else f".{ref.part}"
    return "" if ref.season is None else f"S{ref.season}{part}"


def name_words(entry: Entry) -> str:
    """Give the name of the season: ``Iron Fist S1``, ``Stranger Things S4 part 2``."""
    return full_name(entry.series.title, entry.ref if entry.numbered else Ref(entry.ref.series))


def full_name(title: str, ref: Ref) -> str:
    """Give a title with the season and part that ``ref`` names."""
    season = "" if ref.season is None else f" S{ref.season}"
    part = "" if ref.part is None else f" part {ref.part}"
    return f"{safe(title)}{season}{part}"


def episodes_words(entry: Entry) -> str:
    """Give the count of episodes: ``8``, ``8-10``, ``8+``, or nothing when it is unknown."""
    return "" if entry.season.episodes is None else str(entry.season.episodes)


def status_words(entry: Entry) -> str:
    """Give the claimed status, or nothing."""
    return entry.season.status or ""


def premiere_words(entry: Entry) -> str:
    """Give the premiere as it was said, or nothing when nobody said anything."""
    return "" if entry.season.premiere is None else safe(entry.season.premiere.words)


def window_words(entry: Entry) -> str:
    """Give the window in ISO days, ``TBA`` when it was said that none is known."""
    if entry.window is not None:
        return iso_window(entry.window)
    return "" if entry.season.premiere is None else "TBA"


def narrowed_words(entry: Entry) -> str:
    """Give what relations leave of the window in ISO days, or nothing when they say nothing."""
    return "" if entry.narrowed is None else iso_window(entry.narrowed)


def tightest_words(entry: Entry) -> str:
    """Give what relations leave of the window, marked, or the window where they say nothing."""
    return window_words(entry) if entry.narrowed is None else f"{narrowed_words(entry)} {_NARROWED}"


_NARROWED = "*"

NARROWED_MEANING = {_NARROWED: f"{_NARROWED} narrowed"}
"""What the mark of a narrowed window means, as a legend says it."""


def iso_window(window: Window) -> str:
    """Give a window in ISO days: ``2017-03-17``, ``2017-05-01..2017-12-31``, ``..2018-05-31``."""
    if window.is_day:
        return _iso(window.earliest)
    return f"{_iso(window.earliest)}..{_iso(window.latest)}"


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def certainty_words(entry: Entry) -> str:
    """Give how surely the premiere was announced; nothing where there is no date to be sure of."""
    return entry.season.certainty or ""


def certainty_mark(entry: Entry) -> str:
    """Give the certainty in one cell: nothing when confirmed, ``~`` expected, ``?`` rumoured."""
    return mark_of(entry.season.certainty)


def contradiction_mark(entry: Entry) -> str:
    """Give the mark of a season that is still to come, of which something said cannot hold."""
    if not entry.season.contradicted:
        return ""
    return "" if entry.standing in (Standing.RELEASED, Standing.CANCELLED) else "!"


CONTRADICTION_MEANING = {"!": "! contradicted: tracker why REF"}
"""What the mark means."""


_MARKS: dict[Certainty | None, str] = {Certainty.EXPECTED: "~", Certainty.RUMOURED: "?"}

MARK_MEANINGS = {mark: f"{mark} {sure}" for sure, mark in _MARKS.items()}
"""What the marks of certainty mean, mark by mark, as a legend says it."""


def mark_of(certainty: Certainty | None) -> str:
    """Give the mark of a certainty: nothing for what is confirmed."""
    return _MARKS.get(certainty, "")


def standing_words(entry: Entry) -> str:
    """Give where the season stands."""
    return entry.standing


def said_on_words(entry: Entry) -> str:
    """Give the day on which the standing premiere was said, or nothing."""
    return _iso(entry.season.said_on)


def tba_words(entry: Entry) -> str:
    """Give the words for a season without a date: what relations leave, else since when."""
    if entry.narrowed is not None:
        return f"no date announced, by order {narrowed_words(entry)}"
    said_on = entry.season.said_on
    return "no date announced" + ("" if said_on is None else f" (since {said_on.isoformat()})")


def lapsed_words(entry: Entry) -> str:
    """Give the words for a window that is over, and nothing for one that never ends."""
    latest = entry.window.latest if entry.window else None
    return "" if latest is None else f"was to be out by {latest.isoformat()}"
