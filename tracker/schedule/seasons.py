"""The seasons table as a function of the log: the rows that a change of the log touches."""

from collections.abc import Mapping
from dataclasses import replace

from tracker.schedule.book import Book, standing_log
from tracker.schedule.ledger import Log, account
from tracker.schedule.model import Extra, Ref, Season

Rows = Mapping[Ref, Season | None]
"""Rows to be written by what they are about; None where the log no longer knows a season."""


def rows_after(ref: Ref, log: Log, book: Book) -> Rows:
    """Give the rows that follow when ``log`` is what stands about ``ref``.

    A statement about a season touches its own row, one about a series all rows of it.
    """
    retracted = book.retractions()
    kept = {row.ref: row.extra for row in book.seasons_of(ref.series)}
    if not ref.is_series:
        of_series = standing_log(book.said_about(Ref(ref.series)), retracted)
        return {ref: _row(ref, log, of_series, kept)}
    return {
        season: _row(season, standing_log(book.said_about(season), retracted), log, kept)
        for season in kept
    }


def _row(ref: Ref, log: Log, of_series: Log, kept: Mapping[Ref, Extra]) -> Season | None:
    """Give a row as the log says it, with the unknown fields that the row already had."""
    if not log:
        return None
    return replace(account(ref, log, of_series).row(), extra=kept.get(ref, {}))
