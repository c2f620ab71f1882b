"""The Mermaid chart: whole texts, and lines that no title can break.

That Mermaid itself reads them is seen by ``nox -s page``.
"""

import re
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pictures.schedules import (
    HOSTILE,
    KEYWORDS,
    RANDOM_DAY,
    keywords,
    random_schedules,
    scene_of,
)
from tests.views.seasons import MIXED_DAY, day, entry
from tracker.schedule.model import Standing
from tracker.schedule.outlook import Entry
from tracker.views.pictures.mermaid import ascii_codes, escaped, mermaid
from tracker.views.scene import Grouping, scene

TASK = re.compile(
    r"    (?P<name>[^:;%{}\"`<>\n]|#\d+;)+ :"
    r"(milestone, )?(active, |done, |crit, )?t\d+, \d{4}-\d\d-\d\d, (0d|\d{4}-\d\d-\d\d)"
)


def tasks(chart: str) -> list[str]:
    """Give the lines of the seasons."""
    return [line for line in chart.splitlines() if re.search(r" :.*\bt\d+, ", line)]


@pytest.mark.parametrize(
    ("name", "by"),
    [
        ("article", Grouping.NONE),
        ("mixed", Grouping.SERIES),
        ("ruled-out", Grouping.NONE),
        ("hostile", Grouping.NETWORK),
        ("empty", Grouping.NONE),
    ],
)
def test_goldens(name: str, by: Grouping, golden: Callable[[str, str], None]) -> None:
    """A whole chart stays as it is."""
    golden(f"{name}.mmd", mermaid(scene_of(name, by)))


@pytest.mark.parametrize(
    ("row", "task"),
    [
        # the end is exclusive
        (
            entry("A", 1, ("August", "2020-08-01", "2020-08-31"), as_of=RANDOM_DAY),
            "A S1 (August) :active, t1, 2020-08-01, 2020-09-01",
        ),
        # a day is a milestone
        (
            entry("A", 1, day("2020-08-07"), as_of=RANDOM_DAY),
            "A S1 (2020-08-07) :milestone, active, t1, 2020-08-07, 0d",
        ),
        # out
        (
            entry("A", 1, day("2020-05-07"), as_of=RANDOM_DAY),
            "A S1 (2020-05-07, released) :milestone, done, t1, 2020-05-07, 0d",
        ),
        # out on a day that nobody named
        (
            entry(
                "A", 1, ("May", "2020-05-01", "2020-05-31"),
                as_of=RANDOM_DAY, outcome=Standing.RELEASED,
            ),
            "A S1 (May, released) :done, t1, 2020-05-01, 2020-06-01",
        ),
        # lapsed
        (
            entry("A", 1, ("May", "2020-05-01", "2020-05-31"), as_of=RANDOM_DAY),
            "A S1 (May, lapsed) :crit, t1, 2020-05-01, 2020-06-01",
        ),
        # no end is named: to the edge of the view, and said
        (
            entry("A", 1, ("later", "2020-08-01", ""), as_of=RANDOM_DAY),
            "A S1 (later, open end) :active, t1, 2020-08-01, 2020-09-01",
        ),
        # cut by the view: said with the bounds
        (
            entry("A", 1, ("2020s", "2020-08-01", "2029-12-31"), as_of=RANDOM_DAY),
            "A S1 (2020s, goes on, 2020-08-01..2029-12-31) :active, t1, 2020-08-01, 2020-09-01",
        ),
    ],
)  # fmt: skip
def test_a_task_says_what_a_bar_cannot(row: Entry, task: str) -> None:
    """Exact days are milestones, ends exclusive, and an end that is no bound is named."""
    seen = scene([row], as_of=RANDOM_DAY, first=date(2020, 5, 1), last=date(2020, 8, 31))
    assert [line.strip() for line in tasks(mermaid(seen))] == [task]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Mission: Impossible", "Mission#58; Impossible"),  # a colon ends a name
        ("a;b", "a#59;b"),  # a semicolon ends a line
        ("C#", "C#35;"),  # a hash begins a code or a comment
        ("100%%", "100#37;#37;"),  # a comment
        ('"x" & <b>', "#34;x#34; #38; #60;b#62;"),  # markup
        ("ﬂ°°58¶ß", "#64258;#176;#176;58#182;ß"),  # Mermaid's own codes
        ("進撃の巨人, S4 (part 2)!", "進撃の巨人, S4 (part 2)!"),  # nothing of the sort
    ],
)
def test_what_means_something_becomes_a_code(text: str, code: str) -> None:
    """Characters that Mermaid would act on are written as their numbers."""
    assert escaped(text) == code


def test_no_title_begins_like_a_line_of_its_own() -> None:
    """A task or section named like a word of the language begins with a code."""
    chart = mermaid(scene(keywords(), as_of=MIXED_DAY, by=Grouping.NETWORK))
    names = [line.removeprefix("    ") for line in tasks(chart)]
    assert len(names) == len(KEYWORDS)
    words = [word for word in KEYWORDS if word.isalpha() and word not in HARMLESS]
    assert not [name for name in names if name.startswith(tuple(words))]
    assert not [
        line for line in chart.splitlines() if re.match(r" *section (click|title|href)", line)
    ]


HARMLESS = frozenset({"end", "graph", "done", "crit", "vert", "constructor"})
"""Words that mean something in other places or other charts."""


@given(st.text() | st.sampled_from(HOSTILE))
def test_a_code_gives_the_text_back(text: str) -> None:
    """Nothing is lost, and nothing is left that could end a line or begin a comment."""
    made = escaped(text)
    assert not set(made.replace("#", "").replace(";", "")) & set(':%{}"`<>&\\\n')
    decoded = re.sub(r"#(\d+);", lambda match: chr(int(match.group(1))), made)
    assert decoded == text.strip()


@given(random_schedules(), st.sampled_from(Grouping))
def test_every_season_is_a_task_or_named(found: list[Entry], by: Grouping) -> None:
    """Each season in view is one line of the chart, each other one that is shown a comment."""
    seen = scene(found, as_of=RANDOM_DAY, by=by)
    chart = mermaid(seen)
    lines = tasks(chart)
    assert len(lines) == len(seen.drawn)
    assert all(TASK.fullmatch(line) for line in lines)
    comments = [line for line in chart.splitlines() if line.startswith("%%")]
    noted = len(seen.lapsed) + len(seen.undated) + bool(seen.left_out)
    assert len(comments) == 1 + noted
    assert ascii_codes(chart).isascii()
