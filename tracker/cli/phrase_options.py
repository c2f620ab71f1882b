"""What a command line says of how its phrases are read."""

from dataclasses import dataclass

from tracker.dates.settings import DateOrder, Hemisphere, Settings


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """What the command line says of how phrases are read; None is not said."""

    date_order: DateOrder | None = None
    hemisphere: Hemisphere | None = None
    fiscal_year: int | None = None

    def over(self, settings: Settings) -> Settings:
        """Give the settings of a file with what was said put over them."""
        return Settings(
            date_order=self.date_order or settings.date_order,
            hemisphere=self.hemisphere or settings.hemisphere,
            fiscal_year=self.fiscal_year or settings.fiscal_year,
        )
