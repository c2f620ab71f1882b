"""Whose a fact is.

The order in which an owner is looked for: "respectively" zips; one verb with several titles
shares its date; the nearest title before the fact in the clause; the nearest after; the object of
after or before only for a date glued to it; the subject of the clause before, where this one has
none; an anaphor. A clause with a subject of another kind ("the network", "a trailer") has none.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from tracker.news.antecedents import NOBODY, apposed, due, relative_subject
from tracker.news.claims import Via
from tracker.news.clauses import HELPERS, first_telling
from tracker.news.discourse import Works, with_season
from tracker.news.nearest import is_of_a_season, nearest, shared
from tracker.news.subjects import (
    goes_on_with_another,
    is_foreign,
    is_planned,
    speaks_of_an_offshoot,
    speaks_of_some,
)
from tracker.news.tags import (
    Count,
    Event,
    Joint,
    Pointer,
    Season,
    Tag,
    Time,
    Undated,
    When,
    Word,
)
from tracker.news.view import View


@dataclass(frozen=True, slots=True)
class Owner:
    """Works that a fact is about, and how they were found."""

    works: Works
    via: Via


def owner_of(view: View, tag: Tag) -> Owner | None:
    """Give the works that a fact is about; None where that cannot be told."""
    if (works := _that_one(view)) or speaks_of_some(view):
        return Owner(works, Via.POINTED) if works else None
    entity = nearest(view, tag)
    if entity is not None:
        works = shared(view, entity, tag)
        known = tuple(work for work in works if work.series is not None)
        return Owner(known, Via.NAMED) if known else None
    works = apposed(view) or due(view)
    if works:
        return Owner(with_season(works, view.season_for(tag)), Via.CARRIED)
    if _is_a_planned_release(view, tag) and (works := view.discourse.told_before()):
        return Owner(works, Via.POINTED)
    return _unnamed(view, tag) or _behind(view, tag)


def _that_one(view: View) -> Works:
    """Give what "That one came out in May" means: what was named last."""
    match view.spoken[:2]:
        case [Word(text="that"), Word(text="one")] if view.discourse.past and view.before is None:
            last = view.discourse.past[-1].works[-1]
            return (replace(last, apart=False),) if last.series else ()
        case _:
            return ()


def spoken_of(view: View) -> Works:
    """Give what somebody speaks of, naming no work: the one told of before."""
    if view.subjects:
        return tuple(view.subjects[-1].known) if len(view.subjects) == 1 else ()
    pointer = next((one for one in view.tags if isinstance(one, Pointer)), None)
    works = view.discourse.pointed(pointer) if pointer else ()
    works = works or view.discourse.now.subject or view.discourse.carried()
    return tuple(work for work in works if work.series) if len(works) == 1 else ()


def _behind(view: View, tag: Tag) -> Owner | None:
    """Give the title behind a fact, where what stands before it points to nothing."""
    works = tuple(view.subjects[0].known) if view.subjects else ()
    others = isinstance(tag, Count) and is_of_a_season(view, tag)
    if not works or others or not view.pointer_before(tag):
        return None
    return Owner(works, Via.NAMED)


def _unnamed(view: View, tag: Tag) -> Owner | None:
    """Give the works of a clause that names none: by an anaphor, or taken over."""
    if _is_of_nobody(view, tag) or speaks_of_an_offshoot(view):
        return None
    pointer = view.pointer_before(tag)
    if pointer is not None and _has_its_own_year(view, pointer):
        return None
    if pointer is not None and pointer.owns and _antecedent_is_apart(view):
        return _carried(view, view.season_for(tag))
    if pointer is not None and not _goes_on(view, pointer) and _is_meant(view, pointer, tag):
        return _pointed(view, pointer, tag)
    told_here = isinstance(tag, Undated) and (
        bool(view.discourse.now.subject) or tag.words.split()[0].lower() in _UNSAID
    )
    foreign = is_foreign(view, tag) and not told_here
    another = goes_on_with_another(view) and not is_planned(view, tag)
    if foreign or another or _another_leads(view, tag):
        return None
    return _of_the_topic(view, tag) or _carried(view, view.season_for(tag))


def _another_leads(view: View, tag: Tag) -> bool:
    """Tell "and an episode of Y will move to May 9", whose subject belongs to another work."""
    verb = view.verb_of(tag)
    led = [one for one in view.found if verb is not None and one.end <= verb.start]
    first = next((one for one in view.tags if not isinstance(one, Joint)), None)
    return bool(led) and led[-1].apart and isinstance(first, Word) and first.text in {"a", "an"}


def _is_a_planned_release(view: View, tag: Tag) -> bool:
    """Tell "the distributor, which brought out X, plans a theatrical release in the fall"."""
    verb = view.verb_of(tag)
    noun = verb is not None and verb.noun and verb.text == "release"
    words = view.words
    return noun and not words.isdisjoint(_PLANS) and not words.isdisjoint(_KINDS_OF_RELEASE)


_PLANS: Final = frozenset({"plans", "planning", "plan", "eyeing"})
_KINDS_OF_RELEASE: Final = frozenset({"theatrical", "limited", "wide", "nationwide"})


def _is_of_nobody(view: View, tag: Tag) -> bool:
    """Tell a bracket behind an unknown name, and "its" of what the catalogue does not hold."""
    pointer = view.pointer_before(tag)
    bracket = view.clause.aside and view.before is not None and not view.before.found
    bracket = bracket and relative_subject(view) in ((), NOBODY)
    owned = pointer is not None and pointer.owns
    return bracket or (owned and relative_subject(view) == NOBODY)


def _antecedent_is_apart(view: View) -> bool:
    """Tell "behind X, which begins its ninth season", where "its" is X's."""
    before = view.before if view.clause.is_relative else None
    last = before.found[-1] if before is not None and before.found else None
    stands = before is not None and before.ends_with_title()
    return last is not None and last.apart and stands and view.clause.opener == "which"


def _has_its_own_year(view: View, pointer: Pointer) -> bool:
    """Tell "the network kicks off its season on May 9", which is no season of a work."""
    behind = view.tags_behind(pointer)[:2]
    words = [one.text if isinstance(one, Word) else "" for one in behind]
    return pointer.owns and (words[:1] in (["season"], ["schedule"]) or words == ["new", "season"])


def _goes_on(view: View, pointer: Pointer) -> bool:
    """Tell "and would have its debut in May", whose subject stands before."""
    return pointer.owns and view.is_elided()


def _pointed(view: View, pointer: Pointer, tag: Tag) -> Owner | None:
    season = view.season_for(tag) or _that_season(view, pointer)
    works = with_season(_made_by(view, pointer) or _in_seasons(view, pointer, season), season)
    if season is None and _tells_of_the_whole(view, pointer, tag):
        works = with_season(works, Season((), 0, 0))
    if works and not view.subjects:
        view.discourse.point(works)
    return Owner(works, Via.POINTED) if works else None


def _that_season(view: View, pointer: Pointer) -> Season | None:
    """Give the season of "a second season was announced; it is set for May" and "the season is"."""
    before = view.before
    told = before.seasons if before is not None else []
    leads = before is not None and bool(told) and first_telling(before.tags) is told[0]
    means = pointer.noun == "season" or (leads and not (pointer.noun or pointer.kinds))
    return told[-1] if means and not pointer.owns and told and told[-1].numbers else None


def _made_by(view: View, pointer: Pointer) -> Works:
    """Give X of "the staff of X announced that its second season will begin in May"."""
    apart = [one for one in view.found if one.apart and one.end <= pointer.start]
    works = apart[-1].works if len(apart) == len(view.found) == 1 else []
    said = view.clause.has_event(Event.ANNOUNCE)
    named = bool(pointer.kinds)
    return tuple(
        replace(work, apart=False)
        for work in works
        if said and work.series and (named or not work.apart)
    )


def _of_the_topic(view: View, tag: Tag) -> Owner | None:
    """Give the topic of the text to "no date has been set" and "all eight episodes arrive"."""
    if isinstance(tag, Undated) and (works := _undated_for(view, tag)):
        return Owner(works, Via.POINTED)
    bare = isinstance(tag, Undated) or isinstance(view.tags[0], Count) or _counts_all(view)
    topic = view.discourse.strong() if bare and not view.discourse.now.subject else ()
    return Owner(with_season(topic, view.season_for(tag)), Via.POINTED) if topic else None


def _undated_for(view: View, tag: Undated) -> Works:
    """Give what "no date has been set for the spin-off" speaks of."""
    match view.tags_behind(tag)[:2]:
        case [Word(text="for"), Pointer(owns=False) as pointer]:
            return view.discourse.pointed(pointer)
        case _:
            return ()


def _counts_all(view: View) -> bool:
    """Tell "All eight episodes land on May 9"."""
    match list(view.tags[:2]):
        case [Word(text="all"), Count()]:
            return True
        case _:
            return False


_UNSAID: Final = frozenset({"hasn't", "haven't", "not", "yet", "didn't", "will"})
"""How words begin that say that somebody has not told a date."""


def _in_seasons(view: View, pointer: Pointer, season: Season | None) -> Works:
    """Give what a pointer means; beside a season, a work that comes in seasons."""
    works = view.discourse.pointed(pointer)
    has_seasons = view.discourse.titles.has_seasons
    if season is None or not season.numbers or all(has_seasons(work.series) for work in works):
        return works
    return view.discourse.with_seasons()


def _tells_of_the_whole(view: View, pointer: Pointer, tag: Tag) -> bool:
    """Tell "the comedy, which began in 2020", of the series, from "the season began in 2020"."""
    verb = view.verb_of(tag)
    past = verb is not None and verb.time is Time.PAST and isinstance(tag, When)
    return past and pointer.noun not in {"", "season", "seasons"}


def _is_meant(view: View, pointer: Pointer, tag: Tag) -> bool:
    """Tell a pointer that is the subject or the object of its verb from another thing's."""
    verb = view.verb_of(tag)
    is_object = verb is not None and verb in view.tags and pointer.start >= verb.end
    several = pointer.works != 1 and not _is_of_several(view, pointer)
    if (is_object and not pointer.owns) or several or _acts(view, pointer):
        return True
    return not is_foreign(view, tag, until=pointer.start)


def _is_of_several(view: View, pointer: Pointer) -> bool:
    """Tell "decisions on the other shows are expected in May" from "the shows are expected"."""
    match view.tags_before(pointer)[-2:]:
        case [Word(content=True), Word(text="on" | "about" | "of" | "for")]:
            return True
        case _:
            return False


def _acts(view: View, pointer: Pointer) -> bool:
    """Tell "because of the snooker it is put back"."""
    behind = view.next_to(pointer)
    helps = isinstance(behind, Word) and behind.text in HELPERS
    return not pointer.owns and not pointer.kinds and helps


def _carried(view: View, season: Season | None) -> Owner | None:
    here = relative_subject(view)
    if not here or (here == NOBODY and season is not None):
        here = _both(view) or view.discourse.now.subject
    if here:
        known = tuple(work for work in here if work.series is not None)
        if season is not None:
            has_seasons = view.discourse.titles.has_seasons
            known = tuple(work for work in known if season.part or has_seasons(work.series))
        in_row = view.is_label and (view.clause.aside or view.clause.opener == ":")
        via = Via.NAMED if in_row else Via.CARRIED
        via = Via.POINTED if view.discourse.now.is_pointed else via
        return Owner(with_season(known, season), via) if known else None
    works = view.discourse.carried()
    apart = [entity for entity in view.found if entity.apart]
    if season is not None and apart and view.clause.has_event(Event.ANNOUNCE):
        works = tuple(apart[-1].works)
    works = tuple(work for work in works if work.series is not None)
    if season is not None:
        works = view.discourse.with_number(works, season)
        works = tuple(work for work in works if view.discourse.titles.has_seasons(work.series))
        works = works or (() if apart else view.discourse.about() or view.discourse.with_seasons())
    known = with_season(works, season)
    if known:
        view.discourse.point(known)
    return Owner(known, Via.POINTED) if known else None


def _both(view: View) -> Works:
    """Give the two works of "X, about a farm, and Y, about a ship, will both start in May"."""
    named = {work.series: work for work in view.discourse.now.works if not work.apart}
    return tuple(named.values()) if "both" in view.words and len(named) == 2 else ()  # noqa: PLR2004


def zipped_owners(view: View, facts: Sequence[Tag]) -> dict[int, Owner]:
    """Give each of several facts its own title where there are as many of both; by their start."""
    if len(facts) < 2:  # noqa: PLR2004 - one fact has nothing to be dealt out to
        return {}
    owner = owner_of(view, facts[0])
    owner = _by_season(owner, len(facts)) if owner is not None else None
    if owner is None or len(owner.works) != len(facts):
        return {}
    if {view.verb_of(fact) for fact in facts} != {view.verb_of(facts[0])}:
        return {}
    pairs = zip(facts, owner.works, strict=True)
    return {fact.start: Owner((work,), owner.via) for fact, work in pairs}


def _by_season(owner: Owner, count: int) -> Owner:
    """Give the seasons of one work each by itself: "seasons 2 and 3 in 2013 and 2014"."""
    if len(owner.works) != 1 or len(owner.works[0].seasons) != count:
        return owner
    work = owner.works[0]
    return Owner(tuple(replace(work, seasons=(number,)) for number in work.seasons), owner.via)
