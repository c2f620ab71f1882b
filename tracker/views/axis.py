"""The time axis of every picture: days to cells, the ticks, and how much of time is shown.

A cell is the smallest place a picture has: a column of a terminal, a pixel of an SVG. Nothing here
knows which. Days are calendar days, ranges include both ends, cells are counted from 0.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import Enum, auto
from itertools import pairwise

from tracker.dates.window import Window
from tracker.schedule.model import Standing
from tracker.schedule.outlook import Entry
from tracker.values import Value

LOOK_AHEAD = 15
"""Months after the as-of day in which a bound still stretches the view."""

LOOK_BACK = 8
"""Months before the as-of day in which what is past still stretches the view."""

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_YEAR = 12
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 12000)
_PAST = frozenset({Standing.RELEASED, Standing.LAPSED})
_PENDING = frozenset({Standing.DUE, Standing.DATED, Standing.WINDOWED})


class Edge(Enum):
    """How a stretch of cells ends: at the bound, at the view's edge, or never."""

    BOUND = auto()
    CUT = auto()
    OPEN = auto()


class Stretch(Value):
    """The cells of a window, ``start`` to ``end`` both included, and how each side ends."""

    start: int
    end: int
    left: Edge = Edge.BOUND
    right: Edge = Edge.BOUND

    @property
    def size(self) -> int:
        """Give the number of cells."""
        return self.end - self.start + 1


class Tick(Value):
    """A labelled place on the axis; ``year`` is empty where the label before it still holds."""

    cell: int
    label: str
    year: str


class Axis(Value):
    """The days ``first`` to ``last``, both included, on ``cells`` cells of equal length."""

    first: date
    last: date
    cells: int

    def __init__(self, first: date, last: date, cells: int) -> None:
        if last < first or cells < 1:
            raise ValueError(f"no axis from {first} to {last} on {cells} cells")
        super().__init__(first, last, cells)

    def holds(self, day: date) -> bool:
        """Tell whether ``day`` is in view."""
        return self.first <= day <= self.last

    def shows(self, window: Window) -> bool:
        """Tell whether any day of ``window`` is in view."""
        return window.meets(self.first, self.last)

    def cell_of(self, day: date) -> int:
        """Give the cell in which ``day`` begins; a day out of view falls in the one at the edge."""
        return self._clipped(self._cells_before(day))

    def _end_cell(self, day: date) -> int:
        """Give the last cell that ``day`` fills, at least the one in which it begins."""
        after = day + timedelta(days=1)
        return self._clipped(max(self._cells_before(day), self._cells_before(after) - 1))

    def _cells_before(self, day: date) -> int:
        """Give how many whole cells lie between the start of the view and ``day``."""
        return (day - self.first).days * self.cells // ((self.last - self.first).days + 1)

    def _clipped(self, cell: int) -> int:
        return min(max(cell, 0), self.cells - 1)

    def cells_of(self, window: Window) -> Stretch | None:
        """Give the cells that cover ``window`` as far as it is in view; None when it is not.

        A single day has one cell, also on an axis with several to a day.
        """
        if not self.shows(window):
            return None
        start = self.cell_of(window.earliest or self.first)
        if window.is_day:
            return Stretch(start, start)
        return Stretch(
            start=start,
            end=self._end_cell(window.latest or self.last),
            left=self._edge(window.earliest),
            right=self._edge(window.latest),
        )

    def _edge(self, bound: date | None) -> Edge:
        if bound is None:
            return Edge.OPEN
        return Edge.BOUND if self.holds(bound) else Edge.CUT

    def year_cells(self) -> list[int]:
        """Give the cells in which a year starts."""
        years = range(self.first.year, self.last.year + 1)
        return [self.cell_of(date(y, 1, 1)) for y in years if self.holds(date(y, 1, 1))]

    def ticks(self, room: int) -> list[Tick]:
        """Give as many ticks at starts of months as leave each ``room`` cells for its label.

        They stand every 1, 2, 3 or 6 months, January among them, or every 1, 2, 5, 10, ... years.
        The first one and every January carry the year; ticks at years carry it as their label.
        """
        for step in _STEPS:
            days = list(self._month_starts(step))
            if self._have_room(days, room):
                break
        days = days or [self.first]
        return [self._tick(day, first=day is days[0], step=step) for day in days]

    def _month_starts(self, step: int) -> Iterator[date]:
        """Give the month starts in view whose number, counted from year 0, ``step`` divides."""
        begin = -(-_month_number(self.first, after=True) // step) * step
        return (_month_start(n) for n in range(begin, _month_number(self.last) + 1, step))

    def _have_room(self, days: Sequence[date], room: int) -> bool:
        gaps = (self.cell_of(after) - self.cell_of(day) for day, after in pairwise(days))
        return all(gap >= room for gap in gaps)

    def _tick(self, day: date, *, first: bool, step: int) -> Tick:
        if step >= _YEAR:
            return Tick(self.cell_of(day), str(day.year), "")
        year = str(day.year) if first or day.month == 1 else ""
        return Tick(self.cell_of(day), MONTHS[day.month - 1], year)


def range_of_view(
    entries: Iterable[Entry], as_of: date, *, first: date | None = None, last: date | None = None
) -> tuple[date, date]:
    """Give the first and the last day of the view; those that were asked for are kept.

    When only one was asked for and the default for the other lies on the wrong side of it, the view
    is 15 months long.
    """
    begin, end = default_range(entries, as_of)
    if first is None:
        first = begin if last is None or begin <= last else add_months(last, -LOOK_AHEAD)
    if last is None:
        last = end if first <= end else _month_end(add_months(first, LOOK_AHEAD))
    return first, last


def default_range(entries: Iterable[Entry], as_of: date) -> tuple[date, date]:
    """Give the range of whole months that shows what is ahead, and a little of what is past.

    It begins a month before the as-of day, or before the start of a window that is under way on
    it, and goes to the last bound within 15 months, at least two months on; if no bound is that
    near, to the soonest end. What came out or lapsed in the 8 months before stays in view. When
    nothing is ahead, the view is the 15 months up to the last thing that is past.
    """
    rows = list(entries)
    ahead, past = _windows(rows, _PENDING), _windows(rows, _PAST)
    if past and not ahead:
        return _last_months(past, as_of)
    before = add_months(min([as_of, *_recent(ahead, as_of)]), -1)
    first = min([before, *_recent(past, as_of)])
    return first.replace(day=1), _month_end(_last_ahead(ahead, as_of))


def _windows(entries: Iterable[Entry], standings: frozenset[Standing]) -> list[Window]:
    return [e.window for e in entries if e.window is not None and e.standing in standings]


def _last_ahead(ahead: Sequence[Window], as_of: date) -> date:
    horizon = add_months(as_of, LOOK_AHEAD)
    bounds = [bound for w in ahead for bound in (w.earliest, w.latest) if bound is not None]
    near = [bound for bound in bounds if as_of <= bound <= horizon]
    least = add_months(as_of, 2)
    if near or not ahead:
        return max([*near, least])
    return max(least, min(_last_bound(window) for window in ahead))


def _recent(windows: Iterable[Window], as_of: date) -> list[date]:
    """Give the days on which windows start, those of the 8 months before ``as_of`` and later."""
    floor = add_months(as_of, -LOOK_BACK)
    starts = [window.earliest or window.latest for window in windows]
    return [start for start in starts if start is not None and start >= floor]


def _last_months(past: Iterable[Window], as_of: date) -> tuple[date, date]:
    newest = max(_last_bound(window) for window in past)
    is_near = newest <= as_of <= add_months(newest, LOOK_BACK)
    return add_months(newest, -LOOK_AHEAD), _month_end(as_of if is_near else newest)


def _last_bound(window: Window) -> date:
    """Give the latest day, or the earliest one of a window without an end."""
    return window.latest or window.earliest or date.max


def add_months(day: date, months: int) -> date:
    """Give the first day of the month that lies ``months`` after that of ``day``."""
    return _month_start(_month_number(day) + months)


def _month_number(day: date, *, after: bool = False) -> int:
    """Count the months since year 0; with ``after``, those until the next start of a month."""
    return day.year * _YEAR + day.month - 1 + (after and day.day > 1)


def _month_start(number: int) -> date:
    return date(number // _YEAR, number % _YEAR + 1, 1)


def _month_end(day: date) -> date:
    after = _month_start(_month_number(day) + 1)
    return date.fromordinal(after.toordinal() - 1)
