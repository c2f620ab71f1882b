"""Texts made to be slow to read, and whether the time grows faster than their length."""

from collections.abc import Sequence
from datetime import date
from itertools import cycle, islice
from typing import Final, NamedTuple

from benchmarks.questions import Question
from benchmarks.timing import text_times
from tracker.dates import Settings

LENGTHS: Final = (25, 50, 100, 150, 200)
"""Characters; the last is the longest phrase that is read."""

FAMILIES: Final = {
    "one letter": "z",
    "one figure": "9",
    "digits and dashes": "1-",
    "digits and slashes": "1/2/",
    "dotted letters": "a.",
    "apostrophes": "a'",
    "opened brackets": "(",
    "blanks": " \t",
    "unknown words": "zyx ",
    "words almost right": "januray ",
    "parts without a whole": "mid-to-",
    "words without weight": "will be released in ",
    "bounds in bounds": "no earlier than ",
    "half a range": "from ",
    "parts of parts": "early in the first half of ",
    "years in a row": "2017-",
    "months in a row": "May or ",
    "offsets in a row": "3-4 months after ",
    "hedges": "probably ",
    "TBA in a row": "TBA, ",
    "numbers in words": "a few couple of several ",
    "letters outside ASCII": "\u0130\u00df\ufb01 ",
    "combining marks": "e\u0301\u0323",
}
"""What each text repeats, by the name of the family."""

_SAID: Final = Question("", date(2018, 6, 5), Settings(), None, shared=False)


class Growth(NamedTuple):
    """The times of one family by length, in ``strptime``, and how they grow."""

    name: str
    times: tuple[float, ...]

    @property
    def per_character(self) -> float:
        """Time per character at the greatest length as a multiple of that at the second.

        About 1 or less is linear; 4 would be the square of the length. The shortest text is left
        out, where the fixed cost of any reading is most of the time.
        """
        return (self.times[-1] / LENGTHS[-1]) / (self.times[1] / LENGTHS[1])


def text(family: str, length: int) -> str:
    """Give a text of a family, so many characters long."""
    return "".join(islice(cycle(FAMILIES[family]), length))


def growths(families: Sequence[str] = tuple(FAMILIES), *, tries: int) -> list[Growth]:
    """Measure the families of hostile texts, each at every length; the best of the tries counts."""
    return [Growth(name, text_times(_texts(name), _SAID, tries)) for name in families]


def _texts(family: str) -> list[str]:
    return [text(family, length) for length in LENGTHS]
