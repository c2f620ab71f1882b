"""``tracker export``: the schedule as a file in another format."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from tracker.cli.context import Context
from tracker.cli.formats import WRITERS, Asked, Format, format_of
from tracker.cli.reading import (
    as_of,
    database,
    days_in_view,
    entries,
    say_if_empty,
    those_asked,
)
from tracker.cli.spoken import spoken
from tracker.cli.target import Target, save
from tracker.errors import UsageError
from tracker.schedule.outlook import Entry
from tracker.views.long_windows import Windows
from tracker.views.pictures.palette import Appearance
from tracker.views.scene import Grouping, scene

if TYPE_CHECKING:
    from tracker.schedule.narrowing import Ordered

_STDOUT = "-"


@dataclass(frozen=True, slots=True)
class Export:
    """What an export was asked for beside the common options; None is not said."""

    format: Format | None
    output: str | None = None
    force: bool = False
    by: Grouping | None = None
    appearance: Appearance | None = None
    since: str | None = None
    windows: Windows | None = None
    alarm: timedelta | None = None


def run(context: Context, wanted: Export) -> None:
    """Make the file, and print it or write it where it was asked for."""
    wanted_format = _format(context, wanted)
    is_printed = wanted.output in {None, _STDOUT}
    _check_options(context, wanted, wanted_format, is_printed=is_printed)
    text = WRITERS[wanted_format].make(
        _asked(context, wanted, wanted_format, is_printed=is_printed)
    )
    if is_printed:
        context.write(text)
    else:
        _save(context, wanted, WRITERS[wanted_format].mark, text)


def _format(context: Context, wanted: Export) -> Format:
    """Give the format that was said, else the one that the file's name stands for."""
    if wanted.format is not None:
        return wanted.format
    if wanted.output in {None, _STDOUT}:
        raise UsageError(
            f"which format? {_known()}", hint="try: tracker export svg -o timeline.svg"
        )
    found = format_of(context.folder / str(wanted.output))
    if found is None:
        raise UsageError(
            f"{wanted.output}: the name does not tell the format; there are {_known()}",
            hint=f"say it: tracker export svg -o {wanted.output}",
        )
    return found


def _known() -> str:
    return ", ".join(Format)


def _check_options(
    context: Context, wanted: Export, wanted_format: Format, *, is_printed: bool
) -> None:
    """Refuse an option that would change nothing."""
    told = {
        "--width": context.options.width,
        "--theme": wanted.appearance,
        "--by": wanted.by,
        "--since": wanted.since,
        "--windows": wanted.windows,
        "--alarm": wanted.alarm,
    }
    for option, value in told.items():
        if value is not None and option not in WRITERS[wanted_format].takes:
            able = [name for name, writer in WRITERS.items() if option in writer.takes]
            raise UsageError(f"{wanted_format} has no {option}", hint=f"it is for {_all_of(able)}")
    if wanted.force and is_printed:
        raise UsageError("--force is about a file", hint="name it: -o FILE")


def _all_of(names: list[Format]) -> str:
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def _asked(context: Context, wanted: Export, wanted_format: Format, *, is_printed: bool) -> Asked:
    """Read the schedule and give what the file is made of; a file holds any character."""
    first, last = days_in_view(context)
    writer = WRITERS[wanted_format]
    said = spoken(context, wanted.since) if writer.is_of_log else None
    order, related = _order(context) if writer.is_of_order else (None, [])
    found = related if order else list(said.entries) if said else entries(context, ranged=False)
    say_if_empty(context, found)
    by = wanted.by or Grouping.NONE
    return Asked(
        entries=found,
        scene=scene(found, as_of=as_of(context), first=first, last=last, by=by),
        width=context.options.width,
        ascii_only=context.ascii_only if is_printed else context.options.ascii_only,
        appearance=wanted.appearance,
        spoken=said,
        ordered=order,
        windows=wanted.windows,
        alarm=wanted.alarm,
    )


def _order(context: Context) -> tuple["Ordered", list[Entry]]:
    """Read the order of premieres, and which seasons of it are asked for."""
    from tracker.cli.ordering import ordered  # noqa: PLC0415 - only one format is made of it

    tables = database(context)
    found = ordered(context, tables)
    return found, those_asked(context, found.entries, tables.catalogue(), ranged=True)


def _save(context: Context, wanted: Export, mark: str, text: str) -> None:
    output = str(wanted.output)
    if not output or output.endswith("/"):
        raise UsageError(f'-o "{output}" names no file', hint="try: -o timeline.svg")
    target = Target(context.folder / output, mark, wanted.force)
    save(target, text.encode(), context)
    context.say(f"wrote {target.name}")
