"""The seasons table as a function of the log: the rows that a change of the log touches."""

from collections.abc import Mapping
from dataclasses import replace

from tracker.schedule.agreement import Logs, check_agreement, logs_of, row_of, seasons_among
from tracker.schedule.book import Book, standing_log
from tracker.schedule.ledger import Log
from tracker.schedule.model import Ref, Season

Rows = Mapping[Ref, Season | None]
"""Rows to be written by what they are about; None where the log no longer knows a season."""


def rows_after(ref: Ref, log: Log, book: Book) -> Rows:
    """Give the rows that follow when ``log`` is what stands about ``ref``.

    A statement about a season touches its own row, one about a series all rows of it. Raises
    ``DataError`` when a row that is touched is not what the log added up to before.
    """
    rows = {row.ref: row for row in book.seasons_of(ref.series)}
    logs = logs_of(standing_log(book.said_of_series(ref.series), book.retractions()))
    touched = seasons_among({*rows, *logs}) if ref.is_series else [ref]
    check_agreement(touched, rows, logs)
    after = {**logs, ref: log}
    return {season: _row(season, after, rows) for season in touched}


def _row(ref: Ref, logs: Logs, rows: Mapping[Ref, Season]) -> Season | None:
    """Give a row as the log says it, with the unknown fields that the row already had."""
    made = row_of(ref, logs)
    return replace(made, extra=rows[ref].extra) if made and ref in rows else made
