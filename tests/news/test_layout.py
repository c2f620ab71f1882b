"""Lines, paragraphs and sentences of an article."""

import pytest

from tracker.news.layout import sentences


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"], "full stops and their like"),
        ('He said "No." Then more.', ['He said "No."', "Then more."], "a quote closes with it"),
        ("On Jan. 5 the U.S. Army came.", ["On Jan. 5 the U.S. Army came."], "abbreviations"),
        ("It costs 1.5 million.", ["It costs 1.5 million."], "a point inside a number"),
        ("A headline\n\nA text.", ["A headline", "A text."], "a blank line ends a sentence"),
        ("- one\n- two", ["- one", "- two"], "bullets stand alone"),
        (
            "a line that was wrapped by hand at some\nwidth goes on. More",
            ["a line that was wrapped by hand at some\nwidth goes on.", "More"],
            "a line broken because the next word would not fit",
        ),
    ],
)
def test_sentences(text: str, expected: list[str], reason: str) -> None:
    """Each with its place."""
    assert [text[one.start : one.end] for one in sentences(text)] == expected, reason


def test_a_sentence_without_end_is_cut() -> None:
    """No rule has to look at more than a few thousand characters."""
    found = list(sentences("word " * 5000))
    assert max(one.end - one.start for one in found) <= 3000
    assert {one.paragraph for one in found} == {0}


def test_headlines_and_bullets_are_labels() -> None:
    """A headline has no full stop; running text is no label."""
    found = list(sentences("A headline\n\nA sentence.\n- a bullet"))
    assert [(one.is_label, one.is_bullet) for one in found] == [
        (True, False),
        (False, False),
        (True, True),
    ]
