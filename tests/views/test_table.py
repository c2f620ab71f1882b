"""Columns give way in a stated order as the line narrows."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.text import cell_width
from tracker.views.spans import plain
from tracker.views.table import Column, table

Row = dict[str, str]

COLUMNS: tuple[Column[Row], ...] = (
    Column("Title", lambda row: row["title"], least=6),
    Column("Status", lambda row: row["status"], rank=4),
    Column("Certainty", lambda row: row["sure"], rank=3, short=lambda row: row["sure"][:1]),
    Column("Window", lambda row: row["window"], rank=2),
    Column("Ep", lambda row: row["episodes"], rank=1, numeric=True),
)
ROWS: list[Row] = [
    {
        "title": "The Defenders",
        "status": "filming",
        "sure": "expected",
        "window": "2017-05..",
        "episodes": "8",
    },
    {
        "title": "Daredevil",
        "status": "released",
        "sure": "",
        "window": "2015-04-10",
        "episodes": "13",
    },
]


def laid(width: int | None, *, ascii_only: bool = False) -> list[str]:
    """Give the lines of the table as text."""
    return [plain(line) for line in table(ROWS, COLUMNS, width=width, ascii_only=ascii_only)]


def test_a_line_of_any_width_has_every_column() -> None:
    """Where nothing limits the line nothing is left out."""
    assert laid(None) == [
        "Title          Status    Certainty  Window      Ep",
        "The Defenders  filming   expected   2017-05..    8",
        "Daredevil      released             2015-04-10  13",
    ]


def test_the_highest_rank_goes_first() -> None:
    """Status has rank 4."""
    assert laid(45)[0] == "Title          Certainty  Window      Ep"


def test_then_a_column_is_shortened() -> None:
    """What has a short form keeps it, without a heading."""
    assert laid(34) == [
        "Title             Window      Ep",
        "The Defenders  e  2017-05..    8",
        "Daredevil         2015-04-10  13",
    ]


def test_then_texts_are_cut() -> None:
    """A title may be cut to its least width before the window goes."""
    assert laid(28)[1] == "The Defe…  e  2017-05..    8"


def test_ascii_cuts_with_dots() -> None:
    """The sign of a cut is ASCII too."""
    assert laid(28, ascii_only=True)[1] == "The De...  e  2017-05..    8"


def test_an_empty_column_is_left_out() -> None:
    """A column in which no row has anything says nothing."""
    lines = table([{**row, "status": ""} for row in ROWS], COLUMNS, width=None)
    assert "Status" not in plain(lines[0])


TEXTS = st.text(st.sampled_from("ab 進é"), max_size=30)
ITEMS = st.lists(st.fixed_dictionaries(dict.fromkeys(ROWS[0], TEXTS)), max_size=4)


@given(items=ITEMS, width=st.integers(1, 120), ascii_only=st.booleans())
def test_no_line_is_wider_than_asked(items: list[Row], width: int, *, ascii_only: bool) -> None:
    """Whatever the texts and the width."""
    for line in table(items, COLUMNS, width=width, ascii_only=ascii_only):
        assert cell_width(plain(line)) <= width


@given(items=ITEMS, width=st.none() | st.integers(1, 120), ascii_only=st.booleans())
def test_rows_without_styles(items: list[Row], width: int | None, *, ascii_only: bool) -> None:
    """Rows that are laid out at once read as those with styles do."""
    styled, bare = (
        table(items, COLUMNS, width=width, ascii_only=ascii_only, styled=styled)
        for styled in (True, False)
    )
    assert [*map(plain, bare)] == [*map(plain, styled)]
    assert [len(line) for line in bare[1 : len(items) + 1]] == [1] * len(items)
