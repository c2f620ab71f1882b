"""Contradictions and chains in words, word for word."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.builders import CONFIRMED, EXPECTED, RUMOURED
from tests.order.seasons import order_of, ref, related, window
from tracker.schedule.model import Announcement, Ref
from tracker.views.reasons import contradiction_lines, why_lines
from tracker.views.spans import plain

NAMES = {
    "iron-fist": "Iron Fist S1",
    "the-defenders": "The Defenders",
    "the-punisher": "The Punisher",
}


def name(season: Ref) -> str:
    """Give what a season is called."""
    return NAMES.get(season.series, season.series.upper())


def spoken(said: Announcement, words: str) -> Announcement:
    """Give a relation in these words."""
    assert said.relation is not None
    return replace(said, relation=replace(said.relation, words=words))


def contradictions(log: Mapping[str, Announcement]) -> str:
    """Give every contradiction as it is printed."""
    asides = order_of(log).set_aside
    return "\n".join(plain(line) for aside in asides for line in contradiction_lines(aside, name))


DEFENDERS = {
    "iron-fist/s1@2016-10-31.aa": window("iron-fist", "2017-03-17"),
    "the-defenders/s1@2016-10-31.bb": spoken(
        related("the-defenders", "iron-fist", 89, 123, EXPECTED), "3-4 months after Iron Fist S1"
    ),
    "the-punisher/s1@2016-10-31.cc": spoken(
        related("the-punisher", "the-defenders", 89, 123, EXPECTED),
        "3-4 months after The Defenders",
    ),
}
DAY = {"the-defenders/s1@2017-05-02.dd": window("the-defenders", "2017-08-18", on="2017-05-02")}

CONTRADICTIONS = [
    (
        "a day that a gap does not reach",
        {**DEFENDERS, **DAY},
        """\
contradiction between 3 announcements (31 days short)
  confirmed  2016-10-31  Iron Fist S1 premieres 2017-03-17
  expected   2016-10-31  The Defenders 3-4 months after Iron Fist S1     -> at the latest 2017-07-18
  confirmed  2017-05-02  The Defenders premieres 2017-08-18              <- 31 days later than that allows
set aside: the expected spacing. To undo: tracker retract the-defenders/s1@2016-10-31.bb""",
    ),
    (
        "an order that days turn round",
        {
            "a": window("a", "2017-06-01..2017-06-30"),
            "b": window("b", "2017-05-01"),
            "r": spoken(related("b", "a", 1, None, EXPECTED), "after A"),
        },
        """\
contradiction between 3 announcements (32 days short)
  confirmed  2016-10-31  A premieres 2017-06-01..2017-06-30     -> at the earliest 2017-06-01
  expected   2016-10-31  B after A                              -> at the earliest 2017-06-02
  confirmed  2016-10-31  B premieres 2017-05-01                 <- 32 days earlier than that allows
set aside: the expected order. To undo: tracker retract r""",
    ),
    (
        "a year that is another",
        {
            "a": window("a", "2017-06-01", EXPECTED),
            "b": window("b", "2018-01-01"),
            "r": spoken(related("b", "a", 1, same_year=True), "later the same year as A"),
        },
        """\
contradiction between 2 announcements (1 day short)
  expected   2016-10-31  B in the year of A (2017)     -> at the latest 2017-12-31
  confirmed  2016-10-31  B premieres 2018-01-01        <- 1 day later than that allows
set aside: the expected year. To undo: tracker retract r""",
    ),
    (
        "a ring without a day",
        {
            "1": spoken(related("b", "a", 1, on="2016-01-03"), "after A"),
            "2": spoken(related("c", "b", 1, on="2016-01-02"), "after B"),
            "3": spoken(related("a", "c", 1, on="2016-01-01"), "after C"),
        },
        """\
contradiction between 3 announcements (3 days short)
  confirmed  2016-01-01  A after C     -> at least 1 day after C
  confirmed  2016-01-03  B after A     -> at least 2 days after C
  confirmed  2016-01-02  C after B     <- 3 days after itself
set aside: the confirmed order. To undo: tracker retract 3""",
    ),
    (
        "a window that a day leaves no room for",
        {
            "a": window("a", "2017-06-01"),
            "b": window("b", "..2017-05-31", RUMOURED),
            "r": spoken(related("b", "a", 1), "after A"),
        },
        """\
contradiction between 3 announcements (2 days short)
  confirmed  2016-10-31  A premieres 2017-06-01
  confirmed  2016-10-31  B after A                    -> at the earliest 2017-06-02
  rumoured   2016-10-31  B premieres ..2017-05-31     <- 2 days earlier than that allows
set aside: the rumoured window. To undo: tracker retract b""",
    ),
]


@pytest.mark.parametrize(
    ("_reason", "log", "text"), CONTRADICTIONS, ids=[case[0] for case in CONTRADICTIONS]
)
def test_a_contradiction_in_words(_reason: str, log: dict[str, Announcement], text: str) -> None:
    """Who said what and what followed, until it does not fit; and which one gives way."""
    assert contradictions(log) == text


def why(log: Mapping[str, Announcement], key: str, *level: object) -> str:
    """Give the chains behind a window as they are printed."""
    lines = why_lines(order_of(log), ref(key), name, *level)  # type: ignore[arg-type]
    return "\n".join(map(plain, lines))


def test_why_a_window_has_its_ends() -> None:
    """Every fact on the way, the day as it runs, and the key to retract."""
    assert (
        why(DEFENDERS, "the-punisher")
        == """\
earliest 2017-09-11
  confirmed  2016-10-31  Iron Fist S1 premieres 2017-03-17               -> 2017-03-17  iron-fist/s1@2016-10-31.aa
  expected   2016-10-31  The Defenders 3-4 months after Iron Fist S1     -> 2017-06-14  the-defenders/s1@2016-10-31.bb
  expected   2016-10-31  The Punisher 3-4 months after The Defenders     -> 2017-09-11  the-punisher/s1@2016-10-31.cc
latest 2017-11-18
  confirmed  2016-10-31  Iron Fist S1 premieres 2017-03-17               -> 2017-03-17  iron-fist/s1@2016-10-31.aa
  expected   2016-10-31  The Defenders 3-4 months after Iron Fist S1     -> 2017-07-18  the-defenders/s1@2016-10-31.bb
  expected   2016-10-31  The Punisher 3-4 months after The Defenders     -> 2017-11-18  the-punisher/s1@2016-10-31.cc"""
    )


def test_why_an_end_is_open() -> None:
    """Nothing that is sure enough bounds it."""
    text = "earliest open: nothing that is confirmed bounds it\n"
    assert why(DEFENDERS, "the-punisher", CONFIRMED).startswith(text)
    assert why(DEFENDERS, "nobody", RUMOURED).endswith(
        "latest open: nothing that is said at all bounds it"
    )


def test_words_from_outside_are_made_safe() -> None:
    """Nothing of an announcement drives the terminal."""
    log = {
        "\x1b[2J": window("iron-fist", "2017-03-17"),
        "r": spoken(related("the-punisher", "iron-fist", 1), "after \x1b[31m"),
    }
    assert "\x1b" not in why(log, "the-punisher")
