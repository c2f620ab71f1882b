"""How the time of reading an article grows with its length: ``python -m benchmarks.news``.

Time per character at a megabyte as a multiple of that at a quarter of it: about 1 is linear, 4
would be the square of the length. Some texts are made to be slow to read.
"""

import gc
import sys
from collections.abc import Sequence
from datetime import date
from itertools import cycle, islice
from typing import Final, NamedTuple

from benchmarks.timing import elapsed, undisturbed
from tracker.news import LONGEST, read_article
from tracker.schedule.catalogue import slug
from tracker.schedule.model import Series

LENGTHS: Final = (LONGEST // 16, LONGEST // 4, LONGEST)
_SAID: Final = date(2016, 10, 31)
_TITLES: Final = ("Daredevil", "Jessica Jones", "Luke Cage", "Iron Fist", "The Defenders")
_KNOWN: Final = {slug(title): Series(title) for title in _TITLES}
_PROSE: Final = (
    "Iron Fist will return for a second season on March 17, 2017, the network said. It has ten "
    'episodes. Filming is under way in New York; "Moon Court" follows later that year.\n\n'
    "Luke Cage and Daredevil, which had been due in May, are now expected about three months "
    "after The Defenders. No date has been announced for Jessica Jones season 3.\n\n"
)

FAMILIES: Final = {
    "prose": _PROSE,
    "prose without a line break": _PROSE.replace("\n", " "),
    "one sentence": _PROSE.replace("\n", " ").replace(".", ","),
    "a million of one word": "a ",
    "one word": "x",
    "titles and dates": "Iron Fist and Luke Cage premiere on March 17, 2017, after Daredevil, ",
    "dates without an end": "March 17, 2017 to May 5 or ",
    "words that could start a date": "the first half of the ",
    "numbers": "1, 2, ",
    "seasons": "seasons 1 and 2 and 3 and ",
    "counts": "8 to 10 hour-long ",
    "anaphors": "it premieres the new series ",
    "quotes": '"The ',
    "brackets": "( Iron Fist ",
    "full stops": "... ",
    "marks of quoting": "> > ",
    "line breaks": "\n",
    "escape codes": "\x1b[31m\x00",
    "names": '"Moon Court" premieres in May 2017. ',
}
"""What each text repeats, by the name of the family."""


class Growth(NamedTuple):
    """The seconds that one family takes at each length."""

    name: str
    seconds: tuple[float, ...]

    @property
    def slope(self) -> float:
        """Give the time per character at the greatest length over that at the second."""
        return self.seconds[-1] / self.seconds[-2] / (LENGTHS[-1] / LENGTHS[-2])


def text(family: str, length: int) -> str:
    """Give a text of a family, so many characters long."""
    return "".join(islice(cycle(FAMILIES[family]), length))


def growth(family: str, lengths: Sequence[int] = LENGTHS) -> Growth:
    """Measure one family at every length."""
    return Growth(family, tuple(_seconds(text(family, length)) for length in lengths))


def _seconds(article: str) -> float:
    gc.collect()
    with undisturbed():
        return elapsed(lambda: read_article(article, _KNOWN, on=_SAID)) / 1e9


def main(families: Sequence[str]) -> None:
    """Print a row for each family."""
    print("| text | 62,500 | 250,000 | 1,000,000 characters | slope |\n|---|---|---|---|---|")  # noqa: T201
    for name in families or FAMILIES:
        made = growth(name)
        seconds = " | ".join(f"{one:.2f} s" for one in made.seconds)
        print(f"| {name} | {seconds} | {made.slope:.2f} |", flush=True)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
