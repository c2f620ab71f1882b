"""Names beside a premiere, an order or a count that the catalogue does not hold."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from tracker.news.joining import PREMIERES
from tracker.news.tags import Count, Event, Pointer, Title, Undated, When, Word
from tracker.news.values import UnknownTitle
from tracker.news.view import View
from tracker.schedule.catalogue import closest
from tracker.schedule.model import Series

_NAME: Final = re.compile(
    r"[^\W_a-z][\w'’&+-]*"
    r"(?:[ :]+(?:(?:of|the|and|in|a|to|for|on|from|&) ){0,2}[^\W_a-z][\w'’&+!-]*)*"
)
_LONGEST: Final = 80
_MOST: Final = 50
"""Names that are listed; a text of thousands of names is no article."""


def unknown_places(view: View, text: str) -> Iterator[tuple[int, int]]:
    """Give where names stand that a clause tells a fact of."""
    dated = any(isinstance(tag, (When, Undated)) for tag in view.tags)
    if not (dated or _tells(view)):
        return
    for tag in view.tags:
        if isinstance(tag, Title) and tag.series is None:
            yield tag.start, tag.end
    if dated and not view.found and not any(isinstance(tag, Pointer) for tag in view.tags):
        yield from _leading_name(view, text)


def _tells(view: View) -> bool:
    """Tell "has renewed X", "eight episodes of X" and "followed by X" from other clauses."""
    if any(isinstance(tag, Count) for tag in view.tags):
        return True
    return any(verb.event in _TELLING and not verb.denied for verb in view.clause.verbs)


_TELLING: Final = PREMIERES | {Event.ORDER, Event.CANCEL}


def _leading_name(view: View, text: str) -> Iterator[tuple[int, int]]:
    """Give the name that stands before a premiere verb: "Moon Court will arrive"."""
    verbs = [verb for verb in view.clause.verbs if verb.event in PREMIERES and not verb.noun]
    if not verbs:
        return
    words = [tag for tag in view.tags if isinstance(tag, Word) and tag.end <= verbs[0].start]
    content = [word for word in words if word.content]
    if not content:
        return
    match = _NAME.search(text, content[0].start, min(content[-1].end, content[0].start + _LONGEST))
    if match and len(match.group().split()) > 1 and match.end() >= content[-1].end:
        yield match.start(), match.end()


def unknown_titles(
    places: list[tuple[int, int]], text: str, catalogue: Mapping[str, Series]
) -> tuple[UnknownTitle, ...]:
    """Give each name once, with the titles of the catalogue that look most like it."""
    found: dict[str, UnknownTitle] = {}
    for start, end in places:
        name = text[start:end].strip(" ,.")
        if name and name.casefold() not in found and len(found) < _MOST:
            close = tuple(closest(name, catalogue))
            found[name.casefold()] = UnknownTitle(name, start, start + len(name), close)
    return tuple(found.values())
