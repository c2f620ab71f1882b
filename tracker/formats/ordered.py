"""The order in which announcements stand in every format.

By the day, then what they are about; of one subject as they count. Neither keys nor ``n`` have a
part in it, so that a file that was made from an import is in the same order.
"""

from collections.abc import Iterable

from tracker.schedule.history import Told


def ordered(told: Iterable[Told]) -> list[Told]:
    """Give the announcements that stand, in their order; retracted ones are left out."""
    return sorted((one for one in told if one.retraction is None), key=_place)


def _place(told: Told) -> tuple[object, ...]:
    said = told.said
    about = said.about
    return (said.said_on, told.series.title, about.season or 0, about.part or 0, said.n, told.key)
