"""The signs of the timeline: which there are, and the characters for them in two alphabets.

A premiere is a point and a window says where it may be: a point is a diamond or a dot, a window is
shade between caps. The shade never is a solid bar, which would read as "runs for so long".
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from tracker.text import to_ascii


class Sign(Enum):
    """What a cell of the timeline says."""

    OUT = auto()
    OUT_SOMEDAY = auto()
    DAY = auto()
    NARROW = auto()
    SHORT = auto()
    MEDIUM = auto()
    LONG = auto()
    OPEN = auto()
    CUT = auto()
    EXPECTED = auto()
    RUMOURED = auto()
    LAPSED = auto()
    TODAY = auto()
    YEAR = auto()
    WORDS = auto()
    GROUND = auto()


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The characters of a timeline, one cell each, and what the legend says of them.

    ``caps``, ``arrows`` and ``cuts`` are pairs, left and right. ``legend`` has what needs to be
    explained most first. ``spell`` turns words into ones that the output can show.
    """

    points: Mapping[Sign, str]
    shades: Mapping[Sign, str]
    caps: str
    arrows: str
    cuts: str
    rule: str
    tick: str
    ellipsis: str
    legend: Mapping[Sign, str]
    spell: Callable[[str], str] = str


UNICODE = Alphabet(
    points={
        Sign.OUT: "●",
        Sign.OUT_SOMEDAY: "○",
        Sign.DAY: "◆",
        Sign.NARROW: "◇",
        Sign.LAPSED: "?",
        Sign.TODAY: "│",
        Sign.YEAR: "┊",
        Sign.GROUND: " ",
    },
    shades={Sign.SHORT: "▓", Sign.MEDIUM: "▒", Sign.LONG: "░"},
    caps="├┤",
    arrows="◄►",
    cuts="‹›",
    rule="─",
    tick="┴",
    ellipsis="…",
    legend={
        Sign.OUT: "● out",
        Sign.DAY: "◆ exact day",
        Sign.SHORT: "├▓┤ 2-10 days",
        Sign.MEDIUM: "├▒┤ 11-45 days",
        Sign.LONG: "├░┤ 46+ days",
        Sign.EXPECTED: "~ expected",
        Sign.RUMOURED: "? rumoured",
        Sign.OPEN: "◄► open",
        Sign.NARROW: "◇ short window",
        Sign.OUT_SOMEDAY: "○ out, day unknown",
        Sign.CUT: "‹› goes on",
        Sign.TODAY: "│ today",
        Sign.YEAR: "┊ new year",
    },
)
"""Box drawing and blocks, for a terminal that can show them."""

ASCII = Alphabet(
    points={
        Sign.OUT: "o",
        Sign.OUT_SOMEDAY: "O",
        Sign.DAY: "*",
        Sign.NARROW: "#",
        Sign.LAPSED: "?",
        Sign.TODAY: "|",
        Sign.YEAR: ":",
        Sign.GROUND: " ",
    },
    shades={Sign.SHORT: "=", Sign.MEDIUM: "=", Sign.LONG: "-"},
    caps="[]",
    arrows="<>",
    cuts="{}",
    rule="-",
    tick="+",
    ellipsis="...",
    legend={
        Sign.OUT: "o out",
        Sign.DAY: "* exact day",
        Sign.SHORT: "[=] 2-45 days",
        Sign.MEDIUM: "[=] 2-45 days",
        Sign.LONG: "[-] 46+ days",
        Sign.EXPECTED: "~ expected",
        Sign.RUMOURED: "? rumoured",
        Sign.OPEN: "<> open",
        Sign.NARROW: "# short window",
        Sign.OUT_SOMEDAY: "O out, day unknown",
        Sign.CUT: "{} goes on",
        Sign.TODAY: "| today",
        Sign.YEAR: ": new year",
    },
    spell=to_ascii,
)
"""The same signs for an output that can show nothing else than ASCII."""
