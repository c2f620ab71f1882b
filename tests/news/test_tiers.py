"""How plainly a fact is told: what makes it one to be looked at.

The known titles are those of ``telling.py``; the article is of 2016-10-31.
"""

import pytest

from tests.news.telling import told

MAY = "2017-05-05"
CASES = [
    ("Iron Fist returns on May 5.", [f"A iron-fist {MAY}"], "nothing is open"),
    ("Iron Fist is back for a third course on May 5.", [f"B iron-fist {MAY}"], "perhaps a season"),
    ("Iron Fist is back for a third season on May 5.", [f"A iron-fist/s3 {MAY}"], "a season"),
    ("Iron Fist is back for a third helping of ten episodes.", ["B iron-fist 10 episodes"], "of which season"),
    ("Iron Fist premieres next month.", ["B iron-fist 2016-11-01..2016-11-30"], "the day may follow"),
    ("Iron Fist premieres in the 2017-18 season.", ["B iron-fist 2017-09-01..2018-05-31"], "a network's year"),
    ("Iron Fist premieres next year.", ["A iron-fist 2017-01-01..2017-12-31"], "all that is known"),
    ("Luke Cage slides to July 9, 2018, and Iron Fist moves from Feb. 12 to Nov. 5.", ["A luke-cage 2018-07-09", "B iron-fist 2016-11-05"], "of which year"),
    ("Iron Fist arrives on October 2.", ["B iron-fist 2017-10-02"], "perhaps a few weeks ago"),
    ("Iron Fist was renewed in May.", ["B iron-fist announced"], "an old order"),
    ("Iron Fist was renewed on Sunday.", ["A iron-fist announced"], "news of these days"),
    ("Netflix renewed Iron Fist for a second season.", ["A iron-fist/s2 announced"], "an order"),
    ("Netflix praised Iron Fist, which had been renewed for a second season.", ["B iron-fist/s2 announced"], "said by the way"),
    ("Netflix ordered nine more episodes of Iron Fist.", ["B iron-fist announced"], "episodes, not a season"),
    ("Iron Fist was cancelled in May.", ["A iron-fist cancelled"], "it stays so"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_how_plainly_it_is_told(text: str, expected: list[str], why: str) -> None:
    """Each text gives just these facts in these tiers."""
    assert told(text) == expected, why
