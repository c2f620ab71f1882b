"""The colours of pictures stand out from their ground, on white and on black."""

import pytest

from tracker.views.pictures.palette import DARK, LIGHT, Appearance, Palette, style_sheet
from tracker.views.theme import Style

DRAWN, WRITTEN = 3.0, 4.5
"""The least contrast of what is drawn and of what is written (WCAG 2, 1.4.11 and 1.4.3)."""


def luminance(colour: str) -> float:
    """Give the relative luminance of ``#rrggbb`` (WCAG 2)."""
    shares = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21."""
    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_counted_as_the_rule_says() -> None:
    """Black on white has the greatest contrast, and a colour on itself none."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#0069a8", "#0069a8") == 1
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_what_is_drawn_stands_out(palette: Palette) -> None:
    """Every mark, and the line of the as-of day, stands out from the ground."""
    weak = {
        name: contrast(colour, palette.paper)
        for name, colour in {**palette.styles, "today": palette.today}.items()
        if contrast(colour, palette.paper) < DRAWN
    }
    assert weak == {}


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_what_is_written_is_readable(palette: Palette) -> None:
    """Text is readable on every ground that it stands on."""
    written = (palette.ink, palette.muted, palette.today, palette.styles[Style.CONFIRMED])
    grounds = (palette.paper, palette.band, palette.lit)
    assert min(contrast(text, ground) for text in written[:2] for ground in grounds) >= WRITTEN
    assert min(contrast(text, palette.paper) for text in written) >= WRITTEN


def test_both_grounds_colour_the_same_things() -> None:
    """What has a colour on white has one on black."""
    assert LIGHT.styles.keys() == DARK.styles.keys()


@pytest.mark.parametrize(
    ("appearance", "paper", "asks"),
    [
        (Appearance.AUTO, {LIGHT.paper, DARK.paper}, True),
        (Appearance.LIGHT, {LIGHT.paper}, False),
        (Appearance.DARK, {DARK.paper}, False),
    ],
)
def test_only_auto_asks_the_reader(appearance: Appearance, paper: set[str], *, asks: bool) -> None:
    """A fixed ground is the same for everyone; auto follows the reader's system."""
    sheet = style_sheet(appearance)
    grounds = {f".paper {{ fill: {colour} }}" for colour in paper}
    assert {line for line in sheet.splitlines() if line.startswith(".paper")} == grounds
    assert ("prefers-color-scheme: dark" in sheet) is asks
