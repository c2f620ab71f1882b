"""The events of a calendar as values: all-day, on days of which both ends are included."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

PREFIX = "X-TRACKER-"
"""What the names of our own properties begin with."""


class EventStatus(StrEnum):
    """How sure an event is, as calendars know it."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class Event:
    """An all-day event from ``first`` to ``last``, both included.

    ``stamp`` is the day of the newest thing said about it, ``sequence`` counts them. ``facts`` are
    the values of its ``X-TRACKER`` properties by name. ``alarm`` is how long before it to remind.
    """

    uid: str
    first: date
    last: date
    summary: str
    status: EventStatus
    stamp: date
    sequence: int
    description: str = ""
    categories: tuple[str, ...] = ()
    url: str | None = None
    facts: Mapping[str, str] = field(default_factory=dict)
    alarm: timedelta | None = None
