"""What an everyday command loads is written down, and the short way in prints what the parser does.

The goldens name every module of our own and every package of others; those of Python itself differ
between its versions. A module that joins a list has to be worth its part of a start.
"""

import io
import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Terminal
from tracker.cli.app import run_app
from tracker.cli.context import Context

GOLDENS = Path(__file__).parent / "goldens" / "loaded"
EVERYDAY = {"tracker": [], "list": ["list"], "next": ["next"], "timeline": ["timeline"]}

PROGRAM = """
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
ours = {name for name in new if name.partition(".")[0] == "tracker"}
others = {name.partition(".")[0] for name in new - ours} - sys.stdlib_module_names
told.write_text("".join(name + "\\n" for name in sorted(ours | others)))
"""


def loaded(terminal: Terminal, argv: list[str], *, on_terminal: bool) -> str:
    """Run a command in an interpreter of its own; give what it loaded, a name a line."""
    terminal.ok(
        "announce", "The Silent Harbour", "March 2090"
    )  # comes next on any day of the clock
    told = terminal.state / "loaded"
    ours, theirs = pty.openpty() if on_terminal else os.pipe()
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, told, *argv],
        cwd=terminal.folder,
        env={"PYTHONPATH": str(ROOT), "TERM": "xterm-256color"},
        stdin=subprocess.DEVNULL,
        stdout=theirs,
    )
    os.close(theirs)
    with suppress(OSError):  # a terminal without a writer is an error
        while os.read(ours, 1 << 16):
            pass
    os.close(ours)
    assert process.wait() == 0
    return told.read_text()


@pytest.mark.parametrize("on_terminal", [False, True], ids=["piped", "terminal"])
@pytest.mark.parametrize("name", EVERYDAY)
def test_modules_of_everyday_commands(terminal: Terminal, name: str, *, on_terminal: bool) -> None:
    """A command loads what its golden names and nothing else."""
    golden = GOLDENS / f"{name}-{'terminal' if on_terminal else 'piped'}.txt"
    found = loaded(terminal, EVERYDAY[name], on_terminal=on_terminal)
    if os.environ.get("TRACKER_GOLDENS") == "write":
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(found)
    assert found == golden.read_text()


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
