"""Dates of a sentence that are none of their own: told twice, or part of a thing's name.

"The following Friday, May 9" is one date, which the day of the month tells best; the year of
"the 2014 novel" only describes the novel.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from tracker.dates.words import WEEKDAYS
from tracker.news.tags import Joint, Tag, When, Word
from tracker.news.words import ANAPHORS

_SMALL: Final = frozenset({"on", "the", "of", "in"})
_NEAR: Final = 4
_FAR: Final = 8
_YEAR: Final = 4
_DATED: Final = frozenset(
    {"in", "by", "for", "until", "of", "since", "from", "to", "during", "before", "after"}
)
_WORKS: Final = (frozenset(ANAPHORS) - {"it", "its", "season", "seasons", "he", "project"}) | {
    "slot",
    "lineup",
    "block",
    "night",
    "berth",
    "perch",
    "ratings",
    "numbers",
    "recap",
}


def plain_dates(tags: Sequence[Tag]) -> list[Tag]:
    """Give the tags with each date once, and none that only describes a thing."""
    return list(_described(list(_once(list(_without_weekdays(tags))))))


def _without_weekdays(tags: Sequence[Tag]) -> Iterator[Tag]:
    """Give "Sunday and Monday, May 7 and 8" as May 7: the days of the week only repeat it."""
    for index, tag in enumerate(tags):
        bare = isinstance(tag, When) and _is_a_weekday(tag)
        if bare and _day_follows(tags[index + 1 : index + _FAR]):
            yield Word("", tag.start, tag.end)
        else:
            yield tag


def _day_follows(tags: Sequence[Tag]) -> bool:
    for tag in tags:
        if isinstance(tag, When) and not _is_a_weekday(tag):
            return True
        weekday = isinstance(tag, When) or (isinstance(tag, Word) and tag.text in WEEKDAYS)
        joint = isinstance(tag, Joint) and tag.text in {",", "and"}
        if not (weekday or joint or (isinstance(tag, Word) and tag.text == "and")):
            return False
    return False


def _once(tags: Sequence[Tag]) -> Iterator[Tag]:
    """Leave out the date that hangs on another one where the day itself stands beside it."""
    for index, tag in enumerate(tags):
        if isinstance(tag, When) and tag.anchored and tag.years is None:
            around = (_next(tags[index + 1 : index + _NEAR]), _next(tags[:index][:-_NEAR:-1]))
            if any(one is not None and not one.anchored for one in around):
                yield Word("", tag.start, tag.end)
                continue
        yield tag


def _next(tags: Sequence[Tag]) -> When | None:
    """Give the date behind at most a comma and small words."""
    for tag in tags:
        if isinstance(tag, When):
            return tag
        comma = isinstance(tag, Joint) and tag.text == ","
        if not (comma or (isinstance(tag, Word) and tag.text in _SMALL)):
            return None
    return None


def _described(tags: Sequence[Tag]) -> Iterator[Tag]:
    for index, tag in enumerate(tags):
        bare = isinstance(tag, When) and (_is_a_year(tag) or _is_a_weekday(tag))
        inside = isinstance(tag, When) and tag.words.isdigit() and _stands_inside(tags, index)
        if inside or (bare and _describes(tags, index)):
            yield Word("", tag.start, tag.end)
        else:
            yield tag


def _is_a_year(when: When) -> bool:
    return len(when.words) == _YEAR and when.words.isdigit() and when.lead not in _DATED


def _is_a_weekday(when: When) -> bool:
    return when.words.lower().removeprefix("new ") in WEEKDAYS


def _stands_inside(tags: Sequence[Tag], index: int) -> bool:
    """Tell "a 1974 best-seller" and "the 1997 role-playing classic"."""
    before, behind = tags[index - 1] if index else None, tags[index + 1 : index + 2]
    led = isinstance(before, Word) and before.text in {"a", "an", "the", "its", "their", "'s"}
    noun = bool(behind) and isinstance(behind[0], Word) and behind[0].content
    return led and noun and tags[index].end - tags[index].start == _YEAR


def _describes(tags: Sequence[Tag], index: int) -> bool:
    """Tell "the 2014 novel" from "2014, when the novel"."""
    for tag in tags[index + 1 : index + _NEAR]:
        if not isinstance(tag, Word):
            return False
        if tag.text in _WORKS:
            return True
        if not tag.content:
            return False
    return False
