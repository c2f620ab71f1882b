"""``tracker next``: what is not out yet, under headings that say how soon."""

from collections.abc import Mapping, Sequence
from datetime import date

from tracker.schedule.agenda import Bucket, is_open_now
from tracker.schedule.outlook import Entry
from tracker.views.durations import countdown_words
from tracker.views.listing import (
    CERTAINTY,
    EPISODES,
    NARROWED,
    PREMIERE,
    SEASON,
    TITLE,
    WINDOW_OR_NARROWED,
)
from tracker.views.spans import Line
from tracker.views.table import Column, grouped


def countdown(day: date) -> Column[Entry]:
    """Give the column that says how far off a premiere is from ``day``."""
    return Column("Countdown", lambda entry: countdown_words(entry, day), lambda _: "note")


def _columns(day: date) -> tuple[Column[Entry], ...]:
    return (
        TITLE,
        SEASON,
        EPISODES,
        PREMIERE,
        WINDOW_OR_NARROWED,
        NARROWED,
        CERTAINTY,
        countdown(day),
        Column("", lambda entry: "open now" if is_open_now(entry) else "", lambda _: "due", rank=4),
    )


def upcoming(
    buckets: Mapping[Bucket, Sequence[Entry]],
    day: date,
    columns: Sequence[Column[Entry]] | None = None,
    *,
    width: int | None,
    ascii_only: bool,
    styled: bool = True,
) -> list[Line]:
    """Lay out the buckets of ``day`` that hold something.

    ``columns`` are those that suit what is still to come unless others are asked for.
    """
    groups = [(bucket.value, entries) for bucket, entries in buckets.items() if entries]
    return grouped(
        groups, columns or _columns(day), width=width, ascii_only=ascii_only, styled=styled
    )
