"""``tracker publish FOLDER``: the schedule as a site of static files."""

from tracker.cli.context import Context
from tracker.cli.folder import write_folder
from tracker.cli.progress import at_work
from tracker.cli.reading import location
from tracker.cli.spoken import spoken
from tracker.text import safe
from tracker.views.site import Published, site


def run(context: Context, folder: str, *, force: bool = False) -> None:
    """Make the site, and write those of its files that changed."""
    with at_work(context, "publishing"):
        said = spoken(context)
        files = site(Published(said.day, said.entries, said.told, said.past))
        written = write_folder(context.folder / folder, files, location(context).path, force=force)
    count = "nothing changed" if written.is_empty else f"wrote {written.words}"
    context.say(f"{safe(folder)}: {count}")
