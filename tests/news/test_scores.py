"""The scores on the corpus may not fall."""

from pathlib import Path

import pytest

from scripts.news_scores import CORPUS, DOCUMENT, UNSEEN, Tally, articles, score, table


@pytest.fixture(scope="module")
def tally() -> Tally:
    """Give the scores on the whole corpus."""
    return score(articles())


def test_the_corpus_is_there() -> None:
    """It holds at least the articles that the floor was set on."""
    assert sum(1 for _ in articles()) >= 1600


@pytest.mark.parametrize(
    ("name", "floor"), [("premiere", 0.89), ("episodes", 0.85), ("status", 0.81), ("total", 0.86)]
)
def test_f1_does_not_fall(tally: Tally, name: str, floor: float) -> None:
    """A change of the rules that helps one article may not cost others more."""
    assert tally.f1(name) >= floor


def test_what_is_plain_is_right(tally: Tally) -> None:
    """Tier A is what --yes enters without a question."""
    assert tally.precision("tier A") >= 0.98


@pytest.mark.parametrize(
    ("name", "floor"), [("premiere", 0.87), ("episodes", 0.80), ("total", 0.84)]
)
def test_unseen_articles_are_read_as_well_as_they_were(name: str, floor: float) -> None:
    """The floor is what was reached when they were read for the first time."""
    assert score(articles(UNSEEN)).f1(name) >= floor


def test_what_is_plain_is_right_unseen_too() -> None:
    """The same for tier A."""
    assert score(articles(UNSEEN)).precision("tier A") >= 0.95


def test_the_document_tells_the_scores(tally: Tally) -> None:
    """The tables in docs/news.md are those of today."""
    text = DOCUMENT.read_text(encoding="utf-8")
    assert table(tally) in text
    assert table(score(articles(UNSEEN))) in text


def test_every_article_stands_by_itself() -> None:
    """Its facts name titles that its text and its schedule hold."""
    for article in articles((*CORPUS, *UNSEEN)):
        known = {one["title"] for one in article["known"]}
        assert {fact["title"] for fact in article["facts"]} <= known, article["name"]


def test_a_folder_can_be_scored(tmp_path: Path) -> None:
    """A folder without articles has no score to fall short of."""
    empty = score(articles([tmp_path]))
    assert (empty.f1("total"), empty.precision("tier A"), empty.recall("total")) == (1.0, 1.0, 1.0)
    assert all(folder.is_dir() for folder in CORPUS)
