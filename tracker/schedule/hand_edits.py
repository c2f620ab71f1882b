"""What someone wrote into the seasons table by hand, as the announcement that it should have been.

The table is made from the log, so what stands in it and was said by no announcement is an edit.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tracker.dates.edtf import to_edtf
from tracker.dates.errors import PhraseError
from tracker.dates.reading import read
from tracker.dates.window import Window
from tracker.schedule.model import Announcement, Certainty, Premiere, Season

HAND_EDITED = "entered from the seasons table, which was changed by hand"
"""The note of an announcement that was a hand edit."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A hand edit as an announcement, with its key."""

    key: str
    announcement: Announcement


def hand_edit(row: Season, log: Sequence[Announcement], today: date) -> Announcement | None:
    """Give what a row says and no announcement ever said, as an announcement of ``today``.

    A row that a merge left behind says what some announcement said: it is no hand edit.
    """
    said = [one for one in log if one.about == row.ref]
    premiere = row.premiere if row.premiere and not _was_said(row, said) else None
    edit = Announcement(
        about=row.ref,
        said_on=today,
        n=1 + max((one.n for one in said), default=0),
        certainty=(row.certainty if premiere else None) or Certainty.CONFIRMED,
        premiere=premiere and _edited(premiere, said, today),
        episodes=row.episodes if row.episodes not in {one.episodes for one in said} else None,
        status=row.status if row.status not in {one.status for one in said} else None,
        note=HAND_EDITED,
    )
    return edit if edit.claims else None


def _was_said(row: Season, said: Sequence[Announcement]) -> bool:
    """Tell whether an announcement has the premiere of a row, in its words and as surely."""
    return any(
        one.premiere is not None
        and row.premiere is not None
        and (one.premiere.words, one.premiere.window) == (row.premiere.words, row.premiere.window)
        and row.certainty in (None, one.certainty)
        for one in said
    )


def _edited(premiere: Premiere, said: Sequence[Announcement], today: date) -> Premiere:
    """Give an edited premiere with words and a window that fit each other.

    New words over an old window are read; an old phrase over a new window gives way to EDTF.
    """
    known = [one.premiere for one in said if one.premiere]
    are_words_new = premiere.words not in {one.words for one in known}
    is_window_new = premiere.window not in {one.window for one in known}
    if are_words_new and not is_window_new:
        return _read(premiere, today)
    if is_window_new and not are_words_new:
        return Premiere(_words_of(premiere), premiere.window)
    return premiere


def _words_of(premiere: Premiere) -> str:
    window = premiere.window
    return (to_edtf(window) if isinstance(window, Window) else "TBA") or premiere.words


def _read(premiere: Premiere, today: date) -> Premiere:
    try:
        reading = read(premiere.words, on=today)
    except PhraseError:
        return premiere
    marks = tuple(mark.value for mark in reading.marks)
    return Premiere(premiere.words, reading.window, marks, reading.pieces)
