"""The JSON form of a single fact, both ways: a premiere with its window, a count of episodes."""

from datetime import date
from typing import Any, TypeGuard

from tracker.dates.window import TBA, Tba, Window
from tracker.errors import DataError
from tracker.schedule.fields import Fields, read_day
from tracker.schedule.model import Episodes, Premiere

Record = dict[str, Any]


def present(**fields: object) -> Record:
    """Give the record of the fields that have a value."""
    return {name: value for name, value in fields.items() if value is not None}


def encode_premiere(premiere: Premiere) -> Record:
    """Give the record of a premiere: the words, the window, and what else the reading carried."""
    window = premiere.window if isinstance(premiere.window, Window) else None
    return present(
        words=premiere.words,
        earliest=window and iso_day(window.earliest),
        latest=window and iso_day(window.latest),
        tba=True if window is None else None,
        marks=list(premiere.marks) or None,
        pieces=[_encode_piece(piece) for piece in premiere.pieces] or None,
        settings=dict(premiere.settings) or None,
        **premiere.extra,
    )


def decode_premiere(record: object, where: str) -> Premiere:
    """Read the record of a premiere."""
    fields = Fields(record, where)
    return Premiere(
        words=fields.required_text("words"),
        window=_window(fields),
        marks=fields.texts("marks"),
        pieces=_pieces(fields),
        settings=fields.mapping("settings"),
        extra=fields.rest(),
    )


def premiere_of(fields: Fields) -> Premiere | None:
    """Read the premiere of a record, if it has one."""
    record = fields.raw("premiere")
    return None if record is None else decode_premiere(record, f"{fields.where}.premiere")


def _window(fields: Fields) -> Window | Tba:
    if fields.flag("tba"):
        if "earliest" in fields or "latest" in fields:
            raise DataError(f"{fields.where} is TBA and has a window")
        return TBA
    earliest, latest = fields.day("earliest"), fields.day("latest")
    if earliest is None and latest is None:
        raise DataError(f"{fields.where} has neither earliest nor latest, nor tba")
    if earliest and latest and earliest > latest:
        raise DataError(f"{fields.where}: earliest {earliest} is after latest {latest}")
    return Window(earliest, latest)


def iso_day(day: date | None) -> str | None:
    """Give a day as JSON has it."""
    return None if day is None else day.isoformat()


def _encode_piece(piece: Window) -> list[str | None]:
    return [iso_day(piece.earliest), iso_day(piece.latest)]


def _pieces(fields: Fields) -> tuple[Window, ...]:
    pieces = fields.raw("pieces") or []
    if not isinstance(pieces, list):
        raise fields.wrong("pieces", "a list of pairs of days", pieces)
    return tuple(_piece(fields, piece) for piece in pieces)


def _piece(fields: Fields, piece: object) -> Window:
    if isinstance(piece, list) and len(piece) == 2:  # noqa: PLR2004 - a pair
        ends = [None if end is None else read_day(end) for end in piece]
        if ends != [None, None] and all(a is None or b for a, b in zip(piece, ends, strict=True)):
            return Window(*ends)
    raise fields.wrong("pieces", "a list of pairs of days", piece)


def encode_episodes(episodes: Episodes) -> list[int]:
    """Give the record of a count: ``[8, 8]``, ``[8, 10]``, or ``[8]`` for at least 8."""
    return [episodes.least] if episodes.most is None else [episodes.least, episodes.most]


def episodes_of(fields: Fields) -> Episodes | None:
    """Read the count of episodes of a record, if it has one."""
    value = fields.raw("episodes")
    if value is None:
        return None
    if not _is_count(value):
        raise fields.wrong("episodes", "[8], [8, 8] or [8, 10]", value)
    return Episodes(value[0], value[1] if len(value) > 1 else None)


def _is_count(value: object) -> TypeGuard[list[int]]:
    return (
        isinstance(value, list)
        and len(value) in (1, 2)
        and all(type(number) is int and number >= 0 for number in value)
        and value[0] <= value[-1]
    )
