"""Reading a date in its sentence: a year left out, a month that is past, the next fall."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from tracker.dates.errors import PhraseError
from tracker.dates.reading import Reading, read
from tracker.dates.settings import Settings
from tracker.dates.window import Window
from tracker.dates.words import SEASONS
from tracker.news.entities import Named
from tracker.news.tags import Verb, When
from tracker.news.words import DENIALS


@dataclass(frozen=True, slots=True)
class Known:
    """What a date is read against: the day, the settings, and the date told before."""

    on: date
    settings: Settings
    anchor: Window | None = None
    anchor_work: Named | None = None


def is_over(window: Window, on: date) -> bool:
    """Tell a date that was over when the article appeared: what is to come cannot have it."""
    return window.latest is not None and window.latest < on


def is_running(when: When, window: object, on: date) -> bool:
    """Tell "in the fall", said when the fall is a month old: the next one may be meant."""
    bare = when.read_as.lower().removeprefix("the ") in _BARE
    return bare and isinstance(window, Window) and _days_into(window, on) >= _MONTH


def _days_into(window: Window, on: date) -> int:
    inside = window.earliest is not None and window.latest is not None and window.latest >= on
    return (on - window.earliest).days if inside and window.earliest else 0


def read_next(when: When, known: Known) -> Reading | None:
    """Read a season of the year as the next one."""
    found = read_in(when.read_as, known, known.on)
    window = found.window if found else None
    if not isinstance(window, Window) or window.latest is None:
        return None
    return read_in(when.read_as, known, window.latest + timedelta(days=1))


def read_not_over(when: When, found: Reading, known: Known) -> Reading:
    """Read "the first half of the year", said in autumn, as that of the next one."""
    window = found.window
    if not isinstance(window, Window) or window.latest is None or not is_over(window, known.on):
        return found
    return read_in(when.read_as, known, date(window.latest.year + 1, 1, 1)) or found


_MONTH: Final = 30

_BARE: Final = frozenset({*SEASONS, "midseason", "at midseason", "mid-season", "holidays"})
"""Seasons of the year without "this" or a year."""


def waits(when: When, verb: Verb | None) -> bool:
    """Tell "will not see X until May", whose denial stands before the title."""
    denied = verb is not None and verb.denied and verb.end <= when.start
    return denied and when.lead in {"until", "till"} and not is_denial(when)


def is_bound(when: When) -> bool:
    """Tell "before May" and "until May"."""
    return when.read_as.split()[0].lower() in {"before", "until"}


def is_denial(when: When) -> bool:
    """Tell "not before May" and its kin."""
    return when.read_as.split()[0].lower().replace("'", "") in DENIALS


@dataclass(frozen=True, slots=True)
class Telling:
    """How a clause tells a date: of the past, after another one, denied, or as a move."""

    past: bool = False
    gapped: bool = False
    denied: bool = False
    moved: bool = False


def date_in_sentence(when: When, known: Known, verb: Verb | None, told: Telling) -> Reading | None:
    """Read a date in its sentence; None where nothing fits."""
    words = when.read_as
    if told.denied and is_bound(when):
        words = f"not {words}"
    if waits(when, verb) and not when.is_day:
        words = f"not until {words}"
    if when.years is not None:
        return _in_year(words, known, when.years)
    if told.past and words.startswith("between ") and " and " in words:
        words = _first_of(words.removeprefix("between "), " and ")
    elif when.lead == "from" and " to " in words:
        words = f"moved from {words}" if told.moved else _first_of(words)
    elif when.lead in {"from", "of"} and told.moved:
        return None
    after = _read_after(words, known) if told.gapped and not _has_year(words) else None
    if after is not None or told.past:
        return after or _past(words, known)
    return _until_a_day(words, known) or read_in(words, known, known.on)


def _until_a_day(words: str, known: Known) -> Reading | None:
    """Read "doesn't come out until May 9", which says that it does on that day."""
    _, until, day = words.partition(" until ")
    found = read_in(day, known, known.on) if until else None
    window = found.window if found else None
    return found if isinstance(window, Window) and window.is_day else None


_SOON: Final = 240
"""Days between two dates of one list; a date that would lie further off is not counted on."""


def _read_after(words: str, known: Known) -> Reading | None:
    """Read "and Y on January 4" behind "X on December 28": the year turns between them."""
    first = known.anchor.earliest if known.anchor else None
    if first is None or first < known.on:
        return None
    found = read_in(words, known, first)
    window = found.window if found else None
    earliest = window.earliest if isinstance(window, Window) else None
    return found if earliest is not None and (earliest - first).days <= _SOON else None


def _in_year(words: str, known: Known, years: int) -> Reading | None:
    """Read "April of that year": the year is that of the date told before, if it is one."""
    last = known.anchor.latest if known.anchor else None
    if known.anchor is None or known.anchor.earliest is None or last is None:
        return None
    if known.anchor.earliest.year != last.year:
        return None
    return read_in(f"{words} {last.year + years}", known, known.on)


def _has_year(words: str) -> bool:
    return any(piece.isdigit() and len(piece) == len("2018") for piece in words.split())


def _first_of(words: str, joint: str = " to ") -> str:
    """Give the start of a run: "April to June 2018" began in April 2018, "8 to 29 May" on May 8."""
    first, _, last = words.partition(joint)
    if first.isdigit() and len(first) < len("2018"):
        return f"{first} {last.partition(' ')[2]}"
    year = last.split()[-1]
    has_year = first.split()[-1].isdigit() and len(first.split()[-1]) == len("2018")
    return first if has_year or not year.isdigit() else f"{first} {year}"


def read_in(words: str, known: Known, on: date) -> Reading | None:
    """Read words as said on a day; None for what is no date there."""
    try:
        return read(words, on=on, settings=known.settings, anchor=known.anchor)
    except PhraseError:
        return None


def _past(words: str, known: Known) -> Reading | None:
    """Read a date of what is past: without a year it is the last one, not the next."""
    found = read_in(words, known, known.on)
    if found is None or not _is_ahead(found, known.on):
        return found
    for days in (7, 366):
        earlier = read_in(words, known, date.fromordinal(known.on.toordinal() - days))
        if earlier is not None and not _is_ahead(earlier, known.on):
            return earlier
    return None


def _is_ahead(found: Reading, on: date) -> bool:
    window = found.window
    return isinstance(window, Window) and window.latest is not None and window.latest > on
