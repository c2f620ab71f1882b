"""A window: the days, both inclusive, between which a premiere falls; and TBA, which is not one.

This module is imported by every layer and therefore loads nothing but the standard types.
"""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Final, TypeAlias

from tracker.values import Value

FIRST_DAY: Final = date(1900, 1, 1)
LAST_DAY: Final = date(2199, 12, 31)
"""The days that are believed, wherever one is read: in a phrase, a file, an import, an answer."""


class Window(Value):
    """Calendar days from ``earliest`` to ``latest``, both inclusive; ``None`` is an open end.

    Raises ``ValueError`` when both ends are open or when the ends are the wrong way round.
    """

    earliest: date | None
    latest: date | None

    def __init__(self, earliest: date | None, latest: date | None) -> None:
        if earliest is None or latest is None:
            if earliest is latest:
                raise ValueError("a window is open at one end at most")
        elif earliest > latest:
            raise ValueError(f"a window cannot end ({latest}) before it starts")
        put = object.__setattr__  # no value is made as often as this one
        put(self, "earliest", earliest)
        put(self, "latest", latest)

    @classmethod
    def on(cls, day: date) -> "Window":
        """Give the window of one day."""
        return cls(day, day)

    @property
    def is_day(self) -> bool:
        """Whether the window is a single day."""
        return self.earliest == self.latest

    @property
    def is_open(self) -> bool:
        """Whether one end is not known."""
        return self.earliest is None or self.latest is None

    def contains(self, day: date) -> bool:
        """Tell whether the day lies inside, the ends included."""
        return (self.earliest is None or self.earliest <= day) and (
            self.latest is None or day <= self.latest
        )

    def meets(self, first: date | None, last: date | None) -> bool:
        """Tell whether any day of a range, ends included and None open, lies inside."""
        begins_late = last is not None and self.earliest is not None and self.earliest > last
        ends_early = first is not None and self.latest is not None and self.latest < first
        return not (begins_late or ends_early)

    def encloses(self, other: "Window") -> bool:
        """Tell whether every day of the other window is a day of this one."""
        return (
            self.earliest is None
            or (other.earliest is not None and self.earliest <= other.earliest)
        ) and (self.latest is None or (other.latest is not None and other.latest <= self.latest))

    def intersection(self, other: "Window") -> "Window | None":
        """Give the days that both windows hold, ``None`` when there is no such day."""
        earliest = max((day for day in (self.earliest, other.earliest) if day), default=None)
        latest = min((day for day in (self.latest, other.latest) if day), default=None)
        if earliest is not None and latest is not None and earliest > latest:
            return None
        return Window(earliest, latest)


def hull(windows: Iterable[Window]) -> Window:
    """Give the smallest window that encloses all; an end is open when it is open in any of them.

    Raises ``ValueError`` without windows, or when the hull would be open at both ends.
    """
    every = tuple(windows)
    starts = [window.earliest for window in every if window.earliest is not None]
    ends = [window.latest for window in every if window.latest is not None]
    return Window(
        min(starts) if len(starts) == len(every) else None,
        max(ends) if len(ends) == len(every) else None,
    )


class Tba(Enum):
    """The type of ``TBA``, so that an annotation can name it."""

    TBA = "TBA"

    def __repr__(self) -> str:
        return "TBA"


TBA: Final = Tba.TBA
"""No date has been announced: a value of its own, never an absent window."""

When: TypeAlias = Window | Tba
"""What an announcement can say of a premiere: a window, or that there is none yet."""
