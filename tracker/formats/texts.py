"""The text of a file from outside: UTF-8, with or without a byte order mark."""

import codecs

from tracker.errors import DataError


def decoded(data: bytes) -> str:
    """Give the text of ``data``; raises ``DataError`` with the line and column of a foreign byte.

    A byte order mark at the beginning is dropped: spreadsheets write one.
    """
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        text = data.removeprefix(codecs.BOM_UTF8)[: error.start]
        line, column = text.count(b"\n") + 1, error.start - text.rfind(b"\n")
        raise DataError(
            f"line {line}, column {column}: this is not UTF-8", hint="save it as UTF-8"
        ) from None
