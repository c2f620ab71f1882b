"""The signs of the timeline: which there are, and the characters for them in two alphabets.

A premiere is a point and a window says where it may be: a point is a diamond or a dot, a window is
shade between caps. The shade never is a solid bar, which would read as "runs for so long". Days of
a window that are ruled out have a thin line and no shade: there the premiere cannot be.
"""

from collections.abc import Callable, Mapping
from enum import IntEnum, auto

from tracker.text import steady, to_ascii
from tracker.values import Value


class Sign(IntEnum):
    """What a cell of the timeline says; numbers, since a picture asks for thousands of them."""

    OUT = auto()
    OUT_SOMEDAY = auto()
    DAY = auto()
    NARROW = auto()
    SHORT = auto()
    MEDIUM = auto()
    LONG = auto()
    OPEN = auto()
    CUT = auto()
    RULED_OUT = auto()
    NARROWED = auto()
    EXPECTED = auto()
    RUMOURED = auto()
    LAPSED = auto()
    TODAY = auto()
    YEAR = auto()
    WORDS = auto()
    GROUND = auto()


class Alphabet(Value):
    """The characters of a timeline, one cell each, and what the legend says of them.

    ``caps``, ``arrows`` and ``cuts`` are pairs, left and right; ``inner_caps`` stand at the bounds
    of a narrowed window. ``legend`` is in the order in which signs are explained: points, windows,
    marks, lines. ``spell`` turns words into ones that the output can show.
    """

    points: Mapping[Sign, str]
    shades: Mapping[Sign, str]
    caps: str
    inner_caps: str
    arrows: str
    cuts: str
    rule: str
    tick: str
    ellipsis: str
    legend: Mapping[Sign, str]
    spell: Callable[[str], str]


UNICODE = Alphabet(
    points={
        Sign.OUT: "●",
        Sign.OUT_SOMEDAY: "○",
        Sign.DAY: "◆",
        Sign.NARROW: "◇",
        Sign.RULED_OUT: "┄",
        Sign.LAPSED: "?",
        Sign.TODAY: "│",
        Sign.YEAR: "┊",
        Sign.GROUND: " ",
    },
    shades={Sign.SHORT: "▓", Sign.MEDIUM: "▒", Sign.LONG: "░"},
    caps="├┤",
    inner_caps="┣┫",
    arrows="◄►",
    cuts="‹›",
    rule="─",
    tick="┴",
    ellipsis="…",
    legend={
        Sign.OUT: "● out",
        Sign.OUT_SOMEDAY: "○ out, day unknown",
        Sign.DAY: "◆ exact day",
        Sign.NARROW: "◇ short",
        Sign.SHORT: "├▓┤ 2-10 days",
        Sign.MEDIUM: "├▒┤ 11-45 days",
        Sign.LONG: "├░┤ 46+ days",
        Sign.OPEN: "◄░┤ ├░► open",
        Sign.CUT: "‹ › goes on",
        Sign.RULED_OUT: "├┄┤ ruled out",
        Sign.NARROWED: "┣ ┫ narrowed",
        Sign.EXPECTED: "~ expected",
        Sign.RUMOURED: "? rumoured",
        Sign.TODAY: "│ today",
        Sign.YEAR: "┊ new year",
    },
    spell=steady,
)
"""Box drawing and blocks, for a terminal that can show them."""

ASCII = Alphabet(
    points={
        Sign.OUT: "o",
        Sign.OUT_SOMEDAY: "O",
        Sign.DAY: "*",
        Sign.NARROW: "#",
        Sign.RULED_OUT: ".",
        Sign.LAPSED: "?",
        Sign.TODAY: "|",
        Sign.YEAR: ":",
        Sign.GROUND: " ",
    },
    shades={Sign.SHORT: "=", Sign.MEDIUM: "=", Sign.LONG: "-"},
    caps="[]",
    inner_caps="()",
    arrows="<>",
    cuts="{}",
    rule="-",
    tick="+",
    ellipsis="...",
    legend={
        Sign.OUT: "o out",
        Sign.OUT_SOMEDAY: "O out, day unknown",
        Sign.DAY: "* exact day",
        Sign.NARROW: "# short",
        Sign.SHORT: "[=] 2-45 days",
        Sign.MEDIUM: "[=] 2-45 days",
        Sign.LONG: "[-] 46+ days",
        Sign.OPEN: "<-] [-> open",
        Sign.CUT: "{ } goes on",
        Sign.RULED_OUT: "[.] ruled out",
        Sign.NARROWED: "( ) narrowed",
        Sign.EXPECTED: "~ expected",
        Sign.RUMOURED: "? rumoured",
        Sign.TODAY: "| today",
        Sign.YEAR: ": new year",
    },
    spell=to_ascii,
)
"""The same signs for an output that can show nothing else than ASCII."""
