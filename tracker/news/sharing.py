"""A date that a clause takes over from the one before: "X returns May 9 at 8, with Y at 8:30"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from tracker.dates.window import Window
from tracker.news.claims import Claim, Via
from tracker.news.tags import Count, Event, Season, Tag, Title, Undated, Verb, When, Word
from tracker.news.values import FactKind
from tracker.news.view import View

_BESIDE: Final = (
    ("along", "with"),
    ("together", "with"),
    ("as", "will"),
    ("as", "does"),
    ("as", "is"),
)
"""Turns that open what comes out at the same time."""


def shared_claims(view: View, before: Sequence[Claim]) -> Iterator[Claim]:
    """Give the premiere of a clause that names works, but no date: that of the clause before."""
    last = before[-1] if before else None
    if last is None or last.kind is not FactKind.PREMIERE or last.background:
        return
    if last.clause < view.number - 2 or not view.subjects:
        return
    dated = any(isinstance(tag, When) and tag.lead != "of" for tag in view.tags)
    if dated or view.clause.has(Undated, Count) or not _comes_along(view.tags):
        return
    works = tuple(work for one in view.subjects for work in one.works if work.series is not None)
    if works and not any(work.series == other.series for work in works for other in last.works):
        start, end = works[0].start, works[-1].end
        yield replace(last, works=works, via=Via.NAMED, weak=True, clause=view.number,
                      start=start, end=end)  # fmt: skip


def same_night_claims(view: View, told: Sequence[Claim]) -> Iterator[Claim]:
    """Give Y of "X opens May 9 at 8:30 after the season premiere of Y" the day of X."""
    days = [
        one
        for one in told
        if one.clause >= view.number - 1 and not one.background and _is_a_day(one)
    ]
    if not days or any(isinstance(tag, Title) and tag.apart for tag in view.tags):
        return
    for entity in view.found:
        order = entity.order
        between = view.tags_between(order, entity) if order is not None else []
        works = tuple(entity.known)
        if works and any(map(_is_a_premiere, between)):
            yield replace(days[-1], works=works, via=Via.NAMED, weak=True, clause=view.number,
                          start=entity.start, end=entity.end)  # fmt: skip


def _is_a_premiere(tag: Tag) -> bool:
    return isinstance(tag, Verb) and tag.names_premiere


def _is_a_day(claim: Claim) -> bool:
    return isinstance(claim.window, Window) and claim.window.is_day


def _comes_along(tags: Sequence[Tag]) -> bool:
    """Tell "with Y at 8:30", "followed by Y at 9" and "along with Y"."""
    words = [tag.text for tag in tags if isinstance(tag, Word)]
    if is_beside(tags):
        return True
    verbs = [tag for tag in tags if isinstance(tag, Verb) and not tag.noun]
    led = words[:1] == ["with"]
    hour = any(first == "at" and second[:1].isdigit() for first, second in pairwise(words))
    follows = all(
        verb.event is Event.PREMIERE and (led or hour or verb.text.split()[0] in _FOLLOWED)
        for verb in verbs
    )
    nouns = bool(verbs or led) and any(isinstance(tag, Verb) and tag.noun for tag in tags)
    leads = any(verb.text in {"leading", "leads"} for verb in verbs)
    nouns = nouns or (leads and not any(isinstance(tag, Season) for tag in tags))
    return follows and (nouns or hour)


_FOLLOWED: Final = frozenset({"followed", "leading", "leads", "preceded"})


def opened_on(view: View) -> When | None:
    """Give the day of "the season begins on May 9, with the return of X at 8"."""
    before = view.before
    if before is None or before.found or not view.subjects or view.clause.has(When, Undated):
        return None
    words = [tag.text for tag in view.tags[:2] if isinstance(tag, Word)]
    nouns = [verb for verb in view.clause.verbs if verb.names_premiere]
    seasons = any(work.seasons for one in view.subjects for work in one.works)
    acts = any(verb.event is Event.PREMIERE and not verb.noun for verb in before.clause.verbs)
    days = [tag for tag in before.tags if isinstance(tag, When) and tag.is_day]
    opens = words[:1] == ["with"] and (bool(nouns) or seasons) and acts and len(days) == 1
    return days[0] if opens else None


def is_beside(tags: Sequence[Tag]) -> bool:
    """Tell a piece that opens with "along with" and its kin, and names a title."""
    words = [tag.text for tag in tags[:3] if isinstance(tag, Word)]
    named = any(isinstance(tag, Title) for tag in tags)
    return named and any(pair in _BESIDE for pair in pairwise(words))
