"""Schedules that the tests of the timeline draw, written out by hand."""

from dataclasses import replace
from datetime import date

from tracker.dates.window import TBA, Window
from tracker.schedule.model import (
    Certainty,
    Episodes,
    Kind,
    Premiere,
    Ref,
    Season,
    Series,
    Standing,
)
from tracker.schedule.outlook import Entry, order
from tracker.schedule.standings import standing

ARTICLE_DAY = date(2016, 11, 1)
SAID = date(2016, 10, 31)
MIXED_DAY = date(2026, 11, 23)

Said = tuple[str, str | None, str | None]


def entry(  # noqa: PLR0913 - a row of a table, named column by column
    title: str,
    season: int | None,
    said: Said,
    *,
    as_of: date,
    certainty: Certainty = Certainty.CONFIRMED,
    episodes: int | None = None,
    outcome: Standing | None = None,
    kind: Kind = Kind.SERIES,
) -> Entry:
    """Give an entry; ``said`` is the words and both bounds in ISO, blank for open, None for TBA."""
    row = Season(
        ref=Ref(title.casefold().replace(" ", "-"), season or 1),
        premiere=premiere(said),
        certainty=certainty,
        said_on=SAID,
        episodes=Episodes(episodes, episodes) if episodes else None,
        outcome=outcome,
    )
    series = Series(title=title, kind=kind, single=season is None)
    return Entry(row, series, standing(row, as_of), numbered=season is not None)


def premiere(said: Said) -> Premiere:
    """Give a premiere from its words and its bounds in ISO."""
    words, earliest, latest = said
    if earliest is None or latest is None:
        return Premiere(words, TBA)
    return Premiere(words, Window(_day(earliest), _day(latest)))


def _day(iso: str) -> date | None:
    return date.fromisoformat(iso) if iso else None


def day(iso: str) -> Said:
    """Give what was said of a premiere on one day."""
    return (iso, iso, iso)


def article() -> list[Entry]:
    """Give the shared universe of the article as it stood on the day after it appeared."""
    tba: Said = ("TBA", None, None)
    mid_to_late: Said = ("mid-to-late 2017", "2017-05-01", "2017-12-31")
    next_year: Said = ("next year", "2017-01-01", "2017-12-31")
    seen = ARTICLE_DAY
    rows = [
        entry("Daredevil", 1, day("2015-04-10"), as_of=seen, episodes=13),
        entry("Jessica Jones", 1, day("2015-11-20"), as_of=seen, episodes=13),
        entry("Daredevil", 2, day("2016-03-18"), as_of=seen, episodes=13),
        entry("Luke Cage", 1, day("2016-09-30"), as_of=seen, episodes=13),
        entry("Iron Fist", 1, ("March 17, 2017", "2017-03-17", "2017-03-17"), as_of=seen),
        entry("The Punisher", 1, next_year, as_of=seen),
        entry(
            "The Defenders",
            None,
            mid_to_late,
            as_of=seen,
            certainty=Certainty.EXPECTED,
            episodes=8,
            kind=Kind.MINI_SERIES,
        ),
        entry("Jessica Jones", 2, tba, as_of=seen),
        entry("Daredevil", 3, tba, as_of=seen),
    ]
    return sorted(rows, key=order)


def mixed() -> list[Entry]:
    """Give a schedule with everything that a picture can hold at once."""
    seen = MIXED_DAY
    rumoured, expected = Certainty.RUMOURED, Certainty.EXPECTED
    rows = [
        entry("Old Promise", 1, ("2024", "2024-01-01", "2024-12-31"), as_of=seen),
        entry("Lapsed Quarter", 2, ("Q3 2026", "2026-07-01", "2026-09-30"), as_of=seen),
        entry("Missed Day", 1, day("2026-10-20"), as_of=seen, certainty=expected),
        entry(
            "Out Someday",
            4,
            ("summer 2026", "2026-06-01", "2026-08-31"),
            as_of=seen,
            outcome=Standing.RELEASED,
        ),
        entry("Just Out", 1, day("2026-11-13"), as_of=seen),
        entry("Out Today", 1, day("2026-11-23"), as_of=seen),
        entry("Christmas Week", 1, ("week of Dec 25", "2026-12-21", "2026-12-27"), as_of=seen),
        entry("This Month", 3, ("November", "2026-11-01", "2026-11-30"), as_of=seen),
        entry("A Few Weeks", 2, ("February 2027", "2027-02-01", "2027-02-28"), as_of=seen),
        entry("Whispered", 1, day("2027-04-02"), as_of=seen, certainty=rumoured),
        entry("進撃の巨人 完結編", 4, ("spring 2027", "2027-03-01", "2027-05-31"), as_of=seen),
        entry("By Summer", 1, ("by June 2027", "", "2027-06-30"), as_of=seen, certainty=expected),
        entry("Cut Short", 5, ("2027-28", "2027-09-01", "2028-08-31"), as_of=seen),
        entry("Long Awaited", 2, ("2026 to 2028", "2026-03-01", "2028-12-31"), as_of=seen),
        entry("No Sooner", 1, ("2028 or later", "2028-01-01", ""), as_of=seen),
        entry("After April", 1, ("after April", "2027-05-01", ""), as_of=seen, certainty=rumoured),
        entry("A Title That Goes On and On and On", 12, ("fall 2027", "2027-09-01", "2027-11-30"),
              as_of=seen, episodes=24),
        entry("Called Off", 2, ("2027", "2027-01-01", "2027-12-31"), as_of=seen,
              outcome=Standing.CANCELLED),
        entry("Amélie et le Œuf", None, ("TBA", None, None), as_of=seen, kind=Kind.FILM),
    ]  # fmt: skip
    return sorted(rows, key=order)


def narrowed(row: Entry, earliest: str, latest: str) -> Entry:
    """Give an entry whose window relations have narrowed to these bounds."""
    return replace(row, narrowed=Window(_day(earliest), _day(latest)))


def pieced(row: Entry, *pieces: tuple[str, str]) -> Entry:
    """Give an entry whose premiere falls into one of several pieces of its window."""
    said = row.season.premiere
    assert said is not None
    windows = tuple(Window(_day(earliest), _day(latest)) for earliest, latest in pieces)
    return replace(row, season=replace(row.season, premiere=replace(said, pieces=windows)))


def ruled_out() -> list[Entry]:
    """Give seasons with days in their windows that relations or words rule out."""
    seen, expected, rumoured = MIXED_DAY, Certainty.EXPECTED, Certainty.RUMOURED
    year: Said = ("2027", "2027-01-01", "2027-12-31")
    either: Said = ("May or October 2027", "2027-05-01", "2027-10-31")
    open_end: Said = ("after January", "2027-02-01", "")
    tba: Said = ("TBA", None, None)
    rows = [
        entry("First", 1, day("2027-03-17"), as_of=seen),
        narrowed(entry("After First", 1, year, as_of=seen), "2027-03-18", "2027-12-31"),
        narrowed(entry("Between", 2, year, as_of=seen), "2027-03-18", "2027-06-30"),
        narrowed(entry("A Month", 1, year, as_of=seen, certainty=expected), "2027-06-01", "2027-06-30"),
        narrowed(entry("A Week", 1, year, as_of=seen), "2027-08-02", "2027-08-08"),
        narrowed(entry("One Day", 1, year, as_of=seen), "2027-09-09", "2027-09-09"),
        narrowed(entry("Open No More", 1, open_end, as_of=seen), "2027-03-01", "2027-05-31"),
        narrowed(entry("Open Still", 1, open_end, as_of=seen), "2027-06-01", ""),
        narrowed(entry("No Day Yet", 1, tba, as_of=seen), "2027-03-18", ""),
        pieced(
            entry("Either Month", 1, either, as_of=seen, certainty=rumoured),
            ("2027-05-01", "2027-05-31"),
            ("2027-10-01", "2027-10-31"),
        ),
        pieced(
            entry("One of Two Days", 1, ("May 5 or June 9", "2027-05-05", "2027-06-09"), as_of=seen),
            ("2027-05-05", "2027-05-05"),
            ("2027-06-09", "2027-06-09"),
        ),
    ]  # fmt: skip
    return sorted(rows, key=order)


SCHEDULES = {
    "article": (article(), ARTICLE_DAY),
    "mixed": (mixed(), MIXED_DAY),
    "ruled-out": (ruled_out(), MIXED_DAY),
}
