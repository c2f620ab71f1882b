"""Whether it will be out by then: the answer that what was announced allows."""

from datetime import date
from enum import StrEnum

from tracker.dates.window import Window
from tracker.schedule.model import Standing
from tracker.schedule.outlook import Entry
from tracker.schedule.standings import is_over


class Answer(StrEnum):
    """What can be said; only what was announced counts, never a likelihood."""

    WILL = "will"
    MIGHT = "might"
    UNKNOWN = "unknown"
    WONT = "wont"


def answer(entry: Entry, until: date, day: date, narrowed: Window | None = None) -> Answer:
    """Tell whether a season is out by the end of ``until``, as seen on ``day``.

    ``narrowed`` is what relations leave of its window, if that is to count beside what was said.
    """
    if entry.standing is Standing.RELEASED:
        return _of_released(entry.window, until, day)
    window = _tighter(entry.window, narrowed)
    if entry.standing is Standing.CANCELLED or until < day or _begins_after(window, until):
        return Answer.WONT
    if window is None or is_over(window, day):
        return Answer.UNKNOWN
    return Answer.WILL if _ends_by(window, until) else Answer.MIGHT


def _tighter(said: Window | None, narrowed: Window | None) -> Window | None:
    """Give the days that both leave; where they exclude each other, surer facts have narrowed."""
    if said is None or narrowed is None:
        return narrowed or said
    return said.intersection(narrowed) or narrowed


def _of_released(window: Window | None, until: date, day: date) -> Answer:
    """Answer for what is out: by then, later, or on a day that nobody noted."""
    if day <= until or _ends_by(window, until):
        return Answer.WILL
    if _begins_after(window, until):
        return Answer.WONT
    return Answer.UNKNOWN


def _ends_by(window: Window | None, until: date) -> bool:
    return window is not None and window.latest is not None and window.latest <= until


def _begins_after(window: Window | None, until: date) -> bool:
    return window is not None and window.earliest is not None and window.earliest > until
