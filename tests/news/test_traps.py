"""Dates, counts and verbs that are of another thing than the work, or of another time."""

import pytest

from tests.news.telling import told

OTHER_THINGS = [
    ("The score of Iron Fist is released on May 5.", [], "a noun that has the title behind of"),
    ("Iron Fist's author returns on May 5.", [], "a person that the title only belongs to"),
    ("Iron Fist star Ann Lee returns on May 5.", [], "a person beside the title"),
    ("The second chapter of Iron Fist is free and arrives in May.", [], "a piece of it, also in the next clause"),
    ("The return of Iron Fist is set for May 5.", ["A iron-fist 2017-05-05"], "a noun for the event itself"),
    ("Iron Fist's long-awaited second season starts on May 5.", ["A iron-fist/s2 2017-05-05"], "a season belongs to the work"),
    ("Iron Fist's 100th episode airs on May 5.", [], "one episode is not the work"),
    ("The Iron Fist Christmas special airs on May 5.", [], "what is made out of it"),
    ("A sequel to Iron Fist starts on May 5; it has ten episodes.", [], "another work, and so is it"),
    ("Netflix cancelled Iron Fist's press day, which was to be held on May 5.", [], "which is the day"),
    ("Pre-orders for Iron Fist open on Friday.", [], "a word with a hyphen is one word"),
    ("Iron Fist opens the festival on May 5.", [], "what is opened is no work"),
    ("Iron Fist hits the small screen on May 5.", ["A iron-fist 2017-05-05"], "the place where it arrives"),
    ("Iron Fist follows a monk who returns on May 5.", [], "what it is about"),
    ("Iron Fist premieres at Sundance on May 5.", [], "a festival"),
    ("Iron Fist premieres at nine on May 5.", ["A iron-fist 2017-05-05"], "an hour is no festival"),
    ("Iron Fist opened to $12 million last weekend.", [], "money"),
    ("Iron Fist comes out on disc on June 18.", [], "a carrier"),
    ("Iron Fist comes out on June 18 in paperback.", [], "a carrier behind the date"),
    ("The label takes orders and ships in June.", [], "no title at all"),
    ("The score of Iron Fist is pressed. The label takes orders and ships in June.", [], "the subject left out is that of the clause before"),
    ("Iron Fist was a sleeper hit in 2012.", [], "a hit is a noun"),
    ("Iron Fist is great. The last thing shown on Saturday was a clip.", [], "a participle that only describes"),
    ("Iron Fist is back. A closed beta begins in May.", [], "likewise"),
    ("Ann Lee (Iron Fist) returns on May 5.", [], "a title in brackets tells who that is"),
    ("Audiences abroad will see Iron Fist on May 5.", [], "not here"),
]  # fmt: skip

OTHER_TIMES = [
    ("Iron Fist comes to Hulu on May 5 after its run in cinemas.", [], "a later release"),
    ("Iron Fist has gone gold ahead of its May 5 launch.", ["A iron-fist 2017-05-05", "A iron-fist completed"], "ahead of its own launch is none"),
    ("Iron Fist loses its May 5 slot.", [], "a date that is given up"),
    ("Iron Fist keeps its May 5 slot.", ["A iron-fist 2017-05-05"], "a date that holds"),
    ("Iron Fist won't make its May 5 date.", [], "denied of a verb that is not known"),
    ("Iron Fist leaves November 3 for March 15.", ["A iron-fist 2017-03-15"], "what is left is old"),
    ("Iron Fist, expected this month until a week ago, now starts in May.", ["B iron-fist 2017-05-01..2017-05-31"], "until a week ago"),
    ("Originally due in May, then pushed to June, Iron Fist is now set for July.", ["A iron-fist 2017-07-01..2017-07-31"], "what stands with now replaces the others"),
    ("Don't expect Iron Fist to return before 2018.", ["A iron-fist 2018-01-01.. expected"], "a denial far from its verb"),
    ("Don't expect Iron Fist to return in 2018.", [], "likewise"),
    ("Viewers will not see Iron Fist until May 5.", ["A iron-fist 2017-05-05"], "not until a day is on that day"),
    ("Iron Fist will be back, just not this year.", [], "not right before the date"),
    ("Iron Fist returns from its winter break on May 5.", [], "a run goes on"),
    ("Iron Fist, which last aired in 2012, was fun.", [], "the last time is not the first"),
    ("Iron Fist came out a month later than planned.", [], "a comparison"),
    ("Iron Fist, the midseason newcomer, is fun.", [], "an adjective"),
    ("The season finale of Iron Fist airs on May 5.", ["B iron-fist ended"], "the date of an end"),
    ("Iron Fist is going out in two halves, on May 5 and June 5.", ["B iron-fist 2017-05-05"], "perhaps of a part"),
]  # fmt: skip

NOT_STATED = [
    ("Has Iron Fist been cancelled?", [], "a question"),
    ("Has Iron Fist been cancelled? It returns in May.", ["C iron-fist 2017-05-01..2017-05-31"], "but it names what the answer is about"),
    ("Should Iron Fist be finished by May, all is well.", [], "a condition without if"),
    ("Fans feared that Iron Fist had been cancelled.", [], "feared"),
    ("Rumours that Iron Fist has been cancelled are false.", [], "false"),
    ("Iron Fist is set for May, but that is uncertain.", ["B iron-fist 2017-05-01..2017-05-31"], "nothing plain beside a doubt"),
    ("The trailer is here; Iron Fist starts on May 5.", ["B iron-fist 2017-05-05"], "nor beside a trailer"),
    ("Iron Fist was cancelled in 2012 and revived in 2014.", [], "cancelled no more"),
    ("Iron Fist has been dropped from the schedule.", ["A iron-fist TBA"], "a date is lost, not the work"),
    ("Iron Fist says goodbye until autumn.", [], "only for now"),
    ("Jessica Jones, which ends the cycle, starts in May.", ["B jessica-jones 2017-05-01..2017-05-31"], "what it ends is another thing"),
]  # fmt: skip

COUNTS = [
    ("The Defenders will have between six and eight episodes.", ["A the-defenders 6-8 episodes"], "between is a range"),
    ("The first six episodes of Iron Fist are fun.", [], "some of them"),
    ("The last of its 66 episodes was the best of Iron Fist.", [], "some of them"),
    ("Iron Fist has three episodes left.", [], "what is left"),
    ("Iron Fist was cut from ten episodes to eight.", ["A iron-fist 8 episodes"], "what was planned is left out"),
    ("Netflix ordered three additional episodes of Iron Fist.", [], "what is added, and no new order"),
    ("Iron Fist has eight episodes, two of which are shown on May 5.", ["A iron-fist 8 episodes"], "nor is the date of some the premiere"),
    ("All eight episodes of Iron Fist arrive on May 5.", ["A iron-fist 2017-05-05", "A iron-fist 8 episodes"], "all of them"),
    ("Iron Fist drops in two parts.", [], "parts in which it comes"),
    ("The Defenders, a mini-series in two parts, is fun.", ["B the-defenders 2 episodes"], "parts of which it is made"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected", "reason"), [*OTHER_THINGS, *OTHER_TIMES, *NOT_STATED, *COUNTS]
)
def test_what_is_no_fact_of_the_work(text: str, expected: list[str], reason: str) -> None:
    """Nothing is proposed of it, or a tier lower."""
    assert told(text) == expected, reason
