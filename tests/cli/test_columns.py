"""``--columns``: which there are, in which order they stand, what they cost."""

import json

import pytest

from tests.cli.conftest import Terminal
from tracker.store.tiny import Database
from tracker.text import cell_width
from tracker.views import chronicle, season_columns

AS_OF = ["--as-of", "2016-11-01"]
DEFENDERS = ["--series", "the-defenders", *AS_OF]

SEASON_CELLS = {
    "title": "The Defenders",
    "season": "",
    "episodes": "8",
    "status": "filming",
    "premiere": "mid-to-late 2017",
    "window": "2017-05-01..2017-12-31",
    "narrowed": "2017-06-14..2017-07-18",
    "earliest": "2017-05-01",
    "latest": "2017-12-31",
    "edtf": "[2017-05..2017-12]",
    "certainty": "expected",
    "standing": "windowed",
    "said-on": "2016-10-31",
    "beside": "",
    "kind": "mini-series",
    "network": "Netflix",
    "source": "Screen Rant",
    "ref": "the-defenders/s1",
    "key": "the-defenders/s1@2016-10-31.b29930759884",
    "countdown": "in 6-14 months",
}

TOLD_CELLS = {
    "said-on": "2017-08-18",
    "title": "The Defenders",
    "season": "",
    "announced": "2017-08-18; 8 episodes; released",
    "window": "2017-08-18",
    "change": "released inside the window",
    "certainty": "confirmed",
    "source": "Netflix",
    "quote": "",
    "note": "",
    "about": "The Defenders",
    "kind": "mini-series",
    "network": "Netflix",
    "episodes": "8",
    "status": "released",
    "retracted": "",
    "ref": "the-defenders/s1",
    "key": "the-defenders/s1@2017-08-18.c881a8052c55",
}


def test_the_tables_of_cells_are_whole() -> None:
    """A column that is added here is tested here."""
    assert list(SEASON_CELLS) == list(season_columns.NAMES)
    assert list(TOLD_CELLS) == list(chronicle.COLUMNS)


@pytest.mark.parametrize("name", SEASON_CELLS)
@pytest.mark.parametrize("command", [["list"], ["next"], ["by", "2030"]], ids=lambda argv: argv[0])
def test_a_column_of_seasons(terminal: Terminal, command: list[str], name: str) -> None:
    """It holds the same wherever seasons are shown."""
    *_, line = terminal.ok(*command, *DEFENDERS, "--columns", name).splitlines()
    assert line.strip() == SEASON_CELLS[name]


@pytest.mark.parametrize("name", TOLD_CELLS)
def test_a_column_of_announcements(terminal: Terminal, name: str) -> None:
    """Of the last of them."""
    *_, line = terminal.ok("history", "The Defenders", "--columns", name).splitlines()
    assert line.strip() == TOLD_CELLS[name]


def test_what_stands_beside_and_what_was_retracted(empty: Terminal) -> None:
    """The cells that are empty for The Defenders."""
    empty.ok("announce", "Mist S2", "May 2027", "--quote", "Soon.", "--note", "seen")
    empty.ok("announce", "Mist S2", "possibly June 2027")
    *_, line = empty.ok("list", "--columns", "season,beside").splitlines()
    window = "(2027-06-01..2027-06-30)"
    assert line == f"S2      possibly June 2027 {window} (rumoured, 2026-11-23)"
    announcements = json.loads(empty.file.read_text())["announcements"]
    empty.ok("retract", next(key for key, one in announcements.items() if "quote" in one))
    lines = empty.ok("history", "--columns", "quote,note,retracted").splitlines()
    assert "Soon.  seen  2026-11-23" in lines


def test_they_stand_in_the_order_asked_for(terminal: Terminal) -> None:
    """However the names are spelt, each once, and shown also where they are empty."""
    out = terminal.ok("list", *DEFENDERS, "--columns", " Said_On,window, said on,,beside,Title ")
    assert out == (
        "Said on     Window                  Beside  Title\n"
        "2016-10-31  2017-05-01..2017-12-31          The Defenders\n"
    )


def test_they_are_common_options(terminal: Terminal) -> None:
    """They may stand before the command, and bare tracker takes them."""
    after = terminal.ok("next", *AS_OF, "--columns", "title,latest")
    assert terminal.ok("--columns", "title,latest", "next", *AS_OF) == after
    assert terminal.ok("--columns", "title,latest", *AS_OF) == after


@pytest.mark.parametrize(
    ("width", "heading"),
    [
        (80, "Title                      Window                  Network"),
        (60, "Title                     Window                  Network"),
        (56, "Title                 Window                  Network"),
        (50, "Title                      Window"),
        (44, "Title                 Window"),
        (20, "Title"),
    ],
)
def test_texts_are_cut_before_a_column_goes(terminal: Terminal, width: int, heading: str) -> None:
    """A window is never cut: where nothing else helps, columns go from the right."""
    terminal.ok("announce", "A Ledger of All the Tides", "2031", "--network", "Northlight")
    out = terminal.ok("list", "--columns", "title,window,network", "--width", str(width))
    assert out.splitlines()[0] == heading
    assert max(map(cell_width, out.splitlines())) <= width


SEASONS = ", ".join(SEASON_CELLS)
REFUSED = [
    (
        "a name that is none",
        ["list", "--columns", "title,colour"],
        f'error: "colour" is not a column\nthe columns are: {SEASONS}\n',
    ),
    (
        "no name",
        ["next", "--columns", " , "],
        f"error: --columns names none\nthe columns are: {SEASONS}\n",
    ),
    (
        "a column of other rows",
        ["history", "--columns", "standing"],
        f'error: "standing" is not a column\nthe columns are: {", ".join(TOLD_CELLS)}\n',
    ),
    (
        "a document has all of them",
        ["list", "--columns", "title", "--json"],
        "error: --columns is about tables; --json always gives every field\n"
        "leave out one of the two\n",
    ),
    (
        "also that of history",
        ["history", "--columns", "about", "--json"],
        "error: --columns is about tables; --json always gives every field\n"
        "leave out one of the two\n",
    ),
    (
        "a Markdown list has none",
        ["history", "--columns", "about", "--markdown"],
        "error: --columns is about tables, not Markdown\nleave out one of the two\n",
    ),
    (
        "nor has a comparison",
        ["history", "--columns", "about", "--against", "HEAD"],
        "error: --against stands alone\ntry: tracker history --against HEAD\n",
    ),
    (
        "nor a timeline",
        ["--columns", "title", "timeline"],
        "error: timeline does not take --columns from before its name\n"
        "for help: tracker timeline --help\n",
    ),
]


@pytest.mark.parametrize(
    ("argv", "words"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED]
)
def test_refused(terminal: Terminal, argv: list[str], words: str) -> None:
    """With status 2, and what to type instead."""
    result = terminal.tracker(*argv)
    assert (result.status, result.out, result.err) == (2, "", words)


@pytest.mark.parametrize(
    ("names", "reads_log"),
    [("title,network,beside,edtf", False), ("title,source", True), ("key", True)],
)
def test_the_log_is_read_only_for_what_it_alone_knows(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, names: str, *, reads_log: bool
) -> None:
    """The rows of the seasons table hold all but where a date comes from."""
    read: list[str] = []
    announcements = Database.announcements

    def noted(self: Database) -> object:
        read.append("announcements")
        return announcements(self)

    monkeypatch.setattr(Database, "announcements", noted)
    terminal.ok("list", "--columns", names)
    assert bool(read) == reads_log
