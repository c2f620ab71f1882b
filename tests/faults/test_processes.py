"""Processes that write at once, that are killed, that are stopped, whose disk is full."""

import random
import signal
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import product
from pathlib import Path

import pytest

from tests.faults.conftest import Program
from tracker.cli.signals import STOPPING


def race(program: Program, workers: int, each: int) -> None:
    """Let processes announce at once; every announcement has to be in the file afterwards."""
    titles = [f"Racer {worker} lap {lap}" for worker, lap in product(range(workers), range(each))]

    def announce(title: str) -> int:
        with program.announce(title) as process:
            return process.wait()

    with ThreadPoolExecutor(workers) as pool:
        statuses = list(pool.map(announce, titles))
    assert set(statuses) == {0}
    assert set(titles) <= program.titles()
    assert program.litter() == []


def test_processes_that_write_at_once_lose_nothing(program: Program) -> None:
    """Each waits for its turn and reads what the others wrote."""
    race(program, workers=4, each=3)


@pytest.mark.long
def test_sixteen_processes_write_fifty_times_each(program: Program) -> None:
    """The same with 800 announcements."""
    race(program, workers=16, each=50)


def interrupt(program: Program, number: int, runs: int) -> None:
    """Send a signal at many moments of a command; the file is whole, what was told is in it."""
    rng = random.Random(number)
    began = time.perf_counter()
    with program.announce("Measure") as process:
        assert process.wait() == 0
    span = (time.perf_counter() - began) * 1.1
    for run in range(runs):
        before = program.file.read_bytes()
        with program.announce(f"Run {number} {run}") as process:
            with suppress(subprocess.TimeoutExpired):
                process.wait(span * (run + rng.random()) / runs)
            process.send_signal(number)
            status, out = process.wait(), process.stdout and process.stdout.read()
        is_in = f"Run {number} {run}" in program.titles()
        assert is_in == (program.file.read_bytes() != before)
        assert is_in or (status != 0 and not out)
        assert is_in or status in {-number, 128 + number}
    with program.announce("Afterwards") as process:
        assert process.wait() == 0
    assert "Afterwards" in program.titles()
    assert program.litter() == []


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_command_that_is_ended_at_any_moment(program: Program, number: int) -> None:
    """The file is the old one or the new one, and the next command clears up."""
    interrupt(program, number, runs=5)


@pytest.mark.long
@pytest.mark.parametrize("number", [signal.SIGKILL, *STOPPING])
def test_a_command_that_is_ended_at_three_hundred_moments(program: Program, number: int) -> None:
    """The same with every signal, more often."""
    interrupt(program, number, runs=300)


@pytest.mark.parametrize("share", [0, 0.5, 1])
def test_a_limit_of_the_size_of_files(program: Program, share: float) -> None:
    """A file that cannot be written whole is not written (74), and that is said."""
    before = program.file.read_bytes()
    limit = int(share * len(before))
    with program.limited(limit, "announce", "Too much", "2031-01-02") as process:
        out, err = process.communicate()
    assert (process.returncode, out) == (74, "")
    assert "could not be saved; it is as it was (File too large)" in err
    assert program.file.read_bytes() == before
    assert program.litter() == []


def test_a_full_output_is_told_with_what_became_of_the_file(program: Program) -> None:
    """The change was saved before it could be printed; the exit status is not 0."""
    with (
        Path("/dev/full").open("w") as full,
        program.start("announce", "Halo", "2031", stdout=full) as process,
    ):
        _, err = process.communicate()
    assert (process.returncode, err) == (
        74,
        "error: the change is saved, but the output could not be written "
        "(No space left on device)\n",
    )
    assert "Halo" in program.titles()
