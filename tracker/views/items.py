"""The items of ``--json``: every key always there, unknown is null."""

from collections.abc import Mapping
from typing import Any

from tracker.dates.edtf import to_edtf
from tracker.dates.marks import Mark
from tracker.dates.window import Window
from tracker.schedule.facts import iso_day
from tracker.schedule.history import Told
from tracker.schedule.model import Beside, Episodes, Premiere, Relation, Status
from tracker.schedule.outlook import Entry
from tracker.views.cards import Card

Item = dict[str, Any]

FACTS = ("premiere", "episodes", "status")
"""The kinds of facts that are superseded one by one."""


def season_item(entry: Entry) -> Item:
    """Give an entry as an item of list, next and timeline."""
    season = entry.season
    return {
        "ref": str(season.ref),
        "series": season.ref.series,
        "season": season.ref.season,
        "part": season.ref.part,
        "title": entry.series.title,
        "kind": entry.series.kind.value,
        "network": entry.series.network,
        "episodes": episodes_item(season.episodes),
        "status": season.status.value if season.status else None,
        "certainty": season.certainty.value if season.certainty else None,
        **premiere_item(season.premiere),
        "narrowed": _window_item(entry.narrowed),
        "beside": _beside_items(season.beside),
        "standing": entry.standing.value,
        "said_on": iso_day(season.said_on),
        "source": entry.source,
        "announcement": entry.announcement,
    }


def premiere_item(premiere: Premiere | None) -> Item:
    """Give the words and the window of a premiere; all null or false when nothing was said."""
    window = premiere.window if premiere and isinstance(premiere.window, Window) else None
    return {
        "phrase": premiere.words if premiere else None,
        "earliest": window and iso_day(window.earliest),
        "latest": window and iso_day(window.latest),
        "tba": premiere is not None and premiere.is_tba,
        "edtf": to_edtf(window, _marks(premiere)) if premiere and window else None,
    }


def _window_item(window: Window | None) -> Item | None:
    if window is None:
        return None
    return {"earliest": iso_day(window.earliest), "latest": iso_day(window.latest)}


def _marks(premiere: Premiere) -> list[Mark]:
    """Give the marks that are known here; a newer program may have stored others."""
    return [mark for mark in Mark if mark.value in premiere.marks]


def episodes_item(episodes: Episodes | None) -> Item | None:
    """Give a count of episodes with both its bounds."""
    return None if episodes is None else {"min": episodes.least, "max": episodes.most}


def _beside_items(beside: Mapping[str, Beside]) -> Item | None:
    """Give what is kept beside, every kind of fact with its claim or null."""
    if not beside:
        return None
    return {kind: _beside_item(beside[kind]) if kind in beside else None for kind in FACTS}


def _beside_item(claim: Beside) -> Item:
    return {
        "certainty": claim.certainty.value,
        "said_on": claim.said_on.isoformat(),
        **_fact_item(claim.value),
    }


def _fact_item(fact: Premiere | Episodes | Status) -> Item:
    match fact:
        case Premiere():
            return premiere_item(fact)
        case Episodes():
            return {"episodes": episodes_item(fact)}
        case Status():
            return {"status": fact.value}


def card_item(card: Card) -> Item:
    """Give a card as the item of show."""
    return {
        "ref": card.key,
        "title": card.series.title,
        "kind": card.series.kind.value,
        "network": card.series.network,
        "aliases": list(card.series.aliases),
        "ids": dict(card.series.ids),
        "seasons": [season_item(entry) for entry in card.entries],
        "announcements": [told_item(told) for told in card.told],
    }


def relation_item(relation: Relation | None) -> Item | None:
    """Give a relation with its days after the other season, negative before it, null open."""
    if relation is None:
        return None
    return {
        "words": relation.words,
        "to": str(relation.to),
        "min_days": relation.least,
        "max_days": relation.most,
        "same_year": relation.same_year,
    }


def told_item(told: Told) -> Item:
    """Give an announcement as an item of history."""
    said = told.said
    slip = told.change.slip if told.change else None
    return {
        "announcement": told.key,
        "ref": str(said.about),
        "said_on": said.said_on.isoformat(),
        "certainty": said.certainty.value,
        **premiere_item(said.premiere),
        "episodes": episodes_item(said.episodes),
        "status": said.status.value if said.status else None,
        "relation": relation_item(said.relation),
        "source": said.source,
        "quote": said.quote,
        "note": said.note,
        "change": told.change.kind.value if told.change else None,
        "slip": None if slip is None else {"min_days": slip.least, "max_days": slip.most},
        "retracted": told.retraction is not None,
    }
