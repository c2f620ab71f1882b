"""The bytes of a data file, both ways: strict JSON in, one record a line out.

Reading refuses what another program may have left or what could not be written back unchanged:
an empty file, a byte order mark, duplicate keys, NaN and infinities, lone surrogates, numbers of
thousands of digits, nesting without end. Every refusal is a ``DataError``.
"""

import json
import re
from collections.abc import Mapping
from typing import Any, NoReturn

from tracker.errors import DataError
from tracker.store.migration import (
    FORMAT_VERSION,
    OLDEST_VERSION,
    Document,
    migrated,
    version_of,
)
from tracker.store.skimming import without_log
from tracker.text import safe

TABLES = ("series", "seasons", "announcements", "retractions", "meta")
"""The tables of a file, in the order in which they stand in it."""

_HEAD = 200
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_SURROGATE = rb"\\u[dD][89a-fA-F]"
_DIGITS = re.compile(r"([0-9]+)")
_NUMBER_WIDTH = 20


def empty_document() -> Document:
    """Give the document of a schedule that holds nothing."""
    document: Document = {table: {} for table in TABLES}
    document["meta"] = {"format": {"version": FORMAT_VERSION}, "settings": {}}
    return document


def decode(data: bytes) -> Document:
    """Read the bytes of a data file, whatever its format, as a document of today's format."""
    return migrated(parse(data))


def parse(data: bytes) -> Document:
    """Read the bytes of a data file as a document of the format that it was written in."""
    document = _parse(_text(data))
    _check_format(document)
    if b"\\u" in data and re.search(_SURROGATE, data):
        _check_encodable(document)
    return {**{table: {} for table in TABLES}, **document}


def parse_overview(data: bytes) -> Document:
    """Read the bytes of a data file for its seasons: strictly, but for the log, which is left out.

    The announcements are looked over; in a layout that is not our own they are read as well.
    """
    rows = without_log(data)
    if rows is None:
        return parse(data)
    try:
        return parse(rows)
    except DataError:
        return parse(data)  # raises it again, with the places of the whole file


def is_current(document: Document) -> bool:
    """Tell whether a document is of the format that this program writes."""
    return version_of(document) == FORMAT_VERSION


def encode(document: Mapping[str, Mapping[str, Any]]) -> bytes:
    """Give the bytes of a document: the known tables first, then others, one record a line."""
    names = [*TABLES, *(name for name in document if name not in TABLES)]
    tables = (f"{_json(name)}: {_table(document.get(name, {}))}" for name in names)
    return ("{\n" + ",\n".join(tables) + "\n}\n").encode()


def natural(key: str) -> list[str]:
    """Give what keys are sorted by, numbers by their value: ``s2`` before ``s10``.

    Numbers are compared as texts of one length, since no key's digits must be too many for this.
    """
    pieces: list[str] = _DIGITS.split(key)
    pieces[1::2] = [digits.zfill(_NUMBER_WIDTH) for digits in pieces[1::2]]
    return pieces


def _table(records: Mapping[str, Any]) -> str:
    if not records:
        return "{}"
    lines = (f" {_json(key)}: {_json(records[key])}" for key in sorted(records, key=natural))
    return "{\n" + ",\n".join(lines) + "\n}"


_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def _text(data: bytes) -> str:
    if not data or data.isspace():
        raise DataError(
            f"the file is empty ({len(data)} bytes): a crash of another program leaves such a file",
            hint="put back a copy of it; if there never was one, remove the file",
        )
    if data.startswith(_BYTE_ORDER_MARK):
        raise DataError("line 1, column 1: the file begins with a byte order mark (save as UTF-8)")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        raise DataError(f"line {line}, column {column}: this is not UTF-8") from None


def _parse(text: str) -> Any:  # noqa: ANN401 - what JSON holds is not known yet
    try:
        return json.loads(
            text, object_pairs_hook=_unique, parse_constant=_refuse, parse_float=_finite
        )
    except json.JSONDecodeError as error:
        raise DataError(
            f"line {error.lineno}, column {error.colno}: {_reason(error.msg)}"
        ) from None
    except RecursionError:
        raise DataError("the JSON is nested too deeply") from None
    except ValueError:
        raise DataError("the JSON holds a number of thousands of digits") from None


def _reason(message: str) -> str:
    return f"this is not JSON ({message[0].lower()}{message[1:]})"


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise DataError(f'the key "{safe(twice)}" stands twice in one object')
    return record


def _refuse(constant: str) -> NoReturn:
    raise DataError(f"{constant} is not JSON")


def _finite(digits: str) -> float:
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        raise DataError(f"the number {digits[:_HEAD]} is too large")
    return number


def _check_format(document: object) -> None:
    """Refuse what is not a schedule of a format known here."""
    if not isinstance(document, dict):
        raise _foreign("it does not hold an object")
    version = _version(document)
    if version is None:
        raise _foreign("meta.format.version is missing")
    if version > FORMAT_VERSION:
        raise DataError(
            f"a newer tracker wrote this file (format {version}; this one reads {FORMAT_VERSION})",
            hint="to do: install the newest tracker",
        )
    for name, table in document.items():
        _check_table(name, table)


def _version(document: Mapping[str, Any]) -> int | None:
    meta = document.get("meta")
    form = meta.get("format") if isinstance(meta, dict) else None
    version = form.get("version") if isinstance(form, dict) else None
    return version if type(version) is int and version >= OLDEST_VERSION else None


def _foreign(reason: str) -> DataError:
    return DataError(
        f"this is not a tracker schedule ({reason})", hint="name another file with --file"
    )


def _check_table(name: str, table: object) -> None:
    if not isinstance(table, dict):
        raise DataError(f"{safe(name)} must be an object of objects")
    for key, record in table.items():
        if not isinstance(record, dict):
            raise DataError(f'{safe(name)}["{safe(key)}"] must be an object')


def _check_encodable(document: Document) -> None:
    try:
        encode(document)
    except UnicodeEncodeError:
        raise DataError("a text holds half a character (a lone surrogate)") from None
