"""What a reader may decide once for all: order of figures, hemisphere, fiscal year."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import Enum
from typing import Final


class DateOrder(Enum):
    """Which figure of ``03/04/2017`` is the month."""

    MDY = "mdy"
    DMY = "dmy"


class Hemisphere(Enum):
    """Whose seasons are meant."""

    NORTH = "north"
    SOUTH = "south"


@dataclass(frozen=True, slots=True)
class Settings:
    """How phrases are read where usage differs.

    ``date_order`` decides ``03/04/2017``, which is refused without it. ``fiscal_year`` is the first
    month (1-12) of the fiscal year, which is named for the calendar year it ends in; without it a
    fiscal year is the hull of the usual ones. Raises ``ValueError`` for another month.
    """

    date_order: DateOrder | None = None
    hemisphere: Hemisphere = Hemisphere.NORTH
    fiscal_year: int | None = None

    def __post_init__(self) -> None:
        if self.fiscal_year is not None and self.fiscal_year not in range(1, 13):
            raise ValueError("fiscal_year is the first month of the fiscal year, 1 to 12")

    def differing(self) -> dict[str, str | int]:
        """Give what differs from the default, by name, to be stored beside a reading.

        >>> Settings(hemisphere=Hemisphere.SOUTH).differing()
        {'hemisphere': 'south'}
        """
        pairs = ((field.name, getattr(self, field.name), field.default) for field in fields(self))
        return {
            name: value.value if isinstance(value, Enum) else value
            for name, value, default in pairs
            if value != default
        }

    @classmethod
    def from_differing(cls, stored: Mapping[str, object]) -> "Settings":
        """Build settings from what ``differing`` gave; raises ``ValueError`` for anything else."""
        unknown = sorted(stored.keys() - {field.name for field in fields(cls)})
        if unknown:
            raise ValueError(f"there is no setting {unknown[0]!r}")
        order = stored.get("date_order")
        month = stored.get("fiscal_year")
        if month is not None and (isinstance(month, bool) or not isinstance(month, int)):
            raise ValueError("fiscal_year is a month from 1 to 12")
        return cls(
            date_order=None if order is None else DateOrder(order),
            hemisphere=Hemisphere(stored.get("hemisphere", "north")),
            fiscal_year=month,
        )


DEFAULT: Final = Settings()
"""Northern seasons, no order of figures, no fiscal year."""
