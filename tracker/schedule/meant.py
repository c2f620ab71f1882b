"""Which season a title without a number means."""

from collections.abc import Sequence
from datetime import date

from tracker.errors import UsageError
from tracker.schedule.model import Ref, Season, Standing
from tracker.schedule.standings import standing

_SETTLED = (Standing.RELEASED, Standing.CANCELLED)


def season_meant(title: str, rows: Sequence[Season], day: date) -> Ref | None:
    """Give the season that a title without a number means: the only one, else the next to come.

    None when the series has no season yet. When all are out, the number has to be typed.
    """
    if len(rows) <= 1:
        return rows[0].ref if rows else None
    coming = [row.ref for row in rows if standing(row, day) not in _SETTLED]
    if coming:
        return min(coming, key=_number)
    last = max(_number(row.ref)[0] for row in rows)
    raise UsageError(
        f"all {len(rows)} seasons of {title} are {_settled(rows, day)}; which one is meant?",
        hint=f'name it: "{title} S{last}", or a new one: "{title} S{last + 1}"',
    )


def _number(ref: Ref) -> tuple[int, int]:
    return ref.season or 0, ref.part or 0


def _settled(rows: Sequence[Season], day: date) -> str:
    """Give what all seasons are, in words."""
    found = {standing(row, day) for row in rows}
    return " or ".join(word.value for word in _SETTLED if word in found)
