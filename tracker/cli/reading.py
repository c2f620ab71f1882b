"""What the reading commands share: the file, the day, the seasons asked for, the columns."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from tracker.cli.context import Context
from tracker.cli.progress import at_work
from tracker.dates.window import Window
from tracker.errors import NotFoundError, UsageError
from tracker.schedule.fields import read_day
from tracker.schedule.outlook import Entry, outlook
from tracker.store.location import Location, locate
from tracker.store.overview import Overview, load_overview

if TYPE_CHECKING:
    from tracker.schedule.filtering import Filter
    from tracker.schedule.ledger import Log
    from tracker.schedule.model import Ref, Series
    from tracker.store.tiny import Database
    from tracker.views.table import Column


def location(context: Context) -> Location:
    """Give the data file that the command works on."""
    return locate(context.options.file, context.environment, context.place)


def database(context: Context) -> "Database":
    """Read the data file; one that is not there is an empty schedule, and that is said."""
    from tracker.store.file import load  # noqa: PLC0415 - loads TinyDB

    return load(location(context).name, context.largest) or _nothing_yet(context)


def overview(context: Context) -> Overview:
    """Read the data file without its log, as ``database`` does."""
    return load_overview(location(context).name, context.largest) or _nothing_yet(context)


def _nothing_yet(context: Context) -> "Database":
    from tracker.cli.first_use import no_file_yet  # noqa: PLC0415 - said once in a lifetime
    from tracker.store.codec import empty_document  # noqa: PLC0415 - likewise
    from tracker.store.tiny import Database  # noqa: PLC0415 - likewise

    context.say(*no_file_yet(location(context)))
    return Database(empty_document())


def as_of(context: Context) -> date:
    """Give the day from which the schedule is seen: ``--as-of``, else today."""
    told = context.options.as_of
    return context.today if told is None else day_meant(told, context.today, "--as-of")


def day_meant(words: str, today: date, option: str) -> date:
    """Read an option's value that has to be a single day."""
    window = window_meant(words, today, hint="2016-11-01")
    if window is not None and window.is_day and window.earliest:
        return window.earliest
    raise UsageError(f'{option} "{words}" is not a single day', hint=f"try: {option} 2016-11-01")


def window_meant(words: str, day: date, *, hint: str) -> Window | None:
    """Read words that have to mean a window; None for TBA. ``hint`` is what would be read.

    A day as a file has it needs no grammar, whose import takes a fifth of such a command.
    """
    written = read_day(words)
    if written is not None:
        return Window.on(written)
    from tracker.dates.errors import PhraseError  # noqa: PLC0415 - the grammar is slow to load
    from tracker.dates.reading import read  # noqa: PLC0415 - likewise

    try:
        window = read(words, on=day).window
    except PhraseError as error:
        error.hint = hint
        raise
    return window if isinstance(window, Window) else None


def first_day_of(words: str, day: date, option: str, *, example: str) -> date:
    """Read an option's value that counts by its first day."""
    window = window_meant(words, day, hint=example)
    if window is not None and window.earliest is not None:
        return window.earliest
    raise UsageError(f'{option} "{words}" has no first day', hint=f"try: {option} {example}")


def last_day_of(words: str, day: date, option: str, *, example: str) -> date:
    """Read an option's value that counts by its last day."""
    window = window_meant(words, day, hint=example)
    if window is not None and window.latest is not None:
        return window.latest
    raise UsageError(f'{option} "{words}" has no last day', hint=f"try: {option} {example}")


def days_in_view(context: Context) -> tuple[date | None, date | None]:
    """Give the first and the last day that were asked for; None is not asked for."""
    told, day = context.options, as_of(context)
    first = told.first and first_day_of(told.first, day, "--from", example='"next month"')
    last = told.last and last_day_of(told.last, day, "--to", example='"next month"')
    if first and last and first > last:
        raise UsageError(f"--from {first} is after --to {last}", hint="turn the two around")
    return first or None, last or None


def filter_asked(
    context: Context, catalogue: Mapping[str, "Series"], *, ranged: bool = True
) -> "Filter":
    """Give the filter that the options tell; not ``ranged``, the days are left out of it.

    Raises ``NotFoundError`` for a series that is not in the catalogue.
    """
    from tracker.schedule.catalogue import find_known, fold  # noqa: PLC0415 - only for a filter
    from tracker.schedule.filtering import Filter  # noqa: PLC0415 - likewise

    told = context.options
    first, last = days_in_view(context) if ranged else (None, None)
    return Filter(
        refs=frozenset(find_known(name, catalogue) for name in told.series),
        networks=frozenset(map(fold, told.networks)),
        standings=frozenset(told.standings),
        first=first,
        last=last,
    )


def entries(context: Context, *, with_origin: bool = False, ranged: bool = True) -> list[Entry]:
    """Give the outlook of the day: of the seasons that are asked for.

    The seasons table is enough for today's; what was known on another day, where a date comes from,
    and what relations leave of it at another level, only the log says. Not ``ranged``, ``--from``
    and ``--to`` leave out nothing.
    """
    with at_work(context, "reading"):
        return _entries(context, with_origin=with_origin, ranged=ranged)


def _entries(context: Context, *, with_origin: bool, ranged: bool) -> list[Entry]:
    told = context.options
    if told.level is None and told.as_of is None and not told.as_json and not with_origin:
        tables = overview(context)
        catalogue = tables.catalogue()
        found: Iterable[Entry] = outlook(tables.seasons(), catalogue, context.today)
    else:
        from tracker.schedule.book import standing_log  # noqa: PLC0415 - only for the log

        logged = database(context)
        catalogue = logged.catalogue()
        log = standing_log(logged.announcements(), logged.retractions())
        found = outlook_asked(context, logged, log)
    return those_asked(context, found, catalogue, ranged=ranged)


def outlook_asked(context: Context, tables: "Database", log: "Log") -> Iterable[Entry]:
    """Give every season as it is seen in a log on the day, and at the level, asked for."""
    if not any(said.relation for said in log.values()):
        from tracker.schedule.hindsight import outlook_of_log  # noqa: PLC0415 - not for the list

        return outlook_of_log(log, tables.catalogue(), as_of(context))
    from tracker.cli.ordering import ordered  # noqa: PLC0415 - few schedules have relations

    return ordered(context, tables, log).entries


def those_asked(
    context: Context, found: Iterable[Entry], catalogue: Mapping[str, "Series"], *, ranged: bool
) -> list[Entry]:
    """Give the seasons that the filters ask for."""
    if not context.options.are_filtering:
        return [*found]
    from tracker.schedule.filtering import kept  # noqa: PLC0415 - only for a filter

    return kept(found, filter_asked(context, catalogue, ranged=ranged))


def season_meant_by(name: str, wanted: "Ref", found: Sequence[Entry], day: date) -> Entry:
    """Give the season that a REF means: without a number the only one, or the next to come."""
    from tracker.schedule.meant import season_meant  # noqa: PLC0415 - only for a REF

    rows = [entry.season for entry in found if entry.ref.is_in(wanted)]
    if not rows:
        raise unspoken(name)
    ref = wanted if wanted.part else season_meant(name, rows, day)
    return next(entry for entry in found if entry.ref == ref)


def columns_asked(context: Context) -> str | None:
    """Give the value of ``--columns``, which no JSON document has."""
    if context.options.columns is not None and context.options.as_json:
        raise UsageError(
            "--columns is about tables; --json always gives every field",
            hint="leave out one of the two",
        )
    return context.options.columns


def season_columns_asked(context: Context) -> tuple[tuple["Column[Entry]", ...] | None, bool]:
    """Give the columns for seasons that are asked for, and whether only the log can fill them."""
    text = columns_asked(context)
    if text is None:
        return None, False
    from tracker.views import season_columns as known  # noqa: PLC0415 - only for --columns
    from tracker.views.table import asked_for, names_of  # noqa: PLC0415 - likewise

    names = names_of(text, known.NAMES)
    columns = asked_for(names, known.season_columns(as_of(context)))
    return columns, not known.OF_LOG.isdisjoint(names)


def show_seasons_json(context: Context, command: str, found: Iterable[Entry]) -> None:
    """Print the document of a command whose items are seasons."""
    from tracker.views.items import season_item  # noqa: PLC0415 - only --json needs it

    items = [season_item(entry) for entry in found]
    context.show_json(f"tracker.{command}/1", as_of(context), items)


def unspoken(name: str) -> NotFoundError:
    """Give the error for a season or series of which nothing was said until the day asked for."""
    from tracker.cli.spelling import quoted  # noqa: PLC0415 - errors alone need it
    from tracker.schedule.catalogue import parse_name  # noqa: PLC0415 - likewise

    series = parse_name(name).title
    known = "list" if series == name else f"show {quoted(series)}"
    return NotFoundError(
        f'nothing is announced about "{name}"', hint=f"to see what is: tracker {known}"
    )


def nothing_known(context: Context) -> list[str]:
    """Give the words for a schedule that holds nothing of what is asked for."""
    if context.options.are_filtering:
        return ["no season fits what was asked for; all of them: tracker list"]
    if context.options.as_of is not None:
        return [f"nothing had been announced by {as_of(context)}"]
    from tracker.cli.first_use import how_to_begin  # noqa: PLC0415 - said once in a lifetime

    return how_to_begin(context.today, context.options.file)


def say_if_empty(context: Context, found: list[Entry]) -> None:
    """Say that there is nothing to show, since the output will be empty."""
    if not found:
        context.say(*nothing_known(context))
