"""Whose a status is: the object of "renewed X", the subject of "X was renewed"; which season."""

from dataclasses import replace
from itertools import pairwise, zip_longest
from typing import Final

from tracker.news.claims import Via
from tracker.news.discourse import Works, with_season
from tracker.news.entities import Entity, Named
from tracker.news.owners import Owner, owner_of
from tracker.news.tags import (
    Event,
    Joint,
    Order,
    Pointer,
    Season,
    Tag,
    Time,
    Verb,
    Word,
)
from tracker.news.view import View
from tracker.schedule.model import Status


def owner_of_status(view: View, verb: Verb) -> Owner | None:
    """Give the works of a status: the objects of an active verb, else what stands before it."""
    behind = [entity for entity in view.subjects if entity.start >= verb.end]
    before = [entity for entity in view.subjects if entity.start < verb.start]
    acts = not verb.passive and (not before or verb.event in {Event.ORDER, Event.CANCEL})
    if behind and (acts or (not before and verb.text in _GIVEN)):
        works = tuple(work for entity in behind for work in entity.known)
        return Owner(works, Via.NAMED) if works else None
    if before and not behind and _is_headline(view, verb, before[-1]):
        return Owner(tuple(before[-1].known), Via.NAMED)
    if not view.subjects and _leads(view, verb):
        return owner_of(view, verb)
    if not view.subjects and verb.event in {Event.ORDER, Event.CANCEL} and not verb.passive:
        return _object_season(view, verb)
    if verb.event in {Event.ORDER, Event.CANCEL} and not verb.passive and not behind:
        return _object_pointer(view, verb)
    return owner_of(view, verb)


_GIVEN: Final = frozenset({"given", "gave", "handed", "hands", "gives"})
"""What is done with an order: "has given a fifth-season order to X"."""


def _is_headline(view: View, verb: Verb, entity: Entity) -> bool:
    """Tell "X Renewed for Season 3", which leaves out "has been"."""
    between = view.tags_between(entity, verb)
    bare = verb.time is Time.PAST and not verb.passive
    return bare and all(isinstance(one, Joint) or _is_apostrophe(one) for one in between)


def _is_apostrophe(tag: Tag) -> bool:
    return isinstance(tag, Word) and tag.text == "'"


def _leads(view: View, verb: Verb) -> bool:
    """Tell "X, renewed last week": the participle stands first in its clause."""
    first = next(iter(view.spoken), None)
    return first is verb and verb.time is Time.PAST and view.before is not None


def _object_pointer(view: View, verb: Verb) -> Owner | None:
    """Give what "pulled the plug on the drama" is about."""
    for tag in view.tags:
        if isinstance(tag, Pointer) and tag.start >= verb.end and not tag.owns:
            works = view.discourse.pointed(tag)
            return Owner(works, Via.POINTED) if works else None
    return None


def _object_season(view: View, verb: Verb) -> Owner | None:
    """Give what "has picked up a fourth season" is about: the subject, in that season."""
    season = next((one for one in view.seasons if one.start >= verb.end), None)
    subject = view.discourse.now.subject or view.discourse.carried()
    works = tuple(work for work in subject if work.series is not None)
    if season is None or not works:
        return _object_pointer(view, verb)
    return Owner(with_season(works, season), Via.CARRIED)


def season_of_status(view: View, verb: Verb, status: Status, owner: Owner) -> Works:
    """Give the works of a status in the season that it is about."""
    season = next((one for one in seasons_of(view) if one.start >= verb.end), None)
    if verb.noun and season is None and status is Status.ANNOUNCED:
        season = next((one for one in seasons_of(view) if 0 <= verb.start - one.end <= 1), None)
    if len(owner.works) > 1 and (dealt := _each_with_its_own(view, verb, owner.works)):
        return dealt
    if season is not None and len(season.numbers) == len(owner.works) > 1 and _deals(view):
        pairs = zip(owner.works, season.numbers, strict=True)
        return tuple(replace(work, seasons=(number,), which=None) for work, number in pairs)
    if verb.noun and status is Status.ENDED:
        season = next((one for one in seasons_of(view) if 0 <= verb.start - one.end <= 1), season)
    if status is Status.CANCELLED or _is_of_the_whole(view, verb, status, season):
        return with_season(owner.works, Season((), 0, 0))
    if status is Status.ANNOUNCED and season is None and _runs_now(view):
        return with_season(owner.works, Season((), 0, 0))
    if status in {Status.ANNOUNCED, Status.ENDED} and season is not None and season.numbers:
        return with_season(owner.works, season)
    return owner.works


def _runs_now(view: View) -> bool:
    """Tell "X, now in its sixth season, was renewed for two more", none of which is the sixth."""
    before = view.before.tags if view.before is not None and not view.found else ()
    words = [one.text for one in before if isinstance(one, Word)]
    return ("now", "in") in pairwise(words)


def _each_with_its_own(view: View, verb: Verb, works: Works) -> Works:
    """Give the works of "picked up A for a fourth season and B for a second", each in its own."""
    found: list[Named] = []
    for work, following in zip_longest(works, works[1:]):
        end = following.start if following else view.tags[-1].end + 1
        own = [one for one in seasons_of(view) if verb.end <= work.end <= one.start < end]
        found.append(replace(work, seasons=own[0].numbers, which=None) if own else work)
    told = {work.seasons for work in found}
    several = len({work.series for work in works}) == len(works)
    return tuple(found) if several and len(told) > 1 and () not in told else ()


def _is_of_the_whole(view: View, verb: Verb, status: Status, season: Season | None) -> bool:
    """Tell "will end with a fifth season", "renewed ahead of its first", "and was renewed"."""
    if season is None:
        goes_on = view.clause.resumes or view.clause.opener == "and"
        return status is Status.ANNOUNCED and goes_on and not view.found and verb.passive
    if status is Status.ANNOUNCED:
        return _in_order(view, verb, season)
    return status is Status.ENDED and _with(view, season)


def ends_with_season(view: View, verb: Verb) -> bool:
    """Tell "will end with a fifth season", which is told of the series."""
    season = next((one for one in seasons_of(view) if one.start >= verb.end), None)
    return season is not None and _with(view, season)


def _in_order(view: View, verb: Verb, season: Season) -> bool:
    """Tell "was renewed ahead of its first season" from "was renewed for a second season"."""
    return any(
        isinstance(tag, Order) and verb.end <= tag.start and tag.end <= season.start
        for tag in view.tags
    )


def _deals(view: View) -> bool:
    return any(isinstance(tag, Word) and tag.text == "respectively" for tag in view.tags)


def seasons_of(view: View) -> list[Season]:
    """Give the seasons that a clause names."""
    return [tag for tag in view.tags if isinstance(tag, Season)]


def _with(view: View, season: Season) -> bool:
    """Tell "will end with a fifth season", which is of the series, from "ends its fifth season"."""
    words = [tag for tag in view.tags if isinstance(tag, Word) and tag.end <= season.start]
    after = any(isinstance(tag, Order) and tag.end <= season.start for tag in view.tags)
    return after or any(word.text in {"with", "after"} for word in words[-3:])
