"""``tracker list``: every season, in the one order."""

from tracker.cli.context import Context
from tracker.cli.reading import entries, say_if_empty, season_columns_asked, show_seasons_json


def run(context: Context) -> None:
    """Show every season with what is known of its premiere."""
    columns, of_log = season_columns_asked(context)
    found = entries(context, with_origin=of_log)
    if context.options.as_json:
        show_seasons_json(context, "list", found)
        return
    say_if_empty(context, found)
    if found:
        from tracker.views.listing import listing  # noqa: PLC0415 - not for --json

        width, ascii_only, styled = context.width, context.ascii_only, context.is_colored
        lines = listing(found, columns, width=width, ascii_only=ascii_only, styled=styled)
        context.show(lines)
