"""The legend of an SVG: a sample and words for every sign that its picture has, and no others."""

import re
from collections.abc import Callable, Iterator, Mapping
from xml.etree.ElementTree import Element

from tracker.schedule.model import Certainty, Standing
from tracker.schedule.outlook import Entry
from tracker.views.axis import Axis, Edge
from tracker.views.pictures import marks
from tracker.views.pictures.lettering import length_of
from tracker.views.pictures.marks import Bar, Strip
from tracker.views.pictures.markup import group, path, words
from tracker.views.pictures.sheet import WORDS, Sheet
from tracker.views.scene import Length, Scene, ink_of
from tracker.views.scene import length_of as days_of
from tracker.views.theme import Style
from tracker.views.timeline.glyphs import UNICODE, Sign

LINE = 28
"""The height of a line of the legend."""

_SAMPLE, _GAP = 34, 9
_BETWEEN = 22
_BEYOND = 5

Draw = Callable[[float, Strip], list[Element]]

_LENGTHS = {Length.SHORT: Sign.SHORT, Length.MEDIUM: Sign.MEDIUM, Length.LONG: Sign.LONG}
_CERTAINTIES: dict[Certainty | None, Sign] = {
    Certainty.EXPECTED: Sign.EXPECTED,
    Certainty.RUMOURED: Sign.RUMOURED,
}


def legend(scene: Scene, sheet: Sheet, top: float, ids: str) -> tuple[list[Element], float]:
    """Give the legend that begins at ``top``, in as many lines as it takes, and its height."""
    axis, signs = scene.axis(sheet.cells), signs_of(scene, scene.axis(sheet.cells))
    x, line, drawn = float(sheet.margin), 0, []
    for sign, draw in _SAMPLES.items():
        if sign not in signs:
            continue
        said = words_of(sign)
        length = _SAMPLE + _GAP + length_of(said, WORDS)
        if x + length > sheet.width - sheet.margin and x > sheet.margin:
            x, line = float(sheet.margin), line + 1
        middle = top + line * LINE + LINE / 2
        drawn.append(_item(x, Strip(axis, x, middle, ids), draw, said))
        x += length + _BETWEEN
    return drawn, (line + 1) * LINE if drawn else 0


def words_of(sign: Sign) -> str:
    """Give the words for a sign: those of the terminal's legend without its character."""
    return re.sub(r"^\W+", "", UNICODE.legend[sign])


def signs_of(scene: Scene, axis: Axis) -> set[Sign]:
    """Give the signs that a picture has."""
    signs = {sign for entry in scene.drawn for sign in _signs(entry, axis)}
    return signs | ({Sign.TODAY} if scene.drawn and axis.holds(scene.as_of) else set())


def _signs(entry: Entry, axis: Axis) -> Iterator[Sign]:
    window, is_out = entry.window, entry.standing is Standing.RELEASED
    stretch = axis.cells_of(window) if window else None
    if window is None or stretch is None:
        return
    if window.is_day:
        yield Sign.OUT if is_out else Sign.DAY
    else:
        yield from _signs_of_bar(entry, axis)
        yield from (Sign.OUT_SOMEDAY,) if is_out else ()
        yield from (Sign.OPEN,) if Edge.OPEN in (stretch.left, stretch.right) else ()
        yield from (Sign.CUT,) if Edge.CUT in (stretch.left, stretch.right) else ()
    if not is_out and entry.season.certainty in _CERTAINTIES:
        yield _CERTAINTIES[entry.season.certainty]


def _signs_of_bar(entry: Entry, axis: Axis) -> Iterator[Sign]:
    """Give the signs inside a window: its ink, and that days are ruled out."""
    ink = ink_of(entry)
    parts = ink.parts if ink else ()
    for part in parts:
        if axis.cells_of(part):
            yield _LENGTHS.get(days_of(part), Sign.DAY)
    if list(parts) != [entry.window]:
        yield Sign.RULED_OUT


def _item(x: float, strip: Strip, draw: Draw, said: str) -> Element:
    sample = group(draw(x, strip), class_=Style.CONFIRMED)
    text = words(said, x + _SAMPLE + _GAP, strip.middle + WORDS / 3, "words")
    return group((sample, text))


def _point(draw: Callable[[float, float], Element], style: str = Style.CONFIRMED) -> Draw:
    return lambda x, strip: [group((draw(x + _SAMPLE / 2, strip.middle),), class_=style)]


def _bar(
    length: Length, ends: Edge = Edge.BOUND, style: str = Style.CONFIRMED, class_: str = ""
) -> Draw:
    def draw(x: float, strip: Strip) -> list[Element]:
        bar = Bar(x, x + _SAMPLE - (0 if ends is Edge.BOUND else _BEYOND), ends=ends)
        hatching = marks.hatching(bar, length, strip, style)
        parts = (*marks.box(bar, strip), hatching, *marks.ends(bar, strip))
        return [group(parts, class_=f"{style} {class_}".strip())]

    return draw


def _box(x: float, strip: Strip) -> list[Element]:
    bar = Bar(x, x + _SAMPLE)
    return [*marks.box(bar, strip), *marks.ends(bar, strip)]


def _today(x: float, strip: Strip) -> list[Element]:
    place = x + _SAMPLE / 2
    return [path("M", place, strip.middle - 11, "V", strip.middle + 11, class_="today")]


_SAMPLES: Mapping[Sign, Draw] = {
    Sign.OUT: _point(marks.dot, Style.RELEASED),
    Sign.OUT_SOMEDAY: _point(marks.ring, Style.RELEASED),
    Sign.DAY: _point(marks.diamond),
    Sign.SHORT: _bar(Length.SHORT),
    Sign.MEDIUM: _bar(Length.MEDIUM),
    Sign.LONG: _bar(Length.LONG),
    Sign.OPEN: _bar(Length.LONG, ends=Edge.OPEN),
    Sign.CUT: _bar(Length.LONG, ends=Edge.CUT),
    Sign.RULED_OUT: _box,
    Sign.EXPECTED: _bar(Length.LONG, style=Style.EXPECTED, class_="is-expected"),
    Sign.RUMOURED: _bar(Length.LONG, style=Style.RUMOURED, class_="is-rumoured"),
    Sign.TODAY: _today,
}
