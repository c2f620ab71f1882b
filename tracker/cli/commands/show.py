"""``tracker show REF``: all that is known of a series or season, with the announcements' keys."""

from datetime import date

from tracker.cli.context import Context
from tracker.cli.reading import as_of, database
from tracker.schedule.book import standing_log
from tracker.schedule.catalogue import find_known
from tracker.schedule.ledger import in_order, known_on
from tracker.schedule.model import Announcement, Ref
from tracker.schedule.outlook import outlook_of_log
from tracker.store.tiny import Database
from tracker.views.cards import Card, card


def run(context: Context, name: str) -> None:
    """Show the card of a series, or of one of its seasons."""
    tables = database(context)
    day = as_of(context)
    shown = card_of(tables, name, day)
    if context.options.as_json:
        from tracker.views.items import card_item  # noqa: PLC0415 - only --json needs it

        context.show_json("tracker.show/1", day, [card_item(shown)])
        return
    context.show(card(shown, width=context.width, ascii_only=context.ascii_only))


def card_of(tables: Database, name: str, day: date) -> Card:
    """Collect what a card shows as it was known on ``day``."""
    catalogue = tables.catalogue()
    wanted = find_known(name, catalogue)
    retracted = tables.retractions()
    said = known_on(_about_series(tables, wanted.series), day)
    log = standing_log(said, retracted)
    seasons = [entry for entry in outlook_of_log(log, catalogue, day) if _is_in(entry.ref, wanted)]
    return Card(
        key=str(wanted),
        series=catalogue[wanted.series],
        entries=seasons,
        said=[pair for pair in in_order(said) if _is_in(pair[1].about, wanted)],
        retracted=frozenset(key for key in said if key in retracted),
    )


def _about_series(tables: Database, series: str) -> dict[str, Announcement]:
    """Give what was said about a series and all of its seasons."""
    subjects = [Ref(series), *(row.ref for row in tables.seasons_of(series))]
    return {key: said for ref in subjects for key, said in tables.said_about(ref).items()}


def _is_in(ref: Ref, wanted: Ref) -> bool:
    """Tell whether a season belongs to what is shown: itself, its season, or its series."""
    if wanted.is_series:
        return True
    return ref.season == wanted.season and wanted.part in (None, ref.part)
