"""What others say: announcements that arrive from a file or a service, before they are entered."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tracker.schedule.model import Announcement, Kind, Ref


@dataclass(frozen=True, slots=True)
class Work:
    """A series as somebody else describes it; what is not said is None or empty.

    ``key`` is the one that it has in the schedule it comes from, ``year`` that of its first
    release, ``ids`` its ids by service.
    """

    title: str
    key: str | None = None
    year: int | None = None
    kind: Kind | None = None
    single: bool = False
    network: str | None = None
    aliases: tuple[str, ...] = ()
    ids: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Incoming:
    """An announcement from outside. Its series and its ``n`` are settled when it is entered.

    ``is_state`` tells that it says how things are, and not what was announced one day: a service
    and a calendar do. ``is_unnumbered`` tells that no season was named, so that the one is meant
    that the title alone means. ``where`` is the place in the file: ``line 3``.
    """

    work: Work
    said: Announcement
    is_state: bool = False
    is_unnumbered: bool = False
    where: str = ""

    @property
    def about(self) -> Ref:
        """Give what it is about, by the key that the source has for the series."""
        return self.said.about


@dataclass(frozen=True, slots=True)
class Refused:
    """What cannot be taken: its place in the source, and why."""

    where: str
    message: str


@dataclass(frozen=True, slots=True)
class Batch:
    """All that a source says, what of it could not be read, and remarks about the whole."""

    incoming: tuple[Incoming, ...] = ()
    refused: tuple[Refused, ...] = ()
    notes: tuple[str, ...] = ()
