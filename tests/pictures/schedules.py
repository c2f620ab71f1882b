"""Schedules that pictures are drawn of: hostile titles, many seasons, random ones."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import cycle

from hypothesis import strategies as st

from tests.views.seasons import MIXED_DAY, SCHEDULES, Said, day, entry
from tests.views.timelines import AS_OF, schedules
from tracker.schedule.model import Certainty
from tracker.schedule.outlook import Entry, order
from tracker.views.scene import Grouping, Scene, scene

HOSTILE = (
    "<script>alert(1)</script>",
    "</text></svg><img src=x onerror=alert(1)>",
    "Tom & Jerry \"quoted\" 'single' `back`",
    "]]> <!-- x --> <?php ?> &amp; &#x41;",
    "\x1b[31mRed\x1b[0m \u202eevil\u202c \x00 \x9b",
    "مسلسل عربي طويل 2",
    "שלום עולם",
    "進撃の巨人 完結編 とてもとても長い題名ですからきっと切られます",
    "👨‍👩‍👧‍👦 Family 🇩🇪 flags ✊🏽",
    "Ze\u0301ro cafe\u0301 \ufffe\uffff",
    "W" * 60,
    "A title that goes on and on " * 8,
    "{{ 7*7 }} {% raw %} ${x} \\n",
    "section: 31; #1 #58; %%{init: {}}%%",
    "click",
    "javascript:alert(1)",
    "x" * 300,
    "   ",
    "ﬂ°°58¶ß _ *b* [a](b) | c",
    "line\nbreak\r\ttab",
)
"""Titles that try to be more than titles, or are hard to fit."""

KEYWORDS = (
    *("gantt", "dateFormat", "inclusiveEndDates", "topAxis", "axisFormat", "tickInterval"),
    *("includes", "excludes", "todayMarker", "weekday", "weekend", "title", "accTitle"),
    *("accDescr", "section", "click", "call", "href", "2017-01-01", "#", ";", ":", "%%", "%%{"),
    *("{", "}", "`", '"', "'", "\\", "/", "(", "[", "<", "&", "---", ":::x", ",", "_", "end"),
    *("graph", "done", "crit", "vert", "accDescr {x}", "\n", "__proto__", "constructor"),
)
"""Titles that a Mermaid chart could take for something of its own."""


def hostile() -> list[Entry]:
    """Give a season for every hostile title, its words and its network hostile too."""
    quarter: Said = ('Q1 <b>"2027"</b>', "2027-01-01", "2027-03-31")
    open_end: Said = ('after "x" & y', "2027-03-01", "")
    said = cycle([quarter, day("2027-06-05"), ("TBA;", None, None), open_end])
    rows = [
        entry(title, number, words, as_of=MIXED_DAY, certainty=certainty)
        for number, (title, words, certainty) in enumerate(
            zip(HOSTILE, said, cycle(Certainty), strict=False), start=1
        )
    ]
    networks = cycle(["<i>Net</i>", "ネット: 1", None])
    placed = [_on(row, network) for row, network in zip(rows, networks, strict=False)]
    return sorted(placed, key=order)


def keywords() -> list[Entry]:
    """Give a season for every word that Mermaid knows, each on a network of that name."""
    rows = [
        _on(entry(word, number, day("2027-02-03"), as_of=MIXED_DAY), word)
        for number, word in enumerate(KEYWORDS, start=1)
    ]
    return sorted(rows, key=order)


def many() -> list[Entry]:
    """Give 60 seasons of twelve series, on all sorts of days."""
    titles = ["Northline", "Harbor", "Ember", "Glass", "Orchard", "Signal", "Meridian", "Hollow"]
    titles += ["Saltwater", "Kestrel", "Atlas", "Juniper"]
    rows = [
        entry(
            titles[number % 12],
            number // 12 + 1,
            _SAID[number % 5](date(2026, 6, 1) + timedelta(days=9 * number)),
            as_of=MIXED_DAY,
            certainty=list(Certainty)[number % 3],
            episodes=number % 13 or None,
        )
        for number in range(60)
    ]
    return sorted(rows, key=order)


_SAID: tuple[Callable[[date], Said], ...] = (
    lambda first: day(first.isoformat()),
    lambda first: ("a week", first.isoformat(), str(first + timedelta(days=6))),
    lambda first: ("a month", first.isoformat(), str(first + timedelta(days=30))),
    lambda first: ("by then", "", first.isoformat()),
    lambda _: ("TBA", None, None),
)


def _on(row: Entry, network: str | None) -> Entry:
    return replace(row, series=replace(row.series, network=network))


EVERY = {
    **SCHEDULES,
    "hostile": (hostile(), MIXED_DAY),
    "many": (many(), MIXED_DAY),
    "empty": ([], MIXED_DAY),
}
"""Every schedule that is drawn in these tests, with the day from which it is seen."""


def scene_of(name: str, by: Grouping = Grouping.NONE) -> Scene:
    """Give the scene of one of the schedules."""
    rows, as_of = EVERY[name]
    return scene(rows, as_of=as_of, by=by)


def distinct(rows: list[Entry]) -> list[Entry]:
    """Give a schedule without the seasons whose key another one has, as no file can hold them."""
    return list({row.ref: row for row in rows}.values())


def random_schedules() -> st.SearchStrategy[list[Entry]]:
    """Give random seasons, titles from the hostile ones among them."""
    titled = st.tuples(schedules(), st.lists(st.sampled_from(HOSTILE), min_size=6, max_size=6))
    return titled.map(_titled).map(distinct)


def _titled(made: tuple[list[Entry], list[str]]) -> list[Entry]:
    """Give every second season a hostile title."""
    rows, titles = made
    return [
        replace(row, series=replace(row.series, title=title)) if number % 2 else row
        for number, (row, title) in enumerate(zip(rows, titles, strict=False))
    ]


RANDOM_DAY = AS_OF
"""The day from which random schedules are seen."""
