"""What a premiere looks like in an SVG: a point for a day, hatching between caps for a window.

A mark is drawn on the strip of one row. A bound is a straight cap, an edge of the view that cuts a
window is torn, an end that nobody named fades away. Days that are ruled out have no hatching. The
outline says how sure it is: drawn through, dashed, dotted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never
from xml.etree.ElementTree import Element

from tracker.dates.window import Window
from tracker.schedule.model import Standing
from tracker.schedule.outlook import Entry
from tracker.views.axis import Axis, Edge, Stretch
from tracker.views.pictures.markup import element, group, path
from tracker.views.scene import Length, ink_of, length_of
from tracker.views.theme import style_of

HEIGHT = 18
"""The height of a window's bar, in pixels."""

POINT = 7.5
"""How far a diamond reaches from its middle."""

LEAST = 10
"""The least width of a bar, so that its caps stand apart: a short window has no more."""

INK = {Length.DAY: 1.0, Length.SHORT: 0.95, Length.MEDIUM: 0.7, Length.LONG: 0.45}
"""How opaque the hatching of a window is: the longer, the fainter."""

_HALF = HEIGHT / 2
_DOT = 6.0
_TEETH = 6
_FADES = {(True, False): "fade-in", (False, True): "fade-out"}


@dataclass(frozen=True, slots=True)
class Strip:
    """Where the mark of a row goes: an axis whose first pixel is at ``left``, around ``middle``.

    ``ids`` stands before the ids of patterns, so that several pictures can share a document.
    """

    axis: Axis
    left: float
    middle: float
    ids: str = ""

    @property
    def right(self) -> float:
        """Give the end of the axis."""
        return self.left + self.axis.cells

    def point(self, stretch: Stretch) -> float:
        """Give the middle of a single cell."""
        return self.left + stretch.start + 0.5


@dataclass(frozen=True, slots=True)
class Bar:
    """The pixels ``left`` to ``right`` of a window, and how each side ends."""

    left: float
    right: float
    starts: Edge = Edge.BOUND
    ends: Edge = Edge.BOUND

    @property
    def width(self) -> float:
        """Give the pixels of the bar."""
        return self.right - self.left

    @property
    def middle(self) -> float:
        """Give the pixel half-way."""
        return (self.left + self.right) / 2


def bar_of(stretch: Stretch, strip: Strip) -> Bar:
    """Give the bar that covers a stretch, at least ``LEAST`` wide and within the view."""
    left, right = strip.left + stretch.start, strip.left + stretch.end + 1
    lacking = max(0.0, LEAST - (right - left)) / 2
    left, right = left - lacking, right + lacking
    shift = max(0.0, strip.left - left) - max(0.0, right - strip.right)
    return Bar(left + shift, right + shift, stretch.left, stretch.right)


def mark(entry: Entry, strip: Strip) -> list[Element]:
    """Give what is drawn of an entry's window; nothing when it is out of view.

    Colour and dashes come from the classes of the row that it stands in.
    """
    window = entry.window
    stretch = strip.axis.cells_of(window) if window else None
    if window is None or stretch is None:
        return []
    is_out = entry.standing is Standing.RELEASED
    if window.is_day:
        x = strip.point(stretch)
        return [dot(x, strip.middle) if is_out else diamond(x, strip.middle)]
    bar = bar_of(stretch, strip)
    drawn = [*box(bar, strip), *_inked(entry, strip), *ends(bar, strip)]
    return [*drawn, ring(bar.middle, strip.middle)] if is_out else drawn


def reach_of(window: Window, strip: Strip) -> tuple[float, float]:
    """Give the pixels that the mark of a window in view takes, where no words may stand."""
    stretch = strip.axis.cells_of(window)
    if stretch is None:
        return strip.left, strip.left
    if window.is_day:
        return strip.point(stretch) - POINT, strip.point(stretch) + POINT
    bar = bar_of(stretch, strip)
    return bar.left, bar.right


def box(bar: Bar, strip: Strip) -> Iterator[Element]:
    """Give the outline of a window, above and below, on a tint; it fades towards an open end."""
    top = strip.middle - _HALF
    edges = ("M", bar.left, top, "H", bar.right, "M", bar.left, top + HEIGHT, "H", bar.right)
    tint = element("rect", x=bar.left, y=top, width=bar.width, height=HEIGHT, class_="tint")
    yield group((tint, path(*edges, class_="edge")), **_fade(bar, strip))


def hatching(bar: Bar, length: Length, strip: Strip, style: str) -> Element:
    """Give the hatching of the days that a premiere may fall on, in the ink of a length."""
    hatch = element(
        "rect",
        x=bar.left,
        y=strip.middle - _HALF,
        width=bar.width,
        height=HEIGHT,
        fill=f"url(#{strip.ids}hatch-{style})",
        opacity=INK[length],
    )
    return group((hatch,), **_fade(bar, strip))


def ends(bar: Bar, strip: Strip) -> Iterator[Element]:
    """Give the two ends of a window."""
    yield _end(bar.starts, bar.left, strip.middle, outward=-1)
    yield _end(bar.ends, bar.right, strip.middle, outward=1)


def diamond(x: float, middle: float) -> Element:
    """Give the sign of a day ahead."""
    reach = POINT
    steps = ("M", x, middle - reach, "l", reach, reach, -reach, reach, -reach, -reach, "Z")
    return group(path(*steps, class_=class_) for class_ in ("paper", "point"))


def dot(x: float, middle: float) -> Element:
    """Give the sign of what is out."""
    return _circle(x, middle, "point")


def ring(x: float, middle: float) -> Element:
    """Give the sign of what is out on a day that nobody named."""
    return _circle(x, middle, "ring")


def _circle(x: float, middle: float, class_: str) -> Element:
    """Give a circle on ground of its own."""
    return group(
        element("circle", cx=x, cy=middle, r=_DOT, class_=one) for one in ("paper", class_)
    )


def _inked(entry: Entry, strip: Strip) -> Iterator[Element]:
    """Give the days that are not ruled out: hatched between inner caps, a single day as a point."""
    ink = ink_of(entry)
    is_whole = ink is None or list(ink.parts) == [entry.window]
    for part in ink.parts if ink else ():
        stretch = strip.axis.cells_of(part)
        if stretch is None:
            continue
        if part.is_day:
            yield diamond(strip.point(stretch), strip.middle)
            continue
        bar = bar_of(stretch, strip)
        yield hatching(bar, length_of(part), strip, style_of(entry))
        yield from () if is_whole else inner_caps(bar, strip)


def inner_caps(bar: Bar, strip: Strip) -> Iterator[Element]:
    """Give the bounds of a part of a window, where it has any in view."""
    for edge, x, outward in ((bar.starts, bar.left, -1), (bar.ends, bar.right, 1)):
        if edge is Edge.BOUND:
            yield _cap(x, strip.middle, outward)


def _fade(bar: Bar, strip: Strip) -> dict[str, str]:
    fade = _FADES.get((bar.starts is Edge.OPEN, bar.ends is Edge.OPEN))
    return {"mask": f"url(#{strip.ids}{fade})"} if fade else {}


def _end(edge: Edge, x: float, middle: float, *, outward: int) -> Element:
    """Give the end of a bar: a cap at a bound, a tear at the view's edge, an arrow for no end."""
    match edge:
        case Edge.BOUND:
            return _cap(x, middle, outward)
        case Edge.CUT:
            return _tear(x, middle, outward)
        case Edge.OPEN:
            tip, foot = x + 4 * outward, x - 5 * outward
            steps = ("M", tip, middle, "L", foot, middle - 6, "V", middle + 6, "Z")
            return path(*steps, class_="arrow")
        case _:
            assert_never(edge)


def _cap(x: float, middle: float, outward: int) -> Element:
    inset = x - 1.5 * outward
    return path("M", inset, middle - _HALF - 1, "V", middle + _HALF + 1, class_="cap")


def _tear(x: float, middle: float, outward: int) -> Element:
    """Give a zigzag where the view cuts a window."""
    top, step = middle - _HALF - 2, (HEIGHT + 4) / _TEETH
    steps: list[str | float] = ["M", x, top]
    for tooth in range(1, _TEETH + 1):
        steps += ["L", x + (5 * outward if tooth % 2 else 0), top + tooth * step]
    return path(*steps, class_="cut")
