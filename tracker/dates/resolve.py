"""From the parsed form to windows, once the day on which it was said is known."""

from collections.abc import Sequence
from datetime import date
from typing import assert_never

from tracker.dates.calendar import ONE_DAY, add_days, widened
from tracker.dates.frame import Frame, Pieces, Unresolved
from tracker.dates.grains import grain_of
from tracker.dates.periods import place
from tracker.dates.phrase import (
    Ago,
    Around,
    Both,
    Bound,
    BoundKind,
    Coming,
    Current,
    Cycle,
    Either,
    Fixed,
    Node,
    Offset,
    OnWeekday,
    Part,
    Period,
    Range,
    Rest,
    Third,
    Within,
    Yearly,
    lacks_year,
)
from tracker.dates.recurring import LOOKAHEAD, end_of, occurrence
from tracker.dates.relative import relative
from tracker.dates.window import Window, hull


def resolve(node: Node, frame: Frame) -> Pieces:  # noqa: PLR0911 - one case a kind
    """Give the windows of a parsed form, in order; raises ``Unresolved``."""
    match node:
        case Yearly() | Fixed() | Part() | Current():  # most phrases: tried first
            return place(node, frame)
        case Rest() | Offset() | Ago() | Within() | Coming():
            return (relative(node, frame),)
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
            return place(node, frame)


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
    last = nodes[-1]
    if lacks_year(last):
        known = [index for index, node in enumerate(nodes) if not lacks_year(node)]
        if not known:
            return _next_chain(nodes, last, frame)
        return _forward(nodes, known[-1], frame)
    return _backward(nodes, resolve(last, frame), frame)


def _backward(nodes: Sequence[Node], last: Pieces, frame: Frame) -> list[Pieces]:
    """Place the earlier ones before the last."""
    chain = [last]
    for node in reversed(nodes[:-1]):
        chain.append(
            _placed_before(node, chain[-1], frame) if lacks_year(node) else resolve(node, frame)
        )
    chain.reverse()
    return chain


def _placed_before(node: Period, then: Pieces, frame: Frame) -> Pieces:
    limit = then[0].earliest
    if limit is None:
        raise Unresolved("an open date lends no year")
    for year in range(limit.year, limit.year - LOOKAHEAD, -1):
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
        if lacks_year(node):
            chain.append((_placed_after(node, chain[-1], frame),))
    return chain


def _placed_after(node: Period, then: Pieces, frame: Frame) -> Window:
    limit = then[-1].earliest
    if limit is None:
        raise Unresolved("an open date lends no year")
    for year in range(limit.year - 1, limit.year + LOOKAHEAD):
        window = occurrence(node, year, frame)
        if window is not None and window.earliest is not None and window.earliest >= limit:
            return window
    raise Unresolved("there is none")


def _next_chain(nodes: Sequence[Node], last: Period, frame: Frame) -> list[Pieces]:
    """Give the first year in which the last of them is not over."""
    for year in range(frame.on.year - 1, frame.on.year + LOOKAHEAD):
        window = occurrence(last, year, frame)
        if window is not None and end_of(window) >= frame.on:
            return _backward(nodes, (window,), frame)
    raise Unresolved("there is none")
