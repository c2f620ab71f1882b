"""The bytes of a data file: the layout, and what is refused with its place."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import DataError
from tracker.store.codec import TABLES, decode, empty_document, encode, natural

EMPTY = """\
{
"series": {},
"seasons": {},
"announcements": {},
"retractions": {},
"meta": {
 "format": {"version": 1},
 "settings": {}
}
}
"""

FULL = """\
{
"series": {
 "iron-fist": {"title": "Iron Fist", "network": "Netflix"},
 "pokémon": {"title": "Pokémon"}
},
"seasons": {
 "iron-fist/s2": {},
 "iron-fist/s10": {}
},
"announcements": {},
"retractions": {},
"meta": {
 "format": {"version": 1, "colour": "blue"},
 "settings": {}
},
"plugins": {
 "x": {"kept": [1, null]}
}
}
"""


def test_an_empty_schedule() -> None:
    """All tables stand in the file in their order, a record a line."""
    assert encode(empty_document()).decode() == EMPTY


def test_what_is_read_is_written_again() -> None:
    """Unknown keys and tables survive, keys in natural order, texts as they are."""
    assert encode(decode(FULL.encode())).decode() == FULL


def test_keys_are_sorted_by_their_numbers() -> None:
    """Season 2 comes before season 10."""
    keys = ["a/s10", "a/s2", "a", "a/s2-part10", "a/s2-part9"]
    assert sorted(keys, key=natural) == ["a", "a/s2", "a/s2-part9", "a/s2-part10", "a/s10"]


KEYS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
VALUES = st.recursive(st.none() | st.booleans() | st.integers() | KEYS, st.lists, max_leaves=4)
RECORDS = st.dictionaries(KEYS, st.dictionaries(KEYS, VALUES, max_size=3), max_size=4)


@given(st.fixed_dictionaries(dict.fromkeys(TABLES[:4], RECORDS)))
def test_every_document_survives(tables: dict[str, dict[str, dict[str, object]]]) -> None:
    """Encoding and decoding are inverse, and every record has a line of its own."""
    document = {**empty_document(), **tables}
    data = encode(document)
    assert decode(data) == document
    records = sum(len(table) for table in document.values())
    assert data.count(b"\n") == 2 + sum(2 if table else 1 for table in document.values()) + records


META = '"meta": {"format": {"version": 1}}'
REFUSED = [
    ("nothing", b"", "the file is empty (0 bytes): a crash of another program leaves such a file"),
    (
        "blanks",
        b" \n",
        "the file is empty (2 bytes): a crash of another program leaves such a file",
    ),
    ("cut short", b'{"series": {', "line 1, column 13: this is not JSON"),
    ("a later line", b'{\n"series": }', "line 2, column 11: this is not JSON"),
    ("not UTF-8", b'{\n"a": "\xff"}', "line 2, column 7: this is not UTF-8"),
    ("a byte order mark", b"\xef\xbb\xbf{}", "line 1, column 1: the file begins with a byte order"),
    ("a key twice", b'{"a": {"b": 1, "b": 2}}', 'the key "b" stands twice in one object'),
    ("NaN", b'{"a": NaN}', "NaN is not JSON"),
    ("infinity", b'{"a": -Infinity}', "-Infinity is not JSON"),
    ("a float beyond all", b'{"a": 1e999}', "the number 1e999 is too large"),
    ("5,000 digits", b'{"a": ' + b"9" * 5000 + b"}", "the JSON holds a number of thousands of"),
    ("nesting", b"[" * 100_000, "the JSON is nested too deeply"),
    ("a list", b"[]", "this is not a tracker schedule (it does not hold an object)"),
    (
        "another program's",
        b'{"name": "x"}',
        "this is not a tracker schedule (meta.format.version is",
    ),
    ("a version that is none", b'{"meta": {"format": {"version": "1"}}}', "this is not a tracker"),
    (
        "a newer format",
        b'{"meta": {"format": {"version": 2}}}',
        "a newer tracker wrote this file (format 2; this one reads 1)",
    ),
    ("a table that is none", f'{{"x": 1, {META}}}'.encode(), "x must be an object of objects"),
    ("a record that is none", f'{{"x": {{"y": 1}}, {META}}}'.encode(), 'x["y"] must be an object'),
    (
        "half a character",
        f'{{"x": {{"y": {{"z": "\\ud800"}}}}, {META}}}'.encode(),
        "a text holds half a character (a lone surrogate)",
    ),
]


@pytest.mark.parametrize(("data", "words"), [c[1:] for c in REFUSED], ids=[c[0] for c in REFUSED])
def test_refusals(data: bytes, words: str) -> None:
    """What is not a schedule is refused with its place, whatever it is."""
    with pytest.raises(DataError) as error:
        decode(data)
    assert str(error.value).startswith(words)


def test_a_whole_character_in_two_escapes_is_read() -> None:
    """A pair of surrogates is one character, as other programs write it."""
    assert decode(f'{{"x": {{"y": {{"z": "\\ud83d\\ude00"}}}}, {META}}}'.encode())["x"]["y"] == {
        "z": "😀"
    }


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_no_bytes_give_another_error(data: bytes) -> None:
    """Any bytes are a schedule or a refusal."""
    try:
        decode(data)
    except DataError:
        return
    assert isinstance(json.loads(data), dict)
