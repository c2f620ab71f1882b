"""``tracker why REF``: which announcements make the ends of its window."""

from tracker.cli.context import Context
from tracker.cli.ordering import ordered_around
from tracker.cli.progress import at_work
from tracker.cli.reading import as_of, database, season_meant_by
from tracker.errors import ExitStatus
from tracker.schedule.catalogue import find_known
from tracker.schedule.narrowing import touching
from tracker.views.names import names_among
from tracker.views.why import Asked, why, why_item


def run(context: Context, name: str) -> int:
    """Show what was said and the chains behind the window; give 1 where nothing makes one."""
    with at_work(context, "reading"):
        tables = database(context)
        wanted = find_known(name, tables.catalogue())
        found = ordered_around(context, tables, wanted.series)
    entry = season_meant_by(name, wanted, found.entries, as_of(context))
    asked = Asked(entry, found.order, found.level, touching(found.order, entry.ref, found.level))
    if context.options.as_json:
        context.show_json("tracker.why/1", as_of(context), [why_item(asked)])
    else:
        context.show(why(asked, names_among(found.entries), width=context.width))
    return ExitStatus.DONE if asked.is_bounded else ExitStatus.NO
