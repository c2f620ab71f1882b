"""``tracker next`` and bare ``tracker``: what is not out yet, by how soon it may be."""

from itertools import chain

from tracker.cli.context import Context
from tracker.cli.reading import (
    as_of,
    entries,
    nothing_known,
    season_columns_asked,
    show_seasons_json,
)
from tracker.schedule.agenda import agenda, soonest


def run(context: Context, limit: int | None = None) -> None:
    """Show what comes next, ``limit`` seasons at the most."""
    columns, of_log = season_columns_asked(context)
    found = entries(context, with_origin=of_log)
    day = as_of(context)
    buckets = soonest(agenda(found, day), limit)
    if context.options.as_json:
        show_seasons_json(context, "next", chain.from_iterable(buckets.values()))
        return
    if not any(buckets.values()):
        context.say(*([_nothing_ahead(len(found))] if found else nothing_known(context)))
        return
    from tracker.views.upcoming import upcoming  # noqa: PLC0415 - not for --json

    width, ascii_only, styled = context.width, context.ascii_only, context.is_colored
    lines = upcoming(buckets, day, columns, width=width, ascii_only=ascii_only, styled=styled)
    context.show(lines)


def _nothing_ahead(seasons: int) -> str:
    noun = "season is" if seasons == 1 else "seasons are"
    return f"nothing comes next: {seasons} {noun} out or cancelled; tracker list shows them"
