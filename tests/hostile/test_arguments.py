"""Every parameter of every command with every payload, typed and completed.

Values, options and commands are those of Typer's table: a new one is walked without a change here.
"""

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice, product
from pathlib import Path

import pytest
from typer.core import TyperOption

from tests.cli.conftest import TODAY, Result, Terminal
from tests.hostile.outputs import controls_in
from tests.hostile.payloads import PAYLOADS, SURROGATE
from tests.hostile.test_walk import COMMANDS
from tracker.cli import params
from tracker.cli.context import Context
from tracker.cli.entry import run
from tracker.cli.shells import SCRIPTS
from tracker.cli.start import COMPLETION
from tracker.errors import ExitStatus

GOOD = {
    "REF": "Iron Fist",
    "KEY": "5a93fed9f520",
    "PHRASE": "late 2028",
    "WHEN": "2028",
    "SOURCE": "csv",
    "WHAT": "none.csv",
    "FOLDER": "site",
    "FILE": "none.txt",
    "FORMAT": "svg",
    "COMMAND": "list",
}
"""A value for each word that stands for an argument, where it is not the one that is walked."""


def words_of(name: str) -> tuple[list[str], list[str], list[str]]:
    """Give the words for the arguments of a command, its options with a value, and its flags."""
    command = COMMANDS[name]
    with command.make_context(name, [], resilient_parsing=True) as ctx:
        arguments = [params.value_words(one, ctx) for one in params.arguments_of(command)]
        options = [one for one in command.get_params(ctx) if isinstance(one, TyperOption)]
    named = [one.opts[0] for one in options if not one.is_flag and not one.hidden]
    return arguments, named, [one.opts[0] for one in options if one.is_flag]


def places() -> Iterator[tuple[str, str]]:
    """Give every command with every place in which a text can be typed."""
    for name in COMMANDS:
        arguments, options, _ = words_of(name)
        yield from product([name], ["", *map(str, range(len(arguments) + 1)), *options])


def typed(name: str, place: str, payload: str) -> list[str]:
    """Give a line with a payload in one of its places, and good words in the others."""
    arguments, _, flags = words_of(name)
    values = [GOOD.get(word.split(" ")[0], word.split("|")[0]) for word in arguments]
    trial = ["--dry-run"] if "--dry-run" in flags else []
    if place.isdigit():
        values[int(place) : int(place) + 1] = [payload]
        return [name, *trial, "--", *values]
    if place:
        return [name, *trial, f"{place}={payload}", "--", *values]
    return [f"{name}{payload}", *values]


PLACES = list(places())


def checked(result: Result, line: list[str]) -> None:
    """See that a result is a documented one, and holds nothing that could drive a terminal."""
    assert result.status in list(ExitStatus), line
    assert controls_in(result.out, has_marks=True) == [], line
    assert controls_in(result.err) == [], line
    forged = [
        one
        for one in (result.out + result.err).split("\n")
        if one.startswith(("FORGED", "BEGIN:VEVENT"))
    ]
    assert forged == [], line


def test_typed(terminal: Terminal) -> None:
    """Whatever is typed: a documented status, no control, no forged line, and no traceback."""
    before = terminal.file.read_bytes()
    texts = cycle(PAYLOADS.values())
    for name, place in PLACES:
        for payload in islice(texts, 3):
            line = typed(name, place, payload)
            checked(terminal.tracker(*line), line)
    assert terminal.file.read_bytes() == before


@pytest.mark.once
@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_typed_anywhere(terminal: Terminal, payload: str) -> None:
    """The same with every payload in every place, as text and as JSON."""
    for name, place in PLACES:
        line = typed(name, place, payload)
        checked(terminal.tracker(*line), line)
        if place and "--json" in words_of(name)[2]:
            checked(terminal.tracker(name, "--json", *line[1:]), line)


def test_half_a_character_is_refused(terminal: Terminal) -> None:
    """Bytes that are no text are refused in every place (2), and shown as what they are."""
    for name, place in PLACES:
        result = terminal.tracker(*typed(name, place, SURROGATE))
        assert (result.status, result.out) == (2, "")
        assert "holds bytes that are not UTF-8" in result.err
        assert "<U+DCFF>" in result.err
        assert controls_in(result.err) == []


def test_a_nul_is_refused(terminal: Terminal) -> None:
    """It would end the name of a file."""
    result = terminal.tracker("list", "--file", "a\0b")
    assert (result.status, result.err) == (2, "error: argument 3 holds a NUL: a␀b\nleave it out\n")


ENTERED = ["--network", "--source", "--quote", "--note"]


TYPED = {name: text for name, text in PAYLOADS.items() if "\0" not in text}


@pytest.mark.parametrize("payload", TYPED.values(), ids=TYPED)
def test_entered_and_shown(empty: Terminal, payload: str) -> None:
    """What was typed is kept as it was typed, and every command that shows it shows it safely."""
    title = f"zq {payload}"
    options = [f"{option}={payload}zq" for option in ENTERED]
    lines = [
        ["announce", "--", title, "2028"],
        ["announce", *options, "--on=2026-01-01", "--", title, "spring 2029"],
        ["edit", f"--alias={payload} also", f"--id=x={payload}", "--", title],
        ["show", "--", title],
        ["history", "--", title],
        ["list"],
        ["undo"],
        ["undo", "--redo"],
    ]
    for line in lines:
        result = empty.tracker(*line)
        checked(result, line)
        assert result.status == 0, (line, result.err)
    items = json.loads(empty.ok("history", "--json"))["items"]
    assert {item["note"] for item in items} == {None, f"{payload}zq"}


@pytest.mark.parametrize("shell", SCRIPTS)
def test_completed(terminal: Terminal, shell: str) -> None:
    """Answers for a half-typed payload hold no control, and a line for each word."""
    for payload in TYPED.values():
        terminal.ok("announce", f"--network={payload}", "--", f"zq {payload}", "2028")
    terminal.environment = {COMPLETION: shell}
    for payload, (name, place) in product(
        ["", *list(TYPED.values())[::3]], PLACES[:: len(PLACES) // 12]
    ):
        words = typed(name, place, payload)
        argv = (
            [" ".join(["tracker", *words]), " \t\n\"'@><=;|&(:", "63"] if shell == "bash" else words
        )
        result = terminal.tracker(*argv)
        assert (result.status, result.err) == (0, "")
        assert controls_in(result.out.replace("\t", "")) == [], argv
    for argv in (["list", "--network", ""], ["show", "zq"], ["retract", ""]):
        line = [f"tracker {' '.join(argv)}", " \t\n\"'@><=;|&(:", "63"]
        result = terminal.tracker(*(line if shell == "bash" else argv))
        assert controls_in(result.out.replace("\t", "")) == []


VARIABLES = [
    "COLUMNS", "NO_COLOR", "FORCE_COLOR", "TERM", "COLORTERM", "LANG", "LC_ALL", "TRACKER_MAX_MB",
    "TRACKER_SONARR_URL", "TRACKER_SONARR_KEY", "TRACKER_TVMAZE_URL", "TRACKER_FILE", COMPLETION,
]  # fmt: skip


@pytest.mark.parametrize("variable", VARIABLES)
def test_environment(terminal: Terminal, variable: str) -> None:
    """What the environment says is shown safely or means nothing; a wide terminal is capped."""
    lines = [
        ["list"],
        ["timeline"],
        ["check"],
        ["import", "sonarr"],
        ["import", "tvmaze", "--updates"],
    ]
    for payload in [*list(TYPED.values())[::2], "a\udcff", "9" * 5000, "999999", "-1", "0", "x:y"]:
        terminal.environment = {variable: payload}
        for line in lines:
            plain = ["--color", "never"] if line[0] != "import" else []
            result = terminal.tracker(*line, *plain)
            checked(replace(result, out=result.out.replace("\t", " ")), line)


def test_names_of_files(terminal: Terminal, tmp_path: Path) -> None:
    """Files and folders may have any name; it is shown safely, and used as it is."""
    data = terminal.file.read_bytes()
    for number, payload in enumerate([*list(TYPED.values())[::3], "a\udcff"]):
        folder = tmp_path / f"{number}" / payload.replace("/", "").replace("\0", "")[:60]
        folder.mkdir(parents=True)
        (folder / "schedule.json").write_bytes(data)
        one = replace(terminal, folder=folder)
        name = payload.replace("/", "").replace("\0", "")[:60]
        (folder / name).write_bytes(b"series\n=x\n")
        lines = [
            ["list", "--file", "none.json"],
            ["check"],
            ["check", "--json"],
            ["history", "--against", f"./{name}"],
            ["import", "csv", f"./{name}"],
            ["export", "svg", "-o", f"./{name}"],
            ["export", "-o", f"./{name}"],
            ["publish", f"./{name}.d"],
            ["publish", f"./{name}"],
            ["read", f"./{name}"],
            ["announce", "X", "2028"],
            ["list", "--file", f"./{name}"],
            ["undo"],
        ]
        for line in lines:
            if not any("\ud800" <= letter <= "\udfff" for letter in "".join(line)):
                checked(one.tracker(*line), line)


def test_what_is_typed_as_an_answer(terminal: Terminal) -> None:
    """Answers to questions are texts from outside too."""
    for payload in PAYLOADS.values():
        stdin, out, err = io.StringIO(f"e\n{payload}\n{payload}\nq\n"), Tty(), Tty()
        context = Context(
            out,
            err,
            {"NO_COLOR": "1"},
            terminal.folder,
            TODAY,
            state=terminal.state,
            stdin=Tty(stdin.getvalue()),
        )
        status = run(
            ["read", "--text", "Iron Fist season 3 premieres in May 2028.", "--on", "2026-01-01"],
            context,
        )
        checked(Result(status, out.getvalue(), err.getvalue()), [payload])


class Tty(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True
