"""What a window looks like on the timeline, cell by cell."""

from typing import NamedTuple, assert_never

from tracker.dates.window import Window
from tracker.views.axis import Edge, Stretch
from tracker.views.scene import Length, length_of
from tracker.views.timeline.glyphs import Alphabet, Sign


class Cell(NamedTuple):
    """One cell of a row: its character, what it says, and the name of its style."""

    text: str
    sign: Sign
    style: str = ""


Row = list[Cell]


def bar(window: Window, stretch: Stretch, alphabet: Alphabet, style: str) -> Row:
    """Draw a window of more than one day: caps at its bounds and shade between them.

    The cells are those of ``stretch``. Towards an open end every other cell is ground, which the
    row shows through; the two ends are never ground.
    """
    sign = sign_of(window)
    left = _end(stretch.left, 0, sign, alphabet)
    right = _end(stretch.right, 1, sign, alphabet)
    if stretch.size == 1:
        ends = [_single(stretch, left, right, alphabet)]
        return [cell._replace(style=style) for cell in ends]
    shade = Cell(alphabet.shades[sign], sign)
    inner = [shade] * (stretch.size - 2)
    for gap in _gaps(stretch):
        inner[gap] = Cell(" ", Sign.GROUND)
    return [cell._replace(style=style) for cell in (left, *inner, right)]


_SHADES = {Length.SHORT: Sign.SHORT, Length.MEDIUM: Sign.MEDIUM, Length.LONG: Sign.LONG}


def sign_of(window: Window) -> Sign:
    """Give the shade of a window by its length."""
    return _SHADES.get(length_of(window), Sign.DAY)


def _end(edge: Edge, side: int, sign: Sign, alphabet: Alphabet) -> Cell:
    """Give the cell at the left (0) or right (1) end of a bar."""
    match edge:
        case Edge.BOUND:
            return Cell(alphabet.caps[side], sign)
        case Edge.CUT:
            return Cell(alphabet.cuts[side], Sign.CUT)
        case Edge.OPEN:
            return Cell(alphabet.arrows[side], Sign.OPEN)
        case _:
            assert_never(edge)


def _single(stretch: Stretch, left: Cell, right: Cell, alphabet: Alphabet) -> Cell:
    """Give the cell of a bar that has no room for two ends: the one that goes on, if any does."""
    if stretch.right is not Edge.BOUND:
        return right
    if stretch.left is not Edge.BOUND:
        return left
    return Cell(alphabet.points[Sign.NARROW], Sign.NARROW)


def _gaps(stretch: Stretch) -> range:
    """Give the inner cells that stay ground: every other one, the hard end has shade beside it."""
    inner = stretch.size - 2
    if stretch.right is Edge.OPEN:
        return range(1, inner, 2)
    return range(inner - 2, -1, -2) if stretch.left is Edge.OPEN else range(0)
