"""The premiere timeline as an SVG: one file with no fonts, scripts or addresses in it.

The same scene gives the same bytes. Every row has a title and a description, for those who hear the
picture and for the pointer that rests on it.
"""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from tracker.views import rows
from tracker.views.pictures import SVG_MARK, ruler
from tracker.views.pictures.drawing import Drawing
from tracker.views.pictures.legend import legend
from tracker.views.pictures.lettering import shortened
from tracker.views.pictures.markup import NAMESPACE, element, group, serialised, worded, words
from tracker.views.pictures.palette import LIGHT, Appearance, style_sheet
from tracker.views.pictures.season_row import note, row
from tracker.views.pictures.sheet import CELL, NAME, Sheet, sheet_of
from tracker.views.scene import Scene, heading_words, left_out_words

WIDTH = 120 * CELL
"""The pixels of a picture's width when nothing is said of it."""

LEAST_WIDTH = 46 * CELL
"""The narrowest picture."""

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
_GROUP = 32


Part = tuple[Sequence[Element], float]
"""Elements, and the height that they take."""


def svg(scene: Scene, *, width: int = WIDTH, appearance: Appearance = Appearance.AUTO) -> str:
    """Give the file: a picture ``width`` pixels wide, and as high as it has to be."""
    root = picture(Drawing(scene, sheet_of(scene, width)), appearance)
    return f"{_DECLARATION}\n{SVG_MARK}\n{serialised(root)}"


def picture(drawing: Drawing, appearance: Appearance = Appearance.AUTO) -> Element:
    """Give the picture as an element that can stand alone or in a page."""
    width, ids = drawing.sheet.width, drawing.ids
    drawn, height = _stacked(drawing)
    box = f"0 0 {width} {height:.0f}"
    return element(
        "svg",
        worded("title", heading_words(drawing.scene), id=f"{ids}title"),
        worded("desc", _summary(drawing.scene), id=f"{ids}desc"),
        worded("style", style_sheet(appearance)),
        _definitions(ids),
        element("rect", width=width, height=height, class_="paper"),
        *drawn,
        xmlns=NAMESPACE,
        viewBox=box,
        width=width,
        height=height,
        role="graphics-document document",
        lang="en",
        aria_labelledby=f"{ids}title {ids}desc",
    )


def _stacked(drawing: Drawing) -> tuple[list[Element], float]:
    """Give the parts of a picture one under the other, and how high they are together."""
    drawn: list[Element] = []
    top = float(drawing.sheet.margin)
    for part in (_heading, _chart, _notes, _foot):
        elements, height = part(drawing, top)
        drawn += elements
        top += height
    return drawn, top + drawing.sheet.margin - 8


def _summary(scene: Scene) -> str:
    """Describe a picture in a sentence."""
    counted = f"{len(scene.drawn)} of {len(scene.shown)} seasons have a mark on the axis"
    days = f"which goes from {scene.first.isoformat()} to {scene.last.isoformat()}"
    return "; ".join(part for part in (f"{counted}, {days}", left_out_words(scene)) if part)


def _definitions(ids: str) -> Element:
    """Give what marks refer to: hatching in each colour, and how an open end fades."""
    hatches = (
        element(
            "pattern",
            element("rect", width=2.2, height=6, class_="hatch"),
            id=f"{ids}hatch-{style}",
            class_=style,
            width=6,
            height=6,
            patternUnits="userSpaceOnUse",
            patternTransform="rotate(45)",
        )
        for style in LIGHT.styles
    )
    fades = (_fade(ids, "fade-out", 1, 0), _fade(ids, "fade-in", 0, 1))
    return element("defs", *hatches, *(part for fade in fades for part in fade))


def _fade(ids: str, name: str, start: float, end: float) -> Iterator[Element]:
    """Give a mask from wholly to hardly visible."""
    stops = (
        element("stop", offset=place, stop_color="#fff", stop_opacity=0.12 + 0.88 * shown)
        for place, shown in ((0.05, start), (0.95, end))
    )
    yield element("linearGradient", *stops, id=f"{ids}{name}-ink")
    ground = element("rect", width=1, height=1, fill=f"url(#{ids}{name}-ink)")
    yield element("mask", ground, id=f"{ids}{name}", maskContentUnits="objectBoundingBox")


def _heading(drawing: Drawing, top: float) -> Part:
    if not drawing.is_headed:
        return [], 0
    return [words(heading_words(drawing.scene), drawing.sheet.margin, top + 16, "heading")], 36


def _chart(drawing: Drawing, top: float) -> Part:
    """Give the axis and under it the rows, group by group, on the grid."""
    if not drawing.scene.drawn:
        return [], 0
    begin = y = top + ruler.HEIGHT
    drawn: list[Element] = []
    for part in drawing.scene.groups:
        if part.heading:
            drawn.append(_group_heading(drawing.sheet, part.heading, y))
            y += _GROUP
        for entry in part.entries:
            drawn.append(row(drawing, entry, y))
            y += drawing.sheet.row
    under = [*ruler.grid(drawing, begin, y), *ruler.labels(drawing, begin)]
    return [*under, *drawn], y - top + 16


def _group_heading(sheet: Sheet, heading: str, top: float) -> Element:
    ground = element("rect", x=sheet.margin, y=top, width=sheet.inner, height=_GROUP, class_="band")
    shown = shortened(heading, sheet.inner - 16, NAME, bold=True)
    return group((ground, words(shown, sheet.margin + 8, top + _GROUP / 2 + 5, "group")))


def _notes(drawing: Drawing, top: float) -> Part:
    """Give the seasons that have no mark, each with the reason in place of one."""
    scene = drawing.scene
    said = [
        *((entry, rows.lapsed_words(entry)) for entry in scene.lapsed),
        *((entry, rows.tba_words(entry)) for entry in scene.undated),
    ]
    drawn = [
        note(drawing, entry, text, top + number * drawing.sheet.note)
        for number, (entry, text) in enumerate(said)
    ]
    return drawn, len(drawn) * drawing.sheet.note + (10 if drawn else 0)


def _foot(drawing: Drawing, top: float) -> Part:
    """Give what the picture leaves out, and the legend."""
    sheet, said = drawing.sheet, left_out_words(drawing.scene)
    if not drawing.scene.shown and not said:
        said = "nothing is announced"
    drawn = [words(sheet.words(said, sheet.inner), sheet.margin, top + 16, "words")] if said else []
    height = 30 if said else 0
    explained, taken = legend(drawing.scene, sheet, top + height, drawing.ids)
    return [*drawn, *explained], height + taken
