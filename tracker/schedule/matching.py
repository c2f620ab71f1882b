"""Which series of the schedule somebody else means: by a stored id, then by title and year."""

import re
from collections.abc import Iterable, Mapping

from tracker.dates.window import Window
from tracker.errors import UsageError
from tracker.schedule.catalogue import TITLE_LIMIT, fold, free_slug, names_of, slug
from tracker.schedule.incoming import Work
from tracker.schedule.model import Kind, Season, Series
from tracker.text import safe
from tracker.values import replace

_YEAR = re.compile(r"(?P<title>.*\S)\s*\((?P<year>(?:19|20|21)[0-9]{2})\)")
_NEAR = 1
"""By how many years the first release may differ: a premiere at the turn of a year."""


class Matcher:
    """The series of a schedule by every id and name; it learns those that are added to it."""

    def __init__(self, catalogue: Mapping[str, Series], rows: Iterable[Season]) -> None:
        self.catalogue: dict[str, Series] = {}
        self._by_id: dict[tuple[str, str], str] = {}
        self._by_name: dict[str, list[str]] = {}
        self._years = _first_years(rows)
        for key, series in catalogue.items():
            self.put(key, series)

    def put(self, key: str, series: Series) -> None:
        """Enter a series, or what it has become."""
        self.catalogue[key] = series
        for service, number in series.ids.items():
            self._by_id[service, str(number)] = key
        for name in names_of(key, series):
            keys = self._by_name.setdefault(name, [])
            if key not in keys:
                keys.append(key)

    def find(self, work: Work) -> str | None:
        """Give the key of the series that is meant, or None for one that is not there.

        Raises ``UsageError`` where several are.
        """
        for service, number in work.ids.items():
            if (service, str(number)) in self._by_id:
                return self._by_id[service, str(number)]
        if work.key in self.catalogue:
            return work.key
        return self._titled(work)

    def new(self, work: Work) -> tuple[str, Series]:
        """Give the key and the record that a work gets which is not there yet.

        Its year, else an id, tells it apart from another work of its title.
        """
        title = work.title
        if fold(title) in self._by_name:
            title = f"{title} ({_distinction(work)})"
        key = work.key
        if key is None or key in self.catalogue or key != slug(key):
            key = free_slug(title, self.catalogue)
        series = Series(
            title=title,
            kind=work.kind or Kind.SERIES,
            single=work.single,
            network=work.network,
            aliases=work.aliases,
            ids=dict(work.ids),
        )
        return key, series

    def _titled(self, work: Work) -> str | None:
        """Look a work up by its title, as it stands or with the year behind it."""
        dated = f"{work.title} ({work.year})" if work.year else work.title
        names = dict.fromkeys((fold(dated), fold(work.title)))
        for name in names:
            found = [key for key in self._by_name.get(name, ()) if self._may_be(key, work)]
            titled = [key for key in found if fold(self.catalogue[key].title) == name] or found
            if len(titled) > 1:
                raise UsageError(f"several series are named {safe(work.title)}")
            if titled:
                return titled[0]
        return None

    def _may_be(self, key: str, work: Work) -> bool:
        """Tell whether neither an id nor the year speaks against it."""
        series = self.catalogue[key]
        others = (series.ids.get(service, number) for service, number in work.ids.items())
        if any(str(a) != str(b) for a, b in zip(others, work.ids.values(), strict=True)):
            return False
        first, last = self._years_of(key)
        return work.year is None or first - _NEAR <= work.year <= last + _NEAR

    def _years_of(self, key: str) -> tuple[int, int]:
        """Give the years in which a series may have begun: that of its title, or its first."""
        match = _YEAR.fullmatch(self.catalogue[key].title)
        if match:
            return int(match["year"]), int(match["year"])
        return self._years.get(key, (0, 9999))


def completed(series: Series, work: Work) -> Series:
    """Give a series with what a source knows of it and the schedule does not say.

    Nothing that is there is replaced.
    """
    return replace(
        series,
        network=series.network or work.network,
        ids={**work.ids, **series.ids} if work.ids.keys() - series.ids.keys() else series.ids,
    )


def check_title(title: str) -> str:
    """Give a title that can be kept; raises ``UsageError`` for one that cannot."""
    if not any(character.isprintable() and not character.isspace() for character in title):
        raise UsageError("the title is empty")
    if len(title) > TITLE_LIMIT:
        raise UsageError(f"the title has {len(title)} characters, at most {TITLE_LIMIT} are kept")
    return title


def without_year(title: str) -> tuple[str, int | None]:
    """Take the year off a title: ``Battlestar Galactica (2003)``."""
    match = _YEAR.fullmatch(title.strip())
    return (match["title"], int(match["year"])) if match else (title, None)


def _distinction(work: Work) -> str:
    if work.year:
        return str(work.year)
    service, number = next(iter(work.ids.items()), ("another", ""))
    return f"{service} {number}".strip()


def _first_years(rows: Iterable[Season]) -> dict[str, tuple[int, int]]:
    """Give the years of the first season's window, where both its ends are known."""
    years: dict[str, tuple[int, int]] = {}
    for row in rows:
        window = row.premiere.window if row.premiere else None
        if row.ref.season == 1 and isinstance(window, Window) and not window.is_open:
            assert window.earliest is not None  # noqa: S101 - for the type checker
            assert window.latest is not None  # noqa: S101 - likewise
            years.setdefault(row.ref.series, (window.earliest.year, window.latest.year))
    return years
