"""What a sentence says, rule by rule: a table of texts, what is proposed of them, and why."""

import pytest

from tests.news.telling import told

MARCH = "iron-fist 2017-03-17"

PREMIERES = [
    ("Iron Fist premieres on March 17, 2017.", [f"A {MARCH}"], "a verb and its date"),
    ("On March 17, 2017, Iron Fist arrives on Netflix.", [f"A {MARCH}"], "the date leads"),
    ("Netflix will release Iron Fist on March 17, 2017.", [f"A {MARCH}"], "the title is the object"),
    ("Netflix has set March 17, 2017 as the premiere date of Iron Fist.", [f"A {MARCH}"], "the nearest title after, where none stands before"),
    ("The network announced on Friday that Iron Fist will return on March 17, 2017.", [f"A {MARCH}"], "a date belongs to the verb before it; Friday is that of the announcement"),
    ("Iron Fist was announced in 2013.", [], "the day of an announcement is no premiere"),
    ("Filming on Iron Fist begins in March 2017.", [], "nor is that of filming"),
    ("The trailer for Iron Fist debuts on Tuesday.", [], "nor that of a trailer"),
    ("Tickets for Iron Fist go on sale on May 5.", [], "nor that of tickets"),
    ("Iron Fist won a prize in January 2017.", [], "nor that of a prize"),
    ("Next year will be a big one for Netflix.", [], "no title"),
    ("Iron Fist has been pushed back from March 17, 2017 to May 5, 2017.", ["A iron-fist 2017-05-05"], "from is the old date, to the new one"),
    ("Iron Fist, originally set for February 2017, will now premiere on March 17, 2017.", [f"B {MARCH}"], "originally: the old date"),
    ("Iron Fist will premiere on March 17, 2017 instead of February 3.", [f"A {MARCH}"], "instead of: the old date"),
    ("Iron Fist will not premiere in 2017.", [], "denied"),
    ("Iron Fist won't premiere until 2018.", ["B iron-fist 2018-01-01.."], "denied until then: from then on"),
    ("Iron Fist is not expected before June 2017.", ["A iron-fist 2017-06-01.. expected"], "likewise, with its doubt"),
    ("If all goes well, Iron Fist will be out in May 2017.", [], "only supposed"),
    ("Once Iron Fist arrives in March 2017, fans will know more.", [], "a clause opened by once gives no fact"),
    ("Iron Fist premiered in March.", ["A iron-fist 2016-03-01..2016-03-31"], "what is past without a year is the last one, not the next"),
    ("Iron Fist aired from April to June 2015.", ["A iron-fist 2015-04-01..2015-04-30"], "a run premiered when it began"),
    ("Iron Fist airs every Friday.", [], "a day of the week that comes again is no date"),
    ("Iron Fist starred in a Christmas special.", [], "an occasion is no date"),
    ("Iron Fist: TBA", ["A iron-fist TBA"], "TBA as a word"),
    ("No release date for Iron Fist has been announced.", ["A iron-fist TBA"], "TBA in words"),
    ("Premiere dates for Iron Fist and Luke Cage have not yet been announced.", ["B iron-fist TBA", "B luke-cage TBA"], "of two: tier B"),
    ("Iron Fist returns next fall, but an exact date has not been set.", ["A iron-fist 2017-09-01..2017-11-30"], "a window is no TBA"),
]  # fmt: skip

OWNERS = [
    ("Iron Fist and Luke Cage season 2 will premiere on March 17 and June 22, respectively.", [f"B {MARCH}", "B luke-cage/s2 2017-06-22"], "respectively zips"),
    ("Iron Fist, Luke Cage and The Punisher all return in 2018.", ["B iron-fist 2018-01-01..2018-12-31", "B luke-cage 2018-01-01..2018-12-31", "B the-punisher 2018-01-01..2018-12-31"], "one verb shares its date"),
    ("With Iron Fist out in March, The Defenders arrives in August.", ["A iron-fist 2017-03-01..2017-03-31", "A the-defenders 2017-08-01..2017-08-31"], "each clause for itself"),
    ("Gotham Gate is back, and The Punisher, unlike Iron Fist, returns in 2018.", ["B the-punisher 2018-01-01..2018-12-31"], "a title between commas is no subject"),
    ("- Iron Fist (Netflix, March 17, 2017)\n- Luke Cage, season 2 (June 22, 2018)", [f"A {MARCH}", "A luke-cage/s2 2018-06-22"], "a list needs no verb"),
    ("Friday, March 17\nIRON FIST (Season 2)\nLUKE CAGE (Series premiere)", ["A iron-fist/s2 2017-03-17", "B luke-cage 2017-03-17"], "a date over a list"),
    ("Iron Fist Gets March Premiere\n\nIron Fist will premiere on March 17, 2017, the network said.", [f"A {MARCH}"], "a headline that says less is left out"),
    ("Iron Fist arrives on March 17, 2017. The series has 13 episodes.", [f"A {MARCH}", "C iron-fist 13 episodes"], "an anaphor is tier C"),
    ("Iron Fist and Luke Cage were shown. It returns in 2018.", [], "an anaphor that may mean two says nothing"),
    ("The Defenders was a topic, and so was Iron Fist. The mini-series will premiere in August 2017.", ["C the-defenders 2017-08-01..2017-08-31"], "the mini-series is the one of that kind"),
    ("Iron Fist and Luke Cage are back. Both shows will return in 2018.", ["C iron-fist 2018-01-01..2018-12-31", "C luke-cage 2018-01-01..2018-12-31"], "both: exactly two"),
    ("Iron Fist, Luke Cage and Daredevil are back. Both shows will return in 2018.", [], "both: not three"),
    ("Iron Fist is back. A closed beta begins in May 2017.", [], "a clause with another subject takes over none"),
]  # fmt: skip

SEASONS = [
    ("Iron Fist's second season will stream in 2018.", ["A iron-fist/s2 2018-01-01..2018-12-31"], "of the title before"),
    ("The second season of Iron Fist will stream in 2018.", ["A iron-fist/s2 2018-01-01..2018-12-31"], "of the title behind"),
    ("Iron Fist returns for its sophomore season next year.", ["A iron-fist/s2 2017-01-01..2017-12-31"], "sophomore is the second"),
    ("Iron Fist S2 is coming in the spring of 2018.", ["A iron-fist/s2 2018-03-01..2018-05-31"], "S2"),
    ("Jessica Jones seasons 1 and 2 are now available.", ["B jessica-jones/s1 released", "B jessica-jones/s2 released"], "several seasons"),
    ("Luke Cage season 2, part 1 premieres March 3, 2017, and part 2 on May 5.", ["A luke-cage/s2-part1 2017-03-03", "B luke-cage/s2-part2 2017-05-05"], "parts, the second without its verb"),
    ("Iron Fist season 2 was the topic.\n\nIron Fist returns in 2018.", ["A iron-fist/s2 2018-01-01..2018-12-31"], "the only season that the text names"),
    ("Iron Fist season 1 is now available. The next season of Iron Fist arrives in 2018.", ["B iron-fist/s1 released", "B iron-fist/s2 2018-01-01..2018-12-31"], "next counts from what is out"),
]  # fmt: skip

EPISODES = [
    ("The Defenders has eight episodes.", ["A the-defenders 8 episodes"], "in words"),
    ("The ten-episode second season of Iron Fist is on its way.", ["A iron-fist/s2 10 episodes"], "before the title"),
    ("Iron Fist will run for 8 to 10 episodes.", ["A iron-fist 8-10 episodes"], "a range"),
    ("Netflix has ordered at least 8 episodes of Iron Fist.", ["A iron-fist 8+ episodes", "B iron-fist announced"], "at least"),
    ("The Defenders will consist of five hour-long chapters.", ["A the-defenders 5 episodes"], "chapters"),
    ("Iron Fist was cancelled after 12 episodes aired.", ["A iron-fist cancelled"], "what aired is no order"),
    ("Iron Fist returns on March 3 with two episodes.", ["A iron-fist 2017-03-03"], "what is shown first is no order"),
    ("Iron Fist airs 3 episodes a week.", [], "nor is a rate"),
    ("Netflix makes 12 shows; Iron Fist is one.", [], "12 shows are no episodes"),
]  # fmt: skip

STATUSES = [
    ("Netflix has renewed Iron Fist for a second season.", ["A iron-fist/s2 announced"], "renewed"),
    ("Iron Fist has been renewed.", ["A iron-fist announced"], "passive"),
    ("Netflix cancelled Iron Fist and Luke Cage.", ["B iron-fist cancelled", "B luke-cage cancelled"], "two objects"),
    ("Filming on The Defenders is under way.", ["B the-defenders filming"], "filming"),
    ("The Defenders has wrapped filming.", ["A the-defenders completed"], "wrapped"),
    ("The Defenders is on hold.", ["A the-defenders on-hold"], "on hold"),
    ("Iron Fist ends on May 5, 2017.", ["B iron-fist ended"], "an ending verb gives a status, not a premiere"),
    ("Iron Fist wraps up its third season on May 5, 2017.", ["B iron-fist/s3 ended"], "of a season"),
    ("Iron Fist will end with a fifth season.", ["B iron-fist ended"], "of the series"),
    ("A version of Iron Fist for phones has been cancelled.", [], "a version is not the work"),
]  # fmt: skip

CERTAINTY = [
    ("Iron Fist should arrive in early 2017.", ["A iron-fist 2017-01-01..2017-04-30 expected"], "should"),
    ("Iron Fist could reportedly return in May 2017.", ["A iron-fist 2017-05-01..2017-05-31 rumoured"], "the strongest cue; May is the month"),
    ("Iron Fist may return in May 2017.", ["A iron-fist 2017-05-01..2017-05-31 rumoured"], "may is the verb"),
    ("It's currently looking as though The Defenders will hit Netflix by mid-to-late 2017.", ["A the-defenders ..2017-12-31 expected"], "looking as though"),
    ("Iron Fist might be cut, but Luke Cage returns in 2018.", ["A luke-cage 2018-01-01..2018-12-31"], "a cue of another clause weakens nothing"),
]  # fmt: skip

RELATIONS = [
    ("The Defenders will be released after Iron Fist season 1 in March 2017.", ["B iron-fist/s1 2017-03-01..2017-03-31", "B the-defenders 1..None days after iron-fist/s1"], "a date glued to the object is the object's"),
    ("The Defenders arrives about three months after Iron Fist.", ["B the-defenders 59..122 days after iron-fist"], "half a month either side, and as much again for about"),
    ("The Defenders premieres 3-4 months after Iron Fist.", ["B the-defenders 89..123 days after iron-fist"], "a stated range is its own margin"),
    ("The Defenders premieres two weeks before Iron Fist.", ["B the-defenders -17..-11 days after iron-fist"], "before, with a gap"),
    ("The Punisher will debut before The Defenders.", ["B the-punisher None..-1 days after the-defenders"], "before"),
    ("Iron Fist premieres on March 17, 2017, with The Defenders arriving later that year.", [f"A {MARCH}", "B the-defenders 1..None days after same year as iron-fist"], "later that year is an order, not a second window"),
    ("Iron Fist, The Defenders and The Punisher will premiere some 3-4 months apart.", ["B the-defenders 89..123 days after iron-fist", "B the-punisher 89..123 days after the-defenders"], "one gap for each pair of neighbours"),
    ("Luke Cage and Iron Fist come apart three months before The Defenders ends.", ["B luke-cage -107..-74 days after the-defenders", "B iron-fist -107..-74 days after the-defenders"], "apart without a stretch before it orders nothing"),
    ("Iron Fist premieres right after the news.", [], "an hour of the evening is no order"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [*PREMIERES, *OWNERS, *SEASONS, *EPISODES, *STATUSES, *CERTAINTY, *RELATIONS],
)
def test_what_a_text_says(text: str, expected: list[str], reason: str) -> None:
    """Each fact with its tier, and nothing else."""
    assert told(text) == expected, reason
