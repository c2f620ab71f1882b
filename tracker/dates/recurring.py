"""What comes round once a year, and which of its occurrences is meant."""

from datetime import date
from typing import assert_never

from tracker.dates.calendar import months_from, named_day
from tracker.dates.frame import Frame, Pieces, Unresolved
from tracker.dates.marks import Mark
from tracker.dates.phrase import Cycle, Period, Which, Yearly, leaf_of
from tracker.dates.settings import Hemisphere
from tracker.dates.shapes import shaped
from tracker.dates.window import Window
from tracker.dates.words import WEEKDAYS, Holiday

_DECEMBER = 12


_SEASON_STARTS = (3, 6, 9, 12)


LOOKAHEAD = 9


_RECENT_DAYS = 60


def yearly(node: Yearly, frame: Frame) -> Pieces:
    """Give the occurrence that is meant, or the ones that may be; raises ``Unresolved``."""
    if node.which is not None:
        return (_chosen(node, node.which, frame),)
    if node.year is None:
        return (next_to_come(node, frame),)
    year = frame.on.year + node.year if isinstance(node.year, Which) else node.year
    if node.cycle is Cycle.SEASON and _crosses(node.number, frame):
        return _crossing_named(year, frame)
    window = occurrence(node, year, frame)
    if window is None:
        raise Unresolved(f"February {year} has 28 days", f"February 28, {year}")
    if node.weekday is not None:
        _check_weekday(node.weekday, window, frame)
    return (window,)


def _crosses(season: int, frame: Frame) -> bool:
    return _season_start(season, frame) == _DECEMBER


def _season_start(season: int, frame: Frame) -> int:
    if frame.settings.hemisphere is Hemisphere.NORTH:
        return _SEASON_STARTS[season]
    return _SEASON_STARTS[(season + 2) % 4]


def _crossing_named(year: int, frame: Frame) -> Pieces:
    """Read a winter named by one year: docs/dates.md, the row of ``winter 2018``."""
    name = "winter" if frame.settings.hemisphere is Hemisphere.NORTH else "summer"
    ending, starting = (months_from(date(y, _DECEMBER, 1), 3) for y in (year - 1, year))
    frame.note(
        "winter-year",
        f"{name} {year} is December {year - 1} to February {year}, "
        f"or December {year} to February {year + 1}: "
        f'"{name} {year - 1}-{year % 100:02d}" and '
        f'"{name} {year}-{(year + 1) % 100:02d}" tell them apart',
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


def _over(node: Period, frame: Frame) -> Window:
    """Give the last occurrence that is over."""
    for year in range(frame.on.year, frame.on.year - 9, -1):
        window = occurrence(node, year, frame)
        if window is not None and end_of(window) < frame.on:
            return window
    raise Unresolved("there was none")


def _ahead(node: Period, frame: Frame) -> tuple[Window, Window | None]:
    """Give the first occurrence that is not over, and the one before it."""
    before = None
    for year in range(frame.on.year - 1, frame.on.year + LOOKAHEAD):
        window = occurrence(node, year, frame)
        if window is None:
            continue
        if end_of(window) >= frame.on:
            return window, before
        before = window
    raise Unresolved("there is none")


def next_to_come(node: Period, frame: Frame) -> Window:
    """Give the first occurrence that is not over on the day of speech; note one just over."""
    window, before = _ahead(node, frame)
    if before is not None and (frame.on - end_of(before)).days < _RECENT_DAYS:
        frame.note("just-over", f"the one that ended on {end_of(before)} is over")
    leaf = leaf_of(node)
    if isinstance(leaf, Yearly) and leaf.weekday is not None and isinstance(node, Yearly):
        _check_weekday(leaf.weekday, window, frame)
    return window


def end_of(window: Window) -> date:
    """Give the last day, the last of the calendar for an open end."""
    return window.latest or date.max


def _check_weekday(weekday: int, window: Window, frame: Frame) -> None:
    day = window.earliest
    if day is not None and day.weekday() != weekday:
        frame.marks.append(Mark.UNCERTAIN)
        frame.note(
            "weekday-differs",
            f"{day} is a {WEEKDAYS[day.weekday()].title()}, not a {WEEKDAYS[weekday].title()}",
        )


def occurrence(node: Period, year: int, frame: Frame) -> Window | None:
    """Give what a yearless period is in the year in which it begins; ``None`` if it has none."""
    leaf = leaf_of(node)
    if not isinstance(leaf, Yearly):
        raise TypeError("only what comes round every year has occurrences")
    window = _leaf_in(leaf, year, frame)
    return window if window is None or leaf is node else shaped(node, window)


def _leaf_in(leaf: Yearly, year: int, frame: Frame) -> Window | None:  # noqa: PLR0911 - one case a kind
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
