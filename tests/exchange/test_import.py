"""``tracker import``: from the standard input, with a question, in one save that can be undone."""

import io
from dataclasses import dataclass
from datetime import date

import pytest

from tests.builders import day, window
from tests.cli.conftest import TODAY, Result, Terminal
from tracker.cli.context import Context
from tracker.cli.entry import run
from tracker.dates.marks import Mark
from tracker.formats.premieres import Told, premiere_from

CSV = "series,season,phrase\nMist,1,early 2027\n"


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        """Tell that somebody sits there."""
        return True


@dataclass
class Bytes:
    """A standard input that holds bytes, as that of a process does."""

    data: bytes

    @property
    def buffer(self) -> io.BytesIO:
        """Give the bytes as a stream."""
        return io.BytesIO(self.data)

    def isatty(self) -> bool:
        """Tell that nobody sits there."""
        return False


def imported(terminal: Terminal, stdin: object, *argv: str) -> Result:
    """Run an import with something at its standard input."""
    out, err = io.StringIO(), io.StringIO()
    context = Context(
        out,
        err,
        {},
        terminal.folder,
        TODAY,
        state=terminal.state,
        stdin=stdin,  # type: ignore[arg-type]
    )
    return Result(run(["import", *argv], context), out.getvalue(), err.getvalue())


@pytest.mark.parametrize("stdin", [io.StringIO(CSV), Bytes(CSV.encode())], ids=["text", "bytes"])
def test_from_the_standard_input(terminal: Terminal, stdin: object) -> None:
    """A dash names it; one undo takes all of the import back."""
    before = terminal.file.read_bytes()
    assert imported(terminal, stdin, "csv", "-", "--yes").status == 0
    assert "early 2027" in terminal.ok("show", "Mist")
    terminal.ok("undo")
    assert terminal.file.read_bytes() == before


@pytest.mark.parametrize(("answer", "is_taken"), [("y\n", True), ("n\n", False), ("", False)])
def test_it_asks(terminal: Terminal, answer: str, *, is_taken: bool) -> None:
    """With the counts; anything but yes leaves the file as it is."""
    (terminal.folder / "in.csv").write_text(CSV)
    before = terminal.file.read_bytes()
    result = imported(terminal, _Terminal(answer), "csv", "in.csv")
    took = "took 1 announcement\n" if is_taken else ""
    assert result.err == f"take 1 announcement? [y/N]\n{took}"
    assert (terminal.file.read_bytes() != before) == is_taken


def test_nobody_to_be_asked(terminal: Terminal) -> None:
    """Then nothing is taken, and what to type is said."""
    (terminal.folder / "in.csv").write_text(CSV)
    result = terminal.tracker("import", "csv", "in.csv")
    assert (result.status, result.err) == (
        2,
        "error: nobody is there to be asked; nothing was changed\n"
        "--yes agrees to everything, --dry-run only shows it\n",
    )


def test_an_input_that_is_too_large(terminal: Terminal) -> None:
    """No more is read than TRACKER_MAX_MB says."""
    (terminal.folder / "in.csv").write_bytes(b"\n" * ((1 << 20) + 1))
    terminal.environment = {"TRACKER_MAX_MB": "1"}
    result = terminal.tracker("import", "csv", "in.csv")
    assert (result.status, result.err) == (
        66,
        "error: in.csv is larger than 1 MiB\n"
        "read it in parts, or say how much may be read: TRACKER_MAX_MB\n",
    )


def test_a_series_to_take_that_is_not_there(terminal: Terminal) -> None:
    """A name that means nothing is not passed over."""
    (terminal.folder / "in.csv").write_text(CSV)
    result = terminal.tracker("import", "csv", "in.csv", "--take", "Nowhere")
    assert (result.status, result.err.splitlines()[0]) == (
        1,
        'error: "Nowhere" is not in the schedule',
    )


def test_refused_items_are_counted_after_twenty(terminal: Terminal) -> None:
    """The message stays readable, however much is wrong."""
    (terminal.folder / "in.csv").write_text("series,season\n" + "Mist,x\n" * 25)
    lines = terminal.tracker("import", "csv", "in.csv").err.splitlines()
    assert (lines[0], lines[21], len(lines)) == (
        "error: 25 items cannot be taken, and nothing was:",
        "  and 5 more",
        23,
    )


ON = date(2026, 1, 1)
TELLINGS: list[tuple[str, Told, str, str, tuple[str, ...]]] = [
    ("words alone are read", Told("early 2027?"), "early 2027?", "2027-01-01..2027-04-30", ("uncertain",)),
    ("EDTF alone is read", Told(edtf="2027?"), "2027?", "2027-01-01..2027-12-31", ("uncertain",)),
    ("EDTF with words that say more", Told("some time", edtf="2027~"), "some time", "2027-01-01..2027-12-31", ("approximate",)),
    ("days alone", Told(earliest=day("2027-03-05"), latest=day("2027-03-05")), "2027-03-05", "2027-03-05", ()),
    ("a range of days alone", Told(earliest=day("2027-03-05"), latest=day("2027-04-05")), "2027-03-05/2027-04-05", "2027-03-05..2027-04-05", ()),
    ("an open end", Told(earliest=day("2027-03-05")), "2027-03-05/", "2027-03-05..", ()),
    ("days win over words", Told("2028", day("2027-01-01"), day("2027-12-31")), "2028", "2027-01-01..2027-12-31", ()),
    ("words that agree bring their marks", Told("2027?", day("2027-01-01"), day("2027-12-31")), "2027?", "2027-01-01..2027-12-31", ("uncertain",)),
    ("words that nobody reads", Told("when done", day("2027-01-01"), day("2027-12-31"), "2027~"), "when done", "2027-01-01..2027-12-31", ("approximate",)),
    ("EDTF that nobody reads", Told("x", day("2027-01-01"), day("2027-12-31"), "??"), "x", "2027-01-01..2027-12-31", ()),
]  # fmt: skip


@pytest.mark.parametrize(
    ("reason", "told", "words", "days", "marks"), TELLINGS, ids=[row[0] for row in TELLINGS]
)
def test_a_premiere_out_of_columns(
    reason: str, told: Told, words: str, days: str, marks: tuple[str, ...]
) -> None:
    """Days win, then EDTF, then words; what is beside them tells marks where it agrees."""
    premiere = premiere_from(told, ON)
    assert premiere is not None
    assert (premiere.words, premiere.window, premiere.marks, reason) == (
        words,
        window(days),
        marks,
        reason,
    )
    assert set(marks) <= {mark.value for mark in Mark}
