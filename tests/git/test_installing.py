"""``tracker check --install-merge-driver``: what it writes, what it says, what it refuses."""

import io
import os
import shlex
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.conftest import TODAY
from tests.git.conftest import MakeRepository, Repository
from tracker.cli.context import Context
from tracker.cli.entry import run
from tracker.store.merge_driver import attribute_line, driver

INSTALL = ("check", "--install-merge-driver")
DRIVER = f"{shlex.quote(sys.executable)} -P -m tracker merge -- %O %A %B %P"
INSTALLED = (
    "git merges it with tracker from now on, in this clone\n"
    "commit .gitattributes; in every other clone: tracker check --install-merge-driver\n"
)


def test_what_is_written_is_said(plain: Repository) -> None:
    """The attribute and the two settings, each with its place; a second time there is nothing."""
    terminal = plain.terminal
    result = terminal.tracker(*INSTALL, "--yes")
    assert (result.status, result.err) == (0, INSTALLED)
    assert result.out == (
        f"{terminal.file}: it lies in this folder\n"
        f"  {terminal.folder}/.gitattributes: /schedule.json merge=tracker\n"
        "  git config merge.tracker.name: the schedules of tracker\n"
        f"  git config merge.tracker.driver: {DRIVER}\n"
    )
    assert (plain.folder / ".gitattributes").read_text() == "/schedule.json merge=tracker\n"
    assert plain.git("config", "--local", "merge.tracker.driver") == f"{DRIVER}\n"
    again = terminal.tracker(*INSTALL)
    assert (again.status, again.out, again.err) == (
        0,
        f"{terminal.file}: it lies in this folder\n",
        "git merges it with tracker already; nothing is to be written\n",
    )


def written(repository: Repository) -> tuple[bool, str]:
    """Tell whether there are attributes, and give what git has configured for the driver."""
    settings = repository.run("config", "--get-regexp", "merge[.]tracker").stdout
    return (repository.folder / ".gitattributes").exists(), settings


def test_nothing_is_written_unasked(plain: Repository) -> None:
    """A trial run only shows it; a script has to agree (2)."""
    trial = plain.terminal.tracker(*INSTALL, "--dry-run")
    assert (trial.status, trial.err) == (0, "a trial run: nothing is written\n")
    assert ".gitattributes: /schedule.json merge=tracker\n" in trial.out
    unasked = plain.terminal.tracker(*INSTALL)
    assert (unasked.status, unasked.err) == (
        2,
        "error: nobody is there to be asked; nothing was changed\n"
        "--yes agrees to everything, --dry-run only shows it\n",
    )
    assert written(plain) == (False, "")


@pytest.mark.parametrize(
    ("answer", "said", "is_written"),
    [
        ("y", f"write this? [y/N]\n{INSTALLED}", True),
        ("", "write this? [y/N]\nnothing was written\n", False),
    ],
)
def test_it_is_asked(plain: Repository, answer: str, said: str, is_written: bool) -> None:  # noqa: FBT001 - a case
    """Anything but y is no."""
    err = io.StringIO()
    context = Context(io.StringIO(), err, {}, plain.folder, TODAY, state=plain.terminal.state)
    status = run(INSTALL, replace(context, stdin=Answer(f"{answer}\n")))
    assert (status, err.getvalue()) == (0, said)
    assert written(plain)[0] == is_written


class Answer(io.StringIO):
    """Somebody who answers."""

    def isatty(self) -> bool:
        """Tell that somebody is there."""
        return True


def test_attributes_that_are_there_stay(plain: Repository) -> None:
    """The line comes behind them, whether or not the last one is ended; the last one counts."""
    (plain.folder / ".gitattributes").write_text("*.json merge=union\n*.md text")
    plain.terminal.ok(*INSTALL, "--yes")
    assert (plain.folder / ".gitattributes").read_text() == (
        "*.json merge=union\n*.md text\n/schedule.json merge=tracker\n"
    )
    assert plain.git("check-attr", "merge", "schedule.json") == "schedule.json: merge: tracker\n"


def test_an_attribute_of_another_hand_is_enough(plain: Repository) -> None:
    """Only what is missing is written: here the configuration of a clone."""
    (plain.folder / ".gitattributes").write_text("*.json merge=tracker\n")
    out = plain.terminal.ok(*INSTALL, "--yes")
    assert "gitattributes" not in out
    assert (plain.folder / ".gitattributes").read_text() == "*.json merge=tracker\n"
    assert DRIVER in written(plain)[1]


def test_a_tracker_that_moved_is_named_anew(plain: Repository) -> None:
    """The driver is the tracker that installs it."""
    plain.git("config", "merge.tracker.driver", "/old/tracker merge %O %A %B %P")
    plain.git("config", "--add", "merge.tracker.driver", "another")
    plain.terminal.ok(*INSTALL, "--yes")
    assert plain.git("config", "--local", "--get-all", "merge.tracker.driver") == f"{DRIVER}\n"


def test_a_file_in_a_folder_with_blanks(make: MakeRepository) -> None:
    """The attribute stands beside the file, for it alone; git quotes what it hands over."""
    repository = make("a clone's folder; echo $HOME")
    named = repository.folder / 'our "shows"' / "my [old] schedule %A.json"
    named.parent.mkdir()
    shutil.move(repository.file, named)
    file = ("--file", str(named))
    repository.terminal.ok(*INSTALL, "--yes", *file)
    repository.commit()
    for name, when in (("one", "2031"), ("two", "2032")):
        repository.branch(name, [["announce", "Luke Cage S3", when, "--source", name, *file]])
    repository.git("merge", "-q", "--no-edit", "one")
    text = named.read_text()
    assert '"2031"' in text
    assert '"2032"' in text
    repository.terminal.ok("check", *file)


REFUSED = [
    (
        "not in a repository",
        ["--file", "../apart.json"],
        2,
        "error: {parent}/apart.json does not lie in a work tree of git\n"
        "make one first: git init {parent}\n",
    ),
    (
        "with a repair",
        ["--repair"],
        2,
        "error: --repair and --install-merge-driver do not go together\n"
        "try: tracker check --install-merge-driver\n",
    ),
    (
        "as JSON",
        ["--json"],
        2,
        "error: --json is about what is wrong with the file\n"
        "try: tracker check --install-merge-driver\n",
    ),
]


@pytest.mark.parametrize(
    ("options", "status", "words"), [c[1:] for c in REFUSED], ids=[c[0] for c in REFUSED]
)
def test_refused(plain: Repository, options: list[str], status: int, words: str) -> None:
    """Nothing is written, and what to do is said."""
    result = plain.terminal.tracker(*INSTALL, "--yes", *options)
    parent = plain.folder.parent
    assert (result.status, result.err.replace("/plain/..", "")) == (
        status,
        words.format(parent=parent),
    )
    assert written(plain) == (False, "")


def test_a_link_in_the_place_of_attributes(plain: Repository, tmp_path: Path) -> None:
    """Git does not follow it, and nothing is written through it (74)."""
    (tmp_path / "elsewhere").write_text("x\n")
    (plain.folder / ".gitattributes").symlink_to(tmp_path / "elsewhere")
    result = plain.terminal.tracker(*INSTALL, "--yes")
    assert (result.status, result.err) == (
        74,
        f"error: {plain.folder}/.gitattributes is a symbolic link, which git does not follow\n"
        "put a file in its place\n",
    )
    assert (tmp_path / "elsewhere").read_text() == "x\n"


def test_without_git(plain: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no git there is no work tree of it."""
    monkeypatch.setenv("PATH", str(plain.folder))
    result = plain.terminal.tracker(*INSTALL, "--yes")
    assert result.status == 2
    assert "does not lie in a work tree of git" in result.err


LINES = [
    ("plain", "schedule.json", "/schedule.json merge=tracker"),
    ("a blank", "my schedule.json", '"/my schedule.json" merge=tracker'),
    ("signs that match others", "a*[1]?.json", "/a\\*\\[1]\\?.json merge=tracker"),
    ("both", "a *.json", '"/a \\\\*.json" merge=tracker'),
    ("a quote", 'a"b.json', '"/a\\"b.json" merge=tracker'),
    ("letters beyond ASCII", "ä.json", '"/\\303\\244.json" merge=tracker'),
    ("bytes that are no text", os.fsdecode(b"\xff\n.json"), '"/\\377\\012.json" merge=tracker'),
    ("what begins like a comment", "#!.json", "/#!.json merge=tracker"),
]


@pytest.mark.parametrize(
    ("name", "line"), [case[1:] for case in LINES], ids=[case[0] for case in LINES]
)
def test_lines_of_attributes(plain: Repository, name: str, line: str) -> None:
    """The line means the file of that name to git, and no other."""
    assert attribute_line(name) == line
    (plain.folder / ".gitattributes").write_text(f"{line}\n")
    told = plain.git("check-attr", "-z", "merge", "--", name, "a1.json", f"x/{name}")
    assert told.split("\0")[2::3] == ["tracker", "unspecified", "unspecified"]


def test_the_command_of_the_driver() -> None:
    """A shell takes it apart again; a percent sign is no placeholder of git's."""
    assert driver(["/my tools/100%/python", "-m", "tracker"]) == (
        "'/my tools/100%%/python' -m tracker merge -- %O %A %B %P"
    )


def test_a_folder_of_the_checkout_is_not_run(driven: Repository) -> None:
    """Git calls the driver in the work tree, which may hold anything."""
    (driven.folder / "tracker").mkdir()
    (driven.folder / "tracker" / "__main__.py").write_text("raise SystemExit('planted')\n")
    driven.commit()
    for name, when in (("one", "2031"), ("two", "2032")):
        driven.branch(name, [["announce", "Luke Cage S3", when]])
    done = driven.run("merge", "--no-edit", "one")
    assert done.returncode == 0, done.stderr
    assert "planted" not in done.stderr
