"""Cutting a sentence at every sign and word that may end a clause."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from tracker.news.clauses import (
    ALL_OPENERS,
    BEFORE_IT,
    HELPERS,
    TELLING,
    Clause,
    first_telling,
)
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
    Word,
)
from tracker.news.words import OPENERS


def without_idle_brackets(tags: Sequence[Tag]) -> Iterator[Tag]:
    """Leave out brackets with nothing in them that could be told."""
    held: list[Tag] = []
    inside = False
    for tag in tags:
        opens = isinstance(tag, Joint) and tag.text == "("
        if inside or opens:
            inside = True
            held.append(tag)
            if isinstance(tag, Joint) and tag.text == ")":
                inside = False
                yield from _bracket(held)
                held = []
        else:
            yield tag
    yield from held


def _bracket(held: list[Tag]) -> list[Tag]:
    """Give what a bracket tells; a season or a count in brackets belongs to what stands before."""
    if any(isinstance(one, Word) and one.text in _OTHERWISE for one in held[1:3]):
        return []
    if any(isinstance(one, (Title, When, Undated)) for one in held):
        return held
    if any(isinstance(one, (Season, Count)) for one in held):
        return [one for one in held if isinstance(one, (Season, Count, Verb))]
    return held if any(isinstance(one, TELLING) for one in held) else []


_OTHERWISE: Final = frozenset(
    {
        "or",
        "aka",
        "formerly",
        "split",
        "effectively",
        "technically",
        "updated",
        "posted",
        "published",
    }
)
"""What a bracket begins with that only calls the same by another name, or cuts it up."""


def cut(tags: list[Tag]) -> Iterator[Clause]:
    """Cut at every sign and word that may end a clause."""
    piece = Clause()
    for index, tag in enumerate(tags):
        cut = _cut(tags, index, piece)
        if cut == ":" and piece.aside:
            cut = None
        if cut is None:
            piece.add(tag)
            continue
        if piece.tags:
            yield piece
        elif piece.opener == ")" and cut == ",":
            cut = ")"
        if cut == "which" and _counts_some(tags, index):
            cut = BEFORE_IT
        piece = Clause(opener=cut, aside=cut == "(")
        if cut not in {",", ";", ":", "(", ")", "-", "and", BEFORE_IT}:
            piece.add(tag)
    if piece.tags:
        yield piece


def _cut(tags: list[Tag], index: int, piece: Clause) -> str | None:
    """Give what opens a piece here, None where none is opened."""
    tag = tags[index]
    match tag:
        case Order():
            return BEFORE_IT if _before_it(tags, index) else None
        case Word():
            return _opener(tags, index, tag)
        case Joint(text="-"):
            return "-" if _is_dash(tags, index) else None
        case Joint(text="and"):
            return "and" if _starts_clause(tags, index, piece) else None
        case Joint(text=text) if text in _SIGNS:
            return text
        case _:
            return None


def _counts_some(tags: list[Tag], index: int) -> bool:
    """Tell "two of which will be shown on April 1" from "which", and from "all of which"."""
    before = [tag.text for tag in tags[max(0, index - 2) : index] if isinstance(tag, Word)]
    return before[-1:] == ["of"] and before[:1] not in (["all"], ["both"], ["of"])


_SIGNS: Final = frozenset({",", ";", ":", "(", ")"})


def _opener(tags: list[Tag], index: int, word: Word) -> str | None:
    if word.text == "time" and _text(tags, index - 1) == "the" and _text(tags, index - 2) == "by":
        return "when"
    return word.text if word.text in ALL_OPENERS and _opens(tags, index) else None


def _text(tags: list[Tag], index: int) -> str:
    tag = tags[index] if index >= 0 else None
    return tag.text if isinstance(tag, Word) else ""


def _before_it(tags: list[Tag], index: int) -> bool:
    """Tell "before it becomes available on December 1", which is told of a later release."""
    following = tags[index + 1 : index + 6]
    first = following[0] if following else None
    if not isinstance(first, Pointer) or isinstance(following[1:2] and following[1], When):
        return False
    if any(isinstance(tag, Verb) and tag.time is Time.PAST and not tag.noun for tag in following):
        return False
    if isinstance(following[1:2] and following[1], Season):
        return False
    compared = any(isinstance(tag, (When, Gap)) for tag in tags[max(0, index - 3) : index])
    return any(
        isinstance(tag, Verb) and ((compared and tag.noun) if first.owns else not tag.noun)
        for tag in following
    )


def _opens(tags: list[Tag], index: int) -> bool:
    """Tell "with T arriving in May" from "with eight episodes", "while" from "a while"."""
    word, before = _text(tags, index), _text(tags, index - 1)
    following = tags[index + 1] if index + 1 < len(tags) else None
    if word == "that" or (isinstance(following, Word) and following.text in {"though", "if"}):
        return False
    if (before, word) in {("at", "once"), ("as", "though"), ("as", "if")}:
        return False
    previous = tags[index - 1] if index else None
    if word == "with" and isinstance(previous, Verb) and previous.event is Event.PREMIERE:
        return False
    if word in {"with", "as"}:
        return _has_dated_title(tags[index + 1 : index + 9])
    scheduled = isinstance(following, Verb) and following.event is Event.SCHEDULED
    return word != "once" or not scheduled


def _has_dated_title(ahead: Sequence[Tag]) -> bool:
    """Tell "with X arriving in May" from "with eight episodes"."""
    title = next((place for place, one in enumerate(ahead) if isinstance(one, Title)), None)
    acts = title is not None and any(isinstance(one, (When, Verb)) for one in ahead[title:])
    return (
        acts
        or _stands_behind(ahead)
        or any(
            isinstance(one, When) and _next_to_title(ahead, place)
            for place, one in enumerate(ahead)
        )
    )


def _stands_behind(ahead: Sequence[Tag]) -> bool:
    """Tell "with the newcomer X behind it at 10"."""
    titles = any(isinstance(one, Title) for one in ahead)
    return titles and any(
        isinstance(one, Word) and one.text == "behind" and isinstance(following, Pointer)
        for one, following in pairwise(ahead)
    )


def _next_to_title(tags: Sequence[Tag], index: int) -> bool:
    return index + 1 < len(tags) and isinstance(tags[index + 1], Title)


def _is_dash(tags: list[Tag], index: int) -> bool:
    before = tags[index - 1].end if index else 0
    after = tags[index + 1].start if index + 1 < len(tags) else 0
    return before < tags[index].start and tags[index].end < after


def _starts_clause(tags: list[Tag], index: int, piece: Clause) -> bool:
    """Tell the "and" between two clauses from that between two works, dates or words."""
    ahead = _until_joint(tags, index + 1)
    first = first_telling(ahead)
    if first is None:
        return False
    behind = tags[index + 1] if index + 1 < len(tags) else None
    if behind is first and isinstance(first, Verb) and piece.has(Title, Pointer):
        return not first.noun
    if piece.has(When, Undated) and isinstance(first, Title) and _is_set_apart(tags, first):
        return True
    if isinstance(first, Title) and not piece.has(When) and not any(map(_acts, ahead)):
        return False
    if isinstance(first, Title) and _speaks_of_work_on(piece):
        return False
    return piece.has(Verb, When) and _tells_more(first, ahead)


def _speaks_of_work_on(piece: Clause) -> bool:
    """Tell "Production on A and B has been suspended", where no verb stands before "and"."""
    filmed = bool(piece.verbs) and all(verb.event is Event.FILM for verb in piece.verbs)
    led = filmed and piece.tags[0] is piece.verbs[0]
    return led and piece.has(Title) and not piece.has(When)


def _acts(tag: Tag) -> bool:
    return isinstance(tag, Verb) or (isinstance(tag, Word) and tag.text in HELPERS)


def _is_set_apart(tags: list[Tag], title: Title) -> bool:
    """Tell "and B, once dated for May, takes ...": a comma behind the title, and more of it."""
    after = [tag for tag in tags if tag.start >= title.end][:3]
    signs = [tag.text for tag in after[:2] if isinstance(tag, Joint)]
    opens = any(isinstance(tag, Word) and tag.text in OPENERS for tag in after)
    return (signs[:1] == [","] or signs == ['"', ","]) and not opens


def _tells_more(first: Tag, ahead: Sequence[Tag]) -> bool:
    """Tell whether what follows "and" has a verb, or a date, of its own."""
    match first:
        case Verb():
            return not first.noun
        case Pointer(owns=True):
            return any(isinstance(tag, Verb) for tag in ahead)
        case Title() | Season() | Pointer():
            return any(isinstance(tag, (Verb, When)) for tag in ahead)
        case When():
            led = any(isinstance(tag, Word) and tag.content for tag in ahead[: ahead.index(first)])
            return not led and any(isinstance(tag, (Title, Verb)) for tag in ahead)
        case _:
            return any(isinstance(tag, Verb) and not tag.noun for tag in ahead)


def _until_joint(tags: list[Tag], index: int) -> list[Tag]:
    found: list[Tag] = []
    for tag in tags[index : index + 24]:
        if isinstance(tag, Joint) and tag.text in {",", ";", ":", "(", ")", "and"}:
            break
        found.append(tag)
    return found
