"""Whether a clause tells of a date that it is that of a premiere."""

from datetime import date
from typing import Final

from tracker.dates.window import Window
from tracker.dates.words import NEGATIONS, WEEKDAYS
from tracker.news.cues import (
    begins_with_pointer,
    ends_before,
    gives_up,
    has_carrier,
    has_decoy,
    is_being,
    is_feared,
    is_later_release,
    is_not,
    is_old,
    keeps,
)
from tracker.news.datereading import is_bound, is_denial, waits
from tracker.news.discourse import Works
from tracker.news.joining import PREMIERES
from tracker.news.tags import (
    Count,
    Event,
    Joint,
    Order,
    Pointer,
    Tag,
    Time,
    Title,
    Undated,
    Verb,
    When,
    Word,
)
from tracker.news.verbwords import LEAVING
from tracker.news.view import View
from tracker.news.words import NOT_PREMIERES, OFFSHOOTS, PERSONS

_NO_DATE: Final = frozenset({"since", "until", "through", "till"})


def comes_in_parts(view: View, works: Works) -> bool:
    """Tell "comes in two parts, on May 6 and June 3", where the first date is that of a part."""
    parts = any(
        (isinstance(tag, Count) and tag.is_parts)
        or (isinstance(tag, Word) and tag.text in {"halves", "parts", "volumes", "batches"})
        for tag in (*view.tags, *(view.before.tags if view.before else ()))
    )
    return parts and not any(work.part for work in works)


def is_listed(view: View) -> bool:
    """Tell a row of a list and a bracket, which need no verb."""
    return view.clause.aside or view.is_label


def tells_premiere(view: View, when: When, verb: Verb | None) -> bool:
    """Tell whether a clause says of a date that it is a premiere's."""
    if ends_before(view, when) or _is_denied_before(view, when, verb) or is_feared(view, when):
        return False
    if _expects_a_thing(view, when, verb) or _is_told_then(view, when, verb):
        return False
    if _moves_from_then_on(view, verb):
        return False
    if _returns_with_the_rest(view, when) or _follows_its_own(view, verb):
        return False
    if verb is not None and verb.event is Event.SCHEDULED and _had_been(view, verb):
        return False
    if is_not(view, when) or is_later_release(view) or _is_of_production(view, when, verb):
        return False
    again = verb is not None and any(
        isinstance(tag, Word) and tag.text == "again" and 0 <= tag.start - verb.end <= 1
        for tag in view.tags
    )
    if gives_up(view, when) or _moves_to_an_hour(view, when, verb):
        return False
    if (
        again
        or (has_decoy(view, when) and not _is_its_own(view, verb))
        or has_carrier(view, when)
        or is_old(view, when)
        or _is_owned(view, when)
    ):
        return False
    moved = verb is not None and verb.event is Event.MOVED and verb.end <= when.start
    if when.lead in _NO_DATE and not moved and not waits(when, verb):
        return False
    return verb is None or is_kept(view, when) or _is_premiere(when, verb)


def _moves_to_an_hour(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "moves to its usual time slot on May 9" from "moves to May 9"."""
    if verb is None or verb.event is not Event.MOVED:
        return False
    between = [one for one in view.tags if verb.end <= one.start and one.end <= when.start]
    return any(isinstance(one, Word) and one.text in _HOURS for one in between)


def _follows_its_own(view: View, verb: Verb | None) -> bool:
    """Tell "was bought following its world premiere on Saturday", which was at a festival."""
    if verb is None or not verb.noun:
        return False
    before = [tag for tag in view.tags if tag.end <= verb.start][-4:]
    orders = [tag for tag in before if _is_after(tag)]
    return bool(orders) and any(isinstance(tag, Pointer) and tag.owns for tag in before)


def _is_its_own(view: View, verb: Verb | None) -> bool:
    """Tell "gets a demo ahead of its launch on May 9", which is the date of the work."""
    if verb is None or not verb.noun:
        return False
    match [tag for tag in view.tags if tag.end <= verb.start][-2:]:
        case [Order(sign=-1), Pointer(owns=True)]:
            return True
        case _:
            return False


def _is_after(tag: Tag) -> bool:
    if isinstance(tag, Order):
        return tag.sign > 0
    return isinstance(tag, Word) and tag.text in {"following", "after"}


def _expects_a_thing(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "don't expect numbers before Thursday" from "don't expect X before Thursday"."""
    if verb is None or verb.text not in {"expect", "expects"}:
        return False
    between = [tag for tag in view.tags if verb.end <= tag.start and tag.end <= when.start]
    things = [tag for tag in between if isinstance(tag, Word) and tag.content]
    return bool(things) and not any(isinstance(tag, (Title, Pointer, Verb)) for tag in between)


def _is_told_then(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "unveiled the premiere date on Friday", which is the day of the announcement."""
    if verb is None or not verb.noun or not is_weekday(when) or verb.start >= when.end:
        return False
    told = (one for one in view.clause.verbs if one.event is Event.ANNOUNCE)
    return any(one.end <= verb.start for one in told)


def _moves_from_then_on(view: View, verb: Verb | None) -> bool:
    """Tell "is moving to another service starting May 9" from "starting May 9"."""
    if verb is None or verb.text not in {"starting", "beginning"}:
        return False
    moved = (one for one in view.clause.verbs if one.event is Event.MOVED)
    return any(one.end <= verb.start for one in moved)


def _had_been(view: View, verb: Verb) -> bool:
    """Tell "had at one point been due in spring" from "is due in spring"."""
    before = [tag.text for tag in view.tags if isinstance(tag, Word) and tag.end <= verb.start]
    return "had" in before[-6:] and "been" in before[-2:]


_HOURS: Final = frozenset({"slot", "berth", "timeslot", *(f"{day}s" for day in WEEKDAYS)})
"""Where a series is moved that changes its hour."""


def _returns_with_the_rest(view: View, when: When) -> bool:
    """Tell "comes back with its last six episodes on May 9", where a season only goes on."""
    words = [one.text for one in view.tags if isinstance(one, Word) and one.end <= when.start]
    return bool({"episodes", "episode"} & set(words)) and not _REST.isdisjoint(words)


_REST: Final = frozenset({"last", "final", "remaining"})


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


def is_not_expected(view: View) -> bool:
    """Tell "don't expect X to return", whose denial stands far from its verb."""
    return any(one.denied and one.event is Event.SCHEDULED for one in view.clause.verbs)


def is_kept(view: View, when: When) -> bool:
    """Tell "keeps its May 5 release" from "keeps its Tuesday slot", which is no date."""
    return keeps(view, when) and not is_weekday(when)


def _is_premiere(when: When, verb: Verb) -> bool:
    """Tell whether a verb makes its date that of a premiere."""
    if verb.event in {Event.ANNOUNCE, Event.ORDER}:
        return when.lead == "for" and verb.end <= when.start
    if verb.event is Event.MOVED and verb.text in LEAVING:
        return when.lead in {"for", "to"}
    if verb.event is Event.MOVED and not verb.noun and when.lead not in _GOALS:
        return False
    if verb.event not in PREMIERES or verb.time is Time.GIVEN_UP:
        return False
    if verb.text == "set" and when.lead == "in" and when.start - verb.end <= len(" in the "):
        return False
    if verb.text.startswith(("hold", "held")) and when.lead not in {"until", "for"}:
        return False
    return (
        not verb.denied
        or is_denial(when)
        or waits(when, verb)
        or (verb.event is Event.SCHEDULED and is_bound(when))
    )


_GOALS: Final = frozenset({"to", "until", "till", "into", "for", "from", "of"})
"""Words before where something is moved, and not before when it was moved."""


def _is_owned(view: View, when: When) -> bool:
    """Tell "Thursday's press day" from "next year's X", which tells of X."""
    if not when.owns:
        return False
    behind = [entity for entity in view.subjects if entity.start >= when.end]
    return not behind or any(
        isinstance(tag, (Verb, Word)) and when.end <= tag.start and tag.end <= behind[0].start
        for tag in view.tags
    )


def is_premiere_without_verb(view: View, when: When, window: Window, on: date) -> bool:
    """Tell a date without a verb that is a premiere's: in a list, in brackets, or to come."""
    if view.clause.aside or (view.is_label and view.subjects):
        return window.latest is None or window.latest >= on
    words = {tag.text for tag in view.tags if isinstance(tag, Word)}
    if words & PERSONS or words & OFFSHOOTS or _has_acted(view, when):
        return False
    if view.clause.has(Undated) or _is_denied(words):
        return False
    if words & _PAST_WORDS or words & NOT_PREMIERES or is_weekday(when):
        return False
    ahead = window.earliest is not None and window.earliest > on
    named = any(entity.start < when.start for entity in view.subjects) or _leads(view, when)
    several = any(isinstance(tag, Pointer) and tag.works > 1 for tag in view.tags)
    pointed = begins_with_pointer(view) and (
        when.lead in {"on", "in", "from"} or is_being(view, when)
    )
    listed = _is_listed(view) or _leads_a_list(view, when)
    return ahead and (named or several or pointed or listed or view.is_elided())


def _has_acted(view: View, when: When) -> bool:
    """Tell "tested it with X this summer": a verb that is not known, of the past."""
    titles = [at for at, one in enumerate(view.tags) if isinstance(one, Title)]
    titles = [at for at in titles if view.tags[at].end <= when.start]
    near = view.tags[max(0, titles[-1] - _CLOSE) : titles[-1]] if titles else ()
    return any(isinstance(one, Word) and one.content and one.text.endswith("ed") for one in near)


_CLOSE: Final = 5
"""Tags before a title in which a verb stands whose object it is."""


def _is_denied(words: set[str]) -> bool:
    """Tell "won't make its March date": of a verb that is not known, only the denial is."""
    return not words.isdisjoint(NEGATIONS) or any(word.endswith("n't") for word in words)


def _is_listed(view: View) -> bool:
    """Tell "in March, X; in April, Y"."""
    return view.clause.opener == ":" or (view.clause.opener == ";" and bool(view.subjects))


def _leads_a_list(view: View, when: When) -> bool:
    """Tell "Also this autumn: X"."""
    return bool(view.subjects) and any(
        isinstance(tag, Joint) and tag.text == ":" and when.end <= tag.start for tag in view.tags
    )


_PAST_WORDS: Final = frozenset({"was", "were", "had", "been", "did"})


def _leads(view: View, when: When) -> bool:
    """Tell "On New Year's Day, X ...", where the date stands first and is set apart."""
    later = [tag for tag in view.tags if tag.start >= when.end]
    comma = bool(later) and isinstance(later[0], Joint) and later[0].text == ","
    return comma and when.lead == "on" and bool(view.subjects)


def is_weekday(when: When) -> bool:
    """Tell a date that ends with a day of the week."""
    return when.words.split()[-1].lower() in WEEKDAYS
