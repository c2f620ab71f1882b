"""The year in which a work came out, told beside it: "the 2012 hit X", "X is a 2015 drama film"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tracker.dates.window import Window
from tracker.news.claims import Claim, Via
from tracker.news.datereading import Known, is_over, read_in
from tracker.news.entities import Entity
from tracker.news.tags import Joint, Pointer, Tag, Title, Verb, When, Word
from tracker.news.values import FactKind
from tracker.news.view import View
from tracker.news.words import ANAPHORS
from tracker.schedule.model import Certainty

_YEAR: Final = re.compile(r"\d{4}")
_FAR: Final = 5
"""Tags between a year and what it stands beside."""


def year_claims(view: View, known: Known) -> Iterator[Claim]:
    """Give the past premieres of a clause that are told by their year alone."""
    for tag in view.tags:
        entity = dated_by_year(view, tag)
        if entity is None:
            continue
        found = read_in(_words(tag), known, known.on)
        window = found.window if found else None
        if isinstance(window, Window) and is_over(window, known.on):
            works = tuple(entity.known[:1])
            yield Claim(
                FactKind.PREMIERE, works, _words(tag), tag.start, tag.end, Via.NAMED,
                Certainty.CONFIRMED, premiere=found, background=True, weak=True, clause=view.number,
            )  # fmt: skip


def dated_by_year(view: View, tag: Tag) -> Entity | None:
    """Give the work whose year a tag tells; None for any other tag."""
    if _YEAR.fullmatch(_words(tag)) is None:
        return None
    ahead = view.tags_behind(tag)[:_FAR]
    behind = view.tags_before(tag)
    entity = _described(view, ahead) or _defined(view, behind, ahead)
    return entity if entity is not None and entity.known else None


def _words(tag: Tag) -> str:
    match tag:
        case When(words=words):
            return words.removesuffix("'s")
        case Word(text=text):
            return text
        case _:
            return ""


def _described(view: View, ahead: Sequence[Tag]) -> Entity | None:
    """Give X of "the 2012 hit X" and "2009's X"."""
    title = next((at for at, one in enumerate(ahead) if isinstance(one, Title)), None)
    if title is None or not all(_describes(one) for one in ahead[:title]):
        return None
    return next((one for one in view.found if one.start == ahead[title].start), None)


def _describes(tag: Tag) -> bool:
    match tag:
        case Word(content=content, text=text):
            return content or text in _SMALL
        case Pointer(owns=False):
            return True
        case Verb(text="hit") | Joint(text="-" | '"'):
            return True
        case _:
            return False


_SMALL: Final = frozenset({"'s", "'", "film", "hit", *ANAPHORS})


def _defined(view: View, behind: Sequence[Tag], ahead: Sequence[Tag]) -> Entity | None:
    """Give X of "X is a 2015 drama film"."""
    last = [one.text for one in behind if isinstance(one, Word)][-2:]
    if last not in (["is", "a"], ["was", "a"]) or len(view.found) != 1:
        return None
    entity = view.found[0]
    plain = all(isinstance(one, (Word, Joint)) for one in behind if one.start >= entity.end)
    kinds = any(isinstance(one, Word) and one.text in ANAPHORS for one in ahead)
    return entity if kinds and plain and not entity.apart else None
