"""How the trade press writes: schedules, renewals, question pages, text that was scraped badly."""

import pytest

from tests.news.telling import told

NEXT = "2017-05-09"

LINES = [
    ("Iron Fist will premiere on\nMay 9, and then\nsome.", [f"A iron-fist {NEXT}"], "a line broken anywhere goes on"),
    ("The network has renewed the\n\ndrama Iron Fist for a second\n\nseason.", ["A iron-fist/s2 announced"], "even where blank lines were put in"),
    ("Iron Fist is good.Luke Cage premieres on May 9.", [f"A luke-cage {NEXT}"], "no blank behind the full stop"),
    ('"Iron Fist," a drama about a monk, returns May 9.', [f"B iron-fist {NEXT}"], "the comma inside the quotation marks"),
    ("Iron Fist Gets Second Season\n\nThe network has renewed Iron Fist for a second season.", ["A iron-fist/s2 announced"], "a headline that says less"),
    ("Network Renews Iron Fist\n\nIron Fist has been renewed for a second season.", ["A iron-fist/s2 announced"], "likewise, without the number"),
]  # fmt: skip

DATES = [
    ("Iron Fist premieres the following Tuesday, May 9.", [f"A iron-fist {NEXT}"], "two dates that are one: the day tells best"),
    ("Luke Cage returns May 2. Iron Fist premieres a week later on May 9.", ["A luke-cage 2017-05-02", f"A iron-fist {NEXT}"], "likewise, also behind"),
    ("The fall begins with Iron Fist on Friday, Oct. 6.", ["A iron-fist 2017-10-06"], "the year does not turn behind another date"),
    ("Luke Cage starts Dec. 28, and Iron Fist on Jan. 4.", ["A luke-cage 2016-12-28", "B iron-fist 2017-01-04"], "here it does"),
    ("Iron Fist, based on the popular 2014 novel, premieres May 9.", [f"B iron-fist {NEXT}"], "a year that describes a thing"),
    ("Iron Fist airs on Saturday nights.", [], "a night that comes again"),
    ("Iron Fist moves to its regular time slot on May 9.", [], "an hour is moved, no premiere"),
    ("Iron Fist will return next spring, again with ten episodes.", ["A iron-fist 2017-03-01..2017-05-31", "A iron-fist 10 episodes"], "again of something else"),
    ("Filming starts in March for a May premiere. Iron Fist was ordered.", ["A iron-fist announced"], "no title, no fact"),
    ("Iron Fist starts filming in March for a May 9 premiere.", [f"A iron-fist {NEXT}"], "the noun behind a date"),
    ("Shooting on the show is set for this winter. Iron Fist is good.", [], "production is what is set"),
    ("Iron Fist premieres in the US on May 9. Iron Fist will air in the UK two days later, on May 11.", [f"A iron-fist {NEXT}"], "a later country"),
    ("Iron Fist doesn't come out until May 9.", [f"A iron-fist {NEXT}"], "not until a day is on that day"),
    ("Iron Fist doesn't come out until May.", ["B iron-fist 2017-05-01.."], "not until a month is open"),
    ("The network opens its season on May 9, when Iron Fist returns.", [f"A iron-fist {NEXT}"], "when it is the date itself"),
    ("Iron Fist returns May 9 at 8, followed by Luke Cage at 9.", [f"A iron-fist {NEXT}", f"B luke-cage {NEXT}"], "the same evening"),
    ("The network is holding Iron Fist for May, along with Luke Cage.", ["A iron-fist 2017-05-01..2017-05-31", "B luke-cage 2017-05-01..2017-05-31"], "along with"),
    ("The network is moving Iron Fist into Thursdays at 8, effective May 9.", [], "an hour is moved"),
    ("Iron Fist was delayed last month.", [], "when it was moved, not to when"),
    ("Iron Fist opened in theaters Jan. 10.", ["A iron-fist 2016-01-10"], "what opened is past"),
    ("Helped by the February debut of Iron Fist, shares rose.", ["B iron-fist 2016-02-01..2016-02-29"], "a noun of what is past"),
    ("Iron Fist comes back with its last six episodes on May 9.", [], "a season goes on"),
    ("The rights to Iron Fist were sold following its world premiere on Saturday.", [], "a festival that is over"),
    ("Iron Fist had at one point been due in spring 2018.", [], "no more"),
    ("Filming on the second season of the drama Iron Fist resumed on Monday.", ["B iron-fist/s2 filming"], "when filming resumed, no premiere"),
    ("LONDON, Oct. 31 - Iron Fist returns on May 9.", [f"A iron-fist {NEXT}"], "a dateline without a year"),
    ("1.01 - The Start - May 9\n1.02 - Iron Fist - May 16", [], "a guide to episodes"),
    ("Iron Fist arrived in May 2015, and season 2 a year later, in June 2016.", ["B iron-fist 2015-05-01..2015-05-31", "B iron-fist/s2 2016-06-01..2016-06-30"], "the month tells best"),
    ("Iron Fist gets a third season in November 2017.", ["A iron-fist/s3 2017-11-01..2017-11-30"], "a season and its date"),
    ("It's Iron Fist's year. It's out today.", ["C iron-fist 2016-10-31"], "out on a day"),
    ("Iron Fist unveils its 13-episode second season on May 9.", [f"A iron-fist/s2 {NEXT}", "A iron-fist/s2 13 episodes"], "a season that is unveiled on a day"),
]  # fmt: skip

SUBJECTS = [
    ("Iron Fist airs right behind Luke Cage on May 9.", [f"B iron-fist {NEXT}"], "beside another title"),
    ("Iron Fist, a spinoff of the hit series Luke Cage, returns May 9.", [f"B iron-fist {NEXT}"], "what it was made out of"),
    ("Iron Fist will return May 9, paired with the last episodes of Luke Cage.", [f"B iron-fist {NEXT}"], "episodes of another"),
    ("We start with Iron Fist in May.", [], "what persons start"),
    ("She came on board Iron Fist in 2012.", [], "how persons come"),
    ('Created by Ann Lee ("Luke Cage"), the show will premiere on May 9. Iron Fist was ordered.', ["A iron-fist announced"], "a title in brackets is no subject"),
    ("Iron Fist was ordered today. Iron Fist is a drama.\n\nFrom the maker of Luke Cage, the show will premiere on May 9.", ["A iron-fist announced", f"C iron-fist {NEXT}"], "the show is what the text is about"),
    ("Second season of the hit drama, “Iron Fist,” debuts May 9.", [f"B iron-fist/s2 {NEXT}"], "a season, a comma and the title"),
    ("The first three episodes of Iron Fist season 2 premiere May 9.", [f"A iron-fist/s2 {NEXT}"], "its first episodes are its premiere"),
]  # fmt: skip

QUESTIONS = [
    ("When will Iron Fist season 2 come out?\n\nThere isn't a release date yet.", ["C iron-fist/s2 TBA"], "the question names the season"),
    ("When will Iron Fist season 2 come out?\n\nSeason 2 does not have a premiere date.", ["C iron-fist/s2 TBA"], "likewise"),
    ("How many episodes of Iron Fist are there?\n\nThe series consists of six weekly episodes.", ["C iron-fist 6 episodes"], "an adjective inside a count"),
    ("Iron Fist is back. We will get eight episodes in the third season.", ["C iron-fist/s3 8 episodes"], "a count in a season, whoever gets it"),
]  # fmt: skip

SEASONS = [
    ("Iron Fist's new season will have 18 episodes, up from 12 in season 1.", ["B iron-fist/s2 18 episodes", "B iron-fist/s1 12 episodes"], "a new season beside the first is the second"),
    ("The sophomore drama Iron Fist returns May 9.", [f"A iron-fist/s2 {NEXT}"], "sophomore tells the season"),
    ('The third-year drama "Iron Fist" returns May 9.', [f"A iron-fist/s3 {NEXT}"], "so does third-year"),
    ("Iron Fist will be back for a fourth season.", ["A iron-fist/s4 announced"], "a season that is new"),
    ("The first two seasons of Iron Fist are available now.", ["B iron-fist/s1 released", "B iron-fist/s2 released"], "how many, told before"),
    ("Iron Fist won't be back.", ["A iron-fist cancelled"], "no more of it"),
    ("The network ordered Iron Fist two years ago.", [], "no news"),
    ("The studio picked up the rights to Iron Fist.", [], "rights are no order"),
    ("Iron Fist was renewed ahead of its season 1 premiere.", ["B iron-fist announced"], "ahead of the first is no renewal for the first"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [row[:2] for row in (*LINES, *DATES, *SUBJECTS, *QUESTIONS, *SEASONS)],
    ids=[row[2] for row in (*LINES, *DATES, *SUBJECTS, *QUESTIONS, *SEASONS)],
)
def test_the_press(text: str, expected: list[str]) -> None:
    """Each row is a shape of real news in words of our own."""
    assert told(text) == expected
