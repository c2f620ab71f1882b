"""What is offered for a word that is being typed, as the scripts of the shells ask for it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.conftest import ROOT, Terminal
from tracker.cli.formats import Format
from tracker.cli.shells import SCRIPTS, Offer, asked, told
from tracker.cli.start import COMPLETION
from tracker.schedule.model import Certainty, Kind, Standing, Status

BREAKS = " \t\n\"'@><=;|&(:"
"""What bash breaks words at, as it comes."""

TAB, LIST = "9", "63"
"""The kinds of completion that bash tells: a tab, and a list after the next one."""


@pytest.fixture
def asking(terminal: Terminal) -> Terminal:
    """Give a terminal in which a shell asks."""
    terminal.environment = {COMPLETION: "zsh"}
    return terminal


def words_for(asking: Terminal, *typed: str) -> list[str]:
    """Give the words that are offered for the last of ``typed``."""
    result = asking.tracker(*typed)
    assert (result.status, result.err) == (0, "")
    return [line.partition("\t")[0] for line in result.out.splitlines()]


IRON_FIST = ["iron-fist", "iron-fist/s1", "iron-fist/s2"]
OFFERED = [
    ("a command", ["sho"], ["show"]),
    ("in capitals", ["SHO"], ["show"]),
    ("no hidden command", ["ad"], []),
    ("a series by its key", ["show", "luke"], ["luke-cage", "luke-cage/s1", "luke-cage/s2"]),
    ("several have no seasons yet", ["show", "the-"], ["the-defenders", "the-punisher"]),
    ("a title as it is written", ["show", "Iron F"], IRON_FIST),
    ("a word of the title", ["show", "fist"], IRON_FIST),
    ("an only season has no number", ["show", "defend"], ["the-defenders"]),
    ("seasons of one series", ["show", "iron-fist/"], IRON_FIST[1:]),
    ("nobody", ["show", "zzz"], []),
    ("the second argument", ["by", "2017", "iron"], IRON_FIST),
    ("a phrase is free", ["announce", "x", "ea"], []),
    ("no third argument", ["show", "iron-fist", "x"], []),
    ("then options", ["undo", ""], ["--redo", "--dry-run", "--file", "--color", "--width", "--ascii", "--help"]),
    ("an option", ["list", "--as"], ["--as-of", "--ascii"]),
    ("not twice", ["list", "--ascii", "--as"], ["--as-of"]),
    ("but where it may be", ["list", "--series", "x", "--ser"], ["--series"]),
    ("before the command", ["--as"], ["--as-of", "--ascii"]),
    ("no option behind --", ["show", "--", "--as"], []),
    ("a value", ["list", "--color", "al"], ["always"]),
    ("behind =", ["list", "--color=a"], ["--color=auto", "--color=always"]),
    ("the value of a flag", ["list", "--json="], []),
    ("of an option that is none", ["list", "--colour=a"], []),
    ("behind the value of an option", ["--as-of", "2017-01-01", "sho"], ["show"]),
    ("the command's own table", ["announce", "x", "--status", ""], list(Status)),
    ("certainties", ["announce", "x", "--certainty", ""], list(Certainty)),
    ("kinds", ["edit", "x", "--kind", ""], list(Kind)),
    ("standings", ["list", "--standing", ""], list(Standing)),
    ("formats", ["export", ""], list(Format)),
    ("groupings, which Typer lists itself", ["export", "svg", "--by", "ser"], ["series"]),
    ("shells", ["completion", ""], list(SCRIPTS)),
    ("networks", ["list", "--network", "n"], ["Netflix"]),
    ("series of a filter", ["list", "--series", "luke-cage/"], ["luke-cage/s1", "luke-cage/s2"]),
    ("the first column", ["list", "--columns", "tit"], ["title"]),
    ("the next column", ["list", "--columns", "title,stat"], ["title,status"]),
    ("no column twice", ["list", "--columns", "title,tit"], []),
    ("digits of a key", ["retract", "5a"], ["5a93fed9f520"]),
    ("a whole key", ["retract", "iron-fist/s2"], ["iron-fist/s2@2018-09-07.4c9bd4bd52f5"]),
    ("a path", ["--file", "x"], ["files"]),
    ("a path behind =", ["list", "--file=x"], ["files"]),
    ("a path or a revision", ["history", "--against", ""], ["files"]),
    ("a command to be explained", ["help", "und"], ["undo"]),
    ("behind a command that is none", ["tmeline", ""], []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "words"), [row[1:] for row in OFFERED], ids=[row[0] for row in OFFERED]
)
def test_what_is_offered(asking: Terminal, typed: list[str], words: list[str]) -> None:
    """The last word is completed from the table that help shows, or from the file."""
    assert words_for(asking, *typed) == words


def test_every_command_is_offered_with_what_it_is_for(asking: Terminal) -> None:
    """The same words as in ``tracker --help``."""
    offers = asking.tracker("").out.splitlines()
    asking.environment = {}
    text = asking.ok("--help")
    assert len(offers) > 10
    for line in offers:
        name, _, meaning = line.partition("\t")[2].partition("  -- ")
        assert f"  {name.strip()}  " in text
        assert meaning in text


def test_every_option_of_every_command_is_offered(asking: Terminal) -> None:
    """No option of help is missing, and none is made up."""
    for name in words_for(asking, ""):
        offers = set(words_for(asking, name, "--"))
        asking.environment = {}
        text = asking.ok(name, "--help")
        asking.environment = {COMPLETION: "zsh"}
        listed = (line.split() for line in text.splitlines() if line.startswith("  -"))
        assert offers == {word for words in listed for word in words if word.startswith("--")}


def test_what_an_offer_means(asking: Terminal) -> None:
    """Titles, and what was said, stand behind the keys."""
    assert asking.tracker("show", "the-d").out == "the-defenders\tthe-defenders  -- The Defenders\n"
    assert asking.tracker("retract", "5a").out == (
        "5a93fed9f520\t5a93fed9f520  -- the-defenders/s1: 8 episodes (2016-10-31)\n"
    )
    assert asking.tracker("show", "iron-fist/s2").out == (
        "iron-fist/s2\tiron-fist/s2  -- Iron Fist S2: 2018-09-07\n"
    )


def test_a_retracted_announcement_is_not_offered(asking: Terminal) -> None:
    """It could not be retracted again."""
    asking.environment = {}
    asking.ok("retract", "5a93")
    asking.environment = {COMPLETION: "zsh"}
    assert words_for(asking, "retract", "5a") == []


@pytest.mark.parametrize(
    "typed",
    [
        ["--file", "other.json", "show", "ha"],
        ["--file=other.json", "show", "ha"],
        ["show", "--file", "other.json", "ha"],
        ["--file", "schedule.json", "show", "--file", "other.json", "ha"],
        ["--file", "$FOLDER/other.json", "show", "ha"],
        ["--file", "~/other.json", "show", "ha"],
    ],
    ids=" ".join,
)
def test_the_file_of_the_line(
    asking: Terminal, monkeypatch: pytest.MonkeyPatch, typed: list[str]
) -> None:
    """Titles are those of the file that the line names, as the shell will read it."""
    monkeypatch.setenv("FOLDER", str(asking.folder))
    monkeypatch.setenv("HOME", str(asking.folder))
    asking.environment = {}
    asking.ok("announce", "Halo", "2031", "--file", "other.json")
    asking.environment = {COMPLETION: "zsh"}
    assert words_for(asking, *typed) == ["halo"]


def test_the_file_of_the_environment(asking: Terminal) -> None:
    """Without ``--file`` it is the one that a command would use."""
    asking.file.rename(asking.folder / "other.json")
    assert words_for(asking, "show", "iron-fist/s1") == []
    asking.environment = {COMPLETION: "zsh", "TRACKER_FILE": "other.json"}
    assert words_for(asking, "show", "iron-fist/s1") == ["iron-fist/s1"]


DAMAGED = [
    ("none", None),
    ("empty", b""),
    ("no text", b"\xff\xfe\x00"),
    ("no JSON", b"{"),
    ("deep", b"[" * 100_000),
    ("foreign", b"[1, 2]"),
    ("newer", b'{"meta": {"format": {"version": 9}}}'),
    ("tables of scalars", b'{"series": 1, "seasons": 2, "announcements": 3, "retractions": 4, "meta": {}}'),
    ("records of scalars", b'{"series": {"a": 1}, "seasons": {"a/s1": 2}, "announcements": {"k": 3}, "retractions": {}, "meta": {"format": {"version": 1}}}'),
]  # fmt: skip


@pytest.mark.parametrize(
    "typed",
    [["show", ""], ["show", "a/"], ["retract", ""], ["list", "--network", ""]],
    ids=" ".join,
)
@pytest.mark.parametrize("data", [row[1] for row in DAMAGED], ids=[row[0] for row in DAMAGED])
def test_a_file_that_cannot_be_read(asking: Terminal, typed: list[str], data: bytes | None) -> None:
    """It completes nothing, says nothing, and nothing is made or changed."""
    asking.file.unlink()
    if data is not None:
        asking.file.write_bytes(data)
    assert words_for(asking, *typed) == []
    assert [path.read_bytes() for path in asking.folder.iterdir()] == (
        [] if data is None else [data]
    )


def test_a_folder_is_no_file(asking: Terminal) -> None:
    """Nor is a path that leads nowhere."""
    assert words_for(asking, "--file", ".", "show", "") == []
    assert words_for(asking, "--file", "schedule.json/x", "show", "") == []
    assert words_for(asking, "--file", "~nobody-here/x", "show", "") == []


def test_nothing_that_a_shell_would_act_on(asking: Terminal) -> None:
    """A key that a hostile file holds is not typed for anyone; what titles hold is only shown."""
    document = json.loads(asking.file.read_text())
    document["series"]["halo"] = {
        "title": "Ha\x1b[31mlo\n\t$(id)",
        "kind": "film",
        "network": "$(id)",
    }
    asking.file.write_text(json.dumps(document))
    result = asking.tracker("show", "ha")
    assert result.out == "halo\thalo  -- Ha␛[31mlo␊␉$(id)\n"
    assert words_for(asking, "list", "--network", "") == ["Netflix"]


ASKED_BY_BASH = [
    ("a word", "tracker sho", ["sho"], ""),
    ("a new word", "tracker show ", ["show", ""], ""),
    ("in quotes", 'tracker show "Iron F', ["show", "Iron F"], ""),
    ("in single quotes", "tracker show 'Iron F", ["show", "Iron F"], ""),
    ("with a blank", "tracker show Iron\\ F", ["show", "Iron F"], "Iron "),
    ("behind an escaped blank", "tracker show Iron\\ ", ["show", "Iron "], "Iron "),
    ("behind a backslash", "tracker show Iron\\", ["show", "Iron"], ""),
    ("behind =", "tracker --color=al", ["--color=al"], "--color="),
    ("right behind =", "tracker --color=", ["--color="], "--color="),
    ("behind @", "tracker retract a/s1@20", ["retract", "a/s1@20"], "a/s1@"),
    ("by a path", "~/bin/tracker sho", ["sho"], ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "kept"),
    [row[1:] for row in ASKED_BY_BASH],
    ids=[row[0] for row in ASKED_BY_BASH],
)
def test_a_line_of_bash_is_taken_apart(text: str, words: list[str], kept: str) -> None:
    """Into words as bash would, and into what bash does not replace."""
    line = asked("bash", [text, BREAKS, TAB])
    assert (list(line.words), line.kept, line.is_listed) == (words, kept, False)


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(["bash", "zsh", "fish"]))
def test_any_line_is_taken_apart_or_refused(text: str, shell: str) -> None:
    """Nothing that can be typed is more than a ``ValueError``, which is answered with nothing."""
    argv = [f"tracker {text}", BREAKS, TAB] if shell == "bash" else [text]
    try:
        line = asked(shell, argv)
    except (ValueError, LookupError):
        return
    assert all(isinstance(word, str) for word in line.words)
    assert line.words


def test_what_bash_is_told() -> None:
    """A word alone is typed as it is; in a list its meaning stands behind it."""
    two = [Offer("iron-fist", "Iron Fist"), Offer("luke-cage", "Luke Cage")]
    tab, listed = (asked("bash", ["tracker show ", BREAKS, kind]) for kind in (TAB, LIST))
    assert told("bash", tab, two) == "iron-fist\nluke-cage\n"
    assert told("bash", listed, two) == "iron-fist  (Iron Fist)\nluke-cage  (Luke Cage)\n"
    assert told("bash", listed, two[:1]) == "iron-fist\n"
    behind = asked("bash", ["tracker list --color=al", BREAKS, TAB])
    assert told("bash", behind, [Offer("--color=always")]) == "always\n"


@pytest.mark.parametrize("argv", [[], [""], ["one", "two", "three", "four"], ["tracker"]])
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "", "tcsh"])
def test_whatever_asks_is_answered(asking: Terminal, shell: str, argv: list[str]) -> None:
    """A call that no script makes does no harm."""
    asking.environment = {COMPLETION: shell}
    result = asking.tracker(*argv)
    assert (result.status, result.err) == (0, "")


@pytest.mark.parametrize("shell", SCRIPTS)
def test_the_script(terminal: Terminal, shell: str) -> None:
    """It is printed with options and without, asks as ``cli/entry`` listens, and is installed as it says."""
    script = terminal.ok("completion", shell)
    assert f"{COMPLETION}={shell}" in script
    assert script == SCRIPTS[shell]
    assert terminal.ok("completion", "--", shell) == script
    (line,) = (line for line in script.splitlines() if f"tracker completion {shell}" in line)
    assert line.rpartition(":  ")[2] in terminal.ok("completion", "--help")


def test_printing_the_script_is_cheap(terminal: Terminal) -> None:
    """A shell does it at every start, so the argument parser stays out of it."""
    code = "import sys; from tracker.cli import start; sys.argv[1:] = ['completion', 'bash']\ntry: start.main()\nexcept SystemExit: print('typer' in sys.modules, 'tinydb' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=terminal.folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "False False"


def test_a_closed_pipe_is_silent(terminal: Terminal) -> None:
    """A shell that listens no more is no error."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [Path(sys.executable).parent / "tracker", "show", ""],
        cwd=terminal.folder,
        env={**os.environ, COMPLETION: "zsh"},
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")
