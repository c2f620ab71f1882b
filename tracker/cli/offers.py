"""What the data file and our tables have to offer to a word that is being typed."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from tracker.cli.shells import Offer
from tracker.schedule.catalogue import fold, names_of, slug
from tracker.schedule.model import Announcement, Season, Series

if TYPE_CHECKING:
    from tracker.store.tiny import Database

_DIGITS = frozenset("0123456789abcdef")


def references(typed: str, database: "Database") -> list[Offer]:
    """Give the keys that a title, or the beginning of one, may mean: of series, then of seasons.

    Keys and not titles, since a key needs no quotes in any shell. The seasons of a series are
    offered once it is the only one left.
    """
    catalogue = database.catalogue()
    series, slash, _ = typed.lower().partition("/")
    if slash:
        return [
            _season_offer(row, catalogue[row.ref.series])
            for row in database.seasons_of(series)
            if str(row.ref).startswith(typed.lower()) and row.ref.series in catalogue
        ]
    found = _beginning(typed, catalogue) or _meant(typed, catalogue)
    offers = [Offer(key, catalogue[key].title) for key in found]
    rows = database.seasons_of(found[0]) if len(found) == 1 else []
    if len(rows) > 1 or (rows and not catalogue[found[0]].single):
        offers += [_season_offer(row, catalogue[found[0]]) for row in rows]
    return offers


def _beginning(typed: str, catalogue: Mapping[str, Series]) -> list[str]:
    """Give the keys that begin as the key of such a title would."""
    start = slug(typed) if fold(typed) else ""
    return [key for key in catalogue if key.startswith(start)]


def _meant(typed: str, catalogue: Mapping[str, Series]) -> list[str]:
    """Give the key of the one series with a name, or a word of a name, that begins so.

    Only one: several would have nothing in common with what was typed, and a shell would put what
    they have in common in its place.
    """
    wanted = f" {fold(typed)}"
    found = [
        key
        for key, series in catalogue.items()
        if any(wanted in f" {name}" for name in names_of(key, series))
    ]
    return found if len(found) == 1 else []


def _season_offer(row: Season, series: Series) -> Offer:
    number = str(row.ref).rpartition("/")[2].replace("-part", " part ").upper()
    said = f": {row.premiere.words}" if row.premiere else ""
    return Offer(str(row.ref), f"{series.title} {number}{said}")


def announced_keys(typed: str, database: "Database") -> list[Offer]:
    """Give the announcements that could be retracted: by their digits, else by their whole key."""
    taken_back = database.retractions()
    said = {key: one for key, one in database.announcements().items() if key not in taken_back}
    wanted = typed.lower()
    if _DIGITS.issuperset(wanted):
        digits = {key.rpartition(".")[2]: one for key, one in said.items()}
        return _said(wanted, digits)
    return _said(wanted, said)


def _said(typed: str, found: Mapping[str, Announcement]) -> list[Offer]:
    from tracker.views.said import said_words  # noqa: PLC0415 - most offers need no views

    return [
        Offer(key, f"{one.about}: {said_words(one) or 'a remark'} ({one.said_on})")
        for key, one in found.items()
        if key.startswith(typed)
    ]


def networks(database: "Database") -> Iterable[Offer]:
    """Give the networks of the schedule, each once."""
    named = {series.network for series in database.catalogue().values()}
    return [Offer(name) for name in sorted(filter(None, named))]


def formats() -> Iterable[Offer]:
    """Give the formats of ``tracker export``."""
    from tracker.cli.formats import Format  # noqa: PLC0415 - for this argument alone

    return map(Offer, Format)


def column_names(typed: str, command: str | None) -> list[Offer]:
    """Give the columns that are not named yet, behind those that are."""
    from tracker.views.chronicle import COLUMNS  # noqa: PLC0415 - for this option alone
    from tracker.views.season_columns import NAMES  # noqa: PLC0415 - likewise

    before, comma, last = typed.rpartition(",")
    known = COLUMNS if command == "history" else NAMES
    taken = before.split(",")
    return [
        Offer(f"{before}{comma}{name}")
        for name in known
        if name not in taken and name.startswith(last.lower())
    ]
