"""EDTF (ISO 8601-2): reading what others write, writing what means exactly our window.

Read are levels 0 and 1, the codes 21 to 41 of level 2 and one-of sets. The bounds are our own, by
the tables of ``docs/dates.md``: libraries disagree on the codes.
"""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from tracker.dates.calendar import months_from, part_of
from tracker.dates.errors import PhraseError
from tracker.dates.marks import Mark
from tracker.dates.phrase import Grain, Third
from tracker.dates.reading import Reading
from tracker.dates.settings import DEFAULT, Hemisphere, Settings
from tracker.dates.shape import Shape, Shaped, shaped
from tracker.dates.window import FIRST_DAY, LAST_DAY, Tba, When, Window, hull

_PREFIX = "edtf:"
_QUALIFIERS = {
    "?": (Mark.UNCERTAIN,),
    "~": (Mark.APPROXIMATE,),
    "%": (Mark.APPROXIMATE, Mark.UNCERTAIN),
}
_DATE = re.compile(
    r"""(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)
        (?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?
        (?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?
        (?P<mark>[?~%])?""",
    re.VERBOSE,
)
_INTERVAL_OPEN = ("", "..")
_SEASON_MONTHS = {Hemisphere.NORTH: (3, 6, 9, 12), Hemisphere.SOUTH: (9, 12, 3, 6)}
_FIRST_YEAR, _LAST_YEAR = FIRST_DAY.year, LAST_DAY.year


class _MalformedError(ValueError):
    """The text is no EDTF that is read; its words become the error's."""


def from_edtf(text: str, settings: Settings = DEFAULT) -> Reading:
    """Read EDTF; codes 21 to 24 follow the hemisphere of the settings.

    Qualifiers mark and do not widen. Raises ``PhraseError`` for anything else.
    """
    return read_edtf(text, None, settings)


def read_edtf(words: str, on: date | None, settings: Settings) -> Reading:
    """Read EDTF, with or without the prefix ``edtf:``, for a reading of some day."""
    text = words.strip()
    if text[: len(_PREFIX)].lower() == _PREFIX:
        text = text[len(_PREFIX) :].strip()
    try:
        pieces, marks = _whole(text, settings)
        window = pieces[0] if len(pieces) == 1 else hull(pieces)
    except ValueError as problem:
        raise PhraseError(str(problem), 0, len(words), "edtf:2017-03", words) from None
    return Reading(words, on, window, pieces if len(pieces) > 1 else (), marks, settings=settings)


def _whole(text: str, settings: Settings) -> tuple[tuple[Window, ...], tuple[Mark, ...]]:
    """Read whole = "[" element {"," element} "]" | date "/" date | date."""
    if text.startswith("[") and text.endswith("]"):
        found = [_element(part.strip(), settings) for part in text[1:-1].split(",")]
    elif text.count("/") == 1:
        first, last = text.split("/")
        found = [_interval(first, last, settings)]
    else:
        found = [_date(text, settings)]
    marks = dict.fromkeys(mark for _, element_marks in found for mark in element_marks)
    return tuple(window for window, _ in found), tuple(marks)


_Found = tuple[Window, tuple[Mark, ...]]


def _element(text: str, settings: Settings) -> _Found:
    """Read element = [date] ".." [date] | date."""
    if ".." in text:
        first, _, last = text.partition("..")
        return _interval(first, last, settings)
    return _date(text, settings)


def _interval(first: str, last: str, settings: Settings) -> _Found:
    ends = [_date(end, settings) for end in (first, last) if end not in _INTERVAL_OPEN]
    marks = tuple(mark for _, end_marks in ends for mark in end_marks)
    earliest = None if first in _INTERVAL_OPEN else ends[0][0].earliest
    latest = None if last in _INTERVAL_OPEN else ends[-1][0].latest
    if not ends:
        raise _MalformedError("both ends are open")
    if earliest is not None and latest is not None and earliest > latest:
        raise _MalformedError("the range ends before it starts")
    return Window(earliest, latest), marks


def _date(text: str, settings: Settings) -> _Found:
    """Read date = year ["-" (month ["-" day] | code)] ["?" | "~" | "%"]."""
    match = _DATE.fullmatch(text.upper())
    if match is None:
        raise _MalformedError(f"{text!r} is not EDTF of the levels that are read")
    window = _window(match, settings)
    return window, _QUALIFIERS.get(match["mark"] or "", ())


def _window(match: re.Match[str], settings: Settings) -> Window:
    first, last = (int(match["year"].replace("X", figure)) for figure in "09")
    if first < _FIRST_YEAR or last > _LAST_YEAR:
        raise _MalformedError(f"expected a year from {_FIRST_YEAR} to {_LAST_YEAR}")
    month, day = match["month"], match["day"]
    if month is None or month == "XX":
        if day not in (None, "XX"):
            raise _MalformedError("a day needs its month")
        return Window(date(first, 1, 1), date(last, 12, 31))
    if first != last:
        raise _MalformedError("a month needs its year")
    if int(month) > 12:  # noqa: PLR2004 - codes begin after the months
        return _coded(first, int(month), day, settings)
    return _in_month(first, int(month), day)


def _in_month(year: int, month: int, day: str | None) -> Window:
    if month < 1:
        raise _MalformedError("there is no month 0")
    if day is None or day == "XX":
        return months_from(date(year, month, 1), 1)
    if not 1 <= int(day) <= monthrange(year, month)[1]:
        raise _MalformedError(f"the month has {monthrange(year, month)[1]} days")
    return Window.on(date(year, month, int(day)))


def _coded(year: int, code: int, day: str | None, settings: Settings) -> Window:
    """Give the window of a code from 21 to 41."""
    if day is not None or not 21 <= code <= 41:  # noqa: PLR2004 - the codes of level 2
        raise _MalformedError(f"there is no month or code {code}")
    if code <= 32:  # noqa: PLR2004 - the seasons: 21-24 by hemisphere, 25-28 north, 29-32 south
        return months_from(date(year, _season_month(code, settings), 1), 3)
    if code <= 36:  # noqa: PLR2004 - the quarters
        return months_from(date(year, (code - 33) * 3 + 1, 1), 3)
    if code <= 39:  # noqa: PLR2004 - the four-month parts
        return part_of(date(year, 1, 1), Grain.YEAR, Third(code - 37))
    return months_from(date(year, (code - 40) * 6 + 1, 1), 6)


def _season_month(code: int, settings: Settings) -> int:
    season = (code - 21) % 4
    if code < 25:  # noqa: PLR2004 - the codes without a hemisphere
        return _SEASON_MONTHS[settings.hemisphere][season]
    return _SEASON_MONTHS[Hemisphere.NORTH if code < 29 else Hemisphere.SOUTH][season]  # noqa: PLR2004


# Writing


_SEASON_CODES = {
    Hemisphere.NORTH: {3: 25, 6: 26, 9: 27},
    Hemisphere.SOUTH: {9: 29, 3: 31},
}
"""The season that starts in a month; winters and what crosses a year are written as sets."""


def to_edtf(
    when: When, marks: Iterable[Mark] = (), *, hemisphere: Hemisphere = Hemisphere.NORTH
) -> str | None:
    """Give EDTF that means exactly the window: a date, a code or a one-of set; ``None`` for TBA.

    >>> to_edtf(Window(date(2017, 5, 1), date(2017, 12, 31)))
    '[2017-05..2017-12]'
    """
    if isinstance(when, Tba):
        return None
    if when.earliest is None or when.latest is None:
        return f"[{_start(when.earliest)}..{_end(when.latest)}]"
    single = _single(shaped(when.earliest, when.latest), hemisphere)
    if single is None:
        return _set(when.earliest, when.latest)
    return single + _qualifier(set(marks))


def _qualifier(marks: set[Mark]) -> str:
    for sign, meant in reversed(_QUALIFIERS.items()):
        if marks >= set(meant):
            return sign
    return ""


def _single(window: Shaped, hemisphere: Hemisphere) -> str | None:  # noqa: PLR0911 - one case a kind
    """Give the date or code that is exactly the window, if there is one."""
    day = window.earliest
    match window.shape:
        case Shape.DAY:
            return day.isoformat()
        case Shape.MONTH:
            return f"{day:%Y-%m}"
        case Shape.YEAR:
            return f"{day:%Y}"
        case Shape.QUARTER:
            return f"{day:%Y}-{33 + day.month // 3}"
        case Shape.HALF:
            return f"{day:%Y}-{40 + day.month // 6}"
        case Shape.PART_OF_YEAR if window.first is window.last:
            return f"{day:%Y}-{37 + window.first}"
        case Shape.MONTHS:
            return _season(window, hemisphere)
        case _:
            return None


def _season(window: Shaped, hemisphere: Hemisphere) -> str | None:
    if months_from(window.earliest, 3).latest != window.latest:
        return None
    code = _SEASON_CODES[hemisphere].get(window.earliest.month)
    return None if code is None else f"{window.earliest:%Y}-{code}"


def _set(earliest: date, latest: date) -> str:
    """Give a one-of set, both ends in the coarsest unit that is exact for both."""
    whole = shaped(earliest, latest)
    if (earliest.month, earliest.day, latest.month, latest.day) == (1, 1, 12, 31):
        return f"[{earliest:%Y}..{latest:%Y}]"
    if whole.shape in (Shape.DAYS, Shape.PART_OF_MONTH):
        return f"[{earliest}..{latest}]"
    return f"[{earliest:%Y-%m}..{latest:%Y-%m}]"


def _start(day: date | None) -> str:
    if day is None:
        return ""
    if (day.month, day.day) == (1, 1):
        return f"{day:%Y}"
    return f"{day:%Y-%m}" if day.day == 1 else day.isoformat()


def _end(day: date | None) -> str:
    if day is None:
        return ""
    if (day.month, day.day) == (12, 31):
        return f"{day:%Y}"
    last = monthrange(day.year, day.month)[1]
    return f"{day:%Y-%m}" if day.day == last else day.isoformat()
