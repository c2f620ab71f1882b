"""What another version of a schedule says differently."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from tracker.schedule.history import Told, history
from tracker.schedule.model import Announcement, Retraction, Series


class Side(StrEnum):
    """Which of the two versions holds something that the other one does not."""

    HERE = "here"
    THERE = "there"


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a schedule: its series, announcements and retractions."""

    catalogue: Mapping[str, Series]
    said: Mapping[str, Announcement]
    retractions: Mapping[str, Retraction]


@dataclass(frozen=True, slots=True)
class Difference:
    """What only one of two versions holds: an announcement, or that it was taken back.

    ``is_known`` tells that the other one has the announcement, and only this one took it back.
    """

    side: Side
    told: Told
    is_known: bool = False


@dataclass(frozen=True, slots=True)
class SeriesDifference:
    """A series that the versions describe differently; None where one does not know it."""

    key: str
    here: Series | None
    there: Series | None


def compare(here: Version, there: Version) -> list[Difference | SeriesDifference]:
    """Give what differs: series first, by key, then announcements, newest first."""
    keys = sorted({*here.catalogue, *there.catalogue})
    described = [
        SeriesDifference(key, here.catalogue.get(key), there.catalogue.get(key))
        for key in keys
        if here.catalogue.get(key) != there.catalogue.get(key)
    ]
    told = [*_only(Side.HERE, here, there), *_only(Side.THERE, there, here)]
    by_key = sorted(told, key=lambda one: one.told.key)
    ordered = sorted(by_key, key=lambda one: one.told.said.said_on, reverse=True)
    return [*described, *ordered]


def _only(side: Side, mine: Version, other: Version) -> list[Difference]:
    """Give what one version says, or has taken back, and the other does not know of."""
    return [
        Difference(side, told, is_known=told.key in other.said)
        for told in history(mine.said, mine.retractions, mine.catalogue)
        if told.key not in other.said
        or (told.retraction is not None and told.key not in other.retractions)
    ]
