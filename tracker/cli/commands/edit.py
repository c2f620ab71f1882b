"""``tracker edit REF``: what a series is called and how it is found."""

from collections.abc import Sequence

from tracker.cli.changing import changing
from tracker.cli.context import Context
from tracker.errors import UsageError
from tracker.schedule.editing import Edit, edit
from tracker.views.entered import edited_lines


def run(context: Context, name: str, wanted: Edit, *, dry_run: bool = False) -> None:
    """Change a series and say what changed."""
    with changing(context, dry_run=dry_run) as change:
        edited = edit(name, wanted, change.database)
        settled = change.database.settle(edited.key, wanted.fields)
        if edited.after is None:
            change.database.remove_series(edited.key)
        else:
            change.database.put_series(edited.key, edited.after)
        if settled or edited.after != edited.before:
            change.save(f"edit {name}")
    context.show(edited_lines(edited, settled))


def parse_ids(texts: Sequence[str]) -> dict[str, str | int]:
    """Read external ids: ``tvmaze=1`` sets one, ``tvmaze=`` takes it away."""
    ids: dict[str, str | int] = {}
    for text in texts:
        service, equals, number = text.partition("=")
        if not (equals and service.strip()):
            raise UsageError(f'"{text}" is not an id', hint="try: --id tvmaze=1")
        ids[service.strip()] = _number(number.strip())
    return ids


def _number(text: str) -> str | int:
    """Give an id as the number that it is, or as text: JSON readers agree on 15 digits."""
    is_number = text.isascii() and text.isdigit() and len(text) <= _EXACT_DIGITS
    return int(text) if is_number else text


_EXACT_DIGITS = 15
