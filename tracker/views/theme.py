"""What the names of styles look like: a theme is a table from names to Rich style strings.

The colours are those of Okabe and Ito that stand out from black and from white alike (at least
3 : 1), darkened where needed; no two of them need red told from green. Colour only repeats what
glyphs and words say: the plain theme knows no style, and nothing is lost with it.
"""

from collections.abc import Mapping
from enum import StrEnum

from tracker.schedule.model import Certainty, Standing
from tracker.schedule.outlook import Entry
from tracker.values import Value


class Style(StrEnum):
    """The names of styles that views give to spans."""

    HEADING = "heading"
    LABEL = "label"
    GRID = "grid"
    TODAY = "today"
    NOTE = "note"
    CONFIRMED = "confirmed"
    EXPECTED = "expected"
    RUMOURED = "rumoured"
    RELEASED = "released"
    DUE = "due"
    LAPSED = "lapsed"
    CANCELLED = "cancelled"
    TBA = "tba"


class Theme(Value):
    """Style strings by the name of the style; a name that it does not hold has no style."""

    styles: Mapping[str, str]

    def style(self, name: str) -> str:
        """Give the Rich style string for ``name``; empty for no style."""
        return self.styles.get(name, "")


COLOUR = Theme(
    {
        Style.HEADING: "bold",
        Style.LABEL: "dim",
        Style.GRID: "dim",
        Style.TODAY: "bold #d55e00",
        Style.NOTE: "dim",
        Style.CONFIRMED: "#0a84c6",
        Style.EXPECTED: "#009e73",
        Style.RUMOURED: "#b8629a",
        Style.RELEASED: "dim",
        Style.DUE: "bold #0a84c6",
        Style.LAPSED: "#c46a00",
        Style.CANCELLED: "dim strike",
        Style.TBA: "italic",
    }
)
"""The theme for a terminal with colours."""

PLAIN = Theme({})
"""The theme for a pipe, a file, or a terminal without colours: no style at all."""


def style_of(entry: Entry) -> str:
    """Give the style of an entry: its standing where that says enough, else its certainty."""
    style = _STANDING_STYLES.get(entry.standing)
    return style or _CERTAINTY_STYLES.get(entry.season.certainty, Style.CONFIRMED)


_STANDING_STYLES = {
    Standing.RELEASED: Style.RELEASED,
    Standing.LAPSED: Style.LAPSED,
    Standing.CANCELLED: Style.CANCELLED,
    Standing.TBA: Style.TBA,
}

_CERTAINTY_STYLES: dict[Certainty | None, Style] = {
    Certainty.CONFIRMED: Style.CONFIRMED,
    Certainty.EXPECTED: Style.EXPECTED,
    Certainty.RUMOURED: Style.RUMOURED,
}
