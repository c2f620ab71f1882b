"""JSON, both ways: every announcement in the envelope that all our documents have.

An item holds every field of an announcement and of its series, so that nothing is lost on the way
to another schedule. Fields that are not known here travel in ``extra``.
"""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NoReturn

from tracker.dates.edtf import to_edtf
from tracker.dates.marks import Mark
from tracker.dates.window import Window
from tracker.errors import DataError
from tracker.formats.ordered import ordered
from tracker.formats.places import item_starts
from tracker.formats.texts import decoded
from tracker.schedule.facts import Record, iso_day, present
from tracker.schedule.fields import Fields
from tracker.schedule.history import Told
from tracker.schedule.incoming import Batch, Incoming, Refused, Work
from tracker.schedule.model import Premiere, Series
from tracker.schedule.records import (
    decode_announcement,
    decode_series,
    encode_announcement,
)
from tracker.text import cut, safe, safe_json

SCHEMA = "tracker.export/1"

Item = dict[str, Any]

_PREMIERE = ("words", "earliest", "latest", "tba", "marks", "pieces", "settings")
_SAID = (
    "about",
    "said_on",
    "n",
    "certainty",
    "premiere",
    "episodes",
    "status",
    "relation",
    "source",
    "quote",
    "note",
    "again",
)


def write(told: Iterable[Told], as_of: date) -> bytes:
    """Give the announcements that stand on a day as a JSON document."""
    items = [_item(one) for one in ordered(told)]
    document = {"schema": SCHEMA, "as_of": as_of.isoformat(), "items": items}
    text = json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False)
    return f"{safe_json(text)}\n".encode()


def read(data: bytes) -> Batch:
    """Read a document that ``write`` made. Raises ``DataError`` when the whole cannot be read."""
    text = decoded(data)
    document = _parsed(text)
    items = document.get("items") if isinstance(document, dict) else None
    if not isinstance(items, list) or document.get("schema") != SCHEMA:
        raise DataError(
            f'this is not a document of the schema "{SCHEMA}"',
            hint="what is read here is what this writes: tracker export json",
        )
    incoming, refused = [], []
    for place, item in enumerate(items):
        try:
            incoming.append(_incoming(item, f"items[{place}]"))
        except DataError as error:
            refused.append((place, _named(error.message)))
    starts = item_starts(text) if refused else []
    return Batch(
        tuple(incoming), tuple(Refused(starts[place], message) for place, message in refused)
    )


def _item(told: Told) -> Item:
    said, series = told.said, told.series
    record = encode_announcement(said)
    return {
        "announcement": told.key,
        "ref": str(said.about),
        "title": series.title,
        "kind": series.kind.value,
        "single": series.single,
        "network": series.network,
        "aliases": list(series.aliases),
        "ids": dict(series.ids),
        "season": said.about.season,
        "part": said.about.part,
        "said_on": said.said_on.isoformat(),
        "certainty": said.certainty.value,
        **_premiere_item(said.premiere),
        "episodes": said.episodes and {"min": said.episodes.least, "max": said.episodes.most},
        "status": said.status and said.status.value,
        "relation": record.get("relation"),
        "source": said.source,
        "quote": said.quote,
        "note": said.note,
        "again": said.again,
        "extra": {name: value for name, value in record.items() if name not in _SAID},
    }


def _premiere_item(premiere: Premiere | None) -> Item:
    window = premiere.window if premiere and isinstance(premiere.window, Window) else None
    marks = premiere.marks if premiere else ()
    known = [mark for mark in Mark if mark.value in marks]
    return {
        "phrase": premiere.words if premiere else None,
        "earliest": window and iso_day(window.earliest),
        "latest": window and iso_day(window.latest),
        "tba": premiere is not None and premiere.is_tba,
        "edtf": to_edtf(window, known) if window else None,
        "marks": list(marks),
        "pieces": [
            [iso_day(piece.earliest), iso_day(piece.latest)]
            for piece in (premiere.pieces if premiere else ())
        ],
        "settings": dict(premiere.settings) if premiere else {},
    }


def _incoming(item: object, where: str) -> Incoming:
    fields = Fields(item, lambda: where)
    ref = fields.required_text("ref")
    series = _series(fields, where)
    said = decode_announcement(where, _record(fields, ref))
    work = Work(
        title=series.title,
        key=said.about.series,
        kind=series.kind,
        single=series.single,
        network=series.network,
        aliases=series.aliases,
        ids=series.ids,
    )
    return Incoming(work, said, where=where)


def _series(fields: Fields, where: str) -> Series:
    record = present(**{name: fields.raw(name) for name in _SERIES})
    return decode_series(where, record)


_SERIES = ("title", "kind", "single", "network", "aliases", "ids")


def _record(fields: Fields, ref: str) -> Record:
    """Give the record of an announcement out of the fields of an item."""
    plain = {
        name: fields.raw(name) for name in ("said_on", "certainty", "status", "relation", "again")
    }
    texts = {name: fields.text(name) for name in ("source", "quote", "note")}
    record = present(about=ref, n=1, **plain, **texts)
    facts = present(premiere=_premiere(fields), episodes=_episodes(fields))
    return {**fields.mapping("extra"), **record, **facts}


def _premiere(fields: Fields) -> Record | None:
    words = fields.text("phrase")
    values = {name: fields.raw(name) or None for name in _PREMIERE if name != "words"}
    return None if words is None else present(words=words, **values)


def _episodes(fields: Fields) -> object:
    value = fields.raw("episodes")
    if value is None:
        return None
    if not isinstance(value, Mapping):
        raise fields.wrong("episodes", 'an object like {"min": 8, "max": 8}', value)
    bounds = [value.get("min"), value.get("max")]
    return bounds[:1] if bounds[1] is None else bounds


def _parsed(text: str) -> Any:  # noqa: ANN401 - what JSON holds is not known yet
    try:
        document = json.loads(text, parse_constant=_refuse, parse_float=_finite)
    except json.JSONDecodeError as error:
        reason = f"{error.msg[0].lower()}{error.msg[1:]}"
        place = f"line {error.lineno}, column {error.colno}"
        raise DataError(f"{place}: this is not JSON ({reason})") from None
    except RecursionError:
        raise DataError("the JSON is nested too deeply") from None
    except ValueError:
        raise DataError("the JSON holds a number of thousands of digits") from None
    if _HALF.search(text):
        _check_encodable(document)
    return document


_HALF = re.compile(r"\\u[dD][89a-fA-F]")


def _check_encodable(document: object) -> None:
    try:
        json.dumps(document, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise DataError("a text holds half a character (a lone surrogate)") from None


def _finite(digits: str) -> float:
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        raise DataError(f"the number {cut(digits, 40)} is too large")
    return number


def _named(message: str) -> str:
    """Give the words of an error with the place in the document instead of one in a data file."""
    return _RECORD.sub(r"\1", message)


_RECORD = re.compile(r'^(?:announcements|series)\["(items\[[0-9]+\])"\]')


def _refuse(constant: str) -> NoReturn:
    raise DataError(f"{safe(constant)} is not JSON")
