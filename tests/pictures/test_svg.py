"""The SVG: whole files, and the laws that hold for every schedule."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pictures.schedules import EVERY, RANDOM_DAY, random_schedules, scene_of
from tests.views.seasons import article, day, entry
from tracker.schedule.model import Certainty
from tracker.schedule.outlook import Entry
from tracker.views import rows
from tracker.views.pictures.lettering import length_of
from tracker.views.pictures.marks import POINT
from tracker.views.pictures.palette import Appearance
from tracker.views.pictures.season_row import description
from tracker.views.pictures.sheet import sheet_of
from tracker.views.pictures.svg import LEAST_WIDTH, WIDTH, svg
from tracker.views.scene import Grouping, Scene, scene

SVG = "{http://www.w3.org/2000/svg}"
ROOT = Path(__file__).parent.parent.parent
NARROW = 368
WIDTHS = st.integers(LEAST_WIDTH, 2000)
GROUPINGS = st.sampled_from(Grouping)
SIZES = {"heading": 19, "name": 14, "group": 14, "year": 13}
BOLD = frozenset({"heading", "name", "group", "year", "seen"})


def parsed(made: str) -> Element:
    """Give the tree of an SVG."""
    return fromstring(made)  # noqa: S314 - our own


def titled(root: Element) -> list[Element]:
    """Give the rows, which have titles."""
    return [part for part in root.iter(f"{SVG}g") if part.get("role") == "graphics-symbol img"]


def spoken(row: Element, part: str) -> str:
    """Give the title or the description of a row."""
    return row.findtext(f"{SVG}{part}") or ""


@pytest.mark.parametrize(
    ("name", "width", "appearance", "by"),
    [
        ("article", WIDTH, Appearance.AUTO, Grouping.NONE),
        ("article", NARROW, Appearance.LIGHT, Grouping.NONE),
        ("mixed", WIDTH, Appearance.DARK, Grouping.MONTH),
        ("ruled-out", WIDTH, Appearance.LIGHT, Grouping.NONE),
        ("hostile", WIDTH, Appearance.LIGHT, Grouping.NETWORK),
        ("empty", WIDTH, Appearance.AUTO, Grouping.NONE),
    ],
)
def test_goldens(
    name: str,
    width: int,
    appearance: Appearance,
    by: Grouping,
    golden: Callable[[str, str], None],
) -> None:
    """A whole picture stays as it is."""
    made = svg(scene_of(name, by), width=width, appearance=appearance)
    golden(f"{name}-{width}-{appearance}.svg", made)


@pytest.mark.parametrize("name", EVERY)
def test_nothing_is_asked_from_elsewhere(name: str) -> None:
    """A picture names no address but that of its own vocabulary, and refers to its own parts."""
    made = svg(scene_of(name))
    assert re.findall(r'"https?:[^"]*"', made) == ['"http://www.w3.org/2000/svg"']
    root = parsed(made)
    ids = [part.get("id") for part in root.iter() if part.get("id")]
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"url\(([^)]*)\)", made)) <= {f"#{one}" for one in ids}
    assert {part.tag.removeprefix(SVG) for part in root.iter()} <= DRAWN_WITH
    assert not [name for part in root.iter() for name in part.attrib if name.startswith("on")]


DRAWN_WITH = frozenset(
    {"svg", "title", "desc", "style", "defs", "pattern", "mask", "linearGradient", "stop"}
    | {"g", "rect", "path", "circle", "text"}
)


def test_the_same_bytes_come_from_another_process() -> None:
    """No order of a set or a dict, no address and no clock is in a picture."""
    code = (
        "from tests.pictures.schedules import scene_of\n"
        "from tracker.views.pictures.svg import svg\n"
        "import sys; sys.stdout.buffer.write(svg(scene_of('mixed')).encode())\n"
    )
    made = [
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert made[0] == made[1] == svg(scene_of("mixed")).encode()


def test_every_row_is_spoken() -> None:
    """A row has the name of its season and everything that is drawn of it in words."""
    said = {
        spoken(row, "title"): spoken(row, "desc") for row in titled(parsed(svg(scene_of("mixed"))))
    }
    assert said["By Summer S1"] == "by June 2027; ..2027-06-30; expected; due"
    assert said["Whispered S1"] == "2027-04-02; rumoured; dated"
    assert said["Amélie et le Œuf"] == "TBA; confirmed; tba"
    narrowed = {
        spoken(row, "title"): spoken(row, "desc")
        for row in titled(parsed(svg(scene_of("ruled-out"))))
    }
    assert narrowed["One Day S1"] == (
        "2027; 2027-01-01..2027-12-31; narrowed to 2027-09-09; confirmed; windowed"
    )


def test_the_picture_is_named() -> None:
    """A picture has a title, a description, and a role that says both count."""
    root = parsed(svg(scene_of("article")))
    assert root.get("role") == "graphics-document document"
    assert root.get("aria-labelledby") == "title desc"
    assert root.findtext(f"{SVG}title") == "Premieres as of 2016-11-01"
    assert root.findtext(f"{SVG}desc") == (
        "5 of 7 seasons have a mark on the axis, which goes from 2016-03-01 to 2017-12-31;"
        " not shown: 2 released"
    )


@pytest.mark.parametrize(
    ("certainty", "class_"),
    [
        (Certainty.CONFIRMED, "row confirmed"),
        (Certainty.EXPECTED, "row expected is-expected"),
        (Certainty.RUMOURED, "row rumoured is-rumoured"),
    ],
)
def test_certainty_is_a_dash_and_a_colour(certainty: Certainty, class_: str) -> None:
    """The class by which a row has its colour is not that by which it has its dashes."""
    row = entry("Any", 1, day("2020-08-08"), as_of=RANDOM_DAY, certainty=certainty)
    made = svg(scene([row], as_of=RANDOM_DAY))
    assert [part.get("class") for part in titled(parsed(made))] == [class_]
    for dashed in ("expected", "rumoured"):
        assert re.search(rf"\.is-{dashed} \.edge {{ stroke-dasharray", made)
        assert re.search(rf"\.is-{dashed} \.point {{.*stroke-dasharray", made)


def test_the_legend_explains_what_occurs() -> None:
    """The legend has the signs of the picture and no others."""

    def explained(row: Entry) -> list[str | None]:
        root = parsed(svg(scene([row], as_of=RANDOM_DAY)))
        return [part.text for part in root.iter(f"{SVG}text") if part.get("class") == "words"]

    exact = entry("Any", None, day("2020-08-08"), as_of=RANDOM_DAY)
    assert explained(exact) == ["exact day", "today"]
    open_end = entry("Any", None, ("", "2020-08-01", ""), as_of=RANDOM_DAY)
    assert explained(open_end) == ["46+ days", "open", "today"]


def test_an_exact_day_stands_beside_its_point() -> None:
    """The day is written to the right of the point, and to the left where the sheet ends."""
    near = entry("Near", 1, day("2020-07-07"), as_of=RANDOM_DAY)
    last = entry("Last", 1, day("2021-08-31"), as_of=RANDOM_DAY)
    root = parsed(svg(scene([near, last], as_of=RANDOM_DAY)))
    beside = [part for part in root.iter(f"{SVG}text") if part.get("class") == "beside"]
    assert [(part.text, part.get("text-anchor")) for part in beside] == [
        ("2020-07-07", None),
        ("2021-08-31", "end"),
    ]


def test_a_long_title_keeps_its_number() -> None:
    """What is cut is the title, not the season."""
    row = entry("x" * 300, 12, day("2020-08-08"), as_of=RANDOM_DAY)
    root = parsed(svg(scene([row], as_of=RANDOM_DAY)))
    names = [part.text or "" for part in root.iter(f"{SVG}text") if part.get("class") == "name"]
    assert len(names) == 1
    assert re.fullmatch(r"x{10,50}… S12", names[0])


@given(random_schedules(), WIDTHS, GROUPINGS)
def test_every_season_is_a_row_or_counted(found: list[Entry], width: int, by: Grouping) -> None:
    """Whatever the titles hold, the picture is XML with a row for every season that is shown."""
    seen = scene(found, as_of=RANDOM_DAY, by=by)
    root = parsed(svg(seen, width=width))
    spoken_of = sorted((spoken(row, "title"), spoken(row, "desc")) for row in titled(root))
    assert spoken_of == sorted((rows.name_words(row), description(row)) for row in seen.shown)
    assert len(seen.shown) + seen.left_out.total() == len(found)


@given(random_schedules(), WIDTHS, GROUPINGS)
def test_no_text_leaves_the_sheet(found: list[Entry], width: int, by: Grouping) -> None:
    """Every text ends before the sheet does, and a name before the chart begins."""
    seen = scene(found, as_of=RANDOM_DAY, by=by)
    for x, end, class_ in _texts(parsed(svg(seen, width=width))):
        assert x >= 0, class_
        assert end <= width, class_


def _texts(root: Element) -> Iterator[tuple[float, float, str]]:
    """Give where each text begins and ends at most, and its class."""
    for part in root.iter(f"{SVG}text"):
        class_, x = part.get("class", ""), float(part.get("x", ""))
        long = length_of(part.text or "", SIZES.get(class_, 12), bold=class_ in BOLD)
        shift = {"end": long, "middle": long / 2}.get(part.get("text-anchor", ""), 0.0)
        yield x - shift, x - shift + long, class_


@given(random_schedules(), st.integers(600, 2000))
def test_names_stand_clear_of_the_chart(found: list[Entry], width: int) -> None:
    """On a wide sheet no name and nothing under it reaches the marks."""
    seen = scene(found, as_of=RANDOM_DAY)
    root = parsed(svg(seen, width=width))
    chart = sheet_of(seen, width).left
    for start, end, class_ in _texts(root):
        assert class_ != "name" or end < chart
        assert class_ != "beside" or start >= chart - POINT


@given(random_schedules())
def test_rows_stand_one_under_the_other(found: list[Entry]) -> None:
    """No two rows share a line, and the sheet is as high as they need."""
    root = parsed(svg(_scene(found)))
    places = [
        (float(part.get("y", "")), float(part.get("height", "")))
        for part in root.iter(f"{SVG}rect")
        if part.get("class") == "hit"
    ]
    ends = [top + high for top, high in places]
    assert all(end <= top for end, (top, _) in zip(ends, places[1:], strict=False))
    assert max(ends, default=0) <= float(root.get("height", ""))


def _scene(found: list[Entry]) -> Scene:
    return scene(found, as_of=RANDOM_DAY)


def test_the_article_is_drawn_as_the_terminal_draws_it() -> None:
    """Both have the same seasons in the same order."""
    seen = scene(article(), as_of=EVERY["article"][1])
    drawn = [spoken(row, "title") for row in titled(parsed(svg(seen)))]
    assert drawn == [rows.name_words(row) for row in seen.shown]
