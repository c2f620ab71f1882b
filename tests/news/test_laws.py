"""What holds for any text."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.news.telling import ON, SIX
from tracker.errors import UsageError
from tracker.news import LONGEST, dateline, read_article

PIECES = st.sampled_from(
    [
        "Iron Fist", "The Defenders", "Punisher", '"Moon Court"', "season 2", "S3", "part 1",
        "premieres", "will return", "has been renewed", "ends", "filming", "is under way", "on",
        "March 17, 2017", "next year", "later that year", "three months", "after", "before",
        "apart", "eight episodes", "and", ",", ".", ";", ":", "(", ")", "-", "it", "both shows",
        "not", "if", "with", "which", "TBA", "no date has been announced", "\n", "\n\n", "- ",
        "could", "from", "to", "respectively", "\x00", "\x1b[31m", "'s", "of", "the", "seasons 1",
        "that season", "the latter", "the former", "the original", "the drama", "its", "May 5",
        "at 8 p.m.", "plans a theatrical release", "followed by", "follows", "leading into",
        "the season premiere", "special preview", "the 10-episode pickup", "two more than last year",
        "the same as the first", "both previous seasons", "RENEWED:", "canceled", "until", "when",
        "Hardback,", "the director", "since its debut", "a sequel to", "instead of",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=40).map(" ".join), st.text(max_size=300))


@example("Iron Fist premieres after The Defenders")
@example('Iron Fist opens May 5 after the season premiere of "Moon Court". It ends that year.')
@given(TEXTS)
def test_any_text_gives_proposals_or_none(text: str) -> None:
    """Never an exception; evidence and words are pieces of the text, the words of the evidence."""
    article = read_article(text, SIX, on=ON)
    for one in article.proposals:
        assert text[one.evidence.start : one.evidence.end] == one.evidence.text
        assert text[one.start : one.end] == one.words
        assert one.evidence.start <= one.start <= one.end <= one.evidence.end
    for name in article.unknown_titles:
        assert text[name.start : name.end] == name.name


@given(TEXTS, st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_any_day_will_do(text: str, day: date) -> None:
    """Nor does the day on which it appeared make any difference to that."""
    read_article(text, SIX, on=day)


@given(TEXTS)
def test_each_fact_is_proposed_once(text: str) -> None:
    """Of several places that say the same the plainest is kept."""
    keys = [(one.kind, one.work, one.value) for one in read_article(text, SIX, on=ON).proposals]
    assert len(keys) == len(set(keys))


@given(TEXTS)
def test_without_titles_nothing_is_proposed(text: str) -> None:
    """The catalogue is all that the reader knows."""
    assert read_article(text, {}, on=ON).proposals == ()


@given(st.text(max_size=300))
def test_a_dateline_stands_in_the_text(text: str) -> None:
    """Its place is in the text, whatever the text is."""
    found = dateline(text)
    assert found is None or 0 <= found[1] < found[2] <= len(text)


def test_a_text_that_is_too_long_is_refused() -> None:
    """With how long it may be."""
    with pytest.raises(UsageError) as caught:
        read_article("a" * (LONGEST + 1), SIX, on=ON)
    assert str(caught.value) == (
        f"the text has {LONGEST + 1} characters\nat most {LONGEST} are read; give it in parts"
    )
