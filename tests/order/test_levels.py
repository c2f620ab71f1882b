"""``--level`` and narrowed windows wherever seasons are shown; what the table and the log say."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import CONFIRMED, EXPECTED, RUMOURED, day, season
from tests.cli.conftest import ROOT, Terminal, terminal
from tests.order.schedules import (
    AFTER,
    BEFORE,
    check_golden,
    day_known,
    empty,
    enter,
    session,
    spaced,
)
from tests.order.test_order import SOME, logs
from tracker.dates.window import Window
from tracker.schedule.forecast import Answer, answer
from tracker.schedule.hindsight import outlook_of_log
from tracker.schedule.model import Announcement, Series
from tracker.schedule.narrowing import ordered_outlook, touching
from tracker.schedule.order import LEVELS
from tracker.schedule.outlook import outlook
from tracker.text import cell_width

__all__ = ["day_known", "empty", "spaced", "terminal"]


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("when", [BEFORE, AFTER])
def test_every_view(day_known: Terminal, when: str, width: int) -> None:
    """Whole outputs before and after the day of The Defenders is known; no line is too wide."""
    lines = ["list", "next", "timeline", 'show "The Punisher"', 'by "the end of August 2017"']
    lines += ["list --level confirmed", 'by "the end of August 2017" --level expected']
    text = session(day_known, *(f"{line} --as-of {when} --width {width}" for line in lines))
    assert all(cell_width(line) <= width for line in text.splitlines() if line[:1] != "$")
    check_golden(f"views-{when}-{width}.txt", text)


SHIPPED = [
    # day, window of The Defenders, window of The Punisher S1
    ("2016-11-01", "2017-06-14..2017-07-18", "2017-09-11..2017-11-18"),
    ("2017-06-01", "", "2017-11-15..2017-12-19"),
]


@pytest.mark.parametrize(("when", "defenders", "punisher"), SHIPPED)
def test_the_shipped_schedule(terminal: Terminal, when: str, defenders: str, punisher: str) -> None:
    """Its relations narrow to the days of the case."""
    shown = terminal.ok("list", "--as-of", when, "--columns", "ref,narrowed").splitlines()
    assert f"the-defenders/s1  {defenders}".strip() in shown
    assert f"the-punisher/s1   {punisher}" in shown


@pytest.mark.parametrize("today", [BEFORE, AFTER])
def test_the_table_and_the_log_say_the_same(spaced: Terminal, today: str) -> None:
    """What is shown without options comes from the table; from the log comes the same."""
    spaced.today = date.fromisoformat(today)
    if today == AFTER:
        spaced.ok("announce", "The Defenders", "August 18, 2017", "--on", "2017-05-02")
    for command in (["list"], ["next"], ["timeline"]):
        from_table = spaced.ok(*command)
        assert from_table == spaced.ok(*command, "--as-of", today)
        assert from_table == spaced.ok(*command, "--level", "expected")


@pytest.mark.parametrize("argv", [["list"], ["next"], ["timeline"], ["show", "the-defenders"]])
def test_documents_hold_the_level_that_is_asked_for(spaced: Terminal, argv: list[str]) -> None:
    """Expected unless another is named; none is null."""
    windows = {
        "confirmed": {"earliest": "2017-03-18", "latest": None},
        "expected": {"earliest": "2017-06-14", "latest": "2017-07-18"},
    }
    for level, window in [(None, windows["expected"]), *windows.items()]:
        asked = [] if level is None else ["--level", level]
        items = json.loads(spaced.ok(*argv, *asked, "--as-of", BEFORE, "--json"))["items"]
        seasons = [row for item in items for row in item.get("seasons", [item])]
        narrowed = {row["ref"]: row["narrowed"] for row in seasons}
        assert narrowed["the-defenders/s1"] == window
        assert narrowed.get("iron-fist/s1") is None


@pytest.mark.parametrize(
    "argv", [["history"], ["check"], ["when", "2027"], ["announce", "x", "2027"]]
)
def test_other_commands_refuse_it(terminal: Terminal, argv: list[str]) -> None:
    """A level before a command that has no use for it was meant to do something."""
    done = terminal.tracker("--level", "expected", *argv)
    words = f"error: {argv[0]} does not take --level from before its name\nfor help: tracker {argv[0]} --help\n"
    assert (done.status, done.out, done.err) == (2, "", words)


def test_bare_tracker_takes_it(spaced: Terminal) -> None:
    """It is next."""
    argv = ["--level", "confirmed", "--as-of", BEFORE]
    assert spaced.ok(*argv) == spaced.ok("next", *argv)


@pytest.mark.parametrize("name", ["svg", "html", "mermaid", "txt"])
def test_every_picture_has_the_narrowed_window(spaced: Terminal, name: str) -> None:
    """At the level that is asked for."""
    made = {
        level: spaced.ok("export", name, "--as-of", BEFORE, "--level", level)
        for level in ("confirmed", "expected")
    }
    assert made["confirmed"] != made["expected"]
    assert made["expected"] == spaced.ok("export", name, "--as-of", BEFORE)
    if name != "txt":
        assert "2017-06-14..2017-07-18" in made["expected"]
        assert "2017-06-14..2017-07-18" not in made["confirmed"]


LOADED = """
import sys
from tracker.cli import start
sys.argv = ["tracker", *{argv!r}]
try:
    start.main()
except SystemExit as stop:
    assert not stop.code
heavy = ["tracker.schedule.order", "tracker.schedule.network", "tracker.schedule.day_facts"]
print(any(name in sys.modules for name in heavy), file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("argv", "loads"),
    [
        ([], False),
        (["list"], False),
        (["next"], False),
        (["timeline"], False),
        (["list", "--as-of", "2016-11-01"], True),
    ],
)
def test_everyday_commands_leave_the_order_alone(
    spaced: Terminal, argv: list[str], *, loads: bool
) -> None:
    """Their narrowed windows stand in the table."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED.format(argv=argv)],
        cwd=spaced.folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TRACKER_FILE": "schedule.json"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr.splitlines()[-1] == str(loads)


def test_without_relations_no_order_is_made(empty: Terminal) -> None:
    """A schedule without relations shows the same at every level."""
    enter(empty, "announce Mist 2027\nannounce Fog TBA")
    assert len({empty.ok("list", "--level", level.value) for level in LEVELS}) == 1
    assert empty.ok("list", "--level", "expected") == empty.ok("list")


def span(text: str) -> Window:
    """Give a window written ``2017-01-01..2017-12-31``."""
    first, _, last = text.partition("..")
    return Window(day(first) if first else None, day(last) if last else None)


TODAY = date(2017, 4, 1)
FORECASTS = [
    # reason, what was said, narrowed, until, by what was said, with what relations leave
    ("it ends by then", "2017-01-01..2017-12-31", "2017-06-14..2017-07-18", "2017-08-31", "might", "will"),
    ("it begins later", "2017-01-01..2017-12-31", "2017-09-11..2017-11-18", "2017-08-31", "might", "wont"),
    ("it says no more", "2017-01-01..2017-12-31", "2017-03-18..", "2017-08-31", "might", "might"),
    ("each has one of the ends", "..2017-12-31", "2017-03-18..", "2017-12-31", "will", "will"),
    ("no date was announced", "TBA", "2017-06-14..2017-07-18", "2017-08-31", "unknown", "will"),
    ("no date, and later", "TBA", "2017-06-14..2017-07-18", "2017-05-31", "unknown", "wont"),
    ("no date, and open", "TBA", "2017-03-18..", "2017-08-31", "unknown", "might"),
    ("narrowed to days that are over", "2017-01-01..2017-12-31", "2017-01-01..2017-02-28", "2017-08-31", "might", "unknown"),
    ("surer facts exclude what was said", "2017-05-01..2017-05-31", "2017-09-01..2017-09-30", "2017-06-30", "will", "wont"),
    ("what was said is over, surer facts say later", "2017-01-01..2017-01-31", "2017-06-01..2017-06-30", "2017-06-30", "unknown", "will"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "narrowed", "until", "plain", "tight"),
    [row[1:] for row in FORECASTS],
    ids=[row[0] for row in FORECASTS],
)
def test_by_with_a_level(said: str, narrowed: str, until: str, plain: str, tight: str) -> None:
    """What was said decides alone, or together with what relations leave of it."""
    (entry,) = outlook([season(said, EXPECTED)], {"iron-fist": Series("Iron Fist")}, TODAY)
    assert answer(entry, day(until), TODAY).value == plain
    assert answer(entry, day(until), TODAY, span(narrowed)).value == tight


def test_by_takes_the_level_from_the_line(spaced: Terminal) -> None:
    """And its exit status follows."""
    argv = ["by", "August 2017", "The Defenders", "--as-of", BEFORE]
    assert spaced.tracker(*argv).status == 3
    assert spaced.tracker(*argv, "--level", "expected").status == 0
    assert spaced.tracker(*argv, "--level", "confirmed").status == 3


CATALOGUE = {key: Series(key.upper()) for key in [*"abcdefgh", "other"]}
SEEN = date(2017, 1, 15)


@SOME
@given(logs(), st.sampled_from(LEVELS))
def test_an_entry_is_what_the_order_says(log: dict[str, Announcement], level: object) -> None:
    """Its window is as said; narrowed is what the order leaves of it, and never as wide."""
    assert level in LEVELS
    found = ordered_outlook(log, CATALOGUE, SEEN, level)  # type: ignore[arg-type]
    bare = {entry.ref: entry for entry in outlook_of_log(log, CATALOGUE, SEEN)}
    assert [entry.ref for entry in found.entries] == list(bare)
    for entry in found.entries:
        assert entry.narrowed == found.order.narrowed(entry.ref, level)  # type: ignore[arg-type]
        assert entry.season.contradicted == (entry.ref in found.order.contradicted)
        assert (
            entry.narrowed is None
            or entry.window is None
            or not entry.narrowed.encloses(entry.window)
        )
        row = replace(entry.season, narrowed=None, contradicted=False)
        assert replace(entry, narrowed=None, season=row) == bare[entry.ref]


@SOME
@given(logs())
def test_a_narrowed_window_lies_in_that_of_a_surer_level(log: dict[str, Announcement]) -> None:
    """Levels nest, in what is shown of them too."""
    made = ordered_outlook(log, CATALOGUE, SEEN).order
    for ref in made.groups:
        for surer, other in ((CONFIRMED, EXPECTED), (EXPECTED, RUMOURED)):
            wide, tight = made.window(ref, surer), made.narrowed(ref, other)
            assert wide is None or tight is None or wide.encloses(tight)


@SOME
@given(logs())
def test_a_forecast_with_relations_only_says_more(log: dict[str, Announcement]) -> None:
    """Will stays will and won't stays won't, unless surer facts exclude what was said."""
    found = ordered_outlook(log, CATALOGUE, SEEN)
    for entry, ahead in product(found.entries, (0, 20, 60)):
        until = SEEN + timedelta(ahead)
        plain, tight = answer(entry, until, SEEN), answer(entry, until, SEEN, entry.narrowed)
        said, narrowed = entry.window, entry.narrowed
        excluded = said is not None and narrowed is not None and said.intersection(narrowed) is None
        if plain in {Answer.WILL, Answer.WONT} and not excluded:
            assert tight in {plain, Answer.UNKNOWN}


@SOME
@given(logs())
def test_what_touches_a_season(log: dict[str, Announcement]) -> None:
    """Every contradiction touches the seasons of its facts, at its level and at no surer one."""
    made = ordered_outlook(log, CATALOGUE, SEEN).order
    for aside in made.set_aside:
        for fact in aside.contradiction.facts:
            assert aside in touching(made, fact.point, RUMOURED)
            levels = [level for level in LEVELS if aside in touching(made, fact.point, level)]
            assert levels == [one for one in LEVELS if one.rank <= aside.fact.owner.level.rank]
