"""The page: a whole file, and the laws that hold for every schedule."""

import base64
import hashlib
import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from hypothesis import given

from tests.pictures.schedules import EVERY, HOSTILE, RANDOM_DAY, random_schedules, scene_of
from tracker.schedule.outlook import Entry
from tracker.text import safe
from tracker.views.pictures.page import page
from tracker.views.pictures.palette import DARK, LIGHT, Appearance
from tracker.views.scene import scene

VOID = frozenset({"meta", "link", "input", "br"})


class Page(HTMLParser):
    """Reads a page: its elements, whether they are closed, the text of its table."""

    def __init__(self, made: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.rows: list[list[str]] = []
        self.feed(made)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element; a row begins a list of cells, a cell a text."""
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in {"th", "td"}:
            self.rows[-1].append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element of the picture that is closed at once."""
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """See that the element closed last is the one opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note the text of a cell."""
        if {"th", "td"} & set(self.open):
            self.rows[-1][-1] += data

    def values(self, tag: str, name: str) -> list[str | None]:
        """Give an attribute of every element of a kind."""
        return [attrs.get(name) for one, attrs in self.elements if one == tag]


def page_of(name: str, appearance: Appearance = Appearance.AUTO) -> str:
    """Give the page of one of the schedules."""
    return page(scene_of(name), EVERY[name][0], appearance=appearance)


def test_golden(golden: Callable[[str, str], None]) -> None:
    """A whole page stays as it is."""
    golden("article.html", page_of("article"))


@pytest.mark.parametrize("name", EVERY)
def test_a_page_is_whole_and_asks_for_nothing(name: str) -> None:
    """Every element is closed in its turn, every id is one, every reference leads into the page."""
    made = page_of(name)
    read = Page(made)
    assert read.open == []
    ids = [attrs["id"] for _, attrs in read.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    links = [link for tag in ("a", "link") for link in read.values(tag, "href")]
    assert {link for link in links if link != "data:,"} <= {f"#{one}" for one in ids}
    assert re.findall(r'"https?:[^"]*"', made) == ['"http://www.w3.org/2000/svg"'] * 2
    assert not {"img", "iframe", "object", "embed", "base"} & {tag for tag, _ in read.elements}
    assert not [key for _, attrs in read.elements for key in attrs if key.startswith("on")]


def test_only_the_own_script_may_run() -> None:
    """The security policy names the digest of the one script that the page has."""
    made = page_of("hostile")
    scripts = re.findall(r"<script>(.*?)</script>", made, re.DOTALL)
    assert len(scripts) == 1
    digest = base64.b64encode(hashlib.sha256(scripts[0].encode()).digest()).decode()
    policy = Page(made).values("meta", "content")[2]
    assert policy is not None
    assert f"script-src 'sha256-{digest}';" in policy
    assert policy.startswith("default-src 'none';")


def test_the_table_has_heads_and_days() -> None:
    """Every column and row has a head, every bound is a day that machines read."""
    read = Page(page_of("article"))
    assert read.rows[0] == [
        *("Title", "Season", "Episodes", "Premiere as said", "Window", "Certainty", "Standing"),
    ]
    assert read.rows[7] == [
        *("The Defenders", "", "8", "mid-to-late 2017", "2017-05-01 to 2017-12-31"),
        *("expected", "windowed"),
    ]
    assert read.values("th", "scope") == [*["col"] * 7, *["row"] * 9]
    assert read.values("time", "datetime")[-3:] == ["2017-12-31", "2017-05-01", "2017-12-31"]


def test_open_and_narrowed_windows_are_told() -> None:
    """A bound that nobody named is open, what relations leave stands under the window."""
    cells = {row[0]: row for row in Page(page_of("ruled-out")).rows}
    window = cells["Title"].index("Window")
    assert cells["Open Still"][window] == "2027-02-01 to opennarrowed: 2027-06-01 to open"
    assert cells["One Day"][window] == "2027-01-01 to 2027-12-31narrowed: 2027-09-09"


def test_every_row_of_the_picture_leads_to_its_row() -> None:
    """Both pictures link each season that they show to the table, in the same order."""
    read = Page(page_of("mixed"))
    links = [link for link in read.values("a", "href") if link != "#table"]
    assert links[: len(links) // 2] == links[len(links) // 2 :]
    assert len(set(links)) == len(scene_of("mixed").shown)
    assert {link for link in links if link} <= {f"#{one}" for one in read.values("tr", "id")}


def test_hostile_titles_are_words() -> None:
    """A title with markup stands in the table as it was written, and makes no element."""
    read = Page(page_of("hostile"))
    titles = {row[0] for row in read.rows[1:]}
    shown = {safe(title) for title in HOSTILE if title.strip()}
    assert {title.strip() for title in titles} >= {title.strip() for title in shown}
    assert "b" not in {tag for tag, _ in read.elements}
    assert "i" not in {tag for tag, _ in read.elements}


def test_an_empty_schedule_has_a_page() -> None:
    """Without seasons there is a heading, and words that say so."""
    made = page_of("empty")
    assert "<p>0 seasons</p>" in made
    assert Page(made).rows == [["Title"], ["nothing is announced"]]


@pytest.mark.parametrize(
    ("appearance", "papers", "scheme"),
    [
        (Appearance.AUTO, [LIGHT.paper, DARK.paper], "light dark"),
        (Appearance.LIGHT, [LIGHT.paper], "light"),
        (Appearance.DARK, [DARK.paper], "dark"),
    ],
)
def test_the_ground_of_a_page(appearance: Appearance, papers: list[str], scheme: str) -> None:
    """A fixed ground holds for the page and both pictures; auto has both, and is printed light."""
    made = page_of("article", appearance)
    assert re.findall(r"--paper: (#\w+)", made) == papers
    assert set(re.findall(r"\.paper { fill: (#\w+) }", made)) == set(papers)
    assert f'<meta name="color-scheme" content="{scheme}">' in made


@given(random_schedules())
def test_every_season_is_one_row(found: list[Entry]) -> None:
    """Whatever the titles hold, the page is whole and its table has each season once."""
    read = Page(page(scene(found, as_of=RANDOM_DAY), found))
    assert read.open == []
    rows = [row for row in read.rows[1:] if row != ["nothing is announced"]]
    assert len(rows) == len(found)
    for row, entry in zip(rows, found, strict=True):
        title = safe(entry.series.title).strip() or safe(str(entry.ref))
        assert row[0] == title
        assert row[-1] == entry.standing.value
