"""The axis of an SVG: labels above the rows, and the lines that lead down from them."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tracker.views.pictures.drawing import Drawing
from tracker.views.pictures.lettering import length_of
from tracker.views.pictures.markup import path, words
from tracker.views.pictures.sheet import WORDS, YEAR

HEIGHT = 62
"""The height of the labels, which end where the rows begin."""

_LABEL_ROOM = 46


def labels(drawing: Drawing, begin: float) -> Iterator[Element]:
    """Give the line of the years over that of the months, and the as-of day over both."""
    left, scene = drawing.sheet.left, drawing.scene
    for tick in drawing.axis.ticks(_LABEL_ROOM):
        x = left + tick.cell
        for text, above, class_ in ((tick.year, 24, "year"), (tick.label, 8, "label")):
            if text and x + length_of(text, YEAR, bold=True) <= drawing.sheet.width:
                yield words(text, x, begin - above, class_)
    if drawing.axis.holds(scene.as_of):
        day = scene.as_of.isoformat()
        half = length_of(day, WORDS, bold=True) / 2
        least, most = left + half, left + drawing.sheet.cells - half
        today = left + drawing.axis.cell_of(scene.as_of) + 0.5
        yield words(day, max(least, min(today, most)), begin - 42, "seen", anchor="middle")


def grid(drawing: Drawing, begin: float, end: float) -> Iterator[Element]:
    """Give a thin line for each label, a stronger one where a year starts, a dashed one today."""
    axis, left = drawing.axis, drawing.sheet.left
    years = set(axis.year_cells())
    for cell in sorted({tick.cell for tick in axis.ticks(_LABEL_ROOM)} | years):
        class_ = "year-line" if cell in years else "grid"
        yield path("M", left + cell + 0.5, begin, "V", end, class_=class_)
    yield path("M", drawing.sheet.margin, begin, "h", drawing.sheet.inner, class_="rule")
    yield path("M", drawing.sheet.margin, end, "h", drawing.sheet.inner, class_="rule")
    if axis.holds(drawing.scene.as_of):
        today = left + axis.cell_of(drawing.scene.as_of) + 0.5
        yield path("M", today, begin - 36, "V", end + 6, class_="today")
