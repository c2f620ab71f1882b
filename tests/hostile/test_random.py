"""Random schedules with hostile texts in every place, in this process and as whole processes."""

import os
import random
import subprocess
import sys
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Terminal
from tests.hostile.outputs import OUR_COLOURS, controls_in
from tests.hostile.payloads import PAYLOADS
from tests.hostile.schedules import TODAY, Work, document_of, key_of
from tracker.cli.formats import Format
from tracker.errors import ExitStatus
from tracker.store.codec import encode

LOOKING = [["list"], ["timeline"], ["history"], *(["export", word] for word in Format)]
LETTERS = [
    *(chr(code) for code in range(0x20)),
    *(chr(code) for code in range(0x7F, 0xA0)),
    *"\u200b\u200e\u202e\u2066\u2028\ufeff\u200d\ufe0f\u3164\uffff\U000e0041\u0301進م a'\"<&\\|=;",
]


def random_text(rng: random.Random) -> str:
    """Give a payload, two of them, or letters of the worst sort."""
    match rng.randrange(3):
        case 0:
            return rng.choice(list(PAYLOADS.values()))
        case 1:
            return "".join(rng.choices(list(PAYLOADS.values()), k=2))[:300]
        case _:
            return "x" + "".join(rng.choices(LETTERS, k=rng.randrange(1, 40)))


def schedule(number: int) -> bytes:
    """Give a schedule of one to three works, made of its number alone."""
    rng = random.Random(number)
    works = [Work(key_of(one), lambda _: random_text(rng)) for one in range(rng.randrange(1, 4))]
    return encode(document_of(works))


def check(number: int, argv: list[str], out: str, err: str, status: int) -> None:
    """See that a run is a documented one that sent nothing."""
    assert status in list(ExitStatus), (number, argv, err)
    assert "Traceback" not in err, (number, argv)
    assert controls_in(OUR_COLOURS.sub("", out), has_marks=True) == [], (number, argv)
    assert controls_in(err) == [], (number, argv)


def look(terminal: Terminal, number: int, argv: list[str]) -> None:
    """Look at a schedule in this process."""
    terminal.file.write_bytes(schedule(number))
    result = terminal.tracker(*argv)
    assert result.status == 0, (number, argv, result.err)
    check(number, argv, result.out, result.err, result.status)


def test_a_hundred(terminal: Terminal) -> None:
    """A hundred of them, each by one of the commands."""
    one = replace(terminal, today=TODAY)
    for number, argv in zip(range(100), cycle(LOOKING), strict=False):
        look(one, number, argv)


@pytest.mark.once
def test_many(terminal: Terminal) -> None:
    """Each by list, timeline, history and one format of export.

    ``TRACKER_HOSTILE_SCHEDULES=10000`` says how many; ten thousand take a quarter of an hour.
    """
    one = replace(terminal, today=TODAY)
    for number in range(int(os.environ.get("TRACKER_HOSTILE_SCHEDULES", "500"))):
        for argv in (*LOOKING[:3], LOOKING[3 + number % len(Format)]):
            look(one, number, argv)


@pytest.mark.once
def test_two_hundred_processes(tmp_path: Path) -> None:
    """Two hundred as whole processes, every third one in colour."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", "NO_COLOR": ""}
    for number, argv in enumerate(islice(cycle(LOOKING), 200)):
        (tmp_path / "schedule.json").write_bytes(schedule(number))
        forced = {"FORCE_COLOR": "1"} if number % 3 == 0 else {}
        result = subprocess.run(
            [sys.executable, "-m", "tracker", *argv],
            cwd=tmp_path,
            env={**environment, **forced},
            capture_output=True,
            check=False,
        )
        check(number, argv, result.stdout.decode(), result.stderr.decode(), result.returncode)
