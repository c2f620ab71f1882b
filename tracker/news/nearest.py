"""Which title of a clause a fact is about: the nearest, and what is nearer than the nearest."""

from collections.abc import Sequence
from typing import Final

from tracker.news.clauses import HELPERS
from tracker.news.discourse import Works
from tracker.news.entities import Entity
from tracker.news.tags import (
    Count,
    Joint,
    Pointer,
    Season,
    Tag,
    Time,
    Title,
    Undated,
    Verb,
    When,
    Word,
)
from tracker.news.view import View


def nearest(view: View, tag: Tag) -> Entity | None:
    """Give the nearest entity before a fact, else the nearest after."""
    before = [entity for entity in view.subjects if entity.start < tag.start]
    if before and (_only_beside(view, before[-1]) or _is_followed(view, before[-1])):
        return None
    nearer = _released(view, tag) or _follower(view, tag)
    if nearer is not None or not before:
        return nearer or _behind(view, tag)
    volume = len(before) > 1 and _is_a_volume_of(view, before[-1])
    return before[-2] if volume else before[-1]


def _behind(view: View, tag: Tag) -> Entity | None:
    """Give the first entity behind a fact, unless the subject was named in another way."""
    goes_on = view.is_elided() and view.before is not None and bool(view.before.found)
    season = any(one.numbers and one.start < tag.start for one in view.seasons)
    if goes_on or season or view.pointer_before(tag) or _was_done_before(view, tag):
        return None
    found = next(iter(view.subjects), None)
    if found is not None and isinstance(tag, Count):
        others = _stands_pointer(view, tag, found) or is_of_a_season(view, tag)
        return None if others else found
    return found


def is_of_a_season(view: View, count: Count) -> bool:
    """Tell "the six-episode first season leads into X", where the season is another's."""
    behind = view.next_to(count)
    return isinstance(behind, Season) and behind in view.seasons


def _stands_pointer(view: View, count: Count, entity: Entity) -> bool:
    """Tell "the 22-episode order comes as the show beats X", where the count is the show's."""
    between = view.tags_between(count, entity)
    return any(
        isinstance(one, Pointer) and one.works == 1 and one.kinds for one in between
    ) and any(isinstance(one, Verb) for one in between)


def _was_done_before(view: View, tag: Tag) -> bool:
    """Tell "which began in 2010 and outlived X", where the date is of what "which" stands for."""
    verb = view.verb_of(tag)
    acts = verb is not None and verb.time is Time.PAST and verb.end <= tag.start
    return view.clause.opener == "which" and acts


def _follower(view: View, tag: Tag) -> Entity | None:
    """Give X of "is followed on May 9 by X"."""
    verb = view.verb_of(tag)
    if verb is None or verb.text not in _FOLLOWED or not verb.passive:
        return None
    behind = [one for one in view.tags if one.start >= tag.end and not isinstance(one, Joint)]
    by = bool(behind) and isinstance(behind[0], Word) and behind[0].text == "by"
    return next((one for one in view.subjects if one.start >= tag.end), None) if by else None


def _is_a_volume_of(view: View, entity: Entity) -> bool:
    """Tell Y in "X, the last volume of the trilogy Y"."""
    before = view.words_before(entity)
    return "of" in before[-3:] and not _VOLUMES.isdisjoint(before[-5:])


_VOLUMES: Final = frozenset({"volume", "instalment", "installment", "entry", "book", "chapter"})


def _released(view: View, tag: Tag) -> Entity | None:
    """Give X of "stands by the May 9 release of its musical X"."""
    behind = view.tags_behind(tag)
    opens = isinstance(tag, When) and bool(behind) and _opens_with(behind)
    match behind[:2]:
        case [Verb(noun=True), Word(text="of" | "for")] if isinstance(tag, When):
            opens = True
        case [Word(text="of" | "for"), Title() | Joint()] if isinstance(tag, Undated):
            opens = True
    return next((one for one in view.subjects if one.start >= tag.end), None) if opens else None


def _opens_with(behind: Sequence[Tag]) -> bool:
    """Tell "kicks off the season on May 9 with the two-hour return of X"."""
    words = [one.text if isinstance(one, Word) else "" for one in behind[:8]]
    nouns = [at for at, one in enumerate(behind[:7]) if isinstance(one, Verb) and one.noun]
    return words[:1] == ["with"] and bool(nouns) and words[nouns[0] + 1 : nouns[0] + 2] == ["of"]


def _only_beside(view: View, entity: Entity) -> bool:
    """Tell X in "the new drama will be introduced early in X's third season and starts in May"."""
    first, *rest = view.spoken
    if not isinstance(first, Pointer) or first.owns or not first.kinds or first.works != 1:
        return False
    between = [one for one in rest if one.end <= entity.start]
    placed = bool(between) and isinstance(between[-1], Word) and between[-1].text in _PLACED
    acts = any(
        isinstance(one, Verb) or (isinstance(one, Word) and one.text in HELPERS) for one in between
    )
    return placed and acts


def _is_followed(view: View, entity: Entity) -> bool:
    """Tell X in "it is due to follow X in the autumn"."""
    before = [one for one in view.tags_before(entity) if not isinstance(one, Joint)]
    follows = bool(before) and isinstance(before[-1], Verb) and before[-1].text == "follow"
    return follows and any(isinstance(one, Pointer) and not one.owns for one in before)


_PLACED: Final = frozenset({"in", "during", "within"})


_FOLLOWED: Final = frozenset({"followed", "joined"})


def shared(view: View, entity: Entity, tag: Tag) -> Works:
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
        between = view.tags_between(found[-1], one)
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
