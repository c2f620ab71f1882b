"""How plainly a fact is told: its tier.

What leaves a fact open was chosen by what came of the first reading of unseen articles: of each
kind of words, how often the fact was right.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from tracker.dates.window import Window
from tracker.dates.words import ORDINALS, WEEKDAYS
from tracker.news.claims import Claim, Via
from tracker.news.tags import Count, Season, Tag, Title, When, Word
from tracker.news.values import FactKind, Tier
from tracker.news.view import View
from tracker.schedule.model import Status

_COUNTED: Final = frozenset(ORDINALS) - {"first"}

_STAGES: Final = frozenset({Status.ANNOUNCED, Status.COMPLETED})
"""Statuses on the way to a release, which a text also recalls."""

_SAID_CLOSER: Final = re.compile(
    r"\b(?:(?:this|next) (?:week|month)|this year|later|coming|\d{4}-\d+ season)\b", re.IGNORECASE
)
"""Words for windows that news opens with, to tell them more closely or of something wider."""


def tier_of(claim: Claim, sentence: Sequence[Claim], works: Mapping[int, int]) -> Tier:
    """Give the tier of a claim among those of its sentence.

    ``works`` counts the titles of each clause; under -1 those of the whole sentence.
    """
    if claim.via is Via.POINTED:
        return Tier.C
    if claim.weak or claim.kind is FactKind.RELATION or len(claim.works) > 1:
        return Tier.B
    alike = [one for one in sentence if one.kind is claim.kind]
    if any(len(work.seasons) > 1 for work in claim.works):
        return Tier.B
    in_clause = sum(one.clause == claim.clause for one in alike)
    if claim.via is Via.NAMED and works.get(claim.clause, 0) == 1 and in_clause == 1:
        return Tier.A
    before = all(work.start < claim.start for work in claim.works)
    plain = works[-1] == 1 and len(alike) == 1 and before
    return Tier.A if plain and not _is_taken_over(claim) else Tier.B


def _is_taken_over(claim: Claim) -> bool:
    """Tell a date or status of a clause that takes its title over from the one before.

    "X, whose star fell ill, appears in May". A row of a list, "X (May 5)", stands beside its
    title.
    """
    return claim.via is not Via.NAMED and claim.kind is not FactKind.EPISODES


def leaves_open(view: View, claim: Claim) -> bool:
    """Tell a fact whose words leave open which season, or how much of it, they mean."""
    match claim.kind:
        case FactKind.PREMIERE:
            told = claim.whole or _is_told_closer(claim)
            return told or _is_of_which_year(view, claim) or _asks_which_season(view, claim)
        case FactKind.EPISODES:
            return _asks_which_season(view, claim)
        case FactKind.STATUS:
            return claim.status in _STAGES and _is_an_old_stage(view, claim)
        case FactKind.RELATION:
            return False


def _asks_which_season(view: View, claim: Claim) -> bool:
    """Tell "is back for a third course", where no season is named."""
    has_seasons = view.discourse.titles.has_seasons
    told = all(work.seasons or not has_seasons(work.series) for work in claim.works)
    return not (told or claim.background or _COUNTED.isdisjoint(view.words))


def _is_told_closer(claim: Claim) -> bool:
    """Tell "next month", of which a later sentence may give the day."""
    window = claim.window
    if not isinstance(window, Window) or window.is_day or claim.background:
        return False
    return _SAID_CLOSER.search(claim.words) is not None


def _is_of_which_year(view: View, claim: Claim) -> bool:
    """Tell "Nov. 5" beside a date of a later year, or just past: the year is a guess.

    A day of the week tells which year it is.
    """
    reading, window = claim.premiere, claim.window
    named = any(day in claim.words.lower() for day in WEEKDAYS)
    if not isinstance(window, Window) or claim.background or named or _YEAR.search(claim.words):
        return False
    earliest = window.earliest
    if reading is None or earliest is None or not window.is_day:
        return False
    if reading.on is not None and (earliest - reading.on).days > _FAR_AHEAD:
        return True
    around = (*view.tags, *(view.before.tags if view.before else ()))
    years = [_YEAR.search(tag.words) for tag in around if isinstance(tag, When)]
    return any(int(year.group()) > earliest.year for year in years if year)


_YEAR: Final = re.compile(r"\b\d{4}\b")

_FAR_AHEAD: Final = 300
"""Days after which a date without a year may as well be the last one."""


def _is_an_old_stage(view: View, claim: Claim) -> bool:
    """Tell "which was renewed", "renewed in May", "ordered 22 episodes of X" from "renewed X"."""
    if view.clause.is_relative:
        return True
    behind = [tag for tag in view.tags if tag.start >= claim.end]
    what = next(
        (tag for tag in behind if _is_counted(tag) or isinstance(tag, (Title, Season))), None
    )
    if what is not None and _is_counted(what):
        return True
    dates = [tag for tag in view.tags if isinstance(tag, When) and not _is_of_these_days(tag)]
    verbs = (view.verb_of(tag) for tag in dates)
    return any(verb is not None and verb.start == claim.start for verb in verbs)


def _is_of_these_days(when: When) -> bool:
    """Tell "today" and "on Sunday", when news is made, from "May 5" and "in May"."""
    return when.is_day and not any(map(str.isdigit, when.words))


def _is_counted(tag: Tag) -> bool:
    return isinstance(tag, Count) or (isinstance(tag, Word) and tag.text == "episodes")
