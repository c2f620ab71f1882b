"""Draw the README's picture, on white and on black, from the shipped schedule.

    python scripts/picture.py [FOLDER]

It shows the schedule as it was the day after the article appeared.
"""

import os
import sys
from datetime import date
from pathlib import Path

from tracker.cli.context import Context
from tracker.cli.entry import run

ROOT = Path(__file__).parent.parent
DEFAULT = ROOT / "docs" / "pictures"
GROUNDS = ("light", "dark")


def draw(folder: Path) -> int:
    """Draw the picture into a folder; give the first exit status that is not 0."""
    context = Context(sys.stdout, sys.stderr, os.environ, ROOT, date(2016, 11, 1))
    argv = ["export", "svg", "--file", "schedule.json", "--as-of", "2016-11-01"]
    statuses = (
        run(
            [*argv, "--theme", ground, "-o", str(folder.resolve() / f"timeline-{ground}.svg")],
            context,
        )
        for ground in GROUNDS
    )
    return next((status for status in statuses if status), 0)


if __name__ == "__main__":
    sys.exit(draw(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT))
