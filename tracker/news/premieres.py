"""Premieres that a clause tells: dates, what has been given up, what is past, and no date."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from tracker.dates.reading import Reading, read
from tracker.dates.window import Window
from tracker.news.claims import Claim, Via
from tracker.news.cues import (
    gives_up,
    has_decoy,
    is_of_a_thing,
    is_regional,
)
from tracker.news.dated import (
    comes_in_parts,
    is_kept,
    is_listed,
    is_premiere_without_verb,
    tells_premiere,
)
from tracker.news.datereading import (
    Known,
    Telling,
    date_in_sentence,
    is_denial,
    is_over,
    is_running,
    read_in,
    read_next,
    read_not_over,
)
from tracker.news.discourse import Works, with_season
from tracker.news.entities import Named
from tracker.news.otherdates import is_not_expected
from tracker.news.otherdays import comes_after, is_weekday
from tracker.news.owners import Owner, owner_of, spoken_of, zipped_owners
from tracker.news.relations import same_year_claim
from tracker.news.sharing import opened_on
from tracker.news.tags import Event, Joint, Order, Season, Time, Title, Undated, Verb, When, Word
from tracker.news.values import FactKind
from tracker.news.verbwords import SAYING
from tracker.news.view import View
from tracker.news.years import dated_by_year, year_claims
from tracker.schedule.model import Certainty

_MOST_DATES: Final = 32
"""Dates of a clause that are looked at: no sentence tells more, and each looks at the others."""


def premiere_claims(view: View, known: Known, certainty: Certainty) -> Iterator[Claim]:
    """Give the premieres of a clause."""
    whens = [tag for tag in view.tags if isinstance(tag, When)][:_MOST_DATES]
    zipped = zipped_owners(view, whens)
    told: dict[tuple[object, ...], object] = {}
    for when in whens:
        verb = view.verb_of(when)
        for claim in _premiere(view, when, known, certainty, zipped.get(when.start)):
            key = (
                claim.kind,
                verb,
                *((work.series, work.seasons, work.part) for work in claim.works),
            )
            if key not in told or _is_closer(claim, told[key]):
                yield claim
            if verb is not None and verb.end <= when.start:
                told[key] = claim.window
    yield from year_claims(view, known)
    for when in whens:
        yield from _said(view, when, known, certainty)
    for tag in view.tags:
        if isinstance(tag, Undated):
            yield from _undated(view, tag, known, certainty)
    works = tuple(work for entity in view.subjects for work in entity.known)
    if works and not whens and (day := opened_on(view)) is not None:
        claim = replace(_claimed(view, day, Owner(works, Via.NAMED), certainty), weak=True)
        yield replace(claim, premiere=read_in(day.read_as, known, known.on) or day.reading)


def _is_closer(claim: Claim, told: object) -> bool:
    """Tell a window within the one that was told before it: "this year, on May 9"."""
    window = claim.window
    if not (isinstance(window, Window) and isinstance(told, Window)):
        return False
    return told != window and told.encloses(window)


def _premiere(
    view: View, when: When, known: Known, certainty: Certainty, zipped: Owner | None
) -> Iterator[Claim]:
    glued = view.glued(when)
    if dated_by_year(view, when) is not None or _is_of_a_network(view, when):
        return
    if glued is None and not tells_premiere(view, when, view.verb_of(when)):
        return
    owner = Owner(tuple(glued.known), Via.NAMED) if glued else zipped or owner_of(view, when)
    if owner is None or not owner.works:
        return
    to = _other_work(owner, known)
    if when.anchored and when.read_as.lower() in _SAME_YEAR and to is not None:
        yield same_year_claim(view, when, owner, to, certainty)
        return
    yield from _dated(view, when, known, _claimed(view, when, owner, certainty), glued=bool(glued))


def _dated(view: View, when: When, known: Known, claim: Claim, *, glued: bool) -> Iterator[Claim]:
    """Give the premiere of a date that reads."""
    past = not glued and (_is_past(view, when) or _is_year_in_brackets(view, when, known))
    if past and when.anchored and when.years is None:
        return
    found = _found(view, when, known, past=past)
    if found is None or not isinstance(found.window, Window):
        return
    if not (glued or past) and _cannot_be(view, when, found.window, known):
        return
    if _comes_whole(view, claim.works):
        return
    weak = (glued or _has_no_verb(view, when)) and not is_listed(view)
    claim = replace(claim, premiere=found, background=past, regional=is_regional(view))
    if _is_before_it(view):
        whole = with_season(claim.works, Season((), 0, 0))
        claim = replace(claim, works=whole, whole=True)
    if not past and is_over(found.window, known.on):
        if claim.via is Via.POINTED:
            return
        weak, claim = True, replace(claim, notes=(*claim.notes, f"over already on {known.on}"))
    yield replace(claim, weak=weak or _is_doubtful(view, when, claim, known))


def _is_of_a_network(view: View, when: When) -> bool:
    """Tell "ordered four dramas for the 2011-12 season" from "debuts in the 2011-12 season"."""
    verb = view.verb_of(when)
    if verb is None or not when.words.endswith(" season") or "-" not in when.words:
        return False
    named = any(isinstance(tag, Title) for tag in view.tags_between(verb, when))
    return verb.event is Event.ANNOUNCE or (verb.event is Event.ORDER and not named)


def _is_before_it(view: View) -> bool:
    """Tell "renewed for a second season ahead of its May 9 debut", which is not the second's."""
    ordered = view.clause.has_event(Event.ORDER)
    before = view.before is not None and view.before.clause.has_event(Event.ORDER)
    orders = [tag for tag in view.tags if isinstance(tag, Order) and tag.sign < 0]
    opens = bool(orders) and (ordered or (before and orders[0].start <= view.tags[0].end))
    seasons = [tag for tag in view.tags if isinstance(tag, Season)]
    return opens and not any(one.start >= orders[0].end for one in seasons)


def _comes_whole(view: View, works: Works) -> bool:
    """Tell "X, seasons 1-4" in a list: all that there is of it, which was shown before."""
    listed = (
        view.is_label
        or view.clause.aside
        or any(isinstance(tag, Joint) and tag.text == ":" for tag in view.tags)
    )
    return listed and any(len(work.seasons) > 1 for work in works)


def _is_year_in_brackets(view: View, when: When, known: Known) -> bool:
    """Tell "X (2015)", the year in which it came out, from "X (2027)"."""
    window = when.reading.window
    alone = view.clause.aside and all(isinstance(one, (When, Joint)) for one in view.tags)
    year = when.words.isdigit() and isinstance(window, Window) and is_over(window, known.on)
    return alone and year and view.before is not None and view.before.ends_with_title()


def _is_past(view: View, when: When) -> bool:
    """Tell "premiered in May" from "premieres in May" and "ordered for May"."""
    verb = view.verb_of(when)
    if verb is None or verb.event in {Event.ANNOUNCE, Event.ORDER}:
        return False
    recalled = verb.start >= when.end and _is_recalled(view, when)
    recalled = recalled or _is_since(view, when, verb)
    return verb.time is Time.PAST or recalled or comes_after(view, verb)


def _is_since(view: View, when: When, verb: Verb) -> bool:
    """Tell "has drawn crowds since its May 9 debut", which is past."""
    before = view.tags_before(verb)[-3:]
    near = abs(verb.start - when.end) <= 1 or abs(when.start - verb.end) <= len(" on ")
    since = any(isinstance(one, Word) and one.text == "since" for one in before)
    return verb.noun and near and since


def _is_recalled(view: View, when: When) -> bool:
    """Tell "helped by the February debut of X" from "waits for the February debut of X"."""
    before = view.tags_before(when)
    acts = [one for one in before if isinstance(one, Word) and one.content]
    return bool(acts) and acts[-1].text.endswith("ed")


def _found(view: View, when: When, known: Known, *, past: bool) -> Reading | None:
    """Read a date as its clause means it."""
    verb = view.verb_of(when)
    follows = view.clause.gapped or (verb is not None and verb.text == "followed")
    denied = verb is not None and is_not_expected(view)
    told = Telling(past, follows and not past, denied, _is_moved(view, when, verb))
    found = date_in_sentence(when, known, verb, told)
    if found is not None and not past and is_running(when, found.window, known.on):
        return read_next(when, known) or found
    if found is not None and not past and when.words.endswith("of the year"):
        return read_not_over(when, found, known)
    return found


def _is_moved(view: View, when: When, verb: Verb | None) -> bool:
    """Tell "moves the release from May 5 to June 9", also where the noun stands nearer."""
    if verb is None or not verb.noun:
        return verb is not None and verb.event is Event.MOVED
    return any(one.event is Event.MOVED and one.end <= when.start for one in view.clause.verbs)


def _has_no_verb(view: View, when: When) -> bool:
    return view.verb_of(when) is None and not is_denial(when) and not is_kept(view, when)


def _cannot_be(view: View, when: When, window: Window, known: Known) -> bool:
    """Tell a date that nothing makes a premiere's."""
    return _has_no_verb(view, when) and not is_premiere_without_verb(view, when, window, known.on)


def _is_doubtful(view: View, when: When, claim: Claim, known: Known) -> bool:
    """Tell a date that hangs on another, may be a part's or another thing's, or is half over."""
    return (
        when.anchored
        or _is_loose(when)
        or (is_weekday(when) and view.clause.aside)
        or comes_in_parts(view, claim.works)
        or is_of_a_thing(view, when)
        or is_running(when, when.reading.window, known.on)
    )


def _is_loose(when: When) -> bool:
    """Tell "until June", "in time for Halloween", and a weekday that may be today's or the next."""
    until = not when.is_day and (when.lead in {"until", "till"} or " until " in f" {when.words} ")
    return until or when.is_about or (is_weekday(when) and len(when.reading.pieces) > 1)


_SAME_YEAR: Final = frozenset(
    f"{part}{turn}"
    for part in ("", "later ", "late ", "earlier ")
    for turn in ("that year", "in that year", "in the same year", "the same year")
)


def _said(view: View, when: When, known: Known, certainty: Certainty) -> Iterator[Claim]:
    """Give the date of "the developers now say February 2026"."""
    verb = view.verb_of(when)
    if verb is None or verb.text not in SAYING or verb.noun or verb.denied or has_decoy(view, when):
        return
    between = view.tags_between(verb, when)
    told = all(
        isinstance(one, Joint) or (isinstance(one, Word) and one.text == "of") for one in between
    )
    found = read_in(when.read_as, known, known.on)
    works = spoken_of(view)
    if not told or found is None or not works or is_weekday(when):
        return
    window = found.window
    if isinstance(window, Window) and window.latest is not None and window.latest > known.on:
        claim = _claimed(view, when, Owner(works, Via.POINTED), certainty)
        yield replace(claim, premiere=found)


def _other_work(owner: Owner, known: Known) -> Named | None:
    """Give whose date was told before, if it is that of another work."""
    other = known.anchor_work
    if other is None or any(work.series == other.series for work in owner.works):
        return None
    return other


def _claimed(view: View, tag: When | Undated, owner: Owner, certainty: Certainty) -> Claim:
    """Give the claim of a premiere whose date is still to be read."""
    return Claim(
        FactKind.PREMIERE, owner.works, tag.words, tag.start, tag.end, owner.via, certainty,
        clause=view.number,
    )  # fmt: skip


def _undated(view: View, tag: Undated, known: Known, certainty: Certainty) -> Iterator[Claim]:
    whens = (one for one in view.tags if isinstance(one, When))
    kept = (one for one in whens if one.lead != "from" and not gives_up(view, one))
    if has_decoy(view, tag) or any(kept):
        return
    before = view.words_before(tag)
    last = before[-1:] in (["previously"], ["formerly"], ["once"])
    if last or {"had", "been"} <= set(before[-3:]):
        return
    owner = owner_of(view, tag)
    if owner is None:
        return
    reading = read("TBA", on=known.on, settings=known.settings)
    yield replace(_claimed(view, tag, owner, certainty), premiere=reading)
