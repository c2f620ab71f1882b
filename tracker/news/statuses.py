"""Statuses and episode counts that a clause tells."""

from collections.abc import Iterator
from typing import Final

from tracker.dates.window import Window
from tracker.news.claims import Claim
from tracker.news.clauses import HELPERS
from tracker.news.cues import has_decoy, is_feared
from tracker.news.discourse import Works
from tracker.news.statusowners import (
    ends_with_season,
    owner_of_status,
    season_of_status,
    seasons_of,
)
from tracker.news.tags import (
    Count,
    Event,
    Order,
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
from tracker.news.values import FactKind
from tracker.news.verbwords import BEGUN, REVIVED
from tracker.news.view import View
from tracker.news.words import OLD_CUES, PRODUCTION
from tracker.schedule.model import Certainty, Status

_STATUSES: Final = {
    Event.ORDER: Status.ANNOUNCED,
    Event.CANCEL: Status.CANCELLED,
    Event.HOLD: Status.ON_HOLD,
    Event.COMPLETE: Status.COMPLETED,
    Event.WRAP: Status.COMPLETED,
    Event.FILM: Status.FILMING,
    Event.BEGIN: Status.FILMING,
    Event.OUT: Status.RELEASED,
    Event.END: Status.ENDED,
}

_UNSURE: Final = frozenset({Status.FILMING, Status.RELEASED, Status.ENDED})
"""Statuses whose words tell of other things as often: an evening ends, a demo is available."""

_WHOLE: Final = frozenset({Status.CANCELLED, Status.ON_HOLD})


def status_claims(view: View, certainty: Certainty) -> Iterator[Claim]:
    """Give the statuses of a clause."""
    completed = any(verb.event in {Event.COMPLETE, Event.WRAP} for verb in view.clause.verbs)
    for verb in view.clause.verbs:
        status = _STATUSES.get(verb.event)
        if verb.event is Event.WRAP and _wraps_season(view, verb):
            status = Status.ENDED
        if status is Status.ENDED and _is_of_production(view, verb):
            status = Status.COMPLETED
        if status is Status.ENDED and _is_ended_by_another(view, verb):
            status = Status.CANCELLED
        if status is None or verb.denied or (completed and status is Status.FILMING):
            continue
        if _is_told(view, verb, status):
            yield from _status(view, verb, status, certainty)


def _is_told(view: View, verb: Verb, status: Status) -> bool:  # noqa: PLR0911 - a table
    """Tell whether a verb says it of a work now, and not of a plan, a trailer or a version."""
    if has_decoy(view, verb) or is_feared(view, verb) or verb.time is Time.GIVEN_UP:
        return False
    if _is_before_another(view, verb):
        return False
    match status:
        case Status.FILMING:
            return _has_begun(view, verb)
        case Status.ENDED:
            shown = view.clause.has_event(Event.PREMIERE) or not verb.noun or verb.text == "series"
            return shown and not (_only_for_now(view) or _ends_a_piece(view, verb))
        case Status.CANCELLED:
            told = not (verb.noun or (view.clause.has(When) and verb.text == "won't"))
            return told and not _is_revived(view) and not _from_a_list(view, verb)
        case Status.RELEASED:
            offered = _words_of(view) & _OFFERED
            return not (view.clause.has(When) or _again(view) or offered)
        case Status.COMPLETED:
            return not (_ends_a_piece(view, verb) or {"script", "scripts"} & _words_of(view))
        case Status.ON_HOLD:
            return not (view.clause.has(When) and verb.time is Time.AHEAD and _is_to_come(view))
        case _ if _is_long_ago(view) or _counts_only(view, verb):
            return False
        case _:
            return (not verb.noun or _is_announced(view, verb)) and not _only_adds(view, verb)


def _is_before_another(view: View, verb: Verb) -> bool:
    """Tell "after it was cancelled, the comedy has found a new home"."""
    match [tag for tag in view.tags if tag.end <= verb.start and not _is_helper(tag)][-2:]:
        case [Order(sign=1), Pointer(owns=False)]:
            return True
        case _:
            return False


def _is_helper(tag: Tag) -> bool:
    return isinstance(tag, Word) and tag.text in HELPERS


_OFFERED: Final = frozenset({"pre-order", "pre-orders", "preorder", "preorders", "demo"})
"""What can be had before a work is out."""


def _is_to_come(view: View) -> bool:
    return "will" in _words_of(view)


def _is_long_ago(view: View) -> bool:
    """Tell "was ordered two years ago" from what is news."""
    whens = [tag for tag in view.tags if isinstance(tag, When)]
    return any(
        (tag.words.endswith("ago") and "year" in tag.words)
        or tag.words == "last year"
        or _is_over_for(tag, _NEWS_FOR)
        for tag in whens
    )


def _counts_only(view: View, verb: Verb) -> bool:
    """Tell "six episodes have been ordered", which only tells how many, from "X was ordered"."""
    before = [tag for tag in view.tags if tag.end <= verb.start]
    told = any(isinstance(tag, (Title, Season, Pointer)) for tag in before)
    return verb.passive and bool(before) and isinstance(before[0], Count) and not told


def _is_over_for(when: When, days: int) -> bool:
    """Tell a date that was over so many days before the article appeared."""
    window = when.reading.window
    latest = window.latest if isinstance(window, Window) else None
    return latest is not None and (when.reading.on - latest).days > days


_NEWS_FOR: Final = 300
"""Days for which an order is news."""


def _is_of_production(view: View, verb: Verb) -> bool:
    """Tell "animation of X is finished" from "X is finished"."""
    before = [tag for tag in view.tags if tag.end <= verb.start]
    if view.is_elided() and view.before is not None:
        before = [*view.before.tags, *before]
    words = {tag.text for tag in before if isinstance(tag, Word)}
    filmed = any(isinstance(tag, Verb) and tag.event in {Event.FILM, Event.BEGIN} for tag in before)
    return filmed or bool(words & PRODUCTION)


def _is_ended_by_another(view: View, verb: Verb) -> bool:
    """Tell "the network has ended X after one season" from "X has ended"."""
    behind = next((tag for tag in view.tags if tag.start >= verb.end), None)
    led = any(entity.end <= verb.start for entity in view.subjects)
    return isinstance(behind, Title) and not behind.owns and not led and verb.text == "ended"


def _wraps_season(view: View, verb: Verb) -> bool:
    """Tell "wrapped its first season", which has been shown, from "wrapped filming"."""
    behind = {tag.text for tag in view.tags if isinstance(tag, Word) and tag.start >= verb.end}
    seasons = any(season.start >= verb.end for season in seasons_of(view)) or "seasons" in behind
    return seasons and not any(
        other.event in {Event.FILM, Event.BEGIN} for other in view.clause.verbs
    )


def _again(view: View) -> bool:
    return any(isinstance(tag, Word) and tag.text == "again" for tag in view.tags)


def _is_announced(view: View, verb: Verb) -> bool:
    """Tell "announced the renewal" from "the renewal rate"."""
    before = [tag for tag in view.tags if tag.end <= verb.start][-2:]
    match before:
        case [Verb(event=Event.ANNOUNCE), Word(text="the" | "its")]:
            return verb.text == "renewal"
        case _:
            return False


def _only_adds(view: View, verb: Verb) -> bool:
    """Tell "ordered three additional episodes" and "initially ordered for 13"."""
    words = {tag.text for tag in view.tags if isinstance(tag, Word) and tag.start >= verb.end}
    before = {tag.text for tag in view.tags if isinstance(tag, Word) and tag.end <= verb.start}
    return bool(words & {"additional", "extra", "bonus"}) or bool(before & OLD_CUES)


def _ends_a_piece(view: View, verb: Verb) -> bool:
    """Tell "the last episode ended on Sunday", where the ending is what ended."""
    if _ends_with_news(view, verb):
        return True
    counted = any(isinstance(tag, Count) and tag.end <= verb.start for tag in view.tags)
    return (counted and not view.subjects) or any(
        one.noun and one.event is Event.END and one.end <= verb.start for one in view.clause.verbs
    )


def _ends_with_news(view: View, verb: Verb) -> bool:
    """Tell "the event ended with the announcement that"."""
    words = [tag.text for tag in view.tags if isinstance(tag, Word) and tag.start >= verb.end]
    return "with" in words and not _NEWS.isdisjoint(words)


_NEWS: Final = frozenset({"announcement", "news", "reveal", "confirmation"})


def _finished(view: View, works: Works) -> Status:
    """Tell a film that is finished, and not out yet, from a series that is over."""
    seasons = any(view.discourse.titles.has_seasons(work.series) for work in works)
    if seasons or "will" in _words_of(view):
        return Status.ENDED
    return Status.COMPLETED


def _words_of(view: View) -> set[str]:
    return {tag.text for tag in view.tags if isinstance(tag, Word)}


def _only_for_now(view: View) -> bool:
    """Tell "says goodbye until autumn" from "says goodbye on May 5"."""
    return any(
        (isinstance(tag, Word) and tag.text in {"until", "till"})
        or (isinstance(tag, When) and tag.lead in {"until", "till"})
        for tag in view.tags
    )


def _is_revived(view: View) -> bool:
    """Tell "cancelled in 2021 and revived" from "cancelled"."""
    return not _words_of(view).isdisjoint(REVIVED)


def _from_a_list(view: View, verb: Verb) -> bool:
    """Tell "has been dropped from the schedule", which only loses its date."""
    after = [tag for tag in view.tags if tag.start >= verb.end][:1]
    return any(
        isinstance(tag, Undated) or (isinstance(tag, Word) and tag.text == "from") for tag in after
    )


def _has_begun(view: View, verb: Verb) -> bool:
    """Tell "filming is under way" from "filming begins in May" and "the production company"."""
    words = {tag.text for tag in view.tags if isinstance(tag, (Word, Verb))}
    if verb.event is Event.BEGIN:
        return verb.time is Time.PAST
    if any(one.event is Event.SCHEDULED for one in view.clause.verbs):
        return False
    begins = [one for one in view.clause.verbs if one.event is Event.BEGIN]
    if any(one.time is Time.AHEAD for one in begins) and not words & {"underway", "way"}:
        return "about" in words and bool(words & {"get", "begin", "start"})
    if any(one.time is Time.PAST for one in begins):
        return True
    if any(_is_done_now(view, one) for one in view.clause.verbs) and not _is_to_come(view):
        later = [tag for tag in view.tags if isinstance(tag, When) and tag.start >= verb.end]
        return all(_is_until(view, when) for when in later)
    return bool(words & BEGUN) and not (_is_to_come(view) and "get" in words)


def _is_until(view: View, when: When) -> bool:
    """Tell "is being shot until March" from "is being shot in March"."""
    before = [tag for tag in view.tags if tag.end <= when.start][-3:]
    return any(isinstance(tag, Word) and tag.text == "until" for tag in before)


def _is_done_now(view: View, verb: Verb) -> bool:
    """Tell "is being animated" from "was filmed" and "is filmed in Halifax"."""
    now = verb.passive and verb.event is Event.FILM and verb.time is not Time.PAST
    return now and (verb.text not in {"filmed", "shot"} or "being" in _words_of(view))


def _is_vague(verb: Verb, works: Works) -> bool:
    """Tell "the finale of X", which may be any season's, from "the series finale of X"."""
    return verb.noun and not any(work.seasons for work in works) and "series" not in verb.text


def _status(view: View, verb: Verb, status: Status, certainty: Certainty) -> Iterator[Claim]:
    owner = owner_of_status(view, verb)
    if owner is None or not owner.works:
        return
    works = tuple(season_of_status(view, verb, status, owner))
    if status is Status.ENDED and verb.text == "finished" and verb.passive:
        status = _finished(view, works)
    if status is Status.ENDED:
        works = tuple(work for work in works if view.discourse.titles.has_seasons(work.series))
    if status is Status.FILMING:
        works = tuple(work for work in works if not view.discourse.titles.is_book(work.series))
    if not works:
        return
    past = verb.time is Time.PAST and status is Status.ENDED
    yield Claim(
        FactKind.STATUS, works, verb.event.value, verb.start, verb.end, owner.via, certainty,
        status=status, background=past or status is Status.RELEASED, clause=view.number,
        whole=status is Status.ENDED and ends_with_season(view, verb),
        weak=status in _UNSURE or _is_vague(verb, works),
    )  # fmt: skip
