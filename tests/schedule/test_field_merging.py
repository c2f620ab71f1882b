"""What becomes of a field that two versions may have changed: a table of cases, and the laws."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.schedule.field_merging import Held, merged_field, merged_names
from tracker.schedule.json_values import place

FIELDS: list[tuple[str, str, str, str, str]] = [
    # reason, base, ours, theirs, all that is held then
    ("nobody changed it", "a", "a", "a", "a"),
    ("one changed it", "a", "b", "a", "b"),
    ("both changed it alike", "a", "b", "b", "b"),
    ("both changed it", "a", "c", "b", "bc"),
    ("one took it away, one changed it", "a", "-", "b", "b-"),
    ("both set what was not set", "-", "b", "a", "ab"),
    ("a third value joins a conflict", "a", "bc", "d", "bcd"),
    ("a conflict is left alone", "ab", "ab", "ab", "ab"),
    ("a conflict is settled", "ab", "a", "ab", "a"),
    ("a conflict is settled with something new", "ab", "c", "ab", "c"),
    ("settled by one, joined by another", "ab", "a", "abc", "ac"),
    ("settled differently", "ab", "c", "d", "cd"),
    ("what one knew is changed by who did not know the other", "a", "ab", "c", "bc"),
    ("settled differently, with what was there", "ab", "a", "b", "ab 1"),
    ("settled differently a second time", "ab 1", "a", "b", "ab 2"),
]


def held(text: str) -> Held:
    """Give what is written as letters, ``-`` for no value, and how often it came again."""
    letters, _, again = text.partition(" ")
    return Held.of([None if one == "-" else one for one in letters], int(again or 0))


def shown(one: Held) -> str:
    """Give what a field holds in letters."""
    letters = "".join("-" if value is None else value for value in one.ordered)
    return f"{letters} {one.again}" if one.again else letters


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "wanted"), [c[1:] for c in FIELDS], ids=[c[0] for c in FIELDS]
)
def test_fields(base: str, ours: str, theirs: str, wanted: str) -> None:
    """Each in both directions."""
    sides = held(ours), held(theirs)
    for one, other in (sides, sides[::-1]):
        assert shown(merged_field(held(base), one, other)) == wanted


values: st.SearchStrategy[object] = st.sampled_from(
    [None, False, True, 0, 1, 1.0, "1", "a", "b", [], {"x": 1}]
)
states = st.builds(
    lambda values, again: Held.of(values, again if len(values) > 1 else 0),
    st.lists(values, min_size=1, max_size=4, unique_by=repr),
    st.integers(0, 2),
)


@given(states, states, states, states)
def test_any_order_gives_the_same(base: Held, ours: Held, theirs: Held, third: Held) -> None:
    """Whatever three versions hold, and whether or not they could come from that ancestor."""
    found = set()
    for one, two, three in permutations([ours, theirs, third]):
        first = merged_field(base, merged_field(base, one, two), three)
        last = merged_field(base, one, merged_field(base, two, three))
        found |= {repr((first.ordered, first.again)), repr((last.ordered, last.again))}
    assert len(found) == 1


@given(states, states)
def test_what_one_version_holds_is_held(base: Held, side: Held) -> None:
    """Beside an ancestor that nobody changed, and beside itself."""
    for merged in (
        merged_field(base, side, base),
        merged_field(base, base, side),
        merged_field(base, side, side),
    ):
        assert merged.is_like(side)


@given(states, states, states)
def test_nothing_that_was_set_is_lost(base: Held, ours: Held, theirs: Held) -> None:
    """What a version holds and the ancestor did not is held afterwards."""
    merged = merged_field(base, ours, theirs)
    for side in (ours, theirs):
        assert side.values.keys() - base.values.keys() <= merged.values.keys()
    assert merged.values


def test_the_order_of_values() -> None:
    """One order over everything that JSON can hold; no value comes last."""
    wanted = [-1, 0, 0.5, 1, 1.0, 10, "", "10", "9", "Haze", "Haze 2", "haze", "é", [1], [], {"a": 1}, {"b": 0}, False, True, None]  # fmt: skip
    for some in permutations(wanted, 2):
        assert sorted(some, key=place) == [one for one in wanted if any(one is x for x in some)]


NAMES = [
    ("nobody", "ab", "ab", "ab", "ab"),
    ("one adds", "b", "bca", "b", "bca"),
    ("both add", "b", "bd", "bca", "abcd"),
    ("one drops, one adds", "ab", "b", "abc", "bc"),
    ("both drop", "abc", "bc", "ab", "b"),
    ("another order means nothing", "ab", "ba", "ab", "ab"),
    ("both alike", "b", "bca", "bca", "bca"),
]


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "wanted"), [c[1:] for c in NAMES], ids=[c[0] for c in NAMES]
)
def test_other_names(base: str, ours: str, theirs: str, wanted: str) -> None:
    """They are united; only what is added by one keeps its order."""
    assert "".join(merged_names([*base], [*ours], [*theirs])) == wanted
    assert "".join(merged_names([*base], [*theirs], [*ours])) == wanted


names = st.lists(st.sampled_from("abcd"), unique=True)


@given(names, names, names, names)
def test_other_names_in_any_order(
    base: list[str], ours: list[str], theirs: list[str], third: list[str]
) -> None:
    """The same names in the same order."""
    found = set()
    for one, two, three in permutations([ours, theirs, third]):
        found.add(tuple(merged_names(base, merged_names(base, one, two), three)))
        found.add(tuple(merged_names(base, one, merged_names(base, two, three))))
    assert len(found) == 1
