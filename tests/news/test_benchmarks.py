"""The texts of the benchmark are read, and its slope is that of the times."""

import pytest

from benchmarks.news import FAMILIES, Growth, growth, text


@pytest.mark.parametrize("family", FAMILIES)
def test_every_text_is_read(family: str) -> None:
    """None of them makes the reader fail; a few thousand characters take no time."""
    assert len(text(family, 1000)) == 1000
    assert min(growth(family, (500, 1000, 2000)).seconds) > 0


def test_the_slope_is_one_for_linear_time() -> None:
    """Four times the length in four times the time."""
    assert Growth("linear", (1, 4, 16)).slope == 1
    assert Growth("square", (1, 16, 256)).slope == 4
