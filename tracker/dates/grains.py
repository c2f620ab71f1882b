"""The grain of a parsed period: how finely it is told, which decides parts and margins."""

from typing import Final

from tracker.dates.phrase import (
    Anchor,
    Around,
    Bare,
    Both,
    Bound,
    Cycle,
    Either,
    Fixed,
    Grain,
    HalfOf,
    Node,
    Nth,
    OnWeekday,
    Part,
    Range,
    Rest,
    Unit,
    Yearly,
)

_CYCLE_GRAINS: Final = {
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


_UNIT_GRAINS: Final = {
    Unit.DAY: Grain.DAY,
    Unit.WEEK: Grain.WEEK,
    Unit.WEEKEND: Grain.WEEK,
    Unit.MONTH: Grain.MONTH,
    Unit.QUARTER: Grain.QUARTER,
    Unit.HALF: Grain.HALF,
    Unit.YEAR: Grain.YEAR,
    Unit.DECADE: Grain.DECADE,
}


_PART_GRAINS: Final = {
    Grain.WEEK: Grain.WEEK_PART,
    Grain.MONTH: Grain.MONTH_PART,
    Grain.QUARTER: Grain.MONTH,
    Grain.HALF: Grain.HALF_PART,
    Grain.YEAR: Grain.YEAR_PART,
    Grain.DECADE: Grain.DECADE_PART,
}


_HALF_GRAINS: Final = {Grain.MONTH: Grain.MONTH_PART, Grain.YEAR: Grain.HALF}


def grain_of(node: Node) -> Grain:  # noqa: C901, PLR0911 - one case a kind
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
