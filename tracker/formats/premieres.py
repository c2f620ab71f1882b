"""A premiere out of the columns of a file: words, first and last day, EDTF.

Days win, since they are exact; words are kept as they stand. Without days the EDTF is read, without
both the words.
"""

from dataclasses import dataclass
from datetime import date

from tracker.dates.edtf import from_edtf, to_edtf
from tracker.dates.errors import PhraseError
from tracker.dates.reading import Reading, read
from tracker.dates.window import Window
from tracker.schedule.model import Premiere
from tracker.schedule.statement import premiere_of


@dataclass(frozen=True, slots=True)
class Told:
    """What a file tells of a premiere; empty and None are not told."""

    phrase: str = ""
    earliest: date | None = None
    latest: date | None = None
    edtf: str = ""


def premiere_from(told: Told, on: date) -> Premiere | None:
    """Give the premiere that was told on a day, None if nothing was.

    Raises ``PhraseError`` for words or EDTF that cannot be read and have no days beside them, and
    ``ValueError`` for days that are the wrong way round.
    """
    if told.earliest is not None or told.latest is not None:
        return _dated(told, Window(told.earliest, told.latest), on)
    if told.edtf:
        return _worded(from_edtf(told.edtf), told.phrase)
    return premiere_of(read(told.phrase, on=on)) if told.phrase else None


def _worded(reading: Reading, phrase: str) -> Premiere:
    premiere = premiere_of(reading)
    return Premiere(phrase or premiere.words, premiere.window, premiere.marks, premiere.pieces)


def _dated(told: Told, window: Window, on: date) -> Premiere:
    """Give a window with what its words, else its EDTF, tell beside it: marks and pieces."""
    words = told.phrase or _iso(window)
    for reading in (_tried(told.phrase, on), _tried_edtf(told.edtf)):
        if reading is not None and reading.window == window:
            marks = to_edtf(window, reading.marks)
            if told.edtf in ("", marks):
                return _worded(reading, words)
    return Premiere(words, window)


def _iso(window: Window) -> str:
    if window.is_day and window.earliest:
        return window.earliest.isoformat()
    return "/".join(
        "" if end is None else end.isoformat() for end in (window.earliest, window.latest)
    )


def _tried(phrase: str, on: date) -> Reading | None:
    try:
        return read(phrase, on=on) if phrase else None
    except PhraseError:
        return None


def _tried_edtf(edtf: str) -> Reading | None:
    try:
        return from_edtf(edtf) if edtf else None
    except PhraseError:
        return None
