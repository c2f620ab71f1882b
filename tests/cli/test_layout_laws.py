"""Laws of what list, next, history, show and by print, over made-up schedules."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli.conftest import Terminal
from tests.log.claims import CLAIMS, enter_all, own_terminal
from tracker.cli.commands import by, history, show
from tracker.cli.commands import list as list_
from tracker.cli.commands import next as next_
from tracker.cli.commands.announce import Said
from tracker.cli.context import Context, Options
from tracker.errors import NotFoundError
from tracker.text import cell_width, safe
from tracker.views.chronicle import COLUMNS
from tracker.views.season_columns import NAMES

ESCAPES = re.compile("\x1b\\[[0-9;]*m")
CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]")

TITLES = st.sampled_from(
    ["Mist", "Pokémon", "進撃の巨人 完結編", "Œuf\u202e [/] :x:", "A" * 90, "x\u0301 👩\u200d🚀"]
)
TEXTS = st.none() | st.sampled_from(["Télé 9", "\x1b[31mred", "a long remark " * 9, "名探偵"])


@st.composite
def claims(draw: st.DrawFn) -> Said:
    """Give a claim of the log's laws with a title and texts that are hard to lay out.

    Its season is always named: without one, a series whose seasons are all out is refused.
    """
    made = draw(CLAIMS)
    season = made.name.partition(" ")[2] or "S1"
    source, quote, network = draw(TEXTS), draw(TEXTS), draw(TEXTS)
    name = f"{draw(TITLES)} {season}"
    return replace(made, name=name, source=source, quote=quote, network=network)


SCHEDULES = st.lists(claims(), min_size=1, max_size=6)
WIDTHS = st.integers(20, 240)

COMMANDS: dict[str, Callable[[Context], object]] = {
    "list": list_.run,
    "next": next_.run,
    "by": partial(by.run, when="January 2026"),
    "history": history.run,
}


def printed(terminal: Terminal, command: Callable[[Context], object], **told: Any) -> str:  # noqa: ANN401 - options
    """Run a command with options; give what it printed."""
    out = io.StringIO()
    options = Options(**told)
    folder, state = terminal.folder, terminal.state
    streams = (out, io.StringIO())
    context = Context(*streams, terminal.environment, folder, terminal.today, options, state)
    command(context)
    return out.getvalue()


def outputs(claims: list[Said], **told: Any) -> dict[str, str]:  # noqa: ANN401 - options
    """Give what every command prints of a schedule."""
    with own_terminal() as terminal:
        enter_all(terminal, claims)
        shown = {name: printed(terminal, command, **told) for name, command in COMMANDS.items()}
        for claim in claims:
            shown[claim.name] = printed(terminal, partial(show.run, name=claim.name), **told)
        return shown


FEW = settings(max_examples=40)
"""An example saves a file and runs each command; every title and text comes up in them."""


@FEW
@given(claims=SCHEDULES, width=WIDTHS, ascii_only=st.booleans())
def test_no_line_is_wider_than_asked(claims: list[Said], width: int, *, ascii_only: bool) -> None:
    """In cells, with wide characters and with marks that take none."""
    for name, out in outputs(claims, width=width, ascii_only=ascii_only).items():
        assert max(map(cell_width, out.splitlines()), default=0) <= width, name


@FEW
@given(SCHEDULES, WIDTHS)
def test_colour_only_repeats(claims: list[Said], width: int) -> None:
    """Coloured output without its escapes is the plain one, in which no control is left."""
    plain = outputs(claims, width=width, color="never")
    colored = outputs(claims, width=width, color="always")
    for name, out in colored.items():
        assert ESCAPES.sub("", out) == plain[name]
        assert not CONTROLS.search(plain[name])
    assert any("\x1b" in out for out in colored.values())


@FEW
@given(SCHEDULES, WIDTHS)
def test_ascii_is_ascii(claims: list[Said], width: int) -> None:
    """Every letter, line and mark."""
    for out in outputs(claims, width=width, ascii_only=True).values():
        assert out.isascii()


@FEW
@given(SCHEDULES)
def test_a_pipe_cuts_nothing(claims: list[Said]) -> None:
    """Where nothing limits the line every title is there whole, and no mark stands for a word."""
    shown = outputs(claims)
    listed = shown["list"] + shown["history"]
    assert "…" not in listed
    assert "~ expected" not in listed
    for claim in claims:
        assert safe(claim.name.partition(" S")[0]) in shown["history"]


@FEW
@given(
    SCHEDULES,
    WIDTHS,
    st.lists(st.sampled_from(NAMES), min_size=1),
    st.lists(st.sampled_from(list(COLUMNS)), min_size=1),
)
def test_columns_that_are_asked_for_fit(
    claims: list[Said], width: int, names: list[str], told: list[str]
) -> None:
    """Whatever is asked for, in whatever order."""
    with own_terminal() as terminal:
        enter_all(terminal, claims)
        for name, command in COMMANDS.items():
            columns = ",".join(told if name == "history" else names)
            out = printed(terminal, command, columns=columns, width=width)
            assert max(map(cell_width, out.splitlines()), default=0) <= width


MARKED = {"~": "expected", "?": "rumoured"}


@FEW
@given(SCHEDULES, WIDTHS)
def test_every_mark_is_explained(claims: list[Said], width: int) -> None:
    """A mark stands behind the other cells of its line; the last lines say what it means."""
    out = outputs(claims, width=width)["list"]
    lines, _, legend = out.partition("\n\n")
    for mark, meaning in MARKED.items():
        is_shown = any(mark in line.split() for line in lines.splitlines())
        assert is_shown == (f"{mark} {meaning}" in " ".join(legend.split()))


def test_show_of_nothing_said_raises(empty: Terminal) -> None:
    """The laws above show only what was announced."""
    empty.ok("announce", "Mist", "2027")
    with pytest.raises(NotFoundError):
        printed(empty, partial(show.run, name="Fog"))
