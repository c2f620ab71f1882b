"""The events of a calendar: what each season is there, by what was said of it."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256

from tracker.dates.edtf import to_edtf
from tracker.dates.marks import Mark
from tracker.dates.window import Window
from tracker.formats.events import Event, EventStatus
from tracker.schedule.agreement import logs_of
from tracker.schedule.ledger import Facts, Log, facts_of
from tracker.schedule.model import Announcement, Certainty, Premiere, Ref, Retraction, Standing
from tracker.schedule.outlook import Entry
from tracker.text import safe
from tracker.views import rows
from tracker.views.addresses import web_address
from tracker.views.long_windows import Windows

_LONGEST_ID = 200

SHORT_DAYS = 31
"""The longest window that is one event over all its days."""


@dataclass(frozen=True, slots=True)
class Past:
    """All that was ever said, retracted or not, by key; it tells how often an event changed."""

    said: Mapping[str, Announcement]
    retractions: Mapping[str, Retraction]

    @property
    def oldest(self) -> str:
        """Give the key of the oldest announcement: what tells one schedule from another."""
        return min(((one.said_on, key) for key, one in self.said.items()), default=(None, ""))[1]


def events(
    entries: Iterable[Entry],
    past: Past,
    *,
    windows: Windows = Windows.MARK,
    alarm: timedelta | None = None,
) -> list[Event]:
    """Give the events of seasons that have a date, in the order of the seasons."""
    logs = logs_of(past.said)
    made: list[Event] = []
    for entry in entries:
        if entry.window is not None:
            log = {**logs.get(entry.ref, {}), **logs.get(Ref(entry.ref.series), {})}
            made += _events(entry, entry.window, windows, _Story(log, past.retractions))
    return [replace(event, alarm=alarm) for event in made]


class _Story:
    """The log of a season and of its series: how often it was spoken of, and when last."""

    def __init__(self, log: Log, retractions: Mapping[str, Retraction]) -> None:
        self._log = log
        self._retracted = {key: one for key, one in retractions.items() if key in log}

    @property
    def sequence(self) -> int:
        return len(self._log) + len(self._retracted)

    @property
    def stamp(self) -> date:
        said = (one.said_on for one in self._log.values())
        return max([*said, *(one.on for one in self._retracted.values())])

    def facts_of(self, ref: Ref) -> Facts:
        return facts_of(_standing(self._log, self._retracted, ref))


def _standing(log: Log, retracted: Container[str], ref: Ref) -> Log:
    return {key: one for key, one in log.items() if key not in retracted and one.about == ref}


def _events(entry: Entry, window: Window, windows: Windows, story: _Story) -> Iterator[Event]:
    """Give the one event of a day or a short window, or what is wanted of a longer one."""
    first, last = window.earliest, window.latest
    facts = story.facts_of(entry.ref)
    whole = first is not None and last is not None
    if first and last and ((last - first).days < SHORT_DAYS or windows is Windows.SPAN):
        yield _event(entry, (first, last), _summary(entry), story, facts)
    elif windows is not Windows.SKIP:
        if first is not None:
            yield _event(entry, (first, first), _edge(entry, "opens"), story, facts)
        if last is not None and (windows is Windows.EDGES or not whole):
            event = _event(entry, (last, last), _edge(entry, "closes"), story, facts)
            yield replace(event, uid=_uid(entry.ref, "-closes")) if whole else event


def _event(
    entry: Entry, days: tuple[date, date], summary: str, story: _Story, facts: Facts
) -> Event:
    network = entry.series.network
    return Event(
        uid=_uid(entry.ref),
        first=days[0],
        last=days[1],
        summary=summary,
        status=_status(entry),
        stamp=story.stamp,
        sequence=story.sequence,
        description=_description(entry),
        categories=tuple(safe(word) for word in (entry.series.kind.value, network) if word),
        url=web_address(entry.source),
        facts=_facts(entry, facts),
    )


def _uid(ref: Ref, end: str = "") -> str:
    """Give the id of an event: the season's key, with a dot, which no key holds, for its slash.

    A key that is longer than calendars like their ids, or that no title makes, becomes a digest.
    """
    key = str(ref).replace("/", ".")
    if len(key.encode()) > _LONGEST_ID or safe(key) != key:
        key = sha256(key.encode()).hexdigest()[:32]
    return f"{key}{end}@tracker"


def _status(entry: Entry) -> EventStatus:
    if entry.standing is Standing.CANCELLED:
        return EventStatus.CANCELLED
    is_fixed = entry.window is not None and entry.window.is_day
    is_sure = is_fixed and entry.season.certainty is Certainty.CONFIRMED
    return EventStatus.CONFIRMED if is_sure else EventStatus.TENTATIVE


def _summary(entry: Entry) -> str:
    """Give ``Iron Fist S1 premiere``, or ``Northline S4 premiere? (March 2027)``."""
    name = f"{rows.name_words(entry)} premiere"
    if _status(entry) is EventStatus.CONFIRMED or (entry.window and entry.window.is_day):
        return name if _status(entry) is not EventStatus.TENTATIVE else f"{name}?"
    return f"{name}? ({rows.premiere_words(entry)})"


def _edge(entry: Entry, what: str) -> str:
    return f"{rows.name_words(entry)} premiere: window {what}: {rows.premiere_words(entry)}"


def _description(entry: Entry) -> str:
    """Give what is known in lines: the words, how sure, how many episodes, who said so and when."""
    said_on = entry.season.said_on
    told = f"said on {said_on}" if said_on else ""
    source = f"source: {safe(entry.source)}" if entry.source else ""
    count = f"episodes: {rows.episodes_words(entry)}" if entry.season.episodes else ""
    words = f"{rows.premiere_words(entry)} ({rows.window_words(entry)})"
    return "\n".join(filter(None, [words, rows.certainty_words(entry), count, source, told]))


def _facts(entry: Entry, facts: Facts) -> dict[str, str]:
    """Give what our own import reads back."""
    season, premiere = entry.season, entry.season.premiere
    window = entry.window
    fields = {
        "REF": safe(str(entry.ref)),
        "TITLE": rows.title_words(entry),
        "KIND": entry.series.kind.value,
        "NETWORK": safe(entry.series.network or ""),
        "PHRASE": rows.premiere_words(entry),
        "EARLIEST": str((window and window.earliest) or ""),
        "LATEST": str((window and window.latest) or ""),
        "EDTF": _edtf(premiere, window),
        "CERTAINTY": rows.certainty_words(entry),
        "EPISODES": rows.episodes_words(entry),
        "STATUS": _claimed_status(entry),
        "SAID-ON": str(season.said_on or ""),
        "SOURCE": safe(entry.source or ""),
        **_other_certainties(entry, facts),
    }
    return {name: value for name, value in fields.items() if value}


def _claimed_status(entry: Entry) -> str:
    if entry.standing is Standing.CANCELLED:
        return Standing.CANCELLED.value
    return rows.status_words(entry)


def _other_certainties(entry: Entry, facts: Facts) -> dict[str, str]:
    """Give how sure the count and the status are where the premiere is not as sure."""
    status = facts.status.standing
    sure = {
        "EPISODES-CERTAINTY": facts.episodes.standing and facts.episodes.standing.said.certainty,
        "STATUS-CERTAINTY": status and status.said.certainty,
    }
    if entry.standing is Standing.CANCELLED:
        sure["STATUS-CERTAINTY"] = Certainty.CONFIRMED
    return {
        name: certainty.value
        for name, certainty in sure.items()
        if certainty and certainty is not entry.season.certainty
    }


def _edtf(premiere: Premiere | None, window: Window | None) -> str:
    if premiere is None or window is None:
        return ""
    return to_edtf(window, [mark for mark in Mark if mark.value in premiere.marks]) or ""
