"""The seasons and parts that a sentence numbers: "its fifth and final season", "part 2"."""

import re
from dataclasses import replace
from typing import Final

from tracker.dates.words import Kind
from tracker.news.clauses import HELPERS
from tracker.news.counts import count_at
from tracker.news.numbers import CHAPTERS, is_count
from tracker.news.seasonnumbers import MOST_SEASON, first_seasons, season, season_with_number
from tracker.news.seasonparts import part_alone, portion_season
from tracker.news.sources import Source
from tracker.news.tags import Season, Which
from tracker.news.verbs import verb_at

_SEASON_NOUNS: Final = frozenset(
    {"season", "seasons", "run", "outing", "cycle", "installment", "instalment"}
)


_OWNERS: Final = frozenset({"its", "their", "a", "s", "'s", "whose"})


_ORDINAL_WORDS: Final = {"sophomore": 2, "freshman": 1, "debut": 1, "junior": 3, "inaugural": 1}


_WHICH: Final = {
    "next": Which.NEXT,
    "new": Which.NEW,
    "upcoming": Which.NEW,
    "coming": Which.NEW,
    "final": Which.FINAL,
    "last": Which.FINAL,
    "concluding": Which.FINAL,
    "previous": Which.PREVIOUS,
    "another": Which.NEW,
    "farewell": Which.FINAL,
}


_BETWEEN: Final = frozenset(
    {"and", "final", "last", ",", "-", "episode", "part", "new", "shortened", "television", "tv"}
)


_HELPERS: Final = frozenset(
    {
        "is",
        "has",
        "had",
        "got",
        "ran",
        "will",
        "was",
        "starts",
        "begins",
        "arrives",
        "airs",
        "follows",
        "comes",
    }
)


def season_at(source: Source, index: int) -> tuple[Season, int] | None:
    """Give the season that is named at a token and the index behind it."""
    return (
        portion_season(source, index)
        or season_with_number(source, index)
        or _nth_season(source, index)
        or _which_season(source, index)
        or part_alone(source, index)
    )


def _nth_season(source: Source, index: int) -> tuple[Season, int] | None:
    """Read "third season", "fifth and final season", "second, ten-episode season"."""
    token = source.token(index)
    number = (
        token.value if token.kind is Kind.ORDINAL else _ORDINAL_WORDS.get(source.word(index), 0)
    )
    if not 1 <= number <= MOST_SEASON:
        return None
    if number == 1 and is_count(source, index + 1) and source.word(index + 2) in _SEVERAL:
        return first_seasons(source, index + 2)
    return (
        _before_its_noun(source, index, number)
        or _without_noun(source, index, number)
        or _before_title(source, index, number)
        or _part_by_ordinal(source, index, number)
    )


_SEVERAL: Final = frozenset({"seasons", "series"})


def _before_its_noun(source: Source, index: int, number: int) -> tuple[Season, int] | None:
    """Read "third season", "fourth and fifth seasons", "its sixth year"."""
    numbers, end = [number], index + 1
    if source.word(end) == "and" and source.token(end + 1).kind is Kind.ORDINAL:
        numbers.append(source.token(end + 1).value)
        end += 2
    counted = None
    for ahead in range(end, end + 6):
        counted = counted or (ahead if count_at(source, ahead) is not None else None)
        british = source.word(ahead) in {"series", "year"} and _is_owned(source, index)
        british = british or (source.word(ahead) == "series" and _is_a_series(source, index, ahead))
        british = british or (source.word(ahead), source.word(ahead + 1)) == ("edition", "of")
        british = british or (source.word(ahead) == "round" and _is_for_a(source, index))
        if source.word(ahead).removesuffix("'s") in _SEASON_NOUNS or british:
            return season(source, index, counted or ahead + 1, tuple(numbers))
        if source.word(ahead) not in _BETWEEN and not is_count(source, ahead):
            break
    return None


def _is_for_a(source: Source, index: int) -> bool:
    """Tell "will be back for a second round" from "the second round of talks"."""
    return (source.word(index - 2), source.word(index - 1)) == ("for", "a")


def _is_a_series(source: Source, index: int, at: int) -> bool:
    """Tell "The first series, which was shown" and "the fifth series of X" from other series."""
    behind = source.word(at + 1)
    goes_on = behind in {",", "of"} or behind in HELPERS or verb_at(source, at + 1) is not None
    return source.word(index - 1) == "the" and goes_on and behind not in {"finale", "premiere"}


def _without_noun(source: Source, index: int, number: int) -> tuple[Season, int] | None:
    """Read "the second from April", where a season was spoken of, and "the first of which"."""
    told = {source.word(place) for place in range(max(0, index - _BACK), index)}
    stands = source.word(index - 1) in {"a", "the", "its", "whose"} and _stands_for_a_season(
        source, index + 1
    )
    of_which = source.raw[index + 1 : index + 3] == ["of", "which"]
    place = (source.start(index), source.end(index))
    if of_which and told & _DISCS:
        return None
    if (stands or of_which) and told & _IN_PARTS:
        return Season((), *place, number), index + 1
    if stands:
        counts = _in_parts(source, index) and not _season_before(source)
        which = Which.NTH if counts else Which.NUMBERED
        return Season((number,), *place, None, which), index + 1
    return None


def _before_title(source: Source, index: int, number: int) -> tuple[Season, int] | None:
    """Read "the third-year drama X" and "the sophomore drama X"."""
    if _is_nth_year(source, index) and _leads_to_title(source, index + 3):
        return _adjective(source, index, index + 3, number)
    if source.word(index) == "sophomore" and _leads_to_title(source, index + 1):
        return _adjective(source, index, index + 1, number)
    return None


def _adjective(source: Source, index: int, end: int, number: int) -> tuple[Season, int]:
    place = (source.start(index), source.end(end - 1))
    return Season((number,), *place, describes=True), end


def _is_nth_year(source: Source, index: int) -> bool:
    """Read "third-year" in "the third-year drama X"."""
    return source.word(index + 1) == "-" and source.word(index + 2) == "year"


def _leads_to_title(source: Source, index: int) -> bool:
    """Tell "the sophomore drama X" from "the sophomore slump"."""
    return any(source.mention(ahead) is not None for ahead in range(index, index + 4))


def _is_owned(source: Source, index: int) -> bool:
    """Tell "its second series" and "an eight-part second series" from "the second series"."""
    for place in range(index - 1, max(-1, index - 7), -1):
        word = source.word(place)
        if word in _OWNERS or word == "an":
            return True
        if not (word in _BETWEEN or word in CHAPTERS or is_count(source, place)):
            return False
    return False


def _stands_for_a_season(source: Source, index: int) -> bool:
    """Tell "the second from April", where a season or part was spoken of, from "the second man"."""
    if source.word(index) in _HELPERS or _is_set_apart(source, index):
        return True
    if source.word(index) == "," and source.word(index - 2) == "whose":
        return True
    near = source.raw[max(0, index - _BACK) : index]
    if near[-4:-1] == ["followed", "by", "a"]:
        return not {"season", "series"}.isdisjoint(near)
    if near[-3:-1] == ["and", "the"] and source.word(index) == ",":
        return _ORDINAL_SEASON.search(" ".join(near)) is not None
    told = {source.word(place) for place in range(max(0, index - _BACK), index)}
    if (source.word(index), source.word(index + 1)) in {("and", "last"), ("and", "final")}:
        index += 2
    ends = source.word(index) in _ENDING and source.word(index - 3) == "for"
    follows = source.word(index) in {"from", "on", "in"} or source.word(index) in _STARTING
    return (ends or follows) and bool(told & _PORTIONS)


def _is_set_apart(source: Source, index: int) -> bool:
    """Tell "the final season of X, its fifth, is due"."""
    before = [source.word(index - 3), source.word(index - 2)]
    told = {source.word(place) for place in range(max(0, index - _BACK), index)}
    return before == [",", "its"] and source.word(index) == "," and "season" in told


_ENDING: Final = frozenset({"", ".", ",", ";", "last", "earlier"})
"""What stands behind "for a seventh"."""


def _season_before(source: Source) -> bool:
    """Tell whether the sentence before spoke of a season by its number."""
    before = source.text[max(0, source.base - _SENTENCE) : source.base].casefold()
    return _ORDINAL_SEASON.search(before) is not None


_SENTENCE: Final = 160


_ORDINAL_SEASON: Final = re.compile(r"(?:st|nd|rd|th|first|second|third) (?:season|series)\b")


def _in_parts(source: Source, index: int) -> bool:
    """Tell "the first part is out, the second ..." from "its first season is out, its second"."""
    told = [source.word(place) for place in range(index, max(-1, index - _BACK), -1)]
    portions = [word for word in told if word in _PORTIONS]
    return set(portions) != {"season"} or source.word(index - 1) == "a"


_BACK: Final = 20


_STARTING: Final = frozenset(
    {
        "starting",
        "airing",
        "premiering",
        "debuting",
        "arriving",
        "beginning",
        "launching",
        "landing",
    }
)


_PORTIONS: Final = frozenset(
    {
        "season",
        "seasons",
        "half",
        "part",
        "volume",
        "batch",
        "cour",
        "parts",
        "halves",
        "batches",
        "cours",
    }
)


_DISCS: Final = frozenset({"blu", "ray", "blu-ray", "disc", "dvd", "boxes"})
"""What comes in volumes that are no parts of a season."""

_IN_PARTS: Final = frozenset({"parts", "halves", "batches", "cour", "cours", "volumes"})


def _season_of_part(source: Source, index: int) -> tuple[Season, int] | None:
    """Read the season of "the first half of its third season"."""
    if source.word(index) != "of":
        return None
    at = index + (2 if source.word(index + 1) in {"its", "the", "their", "that"} else 1)
    found = season_with_number(source, at) or _nth_season(source, at)
    return found if found and found[0].numbers and found[0].which is Which.NUMBERED else None


def _which_season(source: Source, index: int) -> tuple[Season, int] | None:
    """Read "the next season", "new seasons", "final run"; "second to last" is no number."""
    which = _WHICH.get(source.word(index))
    if which is None:
        return None
    counted = None
    for ahead in range(index + 1, index + 5):
        counted = counted or (ahead if count_at(source, ahead) is not None else None)
        new = which is Which.NEW and source.word(ahead) == "episodes"
        new = new or (which is Which.FINAL and source.word(ahead) == "chapter")
        if source.word(ahead) in {"season", "seasons", "run"} or new:
            end = counted or ahead + 1
            if which is Which.PREVIOUS and source.word(index - 1) == "both":
                which = Which.PREVIOUS_TWO
            return Season((), source.start(index), source.end(end - 1), None, which), end
        if source.word(ahead) not in _BETWEEN and not is_count(source, ahead):
            break
    return None


def _part_by_ordinal(source: Source, index: int, number: int) -> tuple[Season, int] | None:
    """Read "the second part", "the first half of the season"."""
    if source.word(index + 1) in {"part", "batch", "volume", "half", "cour"}:
        whole = _season_of_part(source, index + 2)
        if whole is not None:
            season, end = whole
            return replace(season, start=source.start(index), part=number), end
    few = number <= _FEW_VOLUMES or source.word(index + 1) != "volume"
    if source.word(index + 1) in {"part", "batch", "volume", "cour"} and few:
        return Season((), source.start(index), source.end(index + 1), number), index + 2
    if source.word(index + 1) == "half" and source.word(index + 4) == "season":
        return Season((), source.start(index), source.end(index + 4), number), index + 5
    if source.word(index + 1) == "half" and _is_a_half(source, index + 2):
        return Season((), source.start(index), source.end(index + 1), number), index + 2
    ahead = {source.word(at) for at in range(index + 3, index + 11)}
    if (source.word(index + 1), source.word(index + 2)) == ("half", "of") and "season" in ahead:
        return Season((), source.start(index), source.end(index + 1), number), index + 2
    return None


def _is_a_half(source: Source, index: int) -> bool:
    """Tell "the second half is scheduled for May" of a season that was told to come in parts."""
    before = source.text[max(0, source.base - 2 * _SENTENCE) : source.start(index - 1)].casefold()
    acts = source.word(index) in HELPERS or verb_at(source, index) is not None
    return acts and _IN_HALVES.search(before) is not None


_IN_HALVES: Final = re.compile(r"\b(?:split|halves|two parts|two cours|cours|batches)\b")


_FEW_VOLUMES: Final = 4
"""Parts that come out as volumes at most: the ninth volume is a book's."""
