"""From the format of an older file to today's: a pure function for every step.

A step takes the document of format n apart and gives one of format n + 1; the document that it was
given stays as it was. Reading applies the steps in memory. The first change of an older file writes
it in today's format, after the old bytes were kept beside it.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

Document = dict[str, dict[str, Any]]
"""The tables of a file by name, each an object of objects."""

Step = Callable[[Document], Document]

FORMAT_VERSION: Final = 1
"""The version of the file format that this program writes."""

OLDEST_VERSION: Final = 0
"""The oldest version that this program reads."""


def version_of(document: Mapping[str, Any]) -> int:
    """Give the version that a document says it has."""
    return int(document["meta"]["format"]["version"])


def migrated(document: Document) -> Document:
    """Give a document in today's format: the same one, if it is of that format already."""
    for version in range(version_of(document), FORMAT_VERSION):
        document = _stamped(STEPS[version](document), version + 1)
    return document


def _stamped(document: Document, version: int) -> Document:
    meta = document["meta"]
    return {**document, "meta": {**meta, "format": {**meta["format"], "version": version}}}


def _with_numbers_and_retractions(document: Document) -> Document:
    """Go from format 0, that of the first drafts, to format 1.

    In format 0 a retraction stood in the announcement itself, as the day ``"retracted"``, and the
    announcements about a subject had no ``n``: their place in the file told which came first.
    """
    announcements, retractions = {}, dict(document.get("retractions", {}))
    counts: dict[str, int] = {}
    for key, record in document.get("announcements", {}).items():
        about = str(record.get("about"))
        counts[about] = counts.get(about, 0) + 1
        announcements[key] = {"n": counts[about], **record}
        day = announcements[key].pop("retracted", None)
        if day is not None:
            retractions.setdefault(key, {"on": day})
    return {**document, "announcements": announcements, "retractions": retractions}


STEPS: Final[Mapping[int, Step]] = {0: _with_numbers_and_retractions}
"""What leads from a version to the next."""
