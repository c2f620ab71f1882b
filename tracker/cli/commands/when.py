"""``tracker when PHRASE``: how a phrase is read; stores nothing."""

from tracker.cli.context import Context
from tracker.cli.reading import day_meant
from tracker.dates.errors import PhraseError
from tracker.dates.reading import read
from tracker.views.phrases import reading_item, reading_lines, refused_item


def run(context: Context, phrase: str, on: str | None = None) -> None:
    """Show the window, notes and EDTF of a phrase said on a day (today, if none is given)."""
    day = context.today if on is None else day_meant(on, context.today, "--on")
    try:
        reading = read(phrase, on=day)
    except PhraseError as error:
        if context.options.as_json:
            context.show_json("tracker.when/1", day, [refused_item(phrase, day, error)])
        raise
    if context.options.as_json:
        context.show_json("tracker.when/1", day, [reading_item(reading)])
        return
    context.show(reading_lines(reading))
