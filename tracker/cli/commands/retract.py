"""``tracker retract KEY``: an announcement is taken back for good."""

from tracker.cli.changing import changing
from tracker.cli.context import Context
from tracker.schedule.retracting import retract
from tracker.views.entered import retracted_lines
from tracker.views.names import names_in


def run(context: Context, key: str, reason: str | None = None, *, dry_run: bool = False) -> None:
    """Take an announcement back and say what it was."""
    with changing(context, dry_run=dry_run) as change:
        taken = retract(key, reason, change.database, context.today)
        if not taken.is_known:
            change.database.put_retraction(taken.key, taken.retraction)
            change.database.put_seasons(taken.rows)
            change.save(f"retract {key}")
    context.show(retracted_lines(taken, names_in(change.database), context.width))
