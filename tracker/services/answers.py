"""Reading the JSON of a service field by field; an empty text and null are the same as absent.

Every field that is not what it should be is a ``ServiceError`` that names it.
"""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any, NoReturn

from tracker.errors import ServiceError
from tracker.schedule.fields import day_expected, read_day
from tracker.text import cut, safe


def parsed(service: str, body: bytes) -> Any:  # noqa: ANN401 - what JSON holds is not known yet
    """Give what the body of an answer holds."""

    def refuse(_: str) -> NoReturn:
        raise ValueError

    try:
        return json.loads(body.decode(), parse_constant=refuse)
    except (ValueError, RecursionError):
        start = cut(safe(body[:60].decode(errors="replace")), 40)
        raise ServiceError(
            f"{service} answered something that is not JSON: {start}",
            hint="is the address right, and is nothing in between that asks to sign in?",
        ) from None


class Answer:
    """One object of an answer; ``where`` is its path, as in ``_embedded.seasons[0]``."""

    def __init__(self, service: str, value: object, where: str = "") -> None:
        self._service = service
        self._where = where
        if not isinstance(value, dict):
            raise self._wrong("", "an object", value)
        self._fields: dict[str, Any] = value

    def text(self, name: str) -> str | None:
        """Give a text on one line, or None."""
        value = self._fields.get(name)
        if value is None or isinstance(value, str):
            return " ".join((value or "").split()) or None
        raise self._wrong(name, "a text", value)

    def required_text(self, name: str) -> str:
        """Give a text that must be there."""
        return self.text(name) or self._missing(name)

    def number(self, name: str) -> int | None:
        """Give a whole number that is not negative, or None."""
        value = self._fields.get(name)
        if value is None or value == "":
            return None
        if type(value) is int and value >= 0:
            return value
        raise self._wrong(name, "a whole number", value)

    def required_number(self, name: str) -> int:
        """Give a number that must be there."""
        number = self.number(name)
        return self._missing(name) if number is None else number

    def day(self, name: str) -> date | None:
        """Give a day as it stands, in whatever zone it is meant, or None."""
        text = self.text(name)
        day = read_day(text)
        if text is not None and day is None:
            raise self._wrong(name, day_expected(text), text)
        return day

    def one(self, name: str) -> "Answer | None":
        """Give the object in a field, or None."""
        value = self._fields.get(name)
        return None if value is None else Answer(self._service, value, self._path(name))

    def each(self, name: str) -> Iterator["Answer"]:
        """Give the objects of a list, none if there is no list."""
        value = self._fields.get(name)
        if not isinstance(value, list | None):
            raise self._wrong(name, "a list", value)
        return listed(self._service, value or [], self._path(name))

    def _path(self, name: str) -> str:
        return f"{self._where}.{name}" if self._where else name

    def _missing(self, name: str) -> NoReturn:
        raise ServiceError(f"{self._service} left out {self._path(name)}")

    def _wrong(self, name: str, expected: str, value: object) -> ServiceError:
        shown = cut(safe(json.dumps(value, ensure_ascii=False)), 40)
        path = self._path(name) if name else self._where or "the answer"
        return ServiceError(f"{self._service} answered {path}: {shown}, which is not {expected}")


def listed(service: str, value: object, where: str = "") -> Iterator[Answer]:
    """Give the objects of a list that is an answer, or part of one."""
    if not isinstance(value, list):
        raise ServiceError(f"{service} answered something that is not a list")
    return (Answer(service, one, f"{where}[{place}]") for place, one in enumerate(value))
