"""Three people announce at once, and git brings it together: in whatever order, it is the same."""

import json
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from tests.git.conftest import Commands, Repository

ANN: Commands = [
    ["announce", "Luke Cage S3", "late 2028", "--on", "2026-05-01", "--source", "Ann"],
    ["announce", "Iron Fist S3", "2028", "--on", "2026-06-01", "--source", "a fair"],
    ["announce", "Jessica Jones S4", "TBA", "--on", "2026-05-02"],
    ["announce", "Mist", "2029", "--kind", "game", "--on", "2026-05-03"],
    ["announce", "Daredevil S4", "March 2028", "--episodes", "10", "--on", "2026-05-04"],
    ["retract", "2b109d459571", "--reason", "misread"],
    ["edit", "Daredevil", "--title", "Daredevil: Born Again"],
]
BEN: Commands = [
    ["announce", "Luke Cage S3", "early 2029", "--on", "2026-05-01", "--source", "Ben"],
    ["announce", "Jessica Jones S4", "2027", "--on", "2026-05-02", "--certainty", "rumoured"],
    ["announce", "Iron Fist S3", "2028", "--on", "2026-06-01", "--source", "a fair"],
    ["announce", "Mist", "2030", "--on", "2026-05-03", "--network", "Northlight"],
    ["announce", "The Punisher S3", "--status", "filming", "--on", "2026-05-05"],
    ["retract", "9fa2a743cd49"],
    ["edit", "Iron Fist", "--title", "Immortal Iron Fist", "--alias", "Danny"],
]
CAM: Commands = [
    ["announce", "Iron Fist S3", "2028", "--on", "2026-06-01", "--source", "a fair"],
    ["announce", "Luke Cage S3", "2030", "--on", "2026-05-01", "--certainty", "expected"],
    ["announce", "Luke Cage S3", "--episodes", "13", "--on", "2026-05-09"],
    ["relate", "Luke Cage S3", "after", "Iron Fist S3", "--on", "2026-05-06"],
    ["announce", "Harbour Lights S1", "2031", "--on", "2026-05-07"],
    ["retract", "2b109d459571", "--reason", "it was for another"],
    ["edit", "Daredevil", "--title", "The Man Without Fear", "--alias", "DD"],
]
PEOPLE = {"ann": ANN, "ben": BEN, "cam": CAM}


@pytest.fixture
def repository(driven: Repository) -> Repository:
    """Give a repository in which three people made a branch each."""
    for name, commands in PEOPLE.items():
        driven.branch(name, commands)
    return driven


def log_of(data: bytes) -> dict[str, Any]:
    """Give the announcements by key."""
    return json.loads(data)["announcements"]  # type: ignore[no-any-return]


def at(repository: Repository, branch: str) -> bytes:
    """Give the schedule as a branch has it."""
    return repository.git("show", f"{branch}:schedule.json").encode()


def test_every_order_gives_the_same_bytes(repository: Repository) -> None:
    """With every announcement that anybody entered, and nothing that check finds wrong."""
    results = {repository.merged(*order) for order in permutations(PEOPLE)}
    assert len(results) == 1
    (data,) = results
    wanted = {key for name in PEOPLE for key in log_of(at(repository, name))}
    assert log_of(data).keys() == wanted
    assert len(wanted - log_of(at(repository, "main")).keys()) == 13
    assert b"<<<<" not in data
    result = repository.terminal.tracker("check")
    assert (result.status, result.err) == (0, "")


def test_merges_of_merges_give_the_same_bytes(repository: Repository) -> None:
    """Each takes in one other first; what they share is an ancestor then, or several are."""
    wanted = repository.merged(*PEOPLE)
    for pair in (("ann", "ben"), ("ben", "cam"), ("cam", "ann")):
        repository.merged(*pair)
        repository.git("branch", "-f", "-".join(pair))
    for one, other in permutations(["ann-ben", "ben-cam", "cam-ann"], 2):
        assert repository.merged(one, other) == wanted


def test_a_rebase_and_picks_give_the_same(repository: Repository) -> None:
    """For git ours is another version then; a merge knows no difference."""
    wanted = repository.merged(*PEOPLE)
    repository.git("checkout", "-q", "--detach", "ben")
    repository.git("rebase", "-q", "ann")
    repository.git("cherry-pick", "cam")
    assert repository.file.read_bytes() == wanted


def test_all_branches_at_once_are_refused_by_git(repository: Repository) -> None:
    """It asks no driver for more than two: nothing is merged, and nothing lost."""
    repository.git("checkout", "-q", "--detach", "main")
    done = repository.run("merge", "--no-edit", *PEOPLE)
    assert done.returncode != 0
    repository.git("reset", "-q", "--merge")
    assert repository.file.read_bytes() == at(repository, "main")
    assert not Path(repository.folder / ".git/MERGE_HEAD").exists()


def test_what_differs_is_told(repository: Repository) -> None:
    """Both titles and both retractions were meant; one stands until somebody settles it."""
    repository.merged(*PEOPLE)
    tables = json.loads(repository.file.read_text())
    assert tables["meta"]["conflicts"] == {
        "series/daredevil": {"title": {"values": ["Daredevil: Born Again", "The Man Without Fear"]}}
    }
    assert tables["series"]["mist"] == {
        "title": "Mist", "kind": "game", "single": True, "network": "Northlight",
    }  # fmt: skip
    assert tables["series"]["iron-fist"]["aliases"] == ["Danny"]
    retracted = tables["retractions"]["the-defenders/s1@2017-05-02.2b109d459571"]
    assert retracted == {"on": "2026-11-23", "reason": "it was for another"}
    told = repository.terminal.ok("check")
    assert (
        'note  series["daredevil"].title\n'
        '  unsettled merged versions say "Daredevil: Born Again" and "The Man Without Fear";'
        ' "Daredevil: Born Again" stands\n'
        "  fix       tracker edit daredevil --title TEXT\n"
    ) in told


def test_contradicting_dates_stay_in_the_log(repository: Repository) -> None:
    """Three dates of one day for one season: the log has all of them, as from one hand."""
    repository.merged(*PEOPLE)
    told = repository.terminal.ok("history", "Luke Cage S3")
    assert [line.split("  ")[1].strip() for line in told.splitlines()[1:6]] == ["Luke Cage"] * 5
    for words in ("late 2028", "early 2029", "2030", "13 episodes", "after Iron Fist S3"):
        assert words in told
