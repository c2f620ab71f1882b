"""The first minutes: what is said where there is no schedule yet, and that what it says works."""

import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal
from tracker.text import cell_width

FOUR = """\
there is no {path} yet: an empty schedule
{why}
to begin: tracker announce "The Defenders" "late 2027"{named}
how dates are read: tracker when --help; all commands: tracker --help
"""
HERE = "to have it in this folder, add --file schedule.json to the first command"
COMMANDS = [[], ["next"], ["list"], ["timeline"], ["by", "2027"]]


@pytest.fixture
def new(terminal: Terminal) -> Terminal:
    """Give a terminal in an empty folder; the data folder of the system is empty too."""
    terminal.file.unlink()
    return terminal


@pytest.fixture
def own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the schedule that would lie in the data folder of the system."""
    folder = tmp_path_factory.mktemp("data")
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    return folder / "tracker" / "schedule.json"


@pytest.mark.parametrize("argv", COMMANDS, ids=lambda argv: argv[0] if argv else "tracker")
def test_in_an_empty_folder(new: Terminal, own: Path, argv: list[str]) -> None:
    """Four lines beside the output: which file, how to have another, what to type, where to read."""
    result = new.tracker(*argv)
    assert (result.status, result.out) == (0, "")
    assert result.err == FOUR.format(path=own, why=HERE, named="")
    assert not own.exists()
    assert list(new.folder.iterdir()) == []


@pytest.mark.parametrize(
    ("environment", "options", "file", "why", "named"),
    [
        ({}, ["--file", "x.json"], "x.json", "named with --file", ' --file "x.json"'),
        ({"TRACKER_FILE": "y.json"}, [], "y.json", "named by TRACKER_FILE", ""),
        (
            {"TRACKER_FILE": "y.json"},
            ["--file", "a $b.json"],
            "a $b.json",
            "named with --file",
            " --file 'a $b.json'",
        ),
    ],
    ids=["an option", "the variable", "both, and a name that has to be quoted"],
)
@pytest.mark.parametrize("argv", COMMANDS, ids=lambda argv: argv[0] if argv else "tracker")
def test_with_a_file_that_is_named(  # noqa: PLR0913, PLR0917 - a case has five parts
    new: Terminal,
    argv: list[str],
    environment: dict[str, str],
    options: list[str],
    file: str,
    why: str,
    named: str,
) -> None:
    """The lines say who named it, and what to type names it again."""
    new.environment = environment
    result = new.tracker(*argv, *options)
    assert (result.status, result.out) == (0, "")
    why = f"that file is {why}; the first announcement makes it"
    assert result.err == FOUR.format(path=new.folder / file, why=why, named=named)


@pytest.mark.parametrize("options", [[], ["--file", "a $b.json"]], ids=["here", "elsewhere"])
def test_what_it_says_to_type_works(new: Terminal, own: Path, options: list[str]) -> None:
    """Typed as it stands, it makes the schedule, and something comes next."""
    said = new.tracker(*options).err.splitlines()[2].removeprefix("to begin: ")
    program, *argv = shlex.split(said)
    assert program == "tracker"
    new.ok(*argv)
    assert "The Defenders" in new.ok(*options)
    assert own.exists() == (not options)


def test_a_schedule_in_this_folder(new: Terminal, own: Path) -> None:
    """Made with ``--file`` once, it is found without from then on."""
    new.ok("announce", "The Defenders", "late 2027", "--file", "schedule.json")
    assert "The Defenders" in new.ok()
    assert not own.exists()


def test_a_schedule_that_holds_nothing_says_less(new: Terminal) -> None:
    """The file is there, so only how to begin is said."""
    new.ok("announce", "Halo", "2031", "--file", "schedule.json")
    new.ok("retract", new.ok("show", "Halo", "--json").split('"announcement": "')[1].split('"')[0])
    new.ok("edit", "Halo", "--remove")
    assert new.tracker("list").err == "".join(
        FOUR.format(path="", why="", named="").splitlines(keepends=True)[2:]
    )


def test_on_another_day(terminal: Terminal) -> None:
    """A schedule that held nothing then is not one to begin."""
    result = terminal.tracker("list", "--as-of", "2001-01-01")
    assert result.err == "nothing had been announced by 2001-01-01\n"


def test_the_lines_are_short(new: Terminal, own: Path) -> None:
    """Each fits into 80 cells; only the path, which may be long, stands in the first."""
    first, *others = new.tracker().err.splitlines()
    assert str(own) in first
    assert max(map(cell_width, others)) <= 80


def test_as_a_document_it_is_a_document(new: Terminal) -> None:
    """``--json`` gives a document without items; the lines stand beside it."""
    result = new.tracker("list", "--json", "--file", "x.json")
    assert '"items": []' in result.out
    assert "there is no" in result.err
