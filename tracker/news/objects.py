"""What a verb tells beside its subject, its object and its place.

"Opens the festival", "we start in May" and "picked up the rights" tell of no work; "gets a third
season" and "unveils its third season on May 9" tell more than their verb.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tracker.dates.words import ORDINALS
from tracker.news.acting import (
    acts_on_a_thing,
    comes_back_for,
    dates,
    describes_a_thing,
    gets_a_season,
    is_a_hit,
    is_an_order,
    is_at_an_event,
    is_made_known,
    is_of_persons,
    is_of_rights,
    leaves_early_access,
    season_is_told,
    time_of_getting,
    unveils_a_season,
)
from tracker.news.datereading import is_bound
from tracker.news.tags import Event, Joint, Pointer, Season, Tag, Time, Title, Verb, When, Word

_ACTS: Final = frozenset({Event.PREMIERE, Event.END, Event.CANCEL})
"""Events that an object makes another thing's."""


def getting(tags: Sequence[Tag], index: int, word: Word) -> Verb:
    """Give the verb of "gets a third season", and of "gets a third season in May"."""
    if dates(tags, index):
        return Verb(Event.PREMIERE, word.start, word.end, text=word.text)
    passive = not isinstance(tags[index + 1], Title)
    return Verb(Event.ORDER, word.start, word.end, time_of_getting(tags, index), passive=passive,
                text=word.text)  # fmt: skip


def weighed_verb(tags: Sequence[Tag], index: int, verb: Verb) -> Tag:  # noqa: PLR0911 - a table
    """Give a verb as what it tells beside its subject and object."""
    match verb.event:
        case Event.PREMIERE if is_a_hit(tags, index):
            return Word("hit", verb.start, verb.end, content=True)
        case Event.PREMIERE if _comes_back(tags, index, verb):
            return replace(verb, event=Event.ORDER, passive=True)
        case Event.PREMIERE if _does_not_return(tags, index, verb):
            return replace(verb, event=Event.CANCEL, denied=False, passive=True)
        case event if _tells_of_another(tags, index, verb) or _takes_up(tags, index, verb):
            return replace(verb, event=Event.OTHER)
        case Event.END if _ranks(tags, index):
            return replace(verb, event=Event.OTHER)
        case Event.MOVED if _is_reported(tags, index, verb):
            return replace(verb, time=Time.AHEAD)
        case Event.CANCEL if _is_away_until(tags, index, verb):
            return replace(verb, event=Event.PREMIERE, denied=True)
        case Event.ANNOUNCE if _orders(tags, index, verb):
            return replace(verb, event=Event.ORDER, time=Time.PAST)
        case event if _brings_out(tags, index, event, verb):
            return replace(verb, event=Event.PREMIERE)
        case _:
            return verb


def _comes_back(tags: Sequence[Tag], index: int, verb: Verb) -> bool:
    return not (verb.noun or verb.denied) and comes_back_for(tags, index)


def _does_not_return(tags: Sequence[Tag], index: int, verb: Verb) -> bool:
    """Tell "X will not return." from "X will not return until June"."""
    after = tags[index + 1] if index + 1 < len(tags) else None
    ends = after is None or (isinstance(after, Joint) and after.text in {".", ",", ";"})
    return verb.text == "return" and verb.denied and not verb.noun and ends


def _takes_up(tags: Sequence[Tag], index: int, verb: Verb) -> bool:
    """Tell "the new season picks up six months later", a story, from "picks up X"."""
    led = any(isinstance(tag, (Season, Pointer)) for tag in tags[max(0, index - 2) : index])
    following = tags[index + 1] if index + 1 < len(tags) else None
    return verb.text == "picks" and led and not isinstance(following, (Title, Season))


def _is_reported(tags: Sequence[Tag], index: int, verb: Verb) -> bool:
    """Tell "announced that it had been moved to May", which holds, from "had been moved"."""
    said = any(isinstance(tag, Verb) and tag.event is Event.ANNOUNCE for tag in tags[:index])
    return said and verb.time is Time.GIVEN_UP


def _ranks(tags: Sequence[Tag], index: int) -> bool:
    """Tell "finished third among the networks" from "finished in May"."""
    after = tags[index + 1] if index + 1 < len(tags) else None
    return isinstance(after, Word) and after.text in ORDINALS


def _is_away_until(tags: Sequence[Tag], index: int, verb: Verb) -> bool:
    """Tell "won't be back until June" from "won't be back"."""
    later = next((tag for tag in tags[index + 1 : index + 4] if isinstance(tag, When)), None)
    bound = later is not None and (later.lead in {"until", "till"} or is_bound(later))
    return bound and verb.passive


def _orders(tags: Sequence[Tag], index: int, verb: Verb) -> bool:
    """Tell "announced a third season" and "a third season was announced"."""
    told = gets_a_season(tags, index) or season_is_told(tags, index) or is_made_known(tags, index)
    return not verb.noun and told


def _brings_out(tags: Sequence[Tag], index: int, event: Event, verb: Verb) -> bool:
    """Tell "unveils its third season on May 9" and "leaves early access"."""
    if event is Event.MOVED:
        return leaves_early_access(tags, index)
    return verb.text in {"unveils", "presents"} and unveils_a_season(tags, index)


def _tells_of_another(tags: Sequence[Tag], index: int, verb: Verb) -> bool:
    """Tell a verb whose object, place or subject makes it tell of another thing."""
    acts = not verb.noun and verb.event in _ACTS and acts_on_a_thing(tags, index)
    match verb.event:
        case Event.ORDER:
            return is_of_rights(tags, index) or is_an_order(tags, index)
        case Event.PREMIERE:
            described = not verb.noun and describes_a_thing(tags, index)
            return is_at_an_event(tags, index) or is_of_persons(tags, index) or acts or described
        case _:
            return acts
