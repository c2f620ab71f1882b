"""The outlook of any day, made from the log: what was known then, and where it comes from."""

from collections.abc import Iterable, Mapping
from datetime import date

from tracker.schedule.ledger import Account, Log, account, known_on
from tracker.schedule.model import Announcement, Ref, Series
from tracker.schedule.outlook import Entry, outlook
from tracker.values import replace


def outlook_of_log(log: Log, series: Mapping[str, Series], day: date) -> list[Entry]:
    """Give the outlook of ``day`` from what had been said by then, with where dates come from."""
    return outlook_of_accounts(accounts_of(known_on(log, day)), series, day)


def outlook_of_accounts(
    accounts: Iterable[Account], series: Mapping[str, Series], day: date
) -> list[Entry]:
    """Give the outlook of ``day`` from what the log of that day adds up to."""
    made = {one.ref: one for one in accounts}
    rows = outlook((one.row() for one in made.values()), series, day)
    return [_with_origin(entry, made[entry.ref]) for entry in rows]


def accounts_of(log: Log) -> list[Account]:
    """Add the log up: an account for every season that anything was said about."""
    subjects: dict[Ref, dict[str, Announcement]] = {}
    for key, said in log.items():
        subjects.setdefault(said.about, {})[key] = said
    return [
        account(ref, said, subjects.get(Ref(ref.series)))
        for ref, said in subjects.items()
        if not ref.is_series
    ]


def _with_origin(entry: Entry, made: Account) -> Entry:
    claim = made.facts.premiere.standing
    return replace(entry, source=claim.said.source, announcement=claim.key) if claim else entry
