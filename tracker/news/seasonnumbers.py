"""Seasons by their number: "season 3", "S3", "seasons 1 through 4", "the first two seasons"."""

from typing import Final

from tracker.dates.words import Kind
from tracker.news.numbers import number_at
from tracker.news.seasonparts import MOST_PARTS, part_behind
from tracker.news.sources import Source
from tracker.news.tags import Season

_SEASONS: Final = frozenset({"season", "seasons", "series", "s"})

MOST_SEASON: Final = 99


def season(source: Source, first: int, end: int, numbers: tuple[int, ...]) -> tuple[Season, int]:
    """Give a season, with the part that may stand behind it."""
    part, behind = part_behind(source, end)
    return Season(numbers, source.start(first), source.end(behind - 1), part), behind


def season_with_number(source: Source, index: int) -> tuple[Season, int] | None:
    """Read "season 3", "S3", "seasons 1 and 2", "seasons 1 through 4"."""
    word = source.word(index)
    if word not in _SEASONS:
        return None
    glued = source.token(index + 1).start == source.token(index).end
    if word == "s" and not (glued and source.token(index + 1).kind is Kind.NUMBER):
        return None
    first = number_at(source, index + 1)
    if first is None and word == "seasons":
        return first_seasons(source, index)
    if first is None or not 1 <= first[0] <= MOST_SEASON:
        return None
    numbers, end = [first[0]], first[1]
    while (joined := _more(source, end)) and (word == "seasons" or source.word(end) == "-"):
        last, through, end = joined
        numbers += (
            range(numbers[-1] + 1, last) if through and last - numbers[-1] < MOST_PARTS else ()
        )
        numbers.append(last)
    return season(source, index, end, tuple(numbers))


def first_seasons(source: Source, index: int) -> tuple[Season, int] | None:
    """Read "first two seasons", whose number stands before."""
    count = number_at(source, index - 1)
    if count is None or source.word(index - 2) != "first" or count[0] > MOST_PARTS:
        return None
    return season(source, index, index + 1, tuple(range(1, count[0] + 1)))


def _more(source: Source, index: int) -> tuple[int, bool, int] | None:
    """Read the next number of several: ", 2", "and 3", "through 4"."""
    joint = source.word(index)
    if joint not in {",", "and", "&", "-", "to", "through"}:
        return None
    ahead = index + (2 if joint == "," and source.word(index + 1) == "and" else 1)
    found = number_at(source, ahead)
    if found is None or found[0] > MOST_SEASON:
        return None
    return found[0], joint in {"-", "to", "through"}, found[1]
