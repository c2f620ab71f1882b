"""What the key of a series or season in the file names."""

from functools import lru_cache

from tracker.schedule.model import Ref

_KEPT = 1 << 10
"""How many ends of keys are remembered: most seasons are one of the first ten."""

CONFLICTS = "conflicts"
"""The record of ``meta`` with what merged versions say differently (``schedule/unsettled``)."""


def parse_ref(key: str) -> Ref | None:
    """Give what a key names (``iron-fist``, ``iron-fist/s1``, ``x/s4-part2``), or None."""
    series, slash, rest = key.partition("/")
    if not slash:
        return Ref(series) if series else None
    numbers = _numbers_of(rest)
    return Ref(series, *numbers) if series and numbers else None


@lru_cache(_KEPT)
def _numbers_of(text: str) -> tuple[int, int | None] | None:
    """Give the season and the part that the end of a key names; None for another text."""
    season, dash, part = text.partition("-part")
    if not (season.startswith("s") and _is_number(season[1:])):
        return None
    if not dash:
        return int(season[1:]), None
    return (int(season[1:]), int(part)) if _is_number(part) else None


def _is_number(digits: str) -> bool:
    return digits.isascii() and digits.isdigit() and len(digits) <= 4 and digits[0] != "0"  # noqa: PLR2004 - a year at most
