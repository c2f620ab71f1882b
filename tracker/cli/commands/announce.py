"""``tracker announce REF [PHRASE]``: enter who said what; ``add`` is the same."""

from dataclasses import dataclass
from datetime import date

from tracker.cli.changing import changing
from tracker.cli.context import Context
from tracker.cli.reading import ReadingOptions, day_meant
from tracker.cli.spelling import AMERICAN
from tracker.dates.errors import PhraseError
from tracker.dates.reading import Reading, read
from tracker.dates.settings import Settings
from tracker.errors import UsageError
from tracker.schedule.announcing import Entered, enter
from tracker.schedule.catalogue import parse_name
from tracker.schedule.model import Certainty, Kind, Status
from tracker.schedule.statement import (
    Statement,
    default_certainty,
    parse_episodes,
    premiere_of,
)
from tracker.store.tiny import Database
from tracker.views.entered import entered_lines


@dataclass(frozen=True, slots=True)
class Said:
    """What was typed behind ``tracker announce``; None is not typed."""

    name: str
    phrase: str | None = None
    episodes: str | None = None
    status: Status | None = None
    certainty: Certainty | None = None
    on: str | None = None
    source: str | None = None
    quote: str | None = None
    note: str | None = None
    network: str | None = None
    kind: Kind | None = None


def run(
    context: Context,
    said: Said,
    reading_options: ReadingOptions | None = None,
    *,
    dry_run: bool = False,
) -> None:
    """Enter an announcement and say what it comes to."""
    options = reading_options or ReadingOptions()
    with changing(context, dry_run=dry_run) as change:
        settings = options.over(change.database.settings())
        statement, reading = statement_of(said, context.today, settings)
        entered = enter(statement, change.database, context.today)
        if not entered.is_known:
            record(entered, change.database)
            change.save(f"announce {said.name}")
    context.show(entered_lines(entered, reading, created=change.created))


def statement_of(said: Said, today: date, settings: Settings) -> tuple[Statement, Reading | None]:
    """Read what was typed: the day, the phrase as said on it, the count, the certainty."""
    said_on = today if said.on is None else day_meant(said.on, today, "--on")
    reading = None
    if said.phrase is not None:
        reading = _read(said, said_on, settings)
    statement = Statement(
        name=said.name,
        said_on=said_on,
        certainty=said.certainty or default_certainty(said.phrase),
        premiere=None if reading is None else premiere_of(reading),
        episodes=None if said.episodes is None else parse_episodes(said.episodes),
        status=said.status,
        source=said.source,
        quote=said.quote,
        note=said.note,
        network=said.network,
        kind=said.kind,
    )
    return statement, reading


def _read(said: Said, on: date, settings: Settings) -> Reading:
    phrase = said.phrase or ""
    try:
        return read(phrase, on=on, settings=settings)
    except PhraseError as error:
        if phrase.strip().lower() in {*Status, *AMERICAN}:
            error.hint = f'tracker announce "{said.name}" --status {phrase.strip().lower()}'
        elif parse_name(f"{said.name} {phrase}").season is not None:
            raise UsageError(
                f'"{phrase}" is a season, not a date',
                hint=f'put both into one pair of quotes: "{said.name} {phrase}"',
            ) from None
        raise


def record(entered: Entered, tables: Database) -> None:
    """Put what entering a statement comes to into the tables."""
    tables.put_series(entered.ref.series, entered.series)
    tables.put_announcement(entered.key, entered.announcement)
    tables.put_seasons(entered.rows)
