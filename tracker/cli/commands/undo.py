"""``tracker undo``: the bytes before the last change, and ``--redo``: those after it."""

from tracker.cli.changing import TRIAL, holding
from tracker.cli.context import Context
from tracker.text import safe
from tracker.views.spans import Span


def run(context: Context, *, redo: bool = False, dry_run: bool = False) -> None:
    """Go back one change, or forth again, and say which."""
    if dry_run:
        context.say(TRIAL)
    with holding(context) as held:
        restored = held.undo(redo=redo, dry_run=dry_run)
    done = "done again" if redo else "undone"
    gone = "; the file is gone, as it was before" if restored.data is None else ""
    context.show([[Span(f"{done}: {safe(restored.command)}{gone}")]])
