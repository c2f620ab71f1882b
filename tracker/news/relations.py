"""Orders between premieres that a clause tells: after, before, a gap, later that year, apart."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from tracker.news.claims import Claim, Ordered, Via
from tracker.news.discourse import Works, with_season
from tracker.news.entities import Entity, Named
from tracker.news.joining import PREMIERES
from tracker.news.owners import Owner, owner_of
from tracker.news.tagging import SAME_YEAR
from tracker.news.tags import Back, Gap, Order, Pointer, Season, Tag, Time, Verb, When, Word
from tracker.news.values import FactKind
from tracker.news.view import View
from tracker.schedule.model import Certainty


def relation_claims(view: View, certainty: Certainty, text: str) -> Iterator[Claim]:
    """Give the orders of a clause."""
    for entity in view.found:
        if entity.order is not None and _is_told(view, entity):
            yield from _compared(view, entity, entity.order, certainty, text)
    yield from _pointed_at(view, certainty, text)
    yield from _following(view, certainty, text)
    yield from _apart(view, certainty, text)


def _pointed_at(view: View, certainty: Certainty, text: str) -> Iterator[Claim]:
    """Give "three months after the film" and "before the third season of the original"."""
    if _is_of_a_story(view):
        return
    taken = [entity.order for entity in view.found]
    for order in view.tags:
        if not isinstance(order, Order) or order.sign == 0 or order in taken:
            continue
        verb = view.verb_of(order)
        told = verb is not None and verb.event in PREMIERES and not verb.denied
        if not told or verb is None or verb.time is Time.PAST or _is_lead_in(view, order):
            continue
        before = view.tags_before(order)
        gap = before[-1] if before and isinstance(before[-1], Gap) else None
        dated = any(isinstance(one, When) and one.is_day for one in before)
        to, end = _object(view, order)
        owner = owner_of(view, order) if to and (gap or not dated) else None
        if owner is None or any(work.series == to[0].series for work in owner.works):
            continue
        works = with_season(owner.works, Season((), 0, 0)) if to[0].seasons else owner.works
        place = ((gap or order).start, end)
        ordered = _ordered(order, gap, to[0])
        yield _claim(view, Owner(works, owner.via), ordered, certainty, place, text)


def _is_of_a_story(view: View) -> bool:
    """Tell "the story takes place three years after the film", which orders no premieres."""
    words = {one.noun if isinstance(one, Pointer) else one.text for one in view.tags
             if isinstance(one, (Pointer, Word))}  # fmt: skip
    return not words.isdisjoint({"story", "events", "plot"})


def _object(view: View, order: Order) -> tuple[Works, int]:
    """Give the one work that stands behind "after", only pointed at, and where that ends."""
    behind = [one for one in view.tags_behind(order) if not _is_small(one)]
    season = behind[0] if behind and isinstance(behind[0], Season) else None
    pointer = behind[1 if season else 0] if len(behind) > (1 if season else 0) else None
    if not isinstance(pointer, Pointer) or pointer.owns or pointer.works != 1:
        return (), 0
    if not (pointer.kinds or pointer.noun == Back.ORIGINAL):
        return (), 0
    works = with_season(view.discourse.pointed(pointer), season)
    return (works if len(works) == 1 else ()), pointer.end


def _is_small(tag: Tag) -> bool:
    return isinstance(tag, Word) and not tag.content


def _following(view: View, certainty: Certainty, text: str) -> Iterator[Claim]:
    """Give "X follows it in the autumn" and "it will be followed in June by X"."""
    whens = [tag for tag in view.tags if isinstance(tag, When)]
    if len(view.subjects) != 1 or not whens or any(when.is_day for when in whens):
        return
    entity = view.subjects[0]
    for index, verb in enumerate(view.tags):
        if not isinstance(verb, Verb) or verb.text not in _FOLLOWS or verb.time is Time.PAST:
            continue
        passive = verb.text == "followed"
        other = view.tags[index - 1 :: -1] if passive and index else view.tags[index + 1 :]
        pointer = next((one for one in other if isinstance(one, Pointer)), None)
        beside = pointer is not None and (passive or pointer is view.next_to(verb))
        leads = entity.start >= verb.end if passive else entity.end <= verb.start
        between = view.tags_between(verb, entity) if passive else ()
        leads = leads and all(_is_small(one) or isinstance(one, When) for one in between)
        if pointer is None or not (beside and leads) or pointer.owns or pointer.works != 1:
            continue
        for to in view.discourse.pointed(pointer)[:1]:
            works = tuple(work for work in entity.known if work.series != to.series)
            place = (min(verb.start, entity.start), max(verb.end, entity.end, pointer.end))
            if works:
                ordered = Ordered(to, 1)
                yield _claim(view, Owner(works, Via.POINTED), ordered, certainty, place, text)


_FOLLOWS: Final = frozenset({"follows", "follow", "followed"})


def _is_told(view: View, entity: Entity) -> bool:
    """Tell an order of premieres from other things that come after another."""
    order = entity.order
    verb = view.verb_of(order) if order else None
    if order is not None and (_is_lead_in(view, order) or _is_dated(view, entity)):
        return False
    past = verb is not None and verb.time is Time.PAST
    return verb is not None and verb.event in PREMIERES and not (verb.denied or past)


def _is_dated(view: View, entity: Entity) -> bool:
    """Tell "on May 9, following X": with its day, what it follows is the evening's."""
    before = view.before.tags if view.before is not None and not view.subjects else ()
    told = (*before, *view.tags_before(entity))
    return entity.gap is None and any(isinstance(one, When) and one.is_day for one in told)


def _is_lead_in(view: View, order: Order) -> bool:
    """Tell "at 9, immediately following X", the same evening, from an order of premieres."""
    before = view.words_before(order)
    return before[-1:] in (["immediately"], ["directly"], ["right"], ["just"], ["straight"])


def _compared(
    view: View, entity: Entity, order: Order, certainty: Certainty, text: str
) -> Iterator[Claim]:
    owner = owner_of(view, order)
    if owner is None:
        return
    for to in entity.known:
        works = tuple(work for work in owner.works if work.series != to.series)
        if works:
            start = entity.gap.start if entity.gap else order.start
            yield _claim(
                view,
                Owner(works, owner.via),
                _ordered(order, entity.gap, to),
                certainty,
                (start, entity.end),
                text,
            )


def _ordered(order: Order, gap: Gap | None, to: Named) -> Ordered:
    if order.sign == SAME_YEAR:
        return Ordered(to, 1, None, same_year=True)
    if gap is None:
        return Ordered(to, 1) if order.sign > 0 else Ordered(to, None, -1)
    if order.sign > 0:
        return Ordered(to, gap.least, gap.most)
    return Ordered(to, -gap.most, -gap.least)


def _claim(
    view: View,
    owner: Owner,
    ordered: Ordered,
    certainty: Certainty,
    place: tuple[int, int],
    text: str,
) -> Claim:
    start, end = place
    return Claim(
        FactKind.RELATION, owner.works, text[start:end], start, end, owner.via, certainty,
        relation=ordered, clause=view.number,
    )  # fmt: skip


def same_year_claim(view: View, when: When, owner: Owner, to: Named, certainty: Certainty) -> Claim:
    """Give "later that year" as an order: it hangs on the premiere of another work."""
    later = "later" in when.words.lower()
    ordered = Ordered(to, 1 if later else None, None, same_year=True)
    return Claim(
        FactKind.RELATION, owner.works, when.words, when.start, when.end, owner.via, certainty,
        relation=ordered, clause=view.number,
    )  # fmt: skip


def _apart(view: View, certainty: Certainty, text: str) -> Iterator[Claim]:
    """Give "A, B and C, some 3-4 months apart": one gap for each neighbouring pair."""
    aparts = [tag for tag in view.tags if isinstance(tag, Order) and tag.sign == 0]
    gaps = [tag for tag in view.tags if isinstance(tag, Gap) and aparts]
    gap = next((one for one in gaps if one.end <= aparts[-1].start), None)
    owner = _spaced(view, gap) if gap is not None else None
    if owner is None or gap is None:
        return
    for first, second in pairwise(owner.works):
        ordered = Ordered(first, gap.least, gap.most)
        place = (gap.start, aparts[-1].end)
        yield _claim(view, Owner((second,), owner.via), ordered, certainty, place, text)


def _spaced(view: View, gap: Gap) -> Owner | None:
    named = [entity for entity in view.subjects if len(entity.works) > 1]
    if named:
        return Owner(tuple(named[-1].known), Via.NAMED)
    view_back: View | None = view
    while view_back is not None:
        works = _pointed(view_back, gap)
        if len(works) > 1:
            return Owner(works, Via.POINTED)
        view_back = view_back.before
    return None


def _pointed(view: View, gap: Gap) -> Works:
    for tag in view.tags:
        if isinstance(tag, Pointer) and tag.works != 1 and tag.start < gap.start:
            return view.discourse.pointed(tag)
    return ()
