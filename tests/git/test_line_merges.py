"""Without the driver git merges line by line: what the layout of the file makes of that."""

import json
from itertools import combinations

import pytest

from tests.git.conftest import Repository

SERIES = ["Daredevil", "Iron Fist", "Jessica Jones", "Luke Cage", "The Defenders", "The Punisher"]
"""As they stand in the file, one after the other."""

APART = [(one, two) for one, two in combinations(SERIES, 2) if SERIES.index(two) - SERIES.index(one) > 1]  # fmt: skip


def merged_by_tracker(repository: Repository) -> bytes:
    """Give what tracker makes of the two branches, with their common ancestor."""
    for name in ("main", "one", "two"):
        data = repository.git("show", f"{name}:schedule.json")
        (repository.folder / name).write_text(data)
    repository.terminal.ok("merge", "main", "one", "two", "schedule.json")
    return (repository.folder / "one").read_bytes()


@pytest.mark.parametrize(("first", "second"), APART)
def test_series_that_are_no_neighbours(plain: Repository, first: str, second: str) -> None:
    """Each branch edits a series, speaks of its last season again, and adds one."""
    for name, series in (("one", first), ("two", second)):
        last = json.loads(plain.terminal.ok("list", "--series", series, "--json"))["items"][-1]
        plain.branch(
            name,
            [
                ["edit", series, "--alias", f"known to {name}"],
                ["announce", last["ref"], "--episodes", "9", "--on", "2026-01-01"],
                ["announce", f"{series} S9", "2030", "--on", "2026-01-01"],
                ["announce", f"{series} S9", "March 2030", "--on", "2026-02-01"],
            ],
        )
    done = plain.run("merge", "--no-edit", "one")
    assert done.returncode == 0, done.stdout
    result = plain.terminal.tracker("check", "--repair", "--yes")
    assert result.status == 0, result.out
    assert plain.file.read_bytes() == merged_by_tracker(plain)


def test_a_row_that_follows_from_both_branches(plain: Repository) -> None:
    """One branch moves a premiere, the other sets another one after it.

    The lines merge; the row of the second was made without the first. A repair makes it again.
    """
    for season, words in (("Iron Fist S3", "2028"), ("The Punisher S3", "2028 to 2030")):
        plain.terminal.ok("announce", season, words, "--on", "2026-01-01")
    plain.commit("both are announced")
    plain.branch("one", [["announce", "Iron Fist S3", "June 2029", "--on", "2026-02-01"]])
    plain.branch("two", [["relate", "The Punisher S3", "after", "Iron Fist S3"]])
    plain.git("merge", "-q", "--no-edit", "one")
    result = plain.terminal.tracker("check")
    assert result.status == 1
    assert (
        'error seasons["the-punisher/s3"]\n'
        "  table     narrowed: not what the announcements add up to\n"
        "  fix       tracker check --repair\n"
    ) in result.out
    plain.terminal.ok("check", "--repair", "--yes")
    assert plain.file.read_bytes() == merged_by_tracker(plain)
    row = json.loads(plain.file.read_text())["seasons"]["the-punisher/s3"]
    assert row["narrowed"]["earliest"] == "2029-06-02"


def test_neighbours_are_a_conflict_that_the_driver_has_not(plain: Repository) -> None:
    """Lines side by side are git's limit; a merge with the driver afterwards needs no hand."""
    for name, when in (("one", "2031"), ("two", "2032")):
        plain.branch(name, [["announce", "Luke Cage S3", when]])
    assert plain.run("merge", "--no-edit", "one").returncode == 1
    assert plain.terminal.tracker("check").status == 65
    plain.git("merge", "--abort")
    plain.terminal.ok("check", "--install-merge-driver", "--yes")
    plain.git("merge", "-q", "--no-edit", "one")
    assert plain.terminal.tracker("check").status == 0
    assert plain.file.read_bytes() == merged_by_tracker(plain)
