"""The output contract: streams, pipes, colour, width, JSON, where options may stand."""

import json
import re
import subprocess
import sys

import pytest

from tests.cli.conftest import ROOT, Terminal
from tracker.text import cell_width

READING = [
    ["list"],
    ["next"],
    ["timeline"],
    ["show", "The Defenders"],
    ["when", "mid-to-late 2017"],
]
AS_OF = ["--as-of", "2016-11-01"]


@pytest.mark.parametrize("argv", READING, ids=lambda argv: argv[0])
def test_a_pipe_gets_plain_text(terminal: Terminal, argv: list[str]) -> None:
    """No escape byte goes to anything but a terminal."""
    assert "\x1b" not in terminal.ok(*argv, *AS_OF)


@pytest.mark.parametrize("argv", READING, ids=lambda argv: argv[0])
def test_colour_only_repeats(terminal: Terminal, argv: list[str]) -> None:
    """Coloured output without its escapes is the plain output."""
    colored = terminal.ok(*argv, *AS_OF, "--color", "always")
    assert "\x1b[" in colored
    assert re.sub("\x1b\\[[0-9;]*m", "", colored) == terminal.ok(*argv, *AS_OF)


@pytest.mark.parametrize("argv", READING, ids=lambda argv: argv[0])
def test_json_is_one_document(terminal: Terminal, argv: list[str]) -> None:
    """The envelope names its schema and the day; items are a list."""
    document = json.loads(terminal.ok(*argv, *AS_OF, "--json"))
    assert list(document) == ["schema", "as_of", "items"]
    assert document["schema"] == f"tracker.{argv[0]}/1"


FIELDS = [
    "ref", "series", "season", "part", "title", "kind", "network", "episodes", "status",
    "certainty", "phrase", "earliest", "latest", "tba", "edtf", "narrowed", "beside", "standing",
    "said_on", "source", "announcement",
]  # fmt: skip


@pytest.mark.parametrize("command", ["list", "next", "timeline"])
def test_the_fields_of_an_item(terminal: Terminal, command: str) -> None:
    """Every key is always there, and unknown is null."""
    items = json.loads(terminal.ok(command, *AS_OF, "--json"))["items"]
    assert [list(item) for item in items] == [FIELDS] * len(items)


def test_an_item_in_full(terminal: Terminal) -> None:
    """The Defenders, as they were announced."""
    items = json.loads(terminal.ok("list", *AS_OF, "--json"))["items"]
    assert next(item for item in items if item["series"] == "the-defenders") == {
        "ref": "the-defenders/s1",
        "series": "the-defenders",
        "season": 1,
        "part": None,
        "title": "The Defenders",
        "kind": "mini-series",
        "network": "Netflix",
        "episodes": {"min": 8, "max": 8},
        "status": "filming",
        "certainty": "expected",
        "phrase": "mid-to-late 2017",
        "earliest": "2017-05-01",
        "latest": "2017-12-31",
        "tba": False,
        "edtf": "[2017-05..2017-12]",
        "narrowed": {"earliest": "2017-06-14", "latest": "2017-07-18"},
        "beside": None,
        "standing": "windowed",
        "said_on": "2016-10-31",
        "source": "Screen Rant",
        "announcement": next(
            key
            for key, one in json.loads(terminal.file.read_text())["announcements"].items()
            if one.get("premiere", {}).get("words") == "mid-to-late 2017"
        ),
    }


@pytest.mark.parametrize("width", [20, 40, 60, 80, 120, 200])
@pytest.mark.parametrize("argv", READING[:4], ids=lambda argv: argv[0])
def test_no_line_is_wider_than_the_terminal(
    terminal: Terminal, argv: list[str], width: int
) -> None:
    """Columns give way, texts are cut."""
    for day in (AS_OF, []):
        out = terminal.ok(*argv, *day, "--width", str(width))
        assert max((cell_width(line) for line in out.splitlines()), default=0) <= width


@pytest.mark.parametrize("argv", READING, ids=lambda argv: argv[0])
def test_ascii_is_ascii(terminal: Terminal, argv: list[str]) -> None:
    """Titles too: accents go, other letters are shown as their number."""
    terminal.ok("announce", "Pokémon 進撃", "2031", "--note", "“é”")
    for wanted in (argv, ["show", "Pokémon 進撃"]):
        assert terminal.ok(*wanted, "--ascii").isascii()


@pytest.mark.parametrize(
    "argv", [["list"], ["timeline"], ["show", "Iron Fist"]], ids=lambda a: a[0]
)
def test_common_options_stand_anywhere(terminal: Terminal, argv: list[str]) -> None:
    """Before the command and after it they mean the same; the command's own win."""
    terminal.file.rename(terminal.folder / "x.json")
    path = str(terminal.folder / "x.json")
    after = terminal.ok(*argv, "--file", path, *AS_OF)
    assert terminal.ok("--file", path, *AS_OF, *argv) == after
    common = ["--file", "other.json", "--as-of", "2017-06-01"]
    assert terminal.ok(*common, *argv, "--file", path, *AS_OF) == after


def test_bare_tracker_is_next(terminal: Terminal) -> None:
    """With options and without."""
    assert terminal.ok(*AS_OF) == terminal.ok("next", *AS_OF)
    terminal.ok("announce", "Halo", "2031")
    assert terminal.ok() == terminal.ok("next") != ""


@pytest.mark.parametrize("command", ["list", "next", "timeline"])
def test_both_ways_print_the_same(terminal: Terminal, command: str) -> None:
    """Without options a command runs without the argument parser, and prints the same bytes."""
    terminal.ok("announce", "Halo", "early 2031", "--certainty", "rumoured")
    assert terminal.ok(command) == terminal.ok(command, "--as-of", "2026-11-23")
    assert terminal.ok(command) == terminal.ok(command, "--color", "auto")


def test_the_version() -> None:
    """The version is that of the distribution."""
    command = [sys.executable, "-m", "tracker", "--version"]
    out = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert out == "tracker 0.1.0\n"


@pytest.mark.parametrize("command", [[], *([argv[0]] for argv in READING), ["announce"]])
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_is_plain_text_with_two_examples(
    terminal: Terminal, command: list[str], option: str
) -> None:
    """Every command explains itself."""
    out = terminal.ok(*command, option)
    assert out.split("Examples:")[1].count("\n  tracker ") == 2
    assert "\x1b" not in out


LOADED = """
import sys
from tracker.cli import start
sys.argv = ["tracker", *{argv!r}]
try:
    start.main()
except SystemExit as stop:
    assert not stop.code
print(*(name for name in {names!r} if name in sys.modules), file=sys.stderr)
"""


@pytest.mark.parametrize("argv", [[], ["list"], ["next"], ["timeline"]], ids=str)
def test_everyday_commands_load_little(terminal: Terminal, argv: list[str]) -> None:
    """Piped and without options they need no argument parser, no Rich and no date grammar."""
    names = [
        "typer",
        "rich",
        "tracker.dates.grammar.sentence",
        "dateutil",
        "platformdirs",
        "difflib",
    ]
    script = LOADED.format(argv=argv, names=names)
    result = subprocess.run(
        [sys.executable, "-c", script],
        cwd=terminal.folder,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stderr.splitlines()[-1] == ""
