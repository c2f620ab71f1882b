"""The JSON form of a single fact, both ways: a premiere, a count of episodes, a relation."""

from datetime import date
from functools import lru_cache
from typing import Any, TypeGuard

from tracker.dates.window import TBA, Tba, Window
from tracker.errors import DataError
from tracker.schedule.fields import Fields, Where, is_encodable, read_day
from tracker.schedule.keys import parse_ref
from tracker.schedule.model import Episodes, Premiere, Ref, Relation

Record = dict[str, Any]

FARTHEST = 300 * 366
"""How many days two premieres may be told apart: all the years in which days are read."""


_WINDOWS_KEPT = 1 << 14
"""How many windows are remembered: many seasons share a day, a month, a year."""


_COUNTS_KEPT = 1 << 8

_PLAIN_FIELDS = 3
"""How many fields a premiere has that is a window in words."""


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


def decode_premiere(record: object, where: Where) -> Premiere:
    """Read the record of a premiere."""
    fields = Fields(record, where)
    return Premiere(
        fields.required_text("words"),
        _window(fields),
        fields.texts("marks"),
        _pieces(fields),
        fields.mapping("settings"),
        fields.rest(),
    )


def premiere_of(fields: Fields) -> Premiere | None:
    """Read the premiere of a record, if it has one."""
    record = fields.raw("premiere")
    if record is None:
        return None
    known = None
    if isinstance(record, dict) and len(record) == _PLAIN_FIELDS:
        try:
            known = _met(record["words"], record["earliest"], record["latest"])
        except (KeyError, TypeError):  # other fields, or lists in them
            known = None
    return known or decode_premiere(record, fields.at("premiere"))


@lru_cache(_WINDOWS_KEPT)
def _met(words: object, earliest: object, latest: object) -> Premiere | None:
    """Give a premiere of a closed window and nothing else, or the one that was met before.

    None for any other, and where something is wrong with it, which is told with its place.
    """
    first, last = read_day(earliest), read_day(latest)
    if first is None or last is None or first > last or not is_encodable(words):
        return None
    return Premiere(words, _window_of(first, last), (), (), {}, {})


def _window(fields: Fields) -> Window | Tba:
    if fields.flag("tba"):
        if "earliest" in fields or "latest" in fields:
            raise DataError(f"{fields.where} is TBA and has a window")
        return TBA
    return _bounds(fields, "has neither earliest nor latest, nor tba")


def _bounds(fields: Fields, neither: str) -> Window:
    earliest, latest = fields.day("earliest"), fields.day("latest")
    if earliest is None and latest is None:
        raise DataError(f"{fields.where} {neither}")
    if earliest and latest and earliest > latest:
        raise DataError(f"{fields.where}: earliest {earliest} is after latest {latest}")
    return _window_of(earliest, latest)


@lru_cache(_WINDOWS_KEPT)
def _window_of(earliest: date | None, latest: date | None) -> Window:
    """Make a window, or give the one that was made of these days before."""
    return Window(earliest, latest)


def encode_window(window: Window) -> Record:
    """Give the record of a window by itself: its bounds, an open one left out."""
    return present(earliest=iso_day(window.earliest), latest=iso_day(window.latest))


def window_of(fields: Fields, name: str) -> Window | None:
    """Read a window that stands by itself in a record, if it has one."""
    record = fields.raw(name)
    if record is None:
        return None
    return _bounds(Fields(record, fields.at(name)), "has neither earliest nor latest")


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
    return _count_of(*value)


@lru_cache(_COUNTS_KEPT)
def _count_of(least: int, most: int | None = None) -> Episodes:
    return Episodes(least, most)


def _is_count(value: object) -> TypeGuard[list[int]]:
    return (
        isinstance(value, list)
        and len(value) in (1, 2)
        and type(value[0]) is type(value[-1]) is int
        and 0 <= value[0] <= value[-1]
    )


def encode_relation(relation: Relation) -> Record:
    """Give the record of a relation.

    Its days are ``[89, 123]`` for 89 to 123 days after, ``[1]`` after, ``[null, -1]`` before.
    """
    return present(
        words=relation.words,
        to=str(relation.to),
        days=_encode_days(relation),
        same_year=relation.same_year or None,
        **relation.extra,
    )


def _encode_days(relation: Relation) -> list[int | None] | None:
    if relation.most is not None:
        return [relation.least, relation.most]
    return None if relation.least is None else [relation.least]


def relation_of(fields: Fields, about: Ref) -> Relation | None:
    """Read the relation of a record about ``about``, if it has one."""
    record = fields.raw("relation")
    return None if record is None else decode_relation(record, fields.at("relation"), about)


def decode_relation(record: object, where: Where, about: Ref) -> Relation:
    """Read the record of a relation: between two seasons, saying something of their days."""
    fields = Fields(record, where)
    words, to = fields.required_text("words"), _season(fields)
    least, most = _days(fields)
    same_year = fields.flag("same_year")
    if least is None and most is None and not same_year:
        raise DataError(f"{fields.where} has neither days nor same_year")
    if about.is_series or to == about:
        from tracker.text import safe  # noqa: PLC0415 - only an error needs it

        names = f"{safe(str(about))} and {safe(str(to))}"
        raise DataError(f"{fields.where} must lie between two seasons, not {names}")
    return Relation(words, to, least, most, same_year, fields.rest())


def _season(fields: Fields) -> Ref:
    text = fields.required_text("to")
    ref = parse_ref(text)
    if ref is None or ref.is_series:
        raise fields.wrong("to", "the key of a season", text)
    return ref


def _days(fields: Fields) -> tuple[int | None, int | None]:
    value = fields.raw("days")
    if value is None:
        return None, None
    if not _is_interval(value):
        raise fields.wrong("days", "[1], [89, 123] or [null, -1]", value)
    return value[0], value[1] if len(value) > 1 else None


def _is_interval(value: object) -> TypeGuard[list[int]]:
    """Tell an interval of days, of which the first may be open; one that ends in order."""
    if not isinstance(value, list) or len(value) not in (1, 2):
        return False
    first, last = value[0], value[-1]
    ends = [last] if first is None else [first, last]
    return all(type(end) is int and abs(end) <= FARTHEST for end in ends) and ends[0] <= ends[-1]
