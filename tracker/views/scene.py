"""What every picture of the premieres shows, before anything is drawn.

A scene says which days are in view, which seasons have a place in them and in which groups, and
what is said beside the picture. The terminal, SVG, HTML and Mermaid draw the same scene.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import Enum, StrEnum

from tracker.dates.window import Window
from tracker.schedule.model import Standing
from tracker.schedule.outlook import Entry
from tracker.text import safe
from tracker.values import Value
from tracker.views.axis import MONTHS, Axis, range_of_view

HEADING = "Premieres as of"
"""What the heading of every picture begins with."""

_SHORT_DAYS = 10
_MEDIUM_DAYS = 45


class Grouping(StrEnum):
    """By what the seasons in a picture are put together."""

    NONE = "none"
    SERIES = "series"
    NETWORK = "network"
    MONTH = "month"


class Block(Enum):
    """A place for a season; the value of those that are only counted is what they are called."""

    DRAWN = "drawn"
    LAPSED = "lapsed"
    UNDATED = "undated"
    RELEASED = "released"
    CANCELLED = "cancelled"
    EARLIER = "earlier"
    LATER = "later"


class Length(Enum):
    """How long a window is: what its ink follows."""

    DAY = "an exact day"
    SHORT = "2-10 days"
    MEDIUM = "11-45 days"
    LONG = "46+ days"


class Group(Value):
    """Seasons that are drawn together, in their order; one without a heading is all there is."""

    heading: str
    entries: Sequence[Entry]


class Ink(Value):
    """On which days of its window a premiere may fall: those of the ``parts``, earliest first.

    The days between them are ruled out: by relations if it is ``narrowed``, else by the words
    ("May or October").
    """

    parts: Sequence[Window]
    narrowed: bool = False


class Scene(Value):
    """The days in view, ``first`` to ``last`` both included, and every season by its place.

    ``groups``, put together ``by`` something, are drawn. ``lapsed`` are those whose window ended
    before the view, ``undated`` those without one; ``left_out`` counts what is not shown.
    """

    first: date
    last: date
    as_of: date
    groups: Sequence[Group]
    lapsed: Sequence[Entry]
    undated: Sequence[Entry]
    left_out: Counter[Block]
    by: Grouping = Grouping.NONE

    @property
    def drawn(self) -> list[Entry]:
        """Give the seasons with a place on the axis, group by group."""
        return [entry for group in self.groups for entry in group.entries]

    @property
    def shown(self) -> list[Entry]:
        """Give every season that is named anywhere in the picture."""
        return [*self.drawn, *self.lapsed, *self.undated]

    def axis(self, cells: int) -> Axis:
        """Give the time axis of the scene on ``cells`` cells."""
        return Axis(self.first, self.last, cells)


def scene(
    entries: Sequence[Entry],
    *,
    as_of: date,
    first: date | None = None,
    last: date | None = None,
    by: Grouping = Grouping.NONE,
) -> Scene:
    """Give what a picture of ``entries``, in their order, shows on ``as_of``.

    ``first`` and ``last`` are the days in view, both included; ``axis.range_of_view`` says which
    they are by default. Raises ``ValueError`` when ``last`` is before ``first``.
    """
    view = Axis(*range_of_view(entries, as_of, first=first, last=last), cells=1)
    places: dict[Block, list[Entry]] = {block: [] for block in Block}
    for entry in entries:
        places[place_of(entry, view)].append(entry)
    return Scene(
        first=view.first,
        last=view.last,
        as_of=as_of,
        groups=_grouped(places.pop(Block.DRAWN), by),
        lapsed=places.pop(Block.LAPSED),
        undated=places.pop(Block.UNDATED),
        left_out=Counter({block: len(rest) for block, rest in places.items() if rest}),
        by=by,
    )


def place_of(entry: Entry, view: Axis) -> Block:
    """Give the place of a season in a view: the first of the rules that applies."""
    window = entry.window
    if entry.standing is Standing.CANCELLED:
        return Block.CANCELLED
    if window is not None and view.shows(window):
        return Block.DRAWN
    if entry.standing is Standing.RELEASED:
        return Block.RELEASED
    if window is None:
        return Block.UNDATED
    if entry.standing is Standing.LAPSED:
        return Block.LAPSED
    return Block.EARLIER if _is_before(window.latest, view.first) else Block.LATER


def _is_before(day: date | None, other: date) -> bool:
    return day is not None and day < other


def heading_words(scene: Scene) -> str:
    """Give the words above a picture."""
    return f"{HEADING} {scene.as_of.isoformat()}"


def left_out_words(scene: Scene) -> str:
    """Give the words for what a picture does not show; nothing when it shows everything."""
    counts = (f"{count} {block.value}" for block, count in scene.left_out.items())
    return f"not shown: {', '.join(counts)}" if scene.left_out else ""


def ink_of(entry: Entry) -> Ink | None:
    """Give the days of an entry's window that are inked; None when it has no window."""
    window, premiere = entry.window, entry.season.premiere
    if window is None or premiere is None:
        return None
    narrowed = window.intersection(entry.narrowed) if entry.narrowed else None
    if narrowed is not None and narrowed != window:
        return Ink([narrowed], narrowed=True)
    pieces = sorted(premiere.pieces, key=lambda piece: piece.earliest or date.min)
    return Ink(pieces if _make_up(pieces, window) else [window])


def _make_up(pieces: Sequence[Window], window: Window) -> bool:
    """Tell whether pieces go from one end of a window to the other; a file may say anything."""
    if not pieces or not all(map(window.encloses, pieces)):
        return False
    return pieces[0].earliest == window.earliest and pieces[-1].latest == window.latest


def length_of(window: Window) -> Length:
    """Give how long a window is; one with an open end is as long as any."""
    if window.earliest is None or window.latest is None:
        return Length.LONG
    days = (window.latest - window.earliest).days + 1
    if days == 1:
        return Length.DAY
    if days > _MEDIUM_DAYS:
        return Length.LONG
    return Length.SHORT if days <= _SHORT_DAYS else Length.MEDIUM


def _grouped(entries: Sequence[Entry], by: Grouping) -> list[Group]:
    """Put seasons together, the groups in the order of their first season."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(_HEADINGS[by](entry), []).append(entry)
    return [Group(heading, group) for heading, group in groups.items()]


def _month(entry: Entry) -> str:
    """Give the month by which a season is out, if its window is right."""
    last = entry.window.latest if entry.window else None
    return "no end named" if last is None else f"{MONTHS[last.month - 1]} {last.year}"


_HEADINGS: Mapping[Grouping, Callable[[Entry], str]] = {
    Grouping.NONE: lambda _: "",
    Grouping.SERIES: lambda entry: safe(entry.series.title),
    Grouping.NETWORK: lambda entry: safe(entry.series.network or "no network named"),
    Grouping.MONTH: _month,
}
