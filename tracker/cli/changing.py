"""What the writing commands share: one transaction, or a trial run that changes nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tracker.cli.context import Context
from tracker.cli.reading import location
from tracker.store.codec import empty_document
from tracker.store.file import Transaction, load, transaction
from tracker.store.location import state_folder
from tracker.store.tiny import Database
from tracker.store.versions import Steps

TRIAL = "a trial run: nothing is written"


@dataclass(slots=True)
class Draft:
    """A database to be changed; ``save`` writes it, unless this is a trial run.

    ``created`` is the path of a file that came into being with the save.
    """

    database: Database
    path: str
    transaction: Transaction | None = None
    created: str | None = field(default=None, init=False)

    def save(self, command: str) -> None:
        """Write the database, once."""
        if self.transaction is None:
            return
        self.transaction.save(self.database, command)
        self.created = self.path if self.transaction.data is None else None


@contextmanager
def changing(context: Context, *, dry_run: bool = False) -> Iterator[Draft]:
    """Hold the data file for a change of its tables; a trial run takes no lock."""
    path = location(context).path
    if dry_run:
        context.say(TRIAL)
        yield Draft(load(path, context.largest) or Database(empty_document()), str(path))
        return
    with holding(context) as held:
        yield Draft(held.database(), str(path), held)


@contextmanager
def holding(context: Context) -> Iterator[Transaction]:
    """Hold the data file itself."""
    where = location(context)
    if where.is_own:
        where.path.parent.mkdir(parents=True, exist_ok=True)
    steps = Steps(context.state or state_folder())
    hold, largest = context.signals.hold, context.largest
    with transaction(where.path, steps, context.say, hold, largest=largest) as held:
        yield held
