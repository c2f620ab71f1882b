"""``tracker undo``: the bytes before the last change, and ``--redo``: those after it."""

from tracker.cli.changing import holding
from tracker.cli.context import Context
from tracker.views.spans import Span


def run(context: Context, *, redo: bool = False) -> None:
    """Go back one change, or forth again, and say which."""
    with holding(context) as held:
        restored = held.redo() if redo else held.undo()
    done = "done again" if redo else "undone"
    gone = "; the file is gone, as it was before" if restored.data is None else ""
    context.show([[Span(f"{done}: {restored.command}{gone}")]])
