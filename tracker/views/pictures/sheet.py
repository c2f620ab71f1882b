"""Where things stand in an SVG: the columns, the heights of rows, and the words of a row.

On a wide sheet the names stand beside the chart, on a narrow one above each mark. All lengths are
pixels; a cell of ``--width`` has ``CELL`` of them.
"""

from dataclasses import dataclass

from tracker.schedule.model import Certainty
from tracker.schedule.outlook import Entry
from tracker.views import rows
from tracker.views.axis import Axis
from tracker.views.pictures.lettering import length_of, shortened
from tracker.views.pictures.marks import Strip
from tracker.views.said import fact_words
from tracker.views.scene import Scene

CELL = 8
"""Pixels for a cell of a terminal, by which ``--width`` counts."""

NARROW = 75 * CELL
"""The width below which names stand above the marks."""

NAME, YEAR, WORDS = 14.0, 13.0, 12.0
"""The sizes of the letters of a name, of a year on the axis, and of everything else."""

_SHARE = 0.36
_LEAST_NAMES = 130
_GAP = 22


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet ``width`` wide; ``names`` is the column of names, 0 when they stand above."""

    width: int
    names: int
    margin: int

    @property
    def is_stacked(self) -> bool:
        """Tell whether names stand above the marks."""
        return not self.names

    @property
    def left(self) -> int:
        """Give where the chart begins."""
        return self.margin + (self.names + _GAP if self.names else 0)

    @property
    def cells(self) -> int:
        """Give the pixels of the chart."""
        return self.width - self.margin - self.left

    @property
    def inner(self) -> int:
        """Give the pixels between the margins."""
        return self.width - 2 * self.margin

    @property
    def row(self) -> int:
        """Give the height of a drawn row."""
        return 78 if self.is_stacked else 46

    @property
    def note(self) -> int:
        """Give the height of a row that has words in place of a mark."""
        return 44 if self.is_stacked else 30

    def name(self, entry: Entry) -> str:
        """Give the name of a season; a title too long for its room is cut, its number is not."""
        title = rows.title_words(entry)
        number = rows.name_words(entry).removeprefix(title)
        room = (self.names or self.inner) - length_of(number, NAME, bold=True)
        return shortened(title, room, NAME, bold=True) + number

    def words(self, text: str, room: float | None = None) -> str:
        """Give words shortened to the room of a name, or to that given."""
        return shortened(text, self.names or self.inner if room is None else room, WORDS)

    def strip(self, axis: Axis, top: float, ids: str) -> Strip:
        """Give the strip for the mark of the row that begins at ``top``."""
        middle = top + (58 if self.is_stacked else self.row / 2)
        return Strip(axis, self.left, middle, ids)


def sheet_of(scene: Scene, width: int) -> Sheet:
    """Give the sheet for a scene; the column of names is as wide as they are, within limits."""
    if width < NARROW:
        return Sheet(width, names=0, margin=16)
    widest = max((_needed(entry) for entry in scene.shown), default=0)
    return Sheet(width, names=int(min(max(widest, _LEAST_NAMES), width * _SHARE)), margin=28)


def _needed(entry: Entry) -> float:
    name = length_of(rows.name_words(entry), NAME, bold=True)
    return max(name, length_of(said_words(entry), WORDS)) + 1


def said_words(entry: Entry) -> str:
    """Give what stands under a name: the premiere as said, how sure it is, the episodes.

    A day said in figures is left out, since it stands beside the mark; what is confirmed too.
    """
    said = rows.premiere_words(entry)
    parts = (
        "" if said == rows.window_words(entry) else said,
        "" if entry.season.certainty is Certainty.CONFIRMED else rows.certainty_words(entry),
        fact_words(entry.season.episodes) if entry.season.episodes else "",
    )
    return " · ".join(part for part in parts if part)
