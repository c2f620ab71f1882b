"""Dates beside a verb of release that are of something else, or of a time that is given up.

Each rule looks at a date in its clause with the verb that governs it.
"""

import re
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
    comes_after,
    comes_after_which,
    comes_later,
    goes_on,
    is_a_slot,
    is_a_timestamp,
    is_after,
    is_as_of,
    is_no_date,
    is_of_a_console,
    is_of_a_volume,
    is_of_an_episode,
    is_told_then,
    is_translated,
    is_weekday,
    leaves,
    was_at_a_festival,
    will_be_told,
)
from tracker.news.tags import (
    Event,
    Joint,
    Order,
    Pointer,
    Time,
    Title,
    Verb,
    When,
    Word,
)
from tracker.news.verbwords import LEAVING
from tracker.news.view import View

Rule: TypeAlias = Callable[[View, When, Verb | None], bool]


_NO_DATE: Final = frozenset({"since", "until", "through", "till"})


def is_of_another_thing(view: View, when: When, verb: Verb | None) -> bool:
    """Tell a date that is no premiere's, whatever its verb."""
    return any(rule(view, when, verb) for rule in _RULES)


def is_not_expected(view: View) -> bool:
    """Tell "don't expect X to return", whose denial stands far from its verb."""
    return any(one.denied and one.event is Event.SCHEDULED for one in view.clause.verbs)


def _by_cue(view: View, when: When, verb: Verb | None) -> bool:
    """Tell what stands beside a date and makes it another's: a finale, a carrier, "not"."""
    return (
        ends_before(view, when)
        or is_feared(view, when)
        or is_not(view, when)
        or (is_later_release(view) and not (verb is not None and comes_after(view, verb)))
        or gives_up(view, when)
        or has_carrier(view, when)
        or is_old(view, when)
    )


def _is_a_decoys(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "the trailer arrives on May 9" from "a demo ahead of its launch on May 9"."""
    return has_decoy(view, when) and not (_is_its_own(view, verb) or _is_a_window(view, when))


def _is_a_window(view: View, when: When) -> bool:
    """Tell "got a trailer and a 2025 release window", which is that of the work."""
    words = [one.text if isinstance(one, (Word, Verb)) else "" for one in view.tags_behind(when)]
    led = {"a", "an"} & set(view.words_before(when)[-2:])
    return bool(led) and words[:2] in (["release", "window"], ["launch", "window"])


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


def _is_of_a_plan(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "its 2021 release calendar" and "the biggest opening of the summer" from a release."""
    if verb is None or not verb.noun:
        return False
    behind = view.next_to(verb)
    before = next((one for one in reversed(view.tags) if one.end <= verb.start), None)
    planned = isinstance(behind, Word) and behind.text in _PLANS and verb.start >= when.end
    most = isinstance(before, Word) and before.text.endswith("est") and when.lead == "of"
    return planned or most


_PLANS: Final = frozenset({"calendar", "schedule", "slate", "calendars", "schedules", "plans"})


def _is_of_a_best(view: View, when: When, _verb: Verb | None) -> bool:
    """Tell "the most-watched new show of the summer", which dates no premiere."""
    return when.lead == "of" and not _BEST.isdisjoint(view.words_before(when)[-8:])


_BEST: Final = frozenset({"most", "biggest", "best", "top", "highest"})


def _is_a_run(_view: View, when: When, _verb: Verb | None) -> bool:
    """Tell "X, 2003-2015", the years in which it was shown."""
    return _YEARS.fullmatch(when.words) is not None


_YEARS: Final = re.compile(r"\d{4}\s*[-\u2013]\s*\d{4}")


def _is_moved_out_of(view: View, when: When, _verb: Verb | None) -> bool:
    """Tell "out of the holidays and into May", which is its date no more."""
    near = [one for one in view.words_before(when)[-3:] if one not in {"the", "its"}]
    return near[-2:] == ["out", "of"]


def _was_dated_then(_view: View, when: When, verb: Verb | None) -> bool:
    """Tell "on Sunday it dated a sequel for May 9", the day on which it did."""
    return verb is not None and verb.text == "dated" and when.end <= verb.start


def _is_a_decade_of(view: View, when: When, _verb: Verb | None) -> bool:
    """Tell "the 1950s-set drama" and "the 2000s sitcom" from "in the late 2020s"."""
    behind = view.next_to(when)
    described = isinstance(behind, (Joint, Word)) and (
        behind.text == "-" or (isinstance(behind, Word) and behind.content)
    )
    return described and _DECADE.fullmatch(when.words) is not None


_DECADE: Final = re.compile(r"(?:\w+ the )?\d{3}0s")


def _is_moved_from(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "has been postponed from its May 9 opening", which is its date no more."""
    before = view.tags_before(when)[-4:]
    led = any(isinstance(one, Word) and one.text == "from" for one in before)
    owned = any(isinstance(one, Pointer) and one.owns for one in before)
    moved = any(one.event is Event.MOVED and one.end <= when.start for one in view.clause.verbs)
    return verb is not None and verb.noun and led and owned and moved


def _was_scheduled_for(view: View, _when: When, verb: Verb | None) -> bool:
    """Tell "was originally scheduled for release on May 9", which has been given up."""
    before = [one for one in view.clause.verbs if verb is not None and one.end <= verb.start][-1:]
    near = verb is not None and bool(before) and verb.start - before[0].end <= _BESIDE
    return near and before[0].event is Event.SCHEDULED and before[0].time is Time.GIVEN_UP


_BESIDE: Final = len(" for a platform ")


def _is_given_then(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "in January it was given a new publication date of May 9", when it was told."""
    if verb is None or not verb.noun or verb.start < when.end:
        return False
    behind = next(
        (one for one in view.tags if isinstance(one, When) and one.start > verb.end), None
    )
    return behind is not None and behind.lead == "of" and when.lead == "in"


def _was_planned(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "a release in May was planned" and "in May, ahead of the premiere" from its date."""
    if verb is None or not verb.noun:
        return False
    behind = [one for one in view.clause.verbs if one.start >= when.end]
    given_up = any(one.event is Event.SCHEDULED and one.time is Time.GIVEN_UP for one in behind[:1])
    between = view.tags_between(when, verb)
    return (given_up and verb.end <= when.start) or any(isinstance(one, Order) for one in between)


def _is_moved_on(view: View, when: When, _verb: Verb | None) -> bool:
    """Tell "was moved to May and then to June", where only the last date holds."""
    behind = [one for one in view.tags_behind(when) if not isinstance(one, Joint)][:3]
    words = [one.text for one in behind if isinstance(one, Word)]
    return words[:2] == ["then", "to"] and isinstance(behind[-1], When)


def _follows_elsewhere(view: View, _when: When, verb: Verb | None) -> bool:
    """Tell "followed by another channel on July 6", where no work follows."""
    return verb is not None and verb.text == "followed" and verb.passive and not view.subjects


def _moves_to_an_hour(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "moves to its usual time slot on May 9" from "moves to May 9"."""
    if verb is None or verb.event is not Event.MOVED or verb.text in LEAVING:
        return False
    between = view.tags_between(verb, when)
    return any(isinstance(one, Word) and one.text in HOURS for one in between)


def _follows_its_own(view: View, _when: When, verb: Verb | None) -> bool:
    """Tell "was bought following its world premiere on Saturday", which was at a festival."""
    if verb is None or not verb.noun:
        return False
    if comes_after(view, verb):
        return False
    before = view.tags_before(verb)[-4:]
    orders = [tag for tag in before if is_after(tag)]
    return bool(orders) and any(isinstance(tag, Pointer) and tag.owns for tag in before)


def _expects_a_thing(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "don't expect numbers before Thursday" from "don't expect X before Thursday"."""
    if verb is None or verb.text not in {"expect", "expects"}:
        return False
    between = view.tags_between(verb, when)
    things = [tag for tag in between if isinstance(tag, Word) and tag.content]
    return bool(things) and not any(isinstance(tag, (Title, Pointer, Verb)) for tag in between)


def _moves_from_then_on(view: View, _when: When, verb: Verb | None) -> bool:
    """Tell "is moving to another service starting May 9" from "starting May 9"."""
    starts = verb is not None and verb.text in {"starting", "beginning"}
    return starts and view.clause.has_event(Event.MOVED)


def _had_been(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "had been due", "was most recently due" and "last set for" from "is due"."""
    near = view.words_before(when)[-3:]
    if near[:1] == ["last"] and near[-1:] == ["for"]:
        return True
    if verb is None or verb.event is not Event.SCHEDULED:
        return False
    before = view.words_before(verb)
    lately = before[-2:] == ["most", "recently"]
    return lately or ("had" in before[-6:] and "been" in before[-2:])


def _returns_with_the_rest(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "comes back with its last six episodes on May 9", where a season only goes on."""
    words = view.words_before(when)
    behind = view.words_behind(when)
    if (verb is not None and verb.text in {"beginning", "starting"}) or behind[:2] == _WITH_ITS:
        words += behind
    return bool({"episodes", "episode"} & set(words)) and not _REST.isdisjoint(words)


_WITH_ITS: Final = ["with", "remaining"]


def _is_of_production(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "shooting is set for this winter", where production is what is set."""
    begins = verb is not None and verb.text[:5] in {"resum", "start", "begin", "began", "kicks"}
    if verb is None or not (begins or verb.event is Event.SCHEDULED):
        return False
    if begins and view.clause.resumes and _opens_with_filming(view):
        return True
    first = view.clause.verbs[0] if view.clause.verbs else verb
    led = any(entity.end <= first.start for entity in view.subjects)
    return first.event is Event.FILM and not led and first.end <= min(verb.start, when.start)


def _opens_with_filming(view: View) -> bool:
    """Tell "Filming, which had been due in July, began on May 9"."""
    while view.before is not None:
        view = view.before
    return isinstance(view.tags[0], Verb) and view.tags[0].event is Event.FILM


def _is_denied_before(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "don't expect X to return in May" from "... before May", which says from when on."""
    bound = is_denial(when) or is_bound(when) or when.lead in {"until", "till"}
    return verb is not None and not bound and is_not_expected(view)


def _is_its_own(view: View, verb: Verb | None) -> bool:
    """Tell "gets a demo ahead of its launch on May 9", which is the date of the work."""
    if verb is None or not verb.noun:
        return False
    match view.tags_before(verb)[-2:]:
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
    _is_a_decade_of,
    _is_moved_from,
    _was_scheduled_for,
    _is_given_then,
    _was_planned,
    _is_moved_on,
    _follows_elsewhere,
    _is_of_a_plan,
    _is_a_run,
    _is_of_a_best,
    _was_dated_then,
    is_no_date,
    will_be_told,
    _is_moved_out_of,
    is_translated,
    is_of_a_console,
    comes_after_which,
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
