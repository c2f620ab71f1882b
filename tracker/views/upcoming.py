"""``tracker next``: what is not out yet, under headings that say how soon."""

from collections.abc import Mapping, Sequence
from itertools import groupby, islice

from tracker.schedule.agenda import Bucket, is_open_now
from tracker.schedule.outlook import Entry
from tracker.views import rows
from tracker.views.listing import CERTAINTY, EPISODES, PREMIERE, WINDOW
from tracker.views.spans import Line, Span
from tracker.views.table import Column, table

_INDENT = "  "


def _open_words(entry: Entry) -> str:
    return "open now" if is_open_now(entry) else ""


_COLUMNS: tuple[Column[Entry], ...] = (
    Column("", rows.name_words, lambda _: "title", least=10),
    EPISODES,
    PREMIERE,
    WINDOW,
    CERTAINTY,
    Column("", _open_words, lambda _: "due", rank=4),
)


def upcoming(
    buckets: Mapping[Bucket, Sequence[Entry]],
    *,
    limit: int | None,
    width: int | None,
    ascii_only: bool,
) -> list[Line]:
    """Lay out the buckets that hold something, ``limit`` entries in all at the most."""
    pairs = [(bucket, entry) for bucket, entries in buckets.items() for entry in entries]
    shown = list(islice(pairs, limit))
    room = None if width is None else max(width - len(_INDENT), 1)
    rows_of = iter(
        table([entry for _, entry in shown], _COLUMNS, width=room, ascii_only=ascii_only)[1:]
    )
    lines: list[Line] = []
    for bucket, entries in groupby(shown, key=lambda pair: pair[0]):
        lines.append([Span(bucket.value, "heading")])
        lines += [[Span(_INDENT), *next(rows_of)] for _ in entries]
    return lines
