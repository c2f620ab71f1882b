"""The Atom feed (RFC 4287): an entry a change, so that a date that moved is news.

Ids are made of the announcements' keys, days of what was said; nothing depends on the time at which
the feed is written.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from uuid import UUID, uuid5
from xml.etree import ElementTree as ET

from tracker.schedule.history import Told
from tracker.text import safe
from tracker.views.changes import MOVES, kind_words
from tracker.views.credits import credits_of
from tracker.views.said import said_window, said_words, told_name

MARK = " <generator>tracker<"
"""A line of every feed begins like this, after spaces."""

ATOM = "http://www.w3.org/2005/Atom"

NAMESPACE = UUID("5d1a8d0e-3a52-5a0f-9a6c-5d9a4f4f3b11")
"""What all our ids are made under; another one would make every entry news once more."""

Link = Callable[[Told], str | None]
"""Gives the address of a page about an announcement."""

_NO_XML = re.compile("[\ufffe\uffff]")


def feed(
    told: Sequence[Told],
    *,
    title: str,
    as_of: date,
    identity: str,
    link: Link = lambda _: None,
    limit: int = 0,
) -> bytes:
    """Give the changes among ``told``, from the newest; ``limit`` 0 is all of them.

    The feed's own id is made of ``identity``, the day of an empty one is ``as_of``.
    """
    news = [one for one in told if one.change is not None or one.retraction is not None]
    news.sort(key=lambda one: (_updated(one), one.said.n, one.key), reverse=True)
    ET.register_namespace("", ATOM)
    root = ET.Element(_tag("feed"))
    _add(root, "id", f"urn:uuid:{uuid5(NAMESPACE, f'feed {identity}')}")
    _add(root, "title", title)
    _add(root, "updated", _moment(max(map(_updated, news), default=as_of)))
    _add(root, "generator", "tracker")
    _add(ET.SubElement(root, _tag("author")), "name", "tracker")
    _add_rights(root, told)
    for one in news[: limit or None]:
        _add_entry(root, one, link(one))
    ET.indent(root, space=" ")
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def change_title(told: Told) -> str:
    """Give a change as a headline: ``The Defenders: narrowed from mid-to-late 2017 to ...``."""
    name = told_name(told)
    if told.retraction is not None:
        return f"{name}: retracted: {said_words(told.said) or 'a note'}"
    change = told.change
    if change is None:
        return name
    if change.before is not None and change.after is not None and change.kind in MOVES:
        way = f"from {safe(change.before.words)} to {safe(change.after.words)}"
        return f"{name}: {kind_words(change)} {way}"
    said = [word for word in said_words(told.said).split("; ") if word != change.kind.value]
    return f"{name}: {': '.join(filter(None, [kind_words(change), '; '.join(said)]))}"


def _add_entry(root: ET.Element, told: Told, address: str | None) -> None:
    entry = ET.SubElement(root, _tag("entry"))
    _add(entry, "id", f"urn:uuid:{uuid5(NAMESPACE, told.key)}")
    _add(entry, "title", change_title(told))
    _add(entry, "published", _moment(told.said.said_on))
    _add(entry, "updated", _moment(_updated(told)))
    if told.said.source:
        _add(ET.SubElement(entry, _tag("author")), "name", safe(told.said.source))
    if told.change is not None:
        ET.SubElement(entry, _tag("category"), term=told.change.kind.value)
    if address is not None:
        ET.SubElement(entry, _tag("link"), rel="alternate", href=_xml(address))
    _add(entry, "content", "\n".join(_lines(told))).set("type", "text")


def _lines(told: Told) -> Iterable[str]:
    """Give what was announced, a line for each thing that is known of it."""
    said = told.said
    yield said_words(said) or "no date, count or status"
    if window := said_window(said):
        yield f"window: {window}"
    yield f"{said.certainty.value}, said on {said.said_on}"
    for label in ("source", "quote", "note"):
        if text := getattr(said, label):
            yield f"{label}: {safe(text)}"
    if told.retraction is not None:
        reason = f": {safe(told.retraction.reason)}" if told.retraction.reason else ""
        yield f"retracted on {told.retraction.on}{reason}"


def _add_rights(root: ET.Element, told: Iterable[Told]) -> None:
    sources = {one.said.source for one in told if one.said.source}
    for credit in credits_of(sources):
        _add(root, "rights", f"{credit.words} {credit.address}")


def _updated(told: Told) -> date:
    return max(told.said.said_on, told.retraction.on) if told.retraction else told.said.said_on


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _add(parent: ET.Element, name: str, text: str) -> ET.Element:
    element = ET.SubElement(parent, _tag(name))
    element.text = _xml(text)
    return element


def _xml(text: str) -> str:
    """Give a text without the two characters that are safe to show and no XML can hold."""
    return _NO_XML.sub("\ufffd", text)


def _tag(name: str) -> str:
    return f"{{{ATOM}}}{name}"
