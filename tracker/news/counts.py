"""The counts of episodes in a sentence, and what only looks like one."""

import re
from typing import Final

from tracker.dates.words import ORDINALS, Kind
from tracker.news.numbers import CHAPTERS, figures, number_at
from tracker.news.portions import portion_at
from tracker.news.sources import Source
from tracker.news.tags import Count
from tracker.schedule.model import Episodes

_EPISODES: Final = frozenset({"episode", "episodes", "ep", "eps", "instalments", "installments"})

_OF_EPISODES: Final = frozenset(
    {
        "-", "hour", "half", "long", "new", "more", "half-hour", "hour-long", "minute", "one",
        "all", "feature", "length", "additional", "self-contained", "brand", "full", "animated",
        "original", "weekly", "standalone", "one-hour", "special", "total",
    }
)  # fmt: skip

_ADDED: Final = frozenset({"additional", "more", "extra", "further", "bonus"})
"""What tells that a count adds to another one."""

_NOT_ORDERED: Final = frozenset(
    {
        "after", "first", "final", "last", "remaining", "than", "instead", "unlike", "previous",
        "traditional", "opening", "every", "another", "aired", "past", "down", "up", "airs",
        "watched", "other", "missing", "usual", "most", "adding", "through",
    }
)  # fmt: skip

_SOME: Final = frozenset({"last", "first", "one", "some", "most", "half"})
"""What can be told of some episodes: "the last of its 66 episodes"."""

_RATES: Final = frozenset({"a", "per", "every", "each", "weekly", "daily", "aired", "ago", "in"})

_MOST_EPISODES: Final = 200

_SHOWN_WHOLE: Final = {(whole, "aired") for whole in ("season", "series", "cour")}
"""Turns before all episodes of a season: "the first season aired 12 episodes"."""


def count_at(source: Source, index: int) -> tuple[Count, int] | None:
    """Read "eight episodes", "10-part", "8 to 10 hour-long episodes", "at least 8 episodes"."""
    found = figures(source, index)
    if found is None:
        return None
    least, most, ahead = found
    if portion_at(source, index - 1) is not None and 1 <= least <= most <= _MOST_EPISODES:
        last = ahead if source.word(ahead) in _EPISODES else ahead - 1
        return _count(source, index, last, least, most)
    for rule in (_dealt, _by_length, _cut_to, _told_again):
        if (special := rule(source, index)) is not None:
            return special
    end = _noun_of_count(source, ahead)
    if end is None and _is_a_full_order(source, index, ahead):
        end = ahead - 1
    if end is None or not 1 <= least <= most <= _MOST_EPISODES or _is_no_order(source, index, end):
        return None
    return _count(source, index, end, least, most)


def _noun_of_count(source: Source, index: int) -> int | None:
    """Give where "episodes" stands behind a figure; None if something else is counted."""
    hyphen = source.word(index) == "-"
    if hyphen and source.word(index + 1) in {"hour", "minute", "hours", "minutes"}:
        return None
    if _half_hours(source, index):
        return index + 2
    for end in range(index, index + 6):
        if _is_episode_noun(source, end, hyphen=hyphen):
            return end
        if source.word(end) in _ADDED:
            return None
        if source.word(end) not in _OF_EPISODES and not _is_length(source, end):
            return None
    return None


def _half_hours(source: Source, index: int) -> bool:
    """Tell "26 half-hours", which are episodes."""
    return [source.word(at) for at in range(index, index + 3)] == ["half", "-", "hours"]


def _is_a_full_order(source: Source, index: int, ahead: int) -> bool:
    """Tell "a full-season order of 22", where no noun stands behind the figure."""
    before = (source.word(index - 2), source.word(index - 1))
    ends = not source.word(ahead).isalpha() or source.word(ahead) == "hours"
    return before in {("order", "of"), ("orders", "of")} and ends


def _dealt(source: Source, index: int) -> tuple[Count, int] | None:
    """Read the first count of "10 and 13 episodes, respectively"."""
    found = figures(source, index)
    ahead = found[2] if found else index
    second = number_at(source, ahead + 1) if source.word(ahead) == "and" else None
    if (
        second is None
        or source.word(second[1]) not in _EPISODES
        or source.word(index - 1) == "between"
    ):
        return None
    least = number_at(source, index)
    count = least[0] if least else 0
    if not 1 <= count <= _MOST_EPISODES:
        return None
    return Count(Episodes(count, count), source.start(index), source.end(ahead - 1)), ahead


def _by_length(source: Source, index: int) -> tuple[Count, int] | None:
    """Read "52 x 7'" and "6x60 min", as trades write a count with the minutes of each."""
    count, minutes = source.token(index), source.token(index + 2)
    times = source.word(index + 1) in {"x", "×"}
    if not times or count.kind is not Kind.NUMBER or minutes.kind is not Kind.NUMBER:
        return None
    if source.word(index + 3) not in _MINUTES or not 1 <= count.value <= _MOST_EPISODES:
        return None
    episodes = Episodes(count.value, count.value)
    return Count(episodes, source.start(index), source.end(index + 2)), index + 4


_MINUTES: Final = frozenset({"'", "min", "mins", "m", "minutes", "minute", "-", "hour", "hours"})


def _cut_to(source: Source, index: int) -> tuple[Count, int] | None:
    """Read the last count of "cut from 13 episodes to nine"."""
    before = [source.word(at) for at in range(index - 4, index)]
    count = number_at(source, index)
    if before[0] != "from" or before[2] not in _EPISODES or before[3] != "to" or count is None:
        return None
    episodes = Episodes(count[0], count[0])
    return Count(episodes, source.start(index), source.end(count[1] - 1)), count[1]


def _told_again(source: Source, index: int) -> tuple[Count, int] | None:
    """Read the second count of "season 1 had ten episodes and season 2 had eight".

    The first may stand in the sentence before: "The third season goes back to eight."
    """
    count = number_at(source, index)
    before = [source.word(at) for at in range(max(0, index - _BACK), index)]
    if count is None or not _is_having(before) or source.word(count[1]) not in _ENDS:
        return None
    told = next((at for at, word in enumerate(before) if word in _EPISODES), None)
    if told is None and not _COUNTED.search(source.text, source.base - _FAR, source.base):
        return None
    if not {"season", "run", "total", *ORDINALS} & set(before[told or 0 :]):
        return None
    if not 1 <= count[0] <= _MOST_EPISODES:
        return None
    episodes = Episodes(count[0], count[0])
    return Count(episodes, source.start(index), source.end(count[1] - 1)), count[1]


def _is_having(before: list[str]) -> bool:
    """Tell "had eight", "goes back to eight" and "was cut to eight" from other numbers."""
    if before[-2:] == ["a", "full"]:
        before = before[:-2]
    match before[-2:]:
        case [_, "had" | "has" | "have" | "ran" | "runs"] | ["ran" | "runs" | "run", "for"]:
            return True
        case [verb, "to"]:
            return verb in _CHANGED or "bringing" in before
        case _:
            return False


_BACK: Final = 14
_FAR: Final = 160
_COUNTED: Final = re.compile(r"\b(?:episodes|instal+ments)\b")
_CHANGED: Final = frozenset(
    {"ran", "run", "runs", "back", "up", "down", "cut", "trimmed", "rise", "rises", "drop", "drops",
     "grow", "grows", "increased", "reduced", "shortened", "total", "extended", "expanded"}
)  # fmt: skip
_ENDS: Final = frozenset({"", ".", ",", ";", "and", "!", "because", "after"})


def _count(source: Source, first: int, last: int, least: int, most: int) -> tuple[Count, int]:
    is_least = source.word(first - 1) == "least"
    each = source.word(last + 1) in {"each", "apiece"}
    episodes = Episodes(least, None if is_least else most)
    is_parts = source.word(last) in {"parts", "installments", "instalments"}
    return Count(episodes, source.start(first), source.end(last), each, is_parts), last + 1


def _is_length(source: Source, index: int) -> bool:
    """Tell the length of each episode: "eight 45-minute episodes"."""
    return source.token(index).kind is Kind.NUMBER and source.word(index + 2) in {"minute", "min"}


def _is_episode_noun(source: Source, index: int, *, hyphen: bool) -> bool:
    word = source.word(index)
    if word in _EPISODES:
        return True
    return word in CHAPTERS and (hyphen or word in {"parts", "chapters"})


def _is_no_order(source: Source, first: int, last: int) -> bool:
    """Tell "after 12 episodes", "the first two episodes", "3 episodes a week" from a count."""
    before = tuple(source.word(index) for index in range(first - 4, first))
    behind, beyond = source.word(last + 1), source.word(last + 2)
    if source.word(last - 1) == "-" and (before[-1], behind) == ("final", "season"):
        return False
    if before[-2:] == ("season", "of") and behind == "aired":
        return False
    return (
        _is_rate(behind, beyond)
        or behind in _STORIES
        or (behind in {"over", "across"} and source.word(last + 3) in {"seasons", "years"})
        or _is_left(before[-1], behind, beyond)
        or (behind, beyond) == ("of", "each")
        or (behind == "of" and _is_of_several(source, last + 2))
        or (behind == "of" and _is_of_some(before[-1], beyond))
        or _is_some(before)
    )


_STORIES: Final = frozenset({"story", "storyline", "arc", "crossover"})
"""What has parts within a season: "a two-part story"."""


def _is_of_several(source: Source, index: int) -> bool:
    """Tell "three episodes of eight" from "four episodes of 60 minutes"."""
    count = number_at(source, index)
    return count is not None and source.word(count[1]) not in _MINUTES


def _is_rate(behind: str, beyond: str) -> bool:
    """Tell "3 episodes a week" from "3 episodes in May" and "8 episodes each"."""
    match behind:
        case "in":
            return beyond in {"a", "one"}
        case "each":
            return beyond in {"week", "day", "friday", "sunday"}
        case _:
            return behind in _RATES


def _is_left(before: str, behind: str, beyond: str) -> bool:
    """Tell "three episodes left", "two episodes at once" and "from ten episodes to eight"."""
    return (
        behind in {"left", "remaining", "remain", "still", "into", "longer", "shorter"}
        or (behind == "to" and beyond in {"go", "shoot", "film"})
        or (behind == "at" and beyond in {"a", "once", "launch"})
        or (before == "from" and behind == "to")
    )


def _is_of_some(before: str, beyond: str) -> bool:
    """Tell "three episodes of the show" from "all six episodes of the show" and an order."""
    whole = before in {"all", "ordered", "orders", "ordering", "commissioned"}
    return beyond in {"it", "them", "which"} or (beyond == "the" and not whole)


def _is_some(before: tuple[str, ...]) -> bool:
    """Tell "after" and "the last of its" from "the first two of its" before a count."""
    fourth, third, second, first = before
    owned = first in {"the", "its", "their"}
    if owned and second == "of" and fourth in {"first", "opening"}:
        return False
    return (
        (first in _NOT_ORDERED and (second, first) not in _SHOWN_WHOLE)
        or (owned and second in _NOT_ORDERED)
        or (owned and second == "of" and third in _SOME)
        or (first == "of" and second.isdigit())
        or (second, first) in {("seasons", "and"), ("years", "and")}
    )
