"""``tracker history``: announcements one after the other, as a table or as Markdown."""

from collections.abc import Sequence

from tracker.schedule.history import Told
from tracker.text import safe
from tracker.views.said import said_window, said_words, told_change, told_name, told_style
from tracker.views.spans import Line
from tracker.views.table import Column, table

_MARKDOWN = str.maketrans({character: f"\\{character}" for character in "\\`*_{}[]<#|~"})


def _struck(told: Told) -> str:
    return "cancelled" if told.retraction else ""


_COLUMNS: tuple[Column[Told], ...] = (
    Column("Said on", lambda told: told.said.said_on.isoformat(), _struck),
    Column("About", told_name, lambda _: "title", least=10),
    Column("Announced", lambda told: said_words(told.said), _struck, least=16),
    Column("Window", lambda told: said_window(told.said), _struck, rank=4),
    Column("Change", told_change, least=10),
    Column("Certainty", lambda told: told.said.certainty.value, told_style, rank=3),
    Column("Source", lambda told: safe(told.said.source or ""), lambda _: "note", rank=5),
    Column("Quote", lambda told: safe(told.said.quote or ""), lambda _: "note", rank=6),
    Column("Note", lambda told: safe(told.said.note or ""), lambda _: "note", rank=7),
)


def chronicle(told: Sequence[Told], *, width: int | None, ascii_only: bool) -> list[Line]:
    """Lay announcements out, a line each, in the order in which they are given."""
    return table(told, _COLUMNS, width=width, ascii_only=ascii_only)


def markdown(told: Sequence[Told]) -> str:
    """Give announcements as a Markdown list, for a newsletter."""
    return "".join(f"- {_item(one)}\n" for one in told)


def _item(told: Told) -> str:
    said = told.said
    origin = ", ".join(filter(None, [said.certainty.value, safe(said.source or "")]))
    name, what = (text.translate(_MARKDOWN) for text in (told_name(told), _what(told)))
    struck = f"~~{what}~~" if told.retraction else what
    rest = f" {told_change(told)}".translate(_MARKDOWN) if told.retraction else ""
    return f"{said.said_on} **{name}**: {struck}{rest} ({origin.translate(_MARKDOWN)})"


def _what(told: Told) -> str:
    """Give what was announced, led by the kind of change where the words do not tell it."""
    words = said_words(told.said) or safe(told.said.note or told.said.quote or "")
    change = "" if told.retraction else told_change(told)
    if not change or " -> " in change:
        return change or words
    facts = [word for word in words.split("; ") if word != change.split()[0]]
    return ": ".join(filter(None, [change, "; ".join(facts)]))
