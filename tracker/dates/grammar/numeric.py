"""The grammar of dates in figures: ``2017-03-17``, ``03/17/2017``, ``17.03.2017``, ``2018-19``."""

import re
from calendar import monthrange
from datetime import date

from tracker.dates.errors import PhraseError
from tracker.dates.grammar.leaves import checked_year, whole_year
from tracker.dates.grammar.named import season_noun, years_pair
from tracker.dates.grammar.stream import Stream
from tracker.dates.phrase import Cycle, Fixed, Grain, Period, Yearly
from tracker.dates.settings import DateOrder
from tracker.dates.tokens import Token
from tracker.dates.window import Window
from tracker.dates.words import MONTHS

_MONTHS_IN_YEAR = 12
_CENTURY = 100
_FIRST_CODE = 21
_LAST_CODE = 41
_FIGURES = re.compile(r"[0-9]+")


def numeric_date(stream: Stream) -> Period:
    """Read numeric-date = DATE: year first, or day and month, or month and year."""
    token = stream.advance()
    figures = [int(part) for part in _FIGURES.findall(token.text.split("t")[0])]
    if len(token.text.split("t")[0].replace("-", "/").replace(".", "/").split("/")[0]) == 4:  # noqa: PLR2004
        return _real_day(stream, token, figures[0], figures[1], figures[2])
    if len(figures) == 2:  # noqa: PLR2004 - a month and its year
        return _real_month(stream, token, figures[1], figures[0])
    first, second, year = figures
    year = year + 2000 if year < _CENTURY else year
    if "." in token.text:
        return _real_day(stream, token, year, second, first)
    month, day = _ordered(stream, token, first, second, year)
    return _real_day(stream, token, year, month, day)


def _ordered(stream: Stream, token: Token, first: int, second: int, year: int) -> tuple[int, int]:
    """Give month and day; refuse figures that can be both when nothing decides."""
    order = stream.settings.date_order
    if first == second or second > _MONTHS_IN_YEAR:
        return first, second
    if first > _MONTHS_IN_YEAR:
        return second, first
    if order is None:
        raise _ambiguous(stream, token, first, second, year)
    return (first, second) if order is DateOrder.MDY else (second, first)


def _ambiguous(stream: Stream, token: Token, first: int, second: int, year: int) -> PhraseError:
    readings = [
        f"{MONTHS[month - 1].title()} {day}" for month, day in ((first, second), (second, first))
    ]
    tail = f", {year}" if year else ""
    return stream.error(
        f"{readings[0]} or {readings[1]}? the date order (mdy or dmy) decides; or name the month",
        token,
        hint=f"{readings[0]}{tail}",
    )


def _real_day(stream: Stream, token: Token, year: int, month: int, day: int) -> Yearly:
    _real_month(stream, token, year, month)
    days = monthrange(year, month)[1]
    if not 1 <= day <= days:
        name = MONTHS[month - 1].title()
        raise stream.error(f"{name} {year} has {days} days", token, hint=f"{name} {days}, {year}")
    return Yearly(Cycle.DAY, month * _CENTURY + day, year)


def _real_month(stream: Stream, token: Token, year: int, month: int) -> Yearly:
    checked_year(stream, token, year)
    if not 1 <= month <= _MONTHS_IN_YEAR:
        raise stream.error(f"there is no month {month}", token, hint=f"December {year}")
    return Yearly(Cycle.MONTH, month, year)


def compact_day(stream: Stream) -> Period:
    """Read compact-day = NUMBER of eight figures: year, month, day."""
    token = stream.advance()
    return _real_day(stream, token, int(token.text[:4]), int(token.text[4:6]), int(token.text[6:]))


def month_and_day(stream: Stream) -> Period:
    """Read month-and-day = NUMBER "/" NUMBER, in whichever order has one reading."""
    first = stream.advance()
    stream.advance()
    second = stream.advance()
    month, day = _ordered(stream, first, first.value, second.value, 0)
    if not 1 <= month <= _MONTHS_IN_YEAR:
        raise stream.error("expected a month and a day", first, to=second, hint="6/23")
    _real_day(stream, first, 2000, month, day)
    return Yearly(Cycle.DAY, month * _CENTURY + day)


def pair(stream: Stream) -> Period:
    """Read pair = PAIR "season" | PAIR: a year and its month, or a year and the next one."""
    token = stream.token
    year, figure = int(token.text[:4]), int(token.text[5:])
    checked_year(stream, token, year)
    if (broadcast := broadcast_season(stream)) is not None:
        return broadcast
    stream.advance()
    follows = figure == (year + 1) % _CENTURY
    if 1 <= figure <= _MONTHS_IN_YEAR:
        if follows:
            _note_month(stream, token, year, figure)
        return Yearly(Cycle.MONTH, figure, year)
    if _FIRST_CODE <= figure <= _LAST_CODE or not follows:
        raise _refused_pair(stream, token, year, figure)
    return Fixed(Window(date(year, 1, 1), date(year + 1, 12, 31)), Grain.YEAR)


def _note_month(stream: Stream, token: Token, year: int, month: int) -> None:
    stream.note(
        "month-or-years",
        f"{stream.slice(token)} is read as {MONTHS[month - 1].title()} {year}; "
        f'the years are written "{year}-{year + 1}"',
    )


def _refused_pair(stream: Stream, token: Token, year: int, figure: int) -> PhraseError:
    last = year - year % _CENTURY + figure
    words = stream.slice(token)
    if _FIRST_CODE <= figure <= _LAST_CODE and last > year:
        return stream.error(
            f"{words} is {year} to {last}, or the EDTF code {figure} in {year}",
            token,
            hint=f"{year}-{last}",
        )
    if _FIRST_CODE <= figure <= _LAST_CODE:
        return stream.error(f"{words} looks like an EDTF code", token, hint=f"edtf:{year}-{figure}")
    return stream.error(
        f"{words} is no month, and {figure:02d} is not the year after {year}",
        token,
        hint=f"{year}-{last}" if last > year else f"{year}-{year + 1}",
    )


def broadcast_season(stream: Stream) -> Fixed | None:
    """Read broadcast-season = years-pair season-noun: September to May."""
    start = stream.index
    year = years_pair(stream)
    if year is not None and season_noun(stream):
        return Fixed(Window(date(year, 9, 1), date(year + 1, 5, 31)), Grain.YEAR)
    stream.go(start)
    return None


def mask(stream: Stream) -> Period:
    """Read mask = MASK: EDTF with figures left open, ``201X`` or ``2017-XX``."""
    token = stream.advance()
    text = token.text
    first = checked_year(stream, token, int(text[:4].replace("x", "0")))
    last = int(text[:4].replace("x", "9"))
    if text[5:7].isdigit():
        return _real_month(stream, token, first, int(text[5:7]))
    if first == last:
        return whole_year(first)
    return Fixed(
        Window(date(first, 1, 1), date(checked_year(stream, token, last), 12, 31)), Grain.DECADE
    )
