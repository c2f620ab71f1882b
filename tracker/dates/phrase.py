"""The parsed form of a phrase: what its words say, before any day of reference is known.

The grammar builds it and ``resolve`` turns it into windows. Nothing here depends on the day on
which the phrase was said, so that one parsed form serves every such day.
"""

from dataclasses import dataclass, replace
from enum import Enum, IntEnum
from typing import TypeAlias, TypeGuard

from tracker.dates.window import Window


class Which(IntEnum):
    """Which of the periods that follow one another, counted from the one under way."""

    LAST = -1
    THIS = 0
    NEXT = 1
    AFTER_NEXT = 2


YearRef: TypeAlias = int | Which | None
"""A year by its number, by its place beside the current one, or not said."""


class Cycle(Enum):
    """What comes round once a year."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    HOLIDAY = "holiday"
    HOLIDAY_SEASON = "holiday season"
    CHRISTMASTIDE = "around Christmas"
    MIDSEASON = "midseason"


class Unit(Enum):
    """A unit of the calendar."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"


class Grain(IntEnum):
    """How finely a period is told, finest first."""

    DAY = 0
    WEEK_PART = 1
    WEEK = 2
    MONTH_PART = 3
    MONTH = 4
    HALF_PART = 5
    QUARTER = 6
    YEAR_PART = 7
    HALF = 8
    YEAR = 9
    DECADE_PART = 10
    DECADE = 11


class Third(IntEnum):
    """The three parts of a period."""

    EARLY = 0
    MID = 1
    LATE = 2


class BoundKind(Enum):
    """On which side of a period a window is open."""

    BY = "by"
    BEFORE = "before"
    AFTER = "after"
    FROM = "from"


@dataclass(frozen=True, slots=True)
class Yearly:
    """A period that comes round every year; ``number`` tells which of its cycle.

    A day is numbered month * 100 + day, and may name its ``weekday`` (Monday is 0).
    """

    cycle: Cycle
    number: int
    year: YearRef = None
    which: Which | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Fixed:
    """Days that no other day is needed for: a year, a decade, a broadcast season."""

    window: Window
    grain: Grain


@dataclass(frozen=True, slots=True)
class Current:
    """A unit counted from the one under way: 0 this, 1 the next, -1 the last."""

    unit: Unit
    shift: int


@dataclass(frozen=True, slots=True)
class OnWeekday:
    """A weekday (Monday is 0), the next to come unless ``which`` tells.

    ``follows``: "the following Friday", which is never the day that it hangs on.
    """

    weekday: int
    which: Which | None = None
    follows: bool = False


@dataclass(frozen=True, slots=True)
class Fiscal:
    """A fiscal year, or the quarter or half with this number in it.

    ``split`` tells that both its years were said: it ends in ``year`` and begins in the one before.
    """

    year: YearRef
    unit: Unit = Unit.YEAR
    number: int = 1
    split: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """From the first to the last of these thirds; ``edge`` when told as a start or an end."""

    first: Third
    last: Third
    of: "Period"
    edge: bool = False


@dataclass(frozen=True, slots=True)
class HalfOf:
    """The first (1) or second (2) half of a month, quarter, season, decade or fiscal year."""

    number: int
    of: "Period"


@dataclass(frozen=True, slots=True)
class Nth:
    """The ``number``-th day, week, weekend, month or weekday of a period; -1 is the last."""

    number: int
    unit: Unit
    of: "Period"
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """The first units of a period, as many as ``count``; the last ones when it is negative."""

    count: int
    unit: Unit
    of: "Period"


class Place(Enum):
    """How a week or weekend stands to its day."""

    HOLDS = "of"
    BEGINS = "beginning"
    ENDS = "ending"
    PRECEDES = "before"
    FOLLOWS = "after"


@dataclass(frozen=True, slots=True)
class Beside:
    """The week (or weekend) that holds a day, or stands to it as ``place`` says."""

    unit: Unit
    of: "Period"
    place: Place = Place.HOLDS


@dataclass(frozen=True, slots=True)
class Rest:
    """What is left of a period after the day of speech, or went before it when ``gone``."""

    of: "Period"
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Offset:
    """From ``low`` to ``high`` units (negative: back) from ``base``, or from the day of speech.

    ``exact`` drops the margin of half a unit; a stated range has none either.
    """

    low: int
    high: int
    unit: Unit
    base: "Period | None" = None
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Ago:
    """The unit that holds the day so many units ago."""

    count: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Within:
    """From the day of speech to so many units later."""

    count: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Coming:
    """From the day after the day of speech, so many units on; ``None`` is an open end."""

    count: int | None
    unit: Unit


@dataclass(frozen=True, slots=True)
class Anchor:
    """The date told before, from which "two weeks later" counts."""


@dataclass(frozen=True, slots=True)
class Bare:
    """A number or a part that borrows its period from its neighbour ("10" of "10-12 May")."""

    number: int
    part: "Third | None" = None


@dataclass(frozen=True, slots=True)
class Bound:
    """Everything on one side of a period."""

    kind: BoundKind
    of: "Node"


@dataclass(frozen=True, slots=True)
class Both:
    """Two bounds that hold together."""

    first: Bound
    second: Bound


@dataclass(frozen=True, slots=True)
class Range:
    """From the start of the first to the end of the last; the words as they would be swapped."""

    first: "Node"
    last: "Node"
    swapped: str


@dataclass(frozen=True, slots=True)
class Either:
    """One of these."""

    options: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Around:
    """One unit of its own grain wider on either side."""

    of: "Node"


Leaf: TypeAlias = Yearly | Fixed | Current | OnWeekday | Fiscal | Bare | Anchor
Composite: TypeAlias = Part | HalfOf | Nth | Stretch | Beside
Period: TypeAlias = Leaf | Composite
Relative: TypeAlias = Rest | Offset | Ago | Within | Coming
Joint: TypeAlias = Bound | Both | Range | Either | Around
Node: TypeAlias = Period | Relative | Joint

COMPOSITES = (Part, HalfOf, Nth, Stretch, Beside)


def leaf_of(node: Period) -> Leaf:
    """Give what a part, a half, an n-th or a week is taken of, down to the last."""
    while isinstance(node, COMPOSITES):
        node = node.of
    return node


def lacks_year(node: Node) -> TypeGuard[Period]:
    """Tell whether the year is left to the day of speech, or to a neighbour."""
    while isinstance(node, COMPOSITES):
        node = node.of
    leaf = node
    return isinstance(leaf, Yearly) and leaf.year is None and leaf.which is None


def with_year(node: Period, year: YearRef) -> Period:
    """Give the same period with its year said."""
    if isinstance(node, COMPOSITES):
        return replace(node, of=with_year(node.of, year))
    return replace(node, year=year) if isinstance(node, Yearly) else node
