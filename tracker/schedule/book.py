"""What the domain asks of a schedule, however it is kept."""

from collections.abc import Collection, Container, Mapping, Sequence
from typing import Protocol

from tracker.schedule.model import Announcement, Ref, Retraction, Season, Series


class Book(Protocol):
    """A schedule that can be asked piece by piece, so that only what is asked for is read."""

    def catalogue(self) -> Mapping[str, Series]:
        """Give every series by key."""

    def seasons_of(self, series: str) -> Sequence[Season]:
        """Give the rows of one series in the seasons table."""

    def said_about(self, ref: Ref) -> Mapping[str, Announcement]:
        """Give the announcements about one subject by key, those that were retracted too."""

    def said_of_series(self, series: str) -> Mapping[str, Announcement]:
        """Give the announcements about a series and all its seasons, retracted ones too."""

    def seasons_within(self, series: Container[str]) -> Sequence[Season]:
        """Give the rows of several series in the seasons table."""

    def said_within(self, series: Container[str]) -> Mapping[str, Announcement]:
        """Give the announcements about several series and their seasons, retracted ones too."""

    def relations(self) -> Mapping[str, Announcement]:
        """Give the announcements that relate one premiere to another, retracted ones too."""

    def keys(self) -> Collection[str]:
        """Give the keys of all announcements."""

    def announcement(self, key: str) -> Announcement:
        """Give the announcement with a key that is there."""

    def retractions(self) -> Mapping[str, Retraction]:
        """Give the retractions by the key of the announcement."""


def standing_log(
    said: Mapping[str, Announcement], retracted: Container[str]
) -> dict[str, Announcement]:
    """Give the announcements without those that were retracted: they count for no day."""
    return {key: announcement for key, announcement in said.items() if key not in retracted}
