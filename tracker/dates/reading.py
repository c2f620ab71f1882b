"""Reading a phrase: the public way from words to a window, and what comes with it."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from tracker.dates.errors import LONGEST, PhraseError
from tracker.dates.frame import Frame, Pieces, Unresolved
from tracker.dates.grammar.sentence import Statement, parse
from tracker.dates.marks import Hedge, Mark, Note
from tracker.dates.phrase import Node
from tracker.dates.resolve import resolve
from tracker.dates.settings import DEFAULT, Settings
from tracker.dates.window import FIRST_DAY, LAST_DAY, TBA, When, Window, hull

_TOO_FAR: Final = "only days from 1900 to 2199 are read"
_UNANCHORED: Final = {"that": "this", "same": "this", "following": "next"}
"""What says nearly the same without a date told before."""
_EDTF_PREFIX: Final = "edtf:"
_EDTF_SIGNS: Final = "0123456789X./~?%-"


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
        """How finely the window is told: "day", "month", "part of a year", "open", "TBA"."""
        from tracker.dates.writing import precision  # noqa: PLC0415 - reading needs no writer

        return precision(self.window)


def read(
    words: str,
    *,
    on: date,
    settings: Settings = DEFAULT,
    anchor: Window | None = None,
) -> Reading:
    """Read a release phrase as it was said ``on`` a day.

    ``anchor`` is the date that "later that year" and "two weeks later" hang on; without it they
    are refused. Raises ``PhraseError`` for every phrase that is not understood as a whole.
    """
    try:
        return _read(words, on, settings, anchor)
    except PhraseError as error:
        from tracker.dates.hints import working_hint  # noqa: PLC0415 - only errors need hints

        error.hint = working_hint(error, lambda phrase: _reads(phrase, on, settings))
        raise


def _reads(phrase: str, on: date, settings: Settings) -> bool:
    try:
        _read(phrase, on, settings, None)
    except PhraseError:
        return False
    return True


def _read(words: str, on: date, settings: Settings, anchor: Window | None) -> Reading:
    if len(words) > LONGEST:
        message = f"a phrase has at most {LONGEST} characters, this one has {len(words)}"
        raise PhraseError(message, 0, len(words), None, words)
    if _is_edtf(words.strip()):
        from tracker.dates.edtf import read_edtf  # noqa: PLC0415 - phrases need no EDTF

        return read_edtf(words, on, settings)
    statement = parse(words, settings)
    if statement.what is None:
        return Reading(words, on, TBA, (), *_beside(statement), settings)
    frame = Frame(_day(words, statement, on, anchor), settings, anchor)
    pieces = _pieces(words, statement.what, frame)
    marks, hedge, notes = _beside(statement)
    if frame.marks or frame.notes:
        marks = tuple(dict.fromkeys((*marks, *frame.marks)))
        notes = (*notes, *frame.notes)
    if len(pieces) == 1:
        return Reading(words, on, pieces[0], (), marks, hedge, notes, settings)
    return Reading(words, on, hull(pieces), pieces, marks, hedge, notes, settings)


def _is_edtf(text: str) -> bool:
    """Tell EDTF that no phrase looks like: a prefix, a one-of set, an interval with an open end."""
    if text[:1] == "[" or text[: len(_EDTF_PREFIX)].lower() == _EDTF_PREFIX:
        return True
    return ".." in text and "/" in text and not text.strip(_EDTF_SIGNS)


def _beside(statement: Statement) -> tuple[tuple[Mark, ...], Hedge | None, tuple[Note, ...]]:
    return statement.marks, statement.hedge, statement.notes


def _day(words: str, statement: Statement, on: date, anchor: Window | None) -> date:
    """Give the day to count from: a date told before stands in for the day of speech."""
    if statement.anchored is None:
        return on
    if anchor is None:
        message = "it hangs on a date told before: read it in its sentence, or say the year"
        start, end = statement.anchored
        hint = words[:start] + _UNANCHORED.get(words[start:end].lower(), "") + words[end:]
        raise PhraseError(message, start, end, hint, words)
    return anchor.earliest or anchor.latest or on


def _pieces(words: str, what: Node, frame: Frame) -> Pieces:
    """Resolve the parsed form; what it cannot mean becomes an error over the whole phrase."""
    try:
        pieces = resolve(what, frame)
    except Unresolved as problem:
        raise _whole_error(words, problem.message, problem.hint) from None
    except (OverflowError, ValueError):
        raise _whole_error(words, _TOO_FAR, None) from None
    if not _in_calendar(pieces[0]) or not all(map(_in_calendar, pieces[1:])):
        raise _whole_error(words, _TOO_FAR, None)
    return pieces


def _whole_error(words: str, message: str, hint: str | None) -> PhraseError:
    start = len(words) - len(words.lstrip())
    return PhraseError(message, start, len(words.rstrip()), hint, words)


def _in_calendar(window: Window) -> bool:
    return (window.earliest is None or FIRST_DAY <= window.earliest <= LAST_DAY) and (
        window.latest is None or FIRST_DAY <= window.latest <= LAST_DAY
    )
