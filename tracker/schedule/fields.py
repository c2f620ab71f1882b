"""Reading a record field by field, so that an error says where in the file it is.

A ``Fields`` takes what it is asked for out of a record and leaves the rest: what nobody asked for
is an unknown key, which is kept and written back.
"""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any, TypeGuard, TypeVar

from tracker.dates.window import FIRST_DAY, LAST_DAY
from tracker.errors import DataError

Choice = TypeVar("Choice", bound=StrEnum)


_DAYS_KEPT = 1 << 14
"""How many days are remembered: a large file names the same ones over and over."""

Where = Callable[[], str]
"""Gives the path of a record: it is made when something is wrong, which few records are."""


class Fields:
    """The fields of one record; ``where`` gives its path, as in ``seasons["iron-fist/s1"]``."""

    __slots__ = ("_rest", "_where")

    def __init__(self, record: object, where: Where) -> None:
        self._where = where
        if not isinstance(record, dict):
            raise _wrong(where(), "an object", record)
        self._rest: dict[str, Any] = record.copy()

    def __contains__(self, name: str) -> bool:
        return name in self._rest

    @property
    def where(self) -> str:
        """Give the path of the record."""
        return self._where()

    def at(self, name: str) -> Where:
        """Give what gives the path of a field."""
        return lambda: f"{self.where}.{name}"

    def rest(self) -> dict[str, Any]:
        """Give the fields that nobody asked for."""
        return self._rest

    def wrong(self, name: str, expected: str, value: object) -> DataError:
        """Give the error that says that a field does not hold what it should."""
        return _wrong(f"{self.where}.{name}", expected, value)

    def text(self, name: str) -> str | None:
        """Give a text, or None when the field is absent."""
        value = self._rest.pop(name, None)
        if value is None or is_encodable(value):
            return value
        raise self.wrong(name, "a text", value)

    def required_text(self, name: str) -> str:
        """Give a text that must be there."""
        value = self.text(name)
        if value is None:
            raise DataError(f"{self.where}.{name} is missing")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """Give a list of texts, empty when the field is absent."""
        value = self._rest.pop(name, [])
        if isinstance(value, list) and all(isinstance(text, str) for text in value):
            return tuple(value)
        raise self.wrong(name, "a list of texts", value)

    def day(self, name: str) -> date | None:
        """Give a day, or None when the field is absent."""
        value = self._rest.pop(name, None)
        return None if value is None else self._day(name, value)

    def required_day(self, name: str) -> date:
        """Give a day that must be there."""
        return self._day(name, self.required_text(name))

    def _day(self, name: str, value: object) -> date:
        day = read_day(value)
        if day is None:
            raise self.wrong(name, day_expected(value), value)
        return day

    def number(self, name: str, default: int) -> int:
        """Give a whole number that is not negative, or the default when the field is absent."""
        value = self._rest.pop(name, default)
        if type(value) is int and value >= 0:
            return value
        raise self.wrong(name, "a whole number", value)

    def flag(self, name: str) -> bool:
        """Give true or false; false when the field is absent."""
        value = self._rest.pop(name, False)
        if isinstance(value, bool):
            return value
        raise self.wrong(name, "true or false", value)

    def choice(self, name: str, choices: type[Choice]) -> Choice | None:
        """Give one of a closed set of words, or None when the field is absent."""
        value = self._rest.pop(name, None)
        if value is None:
            return None
        words: Mapping[object, Choice] = _words_of(choices)
        try:
            return words[value]
        except (KeyError, TypeError):
            raise self.wrong(name, "one of " + ", ".join(choices), value) from None

    def required_choice(self, name: str, choices: type[Choice]) -> Choice:
        """Give one of a closed set of words that must be there."""
        value = self.choice(name, choices)
        if value is None:
            raise DataError(f"{self.where}.{name} is missing")
        return value

    def mapping(self, name: str) -> dict[str, Any]:
        """Give a JSON object, empty when the field is absent."""
        value = self._rest.pop(name, {})
        if isinstance(value, dict):
            return value
        raise self.wrong(name, "an object", value)

    def raw(self, name: str) -> object:
        """Give whatever the field holds, or None when it is absent."""
        value: object = self._rest.pop(name, None)
        return value


_Member = TypeVar("_Member", bound=StrEnum)


@cache
def _words_of(choices: type[_Member]) -> Mapping[object, _Member]:
    """Give the members of an enum by their words; calling the enum takes four times as long."""
    return {choice.value: choice for choice in choices}


def read_day(value: object) -> date | None:
    """Give the day that an ISO text names, or None when it names none that is believed."""
    return _day_named(value) if isinstance(value, str) else None


@lru_cache(_DAYS_KEPT)
def _day_named(value: str) -> date | None:
    day = _day_written(value)
    return day if day and FIRST_DAY <= day <= LAST_DAY else None


def _day_written(value: str) -> date | None:
    """Give the day of ``2017-03-17``, and not of the other forms of the standard."""
    if len(value) != len("2017-03-17") or "W" in value:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def day_expected(value: object) -> str:
    """Give what should stand in place of a value that is no day: one like it, or of other years."""
    if isinstance(value, str) and _day_written(value):
        return f"a day from {FIRST_DAY.year} to {LAST_DAY.year}"
    return "a day like 2017-03-17"


def is_encodable(value: object) -> TypeGuard[str]:
    """Tell whether a value is a text that a file can hold: one without lone surrogates."""
    if not isinstance(value, str):
        return False
    return value.isascii() or not any("\ud800" <= character <= "\udfff" for character in value)


def _wrong(where: str, expected: str, value: object) -> DataError:
    return DataError(f"{where} must be {expected}, not {_shown(value)}")


def _shown(value: object) -> str:
    import json  # noqa: PLC0415 - only an error needs it

    from tracker.text import cut, safe  # noqa: PLC0415

    return cut(safe(json.dumps(value, ensure_ascii=False, default=str)), 60)
