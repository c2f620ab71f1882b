"""Logs of premieres and relations, so that a case shows only what it is about."""

from collections.abc import Mapping
from datetime import date

from tests.builders import CONFIRMED, day, premiere
from tracker.schedule.hindsight import accounts_of
from tracker.schedule.model import Announcement, Certainty, Ref, Relation, Status
from tracker.schedule.order import Order, order
from tracker.views.rows import iso_window

SAID = "2016-10-31"


def ref(key: str) -> Ref:
    """Give the first season of a series."""
    return Ref(key, 1)


def window(
    key: str, text: str, certainty: Certainty = CONFIRMED, on: str = SAID, n: int = 1
) -> Announcement:
    """Give what was said of the window of a season."""
    return Announcement(ref(key), day(on), n, certainty, premiere=premiere(text))


def related(  # noqa: PLR0913 - a case says no more than it must
    key: str,
    to: str,
    least: int | None = None,
    most: int | None = None,
    certainty: Certainty = CONFIRMED,
    on: str = SAID,
    *,
    same_year: bool = False,
) -> Announcement:
    """Give what was said of a season beside another."""
    relation = Relation(f"beside {to}", ref(to), least, most, same_year)
    return Announcement(ref(key), day(on), 2, certainty, relation=relation)


def cancelled(key: str, on: str = "2017-06-01") -> Announcement:
    """Give that a season was cancelled."""
    return Announcement(ref(key), day(on), 9, CONFIRMED, status=Status.CANCELLED)


def order_of(log: Mapping[str, Announcement]) -> Order:
    """Give the order of all that a log says."""
    return order(accounts_of(log), log)


def shown(made: Order, key: str, level: Certainty) -> str | None:
    """Give the window of a season at a level, in ISO days."""
    found = made.window(ref(key), level)
    return None if found is None else iso_window(found)


def ordinal(text: str) -> int:
    """Give the number of a day."""
    return date.fromisoformat(text).toordinal()
