"""What a calendar can make of a window that is too long to be one event."""

from enum import StrEnum


class Windows(StrEnum):
    """What becomes of a window that is longer than a month, or open."""

    MARK = "mark"
    SPAN = "span"
    EDGES = "edges"
    SKIP = "skip"
