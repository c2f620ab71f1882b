"""``tracker timeline``: the premieres on an axis of time."""

from tracker.cli.context import DEFAULT_WIDTH, Context
from tracker.cli.reading import as_of, entries, say_if_empty


def run(context: Context) -> None:
    """Draw the premieres with all that is uncertain about them."""
    found = entries(context)
    if context.options.as_json:
        from tracker.views.items import season_item  # noqa: PLC0415 - only --json needs it

        context.show_json("tracker.timeline/1", as_of(context), [season_item(one) for one in found])
        return
    say_if_empty(context, found)
    if found:
        from tracker.views.scene import scene  # noqa: PLC0415 - not for --json
        from tracker.views.timeline import timeline  # noqa: PLC0415 - likewise

        width = context.width or DEFAULT_WIDTH
        picture = scene(found, as_of=as_of(context))
        context.show(timeline(picture, width=width, ascii_only=context.ascii_only))
