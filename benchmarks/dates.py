"""Compare the date reader with others on the same phrases, and write what was found.

    python benchmarks/dates.py                     rewrite docs/benchmarks.md
    python benchmarks/dates.py --rows 50 FILE      a quick look, written elsewhere

Needs the repository installed with its extra: ``pip install -e '.[benchmark]'``. Readers that are
not installed are listed as not measured. Keep the machine quiet: it takes a minute or two.
"""

import argparse
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from benchmarks.hostile import FAMILIES, growths
from benchmarks.questions import Question, Verdict, questions, verdict
from benchmarks.readers import READERS, Reader
from benchmarks.report import Measured, document
from benchmarks.sections import rewritten
from benchmarks.timing import reading_times, start_times

DOCUMENT: Final = Path(__file__).parent.parent / "docs" / "benchmarks.md"
ROUNDS: Final = 9
_TRIES_A_ROUND: Final = 3


def measured(
    rows: Sequence[Question],
    readers: Sequence[Reader] = READERS,
    families: Sequence[str] = tuple(FAMILIES),
    rounds: int = ROUNDS,
) -> Measured:
    """Ask every installed reader every row, and time all of them ``rounds`` times."""
    present = [reader for reader in readers if reader.version() is not None]
    return Measured(
        rows=rows,
        readers=present,
        absent=[reader for reader in readers if reader not in present],
        verdicts={reader.name: _verdicts(reader, rows) for reader in present},
        times=reading_times(present, rows, rounds),
        starts=start_times(present, rounds),
        growths=growths(families, tries=_TRIES_A_ROUND * rounds),
    )


def _verdicts(reader: Reader, rows: Sequence[Question]) -> list[Verdict]:
    answers = (reader.answer(row.phrase, row.on, row.settings) for row in rows)
    return [
        verdict(row.right, answer, knows_tba=reader.knows_tba)
        for row, answer in zip(rows, answers, strict=True)
    ]


def main(argv: Sequence[str]) -> None:
    """Measure as the arguments say, and write the document."""
    parser = argparse.ArgumentParser(description="Compare the date reader with others.")
    parser.add_argument("file", nargs="?", type=Path, default=DOCUMENT, help="where to write")
    parser.add_argument("--rows", type=int, help="only so many rows, spread over the case table")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often to time everything")
    chosen = parser.parse_args(argv)
    rows = list(questions())
    step = max(1, len(rows) // chosen.rows) if chosen.rows else 1
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the libraries, at phrases that they do not know
        run = measured(rows[::step], rounds=chosen.rounds)
    old = chosen.file.read_text(encoding="utf-8") if chosen.file.exists() else ""
    chosen.file.write_text(rewritten(old, document(run)), encoding="utf-8")
    sys.stdout.write(f"wrote {chosen.file}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
