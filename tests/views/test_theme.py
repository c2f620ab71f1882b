"""Every colour can be read on a black terminal and on a white one."""

import re

import pytest

from tracker.views.theme import COLOUR, PLAIN, Style

LEAST = 3.0
"""The contrast that WCAG 2 asks of graphics and large text; a smaller one fades on some screen."""

COLOURS = {
    name: code for name, look in COLOUR.styles.items() for code in re.findall("#[0-9a-f]{6}", look)
}


def luminance(code: str) -> float:
    """Give the relative luminance of a colour as WCAG 2 defines it, from 0 to 1."""
    red, green, blue = (_linear(int(code[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_that_of_wcag() -> None:
    """Its extreme, and the grey that is the darkest to pass 4.5 on white."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", COLOURS)
@pytest.mark.parametrize("ground", ["#000000", "#ffffff"])
def test_a_colour_stands_out(name: str, ground: str) -> None:
    """From both."""
    assert contrast(COLOURS[name], ground) >= LEAST


def test_the_theme_has_a_look_for_every_style() -> None:
    """Beside it there is plain, which has none."""
    assert set(COLOUR.styles) == set(Style)
    assert len(COLOURS) >= 5
    assert not any(PLAIN.style(name) for name in Style)
