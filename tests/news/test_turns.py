"""Turns of release news that tell a fact in more than one sentence, or by another work."""

from datetime import date

import pytest

from tests.news.telling import catalogue, told

MAY, JULY = "2017-05-05", "2017-07-07"

PARTS = [
    ("The third season of Iron Fist will be split in two: the first six episodes arrive on May 5, the remaining six on July 7.", [f"B iron-fist/s3-part1 {MAY}", f"B iron-fist/s3-part2 {JULY}", "B iron-fist/s3-part1 6 episodes", "B iron-fist/s3-part2 6 episodes"], "parts told by their episodes"),
    ("The third season of Iron Fist will be released in two parts. Part 1, made up of seven episodes, launches on May 5. The remaining five follow on July 7.", [f"C iron-fist/s3-part1 {MAY}", "C iron-fist/s3-part1 7 episodes", f"C iron-fist/s3-part2 {JULY}", "C iron-fist/s3-part2 5 episodes"], "the rest, a sentence later"),
    ("The first two episodes of Iron Fist arrive on May 5, with the remaining six dropping weekly.", [f"A iron-fist {MAY}"], "a season that begins, not a part of it"),
    ("Iron Fist is back. The first two episodes arrive on May 5.", [f"C iron-fist {MAY}"], "likewise"),
    ("Iron Fist, Seasons 1-3 (May 5)", [], "all that there is of it, in a list"),
    ("Leaving May 5: Iron Fist", [], "what goes"),
    ("Iron Fist was split. The first half will premiere in May, and the second half is scheduled for July.", ["C iron-fist-part1 2017-05-01..2017-05-31", "C iron-fist-part2 2017-07-01..2017-07-31"], "bare halves of what was split"),
    ("The third season of Iron Fist will air as two cours, the first starting in May and the second in July.", ["B iron-fist/s3-part1 2017-05-01..2017-05-31", "B iron-fist/s3-part2 2017-07-01..2017-07-31"], "the first of two cours"),
    ('IRON FIST EPISODE GUIDE\n\n2x01 "The Toll" - May 5, 2017\n2x02 "The Ferry" - May 12, 2017', ["C iron-fist/s2 2017-05-05"], "the first row of a guide begins its season"),
]  # fmt: skip

QUESTIONS = [
    ("Has Iron Fist been renewed for season 2? Yes! Netflix ordered it in May.", ["C iron-fist/s2 announced"], "a yes tells what was asked"),
    ("Will there be a third season of Iron Fist? Yes.", ["C iron-fist/s3 announced"], "likewise, by its season"),
    ("Has Iron Fist been renewed for season 2? Not yet.", [], "a no does not"),
    ("When will Iron Fist be back? Yes, we would like to know too.", [], "nothing was asked that a yes could tell"),
    ("Has Iron Fist been renewed for season 2? Good question. Yes, Luke Cage has.", [], "the answer follows at once"),
    ("Q: I love Iron Fist. Did they cancel it? -- Tucson", [], "who asks stands behind the mark"),
]  # fmt: skip

SEASONS = [
    ("Netflix renewed Iron Fist for a third season. The season two finale airs on May 5. The new season will arrive in 2018.", ["A iron-fist/s3 announced", "C iron-fist/s2 ended", "C iron-fist/s3 2018-01-01..2018-12-31"], "the new season is the one that was ordered"),
    ("Netflix has ordered a second season of Iron Fist ahead of its May 5 launch.", [f"B iron-fist {MAY}", "A iron-fist/s2 announced"], "a date before which it was ordered is of another"),
    ("Netflix has picked up Iron Fist for a fourth season and Luke Cage for a second.", ["B iron-fist/s4 announced", "B luke-cage/s2 announced"], "each in its own"),
    ("Iron Fist will end with its third season. A fourth is already in production.", ["B iron-fist ended", "C iron-fist/s4 filming"], "a bare ordinal, beside a season that was numbered"),
    ("The 15th edition of Iron Fist opens on May 5.", [f"A iron-fist/s15 {MAY}"], "an edition is a season"),
    ("The fifth series of the drama Iron Fist starts on May 5.", [f"A iron-fist/s5 {MAY}"], "so is a series, in Britain"),
    ("Iron Fist was announced on Monday. It is made by the writer of Luke Cage. The second season opens on May 5.", ["C iron-fist/s2 2017-05-05"], "it stays the subject beside whose makers are named"),
    ('Iron Fist is back. The opening theme song is "Stone". A third season opens on May 5.', ["C iron-fist/s3 2017-05-05"], "a song is no step away"),
    ("Iron Fist is the third drama of its kind, following Luke Cage, which was shown in May 2016.\n\nIt will open on May 5.", ["B luke-cage 2016-05-01..2016-05-31", "C iron-fist 2017-05-05"], "what a text defines it is about"),
    ("Development of Iron Fist began in 2014, shortly after the completion of Luke Cage. It will open on May 5.", ["C iron-fist 2017-05-05"], "when work on it began"),
]  # fmt: skip

COUNTS = [
    ("Netflix has ordered Iron Fist (10 x 60').", ["A iron-fist 10 episodes", "A iron-fist announced"], "as trades write it"),
    ("Iron Fist has been expanded from 8 to 10 episodes.", ["A iron-fist 10 episodes"], "the count that it has now"),
    ("Netflix has released the trailer for Iron Fist, its six-part thriller, and you can watch it below.", ["B iron-fist 6 episodes"], "an apposition is not the trailer's"),
    ("Iron Fist ran for 26 episodes over two seasons.", [], "a total"),
    ("For nine years and 142 episodes, Iron Fist was there.", [], "likewise"),
    ("Iron Fist was four episodes into its season.", [], "where it stood"),
    ("Iron Fist premieres on May 5 with the first three of its seven episodes.", ["A iron-fist 2017-05-05", "A iron-fist 7 episodes"], "the first of all"),
    ("Iron Fist, in a two-part story that won it an award, was cancelled.", ["B iron-fist cancelled"], "parts of a story"),
    ("Season 1 of Iron Fist had ten episodes and season 2 was cut to eight.", ["B iron-fist/s1 10 episodes", "B iron-fist/s2 8 episodes"], "a count without its noun"),
    ("Iron Fist has completed nine of its 22 episodes.", ["A iron-fist 22 episodes"], "some of all, and all"),
    ("Iron Fist had completed 11 episodes before the strike.", [], "those that are done"),
    ("Iron Fist will say goodbye in two installments.", ["B iron-fist ended"], "parts that are no episodes"),
    ("The new one is two episodes longer. Iron Fist is good.", [], "how many more"),
    ("Iron Fist returned in May. It ran for 25 episodes. A second season has been ordered.", ["B iron-fist 2016-05-01..2016-05-31", "C iron-fist 25 episodes", "C iron-fist/s2 announced"], "a run that is over is not the next season"),
    ("All 16 episodes of seasons 1 and 2 of Iron Fist are on Netflix.", [], "of several seasons together"),
    ("Iron Fist starts in May. Luke Cage follows in June. Both received 13-episode orders.", ["A iron-fist 2017-05-01..2017-05-31", "A luke-cage 2017-06-01..2017-06-30", "C luke-cage 13 episodes", "C iron-fist 13 episodes"], "both, before another verb"),
    ("Iron Fist is back for a second season. The first two of the season's eight episodes open on May 5.", ["C iron-fist/s2 2017-05-05", "C iron-fist/s2 8 episodes"], "eight of the season, not season eight"),
    ("The Defenders was announced in 2015, when Netflix ordered a six-episode drama.", ["A the-defenders 6 episodes"], "when, behind what it explains"),
]  # fmt: skip

DATES = [
    ("Iron Fist returns on May 5, followed the next night by Luke Cage.", [f"A iron-fist {MAY}", "B luke-cage 2017-05-06"], "a night is dated by its day"),
    ("Iron Fist returns on May 5, and Luke Cage arrives the following Friday.", [f"A iron-fist {MAY}", "B luke-cage 2017-05-12"], "never the day itself"),
    ("Iron Fist will be joined in May by Luke Cage.", ["B luke-cage 2017-05-01..2017-05-31"], "what joins it comes then"),
    ("Next weekend brings Iron Fist and the drama Luke Cage.", ["B iron-fist 2016-11-11..2016-11-13", "B luke-cage 2016-11-11..2016-11-13"], "all that stand behind it"),
    ("Netflix is holding Iron Fist and Luke Cage for midseason.", ["B iron-fist 2017-01-01..2017-05-31", "B luke-cage 2017-01-01..2017-05-31"], "both objects of one verb"),
    ("Iron Fist will return in May, Netflix said on Friday, and Luke Cage in June.", ["A iron-fist 2017-05-01..2017-05-31", "B luke-cage 2017-06-01..2017-06-30"], "who said it does not part it"),
    ("The creators of Iron Fist promise more when it returns on May 5.", [f"C iron-fist {MAY}"], "when it does, on a day"),
    ("Iron Fist will be better when it returns in May.", [], "no day, only supposed"),
    ("Iron Fist won't be back until May 5.", [f"A iron-fist {MAY}"], "away until then is no end"),
    ("Iron Fist has been put off from May to June 2017 due to the strike.", ["A iron-fist 2017-06-01..2017-06-30"], "due to is no date"),
    ("European fans can expect Iron Fist on May 5; it starts here on April 4.", ["C iron-fist 2017-04-04"], "a later country, by who gets it"),
    ("The Defenders will return this year, on December 8.", ["A the-defenders 2016-12-08"], "the day within the window"),
    ("Iron Fist opens on May 5 before going wide in June.", [f"A iron-fist {MAY}"], "the first of two steps"),
    ("Iron Fist (2012) was fun.", ["B iron-fist 2012-01-01..2012-12-31"], "a year in brackets, when it came out"),
    ("Iron Fist had its world premiere on Saturday.", [], "before an audience at a festival"),
    ("Iron Fist returns on May 5 after its winter break.", [], "a run goes on"),
    ("Iron Fist, the most anticipated drama of the fall, is here.", [], "a season of the year that only describes"),
    ("Netflix has not said when Iron Fist returns.", ["A iron-fist TBA"], "nobody has said"),
    ("Netflix hasn't announced an official release date for Iron Fist yet.", ["A iron-fist TBA"], "likewise"),
    ("Iron Fist season 2, episode 5 will be released on May 5.", [], "one episode"),
    ("Netflix said it would announce the premiere dates of Iron Fist in May.", [], "when it will be told"),
    ("The season begins on May 5, with the return of Iron Fist at 8, followed by the new drama Luke Cage at 9.", [f"B iron-fist {MAY}", f"B luke-cage {MAY}"], "what opens a season comes on its first day"),
    ("Iron Fist returns on May 5, leading into the new drama Luke Cage at 9.", [f"A iron-fist {MAY}", f"B luke-cage {MAY}"], "the same evening"),
    ("Iron Fist (Hardback)\nby a writer. A town in the fog.\n5 May, hardback, £16.99", [f"B iron-fist {MAY}"], "an edition under its title"),
    ("Publication of Iron Fist: the studio has staked out a release date of May 5.", [f"B iron-fist {MAY}"], "a release date of"),
    ("Iron Fist was shown between September 15, 2011 and May 17, 2012.", ["A iron-fist 2011-09-15"], "a run began with its first day"),
    ("Iron Fist was broadcast from 5 January 2014.", ["A iron-fist 2014-01-05"], "broadcast is a verb here"),
    ("Iron Fist has lost a third of its audience in four weeks.", [], "a stretch of time"),
    ("Iron Fist is a thriller. It is set in Ohio in 1937 and will be released on May 5.", [f"C iron-fist {MAY}"], "the time of its story"),
    ("Luke Cage is here. When it arrived in the fall of 2015, nobody knew what to make of it.", ["C luke-cage 2015-09-01..2015-11-30"], "when it did, in the past"),
    ("Luke Cage takes over the coveted post-Iron Fist slot on May 5.", [f"B luke-cage {MAY}"], "an hour named after another"),
    ("Luke Cage arrives on May 5 in place of Iron Fist.", [f"B luke-cage {MAY}"], "what it stands in for"),
    ("Netflix has moved Iron Fist off of its May 5 release date.", [], "off its date"),
    ("A new installment of Iron Fist arrives on May 5.", [], "another work"),
    ("Iron Fist arrives in time for Halloween.", ["B iron-fist 2016-10-31"], "loosely told: a tier lower"),
    ("Iron Fist will not return until June.", ["B iron-fist 2017-06-01.."], "likewise"),
    ("Iron Fist Gets May Date\n\nThe drama is good.", ["B iron-fist 2017-05-01..2017-05-31"], "the month is no doubt, and a headline says less than the text may"),
    ("Iron Fist has sold well, with fourteen volumes as of May 2016.", [], "as of"),
    ("Iron Fist premieres on May 5 at 8, straight after Luke Cage.", [f"B iron-fist {MAY}"], "what it follows is the evening's"),
    ("Netflix announced that Iron Fist had been moved to May 5.", [f"A iron-fist {MAY}"], "reported, and it holds"),
    ("Iron Fist season 2 gets a date January 9, 2017 10:15am", [], "when the page appeared"),
    ("Iron Fist signs off this spring. The show, which premiered in September 2002 to modest numbers, outlasted Luke Cage.", ["B iron-fist ended", "C iron-fist 2002-09-01..2002-09-30"], "whose clause only ends with another title"),
    ("Netflix has reshuffled its calendar, pushing the drama Iron Fist from May 5 to June 9.", ["A iron-fist 2017-06-09"], "pushing"),
    ("That bumps the sequel Iron Fist from that date to June 9.", ["B iron-fist 2017-06-09"], "bumps"),
    ("Iron Fist is back. The drama's 200th episode airs next month.", [], "one episode by its number"),
    ("Iron Fist is back. The series finale, a two-hour episode, will air on May 18.", ["C iron-fist ended"], "an end, and what it is, before its day"),
    ("Iron Fist, a two-hour special that reunites the cast of the 1990s sitcom Luke Cage, will air on May 5.", ["B iron-fist 2017-05-05"], "whose cast only was another's"),
    ("Sunday-night drama Iron Fist will return next month.", ["B iron-fist 2016-11-01..2016-11-30"], "a night of every week"),
    ("Iron Fist starts on May 5. Luke Cage returns two nights later for its third season.", ["A iron-fist 2017-05-05", "B luke-cage/s3 2017-05-07"], "nights that are counted"),
    ("Iron Fist will reach UK and Irish cinemas on May 5 after Netflix brought its release forward.", ["A iron-fist 2017-05-05"], "and, between two countries"),
    ("Iron Fist is late. It was most recently planned for May 5.", [], "most recently"),
    ("Iron Fist, last set for May 5, has been taken off the calendar.", ["B iron-fist TBA"], "last set"),
    ("Iron Fist stays put on May 5.", [f"A iron-fist {MAY}"], "stays put"),
    ("Netflix's move sends Iron Fist from March to May 5, 2017.", [f"A iron-fist {MAY}"], "sends"),
    ("After much work, Iron Fist will leave early access on May 5.", [f"A iron-fist {MAY}"], "leaves early access"),
    ("The new year kicks off with a special Sunday premiere of Iron Fist on January 6.", ["B iron-fist 2017-01-06"], "what opens a year, on a night"),
    ("Luke Cage is good. Netflix kicks off its season on May 5, with the return of Iron Fist at 8.", [f"B iron-fist {MAY}"], "a network's own season"),
    ("Iron Fist begins its second season on May 5, with the newcomer Luke Cage behind it at 10.", ["A iron-fist/s2 2017-05-05", f"B luke-cage {MAY}"], "behind it"),
    ("Iron Fist premiered on April 25, 2016, with a new episode each following Monday.", ["A iron-fist 2016-04-25"], "each following"),
    ("Iron Fist is the sequel to Luke Cage (2012).", ["B luke-cage 2012-01-01..2012-12-31"], "whose year stands in brackets"),
    ("Iron Fist took in $41.2 million from 3,850 theaters on May 5.", [f"B iron-fist {MAY}"], "a comma in a figure"),
    ("Iron Fist is good. A sequel, already announced for 2018, now looks doubtful.", [], "an offshoot without a name"),
    ("The staff of the anime Iron Fist announced on Friday that its second season will begin on May 5.", ["C iron-fist/s2 2017-05-05"], "whose makers speak"),
    ("I am finally allowed to tell you that Iron Fist will be published on May 5.", [f"B iron-fist {MAY}"], "told that"),
    ("Netflix has given an order to Iron Fist, a spinoff of its top-rated drama Luke Cage, for the 2017-18 season.", ["B iron-fist 2017-09-01..2018-05-31"], "what it came from, far off"),
    ("In May we publish Iron Fist in paperback.", [], "in paperback, behind the title"),
    ("On May 5, Iron Fist and Luke Cage return at 8 and 8:30, respectively, ahead of the season premiere of The Punisher at 9.", [f"B iron-fist {MAY}", f"B luke-cage {MAY}"], "an evening, not an order"),
    ("Iron Fist has taken $6 million since opening in July.", ["B iron-fist 2016-07-01..2016-07-31"], "since opening"),
    ("The film Iron Fist sold two million copies following its release in 2014.", ["A iron-fist 2014-01-01..2014-12-31"], "following its release"),
    ("Iron Fist grossed $412 million after its release in November 2014.", ["A iron-fist 2014-11-01..2014-11-30"], "after its release"),
    ("Iron Fist, 2003-2015", [], "the years of a run"),
    ("On Sunday Netflix dated a sequel, Iron Fist, for May 5.", [f"B iron-fist {MAY}"], "the day on which it was dated"),
    ("The film led with the biggest opening of the summer. Iron Fist is good.", [], "the biggest of a summer"),
    ("A café themed around the Iron Fist anime will open this weekend.", [], "a café"),
    ("Iron Fist is a 2015 American drama film.", ["B iron-fist 2015-01-01..2015-12-31"], "defined with its year"),
    ("Iron Fist is the sequel to the 2012 hit Luke Cage.", ["B luke-cage 2012-01-01..2012-12-31"], "a year beside a title"),
    ("Iron Fist is the sequel to 2009's Luke Cage.", ["B luke-cage 2009-01-01..2009-12-31"], "likewise, owned"),
    ("In 2015 Iron Fist won two awards.", [], "a year of something else"),
    ("Iron Fist is a 2014 film. It was released on May 5, 2014.", ["C iron-fist 2014-05-05"], "a day says more than its year"),
    ("Iron Fist is slated for the first half of the year.", ["A iron-fist 2017-01-01..2017-06-30"], "said in autumn, of the next year"),
    ("The third episode of Iron Fist, from the same producers, will air as planned on May 5.", [], "one episode, far off"),
    ("New drama Iron Fist, previously undated, is good.", [], "it has a date now"),
    ("When does it start? New series confirmed for next month\n\nThe wait is nearly over for fans of Iron Fist.", [], "a headline of two pieces"),
    ("Netflix has dated Iron Fist, the reboot of the 2000s sitcom, for May 5.", [f"B iron-fist {MAY}"], "a decade beside a kind"),
    ("Iron Fist is good. The 1950s-set drama Luke Cage starts on May 5.", [f"A luke-cage {MAY}"], "likewise, with a hyphen"),
    ("Iron Fist has been postponed from its planned July premiere.", [], "from where it moves"),
    ("Iron Fist was originally scheduled for release on May 5.", [], "scheduled, and given up"),
    ("Iron Fist now has a new date of May 5.", [f"B iron-fist {MAY}"], "a date of"),
    ("Iron Fist follows on 27 and 28 December.", ["A iron-fist 2016-12-27"], "two days in a row"),
    ("Try Iron Fist, out today.", ["B iron-fist 2016-10-31"], "out, behind a comma"),
    ("Netflix laid out its plans on Tuesday.\u201cIron Fist\u201d opens on May 5.", [f"A iron-fist {MAY}"], "a blank is missing before a quotation mark"),
    ("Netflix kicks off the season on May 5 with the two-hour return of Iron Fist at 8 p.m., followed by the premiere of Luke Cage at 10 p.m. Medical drama The Punisher is back on May 9 at 9 p.m.", ["A iron-fist 2017-05-05", f"B luke-cage {MAY}", "A the-punisher 2017-05-09"], "a sentence ends with an hour"),
    ("An anime adaptation of Iron Fist was produced by Netflix and aired on the channel from October 4, 2014 to March 28, 2015.", ["B iron-fist 2014-10-04"], "what is tracked is the adaptation"),
    ("Iron Fist is scheduled to be theatrically released on May 5.", [f"A iron-fist {MAY}"], "theatrically"),
    ("Iron Fist is good. Since its premiere in September 2014, the series has won six awards.", ["C iron-fist 2014-09-01..2014-09-30"], "since its premiere"),
    ("Iron Fist is late. Netflix said in a post on its website that the drama now starts in May 2017.", ["C iron-fist 2017-05-01..2017-05-31"], "what is said on a website"),
    ("Iron Fist is late. A release in May was planned, but the series was delayed to June.", ["C iron-fist 2017-06-01..2017-06-30"], "it was planned"),
    ("Iron Fist is back. In May, ahead of the third-season premiere, the series was renewed for a fourth season.", ["C iron-fist/s4 announced"], "when it was renewed"),
    ("Iron Fist opens on May 5, with a release in four cities before a wider rollout in June.", [f"A iron-fist {MAY}"], "a wider rollout"),
    ("We publish Iron Fist, the new novel from the author of Luke Cage (May 5).", [f"B iron-fist {MAY}"], "a day in brackets is the main title's"),
    ("Iron Fist Hotfix, November 18", [], "a hotfix"),
    ("Iron Fist was moved to May and then to June 9.", ["A iron-fist 2017-06-09"], "moved on"),
    ("Ratings: Iron Fist Tops Quiet Wednesday", [], "a night that is over"),
    ("Iron Fist arrived on a Tuesday in September 2009 with much noise.", ["A iron-fist 2009-09-01..2009-09-30"], "some Tuesday"),
    ("Beginning May 5, the remaining episodes of Iron Fist will be burned off.", [], "the rest of a run"),
    ("Iron Fist will be back for a second round next year.", ["A iron-fist/s2 2017-01-01..2017-12-31"], "a round"),
    ("The drama will be introduced in a crossover with Iron Fist this spring.", [], "a crossover"),
    ("Iron Fist is a drama following Luke Cage (2015) and Daredevil (2014). It opens on May 5.", ["B luke-cage 2015-01-01..2015-12-31", "B daredevil 2014-01-01..2014-12-31", "C iron-fist 2017-05-05"], "what it follows is listed"),
    ("Leading the list is Iron Fist, a drama set in 1950s Lisbon, which opens on May 5.", ["B iron-fist 2017-05-05"], "where its story is set"),
    ("Netflix ordered four new dramas for the 2017-18 season and cancelled Iron Fist.", ["A iron-fist cancelled"], "the season of a network, for other works"),
    ("Netflix gave a series order to Iron Fist for the 2017-18 season.", ["B iron-fist 2017-09-01..2018-05-31", "B iron-fist announced"], "for the work itself"),
    ("Iron Fist is good. It was announced in 2013 with a 2015 release window.", [], "a window that is over"),
    ("Iron Fist is good. The network announced the show in 2014.", [], "a noun phrase ends at its verb"),
]  # fmt: skip

STATUSES = [
    ("Netflix has ended Iron Fist after two seasons.", ["A iron-fist cancelled"], "somebody ended it"),
    ("Iron Fist finished third among the streaming dramas.", [], "a rank is no end"),
    ("Iron Fist is filmed mostly in Halifax.", [], "where, not when"),
    ("Iron Fist is being filmed in Halifax.", ["B iron-fist filming"], "now"),
    ("Cameras have stopped rolling on Iron Fist.", ["A iron-fist completed"], "filming is over"),
    ("Season 1 of Iron Fist was ordered in 2014. Season 1 premiered in May 2015.", ["C iron-fist/s1 2015-05-01..2015-05-31"], "an order is no news of what is out"),
    ("Filming on Iron Fist began in May and wrapped in September.", ["B iron-fist completed"], "what is wrapped is filmed no more"),
    ("Iron Fist was commissioned in 2013.", [], "no news"),
    ("Six weeks after it was cancelled, Iron Fist has found a new home.", [], "what came before"),
    ("Iron Fist wrapped last month after 11 seasons.", ["B iron-fist ended"], "all of it, not the filming"),
    ("Iron Fist was placed on hiatus in May and was cancelled in June.", ["B iron-fist cancelled"], "the last holds"),
    ("The new season of Iron Fist picks up six months after the fire.", [], "a story goes on"),
    ("Six episodes have been ordered. Iron Fist is good.", [], "how many, of nothing that was named"),
    ("Even Iron Fist would have ended in a slap.", [], "it did not"),
    ("Iron Fist recap: The bridge is out", [], "what happens in an episode"),
    ("Iron Fist finished its first season 71st in the ratings.", [], "a rank"),
    ("Iron Fist, which still had two episodes to shoot when the actors walked out, is off the schedule for now.", ["B iron-fist on-hold"], "what is still to be done"),
    ("A second season of Iron Fist was announced on Sunday.", ["A iron-fist/s2 announced"], "announced, and so ordered"),
    ("Iron Fist Announced", ["A iron-fist announced"], "a headline"),
    ("A sequel, Iron Fist, has been announced.", ["B iron-fist announced"], "with nothing more said of it"),
    ("Iron Fist's cast was announced.", [], "a cast"),
    ("Iron Fist, now in its sixth season, was picked up for a seventh last month.", ["B iron-fist/s7 announced"], "for a seventh"),
    ("Production on Iron Fist and Luke Cage has been suspended.", ["B iron-fist on-hold", "B luke-cage on-hold"], "work on both"),
    ("Iron Fist has been off the schedule since May.", [], "since"),
    ("Iron Fist, on the air since 2001, will not return.", ["B iron-fist cancelled"], "it will not, ever"),
    ("Netflix ordered a third season of Iron Fist, two weeks after the second one ended.", ["A iron-fist/s3 announced"], "what only dates the news"),
    ("Signed copies of Iron Fist can be ordered from a bookshop.", [], "copies"),
    ("Iron Fist picked up six nominations on Tuesday.", [], "nominations"),
    ("Production on Iron Fist has not begun.", [], "not begun"),
    ("Iron Fist Ending Explained", [], "an ending"),
    ("Iron Fist, which had earlier been renewed, is good.", [], "before something newer"),
    ("It is the first hit since Iron Fist ended in 2012.", [], "since it ended"),
    ("Iron Fist may not be back this year.", [], "it may, and it may not"),
    ("You know how Iron Fist ends.", [], "how, not that"),
    ("Filming on Iron Fist began in May and is expected to conclude in December.", ["B iron-fist filming"], "it is to conclude"),
    ("Netflix has handed out a fourth-season renewal to Iron Fist, ahead of the show's season three debut on May 5.", ["C iron-fist/s3 2017-05-05", "A iron-fist/s4 announced"], "a renewal that is handed out"),
    ("Iron Fist is good.\n\n- ends -", [], "where a text ends"),
    ("Iron Fist started late because of the production shutdown.", [], "a shutdown"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [row[:2] for row in (*PARTS, *QUESTIONS, *SEASONS, *COUNTS, *DATES, *STATUSES)],
    ids=[row[2] for row in (*PARTS, *QUESTIONS, *SEASONS, *COUNTS, *DATES, *STATUSES)],
)
def test_turns(text: str, expected: list[str]) -> None:
    """Each row is a shape of real news in words of our own."""
    assert told(text) == expected


FAMILY = catalogue(
    "Hill Street", "Hill Street: Night", "Anchor", "Anchor 2", anchor="film", anchor_2="film"
)

ORIGINALS = [
    ("Anchor 2 is out on May 5. The original was released in 2012.", ["A anchor-2 2017-05-05", "C anchor 2012-01-01..2012-12-31"], "what it came from"),
    ("Anchor 2 is out on May 5. The first film was released in 2012.", ["A anchor-2 2017-05-05", "C anchor 2012-01-01..2012-12-31"], "likewise"),
    ("Anchor was a hit, and Anchor 2 is ready. The sequel opens on May 5.", ["C anchor-2 2017-05-05"], "what came from it"),
    ("Hill Street: Night starts in May. The mothership returns for its third season on May 5.", ["A hill-street-night 2017-05-01..2017-05-31", "C hill-street/s3 2017-05-05"], "a series that others came from"),
    ("Hill Street starts in May. The original returns on May 5.", ["A hill-street 2017-05-01..2017-05-31"], "it came from nothing that is known"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [row[:2] for row in ORIGINALS], ids=[row[2] for row in ORIGINALS]
)
def test_originals_and_sequels(text: str, expected: list[str]) -> None:
    """A title that goes on from another one tells which work is the first."""
    assert told(text, FAMILY, date(2016, 10, 31)) == expected
