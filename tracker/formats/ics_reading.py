"""Reading iCalendar: what tracker wrote as it was known, any other event as days that were told."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, TypeVar

import icalendar

from tracker.errors import DataError, TrackerError
from tracker.formats.events import PREFIX, EventStatus
from tracker.formats.premieres import Told, premiere_from
from tracker.formats.texts import decoded
from tracker.schedule.catalogue import parse_name, slug
from tracker.schedule.fields import day_expected, read_day
from tracker.schedule.incoming import Batch, Incoming, Refused, Work
from tracker.schedule.keys import parse_ref
from tracker.schedule.model import (
    Announcement,
    Certainty,
    Episodes,
    Kind,
    Premiere,
    Ref,
    Status,
)
from tracker.schedule.statement import parse_episodes
from tracker.text import cut, safe

Value = TypeVar("Value")
Choice = TypeVar("Choice", bound=StrEnum)


def read(data: bytes, today: date) -> Batch:
    """Read a calendar: what tracker wrote as it was known, any other event as a day that was told.

    Raises ``DataError`` when the whole cannot be read.
    """
    text = decoded(data)
    try:
        calendars = icalendar.Calendar.from_ical(text, multiple=True)
    except (ValueError, IndexError) as error:
        raise _foreign(str(error)) from None
    events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    if not calendars or any(calendar.name != "VCALENDAR" for calendar in calendars):
        raise _foreign("it holds no VCALENDAR")
    incoming: dict[str, list[Incoming]] = {}
    refused = []
    for line, event in zip(_lines(text), events, strict=False):
        try:
            found = _Event(event, line).incoming(today)
            incoming.setdefault(str(event.get(f"{PREFIX}REF") or line), found)
        except _BadPropertyError as error:
            refused.append(Refused(error.where, error.message))
    every = (one for found in incoming.values() for one in found)
    return Batch(tuple(every), tuple(refused))


def _foreign(reason: str) -> DataError:
    return DataError(
        f"this is not an iCalendar file ({cut(safe(reason), 100)})",
        hint="it begins with BEGIN:VCALENDAR",
    )


def _lines(text: str) -> list[int]:
    """Give the numbers of the lines on which the events begin."""
    return [
        number
        for number, line in enumerate(text.splitlines(), start=1)
        if line.strip().upper() == "BEGIN:VEVENT"
    ]


class _BadPropertyError(Exception):
    def __init__(self, where: str, message: str) -> None:
        super().__init__(message)
        self.where = where
        self.message = message


class _Event:
    """An event of a file that can be asked for its properties."""

    def __init__(self, event: Any, line: int) -> None:  # noqa: ANN401 - the library's component
        self._event = event
        self._line = line

    def incoming(self, today: date) -> list[Incoming]:
        """Give what the event tells: an announcement for each certainty with which it tells it."""
        own = self._fact("REF")
        work, about, is_unnumbered = self._own_subject(own) if own else self._subject()
        said_on = self._day_told("SAID-ON") or self._stamp(today)
        told = self._told(about, said_on) if own else [self._plain(about, said_on)]
        where = f"line {self._line}"
        return [Incoming(work, said, True, is_unnumbered, where) for said in told]  # noqa: FBT003 - a state

    def _own_subject(self, own: str) -> tuple[Work, Ref, bool]:
        ref, title = parse_ref(own), self._fact("TITLE")
        if ref is None or ref.is_series or not title.strip():
            raise self._bad(f"{PREFIX}REF", "it names no season with its title")
        kind, network = self._choice("KIND", Kind), self._fact("NETWORK") or None
        return Work(title, key=ref.series, kind=kind, network=network), ref, False

    def _subject(self) -> tuple[Work, Ref, bool]:
        summary = str(self._event.get("SUMMARY") or "")
        name = self._tried("SUMMARY", lambda: parse_name(summary))
        about = Ref(slug(name.title), name.season or 1, name.part)
        return Work(name.title), about, name.season is None

    def _told(self, about: Ref, said_on: date) -> list[Announcement]:
        """Give what tracker wrote of a season, by how sure it is."""
        certainty = self._choice("CERTAINTY", Certainty) or Certainty.CONFIRMED
        sure = {
            "episodes": self._choice("EPISODES-CERTAINTY", Certainty) or certainty,
            "status": self._choice("STATUS-CERTAINTY", Certainty) or certainty,
        }
        whole = Announcement(
            about=about,
            said_on=said_on,
            n=1,
            certainty=certainty,
            premiere=self._premiere(said_on),
            episodes=self._episodes(),
            status=self._choice("STATUS", Status),
            source=self._fact("SOURCE") or None,
        )
        return [
            _of_certainty(whole, one, sure) for one in dict.fromkeys([certainty, *sure.values()])
        ]

    def _plain(self, about: Ref, said_on: date) -> Announcement:
        """Give what any event tells: the days it takes, or that it was called off."""
        if self._event.get("RRULE"):
            raise self._bad("RRULE", "an event that is repeated is no premiere")
        status = str(self._event.get("STATUS") or "").upper()
        is_cancelled = status == EventStatus.CANCELLED
        is_sure = status in ("", EventStatus.CONFIRMED)
        first, last = self._days()
        told = Told(earliest=first, latest=last)
        return Announcement(
            about=about,
            said_on=said_on,
            n=1,
            certainty=Certainty.CONFIRMED if is_sure or is_cancelled else Certainty.EXPECTED,
            premiere=self._tried("DTEND", lambda: premiere_from(told, said_on)),
            status=Status.CANCELLED if is_cancelled else None,
        )

    def _premiere(self, said_on: date) -> Premiere | None:
        first, last = self._day_told("EARLIEST"), self._day_told("LATEST")
        told = Told(self._fact("PHRASE"), first, last, self._fact("EDTF"))
        return self._tried(f"{PREFIX}LATEST", lambda: premiere_from(told, said_on))

    def _episodes(self) -> Episodes | None:
        count = self._fact("EPISODES")
        return self._tried(f"{PREFIX}EPISODES", lambda: parse_episodes(count)) if count else None

    def _days(self) -> tuple[date, date]:
        """Give the first and last day; a clock time is left out, and never shifted."""
        first, end = self._moment("DTSTART"), self._moment("DTEND")
        if first is None:
            raise self._bad("DTSTART", "the day is missing")
        if end is None or isinstance(end, datetime):
            return _day(first), _day(end or first)
        return _day(first), max(end - timedelta(days=1), _day(first))

    def _stamp(self, today: date) -> date:
        told = self._moment("LAST-MODIFIED") or self._moment("DTSTAMP")
        return min(_day(told), today) if told else today

    def _moment(self, name: str) -> date | None:
        value = getattr(self._event.get(name), "dt", None)
        if not isinstance(value, date):
            return None
        day = _day(value).isoformat()
        if read_day(day) is None:
            raise self._bad(name, f'"{day}" is not {day_expected(day)}')
        return value

    def _fact(self, name: str) -> str:
        return str(self._event.get(f"{PREFIX}{name}") or "")

    def _day_told(self, name: str) -> date | None:
        text = self._fact(name)
        day = read_day(text)
        if text and day is None:
            raise self._bad(f"{PREFIX}{name}", f'"{text}" is not {day_expected(text)}')
        return day

    def _choice(self, name: str, words: type[Choice]) -> Choice | None:
        text = self._fact(name)
        if not text:
            return None
        if text not in list(words):
            raise self._bad(f"{PREFIX}{name}", f'"{text}" is not one of {", ".join(words)}')
        return words(text)

    def _tried(self, name: str, made: Callable[[], Value]) -> Value:
        try:
            return made()
        except (TrackerError, ValueError) as error:
            raise self._bad(name, getattr(error, "message", str(error))) from None

    def _bad(self, name: str, message: str) -> _BadPropertyError:
        return _BadPropertyError(f"line {self._line}, {name}", cut(safe(message), 200))


def _of_certainty(
    whole: Announcement, certainty: Certainty, sure: Mapping[str, Certainty]
) -> Announcement:
    """Give of an announcement what is told with one certainty."""
    return replace(
        whole,
        certainty=certainty,
        premiere=whole.premiere if certainty is whole.certainty else None,
        episodes=whole.episodes if certainty is sure["episodes"] else None,
        status=whole.status if certainty is sure["status"] else None,
    )


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
