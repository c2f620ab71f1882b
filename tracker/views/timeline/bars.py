"""What a window looks like on the timeline, cell by cell."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, assert_never

from tracker.dates.window import Window
from tracker.views.axis import Axis, Edge, Stretch
from tracker.views.scene import Ink, Length, length_of
from tracker.views.theme import Style
from tracker.views.timeline.glyphs import Alphabet, Sign


class Cell(NamedTuple):
    """One cell of a row: its character, what it says, and the name of its style."""

    text: str
    sign: Sign
    style: str = ""


Row = list[Cell]

_SHADES = {Length.SHORT: Sign.SHORT, Length.MEDIUM: Sign.MEDIUM, Length.LONG: Sign.LONG}


def sign_of(window: Window) -> Sign:
    """Give the shade of a window by its length."""
    return _SHADES.get(length_of(window), Sign.DAY)


class Part(NamedTuple):
    """Inked days of a window, and the cells that they have."""

    window: Window
    stretch: Stretch


class Pen(NamedTuple):
    """How bars are drawn: in which characters and style, ``narrowed`` with caps of their own."""

    alphabet: Alphabet
    style: str
    narrowed: bool = False

    def bar(self, window: Window, stretch: Stretch) -> Row:
        """Draw a window of more than one day: caps at its bounds and shade between them.

        The cells are those of ``stretch``. Towards an open end every other cell is ground, which
        the row shows through; the two ends are never ground.
        """
        if stretch.size == 1:
            return [self._single(window, stretch)]
        sign = sign_of(window)
        shade = Cell(self.alphabet.shades.get(sign, ""), sign, self.style)
        inner = [shade] * (stretch.size - 2)
        for gap in _gaps(stretch):
            inner[gap] = _GAP
        cap = Sign.NARROWED if self.narrowed else sign
        return [self._end(stretch.left, 0, cap), *inner, self._end(stretch.right, 1, cap)]

    def parted(self, stretch: Stretch, parts: Iterable[Part]) -> Row:
        """Draw a window some days of which are ruled out: shade on its parts, a thin line else."""
        line = self._point(Sign.RULED_OUT)._replace(style=Style.GRID)
        ends = [self._end(stretch.left, 0, Sign.RULED_OUT)]
        row = [*ends, *[line] * (stretch.size - 2), self._end(stretch.right, 1, Sign.RULED_OUT)]
        for window, cells in parts:
            place = slice(cells.start - stretch.start, cells.end - stretch.start + 1)
            row[place] = self.bar(window, cells)
        return row

    def _end(self, edge: Edge, side: int, cap: Sign) -> Cell:
        """Give the cell at the left (0) or right (1) end of a bar; ``cap`` is what a bound says."""
        match edge:
            case Edge.BOUND:
                caps = self.alphabet.inner_caps if cap is Sign.NARROWED else self.alphabet.caps
                return Cell(caps[side], cap, self.style)
            case Edge.CUT:
                return Cell(self.alphabet.cuts[side], Sign.CUT, self.style)
            case Edge.OPEN:
                return Cell(self.alphabet.arrows[side], Sign.OPEN, self.style)
            case _:
                assert_never(edge)

    def _single(self, window: Window, stretch: Stretch) -> Cell:
        """Give the cell of a bar that has no room for two ends: the one that goes on, if any does.

        A day is a point only where relations leave no other: one of several days is not exact.
        """
        if stretch.right is not Edge.BOUND:
            return self._end(stretch.right, 1, Sign.NARROW)
        if stretch.left is not Edge.BOUND:
            return self._end(stretch.left, 0, Sign.NARROW)
        return self._point(Sign.DAY if self.narrowed and window.is_day else Sign.NARROW)

    def _point(self, sign: Sign) -> Cell:
        return Cell(self.alphabet.points[sign], sign, self.style)


_GAP = Cell(" ", Sign.GROUND)


def _gaps(stretch: Stretch) -> range:
    """Give the inner cells that stay ground: every other one, the hard end has shade beside it."""
    inner = stretch.size - 2
    if stretch.right is Edge.OPEN:
        return range(1, inner, 2)
    return range(inner - 2, -1, -2) if stretch.left is Edge.OPEN else range(0)


def drawn(window: Window, ink: Ink, axis: Axis, pen: Pen) -> Row:
    """Draw the cells of a window that is in view, its ink on the days that are not ruled out.

    In a single cell there is room for the window alone.
    """
    stretch = axis.cells_of(window)
    if stretch is None:
        return []
    if stretch.size == 1 or ink.parts[0] == window:
        return pen.bar(window, stretch)
    return pen._replace(narrowed=ink.narrowed).parted(stretch, _parts(ink.parts, axis))


def _parts(windows: Sequence[Window], axis: Axis) -> Iterator[Part]:
    """Give the parts in view with their cells; neighbours that share a cell are one part."""
    last: Part | None = None
    for window in windows:
        cells = axis.cells_of(window)
        if cells is None:
            continue
        if last is not None and cells.start <= last.stretch.end:
            last = _joined(last, Part(window, cells))
            continue
        if last is not None:
            yield last
        last = Part(window, cells)
    if last is not None:
        yield last


def _joined(one: Part, other: Part) -> Part:
    """Give two parts, the earlier one first, as one from end to end."""
    (window, cells), (later, after) = one, other
    if after.end < cells.end:
        return one
    return Part(
        Window(window.earliest, later.latest),
        Stretch(cells.start, after.end, cells.left, after.right),
    )
