"""Why a window has its ends, and which announcements contradict each other: chains in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.dates.window import Window
from tracker.schedule.constraints import Bound, Contradiction, End, Step
from tracker.schedule.day_facts import Aspect, Basis, DayFact, day_of
from tracker.schedule.model import Certainty, Ref
from tracker.schedule.order import NARROWED_LEVEL, Order, SetAside
from tracker.text import cell_width, safe
from tracker.views.names import Names
from tracker.views.rows import iso_window
from tracker.views.spans import Line, Span, plain, wrapped

_GAP = 5
"""Blanks between what was said and what follows from it."""

_MARGIN = 25
"""The cells before what was said: how surely, and when."""

_LEAST_ROOM = 20
"""The cells that are left for words on the narrowest line."""


_Steps = tuple[Step[Ref, Basis], ...]
"""A chain of facts; none where an end is open."""


@dataclass(frozen=True, slots=True)
class _Link:
    """A line of a chain: a fact, and what follows from it."""

    fact: DayFact
    follows: str = ""


def why_lines(
    order: Order,
    ref: Ref,
    names: Names,
    level: Certainty = NARROWED_LEVEL,
    *,
    width: int | None = None,
) -> list[Line]:
    """Give, for each end of a window, the chain of announcements that makes it, and their keys.

    A window that is as one announcement says has that alone. On lines of ``width`` cells that are
    too short for it, what follows stands below what was said.
    """
    chains = {end: order.chain(ref, end, level) for end in End}
    own = _own_announcement(chains)
    if own is not None:
        heading = [Span("both ends as announced", "title")]
        return [heading, *_chain([_Link(own, safe(own.owner.key))], names, width)]
    lines: list[Line] = []
    for end, steps in chains.items():
        lines.append(_end_heading(end, steps, level))
        lines += _chain([_step_link(step) for step in steps], names, width)
    return lines


def _own_announcement(chains: Mapping[End, _Steps]) -> DayFact | None:
    """Give the fact that alone makes both ends, if one does."""
    earliest, latest = ([step.fact for step in steps] for steps in chains.values())
    return earliest[0] if len(earliest) == 1 and earliest == latest else None


def _end_heading(end: End, steps: _Steps, level: Certainty) -> Line:
    if not steps:
        return [Span(f"{end.value} open: nothing that is {_HEARD[level]} bounds it", "note")]
    return [Span(f"{end.value} {_shown_day(steps[-1].day)}", "title")]


def _step_link(step: Step[Ref, Basis]) -> _Link:
    return _Link(step.fact, f"-> {_shown_day(step.day)}  {safe(step.fact.owner.key)}")


_HEARD = {
    Certainty.CONFIRMED: "confirmed",
    Certainty.EXPECTED: "expected or surer",
    Certainty.RUMOURED: "said at all",
}


def contradiction_lines(aside: SetAside, names: Names, *, width: int | None = None) -> list[Line]:
    """Say which announcements cannot all hold, step by step, and which of them is set aside."""
    found = aside.contradiction
    count = len({fact.owner.key for fact in found.facts})
    headline = f"contradiction between {_counted(count, 'announcement')}"
    basis = aside.fact.owner
    return [
        [Span(f"{headline} ({_counted(found.short, 'day')} short)", "lapsed")],
        *_chain(_links(found, names), names, width),
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


def _chain(links: Sequence[_Link], names: Names, width: int | None) -> list[Line]:
    """Give a line for each link, or several where one would be too long."""
    told = [(link, _told(link.fact, names)) for link in links]
    room = max((cell_width(text) for _, text in told), default=0) + _GAP
    lines = [_line(link, text, room) for link, text in told]
    if width is None or all(cell_width(plain(line)) <= width for line in lines):
        return lines
    return [line for link, text in told for line in _stacked(link, text, width)]


def _line(link: _Link, text: str, room: int) -> Line:
    blanks = " " * (room - cell_width(text)) if link.follows else ""
    return [*_head(link), Span(f"{text}{blanks}"), Span(link.follows, "note")]


def _head(link: _Link) -> Line:
    level = link.fact.owner.level.value
    return [Span(f"  {level:<9}  ", level), Span(f"{link.fact.owner.said.said_on}  ")]


def _stacked(link: _Link, text: str, width: int) -> list[Line]:
    """Give what was said, and below it what follows; all of it beside the day on which it was."""
    room = max(width - _MARGIN, _LEAST_ROOM)
    first, *rest = wrapped([Span(text)], room)
    follows = wrapped([Span(link.follows, "note")], room) if link.follows else []
    margin = Span(" " * _MARGIN)
    return [[*_head(link), *first], *([margin, *line] for line in (*rest, *follows))]


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
