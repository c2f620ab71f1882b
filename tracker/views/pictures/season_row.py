"""A season's row in an SVG: its name and words, its mark, and the same once more for the ear."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from tracker.schedule.model import Certainty, Standing
from tracker.schedule.outlook import Entry
from tracker.views import rows
from tracker.views.pictures.drawing import Drawing
from tracker.views.pictures.lettering import length_of
from tracker.views.pictures.marks import Strip, mark, reach_of
from tracker.views.pictures.markup import element, group, path, worded, words
from tracker.views.pictures.sheet import WORDS, Sheet, said_words
from tracker.views.said import fact_words
from tracker.views.theme import style_of

_CLEAR = 8
_NAMES_DOWN = 22
_CERTAINTIES: dict[Certainty | None, str] = {
    Certainty.EXPECTED: " is-expected",
    Certainty.RUMOURED: " is-rumoured",
}


def row(drawing: Drawing, entry: Entry, top: float) -> Element:
    """Give the row of a season that has a mark on the axis."""
    sheet, said = drawing.sheet, said_words(entry)
    strip = sheet.strip(drawing.axis, top, drawing.ids)
    middle = top + (_NAMES_DOWN if sheet.is_stacked else sheet.row / 2)
    lines = [words(sheet.name(entry), sheet.margin, middle - 3 if said else middle + 5, "name")]
    if said:
        lines.append(words(sheet.words(said), sheet.margin, middle + 14, "words"))
    drawn = [*lines, *mark(entry, strip), *_beside(entry, sheet, strip)]
    if sheet.is_stacked:
        foot = top + sheet.row
        drawn.append(path("M", sheet.margin, foot, "h", sheet.inner, class_="grid"))
    return _described(drawing, entry, top, sheet.row, drawn)


def _beside(entry: Entry, sheet: Sheet, strip: Strip) -> Iterator[Element]:
    """Give the words beside a mark, as many as have room: an exact day, and what lapsed.

    They stand on the right of it, or on the left where the sheet ends.
    """
    window = entry.window
    if window is None:
        return
    day = rows.window_words(entry) if window.is_day else ""
    lapsed = f"? {rows.standing_words(entry)}" if entry.standing is Standing.LAPSED else ""
    start, end = reach_of(window, strip)
    for text in (f"{day}  {lapsed}".strip(), lapsed):
        length = length_of(text, WORDS)
        if end + _CLEAR + length <= sheet.width - sheet.margin / 2:
            place, anchor = end + _CLEAR, "start"
        elif start - _CLEAR - length >= sheet.left:
            place, anchor = start - _CLEAR, "end"
        else:
            continue
        if text:
            yield words(text, place, strip.middle + WORDS / 3, "beside", anchor=anchor)
        return


def note(drawing: Drawing, entry: Entry, text: str, top: float) -> Element:
    """Give the row of a season with words in place of a mark."""
    sheet = drawing.sheet
    place = (sheet.margin, top + 34) if sheet.is_stacked else (sheet.left, top + 20)
    room = sheet.width - sheet.margin - place[0]
    drawn = [
        words(sheet.name(entry), sheet.margin, top + (16 if sheet.is_stacked else 20), "name"),
        words(sheet.words(text, room), *place, "words"),
    ]
    return _described(drawing, entry, top, sheet.note, drawn)


def _described(
    drawing: Drawing, entry: Entry, top: float, height: float, drawn: Sequence[Element]
) -> Element:
    """Give a row with its title and description, and a link where the picture has a table."""
    sheet = drawing.sheet
    parts = (
        worded("title", rows.name_words(entry)),
        worded("desc", description(entry)),
        element(
            "rect",
            x=sheet.margin / 2,
            y=top + 1,
            width=sheet.width - sheet.margin,
            height=height - 2,
            rx=4,
            class_="hit",
        ),
        *drawn,
    )
    class_ = f"row {style_of(entry)}{_CERTAINTIES.get(entry.season.certainty, '')}"
    if drawing.link is None:
        return group(parts, class_=class_, role="graphics-symbol img")
    return element("a", *parts, href=f"#{drawing.link(entry)}", class_=f"link {class_}")


def description(entry: Entry) -> str:
    """Give everything that a row says in words: the premiere, its window, how sure, the episodes.

    ``mid-to-late 2017; 2017-05-01..2017-12-31; expected; 8 episodes; windowed``.
    """
    window = rows.window_words(entry)
    said = rows.premiere_words(entry)
    parts = (
        said,
        "" if window == said else window,
        f"narrowed to {rows.narrowed_words(entry)}" if entry.narrowed else "",
        rows.certainty_words(entry),
        fact_words(entry.season.episodes) if entry.season.episodes else "",
        rows.standing_words(entry),
    )
    return "; ".join(part for part in parts if part)
