"""What is counted from the day of speech: rests, offsets, stretches ahead."""

from typing import Final, assert_never

from tracker.dates.calendar import ONE_DAY, add_units, unit_around
from tracker.dates.frame import Frame, Unresolved
from tracker.dates.periods import place
from tracker.dates.phrase import Ago, Coming, Current, Offset, Relative, Rest, Unit, Within
from tracker.dates.window import Window, hull

MARGIN_DAYS: Final = {Unit.WEEK: 3, Unit.MONTH: 15}
MARGIN_MONTHS: Final = {Unit.HALF: 3, Unit.YEAR: 6}
"""Half a unit, which a single figure may be off by."""


def relative(node: Relative, frame: Frame) -> Window:
    """Give the window of what counts from the day of speech; raises ``Unresolved``."""
    match node:
        case Rest():
            return _rest(node, frame)
        case Offset():
            return _offset(node, frame)
        case Ago():
            return unit_around(node.unit, add_units(frame.on, -node.count, node.unit))
        case Within():
            return Window(frame.on, add_units(frame.on, node.count, node.unit))
        case Coming():
            return _coming(node, frame)
        case _:
            assert_never(node)


def _rest(node: Rest, frame: Frame) -> Window:
    of = hull(place(node.of, frame))
    tomorrow = frame.on + ONE_DAY
    if of.earliest is None or of.latest is None:
        raise Unresolved("an open period has no rest")
    if node.gone:
        if of.earliest >= frame.on:
            raise Unresolved("nothing of it has passed yet")
        return Window(of.earliest, min(of.latest, frame.on - ONE_DAY))
    if of.latest < tomorrow:
        unit = node.of.unit if isinstance(node.of, Current) else Unit.YEAR
        raise Unresolved("nothing is left of it", f"next {unit.value}")
    return Window(max(of.earliest, tomorrow), of.latest)


def _offset(node: Offset, frame: Frame) -> Window:
    base = Window.on(frame.on) if node.base is None else hull(place(node.base, frame))
    if base.earliest is None or base.latest is None:
        raise Unresolved("an open date cannot be counted from")
    earliest = add_units(base.earliest, node.low, node.unit)
    latest = add_units(base.latest, node.high, node.unit)
    if node.exact or node.low != node.high or node.unit is Unit.DAY:
        return Window(earliest, latest)
    if node.unit in MARGIN_MONTHS:
        months = MARGIN_MONTHS[node.unit]
        return Window(
            add_units(earliest, -months, Unit.MONTH), add_units(latest, months, Unit.MONTH)
        )
    days = MARGIN_DAYS[node.unit]
    return Window(add_units(earliest, -days, Unit.DAY), add_units(latest, days, Unit.DAY))


def _coming(node: Coming, frame: Frame) -> Window:
    if node.count is None:
        frame.note("no-end", "no end was promised")
        return Window(frame.on + ONE_DAY, None)
    return Window(frame.on + ONE_DAY, add_units(frame.on, node.count, node.unit))
