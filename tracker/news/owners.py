"""Whose a fact is.

The order in which an owner is looked for: "respectively" zips; one verb with several titles
shares its date; the nearest title before the fact in the clause; the nearest after; the object of
after or before only for a date glued to it; the subject of the clause before, where this one has
none; an anaphor. A clause with a subject of another kind ("the network", "a trailer") has none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tracker.news.antecedents import NOBODY, apposed, due, relative_subject
from tracker.news.claims import Via
from tracker.news.clauses import HELPERS
from tracker.news.discourse import Works, with_season
from tracker.news.entities import Entity
from tracker.news.subjects import goes_on_with_another, is_foreign, speaks_of_some
from tracker.news.tags import (
    Count,
    Event,
    Joint,
    Pointer,
    Season,
    Tag,
    Time,
    Undated,
    Verb,
    When,
    Word,
)
from tracker.news.view import View


@dataclass(frozen=True, slots=True)
class Owner:
    """Works that a fact is about, and how they were found."""

    works: Works
    via: Via


def owner_of(view: View, tag: Tag) -> Owner | None:
    """Give the works that a fact is about; None where that cannot be told."""
    if speaks_of_some(view):
        return None
    entity = _nearest(view, tag)
    if entity is not None:
        works = _shared(view, entity, tag)
        known = tuple(work for work in works if work.series is not None)
        return Owner(known, Via.NAMED) if known else None
    works = apposed(view) or due(view)
    if works:
        return Owner(with_season(works, view.season_for(tag)), Via.CARRIED)
    return _unnamed(view, tag) or _behind(view, tag)


def spoken_of(view: View) -> Works:
    """Give what somebody speaks of, naming no work: the one told of before."""
    if view.subjects:
        return tuple(view.subjects[-1].known) if len(view.subjects) == 1 else ()
    pointer = next((one for one in view.tags if isinstance(one, Pointer)), None)
    works = view.discourse.pointed(pointer) if pointer else ()
    works = works or view.discourse.now.subject or view.discourse.carried()
    return tuple(work for work in works if work.series) if len(works) == 1 else ()


def _behind(view: View, tag: Tag) -> Owner | None:
    """Give the title behind a fact, where what stands before it points to nothing."""
    works = tuple(view.subjects[0].known) if view.subjects else ()
    if not works or not view.pointer_before(tag):
        return None
    return Owner(works, Via.NAMED)


def _nearest(view: View, tag: Tag) -> Entity | None:
    """Give the nearest entity before a fact, else the nearest after."""
    before = [entity for entity in view.subjects if entity.start < tag.start]
    if before and _only_beside(view, before[-1]):
        return None
    if (released := _released(view, tag)) is not None:
        return released
    if (follower := _follower(view, tag)) is not None:
        return follower
    if before:
        return before[-1]
    if view.is_elided() and view.before is not None and view.before.found:
        return None
    return None if view.pointer_before(tag) else next(iter(view.subjects), None)


def _follower(view: View, tag: Tag) -> Entity | None:
    """Give X of "is followed on May 9 by X"."""
    verb = view.verb_of(tag)
    if verb is None or verb.text not in _FOLLOWED or not verb.passive:
        return None
    behind = [one for one in view.tags if one.start >= tag.end]
    by = bool(behind) and isinstance(behind[0], Word) and behind[0].text == "by"
    return next((one for one in view.subjects if one.start >= tag.end), None) if by else None


def _released(view: View, tag: Tag) -> Entity | None:
    """Give X of "stands by the May 9 release of its musical X"."""
    match [one for one in view.tags if one.start >= tag.end][:2]:
        case [Verb(noun=True), Word(text="of" | "for")] if isinstance(tag, When):
            return next((one for one in view.subjects if one.start >= tag.end), None)
        case _:
            return None


def _only_beside(view: View, entity: Entity) -> bool:
    """Tell X in "the new drama will be introduced early in X's third season and starts in May"."""
    first, *rest = [one for one in view.tags if not isinstance(one, Joint)]
    if not isinstance(first, Pointer) or first.owns or not first.kinds or first.works != 1:
        return False
    between = [one for one in rest if one.end <= entity.start]
    placed = bool(between) and isinstance(between[-1], Word) and between[-1].text in _PLACED
    acts = any(
        isinstance(one, Verb) or (isinstance(one, Word) and one.text in HELPERS) for one in between
    )
    return placed and acts


_PLACED: Final = frozenset({"in", "during", "within"})
_FOLLOWED: Final = frozenset({"followed", "joined"})


def _shared(view: View, entity: Entity, tag: Tag) -> Works:
    """Give the works of an entity, with those that share its verb: "A and the comedy B"."""
    verb = view.verb_of(tag)
    if verb is not None and entity.start >= max(verb.end, tag.end):
        return tuple(work for one in _listed_behind(view, entity) for work in one.works)
    if verb is None or not entity.end <= verb.start:
        return tuple(entity.works)
    group = [one for one in view.subjects if one.end <= verb.start]
    first = max(
        (one.end for one in view.tags if isinstance(one, (Verb, When)) and one.end <= entity.start),
        default=0,
    )
    group = [one for one in group if one.start >= first]
    if len(group) > 1 and _joined(view, group[-2], group[-1]):
        return tuple(work for one in group for work in one.works)
    return tuple(entity.works)


def _listed_behind(view: View, entity: Entity) -> list[Entity]:
    """Give A and B of "next weekend brings A and the comedy B"."""
    found = [entity]
    for one in view.subjects:
        if one.start <= entity.start:
            continue
        between = [tag for tag in view.tags if found[-1].end <= tag.start and tag.end <= one.start]
        if any(isinstance(tag, (Verb, When)) for tag in between) or not _joined(
            view, found[-1], one
        ):
            break
        found.append(one)
    return found


def _joined(view: View, one: Entity, other: Entity) -> bool:
    return any(
        isinstance(tag, Joint) and tag.text == "and"
        for tag in view.tags
        if one.end <= tag.start and tag.end <= other.start
    )


def _unnamed(view: View, tag: Tag) -> Owner | None:
    """Give the works of a clause that names none: by an anaphor, or taken over."""
    if view.clause.aside and view.before is not None and not view.before.found:
        return None
    pointer = view.pointer_before(tag)
    season = view.season_for(tag)
    elided = pointer is not None and pointer.owns and view.is_elided()
    if pointer is not None and pointer.owns and relative_subject(view) == NOBODY:
        return None
    if pointer is not None and not elided and _is_meant(view, pointer, tag):
        works = with_season(_in_seasons(view, pointer, season), season)
        if season is None and _tells_of_the_whole(view, pointer, tag):
            works = with_season(works, Season((), 0, 0))
        if works and not view.subjects:
            view.discourse.point(works)
        return Owner(works, Via.POINTED) if works else None
    told_here = isinstance(tag, Undated) and (
        bool(view.discourse.now.subject) or tag.words.split()[0].lower() in _UNSAID
    )
    if (is_foreign(view, tag) and not told_here) or goes_on_with_another(view):
        return None
    if isinstance(tag, Undated) or isinstance(view.tags[0], Count) or _counts_all(view):
        topic = view.discourse.strong()
        if topic and not view.discourse.now.subject:
            return Owner(with_season(topic, season), Via.POINTED)
    return _carried(view, season)


def _counts_all(view: View) -> bool:
    """Tell "All eight episodes land on May 9"."""
    match list(view.tags[:2]):
        case [Word(text="all"), Count()]:
            return True
        case _:
            return False


_UNSAID: Final = frozenset({"hasn't", "haven't", "not", "yet", "didn't"})
"""How words begin that say that somebody has not told a date."""


def _in_seasons(view: View, pointer: Pointer, season: Season | None) -> Works:
    """Give what a pointer means; beside a season, a work that comes in seasons."""
    works = view.discourse.pointed(pointer)
    has_seasons = view.discourse.titles.has_seasons
    if season is None or not season.numbers or all(has_seasons(work.series) for work in works):
        return works
    return view.discourse.with_seasons()


def _tells_of_the_whole(view: View, pointer: Pointer, tag: Tag) -> bool:
    """Tell "the comedy, which began in 2020", of the series, from "the season began in 2020"."""
    verb = view.verb_of(tag)
    past = verb is not None and verb.time is Time.PAST and isinstance(tag, When)
    return past and pointer.noun not in {"", "season", "seasons"}


def _is_meant(view: View, pointer: Pointer, tag: Tag) -> bool:
    """Tell a pointer that is the subject or the object of its verb from another thing's."""
    verb = view.verb_of(tag)
    is_object = verb is not None and verb in view.tags and pointer.start >= verb.end
    if (is_object and not pointer.owns) or pointer.works != 1 or _acts(view, pointer):
        return True
    return not is_foreign(view, tag, until=pointer.start)


def _acts(view: View, pointer: Pointer) -> bool:
    """Tell "because of the snooker it is put back"."""
    behind = next((one for one in view.tags if one.start >= pointer.end), None)
    helps = isinstance(behind, Word) and behind.text in HELPERS
    return not pointer.owns and not pointer.kinds and helps


def _carried(view: View, season: Season | None) -> Owner | None:
    here = relative_subject(view)
    if not here or (here == NOBODY and season is not None):
        here = view.discourse.now.subject
    if here:
        known = tuple(work for work in here if work.series is not None)
        if season is not None:
            has_seasons = view.discourse.titles.has_seasons
            known = tuple(work for work in known if season.part or has_seasons(work.series))
        via = Via.POINTED if view.discourse.now.is_pointed else Via.CARRIED
        return Owner(with_season(known, season), via) if known else None
    works = view.discourse.carried()
    apart = [entity for entity in view.found if entity.apart]
    if season is not None and apart and view.clause.has_event(Event.ANNOUNCE):
        works = tuple(apart[-1].works)
    works = tuple(work for work in works if work.series is not None)
    if season is not None:
        works = tuple(work for work in works if view.discourse.titles.has_seasons(work.series))
        works = works or (() if apart else view.discourse.about() or view.discourse.with_seasons())
    known = with_season(works, season)
    if known:
        view.discourse.point(known)
    return Owner(known, Via.POINTED) if known else None


def zipped_owners(view: View, facts: Sequence[Tag]) -> dict[int, Owner]:
    """Give each of several facts its own title where there are as many of both; by their start."""
    if len(facts) < 2:  # noqa: PLR2004 - one fact has nothing to be dealt out to
        return {}
    owner = owner_of(view, facts[0])
    if owner is None or len(owner.works) != len(facts):
        return {}
    if {view.verb_of(fact) for fact in facts} != {view.verb_of(facts[0])}:
        return {}
    pairs = zip(facts, owner.works, strict=True)
    return {fact.start: Owner((work,), owner.via) for fact, work in pairs}
