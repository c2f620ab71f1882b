"""What is to be said of fields in which merged versions differ, and what settles each."""

import json
from collections.abc import Iterator

from tracker.errors import DataError
from tracker.schedule.findings import Code, Finding
from tracker.schedule.keys import CONFLICTS
from tracker.schedule.tables import Tables, path
from tracker.schedule.unsettled import Field, open_conflicts
from tracker.text import cut, safe

_WIDEST = 60
"""The characters of a value in a message at the most."""


def unsettled(tables: Tables) -> Iterator[Finding]:
    """Find fields of which merged versions say different things."""
    if CONFLICTS not in tables.document.get("meta", {}):
        return
    try:
        conflicts = open_conflicts(tables.document)
    except DataError as error:
        yield Finding(
            Code.SCHEMA, path("meta", CONFLICTS), error.message, "correct it in an editor"
        )
        return
    for field, entry in conflicts.items():
        stands, *others = (cut(safe(_value_words(value)), _WIDEST) for value in entry.values)
        message = f"merged versions say {' and '.join([stands, *others])}; {stands} stands"
        where = f"{path(field.table, field.key)}.{safe(field.name)}"
        yield Finding(Code.UNSETTLED, where, message, _settling(field))


def _value_words(value: object) -> str:
    return "nothing" if value is None else json.dumps(value, ensure_ascii=False)


def _settling(field: Field) -> str:
    """Say what settles a field: an edit, if it is one of those that are edited."""
    name, dot, service = field.name.partition(".")
    options = {"title": "title TEXT", "network": "network TEXT", "kind": "kind KIND"}
    option = f"id {service}=ID" if dot and name == "ids" else options.get(field.name)
    if field.table != "series" or option is None:
        return f"choose in an editor, and take the entry out of meta.{CONFLICTS}"
    return f"tracker edit {safe(field.key)} --{safe(option)}"
