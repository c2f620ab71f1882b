"""``tracker history [REF]``: what was announced, and what each announcement changed."""

from datetime import date
from pathlib import Path

from tracker.cli.context import Context
from tracker.cli.reading import as_of, database, location, unspoken, window_meant
from tracker.errors import UsageError
from tracker.schedule.catalogue import find_known
from tracker.schedule.changes import ChangeKind
from tracker.schedule.comparing import Version, compare
from tracker.schedule.history import Told, history
from tracker.schedule.ledger import known_on
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
    """Show the announcements about a series or season; of all, newest first, without a name."""
    day = as_of(context)
    begin = None if since is None else since_when(since, day)
    told = [one for one in _told(context, name, day) if _is_wanted(one, begin, change)]
    if context.options.as_json:
        from tracker.views.items import told_item  # noqa: PLC0415 - only --json needs it

        context.show_json("tracker.history/1", day, [told_item(one) for one in told])
        return
    if not told:
        context.say("nothing was announced that matches")
        return
    from tracker.views.chronicle import chronicle, markdown  # noqa: PLC0415 - not for --json

    if as_markdown:
        context.write(markdown(told))
    else:
        context.show(chronicle(told, width=context.width, ascii_only=context.ascii_only))


def run_against(context: Context, named: str) -> None:
    """Show what another version of the file says differently: a file, or a git revision."""
    where = location(context).path
    mine = _version(database(context))
    data = read_version(named, where, context.folder)
    found = compare(mine, _version(Database(decoded(data, Path(named)))))
    if context.options.as_json:
        from tracker.views.comparison import difference_item  # noqa: PLC0415 - only for --json

        items = [difference_item(one) for one in found]
        context.show_json("tracker.against/1", context.today, items)
        return
    if not found:
        context.say("both versions say the same")
        return
    from tracker.views.comparison import comparison  # noqa: PLC0415 - for this alone

    context.show(comparison(found))


def _version(tables: Database) -> Version:
    return Version(tables.catalogue(), tables.announcements(), tables.retractions())


def _told(context: Context, name: str | None, day: date) -> list[Told]:
    tables = database(context)
    catalogue = tables.catalogue()
    if name is None:
        return history(known_on(tables.announcements(), day), tables.retractions(), catalogue)[::-1]
    wanted = find_known(name, catalogue)
    said = known_on(tables.said_of_series(wanted.series), day)
    told = history(said, tables.retractions(), catalogue)
    about = [one for one in told if one.said.about.is_in(wanted)]
    if not about:
        raise unspoken(name)
    return about


def _is_wanted(told: Told, begin: date | None, change: ChangeKind | None) -> bool:
    if begin is not None and told.said.said_on < begin:
        return False
    return change is None or (told.change is not None and told.change.kind is change)


def since_when(words: str, day: date) -> date:
    """Read the value of ``--since``: ``7d``, or a date phrase, which counts from its first day."""
    window = window_meant(words, day, hint="7d")
    if window is not None and window.earliest is not None:
        return window.earliest
    raise UsageError(f'--since "{words}" has no first day', hint="try: --since 7d")
