"""The order as a graph for Graphviz: whole, hostile, filtered, and read by Graphviz itself."""

import json
import re
import shlex
import shutil
import subprocess
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.conftest import Terminal
from tests.order.schedules import AFTER, BEFORE, day_known, empty, enter, spaced
from tests.order.test_order import SOME, logs
from tests.pictures.conftest import Golden
from tests.pictures.schedules import HOSTILE
from tracker.schedule.model import Announcement, Series
from tracker.schedule.narrowing import ordered_outlook
from tracker.schedule.weighing import Weight, weighed
from tracker.views.pictures.dot import dot, quoted

__all__ = ["day_known", "empty", "spaced"]

needs_graphviz = pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")


def graphviz(graph: str) -> dict[str, object]:
    """Give a graph as Graphviz reads it; it may not find anything wrong."""
    done = subprocess.run(["dot", "-Tjson"], input=graph.encode(), capture_output=True, check=True)
    assert done.stderr == b""
    return json.loads(done.stdout)  # type: ignore[no-any-return]


def drawn(graph: str) -> str:
    """Give the text that Graphviz draws, as SVG has it."""
    done = subprocess.run(["dot", "-Tsvg"], input=graph.encode(), capture_output=True, check=True)
    return done.stdout.decode()


@pytest.mark.parametrize("day", [BEFORE, AFTER])
def test_the_whole_graph(day_known: Terminal, golden: Golden, day: str) -> None:
    """Three series before and after a day sets an expected gap aside."""
    golden(f"order-{day}.dot", day_known.ok("export", "dot", "--as-of", day))


EVERYTHING = """
announce Mist 2027-05-01
announce Fog "between June and December 2027" --certainty expected
announce Haze TBA
announce Dew 2027 --status cancelled
announce Rime "reportedly 2028"
announce Sleet "2027 or later"
announce Alone 2030
relate Fog after Mist --gap "at least 6 weeks" --certainty rumoured
announce Haze "within 30 days of Mist"
announce Rime "the same year as Fog"
announce Sleet "the same year as Haze"
relate Dew after Mist
announce Fog "at most 10 days after Haze"
relate Haze before Fog --gap "exactly 1 day"
"""


def test_every_sort_of_relation(empty: Terminal, golden: Golden) -> None:
    """Open and closed gaps, either side, the same year; what is set aside, and what says nothing."""
    enter(empty, EVERYTHING)
    golden("order-everything.dot", empty.ok("export", "dot"))


def nodes(graph: str) -> list[str]:
    """Give the keys of the seasons that a graph declares."""
    return re.findall(r'^  "([^"]+)" \[label', graph, re.MULTILINE)


def test_filters_leave_a_season_and_what_it_relates_to(spaced: Terminal) -> None:
    """Those that pass, and their neighbours; no relation between others."""
    argv = ["export", "dot", "--as-of", BEFORE]
    assert nodes(spaced.ok(*argv)) == ["iron-fist/s1", "the-defenders/s1", "the-punisher/s1"]
    punisher = spaced.ok(*argv, "--series", "the-punisher")
    assert nodes(punisher) == ["the-defenders/s1", "the-punisher/s1"]
    assert "iron-fist" not in punisher
    early = spaced.ok(*argv, "--to", "2017-04-30", "--from", "2017-03-01", "--standing", "dated")
    assert nodes(early) == ["iron-fist/s1", "the-defenders/s1"]


def test_what_has_no_relation_is_counted(spaced: Terminal) -> None:
    """It is not drawn."""
    spaced.ok("announce", "Alone", "2030")
    made = spaced.ok("export", "dot")
    assert "alone" not in made
    assert made.splitlines()[1] == "// not shown: 1 without a relation"


def test_the_level_is_that_of_narrowed_windows(spaced: Terminal) -> None:
    """And is said above the graph."""
    made = spaced.ok("export", "dot", "--as-of", BEFORE, "--level", "confirmed")
    assert "narrowed windows at the confirmed level" in made
    assert r"..2017-12-31\nnarrowed 2017-03-18.." in made


@needs_graphviz
def test_graphviz_reads_every_sort_of_relation(empty: Terminal) -> None:
    """As many boxes and arrows as there are seasons and relations; both ways give the same twice."""
    enter(empty, EVERYTHING)
    made = empty.ok("export", "dot")
    assert made == empty.ok("export", "dot")
    read = graphviz(made)
    assert len(read["objects"]) == len(nodes(made)) == 6  # type: ignore[arg-type]
    assert len(read["edges"]) == 7  # type: ignore[arg-type]


@needs_graphviz
@pytest.mark.parametrize("option", [[], ["--ascii"]])
def test_graphviz_shows_hostile_titles_as_they_are(empty: Terminal, option: list[str]) -> None:
    """Nothing of a title ends a text, names a colour or becomes an entity."""
    typed = (title for title in HOSTILE if "\0" not in title)
    titles = [title for title in typed if title.strip() and len(title) < 300]
    titles += [r"a\N\G\l\\", 'say "no"', "&lt;b&gt; &#65; &amp;", r"ends with \ "]
    empty.ok("announce", "First", "2027-05-01")
    for title in titles:
        empty.ok("announce", title, "TBA")
        empty.ok("relate", title, "after", "First")
    made = empty.ok("export", "dot", *option)
    read = graphviz(made)
    assert len(read["objects"]) == 1 + len(titles)  # type: ignore[arg-type]
    assert "\x1b" not in made
    picture = drawn(made)
    for shown in (r"a\N\G\l\\", "say &quot;no&quot;", "&amp;lt;b&amp;gt; &amp;#65; &amp;amp;"):
        assert f">{shown}</text>" in picture


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_a_quoted_text_ends_where_it_should(text: str) -> None:
    """Every quote and backslash in it is escaped, and it can be read back."""
    inside = quoted([text])[1:-1]
    assert re.fullmatch(r'(?:[^"\\]|\\["\\])*', inside)
    assert re.sub(r"\\(.)", r"\1", inside).replace("&amp;", "&") == text


CATALOGUE = {key: Series(key.upper()) for key in [*"abcdefgh", "other"]}
SEEN = date(2017, 1, 15)


@SOME
@given(logs())
def test_every_relation_is_an_arrow(log: dict[str, Announcement]) -> None:
    """One each, with both its seasons; those that do not count say so."""
    found = ordered_outlook(log, CATALOGUE, SEEN)
    made = dot(found.entries, found, day=SEEN)
    arrows = [line for line in made.splitlines() if " -> " in line]
    relations = weighed(found.order, found.log)
    assert len(arrows) == len(relations) == sum(said.relation is not None for said in log.values())
    for line, one in zip(arrows, relations, strict=True):
        assert {f'"{ref}"' for ref in one.ends} == set(shlex.split(line, posix=False)[:3:2])
        for weight in (Weight.SET_ASIDE, Weight.IDLE):
            assert (f"({weight.value})" in line) == (weight in (one.gap, one.year))


@SOME
@given(logs())
def test_what_relations_are_worth(log: dict[str, Announcement]) -> None:
    """What is set aside is what the order sets aside; with every end open nothing is said of it."""
    order = ordered_outlook(log, CATALOGUE, SEEN).order
    relations = weighed(order, log)
    told = {(one.key, part) for one in relations for part in ("gap", "year")
            if getattr(one, part) is Weight.SET_ASIDE}  # fmt: skip
    names = {"relation": "gap", "year": "year"}
    aside = {(one.fact.owner.key, one.fact.owner.aspect.value) for one in order.set_aside}
    assert told == {(key, names[aspect]) for key, aspect in aside if aspect in names}
    for one in relations:
        assert (one.year is None) == (not one.relation.same_year)
        assert (one.gap is None) == ((one.relation.least, one.relation.most) == (None, None))
