"""Every column that seasons can be shown in, by the name under which it is asked for.

Loaded only for ``--columns``: the everyday views have their columns in ``views/listing``.
"""

from collections.abc import Mapping
from datetime import date

from tracker.schedule.outlook import Entry
from tracker.text import safe
from tracker.views import listing, rows, upcoming
from tracker.views.cards import beside_words
from tracker.views.items import premiere_item
from tracker.views.table import Column

OF_LOG = frozenset({"source", "key"})
"""The columns that only the log can fill."""


def season_columns(day: date) -> Mapping[str, Column[Entry]]:
    """Give the columns for seasons that are seen on ``day``."""
    return {**_OF_ANY_DAY, "countdown": upcoming.countdown(day)}


def _premiere(name: str) -> Column[Entry]:
    """Give a column with a field of the premiere as ``--json`` has it."""
    return Column(name.capitalize(), lambda entry: premiere_item(entry.season.premiere)[name] or "")


_OF_ANY_DAY: Mapping[str, Column[Entry]] = {
    "title": listing.TITLE,
    "season": listing.SEASON,
    "episodes": listing.EPISODES,
    "status": listing.STATUS,
    "premiere": listing.PREMIERE,
    "window": listing.WINDOW,
    "narrowed": listing.NARROWED,
    "earliest": _premiere("earliest"),
    "latest": _premiere("latest"),
    "edtf": Column("EDTF", lambda entry: premiere_item(entry.season.premiere)["edtf"] or ""),
    "certainty": listing.CERTAINTY,
    "standing": listing.STANDING,
    "said-on": Column("Said on", rows.said_on_words),
    "beside": Column("Beside", beside_words, least=10),
    "kind": Column("Kind", lambda entry: entry.series.kind.value),
    "network": Column("Network", lambda entry: safe(entry.series.network or ""), least=8),
    "source": Column("Source", lambda entry: safe(entry.source or ""), least=8),
    "ref": Column("Ref", lambda entry: safe(str(entry.ref))),
    "key": Column("Key", lambda entry: safe(entry.announcement or "")),
}

NAMES = (*_OF_ANY_DAY, "countdown")
"""The names of all columns, in the order in which they are offered."""
