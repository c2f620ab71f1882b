"""Everything known on a day: the seasons with their standing, in the one order."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from tracker.dates.window import TBA, Window
from tracker.errors import DataError
from tracker.schedule.model import Kind, Ref, Season, Series, Standing
from tracker.schedule.standings import standing
from tracker.values import Value

_FIRST_DAY, _LAST_DAY = date.min, date.max


class Entry(Value):
    """A season as it is seen on a day.

    ``numbered`` tells whether its number is part of its name. ``source`` and ``announcement`` (a
    key) tell where the standing premiere comes from; both are None in an outlook made from the
    seasons table, which does not hold them. ``narrowed`` is what relations leave of the window, and
    smaller than it, or all that is known where no date is; None where they say nothing.
    """

    season: Season
    series: Series
    standing: Standing
    numbered: bool = True
    source: str | None = None
    announcement: str | None = None
    narrowed: Window | None = None

    @property
    def ref(self) -> Ref:
        """Give the key of the season."""
        return self.season.ref

    @property
    def window(self) -> Window | None:
        """Give the window of the standing premiere; None when no date is known."""
        premiere = self.season.premiere
        return None if premiere is None or premiere.window is TBA else premiere.window


def outlook(seasons: Iterable[Season], series: Mapping[str, Series], day: date) -> list[Entry]:
    """Give the seasons as seen on ``day``, in the one order: by latest, earliest, title, number."""
    rows = list(seasons)
    counts = Counter(row.ref.series for row in rows)
    entries = (_entry(row, series, counts[row.ref.series], day) for row in rows)
    return sorted(entries, key=order)


def _entry(row: Season, catalogue: Mapping[str, Series], seasons: int, day: date) -> Entry:
    series = series_of(row.ref, catalogue)
    numbered = is_numbered(row.ref, series, seasons)
    return Entry(row, series, standing(row, day), numbered, None, None, row.narrowed)


def series_of(ref: Ref, catalogue: Mapping[str, Series]) -> Series:
    """Give the series that something is about; one that is missing is damage in the file."""
    series = catalogue.get(ref.series)
    if series is None:
        raise DataError(f'{ref} belongs to "{ref.series}", which is not in the series table')
    return series


def is_numbered(ref: Ref, series: Series, seasons: int) -> bool:
    """Tell whether a season is named with its number: not when it is the first and only one."""
    return seasons > 1 or ref.season != 1 or (series.kind is Kind.SERIES and not series.single)


def order(entry: Entry) -> tuple[object, ...]:
    """Give what entries are sorted by: latest, then earliest, then title; no date comes last."""
    window, ref = entry.window, entry.season.ref
    number = (entry.series.title.casefold(), ref.season or 0, ref.part or 0)
    if window is None:
        return (True, _LAST_DAY, _FIRST_DAY, *number)
    return (False, window.latest or _LAST_DAY, window.earliest or _FIRST_DAY, *number)
