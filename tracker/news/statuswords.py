"""Whether a verb tells the status of a work now, and not of a plan, a trailer or a piece of it."""

from itertools import pairwise
from typing import Final

from tracker.dates.window import Window
from tracker.dates.words import CARDINALS
from tracker.news.clauses import HELPERS
from tracker.news.cues import has_decoy, is_feared
from tracker.news.tags import (
    Count,
    Event,
    Gap,
    Joint,
    Order,
    Pointer,
    Season,
    Tag,
    Time,
    Title,
    Undated,
    Verb,
    When,
    Which,
    Word,
)
from tracker.news.verbwords import BEGUN, REVIVED
from tracker.news.view import View
from tracker.news.words import OLD_CUES
from tracker.schedule.model import Status


def is_told(view: View, verb: Verb, status: Status) -> bool:  # noqa: PLR0911 - a table
    """Tell whether a verb says it of a work now, and not of a plan, a trailer or a version."""
    if has_decoy(view, verb) or is_feared(view, verb) or _is_over(view, verb, status):
        return False
    if any(rule(view, verb) for rule in (_would_have, _can_be, _may_be, _describes, _is_of_who)):
        return False
    match status:
        case Status.FILMING:
            return _has_begun(view, verb)
        case Status.ENDED:
            shown = view.clause.has_event(Event.PREMIERE) or not verb.noun or verb.text == "series"
            return shown and not (_only_for_now(view) or _ends_a_piece(view, verb))
        case Status.CANCELLED:
            told = not (
                verb.noun
                or _is_of_a_plan(view, verb)
                or (view.clause.has(When) and verb.text == "won't")
            )
            return told and not _is_revived(view) and not _from_a_list(view, verb)
        case Status.RELEASED:
            before = view.words_before(verb)
            offered = view.words & _OFFERED or {"will", "until"} & set(before)
            return not (view.clause.has(When) or _again(view) or offered)
        case Status.COMPLETED:
            some = _completes_some(view, verb) or {"script", "scripts"} & view.words
            return not (_ends_a_piece(view, verb) or some)
        case Status.ON_HOLD:
            since = any(isinstance(tag, When) and tag.lead == "since" for tag in view.tags)
            planned = view.clause.has(When) and verb.time is Time.AHEAD and _is_to_come(view)
            return not (since or planned)
        case _:
            only = _counts_only(view, verb) or _only_adds(view, verb) or _had_been(view, verb)
            return (not verb.noun or _is_announced(view, verb)) and not only


def _would_have(view: View, verb: Verb) -> bool:
    """Tell "would have ended in a slap" and "knew where it would end" from what is told."""
    before = view.words_before(verb)
    return {"would", "have"} <= set(before[-3:]) or (
        view.clause.opener == "where" and before[-1:] == ["would"]
    )


def _is_of_who(view: View, verb: Verb) -> bool:
    """Tell "the people who ordered it" and "just wrapped a run on stage", told of somebody."""
    behind = view.next_to(verb)
    wrapped = verb.event is Event.WRAP and isinstance(behind, Word) and behind.text in {"a", "an"}
    goes_on = verb.text in {"pick", "picks", "picked"} and isinstance(behind, (Gap, Order))
    return wrapped or goes_on or (view.clause.opener == "who" and verb.event is Event.ORDER)


def _can_be(view: View, verb: Verb) -> bool:
    """Tell "copies can be ordered from a bookshop" from "X was ordered"."""
    before = view.words_before(verb)
    return verb.event is Event.ORDER and before[-2:] == ["can", "be"]


def _may_be(view: View, verb: Verb) -> bool:
    """Tell "may not be back", "knows how X ends" and a lone "- ends -" from what is told of X."""
    before = set(view.words_before(verb))
    alone = all(tag is verb or isinstance(tag, Joint) for tag in view.tags)
    if alone and verb.event is Event.END and len(view.tags) > 1:
        return True
    doubted = verb.event is Event.CANCEL and not before.isdisjoint({"may", "might"})
    return doubted or (verb.event is Event.END and "how" in before)


def _describes(view: View, verb: Verb) -> bool:
    """Tell "the closing ceremony" and "the production shutdown" from "X is closing"."""
    behind = view.next_to(verb)
    return (
        verb.text in {"closing", "ending", "production"}
        and isinstance(behind, Word)
        and behind.content
    )


_BEFORE_RELEASE: Final = frozenset(
    {Status.ANNOUNCED, Status.FILMING, Status.COMPLETED, Status.ON_HOLD}
)
"""What is news of a work for some months."""


def _is_over(view: View, verb: Verb, status: Status) -> bool:
    """Tell what was given up, stands before something newer, or was the case long ago."""
    given_up = verb.time is Time.GIVEN_UP or _is_before_another(view, verb)
    return given_up or (status in _BEFORE_RELEASE and _is_long_ago(view))


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
    return "will" in view.words


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
    before = view.tags_before(verb)
    told = any(isinstance(tag, (Title, Season, Pointer)) for tag in before)
    return verb.passive and bool(before) and isinstance(before[0], Count) and not told


def _had_been(view: View, verb: Verb) -> bool:
    """Tell "which had earlier been renewed", before something newer, from "was renewed"."""
    before = view.words_before(verb)
    return verb.passive and {"had", "earlier"} <= set(before[-3:])


def _is_over_for(when: When, days: int) -> bool:
    """Tell a date that was over so many days before the article appeared."""
    window, on = when.reading.window, when.reading.on
    latest = window.latest if isinstance(window, Window) else None
    return latest is not None and on is not None and (on - latest).days > days


_NEWS_FOR: Final = 300
"""Days for which an order is news."""


def _again(view: View) -> bool:
    return any(isinstance(tag, Word) and tag.text == "again" for tag in view.tags)


def _is_announced(view: View, verb: Verb) -> bool:
    """Tell "announced the renewal" and "handed out a renewal to X" from "the renewal rate"."""
    given = view.words_before(verb)
    if verb.text == "renewal" and not _GIVING.isdisjoint(given):
        return True
    before = view.tags_before(verb)[-2:]
    match before:
        case [Verb(event=Event.ANNOUNCE), Word(text="the" | "its")]:
            return verb.text == "renewal"
        case _:
            return False


_GIVING: Final = frozenset({"handed", "hands", "given", "gave", "gives", "granted"})


def _only_adds(view: View, verb: Verb) -> bool:
    """Tell "ordered three additional episodes", "a full season" and "initially ordered for 13"."""
    words = view.words_behind(verb)
    before = set(view.words_before(verb))
    full = ("full", "season") in pairwise(words)
    return full or not {"additional", "extra", "bonus"}.isdisjoint(words) or bool(before & OLD_CUES)


def _ends_a_piece(view: View, verb: Verb) -> bool:
    """Tell "the last episode ended on Sunday", where the ending is what ended."""
    if _ends_with_news(view, verb) or _is_recalled(view, verb):
        return True
    counted = any(isinstance(tag, Count) and tag.end <= verb.start for tag in view.tags)
    return (counted and not view.subjects) or any(
        one.noun and one.event is Event.END and one.end <= verb.start for one in view.clause.verbs
    )


def _completes_some(view: View, verb: Verb) -> bool:
    """Tell "had completed 11 episodes before the strike" and "has completed nine of its 22"."""
    behind = view.next_to(verb)
    counted = isinstance(behind, Count) and any(isinstance(tag, Order) for tag in view.tags)
    return counted or (isinstance(behind, Word) and behind.text in CARDINALS)


def _is_recalled(view: View, verb: Verb) -> bool:
    """Tell "closed with a fire" and "two weeks after the second one ended" from news of an end."""
    behind = view.next_to(verb)
    words = view.words_behind(verb)
    directly = isinstance(behind, Word) and (words[:1] == ["with"] or words[:2] == ["on", "a"])
    ranked = isinstance(behind, Season) and behind.which is Which.FINAL and not behind.numbers
    told = verb.time is Time.PAST and (directly or ranked)
    if told or "since" in view.words_before(verb) or not _RANKINGS.isdisjoint(view.words):
        return True
    before = view.tags_before(verb)
    after = any(isinstance(tag, Order) for tag in before)
    return after and (verb.noun or any(isinstance(tag, Gap) for tag in before))


_RANKINGS: Final = frozenset({"ratings", "rankings"})


def _ends_with_news(view: View, verb: Verb) -> bool:
    """Tell "the event ended with the announcement that"."""
    words = view.words_behind(verb)
    return "with" in words and not _NEWS.isdisjoint(words)


_NEWS: Final = frozenset({"announcement", "news", "reveal", "confirmation"})


def _only_for_now(view: View) -> bool:
    """Tell "says goodbye until autumn" from "says goodbye on May 5"."""
    return any(
        (isinstance(tag, Word) and tag.text in {"until", "till"})
        or (isinstance(tag, When) and tag.lead in {"until", "till"})
        for tag in view.tags
    )


def _is_of_a_plan(view: View, verb: Verb) -> bool:
    """Tell "its planned release was scrapped" from "X was scrapped"."""
    before = [tag for tag in view.tags_before(verb) if not _is_helper(tag)][-1:]
    return any(isinstance(tag, Verb) and tag.names_premiere for tag in before)


def _is_revived(view: View) -> bool:
    """Tell "cancelled in 2021 and revived" from "cancelled"."""
    return not view.words.isdisjoint(REVIVED)


def _from_a_list(view: View, verb: Verb) -> bool:
    """Tell "has been dropped from the schedule", which only loses its date."""
    after = view.tags_behind(verb)[:1]
    return any(
        isinstance(tag, Undated) or (isinstance(tag, Word) and tag.text == "from") for tag in after
    )


def _has_begun(view: View, verb: Verb) -> bool:
    """Tell "filming is under way" from "filming begins in May" and "the production company"."""
    if verb.event is Event.BEGIN:
        return verb.time is Time.PAST
    begins = [one for one in view.clause.verbs if one.event is Event.BEGIN]
    planned = any(one.event is Event.SCHEDULED for one in view.clause.verbs)
    if planned or any(one.denied for one in begins):
        return False
    words = {tag.text for tag in view.tags if isinstance(tag, (Word, Verb))}
    if any(one.time is Time.AHEAD for one in begins) and not words & {"underway", "way"}:
        return "about" in words and bool(words & {"get", "begin", "start"})
    return any(one.time is Time.PAST for one in begins) or _is_under_way(view, verb, words)


def _is_under_way(view: View, verb: Verb, words: set[str]) -> bool:
    """Tell "is being filmed", "still shooting" and the like, where no beginning is told."""
    if _is_to_be_done(view, verb):
        return False
    if any(_is_done_now(view, one) for one in view.clause.verbs) and not _is_to_come(view):
        later = [tag for tag in view.tags if isinstance(tag, When) and tag.start >= verb.end]
        return all(_is_until(view, when) for when in later)
    return bool(words & BEGUN) and not (_is_to_come(view) and "get" in words)


def _is_to_be_done(view: View, verb: Verb) -> bool:
    """Tell "still has two episodes to shoot"."""
    before = view.tags_before(verb)[-1:]
    return any(isinstance(tag, Word) and tag.text == "to" for tag in before)


def _is_until(view: View, when: When) -> bool:
    """Tell "is being shot until March" from "is being shot in March"."""
    before = view.tags_before(when)[-3:]
    return any(isinstance(tag, Word) and tag.text == "until" for tag in before)


def _is_done_now(view: View, verb: Verb) -> bool:
    """Tell "is being animated" from "was filmed" and "is filmed in Halifax"."""
    now = verb.passive and verb.event is Event.FILM and verb.time is not Time.PAST
    return now and (verb.text not in {"filmed", "shot"} or "being" in view.words)
