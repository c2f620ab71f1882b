"""``tracker announce REF [PHRASE]``: enter who said what; ``add`` is the same."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from tracker.cli.changing import changing
from tracker.cli.context import Context
from tracker.cli.phrase_options import ReadingOptions
from tracker.cli.reading import day_meant
from tracker.cli.spelling import AMERICAN
from tracker.dates.errors import PhraseError
from tracker.dates.marks import Note
from tracker.dates.reading import Reading, read
from tracker.dates.settings import Settings
from tracker.errors import ContradictedError, UsageError
from tracker.schedule.announcing import Entered, enter
from tracker.schedule.catalogue import parse_name
from tracker.schedule.model import Certainty, Kind, Series, Status
from tracker.schedule.seasons import Consequences
from tracker.schedule.statement import (
    Statement,
    default_certainty,
    parse_episodes,
    premiere_of,
)
from tracker.store.tiny import Database
from tracker.views.entered import entered_lines
from tracker.views.names import names_in
from tracker.views.spans import plain

if TYPE_CHECKING:
    from tracker.schedule.relating import Related


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
    anyway: bool = False
    """Enter it although it contradicts what is confirmed."""


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
        tables = change.database
        settings = options.over(tables.settings())
        statement, reading = statement_of(said, context.today, settings, tables.catalogue())
        entered = enter(statement, tables, context.today)
        check_contradictions(entered.follows, tables, anyway=said.anyway)
        if not entered.is_known:
            record(entered, tables)
            change.save(f"announce {said.name}")
    names, width = names_in(tables), context.width
    context.show(entered_lines(entered, reading, names, created=change.created, width=width))


def statement_of(
    said: Said, today: date, settings: Settings, catalogue: Mapping[str, Series]
) -> tuple[Statement, Reading | None]:
    """Read what was typed: the day, the phrase as said on it, the count, the certainty."""
    said_on = today if said.on is None else day_meant(said.on, today, "--on")
    reading, related = None, None
    if said.phrase is not None:
        reading, related = _read(said, said_on, settings, catalogue)
    statement = Statement(
        name=said.name,
        said_on=said_on,
        certainty=said.certainty or default_certainty(related.lead if related else said.phrase),
        related=related,
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


def check_contradictions(follows: Consequences, tables: Database, *, anyway: bool) -> None:
    """Refuse what contradicts confirmed announcements, unless it is to be entered anyway."""
    if follows.refused and not anyway:
        from tracker.views.reasons import contradiction_lines  # noqa: PLC0415 - seldom needed

        first, *rest = map(plain, contradiction_lines(follows.refused[0], names_in(tables))[:-1])
        raise ContradictedError(
            first,
            details=rest,
            hint="all of it is confirmed, so nothing was entered; --anyway enters it",
        )


def _read(
    said: Said, on: date, settings: Settings, catalogue: Mapping[str, Series]
) -> tuple[Reading | None, "Related | None"]:
    """Read a phrase as a date, or else as a relation to another premiere."""
    phrase = said.phrase or ""
    try:
        return _with_namesake(read(phrase, on=on, settings=settings), said, catalogue), None
    except PhraseError as error:
        from tracker.schedule.relating import related_in  # noqa: PLC0415 - few phrases relate

        related = related_in(phrase, catalogue)
        if related is not None:
            return None, related
        if phrase.strip().lower() in {*Status, *AMERICAN}:
            error.hint = f'tracker announce "{said.name}" --status {phrase.strip().lower()}'
        elif parse_name(f"{said.name} {phrase}").season is not None:
            raise UsageError(
                f'"{phrase}" is a season, not a date',
                hint=f'put both into one pair of quotes: "{said.name} {phrase}"',
            ) from None
        raise


def _with_namesake(reading: Reading, said: Said, catalogue: Mapping[str, Series]) -> Reading:
    """Give a reading with a note if the phrase could be about a series called like a date."""
    if not any(word in _SIDES for word in reading.words.lower().split()):
        return reading
    from tracker.schedule.relating import namesake  # noqa: PLC0415 - few phrases relate

    title = namesake(reading.words, catalogue)
    if title is None:
        return reading
    command = f'tracker relate "{said.name}" after "{title}"'
    note = Note("date-not-title", f'read as a date; for the series "{title}" use: {command}')
    return replace(reading, notes=(*reading.notes, note))


_SIDES = frozenset({"after", "before", "following", "of"})


def record(entered: Entered, tables: Database) -> None:
    """Put what entering a statement comes to into the tables."""
    tables.put_series(entered.ref.series, entered.series)
    tables.put_announcement(entered.key, entered.announcement)
    tables.put_seasons(entered.rows)
