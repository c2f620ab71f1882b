"""From a log to windows at three levels: what narrows, what is set aside, and that it is sound."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import CONFIRMED, EXPECTED, RUMOURED
from tests.order.seasons import cancelled, order_of, ref, related, shown, window
from tracker.dates.window import Window
from tracker.schedule.constraints import End
from tracker.schedule.day_facts import Aspect, DayFact
from tracker.schedule.model import Announcement, Certainty, Premiere, Ref, Relation
from tracker.schedule.network import Network
from tracker.schedule.order import LEVELS, Order
from tracker.schedule.order import related as reached
from tracker.views.rows import iso_window

SPACED = (89, 123)


def defenders() -> dict[str, Announcement]:
    """Give the case of the article: three series, 3-4 months apart each."""
    return {
        "fist": window("iron-fist", "2017-03-17"),
        "end": window("the-defenders", "..2017-12-31", EXPECTED),
        "year": window("the-punisher", "2017-01-01..2017-12-31", EXPECTED),
        "after": related("the-defenders", "iron-fist", 1),
        "first-gap": related("the-defenders", "iron-fist", *SPACED, EXPECTED),
        "second-gap": related("the-punisher", "the-defenders", *SPACED, EXPECTED),
    }


def test_the_spacing_narrows_both_to_the_day() -> None:
    """Confirmed is only that it comes after; the expected gaps give five and ten weeks."""
    made = order_of(defenders())
    assert shown(made, "the-defenders", CONFIRMED) == "2017-03-18.."
    assert shown(made, "the-defenders", EXPECTED) == "2017-06-14..2017-07-18"
    assert shown(made, "the-punisher", EXPECTED) == "2017-09-11..2017-11-18"
    assert made.set_aside == []


def test_a_confirmed_day_sets_the_expected_spacing_aside() -> None:
    """The day is 31 days later than the gap allows; what follows the day moves with it."""
    made = order_of({**defenders(), "day": window("the-defenders", "2017-08-18", on="2017-05-02")})
    (aside,) = made.set_aside
    assert aside.fact.owner.key == "first-gap"
    assert aside.contradiction.short == 31
    assert {fact.owner.key for fact in aside.contradiction.facts} == {"fist", "first-gap", "day"}
    assert shown(made, "the-defenders", EXPECTED) == "2017-08-18"
    assert shown(made, "the-punisher", EXPECTED) == "2017-11-15..2017-12-19"


def test_a_chain_names_the_facts_behind_an_end() -> None:
    """From the calendar on, with the days as they run."""
    steps = order_of(defenders()).chain(ref("the-punisher"), End.LATEST)
    assert [(step.fact.owner.key, date.fromordinal(step.day)) for step in steps] == [
        ("fist", date(2017, 3, 17)),
        ("first-gap", date(2017, 7, 18)),
        ("second-gap", date(2017, 11, 18)),
    ]


def test_a_season_without_relations_stands_for_itself() -> None:
    """It has its own window from the level on at which it was said, and is never narrowed."""
    made = order_of({"fist": window("iron-fist", "2017-01-01..2017-12-31", EXPECTED)})
    assert shown(made, "iron-fist", CONFIRMED) is None
    assert shown(made, "iron-fist", EXPECTED) == "2017-01-01..2017-12-31"
    assert made.narrowed(ref("iron-fist"), EXPECTED) is None
    assert made.chain(ref("iron-fist"), End.LATEST, CONFIRMED) == ()
    (step,) = made.chain(ref("iron-fist"), End.LATEST)
    assert step.fact.owner.key == "fist"
    assert shown(made, "unheard-of", RUMOURED) is None


YEAR = "2017-01-01..2017-12-31"
FACTS = [
    # reason, log, window of b at each level
    (
        "an open end stays open",
        {"a": window("a", "2017-03-17"), "r": related("b", "a", 1)},
        ("2017-03-18..", "2017-03-18..", "2017-03-18.."),
    ),
    (
        "a level has the facts of the surer ones too",
        {
            "a": window("a", "2017-03-17"),
            "b": window("b", YEAR, EXPECTED),
            "r": related("b", "a", 1, None, RUMOURED),
        },
        (None, YEAR, "2017-03-18..2017-12-31"),
    ),
    (
        "a fact reaches through what is unsure, from that level on",
        {"a": window("a", "2017-03-17", RUMOURED), "r": related("b", "a", 1)},
        (None, None, "2017-03-18.."),
    ),
    (
        "TBA and silence are no facts",
        {"a": window("a", "TBA"), "b": window("b", YEAR), "r": related("b", "a", 1)},
        (YEAR, YEAR, YEAR),
    ),
    (
        "a season that nobody announced lies between those that were",
        {"c": window("c", "2017-03-17"), "1": related("a", "c", 1), "2": related("b", "a", 1)},
        ("2017-03-19..", "2017-03-19..", "2017-03-19.."),
    ),
    (
        "what is kept beside the standing window counts for nothing",
        {
            "b": window("b", YEAR),
            "late": window("b", "2017-11-01..2017-11-30", EXPECTED, on="2016-11-05"),
            "a": window("a", "2016-05-01"),
            "r": related("b", "a", 1),
        },
        (YEAR, YEAR, YEAR),
    ),
    (
        "a window that is over is still what was said",
        {
            "a": window("a", "2017-03-01..2017-03-31", EXPECTED),
            "r": related("b", "a", 1, on="2018-01-01"),
        },
        (None, "2017-03-02..", "2017-03-02.."),
    ),
    (
        "a cancelled season is before nothing",
        {"a": window("a", "2018-03-17"), "r": related("b", "a", 1), "x": cancelled("a")},
        (None, None, None),
    ),
    (
        "nor after anything",
        {
            "a": window("a", "2018-03-17"),
            "b": window("b", YEAR),
            "r": related("b", "a", 1),
            "x": cancelled("b"),
        },
        (YEAR, YEAR, YEAR),
    ),
    (
        "later the same year: after it, and in its year, at the less sure of the two levels",
        {"a": window("a", "2017-03-17", EXPECTED), "r": related("b", "a", 1, same_year=True)},
        (None, "2017-03-18..2017-12-31", "2017-03-18..2017-12-31"),
    ),
    (
        "the same year alone says nothing of before and after",
        {"a": window("a", "2017-03-17"), "r": related("b", "a", same_year=True)},
        (YEAR, YEAR, YEAR),
    ),
    (
        "of a window in two years only the order is left",
        {
            "a": window("a", "2016-12-01..2017-01-31"),
            "r": related("b", "a", 1, same_year=True),
        },
        ("2016-12-02..", "2016-12-02..", "2016-12-02.."),
    ),
    (
        "so it is of an open one",
        {"a": window("a", "2017-06-01.."), "r": related("b", "a", 1, same_year=True)},
        ("2017-06-02..", "2017-06-02..", "2017-06-02.."),
    ),
    (
        "and nothing at all without an order",
        {"a": window("a", "2017-06-01.."), "r": related("b", "a", same_year=True)},
        (None, None, None),
    ),
    (
        "the year is the one that was said, not the one that relations leave",
        {
            "c": window("c", "2017-05-01"),
            "a": window("a", "2016-01-01..2017-12-31"),
            "1": related("a", "c", 1),
            "r": related("b", "a", 1, same_year=True),
        },
        ("2017-05-03..", "2017-05-03..", "2017-05-03.."),
    ),
    (
        "beyond the calendar nothing is known",
        {
            "a": window("a", "9999-01-01"),
            "r": related("b", "a", 1000, 1010),
        },
        (None, None, None),
    ),
]


@pytest.mark.parametrize(("_reason", "log", "windows"), FACTS, ids=[reason for reason, *_ in FACTS])
def test_what_is_a_fact(
    _reason: str, log: dict[str, Announcement], windows: tuple[str | None, ...]
) -> None:
    """The window of the season b, confirmed, expected and rumoured."""
    assert tuple(shown(order_of(log), "b", level) for level in LEVELS) == windows


NARROWED = [
    ("nothing was said: the whole window is news", None, "2017-03-18.."),
    ("an end that is tighter narrows", YEAR, "2017-03-18..2017-12-31"),
    ("a window that is tighter already does not", "2017-05-01..2017-05-31", None),
]


@pytest.mark.parametrize(
    ("_reason", "said", "narrowed"), NARROWED, ids=[reason for reason, *_ in NARROWED]
)
def test_what_narrows(_reason: str, said: str | None, narrowed: str | None) -> None:
    """Only a window that is tighter at an end is beside what was said."""
    log = {"a": window("a", "2017-03-17"), "r": related("b", "a", 1)}
    found = order_of({**log, **({"b": window("b", said)} if said else {})}).narrowed(ref("b"))
    assert (found and iso_window(found)) == narrowed


def test_a_rumour_takes_no_part_in_the_expected_window() -> None:
    """Beside a rumoured 2017 stands what the surer facts say, though its other end is open."""
    log = {
        "a": window("a", "2017-03-17"),
        "b": window("b", YEAR, RUMOURED),
        "r": related("b", "a", 1),
    }
    narrowed = order_of(log).narrowed(ref("b"))
    assert narrowed == Window(date(2017, 3, 18), None)


RANKS = [
    # reason, log, what is set aside
    (
        "the less sure gives way",
        {
            "a": window("a", "2017-06-01", CONFIRMED, "2016-01-01"),
            "b": window("b", "2017-05-01", CONFIRMED, "2016-01-01"),
            "r": related("b", "a", 1, None, EXPECTED, "2016-10-31"),
        },
        ["r"],
    ),
    (
        "of two as sure the older",
        {
            "a": window("a", "2017-06-01", CONFIRMED, "2016-01-02"),
            "b": window("b", "2017-05-01", CONFIRMED, "2016-01-01"),
            "r": related("b", "a", 1, None, CONFIRMED, "2016-10-31"),
        },
        ["b"],
    ),
    (
        "of two of one day the one whose key is later",
        {
            "k2": window("a", "2017-06-01"),
            "k3": window("b", "2017-05-01"),
            "k1": related("b", "a", 1),
        },
        ["k3"],
    ),
    (
        "a ring of three, of which the oldest goes",
        {
            "1": related("b", "a", 1, on="2016-01-03"),
            "2": related("c", "b", 1, on="2016-01-02"),
            "3": related("a", "c", 1, on="2016-01-01"),
        },
        ["3"],
    ),
    (
        "the year gives way alone: the order still holds",
        {
            "a": window("a", "2017-06-01", EXPECTED),
            "b": window("b", "2018-05-01"),
            "r": related("b", "a", 1, same_year=True),
        },
        ["r"],
    ),
]


@pytest.mark.parametrize(("_reason", "log", "keys"), RANKS, ids=[reason for reason, *_ in RANKS])
def test_what_gives_way(_reason: str, log: dict[str, Announcement], keys: list[str]) -> None:
    """The surest stands, then the newest, then the first by key."""
    assert [aside.fact.owner.key for aside in order_of(log).set_aside] == keys


def test_a_year_that_gives_way_leaves_the_order() -> None:
    """Only that fact of the announcement is set aside."""
    (aside,) = order_of(RANKS[-1][1]).set_aside
    assert aside.fact.owner.aspect is Aspect.YEAR
    assert aside.contradiction.short == (date(2018, 5, 1) - date(2017, 12, 31)).days


def test_what_relations_reach() -> None:
    """All that are connected, whichever way they were told; others are not."""
    log = {
        "1": related("a", "b", 1),
        "2": related("c", "b", 1),
        "3": related("d", "e", 1),
        "4": window("a", "2017-01-01"),
    }
    assert reached([ref("a")], log) == {ref("a"), ref("b"), ref("c")}
    assert reached([ref("x")], log) == {ref("x")}
    assert reached([], log) == set()


KEYS = "abcdefgh"
SOME = settings(max_examples=500, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def logs(draw: st.DrawFn) -> dict[str, Announcement]:
    """Give logs of a few seasons with windows, relations and cancellations that may clash."""
    count = draw(st.integers(1, 16))
    return {f"k{number:02}": draw(_claims(number)) for number in range(count)}


def _claims(number: int) -> st.SearchStrategy[Announcement]:
    days = st.integers(0, 60).map(lambda more: date(2016, 12, 1) + timedelta(more))
    said_on = st.integers(0, 5).map(lambda more: date(2016, 1, 1) + timedelta(more))
    about = st.sampled_from(KEYS).map(ref)
    level = st.sampled_from(list(Certainty))
    windows = st.builds(
        lambda one, two, sides: Premiere("then", _sided(min(one, two), max(one, two), sides)),
        days,
        days,
        st.integers(0, 3),
    )
    told = st.builds(Announcement, about, said_on, st.just(number + 1), level, windows)
    beside = st.builds(
        _related, about, said_on, level, about, st.sampled_from(_GAPS), st.booleans()
    )
    return st.one_of(told, beside, beside)


_GAPS = [(1, None), (None, -1), (5, 12), (-12, -5), (-7, 7), (None, None)]


def _sided(first: date, last: date, sides: int) -> Window:
    return Window(None if sides == 0 else first, None if sides == 1 else last)


def _related(
    about: Ref,
    said_on: date,
    level: Certainty,
    to: Ref,
    gap: tuple[int | None, int | None],
    same_year: bool,  # noqa: FBT001 - likewise
) -> Announcement:
    if to == about:
        to = ref("other")
    relation = Relation("so", to, *gap, same_year or gap == (None, None))
    return Announcement(about, said_on, 1, level, relation=relation)


def told(made: Order) -> tuple[dict[tuple[Ref, Certainty], Window | None], list[str]]:
    """Give every window at every level, and what was set aside, with the reason in full."""
    seasons = sorted({*made.accounts, *made.groups}, key=str)
    return (
        {(season, level): made.window(season, level) for season in seasons for level in LEVELS},
        [repr(aside) for aside in made.set_aside],
    )


def kept(made: Order) -> tuple[list[DayFact], list[DayFact]]:
    """Give the facts that were kept, and those that were set aside."""
    aside = [one.fact for one in made.set_aside]
    alone = {}
    for group in made.groups.values():
        for fact in group.windows[RUMOURED]._facts:  # noqa: SLF001 - nobody else needs them
            alone[fact.owner.key, fact.owner.aspect] = fact
    return [*alone.values()], aside


@SOME
@given(logs())
def test_levels_nest(log: dict[str, Announcement]) -> None:
    """A window at a surer level holds the one at a less sure level."""
    made = order_of(log)
    for season in made.groups:
        surer = None
        for level in LEVELS:
            found = made.window(season, level)
            assert surer is None or (found is not None and surer.encloses(found))
            surer = found


@SOME
@given(logs(), st.randoms(use_true_random=False))
def test_the_order_of_entry_has_no_effect(log: dict[str, Announcement], luck: Random) -> None:
    """The same announcements in any order give the same windows, and the same reasons."""
    shuffled = dict(luck.sample(list(log.items()), len(log)))
    renumbered = {
        key: replace(said, n=place) if said.relation else said
        for place, (key, said) in enumerate(shuffled.items(), 1)
    }
    assert told(order_of(shuffled)) == told(order_of(log))
    assert told(order_of(renumbered))[0] == told(order_of(log))[0]


@SOME
@given(logs(), st.data())
def test_a_retraction_moves_only_what_relations_reach(
    log: dict[str, Announcement], data: st.DataObject
) -> None:
    """What it reaches, worked out again alone, with all else as it was, equals a rebuild."""
    gone = data.draw(st.sampled_from(sorted(log)))
    rest = {key: said for key, said in log.items() if key != gone}
    reach = reached([log[gone].about], log)
    before, rebuilt = order_of(log), order_of(rest)
    again = order_of({key: said for key, said in rest.items() if said.about in reach})
    for season in {*before.accounts, *before.groups}:
        mended = again if season in reach else before
        for level in LEVELS:
            assert mended.window(season, level) == rebuilt.window(season, level)
            assert mended.narrowed(season, level) == rebuilt.narrowed(season, level)


@SOME
@given(logs())
def test_what_is_kept_is_maximal_and_goes_by_rank(log: dict[str, Announcement]) -> None:
    """Kept facts hold; none that was set aside fits those that rank above it."""
    made = order_of(log)
    facts, aside = kept(made)
    network: Network[Ref, object] = Network()
    assert network.add_all(facts) is None  # type: ignore[arg-type]
    for fact in aside:
        assert network.add(fact) is not None  # type: ignore[arg-type]
        above = [one for one in facts if _rank(one) < _rank(fact)]
        alone: Network[Ref, object] = Network()
        assert alone.add_all(above) is None  # type: ignore[arg-type]
        assert alone.add(fact) is not None  # type: ignore[arg-type]


@SOME
@given(logs())
def test_a_reason_is_irreducible(log: dict[str, Announcement]) -> None:
    """What is set aside clashes with surer and newer facts, all of which are needed for that."""
    for aside in order_of(log).set_aside:
        facts = aside.contradiction.facts
        assert max(facts, key=_rank) == aside.fact
        assert Network[Ref, object]().add_all(facts) is not None  # type: ignore[arg-type]
        for place in range(len(facts)):
            rest = [*facts[:place], *facts[place + 1 :]]
            assert Network[Ref, object]().add_all(rest) is None  # type: ignore[arg-type]


def _rank(fact: DayFact) -> tuple[int, int, str, str]:
    basis = fact.owner
    days = -basis.said.said_on.toordinal()
    return list(Certainty).index(basis.level), days, basis.key, basis.aspect.value


@SOME
@given(logs())
def test_one_season_is_worked_out_like_all(log: dict[str, Announcement]) -> None:
    """What relations reach of a season is all that its windows depend on."""
    made = order_of(log)
    for season in made.groups:
        near = reached([season], log)
        part = order_of({key: said for key, said in log.items() if said.about in near})
        for level in LEVELS:
            assert part.window(season, level) == made.window(season, level)
