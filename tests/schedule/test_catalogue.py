"""How a REF is taken apart and looked up, and the keys that titles make."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import NotFoundError, UsageError
from tracker.schedule.catalogue import (
    TITLE_LIMIT,
    Name,
    closest,
    find_known,
    free_slug,
    parse_name,
    resolve,
    slug,
)
from tracker.schedule.model import Ref, Series

NAMES = [
    ("a title alone", "The Defenders", Name("The Defenders")),
    ("a season in short", "jessica jones s2", Name("jessica jones", 2)),
    ("in full", "Jessica Jones season 2", Name("Jessica Jones", 2)),
    ("with a nought", "Jessica Jones S02", Name("Jessica Jones", 2)),
    ("after a comma", "Jessica Jones, Season 2", Name("Jessica Jones", 2)),
    ("a part", "Stranger Things S4 part 2", Name("Stranger Things", 4, 2)),
    ("a part after a comma", "Stranger Things season 4, part 2", Name("Stranger Things", 4, 2)),
    ("a key", "the-punisher/s1", Name("the-punisher", 1)),
    ("the key of a part", "stranger-things/s4-part2", Name("stranger-things", 4, 2)),
    ("a number at the end is title", "Blade Runner 2049", Name("Blade Runner 2049")),
    ("a part without a season is title", "Dune Part 2", Name("Dune Part 2")),
    ("letters that end in s are title", "Six Feet 2", Name("Six Feet 2")),
    ("a season alone is title", "Season 2", Name("Season 2")),
    ("blanks do not count", "  The   Defenders ", Name("The Defenders")),
    ("as a Japanese keyboard types it", "Lost Ｓ２", Name("Lost", 2)),
    ("a part as the list shows it", "Stranger Things S4.2", Name("Stranger Things", 4, 2)),
    ("a part in short", "Stranger Things S4P2", Name("Stranger Things", 4, 2)),
]


@pytest.mark.parametrize(("text", "name"), [c[1:] for c in NAMES], ids=[c[0] for c in NAMES])
def test_names(text: str, name: Name) -> None:
    """Only S2, season 2 and /s2 name a season; all else is title."""
    assert parse_name(text) == name


SLUGS = [
    ("words", "The Defenders", "the-defenders"),
    (
        "what is neither letter nor digit divides",
        "Marvel's Jessica Jones!",
        "marvel-s-jessica-jones",
    ),
    ("accents stay", "Pokémon", "pokémon"),
    ("any script", "進撃の巨人", "進撃の巨人"),
    ("compatible forms are made one", "ﬁlm ②", "film-2"),  # a ligature and a circled digit
    ("folded, not lowered", "STRASSE ß", "strasse-ss"),
    ("nothing left", "?!", "title-545f"),
]


@pytest.mark.parametrize(("title", "key"), [c[1:] for c in SLUGS], ids=[c[0] for c in SLUGS])
def test_slugs(title: str, key: str) -> None:
    """A title makes its key out of its letters and digits."""
    assert slug(title) == key


def test_a_key_that_is_taken_gets_a_number() -> None:
    """No two works share a key."""
    assert free_slug("C++", {"c", "c-2"}) == "c-3"


@given(st.text(min_size=1))
def test_every_title_makes_a_key_that_is_a_key_again(title: str) -> None:
    """A key is found by its own text: it holds no slash, blank or empty piece."""
    key = slug(title)
    assert key
    assert not set(key) & set("/@ \n")
    assert slug(key) == key


CATALOGUE = {
    "halo-infinite": Series("Halo Infinite"),
    "iron-fist": Series("Iron Fist", aliases=("Danny Rand",)),
    "season-2": Series("Season 2"),
    "pokémon": Series("Pokémon"),
    "ガンダム": Series("ガンダム"),
    "dune": Series("Dune (1984)"),
    "c": Series("C"),
    "c-2": Series("C++", aliases=("C",)),
}

FOUND = [
    ("a whole title, whatever its case", "IRON fist", "iron-fist"),
    ("an alias", "danny rand", "iron-fist"),
    ("a key", "iron-fist", "iron-fist"),
    ("accents do not matter", "pokemon s1", "pokémon"),
    ("a title that looks like a season", "Season 2", "season-2"),
    ("a title goes before an alias", "C", "c"),
    ("the beginning of a title is not whole", "Halo", None),
    ("in kana a mark makes another letter", "カンダム", None),
    ("a key that was taken with its number", "c-2", "c-2"),
    ("a renamed series answers to its key", "Dune", "dune"),
    ("and to the key of a season", "dune/s1", "dune"),
]


@pytest.mark.parametrize(("text", "key"), [c[1:] for c in FOUND], ids=[c[0] for c in FOUND])
def test_writing_commands_take_whole_names_only(text: str, key: str | None) -> None:
    """A change is made to what was named whole, or to something new."""
    assert resolve(text, CATALOGUE)[0] == key


def test_reading_commands_take_a_unique_beginning() -> None:
    """What is only looked at may be typed in short."""
    assert find_known("hal s3", CATALOGUE) == Ref("halo-infinite", 3)


UNKNOWN = [
    ("a slip", "Iron Fits", '"Iron Fits" is not in the schedule\ndid you mean: Iron Fist'),
    ("nothing like it", "Zzzz", '"Zzzz" is not in the schedule\nto see what is: tracker list'),
]


@pytest.mark.parametrize(("text", "words"), [c[1:] for c in UNKNOWN], ids=[c[0] for c in UNKNOWN])
def test_an_unknown_title_is_answered_with_the_likeliest(text: str, words: str) -> None:
    """A title that is not known is refused with those that look like it."""
    with pytest.raises(NotFoundError) as error:
        find_known(text, CATALOGUE)
    assert str(error.value) == words


def test_a_title_inside_another_is_close() -> None:
    """Halo may have been meant for Halo Infinite."""
    assert closest("Halo", CATALOGUE) == ["Halo Infinite"]


def test_an_alias_of_two_series_is_refused_with_their_keys() -> None:
    """What two works answer to has to be named by its key."""
    two = {"a": Series("A", aliases=("X",)), "b": Series("B", aliases=("X",))}
    with pytest.raises(UsageError) as error:
        resolve("x", two)
    assert str(error.value) == "several series are named x\nname one by its key: a, b"


@pytest.mark.parametrize(
    "text", ["Lost S0", "Lost S2E3", "Lost season two", "Lost S99999", "lost/s0"]
)
def test_what_looks_like_a_season_and_is_none_is_refused(text: str) -> None:
    """It would become a title that nobody meant."""
    with pytest.raises(UsageError) as error:
        parse_name(text)
    assert str(error.value) == f'"{text}" names no season\na season is named like: "Lost S2"'


def test_titles_have_a_limit() -> None:
    """Beyond the limit a title is refused with both figures."""
    with pytest.raises(UsageError) as error:
        parse_name("x" * (TITLE_LIMIT + 1))
    assert str(error.value) == "the title has 301 characters\nat most 300 can be kept"
