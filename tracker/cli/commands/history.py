"""``tracker history [REF]``: what was announced, and what each announcement changed."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from tracker.cli.context import Context
from tracker.cli.progress import at_work
from tracker.cli.reading import (
    as_of,
    columns_asked,
    database,
    filter_asked,
    first_day_of,
    location,
    unspoken,
)
from tracker.errors import UsageError
from tracker.schedule.catalogue import find_known
from tracker.schedule.changes import ChangeKind
from tracker.schedule.comparing import Difference, SeriesDifference, Version, compare
from tracker.schedule.history import Told, history
from tracker.schedule.ledger import known_on
from tracker.schedule.model import Announcement, Ref
from tracker.store.file import decoded
from tracker.store.revisions import read_version
from tracker.store.tiny import Database


def run(
    context: Context,
    name: str | None = None,
    *,
    since: str | None = None,
    change: ChangeKind | None = None,
    as_markdown: bool = False,
) -> None:
    """Show the announcements about a series or season; of all, newest first, without a name.

    ``--series`` names one more, like ``name``.
    """
    columns = columns_asked(context)
    if columns is not None and as_markdown:
        raise UsageError("--columns is about tables, not Markdown", hint="leave out one of the two")
    day = as_of(context)
    begin = None if since is None else first_day_of(since, day, "--since", example="7d")
    with at_work(context, "reading"):
        told = [one for one in _told(context, name, day) if _is_wanted(one, begin, change)]
    if context.options.as_json:
        from tracker.views.items import told_item  # noqa: PLC0415 - only --json needs it

        context.show_json("tracker.history/1", day, [told_item(one) for one in told])
        return
    if not told:
        context.say("nothing was announced that matches")
        return
    from tracker.views import chronicle as view  # noqa: PLC0415 - not for --json

    if as_markdown:
        context.write(view.markdown(told))
        return
    shown = None if columns is None else view.columns_named(columns)
    lines = view.chronicle(told, shown, width=context.width, ascii_only=context.ascii_only)
    context.show(lines)


def run_against(context: Context, named: str) -> None:
    """Show what another version of the file says differently: a file, or a git revision."""
    with at_work(context, "comparing"):
        found = _compared(context, named)
    if context.options.as_json:
        from tracker.views.comparison import difference_item  # noqa: PLC0415 - only for --json

        items = [difference_item(one) for one in found]
        context.show_json("tracker.against/1", context.today, items)
        return
    if not found:
        context.say("both versions say the same")
        return
    from tracker.views.comparison import comparison  # noqa: PLC0415 - for this alone

    context.show(comparison(found, named))


def _compared(context: Context, named: str) -> list[Difference | SeriesDifference]:
    mine = _version(database(context))
    data = read_version(named, location(context).path, context.folder, context.largest)
    return compare(mine, _version(Database(decoded(data, Path(named)))))


def _version(tables: Database) -> Version:
    return Version(tables.catalogue(), tables.announcements(), tables.retractions())


def _told(context: Context, name: str | None, day: date) -> list[Told]:
    """Give what was told until a day, of what is named oldest first, of all newest first."""
    tables = database(context)
    catalogue = tables.catalogue()
    typed = [*([] if name is None else [name]), *context.options.series]
    refs = {text: find_known(text, catalogue) for text in typed}
    said = known_on(_said(tables, {ref.series for ref in refs.values()}), day)
    told = history(said, tables.retractions(), catalogue)
    takes = filter_asked(context, catalogue, ranged=False).takes_network
    return [one for one in (_about(refs, told) if refs else told[::-1]) if takes(one.series)]


def _said(tables: Database, keys: set[str]) -> dict[str, Announcement]:
    """Give the announcements about some series; about all, if none is named."""
    if not keys:
        return tables.announcements()
    return {key: one for series in keys for key, one in tables.said_of_series(series).items()}


def _about(refs: Mapping[str, Ref], told: list[Told]) -> list[Told]:
    """Give what was told of anything that is named, by its name; of each something has to be."""
    for name, ref in refs.items():
        if not any(one.said.about.is_in(ref) for one in told):
            raise unspoken(name)
    return [one for one in told if any(one.said.about.is_in(ref) for ref in refs.values())]


def _is_wanted(told: Told, begin: date | None, change: ChangeKind | None) -> bool:
    if begin is not None and told.said.said_on < begin:
        return False
    return change is None or (told.change is not None and told.change.kind is change)
