"""Claims that hypothesis makes up, and terminals of their own in which they are entered.

The commands are run without the argument parser, which would take two thirds of the time.
"""

import io
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from tests.cli.conftest import Terminal
from tracker.cli.changing import changing
from tracker.cli.commands import announce
from tracker.cli.commands.announce import Said
from tracker.cli.context import Context, Options
from tracker.dates.settings import Settings
from tracker.schedule.announcing import enter
from tracker.schedule.book import standing_log
from tracker.schedule.hindsight import accounts_of
from tracker.schedule.model import Certainty, Status
from tracker.schedule.records import encode_season
from tracker.store.codec import decode
from tracker.store.tiny import Database

DAYS = st.integers(0, 60).map(lambda count: date(2026, 1, 1) + timedelta(days=count))
"""Few enough that announcements meet on a day, and that some windows are over by then."""

SEASONS = ("Mist S1", "Mist S2", "Mist S2 part 2", "Fog")
PHRASES = ("2026", "January 20, 2026", "early February 2026", "March 2026 or later", "TBA", None)
COUNTS = ("8", "8-10", None, None)
STATUSES = (Status.FILMING, Status.RELEASED, Status.CANCELLED, None, None)
SERIES_STATUSES = (Status.CANCELLED, Status.ENDED, Status.ON_HOLD)


def of_season(name: str | None = None) -> st.SearchStrategy[Said]:
    """Give claims about one season of two series, or the one named; some are only a note."""
    return st.builds(
        Said,
        name=st.sampled_from(SEASONS) if name is None else st.just(name),
        phrase=st.sampled_from(PHRASES),
        episodes=st.sampled_from(COUNTS),
        status=st.sampled_from(STATUSES),
        certainty=st.sampled_from(Certainty),
        on=DAYS.map(date.isoformat),
        note=st.just("seen"),
    )


OF_SERIES = st.builds(
    Said,
    name=st.just("Mist"),
    status=st.sampled_from(SERIES_STATUSES),
    certainty=st.sampled_from(Certainty),
    on=DAYS.map(date.isoformat),
)
"""Claims about a whole series."""

CLAIMS = st.one_of(of_season(), of_season(), of_season(), OF_SERIES)

LOGS = st.lists(CLAIMS, min_size=1, max_size=8)


@contextmanager
def own_terminal() -> Iterator[Terminal]:
    """Give a terminal in an empty folder that is thrown away."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as state:
        yield Terminal(Path(folder), Path(state), environment={"TRACKER_FILE": "schedule.json"})


def printed(
    terminal: Terminal, command: Callable[[Context], object], options: Options | None = None
) -> str:
    """Run a command without its parser; give what it printed."""
    out = io.StringIO()
    command(context_of(terminal, out, options))
    return out.getvalue()


def context_of(terminal: Terminal, out: io.StringIO, options: Options | None = None) -> Context:
    """Give the context in which a terminal runs a command that prints to ``out``."""
    return Context(
        out,
        io.StringIO(),
        terminal.environment,
        terminal.folder,
        terminal.today,
        options or Options(),
        terminal.state,
    )


def announced(terminal: Terminal, claim: Said) -> str:
    """Announce one claim; give what that printed."""
    return printed(terminal, partial(announce.run, said=claim))


def enter_all(terminal: Terminal, claims: Sequence[Said]) -> None:
    """Enter claims in the order in which they are given, in one save."""
    with changing(context_of(terminal, io.StringIO())) as change:
        put_all(change.database, claims, terminal.today)
        change.save("announce many")


def put_all(tables: Database, claims: Sequence[Said], today: date) -> None:
    """Enter claims into tables, one after the other."""
    for claim in claims:
        statement, _ = announce.statement_of(claim, today, Settings(), tables.catalogue())
        announce.record(enter(statement, tables, today), tables)


def database(terminal: Terminal) -> Database:
    """Give the tables of a file that is there."""
    return Database(decode(terminal.file.read_bytes()))


def table_and_log(terminal: Terminal) -> tuple[dict[str, Any], dict[str, Any]]:
    """Give the seasons table as it is in the file, and as the log adds up to."""
    tables = database(terminal)
    log = standing_log(tables.announcements(), tables.retractions())
    in_file = {str(row.ref): encode_season(row) for row in tables.seasons()}
    return in_file, {str(made.ref): encode_season(made.row()) for made in accounts_of(log)}
