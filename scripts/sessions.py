"""Run the terminal sessions in documents, and write down or check what the program says.

    python scripts/sessions.py README.md          rewrite the output of every session
    python scripts/sessions.py --check README.md  fail if it differs from the document

A session is a block fenced with ``console``; its commands follow ``$ ``. All sessions of a document
run one after the other, in a folder that holds a copy of the shipped schedule, on a fixed day.
"""

import io
import re
import shlex
import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path

from tracker.cli.context import Context
from tracker.cli.entry import run

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 23)
"""The day on which every session takes place."""

_SESSION = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)


def replayed(document: str) -> str:
    """Give a document with the output of its sessions as the program gives it now."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(ROOT / "schedule.json", folder)
        return _SESSION.sub(lambda match: _replay(match.group(), Path(folder)), document)


def _replay(session: str, folder: Path) -> str:
    commands = [line for line in session.splitlines() if line.startswith("$ ")]
    return "\n".join(f"{command}\n{_output(command[2:], folder)}" for command in commands)


def _output(command: str, folder: Path) -> str:
    """Give what a terminal would show: the output and the messages, in their order."""
    program, *argv = shlex.split(command)
    if program != "tracker":
        raise ValueError(f"a session runs tracker and nothing else: {command}")
    screen = io.StringIO()
    run(argv, Context(screen, screen, {}, folder, TODAY, state=folder / "state"))
    return screen.getvalue().replace(f"{folder}/", "")


def main() -> int:
    """Rewrite or check the documents named; give 1 when one is not current."""
    check = "--check" in sys.argv
    stale = 0
    for name in (name for name in sys.argv[1:] if name != "--check"):
        path = Path(name)
        before = path.read_text(encoding="utf-8")
        after = replayed(before)
        stale += before != after
        if not check:
            path.write_text(after, encoding="utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
