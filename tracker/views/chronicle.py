"""``tracker history``: announcements one after the other, as a table or as Markdown."""

from collections.abc import Callable, Mapping, Sequence

from tracker.schedule.history import Told
from tracker.text import safe
from tracker.views.rows import MARK_MEANINGS, mark_of, number_words
from tracker.views.said import (
    said_window,
    said_words,
    told_change,
    told_kind,
    told_name,
    told_style,
)
from tracker.views.spans import Line
from tracker.views.table import Column, asked_for, names_of, table

_MARKDOWN = str.maketrans({character: f"\\{character}" for character in "\\`*_{}[]<#|~"})


def _struck(told: Told) -> str:
    return "cancelled" if told.retraction else ""


def _season(told: Told) -> str:
    return number_words(told.said.about) if told.numbered else ""


def _note(_: Told) -> str:
    return "note"


def _field(name: str) -> Callable[[Told], str]:
    """Give the words of a field of an announcement."""
    return lambda told: safe(getattr(told.said, name) or "")


_DEFAULTS: Mapping[str, Column[Told]] = {
    "said-on": Column("Said on", lambda told: told.said.said_on.isoformat(), _struck),
    "title": Column("Title", lambda told: safe(told.series.title), lambda _: "title", least=10),
    "season": Column("Season", _season, lambda _: "title", short=_season, rank=5),
    "announced": Column("Announced", lambda told: said_words(told.said), _struck, least=12),
    "window": Column("Window", lambda told: said_window(told.said), _struck, rank=5),
    "change": Column("Change", told_change, rank=2, short=told_kind, least=14),
    "certainty": Column(
        "Certainty",
        lambda told: told.said.certainty.value,
        told_style,
        rank=3,
        short=lambda told: mark_of(told.said.certainty),
        legend=MARK_MEANINGS,
    ),
    "source": Column("Source", _field("source"), _note, rank=6, least=8),
    "quote": Column("Quote", _field("quote"), _note, rank=7, least=12),
    "note": Column("Note", _field("note"), _note, rank=8, least=12),
}
"""The columns of the history; as the line narrows, those of the highest rank give way first."""

COLUMNS: Mapping[str, Column[Told]] = {
    **_DEFAULTS,
    "about": Column("About", told_name, lambda _: "title", least=10),
    "kind": Column("Kind", lambda told: told.series.kind.value),
    "network": Column("Network", lambda told: safe(told.series.network or ""), least=8),
    "episodes": Column("Ep", lambda told: str(told.said.episodes or ""), numeric=True),
    "status": Column("Status", lambda told: told.said.status or ""),
    "retracted": Column(
        "Retracted", lambda told: str(told.retraction.on if told.retraction else "")
    ),
    "ref": Column("Ref", lambda told: safe(str(told.said.about))),
    "key": Column("Key", lambda told: safe(told.key)),
}
"""All columns that announcements can be shown in, by the name under which they are asked for."""


def columns_named(text: str) -> tuple[Column[Told], ...]:
    """Give the columns that ``--columns`` names."""
    return asked_for(names_of(text, COLUMNS), COLUMNS)


def chronicle(
    told: Sequence[Told],
    columns: Sequence[Column[Told]] | None = None,
    *,
    width: int | None,
    ascii_only: bool,
) -> list[Line]:
    """Lay announcements out, a line each, in the order in which they are given.

    ``columns`` are those of the history unless others are asked for.
    """
    shown = columns or tuple(_DEFAULTS.values())
    return table(told, shown, width=width, ascii_only=ascii_only)


def inert(text: str) -> str:
    """Give a text that Markdown shows as it stands."""
    return text.translate(_MARKDOWN).replace("&", "\\&")


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
