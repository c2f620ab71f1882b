"""``tracker list``: every season, in the one order."""

from tracker.cli.context import Context
from tracker.cli.reading import as_of, entries, say_if_empty


def run(context: Context) -> None:
    """Show every season with what is known of its premiere."""
    found = entries(context)
    if context.options.as_json:
        from tracker.views.items import season_item  # noqa: PLC0415 - only --json needs it

        context.show_json("tracker.list/1", as_of(context), [season_item(one) for one in found])
        return
    say_if_empty(context, found)
    if found:
        from tracker.views.listing import listing  # noqa: PLC0415 - not for --json

        context.show(listing(found, width=context.width, ascii_only=context.ascii_only))
