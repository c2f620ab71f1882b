"""Guides to episodes: the row of the first one tells when the season begins."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from tracker.dates.reading import Reading
from tracker.dates.window import Window
from tracker.news.claims import Claim, Via
from tracker.news.datereading import Known, read_in
from tracker.news.discourse import Discourse
from tracker.news.layout import EPISODE
from tracker.news.sources import Setting, Source
from tracker.news.tags import Tag, When
from tracker.news.values import FactKind


def first_claims(source: Source, discourse: Discourse, found: Sequence[Tag]) -> Iterator[Claim]:
    """Give the premiere that "4x01 - The Long Night - May 9" tells of what the text is about."""
    season = first_episode(source.written_whole)
    days = [tag for tag in found if isinstance(tag, When) and tag.is_day]
    works = discourse.about()
    if season is None or len(days) != 1 or not works:
        return
    number, day = season[0], days[0]
    if number is not None:
        works = tuple(replace(work, seasons=(number,)) for work in works)
    read = _nearest(day, source.setting)
    latest = read.window.latest if isinstance(read.window, Window) else None
    yield Claim(
        FactKind.PREMIERE, works, day.words, day.start, day.end, Via.POINTED, premiere=read,
        background=latest is not None and latest < source.setting.on,
    )  # fmt: skip


def _nearest(day: When, setting: Setting) -> Reading:
    """Read a day without a year as the one nearest to the article: a guide lists past ones too."""
    window = day.reading.window
    latest = window.latest if isinstance(window, Window) else None
    if latest is None or (latest - setting.on).days <= _FAR:
        return day.reading
    before = setting.on - timedelta(days=_YEAR)
    return read_in(day.read_as, Known(before, setting.settings), before) or day.reading


_FAR: Final = 200
_YEAR: Final = 366


_FIRST: Final = re.compile(
    r"\W*(?:(?:episode|ep)\.?\s0?1\b|(?P<season>\d{1,2})[.x]01\b|s(?P<of>\d{1,2})e0?1\b)",
    re.IGNORECASE,
)
"""How the row of a first episode begins."""


def is_episode_row(text: str) -> bool:
    """Tell "4.02 - The Long Night - May 9" and "Episode 2: ..." from other lines."""
    return EPISODE.match(text) is not None


def first_episode(text: str) -> tuple[int | None] | None:
    """Give the season that the row of a first episode numbers: "4x01", "S4E1"; "Episode 1" none.

    None for any other line.
    """
    found = _FIRST.match(text)
    if found is None:
        return None
    number = found["season"] or found["of"]
    return (int(number) if number else None,)
