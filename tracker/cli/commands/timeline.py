"""``tracker timeline``: the premieres on an axis of time."""

from typing import TYPE_CHECKING

from tracker.cli.context import DEFAULT_WIDTH, Context
from tracker.cli.reading import as_of, days_in_view, entries, say_if_empty, show_seasons_json
from tracker.errors import UsageError

if TYPE_CHECKING:
    from tracker.views.scene import Grouping


def run(context: Context, by: "Grouping | None" = None) -> None:
    """Draw the premieres with all that is uncertain about them, put together ``by`` something.

    The days asked for are those in view: nothing is left out, what lies outside is counted. A JSON
    document has no view: there they say which seasons are asked for.
    """
    if context.options.as_json:
        _show_document(context, by)
        return
    first, last = days_in_view(context)
    found = entries(context, ranged=False)
    say_if_empty(context, found)
    if found:
        from tracker.views.scene import Grouping, scene  # noqa: PLC0415 - not for --json
        from tracker.views.timeline import timeline  # noqa: PLC0415 - likewise

        width = context.width or DEFAULT_WIDTH
        seen = scene(found, as_of=as_of(context), first=first, last=last, by=by or Grouping.NONE)
        ascii_only, styled = context.ascii_only, context.is_colored
        context.show(timeline(seen, width=width, ascii_only=ascii_only, styled=styled))


def _show_document(context: Context, by: "Grouping | None") -> None:
    if by is not None:
        raise UsageError(
            "--by is about the picture; --json has no groups", hint="leave out one of the two"
        )
    show_seasons_json(context, "timeline", entries(context))
