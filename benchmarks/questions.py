"""What every reader is asked: the rows of the case table, and how an answer is judged."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any, TypeAlias, assert_never

from tracker.dates import TBA, Settings, Tba, When, Window

CASES = Path(__file__).parent.parent / "tests" / "dates" / "cases"
SHARED = "shared"
"""The file of rows that were there before the reader; the others were written along with it."""

Answer: TypeAlias = When | None
"""What a reader made of a phrase; ``None`` says that it read nothing, or refused."""


@dataclass(frozen=True, slots=True)
class Question:
    """A phrase as it was said ``on`` a day, and what it means; ``None`` is to be refused."""

    phrase: str
    on: date
    settings: Settings
    right: Answer
    shared: bool


class Verdict(Enum):
    """How an answer compares with the right one: first for windows, then for TBA and refusals."""

    EXACT = "exact"
    CONTAINED = "contained"
    WRONG = "wrong"
    DISJOINT = "disjoint"
    SILENT = "silent"
    UNDATED = "undated"
    MISDATED = "misdated"
    REFUSED = "refused"
    GUESSED = "guessed"


RIGHT = frozenset({Verdict.EXACT, Verdict.UNDATED, Verdict.REFUSED})
"""The verdicts of a right answer, one for each kind of row."""


def questions(folder: Path = CASES) -> Iterator[Question]:
    """Yield every row of the case table, file by file in the order of their names."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield _question(json.loads(line), shared=path.stem == SHARED)


def _question(row: dict[str, Any], *, shared: bool) -> Question:
    settings = Settings.from_differing(row.get("settings", {}))
    return Question(row["phrase"], date.fromisoformat(row["on"]), settings, _right(row), shared)


def _right(row: dict[str, Any]) -> Answer:
    match row["reads_as"]:
        case "tba":
            return TBA
        case "window":
            return Window(_day(row["earliest"]), _day(row["latest"]))
        case _:
            return None


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def verdict(right: Answer, answer: Answer, *, knows_tba: bool) -> Verdict:
    """Judge an answer.

    A reader that has no word for TBA (``knows_tba`` false) is right to read no date in it.
    """
    match right:
        case None:
            return Verdict.REFUSED if answer is None else Verdict.GUESSED
        case Window():
            return _against_window(right, answer)
        case Tba():
            undated = answer is TBA or (answer is None and not knows_tba)
            return Verdict.UNDATED if undated else Verdict.MISDATED
        case _:
            assert_never(right)


def _against_window(right: Window, answer: Answer) -> Verdict:
    if answer is None:
        return Verdict.SILENT
    if not isinstance(answer, Window):
        return Verdict.WRONG
    if answer == right:
        return Verdict.EXACT
    if answer.encloses(right) or right.encloses(answer):
        return Verdict.CONTAINED
    return Verdict.DISJOINT if answer.intersection(right) is None else Verdict.WRONG
