"""Lines of styled text that are broken to a width."""

import pytest

from tracker.views.spans import Span, plain, wrapped

BROKEN = [
    ([Span('"', "note"), Span("one two three"), Span('"', "note")], 12, ['"one two', '  three"'], "a sign stays with the word that it closes"),
    ([Span("one "), Span("two", "title"), Span(", three")], 9, ["one two,", "  three"], "a word of two styles is one word"),
    ([Span("label ", "label"), Span("one two three")], 14, ["label one two", "      three"], "under the text of a label"),
    ([Span("abcdefghij")], 6, ["abcdef", "  ghij"], "a long word is broken anywhere"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "width", "expected"), [row[:3] for row in BROKEN], ids=[row[3] for row in BROKEN]
)
def test_lines_are_broken_at_blanks(line: list[Span], width: int, expected: list[str]) -> None:
    """Nothing is lost, and no line begins with the sign that closes the one before."""
    assert [plain(one) for one in wrapped(line, width)] == expected
