"""Every command and every output over a schedule whose every text means harm.

Each run is compared with the same run over the same schedule with harmless words: a word that is
shown there has to be shown here with the whole payload before it, made safe; and the output has to
have the same structure. Commands, options and formats are those of the program, so a new one fails
here until it is walked.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.main import get_command

from tests.cli.conftest import Result, Terminal
from tests.hostile import schedules
from tests.hostile.outputs import (
    CUT,
    FORMATS,
    JSON,
    MESSAGES,
    OUR_COLOURS,
    SUFFIXES,
    TEXT,
    WRAPPED,
    Reader,
    controls_in,
    flat,
)
from tests.hostile.payloads import PAYLOADS
from tests.hostile.schedules import TODAY, key_of, marker, text_of
from tracker.cli import params
from tracker.cli.app import app
from tracker.cli.formats import Format
from tracker.cli.shells import SCRIPTS
from tracker.errors import ExitStatus
from tracker.text import safe
from tracker.views.scene import Grouping

NUMBERS = range(len(PAYLOADS))
KEYS = [key_of(number) for number in NUMBERS]

RUNS: dict[str, list[list[str]]] = {
    "list": [
        ["list"],
        ["list", "--level", "rumoured"],
        ["list", "--columns", "title,network,source,ref,key"],
    ],
    "next": [["next"]],
    "timeline": [["timeline", "--by", by] for by in Grouping] + [["timeline"]],
    "show": [["show", key] for key in KEYS],
    "history": [
        ["history"],
        ["history", "--markdown"],
        ["history", "--against", "other.json"],
        ["history", "--columns", "title,network,source,quote,note,ref,key"],
        *(["history", key] for key in KEYS),
    ],
    "by": [["by", "2031"], *(["by", "2027-04", f"{key}/s1"] for key in KEYS[0::3])],
    "why": [["why", f"{key}/s{season}"] for key in KEYS[1::3] for season in (1, 2)],
    "when": [["when", "late 2027"]],
    "announce": [["announce", f"{key}/s1", "2029", "--dry-run"] for key in KEYS[2::3]],
    "add": [["add", f"{KEYS[0]}/s1", "2029", "--dry-run"]],
    "relate": [["relate", f"{key}/s2", "before", f"{key}/s1", "--dry-run"] for key in KEYS[0::3]],
    "read": [["read", "--text", "work 1 premieres in 2028.", "--on", "2026-11-01"]],
    "edit": [["edit", key, "--network", "x", "--dry-run"] for key in KEYS[1::3]],
    "retract": [["retract", f"{key}/s1@2026-05-01", "--dry-run"] for key in KEYS[2::3]],
    "undo": [["undo"]],
    "check": [["check"], ["check", "--repair", "--dry-run"]],
    "export": [["export", word] for word in Format],
    "import": [["import", word, f"out.{word}", "--dry-run"] for word in ("csv", "json", "ics")],
    "publish": [["publish", "site"]],
    "merge": [["merge", "other.json", "mine.json", "other.json", "schedule.json"]],
    "help": [["help", "list"]],
    "completion": [["completion", shell] for shell in SCRIPTS],
}
"""What is run of each command."""

COMMANDS = dict(get_command(app).commands)  # type: ignore[attr-defined]


@dataclass
class Pair:
    """The hostile schedule and its harmless twin, each in a folder of its own."""

    hostile: Terminal
    benign: Terminal

    def run(self, argv: list[str], *options: str) -> tuple[Result, Result]:
        """Run a command over both; both do the same and leave with the same status."""
        results = [one.tracker(*argv, *options) for one in (self.hostile, self.benign)]
        assert results[0].status == results[1].status, results[0].err
        assert results[0].status in list(ExitStatus)
        return results[0], results[1]


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """Give both schedules; each has another version, exports of its own and a step to undo."""
    made = []
    for name, data in {"hostile": schedules.hostile(), "benign": schedules.benign()}.items():
        folder = tmp_path_factory.mktemp(name)
        one = Terminal(folder, folder / "state", today=TODAY)
        one.file.write_bytes(data)
        for word in ("csv", "json", "ics"):
            one.ok("export", word, "-o", f"out.{word}")
        one.ok("announce", f"{KEYS[0]}/s1", "--note", "another version")
        (folder / "other.json").write_bytes(one.file.read_bytes())
        one.ok("undo")
        (folder / "mine.json").write_bytes(one.file.read_bytes())
        made.append(one)
    return Pair(*made)


def options_of(name: str) -> set[str]:
    """Give the options that a command has."""
    command = COMMANDS[name]
    with command.make_context(name, [], resilient_parsing=True) as ctx:
        return {word for option in params.options_of(command, ctx) for word in option.opts}


def walks() -> Iterator[tuple[list[str], Reader]]:
    """Give every run in every output that its command has, with what reads it."""
    for name, runs in RUNS.items():
        known = options_of(name)
        for argv in runs:
            if name == "export":
                yield argv, FORMATS[argv[1]]
                continue
            yield argv, reader_of(argv)
            if "--json" in known and not {"--columns", "--markdown", "--repair", "--by"} & set(
                argv
            ):
                yield [*argv, "--json"], MESSAGES if name == "check" else JSON


def reader_of(argv: list[str]) -> Reader:
    """Give what reads the output of a run that is no document."""
    if "--markdown" in argv:
        return FORMATS["md"]
    return CUT if argv[0] == "timeline" else TEXT


WALKS = list(walks())


def test_every_command_is_walked() -> None:
    """A new command has to be entered in the list of what is run."""
    assert RUNS.keys() == COMMANDS.keys()
    assert FORMATS.keys() == set(Format)


def lost(shown: str, twin: str, reader: Reader) -> list[str]:
    """Give the fields that the twin shows and that are not shown whole."""
    seen, wanted = flat(reader.texts(shown)), flat(reader.texts(twin))
    fields = [FIELDS[word] for word in set(MARKERS.findall(wanted)) if word in FIELDS]
    return [
        f"{number} {name}"
        for number, name in fields
        if not _is_in(text_of(number, name), seen, reader)
    ]


NAMES = [*schedules.names(), "table", "row", "field", "value"]
FIELDS = {marker(number, name): (number, name) for number in NUMBERS for name in NAMES}
MARKERS = re.compile("zq[0-9]+[a-pr-z0-9]+q")


def _is_in(text: str, seen: str, reader: Reader) -> bool:
    """Tell whether a text is shown: as it is, made safe, its blanks made one, or as Python has it."""
    if reader.is_exact:
        return flat(text) in seen
    if reader.has_line_ends:
        text = text.replace("\\N", "\n")
    forms = [
        flat(safe(form))
        for form in (text, " ".join(text.split()), text.replace("\n", " "), repr(text)[1:-1])
    ]
    if reader.is_cut:
        return any(form[:4] in seen for form in forms)
    return any(form in seen for form in forms)


@pytest.mark.parametrize(("argv", "reader"), WALKS, ids=[" ".join(argv) for argv, _ in WALKS])
def test_a_pipe(pair: Pair, argv: list[str], reader: Reader) -> None:
    """No control, nothing lost, nothing forged, in the output and beside it."""
    hostile, benign = pair.run(argv)
    assert controls_in(hostile.out, has_marks=reader.has_marks) == []
    assert controls_in(hostile.err) == []
    assert reader.structure(hostile.out) == reader.structure(benign.out)
    assert TEXT.structure(hostile.err) == TEXT.structure(benign.err)
    assert lost(hostile.out, benign.out, reader) == []
    assert lost(hostile.err, benign.err, TEXT) == []


DRAWN = [
    argv for argv, reader in WALKS if reader in (TEXT, CUT) and "--color" in options_of(argv[0])
]


@pytest.mark.parametrize("width", ["20", "80", "1000"])
def test_a_terminal(pair: Pair, width: str) -> None:
    """Colour adds our own escapes and nothing else, at any width; no line is wider."""
    for argv in DRAWN[int(width) % 3 :: 3]:
        plain = pair.hostile.tracker(*argv, "--width", width)
        coloured = pair.hostile.tracker(*argv, "--width", width, "--color", "always")
        assert OUR_COLOURS.sub("", coloured.out) == plain.out, argv
        assert controls_in(plain.out, has_marks=True) == [], argv
        assert coloured.status == plain.status


def test_ascii(pair: Pair) -> None:
    """Pictures in ASCII hold nothing but printable ASCII."""
    for argv in DRAWN:
        shown = pair.hostile.tracker(*argv, "--ascii").out
        assert all(letter == "\n" or " " <= letter <= "~" for letter in shown), argv
    for word in Format:
        if word is not Format.CSV and word is not Format.ICS and word is not Format.MD:
            continue
        assert controls_in(pair.hostile.tracker("export", word, "--ascii").out) == []


def test_a_wrapped_card_loses_nothing(pair: Pair) -> None:
    """A narrow card breaks its lines, and shows all that a wide one does."""
    for key in KEYS:
        hostile, benign = pair.run(["show", key], "--width", "60")
        assert lost(hostile.out, benign.out, WRAPPED) == []


def test_a_site(pair: Pair) -> None:
    """Every file of a site is well-formed, holds no control, and has its texts."""
    pair.run(["publish", "public"])
    files = sorted((pair.hostile.folder / "public").rglob("*.*"))
    assert [path.name for path in files] == [
        path.name for path in sorted((pair.benign.folder / "public").rglob("*.*"))
    ]
    for path in files:
        twin = pair.benign.folder / path.relative_to(pair.hostile.folder)
        check_file(path, twin)


def check_file(path: Path, twin: Path) -> None:
    """See that a file of a site is what its twin is."""
    with path.open(newline="") as file, twin.open(newline="") as other:
        shown, harmless = file.read(), other.read()
    assert controls_in(shown) == [], path.name
    if path.suffix in SUFFIXES:
        reader = FORMATS[SUFFIXES[path.suffix]]
        assert reader.structure(shown) == reader.structure(harmless), path.name
        assert lost(shown, harmless, reader) == [], path.name
