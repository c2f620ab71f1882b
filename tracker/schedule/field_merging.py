"""What becomes of one field, and of one record, of which two versions may say different things.

A version holds one value in a field, or several that nobody settled. What only one version changed
is changed. Where both did, what both hold now stays unsettled, all of it. The result is the same in
whatever order versions are merged: it is made of sets, and the first of a set stands.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tracker.schedule.json_values import canonical, place
from tracker.schedule.unsettled import FieldGroup, Unsettled, group_of


@dataclass(frozen=True, slots=True)
class Held:
    """What a version holds in a field: values by their canonical text, mostly one.

    Null is no value. ``again`` is that of the conflict.
    """

    values: Mapping[str, Any]
    again: int = 0

    @classmethod
    def of(cls, values: Iterable[Any], again: int = 0) -> "Held":
        """Hold values; of two that are the same the one whose bytes sort first."""
        ordered = sorted(values, key=place, reverse=True)
        return cls({canonical(value): value for value in ordered}, again)

    @property
    def ordered(self) -> tuple[Any, ...]:
        """Give the values in their order; the first one stands."""
        return tuple(sorted(self.values.values(), key=place))

    def is_like(self, other: "Held") -> bool:
        """Tell whether two versions hold the same."""
        return (self.values.keys(), self.again) == (other.values.keys(), other.again)

    def is_left_as(self, base: "Held") -> bool:
        """Tell whether nothing that ``base`` held was settled: what is more came by a merge."""
        same_conflict = len(base.values) == 1 or self.again == base.again
        return same_conflict and self.values.keys() >= base.values.keys()


def merged_field(base: Held, ours: Held, theirs: Held) -> Held:
    """Give what a field holds when two versions are merged that both come from ``base``.

    A version that settled what ``base`` held takes it away from the other, and adds its own.
    """
    if ours.is_like(base):
        return base if theirs.is_like(base) else theirs
    if theirs.is_like(base):
        return ours
    sides = (ours, theirs)
    if ours.is_like(theirs):
        return Held.of(_all_of(sides), ours.again)
    settling = [side for side in sides if not side.is_left_as(base)]
    leaving = [side for side in sides if side.is_left_as(base)]
    if not settling:
        return Held.of(_all_of(leaving), base.again if len(base.values) > 1 else 0)
    added = [v for v in _all_of(leaving) if canonical(v) not in base.values]
    made = Held.of([*_all_of(settling), *added])
    comes_back = len(base.values) > 1 and made.values.keys() >= base.values.keys()
    return Held(made.values, base.again + 1) if comes_back else made


def _all_of(sides: Iterable[Held]) -> list[Any]:
    return [value for side in sides for value in side.values.values()]


def merged_names(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> Sequence[str]:
    """Give the other names of a series: what one version adds is added, what it drops is dropped.

    Another order of the same names is no change.
    """
    before, mine, other = set(base), set(ours), set(theirs)
    kept = (mine & other) | (mine - before) | (other - before)
    return _in_order(kept, base, ours, theirs)


def _in_order(
    kept: Collection[str], base: Iterable[str], ours: Iterable[str], theirs: Iterable[str]
) -> list[str]:
    """Give names in the order of the version that changed them; sorted, where both did."""
    before = [*base]
    orders = [names for one in (ours, theirs) if {*(names := [*one])} != {*before}] or [before]
    found = [name for name in orders[0] if name in kept]
    is_one_order = orders[0] == orders[-1] and len(found) == len(kept)
    return found if is_one_order else sorted(kept)


@dataclass(frozen=True, slots=True)
class Line:
    """A record as a version has it, field by field, with what is unsettled in it.

    ``fields`` is None where the version has no such record; ``names`` are the other names of a
    series.
    """

    fields: Mapping[str, Any] | None
    names: Sequence[str] = ()
    unsettled: Mapping[str, Unsettled] = field(default_factory=dict)

    def held(self, name: str) -> Held:
        """Give what is held in a field."""
        entry = self.unsettled.get(name)
        if entry is not None:
            return Held.of(entry.values, entry.again)
        return Held.of([(self.fields or {}).get(name)])

    def is_like(self, other: "Line") -> bool:
        """Tell whether two versions say the same, whatever the order in which they say it."""
        if self.fields is None or other.fields is None:
            return self.fields is other.fields
        fields = {*self.fields, *other.fields}
        are_alike = all(self.held(name).is_like(other.held(name)) for name in fields)
        return are_alike and {*self.names} == {*other.names}


def merged_line(base: Line, ours: Line, theirs: Line, new: Line) -> Line:
    """Give a record as it is when two versions are merged that both come from ``base``.

    A record that one version removed goes if the other left it as it was. ``new`` is a record of
    which nothing was said yet.
    """
    if ours.is_like(base):
        return base if theirs.is_like(base) else theirs
    if theirs.is_like(base):
        return ours
    if _is_written_as(ours, theirs):
        return ours
    start = new if base.fields is None else base
    return _joined(start, *(start if one.fields is None else one for one in (ours, theirs)))


def _is_written_as(one: Line, other: Line) -> bool:
    """Tell whether two versions have a record in the same bytes."""
    return one.is_like(other) and json.dumps([one.fields, one.names]) == json.dumps(
        [other.fields, other.names]
    )


def _joined(base: Line, ours: Line, theirs: Line) -> Line:
    """Join two records field by field."""
    names = {*(base.fields or {}), *(ours.fields or {}), *(theirs.fields or {})}
    held = {
        name: merged_field(base.held(name), ours.held(name), theirs.held(name))
        for name in sorted(names)
    }
    stands = {name: one.ordered[0] for name, one in held.items()}
    order = _fields_in_order(
        {name for name, value in stands.items() if value is not None}, (base, ours, theirs)
    )
    return Line(
        {name: stands[name] for name in order},
        merged_names(base.names, ours.names, theirs.names),
        {
            name: Unsettled(one.ordered, one.again)
            for name, one in held.items()
            if len(one.values) > 1
        },
    )


def _fields_in_order(kept: Collection[str], lines: tuple[Line, Line, Line]) -> list[str]:
    """Give the names of fields in an order: those of ids for themselves, and those not known."""
    order = []
    for group in FieldGroup:
        base, ours, theirs = (
            [name for name in line.fields or {} if group_of(name) is group] for line in lines
        )
        there = {name for name in kept if group_of(name) is group}
        order += _in_order(there, base, ours, theirs)
    return order
