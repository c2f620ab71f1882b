"""Whether the seasons table says what the log adds up to.

It may not after a hand edit or a plain merge of two files. A change looks at the rows that it is
about to touch; ``tracker check`` looks at all of them.
"""

from collections.abc import Iterable, Mapping

from tracker.errors import DataError
from tracker.schedule.ledger import Log, account
from tracker.schedule.model import Announcement, Ref, Season
from tracker.schedule.records import encode_season
from tracker.text import safe

Logs = Mapping[Ref, Log]
"""The announcements that stand, by what they are about."""


def logs_of(log: Log) -> dict[Ref, dict[str, Announcement]]:
    """Sort a log by what its announcements are about."""
    logs: dict[Ref, dict[str, Announcement]] = {}
    for key, said in log.items():
        logs.setdefault(said.about, {})[key] = said
    return logs


def seasons_among(subjects: Iterable[Ref]) -> list[Ref]:
    """Give the subjects that are seasons, in the order of their keys."""
    seasons = (ref for ref in subjects if not ref.is_series)
    return sorted(seasons, key=lambda ref: (ref.series, ref.season or 0, ref.part or 0))


def row_of(ref: Ref, logs: Logs) -> Season | None:
    """Give the row that the log adds up to; None for a season of which nothing stands."""
    log = logs.get(ref)
    return account(ref, log, logs.get(Ref(ref.series), {})).row() if log else None


def is_same(row: Season | None, added_up: Season | None) -> bool:
    """Tell whether two rows say the same; what else stands in a row is nobody's claim."""
    if row is None or added_up is None:
        return row is added_up
    known = {name: value for name, value in encode_season(row).items() if name not in row.extra}
    return known == encode_season(added_up)


def differing(seasons: Iterable[Ref], rows: Mapping[Ref, Season], logs: Logs) -> list[Ref]:
    """Give those of ``seasons`` of which the table says something else than the log."""
    return [ref for ref in seasons if not is_same(rows.get(ref), row_of(ref, logs))]


def check_agreement(seasons: Iterable[Ref], rows: Mapping[Ref, Season], logs: Logs) -> None:
    """Refuse to change a row that is not what the log adds up to.

    Raises ``DataError`` that names the first one.
    """
    wrong = differing(seasons, rows, logs)
    if wrong:
        raise DataError(
            f'seasons["{safe(str(wrong[0]))}"] is not what its announcements add up to: the file '
            "was changed by hand, or merged without tracker",
            hint="nothing was changed. To see and mend it: tracker check --repair",
        )
