"""``tracker when PHRASE``: how a phrase is read; stores nothing."""

from tracker.cli.context import Context
from tracker.cli.phrase_options import ReadingOptions
from tracker.cli.reading import day_meant, location
from tracker.dates.errors import PhraseError
from tracker.dates.reading import read
from tracker.dates.settings import Settings
from tracker.errors import TrackerError
from tracker.store.file import load
from tracker.views.phrases import reading_item, reading_lines, refused_item


def run(
    context: Context,
    phrase: str,
    on: str | None = None,
    reading_options: ReadingOptions | None = None,
) -> None:
    """Show the window, notes and EDTF of a phrase said on a day (today, if none is given)."""
    day = context.today if on is None else day_meant(on, context.today, "--on")
    settings = (reading_options or ReadingOptions()).over(_settings_of_file(context))
    try:
        reading = read(phrase, on=day, settings=settings)
    except PhraseError as error:
        if context.options.as_json:
            context.show_json("tracker.when/1", day, [refused_item(phrase, day, error)])
        raise
    if context.options.as_json:
        context.show_json("tracker.when/1", day, [reading_item(reading)])
        return
    context.show(reading_lines(reading))


def _settings_of_file(context: Context) -> Settings:
    """Give the settings of the data file; a file that cannot be read does not stop this command."""
    try:
        found = load(location(context).path, context.largest)
        return found.settings() if found else Settings()
    except TrackerError as error:
        context.say(f"read without the settings of the data file: {error.message}")
        return Settings()
