"""The published site: whole, relative, inert, written only where it changed."""

import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import feedparser  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli.conftest import Terminal
from tests.exchange.conftest import Golden
from tracker.views.site import path_of


class Links(HTMLParser):
    """Collects what a page refers to, and the ids that it has."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.ids: set[str] = set()
        self.tags: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the references of an element."""
        self.tags.append(tag)
        for name, value in attrs:
            if name in ("href", "src", "srcset") and value:
                self.found.append(value)
            if name == "id" and value:
                self.ids.add(value)


def published(terminal: Terminal, *options: str) -> Path:
    """Publish a schedule; give the folder."""
    terminal.ok("publish", "public", *options)
    return terminal.folder / "public"


def files_of(folder: Path) -> dict[str, bytes]:
    """Give every file of a folder by its path."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def test_pages_of_the_article(terminal: Terminal, golden: Golden) -> None:
    """The index and a page of the shipped schedule, as they were after the article."""
    folder = published(terminal, "--as-of", "2016-11-01")
    golden("index.html", (folder / "index.html").read_bytes())
    golden("the-defenders.html", (folder / "series" / "the-defenders.html").read_bytes())


def test_the_folder(terminal: Terminal) -> None:
    """There is what a reader may want, and a page for each series."""
    keys = ["daredevil", "iron-fist", "jessica-jones", "luke-cage", "the-defenders", "the-punisher"]
    assert sorted(files_of(published(terminal))) == sorted(
        [
            *("feed.xml", "index.html", "schedule.ics", "schedule.json", "style.css"),
            *("timeline.svg", "timeline-narrow.svg"),
            *(f"series/{key}.html" for key in keys),
        ]
    )


def test_narrowed_windows(empty: Terminal) -> None:
    """What relations leave stands beside what was said, also where no date was; on both pages."""
    empty.ok("announce", "Mist S1", "2027-03-05")
    empty.ok("announce", "Fog S1", "TBA")
    empty.ok("relate", "Fog S1", "after", "Mist S1", "--gap", "3-4 months")
    folder = published(empty)
    (item,) = json.loads(empty.ok("list", "--series", "fog", "--json"))["items"]
    days = [f'<time datetime="{day}">{day}</time>' for day in item["narrowed"].values()]
    for name in ("index.html", "series/fog.html"):
        assert f"narrowed: {' to '.join(days)}" in (folder / name).read_text()
    history = (folder / "series" / "fog.html").read_text().partition("History")[2]
    assert "<bdi>3-4 months after Mist S1</bdi>" in history


def test_links_are_relative_and_lead_somewhere(invented: Terminal) -> None:
    """No page asks for anything from elsewhere, and every link has its target in the folder."""
    folder = published(invented)
    for path in folder.rglob("*.html"):
        page = Links(path.read_text())
        for link in page.found:
            parts = urlsplit(link)
            assert link == "data:," or not (parts.scheme or parts.netloc or link.startswith("/"))
            if parts.path and link != "data:,":
                assert (path.parent / unquote(parts.path)).is_file(), link
            elif parts.fragment:
                assert parts.fragment in page.ids
        assert "script" not in page.tags
    assert "url(" not in (folder / "style.css").read_text()


def test_twice_writes_nothing(invented: Terminal) -> None:
    """The second time no file is touched, and that is said."""
    folder = published(invented)
    before = {path: path.stat() for path in folder.rglob("*")}
    result = invented.tracker("publish", "public")
    assert result.err == "public: nothing changed\n"
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == {
        path: stat.st_mtime_ns for path, stat in before.items()
    }


def test_only_what_changed_is_written(invented: Terminal) -> None:
    """An announcement touches its own page and what shows everything."""
    before = files_of(published(invented))
    invented.ok("announce", "Lantern Year S1", "January 2027")
    after = files_of(published(invented))
    changed = {name for name, data in after.items() if before[name] != data}
    assert changed == {
        "index.html", "feed.xml", "schedule.ics", "schedule.json", "series/lantern-year.html",
        "timeline.svg", "timeline-narrow.svg",
    }  # fmt: skip


def test_another_day_leaves_the_pages_of_series(invented: Terminal) -> None:
    """A page of a series changes with what is said and where it stands, not with the day."""
    invented.today = invented.today.replace(day=24)
    before = files_of(published(invented))
    invented.today = invented.today.replace(day=25)
    after = files_of(published(invented))
    assert [
        name for name in after if name.startswith("series/") and after[name] != before[name]
    ] == []


def test_pages_of_series_that_are_gone(invented: Terminal) -> None:
    """They are removed if tracker wrote them; a file of anybody else stays."""
    folder = published(invented)
    (folder / "series" / "mine.html").write_text("mine")
    result = invented.tracker("publish", "public", "--series", "Saltmarsh")
    assert result.err == "public: wrote 6 files, removed 9, 2 as they were\n"
    assert sorted(path.name for path in (folder / "series").iterdir()) == [
        "mine.html",
        "saltmarsh.html",
    ]


def test_formats_are_those_of_export(invented: Terminal) -> None:
    """The calendar and the JSON are byte for byte what export gives; the feed is well formed."""
    folder = published(invented)
    assert (folder / "schedule.ics").read_bytes().decode() == invented.ok("export", "ics")
    assert (folder / "schedule.json").read_text() == invented.ok("export", "json")
    feed = feedparser.parse(str(folder / "feed.xml"))
    assert not feed.bozo
    assert len(feed.entries) == 35
    assert feed.entries[0].link.endswith(".html")
    ET.parse(folder / "timeline.svg")  # noqa: S314 - our own file


@pytest.mark.parametrize(
    "name", ["index.html", "style.css", "schedule.json", "series/daredevil.html"]
)
def test_a_file_of_somebody_else_is_not_replaced(terminal: Terminal, name: str) -> None:
    """Nothing at all is written then, unless it is asked for."""
    path = terminal.folder / "public" / name
    path.parent.mkdir(parents=True)
    path.write_text("mine")
    result = terminal.tracker("publish", "public")
    assert (result.status, files_of(terminal.folder / "public")) == (2, {name: b"mine"})
    assert result.err == (
        f"error: {path} is there already, and tracker did not write it\n"
        "to replace it all the same: --force\n"
    )
    terminal.ok("publish", "public", "--force")
    assert path.read_text() != "mine"


def test_planted_links_are_not_followed(terminal: Terminal) -> None:
    """A link in the place of a file, of the folder of pages, or of the fresh file."""
    victim = terminal.folder / "victim"
    victim.write_text("mine")
    folder = published(terminal)
    (folder / ".tracker-publish.new").symlink_to(victim)
    (folder / "style.css").write_text("/* generated by tracker */ old")
    terminal.ok("publish", "public")
    (folder / "index.html").unlink()
    (folder / "index.html").symlink_to(victim)
    assert terminal.tracker("publish", "public").status == 2
    assert victim.read_text() == "mine"


@pytest.mark.parametrize(
    ("folder", "status", "words"),
    [
        (".", 2, "is the folder of the data file"),
        ("schedule.json", 2, "is not a folder"),
        ("none/public", 74, "there is no folder"),
    ],
)
def test_where_a_site_cannot_go(terminal: Terminal, folder: str, status: int, words: str) -> None:
    """What is wrong with the folder is said."""
    before = terminal.file.read_bytes()
    result = terminal.tracker("publish", folder)
    assert (result.status, words in result.err) == (status, True), result.err
    assert terminal.file.read_bytes() == before


def test_what_to_type_for_a_missing_folder(terminal: Terminal) -> None:
    """It can be typed as it stands, blanks and all; so it is for a file that is exported."""
    folder = terminal.folder / "my site"
    for argv in (["publish", "my site/public"], ["export", "md", "-o", "my site/a.md"]):
        result = terminal.tracker(*argv)
        assert (result.status, result.err) == (
            74,
            f"error: there is no folder {folder}\nmake it first: mkdir '{folder}'\n",
        )


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written(terminal: Terminal) -> None:
    """The exit status is 77."""
    folder = published(terminal)
    terminal.ok("announce", "Mist", "2027")
    folder.chmod(0o500)
    assert terminal.tracker("publish", "public").status == 77


@given(key=st.text(max_size=300))
@settings(max_examples=200)
def test_any_key_makes_a_name_in_the_folder(key: str) -> None:
    """However a file was damaged, no page leaves its folder or has a name that is too long."""
    path = path_of(key)
    assert re.fullmatch(r"series/[^/\\\x00-\x1f]+\.html", path)
    assert len(path.encode()) < 200
    assert not path.startswith("series/.")


def test_titles_are_inert(terminal: Terminal) -> None:
    """Markup in a title, a quote or a source is text, and no link of any scheme but the web's."""
    terminal.ok(
        *("announce", '<img src=x onerror=alert(1)> "& S1', "2027", "--quote", "</bdi><script>x"),
        *("--source", "javascript:alert(1)", "--note", "{{ 7*7 }}"),
    )
    folder = published(terminal)
    (page,) = [path for path in folder.rglob("*.html") if "img-src-x" in path.name]
    for path in (page, folder / "index.html"):
        text = path.read_text()
        assert "script" not in Links(text).tags
        assert "onerror=alert(1)&gt;" in text
        assert not [link for link in Links(text).found if link.startswith("javascript")]
    assert "{{ 7*7 }}" in page.read_text()


def test_an_empty_schedule(empty: Terminal) -> None:
    """A site of nothing is a site."""
    folder = published(empty)
    assert "Nothing is announced." in (folder / "index.html").read_text()
    assert json.loads((folder / "schedule.json").read_text())["items"] == []
