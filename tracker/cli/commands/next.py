"""``tracker next`` and bare ``tracker``: what is not out yet, by how soon it may be."""

from itertools import chain, islice

from tracker.cli.context import Context
from tracker.cli.reading import as_of, entries, nothing_known
from tracker.schedule.agenda import agenda


def run(context: Context, limit: int | None = None) -> None:
    """Show what comes next, ``limit`` seasons at the most."""
    found = entries(context)
    day = as_of(context)
    buckets = agenda(found, day)
    if context.options.as_json:
        from tracker.views.items import season_item  # noqa: PLC0415 - only --json needs it

        shown = islice(chain.from_iterable(buckets.values()), limit)
        context.show_json("tracker.next/1", day, [season_item(one) for one in shown])
        return
    if not any(buckets.values()):
        context.say(_nothing_ahead(len(found)) if found else nothing_known(context))
        return
    from tracker.views.upcoming import upcoming  # noqa: PLC0415 - not for --json

    context.show(
        upcoming(buckets, day, limit=limit, width=context.width, ascii_only=context.ascii_only)
    )


def _nothing_ahead(seasons: int) -> str:
    noun = "season is" if seasons == 1 else "seasons are"
    return f"nothing comes next: {seasons} {noun} out or cancelled; tracker list shows them"
