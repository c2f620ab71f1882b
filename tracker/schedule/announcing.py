"""Entering an announcement: what it is about, its key, and the rows that it changes.

Pure: it is asked of a ``Book`` and gives back what would have to be written.
"""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.dates.marks import Note
from tracker.errors import UsageError
from tracker.schedule.book import Book, standing_log
from tracker.schedule.catalogue import Name, closest, free_slug, parse_name, resolve
from tracker.schedule.changes import Change, changes
from tracker.schedule.meant import season_meant
from tracker.schedule.model import (
    Announcement,
    Ref,
    Relation,
    Season,
    Series,
)
from tracker.schedule.outlook import is_numbered
from tracker.schedule.records import announcement_key
from tracker.schedule.seasons import Consequences, Rows, consequences
from tracker.schedule.statement import Statement
from tracker.values import replace


@dataclass(frozen=True, slots=True)
class Entered:
    """What entering a statement comes to.

    ``numbered`` tells whether the season is named with its number. ``close`` are the titles that a
    new series may have been meant for, ``notes`` how the title of a relation was understood.
    """

    key: str
    announcement: Announcement
    series: Series
    series_before: Series | None
    follows: Consequences
    change: Change | None
    numbered: bool
    is_known: bool
    close: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def rows(self) -> Rows:
        """Give the seasons as they are afterwards."""
        return self.follows.rows

    @property
    def ref(self) -> Ref:
        """Give what the announcement is about."""
        return self.announcement.about


def enter(statement: Statement, book: Book, today: date) -> Entered:
    """Work out what entering ``statement`` comes to; nothing is written."""
    _check(statement, today)
    catalogue = book.catalogue()
    series_key, name = resolve(statement.name, catalogue)
    is_new = series_key is None
    if series_key is None:
        series_key = free_slug(name.title, catalogue)
    series = _series(statement, name, catalogue.get(series_key))
    rows = book.seasons_of(series_key)
    ref = _subject(statement, name, series_key, rows, today)
    said = book.said_about(ref)
    retracted = book.retractions()
    relation, notes = _relation(statement, ref, book)
    made = replace(_announcement(statement, ref), relation=relation)
    key, announcement = place(made, said, retracted)
    log = standing_log({**said, key: announcement}, retracted)
    return Entered(
        key=key,
        announcement=announcement,
        series=series,
        series_before=catalogue.get(series_key),
        follows=consequences(ref, log, book),
        change=changes(log).get(key),
        numbered=is_numbered(ref, series, len({ref, *(row.ref for row in rows)})),
        is_known=key in said and series == catalogue.get(series_key),
        close=tuple(closest(name.title, catalogue)) if is_new else (),
        notes=notes,
    )


def _relation(
    statement: Statement, ref: Ref, book: Book
) -> tuple[Relation | None, tuple[Note, ...]]:
    """Give the relation of a statement with the season that its title means."""
    if statement.related is None:
        return None, ()
    from tracker.schedule.relating import target  # noqa: PLC0415 - few statements relate

    found = target(statement.related, ref, book, statement.said_on)
    if found.ref == ref:
        raise UsageError(
            f"{statement.name} cannot come before or after itself",
            hint=f'name another title than "{statement.related.title}"',
        )
    return statement.related.relation(found.ref), found.notes


def place(
    said: Announcement, known: Mapping[str, Announcement], retracted: Container[str]
) -> tuple[str, Announcement]:
    """Give the key and the record under which a claim is entered.

    A claim that is there already keeps its record. One that was retracted is told apart from the
    first by ``again``, and takes its ``n``.
    """
    said = replace(said, n=1 + max((other.n for other in known.values()), default=0))
    key = announcement_key(said)
    while key in known and key in retracted:
        said = replace(said, n=known[key].n, again=said.again + 1)
        key = announcement_key(said)
    return key, known.get(key, said)


def _check(statement: Statement, today: date) -> None:
    parse_name(statement.name)
    if statement.said_on > today:
        raise UsageError(
            f"--on {statement.said_on} is after today ({today})",
            hint="give the day on which it was said",
        )
    if statement.is_empty:
        raise UsageError(
            f"nothing is announced about {statement.name}",
            hint=f'try: tracker announce "{statement.name}" TBA',
        )


def _announcement(statement: Statement, ref: Ref) -> Announcement:
    return Announcement(
        about=ref,
        said_on=statement.said_on,
        n=1,
        certainty=statement.certainty,
        premiere=statement.premiere,
        episodes=statement.episodes,
        status=statement.status,
        source=statement.source,
        quote=statement.quote,
        note=statement.note,
    )


def _series(statement: Statement, name: Name, known: Series | None) -> Series:
    single = name.season is None and not statement.is_about_series
    series = known or Series(title=name.title, single=single)
    return replace(
        series,
        network=statement.network or series.network,
        kind=statement.kind or series.kind,
    )


def _subject(
    statement: Statement, name: Name, series: str, rows: Sequence[Season], today: date
) -> Ref:
    if name.season is not None:
        return Ref(series, name.season, name.part)
    if statement.is_about_series:
        return Ref(series)
    return season_meant(name.title, rows, today) or Ref(series, 1)
