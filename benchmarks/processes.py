"""What whole processes cost: time of the processor and memory, taken in turn with a yardstick.

A busy machine slows the clock, and the processor a little: so what counts is the time of user and
system that the kernel notes for the process, and every run stands beside one of the yardstick right
before it. Medians are compared, and only their ratio is kept.
"""

import fcntl
import os
import pty
import struct
import subprocess
import termios
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import NamedTuple

_LINES, _COLUMNS = 40, 120
_KEPT = {"PATH", "HOME", "LANG", "LC_ALL"}


@dataclass(frozen=True, slots=True)
class Program:
    """A command line, where it runs, and what it prints to: a terminal, or else a pipe."""

    argv: Sequence[str]
    folder: Path = Path()
    environment: Mapping[str, str] = field(default_factory=dict)
    on_terminal: bool = False

    def told(self) -> dict[str, str]:
        """Give the whole environment; nothing of Python's settings here comes through."""
        kept = {name: value for name, value in os.environ.items() if name in _KEPT}
        return {**kept, "TERM": "xterm-256color", **self.environment}


class Cost(NamedTuple):
    """Seconds of the processor, and the most memory that was in use, in KiB."""

    seconds: float
    memory: int


class Ratio(NamedTuple):
    """Medians of time and memory as multiples of the yardstick's, and the seconds themselves."""

    time: float
    memory: float
    seconds: float


def cost(program: Program) -> Cost:
    """Run a program that has to succeed, and read all that it prints."""
    ours, theirs = pty.openpty() if program.on_terminal else os.pipe()
    if program.on_terminal:
        size = struct.pack("HHHH", _LINES, _COLUMNS, 0, 0)
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, size)
    process = subprocess.Popen(  # noqa: S603 - our own
        program.argv,
        cwd=program.folder,
        env=program.told(),
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs if program.on_terminal else subprocess.DEVNULL,
    )
    os.close(theirs)
    _drain(ours)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, program.argv)
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss)


def _drain(handle: int) -> None:
    """Read until nobody writes any more, which a terminal says by an error."""
    with suppress(OSError):
        while os.read(handle, 1 << 16):
            pass
    os.close(handle)


def ratios(programs: Mapping[str, Program], yardstick: Program, rounds: int) -> dict[str, Ratio]:
    """Run every program so many times, each right after the yardstick; give the ratios by name."""
    units: list[Cost] = []
    costs: dict[str, list[Cost]] = {name: [] for name in programs}
    for program in (yardstick, *programs.values()):
        cost(program)  # byte code is compiled, files are in memory
    for _ in range(rounds):
        for name, program in programs.items():
            units.append(cost(yardstick))
            costs[name].append(cost(program))
    unit = _middle(units)
    return {name: _ratio(_middle(found), unit) for name, found in costs.items()}


def _middle(costs: Sequence[Cost]) -> tuple[float, float]:
    seconds, memory = zip(*costs, strict=True)
    return median(seconds), median(memory)


def _ratio(found: tuple[float, float], unit: tuple[float, float]) -> Ratio:
    return Ratio(found[0] / unit[0], found[1] / unit[1], found[0])
