"""Which entries of a timeline go where: into the picture, below it, or only into a count."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from tracker.schedule.model import Standing
from tracker.schedule.outlook import Entry
from tracker.text import cell_width, cut
from tracker.views.axis import Axis
from tracker.views.glyphs import Alphabet
from tracker.views.spans import Line, Span


@dataclass(frozen=True, slots=True)
class View:
    """What a timeline is seen through: the days in view, today, the columns, the characters."""

    first: date
    last: date
    as_of: date
    width: int
    alphabet: Alphabet

    def axis(self, cells: int) -> Axis:
        """Give the time axis of the view on ``cells`` cells."""
        return Axis(self.first, self.last, cells)


class Block(Enum):
    """A place for an entry; the value of those that are only counted is what they are called."""

    DRAWN = "drawn"
    LAPSED = "lapsed"
    UNDATED = "undated"
    RELEASED = "released"
    CANCELLED = "cancelled"
    EARLIER = "earlier"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Blocks:
    """The entries by their place, each in the order given.

    ``lapsed`` are those whose window ended before the view; ``left_out`` counts what is not shown.
    """

    drawn: Sequence[Entry]
    lapsed: Sequence[Entry]
    undated: Sequence[Entry]
    left_out: Counter[Block]


def sort_out(entries: Iterable[Entry], view: View) -> Blocks:
    """Give every entry its place."""
    places: dict[Block, list[Entry]] = {block: [] for block in Block}
    for entry in entries:
        places[place_of(entry, view)].append(entry)
    return Blocks(
        drawn=places.pop(Block.DRAWN),
        lapsed=places.pop(Block.LAPSED),
        undated=places.pop(Block.UNDATED),
        left_out=Counter({block: len(rest) for block, rest in places.items() if rest}),
    )


def place_of(entry: Entry, view: View) -> Block:
    """Give the place of an entry: the first of the rules that applies."""
    window = entry.window
    if entry.standing is Standing.CANCELLED:
        return Block.CANCELLED
    if window is not None and view.axis(1).shows(window):
        return Block.DRAWN
    if entry.standing is Standing.RELEASED:
        return Block.RELEASED
    if window is None:
        return Block.UNDATED
    if entry.standing is Standing.LAPSED:
        return Block.LAPSED
    return Block.EARLIER if _is_before(window.latest, view.first) else Block.LATER


def _is_before(day: date | None, other: date) -> bool:
    return day is not None and day < other


def clipped(line: Line, view: View) -> Line:
    """Give a line cut to the view's width."""
    room, kept = view.width, []
    for span in line:
        text = cut(span.text, room, ellipsis=view.alphabet.ellipsis)
        room -= cell_width(text)
        kept.append(Span(text, span.style))
    return kept
