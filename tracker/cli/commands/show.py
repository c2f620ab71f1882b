"""``tracker show REF``: all that is known of a series or season, with the announcements' keys."""

from tracker.cli.context import Context
from tracker.cli.ordering import level_asked, ordered_around
from tracker.cli.reading import as_of, database, unspoken
from tracker.schedule.book import standing_log
from tracker.schedule.catalogue import find_known
from tracker.schedule.history import history
from tracker.schedule.ledger import Log, facts_of, known_on
from tracker.schedule.model import Ref
from tracker.views.cards import Card, card


def run(context: Context, name: str) -> None:
    """Show the card of a series, or of one of its seasons."""
    shown = card_of(context, name)
    if context.options.as_json:
        from tracker.views.items import card_item  # noqa: PLC0415 - only --json needs it

        context.show_json("tracker.show/1", shown.day, [card_item(shown)])
        return
    context.show(card(shown))


def card_of(context: Context, name: str) -> Card:
    """Collect what a card shows as it was known on the day asked for."""
    tables, day = database(context), as_of(context)
    catalogue = tables.catalogue()
    wanted = find_known(name, catalogue)
    retractions = tables.retractions()
    said = known_on(tables.said_of_series(wanted.series), day)
    log = standing_log(said, retractions)
    seasons = ordered_around(context, tables, wanted.series).entries
    told = [
        one
        for one in history(said, retractions, catalogue)
        if one.said.about.is_in(wanted) or one.said.about.is_series
    ]
    if not any(one.said.about.is_in(wanted) for one in told):
        raise unspoken(name)
    return Card(
        key=str(wanted),
        series=catalogue[wanted.series],
        entries=[entry for entry in seasons if entry.ref.is_in(wanted)],
        told=told,
        day=day,
        status=facts_of(_about(Ref(wanted.series), log)).status.value,
        level=level_asked(context),
    )


def _about(ref: Ref, log: Log) -> Log:
    return {key: said for key, said in log.items() if said.about == ref}
