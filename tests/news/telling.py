"""What a text says, in short: one line for each proposal."""

from collections.abc import Mapping
from datetime import date

from tracker.dates.window import Window
from tracker.news import Article, Proposal, Work, read_article
from tracker.schedule.catalogue import slug
from tracker.schedule.model import Kind, Series

ON = date(2016, 10, 31)


def catalogue(*titles: str, **kinds: str) -> dict[str, Series]:
    """Give series by key; a kind may be told by key with ``_`` for ``-``."""
    return {
        slug(title): Series(title, Kind(kinds.get(slug(title).replace("-", "_"), "series")))
        for title in titles
    }


SIX = catalogue(
    "Daredevil",
    "Jessica Jones",
    "Luke Cage",
    "Iron Fist",
    "The Defenders",
    "The Punisher",
    the_defenders="mini-series",
)


def article(text: str, known: Mapping[str, Series] = SIX, on: date = ON) -> Article:
    """Read a text."""
    return read_article(text, known, on=on)


def told(text: str, known: Mapping[str, Series] = SIX, on: date = ON) -> list[str]:
    """Give the proposals of a text, each as a line."""
    return [line(one) for one in article(text, known, on).proposals]


def line(one: Proposal) -> str:
    """Give a proposal as a line: tier, name, fact, certainty unless it is confirmed."""
    sure = "" if one.certainty.value == "confirmed" else f" {one.certainty}"
    return f"{one.tier} {name(one.work)} {fact(one)}{sure}"


def name(work: Work) -> str:
    """Give a work as its key with season and part."""
    season = "" if work.season is None else f"/s{work.season}"
    return f"{work.series}{season}{'' if work.part is None else f'-part{work.part}'}"


def fact(one: Proposal) -> str:
    """Give what is claimed."""
    if one.premiere is not None:
        window = one.premiere.window
        return days(window) if isinstance(window, Window) else "TBA"
    if one.relation is not None:
        to, told_of = name(one.relation.to), one.relation
        year = "same year as " if told_of.same_year else ""
        return f"{told_of.least}..{told_of.most} days after {year}{to}"
    return f"{one.episodes} episodes" if one.episodes else str(one.status)


def days(window: Window) -> str:
    """Give a window in short."""
    if window.is_day:
        return str(window.earliest)
    return f"{window.earliest or ''}..{window.latest or ''}"
