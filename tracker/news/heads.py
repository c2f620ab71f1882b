"""What a title or a verb belongs to: "the score of X", "X's author", "X opens the festival".

A noun that a title only stands beside is what the sentence speaks of; a verb of release with
another thing for its object releases that. Neither tells of the work itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from tracker.news.acting import DETERMINERS, FAR, PREPOSITIONS, gets_a_season, piece_before
from tracker.news.objects import getting, weighed_verb
from tracker.news.tags import (
    Count,
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
from tracker.news.verbwords import GETTING
from tracker.news.words import ANAPHORS, DECOYS, HEADS, OFFSHOOTS, PEOPLE, PRODUCTION

_OF_A_WORK: Final = HEADS | PRODUCTION

_OTHERS: Final = PEOPLE | DECOYS


def set_apart(tags: Sequence[Tag]) -> list[Tag]:
    """Give the tags of a sentence with what belongs to another thing told so."""
    return [_weighed(tags, index) for index in range(len(tags))]


def _weighed(tags: Sequence[Tag], index: int) -> Tag:
    match tags[index]:
        case Title() as title:
            return _weighed_title(tags, index, title)
        case Verb() as verb:
            return weighed_verb(tags, index, verb)
        case Pointer(owns=True) as pointer if _has_a_thing(tags, index):
            return replace(pointer, apart=True)
        case Word(text=text) as word if text in GETTING and gets_a_season(tags, index):
            return getting(tags, index, word)
        case tag:
            return tag


def _weighed_title(tags: Sequence[Tag], index: int, title: Title) -> Tag:
    if _stands_in_brackets(tags, index):
        return replace(title, series=None, apart=True)
    if _is_apart(tags, index):
        meant, credit = _can_be_it(tags, index), _is_credit(tags, index)
        return replace(title, apart=True, meant_by_it=meant, is_credit=credit)
    return title


def _is_apart(tags: Sequence[Tag], index: int) -> bool:
    tag = tags[index]
    owns = isinstance(tag, Title) and tag.owns
    return (
        _names_an_hour(tags, index)
        or _has_a_person(tags, index)
        or (owns and _has_a_thing(tags, index))
        or _is_governed(tags, index)
        or _stands_beside(tags, index)
    )


def _names_an_hour(tags: Sequence[Tag], index: int) -> bool:
    """Tell "the hour after X" and "the post-X berth" from X."""
    before, after = tags[index - 1] if index else None, tags[index + 1 : index + 2]
    hyphen = isinstance(before, Joint) and before.text == "-" and before.end == tags[index].start
    hour = any(isinstance(tag, Word) and tag.text in _HOURS for tag in after)
    led = isinstance(before, Order) and index > 1 and isinstance(tags[index - 2], Word)
    return (hyphen and hour) or (led and tags[index - 2].text in _HOURS)  # type: ignore[union-attr]


_HOURS: Final = frozenset({"berth", "slot", "timeslot", "spot", "hour", "half-hour"})


def _can_be_it(tags: Sequence[Tag], index: int) -> bool:
    """Tell "the developers of X" and "X's short run" from "the score of X": "it" is X there."""
    tag, behind = tags[index], tags[index + 1] if index + 1 < len(tags) else None
    after = isinstance(behind, Word) and behind.text in PEOPLE
    owns = isinstance(tag, Title) and tag.owns
    before = [word.text for word in _before(tags, index)][:3]
    made_by = any(text in PEOPLE and text != "episode" for text in before[:2])
    made = made_by and before[2:] != ["from"] and before[0] != "as"
    return after or owns or made or (before[1:2] != [] and _is_shown(tags, index, before[1]))


def _is_shown(tags: Sequence[Tag], index: int, head: str) -> bool:
    """Tell "a trailer for X, the new game by its makers", of which more is told."""
    match tags[index + 1 : index + 3]:
        case [Joint(text=","), Word(text="a" | "an" | "the") | Pointer()]:
            return head in DECOYS
        case _:
            return False


def _is_credit(tags: Sequence[Tag], index: int) -> bool:
    """Tell "the director of X", who may make another work, from "the developers of X"."""
    return any(word.text in _CREDITED for word in list(_before(tags, index))[:2])


_CREDITED: Final = frozenset(
    {"director", "writer", "creator", "showrunner", "author", "filmmaker", "star", "actor",
     "actress", "producer", "composer", "lead", "novelist", "alum", "helmer"}
)  # fmt: skip


def _stands_in_brackets(tags: Sequence[Tag], index: int) -> bool:
    """Tell "Ann Lee (X) has joined", where the title only tells who that is."""
    around = (*tags[max(0, index - 1) : index], *tags[index + 1 : index + 2])
    return [one.text for one in around if isinstance(one, Joint)] == ["(", ")"]


def _has_a_person(tags: Sequence[Tag], index: int) -> bool:
    """Tell "X star Y" and "the X soundtrack" from "X arrives"."""
    behind = [tag for tag in tags[index + 1 : index + 4] if not _is_quote(tag)]
    after, beyond = [*behind, None, None][:2]
    if isinstance(after, Word) and after.text in _OTHERS | OFFSHOOTS:
        acts = after.text in {"leads", "stars"} and _is_an_object(beyond)
        return not (acts or _is_made_into(tags, index))
    described = isinstance(after, When) or (isinstance(after, Word) and after.content)
    return described and isinstance(beyond, Word) and beyond.text in OFFSHOOTS


def _is_an_object(tag: Tag | None) -> bool:
    """Tell "X leads the list" and "X stars a former host" from "X leads return"."""
    return isinstance(tag, Pointer) or (isinstance(tag, Word) and tag.text in DETERMINERS)


def _is_quote(tag: Tag) -> bool:
    return isinstance(tag, Word) and tag.text in {"'", "’"}


def _is_made_into(tags: Sequence[Tag], index: int) -> bool:
    """Tell "the anime of the X manga" from "the X manga"."""
    before = [word.text for word in _before(tags, index)][:2]
    return before[:1] == ["of"] and before[-1] in ANAPHORS


def _has_a_thing(tags: Sequence[Tag], index: int) -> bool:
    """Tell "X's author" from "X's long-awaited second season"."""
    if _numbers_an_episode(tags, index):
        return True
    seen = False
    for tag in tags[index + 1 : index + FAR]:
        match tag:
            case Word(text=text) if text in _OTHERS:
                return True
            case Word(text=text) if text in _OF_A_WORK:
                return False
            case Season() | Count() | Undated() | Verb(noun=True):
                return False
            case Word(content=True):
                seen = True
            case Word(text="'s" | "s") | Joint(text="-"):
                continue
            case When() if not seen:
                continue
            case _:
                break
    return seen


def _numbers_an_episode(tags: Sequence[Tag], index: int) -> bool:
    """Tell "X's 1,000th episode"."""
    near = takewhile(lambda tag: not isinstance(tag, Verb), tags[index + 1 : index + FAR])
    return any(isinstance(tag, Word) and tag.text == "episode" for tag in near)


def _is_governed(tags: Sequence[Tag], index: int) -> bool:
    """Tell "the score of X" from "the return of X", where no verb stands before."""
    if comes_from(tags, index):
        return True
    nouns = list(_before(tags, index))
    if len(nouns) < 2 or nouns[0].text not in PREPOSITIONS:  # noqa: PLR2004 - of, and a noun
        return False
    head = nouns[1]
    tag = tags[index]
    if head.text == "adaptation" and isinstance(tag, Title) and not tag.is_book:
        return False
    if head.text in OFFSHOOTS | _APART | _EDITIONS or _is_another(nouns):
        return True
    if head.text in _OF_A_WORK or not head.content:
        return False
    return head.text in _OTHERS or _leads(tags, index, head)


def comes_from(tags: Sequence[Tag], index: int) -> bool:
    """Tell "A, the long-awaited sequel to B", where B is another work."""
    match list(tags[max(0, index - 2) : index]):
        case [Pointer(noun=noun), Word(text="to" | "of")]:
            return noun in OFFSHOOTS
        case _:
            return False


def _is_another(nouns: Sequence[Word]) -> bool:
    """Tell "an episode of X" and "a new installment of X", which are not X."""
    new = len(nouns) > 2 and nouns[2].text == "new"  # noqa: PLR2004 - of, a noun, and before it
    reunited = len(nouns) > 2 and nouns[2].text in _REUNITED  # noqa: PLR2004 - of, cast, reunites
    return nouns[1].text == "episode" or reunited or (new and nouns[1].text in _PIECES)


_REUNITED: Final = frozenset({"reunites", "reunite", "reuniting", "reunited", "reteams"})
"""What a work does with the cast or the makers of another."""


_EDITIONS: Final = frozenset({"paperback", "paperbacks", "audiobook", "soundtrack", "reissue"})
"""What comes out of a work that was out before: "June brings the paperback of X"."""

_PIECES: Final = frozenset({"installment", "instalment", "entry", "chapter"})

_APART: Final = frozenset(
    {"replacement", "slot", "timeslot", "exception", "wake", "heels", "success", "fans"}
)
"""Nouns of what is another's: "the slot of X", "with the exception of X"."""


def _stands_beside(tags: Sequence[Tag], index: int) -> bool:
    """Tell "X airs right behind Y on May 9", where another title is the subject."""
    before = [word.text for word in _before(tags, index)][:3]
    if before[:1] == ["behind"] and before[1:2] and before[1] in PEOPLE:
        return True
    pair = before[:2] in _COMPARED
    if pair or before in (["of", "part", "as"], ["of", "place", "in"]):
        return True
    if (before[:1] == ["since"] and index > FAR) or before[:1] == ["around"]:
        return True
    if before[:1] == ["as"] and "same" in before:
        return True
    if not before or before[0] not in _BESIDE:
        return False
    acts = [place for place, tag in enumerate(tags[:index]) if isinstance(tag, Verb)]
    return bool(acts) and any(isinstance(tag, (Title, Pointer)) for tag in tags[: acts[-1]])


_COMPARED: Final = (
    ["as", "time"], ["with", "as"], ["by", "occupied"], ["by", "vacated"], ["by", "held"],
)  # fmt: skip
"""Turns before a title, the nearest word first: "as with X", "the slot vacated by X"."""

_BESIDE: Final = frozenset(
    {
        "since",
        "around",
        "behind",
        "opposite",
        "alongside",
        "against",
        "beside",
        "like",
        "unlike",
        "into",
        "via",
    }
)
"""Prepositions before what only stands beside that of which is told."""


def _before(tags: Sequence[Tag], index: int) -> Iterator[Word]:
    """Give the words before a title, the nearest first, without articles, quotes and genres."""
    genre = True
    for tag in reversed(tags[max(0, index - FAR - 2) : index]):
        if isinstance(tag, Joint) and tag.text in {'"', "-"}:
            continue
        if genre and ((isinstance(tag, Pointer) and (tag.kinds or tag.owns)) or _is_hit(tag)):
            continue
        if genre and isinstance(tag, When) and (tag.owns or _is_a_year(tag)):
            continue
        if isinstance(tag, Word) and tag.text in _BESIDE:
            genre = False
        if not isinstance(tag, Word) or tag.text == "that":
            return
        if tag.text in DETERMINERS or (genre and (tag.content or tag.text in ANAPHORS)):
            continue
        genre = False
        yield tag


def _is_a_year(when: When) -> bool:
    return when.words.removesuffix("s").isdigit()


def _is_hit(tag: Tag) -> bool:
    """Tell "the hit drama X", whose "hit" is no verb."""
    return isinstance(tag, Verb) and tag.text == "hit"


def _leads(tags: Sequence[Tag], index: int, head: Word) -> bool:
    """Tell whether a noun is the subject: no verb before it, and one behind the title."""
    if head.text == "led":
        return False
    before = any(_is_act(tag) for tag in piece_before(tags, index) if tag.start < head.start)
    after = tags[index + 1 : index + 1 + FAR]
    behind = any(
        isinstance(tag, Verb) or (isinstance(tag, Word) and tag.text in _HELPING) for tag in after
    )
    return behind and not before and not _opens_relative(after)


def _opens_relative(after: Sequence[Tag]) -> bool:
    """Tell "farewell to X, which ends tonight", which goes on with X."""
    words = [tag.text for tag in after[:2] if isinstance(tag, (Joint, Word))]
    return words in ([",", "which"], [",", "who"], [",", "whose"])


_HELPING: Final = frozenset({"is", "are", "was", "were", "will", "has", "have", "had"})


def _is_act(tag: Tag) -> bool:
    if isinstance(tag, Word):
        return tag.text in _HELPING | GETTING or (tag.content and tag.text[-1:] == "s")
    return isinstance(tag, Verb) and not tag.noun
