"""The colours of pictures, on white and on black, and the style sheet of an SVG.

The colours are those of Okabe and Ito or near them: what is drawn stands out from its ground by at
least 3 : 1, what is written by 4.5 : 1, and no two need red told from green. Colour only repeats
what shapes, dashes and words say.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from tracker.views.theme import Style


class Appearance(StrEnum):
    """On which ground a picture stands: ``auto`` is what the reader's system prefers."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours for one ground: for the ground itself, for text, for lines, for each style."""

    paper: str
    ink: str
    muted: str
    grid: str
    band: str
    lit: str
    year: str
    today: str
    styles: Mapping[str, str]


LIGHT = Palette(
    paper="#ffffff",
    ink="#1c2128",
    muted="#57606a",
    grid="#d4dae1",
    band="#f3f6f9",
    lit="#dcecf9",
    year="#a3acb8",
    today="#b84a00",
    styles={
        Style.CONFIRMED: "#0069a8",
        Style.EXPECTED: "#007a5a",
        Style.RUMOURED: "#a0407a",
        Style.RELEASED: "#68717b",
        Style.LAPSED: "#a84b00",
    },
)
"""The colours on white."""

DARK = Palette(
    paper="#0d1117",
    ink="#e6edf3",
    muted="#9da7b3",
    grid="#343b44",
    band="#171c24",
    lit="#1c3247",
    year="#566170",
    today="#ff9248",
    styles={
        Style.CONFIRMED: "#5cb8ee",
        Style.EXPECTED: "#3cc79f",
        Style.RUMOURED: "#e291c0",
        Style.RELEASED: "#8d97a3",
        Style.LAPSED: "#f0a35c",
    },
)
"""The colours on black."""

_FONTS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Helvetica, Arial, sans-serif'

_SHAPES = f"""
text {{ font-family: {_FONTS}; font-size: 12px }}
.heading {{ font-size: 19px; font-weight: 600 }}
.name, .group {{ font-size: 14px; font-weight: 600 }}
.year {{ font-size: 13px; font-weight: 600 }}
.name, .words, .beside {{ paint-order: stroke; stroke-width: 4px; stroke-linejoin: round }}
.grid, .year-line, .rule {{ fill: none; stroke-width: 1 }}
.today {{ fill: none; stroke-width: 1.75; stroke-dasharray: 6 4 }}
.hatch {{ fill: currentColor }}
.tint {{ fill: currentColor; fill-opacity: 0.08 }}
.edge, .cap, .ring {{ fill: none; stroke: currentColor }}
.edge {{ stroke-width: 1.5 }}
.cap {{ stroke-width: 3 }}
.cut {{ fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round }}
.arrow {{ fill: currentColor }}
.ring {{ stroke-width: 2.5 }}

.point {{ fill: currentColor; stroke: currentColor; stroke-width: 2; stroke-linejoin: round }}
.is-expected .edge {{ stroke-dasharray: 7 4 }}
.is-rumoured .edge {{ stroke-dasharray: 1.5 3.5 }}
.is-expected .point {{ fill-opacity: 0.3; stroke-dasharray: 4.5 2.5 }}
.is-rumoured .point {{ fill-opacity: 0; stroke-dasharray: 1.5 2.7 }}
.row .hit {{ fill: none; pointer-events: all }}
.link:focus {{ outline: none }}
.link:hover .hit, .link:focus-visible .hit, .lit .hit {{ fill: currentColor; fill-opacity: 0.1 }}
.link:focus-visible .hit {{ stroke: currentColor; stroke-width: 2 }}
.dimmed {{ opacity: 0.2 }}
"""


def style_sheet(appearance: Appearance) -> str:
    """Give the style sheet of an SVG; one for either ground is printed as on white."""
    match appearance:
        case Appearance.LIGHT:
            return _SHAPES + _colours(LIGHT)
        case Appearance.DARK:
            return _SHAPES + _colours(DARK)
        case Appearance.AUTO:
            dark = "@media screen and (prefers-color-scheme: dark) {\n" + _colours(DARK) + "}\n"
            return _SHAPES + _colours(LIGHT) + dark


def _colours(palette: Palette) -> str:
    """Give the rules that colour what ``_SHAPES`` describes."""
    styles = (f".{name} {{ color: {colour} }}\n" for name, colour in palette.styles.items())
    return (
        f".paper {{ fill: {palette.paper} }}\n"
        f".band {{ fill: {palette.band} }}\n"
        f".heading, .name, .group, .year {{ fill: {palette.ink} }}\n"
        f".label, .words, .beside {{ fill: {palette.muted} }}\n"
        f".name, .words, .beside {{ stroke: {palette.paper} }}\n"
        f".grid {{ stroke: {palette.grid} }}\n"
        f".year-line, .rule {{ stroke: {palette.year} }}\n"
        f".today {{ stroke: {palette.today} }}\n"
        f".seen {{ fill: {palette.today}; font-weight: 600 }}\n"
    ) + "".join(styles)
