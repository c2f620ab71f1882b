"""The benchmark of the date reader: its judgement, its adapters, and a small run of it."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from benchmarks.answers import ends, from_dateparser, from_ranges
from benchmarks.dates import main, measured
from benchmarks.hostile import FAMILIES, LENGTHS, text
from benchmarks.questions import Answer, Verdict, questions, verdict
from benchmarks.readers import OURS, READERS
from benchmarks.report import document, table
from tracker.dates import TBA, Window

SAID = date(2018, 6, 5)


def span(first: str, last: str) -> Window:
    """Give the window between two days in ISO form."""
    return Window(date.fromisoformat(first), date.fromisoformat(last))


MARCH = span("2018-03-01", "2018-03-31")
VERDICTS = [
    (MARCH, MARCH, Verdict.EXACT),
    (MARCH, span("2018-03-05", "2018-03-05"), Verdict.CONTAINED),
    (MARCH, span("2018-01-01", "2018-12-31"), Verdict.CONTAINED),
    (MARCH, Window(date(2018, 1, 1), None), Verdict.CONTAINED),
    (MARCH, span("2018-03-15", "2018-04-15"), Verdict.WRONG),
    (MARCH, TBA, Verdict.WRONG),
    (MARCH, span("2018-04-01", "2018-04-30"), Verdict.DISJOINT),
    (MARCH, None, Verdict.SILENT),
    (TBA, TBA, Verdict.UNDATED),
    (TBA, MARCH, Verdict.MISDATED),
    (None, None, Verdict.REFUSED),
    (None, MARCH, Verdict.GUESSED),
    (None, TBA, Verdict.GUESSED),
]


@pytest.mark.parametrize(("right", "answer", "expected"), VERDICTS)
def test_an_answer_is_judged(right: Answer, answer: Answer, expected: Verdict) -> None:
    """Every kind of answer to every kind of row has its verdict."""
    assert verdict(right, answer, knows_tba=True) is expected


@pytest.mark.parametrize(
    ("knows_tba", "expected"), [(True, Verdict.MISDATED), (False, Verdict.UNDATED)]
)
def test_silence_at_tba_is_right_without_a_word_for_it(
    *, knows_tba: bool, expected: Verdict
) -> None:
    """Only a reader that cannot say TBA is right to be silent at it."""
    assert verdict(TBA, None, knows_tba=knows_tba) is expected


PERIODS = [
    ("day", ("2018-08-15", "2018-08-15")),
    ("time", ("2018-08-15", "2018-08-15")),
    ("week", ("2018-08-13", "2018-08-19")),
    ("month", ("2018-08-01", "2018-08-31")),
    ("quarter", ("2018-07-01", "2018-09-30")),
    ("year", ("2018-01-01", "2018-12-31")),
]


@pytest.mark.parametrize(("period", "window"), PERIODS)
def test_a_point_is_as_long_as_its_period(period: str, window: tuple[str, str]) -> None:
    """A point with a period is the whole unit that holds it."""
    found = SimpleNamespace(date_obj=datetime(2018, 8, 15, 9, 30), period=period)  # noqa: DTZ001
    assert from_dateparser(found, SAID) == span(*window)


def test_points_in_pairs_and_lists_are_their_hull() -> None:
    """Pairs and lists run from their first day to their last, whatever their order."""
    later = date(2018, 3, 5)
    assert ends([(later, datetime(2018, 2, 1, 20)), []], SAID) == span("2018-02-01", "2018-03-05")  # noqa: DTZ001
    assert ends([], SAID) is None


def test_half_open_ranges_lose_their_last_day() -> None:
    """The end of a half-open range is the day after the window; an open end stays open."""
    match = SimpleNamespace(start=date(2018, 3, 1), end=date(2018, 4, 1))
    since = SimpleNamespace(start=date(2018, 3, 1), end=None)
    assert from_ranges([match], SAID) == MARCH
    assert from_ranges([since], SAID) == Window(date(2018, 3, 1), None)
    assert from_ranges([], SAID) is None


@pytest.mark.parametrize("family", FAMILIES)
def test_a_hostile_text_has_the_length_asked_for(family: str) -> None:
    """The texts of a family differ in nothing but their length."""
    assert [len(text(family, length)) for length in LENGTHS] == list(LENGTHS)


def test_a_table_is_markdown() -> None:
    """Names stand to the left, numbers to the right."""
    lines = table(("reader", "median"), [("a", "1.0")]).splitlines()
    assert lines == ["| reader | median |", "| --- | ---: |", "| a | 1.0 |"]


def test_a_reader_that_is_missing_is_named() -> None:
    """A reader that is not installed is listed as not measured, and has no row."""
    missing = replace(READERS[1], name="elsewhere", package="no-such-package-at-all")
    rows = list(questions())[:3]
    run = measured(rows, [OURS, missing], families=["one letter"], rounds=1)
    written = document(run)
    assert "Not measured, not installed: elsewhere." in written
    assert "| elsewhere |" not in written
    assert written.count("| tracker |") == 3


def test_the_script_writes_its_document(tmp_path: Path) -> None:
    """The script asks a few rows of every installed reader and writes all its tables."""
    file = tmp_path / "benchmarks.md"
    main([str(file), "--rows", "20", "--rounds", "1"])
    written = file.read_text(encoding="utf-8")
    headings = [line for line in written.splitlines() if line.startswith("## ")]
    assert headings == ["## What is asked", "## Right and wrong", "## Time", "## Hostile texts"]
    assert all(f"| {family} |" in written for family in FAMILIES)
