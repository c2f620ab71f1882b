"""The first article that was ever read: its facts and their places, not its sentences."""

from datetime import date
from pathlib import Path

import pytest

from scripts.news_scores import ROOT
from tests.news.telling import SIX, line
from tracker.news import Article, read_article

INPUT = ROOT.parent / "shared/input/defenders.txt"
pytestmark = pytest.mark.skipif(not INPUT.exists(), reason="the article is not there")

PLAIN = {
    "A iron-fist/s1 2017-03-17",
    "A the-defenders ..2017-12-31 expected",
    "A the-defenders 8 episodes",
    "A the-punisher/s1 2017-01-01..2017-12-31",
}
SEVERAL = {
    "B iron-fist/s1 2017-01-01..2017-12-31",
    "B iron-fist/s1 2017-03-01..2017-03-31",
    "B daredevil/s1 released",
    "B daredevil/s2 released",
    "B jessica-jones/s1 released",
    "B luke-cage/s1 released",
    "B jessica-jones/s2 TBA",
    "B daredevil/s3 TBA",
    "B the-defenders 1..None days after same year as iron-fist/s1",
    "B the-punisher/s1 1..None days after same year as iron-fist/s1",
}
POINTED = {
    "C the-defenders filming expected",
    "C the-defenders 1..None days after iron-fist/s1",
    "C the-defenders None..-1 days after the-punisher/s1 rumoured",
    "C the-defenders 89..123 days after iron-fist/s1 expected",
    "C the-punisher/s1 89..123 days after the-defenders expected",
    "C the-defenders 2017-01-01..2017-12-31 expected",
}


@pytest.fixture(scope="module")
def article() -> Article:
    """Give what was read out of it."""
    return read_article(Path(INPUT).read_text(encoding="utf-8"), SIX, on=date(2016, 10, 31))


@pytest.mark.parametrize(("tier", "expected"), [("A", PLAIN), ("B", SEVERAL), ("C", POINTED)])
def test_what_it_says(article: Article, tier: str, expected: set[str]) -> None:
    """Each tier holds what a person reads there."""
    assert {line(one) for one in article.proposals if one.tier == tier} == expected


def test_where_it_says_so(article: Article) -> None:
    """The evidence is a piece of the text, and the words are a piece of the evidence."""
    text = INPUT.read_text(encoding="utf-8")
    for one in article.proposals:
        assert text[one.evidence.start : one.evidence.end] == one.evidence.text
        assert text[one.start : one.end] == one.words
        assert one.evidence.start <= one.start < one.end <= one.evidence.end


def test_nothing_in_it_is_unknown(article: Article) -> None:
    """People and places are not taken for titles."""
    assert article.unknown_titles == ()
