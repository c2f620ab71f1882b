"""What seasons are called, where a view speaks of several: ``The Defenders``, ``Iron Fist S1``."""

from collections.abc import Callable, Iterable
from functools import cache

from tracker.schedule.book import Book
from tracker.schedule.model import Ref, Series
from tracker.schedule.outlook import Entry, is_numbered
from tracker.text import safe
from tracker.views.rows import name_words
from tracker.views.said import subject_name

Names = Callable[[Ref], str]
"""What a season is called, safe to print."""


def names_among(entries: Iterable[Entry]) -> Names:
    """Give what seasons are called in an outlook; one that is not in it, by its key."""
    names = {entry.ref: name_words(entry) for entry in entries}
    return lambda ref: names.get(ref) or safe(str(ref))


def names_in(book: Book) -> Names:
    """Give what seasons are called in a schedule; a series that is not there, by its key."""

    @cache
    def series_of(key: str) -> tuple[Series, int]:
        return book.catalogue().get(key) or Series(title=key), len(book.seasons_of(key))

    def name(ref: Ref) -> str:
        series, seasons = series_of(ref.series)
        return subject_name(series.title, ref, numbered=is_numbered(ref, series, seasons))

    return name
