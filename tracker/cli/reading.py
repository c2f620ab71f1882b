"""What the reading commands share: the file as a database, the day, the outlook of that day."""

from dataclasses import dataclass
from datetime import date

from tracker.cli.context import Context
from tracker.dates.settings import DateOrder, Hemisphere, Settings
from tracker.dates.window import Window
from tracker.errors import NotFoundError, UsageError
from tracker.schedule.book import standing_log
from tracker.schedule.outlook import Entry, outlook, outlook_of_log
from tracker.store.codec import empty_document
from tracker.store.file import load
from tracker.store.location import Location, locate
from tracker.store.tiny import Database


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """What the command line says of how phrases are read; None is not said."""

    date_order: DateOrder | None = None
    hemisphere: Hemisphere | None = None
    fiscal_year: int | None = None

    def over(self, settings: Settings) -> Settings:
        """Give the settings of a file with what was said put over them."""
        return Settings(
            date_order=self.date_order or settings.date_order,
            hemisphere=self.hemisphere or settings.hemisphere,
            fiscal_year=self.fiscal_year or settings.fiscal_year,
        )


def location(context: Context) -> Location:
    """Give the data file that the command works on."""
    return locate(context.options.file, context.environment, context.folder)


def database(context: Context) -> Database:
    """Read the data file; one that is not there is an empty schedule, and that is said."""
    where = location(context)
    found = load(where.path)
    if found is None:
        context.say(f"there is no {where.path} yet: an empty schedule")
        return Database(empty_document())
    return found


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
    """Read words that have to mean a window; None for TBA. ``hint`` is what would be read."""
    from tracker.dates.errors import PhraseError  # noqa: PLC0415 - the grammar is slow to load
    from tracker.dates.reading import read  # noqa: PLC0415 - likewise

    try:
        window = read(words, on=day).window
    except PhraseError as error:
        error.hint = hint
        raise
    return window if isinstance(window, Window) else None


def entries(context: Context) -> list[Entry]:
    """Give the outlook of the day.

    The seasons table is enough for today's; what was known on another day, and where a date comes
    from, only the log says.
    """
    tables = database(context)
    if context.options.as_of is None and not context.options.as_json:
        return outlook(tables.seasons(), tables.catalogue(), context.today)
    log = standing_log(tables.announcements(), tables.retractions())
    return outlook_of_log(log, tables.catalogue(), as_of(context))


def unspoken(name: str) -> NotFoundError:
    """Give the error for a season or series of which nothing was said until the day asked for."""
    return NotFoundError(
        f'nothing is announced about "{name}"', hint="to see what is: tracker list"
    )


def nothing_known(context: Context) -> str:
    """Give the words for a schedule that holds nothing, or held nothing on the day asked for."""
    if context.options.as_of is not None:
        return f"nothing had been announced by {as_of(context)}"
    return 'nothing is announced yet; try: tracker announce "The Defenders" 2017'


def say_if_empty(context: Context, found: list[Entry]) -> None:
    """Say that there is nothing to show, since the output will be empty."""
    if not found:
        context.say(nothing_known(context))
