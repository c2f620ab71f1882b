"""Columns of text: their widths, and which of them give way when the line is short.

Measured here instead of by ``rich.table``, which costs some 300 times as much a row.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from tracker.text import cell_width, cut, to_ascii
from tracker.views.spans import Line, Span

Item = TypeVar("Item")

Shape = Callable[[str], str]
"""What a text becomes before it is measured: itself, or its ASCII form."""

CUT_FROM_RANK = 3
"""Columns of a higher rank are left out before any text is cut."""

_GAP = "  "


@dataclass(frozen=True, slots=True)
class Column(Generic[Item]):
    """A column: its heading, the words of a row, the style of a row.

    ``rank`` says when it gives way: the highest rank first, 0 never. ``short`` are words for a
    narrow line, tried before the column is left out. ``least`` is how far its text may be cut.
    """

    heading: str
    words: Callable[[Item], str]
    style: Callable[[Item], str] = lambda _: ""
    rank: int = 0
    short: Callable[[Item], str] | None = None
    least: int | None = None
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class _Measured(Generic[Item]):
    """A column with the text of all its cells, and the cells of the terminal that it takes."""

    column: Column[Item]
    heading: str
    texts: Sequence[str]
    width: int

    @property
    def spare(self) -> int:
        """Count the cells by which it may be cut."""
        return 0 if self.column.least is None else max(self.width - self.column.least, 0)

    def cut_to(self, width: int) -> "_Measured[Item]":
        return _Measured(self.column, self.heading, self.texts, width)


def table(
    items: Sequence[Item],
    columns: Sequence[Column[Item]],
    *,
    width: int | None,
    ascii_only: bool = False,
) -> list[Line]:
    """Lay items out as lines under a heading; no line is wider than ``width`` (None: any).

    A column that is empty in every row is left out.
    """
    shape = to_ascii if ascii_only else str
    measured = [_measure(column, column.words, items, shape) for column in columns]
    shown = _fit([one for one in measured if any(one.texts)], items, width, shape)
    heading = _line([(one, one.heading, "heading") for one in shown], shape)
    rows = [
        _line([(one, one.texts[place], one.column.style(item)) for one in shown], shape)
        for place, item in enumerate(items)
    ]
    return [heading, *rows]


def grouped(
    groups: Sequence[tuple[str, Sequence[Item]]],
    columns: Sequence[Column[Item]],
    *,
    width: int | None,
    ascii_only: bool,
) -> list[Line]:
    """Lay items out under the heading of their group, with columns common to all groups."""
    room = None if width is None else max(width - len(_GAP), 1)
    items = [item for _, group in groups for item in group]
    bare = [replace(column, heading="") for column in columns]
    rows = iter(table(items, bare, width=room, ascii_only=ascii_only)[1:])
    lines: list[Line] = []
    for heading, group in groups:
        lines.append([Span(heading, "heading")])
        lines += [[Span(_GAP), *next(rows)] for _ in group]
    return lines


def _measure(
    column: Column[Item], words: Callable[[Item], str], items: Sequence[Item], shape: Shape
) -> _Measured[Item]:
    """Measure a column; one that is shown in short has no heading."""
    heading = column.heading if words == column.words else ""
    texts = [shape(words(item)) for item in items]
    widest = max(map(cell_width, texts), default=0)
    return _Measured(column, heading, texts, max(widest, len(heading)))


def _fit(
    shown: list[_Measured[Item]], items: Sequence[Item], width: int | None, shape: Shape
) -> list[_Measured[Item]]:
    """Give the first layout that fits; texts are cut once only the lower ranks are left."""
    if width is None or _total(shown) <= width:
        return shown
    layouts = [
        _cut(layout, width) if rank <= CUT_FROM_RANK else layout
        for rank, layout in _layouts(shown, items, shape)
    ] or [shown]
    fitting = next((layout for layout in layouts if _total(layout) <= width), None)
    return fitting or _squeeze(layouts[-1], width)


def _layouts(
    shown: list[_Measured[Item]], items: Sequence[Item], shape: Shape
) -> Iterator[tuple[int, list[_Measured[Item]]]]:
    """Give the layouts to try: rank by rank shortened or left out, with the rank reached."""
    for rank in sorted({one.column.rank for one in shown if one.column.rank}, reverse=True):
        shown = [
            _measure(one.column, one.column.short, items, shape)
            if one.column.rank == rank and one.column.short
            else one
            for one in shown
            if one.column.rank != rank or one.column.short
        ]
        yield rank, shown


def _cut(shown: Sequence[_Measured[Item]], width: int) -> list[_Measured[Item]]:
    """Take what is too much from the columns that may be cut, the one with most to spare first."""
    layout = list(shown)
    while (excess := _total(layout) - width) > 0:
        place = max(range(len(layout)), key=lambda place: layout[place].spare)
        spare = layout[place].spare
        if spare == 0:
            break
        layout[place] = layout[place].cut_to(layout[place].width - min(spare, excess))
    return layout


def _squeeze(shown: list[_Measured[Item]], width: int) -> list[_Measured[Item]]:
    """Leave out columns from the right, whatever their rank, and cut the one that is left."""
    while len(shown) > 1 and _total(shown) > width:
        shown = shown[:-1]
    return [one.cut_to(min(one.width, max(width, 1))) for one in shown]


def _total(shown: Sequence[_Measured[Item]]) -> int:
    return sum(one.width for one in shown) + len(_GAP) * (len(shown) - 1)


def _line(cells: Sequence[tuple[_Measured[Item], str, str]], shape: Shape) -> Line:
    line: Line = []
    for one, text, style in cells:
        if line:
            line.append(Span(_GAP))
        line += _cell(cut(text, one.width, ellipsis=shape("…")), one, style)
    return line


def _cell(text: str, one: _Measured[Item], style: str) -> list[Span]:
    blanks = Span(" " * (one.width - cell_width(text)))
    return [blanks, Span(text, style)] if one.column.numeric else [Span(text, style), blanks]
