"""How a phrase was read: lines for people, an item for ``--json``."""

from datetime import date
from typing import Any

from tracker.dates.edtf import to_edtf
from tracker.dates.errors import PhraseError
from tracker.dates.reading import Reading
from tracker.dates.window import Window
from tracker.schedule.facts import iso_day
from tracker.text import safe
from tracker.views.rows import iso_window
from tracker.views.spans import Line, Span, fact_line


def reading_lines(reading: Reading) -> list[Line]:
    """Give a reading as lines: the words, then each thing that was understood."""
    heading = [Span(safe(reading.words), "title"), Span(f"  (said on {reading.on})", "note")]
    return [heading, *facts_of(reading)]


def facts_of(reading: Reading, *, hedged: bool = True) -> list[Line]:
    """Give a line for each thing that was understood, the hedge only if asked for."""
    facts = [
        ("window", _window_words(reading)),
        *(("or in", iso_window(piece)) for piece in reading.pieces),
        ("EDTF", _edtf(reading)),
        ("marked", ", ".join(mark.value for mark in reading.marks)),
        ("hedge", reading.hedge.value if reading.hedge and hedged else ""),
        *(("note", note.text) for note in reading.notes),
    ]
    return [fact_line(label, safe(text)) for label, text in facts if text]


def reading_item(reading: Reading) -> dict[str, Any]:
    """Give a reading as the item of when."""
    window = reading.window if isinstance(reading.window, Window) else None
    return _item(
        phrase=reading.words,
        on=iso_day(reading.on),
        reads_as="window" if window else "tba",
        earliest=iso_day(window.earliest) if window else None,
        latest=iso_day(window.latest) if window else None,
        edtf=_edtf(reading),
        precision=reading.precision,
        approximate=any(mark.value == "approximate" for mark in reading.marks),
        uncertain=any(mark.value == "uncertain" for mark in reading.marks),
        hedge=reading.hedge.value if reading.hedge else None,
        pieces=[[iso_day(piece.earliest), iso_day(piece.latest)] for piece in reading.pieces],
        notes=[{"code": note.code, "text": note.text} for note in reading.notes],
    )


def refused_item(phrase: str, on: date, error: PhraseError) -> dict[str, Any]:
    """Give a refused phrase as the item of when."""
    refusal = {
        "message": error.message,
        "start": error.start,
        "end": error.end,
        "hint": error.hint,
    }
    return _item(phrase=phrase, on=on.isoformat(), reads_as="refused", error=refusal)


def _item(**known: object) -> dict[str, Any]:
    """Give an item with every key, null where nothing is known."""
    return {**dict.fromkeys(_KEYS), "pieces": [], "notes": [], **known}


_KEYS = (
    "phrase", "on", "reads_as", "earliest", "latest", "edtf", "precision", "approximate",
    "uncertain", "hedge", "pieces", "notes", "error",
)  # fmt: skip


def _window_words(reading: Reading) -> str:
    return iso_window(reading.window) if isinstance(reading.window, Window) else "TBA"


def _edtf(reading: Reading) -> str | None:
    window = reading.window
    return to_edtf(window, reading.marks) if isinstance(window, Window) else None
