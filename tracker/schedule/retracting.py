"""Taking an announcement back for good: as if it had never been entered, for every day."""

from dataclasses import dataclass
from datetime import date

from tracker.errors import NotFoundError, UsageError
from tracker.schedule.book import Book, standing_log
from tracker.schedule.model import Announcement, Retraction, Series
from tracker.schedule.outlook import is_numbered, series_of
from tracker.schedule.seasons import Consequences, Rows, consequences


@dataclass(frozen=True, slots=True)
class Retracted:
    """What taking an announcement back comes to; ``is_known`` when it was taken back before."""

    key: str
    announcement: Announcement
    retraction: Retraction
    series: Series
    numbered: bool
    follows: Consequences
    is_known: bool

    @property
    def rows(self) -> Rows:
        """Give the seasons as they are afterwards."""
        return self.follows.rows


def retract(text: str, reason: str | None, book: Book, today: date) -> Retracted:
    """Work out what retracting the announcement named ``text`` comes to; nothing is written."""
    key = find_key(text, book)
    taken_back = book.announcement(key)
    about, known = taken_back.about, book.retractions()
    retraction = known.get(key) or Retraction(today, reason)
    log = standing_log(book.said_about(about), {**known, key: retraction})
    series = series_of(about, book.catalogue())
    return Retracted(
        key=key,
        announcement=taken_back,
        retraction=retraction,
        series=series,
        numbered=is_numbered(about, series, len(book.seasons_of(about.series))),
        follows=consequences(about, log, book),
        is_known=key in known,
    )


def find_key(text: str, book: Book) -> str:
    """Give the key that is named whole, or by a beginning of its digits that no other has."""
    keys = book.keys()
    if not text.strip():
        raise UsageError("the key is empty", hint='to see the keys: tracker show "The Defenders"')
    if text in keys:
        return text
    found = [key for key in keys if key.rpartition(".")[2].startswith(text.lower())]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(
            f"{len(found)} announcements have a key with digits like {text}",
            hint="type more of it: " + ", ".join(sorted(found)[:5]),
        )
    raise NotFoundError(
        f"no announcement has the key {text}", hint='to see the keys: tracker show "The Defenders"'
    )
