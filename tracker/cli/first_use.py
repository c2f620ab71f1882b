"""What a command says to someone who has no schedule yet: which file it would be, what to type."""

from datetime import date

from tracker.cli.spelling import quoted
from tracker.store.location import Location


def no_file_yet(where: Location) -> list[str]:
    """Give the words for a data file that is not there: which one, why that, where else."""
    if where.is_own:
        why = "to have it in this folder, add --file schedule.json to the first command"
    else:
        why = f"that file is {where.reason}; the first announcement makes it"
    return [f"there is no {where.path} yet: an empty schedule", why]


def how_to_begin(today: date, file: str | None) -> list[str]:
    """Give the words for a schedule that holds nothing; ``file`` is what ``--file`` named."""
    named = "" if file is None else f" --file {quoted(file)}"
    return [
        f'to begin: tracker announce "The Defenders" "late {today.year + 1}"{named}',
        "how dates are read: tracker when --help; all commands: tracker --help",
    ]
