"""What a clause without a title hangs on: "which", an apposition, "its second season"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tracker.news.clauses import RELATIVE
from tracker.news.discourse import Works, with_season
from tracker.news.entities import Named
from tracker.news.heads import comes_from
from tracker.news.tags import (
    Count,
    Event,
    Joint,
    Order,
    Pointer,
    Season,
    Tag,
    Time,
    Title,
    Verb,
    When,
    Word,
)
from tracker.news.view import View
from tracker.news.words import ANAPHORS, ARTICLES, RECEPTION

NOBODY: Final = (Named(None, 0, 0),)
"""What the catalogue does not hold."""

_DUE: Final = frozenset({Event.PREMIERE, Event.SCHEDULED})
_TAKING: Final = frozenset({"grossed", "earned", "drew", "sold"})
"""What a work did that is out: ", grossed much after opening in May"."""

_FAR: Final = 8
_BESIDE: Final = len(" upcoming ")


def apposed(view: View) -> Works:
    """Give the title right before ", an animated film that opens in May"."""
    before = view.before.tags if view.before else ()
    last = next((one for one in reversed(before) if not isinstance(one, Joint)), None)
    if view.clause.opener != "," or not isinstance(last, (Title, Season)):
        return ()
    entity = view.before.found[-1] if view.before and view.before.found else None
    if entity is None or (entity.apart and not _was_shown(view)):
        return ()
    if not (_opens_kind(view.tags) or _opens_that(view.tags)):
        return ()
    return tuple(work for work in entity.works[-1:] if work.series is not None)


def due(view: View) -> Works:
    """Give the title right before ", due out in May" and ", premiering on March 8"."""
    before = view.before.tags if view.before else ()
    last = next((one for one in reversed(before) if not isinstance(one, Joint)), None)
    first = next((one for one in view.tags if not _is_meanwhile(one)), None)
    if view.clause.opener != "," or not isinstance(last, (Title, Season)):
        return ()
    if not isinstance(first, Verb) or first.noun:
        return ()
    if first.event not in _DUE and first.text not in _TAKING:
        return ()
    if first.text[-1:] == "s":
        return ()
    found = view.before.found if view.before else []
    if not found or found[-1].apart:
        return ()
    return tuple(work for work in found[-1].works[-1:] if work.series)


def _is_meanwhile(tag: Tag) -> bool:
    """Tell "now" and its kin before "set for May"."""
    return isinstance(tag, Word) and tag.text in {"now", "currently", "originally", "already"}


def relative_subject(view: View) -> Works:
    """Give what "which" stands for: the last title of the clause before."""
    if view.before is None:
        return ()
    if view.clause.resumes:
        return _broken_off(view.before) or NOBODY
    if not (view.clause.is_relative or view.clause.aside):
        return ()
    others = view.before.subjects
    if view.clause.aside and others and others[-1] is not view.before.found[-1] and _is_dated(view):
        return tuple(others[-1].works)
    return _antecedent(view.before, view.clause.opener, was_shown=_was_shown(view))


def _was_shown(view: View) -> bool:
    """Tell "which was released in 2012" from "which is due in May"."""
    first = next(iter(view.clause.verbs), None)
    return first is not None and first.event is Event.PREMIERE and first.time is Time.PAST


def _is_dated(view: View) -> bool:
    """Tell the day in "the new novel by the author of X (May 9)" from the year of X."""
    whens = [one for one in view.tags if isinstance(one, When)]
    return bool(whens) and not whens[0].words.isdigit()


def _antecedent(before: View, opener: str, *, was_shown: bool = False) -> Works:
    """Give what the last noun of a clause names; "who" needs a title right before it.

    Of a sequel and the work that it goes on from, what ``was_shown`` is the latter.
    """
    if opener in {"which", "("} and _is_apposition(before):
        return _antecedent(before.before, opener) if before.before else ()
    last = before.ends_with_title()
    found = [entity for entity in before.found if last or not entity.apart]
    if len(found) > 1 and opener != "(" and _is_derived_from(before) and not was_shown:
        found = found[:-1]
    if not found and before.seasons and opener in RELATIVE:
        return subject_in_season(before)
    apart = not found and bool(before.found)
    if apart or (opener in {"who", "whose", "where"} and not last):
        return NOBODY
    if not found and opener == "which" and _ends_with_thing(before):
        return (_spoken_of(before) if _ends_with_all(before) else ()) or NOBODY
    end = _last(before)
    if found and opener == "which" and isinstance(end, Pointer) and end.kinds and end.works == 1:
        return before.discourse.pointed(end) or NOBODY
    return tuple(found[-1].works) if found else ()


def _is_apposition(view: View) -> bool:
    """Tell ", a novel set in 1950s Kent," between a title and its "which"."""
    led = view.before is not None and view.before.ends_with_title()
    first = view.tags[0]
    noun = isinstance(first, Pointer) or (isinstance(first, Word) and first.text in ARTICLES)
    owned = isinstance(first, Pointer) and first.owns
    opens = led and view.clause.opener == "," and noun and not view.found
    idle = not view.clause.has(When) and (owned or isinstance(first, Word))
    return opens and (idle or all(verb.noun for verb in view.clause.verbs))


def _is_derived_from(view: View) -> bool:
    """Tell "A, the sequel to B, which": what "which" stands for is A."""
    titles = [at for at, one in enumerate(view.tags) if isinstance(one, Title)]
    return bool(titles) and comes_from(view.tags, titles[-1])


def _ends_with_thing(view: View) -> bool:
    """Tell ", the 100th episode, which airs": what "which" stands for is no work."""
    last = _last(view)
    return isinstance(last, Word) and last.text not in ANAPHORS


def _ends_with_all(view: View) -> bool:
    """Tell "it has five episodes, all of which": what "which" stands for is it."""
    match view.spoken[-3:]:
        case [Count(), Word(text="all" | "both"), Word(text="of")]:
            return True
        case _:
            return False


def _last(view: View) -> Tag | None:
    """Give the last tag of a clause that is no sign."""
    return next(reversed(view.spoken), None)


def _broken_off(view: View) -> Works:
    """Give the subject of the clause that a relative clause, this one, broke off."""
    if view.clause.opener == "whose" and view.ends_with_title() and view.found:
        return tuple(view.found[-1].works)
    antecedent = relative_subject(view)
    if antecedent and antecedent != NOBODY:
        return antecedent
    named = view.before.subjects if view.before else []
    if not named and view.before and view.before.seasons:
        return subject_in_season(view.before)
    return tuple(named[0].works) if named else _main(view)


def _main(view: View) -> Works:
    """Give what the clause before a relative one points to."""
    return _spoken_of(view.before) if view.before is not None else ()


def _spoken_of(view: View) -> Works:
    """Give what the first pointer of a clause means."""
    pointers = (tag for tag in view.tags if isinstance(tag, Pointer) and not tag.apart)
    pointer = next(pointers, None)
    return view.discourse.pointed(pointer) if pointer else ()


def subject_in_season(view: View) -> Works:
    """Give what "The first season" stands for: the subject told before, in that season."""
    pointers = [one for one in view.tags if isinstance(one, Pointer) and one.works == 1]
    pointed = [one for one in pointers if one.end <= view.seasons[0].start]
    works = view.discourse.pointed(pointed[0]) if pointed else view.discourse.carried()
    return with_season(works, view.seasons[0]) if len(works) == 1 else ()


def pointed_seasons(view: View) -> Works:
    """Give the works of "its second season", in that season."""
    pointers = [one for one in view.tags if isinstance(one, Pointer)]
    if not pointers or not view.seasons:
        return ()
    season = view.seasons[0]
    antecedent = relative_subject(view) if view.clause.opener == "which" else ()
    if antecedent and antecedent != NOBODY and pointers[0].owns:
        return with_season(antecedent, season)
    if view.found:
        owned = [one for one in pointers if 0 <= season.start - one.end <= _BESIDE and one.kinds]
        apart = all(entity.apart for entity in view.found)
        return with_season(view.discourse.pointed(owned[0]), season) if owned and apart else ()
    return with_season(view.discourse.pointed(pointers[0]), season)


def carried_seasons(view: View) -> Works:
    """Give the subject in the seasons that a clause names by themselves: "Season 3 finds"."""
    leading = view.spoken[:2]
    apart = tuple(work for entity in view.found if entity.apart for work in entity.works)
    if apart and view.seasons:
        return tuple(replace(work, seasons=view.seasons[0].numbers) for work in apart)
    if view.found or not any(isinstance(one, Season) for one in leading):
        return ()
    works = view.discourse.now.subject or view.discourse.carried()
    return tuple(work for one in view.seasons for work in with_season(works, one))


def headed_seasons(view: View) -> Works:
    """Give what the text is about in the one season that its headline names by itself."""
    heads = view.discourse.now.paragraph == 0 and len(view.tags) <= _FAR
    if not heads or view.found or view.clause.has(Order, Pointer, When):
        return ()
    if len(view.seasons) != 1 or view.clause.has_event(Event.END):
        return ()
    topic = view.discourse.topic
    strong = view.discourse.is_strong and view.discourse.titles.has_seasons(topic)
    works = (Named(topic, 0, 0),) if strong else ()
    return with_season(works, view.seasons[0]) if view.seasons[0].numbers > (1,) else ()


def recalled(view: View) -> Works:
    """Give the seasons that a clause tells of the past without a verb of release."""
    words = view.words
    ended = any(one.event is Event.END and one.time is Time.PAST for one in view.clause.verbs)
    compared = (words & {"up", "down"} and "from" in words) or {"more", "than"} <= words
    if compared and not ended:
        return tuple(work for entity in view.found[-1:] for work in entity.works if work.seasons)
    if not ended and (view.clause.verbs or words.isdisjoint(RECEPTION)):
        return ()
    named = tuple(work for entity in view.subjects for work in entity.works if work.seasons)
    return named or pointed_seasons(view)


def _opens_that(tags: Sequence[Tag]) -> bool:
    """Tell "a new action hour that premieres in May", whatever the noun."""
    words = [one.text if isinstance(one, Word) else "" for one in tags[: _FAR + 1]]
    if not words or words[0] not in ARTICLES or "that" not in words:
        return False
    behind = tags[words.index("that") + 1 :][:1]
    acts = any(
        (isinstance(one, Verb) and one.event is Event.PREMIERE)
        or (isinstance(one, Word) and one.text == "will")
        for one in behind
    )
    return acts and all(words[: words.index("that")])


def _opens_kind(tags: Sequence[Tag]) -> bool:
    """Tell "a circus drama that", "the sequel which" from other pieces of a sentence."""
    for index, one in enumerate(tags[:_FAR]):
        match one:
            case Pointer(owns=False) if index == 0:
                return True
            case Word(text="a" | "an" | "the"):
                continue
            case Count() | Season() | Joint(text="-") if index:
                continue
            case Word(text=text) if index and text in ANAPHORS:
                return True
            case Word() if index:
                continue
            case _:
                return False
    return False
