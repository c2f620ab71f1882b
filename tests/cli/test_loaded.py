"""What an everyday command loads is written down, and the short way in prints what the parser does.

The goldens name every module of our own and every package of others; those of Python itself differ
between its versions. A module that joins a list has to be worth its part of a start.
"""

import io
import os
import pty
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Terminal
from tracker.cli.app import run_app
from tracker.cli.context import Context

GOLDENS = Path(__file__).parent / "goldens" / "loaded"
EVERYDAY = {"tracker": [], "list": ["list"], "next": ["next"], "timeline": ["timeline"]}

LOADING = """
import sys
from pathlib import Path
before = set(sys.modules)
from tracker.cli import start
told, sys.argv = Path(sys.argv[1]), ["tracker", *sys.argv[2:]]
try:
    start.main()
except SystemExit as stop:
    assert not stop.code
new = set(sys.modules) - before
told.write_text("".join(name + "\\n" for name in sorted(new)))
"""

SHORT = """
from tracker.cli import start
start.main()
"""

PARSED = """
import sys
from tracker.cli.app import run_app
from tracker.cli.context import Context
sys.exit(run_app(sys.argv[1:], Context.of_process()))
"""


def printed(terminal: Terminal, argv: Sequence[object], *, on_terminal: bool) -> bytes:
    """Run a program in an interpreter of its own; give all that it prints."""
    ours, theirs = pty.openpty() if on_terminal else os.pipe()
    process = subprocess.Popen(
        [sys.executable, "-c", *map(str, argv)],
        cwd=terminal.folder,
        env={"PYTHONPATH": str(ROOT), "TERM": "xterm-256color"},
        stdin=subprocess.DEVNULL,
        stdout=theirs,
    )
    os.close(theirs)
    text = b""
    with suppress(OSError):  # a terminal without a writer is an error
        while piece := os.read(ours, 1 << 16):
            text += piece
    os.close(ours)
    assert process.wait() == 0
    return text


def filled(terminal: Terminal) -> Terminal:
    """Enter what every everyday command has something to say about, on any day of the clock."""
    terminal.ok("announce", "The Silent Harbour", "March 2090")
    terminal.ok("announce", "Last Orchard S2", "2090-04-02", "--certainty", "rumoured")
    return terminal


def loaded(terminal: Terminal, argv: list[str], *, on_terminal: bool) -> set[str]:
    """Give the modules that a command loads beside those of the interpreter itself."""
    told = terminal.state / "loaded"
    assert printed(filled(terminal), [LOADING, told, *argv], on_terminal=on_terminal)
    return set(told.read_text().split())


@pytest.mark.parametrize("on_terminal", [False, True], ids=["piped", "terminal"])
@pytest.mark.parametrize("name", EVERYDAY)
def test_modules_of_everyday_commands(terminal: Terminal, name: str, *, on_terminal: bool) -> None:
    """A command loads what its golden names and nothing else."""
    golden = GOLDENS / f"{name}-{'terminal' if on_terminal else 'piped'}.txt"
    new = loaded(terminal, EVERYDAY[name], on_terminal=on_terminal)
    ours = {one for one in new if one.partition(".")[0] == "tracker"}
    others = {one.partition(".")[0] for one in new - ours} - sys.stdlib_module_names
    found = "".join(f"{one}\n" for one in sorted(ours | others))
    if os.environ.get("TRACKER_GOLDENS") == "write":
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(found)
    assert found == golden.read_text()


@pytest.mark.parametrize("on_terminal", [False, True], ids=["piped", "terminal"])
@pytest.mark.parametrize("name", EVERYDAY)
def test_slow_modules_of_python(terminal: Terminal, name: str, *, on_terminal: bool) -> None:
    """Nothing of Python itself is loaded that takes a tenth of the start for one or two names.

    What an older Rich loads for its styles is not ours to leave out.
    """
    slow = {"asyncio", "dataclasses", "importlib.metadata", "inspect", "pathlib", "subprocess"}
    found = slow & loaded(terminal, EVERYDAY[name], on_terminal=on_terminal)
    assert not (found and found - (of_styles() if on_terminal else set()))


def of_styles() -> set[str]:
    """Give the modules that the styles of the installed Rich load by themselves."""
    told = "import sys, rich.style; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", told], check=True, capture_output=True, text=True)
    return set(ran.stdout.split())


@pytest.mark.parametrize("on_terminal", [False, True], ids=["piped", "terminal"])
@pytest.mark.parametrize("name", EVERYDAY)
def test_both_ways_print_the_same_bytes(
    terminal: Terminal, name: str, *, on_terminal: bool
) -> None:
    """The argument parser, in a process of its own, sends the same bytes to a pipe or terminal."""
    filled(terminal)
    ways = [[program, *EVERYDAY[name]] for program in (SHORT, PARSED)]
    short, parsed = (printed(terminal, way, on_terminal=on_terminal) for way in ways)
    assert short == parsed
    assert (b"\x1b[" in short) is on_terminal


@pytest.mark.parametrize("name", EVERYDAY)
def test_both_ways_print_the_same(terminal: Terminal, name: str) -> None:
    """The argument parser, asked for the same command, prints the same bytes."""
    out, err = io.StringIO(), io.StringIO()
    context = Context(
        out, err, terminal.environment, terminal.folder, terminal.today, state=terminal.state
    )
    status = run_app(EVERYDAY[name], context)
    short = terminal.tracker(*EVERYDAY[name])
    assert short.out or short.err
    assert (status, out.getvalue(), err.getvalue()) == (short.status, short.out, short.err)
