"""``tracker completion SHELL``: the script by which a shell completes what is typed."""

from tracker.cli.context import Context
from tracker.cli.shells import SCRIPTS


def run(context: Context, shell: str) -> None:
    """Print the script of a shell."""
    context.write(SCRIPTS[shell])
