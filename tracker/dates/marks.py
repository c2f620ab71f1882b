"""What a reading carries beside its window: marks, a hedge, notes, all of them data."""

from dataclasses import dataclass
from enum import Enum


class Mark(Enum):
    """A qualification of the window."""

    APPROXIMATE = "approximate"
    UNCERTAIN = "uncertain"
    NO_DAY = "no day announced"


class Hedge(Enum):
    """How far the words themselves stand back from what they say."""

    EXPECTED = "expected"
    RUMOURED = "rumoured"


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on how a phrase was read: a stable code, and a sentence for people."""

    code: str
    text: str
