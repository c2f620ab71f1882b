"""Dates beside a verb of release that are of something else: an episode, an hour, an edition."""

import re
from itertools import pairwise
from typing import Final

from tracker.dates.words import WEEKDAYS
from tracker.news.clauses import HELPERS
from tracker.news.tags import Event, Order, Pointer, Tag, Time, Undated, Verb, When, Word
from tracker.news.view import View
from tracker.news.words import NATIONAL


def is_told_then(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "unveiled the premiere date on Friday", which is the day of the announcement."""
    if verb is None or not verb.noun or verb.start >= when.end:
        return False
    if not (is_weekday(when) or _of_several(view, verb)):
        return False
    views = [view, *_enumerated(view)]
    told = (one for each in views for one in each.clause.verbs if one.event is Event.ANNOUNCE)
    return any(one.end <= verb.start for one in told)


def _enumerated(view: View) -> list[View]:
    """Give the clauses before of "unveiled the cast, the theme and the premiere date"."""
    found: list[View] = []
    while view.before is not None and not view.subjects and len(found) < _MOST_BEFORE:
        view = view.before
        found.append(view)
    return found


_MOST_BEFORE: Final = 3


def _of_several(view: View, verb: Verb) -> bool:
    """Tell "would announce premiere dates in July"."""
    behind = view.next_to(verb)
    return isinstance(behind, Word) and behind.text == "dates"


def is_of_an_episode(view: View, when: When, _verb: Verb | None) -> bool:
    """Tell "season 2, episode 5 will be released on May 9" and "the 200th episode airs"."""
    words = view.words_before(when)
    return any(
        (first == "episode" and second.isdigit() and second != "1")
        or (_NTH.match(first) is not None and second == "episode")
        for first, second in pairwise(words)
    )


_NTH: Final = re.compile(r"[\d,]+(th|st|nd|rd)$")


def is_a_timestamp(view: View, when: When, _verb: Verb | None) -> bool:
    """Tell "January 9, 2020 10:15am", when a page appeared."""
    behind = view.next_to(when)
    timed = isinstance(behind, Word) and _CLOCK.match(behind.text) is not None
    return timed and when.words[-4:].isdigit()


_CLOCK: Final = re.compile(r"\d{1,2}:\d\d")


def comes_later(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "opens on May 9 before going wide in June", whose second date is no premiere's."""
    act = _widening(view, when) or verb
    if act is None or (isinstance(act, Verb) and (act.noun or act.end > when.start)):
        return False
    before = [
        one for one in view.tags_before(act) if not (isinstance(one, Word) and one.text == "a")
    ]
    turned = bool(before) and isinstance(before[-1], Order) and before[-1].sign < 0
    dated = view.before is not None and view.before.clause.has(When)
    return turned and (dated or any(isinstance(one, When) for one in before))


def _widening(view: View, when: When) -> Word | None:
    """Give the word of "expanding in June" and "a wider rollout in June"."""
    words = [one for one in view.tags_before(when) if isinstance(one, Word)][-_NEAR:]
    return next((one for one in words if one.text in _WIDER), None)


_NEAR: Final = 4
_WIDER: Final = frozenset({"expanding", "wider", "nationwide"})


def is_as_of(view: View, when: When, _verb: Verb | None) -> bool:
    """Tell "fourteen volumes as of May", which counts, from a premiere."""
    before = view.words_before(when)
    return before[-2:] == ["as", "of"]


def is_of_a_volume(view: View, _when: When, verb: Verb | None) -> bool:
    """Tell "its ninth volume ships on May 9" from what a work does."""
    if verb is None:
        return False
    before = view.tags_before(verb)
    words = [one.text for one in before if isinstance(one, Word) and one.text not in HELPERS]
    return words[-1:] in (["volume"], ["issue"]) and any(
        isinstance(one, Pointer) and one.owns for one in before
    )


def leaves(view: View, _when: When, _verb: Verb | None) -> bool:
    """Tell "Leaving May 9: X" and "last chance to see X", which goes then."""
    looked_at: View | None = view
    while looked_at is not None:
        first = next(iter(looked_at.spoken), None)
        if isinstance(first, Word) and first.text in {"leaving", "expiring", "departing"}:
            return True
        looked_at = looked_at.before if looked_at.clause.opener in {":", "("} else None
    return False


def goes_on(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "is back on May 9 after its winter break" and "midseason premiere": a run goes on."""
    behind = view.tags_behind(when)
    words = {tag.text for tag in behind[:6] if isinstance(tag, Word)}
    if {"break", "hiatus"} & set(view.words_before(when)[-3:]):
        return True
    rests = bool(behind) and is_after(behind[0]) and not words.isdisjoint({"break", "hiatus"})
    half = (
        when.words.lower() in {"midseason", "mid-season"}
        and bool(behind)
        and isinstance(behind[0], Verb)
    )
    return rests or half or (verb is not None and _is_of_midseason(view, verb))


def _is_of_midseason(view: View, verb: Verb) -> bool:
    before = view.tags_before(verb)[-1:]
    return any(isinstance(tag, Word) and tag.text == "midseason" for tag in before)


def was_at_a_festival(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "had its premiere in Berlin in May", before an audience, from "had it in May"."""
    if verb is None or not verb.noun or verb.end > when.start:
        return False
    between = view.tags_between(verb, when)
    before = view.words_before(verb)
    away = verb.time is Time.PAST and any(isinstance(one, Word) and one.content for one in between)
    return before[-1:] == ["world"] or away


def is_a_slot(view: View, when: When, _verb: Verb | None) -> bool:
    """Tell "lands the Sunday at 9 slot", an hour of every week."""
    behind = view.tags_behind(when)[:3]
    words = [one.text for one in behind if isinstance(one, Word)]
    return is_weekday(when) and not HOURS.isdisjoint(words)


HOURS: Final = frozenset({"slot", "berth", "timeslot", *(f"{day}s" for day in WEEKDAYS)})
"""Where a series is moved that changes its hour."""


def comes_after_which(view: View, _when: When, _verb: Verb | None) -> bool:
    """Tell "opens on May 9, after which it can be rented from June 2"."""
    last = view.before.tags[-1] if view.before is not None else None
    return view.clause.opener == "which" and last is not None and is_after(last)


def is_of_a_console(view: View, _when: When, _verb: Verb | None) -> bool:
    """Tell "with the console release to follow in May", of other machines."""
    first = view.tags[0]
    led = view.clause.opener == "with" or (isinstance(first, Word) and first.text == "with")
    return led and not _MACHINES.isdisjoint(view.words)


_MACHINES: Final = frozenset({"console", "consoles", "platforms", "handheld"})


def is_translated(view: View, when: When, _verb: Verb | None) -> bool:
    """Tell "comes out in German in May", another edition."""
    words = view.words_before(when)[-3:]
    return any(pair[0] == "in" and pair[1] in NATIONAL for pair in pairwise(words))


def is_no_date(view: View, when: When, _verb: Verb | None) -> bool:
    """Tell "a week later than last year", "May sweeps" and "estimates Sunday" from dates."""
    before, behind = view.words_before(when)[-1:], view.words_behind(when)[:1]
    compared = when.words.startswith(("later than", "earlier than"))
    units = bool(before) and before[0].removesuffix("s") in {"day", "week", "month", "year"}
    shown = behind in (["sweeps"], ["upfronts"]) or _is_of_a_fiscal_year(view, when)
    return (compared and units) or shown or before in (["estimates"], ["figures"])


def _is_of_a_fiscal_year(view: View, when: When) -> bool:
    """Tell "the first quarter of its next fiscal year", which begins when it will."""
    if "fiscal" in when.words:
        return view.words_before(when)[-1:] == ["of"]
    behind = view.tags_behind(when)[:3]
    return any(isinstance(one, When) and "fiscal" in one.words for one in behind)


def will_be_told(view: View, when: When, _verb: Verb | None) -> bool:
    """Tell "will be announced in May", when a date will be told."""
    return any(isinstance(one, Undated) for one in view.tags_before(when)[-1:])


def comes_after(view: View, verb: Verb) -> bool:
    """Tell "has grossed much since opening in July" and "following its release in 2017"."""
    before = view.tags_before(verb)[-2:]
    since = bool(before) and isinstance(before[-1], Word) and before[-1].text == "since"
    owned = any(isinstance(tag, Pointer) and tag.owns for tag in before[-1:])
    after = owned and is_after(before[0])
    then = owned and isinstance(before[0], Word) and before[0].text == "since"
    released = (after or then) and verb.text in {"release", "launch"}
    opening = verb.text == "opening" and bool(before) and (since or is_after(before[-1]))
    return released or opening or (then and verb.noun)


def is_weekday(when: When) -> bool:
    """Tell a date that ends with a day of the week."""
    return when.words.split()[-1].lower() in WEEKDAYS


def is_after(tag: Tag) -> bool:
    """Tell "after" and "following" from other tags."""
    if isinstance(tag, Order):
        return tag.sign > 0
    return isinstance(tag, (Word, Verb)) and tag.text in {"following", "after"}
