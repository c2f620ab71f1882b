"""Dates beside a verb of release that are of something else, or of a time that is given up.

Each rule looks at a date in its clause with the verb that governs it.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from tracker.news.cues import (
    ends_before,
    gives_up,
    has_carrier,
    has_decoy,
    is_feared,
    is_later_release,
    is_not,
    is_old,
)
from tracker.news.datereading import is_bound, is_denial, waits
from tracker.news.otherdays import (
    HOURS,
    comes_later,
    goes_on,
    is_a_slot,
    is_a_timestamp,
    is_after,
    is_as_of,
    is_of_a_volume,
    is_of_an_episode,
    is_told_then,
    is_weekday,
    leaves,
    was_at_a_festival,
)
from tracker.news.tags import Event, Order, Pointer, Title, Verb, When, Word
from tracker.news.view import View

Rule: TypeAlias = Callable[[View, When, Verb | None], bool]


_NO_DATE: Final = frozenset({"since", "until", "through", "till"})


def is_of_another_thing(view: View, when: When, verb: Verb | None) -> bool:
    """Tell a date that is no premiere's, whatever its verb."""
    return any(rule(view, when, verb) for rule in _RULES)


def is_not_expected(view: View) -> bool:
    """Tell "don't expect X to return", whose denial stands far from its verb."""
    return any(one.denied and one.event is Event.SCHEDULED for one in view.clause.verbs)


def _by_cue(view: View, when: When, _verb: Verb | None) -> bool:
    """Tell what stands beside a date and makes it another's: a finale, a carrier, "not"."""
    return (
        ends_before(view, when)
        or is_feared(view, when)
        or is_not(view, when)
        or is_later_release(view)
        or gives_up(view, when)
        or has_carrier(view, when)
        or is_old(view, when)
    )


def _is_a_decoys(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "the trailer arrives on May 9" from "a demo ahead of its launch on May 9"."""
    return has_decoy(view, when) and not _is_its_own(view, verb)


def _airs_again(view: View, _when: When, verb: Verb | None) -> bool:
    """Tell "airs again on May 9" from "airs on May 9, again with ten episodes"."""
    return (
        verb is not None
        and verb.event is not Event.MOVED
        and any(
            isinstance(tag, Word) and tag.text == "again" and 0 <= tag.start - verb.end <= 1
            for tag in view.tags
        )
    )


def _only_bounds(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "runs until May" from "moved until May" and "will not come until May"."""
    moved = any(one.event is Event.MOVED and one.end <= when.start for one in view.clause.verbs)
    return when.lead in _NO_DATE and not moved and not waits(when, verb)


def _only_names_the_night(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "a special Sunday premiere on January 6", where the day of the week is no other date."""
    near = verb is not None and verb.noun and 0 <= verb.start - when.end <= 1
    days = [one for one in view.tags if isinstance(one, When) and one.start > when.start]
    return near and is_weekday(when) and bool(days)


def _follows_elsewhere(view: View, _when: When, verb: Verb | None) -> bool:
    """Tell "followed by another channel on July 6", where no work follows."""
    return verb is not None and verb.text == "followed" and verb.passive and not view.subjects


def _moves_to_an_hour(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "moves to its usual time slot on May 9" from "moves to May 9"."""
    if verb is None or verb.event is not Event.MOVED:
        return False
    between = [one for one in view.tags if verb.end <= one.start and one.end <= when.start]
    return any(isinstance(one, Word) and one.text in HOURS for one in between)


def _follows_its_own(view: View, _when: When, verb: Verb | None) -> bool:
    """Tell "was bought following its world premiere on Saturday", which was at a festival."""
    if verb is None or not verb.noun:
        return False
    before = [tag for tag in view.tags if tag.end <= verb.start][-4:]
    orders = [tag for tag in before if is_after(tag)]
    return bool(orders) and any(isinstance(tag, Pointer) and tag.owns for tag in before)


def _expects_a_thing(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "don't expect numbers before Thursday" from "don't expect X before Thursday"."""
    if verb is None or verb.text not in {"expect", "expects"}:
        return False
    between = [tag for tag in view.tags if verb.end <= tag.start and tag.end <= when.start]
    things = [tag for tag in between if isinstance(tag, Word) and tag.content]
    return bool(things) and not any(isinstance(tag, (Title, Pointer, Verb)) for tag in between)


def _moves_from_then_on(view: View, _when: When, verb: Verb | None) -> bool:
    """Tell "is moving to another service starting May 9" from "starting May 9"."""
    starts = verb is not None and verb.text in {"starting", "beginning"}
    return starts and view.clause.has_event(Event.MOVED)


def _had_been(view: View, _when: When, verb: Verb | None) -> bool:
    """Tell "had at one point been due" and "was most recently due in spring" from "is due"."""
    if verb is None or verb.event is not Event.SCHEDULED:
        return False
    before = [tag.text for tag in view.tags if isinstance(tag, Word) and tag.end <= verb.start]
    lately = before[-2:] == ["most", "recently"]
    return lately or ("had" in before[-6:] and "been" in before[-2:])


def _returns_with_the_rest(view: View, when: When, _verb: Verb | None) -> bool:
    """Tell "comes back with its last six episodes on May 9", where a season only goes on."""
    words = [one.text for one in view.tags if isinstance(one, Word) and one.end <= when.start]
    return bool({"episodes", "episode"} & set(words)) and not _REST.isdisjoint(words)


def _is_of_production(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "shooting is set for this winter", where production is what is set."""
    begins = verb is not None and verb.text[:5] in {"resum", "start", "begin", "began", "kicks"}
    if verb is None or not (begins or verb.event is Event.SCHEDULED):
        return False
    first = view.clause.verbs[0] if view.clause.verbs else verb
    led = any(entity.end <= first.start for entity in view.subjects)
    return first.event is Event.FILM and not led and first.end <= min(verb.start, when.start)


def _is_denied_before(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "don't expect X to return in May" from "... before May", which says from when on."""
    return verb is not None and not (is_denial(when) or is_bound(when)) and is_not_expected(view)


def _is_its_own(view: View, verb: Verb | None) -> bool:
    """Tell "gets a demo ahead of its launch on May 9", which is the date of the work."""
    if verb is None or not verb.noun:
        return False
    match [tag for tag in view.tags if tag.end <= verb.start][-2:]:
        case [Order(sign=-1), Pointer(owns=True)]:
            return True
        case _:
            return False


def _is_owned(view: View, when: When, _verb: Verb | None) -> bool:
    """Tell "Thursday's press day" from "next year's X", which tells of X."""
    if not when.owns:
        return False
    behind = [entity for entity in view.subjects if entity.start >= when.end]
    return not behind or any(
        isinstance(tag, (Verb, Word)) and when.end <= tag.start and tag.end <= behind[0].start
        for tag in view.tags
    )


_REST: Final = frozenset({"last", "final", "remaining"})
"""What tells the rest of a season from a new one."""


_RULES: Final[tuple[Rule, ...]] = (
    _by_cue,
    _is_a_decoys,
    _airs_again,
    _only_bounds,
    _is_owned,
    _moves_to_an_hour,
    _only_names_the_night,
    _follows_elsewhere,
    _moves_from_then_on,
    _follows_its_own,
    _expects_a_thing,
    is_told_then,
    _had_been,
    _returns_with_the_rest,
    _is_of_production,
    _is_denied_before,
    was_at_a_festival,
    goes_on,
    leaves,
    is_of_an_episode,
    comes_later,
    is_a_timestamp,
    is_as_of,
    is_of_a_volume,
    is_a_slot,
)
