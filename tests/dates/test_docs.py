"""The documents on dates: generated from the code, or run against it."""

import doctest
import runpy
import subprocess
import sys
from pathlib import Path

from tracker.dates import edtf, settings, writing

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "scripts" / "dates_reference.py"


def test_the_reference_is_current() -> None:
    """docs/dates.md is what scripts/dates_reference.py writes."""
    done = subprocess.run(
        [sys.executable, str(SCRIPT), "--check"], check=False, env={"PYTHONPATH": str(ROOT)}
    )
    assert done.returncode == 0, "run: python scripts/dates_reference.py"


def test_every_grammar_file_is_in_the_reference() -> None:
    """A new file of the grammar must not be left out."""
    listed = set(runpy.run_path(str(SCRIPT))["GRAMMAR"])
    files = {path.stem for path in (ROOT / "tracker" / "dates" / "grammar").glob("*.py")}
    assert files - {"__init__", "stream", "turns"} == listed


def test_the_library_document_is_true() -> None:
    """Every example of docs/library.md gives what it shows."""
    results = doctest.testfile(str(ROOT / "docs" / "library.md"), module_relative=False)
    assert results.attempted
    assert not results.failed


def test_the_docstrings_are_true() -> None:
    """So does every example in the package."""
    assert not any(doctest.testmod(module).failed for module in (edtf, settings, writing))
