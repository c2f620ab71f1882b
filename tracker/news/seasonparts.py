"""The parts of a season: "part 2", ", volume one", "the first four" of its episodes."""

from typing import Final

from tracker.news.numbers import number_at
from tracker.news.portions import portion_at
from tracker.news.sources import Source
from tracker.news.tags import Season

_PARTS: Final = frozenset({"part", "parts", "volume", "vol", "pt", "batch", "cour"})


_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}


MOST_PARTS: Final = 20


def portion_season(source: Source, index: int) -> tuple[Season, int] | None:
    """Read "the first" of "the first four episodes on May 9, the remaining four on June 9"."""
    part = portion_at(source, index)
    if part is None:
        return None
    return Season((), source.start(index), source.end(index), part), index + 1


def part_alone(source: Source, index: int) -> tuple[Season, int] | None:
    """Read "part 2" where no season is named beside it."""
    part, end = part_behind(source, index)
    if part is None or source.word(index) in {",", "("}:
        return None
    return Season((), source.start(index), source.end(end - 1), part), end


def part_behind(source: Source, index: int) -> tuple[int | None, int]:
    """Read "part 2", ", volume one", "Part II"; None and the same index without one."""
    ahead = index + (1 if source.word(index) in {",", "("} else 0)
    if source.word(ahead) not in _PARTS or source.word(ahead - 1) == "-":
        return None, index
    roman = _ROMAN.get(source.word(ahead + 1))
    if roman and source.is_capital(ahead + 1):
        return roman, ahead + 2
    found = number_at(source, ahead + 1)
    return (None, index) if found is None or found[0] > MOST_PARTS else found
