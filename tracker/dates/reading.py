"""Reading a phrase: the public way from words to a window, and what comes with it."""

from dataclasses import dataclass
from datetime import date

from tracker.dates.errors import LONGEST, PhraseError
from tracker.dates.grammar import Statement, parse
from tracker.dates.marks import Hedge, Mark, Note
from tracker.dates.resolve import Frame, Unresolved, resolve
from tracker.dates.settings import DEFAULT, Settings
from tracker.dates.window import TBA, Tba, When, Window, hull

_FIRST_DAY = date(1900, 1, 1)
_LAST_DAY = date(2199, 12, 31)
_EDTF_PREFIX = "edtf:"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a phrase means: the window with the words and the day it was read for.

    ``pieces`` holds the windows of which one is meant, empty when there is only one. ``on`` is
    ``None`` for EDTF, which means the same on every day.
    """

    words: str
    on: date | None
    window: When
    pieces: tuple[Window, ...] = ()
    marks: tuple[Mark, ...] = ()
    hedge: Hedge | None = None
    notes: tuple[Note, ...] = ()
    settings: Settings = DEFAULT

    @property
    def precision(self) -> str:
        """How finely the window is told: "day", "month", "part of a year", "range", "TBA"."""
        from tracker.dates.writing import precision  # noqa: PLC0415 - reading alone needs no writer

        return precision(self.window)


def read(
    words: str,
    *,
    on: date,
    settings: Settings = DEFAULT,
    anchor: Window | None = None,
) -> Reading:
    """Read a release phrase as it was said ``on`` a day.

    ``anchor`` is the date that "later that year" and "two weeks later" hang on. Raises
    ``PhraseError`` for every phrase that is not understood as a whole.
    """
    try:
        return _read(words, on, settings, anchor)
    except PhraseError as error:
        from tracker.dates.hints import working_hint  # noqa: PLC0415 - only errors need hints

        given = error
        raise_with = working_hint(given, on, settings)
        error.hint = raise_with
        raise


def _read(words: str, on: date, settings: Settings, anchor: Window | None) -> Reading:
    if len(words) > LONGEST:
        message = f"a phrase has at most {LONGEST} characters, this one has {len(words)}"
        raise PhraseError(message, 0, len(words), None, words)
    stripped = words.strip()
    if stripped.startswith("[") or stripped[:5].lower() == _EDTF_PREFIX or ".." in stripped:
        from tracker.dates.edtf import read_edtf  # noqa: PLC0415 - phrases need no EDTF

        return read_edtf(words, on, settings)
    statement = parse(words, settings)
    if statement.what is None:
        return _reading(words, on, settings, statement, TBA)
    if statement.anchored is not None and anchor is None:
        message = "it hangs on a date told before: read it in its sentence, or say the year"
        raise PhraseError(message, *statement.anchored, None, words)
    return _resolved(words, on, settings, statement, anchor)


def _resolved(
    words: str, on: date, settings: Settings, statement: Statement, anchor: Window | None
) -> Reading:
    day = on if anchor is None or statement.anchored is None else (anchor.earliest or anchor.latest)
    frame = Frame(day or on, settings, anchor)
    try:
        pieces = resolve(statement.what, frame) if statement.what is not None else ()
    except Unresolved as problem:
        start = len(words) - len(words.lstrip())
        raise PhraseError(
            problem.message, start, len(words.rstrip()), problem.hint, words
        ) from None
    except (OverflowError, ValueError):
        raise PhraseError(_TOO_FAR, 0, len(words), None, words) from None
    window = pieces[0] if len(pieces) == 1 else hull(pieces)
    if not _in_calendar(window):
        raise PhraseError(_TOO_FAR, 0, len(words), None, words)
    return _reading(words, on, settings, statement, window, pieces, frame)


_TOO_FAR = "only days from 1900 to 2199 are read"


def _in_calendar(window: Window) -> bool:
    return (window.earliest is None or _FIRST_DAY <= window.earliest <= _LAST_DAY) and (
        window.latest is None or _FIRST_DAY <= window.latest <= _LAST_DAY
    )


def _reading(
    words: str,
    on: date,
    settings: Settings,
    statement: Statement,
    window: Window | Tba,
    pieces: tuple[Window, ...] = (),
    frame: Frame | None = None,
) -> Reading:
    marks, notes = statement.marks, statement.notes
    if frame is not None and (frame.marks or frame.notes):
        marks = tuple(dict.fromkeys((*marks, *frame.marks)))
        notes = (*notes, *frame.notes)
    return Reading(
        words,
        on,
        window,
        pieces if len(pieces) > 1 else (),
        marks,
        statement.hedge,
        notes,
        settings,
    )
