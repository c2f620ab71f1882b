"""``tracker by``: what will, might and will not be out by a day."""

from collections.abc import Sequence
from datetime import date

from tracker.schedule.forecast import Answer
from tracker.schedule.outlook import Entry
from tracker.views.listing import (
    CERTAINTY,
    NARROWED,
    PREMIERE,
    SEASON,
    STANDING,
    TITLE,
    WINDOW,
    WINDOW_OR_NARROWED,
)
from tracker.views.spans import Line
from tracker.views.table import Column, grouped

_HEADINGS = {
    Answer.WILL: "will be out by {day}",
    Answer.MIGHT: "might be out by {day}",
    Answer.UNKNOWN: "unknown",
    Answer.WONT: "will not be out by {day}",
}
_COLUMNS = (TITLE, SEASON, PREMIERE, WINDOW, CERTAINTY, STANDING)

NARROWED_COLUMNS: tuple[Column[Entry], ...] = (
    *(TITLE, SEASON, PREMIERE, WINDOW_OR_NARROWED, NARROWED),
    *(CERTAINTY, STANDING),
)
"""The columns of answers that go by narrowed windows too."""


def forecast_lines(
    answers: Sequence[tuple[Entry, Answer]],
    until: date,
    columns: Sequence[Column[Entry]] | None = None,
    *,
    width: int | None,
    ascii_only: bool,
) -> list[Line]:
    """Lay answers out under a heading for each kind that occurs, the surest first."""
    groups = [
        (heading.format(day=until), [entry for entry, given in answers if given is answer])
        for answer, heading in _HEADINGS.items()
    ]
    asked = [group for group in groups if group[1]]
    return grouped(asked, columns or _COLUMNS, width=width, ascii_only=ascii_only)
