"""Schedules whose every text means harm, built from the record forms themselves.

Every field that can hold a text gets one, found by its type: a new field is met without a change
here, and one of a type that is not known here stops the tests.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, timedelta
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from tests.hostile.payloads import PAYLOADS
from tracker.dates.window import Window
from tracker.schedule.model import (
    Announcement,
    Certainty,
    Episodes,
    Ref,
    Relation,
    Retraction,
    Season,
    Series,
)
from tracker.schedule.records import (
    announcement_key,
    encode_announcement,
    encode_retraction,
    encode_series,
)
from tracker.schedule.repairing import plan, repaired
from tracker.schedule.tables import decode_tables
from tracker.store.codec import empty_document, encode

TODAY = date(2026, 11, 23)
SAID_ON = date(2026, 5, 1)

Texts = Callable[[str], str]
"""Gives the text of a field by its name, such as ``announcement-premiere-words``."""

Document = dict[str, dict[str, Any]]


def filled(of: Any, name: str, texts: Texts) -> Any:  # noqa: ANN401, PLR0911 - a value of any type
    """Give a value of a type with a text in every place that can hold one."""
    if get_origin(of) in (Union, UnionType):
        of = next(one for one in get_args(of) if one is not type(None))
    if of is str:
        return texts(name)
    if get_origin(of) is tuple and get_args(of)[0] is str:
        return (texts(name),)
    if get_origin(of) is tuple:
        return ()
    if is_mapping(of):
        return {texts(f"{name}-key"): texts(f"{name}-value")}
    if is_dataclass(of) and isinstance(of, type):
        return made(of, name, texts)
    if isinstance(of, type) and issubclass(of, Enum):
        return next(iter(of))
    if of in (bool, int, date):
        return {bool: False, int: 1, date: SAID_ON}[of]
    raise AssertionError(f"{name}: teach this module to fill a {of}")


def is_mapping(of: object) -> bool:
    """Tell whether a type is an object of JSON that may hold anything."""
    return get_origin(of) is not None and issubclass(get_origin(of), Mapping)  # type: ignore[arg-type]


def made(of: type, name: str, texts: Texts) -> Any:  # noqa: ANN401 - a value of any type
    """Give a value of a dataclass, its windows and keys those of a whole schedule."""
    match of.__name__:
        case "Window":
            return Window(date(2027, 3, 1), date(2027, 5, 31))
        case "Ref":
            return Ref("x", 1)
        case "Episodes":
            return Episodes(8, 10)
    hints = get_type_hints(of)
    values = {one.name: filled(hints[one.name], f"{name}-{one.name}", texts) for one in fields(of)}
    if of is Relation:
        values |= {"least": 1, "most": None}
    return of(**values)


@dataclass(frozen=True)
class Work:
    """The records about one payload: a series with two seasons, and what was said of them."""

    key: str
    texts: Texts

    @property
    def series(self) -> Series:
        """Give the series."""
        value: Series = made(Series, "series", self.texts)
        return value

    def announcements(self) -> list[Announcement]:
        """Give a premiere, a rumour beside it, a relation, and one that was taken back."""
        return [
            self._said(1, 1, relation=None),
            self._said(1, 2, relation=None, certainty=Certainty.RUMOURED, days=40),
            self._said(2, 1, premiere=None),
            self._said(1, 3, relation=None, episodes=Episodes(3, 3)),
        ]

    def _said(self, season: int, n: int, *, days: int = 0, **fixed: object) -> Announcement:
        name = f"said{season}{n}"
        hints = get_type_hints(Announcement)
        values = {
            one.name: filled(hints[one.name], f"{name}-{one.name}", self.texts)
            for one in fields(Announcement)
        }
        values |= {"about": Ref(self.key, season), "n": n, "status": None, "again": 0, **fixed}
        if values["premiere"] and days:
            later = Window(date(2027, 3, 1) + timedelta(days), date(2027, 5, 31) + timedelta(days))
            values["premiere"] = _replaced(values["premiere"], window=later)
        if values["relation"]:
            values["relation"] = _replaced(values["relation"], to=Ref(self.key, 1))
        return Announcement(**values)

    def records(self) -> Document:
        """Give the records as they stand in a file; the last announcement is retracted."""
        said = {announcement_key(one): one for one in self.announcements()}
        taken_back: Retraction = made(Retraction, "retraction", self.texts)
        return {
            "series": {self.key: encode_series(self.series)},
            "announcements": {key: encode_announcement(one) for key, one in said.items()},
            "retractions": {list(said)[-1]: encode_retraction(taken_back)},
        }


def _replaced(value: Any, **changes: object) -> Any:  # noqa: ANN401 - as above
    return type(value)(**{one.name: getattr(value, one.name) for one in fields(value)} | changes)


def document_of(works: list[Work], more: Document | None = None) -> Document:
    """Give a schedule of works whose seasons table is what the log adds up to."""
    document: Document = empty_document()
    for work in works:
        for table, rows in work.records().items():
            document[table] |= rows
    tables = decode_tables(document)
    for table, rows in repaired(tables, plan(tables, TODAY), ()).items():
        document[table] |= {key: row for key, row in rows.items() if row is not None}
    return {**document, **(more or {})}


def marker(number: int, name: str) -> str:
    """Give a word that stands for one field of one work, and nowhere else."""
    return f"zq{number}{name.replace('-', '').replace('q', 'k').lower()}q"


def key_of(number: int) -> str:
    """Give the key of the series with the payload of that number."""
    return f"work-{number}"


def benign() -> bytes:
    """Give the schedule with harmless words in every place."""
    return encode(_of(marker))


def hostile() -> bytes:
    """Give the same schedule with a payload before every word."""
    return encode(_of(text_of))


def text_of(number: int, name: str) -> str:
    """Give the hostile text of a field."""
    return list(PAYLOADS.values())[number] + marker(number, name)


def names() -> list[str]:
    """Give the names of all fields that can hold a text, in the order of the forms."""
    found: list[str] = []

    def note(name: str) -> str:
        found.append(name)
        return name

    Work("x", note).records()
    return list(dict.fromkeys(found))


def _of(text: Callable[[int, str], str]) -> Document:
    works = [
        Work(key_of(number), lambda name, number=number: text(number, name))  # type: ignore[misc]
        for number in range(len(PAYLOADS))
    ]
    foreign = {
        text(number, "table"): {text(number, "row"): {text(number, "field"): text(number, "value")}}
        for number in range(len(PAYLOADS))
    }
    return document_of(works, foreign)


ROWS = Season
"""What the seasons table is made of; its texts come from the log."""
