"""What ``--json`` promises: a JSON Schema (draft 2020-12) for every document.

The enums are those of the domain, so that a word that is added there is in the schemas too. Every
object names all its keys, requires them and allows no other, except where a file may hold more.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import Any

from tracker.dates.marks import Hedge
from tracker.dates.settings import DateOrder, Hemisphere
from tracker.dates.shape import Shape
from tracker.news.values import FactKind, Tier
from tracker.schedule.changes import ChangeKind
from tracker.schedule.day_facts import Aspect
from tracker.schedule.findings import Code, Severity
from tracker.schedule.forecast import Answer
from tracker.schedule.model import Certainty, Kind, Standing, Status

Schema = dict[str, Any]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: Schema = {"type": "string"}
_YES_OR_NO: Schema = {"type": "boolean"}


def _object(properties: Mapping[str, Schema], **more: object) -> Schema:
    """Give an object that has these keys, all of them and no other."""
    closed = {"type": "object", "required": list(properties), "additionalProperties": False}
    return {**closed, "properties": dict(properties), **more}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _pair(ends: Schema) -> Schema:
    return {**_list(ends), "minItems": 2, "maxItems": 2}


def _one_of(words: Iterable[Enum]) -> Schema:
    return {"enum": [word.value for word in words]}


def _whole(least: int) -> Schema:
    return {"type": "integer", "minimum": least}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _known(name: str) -> Schema:
    """Give what is a value of a definition, or null as long as it is not known."""
    return _or_null(_ref(name))


_PREMIERE: dict[str, Schema] = {
    "phrase": _or_null(_TEXT),
    "earliest": _known("day"),
    "latest": _known("day"),
    "tba": _YES_OR_NO,
    "edtf": _or_null(_TEXT),
}
_NO_DATE: Schema = {key: {"type": "null"} for key in ("earliest", "latest", "edtf")}
_TBA_HAS_NO_DATE: Schema = {
    "if": {"properties": {"tba": {"const": True}}},
    "then": {"properties": {"phrase": _TEXT, **_NO_DATE}},
}
_CLAIM: dict[str, Schema] = {"said_on": _ref("day"), "certainty": _ref("certainty")}
_WORK: dict[str, Schema] = {"title": _TEXT, "kind": _ref("kind"), "network": _or_null(_TEXT)}

_FACT: dict[str, Schema] = {
    "announcement": _TEXT,
    "ref": _TEXT,
    **_CLAIM,
    "fact": _one_of(Aspect),
    "words": _or_null(_TEXT),
}

_DEFINITIONS: dict[str, Schema] = {
    "day": {
        "description": "A day, never a time",
        "type": "string",
        "format": "date",
        "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    },
    "kind": _one_of(Kind),
    "certainty": _one_of(Certainty),
    "status": _one_of(Status),
    "standing": _one_of(Standing),
    "episodes": {
        "description": "A count of episodes; without a max there may be more",
        **_object({"min": _whole(0), "max": _or_null(_whole(0))}),
    },
    "window": {
        "description": "The days in which something falls, both included; null is an open end",
        **_object({"earliest": _known("day"), "latest": _known("day")}),
    },
    "beside": {
        "description": "What is said beside a standing fact, by the kind of fact",
        **_object(
            {
                "premiere": _or_null(_object({**_CLAIM, **_PREMIERE}, **_TBA_HAS_NO_DATE)),
                "episodes": _or_null(_object({**_CLAIM, "episodes": _ref("episodes")})),
                "status": _or_null(_object({**_CLAIM, "status": _ref("status")})),
            }
        ),
    },
    "season": {
        "description": "A season as it is seen on the day of the document",
        **_object(
            {
                "ref": _TEXT,
                "series": _TEXT,
                "season": _whole(1),
                "part": _or_null(_whole(1)),
                **_WORK,
                "episodes": _known("episodes"),
                "status": _known("status"),
                "certainty": _known("certainty"),
                **_PREMIERE,
                "narrowed": _known("window"),
                "beside": _known("beside"),
                "standing": _ref("standing"),
                "said_on": _known("day"),
                "source": _or_null(_TEXT),
                "announcement": _or_null(_TEXT),
            },
            **_TBA_HAS_NO_DATE,
        ),
    },
    "told": {
        "description": "An announcement, and what it changed",
        **_object(
            {
                "announcement": _TEXT,
                "ref": _TEXT,
                **_CLAIM,
                **_PREMIERE,
                "episodes": _known("episodes"),
                "status": _known("status"),
                "relation": _known("relation"),
                "source": _or_null(_TEXT),
                "quote": _or_null(_TEXT),
                "note": _or_null(_TEXT),
                "change": _or_null(_one_of(ChangeKind)),
                "slip": _known("slip"),
                "retracted": _YES_OR_NO,
            },
            **_TBA_HAS_NO_DATE,
        ),
    },
    "relation": {
        "description": "To another season: so many days after it, negative before, null open",
        **_object(
            {
                "words": _TEXT,
                "to": _TEXT,
                "min_days": _or_null({"type": "integer"}),
                "max_days": _or_null({"type": "integer"}),
                "same_year": _YES_OR_NO,
            }
        ),
    },
    "end": {
        "description": "An end of a window, null where it is open, and the facts that make it",
        **_object(
            {
                "day": _known("day"),
                "chain": _list(_object({**_FACT, "day": _known("day")})),
            }
        ),
    },
    "slip": {
        "description": "By how many days a premiere moved, later or earlier as the change says",
        **_object({"min_days": _whole(0), "max_days": _or_null(_whole(0))}),
    },
}

_SHOWN = _object(
    {
        "ref": _TEXT,
        **_WORK,
        "aliases": _list(_TEXT),
        "ids": {"type": "object", "additionalProperties": {"type": ["string", "integer"]}},
        "seasons": _list(_ref("season")),
        "announcements": _list(_ref("told")),
    }
)
_ANSWERED = _object({"ref": _TEXT, "answer": _one_of(Answer)})
_FOUND = _object(
    {
        "code": _one_of(Code),
        "severity": _one_of(Severity),
        "where": _TEXT,
        "message": _TEXT,
        "fix": _or_null(_TEXT),
    }
)
_DIFFERENT = {
    "oneOf": [
        _object(
            {
                "side": {"enum": ["here", "there"]},
                "series": _TEXT,
                "fields": {"type": "null"},
                "announcement": _ref("told"),
            }
        ),
        _object(
            {
                "side": {"enum": ["here", "there", "both"]},
                "series": _TEXT,
                "fields": {
                    "description": "The fields that differ, as the file has them",
                    "type": "object",
                    "additionalProperties": _object({"here": {}, "there": {}}),
                },
                "announcement": {"type": "null"},
            }
        ),
    ]
}
_WHY = _object(
    {
        "ref": _TEXT,
        "level": _ref("certainty"),
        "earliest": _ref("end"),
        "latest": _ref("end"),
        "set_aside": _list(
            _object({**_FACT, "short_days": _whole(1), "against": _list(_object(_FACT))})
        ),
    }
)
_READ = _object(
    {
        "phrase": _TEXT,
        "on": _ref("day"),
        "reads_as": {"enum": ["window", "tba", "refused"]},
        "earliest": _known("day"),
        "latest": _known("day"),
        "edtf": _or_null(_TEXT),
        "precision": {"enum": [*(shape.value for shape in Shape), "TBA", None]},
        "approximate": _or_null(_YES_OR_NO),
        "uncertain": _or_null(_YES_OR_NO),
        "hedge": {"enum": [*(hedge.value for hedge in Hedge), None]},
        "pieces": _list(_pair(_known("day"))),
        "notes": _list(_object({"code": _TEXT, "text": _TEXT})),
        "error": _or_null(
            _object(
                {"message": _TEXT, "start": _whole(0), "end": _whole(0), "hint": _or_null(_TEXT)}
            )
        ),
    },
    allOf=[
        {
            "if": {"properties": {"reads_as": {"const": "window"}}},
            "then": {"properties": {"edtf": _TEXT}},
            "else": {"properties": _NO_DATE},
        },
        {
            "if": {"properties": {"reads_as": {"const": "refused"}}},
            "then": {"properties": {"error": {"type": "object"}, "precision": {"type": "null"}}},
            "else": {"properties": {"error": {"type": "null"}, "precision": _TEXT}},
        },
    ],
)

_EXPORTED = _object(
    {
        "announcement": _TEXT,
        "ref": _TEXT,
        **_WORK,
        "single": _YES_OR_NO,
        "aliases": _list(_TEXT),
        "ids": {"type": "object", "additionalProperties": {"type": ["string", "integer"]}},
        "season": _or_null(_whole(1)),
        "part": _or_null(_whole(1)),
        **_CLAIM,
        **_PREMIERE,
        "marks": _list(_TEXT),
        "pieces": _list(_pair(_known("day"))),
        "settings": {
            "description": "How the words were read where that is not the usual way",
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "date_order": _one_of(DateOrder),
                "hemisphere": _one_of(Hemisphere),
                "fiscal_year": {**_whole(1), "maximum": 12},
            },
        },
        "episodes": _known("episodes"),
        "status": _known("status"),
        "relation": {
            "description": "As the data file has it: days is [89, 123], [1] or [null, -1]",
            **_or_null({"type": "object", "required": ["words", "to"]}),
        },
        "source": _or_null(_TEXT),
        "quote": _or_null(_TEXT),
        "note": _or_null(_TEXT),
        "again": _whole(0),
        "extra": {"description": "Fields of a newer tracker, as they stand", "type": "object"},
    },
    **_TBA_HAS_NO_DATE,
)

_PROPOSED = _object(
    {
        "kind": _one_of(FactKind),
        "title": _TEXT,
        "ref": _TEXT,
        "season": _or_null(_whole(1)),
        "part": _or_null(_whole(1)),
        "words": {"description": "The words of the fact, as the text has them", **_TEXT},
        "earliest": _known("day"),
        "latest": _known("day"),
        "tba": _YES_OR_NO,
        "episodes": _known("episodes"),
        "status": _known("status"),
        "relation": {
            "description": "The premiere from which the days count; less than none is before it",
            **_or_null(
                _object(
                    {
                        "to": _TEXT,
                        "min_days": {"type": ["integer", "null"]},
                        "max_days": {"type": ["integer", "null"]},
                        "same_year": _YES_OR_NO,
                    }
                )
            ),
        },
        "certainty": _ref("certainty"),
        "tier": {"description": "How plainly the text says it, A is plainest", **_one_of(Tier)},
        "evidence": {
            "description": "The sentence, and from and up to which character it stands",
            **_object({"text": _TEXT, "start": _whole(0), "end": _whole(1)}),
        },
        "effect": {"description": "What it would do, in words", **_TEXT},
        "notes": _list(_TEXT),
    },
)

_ITEMS: Mapping[str, tuple[str, Schema]] = {
    "list": ("Every season: tracker list --json", _ref("season")),
    "next": ("What is not out yet, soonest first: tracker next --json", _ref("season")),
    "timeline": ("The seasons of the timeline: tracker timeline --json", _ref("season")),
    "show": ("A series or season, one item: tracker show REF --json", _SHOWN),
    "history": ("Announcements: tracker history --json", _ref("told")),
    "against": ("What another version says: tracker history --against --json", _DIFFERENT),
    "by": ("What is out by then: tracker by WHEN --json", _ANSWERED),
    "why": ("Why a window has its ends, one item: tracker why REF --json", _WHY),
    "when": ("How a phrase is read, one item: tracker when PHRASE --json", _READ),
    "check": ("What is wrong with a file: tracker check --json", _FOUND),
    "read": ("What an article says, not entered: tracker read FILE --json", _PROPOSED),
    "export": ("Every announcement, to be taken elsewhere: tracker export json", _EXPORTED),
}
_OF_ONE = frozenset({"show", "when", "why"})

NAMES = tuple(_ITEMS)
"""The names of all documents, as they stand in ``schema`` between ``tracker.`` and ``/1``."""


def schema_of(name: str) -> Schema:
    """Give the schema of the document ``tracker.NAME/1``."""
    title, item = _ITEMS[name]
    count = {"minItems": 1, "maxItems": 1} if name in _OF_ONE else {}
    document = _object(
        {
            "schema": {"const": f"tracker.{name}/1"},
            "as_of": {"description": "The day on which all of it is seen", **_ref("day")},
            "items": {**_list(item), **count},
        }
    )
    used = sorted(set(_used({"item": item, "day": _ref("day")})))
    definitions = {one: _DEFINITIONS[one] for one in used}
    return {"$schema": _DRAFT, "title": title, **document, "$defs": definitions}


def _used(schema: object) -> Iterator[str]:
    """Give the names of the definitions that a schema needs, those of definitions too."""
    match schema:
        case {"$ref": str(reference)}:
            name = reference.rpartition("/")[2]
            yield name
            yield from _used(_DEFINITIONS[name])
        case dict():
            for part in schema.values():
                yield from _used(part)
        case list():
            for part in schema:
                yield from _used(part)
