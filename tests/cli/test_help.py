"""Help: whole texts, examples that run, widths; what is said to a line that is no command."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.main import get_command

from tests.cli.conftest import Terminal
from tracker import dates
from tracker.cli.app import app
from tracker.cli.help import MEANINGS, Topic
from tracker.cli.spelling import likeliest, quoted
from tracker.dates.forms import FORMS, SAID_ON
from tracker.errors import ExitStatus

GOLDENS = Path(__file__).parent / "goldens"
GROUP: Any = get_command(app)
COMMANDS = [name for name, command in GROUP.commands.items() if not command.hidden]
EXAMPLES = [
    *((None, line) for line in GROUP.epilog.splitlines()),
    *((name, line) for name in COMMANDS for line in GROUP.commands[name].epilog.splitlines()),
]


def help_of(terminal: Terminal, name: str | None, *options: str) -> str:
    """Give the help of a command, of all without a name."""
    return terminal.ok(*options, *([name] if name else []), "--help")


@pytest.mark.parametrize("name", [None, *COMMANDS])
def test_the_whole_text(terminal: Terminal, name: str | None) -> None:
    """Help is what its golden says; ``TRACKER_GOLDENS=write pytest tests/cli`` writes them."""
    path = GOLDENS / f"help-{name or 'tracker'}.txt"
    text = help_of(terminal, name)
    if os.environ.get("TRACKER_GOLDENS") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def test_no_golden_is_left_over() -> None:
    """A golden of a command that is gone would be believed."""
    wanted = {f"help-{name}.txt" for name in ["tracker", *COMMANDS]}
    assert {path.name for path in GOLDENS.glob("help-*.txt")} == wanted


@pytest.mark.parametrize("name", [None, *COMMANDS])
def test_every_way_to_ask(terminal: Terminal, name: str | None) -> None:
    """``-h``, ``--help`` and ``tracker help`` give the same text on the output."""
    asked = [name] if name else []
    text = help_of(terminal, name)
    assert text == terminal.ok(*asked, "-h") == terminal.ok("help", *asked)
    assert "\x1b" not in text


@pytest.mark.parametrize("width", [20, 40, 60, 80, 200])
@pytest.mark.parametrize("name", [None, *COMMANDS])
def test_no_line_is_too_wide(terminal: Terminal, name: str | None, width: int) -> None:
    """At most 80 cells, or the terminal; what is there to be copied stays whole below 80."""
    whole = {f"  {line}" for _, line in EXAMPLES}
    if name == "when":
        whole |= {line for line in help_of(terminal, name).splitlines() if line.startswith("  ")}
    terminal.environment = {"COLUMNS": str(width)}
    for line in help_of(terminal, name).splitlines():
        assert len(line) <= (80 if line in whole else min(width, 80)), line


def test_the_width_can_be_told(terminal: Terminal) -> None:
    """``--width`` goes before the terminal's, and neither makes help wider than 80."""
    told = help_of(terminal, "announce", "--width", "40")
    terminal.environment = {"COLUMNS": "40"}
    assert told == help_of(terminal, "announce") != help_of(terminal, "announce", "--width", "80")
    terminal.environment = {"COLUMNS": "300"}
    assert help_of(terminal, "announce", "--width", "80") == help_of(terminal, "announce")


@pytest.mark.parametrize("name", [None, *COMMANDS])
def test_what_is_its_own_comes_first(terminal: Terminal, name: str | None) -> None:
    """Arguments, options of the command, what is shown, common options: in this order."""
    order = ["Arguments:", "Options:", "What is shown:", "Common options:"]
    headings = [line for line in help_of(terminal, name).splitlines() if line in order]
    assert headings == [heading for heading in order if heading in headings]
    assert headings[-1] == "Common options:"


def test_every_command_stands_under_a_topic(terminal: Terminal) -> None:
    """Each once, so that nothing is hidden from ``tracker --help``."""
    text = help_of(terminal, None)
    parts = re.split(r"\n\n", text)
    topics = [part for part in parts if part.split(":")[0] in {topic.value for topic in Topic}]
    listed = [line.split()[0] for part in topics for line in part.splitlines()[1:]]
    assert sorted(listed) == sorted(COMMANDS)


def test_every_exit_status_is_explained(terminal: Terminal) -> None:
    """In ``tracker --help``, with its number."""
    assert set(MEANINGS) == set(ExitStatus)
    text = " ".join(help_of(terminal, None).split())
    assert all(f"{status} {words}" in text for status, words in MEANINGS.items())


@pytest.mark.parametrize("name", [None, *COMMANDS])
def test_two_examples_each(name: str | None) -> None:
    """Each begins with the name of its command, which is then learnt by copying."""
    lines = [line for owner, line in EXAMPLES if owner == name]
    assert len(lines) == 2
    assert all(line.startswith(f"tracker {name or ''}".rstrip()) for line in lines)


def statuses_told(terminal: Terminal, name: str | None) -> set[int]:
    """Give the exit statuses that a command's help speaks of, with 0."""
    told = re.findall(r"exit status is ([^.]*)\.", " ".join(help_of(terminal, name).split()))
    return {0, *(int(figure) for text in told for figure in re.findall(r"\d+", text))}


@pytest.mark.parametrize("name", [None, *COMMANDS])
def test_examples_run(terminal: Terminal, name: str | None) -> None:
    """As typed into a shell, in this order, on a copy of the shipped schedule."""
    terminal.ok("announce", "Halo", "2031")
    (terminal.folder / "article.txt").write_text("The Defenders premieres in late 2017.\n")
    program = Path(sys.executable).parent
    state = {"XDG_STATE_HOME": str(terminal.folder / "state"), "HOME": str(terminal.folder)}
    environment = {"PATH": f"{program}:{os.environ['PATH']}", **state}
    for line in ['tracker announce "Halo S2" 2032', *(one for of, one in EXAMPLES if of == name)]:
        done = subprocess.run(
            ["bash", "-c", line],
            cwd=terminal.folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )
        assert done.returncode in statuses_told(terminal, name), f"{line}\n{done.stderr}"
        assert done.stdout or "wrote" in done.stderr, f"{line} shows nothing\n{done.stderr}"


def test_the_forms_of_phrases(terminal: Terminal) -> None:
    """``tracker when --help`` says of every form what ``tracker when`` would say."""
    text = help_of(terminal, "when")
    for _, phrase in FORMS:
        (window,) = re.findall(rf"^  .*  {re.escape(phrase)}  +(\S+)$", text, re.MULTILINE)
        said = terminal.ok("when", phrase, "--on", str(SAID_ON))
        assert re.search(rf"window +{re.escape(window)}\n", said), phrase


def test_the_forms_are_of_every_sort() -> None:
    """A day, longer windows, open ends on both sides, and no date are among them."""
    windows = [dates.read(phrase, on=SAID_ON).window for _, phrase in FORMS]
    read = [window for window in windows if isinstance(window, dates.Window)]
    assert len(read) < len(windows)
    assert any(window.is_day for window in read)
    assert any(window.earliest is None for window in read)
    assert any(window.latest is None for window in read)


USAGE = [
    ("a slip in a command", "tmeline", 'there is no command "tmeline"', "did you mean: tracker timeline"),
    ("two alike", "lst", 'there is no command "lst"', "did you mean: tracker list"),
    ("the beginning of one", "hist", 'there is no command "hist"', "did you mean: tracker history"),
    ("in capitals", "LIST", 'there is no command "LIST"', "did you mean: tracker list"),
    ("a title", '"Iron Fist"', 'there is no command "Iron Fist"', 'to see a title: tracker show "Iron Fist"\nfor help: tracker --help'),
    ("a title without quotes", "Iron Fist --json", 'there is no command "Iron"', 'to see a title: tracker show "Iron Fist"\nfor help: tracker --help'),
    ("nothing", '""', 'there is no command ""', "for help: tracker --help"),
    ("help for a slip", "help lsit", 'there is no command "lsit"', "did you mean: tracker help list"),
    ("a slip in an option", "list --as-off 2017", "tracker list has no option --as-off", "did you mean: --as-of"),
    ("one dash", "list -file x", "tracker list has no option -file", "did you mean: --file"),
    ("an option of nothing", "show x --zzz", "tracker show has no option --zzz", "for help: tracker show --help"),
    ("before the command", "--colr never list", "tracker has no option --colr", "did you mean: --color"),
    ("no value", "list --as-of", "--as-of needs a value", "--as-of DAY  As known and seen on that day; else today."),
    ("no value before the command", "--width", "--width needs a value", "--width CELLS  How wide a line may be, 20 to 1000; else as the terminal."),
    ("a value too many", "list --json=3", "--json takes no value", "type: --json"),
    ("no argument", "show", "tracker show needs a REF", 'try: tracker show "The Defenders"'),
    ("an argument too many", "show Iron Fist", "there is more than tracker show REF: Fist", 'put words that belong together into quotes: "Jessica Jones S2"'),
    ("any argument", "list all", "tracker list takes no all", "for help: tracker list --help"),
    ("a slip in a word", "announce x --status relesed", '--status: "relesed" is not one of rumoured, announced, filming, completed, released, ended, on-hold, cancelled', "did you mean: released"),
    ("a word of nothing like it", "announce x --certainty sure", '--certainty: "sure" is not one of confirmed, expected, rumoured', "for help: tracker announce --help"),
    ("a slip in a kind", "announce x 2027 --kind flim", '--kind: "flim" is not one of series, mini-series, film, special, game, book', "did you mean: film"),
    ("a slip in a standing", "list --standing cancled", '--standing: "cancled" is not one of cancelled, released, lapsed, due, dated, windowed, tba', "did you mean: cancelled"),
    ("a slip in a colour", "list --color alwys", '--color: "alwys" is not one of auto, always, never', "did you mean: always"),
    ("no such shell", "completion ksh", '"ksh" is not one of bash, zsh, fish', "did you mean: zsh"),
    ("too narrow", "list --width 12", '--width: "12" is not a number from 20 to 1000', "for help: tracker list --help"),
    ("no number", "list --width wide", '--width: "wide" is not a number from 20 to 1000', "for help: tracker list --help"),
    ("no month", "when 2027 --fiscal-year 13", '--fiscal-year: "13" is not a number from 1 to 12', "for help: tracker when --help"),
    ("no number of seasons", "next soon", 'N: "soon" is not a number of 1 or more', "for help: tracker next --help"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "message", "hint"), [row[1:] for row in USAGE], ids=[row[0] for row in USAGE]
)
def test_what_is_wrong_and_what_to_type(
    terminal: Terminal, line: str, message: str, hint: str
) -> None:
    """Every line that is no command is refused (2) with a next step, word for word."""
    result = terminal.tracker(*shlex.split(line))
    assert (result.status, result.out, result.err) == (2, "", f"error: {message}\n{hint}\n")


TITLES = [
    ("Irn Fist", '"Irn Fist" is not in the schedule\ndid you mean: Iron Fist'),
    ("defendrs", '"defendrs" is not in the schedule\ndid you mean: The Defenders'),
    ("jessica jones s9", 'nothing is announced about "jessica jones s9"\nto see what is: tracker show "jessica jones"'),
    ("zzz", '"zzz" is not in the schedule\nto see what is: tracker list'),
]  # fmt: skip


@pytest.mark.parametrize("command", ["show", "history"])
@pytest.mark.parametrize(("title", "words"), TITLES, ids=[row[0] for row in TITLES])
def test_an_unknown_title(terminal: Terminal, command: str, title: str, words: str) -> None:
    """It is answered with no (1), and with the likeliest title or where to look."""
    result = terminal.tracker(command, title)
    assert (result.status, result.out, result.err) == (1, "", f"error: {words}\n")


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_a_quoted_text_is_one_word(text: str) -> None:
    """What is told to be typed comes back from a shell's reading as it was."""
    assert shlex.split(quoted(text)) == [text]
    assert quoted(text)[0] == "'" or set(text).isdisjoint('$`!"\\')


@given(st.lists(st.sampled_from(["list", "next", "timeline", "show"]), unique=True), st.text())
def test_only_known_words_are_offered(words: list[str], typed: str) -> None:
    """At most three, each once; the word itself where it is one."""
    near = likeliest(typed, words)
    assert len(near) == len(set(near)) <= 3
    assert set(near) <= set(words)
    assert all(word in likeliest(word, words) for word in words)


def test_help_into_a_closed_pipe(terminal: Terminal) -> None:
    """``tracker --help | head -1`` is no failure, and says nothing beside."""
    done = subprocess.run(
        ["bash", "-c", "tracker --help | head -1; exit ${PIPESTATUS[0]}"],
        cwd=terminal.folder,
        env={"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Usage: tracker [COMMAND] [OPTIONS]\n"
