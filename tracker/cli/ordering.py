"""The order of premieres, for commands that ask the log for it: at the level that is asked for."""

from tracker.cli.context import Context
from tracker.cli.reading import as_of
from tracker.schedule.book import standing_log
from tracker.schedule.ledger import Log, known_on
from tracker.schedule.model import Announcement, Certainty
from tracker.schedule.narrowing import Ordered, ordered_outlook
from tracker.schedule.order import NARROWED_LEVEL, related
from tracker.store.tiny import Database

_FEW = 100
"""The series that are read one by one: reading all of 10,000 takes as long as some 200 of them."""


def level_asked(context: Context) -> Certainty:
    """Give the level of narrowed windows: ``--level``, else expected."""
    return context.options.level or NARROWED_LEVEL


def ordered(context: Context, tables: Database, log: Log | None = None) -> Ordered:
    """Give the outlook of the day with its order, of every season in a log; else in the whole."""
    standing = whole_log(tables) if log is None else log
    return ordered_outlook(standing, tables.catalogue(), as_of(context), level_asked(context))


def whole_log(tables: Database) -> Log:
    """Give every announcement that stands."""
    return standing_log(tables.announcements(), tables.retractions())


def ordered_around(context: Context, tables: Database, series: str) -> Ordered:
    """Give the outlook of the day with its order, of a series and all that relations connect it to.

    Whatever else is in it is not whole.
    """
    relations = known_on(standing_log(tables.relations(), tables.retractions()), as_of(context))
    reached = sorted({series, *_connected(series, relations)})
    if len(reached) > _FEW:
        return ordered(context, tables)
    said: dict[str, Announcement] = {}
    for one in reached:
        said |= tables.said_of_series(one)
    return ordered(context, tables, standing_log(said, tables.retractions()))


def _connected(series: str, relations: Log) -> set[str]:
    named = [
        ref
        for said in relations.values()
        if said.relation
        for ref in (said.about, said.relation.to)
    ]
    refs = related((ref for ref in named if ref.series == series), relations)
    return {ref.series for ref in refs}
