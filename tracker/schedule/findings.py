"""What can be wrong with a schedule: the kinds of findings, and how heavy each is."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether a finding has to be mended, or is only worth knowing."""

    ERROR = "error"
    NOTE = "note"


class Code(StrEnum):
    """What sort of thing is wrong; stable, for programs."""

    UNREADABLE = "unreadable"
    """The bytes are no schedule: no JSON, no UTF-8, another program's, of a newer format."""
    SCHEMA = "schema"
    """A record does not hold what it should."""
    KEY = "key"
    """The key of a record does not fit its content."""
    TABLE = "table"
    """A row of the seasons table is not what the log adds up to."""
    REFERENCE = "reference"
    """Something is about a record that is not there."""
    WINDOW = "window"
    """Days that contradict each other or cannot be."""
    CONTRADICTION = "conflict"
    """Confirmed announcements about the order of premieres that cannot all hold."""
    SET_ASIDE = "set-aside"
    """An announcement that is not confirmed, and cannot hold with surer ones."""
    DUPLICATE = "duplicate"
    """Two series are found by the same name."""
    UNSETTLED = "unsettled"
    """Versions that were merged say different things in a field; one stands, all are kept."""
    UNKNOWN = "unknown"
    """A table or field that this program does not know; it is kept."""
    READING = "reading"
    """Words that would be read otherwise today."""


NOTES = frozenset({Code.UNKNOWN, Code.READING, Code.SET_ASIDE, Code.UNSETTLED})
"""The codes of what is worth knowing while the schedule is whole."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: where in the file (a path or a line), what, and what mends it."""

    code: Code
    where: str
    message: str
    fix: str | None = None

    @property
    def severity(self) -> Severity:
        """Give the severity, which goes by the code."""
        return Severity.NOTE if self.code in NOTES else Severity.ERROR
