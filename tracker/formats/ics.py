"""iCalendar (RFC 5545, RFC 7986) out of events. The library folds and escapes; nothing here does.

An event takes nobody's time, and carries what is known in ``X-TRACKER`` properties, so that our own
import gives it back. Nothing depends on when it was written.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta

import icalendar

from tracker.formats.events import PREFIX, Event, EventStatus

PRODUCT = "-//tracker//release schedule//EN"
REFRESH = timedelta(hours=12)


def write(events: Iterable[Event], name: str) -> bytes:
    """Give events as a calendar of that name."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    for event in events:
        calendar.add_component(_component(event))
    return bytes(calendar.to_ical())


def _component(event: Event) -> icalendar.Event:
    made = icalendar.Event()
    stamp = datetime.combine(event.stamp, time(), UTC)
    made.add("uid", event.uid)
    made.add("dtstamp", stamp)
    made.add("last-modified", stamp)
    made.add("sequence", event.sequence)
    made.add("dtstart", event.first)
    made.add("dtend", event.last + timedelta(days=1))
    made.add("summary", event.summary)
    made.add("status", event.status.value)
    made.add("transp", "TRANSPARENT")
    if event.description:
        made.add("description", event.description)
    if event.categories:
        made.add("categories", list(event.categories))
    if event.url:
        made.add("url", event.url)
    for name, value in event.facts.items():
        made.add(f"{PREFIX}{name}", value, parameters=_kind_of(value))
    if event.alarm is not None and event.status is not EventStatus.CANCELLED:
        made.add_component(_alarm(event.summary, event.alarm))
    return made


def _kind_of(value: str) -> dict[str, str]:
    """Give the parameter without which readers do not agree on whether a value is escaped."""
    return {"VALUE": "TEXT"} if any(sign in value for sign in ",;\\\n") else {}


def _alarm(summary: str, before: timedelta) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", -before)
    return alarm
