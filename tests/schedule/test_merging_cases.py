"""Merging two versions, case by case: what becomes of series, of claims, of what is not known."""

import json
from typing import Any

import pytest

from tests.builders import day, window
from tests.schedule.branches import Document
from tracker.schedule.merging import merge
from tracker.schedule.model import Announcement, Certainty, Premiere, Ref
from tracker.schedule.records import announcement_key, encode_announcement
from tracker.store.codec import decode, empty_document, encode

Series = dict[str, dict[str, Any]]

MIST = {"title": "Mist", "kind": "series"}


def of_series(series: Series, **tables: dict[str, Any]) -> Document:
    """Give a document with series, of which one thing is said each, and other tables."""
    said = dict(map(claim, series))
    document = {**empty_document(), "series": series, "announcements": said, **tables}
    return decode(
        encode({**document, "meta": {**empty_document()["meta"], **tables.get("meta", {})}})
    )


def claim(series: str, words: str = "2027", n: int = 1) -> tuple[str, dict[str, Any]]:
    """Give an announcement about the first season of a series, with its key."""
    premiere = Premiere(words, window("2027-01-01..2027-12-31"))
    said = Announcement(Ref(series, 1), day("2026-05-01"), n, Certainty.CONFIRMED, premiere)
    return announcement_key(said), encode_announcement(said)


def merged(base: Document, ours: Document, theirs: Document) -> Document:
    """Merge in both directions, which has to give the same; nothing that is given is changed."""
    before = json.dumps([base, ours, theirs])
    found = encode(merge(base, ours, theirs))
    assert encode(merge(base, theirs, ours)) == found
    assert json.dumps([base, ours, theirs]) == before
    return decode(found)


SERIES: list[tuple[str, Series, Series, Series, Series, dict[str, Any] | None]] = [
    # reason, base, ours, theirs, the series then, what is unsettled
    (
        "renamed by one, another network by the other",
        {"mist": MIST},
        {"mist": {**MIST, "title": "Haze"}},
        {"mist": {**MIST, "network": "A"}},
        {"mist": {"title": "Haze", "kind": "series", "network": "A"}},
        None,
    ),
    (
        "renamed by both alike",
        {"mist": MIST},
        {"mist": {**MIST, "title": "Haze"}},
        {"mist": {**MIST, "title": "Haze"}},
        {"mist": {**MIST, "title": "Haze"}},
        None,
    ),
    (
        "renamed by both: the title that sorts first stands, and the old one is none of them",
        {"mist": MIST},
        {"mist": {**MIST, "title": "Haze"}},
        {"mist": {**MIST, "title": "Fog", "aliases": ["Mist"]}},
        {"mist": {"title": "Fog", "kind": "series", "aliases": ["Mist"]}},
        {"series/mist": {"title": {"values": ["Fog", "Haze"]}}},
    ),
    (
        "taken away by one, changed by the other: what was set stands",
        {"mist": {**MIST, "network": "B"}},
        {"mist": MIST},
        {"mist": {**MIST, "network": "C"}},
        {"mist": {**MIST, "network": "C"}},
        {"series/mist": {"network": {"values": ["C", None]}}},
    ),
    (
        "an id of the same service twice, and one of another",
        {"mist": MIST},
        {"mist": {**MIST, "ids": {"tvmaze": 20, "imdb": "tt1"}}},
        {"mist": {**MIST, "ids": {"tvmaze": 3}}},
        {"mist": {**MIST, "ids": {"imdb": "tt1", "tvmaze": 3}}},
        {"series/mist": {"ids.tvmaze": {"values": [3, 20]}}},
    ),
    (
        "the same new series, of which only one knows the kind",
        {},
        {"mist": {**MIST, "kind": "film", "single": True}},
        {"mist": {**MIST, "network": "A"}},
        {"mist": {"title": "Mist", "kind": "film", "single": True, "network": "A"}},
        None,
    ),
    (
        "two new titles that make one key: one series, whose title is to be settled",
        {},
        {"mist": {**MIST, "title": "Mist!"}},
        {"mist": {**MIST, "title": "Mist?"}},
        {"mist": {**MIST, "title": "Mist!"}},
        {"series/mist": {"title": {"values": ["Mist!", "Mist?"]}}},
    ),
    (
        "one title under two keys: both stay",
        {"mist": MIST},
        {"mist": {**MIST, "title": "Haze"}},
        {"mist": MIST, "haze": {**MIST, "title": "Haze"}},
        {"haze": {**MIST, "title": "Haze"}, "mist": {**MIST, "title": "Haze"}},
        None,
    ),
    (
        "what is not known here, by one",
        {"mist": MIST},
        {"mist": {**MIST, "colour": {"r": 1, "b": 2}}},
        {"mist": {**MIST, "network": "A"}},
        {"mist": {**MIST, "network": "A", "colour": {"r": 1, "b": 2}}},
        None,
    ),
    (
        "what is not known here, by both",
        {"mist": MIST},
        {"mist": {**MIST, "rank": True}},
        {"mist": {**MIST, "rank": 1}},
        {"mist": {**MIST, "rank": 1}},
        {"series/mist": {"rank": {"values": [1, True]}}},
    ),
]


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "wanted", "unsettled"),
    [case[1:] for case in SERIES],
    ids=[case[0] for case in SERIES],
)
def test_series(
    base: Series, ours: Series, theirs: Series, wanted: Series, unsettled: dict[str, Any] | None
) -> None:
    """Each field for itself."""
    found = merged(*map(of_series, (base, ours, theirs)))
    assert json.dumps(found["series"]) == json.dumps(wanted)
    assert found["meta"].get("conflicts") == unsettled


def test_a_settled_title_stands_and_a_third_joins_what_is_open() -> None:
    """Who edits a field after a merge settles it for all who merge that."""
    base = of_series({"mist": MIST})
    one, two, three = (of_series({"mist": {**MIST, "title": t}}) for t in ("Haze", "Fog", "Murk"))
    both = merged(base, one, two)
    everything = merged(base, both, three)
    conflict = everything["meta"]["conflicts"]["series/mist"]["title"]
    assert conflict == {"values": ["Fog", "Haze", "Murk"]}
    settled = of_series({"mist": {**MIST, "title": "Haze"}})
    assert merged(both, settled, both) == merged(both, settled, settled)
    assert "conflicts" not in merged(both, settled, both)["meta"]
    late = merged(both, settled, everything)
    assert late["meta"]["conflicts"]["series/mist"]["title"] == {"values": ["Haze", "Murk"]}
    other = of_series({"mist": {**MIST, "title": "Fog"}})
    again = merged(both, settled, other)["meta"]["conflicts"]["series/mist"]["title"]
    assert again == {"values": ["Fog", "Haze"], "again": 1}


KEY, SAID = claim("mist")
TAKEN_BACK = {KEY: {"on": "2026-05-02"}}
REMOVED = of_series({}, announcements={KEY: SAID}, retractions=TAKEN_BACK)


def test_a_removed_series() -> None:
    """It goes, unless the other version changed it or says something new about it."""
    base = of_series({"mist": MIST})
    assert merged(base, REMOVED, base)["series"] == {}
    renamed = of_series({"mist": {**MIST, "title": "Haze"}})
    assert merged(base, REMOVED, renamed)["series"] == renamed["series"]
    key, said = claim("mist", "in 2027")
    own = {key: {"on": "2026-05-02"}, **TAKEN_BACK}
    knowing = of_series({}, announcements={KEY: SAID, key: said}, retractions=own)
    assert merged(base, knowing, base)["series"] == {}
    spoken = of_series({"mist": MIST}, announcements={KEY: SAID, key: said})
    kept = merged(base, REMOVED, spoken)
    assert kept["series"] == base["series"]
    assert kept["seasons"]["mist/s1"]["premiere"]["words"] == "in 2027"
    gone = of_series(
        {"mist": MIST},
        announcements=spoken["announcements"],
        retractions={key: {"on": "2026-05-02"}},
    )
    assert merged(base, REMOVED, gone)["series"] == base["series"]


RETRACTIONS = [
    ("the earlier day, with a reason or without", {"on": "2026-05-01"}, {"on": "2026-05-02", "reason": "a"}, 0),
    ("the earlier day", {"on": "2026-05-02"}, {"on": "2026-05-01", "reason": "z"}, 1),
    ("of one day the smaller reason", {"on": "2026-05-02", "reason": "a"}, {"on": "2026-05-02", "reason": "b"}, 0),
    ("a reason before none", {"on": "2026-05-02"}, {"on": "2026-05-02", "reason": "b"}, 1),
]  # fmt: skip


@pytest.mark.parametrize(
    ("ours", "theirs", "kept"), [c[1:] for c in RETRACTIONS], ids=[c[0] for c in RETRACTIONS]
)
def test_two_retractions_of_one(ours: dict[str, str], theirs: dict[str, str], kept: int) -> None:
    """One of them is kept, the same for everybody."""
    base = of_series({"mist": MIST})
    sides = [of_series({"mist": MIST}, retractions={KEY: one}) for one in (ours, theirs)]
    assert merged(base, *sides)["retractions"] == {KEY: (ours, theirs)[kept]}


def test_the_same_claim_has_the_smaller_number() -> None:
    """It is one record, whenever each side entered it."""
    sides = [of_series({"mist": MIST}, announcements=dict([claim("mist", n=n)])) for n in (3, 2)]
    assert merged(empty_document(), *sides)["announcements"][KEY]["n"] == 2


def test_a_claim_that_was_changed_by_hand_is_a_claim_of_its_own() -> None:
    """Under the key that its content makes; the other version has the first one still."""
    base = of_series({"mist": MIST})
    changed = of_series({"mist": MIST}, announcements={KEY: {**SAID, "source": "someone"}})
    found = merged(base, changed, base)["announcements"]
    assert found[KEY] == SAID
    assert [one.get("source") for key, one in found.items() if key != KEY] == ["someone"]


OTHERS: list[tuple[str, dict[str, Any], dict[str, Any], dict[str, Any], dict[str, Any]]] = [
    ("added by one each", {}, {"a": {"x": 1}}, {"b": {"x": 1}}, {"a": {"x": 1}, "b": {"x": 1}}),
    ("removed by one", {"a": {"x": 1}}, {}, {"a": {"x": 1}}, {}),
    ("removed by one, changed by one", {"a": {"x": 1}}, {}, {"a": {"x": 2}}, {"a": {"x": 2}}),
    ("changed by both", {"a": {"x": 1}}, {"a": {"x": 3}}, {"a": {"x": 2}}, {"a": {"x": 2}}),
    ("other fields by each", {"a": {}}, {"a": {"y": 3}}, {"a": {"x": 2}}, {"a": {"x": 2, "y": 3}}),
    ("names mean nothing here", {"a": {}}, {"a": {"aliases": 1}}, {"a": {"ids": 2}}, {"a": {"aliases": 1, "ids": 2}}),
]  # fmt: skip


@pytest.mark.parametrize("place", ["plugins", "meta"])
@pytest.mark.parametrize(
    ("base", "ours", "theirs", "wanted"), [c[1:] for c in OTHERS], ids=[c[0] for c in OTHERS]
)
def test_records_that_are_not_known(
    place: str,
    base: dict[str, Any],
    ours: dict[str, Any],
    theirs: dict[str, Any],
    wanted: dict[str, Any],
) -> None:
    """Tables of plugins and records of meta are merged field by field, too."""
    found = merged(*(of_series({}, **{place: one}) for one in (base, ours, theirs)))[place]
    own = {"format", "settings", "conflicts"}
    assert {key: one for key, one in found.items() if key not in own} == wanted


def test_rows_keep_what_is_not_known_of_them() -> None:
    """The rest of the seasons table is made of the log, whatever stood in it."""
    base = of_series(
        {"mist": MIST}, seasons={"mist/s1": {"status": "filming", "x": 1}, "fog/s1": {}}
    )
    ours = of_series({"mist": MIST}, seasons={"mist/s1": {"x": 2}})
    found = merged(base, ours, of_series({"mist": MIST}))
    assert found["seasons"] == {
        "mist/s1": {
            "premiere": {"words": "2027", "earliest": "2027-01-01", "latest": "2027-12-31"},
            "certainty": "confirmed",
            "said_on": "2026-05-01",
            "x": 2,
        }
    }
