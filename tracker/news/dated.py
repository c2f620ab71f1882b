"""Whether a clause tells of a date that it is that of a premiere."""

from datetime import date
from itertools import pairwise
from typing import Final

from tracker.dates.window import Window
from tracker.dates.words import NEGATIONS
from tracker.news.cues import begins_with_pointer, is_being, keeps
from tracker.news.datereading import is_bound, is_denial, waits
from tracker.news.discourse import Works
from tracker.news.joining import PREMIERES
from tracker.news.otherdates import is_of_another_thing
from tracker.news.otherdays import is_weekday
from tracker.news.tags import (
    Count,
    Event,
    Joint,
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
    if is_of_another_thing(view, when, verb):
        return False
    if is_denial(when) and view.clause.opener == "but" and verb not in view.tags:
        return True
    if verb is None or is_kept(view, when) or _begins(view, when, verb):
        return True
    if is_being(view, when) and verb.event is not Event.END:
        return True
    return _is_premiere(when, verb)


def _begins(view: View, when: When, verb: Verb) -> bool:
    """Tell "ran for 12 episodes beginning in May" and "moves to its new night on May 9"."""
    near = view.words_before(when)[-3:]
    moved = verb.event is Event.MOVED and when.lead == "on" and when.is_day
    if verb.event is Event.ORDER and ("for", "broadcast") in pairwise(near):
        return True
    ran = verb.text == "ran" and not {"beginning", "starting"}.isdisjoint(near[-2:])
    return ran or (moved and not {"night", "home"}.isdisjoint(near))


def is_kept(view: View, when: When) -> bool:
    """Tell "keeps its May 5 release" from "keeps its Tuesday slot", which is no date."""
    return keeps(view, when) and not is_weekday(when)


def _is_premiere(when: When, verb: Verb) -> bool:
    """Tell whether a verb makes its date that of a premiere."""
    match verb.event:
        case Event.ANNOUNCE | Event.ORDER:
            return when.lead == "for" and verb.end <= when.start
        case Event.MOVED if not _is_a_goal(when, verb):
            return False
        case Event.SCHEDULED if _is_a_setting(when, verb):
            return False
        case event if event not in PREMIERES or verb.time is Time.GIVEN_UP:
            return False
        case _ if verb.text == "ran":
            return when.lead == "from" or when.words.startswith("between")
        case _:
            return not verb.denied or _denies_until(when, verb)


def _is_a_goal(when: When, verb: Verb) -> bool:
    """Tell "moved to May" and "held until May" from "moved last month"."""
    if verb.text in LEAVING:
        return when.lead in {"for", "to"}
    if verb.text.startswith(("hold", "held")):
        return when.lead in {"until", "for"}
    return verb.noun or when.lead in _GOALS


def _is_a_setting(when: When, verb: Verb) -> bool:
    """Tell "set in 2031", the time of a story, from "set for 2031"."""
    return verb.text == "set" and (when.lead == "in" or when.words.startswith("in "))


def _denies_until(when: When, verb: Verb) -> bool:
    """Tell a denial that gives a date, "not before May", from one that takes it."""
    scheduled = verb.event is Event.SCHEDULED and is_bound(when)
    return is_denial(when) or waits(when, verb) or scheduled


_GOALS: Final = frozenset({"to", "until", "till", "into", "for", "from", "of"})
"""Words before where something is moved, and not before when it was moved."""


def is_premiere_without_verb(view: View, when: When, window: Window, on: date) -> bool:
    """Tell a date without a verb that is a premiere's: in a list, in brackets, or to come."""
    if view.clause.aside or (view.is_label and view.subjects):
        told = not (_tells_of_none(view) or (view.is_label and _is_parted(view, when)))
        return told and (window.latest is None or window.latest >= on)
    ahead = window.earliest is not None and window.earliest > on
    if ahead and (_is_the_date(view, when) or _is_inverted(view, when)):
        return True
    words = view.words
    if words & PERSONS or words & OFFSHOOTS or _has_acted(view, when):
        return False
    if view.clause.has(Undated) or view.clause.opener == "who" or _is_denied(words):
        return False
    if words & (_PAST_WORDS | NOT_PREMIERES) or is_weekday(when) or _is_vague(when):
        return False
    named = any(entity.start < when.start for entity in view.subjects) or _leads(view, when)
    several = any(isinstance(tag, Pointer) and tag.works > 1 for tag in view.tags)
    pointed = begins_with_pointer(view) and (
        (when.lead in {"on", "in", "from"} and not _reports(view, when)) or is_being(view, when)
    )
    listed = _is_listed(view) or _leads_a_list(view, when)
    return ahead and (named or several or pointed or listed or view.is_elided())


def _is_parted(view: View, when: When) -> bool:
    """Tell "X Tops Quiet Wednesday" from "X: Wednesday"."""
    titles = [one.end for one in view.tags if isinstance(one, Title) and one.end <= when.start]
    return bool(titles and is_weekday(when)) and any(
        isinstance(one, Word) and one.content and titles[-1] <= one.start < when.start
        for one in view.tags
    )


def _tells_of_none(view: View) -> bool:
    """Tell "(no new episode on May 9)" from "(May 9)"."""
    return view.clause.aside and any(
        isinstance(tag, Word) and tag.text == "no" for tag in view.tags
    )


def _has_acted(view: View, when: When) -> bool:
    """Tell "tested it with X this summer": a verb that is not known, of the past."""
    titles = [at for at, one in enumerate(view.tags) if isinstance(one, Title)]
    titles = [at for at in titles if view.tags[at].end <= when.start]
    near = view.tags[max(0, titles[-1] - _CLOSE) : titles[-1] + 1] if titles else ()
    return any(
        isinstance(one, Word)
        and one.content
        and one.text.endswith("ed")
        and not _is_noun(following)
        for one, following in pairwise(near)
    )


def _is_vague(when: When) -> bool:
    """Tell "a film of the fall" and "a rise in four weeks", which date no premiere alone."""
    units = when.words.lower().split()
    return when.lead == "of" or (units[0] == "in" and units[-1] in _UNITS)


_UNITS: Final = frozenset({"days", "weeks", "months", "years"})


def _is_noun(tag: Tag) -> bool:
    """Tell "the animated comedy X" from "tested it with X"."""
    return isinstance(tag, Word) and tag.content


_CLOSE: Final = 5
"""Tags before a title in which a verb stands whose object it is."""


def _is_denied(words: set[str]) -> bool:
    """Tell "won't make its March date": of a verb that is not known, only the denial is."""
    return not words.isdisjoint(NEGATIONS) or any(word.endswith("n't") for word in words)


def _is_the_date(view: View, when: When) -> bool:
    """Tell "the new date is May 9" and "has a new date of May 9"."""
    match view.tags_before(when)[-2:]:
        case [Word(text="date"), Word(text="is" | "of")]:
            return True
        case _:
            return False


def _is_inverted(view: View, when: When) -> bool:
    """Tell "Also new on Friday is X" and "In March there is X", where the title stands last."""
    behind = [one for one in view.tags_behind(when) if not _is_small(one)][:_CLOSE]
    titles = [one for one in behind if isinstance(one, Title)]
    led = behind[:1] and isinstance(behind[0], Word) and behind[0].text in {"is", "are"}
    return bool(led) and when.lead != "of" and any(not one.apart for one in titles[:1])


def _is_small(tag: Tag) -> bool:
    return isinstance(tag, Joint) or (isinstance(tag, Word) and tag.text in {"there", "the", "a"})


def _reports(view: View, when: When) -> bool:
    """Tell "it will report third-quarter results on May 9" and "it expands on Friday"."""
    before = view.tags_before(when)
    return any(
        isinstance(tag, When) or (isinstance(tag, Word) and tag.text in {"expands", "widens"})
        for tag in before
    )


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
    later = view.tags_behind(when)
    comma = bool(later) and isinstance(later[0], Joint) and later[0].text == ","
    return comma and when.lead == "on" and bool(view.subjects)


def tells_when(view: View, on: date) -> bool:
    """Tell "when it returns on May 9", a day, and "when it was shown last autumn", a past date.

    Behind what it explains, "when the network ordered ten episodes" tells what happened.
    """
    whens = [tag for tag in view.tags if isinstance(tag, When)]
    verb = next(iter(view.clause.verbs), None)
    if view.clause.opener != "when" or verb is None:
        return False
    if view.number and verb.event is Event.ORDER and view.clause.has(Count):
        return True
    if len(whens) != 1:
        return False
    window = whens[0].reading.window
    if verb.event is not Event.PREMIERE or verb.noun or not isinstance(window, Window):
        return False
    if verb.time is Time.PAST:
        return window.earliest is not None and view.number == 0
    return window.is_day and window.earliest is not None and window.earliest >= on
