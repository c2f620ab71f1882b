"""Programs for the terminal that list dated entries, each with as many as tracker has seasons.

Each gets its own data folder and the plainest listing of everything that it has. One that is not
installed is left out. The first run, which fills what caches a program has, is not counted.
"""

import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple

from benchmarks.processes import Program, cost

FIRST = date(2025, 1, 1)
SPREAD = 1000
"""The days over which the entries lie, from ``FIRST`` on."""


class Dated(NamedTuple):
    """An entry: a day and a title."""

    day: date
    title: str


@dataclass(frozen=True, slots=True)
class Peer:
    """A program: how it is called, and what makes its data and gives the command that lists it."""

    name: str
    command: str
    prepared: Callable[[str, Path, Sequence[Dated]], Program]

    def program(self, folder: Path, environments: Path, entries: int) -> Program | None:
        """Give the program with its data in a folder of its own; None when it is not installed.

        It is looked for among ``environments``, a folder for each, then on the path.
        """
        found = [*environments.glob(f"*/bin/{self.command}"), shutil.which(self.command)]
        if found[0] is None:
            return None
        place = folder / self.name
        place.mkdir()
        return self.prepared(str(found[0]), place, _entries(entries))


def _entries(count: int) -> list[Dated]:
    days = (FIRST + timedelta(days=number * SPREAD // count) for number in range(count))
    return [Dated(day, f"The Silent Harbour {number}") for number, day in enumerate(days)]


def _calcurse(command: str, folder: Path, entries: Sequence[Dated]) -> Program:
    lines = (f"{one.day:%m/%d/%Y} [1] {one.title}\n" for one in entries)
    (folder / "apts").write_text("".join(lines))
    (folder / "todo").write_text("")
    (folder / "conf").write_text("")
    asked = ("-Q", "--from", f"{FIRST:%m/%d/%Y}", "--days", str(SPREAD))
    return Program((command, "-D", str(folder), *asked), folder)


def _taskwarrior(command: str, folder: Path, entries: Sequence[Dated]) -> Program:
    tasks = [{"description": one.title, "due": f"{one.day:%Y%m%dT000000Z}"} for one in entries]
    (folder / "tasks.json").write_text(json.dumps(tasks))
    (folder / "taskrc").write_text(f"data.location={folder}\nconfirmation=no\nnews.version=9.9.9\n")
    environment = {"TASKRC": str(folder / "taskrc")}
    cost(Program((command, "import", "tasks.json"), folder, environment))
    return Program((command, "rc.gc=off", "list"), folder, environment)


def _remind(command: str, folder: Path, entries: Sequence[Dated]) -> Program:
    lines = (f"REM {one.day:%d %b %Y} MSG {one.title}\n" for one in entries)
    (folder / "reminders").write_text("".join(lines))
    return Program((command, "-n", "reminders", *f"{FIRST:%d %b %Y}".split()), folder)


def _watson(command: str, folder: Path, entries: Sequence[Dated]) -> Program:
    frames = [
        [(start := _stamp(one.day, 9)), start + 3600, one.title, f"{number:032x}", [], start]
        for number, one in enumerate(entries)
    ]
    (folder / "frames").write_text(json.dumps(frames))
    span = ("--from", FIRST.isoformat(), "--to", (FIRST + timedelta(days=SPREAD)).isoformat())
    environment = {"WATSON_DIR": str(folder)}
    return Program((command, "log", "--no-pager", *span), folder, environment)


def _stamp(day: date, hour: int) -> int:
    return int(datetime.combine(day, time(hour), UTC).timestamp())


def _todoman(command: str, folder: Path, entries: Sequence[Dated]) -> Program:
    _calendar(folder / "lists" / "one", "VTODO", "DUE", entries)
    config = f'path = "{folder}/lists/*"\ncache_path = "{folder}/cache.sqlite3"\n'
    (folder / "config.py").write_text(f'{config}date_format = "%Y-%m-%d"\n')
    return Program((command, "--config", "config.py", "list"), folder)


def _khal(command: str, folder: Path, entries: Sequence[Dated]) -> Program:
    _calendar(folder / "events", "VEVENT", "DTSTART", entries)
    (folder / "config").write_text(
        f"[calendars]\n[[one]]\npath = {folder}/events\n"
        f"[sqlite]\npath = {folder}/khal.db\n"
        "[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
    )
    asked = ("list", FIRST.isoformat(), f"{SPREAD}d")
    return Program((command, "-c", "config", *asked), folder, {"HOME": str(folder)})


def _calendar(folder: Path, kind: str, field: str, entries: Sequence[Dated]) -> None:
    """Write a file for each entry, as these programs keep them."""
    folder.mkdir(parents=True)
    for number, one in enumerate(entries):
        lines = (
            *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//benchmark", f"BEGIN:{kind}"),
            *(f"UID:{number}", "DTSTAMP:20250101T000000Z", f"SUMMARY:{one.title}"),
            *(f"{field};VALUE=DATE:{one.day:%Y%m%d}", f"END:{kind}", "END:VCALENDAR", ""),
        )
        (folder / f"{number}.ics").write_text("\r\n".join(lines))


PEERS = (
    Peer("calcurse", "calcurse", _calcurse),
    Peer("taskwarrior", "task", _taskwarrior),
    Peer("remind", "remind", _remind),
    Peer("watson", "watson", _watson),
    Peer("todoman", "todo", _todoman),
    Peer("khal", "khal", _khal),
)
