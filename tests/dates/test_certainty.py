"""The certainty that words carry, for announcements and for articles."""

from datetime import date

import pytest

from tracker import dates
from tracker.dates import Hedge

CUES = [
    ("The series premieres on March 17", None),
    ("in May 2018", None),
    ("May 2018 is when it arrives", None),
    ("early May or June", None),
    ("it may arrive in June", Hedge.RUMOURED),
    ("it may premiere in June", Hedge.RUMOURED),
    ("they may release it in June", Hedge.RUMOURED),
    ("it has a May premiere", None),
    ("ahead of its May release", None),
    ("May premiere", None),
    ("It may be out by May", Hedge.RUMOURED),
    ("might premiere next year", Hedge.RUMOURED),
    ("could come sooner", Hedge.RUMOURED),
    ("reportedly set for fall", Hedge.RUMOURED),
    ("we hope to see it in 2018", Hedge.RUMOURED),
    ("2018?", Hedge.RUMOURED),
    ("is expected in the fall", Hedge.EXPECTED),
    ("it looks as though filming has begun", Hedge.EXPECTED),
    ("it looks gorgeous", None),
    ("should arrive", Hedge.EXPECTED),
    ("likely next year", Hedge.EXPECTED),
    ("unlikely", None),
    ("expected, though it might slip", Hedge.RUMOURED),
]


@pytest.mark.parametrize(("text", "hedge"), CUES)
def test_the_strongest_weakening_cue_wins(text: str, hedge: Hedge | None) -> None:
    """Rumoured stands back further than expected, and the month of May not at all."""
    assert dates.certainty_cue(text) is hedge


@pytest.mark.parametrize(
    ("words", "hedge"),
    [
        ("expected in March 2019", Hedge.EXPECTED),
        ("might premiere in late 2018", Hedge.RUMOURED),
        ("may be released in May 2018", Hedge.RUMOURED),
        ("May 2018", None),
        ("a May 2019 release", None),
    ],
)
def test_a_hedge_inside_a_phrase_is_kept(words: str, hedge: Hedge | None) -> None:
    """The window is read as without it."""
    assert dates.read(words, on=date(2018, 6, 12)).hedge is hedge
