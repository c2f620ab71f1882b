"""Statuses and episode counts that a clause tells."""

from collections.abc import Iterator
from typing import Final

from tracker.news.claims import Claim, Via
from tracker.news.discourse import Works, with_season
from tracker.news.statusowners import (
    ends_with_season,
    owner_of_status,
    season_of_status,
    seasons_of,
)
from tracker.news.statuswords import is_told
from tracker.news.tags import (
    Event,
    Season,
    Time,
    Title,
    Verb,
    When,
    Word,
)
from tracker.news.values import FactKind
from tracker.news.view import View
from tracker.news.words import PRODUCTION
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
    over = {Event.COMPLETE, Event.WRAP, Event.HOLD}
    expected = view.clause.has_event(Event.SCHEDULED)
    completed = any(verb.event in over for verb in view.clause.verbs)
    for verb in view.clause.verbs:
        status = _STATUSES.get(verb.event)
        if verb.event is Event.WRAP and _wraps_season(view, verb):
            status = Status.ENDED
        if status is Status.ENDED and _is_of_production(view, verb):
            status = None if "development" in view.words else Status.COMPLETED
        if status is Status.ENDED and _is_ended_by_another(view, verb):
            status = Status.CANCELLED
        if status is None or verb.denied or (completed and status is Status.FILMING):
            continue
        if status is Status.COMPLETED and expected and verb.event is Event.END:
            continue
        if is_told(view, verb, status):
            yield from _status(view, verb, status, certainty)
    yield from _listed(view, certainty)


def _listed(view: View, certainty: Certainty) -> Iterator[Claim]:
    """Give the statuses of "RENEWED: X (season 3) and Y" and "renewed three dramas: X, Y and Z"."""
    before = view.before
    if view.clause.opener != ":" or before is None or before.found or not before.clause.verbs:
        return
    verb = before.clause.verbs[-1]
    status = _STATUSES.get(verb.event) if verb.event in _LISTED else None
    first = next((one.start for one in view.clause.verbs), view.tags[-1].end)
    works = tuple(
        work for one in view.subjects if one.end <= first for work in one.works if work.series
    )
    if status is not None and works and not verb.denied:
        whole = Season((), 0, 0) if status is Status.CANCELLED else None
        yield Claim(
            FactKind.STATUS, with_season(works, whole), verb.event.value, works[0].start,
            works[-1].end, Via.NAMED, certainty, status=status, weak=True, clause=view.number,
        )  # fmt: skip


_LISTED: Final = frozenset({Event.ORDER, Event.CANCEL})


def _is_of_production(view: View, verb: Verb) -> bool:
    """Tell "animation of X is finished" from "X is finished"."""
    before = view.tags_before(verb)
    first = next(iter(view.spoken), None)
    if (view.is_elided() or isinstance(first, Verb)) and view.before is not None:
        before = [*view.before.tags, *before]
    words = {tag.text for tag in before if isinstance(tag, Word)}
    filmed = any(isinstance(tag, Verb) and tag.event in {Event.FILM, Event.BEGIN} for tag in before)
    return filmed or bool(words & PRODUCTION)


def _is_ended_by_another(view: View, verb: Verb) -> bool:
    """Tell "the network has ended X after one season" from "X has ended"."""
    behind = view.next_to(verb)
    led = any(entity.end <= verb.start for entity in view.subjects)
    return isinstance(behind, Title) and not behind.owns and not led and verb.text == "ended"


def _wraps_season(view: View, verb: Verb) -> bool:
    """Tell "wrapped its first season", which has been shown, from "wrapped filming"."""
    behind = set(view.words_behind(verb))
    seasons = any(season.start >= verb.end for season in seasons_of(view))
    seasons = seasons or not {"seasons", "run"}.isdisjoint(behind)
    return seasons and not any(
        other.event in {Event.FILM, Event.BEGIN} for other in view.clause.verbs
    )


def _finished(view: View, works: Works) -> Status:
    """Tell a film that is finished, and not out yet, from a series that is over."""
    seasons = any(view.discourse.titles.has_seasons(work.series) for work in works)
    if seasons or "will" in view.words:
        return Status.ENDED
    return Status.COMPLETED


def _was_held(view: View, verb: Verb) -> bool:
    """Tell "was paused in August" and "off the schedule", which may go on, from "is paused"."""
    was = view.clause.has(When) and "was" in view.words
    return verb.event is Event.HOLD and (was or verb.text == "off")


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
    if status is Status.ANNOUNCED and verb.text == "picked":
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
        weak=status in _UNSURE or _is_vague(verb, works) or _was_held(view, verb),
    )  # fmt: skip
