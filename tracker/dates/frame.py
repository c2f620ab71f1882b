"""What a parsed phrase is resolved against, and how it says that it means no day."""

from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from tracker.dates.marks import Mark, Note
from tracker.dates.settings import Settings
from tracker.dates.window import Window

Pieces: TypeAlias = tuple[Window, ...]


class Unresolved(Exception):  # noqa: N818 - it never leaves the package: reading makes it an error
    """The parsed form means no day on this day of speech: why, and what to try."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(slots=True)
class Frame:
    """What a phrase is resolved against, and the notes and marks that arise on the way."""

    on: date
    settings: Settings
    anchor: Window | None = None
    notes: list[Note] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def note(self, code: str, text: str) -> None:
        """Leave a note."""
        self.notes.append(Note(code, text))
