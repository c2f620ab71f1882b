"""Write the pages and charts that a browser looks at: ``python -m tests.pictures.browser.files``.

Beside each chart stands a list of the names that have to be readable in it.
"""

import json
import sys
from pathlib import Path

from tests.pictures.schedules import EVERY, keywords
from tests.views.seasons import MIXED_DAY
from tracker.schedule.outlook import Entry
from tracker.views import rows
from tracker.views.pictures.mermaid import ascii_codes, mermaid
from tracker.views.pictures.page import page
from tracker.views.pictures.svg import svg
from tracker.views.scene import Grouping, Scene, scene


def write_all(folder: Path) -> None:
    """Write a page, a picture and two charts of each schedule."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (found, as_of) in {**EVERY, "keywords": (keywords(), MIXED_DAY)}.items():
        seen = scene(found, as_of=as_of, by=Grouping.NETWORK)
        _write(folder / name, found, seen)


def _write(path: Path, found: list[Entry], seen: Scene) -> None:
    chart = mermaid(seen)
    names = [" ".join(rows.name_words(entry).split()) for entry in seen.drawn]
    path.with_suffix(".html").write_text(page(seen, found), encoding="utf-8")
    path.with_suffix(".svg").write_text(svg(seen), encoding="utf-8")
    path.with_suffix(".mmd").write_text(chart, encoding="utf-8")
    path.with_suffix(".ascii.mmd").write_text(ascii_codes(chart), encoding="utf-8")
    path.with_suffix(".json").write_text(json.dumps(names), encoding="utf-8")


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))
