"""Relations in words: what a phrase says beside which title, and what is refused."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import day, premiere
from tracker.dates.errors import PhraseError
from tracker.dates.reading import read
from tracker.errors import NotFoundError, UsageError
from tracker.schedule.model import Ref, Relation, Season, Series, Standing
from tracker.schedule.relating import namesake, read_relation, target

READ = [
    # reason, phrase, days, same year, title
    ("after is at least a day", "after The Defenders", (1, None), False, "The Defenders"),
    ("before likewise", "before The Punisher", (None, -1), False, "The Punisher"),
    ("a range", "3-4 months after The Defenders", (89, 123), False, "The Defenders"),
    ("a single figure has a margin", "three months after X", (74, 107), False, "X"),
    ("but not exactly", "exactly three months after X", (89, 92), False, "X"),
    ("and about has twice of it", "about three months after X", (59, 122), False, "X"),
    ("before counts back", "2 weeks before X", (-17, -11), False, "X"),
    ("within, on either side", "within 6 weeks of X", (-42, 42), False, "X"),
    ("within, on one side", "within 6 weeks after X", (1, 42), False, "X"),
    ("within, on the other", "within 6 weeks before X", (-42, -1), False, "X"),
    ("no upper end", "at least 3 months after X", (89, None), False, "X"),
    ("no lower end but after", "no more than a year after X", (1, 366), False, "X"),
    ("no upper end, back", "at least 3 months before X", (None, -89), False, "X"),
    ("no lower end, back", "no more than a year before X", (-366, -1), False, "X"),
    ("so near that it may be the day itself", "about half a year after X", (1, 366), False, "X"),
    ("later in its year", "later in the year of X", (1, None), True, "X"),
    ("in other words", "later the same year as X", (1, None), True, "X"),
    ("and others", "later that year as X", (1, None), True, "X"),
    ("earlier", "earlier the same year as X", (None, -1), True, "X"),
    ("the year alone", "in the same year as X", (None, None), True, "X"),
    ("words without weight", "will be released some 3-4 months after X", (89, 123), False, "X"),
    ("a hedge", "likely after X", (1, None), False, "X"),
    ("another word", "following The Defenders", (1, None), False, "The Defenders"),
    ("two words", "prior to The Punisher", (None, -1), False, "The Punisher"),
    ("a title with the word in it", "before The Day After", (None, -1), False, "The Day After"),
    ("even as its first", "a week before After Life", (-10, -4), False, "After Life"),
    ("a title that is a figure", "a week after 24", (4, 10), False, "24"),
    ("a title that begins with one", "after 3 Body Problem", (1, None), False, "3 Body Problem"),
    ("marks around the title", "after “The Defenders”.", (1, None), False, "The Defenders"),
    ("marks that are its own", "after Mamma Mia!", (1, None), False, "Mamma Mia!"),
    ("capitals", "AFTER X", (1, None), False, "X"),
]


@pytest.mark.parametrize(
    ("_reason", "phrase", "days", "same_year", "title"), READ, ids=[case[0] for case in READ]
)
def test_what_is_read(
    _reason: str,
    phrase: str,
    days: tuple[int | None, int | None],
    same_year: bool,  # noqa: FBT001 - a column of the table
    title: str,
) -> None:
    """The gap in days, and the rest as a title."""
    related = read_relation(phrase)
    assert related.relation(Ref("x", 1)) == Relation(phrase, Ref("x", 1), *days, same_year)
    assert related.title == title
    assert phrase.startswith(related.lead)


REFUSED = [
    ("", 'expected a gap, "after" or "before"', (0, 0), "3-4 months after The Defenders"),
    ("the show", 'expected a gap, "after" or "before"', (0, 3), "3-4 months after The Defenders"),
    ("after ", 'expected a title after "after"', (6, 6), "after The Defenders"),
    ("2 weeks before", 'expected a title after "2 weeks before"', (14, 14), "after The Defenders"),
    ("shortly after X", '"shortly" says no figure', (0, 7), "after X"),
    ("released right after X", '"right" says no figure', (9, 14), "after X"),
    ("soon", '"soon" says no figure', (0, 4), "after The Defenders"),
    (
        "3 months of X",
        'expected "after" or "before" behind "3 months"',
        (9, 11),
        "3-4 months after The Defenders",
    ),
    ("at most 0 days after X", "that is no gap", (0, 20), None),
    ("900 years after X", "that is too far away", (0, 9), "3-4 months"),
    (
        "after " + "x" * 495,
        "a relation has at most 500 characters",
        (0, 501),
        "after The Defenders",
    ),
]


@pytest.mark.parametrize(("phrase", "message", "place", "hint"), REFUSED)
def test_what_is_refused(
    phrase: str, message: str, place: tuple[int, int], hint: str | None
) -> None:
    """The error points at the words, and says what would do."""
    with pytest.raises(PhraseError) as caught:
        read_relation(phrase)
    error = caught.value
    assert (error.message, (error.start, error.end), error.hint) == (message, place, hint)


@given(st.text(max_size=80))
def test_any_text_is_a_relation_or_refused(phrase: str) -> None:
    """Nothing else happens, and a relation says something."""
    try:
        related = read_relation(phrase)
    except PhraseError:
        return
    assert related.title
    assert related.same_year or (related.least, related.most) != (None, None)


DATES = ["after Halloween", "2 weeks before Thanksgiving", "after March 2018", "before 2019"]


@pytest.mark.parametrize("phrase", DATES)
def test_a_phrase_may_be_a_date_too(phrase: str) -> None:
    """The date comes first; whoever asks for the title of that name is told."""
    assert read(phrase, on=date(2018, 1, 1)).window
    title = read_relation(phrase).title
    catalogue = {"k": Series(title)}
    assert namesake(phrase, catalogue) == title
    assert namesake(phrase, {"k": Series("Iron Fist")}) is None


def test_what_is_no_relation_has_no_namesake() -> None:
    """It is asked of any phrase that was read as a date."""
    assert namesake("mid-to-late 2017", {"k": Series("2017")}) is None


class Shelf:
    """A book of a few series, as far as relations ask it."""

    def __init__(self, series: Mapping[str, Series], *rows: Season) -> None:
        self.series = series
        self.rows = rows

    def catalogue(self) -> Mapping[str, Series]:
        """Give every series."""
        return self.series

    def seasons_of(self, series: str) -> list[Season]:
        """Give the rows of one series."""
        return [row for row in self.rows if row.ref.series == series]


IRON = (Ref("iron-fist", 1), Ref("iron-fist", 2))
SHELF = Shelf(
    {
        "iron-fist": Series("Iron Fist"),
        "halloween-ends": Series("Halloween Ends"),
        "halloween": Series("Halloween"),
        "the-defenders": Series("The Defenders", aliases=("Defenders",)),
        "empty": Series("Empty"),
        "café": Series("Café"),
    },
    Season(IRON[0], premiere=premiere("2017-03-17"), outcome=Standing.RELEASED),
    Season(IRON[1], premiere=premiere("2018-09-07..2018-12-31")),
    Season(Ref("halloween-ends", 1)),
    Season(Ref("halloween", 1)),
    Season(Ref("the-defenders", 1)),
    Season(Ref("café", 1)),
)
PUNISHER = Ref("the-punisher", 1)

ITS_END = "counted from its premiere: when it ends is not kept"
TARGETS = [
    ("the only season", "after The Defenders", "the-defenders/s1", []),
    ("an alias", "3-4 months after defenders", "the-defenders/s1", []),
    ("accents do not matter", "after cafe", "café/s1", []),
    ("a season by its number", "after Iron Fist S1", "iron-fist/s1", []),
    ("a key", "after iron-fist/s1", "iron-fist/s1", []),
    ("without a number the next to come", "after Iron Fist", "iron-fist/s2", []),
    ("its end is its premiere", "after The Defenders ends", "the-defenders/s1", [ITS_END]),
    ("in other words", "after the finale of Iron Fist S2", "iron-fist/s2", [ITS_END]),
    ("with an apostrophe", "after The Defenders’s finale", "the-defenders/s1", [ITS_END]),
    ("its premiere needs no note", "after The Defenders premieres", "the-defenders/s1", []),
    ("nor in other words", "after the premiere of The Defenders", "the-defenders/s1", []),
    ("a title that ends so is whole", "after Halloween Ends", "halloween-ends/s1", []),
]


@pytest.mark.parametrize(
    ("_reason", "phrase", "key", "notes"), TARGETS, ids=[case[0] for case in TARGETS]
)
def test_which_season_is_meant(_reason: str, phrase: str, key: str, notes: list[str]) -> None:
    """A title is looked up whole first, then without what a sentence puts around it."""
    found = target(read_relation(phrase), PUNISHER, SHELF, day("2017-06-01"))  # type: ignore[arg-type]
    assert (str(found.ref), [note.text for note in found.notes]) == (key, notes)


def test_a_season_is_not_beside_itself() -> None:
    """Of its own series another season is meant."""
    found = target(read_relation("after Iron Fist"), IRON[1], SHELF, day("2017-06-01"))  # type: ignore[arg-type]
    assert found.ref == IRON[0]


LOST = [
    (
        "after The Defender",
        NotFoundError,
        '"The Defender" is not in the schedule',
        "did you mean: The Defenders",
    ),
    (
        "after Empty",
        NotFoundError,
        'nothing is announced about "Empty"',
        'announce it first: tracker announce "Empty" TBA',
    ),
    (
        "after Iron Fist S7",
        NotFoundError,
        'nothing is announced about "Iron Fist S7"',
        'announce it first: tracker announce "Iron Fist S7" TBA',
    ),
    (
        "before The Defenders ends",
        PhraseError,
        "only its premiere is kept, and that may be long before its end",
        "before The Defenders",
    ),
    ("after Lost S0", UsageError, '"Lost S0" names no season', 'a season is named like: "Lost S2"'),
]


@pytest.mark.parametrize(("phrase", "kind", "message", "hint"), LOST)
def test_what_is_not_found(phrase: str, kind: type[Exception], message: str, hint: str) -> None:
    """The error says what to do next."""
    with pytest.raises(kind) as caught:
        target(read_relation(phrase), PUNISHER, SHELF, day("2017-06-01"))  # type: ignore[arg-type]
    assert caught.value.message == message  # type: ignore[attr-defined]
    assert caught.value.hint == hint  # type: ignore[attr-defined]


ROW = re.compile(r"^\| (`[^|]+`) \| ([^|]+) \|$", re.MULTILINE)
DOCUMENT = Path(__file__).parent.parent.parent / "docs" / "order.md"


def in_words(relation: Relation) -> str:
    """Give the days of a relation as the document has them."""
    least, most = relation.least, relation.most
    year = ["in its year"] if relation.same_year else []
    if (least, most) == (None, None):
        return year[0]
    days = f"{least} to {most}"
    if most is None:
        days = f"{least} or more"
    elif least is None:
        days = f"{most} or less"
    return ", and ".join([days, *year])


@pytest.mark.parametrize(("words", "days"), ROW.findall(DOCUMENT.read_text(encoding="utf-8")))
def test_the_document_tells_the_truth(words: str, days: str) -> None:
    """Every phrase of its table means the days beside it."""
    for phrase in re.findall("`([^`]+)`", words):
        assert in_words(read_relation(phrase).relation(Ref("x", 1))) == days
