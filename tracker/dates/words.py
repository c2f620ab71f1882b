"""The words of release phrases, and what class each belongs to: the one table of all of them.

Reading, writing, the documentation and completion share these tables. To add a word, add it here;
to add a turn of several words, add it to one of the tables of turns.
"""

from enum import Enum, IntEnum
from typing import Final, NamedTuple

from tracker.dates.marks import Hedge
from tracker.dates.phrase import BoundKind, Third, Unit, Which


def _words(text: str) -> list[str]:
    """Give the words of a table that is written as running text."""
    return text.split()


class Kind(IntEnum):
    """The class of a token, which is all that the grammar looks at first."""

    END = 0
    OTHER = 1
    """A word that no table holds, or a character that no phrase needs."""
    WORD = 2
    """A word or sign with a role of its own, known by its text."""
    FILLER = 3
    """A word without weight."""
    PREP = 4
    """A preposition that may stand before any period."""
    HEDGE = 5
    NOT = 6
    MOVE = 7
    """A word of moving a date, after which ``until X`` means X."""
    NOUN = 8
    """A noun for the event itself."""
    SETTLED = 9
    """What a date can be, or not be yet: announced, set."""
    UNDATED = 10
    NAME = 11
    """A platform, a shop or a region."""
    ZONE = 12
    CLOCK = 13
    APPROX = 14
    NUMBER = 20
    ORDINAL = 21
    SHORT_YEAR = 22
    DATE = 23
    PAIR = 24
    MASK = 25
    DECADE = 26
    QUARTER = 27
    HALF = 28
    MONTH = 29
    WEEKDAY = 30
    SEASON = 31
    PART = 32
    UNIT = 33
    HOLIDAY = 34
    COUNT = 35
    WHICH = 36
    ANCHOR = 37
    DAYWORD = 38
    LAST = 39


class Word(NamedTuple):
    """What the table knows of a word: its class, the text it stands for, its number."""

    kind: Kind
    text: str
    value: int = 0


MONTHS: Final = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORT_WEEKDAYS: Final = {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
SEASONS: Final = {
    "spring": 0,
    "springtime": 0,
    "summer": 1,
    "summertime": 1,
    "fall": 2,
    "autumn": 2,
    "winter": 3,
    "wintertime": 3,
}
PARTS: Final = {
    "early": Third.EARLY,
    "mid": Third.MID,
    "middle": Third.MID,
    "midway": Third.MID,
    "late": Third.LATE,
}
EDGES: Final = {
    "beginning": Third.EARLY,
    "start": Third.EARLY,
    "outset": Third.EARLY,
    "top": Third.EARLY,
    "end": Third.LATE,
    "close": Third.LATE,
}
STARTS: Final = frozenset({"beginning", "start"})
UNITS: Final = {
    Unit.DAY: "day days",
    Unit.WEEK: "week weeks wk wks fortnight fortnights",
    Unit.WEEKEND: "weekend weekends",
    Unit.MONTH: "month months mo mos",
    Unit.QUARTER: "quarter quarters",
    Unit.YEAR: "year years yr yrs",
    Unit.DECADE: "decade decades",
}
UNIT_BY_NUMBER: Final = tuple(Unit)
ABBREVIATED_ENDS: Final = {
    "eoy": Unit.YEAR,
    "eoq": Unit.QUARTER,
    "eom": Unit.MONTH,
    "eow": Unit.WEEK,
}
"""The units of "EOY" and its kin: the end of the year."""
FORTNIGHTS: Final = frozenset({"fortnight", "fortnights"})
ORDINALS: Final = _words(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
    twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth
    twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first
    """
)
CARDINALS: Final = _words(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four
    twenty-five twenty-six twenty-seven twenty-eight twenty-nine
    """
)
TENS: Final = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
COUNTS: Final = {"a": 1, "an": 1, "couple": 2, "few": 2, "several": 3}
VAGUE_COUNTS: Final = {"few": (2, 5), "several": (3, 7)}
WHICH: Final = {
    "this": Which.THIS,
    "current": Which.THIS,
    "next": Which.NEXT,
    "previous": Which.LAST,
    "past": Which.LAST,
}
DAYWORDS: Final = {"today": 0, "tonight": 0, "now": 0, "tomorrow": 1, "yesterday": -1}

FILLERS: Final = _words(
    """
    sometime anytime point stage time currently now officially finally still also just only
    already even exclusively simultaneously available live out forward down ahead is are was
    were be been being am has have had having will would shall gets get getting got does do
    did it its itll official firm concrete specific precise definite anywhere theyre they
    slated scheduled due planned planning plans plan targeted targeting
    targets target aimed aiming aims aim eyed eyeing eyes eying set track poised ready
    booked penciled pencilled dated tapped pegged marked earmarked line lined plotted primed
    premiere premieres premiered premiering arrive arrives arrived arriving launches
    launched launching debuts debuted debuting released releases releasing come comes came
    air airs aired airing begin begins began start starts started starting opens opened
    opening open bow bows bowed bowing hit hits hitting land lands landed landing drop drops
    dropped dropping return returns returned returning stream streams streamed streaming
    ship ships shipped shipping roll rolls rolling publish publishes published publishing
    unveil unveils unveiled unveiling follow follows make makes making see sees seeing go
    goes going went expand expands show shows screen screens screening broadcast broadcasts
    broadcasting play plays playing kick kicks kicking off sale calendar cy exact full
    specifically precisely sometimes worldwide globally global internationally domestically
    everywhere nationwide wide limited whole entire all course throughout simply new
    anime eventually whenever commencing commences most becomes become
    made gonna we says said
    """
)
TRAILERS: Final = frozenset(
    _words(
        """
    worldwide globally global internationally domestically everywhere nationwide wide
    exclusively only air launch start return premiere debut start sale instead broadcast
    screening streaming limited series anime season officially most
    """
    )
)
"""Words without weight that may stand behind a date."""
PREPOSITIONS: Final = _words("in on at for during over of with via across according")
MOVES: Final = _words(
    """
    delayed delay delays delaying pushed push pushes pushing postponed postpone postpones
    postponing moved move moves moving shifted shift shifts shifting bumped bump bumps
    bumping rescheduled reschedule brought bringing held hold holding slipped slips slip
    slipping deferred defer defers pulled pull pulls dragged put
    """
)
NOUNS: Final = _words(
    """
    release premiere debut launch date dates window slot opening rollout arrival bow airdate
    timeframe frame publication timing broadcast word news schedule timeline time eta
    """
)
DATE_NOUNS: Final = frozenset(
    {"date", "dates", "release", "premiere", "window", "word", "news", "airdate", "timeframe"}
    | {"eta", "schedule", "timeline", "timing", "frame"}
)
NEGATIONS: Final = _words(
    """
    no not never wont isnt doesnt dont didnt cannot cant wouldnt shouldnt hasnt havent arent
    wasnt none without unlikely
    """
)
SETTLED: Final = _words(
    """
    announced determined confirmed decided scheduled set dated known revealed disclosed
    specified given finalised finalized fixed advised
    """
)
UNDATED: Final = _words(
    """
    tba tbd tbc unscheduled undated unknown unannounced undetermined undecided undisclosed
    unspecified indefinitely unclear pending uncertain
    """
)
EXPECTED: Final = _words(
    """
    expected expect expects expecting anticipated estimated est. projected likely probable
    probably presumably tentatively tentative should hinted looking looks appears
    """
)
RUMOURED: Final = _words(
    """
    unconfirmed might could possible possibly perhaps maybe potentially reportedly reported
    allegedly supposedly rumoured rumored rumour rumor rumours rumors hope hopes hoped hoping
    hopefully
    """
)
HEDGES: Final = {
    **dict.fromkeys(EXPECTED, Hedge.EXPECTED),
    **dict.fromkeys(RUMOURED, Hedge.RUMOURED),
}
"""How certain an announcement is whose words hold one of these; ``certainty`` adds the turns."""
DOUBTS: Final = frozenset(
    _words(
        """
    tentatively tentative unconfirmed possibly possible probably probable likely perhaps maybe
    potentially presumably
    """
    )
)
"""The hedges that mark the window itself as uncertain."""
APPROXIMATE: Final = _words(
    "around about circa roughly approximately approx approximate ca c ~ somewhere"
)
NAMES: Final = _words(
    """
    netflix hulu hbo max amazon prime video disney plus apple tv tvs peacock paramount
    showtime starz amc fx fxx cw abc nbc cbs fox bbc itv syfy tnt tbs mtv usa cinemax
    crunchyroll funimation steam epic store games gog switch nintendo playstation ps xbox pc
    mac macos linux ios android stadia wii vita ds vr quest bluray blu ray dvd digital vod
    imax theaters theatres theater theatre cinemas cinema theatrically shelves stores itunes
    kindle audible hardcover paperback youtube google consoles console mobile platforms
    platform britbox acorn shudder bravo freeform channel network cable screens us uk eu u.s
    u.k america american north europe japan canada australia france germany states united
    kingdom territories countries regions stateside adult swim cartoon early-access lifetime beta
    digitally physically history hallmark e3 comics bookstores retailers
    """
)
WORKS: Final = _words(
    "series film films movie movies sequel prequel reboot spinoff title episode episodes finale"
)
"""What is released: before a verb it is no more part of the date than a name is."""
NUMBERED_NAMES: Final = frozenset(
    {"playstation", "ps", "xbox", "switch", "bbc", "itv", "channel", "fox", "espn", "series"}
)
"""Names that a number may belong to, with a blank between."""
ZONES: Final = _words(
    """
    et pt ct mt est pst cst mst edt pdt cdt mdt gmt utc bst cet cest jst eastern pacific
    central mountain midnight noon z night morning afternoon evening
    """
)
SIGNS: Final = tuple('-/,()?+.;:![]"')
PLAIN: Final = _words(
    """
    to the by before prior after from since until between and or either through than later
    earlier sooner latest earliest soonest soon shortly within rest remainder half midseason
    beyond as least less under fewer more ago ish so thereabouts thereafter afterwards
    onward onwards when latter front back tail towards turn half part parts portion very
    super season exactly another fiscal fy tv if then near future further notice fashion
    imminent imminently advance even coming hence then yet some any up long as though if
    ready done finished complete completed new eve black good valentines independence
    memorial labor labour mlk martin luther king jr presidents patricks christmas xmas boxing
    veterans tide period into ending eoy eom eoq eow
    """
)
SYNONYMS: Final = {
    "till": "until",
    "til": "until",
    "thru": "through",
    "extremely": "very",
    "really": "very",
    "toward": "towards",
    "television": "tv",
    "upcoming": "coming",
    "qtr": "quarter",
    "forthcoming": "coming",
    "&": "and",
    "@": "at",
}
READY: Final = frozenset({"done", "ready", "finished", "complete", "completed"})
MAY: Final = 5
MODAL_VERBS: Final = frozenset(
    _words(
        """
    be come arrive premiere launch debut release hit land drop return air stream ship open
    start begin get see make not still also only bow move slip go follow show
    """
    )
)
"""Verbs before which "may" is no month."""
ANCHORS: Final = ["that", "following", "same"]
"""Words that point back to a date told before."""


class Holiday(IntEnum):
    """The named days that are read, with the rules of the United States."""

    NEW_YEARS_DAY = 0
    MLK_DAY = 1
    VALENTINES_DAY = 2
    PRESIDENTS_DAY = 3
    GOOD_FRIDAY = 4
    EASTER = 5
    EASTER_MONDAY = 6
    MEMORIAL_DAY = 7
    INDEPENDENCE_DAY = 8
    LABOR_DAY = 9
    HALLOWEEN = 10
    VETERANS_DAY = 11
    THANKSGIVING = 12
    BLACK_FRIDAY = 13
    CHRISTMAS_EVE = 14
    CHRISTMAS = 15
    BOXING_DAY = 16
    NEW_YEARS_EVE = 17
    ST_PATRICKS_DAY = 18
    MOTHERS_DAY = 19
    FATHERS_DAY = 20
    JUNETEENTH = 21
    COLUMBUS_DAY = 22
    CYBER_MONDAY = 23


HOLIDAYS: Final = {
    Holiday.NEW_YEARS_DAY: ("new years day", "new years"),
    Holiday.MLK_DAY: (
        "mlk day",
        "mlk",
        "martin luther king day",
        "martin luther king jr day",
    ),
    Holiday.VALENTINES_DAY: ("valentines day", "valentines"),
    Holiday.PRESIDENTS_DAY: ("presidents day",),
    Holiday.GOOD_FRIDAY: ("good friday",),
    Holiday.EASTER: ("easter", "easter sunday", "easter day"),
    Holiday.EASTER_MONDAY: ("easter monday",),
    Holiday.MEMORIAL_DAY: ("memorial day",),
    Holiday.INDEPENDENCE_DAY: ("independence day", "fourth of july"),
    Holiday.LABOR_DAY: ("labor day", "labour day"),
    Holiday.HALLOWEEN: ("halloween", "halloween day", "halloween night"),
    Holiday.VETERANS_DAY: ("veterans day",),
    Holiday.THANKSGIVING: ("thanksgiving", "thanksgiving day"),
    Holiday.BLACK_FRIDAY: ("black friday",),
    Holiday.CHRISTMAS_EVE: ("christmas eve", "xmas eve"),
    Holiday.CHRISTMAS: ("christmas day", "xmas day", "christmas", "xmas"),
    Holiday.BOXING_DAY: ("boxing day",),
    Holiday.NEW_YEARS_EVE: ("new years eve",),
    Holiday.ST_PATRICKS_DAY: ("st patricks day", "saint patricks day"),
    Holiday.MOTHERS_DAY: ("mothers day",),
    Holiday.FATHERS_DAY: ("fathers day",),
    Holiday.JUNETEENTH: ("juneteenth",),
    Holiday.COLUMBUS_DAY: ("columbus day",),
    Holiday.CYBER_MONDAY: ("cyber monday",),
}
HOLIDAY_SEASONS: Final = (
    "holiday",
    "holidays",
    "holiday season",
    "holidays season",
    "holiday period",
    "holiday tv season",
    "holiday quarter",
)
CHRISTMASTIDES: Final = (
    "christmas time",
    "christmas tide",
    "christmas season",
    "christmas period",
    "christmas holidays",
    "xmas time",
)
BOUNDS: Final = {
    BoundKind.BY: (
        "by",
        "no later than",
        "not later than",
        "not after",
        "on or before",
        "in or before",
        "at or before",
        "at the latest",
        "at the very latest",
        "at the latest by",
        "as late as",
        "by the latest",
        "in time for",
        "before or during",
        "before or in",
    ),
    BoundKind.BEFORE: (
        "before",
        "prior to",
        "ahead of",
        "in advance of",
        "earlier than",
        "sooner than",
    ),
    BoundKind.AFTER: ("after", "later than", "beyond"),
    BoundKind.FROM: (
        "from",
        "since",
        "on or after",
        "in or after",
        "at or after",
        "no earlier than",
        "not earlier than",
        "not any earlier than",
        "no sooner than",
        "not sooner than",
        "not any sooner than",
        "no earlier",
        "not before",
        "not until",
        "as soon as",
        "as early as",
        "at least",
        "at the earliest",
        "at the very earliest",
        "at the soonest",
        "at earliest",
    ),
}
"""Turns that stand before a period and open one of its sides."""
UNMOVED_BOUNDS: Final = {BoundKind.BY: ("through", "up to", "up through", "up until", "up till")}
"""The same unless a word of moving stands before: "moved up to June" says where to."""
DENIED_BOUNDS: Final = {
    BoundKind.FROM: ("before", "until", "earlier than", "sooner than", "prior to"),
    BoundKind.BY: ("after", "later than"),
}
"""The same after a negation: what does not come before June comes from June on."""
ENDINGS: Final = {
    BoundKind.FROM: (
        "or later",
        "or even later",
        "or beyond",
        "or after",
        "or afterwards",
        "or thereafter",
        "or onwards",
        "onward",
        "onwards",
        "and beyond",
        "and later",
        "and after",
        "and onward",
        "and onwards",
        "at the earliest",
        "at the very earliest",
        "at earliest",
        "at the soonest",
        "+",
    ),
    BoundKind.BY: (
        "or sooner",
        "or earlier",
        "or even earlier",
        "or before",
        "at the latest",
        "at the very latest",
        "at latest",
    ),
}
"""Turns that stand after a period and open one of its sides."""


class Reach(Enum):
    """How a gap lies to the figure that it is told in."""

    EXACT = "exactly"
    ABOUT = "about"
    LEAST = "at least"
    MORE = "more than"
    MOST = "at most"
    LESS = "less than"
    WITHIN = "within"


REACHES: Final = {
    Reach.EXACT: ("exactly", "precisely"),
    Reach.ABOUT: tuple(APPROXIMATE),
    Reach.LEAST: (
        *("at least", "no less than", "not less than", "no fewer than", "a minimum of"),
        *("no earlier than", "not earlier than", "no sooner than"),
    ),
    Reach.MORE: ("more than", "over", "longer than"),
    Reach.MOST: (
        *("at most", "no more than", "not more than", "up to", "a maximum of"),
        *("no later than", "not later than"),
    ),
    Reach.LESS: ("less than", "fewer than", "under"),
    Reach.WITHIN: ("within",),
}
"""Turns that stand before a gap between two dates."""
REACH_ENDINGS: Final = {
    Reach.LEAST: ("or more", "or longer", "at least"),
    Reach.MOST: ("or less", "at most"),
    Reach.ABOUT: ("or so", "or thereabouts"),
}
"""Turns that stand after one."""
APPROXIMATE_ENDINGS: Final = ("or so", "or thereabouts", "ish", "- ish")
SOON: Final = ("soon", "very soon", "shortly", "near future", "imminent", "imminently")
ASIDES: Final = (
    *("as of now", "for now", "right now", "so far", "at present", "at the moment"),
    *("at this time", "at this point", "at this stage", "for the moment", "for the time being"),
)
"""Turns without weight: what is said holds when it is said."""
NOT_NOW: Final = (
    *ASIDES,
    *("yet", "later", "soon", "shortly", "still", "now", "this time", "this point", "this stage"),
)
"""What may stand beside "not announced" without naming a day."""
UNDATED_TURNS: Final = ("until further notice", "further notice", "n / a")


def _each(kind: Kind, words: list[str]) -> dict[str, Word]:
    return {word: Word(kind, word) for word in words}


def _valued(kind: Kind, words: dict[str, int]) -> dict[str, Word]:
    return {word: Word(kind, word, value) for word, value in words.items()}


def _numbered(kind: Kind, words: list[str] | tuple[str, ...], first: int = 0) -> dict[str, Word]:
    return {word: Word(kind, word, first + index) for index, word in enumerate(words)}


def _shortened(kind: Kind, words: tuple[str, ...], first: int = 0) -> dict[str, Word]:
    return {word[:3]: Word(kind, word, first + index) for index, word in enumerate(words)}


def _units() -> dict[str, Word]:
    return {
        word: Word(Kind.UNIT, word, UNIT_BY_NUMBER.index(unit))
        for unit, words in UNITS.items()
        for word in words.split()
    }


def _months() -> dict[str, Word]:
    return {
        **_shortened(Kind.MONTH, MONTHS, 1),
        "sept": Word(Kind.MONTH, "september", 9),
        **_numbered(Kind.MONTH, MONTHS, 1),
    }


def _weekdays() -> dict[str, Word]:
    return {
        **_shortened(Kind.WEEKDAY, WEEKDAYS),
        **_valued(Kind.WEEKDAY, SHORT_WEEKDAYS),
        **_numbered(Kind.WEEKDAY, WEEKDAYS),
    }


def _named_days() -> dict[str, Word]:
    turns = (*HOLIDAY_SEASONS, *CHRISTMASTIDES, *(t for ts in HOLIDAYS.values() for t in ts))
    firsts = {turn.split()[0] for turn in turns} - set(ORDINALS)
    return {word: Word(Kind.HOLIDAY, word) for word in firsts}


def _table() -> dict[str, Word]:
    """Join the tables; of two classes of one word the later one holds."""
    return {
        **_each(Kind.NAME, [*NAMES, *WORKS, "early access"]),
        **_each(Kind.ZONE, ZONES),
        **_each(Kind.FILLER, FILLERS),
        **_each(Kind.NOUN, NOUNS),
        **_each(Kind.SETTLED, SETTLED),
        **_each(Kind.MOVE, MOVES),
        **_each(Kind.PREP, PREPOSITIONS),
        **_each(Kind.WORD, [*PLAIN, *SIGNS]),
        **_each(Kind.NOT, NEGATIONS),
        **_each(Kind.UNDATED, UNDATED),
        **_each(Kind.HEDGE, list(HEDGES)),
        **_each(Kind.APPROX, APPROXIMATE),
        **_each(Kind.ANCHOR, ANCHORS),
        **_months(),
        **_weekdays(),
        **_valued(Kind.SEASON, SEASONS),
        **_valued(Kind.PART, {**PARTS, **EDGES}),
        **_units(),
        **_named_days(),
        **_numbered(Kind.ORDINAL, ORDINALS, 1),
        **_numbered(Kind.COUNT, CARDINALS, 1),
        **_valued(Kind.COUNT, {**TENS, **COUNTS}),
        **_valued(Kind.WHICH, dict(WHICH)),
        **_valued(Kind.DAYWORD, DAYWORDS),
        "last": Word(Kind.LAST, "last", -1),
        "final": Word(Kind.LAST, "final", -1),
    }


def _with_synonyms(table: dict[str, Word]) -> dict[str, Word]:
    return {**table, **{word: table[meant] for word, meant in SYNONYMS.items()}}


WORDS: Final = _with_synonyms(_table())
"""Every word that is read, by its spelling in small letters without apostrophes and points."""
