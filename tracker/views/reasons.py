"""Why a window has its ends, and which announcements contradict each other: chains in words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tracker.dates.window import Window
from tracker.schedule.constraints import Bound, Contradiction, End
from tracker.schedule.day_facts import Aspect, Basis, DayFact, day_of
from tracker.schedule.model import Certainty, Ref
from tracker.schedule.order import NARROWED_LEVEL, Order, SetAside
from tracker.text import cell_width, safe
from tracker.views.rows import iso_window
from tracker.views.spans import Line, Span

Names = Callable[[Ref], str]
"""What a season is called, safe to print."""

_GAP = 5
"""Blanks between what was said and what follows from it."""


@dataclass(frozen=True, slots=True)
class _Link:
    """A line of a chain: a fact, and what follows from it."""

    fact: DayFact
    follows: str = ""


def why_lines(
    order: Order, ref: Ref, names: Names, level: Certainty = NARROWED_LEVEL
) -> list[Line]:
    """Give, for each end of a window, the chain of announcements that makes it, and its key."""
    return [line for end in End for line in _end_lines(order, ref, end, names, level)]


def _end_lines(order: Order, ref: Ref, end: End, names: Names, level: Certainty) -> list[Line]:
    steps = order.chain(ref, end, level)
    if not steps:
        return [[Span(f"{end.value} open: nothing that is {_HEARD[level]} bounds it", "note")]]
    links = [
        _Link(step.fact, f"-> {_shown_day(step.day)}  {safe(step.fact.owner.key)}")
        for step in steps
    ]
    return [[Span(f"{end.value} {_shown_day(steps[-1].day)}", "title")], *_chain(links, names)]


_HEARD = {
    Certainty.CONFIRMED: "confirmed",
    Certainty.EXPECTED: "expected or surer",
    Certainty.RUMOURED: "said at all",
}


def contradiction_lines(aside: SetAside, names: Names) -> list[Line]:
    """Say which announcements cannot all hold, step by step, and which of them is set aside."""
    found = aside.contradiction
    count = len({fact.owner.key for fact in found.facts})
    headline = f"contradiction between {_counted(count, 'announcement')}"
    basis = aside.fact.owner
    return [
        [Span(f"{headline} ({_counted(found.short, 'day')} short)", "lapsed")],
        *_chain(_links(found, names), names),
        [
            Span(f"set aside: the {basis.level.value} {_noun(aside.fact)}. "),
            Span(f"To undo: tracker retract {safe(basis.key)}", "note"),
        ],
    ]


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _noun(fact: DayFact) -> str:
    match fact.owner.aspect:
        case Aspect.PREMIERE:
            return "day" if fact.least == fact.most else "window"
        case Aspect.YEAR:
            return "year"
        case Aspect.RELATION:
            return "order" if fact.least is None or fact.most is None else "spacing"


def _links(found: Contradiction[Ref, Basis], names: Names) -> list[_Link]:
    bounds = found.bounds
    if bounds[0].tail is None:
        return _dated(bounds, found.short, _reading(bounds))
    return _ring(bounds, found.short, names)


def _reading(bounds: Sequence[Bound[Ref, Basis]]) -> End:
    """Choose the way round that tells most relations as they were said, from the other season on.

    Followed as they stand, bounds give how early each can be; backwards, how late.
    """
    onward = sum(bound.tail is not None and bound.tail == bound.fact.since for bound in bounds)
    back = sum(bound.head is not None and bound.head == bound.fact.since for bound in bounds)
    return End.EARLIEST if onward > back else End.LATEST


def _dated(bounds: Sequence[Bound[Ref, Basis]], short: int, reading: End) -> list[_Link]:
    """Give a contradiction with the calendar, as the day runs from its first fact to its last."""
    is_forward = reading is End.EARLIEST
    day, links = 0, []
    for bound in bounds if is_forward else reversed(bounds):
        day += bound.days if is_forward else -bound.days
        links.append(_Link(bound.fact, _running(bound.fact, day, reading)))
    side = "earlier" if is_forward else "later"
    last = f"<- {_counted(short, 'day')} {side} than that allows"
    return [*links[:-1], _Link(links[-1].fact, last)]


def _running(fact: DayFact, day: int, reading: End) -> str:
    """Give the end that follows; a day that was said needs no repeating."""
    if fact.since is None and fact.least == fact.most:
        return ""
    return f"-> at the {reading.value} {_shown_day(day)}"


def _ring(bounds: Sequence[Bound[Ref, Basis]], short: int, names: Names) -> list[_Link]:
    """Give a contradiction that no calendar is needed for: a season that comes after itself."""
    start = bounds[0].tail
    name = "" if start is None else names(start)
    day, links = 0, []
    for bound in bounds:
        day += bound.days
        links.append(_Link(bound.fact, f"-> {_after(day)} {name}"))
    return [*links[:-1], _Link(links[-1].fact, f"<- {_counted(short, 'day')} after itself")]


def _after(days: int) -> str:
    if days >= 0:
        return f"at least {_counted(days, 'day')} after"
    return f"at most {_counted(-days, 'day')} before"


def _chain(links: Sequence[_Link], names: Names) -> list[Line]:
    told = [_told(link.fact, names) for link in links]
    room = max(map(cell_width, told)) + _GAP
    return [_line(link, text, room) for link, text in zip(links, told, strict=True)]


def _line(link: _Link, text: str, room: int) -> Line:
    level, said_on = link.fact.owner.level, link.fact.owner.said.said_on
    blanks = " " * (room - cell_width(text)) if link.follows else ""
    return [
        Span(f"  {level.value:<9}  ", level.value),
        Span(f"{said_on}  {text}{blanks}"),
        Span(link.follows, "note"),
    ]


def _told(fact: DayFact, names: Names) -> str:
    """Give a fact in words: ``Iron Fist S1 premieres 2017-03-17``."""
    said, name = fact.owner.said, names(fact.point)
    match fact.owner.aspect:
        case Aspect.PREMIERE:
            window = said.premiere.window if said.premiere else None
            return f"{name} premieres {iso_window(window) if isinstance(window, Window) else 'TBA'}"
        case Aspect.RELATION:
            return f"{name} {safe(said.relation.words) if said.relation else ''}"
        case Aspect.YEAR:
            day = day_of(fact.least)
            other = names(said.relation.to) if said.relation else ""
            return f"{name} in the year of {other} ({day.year if day else ''})"


def _shown_day(number: int) -> str:
    day = day_of(number)
    return "a day beyond the calendar" if day is None else day.isoformat()
