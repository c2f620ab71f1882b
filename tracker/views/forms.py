"""The forms of phrases as the lines of a table: what is read, an example, its window."""

from tracker.dates.forms import examples
from tracker.dates.window import Window
from tracker.views.rows import iso_window


def form_lines() -> list[str]:
    """Give a line for each example, in aligned columns; no line is wider than 76 cells."""
    rows = [(one.form, one.reading.words, _outcome(one.reading.window)) for one in examples()]
    form, phrase = (max(len(row[place]) for row in rows) for place in (0, 1))
    return [f"{row[0]:<{form}}  {row[1]:<{phrase}}  {row[2]}" for row in rows]


def _outcome(window: object) -> str:
    return iso_window(window) if isinstance(window, Window) else "TBA"
