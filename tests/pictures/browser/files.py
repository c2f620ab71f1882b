"""Write what a browser looks at: ``python -m tests.pictures.browser.files FOLDER``.

Pages and charts of each schedule, and below them sites of the shipped one, in folders with blanks
in their names. Beside each chart stands a list of the names that have to be readable in it.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.cli.conftest import ROOT
from tests.pictures.schedules import EVERY, keywords
from tests.views.seasons import MIXED_DAY
from tracker.schedule.outlook import Entry
from tracker.views import rows
from tracker.views.pictures.mermaid import ascii_codes, mermaid
from tracker.views.pictures.page import page
from tracker.views.pictures.svg import svg
from tracker.views.scene import Grouping, Scene, scene

SITES = {
    "site as published today": (),
    "site after the article": ("--as-of", "2016-11-01"),
}
"""The options of each site by the name of its folder; on the second day windows are narrowed."""

HARM = (
    ('<img src=x onerror=alert(1)> "& S1', "March 2031"),
    ("日本語: 第一期 S1", "2031-02-03"),
    ("W" * 80, "TBA"),
)
"""Titles that mean harm or are hard to fit, with their premieres; they are in every site."""


def write_all(folder: Path) -> None:
    """Write a page, a picture and two charts of each schedule."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (found, as_of) in {**EVERY, "keywords": (keywords(), MIXED_DAY)}.items():
        seen = scene(found, as_of=as_of, by=Grouping.NETWORK)
        _write(folder / name, found, seen)
    with tempfile.TemporaryDirectory() as scratch:
        _publish_all(Path(scratch), folder)


def _publish_all(scratch: Path, folder: Path) -> None:
    shutil.copy(ROOT / "schedule.json", scratch)
    for title, premiere in HARM:
        said = ("--on", "2016-10-31", "--source", "https://example.org/?a=1&b=<2>")
        _tracker(scratch, "announce", title, premiere, *said)
    for name, options in SITES.items():
        _tracker(scratch, "publish", str((folder / name).resolve()), *options)


def _tracker(scratch: Path, *argv: str) -> None:
    own = {"TRACKER_FILE": "schedule.json", "XDG_STATE_HOME": str(scratch)}
    command = [sys.executable, "-m", "tracker", *argv]
    subprocess.run(
        command, cwd=scratch, env={**os.environ, **own}, check=True, stdout=subprocess.DEVNULL
    )


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
