"""Write everything in the repository that the program itself can write, with one command.

    python scripts/documents.py

The shipped schedule, README's picture, the schemas, the reference of date phrases, and the terminal
sessions of all documents. Each has a script of its own; the tests check each.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def commands() -> list[list[str]]:
    """Give the scripts with their arguments, in an order in which none undoes another."""
    documents = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]
    return [
        ["build_schedule.py"],
        ["picture.py"],
        ["schemas.py"],
        ["dates_reference.py"],
        ["sessions.py", *sorted(str(path.relative_to(ROOT)) for path in documents)],
    ]


if __name__ == "__main__":
    for script, *arguments in commands():
        subprocess.run([sys.executable, f"scripts/{script}", *arguments], cwd=ROOT, check=True)  # noqa: S603 - our own scripts
