"""The case table: every wording of the contract, its boundary days, and what must be refused.

A row of ``cases/*.jsonl`` says what one phrase means, said on one day. ``shared.jsonl`` is the
table that came with the contract; every other row gives the rule that decides it.
"""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tracker import dates

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True, slots=True)
class Case:
    """One row: where it stands, and its fields as JSON has them."""

    topic: str
    line: int
    fields: dict[str, Any]

    @property
    def name(self) -> str:
        """Give the row's place and phrase, as the test's id shows them."""
        phrase = self.fields["phrase"][:40].encode("ascii", "replace").decode()
        return f"{self.topic}:{self.line}-{phrase}-on-{self.fields['on']}"

    @property
    def question(self) -> tuple[str, str, str]:
        """Give what is asked: the phrase, the day it is said on, and the settings."""
        settings = json.dumps(self.fields.get("settings", {}), sort_keys=True)
        return self.fields["phrase"], self.fields["on"], settings

    def read(self) -> dates.Reading:
        """Read the phrase as the row says it is read."""
        settings = dates.Settings.from_differing(self.fields.get("settings", {}))
        on = date.fromisoformat(self.fields["on"])
        return dates.read(self.fields["phrase"], on=on, settings=settings)


def rows() -> Iterator[Case]:
    """Yield every row of the table, file by file."""
    for path in sorted(CASES.glob("*.jsonl")):
        for line, text in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            yield Case(path.stem, line, json.loads(text))


TABLE = tuple(rows())
READ = [case for case in TABLE if case.fields["reads_as"] != "refused"]
REFUSED = [case for case in TABLE if case.fields["reads_as"] == "refused"]


def day(text: str | None) -> date | None:
    """Give the day that an ISO date names; an open end stays open."""
    return None if text is None else date.fromisoformat(text)


def expected_window(case: Case) -> object:
    """Give the window that the row names, or TBA."""
    if case.fields["reads_as"] == "tba":
        return dates.TBA
    return dates.Window(day(case.fields["earliest"]), day(case.fields["latest"]))


def noted(reading: dates.Reading) -> dict[str, Any]:
    """Give what a row may also say about a reading, in the row's own form."""
    return {
        "pieces": [[str(piece.earliest), str(piece.latest)] for piece in reading.pieces],
        "notes": bool(reading.notes),
        "marks": sorted(mark.value for mark in reading.marks),
        "hedge": None if reading.hedge is None else reading.hedge.value,
    }


@pytest.mark.parametrize("case", READ, ids=lambda case: case.name)
def test_a_phrase_means_its_window(case: Case) -> None:
    """A phrase gives exactly the row's window, and the pieces, notes and doubt it names."""
    reading = case.read()
    assert reading.window == expected_window(case), case.fields.get("reason")
    actual = noted(reading)
    named = {key: case.fields[key] for key in actual if key in case.fields}
    assert {key: actual[key] for key in named} == named, case.fields.get("reason")


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case.name)
def test_what_means_nothing_or_two_things_is_refused(case: Case) -> None:
    """What is not understood, or means two things, is one of our errors and never a window."""
    with pytest.raises(dates.PhraseError):
        case.read()


def test_the_table_is_wide() -> None:
    """The table holds at least five hundred rows."""
    assert len(TABLE) >= 500


def test_every_row_of_ours_gives_its_reason() -> None:
    """Each row names the rule that decides it: a wrong row can be told from a wrong rule."""
    own = [case for case in TABLE if case.topic != "shared"]
    assert [case.name for case in own if not case.fields.get("reason")] == []


def test_no_question_is_asked_twice() -> None:
    """No two rows ask for the same phrase on the same day under the same settings."""
    asked = Counter(case.question for case in TABLE)
    assert [question for question, count in asked.items() if count > 1] == []
