"""Run every command over mutated files and arguments; nothing but a documented end is allowed.

``python scripts/fuzz.py --runs 20000 --seed 1`` runs in batches, each in a forked child whose
memory is limited. A run is made of the seed and its number alone: ``--only NUMBER`` repeats one.
What is looked for: an exception that no boundary takes, an exit status that is not documented, a
control character in what is printed, a run that takes too long, a child that dies.
"""

import argparse
import errno
import io
import json
import os
import random
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from typer.core import TyperOption
from typer.main import get_command

from tracker.cli import params
from tracker.cli.app import app
from tracker.cli.context import Context
from tracker.cli.entry import run
from tracker.cli.formats import Format
from tracker.errors import ExitStatus
from tracker.text import safe

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 23)
BATCH = 250
PREFIX = "tracker-fuzz-"
INSIDE = f"{os.path.realpath(tempfile.gettempdir())}/{PREFIX}"
"""How the path of every folder begins in which a run may write."""
MEMORY = 2**30
"""The bytes of address space that a child may take."""
SECONDS = 20
"""How much of a processor a run may take before it counts as one without an end."""
PATIENCE = 10 * SECONDS
"""How long it may take on a machine that does other things too."""

WORDS = (
    *("Iron Fist", "The Defenders S1", "iron-fist/s1", "Jessica Jones", "5a93fed9f520", "X", ""),
    *("2028", "mid-to-late 2017", "3-4 months after Iron Fist", "TBA", "the week before Easter"),
    *(
        "before",
        "after",
        "8-10",
        "99999999999999999999",
        "-1",
        "0",
        "-",
        "--",
        "all",
        "7d",
        "1 2 3",
    ),
    *("schedule.json", "other.json", "in.csv", "in.json", "in.ics", "article.txt", "offers.json"),
    *(
        "out.svg",
        "site",
        ".",
        "none/none",
        "title,window",
        "a=b",
        "x" * 400,
    ),
    *(
        "\x1b[31mred\x07",
        "a\nFORGED",
        "\u202eabc",
        "\udcff",
        "=1+1",
        "'",
        '"',
        "\\",
        "{{x}}",
        "[/]",
    ),
    *("進" * 90, "e\u0301" * 150, "\ufeff", "\U000e0041", "9999-99-99", "0000-01-01", "2199-12-31"),
    *("between " * 40, "(" * 200, "early " * 33, "1/" * 100, "or 2017 " * 25, "1900", "2200"),
)
"""What is typed where a value is asked for."""

VALUES: tuple[Any, ...] = (
    *(
        None,
        True,
        False,
        0,
        -1,
        1,
        9999,
        10**20,
        1.5,
        "",
        "x",
        [],
        {},
        [[]],
        {"": ""},
        [None, None],
    ),
    *(
        "2017-01-01",
        "2199-12-31",
        "0001-01-01",
        "9999-12-31",
        "2017-02-30",
        "TBA",
        [8, 8],
        [8],
        [9, 8],
    ),
    *("iron-fist/s1", "iron-fist", "x/s1-part2", "x/s0", "confirmed", "released", "\x1b]0;x\x07"),
    *(
        "\ud83d\ude00",
        "a\u202eb",
        "\u0000",
        "z" * 5000,
        {"earliest": "2017-01-01"},
        [1],
        [None, -1],
    ),
)
"""What stands in place of a value of a record."""


def documents() -> dict[str, bytes]:
    """Give the files that are mutated: schedules, exports, an article and proposals for it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(ROOT / "schedule.json", folder)
        for line in (
            ["announce", "Harbour Lights S2", "3-4 months after Iron Fist S2", "--note", "é 進"],
            ["announce", "Harbour Lights S3", "maybe early 2028", "--episodes", "8-10"],
            ["announce", "Harbour Lights S3", "2029", "--status", "filming", "--quote", "a\nb"],
            ["relate", "Harbour Lights S3", "before", "Luke Cage S3", "before", "Paper Comet"],
            ["edit", "Harbour Lights", "--alias", "HL", "--id", "tvmaze=1", "--network", "N"],
        ):
            ended(line, folder)
        made = {f"in.{form}": ended(["export", form], folder) for form in ("csv", "json", "ics")}
        text = "LONDON, May 2, 2026 - Iron Fist season 4 premieres on June 22, 2028."
        offers = ended(["read", "--text", text, "--json"], folder)
        schedule = (folder / "schedule.json").read_bytes()
    files = {name: text.encode() for name, text in made.items()}
    more = {"article.txt": text.encode(), "offers.json": offers.encode()}
    return {"schedule.json": schedule, "other.json": schedule, **files, **more}


def ended(line: Sequence[str], folder: Path) -> str:
    """Give what a command printed."""
    out = io.StringIO()
    run(line, Context(out, io.StringIO(), {}, folder, TODAY, state=folder / "state"))
    return out.getvalue()


def mutated(data: bytes, rng: random.Random) -> bytes:
    """Give data with some of its bytes, records or values changed."""
    for _ in range(rng.choice((0, 1, 1, 2, 5))):
        data = rng.choice(MUTATIONS)(data, rng)
    return data


def _flipped(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data) + 1)
    return data[:at] + bytes([rng.randrange(256)]) + data[at + 1 :]


def _cut(data: bytes, rng: random.Random) -> bytes:
    first, last = sorted(rng.randrange(len(data) + 1) for _ in range(2))
    return data[:first] + data[min(last, first + rng.choice((1, 30, 10**9))) :]


def _doubled(data: bytes, rng: random.Random) -> bytes:
    first = rng.randrange(len(data) + 1)
    piece = data[first : first + rng.randrange(1, 200)]
    at = rng.randrange(len(data) + 1)
    return data[:at] + piece * rng.choice((1, 2, 50)) + data[at:]


def _with_word(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data) + 1)
    word = rng.choice(WORDS).encode("utf-8", "surrogatepass")
    return data[:at] + word + data[at:]


def _lines_moved(data: bytes, rng: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    rng.shuffle(lines)
    return b"".join(lines)


def _with_value(data: bytes, rng: random.Random) -> bytes:
    """Change a value, a key or a record of a document of JSON."""
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        return data
    places = list(_places(document))
    if not places:
        return data
    holder, key = rng.choice(places)
    match rng.randrange(4):
        case 0 if isinstance(holder, dict):
            holder[rng.choice(WORDS)] = holder.pop(key)
        case 1 if isinstance(holder, dict):
            del holder[key]
        case 2:
            other, place = rng.choice(places)
            holder[key] = json.loads(json.dumps(other[place]))
        case _:
            holder[key] = rng.choice(VALUES)
    return json.dumps(document, ensure_ascii=rng.random() < 0.5).encode("utf-8", "replace")  # noqa: PLR2004 - half


def _places(value: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - any JSON
    """Give every place in a document that holds a value."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        items = (
            one.items()
            if isinstance(one, dict)
            else enumerate(one)
            if isinstance(one, list)
            else ()
        )
        for key, inner in items:
            yield one, key
            waiting.append(inner)


def _nested(data: bytes, rng: random.Random) -> bytes:
    deep = rng.choice((10, 900, 100_000))
    at = data.find(b": ", rng.randrange(len(data) + 1)) + 2
    return data[:at] + b"[" * deep + b"]" * deep + data[at:]


MUTATIONS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    *(_flipped, _cut, _doubled, _with_word, _lines_moved, _nested),
    *(_with_value,) * 6,
)
"""The ways to change a file; most changes leave it the JSON that it was."""


Shape = tuple[list[str], list[tuple[str, str]], list[str]]
"""The arguments of a command, its options with the words for their values, and its flags."""


def shapes() -> dict[str, Shape]:
    """Give the arguments, the options with a value and the flags of every command."""
    made = {}
    for name, command in get_command(app).commands.items():  # type: ignore[attr-defined]
        with command.make_context(name, [], resilient_parsing=True) as ctx:
            arguments = [params.value_words(one, ctx) for one in params.arguments_of(command)]
            options = [one for one in command.get_params(ctx) if isinstance(one, TyperOption)]
            valued = [
                (one.opts[0], params.value_words(one, ctx)) for one in options if not one.is_flag
            ]
        made[name] = arguments, valued, [one.opts[0] for one in options if one.is_flag]
    return made


def typed(name: str, shape: Shape, rng: random.Random) -> list[str]:
    """Give a line for a command, some of its words as they should be."""
    arguments, options, flags = shape
    line = [name]
    if name == "relate" and rng.random() < 0.8:  # noqa: PLR2004 - a chain by chance is rare
        first, side, second = (_value(word, rng) for word in ("REF", "before|after", "REF"))
        return [*line, first, side, second, *(flag for flag in flags if rng.random() < 0.2)]  # noqa: PLR2004 - some
    for option, word in options:
        if rng.random() < 0.08:  # noqa: PLR2004 - one or two options a line
            line += [option, _value(word, rng)]
    line += [flag for flag in flags if rng.random() < 0.1 and flag not in {"--help", "-h"}]  # noqa: PLR2004 - likewise
    return [
        *line,
        *(_value(word, rng) for word in arguments for _ in range(rng.choice(_COUNTS))),
    ]


_COUNTS = (0, *(1,) * 12, 2)
"""How many words are typed where one is asked for."""


def _value(word: str, rng: random.Random) -> str:
    known = (
        word.split("|")
        if "|" in word and "FILE" not in word
        else GOOD.get(word.strip("[]").split(" ")[0], ())
    )
    if known and rng.random() < 0.7:  # noqa: PLR2004 - more often right than wrong
        return rng.choice(known)
    text = rng.choice(WORDS)
    return text if rng.random() < 0.8 else text + rng.choice(WORDS)  # noqa: PLR2004 - sometimes two


GOOD = {
    "REF": ("Iron Fist", "harbour-lights/s3", "The Defenders", "Luke Cage S2"),
    "SOURCE": ("csv", "json", "ics", "tvmaze", "sonarr"),
    "FORMAT": tuple(Format),
    "WHAT": ("in.csv", "in.json", "in.ics"),
    "FILE": ("article.txt", "other.json", "offers.json", "out.svg"),
    "BASE": ("other.json",),
    "OURS": ("in.json", "other.json"),
    "THEIRS": ("schedule.json",),
    "PATH": ("schedule.json",),
    "KEY": ("5a93", "iron-fist/s2@2018-09-07.4c9bd4bd52f5"),
    "DAY": ("2016-11-01", "today"),
    "WHEN": ("2028", "next month"),
    "CELLS": ("20", "80", "1000"),
    "N": ("3",),
    "COMMAND": ("list",),
}  # fmt: skip
"""Words that are right, by the word that stands for them in the help."""


def tried(
    seed: int, number: int, folder: Path, bases: dict[str, bytes], known: dict[str, Shape]
) -> tuple[str, str]:
    """Make one run; give its command, and what was wrong with it, empty for nothing."""
    rng = random.Random(f"{seed}/{number}")
    name = sorted(known)[number % len(known)]
    for file, data in bases.items():
        (folder / file).write_bytes(mutated(data, rng))
    line = typed(name, known[name], rng)
    out, err = Stream(is_terminal=rng.random() < 0.2), Stream(is_terminal=False)  # noqa: PLR2004 - a fifth
    answers = "".join(f"{rng.choice(('y', 'n', 'e', 'a', 'q', *WORDS))}\n" for _ in range(12))
    stdin = Stream(answers.encode("utf-8", "replace").decode(), is_terminal=out.isatty())
    nowhere = dict.fromkeys(("TRACKER_SONARR_URL", "TRACKER_TVMAZE_URL"), "http://127.0.0.1:9")
    environment = {
        **nowhere,
        "TRACKER_SONARR_KEY": "k",
        "NO_COLOR": "1",
        "TRACKER_FILE": "schedule.json",
    }
    context = Context(out, err, environment, folder, TODAY, state=folder / "state", stdin=stdin)
    began = time.process_time()
    signal.alarm(PATIENCE)
    try:
        status = run(line, context)
    except BaseException:  # noqa: BLE001 - whatever gets here is what is looked for
        return name, f"{line}: {traceback.format_exc()}"
    finally:
        signal.alarm(0)
    return f"{name} {int(status)}", wrong(
        line, status, out.getvalue() + err.getvalue(), time.process_time() - began
    )


def wrong(line: list[str], status: int, shown: str, seconds: float) -> str:
    """Say what is wrong with how a run ended."""
    if status not in list(ExitStatus):
        return f"{line}: the exit status {status}"
    if seconds > SECONDS:
        return f"{line}: {seconds:.1f} seconds"
    coloured = "--color" in line
    lines = shown.replace("\r\n ", "").replace("\r\n", "\n").replace("\u200e", "").split("\n")
    sent = [one for one in lines if safe(one) != one and not coloured]
    return f"{line}: sent {sent[0]!r}" if sent else ""


class Stream(io.StringIO):
    """A stream that may be a terminal."""

    def __init__(self, text: str = "", *, is_terminal: bool) -> None:
        super().__init__(text)
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        """Tell whether it is one."""
        return self._is_terminal


def batch(seed: int, numbers: Sequence[int], bases: dict[str, bytes]) -> list[tuple[str, str]]:
    """Make runs in a child of limited memory; give what each came to."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        with suppress(BaseException), os.fdopen(writing, "w") as results:
            in_child(seed, numbers, bases, results)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as results:
        found = [tuple(json.loads(line)) for line in results]
    _, ended_with, usage = os.wait4(child, 0)
    PEAK.append(usage.ru_maxrss)
    if len(found) < len(numbers):
        found.append(("?", f"the child died in run {numbers[len(found)]} ({ended_with})"))
    return found


PEAK: list[int] = []
"""The most memory that each child had, in KiB."""


def in_child(seed: int, numbers: Sequence[int], bases: dict[str, bytes], results: Any) -> None:  # noqa: ANN401 - a stream
    """Make runs in a folder that is thrown away, and write a line for each."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    sys.addaudithook(_kept_inside)
    signal.signal(signal.SIGALRM, _endless)
    known = shapes()
    for number in numbers:
        with tempfile.TemporaryDirectory(prefix=PREFIX) as folder:
            os.chdir(folder)
            results.write(json.dumps(tried(seed, number, Path(folder), bases, known)) + "\n")
            results.flush()
            os.chdir("/")


WRITING = frozenset({"os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.chmod", "os.link"})
"""What changes a folder; ``open`` is told by its flags."""


def _kept_inside(event: str, told: tuple[Any, ...]) -> None:
    """Let nothing be written outside of the folder of a run, whatever is typed."""
    if event == "open":
        is_writing = bool(told[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
        paths = told[:1] if is_writing else ()
    else:
        paths = told[:2] if event in WRITING else ()
    named = [os.fsdecode(path) for path in paths if isinstance(path, str | bytes | os.PathLike)]
    inside = (INSIDE, os.devnull)
    if not all(os.path.realpath(path).startswith(inside) for path in named):
        raise PermissionError(errno.EACCES, "outside of the folder", named[0])


def _endless(*_: object) -> None:
    raise TimeoutError(f"no end after {PATIENCE} seconds")


def main() -> int:
    """Make the runs and say what was found; give 1 when something was."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="the number of one run")
    told = parser.parse_args()
    bases = documents()
    numbers = range(told.runs) if told.only is None else [told.only]
    counts: Counter[str] = Counter()
    failures = 0
    for start in range(0, len(numbers), BATCH):
        for number, (name, fault) in enumerate(
            batch(told.seed, numbers[start : start + BATCH], bases), start
        ):
            counts[name] += 1
            if fault:
                failures += 1
                print(f"run {numbers[min(number, len(numbers) - 1)]}: {fault}")
    print(", ".join(f"{name} {count}" for name, count in sorted(counts.items())))
    print(f"{len(numbers)} runs, {failures} wrong, at most {max(PEAK) // 1024} MiB")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
