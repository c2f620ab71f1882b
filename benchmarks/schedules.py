"""Schedules of any size for measuring, with logs such as people keep.

A season's log tells how its premiere became known: no date at first, then a year, a half, a month
and the day, months apart, with counts, statuses, sources and quotes where there usually are some.
How far it has come depends on the day around which the schedule lies: what was said later is left
out. Nothing relates one premiere to another. The same arguments give the same bytes.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import cycle
from random import Random
from typing import Final, NamedTuple

from tracker.dates import write
from tracker.dates.window import TBA, When, Window
from tracker.schedule.ledger import account
from tracker.schedule.model import (
    Announcement,
    Certainty,
    Episodes,
    Kind,
    Premiere,
    Ref,
    Series,
    Status,
)
from tracker.schedule.records import (
    announcement_key,
    encode_announcement,
    encode_season,
    encode_series,
)
from tracker.store.codec import empty_document
from tracker.store.migration import Document

SEASONS_OF_A_SERIES = 3
"""How many seasons a series has on average: 1 to 5."""

_FIRST_WORDS = ("The Silent", "Northern", "A Crooked", "Last", "Iron", "The Salt", "Été", "Paper")
_SECOND_WORDS = ("Harbour", "Meridian", "Orchard", "Signal", "Café", "Winter", "Division", "Atlas")
_NETWORKS = ("Netflix", "HBO", "Channel 4", "Canal+", "Apple TV+", None)
_SOURCES = ("Variety", "Deadline", "The network's own page", "An interview", "A press release")
_YEARS_AROUND = 3


class _Step(NamedTuple):
    """What is announced of a premiere, and how surely."""

    when: When
    certainty: Certainty


def schedule(seasons: int, around: date) -> Document:
    """Make a schedule of so many seasons, known as far as they are on the day ``around``."""
    document, random = empty_document(), Random(seasons)
    for ref, title in _refs(seasons):
        if ref.series not in document["series"]:
            work = Series(title, Kind.SERIES, network=random.choice(_NETWORKS))
            document["series"][ref.series] = encode_series(work)
        log = {announcement_key(said): said for said in _log(ref, random, around)}
        for key, said in log.items():
            document["announcements"][key] = encode_announcement(said)
        document["seasons"][str(ref)] = encode_season(account(ref, log).row())
    return document


def _refs(seasons: int) -> Iterator[tuple[Ref, str]]:
    """Give so many seasons of series of one to five, with the title of their series."""
    sizes, number = cycle((3, 1, 5, 2, 4)), 0
    while seasons > 0:
        first = _FIRST_WORDS[number % len(_FIRST_WORDS)]
        second = _SECOND_WORDS[number // len(_FIRST_WORDS) % len(_SECOND_WORDS)]
        for season in range(1, min(next(sizes), seasons) + 1):
            yield Ref(f"series-{number}", season), f"{first} {second} {number}"
            seasons -= 1
        number += 1


def _log(ref: Ref, random: Random, around: date) -> Iterator[Announcement]:
    """Give what was said of a season until ``around``, at least one thing."""
    premiere = around + timedelta(days=random.randint(-365, 365) * _YEARS_AROUND)
    said_on = premiere - timedelta(days=random.randint(300, 700))
    for n, step in enumerate(_steps(premiere, random), start=1):
        if said_on > around and n > 1:
            return
        yield _said(ref, n, min(said_on, around), step, random)
        said_on += timedelta(days=random.randint(30, 150))
    if premiere < around:
        yield _out(ref, n + 1, premiere, random)


def _steps(premiere: date, random: Random) -> Iterator[_Step]:
    """Give what is announced one after the other; a step in three is left out, the last never."""
    steps = (
        _Step(TBA, Certainty.CONFIRMED),
        _Step(_from(premiere, 1, 12), Certainty.RUMOURED),
        _Step(_from(premiere, premiere.month // 7 * 6 + 1, 6), Certainty.EXPECTED),
        _Step(_from(premiere, premiere.month, 1), Certainty.CONFIRMED),
    )
    yield from (step for step in steps if random.randrange(3))
    yield _Step(Window.on(premiere), Certainty.CONFIRMED)


_MONTHS: Final = 12


def _from(day: date, month: int, months: int) -> Window:
    """Give the window of so many whole months of a year."""
    years, last = divmod(month + months - 1, _MONTHS)
    after = date(day.year + years, last + 1, 1)
    return Window(date(day.year, month, 1), after - timedelta(days=1))


@cache
def _words(when: When) -> str:
    return write(when)


def _said(ref: Ref, n: int, said_on: date, step: _Step, random: Random) -> Announcement:
    return Announcement(
        about=ref,
        said_on=said_on,
        n=n,
        certainty=step.certainty,
        premiere=Premiere(_words(step.when), step.when),
        episodes=Episodes(8, 8) if random.randrange(2) else None,
        status=random.choice((None, None, Status.ANNOUNCED, Status.FILMING, Status.COMPLETED)),
        source=random.choice(_SOURCES),
        quote=None if random.randrange(4) else "We cannot wait to show you what comes next.",
    )


def _out(ref: Ref, n: int, premiere: date, random: Random) -> Announcement:
    """Give the announcement of a premiere that came as announced."""
    window = Window.on(premiere)
    return Announcement(
        about=ref,
        said_on=premiere,
        n=n,
        certainty=Certainty.CONFIRMED,
        premiere=Premiere(_words(window), window),
        episodes=Episodes(8, 8),
        status=Status.RELEASED,
        source=random.choice(_SOURCES),
    )
