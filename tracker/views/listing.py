"""``tracker list``: every season a line."""

from collections.abc import Sequence

from tracker.schedule.model import Standing
from tracker.schedule.outlook import Entry
from tracker.views import rows
from tracker.views.spans import Line
from tracker.views.table import Column, table


def _standing_style(entry: Entry) -> str:
    return entry.standing.value


def _certainty_style(entry: Entry) -> str:
    """Give the style of a date: how sure it is, until it is out or cancelled."""
    if entry.standing in (Standing.RELEASED, Standing.CANCELLED):
        return entry.standing.value
    return rows.certainty_words(entry)


TITLE: Column[Entry] = Column("Title", rows.title_words, lambda _: "title", least=18)
SEASON: Column[Entry] = Column("Season", rows.season_words, short=rows.season_words, rank=5)
EPISODES: Column[Entry] = Column("Ep", rows.episodes_words, rank=1, numeric=True)
STATUS: Column[Entry] = Column("Status", rows.status_words, rank=4)
PREMIERE: Column[Entry] = Column("Premiere", rows.premiere_words, _certainty_style, least=10)
WINDOW: Column[Entry] = Column("Window", rows.window_words, rank=2)
WINDOW_OR_NARROWED: Column[Entry] = Column(
    "Window",
    rows.window_words,
    rank=3,
    short=rows.tightest_words,
    last=2,
    legend=rows.NARROWED_MEANING,
)
"""The window as said; on a narrow line a narrowed one, whose column has no room, replaces it."""

NARROWED: Column[Entry] = Column("Narrowed", rows.narrowed_words, rank=3)
CERTAINTY: Column[Entry] = Column(
    "Certainty",
    rows.certainty_words,
    _certainty_style,
    rank=3,
    short=rows.certainty_mark,
    legend=rows.MARK_MEANINGS,
)
STANDING: Column[Entry] = Column("Standing", rows.standing_words, _standing_style)

CONTRADICTED: Column[Entry] = Column(
    "", rows.contradiction_mark, lambda _: "lapsed", legend=rows.CONTRADICTION_MEANING
)

COLUMNS = (
    *(TITLE, SEASON, EPISODES, STATUS, PREMIERE, WINDOW_OR_NARROWED, NARROWED),
    *(CERTAINTY, STANDING, CONTRADICTED),
)
"""The columns of the list; as the line narrows, those of the highest rank give way first."""


def listing(
    entries: Sequence[Entry],
    columns: Sequence[Column[Entry]] | None = None,
    *,
    width: int | None,
    ascii_only: bool,
    styled: bool = True,
) -> list[Line]:
    """Lay the seasons out, a line each, in the order in which they are given.

    ``columns`` are those of the list unless others are asked for.
    """
    return table(entries, columns or COLUMNS, width=width, ascii_only=ascii_only, styled=styled)
