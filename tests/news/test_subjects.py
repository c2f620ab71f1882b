"""Whose a fact is when its clause does not name it: relative clauses, appositions, pointers."""

import pytest

from tests.news.telling import told

CLAUSES = [
    ("Iron Fist, which had been due in March, moves to May.", ["B iron-fist 2017-05-01..2017-05-31"], "the sentence goes on behind which"),
    ("Iron Fist, whose star fell ill, appears in May.", ["B iron-fist 2017-05-01..2017-05-31"], "with a verb that few use"),
    ("Iron Fist, the drama that was thought lost, may surface in May.", ["B iron-fist 2017-05-01..2017-05-31 rumoured"], "and behind an apposition"),
    ("The shop, where Iron Fist was made, closes in May.", [], "its subject may be another thing"),
    ("Iron Fist, a spin-off of Luke Cage, starts in May.", ["B iron-fist 2017-05-01..2017-05-31"], "what an apposition names is no subject"),
    ("Luke Cage follows The Defenders, a mini-series of two episodes.", ["B the-defenders 2 episodes"], "an apposition is of what stands before it"),
    ("Iron Fist, an animated drama that opens in May, is short.", ["B iron-fist 2017-05-01..2017-05-31"], "that may stand for another thing"),
    ("Iron Fist, due out in May, is short.", ["B iron-fist 2017-05-01..2017-05-31"], "a participle goes on with the title"),
    ("It begins when all is ready, on May 5, in Iron Fist.", [], "no title yet"),
    ("Iron Fist begins, when all is ready, on May 5.", ["A iron-fist 2017-05-05"], "a date behind a clause put in"),
    ("Iron Fist (May 5), Luke Cage (June 5) and The Punisher (July 5) are short.", ["B iron-fist 2017-05-05", "B luke-cage 2017-06-05", "B the-punisher 2017-07-05"], "each bracket is of the title before it"),
    ("In May, Iron Fist is fun; in June, Luke Cage.", ["B luke-cage 2017-06-01..2017-06-30"], "a list with semicolons"),
    ("Out now: Iron Fist.", ["B iron-fist released"], "the title behind a colon"),
    ("Coming in May: Iron Fist.", ["A iron-fist 2017-05-01..2017-05-31"], "likewise with a date"),
    ("Iron Fist opens in May, followed by Luke Cage in June.", ["A iron-fist 2017-05-01..2017-05-31", "A luke-cage 2017-06-01..2017-06-30"], "followed by"),
]  # fmt: skip

POINTERS = [
    ("Iron Fist is fun. The two-hour drama weighs anchor on May 5.", [], "a verb that nobody knows, behind a noun"),
    ("Iron Fist is fun. It weighs anchor on May 5.", ["C iron-fist 2017-05-05"], "behind it, to come"),
    ("Iron Fist is fun. It took three nights in February.", [], "in the past"),
    ("Iron Fist is fun. The thriller Hundred Degrees starts in May.", [], "a noun with another name behind it"),
    ("Iron Fist is fun. The producers now say May 2017.", ["C iron-fist 2017-05-01..2017-05-31"], "what is said is a date"),
    ("Iron Fist is fun. The producers said on Friday that it is short.", [], "the day on which it is said"),
    ("Iron Fist's set is shown. It will be May 2017.", ["C iron-fist 2017-05-01..2017-05-31"], "a date that is the predicate"),
    ("The developers of Iron Fist are proud. It starts in May.", ["C iron-fist 2017-05-01..2017-05-31"], "it is no people"),
    ("Because of the snow Iron Fist is late. Because of the ice it is put back to May.", ["C iron-fist 2017-05-01..2017-05-31"], "it before a helping verb"),
]  # fmt: skip

SEASONS = [
    ("Iron Fist gets a third season.", ["A iron-fist/s3 announced"], "a new season is an order"),
    ("Iron Fist gets its third season on Friday.", [], "its season is none"),
    ("Netflix has given Iron Fist a third season.", ["A iron-fist/s3 announced"], "whoever gives it"),
    ("Iron Fist will not get a third season.", [], "denied"),
    ("A third season of Iron Fist is confirmed.", ["A iron-fist/s3 announced"], "a season that is told"),
    ("Netflix announced a second season of Iron Fist.", ["A iron-fist/s2 announced"], "likewise"),
    ("'Iron Fist' Renewed For Season 2", ["A iron-fist/s2 announced"], "a headline leaves out has been"),
    ("Iron Fist and Luke Cage were renewed for seasons 2 and 3, respectively.", ["B iron-fist/s2 announced", "B luke-cage/s3 announced"], "respectively"),
    ("The season 2 premiere of Iron Fist is set for May 5.", ["A iron-fist/s2 2017-05-05"], "an event between season and title"),
    ("Iron Fist returns in May for an eight-part second series.", ["A iron-fist/s2 2017-05-01..2017-05-31", "A iron-fist/s2 8 episodes"], "a series is a season where it is owned"),
    ("Iron Fist's first season was a hit, its second has ten episodes.", ["A iron-fist/s2 10 episodes"], "an ordinal by itself"),
    ("Iron Fist starts in May. Season 1 was a hit.", ["B iron-fist 2017-05-01..2017-05-31"], "which season starts is not told"),
    ("The fourth-season closer of Iron Fist airs on May 5.", ["B iron-fist/s4 ended"], "the end of a season"),
    ("Iron Fist will come in two parts of five episodes each.", ["B iron-fist-part1 5 episodes", "B iron-fist-part2 5 episodes"], "of each part"),
    ("The first half of season 2 of Iron Fist starts in May, the second in June; each half has five episodes.", ["A iron-fist/s2-part1 2017-05-01..2017-05-31", "B iron-fist/s2-part2 2017-06-01..2017-06-30", "C iron-fist/s2-part1 5 episodes", "C iron-fist/s2-part2 5 episodes"], "halves"),
]  # fmt: skip

TIMES = [
    ("Iron Fist starts in May 2018. In April of that year, Luke Cage is back.", ["A iron-fist 2018-05-01..2018-05-31", "B luke-cage 2018-04-01..2018-04-30"], "a month of the year told before"),
    ("Iron Fist starts in the fall.", ["B iron-fist 2017-09-01..2017-11-30"], "said in the fall: the next"),
    ("Iron Fist starts this fall.", ["A iron-fist 2016-09-01..2016-11-30"], "said in the fall: this"),
    ("Iron Fist starts in the new year.", ["A iron-fist 2017-01-01..2017-04-30"], "early in the next"),
    ("Iron Fist is shown at Christmas.", ["A iron-fist 2016-12-15..2016-12-31"], "the days around it"),
    ('Iron Fist was delayed, from April to "summer".', ["A iron-fist 2017-06-01..2017-08-31"], "a season in quotes"),
    ("5 May - Iron Fist, season 2 (Netflix): more fights.\n6 May - Luke Cage (Netflix): fewer.", ["A iron-fist/s2 2017-05-05", "A luke-cage 2017-05-06"], "rows that begin with a day"),
    ("Tuesday, Jan. 3\n  9:00 p.m.  IRON FIST (season 2 premiere)\nWednesday, Jan. 4\n  8:30 p.m.  LUKE CAGE (series premiere)", ["B iron-fist/s2 2017-01-03", "B luke-cage 2017-01-04"], "rows that begin with an hour"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), [*CLAUSES, *POINTERS, *SEASONS, *TIMES])
def test_whose_a_fact_is(text: str, expected: list[str], reason: str) -> None:
    """Each fact with its work, season and tier, and nothing else."""
    assert told(text) == expected, reason
