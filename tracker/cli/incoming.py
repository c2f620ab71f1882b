"""Reading what others say, from a file or from a service, before anything is held or changed."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.cli.context import Context
from tracker.cli.inputs import read_input
from tracker.cli.reading import location
from tracker.cli.sources import Source, Wanted
from tracker.errors import DataError, NotFoundError
from tracker.schedule.catalogue import find, fold
from tracker.schedule.incoming import Batch, Incoming, Refused
from tracker.schedule.model import Series
from tracker.store.file import load
from tracker.store.location import state_folder
from tracker.text import safe

if TYPE_CHECKING:
    from tracker.services.tvmaze import Tvmaze


def read_batch(context: Context, wanted: Wanted) -> Batch:
    """Give all that the wanted source says."""
    match wanted.source:
        case Source.CSV | Source.JSON | Source.ICS:
            return _from_file(context, wanted)
        case Source.TVMAZE:
            return _from_tvmaze(context, wanted)
        case Source.SONARR:
            return _from_sonarr(context)


def _from_file(context: Context, wanted: Wanted) -> Batch:
    """Read a file; an error names it."""
    name = wanted.names[0]
    data = read_input(context, name)
    try:
        return _reader(context, wanted.source)(data)
    except DataError as error:
        raise DataError(f"{safe(name)}: {error.message}", hint=error.hint) from None


def _reader(context: Context, source: Source) -> Callable[[bytes], Batch]:
    """Give what reads a format; only the one that is read is loaded."""
    if source is Source.CSV:
        from tracker.formats import csv  # noqa: PLC0415

        return lambda data: csv.read(data, context.today)
    if source is Source.JSON:
        from tracker.formats import json  # noqa: PLC0415

        return json.read
    from tracker.formats import ics_reading  # noqa: PLC0415

    return lambda data: ics_reading.read(data, context.today)


def _from_sonarr(context: Context) -> Batch:
    from tracker.services.sonarr import sonarr  # noqa: PLC0415 - the network is for this alone

    url, key = (context.environment.get(f"TRACKER_SONARR_{what}") for what in ("URL", "KEY"))
    return Batch(tuple(sonarr(url, key, _answers(context), context.today).all()))


def _from_tvmaze(context: Context, wanted: Wanted) -> Batch:
    """Ask for each title, or each known series that was updated, and say how far it is."""
    from tracker.services.tvmaze import tvmaze  # noqa: PLC0415 - the network is for this alone

    url = context.environment.get("TRACKER_TVMAZE_URL")
    service = tvmaze(url, _answers(context), context.today)
    asked = _asked(context, wanted, service)
    incoming: list[Incoming] = []
    refused: list[Refused] = []
    for place, (name, number) in enumerate(asked, start=1):
        if len(asked) > 1:
            context.say(f"TVmaze: {place} of {len(asked)}: {name}")
        try:
            found = service.titled(name) if number is None else service.numbered(number)
        except NotFoundError as error:
            refused.append(Refused("", error.message))
            continue
        _say_if_other(context, name, found, is_title=number is None)
        incoming += found
    return Batch(tuple(incoming), tuple(refused))


def _asked(context: Context, wanted: Wanted, service: "Tvmaze") -> list[tuple[str, int | None]]:
    """Give the titles to ask for, each with its id if the schedule has one."""
    tables = load(location(context).path, context.largest)
    catalogue = tables.catalogue() if tables else {}
    if not wanted.updates:
        return [(name, _number_of(name, catalogue)) for name in wanted.names]
    known = _known(catalogue)
    updated = service.updated(wanted.since.value if wanted.since else "day")
    return [(title, number) for title, number in known if number in updated]


def _known(catalogue: Mapping[str, Series]) -> Iterator[tuple[str, int]]:
    """Give the titles and ids of the series that TVmaze has an id for."""
    known = [(one.title, _id_of(one)) for one in catalogue.values()]
    numbers = [(title, number) for title, number in known if number is not None]
    if not numbers:
        raise NotFoundError(
            "no series has an id of TVmaze yet",
            hint='import one first: tracker import tvmaze "Iron Fist"',
        )
    return iter(numbers)


def _number_of(name: str, catalogue: Mapping[str, Series]) -> int | None:
    key = find(name, catalogue)
    return None if key is None else _id_of(catalogue[key])


def _id_of(series: Series) -> int | None:
    text = str(series.ids.get("tvmaze", ""))
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS else None


_MOST_DIGITS = 15


def _say_if_other(context: Context, name: str, found: list[Incoming], *, is_title: bool) -> None:
    """Say which series was found for a title, where its name is another one."""
    work = found[0].work
    if is_title and fold(name) not in (fold(work.title), fold(f"{work.title} ({work.year})")):
        year = f" ({work.year})" if work.year else ""
        context.say(f'for "{name}" TVmaze has: {work.title}{year}')


def _answers(context: Context) -> Path:
    """Give the folder for what services answered."""
    return (context.state or state_folder().parent) / "answers"
