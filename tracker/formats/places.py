"""Where in the text of a JSON document its items begin, so that an error can name the line."""

import json

_BLANKS = " \t\r\n"


def item_starts(text: str) -> list[str]:
    """Give the line and column of every element of the list ``items`` of an object.

    ``text`` is JSON that was read already. Looked for only once something is wrong.
    """
    decoder = json.JSONDecoder()
    starts: list[int] = []
    at = _skip(text, 0) + 1
    while text[at := _skip(text, at)] != "}":
        name, at = decoder.raw_decode(text, at)
        at = _skip(text, _skip(text, at) + 1)
        if name == "items":
            starts = _starts(text, at, decoder)
        _, at = decoder.raw_decode(text, at)
        at = _after_comma(text, at)
    return [_place(text, start) for start in starts]


def _starts(text: str, at: int, decoder: json.JSONDecoder) -> list[int]:
    starts = []
    at += 1
    while text[at := _skip(text, at)] != "]":
        starts.append(at)
        _, at = decoder.raw_decode(text, at)
        at = _after_comma(text, at)
    return starts


def _after_comma(text: str, at: int) -> int:
    at = _skip(text, at)
    return at + 1 if text[at] == "," else at


def _skip(text: str, at: int) -> int:
    while text[at] in _BLANKS:
        at += 1
    return at


def _place(text: str, at: int) -> str:
    line = text.count("\n", 0, at) + 1
    return f"line {line}, column {at - text.rfind(chr(10), 0, at)}"
