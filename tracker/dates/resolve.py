"""From the parsed form to windows, once the day on which it was said is known."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias, assert_never

from tracker.dates.calendar import (
    ONE_DAY,
    add_days,
    add_months,
    half_of,
    months_from,
    named_day,
    part_of,
    unit_around,
    weekend_beside,
    widened,
)
from tracker.dates.marks import Mark, Note
from tracker.dates.phrase import (
    COMPOSITES,
    Ago,
    Anchor,
    Around,
    Bare,
    Beside,
    Both,
    Bound,
    BoundKind,
    Coming,
    Current,
    Cycle,
    Either,
    Fiscal,
    Fixed,
    Grain,
    HalfOf,
    Node,
    Nth,
    Offset,
    OnWeekday,
    Part,
    Range,
    Rest,
    Stretch,
    Third,
    Unit,
    Which,
    Within,
    Yearly,
    lacks_year,
    leaf_of,
)
from tracker.dates.settings import Hemisphere, Settings
from tracker.dates.window import Window, hull
from tracker.dates.words import MONTHS, WEEKDAYS, Holiday

Pieces: TypeAlias = tuple[Window, ...]
"""The windows that a phrase can mean, usually one."""


class Unresolved(Exception):  # noqa: N818 - it never leaves the package: reading makes it an error
    """The parsed form means no day on this day of speech: why, and what to try."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(slots=True)
class Frame:
    """What a phrase is resolved against, and the notes and marks that arise on the way."""

    on: date
    settings: Settings
    anchor: Window | None = None
    notes: list[Note] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def note(self, code: str, text: str) -> None:
        """Leave a note."""
        self.notes.append(Note(code, text))


def resolve(node: Node, frame: Frame) -> Pieces:
    """Give the windows of a parsed form, in order; raises ``Unresolved``."""
    match node:
        case Yearly() | Fixed() | Current() | OnWeekday() | Fiscal() | Anchor() | Bare():
            return _leaf(node, frame)
        case Part() | HalfOf() | Nth() | Stretch() | Beside():
            return _composite(node, frame)
        case Rest() | Offset() | Ago() | Within() | Coming():
            return (_relative(node, frame),)
        case Bound():
            return (_bound(node, frame),)
        case Both():
            return (_both(node, frame),)
        case Range():
            return (_range(node, frame),)
        case Either():
            return _joined(node.options, frame)
        case Around():
            return tuple(widened(piece, grain_of(node.of)) for piece in resolve(node.of, frame))
        case _:
            assert_never(node)


def _leaf(
    node: Yearly | Fixed | Current | OnWeekday | Fiscal | Anchor | Bare, frame: Frame
) -> Pieces:
    match node:
        case Yearly():
            return _yearly(node, frame)
        case Fixed():
            return (node.window,)
        case Current():
            return (_current(node, frame),)
        case OnWeekday():
            return _on_weekday(node, frame)
        case Fiscal():
            return _fiscal(node, frame)
        case Anchor():
            return (_anchor(frame),)
        case Bare():
            raise Unresolved("a number alone is no date")
        case _:
            assert_never(node)


def _current(node: Current, frame: Frame) -> Window:
    if node.unit is Unit.WEEKEND and node.shift == Which.NEXT:
        frame.note("next-weekend", "that of the coming week, not of this one")
    return unit_around(node.unit, frame.on, node.shift)


def _anchor(frame: Frame) -> Window:
    if frame.anchor is None:
        raise Unresolved("it hangs on a date told before, and there is none")
    return frame.anchor


# Once a year


def _yearly(node: Yearly, frame: Frame) -> Pieces:
    if node.which is not None:
        return (_chosen(node, node.which, frame),)
    if node.year is None:
        return (_next_to_come(node, frame),)
    year = frame.on.year + node.year if isinstance(node.year, Which) else node.year
    if node.cycle is Cycle.SEASON and _crosses(node.number, frame):
        return _crossing_named(node, year, frame)
    window = occurrence(node, year, frame)
    if window is None:
        raise Unresolved(f"February {year} has 28 days", f"February 28, {year}")
    if node.weekday is not None:
        _check_weekday(node.weekday, window, frame)
    return (window,)


def _crosses(season: int, frame: Frame) -> bool:
    return _season_start(season, frame) == _DECEMBER


_DECEMBER = 12
_SEASON_STARTS = (3, 6, 9, 12)


def _season_start(season: int, frame: Frame) -> int:
    if frame.settings.hemisphere is Hemisphere.NORTH:
        return _SEASON_STARTS[season]
    return _SEASON_STARTS[(season + 2) % 4]


def _crossing_named(node: Yearly, year: int, frame: Frame) -> Pieces:
    """Read a winter named by one year: DATES.md, the row of ``winter 2018``."""
    name = "winter" if frame.settings.hemisphere is Hemisphere.NORTH else "summer"
    ending, starting = (months_from(date(y, _DECEMBER, 1), 3) for y in (year - 1, year))
    frame.note(
        "winter-year",
        f"{name} {year} is December {year - 1} to February {year}, "
        f"or December {year} to February {year + 1}: "
        f'"{name} {year - 1}-{year % 100:02d}" and "{name} {year}-{(year + 1) % 100:02d}" tell them apart',
    )
    if frame.on >= date(year, 3, 1):
        return (starting,)
    if frame.on < date(year - 1, 9, 1):
        return (ending, starting)
    if frame.settings.hemisphere is Hemisphere.SOUTH:
        return (ending,)
    return (Window(ending.earliest, date(year, 3, 31)),)


def _chosen(node: Yearly, which: Which, frame: Frame) -> Window:
    """Give this, the next or the last of what comes round every year."""
    match which:
        case Which.THIS:
            return _ahead(node, frame)[0]
        case Which.LAST:
            return _over(node, frame)
        case _:
            frame.note("next-year", "of the following calendar year, not the one to come first")
            return _following(node, frame)


def _following(node: Yearly, frame: Frame) -> Window:
    if node.cycle is Cycle.SEASON and _crosses(node.number, frame):
        start = _ahead(node, frame)[0].earliest
        year = start.year + 1 if start else frame.on.year + 1
    else:
        year = frame.on.year + 1
    return occurrence(node, year, frame) or _ahead(node, frame)[0]


def _over(node: Node, frame: Frame) -> Window:
    """Give the last occurrence that is over."""
    for year in range(frame.on.year, frame.on.year - 9, -1):
        window = occurrence(node, year, frame)
        if window is not None and _end(window) < frame.on:
            return window
    raise Unresolved("there was none")


_LOOKAHEAD = 9


def _ahead(node: Node, frame: Frame) -> tuple[Window, Window | None]:
    """Give the first occurrence that is not over, and the one before it."""
    before = None
    for year in range(frame.on.year - 1, frame.on.year + _LOOKAHEAD):
        window = occurrence(node, year, frame)
        if window is None:
            continue
        if _end(window) >= frame.on:
            return window, before
        before = window
    raise Unresolved("there is none")


_RECENT_DAYS = 60


def _next_to_come(node: Node, frame: Frame) -> Window:
    window, before = _ahead(node, frame)
    if before is not None and (frame.on - _end(before)).days < _RECENT_DAYS:
        frame.note("just-over", f"the one that ended on {_end(before)} is over")
    leaf = leaf_of(node)
    if isinstance(leaf, Yearly) and leaf.weekday is not None and isinstance(node, Yearly):
        _check_weekday(leaf.weekday, window, frame)
    return window


def _end(window: Window) -> date:
    return window.latest or date.max


def _check_weekday(weekday: int, window: Window, frame: Frame) -> None:
    day = window.earliest
    if day is not None and day.weekday() != weekday:
        frame.marks.append(Mark.UNCERTAIN)
        frame.note(
            "weekday-differs",
            f"{day} is a {WEEKDAYS[day.weekday()].title()}, not a {WEEKDAYS[weekday].title()}",
        )


def occurrence(node: Node, year: int, frame: Frame) -> Window | None:
    """Give what a yearless period is in the year in which it begins; ``None`` if it has none."""
    leaf = leaf_of(node)
    if not isinstance(leaf, Yearly):
        return hull(resolve(node, frame))
    window = _leaf_in(leaf, year, frame)
    return window if window is None or leaf is node else shaped(node, window, frame)


def _leaf_in(leaf: Yearly, year: int, frame: Frame) -> Window | None:
    number = leaf.number
    match leaf.cycle:
        case Cycle.DAY:
            return _day_in(year, *divmod(number, 100))
        case Cycle.MONTH:
            return months_from(date(year, number, 1), 1)
        case Cycle.QUARTER:
            return months_from(date(year, number * 3 - 2, 1), 3)
        case Cycle.HALF:
            return months_from(date(year, number * 6 - 5, 1), 6)
        case Cycle.SEASON:
            return months_from(date(year, _season_start(number, frame), 1), 3)
        case Cycle.HOLIDAY:
            return Window.on(named_day(Holiday(number), year))
        case Cycle.HOLIDAY_SEASON:
            return Window(date(year, 10, 1), date(year, 12, 31))
        case Cycle.CHRISTMASTIDE:
            return Window(date(year, 12, 15), date(year, 12, 31))
        case Cycle.MIDSEASON:
            return Window(date(year, 1, 1), date(year, 5, 31))
        case _:
            assert_never(leaf.cycle)


def _day_in(year: int, month: int, day: int) -> Window | None:
    if (month, day) == (2, 29) and (year % 4 or (year % 100 == 0 and year % 400)):
        return None
    return Window.on(date(year, month, day))


# Parts of a period


def _composite(node: Part | HalfOf | Nth | Stretch | Beside, frame: Frame) -> Pieces:
    if lacks_year(node):
        return (_next_to_come(node, frame),)
    return tuple(shaped(node, window, frame) for window in resolve(leaf_of(node), frame))


def shaped(node: Node, leaf: Window, frame: Frame) -> Window:
    """Give the part, half, n-th or week of its leaf's window."""
    if not isinstance(node, COMPOSITES):
        return leaf
    of = shaped(node.of, leaf, frame)
    earliest, latest = of.earliest, of.latest
    if earliest is None or latest is None:
        raise Unresolved("an open period has no parts")
    match node:
        case Part():
            return _thirds(node, earliest, latest)
        case HalfOf():
            return half_of(earliest, _whole_grain(node.of, "halves"), node.number)
        case Nth():
            return _nth(node, earliest, latest)
        case Stretch():
            return _stretch(node, earliest, latest)
        case Beside():
            return _beside(node, earliest, latest)
        case _:
            assert_never(node)


def _thirds(node: Part, earliest: date, latest: date) -> Window:
    grain = _whole_grain(node.of, "parts")
    first = part_of(earliest, latest, grain, node.first)
    last = first if node.last is node.first else part_of(earliest, latest, grain, node.last)
    return Window(first.earliest, last.latest)


_WHOLE_GRAINS = frozenset(
    {Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.YEAR, Grain.DECADE}
)


def _whole_grain(node: Node, what: str) -> Grain:
    grain = grain_of(node)
    if grain not in _WHOLE_GRAINS or (grain is Grain.WEEK and what == "halves"):
        raise Unresolved(f"this has no {what}")
    return grain


def _nth(node: Nth, earliest: date, latest: date) -> Window:
    if node.weekday is not None:
        return Window.on(_nth_day(node, node.weekday, earliest, latest))
    match node.unit:
        case Unit.DAY:
            day = add_days(latest, 0) if node.number < 0 else add_days(earliest, node.number - 1)
            return _inside(Window.on(day), earliest, latest)
        case Unit.WEEK:
            start = (
                add_days(latest, -6) if node.number < 0 else add_days(earliest, node.number * 7 - 7)
            )
            return _inside(Window(start, add_days(start, 6)), earliest, latest)
        case Unit.WEEKEND:
            saturday = _nth_day(node, 5, earliest, latest)
            return Window(saturday - ONE_DAY, saturday + ONE_DAY)
        case _:
            start = (
                latest.replace(day=1) if node.number < 0 else add_months(earliest, node.number - 1)
            )
            return _inside(months_from(start, 1), earliest, latest)


def _inside(window: Window, earliest: date, latest: date) -> Window:
    if Window(earliest, latest).encloses(window):
        return window
    raise Unresolved("the period is shorter than that")


def _nth_day(node: Nth, weekday: int, earliest: date, latest: date) -> date:
    if node.number < 0:
        day = add_days(latest, -((latest.weekday() - weekday) % 7))
    else:
        day = add_days(earliest, (weekday - earliest.weekday()) % 7 + 7 * (node.number - 1))
    if not earliest <= day <= latest:
        raise Unresolved("there are not so many of them")
    return day


def _stretch(node: Stretch, earliest: date, latest: date) -> Window:
    if node.count > 0:
        return _inside(
            Window(earliest, _add(earliest, node.count, node.unit) - ONE_DAY), earliest, latest
        )
    after = latest + ONE_DAY
    return _inside(Window(_add(after, node.count, node.unit), latest), earliest, latest)


def _beside(node: Beside, earliest: date, latest: date) -> Window:
    if node.unit is Unit.WEEK:
        return unit_around(Unit.WEEK, earliest)
    leaf = leaf_of(node)
    if isinstance(leaf, Yearly) and leaf.cycle is Cycle.HOLIDAY:
        if leaf.number == Holiday.THANKSGIVING:
            return Window(earliest - ONE_DAY, add_days(earliest, 3))
        if leaf.number == Holiday.EASTER:
            return Window(add_days(earliest, -2), add_days(earliest, 1))
    return weekend_beside(earliest)


# Weekdays, fiscal years


def _on_weekday(node: OnWeekday, frame: Frame) -> Pieces:
    ahead = (node.weekday - frame.on.weekday()) % 7
    match node.which:
        case None if ahead == 0:
            frame.note("today-or-next", "it was said on this weekday: that day, or a week later")
            return Window.on(frame.on), Window.on(add_days(frame.on, 7))
        case None | Which.THIS:
            return (Window.on(add_days(frame.on, ahead)),)
        case Which.LAST:
            return (Window.on(add_days(frame.on, ahead - 7)),)
        case _:
            day = add_days(frame.on, 7 - frame.on.weekday() + node.weekday)
            frame.note("next-weekday", f"that of the coming week, {day}; not the first one to come")
            return (Window.on(day),)


_USUAL_STARTS = (4, 10)


def _fiscal(node: Fiscal, frame: Frame) -> Pieces:
    years = _fiscal_years(node, frame)
    windows = [_within_fiscal(node, start) for start in years]
    return (hull(windows),)


def _fiscal_years(node: Fiscal, frame: Frame) -> list[date]:
    """Give the first days of the years that may be meant."""
    month = frame.settings.fiscal_year
    if month is None:
        frame.note("fiscal-year", "fiscal years differ; this is the hull of the usual ones")
    months = _USUAL_STARTS if month is None else (month,)
    if node.year is None or isinstance(node.year, Which):
        shift = int(node.year or 0)
        return [date(_fiscal_start(frame.on, start) + shift, start, 1) for start in months]
    if month is not None and month > 1:
        frame.note("fiscal-year", "a fiscal year is named for the calendar year it ends in")
        return [date(node.year - 1, month, 1)]
    if month is not None:
        return [date(node.year, month, 1)]
    return [date(node.year - back, start, 1) for start in months for back in (0, 1)]


def _fiscal_start(on: date, month: int) -> int:
    return on.year if on.month >= month else on.year - 1


def _within_fiscal(node: Fiscal, start: date) -> Window:
    length = {Unit.QUARTER: 3, Unit.HALF: 6}.get(node.unit, 12)
    return months_from(add_months(start, (node.number - 1) * length), length)


# Counted from the day of speech


def _relative(node: Rest | Offset | Ago | Within | Coming, frame: Frame) -> Window:
    match node:
        case Rest():
            return _rest(node, frame)
        case Offset():
            return _offset(node, frame)
        case Ago():
            return unit_around(node.unit, _add(frame.on, -node.count, node.unit))
        case Within():
            return Window(frame.on, _add(frame.on, node.count, node.unit))
        case Coming():
            return _coming(node, frame)
        case _:
            assert_never(node)


def _rest(node: Rest, frame: Frame) -> Window:
    of = hull(resolve(node.of, frame))
    tomorrow = frame.on + ONE_DAY
    if of.earliest is None or of.latest is None:
        raise Unresolved("an open period has no rest")
    if node.gone:
        if of.earliest >= frame.on:
            raise Unresolved("nothing of it has passed yet")
        return Window(of.earliest, min(of.latest, frame.on - ONE_DAY))
    if of.latest < tomorrow:
        raise Unresolved("nothing is left of it", "next year")
    return Window(max(of.earliest, tomorrow), of.latest)


def _add(day: date, count: int, unit: Unit) -> date:
    try:
        if unit is Unit.DAY:
            return add_days(day, count)
        if unit in (Unit.WEEK, Unit.WEEKEND):
            return add_days(day, 7 * count)
        return add_months(day, _UNIT_MONTHS[unit] * count)
    except (OverflowError, ValueError):
        raise Unresolved("that is too far away") from None


_UNIT_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12, Unit.DECADE: 120}
_MARGIN_DAYS = {Unit.WEEK: 3, Unit.MONTH: 15}


def _offset(node: Offset, frame: Frame) -> Window:
    base = Window.on(frame.on) if node.base is None else hull(resolve(node.base, frame))
    if base.earliest is None or base.latest is None:
        raise Unresolved("an open date cannot be counted from")
    earliest = _add(base.earliest, node.low, node.unit)
    latest = _add(base.latest, node.high, node.unit)
    if node.exact or node.low != node.high or node.unit is Unit.DAY:
        return Window(earliest, latest)
    if node.unit is Unit.YEAR:
        return Window(_add(earliest, -6, Unit.MONTH), _add(latest, 6, Unit.MONTH))
    days = _MARGIN_DAYS[node.unit]
    return Window(_add(earliest, -days, Unit.DAY), _add(latest, days, Unit.DAY))


def _coming(node: Coming, frame: Frame) -> Window:
    if node.count is None:
        frame.note("no-end", "no end was promised")
        return Window(frame.on + ONE_DAY, None)
    return Window(frame.on + ONE_DAY, _add(frame.on, node.count, node.unit))


# Joined periods


def _bound(node: Bound, frame: Frame) -> Window:
    pieces = resolve(node.of, frame)
    if any(piece.is_open for piece in pieces):
        raise Unresolved("an open date cannot bound another")
    edge = node.of.first if isinstance(node.of, Part) and node.of.edge else None
    starts = [piece.earliest for piece in pieces if piece.earliest]
    ends = [piece.latest for piece in pieces if piece.latest]
    match node.kind:
        case BoundKind.BY:
            _note_season(node.of, frame)
            return Window(None, max(starts) if edge is Third.EARLY else max(ends))
        case BoundKind.BEFORE:
            return Window(None, _before(node, edge, max(starts), max(ends)))
        case BoundKind.AFTER:
            return Window((min(starts) if edge is Third.EARLY else min(ends)) + ONE_DAY, None)
        case BoundKind.FROM:
            return Window(min(starts), None)
        case _:
            assert_never(node.kind)


def _before(node: Bound, edge: Third | None, start: date, end: date) -> date:
    if edge is Third.LATE:
        return end
    if isinstance(node.of, Yearly) and node.of.cycle is Cycle.HOLIDAY_SEASON:
        return date(start.year, 12, 24)
    return start - ONE_DAY


def _note_season(node: Node, frame: Frame) -> None:
    if isinstance(node, Yearly) and node.cycle is Cycle.SEASON:
        frame.note("by-its-end", "by the end of the season; perhaps its start is meant")


def _both(node: Both, frame: Frame) -> Window:
    first, second = _shared_year(node, frame)
    common = first.intersection(second)
    if common is None:
        raise Unresolved("no day is left between the two bounds")
    if common.earliest is None and common.latest is None:
        raise Unresolved("two bounds are needed")
    return common


def _shared_year(node: Both, frame: Frame) -> tuple[Window, Window]:
    firsts = _chain((node.first.of, node.second.of), frame)
    bounds = [
        _bound(Bound(bound.kind, _fixed(bound.of, pieces)), frame)
        for bound, pieces in zip((node.first, node.second), firsts, strict=True)
    ]
    return bounds[0], bounds[1]


def _fixed(node: Node, pieces: Pieces) -> Node:
    """Stand the resolved window in for a period, unless its edge matters."""
    if not lacks_year(node):
        return node
    if isinstance(node, Part):
        return node
    return Fixed(hull(pieces), grain_of(node))


def _range(node: Range, frame: Frame) -> Window:
    first, last = _chain((node.first, node.last), frame)
    start, end = hull(first), hull(last)
    if isinstance(node.last, OnWeekday) and node.last.which is None and len(last) == 1:
        end = _weekday_after(start, end)
    if start.is_open or end.is_open:
        raise Unresolved("an open date bounds no range")
    if start.earliest is not None and end.latest is not None and start.earliest > end.latest:
        raise Unresolved("the range ends before it starts", node.swapped)
    return Window(start.earliest, end.latest)


def _weekday_after(start: Window, end: Window) -> Window:
    if start.earliest and end.latest and end.latest < start.earliest:
        return Window.on(add_days(end.latest, 7))
    return end


def _joined(options: Sequence[Node], frame: Frame) -> Pieces:
    chain = _chain(options, frame)
    pieces = tuple(piece for found in chain for piece in found)
    if any(piece.is_open for piece in pieces):
        raise Unresolved("an open date is no alternative")
    return pieces


def _chain(nodes: Sequence[Node], frame: Frame) -> list[Pieces]:
    """Resolve neighbours of which one may lend its year to the others."""
    if not any(lacks_year(node) for node in nodes):
        return [resolve(node, frame) for node in nodes]
    if lacks_year(nodes[-1]):
        known = [index for index, node in enumerate(nodes) if not lacks_year(node)]
        if not known:
            return _next_chain(nodes, frame)
        return _forward(nodes, known[-1], frame)
    return _backward(nodes, resolve(nodes[-1], frame), frame)


def _backward(nodes: Sequence[Node], last: Pieces, frame: Frame) -> list[Pieces]:
    """Place the earlier ones before the last."""
    chain = [last]
    for node in reversed(nodes[:-1]):
        chain.append(
            _placed_before(node, chain[-1], frame) if lacks_year(node) else resolve(node, frame)
        )
    chain.reverse()
    return chain


def _placed_before(node: Node, then: Pieces, frame: Frame) -> Pieces:
    limit = then[0].earliest
    if limit is None:
        raise Unresolved("an open date lends no year")
    for year in range(limit.year, limit.year - _LOOKAHEAD, -1):
        window = occurrence(node, year, frame)
        if window is not None and window.earliest is not None and window.earliest <= limit:
            if year != limit.year:
                frame.note("year-before", f"the first of them is in {year}")
            return (window,)
    raise Unresolved("there was none")


def _forward(nodes: Sequence[Node], known: int, frame: Frame) -> list[Pieces]:
    """Place the later ones after the last whose year is said."""
    chain = _backward(nodes[: known + 1], resolve(nodes[known], frame), frame)
    for node in nodes[known + 1 :]:
        chain.append((_placed_after(node, chain[-1], frame),))
    return chain


def _placed_after(node: Node, then: Pieces, frame: Frame) -> Window:
    limit = then[-1].earliest
    if limit is None:
        raise Unresolved("an open date lends no year")
    for year in range(limit.year - 1, limit.year + _LOOKAHEAD):
        window = occurrence(node, year, frame)
        if window is not None and window.earliest is not None and window.earliest >= limit:
            return window
    raise Unresolved("there is none")


def _next_chain(nodes: Sequence[Node], frame: Frame) -> list[Pieces]:
    """Give the first year in which the last of them is not over."""
    for year in range(frame.on.year - 1, frame.on.year + _LOOKAHEAD):
        window = occurrence(nodes[-1], year, frame)
        if window is not None and _end(window) >= frame.on:
            return _backward(nodes, (window,), frame)
    raise Unresolved("there is none")


# Grain


_CYCLE_GRAINS = {
    Cycle.DAY: Grain.DAY,
    Cycle.MONTH: Grain.MONTH,
    Cycle.QUARTER: Grain.QUARTER,
    Cycle.HALF: Grain.HALF,
    Cycle.SEASON: Grain.QUARTER,
    Cycle.HOLIDAY: Grain.DAY,
    Cycle.HOLIDAY_SEASON: Grain.QUARTER,
    Cycle.CHRISTMASTIDE: Grain.WEEK,
    Cycle.MIDSEASON: Grain.QUARTER,
}
_UNIT_GRAINS = {
    Unit.DAY: Grain.DAY,
    Unit.WEEK: Grain.WEEK,
    Unit.WEEKEND: Grain.WEEK,
    Unit.MONTH: Grain.MONTH,
    Unit.QUARTER: Grain.QUARTER,
    Unit.HALF: Grain.HALF,
    Unit.YEAR: Grain.YEAR,
    Unit.DECADE: Grain.DECADE,
}
_PART_GRAINS = {
    Grain.WEEK: Grain.WEEK_PART,
    Grain.MONTH: Grain.MONTH_PART,
    Grain.QUARTER: Grain.MONTH,
    Grain.HALF: Grain.HALF_PART,
    Grain.YEAR: Grain.YEAR_PART,
    Grain.DECADE: Grain.DECADE_PART,
}
_HALF_GRAINS = {Grain.MONTH: Grain.MONTH_PART, Grain.YEAR: Grain.HALF}


def grain_of(node: Node) -> Grain:
    """Give the grain in which a period is told; of joined ones the finest."""
    match node:
        case Yearly():
            return _CYCLE_GRAINS[node.cycle]
        case Fixed():
            return node.grain
        case Part():
            return _PART_GRAINS.get(grain_of(node.of), Grain.DAY)
        case HalfOf():
            return _HALF_GRAINS.get(grain_of(node.of), Grain.MONTH)
        case Range():
            return min(grain_of(node.first), grain_of(node.last))
        case Either():
            return min(grain_of(option) for option in node.options)
        case Around() | Bound() | Rest():
            return grain_of(node.of)
        case Both():
            return min(grain_of(node.first), grain_of(node.second))
        case OnWeekday() | Anchor() | Bare():
            return Grain.DAY
        case Nth() if node.weekday is not None:
            return Grain.DAY
        case _:
            return _UNIT_GRAINS[node.unit]
