"""Laws of the log, over made-up announcements that went through the real store."""

import json
from collections.abc import Callable
from datetime import date
from functools import partial
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli.conftest import Terminal
from tests.log.claims import (
    CLAIMS,
    DAYS,
    LOGS,
    announced,
    database,
    enter_all,
    own_terminal,
    printed,
    table_and_log,
)
from tracker.cli.commands import history, retract
from tracker.cli.commands import list as list_
from tracker.cli.commands import next as next_
from tracker.cli.commands.announce import Said
from tracker.cli.context import Context, Options

FEW = settings(max_examples=25, deadline=None)
"""An example saves and reads files; the laws of the core alone are tested with more of them."""

Items = list[dict[str, Any]]

VIEWS: tuple[Callable[[Context], None], ...] = (list_.run, next_.run)


def seen(terminal: Terminal, day: date | None = None) -> list[Items]:
    """Give the items of list, next and history, as of a day.

    Those of history season by season: ``n`` puts only the announcements about one season in order.
    """
    options = Options(as_json=True, as_of=day.isoformat() if day else None)
    told = items(printed(terminal, history.run, options))
    return [
        *(items(printed(terminal, view, options)) for view in VIEWS),
        sorted(told, key=lambda item: str(item["ref"])),
    ]


def items(document: str) -> Items:
    """Give the items of a JSON document."""
    return json.loads(document)["items"]  # type: ignore[no-any-return]


@FEW
@given(LOGS, st.randoms(use_true_random=False))
def test_the_outlook_depends_on_the_set_of_records(claims: list[Said], random: Random) -> None:
    """In whatever order a file holds its records, the same is read from it."""
    with own_terminal() as terminal:
        enter_all(terminal, claims)
        before = seen(terminal)
        document = json.loads(terminal.file.read_text())
        for name, table in document.items():
            document[name] = dict(random.sample(list(table.items()), len(table)))
        terminal.file.write_text(json.dumps(document))
        assert seen(terminal) == before


@FEW
@given(
    st.lists(CLAIMS, min_size=1, max_size=8, unique_by=lambda claim: claim.on),
    st.randoms(use_true_random=False),
)
def test_the_order_of_entry_has_no_effect(claims: list[Said], random: Random) -> None:
    """What was said on different days may be entered in any order."""
    with own_terminal() as one, own_terminal() as other:
        enter_all(one, claims)
        enter_all(other, random.sample(claims, len(claims)))
        assert seen(one) == seen(other)


@FEW
@given(LOGS, DAYS)
def test_a_day_is_seen_as_if_nothing_had_been_said_after_it(claims: list[Said], day: date) -> None:
    """``--as-of`` a day equals a file in which only what was said until then was entered."""
    until = [claim for claim in claims if claim.on is not None and claim.on <= day.isoformat()]
    with own_terminal() as whole, own_terminal() as part:
        enter_all(whole, claims)
        enter_all(part, until)
        assert seen(whole, day) == seen(part, day)


@FEW
@given(LOGS)
def test_the_list_of_today_is_the_same_with_and_without_the_log(claims: list[Said]) -> None:
    """Without ``--as-of`` it reads the seasons table, with it the log: the same lines."""
    with own_terminal() as terminal:
        enter_all(terminal, claims)
        with_log = Options(as_of=terminal.today.isoformat())
        for view in (list_.run, next_.run):
            assert printed(terminal, view) == printed(terminal, view, with_log)


@FEW
@given(st.lists(st.tuples(CLAIMS, st.none() | st.integers(0, 20)), min_size=1, max_size=6))
def test_the_seasons_table_is_the_log_added_up(steps: list[tuple[Said, int | None]]) -> None:
    """After every announcement, and every retraction between them."""
    with own_terminal() as terminal:
        for claim, retracted in steps:
            announced(terminal, claim)
            if retracted is not None:
                keys = sorted(database(terminal).keys())
                printed(terminal, partial(retract.run, key=keys[retracted % len(keys)]))
            in_file, added_up = table_and_log(terminal)
            assert in_file == added_up


@FEW
@given(LOGS, st.integers(0, 20))
def test_to_retract_and_announce_again_changes_nothing(claims: list[Said], number: int) -> None:
    """Only the key is another, since the first one is retracted for good."""
    again = claims[number % len(claims)]
    with own_terminal() as terminal:
        enter_all(terminal, claims)
        before = without_keys(terminal), seasons(terminal)
        printed(terminal, partial(retract.run, key=key_in(announced(terminal, again))))
        new = key_in(announced(terminal, again))
        assert (without_keys(terminal), seasons(terminal)) == before
        assert database(terminal).announcement(new).again == 1


def without_keys(terminal: Terminal) -> Items:
    """Give the items of the list without the announcements that say them."""
    return [{**item, "announcement": None} for item in seen(terminal)[0]]


def seasons(terminal: Terminal) -> object:
    """Give the seasons table as it is in the file."""
    return json.loads(terminal.file.read_text())["seasons"]


def key_in(output: str) -> str:
    """Give the key that a command printed."""
    return next(line.split()[1] for line in output.splitlines() if line.startswith("  key "))
