"""Changing what a series is called and how it is found; its key and its announcements stay."""

from collections.abc import Mapping
from dataclasses import dataclass

from tracker.errors import UsageError
from tracker.schedule.agreement import AddedUp, check_agreement
from tracker.schedule.book import Book, standing_log
from tracker.schedule.catalogue import find_whole, fold, names_of, parse_name
from tracker.schedule.model import Kind, Series
from tracker.values import replace


@dataclass(frozen=True, slots=True)
class Edit:
    """What is to be changed of a series; None and empty are left as they are.

    ``ids`` are keyed by service; an empty id takes the one of that service away.
    """

    title: str | None = None
    network: str | None = None
    kind: Kind | None = None
    aliases: tuple[str, ...] = ()
    dropped_aliases: tuple[str, ...] = ()
    ids: Mapping[str, str | int] | None = None
    remove: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether it changes nothing."""
        return self == Edit()

    @property
    def fields(self) -> tuple[str, ...]:
        """Give the names of the fields that it sets, as conflicts of merged versions have them."""
        told = {"title": self.title, "network": self.network, "kind": self.kind}
        ids = (f"ids.{service}" for service in self.ids or ())
        return (*(name for name, value in told.items() if value is not None), *ids)


@dataclass(frozen=True, slots=True)
class Edited:
    """A series before and after an edit; ``after`` is None when it was removed."""

    key: str
    before: Series
    after: Series | None


def edit(name: str, wanted: Edit, book: Book) -> Edited:
    """Work out what an edit comes to; nothing is written."""
    catalogue = book.catalogue()
    key = find_whole(name, catalogue)
    before = catalogue[key]
    if wanted.is_empty:
        raise UsageError(
            f"nothing is to be changed of {before.title}", hint="for help: tracker edit --help"
        )
    if wanted.remove:
        _check_nothing_stands(key, before, book)
        return Edited(key, before, None)
    after = _edited(before, wanted)
    _check_names(key, after, catalogue)
    return Edited(key, before, after)


def _edited(series: Series, wanted: Edit) -> Series:
    dropped = {fold(alias) for alias in wanted.dropped_aliases}
    added = [_title(alias) for alias in wanted.aliases]
    aliases = dict.fromkeys([*series.aliases, *added])
    ids = {**series.ids, **(wanted.ids or {})}
    return replace(
        series,
        title=series.title if wanted.title is None else _title(wanted.title),
        network=series.network if wanted.network is None else wanted.network or None,
        kind=wanted.kind or series.kind,
        aliases=tuple(alias for alias in aliases if fold(alias) not in dropped),
        ids={service: number for service, number in ids.items() if number != ""},
    )


def _title(text: str) -> str:
    name = parse_name(text)
    if name.season is not None:
        raise UsageError(f'"{text}" names a season', hint="an edit is about the whole series")
    return name.title


def _check_names(key: str, series: Series, catalogue: Mapping[str, Series]) -> None:
    """Refuse a name that already means another series."""
    for other, known in catalogue.items():
        taken = names_of(key, series) & names_of(other, known)
        if other != key and taken:
            raise UsageError(
                f"{known.title} is found by the name {min(taken)} already",
                hint="add the year to tell them apart, as in: Battlestar Galactica (2003)",
            )


def _check_nothing_stands(key: str, series: Series, book: Book) -> None:
    standing = standing_log(book.said_of_series(key), book.retractions())
    if standing:
        noun = "announcement stands" if len(standing) == 1 else "announcements stand"
        raise UsageError(
            f"{series.title} cannot be removed: {len(standing)} {noun} in it",
            hint=f"retract first: tracker retract {next(iter(standing)).rpartition('.')[2]}",
        )
    rows = {row.ref: row for row in book.seasons_of(key)}
    check_agreement(rows, rows, AddedUp({}))
