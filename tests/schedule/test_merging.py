"""Merging two versions of a schedule: the laws, over branches as people make them."""

from itertools import permutations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.schedule.branches import (
    TODAY,
    Document,
    Step,
    bases,
    grown,
    joined,
    steps,
)
from tracker.schedule.checking import check
from tracker.schedule.findings import Code, Severity
from tracker.store.codec import empty_document, encode

Steps = list[Step]

FEW = settings(max_examples=60)


@FEW
@given(bases(), st.tuples(steps, steps, steps))
def test_any_order_gives_the_same_bytes(base: Document, made: tuple[Steps, Steps, Steps]) -> None:
    """Three branches, one after the other, or two of them first."""
    branches = [grown(base, one) for one in made]
    found = set()
    for one, two, three in permutations(branches):
        found.add(encode(joined(base, joined(base, one, two), three)))
        found.add(encode(joined(base, one, joined(base, two, three))))
    assert len(found) == 1


@FEW
@given(bases(), steps)
def test_what_one_branch_did_is_done(base: Document, made: Steps) -> None:
    """Beside an ancestor that nobody changed, and beside itself."""
    branch = grown(base, made)
    for sides in ((branch, base), (base, branch), (branch, branch)):
        assert encode(joined(base, *sides)) == encode(branch)


@FEW
@given(bases(), steps, steps)
def test_everything_that_was_said_survives(base: Document, ours: Steps, theirs: Steps) -> None:
    """Announcements and retractions are united, with a common ancestor or without one."""
    sides = [grown(base, ours), grown(base, theirs)]
    for ancestor in (base, empty_document()):
        merged = joined(ancestor, *sides)
        for table in ("announcements", "retractions"):
            assert merged[table].keys() == sides[0][table].keys() | sides[1][table].keys()


ANSWERED = {Code.DUPLICATE, Code.CONTRADICTION, Code.REFERENCE}
"""What two people may say that does not go together: a name twice, an order, a relation to what
the other took back. It is told, and theirs to answer."""


@FEW
@given(bases(), steps, steps)
def test_the_result_is_whole(base: Document, ours: Steps, theirs: Steps) -> None:
    """Its seasons are what its log adds up to, and every announcement is about a series."""
    merged = joined(base, grown(base, ours), grown(base, theirs))
    found = [one for one in check(merged, TODAY) if one.severity is Severity.ERROR]
    assert {one.code for one in found} <= ANSWERED
    assert not [one for one in found if "not in the series table" in one.message]


@FEW
@given(bases(), steps, steps, steps)
def test_what_both_know_is_an_ancestor_too(
    base: Document, first: Steps, ours: Steps, theirs: Steps
) -> None:
    """Two merges that share a branch give what the three branches give.

    But for a series that the shared branch removed and the others brought back: what they share
    then has no title that one of them could have changed.
    """
    shared, one, other = (grown(base, made) for made in (first, ours, theirs))
    assume(base["series"].keys() <= shared["series"].keys())
    wanted = encode(joined(base, joined(base, shared, one), other))
    sides = joined(base, shared, one), joined(base, shared, other)
    assert encode(joined(shared, *sides)) == wanted
    assert encode(joined(shared, *sides[::-1])) == wanted
