"""Whether a clause speaks of a work at all, or of another thing: "the label ships in June"."""

from typing import Final

from tracker.dates.words import CARDINALS
from tracker.news.antecedents import apposed
from tracker.news.clauses import HELPERS, acts_first
from tracker.news.tags import (
    Count,
    Event,
    Joint,
    Order,
    Pointer,
    Season,
    Tag,
    Title,
    Undated,
    Verb,
    When,
    Word,
)
from tracker.news.view import View
from tracker.news.words import OFFSHOOTS, PERSONS


def is_foreign(view: View, tag: Tag, until: int | None = None) -> bool:
    """Tell whether another thing is spoken of: a noun stands before the verb or the fact."""
    verb = view.verb_of(tag)
    start = verb.start if verb and not verb.noun and verb in view.tags else tag.start
    said_before = verb is not None and verb.event is Event.ANNOUNCE and verb.end <= tag.start
    ordered = verb is not None and verb.event is Event.ORDER
    if isinstance(tag, Count) and (ordered or not (_ORDERS | _CHANGED).isdisjoint(view.words)):
        return False
    if isinstance(tag, Count):
        start = tag.start if said_before else min(start, tag.start)
    if view.clause.aside or view.is_elided() or (view.is_label and view.clause.opener == ":"):
        return False
    if verb is not None and (
        _is_released_by(view, verb)
        or _is_for_a(view, verb)
        or is_planned(view, tag)
        or _has_a_run(view, verb)
        or _has_a_launch(view, verb)
        or _is_revealed(view, tag, verb)
        or _is_hoped(view)
        or verb.text in _HOPED
        or (isinstance(tag, When) and tag.lead == "of" and verb.noun and verb.end <= tag.start)
    ):
        return False
    end = start if until is None else min(start, until)
    said = (one.end for one in view.clause.verbs if one.event is Event.ANNOUNCE)
    ends = (*(one.end for one in view.seasons), *said, view.reported_from(tag))
    first = max((one for one in ends if one <= end), default=0)
    return any(
        (isinstance(one, Word) and one.text != "since" and (one.content or one.text in PERSONS))
        or (isinstance(one, Title) and not one.series)
        for one in view.tags
        if first <= one.start and one.end <= end
    ) and not (_tells_of_a_date(view, tag) and _speaks_of_dates(view, start))


def _tells_of_a_date(view: View, tag: Tag) -> bool:
    """Tell "no date", a count, and "the new date is May 9" from the date of something."""
    named = isinstance(tag, When) and view.words_before(tag)[-2:] == ["date", "is"]
    return named or isinstance(tag, (Undated, Count))


_HOPED: Final = frozenset({"hoping", "down", "aiming", "targeting", "eyeing"})
"""What is said of a date that people hope to keep: the work is meant."""

_ORDERS: Final = frozenset({"pickup", "order", "renewal", "commitment"})
"""Nouns for what is told of the work itself: "the pickup is for 13 episodes"."""


_CHANGED: Final = frozenset({"trimmed", "cut", "reduced", "extended", "expanded", "total"})
"""What becomes of a count: "the season was trimmed to ten"."""


def _is_released_by(view: View, verb: Verb) -> bool:
    """Tell "X, which the studio will release in May": what is released is X."""
    moved = [one for one in view.clause.verbs if one.event is Event.MOVED and one.end <= verb.start]
    acting = (one for one in view.tags if moved and one.end <= moved[0].start)
    if verb.noun and any(_is_person(one) for one in acting):
        return True
    return view.clause.opener == "which" and verb.text in _TRANSITIVE and not verb.passive


def _has_a_run(view: View, verb: Verb) -> bool:
    """Tell "X, which will have a short run in cinemas starting May 9"."""
    helps = [one.text for one in view.tags[:2] if isinstance(one, Word)][1:]
    return (
        view.clause.opener == "which" and verb.text in _FROM_ON and set(helps) <= HELPERS != set()
    )


def _has_a_launch(view: View, verb: Verb) -> bool:
    """Tell "with a launch on the service expected in May", which is that of the work."""
    first = view.tags[0]
    led = isinstance(first, Word) and first.text == "with"
    nouns = (one for one in view.clause.verbs if one.names_premiere)
    return led and verb.event is Event.SCHEDULED and any(one.end <= verb.start for one in nouns)


def _is_revealed(view: View, tag: Tag, verb: Verb) -> bool:
    """Tell "revealed the cast, the theme and the May 9 premiere", which is that of the work."""
    dated = isinstance(tag, When) and verb.noun and 0 <= verb.start - tag.end <= 1
    clauses = [view.clause, *([view.before.clause] if view.before else [])]
    return dated and any(clause.has_event(Event.ANNOUNCE) for clause in clauses)


def _is_hoped(view: View) -> bool:
    """Tell "X, which I hope will be out in May"."""
    match view.tags[1:3]:
        case [Word(text="i" | "we"), (Word() | Verb()) as thinks]:
            return view.clause.opener == "which" and thinks.text in _THINKING
        case _:
            return False


_THINKING: Final = frozenset({"hope", "think", "expect", "believe"})

_FROM_ON: Final = frozenset({"starting", "beginning"})


def _is_person(tag: Tag) -> bool:
    return isinstance(tag, Word) and tag.text in PERSONS


def is_planned(view: View, tag: Tag) -> bool:
    """Tell "production starts ahead of a May debut", which is that of the work."""
    verb = view.verb_of(tag)
    before = view.tags_before(verb)[-4:] if verb is not None and verb.noun else []
    match [one for one in before if not isinstance(one, When)][-2:]:
        case [Order(sign=-1), Word(text="a" | "an")]:
            return True
        case _:
            return False


def _is_for_a(view: View, verb: Verb) -> bool:
    """Tell "work begins in the north for a premiere in May", which is that of the work."""
    before = view.words_before(verb)
    planned = not _PLANS.isdisjoint(before[-6:])
    near = [word for word in before[-3:] if word not in _HEDGES][-2:]
    return verb.noun and (planned or near in (["for", "a"], ["for", "its"], ["for", "an"]))


_HEDGES: Final = frozenset({"likely", "planned", "tentative", "possible", "projected"})


_PLANS: Final = frozenset({"plans", "planning", "plan", "eyes", "eyeing", "targets", "targeting"})


_TRANSITIVE: Final = frozenset(
    {"release", "releases", "publish", "publishes", "air", "airs", "premiere", "launch", "debut",
     "bring", "brings", "ship", "open", "unveil", "stream", "releasing", "publishing"}
)  # fmt: skip


def _speaks_of_dates(view: View, end: int) -> bool:
    """Tell "premiere dates for" from another subject."""
    contents = [
        one.text for one in view.tags if isinstance(one, Word) and one.content and one.end <= end
    ]
    return all(text in {"dates", "date", "window"} for text in contents)


def goes_on_with_another(view: View) -> bool:
    """Tell "The label takes orders and ships in June": the subject left out is no work."""
    if view.before is None or not _is_joined(view):
        return False
    before = view.before
    if before.found or before.seasons or before.clause.has(Pointer):
        return False
    if before.clause.is_relative or before.clause.has_event(Event.ANNOUNCE):
        return False
    verbs = before.clause.verbs
    end = verbs[0].start if verbs else before.tags[-1].end
    led = any(
        isinstance(one, Word) and one.content and one.text not in _RUNS and one.end <= end
        for one in before.tags
    )
    led = led and not acts_first(before.tags)
    return led or goes_on_with_another(before)


_RUNS: Final = frozenset({"run", "order", "season", "instalments", "installments"})
"""Subjects that stand for a work: "the 10-episode run"."""


def _is_joined(view: View) -> bool:
    """Tell "and ships in June", which has the subject of the clause before."""
    first = view.tags[0]
    joined = isinstance(first, Joint) and first.text == "and"
    rest = view.tags[1:2] if joined else view.tags[:1]
    opened = joined or view.clause.opener == "and"
    verb = rest and isinstance(rest[0], Verb) and not rest[0].noun
    return opened and bool(verb or acts_first(rest))


def goes_on(view: View) -> bool:
    """Tell a clause that plainly has the subject of the one before: it begins with its verb.

    So do a relative clause, an apposition, a bracket, and a date or count by itself.
    """
    if view.clause.is_relative or view.clause.aside or apposed(view):
        return True
    first = next((one for one in view.tags if not _is_small(one)), None)
    if isinstance(first, (Verb, Season, Pointer)) or acts_first(view.tags):
        return True
    return not any(isinstance(one, Verb) for one in view.tags)


def is_crowded(view: View) -> bool:
    """Tell a clause that says more than the rules know, or leaves its verb out."""
    unknown = sum(isinstance(tag, Word) and tag.content for tag in view.tags)
    return unknown > _UNKNOWN or view.clause.gapped


_UNKNOWN: Final = 2
"""Words without a meaning to the rules that a clause may have and still be plain."""


def speaks_of_some(view: View) -> bool:
    """Tell "the first six episodes" and "the other came out in May" from the work."""
    leading = view.spoken[:4]
    words = [one.text if isinstance(one, Word) else "" for one in leading]
    if words[:2] == ["that", "one"]:
        return True
    if words[:1] == ["the"]:
        leading, words = leading[1:], words[1:]
    if words and words[0] in CARDINALS and words[1:2] in (["more"], ["others"], ["have"]):
        return True
    if words[:1] == ["first"] and {"episode", "episodes"} & set(words):
        return False
    if words[:1] not in (["first"], ["other"], ["remaining"], ["last"], ["former"], ["latter"]):
        return False
    behind = leading[1] if len(leading) > 1 else None
    return isinstance(behind, Verb) or bool({"episodes", "instalments"} & set(words[1:]))


def speaks_of_an_offshoot(view: View) -> bool:
    """Tell "A sequel, already announced for 2018," from the work that it would come from."""
    looked_at: View | None = view
    while looked_at is not None and not looked_at.found:
        leading = looked_at.spoken[:2]
        words = [one.text if isinstance(one, Word) else "" for one in leading]
        if words[:1] in (["a"], ["another"], ["any"]) and words[1:] and words[1] in OFFSHOOTS:
            return True
        led = bool(leading) and (isinstance(leading[0], Verb) or words[0] in _GOING_ON)
        looked_at = looked_at.before if led else None
    return False


_GOING_ON: Final = HELPERS | {"already"}


def _is_small(tag: Tag) -> bool:
    """Tell a word without weight before the first that counts."""
    return isinstance(tag, Joint) or (isinstance(tag, Word) and not tag.content)
