"""Proposals of another program are checked against the text, word for word."""

from typing import Any

import pytest

from tests.news.telling import ON, SIX, line
from tracker.errors import InputError
from tracker.news.offered import offered

TEXT = "Hello. Iron Fist should premiere on March 17, 2017. The Defenders has 8 episodes."
GOOD: dict[str, Any] = {
    "kind": "premiere",
    "title": "Iron Fist",
    "season": 1,
    "words": "March 17, 2017",
    "evidence": "Iron Fist should premiere on March 17, 2017.",
    "earliest": "1999-01-01",
    "certainty": "confirmed",
}


def read(*items: dict[str, Any]) -> list[str]:
    """Give the proposals of a document as lines."""
    return [line(one) for one in offered({"items": list(items)}, TEXT, SIX, on=ON).proposals]


def test_a_date_is_read_again() -> None:
    """Neither the date nor the certainty of the file is taken over."""
    assert read(GOOD) == ["B iron-fist/s1 2017-03-17 expected"]


def test_counts_and_statuses_are_taken() -> None:
    """They stand in their evidence as words."""
    count = {
        **GOOD,
        "kind": "episodes",
        "title": "the defenders",
        "season": None,
        "words": "8 episodes",
        "episodes": {"min": 8, "max": 8},
        "evidence": {"text": "The Defenders has 8 episodes.", "start": 0},
    }
    status = {**GOOD, "kind": "status", "status": "filming", "words": "Iron Fist"}
    assert read(count, status) == ["B the-defenders 8 episodes", "B iron-fist/s1 filming expected"]


def test_an_unknown_title_is_listed() -> None:
    """It is never made."""
    made = offered([{**GOOD, "title": "Iron Fest"}], TEXT, SIX, on=ON)
    assert made.proposals == ()
    assert [(one.name, one.close) for one in made.unknown_titles] == [("Iron Fest", ("Iron Fist",))]


HINT = "each item quotes the text word for word, and its words stand in the quote"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"evidence": "Iron Fist will premiere."}, "item 1: its evidence does not stand in the text"),
        ({"evidence": None}, "item 1 has no evidence"),
        ({"words": "May 5, 2017"}, 'item 1: "May 5, 2017" does not stand in its evidence'),
        ({"words": "premiere"}, 'item 1: expected a date after "premiere"'),
        ({"kind": "rumor"}, "item 1: its kind is none of premiere, episodes, status, relation"),
        ({"kind": "relation"}, "item 1: orders are not taken from a file"),
        ({"season": 0}, "item 1: season is no number from 1 on"),
        ({"season": True}, "item 1: season is no number from 1 on"),
        ({"title": 5}, "item 1 has no title"),
        ({"kind": "status", "status": "done"}, "item 1: its status is none of rumoured, announced, filming, completed, released, ended, on-hold, cancelled"),
    ],
)  # fmt: skip
def test_what_does_not_stand_in_the_text_is_refused(change: dict[str, Any], message: str) -> None:
    """The item is named, and what is wrong with it."""
    with pytest.raises(InputError) as caught:
        read({**GOOD, **change})
    assert caught.value.message == message
    assert caught.value.hint == HINT


@pytest.mark.parametrize("document", [None, 5, "x", {}, {"items": 5}, [5], {"items": [None]}])
def test_a_document_of_another_form_is_refused(document: object) -> None:
    """The form is that of --json."""
    with pytest.raises(InputError, match="the proposals are no list of items"):
        offered(document, TEXT, SIX, on=ON)
