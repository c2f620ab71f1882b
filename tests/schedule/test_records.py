"""The JSON form of every value, both ways, and errors that name the path."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import CONFIRMED, EXPECTED, S1, day, premiere, said, window
from tracker.dates.window import Window
from tracker.errors import DataError
from tracker.schedule.keys import parse_ref
from tracker.schedule.model import (
    Announcement,
    Beside,
    Certainty,
    Episodes,
    Kind,
    Premiere,
    Ref,
    Relation,
    Season,
    Series,
    Standing,
    Status,
)
from tracker.schedule.records import (
    announcement_key,
    decode_announcement,
    decode_retraction,
    decode_season,
    decode_series,
    encode_announcement,
    encode_season,
    encode_series,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
DAYS = st.dates(day("1900-01-01"), day("2199-12-31"))
NONE = st.none()


def _window(first: object, last: object) -> Window:
    ends = sorted([first, last])  # type: ignore[type-var]
    return Window(*ends)  # type: ignore[arg-type]


DATED = st.builds(_window, DAYS, DAYS) | DAYS.map(lambda one: Window(one, None))
PREMIERES = st.builds(
    Premiere,
    words=TEXT,
    window=DATED | st.just(window("TBA")),
    marks=st.lists(TEXT, max_size=2).map(tuple),
    pieces=st.lists(DATED, max_size=2).map(tuple),
)


def _relation(
    to: Ref, days: tuple[int | None, int | None], words: str, *, same_year: bool
) -> Relation:
    return Relation(words, to, *days, same_year or days == (None, None), {"later": words})


RELATIONS = st.builds(
    _relation,
    words=TEXT,
    to=st.builds(Ref, st.just("z"), st.integers(1, 9999), st.none() | st.integers(1, 99)),
    days=st.sampled_from([(None, None), (1, None), (None, -1), (89, 123), (-42, 42)]),
    same_year=st.booleans(),
)
EPISODES = st.builds(
    lambda least, more: Episodes(least, None if more is None else least + more),
    st.integers(0, 9999),
    NONE | st.integers(0, 99),
)
REFS = st.builds(Ref, st.just("x-y"), st.integers(1, 9999), NONE | st.integers(1, 99))
CERTAINTIES = st.sampled_from(list(Certainty))
STATUSES = st.sampled_from(list(Status))
UNKNOWN = st.dictionaries(st.sampled_from(["later", "colour"]), st.integers() | TEXT, max_size=2)

ANNOUNCEMENTS = st.builds(
    Announcement,
    about=REFS | st.just(Ref("x-y")),
    said_on=DAYS,
    n=st.integers(1, 999),
    certainty=CERTAINTIES,
    premiere=NONE | PREMIERES,
    episodes=NONE | EPISODES,
    status=NONE | STATUSES,
    source=NONE | TEXT,
    quote=NONE | TEXT,
    note=NONE | TEXT,
    again=st.integers(0, 3),
    extra=UNKNOWN,
)
SERIES = st.builds(
    Series,
    title=TEXT,
    kind=st.sampled_from(list(Kind)),
    single=st.booleans(),
    network=NONE | TEXT,
    aliases=st.lists(TEXT, max_size=2).map(tuple),
    ids=st.dictionaries(TEXT, st.integers(), max_size=2),
    extra=UNKNOWN,
)
BESIDES = st.fixed_dictionaries(
    {},
    optional={
        "premiere": st.builds(Beside, PREMIERES, CERTAINTIES, DAYS),
        "episodes": st.builds(Beside, EPISODES, CERTAINTIES, DAYS),
        "status": st.builds(Beside, STATUSES, CERTAINTIES, DAYS),
    },
)
SEASONS = st.builds(
    Season,
    ref=REFS,
    premiere=NONE | PREMIERES,
    certainty=NONE | CERTAINTIES,
    said_on=NONE | DAYS,
    beside=BESIDES,
    episodes=NONE | EPISODES,
    status=NONE | STATUSES,
    outcome=NONE | st.sampled_from([Standing.RELEASED, Standing.CANCELLED]),
    extra=UNKNOWN,
)
RELATED = st.builds(
    Announcement,
    about=REFS,
    said_on=DAYS,
    n=st.integers(1, 999),
    certainty=CERTAINTIES,
    relation=RELATIONS,
    source=NONE | TEXT,
)


@given(ANNOUNCEMENTS | RELATED)
def test_announcements_survive(said_so: Announcement) -> None:
    """What is encoded is decoded to the same value, unknown fields too."""
    assert decode_announcement("k", encode_announcement(said_so)) == said_so


@given(SERIES)
def test_series_survive(series: Series) -> None:
    """What is encoded is decoded to the same value, unknown fields too."""
    assert decode_series("k", encode_series(series)) == series


@given(SEASONS)
def test_seasons_survive(season: Season) -> None:
    """What is encoded is decoded to the same value, unknown fields too."""
    assert decode_season(str(season.ref), encode_season(season)) == season


@given(REFS)
def test_keys_name_what_they_are_keys_of(ref: Ref) -> None:
    """The text of a ref is read back as the ref."""
    assert parse_ref(str(ref)) == ref


NO_KEYS = [
    "",
    "/s1",
    "x/",
    "x/s",
    "x/s0",
    "x/s01",
    "x/1",
    "x/s1-part",
    "x/s1-part0",
    "x/s٣",
    "x/s99999",
]


@pytest.mark.parametrize("text", NO_KEYS)
def test_what_is_no_key_is_none(text: str) -> None:
    """A key has one form; anything else is not a key."""
    assert parse_ref(text) is None


def test_the_key_is_a_digest_of_the_claim_without_n() -> None:
    """The same claim has the same key wherever and whenever it was entered."""
    claim = said("2017-03-17")
    canonical = (
        '{"about":"iron-fist/s1","certainty":"confirmed","premiere":{"earliest":"2017-03-17",'
        '"latest":"2017-03-17","words":"2017-03-17"},"said_on":"2016-10-31"}'
    )
    digest = sha256(canonical.encode()).hexdigest()
    assert announcement_key(claim) == f"iron-fist/s1@2016-10-31.{digest[:12]}"
    assert announcement_key(replace(claim, n=7)) == announcement_key(claim)


@pytest.mark.parametrize(
    "other",
    [
        said("2017-03-18"),
        said("2017-03-17", "2016-11-01"),
        said("2017-03-17", certainty=EXPECTED),
        replace(said("2017-03-17"), source="Netflix"),
        replace(said("2017-03-17"), again=1),
        replace(said("2017-03-17"), relation=Relation("after Luke Cage", Ref("luke-cage", 1), 1)),
    ],
)
def test_any_other_claim_has_another_key(other: Announcement) -> None:
    """Everything but ``n`` counts."""
    assert announcement_key(other) != announcement_key(said("2017-03-17"))


def test_the_fields_of_a_record_have_one_order() -> None:
    """Absent instead of null, and always in the same order."""
    season = Season(
        S1,
        premiere=Premiere("early 2017", window("2017-01-01..2017-04-30"), marks=("approximate",)),
        certainty=CONFIRMED,
        said_on=day("2016-10-31"),
        beside={"premiere": Beside(premiere("TBA"), EXPECTED, day("2016-11-02"))},
        episodes=Episodes(8, None),
        status=Status.FILMING,
    )
    assert encode_season(season) == {
        "premiere": {
            "words": "early 2017",
            "earliest": "2017-01-01",
            "latest": "2017-04-30",
            "marks": ["approximate"],
        },
        "certainty": "confirmed",
        "said_on": "2016-10-31",
        "beside": {
            "premiere": {
                "premiere": {"words": "TBA", "tba": True},
                "certainty": "expected",
                "said_on": "2016-11-02",
            }
        },
        "episodes": [8],
        "status": "filming",
    }
    assert list(encode_season(season)) == [
        "premiere", "certainty", "said_on", "beside", "episodes", "status",
    ]  # fmt: skip


RECORDS: list[tuple[dict[str, object], tuple[int | None, int | None, bool]]] = [
    # the record of a relation of The Defenders, and what it says
    (
        {"words": "3-4 months after Iron Fist", "to": "iron-fist/s1", "days": [89, 123]},
        (89, 123, False),
    ),
    ({"words": "after Iron Fist", "to": "iron-fist/s1", "days": [1]}, (1, None, False)),
    ({"words": "before Iron Fist", "to": "iron-fist/s1", "days": [None, -1]}, (None, -1, False)),
    (
        {"words": "later that year", "to": "iron-fist/s1", "days": [1], "same_year": True},
        (1, None, True),
    ),
    (
        {"words": "the year of it", "to": "iron-fist/s1", "same_year": True},
        (None, None, True),
    ),
]


@pytest.mark.parametrize(
    ("record", "values"), RECORDS, ids=[str(case[0]["words"]) for case in RECORDS]
)
def test_a_relation_is_written_as_documented(
    record: dict[str, object], values: tuple[int | None, int | None, bool]
) -> None:
    """Days that are not said are absent, but for the first of two."""
    relation = Relation(str(record["words"]), S1, *values)
    announced = Announcement(DEFENDERS, day("2016-10-31"), 1, CONFIRMED, relation=relation)
    encoded = encode_announcement(announced)
    assert encoded["relation"] == record
    assert list(encoded["relation"]) == list(record)
    assert list(encoded) == ["about", "said_on", "n", "certainty", "relation"]
    assert decode_announcement("k", encoded) == announced


DEFENDERS = Ref("the-defenders", 1)
GOOD = encode_announcement(said("2017-03-17"))
AFTER = {"words": "after Luke Cage", "to": "luke-cage/s1", "days": [1]}
WRONG_RELATIONS: list[tuple[object, str]] = [
    (7, " must be an object, not 7"),
    ({**AFTER, "words": None}, ".words is missing"),
    ({**AFTER, "to": "luke-cage"}, '.to must be the key of a season, not "luke-cage"'),
    ({**AFTER, "to": "Luke Cage/1"}, '.to must be the key of a season, not "Luke Cage/1"'),
    (
        {**AFTER, "to": "iron-fist/s1"},
        " must lie between two seasons, not iron-fist/s1 and iron-fist/s1",
    ),
    *(
        ({**AFTER, "days": days}, f".days must be [1], [89, 123] or [null, -1], not {shown}")
        for days, shown in [
            (5, "5"),
            ([], "[]"),
            ([None], "[null]"),
            ([1, None], "[1, null]"),
            ([2, 1], "[2, 1]"),
            ([True], "[true]"),
            ([1, 2, 3], "[1, 2, 3]"),
            ([109_801], "[109801]"),
            ([None, -109_801], "[null, -109801]"),
        ]
    ),
    ({"words": "x", "to": "luke-cage/s1"}, " has neither days nor same_year"),
    ({**AFTER, "same_year": 1}, ".same_year must be true or false, not 1"),
]
WRONG = [
    (decode_announcement, [], 'announcements["k"] must be an object, not []'),
    (decode_announcement, {}, 'announcements["k"].about is missing'),
    (
        decode_announcement,
        {**GOOD, "about": "Iron Fist S1/"},
        'announcements["k"].about must be the key of a series or season, not "Iron Fist S1/"',
    ),
    (
        decode_announcement,
        {**GOOD, "said_on": "2016-13-01"},
        'announcements["k"].said_on must be a day like 2017-03-17, not "2016-13-01"',
    ),
    (
        decode_announcement,
        {**GOOD, "n": True},
        'announcements["k"].n must be a whole number, not true',
    ),
    (
        decode_announcement,
        {**GOOD, "certainty": "sure"},
        'announcements["k"].certainty must be one of confirmed, expected, rumoured, not "sure"',
    ),
    (
        decode_announcement,
        {**GOOD, "premiere": {"words": "x"}},
        'announcements["k"].premiere has neither earliest nor latest, nor tba',
    ),
    (
        decode_announcement,
        {**GOOD, "premiere": {"words": "x", "earliest": "2017-01-02", "latest": "2017-01-01"}},
        'announcements["k"].premiere: earliest 2017-01-02 is after latest 2017-01-01',
    ),
    (
        decode_announcement,
        {**GOOD, "episodes": [10, 8]},
        'announcements["k"].episodes must be [8], [8, 8] or [8, 10], not [10, 8]',
    ),
    *(
        (decode_announcement, {**GOOD, "relation": relation}, f'announcements["k"].relation{words}')
        for relation, words in WRONG_RELATIONS
    ),
    (decode_series, {"kind": "series"}, 'series["k"].title is missing'),
    (decode_series, {"title": 7}, 'series["k"].title must be a text, not 7'),
    (
        decode_season,
        {},
        'seasons["k"]: the key must be like iron-fist/s1 or stranger-things/s4-part2',
    ),
    (decode_retraction, {"reason": "misread"}, 'retractions["k"].on is missing'),
]


@pytest.mark.parametrize(("decode", "record", "words"), WRONG, ids=[case[2] for case in WRONG])
def test_an_error_names_the_path(
    decode: Callable[[str, object], object], record: object, words: str
) -> None:
    """What is wrong in a record is said with the path to it."""
    with pytest.raises(DataError) as error:
        decode("k", record)
    assert str(error.value) == words
