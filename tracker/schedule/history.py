"""What was announced, one after the other, with what each announcement changed."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from tracker.schedule.book import standing_log
from tracker.schedule.changes import Change, changes
from tracker.schedule.ledger import in_order
from tracker.schedule.model import Announcement, Ref, Retraction, Series
from tracker.schedule.outlook import is_numbered, series_of


@dataclass(frozen=True, slots=True)
class Told:
    """An announcement in its history; one that was retracted changed nothing.

    ``numbered`` tells whether the season is named with its number.
    """

    key: str
    said: Announcement
    series: Series
    numbered: bool
    change: Change | None
    retraction: Retraction | None = None


def history(
    said: Mapping[str, Announcement],
    retractions: Mapping[str, Retraction],
    catalogue: Mapping[str, Series],
) -> list[Told]:
    """Give announcements with their changes, oldest first."""
    subjects = _by_subject(said)
    seasons = Counter(ref.series for ref in subjects if not ref.is_series)
    told: dict[str, Change | None] = {}
    for about in subjects.values():
        told.update(changes(standing_log(about, retractions)))
    return [
        _told(key, one, told.get(key), retractions.get(key), catalogue, seasons)
        for key, one in in_order(said)
    ]


def _told(
    key: str,
    said: Announcement,
    change: Change | None,
    retraction: Retraction | None,
    catalogue: Mapping[str, Series],
    seasons: Mapping[str, int],
) -> Told:
    """Give an announcement as told; what was retracted may be about a series since removed."""
    about = said.about
    if retraction is not None and about.series not in catalogue:
        series = Series(title=about.series)
    else:
        series = series_of(about, catalogue)
    numbered = is_numbered(about, series, seasons[about.series])
    return Told(key, said, series, numbered, change, retraction)


def _by_subject(said: Mapping[str, Announcement]) -> dict[Ref, dict[str, Announcement]]:
    subjects: dict[Ref, dict[str, Announcement]] = {}
    for key, one in said.items():
        subjects.setdefault(one.about, {})[key] = one
    return subjects
