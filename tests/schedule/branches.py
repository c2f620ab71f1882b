"""Branches of a schedule as people make them: steps through the core, no file, no command line."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from tests.builders import premiere
from tracker.dates.gaps import gap
from tracker.errors import TrackerError
from tracker.schedule.announcing import enter
from tracker.schedule.editing import Edit, edit
from tracker.schedule.merging import merge
from tracker.schedule.model import Certainty, Episodes, Kind, Status
from tracker.schedule.relating import Related, Side
from tracker.schedule.retracting import retract
from tracker.schedule.statement import Statement
from tracker.store.codec import decode, empty_document, encode
from tracker.store.tiny import Database

TODAY = date(2026, 11, 23)

Document = dict[str, dict[str, Any]]
Step = Callable[[Database], object]
"""What somebody does; what is refused is not done."""

TITLES = ["Mist", "Haze", "Mist!", "Fog"]
"""The first and the third make the same key."""

DAYS = [date(2026, 5, 1), date(2026, 5, 2), date(2026, 6, 1)]
WINDOWS = [
    None,
    "TBA",
    "2027-01-01..2027-12-31",
    "2027-03-01..2027-05-31",
    "2027-04-01",
    "2028-01-01..",
]


def announced(said: Statement) -> Step:
    """Enter an announcement as ``tracker announce`` does."""

    def step(database: Database) -> None:
        entered = enter(said, database, TODAY)
        if not entered.follows.refused and not entered.is_known:
            database.put_series(entered.ref.series, entered.series)
            database.put_announcement(entered.key, entered.announcement)
            database.put_seasons(entered.rows)

    return step


def taken_back(number: int, reason: str | None, on: date) -> Step:
    """Take one of the announcements back."""

    def step(database: Database) -> None:
        keys = sorted(database.keys())
        taken = retract(keys[number % len(keys)] if keys else "", reason, database, on)
        if not taken.is_known:
            database.put_retraction(taken.key, taken.retraction)
            database.put_seasons(taken.rows)

    return step


def edited(number: int, wanted: Edit) -> Step:
    """Edit one of the series; without anything told, its title is settled as it is."""

    def step(database: Database) -> None:
        keys = sorted(database.catalogue())
        if not keys:
            return
        key = keys[number % len(keys)]
        told = replace(wanted, title=database.catalogue()[key].title) if wanted.is_empty else wanted
        made = edit(key, told, database)
        database.settle(made.key, told.fields)
        if made.after is None:
            database.remove_series(made.key)
        else:
            database.put_series(made.key, made.after)

    return step


def grown(document: Document, steps: Sequence[Step]) -> Document:
    """Give what a document is after some steps, as a file holds it."""
    for step in steps:
        database = Database(json.loads(json.dumps(document)))
        try:
            step(database)
        except TrackerError:
            continue
        document = database.document
    return decode(encode(document))


def joined(base: Document, ours: Document, theirs: Document) -> Document:
    """Merge two documents as files: what the bytes of the result are read as."""
    return decode(encode(merge(base, ours, theirs)))


def _statement(  # noqa: PLR0913, PLR0917 - one of each thing that can be said
    title: str,
    season: int | None,
    window: str | None,
    on: date,
    certainty: Certainty,
    episodes: int | None,
    network: str | None,
    status: Status | None,
) -> Statement:
    return Statement(
        name=title if season is None else f"{title} S{season}",
        said_on=on,
        certainty=certainty,
        premiere=premiere(window) if window else None,
        episodes=Episodes(episodes, episodes) if episodes else None,
        network=network,
        status=status,
        kind=Kind.FILM if network == "B" else None,
        note="n",
    )


def _relation(title: str, other: str, side: Side, certainty: Certainty) -> Statement:
    spaced = gap("3-4 months")
    related = Related(f"{side.value} {other} S1", len(side.value) + 1, side, spaced.least, None)
    return Statement(f"{title} S1", DAYS[0], certainty, related=related)


titles = st.sampled_from(TITLES)
certainties = st.sampled_from(Certainty)
networks = st.sampled_from([None, "A", "B"])
announcements = st.builds(
    announced,
    st.builds(
        _statement,
        titles,
        st.sampled_from([None, 1, 2]),
        st.sampled_from(WINDOWS),
        st.sampled_from(DAYS),
        certainties,
        st.sampled_from([None, 8]),
        networks,
        st.sampled_from([None, None, Status.CANCELLED, Status.RELEASED]),
    ),
)
relations = st.builds(
    announced, st.builds(_relation, titles, titles, st.sampled_from(Side), certainties)
)
retractions = st.builds(
    taken_back, st.integers(0, 9), st.sampled_from([None, "misread"]), st.sampled_from(DAYS)
)
edits = st.builds(
    edited,
    st.integers(0, 9),
    st.one_of(
        st.builds(Edit, title=titles),
        st.builds(Edit, network=st.sampled_from(["", "A", "B", "C"])),
        st.builds(Edit, kind=st.sampled_from(Kind)),
        st.builds(Edit, aliases=st.tuples(st.sampled_from("abc"))),
        st.builds(Edit, dropped_aliases=st.tuples(st.sampled_from("abc"))),
        st.builds(
            Edit, ids=st.dictionaries(st.sampled_from("xy"), st.sampled_from([1, 2, "1", ""]))
        ),
        st.just(Edit()),
        st.just(Edit(remove=True)),
    ),
)
steps = st.lists(st.one_of(announcements, announcements, retractions, edits, relations), max_size=6)
"""What one person does on a branch."""


@st.composite
def bases(draw: st.DrawFn) -> Document:
    """Give a common ancestor, which is a merge itself: it may hold what nobody settled."""
    root = grown(empty_document(), draw(steps))
    ours, theirs = (grown(root, draw(steps)) for _ in range(2))
    return joined(root, ours, theirs)
