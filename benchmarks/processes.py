"""What whole processes cost: time of the processor, taken in turn with a yardstick, and memory.

A busy machine slows the clock, and the processor a little: so what counts is the time of user and
system that the kernel notes for the process, and every run stands beside one of the yardstick right
before it. Medians are compared, and only their ratio is kept.

The most memory that the kernel notes with that time is no use: a process is given what the one that
started it had. So a Python program is asked for its own at its end.
"""

import fcntl
import os
import pty
import struct
import subprocess
import termios
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
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


class Ratio(NamedTuple):
    """The median of the time as a multiple of the yardstick's, and the seconds themselves."""

    time: float
    seconds: float


def cost(program: Program) -> float:
    """Run a program that has to succeed, and read all that it prints; give its seconds."""
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
    return usage.ru_utime + usage.ru_stime


def _drain(handle: int) -> None:
    """Read until nobody writes any more, which a terminal says by an error."""
    with suppress(OSError):
        while os.read(handle, 1 << 16):
            pass
    os.close(handle)


def ratios(programs: Mapping[str, Program], yardstick: Program, rounds: int) -> dict[str, Ratio]:
    """Run every program so many times, each right after the yardstick; give the ratios by name."""
    units: list[float] = []
    costs: dict[str, list[float]] = {name: [] for name in programs}
    for program in (yardstick, *programs.values()):
        cost(program)  # byte code is compiled, files are in memory
    for _ in range(rounds):
        for name, program in programs.items():
            units.append(cost(yardstick))
            costs[name].append(cost(program))
    unit = median(units)
    return {name: Ratio(median(found) / unit, median(found)) for name, found in costs.items()}


_ASKED = """
import atexit, runpy, sys
told, sys.argv = sys.argv[1], sys.argv[2:]
def tell():
    with open("/proc/self/status") as status, open(told, "w") as file:
        file.writelines(line for line in status if line.startswith("VmHWM"))
atexit.register(tell)
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def memory(python: Path, script: Program) -> int:
    """Run a script of Python; give the most memory that it had, in KiB."""
    told = script.folder / "memory"
    cost(replace(script, argv=(str(python), "-c", _ASKED, str(told), *script.argv)))
    return int(told.read_text().split()[1])
