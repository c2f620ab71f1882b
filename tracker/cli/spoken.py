"""What the formats of exchange are made of: all that was said until a day of what is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tracker.cli.context import Context
from tracker.cli.reading import as_of, database, filter_asked, first_day_of, outlook_asked
from tracker.schedule.book import standing_log
from tracker.schedule.filtering import kept
from tracker.schedule.history import Told, history
from tracker.schedule.ledger import known_on
from tracker.schedule.outlook import Entry
from tracker.views.calendar import Past


@dataclass(frozen=True, slots=True)
class Spoken:
    """The announcements that had been made by ``day``, oldest first, and the seasons they make.

    ``past`` holds every announcement until then, of whatever series, retracted ones too.
    """

    day: date
    told: Sequence[Told]
    entries: Sequence[Entry]
    past: Past


def spoken(context: Context, since: str | None = None) -> Spoken:
    """Read the schedule and give what was said of what is asked for, from ``since`` on."""
    tables = database(context)
    day, catalogue = as_of(context), tables.catalogue()
    said, retractions = known_on(tables.announcements(), day), tables.retractions()
    begin = date.min if since is None else first_day_of(since, day, "--since", example="7d")
    wanted = filter_asked(context, catalogue)
    told = [
        one
        for one in history(said, retractions, catalogue)
        if one.said.said_on >= begin
        and wanted.takes_network(one.series)
        and wanted.takes_ref(one.said.about)
    ]
    entries = outlook_asked(context, tables, standing_log(said, retractions))
    return Spoken(day, told, kept(entries, wanted), Past(said, retractions))
