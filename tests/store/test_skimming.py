"""The log is left out of what a list reads, and only a log that is whole as far as its lines tell."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import DataError
from tracker.store import skimming
from tracker.store.codec import empty_document, encode, parse, parse_overview
from tracker.store.skimming import without_log

TEXTS = st.text(st.sampled_from('a é進😀"\\{}[]:,\n'), max_size=12)
RECORDS = st.dictionaries(TEXTS, TEXTS, max_size=3)
TABLES = st.dictionaries(TEXTS, RECORDS, max_size=4)


def document(log: dict[str, Any], **tables: dict[str, Any]) -> bytes:
    """Give the bytes of a file with a log, and other tables."""
    return encode({**empty_document(), **tables, "announcements": log})


LOG = {"x/s1@2020": {"quote": "a é進😀"}, "x/s1@2021": {"quote": "}"}}
WHOLE = document(LOG)


@given(log=TABLES, series=TABLES)
def test_everything_but_the_log(log: dict[str, Any], series: dict[str, Any]) -> None:
    """Whatever texts a record holds, the other tables are those of the whole file."""
    data = document(log, series=series)
    seen = parse_overview(data)
    assert {**parse(data), "announcements": {}} == {**seen, "announcements": {}}
    assert seen["announcements"] == {}


@pytest.mark.parametrize("size", range(1, 9))
def test_letters_over_the_end_of_a_piece(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A letter of several bytes that two pieces share is whole."""
    monkeypatch.setattr(skimming, "_PIECE", size + 3)
    assert without_log(WHOLE) == document({})


DAMAGED = [
    ("a zero", WHOLE.replace(b"2021", b"20\x002")),
    ("a byte of a letter gone", WHOLE.replace("é".encode(), b"\xc3")),
    ("the last letter cut", WHOLE.replace("😀".encode(), b"\xf0\x9f\x98")),
    ("Latin-1", WHOLE.replace("é".encode(), b"\xe9")),
    ("a line cut", WHOLE.replace(b'"},\n', b'"\n')),
    ("a conflict", WHOLE.replace(b' "x/s1@2021"', b'<<<<<<< ours\n "x/s1@2021"')),
    ("the end of the log gone", WHOLE[: WHOLE.index(b'},\n"retractions"')]),
    ("no comma", WHOLE.replace(b"},\n", b"}\n")),
]


@pytest.mark.parametrize("piece", [4, 1 << 16])
@pytest.mark.parametrize("data", [case[1] for case in DAMAGED], ids=[case[0] for case in DAMAGED])
def test_damage_in_the_log(data: bytes, piece: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a crash or a merge leaves is noticed, and refused with the words for the whole file."""
    monkeypatch.setattr(skimming, "_PIECE", piece)
    assert data != WHOLE
    assert without_log(data) is None
    with pytest.raises(DataError) as refused:
        parse_overview(data)
    with pytest.raises(DataError) as whole:
        parse(data)
    assert refused.value.lines == whole.value.lines


def test_another_layout() -> None:
    """A file that another program laid out is read whole."""
    data = json.dumps(parse(WHOLE), indent=2).encode()
    assert without_log(data) is None
    assert parse_overview(data) == parse(WHOLE)
