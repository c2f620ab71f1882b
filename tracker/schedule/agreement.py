"""What a log adds up to, and whether the seasons table says the same.

It may not after a hand edit or a plain merge of two files. A change looks at the rows that it is
about to touch; ``tracker check`` looks at all of them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.errors import DataError
from tracker.schedule.ledger import Log, account
from tracker.schedule.model import Announcement, Ref, Season
from tracker.schedule.records import encode_season
from tracker.text import safe
from tracker.values import replace

if TYPE_CHECKING:
    from tracker.schedule.order import Order

Logs = Mapping[Ref, Log]
"""The announcements that stand, by what they are about."""


@dataclass(frozen=True, slots=True)
class AddedUp:
    """What a log adds up to: a row for every season that something stands about.

    ``order`` is None where nothing relates one premiere to another.
    """

    logs: Logs
    order: "Order | None" = None

    def row(self, ref: Ref) -> Season | None:
        """Give the row of a season; None for one of which nothing stands."""
        log = self.logs.get(ref)
        if not log:
            return None
        row = account(ref, log, self.logs.get(Ref(ref.series))).row()
        if self.order is None:
            return row
        narrowed, contradicted = self.order.narrowed(ref), ref in self.order.contradicted
        return replace(row, narrowed=narrowed, contradicted=contradicted)


def added_up(log: Log) -> AddedUp:
    """Add a log up. It has to hold all announcements about the series that its relations name."""
    logs = logs_of(log)
    related = {
        ref
        for said in log.values()
        if said.relation is not None
        for ref in (said.about, said.relation.to)
    }
    if not related:
        return AddedUp(logs)
    from tracker.schedule.order import order  # noqa: PLC0415 - few schedules have relations

    known = sorted((ref for ref in related if ref in logs), key=str)
    return AddedUp(
        logs, order((account(ref, logs[ref], logs.get(Ref(ref.series))) for ref in known), log)
    )


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


def is_same(row: Season | None, made: Season | None) -> bool:
    """Tell whether two rows say the same; what else stands in a row is nobody's claim."""
    if row is None or made is None:
        return row is made
    known = {name: value for name, value in encode_season(row).items() if name not in row.extra}
    return known == encode_season(made)


def differing(seasons: Iterable[Ref], rows: Mapping[Ref, Season], made: AddedUp) -> list[Ref]:
    """Give those of ``seasons`` of which the table says something else than the log."""
    return [ref for ref in seasons if not is_same(rows.get(ref), made.row(ref))]


def check_agreement(seasons: Iterable[Ref], rows: Mapping[Ref, Season], made: AddedUp) -> None:
    """Refuse to change a row that is not what the log adds up to.

    Raises ``DataError`` that names the first one.
    """
    wrong = differing(seasons, rows, made)
    if wrong:
        raise DataError(
            f'seasons["{safe(str(wrong[0]))}"] is not what its announcements add up to: the file '
            "was changed by hand, or merged without tracker",
            hint="nothing was changed. To see and mend it: tracker check --repair",
        )
