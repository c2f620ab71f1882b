"""What the key of a series or season in the file names."""

from typing import Final

from tracker.schedule.model import Ref

CONFLICTS: Final = "conflicts"
"""The record of ``meta`` with what merged versions say differently (``schedule/unsettled``)."""


def parse_ref(key: str) -> Ref | None:
    """Give what a key names (``iron-fist``, ``iron-fist/s1``, ``x/s4-part2``), or None."""
    series, slash, rest = key.partition("/")
    if not slash:
        return Ref(series) if series else None
    season, dash, part = rest.partition("-part")
    if not (series and season.startswith("s") and _is_number(season[1:])):
        return None
    if not dash:
        return Ref(series, int(season[1:]))
    return Ref(series, int(season[1:]), int(part)) if _is_number(part) else None


def _is_number(digits: str) -> bool:
    return digits.isascii() and digits.isdigit() and len(digits) <= 4 and digits[0] != "0"  # noqa: PLR2004 - a year at most
