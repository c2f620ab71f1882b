"""Build the shipped ``schedule.json`` out of announcements, by running ``tracker announce``.

    python scripts/build_schedule.py [FILE]

The facts are those of a news article that appeared about 2016-10-31, and what became of them.
"""

import os
import shlex
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from tracker.cli.context import Context
from tracker.cli.entry import run

DEFAULT = Path(__file__).parent.parent / "schedule.json"

BEFORE = """
--kind series --network Netflix --episodes 13 --status released --source Netflix
"Daredevil S1"       2015-04-10
"Jessica Jones S1"   2015-11-20
"Daredevil S2"       2016-03-18
"Luke Cage S1"       2016-09-30
"""

ARTICLE = """
--on 2016-10-31 --source "Screen Rant" --network Netflix
"Iron Fist S1"       "March 17, 2017" --kind series
"The Defenders"      "mid-to-late 2017" --kind mini-series --certainty expected --status filming \
--note 'the article says "by mid-to-late 2017"; the period is kept'
"The Defenders"      --episodes 8
"The Punisher S1"    "next year" --kind series
"Jessica Jones S2"   TBA
"Daredevil S3"       TBA
"""

RELATED = """
--on 2016-10-31 --source "Screen Rant"
"The Defenders"      "after Iron Fist S1"
"The Defenders"      "before The Punisher S1" --certainty rumoured
"The Defenders"      "3-4 months after Iron Fist S1" --certainty expected
"The Punisher S1"    "3-4 months after The Defenders" --certainty expected
"The Defenders"      "later in the year of Iron Fist S1"
"The Punisher S1"    "later in the year of Iron Fist S1"
"""

FIXED = """
--on 2017-05-02 --source Netflix
"The Defenders"      "August 18, 2017"
"""

AFTER = """
--status released --source Netflix
"Iron Fist S1"       2017-03-17 --episodes 13
"The Defenders"      2017-08-18 --episodes 8
"The Punisher S1"    2017-11-17 --episodes 13
"Jessica Jones S2"   2018-03-08 --episodes 13
"Luke Cage S2"       2018-06-22 --episodes 13
"Iron Fist S2"       2018-09-07 --episodes 10
"Daredevil S3"       2018-10-19 --episodes 13
"The Punisher S2"    2019-01-18 --episodes 13
"Jessica Jones S3"   2019-06-14 --episodes 13
"""


def announcements() -> list[list[str]]:
    """Give the arguments of every ``tracker announce``, oldest first."""
    blocks = (BEFORE, ARTICLE, RELATED, FIXED, AFTER)
    return [arguments for block in blocks for arguments in _block(block)]


def _block(text: str) -> list[list[str]]:
    """Read a block: its first line are the options of each of the others.

    A release is announced on its own day unless ``--on`` says another.
    """
    first, *rest = text.strip().splitlines()
    options = shlex.split(first)
    return [_arguments(shlex.split(line), options) for line in rest]


def _arguments(line: list[str], options: list[str]) -> list[str]:
    own_day = [] if "--on" in options else ["--on", line[1]]
    return [*line, *options, *own_day]


def build(path: Path) -> None:
    """Write the schedule to ``path``, which must not exist."""
    with tempfile.TemporaryDirectory() as state, open(os.devnull, "w") as nowhere:  # noqa: PTH123
        context = replace(Context.of_process(), stdout=nowhere, state=Path(state))
        for arguments in announcements():
            status = run(["announce", "--file", str(path.resolve()), *arguments], context)
            if status:
                sys.exit(status)


def main() -> None:
    """Build the schedule anew, at the path given or in its place in the repository."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT
    path.unlink(missing_ok=True)
    build(path)


if __name__ == "__main__":
    main()
