"""Entering relations: the seasons table follows, contradictions are told or refused."""

import json
import shlex
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.conftest import Terminal, empty, terminal
from tests.log.claims import own_terminal
from tracker.schedule.agreement import added_up
from tracker.schedule.book import standing_log
from tracker.schedule.facts import Record
from tracker.schedule.records import encode_season
from tracker.store.codec import decode
from tracker.store.tiny import Database

__all__ = ["empty", "terminal"]

THREE = """
announce "Iron Fist S1" "March 17, 2017"
announce "The Defenders" "by the end of 2017" --certainty confirmed
announce "The Punisher S1" 2017
"""
SPACED = """
relate "The Defenders" after "Iron Fist S1"
relate "The Defenders" after "Iron Fist S1" --gap "3-4 months" --certainty expected
relate "The Punisher S1" after "The Defenders" --gap "3-4 months" --certainty expected
"""
ON = ("--on", "2016-10-31")


def enter(terminal: Terminal, script: str) -> None:
    """Run the commands of a script, all of them about what was said on one day."""
    for line in filter(None, script.splitlines()):
        terminal.ok(*shlex.split(line), *ON)


def narrowed(terminal: Terminal) -> dict[str, str]:
    """Give the narrowed windows that stand in the file."""
    rows = json.loads(terminal.file.read_bytes())["seasons"]
    return {
        key: f"{row['narrowed'].get('earliest', '')}..{row['narrowed'].get('latest', '')}"
        for key, row in rows.items()
        if "narrowed" in row
    }


@pytest.fixture
def spaced(empty: Terminal) -> Terminal:
    """Give a terminal with the three series some 3-4 months apart."""
    enter(empty, THREE + SPACED)
    return empty


def test_confirmed_order_alone(empty: Terminal) -> None:
    """What is confirmed narrows from below."""
    enter(empty, THREE + SPACED.splitlines()[1])
    assert narrowed(empty) == {"the-defenders/s1": "2017-03-18..2017-12-31"}


def test_the_case_before_the_day_is_known(spaced: Terminal) -> None:
    """Both windows come out to the day."""
    assert narrowed(spaced) == {
        "the-defenders/s1": "2017-06-14..2017-07-18",
        "the-punisher/s1": "2017-09-11..2017-11-18",
    }


AFTER = """\
The Defenders: August 18, 2017
  window    2017-08-18
  EDTF      2017-08-18
  certainty confirmed
  change    firmed: by the end of 2017 -> August 18, 2017
  key       the-defenders/s1@2017-05-02.9851d4a4f5a6
  narrowed  The Defenders: 2017-06-14..2017-07-18 -> as said
  narrowed  The Punisher S1: 2017-09-11..2017-11-18 -> 2017-11-15..2017-12-19
contradiction between 3 announcements (31 days short)
  confirmed  2016-10-31  Iron Fist S1 premieres 2017-03-17
  expected   2016-10-31  The Defenders 3-4 months after Iron Fist S1     -> at the latest 2017-07-18
  confirmed  2017-05-02  The Defenders premieres 2017-08-18              <- 31 days later than that allows
set aside: the expected spacing. To undo: tracker retract the-defenders/s1@2016-10-31.aa977cc47aab
"""


def test_the_case_after(spaced: Terminal) -> None:
    """The contradiction is told at entry, and the next window moves."""
    told = spaced.ok("announce", "The Defenders", "August 18, 2017", "--on", "2017-05-02")
    assert told == AFTER
    assert narrowed(spaced) == {"the-punisher/s1": "2017-11-15..2017-12-19"}
    marked = spaced.ok("list", "--as-of", "2017-06-01", "--columns", "title,narrowed")
    assert "2017-11-15..2017-12-19" in marked


def test_a_trial_run_tells_all_of_it_and_writes_nothing(spaced: Terminal) -> None:
    """Every window that would move is named."""
    before = spaced.file.read_bytes()
    argv = ("announce", "The Defenders", "August 18, 2017", "--on", "2017-05-02", "--dry-run")
    assert spaced.ok(*argv) == AFTER
    assert spaced.file.read_bytes() == before


def test_a_retraction_gives_the_windows_back(spaced: Terminal) -> None:
    """What is retracted counts for nothing, in the rows of others too."""
    key = next(
        key
        for key, said in json.loads(spaced.file.read_bytes())["announcements"].items()
        if said.get("relation", {}).get("words") == "3-4 months after The Defenders"
    )
    told = spaced.ok("retract", key)
    assert "  narrowed  The Punisher S1: 2017-09-11..2017-11-18 -> 2017-09-11" not in told
    assert "  narrowed  The Punisher S1: 2017-09-11..2017-11-18 -> as said\n" in told
    assert narrowed(spaced) == {"the-defenders/s1": "2017-06-14..2017-07-18"}


def test_a_cycle_is_refused_with_what_makes_it(empty: Terminal) -> None:
    """All of it is confirmed; --anyway records it, and check keeps saying so."""
    for title in "ABC":
        empty.ok("announce", title, "2026", *ON)
    empty.ok("relate", "A", "after", "B", "after", "C", *ON)
    before = empty.file.read_bytes()
    result = empty.tracker("relate", "C", "after", "A", *ON)
    assert (result.status, result.out) == (1, "")
    assert result.err == (
        "error: contradiction between 3 announcements (3 days short)\n"
        "  confirmed  2016-10-31  C after A     -> at least 1 day after A\n"
        "  confirmed  2016-10-31  B after C     -> at least 2 days after A\n"
        "  confirmed  2016-10-31  A after B     <- 3 days after itself\n"
        "all of it is confirmed, so nothing was entered; --anyway enters it\n"
    )
    assert empty.file.read_bytes() == before
    assert "set aside: the confirmed order." in empty.ok(
        "relate", "C", "after", "A", "--anyway", *ON
    )
    checked = empty.tracker("check")
    assert checked.status == 1
    assert "  conflict  it cannot hold with 2 other announcements, by 3 days" in checked.out


def test_what_is_set_aside_and_not_confirmed_is_a_note(spaced: Terminal) -> None:
    """A delay is news, and no damage."""
    spaced.ok("announce", "The Defenders", "August 18, 2017", "--on", "2017-05-02")
    checked = spaced.tracker("check")
    assert checked.status == 0
    assert "  set-aside it cannot hold with 2 other announcements, by 31 days" in checked.out


def test_the_list_marks_what_is_still_to_come(spaced: Terminal) -> None:
    """The mark is explained below; what is out is marked no more."""
    spaced.ok("announce", "The Defenders", "August 18, 2017", "--on", "2017-05-02")
    lines = spaced.ok("list", "--as-of", "2017-06-01").splitlines()
    assert [line.split("  ")[0] for line in lines if line.endswith("!")] == ["The Defenders"]
    assert lines[-1] == "! contradicted: tracker why REF"
    assert "!" not in spaced.ok("list", "--as-of", "2018-06-01", "--series", "The Defenders")


REFUSED = [
    (
        "sides that mix",
        ["relate", "A", "before", "B", "after", "C"],
        2,
        'error: before and after cannot be mixed in one chain\nturn it round: tracker relate "Iron '
        'Fist S1" before "The Defenders" before "The Punisher S1"\n',
    ),
    (
        "one title",
        ["relate", "A"],
        2,
        "error: a chain is a title, before or after, a title, and so on\ntry: tracker relate "
        '"Iron Fist S1" before "The Defenders" before "The Punisher S1"\n',
    ),
    (
        "an unknown title",
        ["relate", "A", "before", "Iron Fsit"],
        1,
        'error: "A" is not in the schedule\nto see what is: tracker list\n',
    ),
    (
        "a title that is mistyped",
        ["relate", "The Defenders", "before", "Iron Fsit"],
        1,
        'error: "Iron Fsit" is not in the schedule\ndid you mean: Iron Fist\n',
    ),
    (
        "itself",
        ["relate", "Iron Fist S1", "after", "Iron Fist S1"],
        2,
        'error: Iron Fist S1 cannot come before or after itself\nname another title than "Iron '
        'Fist S1"\n',
    ),
    (
        "no gap",
        ["relate", "The Defenders", "after", "Iron Fist S1", "--gap", "soon"],
        2,
        "error: expected days, weeks, months or years\n    soon\n    ^^^^\ntry: 3-4 months\n",
    ),
    (
        "a phrase without a figure",
        ["announce", "The Defenders", "shortly after Iron Fist"],
        2,
        'error: "shortly" says no figure\n    shortly after Iron Fist\n    ^^^^^^^\n'
        "try: after Iron Fist\n",
    ),
    (
        "a mistyped month is a date",
        ["announce", "The Defenders", "after Mrach 2030"],
        2,
        'error: "Mrach" is not a word that dates are told in\n    after Mrach 2030\n'
        "          ^^^^^\ntry: after March 2030\n",
    ),
    (
        "a gap to nobody",
        ["announce", "The Defenders", "2 months after Xyz"],
        1,
        'error: "Xyz" is not in the schedule\nto see what is: tracker list\n',
    ),
]


@pytest.mark.parametrize(
    ("argv", "status", "err"), [c[1:] for c in REFUSED], ids=[c[0] for c in REFUSED]
)
def test_refused(spaced: Terminal, argv: list[str], status: int, err: str) -> None:
    """Word for word, and nothing is written."""
    before = spaced.file.read_bytes()
    result = spaced.tracker(*argv)
    assert (result.status, result.out, result.err) == (status, "", err)
    assert spaced.file.read_bytes() == before


def test_a_date_is_a_date(spaced: Terminal) -> None:
    """A phrase that reads whole as a date is one; the note names the series of that name."""
    spaced.ok("announce", "Halloween", "2018", *ON)
    told = spaced.ok("announce", "The Defenders", "after Halloween", *ON)
    assert (
        '  note      read as a date; for the series "Halloween" use: tracker relate "The '
        'Defenders" after "Halloween"\n'
    ) in told


def test_the_shipped_schedule_shows_the_same(terminal: Terminal) -> None:
    """Before and after the day was known."""
    columns = (
        "--columns",
        "title,narrowed",
        "--series",
        "The Defenders",
        "--series",
        "The Punisher S1",
    )
    before = terminal.ok("list", "--as-of", "2016-11-01", *columns).split()
    after = terminal.ok("list", "--as-of", "2017-06-01", *columns).split()
    assert before[-6:] == [
        "The",
        "Punisher",
        "2017-09-11..2017-11-18",
        "The",
        "Defenders",
        "2017-06-14..2017-07-18",
    ]
    assert after[-3:] == ["The", "Punisher", "2017-11-15..2017-12-19"]


TITLES = ("A", "B", "C S1", "C S2")
STEPS = st.lists(
    st.one_of(
        st.tuples(
            st.just("announce"),
            st.sampled_from(TITLES),
            st.sampled_from(["2026", "January 20, 2026", "after B", "2 months before A", "TBA"]),
        ),
        st.tuples(
            st.just("relate"),
            st.sampled_from(TITLES),
            st.sampled_from(["before", "after"]),
            st.sampled_from(TITLES),
        ),
        st.tuples(st.just("announce"), st.just("C"), st.just("--status"), st.just("cancelled")),
        st.tuples(st.just("retract"), st.integers(0, 20)),
    ),
    max_size=8,
)
SURE = st.sampled_from(["confirmed", "expected", "rumoured"])


def row_forms(file: Path) -> tuple[dict[str, Record], dict[str, Record]]:
    """Give the rows of a file, and those that its whole log adds up to."""
    tables = Database(decode(file.read_bytes()))
    made = added_up(standing_log(tables.announcements(), tables.retractions()))
    rows = {str(row.ref): encode_season(row) for row in tables.seasons()}
    again = {str(ref): made.row(ref) for ref in made.logs if not ref.is_series}
    return rows, {key: encode_season(row) for key, row in again.items() if row}


@given(steps=STEPS, levels=st.lists(SURE, min_size=8, max_size=8), anyway=st.booleans())
def test_the_table_is_what_the_log_adds_up_to(
    steps: list[tuple[str, ...]], levels: list[str], *, anyway: bool
) -> None:
    """After any changes, in rows that nobody spoke of too; a retraction is as good as a rebuild."""
    with own_terminal() as terminal:
        for title in TITLES:
            terminal.ok("announce", title, "2026 or 2027", "--on", "2025-01-01")
        for step, level in zip(steps, levels, strict=False):
            if step[0] == "retract":
                keys = sorted(json.loads(terminal.file.read_bytes())["announcements"])
                terminal.tracker("retract", keys[int(step[1]) % len(keys)])
            else:
                more = ["--anyway"] if anyway else []
                terminal.tracker(*step, "--certainty", level, "--on", "2025-02-01", *more)
            rows, made = row_forms(terminal.file)
            assert rows == made
