"""The day on which an article appeared, where it says so."""

from datetime import date

import pytest

from tracker.news import dateline


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("SAN DIEGO, July 25, 2016 - The network", date(2016, 7, 25), "a place before it"),
        ("Title\n\nNEW YORK — (Aug. 11, 2022) — The", date(2022, 8, 11), "in brackets"),
        ("PASADENA, Calif., Jan. 11, 2016 — A", date(2016, 1, 11), "a place and its state"),
        ("MANCHESTER, 24 September 2024 – N", date(2024, 9, 24), "the day first"),
        ("A title\nPosted on 2016-10-31\nText", date(2016, 10, 31), "posted on"),
        ("October 31, 2016\n\nText", date(2016, 10, 31), "alone on its line"),
        ("Iron Fist premieres March 17, 2017 on Netflix.", None, "a sentence"),
        ("x\nx\nx\nx\nx\nMay 5, 2016", None, "the sixth line"),
        ("LONDON, July 25 - The network", None, "without its year"),
        ("", None, "nothing"),
    ],
)
def test_dateline(text: str, expected: date | None, reason: str) -> None:
    """A whole day with its year, in the first five lines."""
    found = dateline(text)
    assert (found[0] if found else None) == expected, reason


def test_a_dateline_is_no_fact() -> None:
    """Its place in the text is told, so that no premiere is made of it."""
    text = "SAN DIEGO, July 25, 2016 - Iron Fist"
    found = dateline(text)
    assert found is not None
    assert text[found[1] : found[2]] == "July 25, 2016"
