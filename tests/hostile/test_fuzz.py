"""The fuzzer finds nothing in a few runs, and finds what is broken on purpose."""

import subprocess
import sys

import pytest

from tests.cli.conftest import ROOT

FAULT = """
import runpy, sys
from tracker.cli import entry
inner = entry.run
def broken(argv, context):
    if argv and argv[0] == "when":
        {fault}
    return inner(argv, context)
entry.run = broken
sys.argv = ["fuzz", "--runs", "25"]
runpy.run_path("scripts/fuzz.py", run_name="__main__")
"""


def fuzzed(*command: str) -> "subprocess.CompletedProcess[str]":
    """Run the fuzzer."""
    return subprocess.run(
        [sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_a_few_runs() -> None:
    """Every command a few times: no exception, no status of its own, no control."""
    result = fuzzed("scripts/fuzz.py", "--runs", "150", "--seed", "1")
    assert result.returncode == 0, result.stdout + result.stderr
    assert "150 runs, 0 wrong" in result.stdout


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("raise KeyError", "KeyError"),
        ("return 5", "the exit status 5"),
        ("context.stdout.write(chr(27))", ": sent "),
        ("bytearray(2**31)", "MemoryError"),
        ("import os; os._exit(0)", "the child died in run"),
        ("open('/tracker-fuzz', 'w')", "PermissionError"),
    ],
)
def test_what_is_broken_is_found(fault: str, words: str) -> None:
    """An exception, a status, a control, too much memory, a death, a file elsewhere."""
    result = fuzzed("-c", FAULT.format(fault=fault))
    assert result.returncode == 1, result.stdout + result.stderr
    assert words in result.stdout
