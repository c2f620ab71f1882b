"""What a verb acts on: "opens the festival" is no premiere, "gets a third season" is an order."""

from collections.abc import Iterator, Sequence
from typing import Final

from tracker.dates.words import ORDINALS as NUMBERED
from tracker.dates.words import PREPOSITIONS as DATED
from tracker.news.tags import (
    Count,
    Event,
    Joint,
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
from tracker.news.words import HEADS, PERSONS, PLACES

PREPOSITIONS: Final = frozenset(DATED) | {"about", "to", "from", "by", "as", "into", "than"}

DETERMINERS: Final = frozenset({"the", "a", "an", "its", "their", "his", "her", "this", "that"})

ORDINALS: Final = frozenset(NUMBERED)

FAR: Final = 6


def gets_a_season(tags: Sequence[Tag], index: int) -> bool:
    """Tell "gets a third season" from "gets its second season on Friday"."""
    new = False
    for tag in tags[index + 1 : index + FAR]:
        match tag:
            case Season(numbers=numbers, part=None, which=which):
                another = which is Which.NEW and tag.end - tag.start > len("new season")
                return (new and bool(numbers)) or another
            case Word(text="a" | "an"):
                new = True
            case Word(text="early" | "surprise" | "new") | Count() | Title():
                continue
            case _:
                return False
    return False


def comes_back_for(tags: Sequence[Tag], index: int) -> bool:
    """Tell "will return for a seventh season", which is new, from "returns for it on May 9"."""
    verb = tags[index]
    comes = isinstance(verb, Verb) and verb.text in {"be", "return", "come", "coming", "returning"}
    if not comes or any(isinstance(tag, When) for tag in tags):
        return False
    match tags[index + 1 : index + 4]:
        case [Word(text="for"), Word(text="a" | "an"), Season(numbers=numbers)]:
            return bool(numbers)
        case [Word(text="for"), Season(numbers=numbers, part=None), *_]:
            return bool(numbers)
        case _:
            return False


def dates(tags: Sequence[Tag], index: int) -> bool:
    """Tell "gets a third season in November", which premieres then, from "gets a third season"."""
    word = tags[index]
    later = [tag for tag in tags[index + 1 : index + 2 * FAR] if isinstance(tag, When)]
    got = isinstance(word, Word) and word.text in {"get", "gets", "getting", "has", "have"}
    return got and bool(later) and later[0].lead in {"in", "on"}


def unveils_a_season(tags: Sequence[Tag], index: int) -> bool:
    """Tell "unveils its third season on May 9" from "unveils a third season"."""
    after = tags[index + 1 : index + FAR]
    owned = after[:1] and isinstance(after[0], Pointer) and after[0].owns
    return bool(owned) and any(isinstance(tag, Season) for tag in after)


def season_is_told(tags: Sequence[Tag], index: int) -> bool:
    """Tell "A third season of X is confirmed": a season that is new is what is told."""
    verb = tags[index]
    if not isinstance(verb, Verb) or not verb.passive or verb.denied:
        return False
    subject = [tag for tag in list(piece_before(tags, index))[::-1] if not isinstance(tag, Joint)]
    match subject[:2]:
        case [Word(text="a" | "an"), Season(numbers=numbers)]:
            return bool(numbers)
        case _:
            return False


def is_made_known(tags: Sequence[Tag], index: int) -> bool:
    """Tell "X has been announced" and the headline "X Announced", with nothing more said of it."""
    verb, before = tags[index], [tag for tag in tags[:index] if not isinstance(tag, (Joint, Verb))]
    if not isinstance(verb, Verb) or verb.text != "announced" or verb.denied:
        return False
    helps = [tag for tag in before if isinstance(tag, Word) and tag.text in {"has", "been", "was"}]
    named = [tag for tag in before if tag not in helps][-1:]
    behind = [tag for tag in tags[index + 1 :] if not (isinstance(tag, Joint) and tag.text == ".")]
    alone = not behind or (bool(helps) and isinstance(behind[0], When))
    led = any(
        isinstance(tag, Undated) or (isinstance(tag, Word) and tag.text in PREPOSITIONS)
        for tag in before
    )
    return alone and not led and any(isinstance(tag, Title) and not tag.apart for tag in named)


def time_of_getting(tags: Sequence[Tag], index: int) -> Time:
    """Tell "will not get a second season" from "gets a second season"."""
    before = {tag.text for tag in tags[max(0, index - 3) : index] if isinstance(tag, Word)}
    return Time.GIVEN_UP if before & {"not", "never", "won't", "no"} else Time.AHEAD


def leaves_early_access(tags: Sequence[Tag], index: int) -> bool:
    """Tell "leaves early access", which is a premiere, from "leaves its May date"."""
    after = tags[index + 1] if index + 1 < len(tags) else None
    return isinstance(after, Word) and after.text in {"early access", "early-access"}


def is_at_an_event(tags: Sequence[Tag], index: int) -> bool:
    """Tell "premieres at Sundance" and "debuts at number one" from "premieres at nine"."""
    at, *rest = [*tags[index + 1 : index + 5], None]
    if not isinstance(at, Word) or at.text != "at":
        return False
    for tag in rest:
        if not isinstance(tag, Word):
            return False
        if tag.content:
            return tag.text not in PLACES and tag.text not in {"midnight", "noon", "same", "once"}
    return False


def is_an_order(tags: Sequence[Tag], index: int) -> bool:
    """Tell "the holy orders" and "its orders rose" from "orders X"."""
    verb = tags[index]
    if not isinstance(verb, Verb) or verb.text != "orders":
        return False
    after = tags[index + 1 : index + FAR]
    return not any(isinstance(tag, (Title, Season, Count, Pointer)) for tag in after)


def is_of_rights(tags: Sequence[Tag], index: int) -> bool:
    """Tell "picked up the rights to X" and "six nominations" from "picked up X"."""
    after = tags[index + 1 : index + FAR]
    figure = isinstance(after[0], Word) and after[0].text.isdigit() if after else False
    return figure or any(isinstance(tag, Word) and tag.text in _NO_WORKS for tag in after)


_NO_WORKS: Final = frozenset(
    {"rights", "nominations", "nomination", "awards", "award", "prizes", "prize", "viewers"}
)
"""What is picked up and is no work."""


def is_of_persons(tags: Sequence[Tag], index: int) -> bool:
    """Tell "we start in July" and "he came to the set" from what a work does."""
    verb = tags[index]
    if not isinstance(verb, Verb) or verb.noun or verb.text[:5] not in _DONE_BY_PERSONS:
        return False
    for tag in reversed(tags[max(0, index - 3) : index]):
        if not isinstance(tag, Word):
            return False
        if tag.text in PERSONS:
            return True
    return False


_DONE_BY_PERSONS: Final = frozenset(
    {"start", "begin", "began", "retur", "come", "came", "comes", "comin", "arriv", "open", "follo"}
)
"""The first letters of what persons do too."""


def is_a_hit(tags: Sequence[Tag], index: int) -> bool:
    """Tell "a sleeper hit" and "the hit drama" from "will hit Netflix"."""
    verb, before = tags[index], tags[index - 1] if index else None
    if not isinstance(before, Word) or not isinstance(verb, Verb):
        return False
    described = before.content or before.text in DETERMINERS | ORDINALS | {"night"}
    return verb.text in {"hit", "hits"} and described


def piece_before(tags: Sequence[Tag], index: int) -> Iterator[Tag]:
    """Give the tags before one up to the last comma, the nearest first."""
    for tag in reversed(tags[max(0, index - 2 * FAR) : index]):
        if isinstance(tag, Joint) and tag.text in {",", ";", ":", "("}:
            return
        yield tag


def describes_a_thing(tags: Sequence[Tag], index: int) -> bool:
    """Tell "the last thing shown on Saturday" from "the thing was shown on Saturday"."""
    verb, before = tags[index], tags[index - 1] if index else None
    if not isinstance(verb, Verb) or verb.passive or verb.time is not Time.PAST:
        return False
    after = tags[index + 1] if index + 1 < len(tags) else None
    led = [tag.text for tag in tags[max(0, index - 3) : index] if isinstance(tag, Word)]
    if isinstance(after, (Title, Pointer, Season)) or "which" in led:
        return False
    return isinstance(before, Word) and before.content and before.text not in HEADS


def acts_on_a_thing(tags: Sequence[Tag], index: int) -> bool:
    """Tell "opens the festival" and "follows a witch" from "hits the small screen"."""
    verb, after = tags[index], tags[index + 1] if index + 1 < len(tags) else None
    if not isinstance(verb, Verb) or (verb.passive and verb.time is Time.PAST):
        return False
    if isinstance(after, Pointer) and not after.owns:
        return verb.event is Event.END
    opens = isinstance(after, Word) and after.text in DETERMINERS
    if verb.text in {"open", "opens"} and _is_of_a_night(tags[index + 2 : index + 3]):
        return False
    return opens and _names_a_thing(tags[index + 2 : index + 2 + FAR])


def _is_of_a_night(tags: Sequence[Tag]) -> bool:
    """Tell "opens the night on May 9" and "opens the year" from "opens the festival"."""
    return any(isinstance(tag, Word) and tag.text in {"night", "evening", "year"} for tag in tags)


def _names_a_thing(tags: Sequence[Tag]) -> bool:
    """Tell the object behind an article from a work, and from the place where it arrives."""
    thing = False
    for tag in tags:
        match tag:
            case Verb(noun=True, event=Event.END):
                return True
            case Word(text=text) if text in _NO_THINGS or text in {"episode", "episodes"}:
                return False
            case Word(text=text, content=content) if text not in PREPOSITIONS:
                thing = thing or content or text in _HOURS
            case _:
                return thing and not isinstance(tag, (Title, Season, Count, Pointer, When))
    return thing


_NO_THINGS: Final = PLACES | HEADS


_HOURS: Final = frozenset({"evening", "night", "day", "morning", "week", "weekend"})
"""What is opened or closed by what is shown first or last in it."""
