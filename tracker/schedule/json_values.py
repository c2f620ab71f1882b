"""JSON values: when two are the same, and the one order over all of them.

Where the versions of a schedule differ, the value that sorts first stands, so that everybody who
merges them gets the same: numbers by size, then texts by their characters, lists, objects, false
and true (these three by their canonical text), last null, which is no value at all.
"""

import json
from typing import Any, Final

_RANKS: Final = {int: 0, float: 0, str: 1, list: 2, dict: 3, bool: 4, type(None): 5}


def canonical(value: object) -> str:
    """Give the text that a value has whatever the order of its keys: equal for the same value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def is_same(one: object, other: object) -> bool:
    """Tell whether two values are the same: ``1`` and ``true`` are not, nor ``1`` and ``1.0``."""
    return canonical(one) == canonical(other)


def place(value: Any) -> tuple[int, float, str, str]:  # noqa: ANN401 - any value of JSON
    """Give what values are sorted by; the last is the order of keys, for a choice of bytes."""
    is_number = type(value) in (int, float)
    text = value if isinstance(value, str) else canonical(value)
    return _RANKS[type(value)], value if is_number else 0, text, json.dumps(value)
