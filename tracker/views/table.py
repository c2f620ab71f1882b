"""Columns of text: their widths, and which of them give way when the line is short.

Measured here instead of by ``rich.table``, which costs some 300 times as much a row.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import repeat
from operator import add
from typing import Generic, TypeVar

from tracker.errors import UsageError
from tracker.text import cell_width, cell_widths, cut, to_ascii
from tracker.values import Value, made, replace
from tracker.views.spans import Line, Span, wrapped

Item = TypeVar("Item")

Shape = Callable[[str], str]
"""What a text becomes before it is measured: itself, or its ASCII form."""

CUT_FROM_RANK = 3
"""Columns of a higher rank are left out before any text is cut."""

_GAP = "  "


class Column(Value, Generic[Item]):
    """A column: its heading, the words of a row, the style of a row.

    ``rank`` says when it gives way: the highest rank first, 0 never. ``short`` are words for a
    narrow line, instead of leaving the column out, which happens at the rank ``last``, if at all.
    ``legend`` says what marks in its words mean, if that has to be said: in the short ones, or in
    those of a column that has no others. ``least`` is how far its text may be cut. ``stays`` keeps
    it when it is empty.
    """

    heading: str
    words: Callable[[Item], str]
    style: Callable[[Item], str] | None = None
    rank: int = 0
    short: Callable[[Item], str] | None = None
    last: int = 0
    least: int | None = None
    numeric: bool = False
    legend: Mapping[str, str] = made(dict)
    stays: bool = False


class _Measured(Value, Generic[Item]):
    """A column with the text of all its cells, and the cells of the terminal that it takes."""

    column: Column[Item]
    heading: str
    texts: Sequence[str]
    widths: Sequence[int]
    width: int
    is_short: bool = False

    @property
    def spare(self) -> int:
        """Count the cells by which it may be cut."""
        return 0 if self.column.least is None else max(self.width - self.column.least, 0)

    def cut_to(self, width: int) -> "_Measured[Item]":
        return replace(self, width=width)


def table(
    items: Sequence[Item],
    columns: Sequence[Column[Item]],
    *,
    width: int | None,
    ascii_only: bool = False,
    styled: bool = True,
) -> list[Line]:
    """Lay items out as lines under a heading; no line is wider than ``width`` (None: any).

    Rows that are not ``styled`` are a single span each, which takes a third of the time.

    A column that is empty in every row is left out, unless it stays. Where words are shown in short
    the last line says what they mean.
    """
    shape = to_ascii if ascii_only else str
    measured = [_measure(column, items, shape) for column in columns]
    filled = [one for one in measured if one.column.stays or any(one.texts)]
    shown = _fit(filled, items, width, shape)
    rows = _styled_rows if styled else _rows
    return [_heading(shown, shape), *rows(shown, items, shape), *_legend(shown, width)]


def _legend(shown: Iterable[_Measured[Item]], width: int | None) -> list[Line]:
    """Give the line that explains the short words that occur, a blank one before it."""
    meanings = [
        meaning
        for one in shown
        if one.is_short or one.column.short is None
        for mark, meaning in one.column.legend.items()
        if any(mark in text for text in one.texts)
    ]
    return [[], *wrapped([Span(_GAP.join(meanings), "note")], width)] if meanings else []


def names_of(text: str, known: Collection[str]) -> tuple[str, ...]:
    """Read names of columns: ``title, said on``; they are typed with blanks, ``-`` or ``_``.

    Raises ``UsageError`` for a name that is not known, which names them all.
    """
    typed = [name for name in (part.strip() for part in text.split(",")) if name]
    names = {
        name: "-".join(name.lower().replace("_", " ").replace("-", " ").split()) for name in typed
    }
    wrong = [name for name in typed if names[name] not in known]
    if wrong or not typed:
        problem = f'"{wrong[0]}" is not a column' if wrong else "--columns names none"
        raise UsageError(problem, hint=f"the columns are: {', '.join(known)}")
    return tuple(dict.fromkeys(names.values()))


def asked_for(
    names: Iterable[str], columns: Mapping[str, Column[Item]]
) -> tuple[Column[Item], ...]:
    """Give columns by name as someone wants to see them: none gives way before any text is cut."""
    return tuple(replace(columns[name], rank=0, short=None, stays=True) for name in names)


def grouped(
    groups: Sequence[tuple[str, Sequence[Item]]],
    columns: Sequence[Column[Item]],
    *,
    width: int | None,
    ascii_only: bool,
    styled: bool = True,
) -> list[Line]:
    """Lay items out under the heading of their group, with columns common to all groups."""
    room = None if width is None else max(width - len(_GAP), 1)
    items = [item for _, group in groups for item in group]
    bare = [replace(column, heading="") for column in columns]
    rows = iter(table(items, bare, width=room, ascii_only=ascii_only, styled=styled)[1:])
    lines: list[Line] = []
    for heading, group in groups:
        lines.append([Span(heading, "heading")])
        lines += [[Span(_GAP), *next(rows)] for _ in group]
    return [*lines, *rows]


def _measure(
    column: Column[Item],
    items: Sequence[Item],
    shape: Shape,
    short: Callable[[Item], str] | None = None,
) -> _Measured[Item]:
    """Measure a column; one that is shown in short has a heading only if that takes no room."""
    is_short, words = short is not None, short or column.words
    texts = [shape(words(item)) for item in items]
    widths = cell_widths(texts)
    widest = max(widths, default=0)
    heading = "" if is_short and len(column.heading) > widest else column.heading
    return _Measured(column, heading, texts, widths, max(widest, len(heading)), is_short)


def _fit(
    shown: list[_Measured[Item]], items: Sequence[Item], width: int | None, shape: Shape
) -> list[_Measured[Item]]:
    """Give the first layout that fits; texts are cut once only the lower ranks are left."""
    if width is None or _total(shown) <= width:
        return shown
    layout = shown
    for rank, layout in _layouts(shown, items, shape):
        tried = _cut(layout, width) if rank <= CUT_FROM_RANK else layout
        if _total(tried) <= width:
            return tried
    return _squeeze(layout, width)


def _layouts(
    shown: list[_Measured[Item]], items: Sequence[Item], shape: Shape
) -> Iterator[tuple[int, list[_Measured[Item]]]]:
    """Give the layouts to try: rank by rank shortened or left out, with the rank reached."""
    ranks = {rank for one in shown for rank in (one.column.rank, one.column.last) if rank}
    for rank in sorted(ranks, reverse=True):
        shown = [
            _measure(one.column, items, shape, one.column.short)
            if one.column.rank == rank and one.column.short
            else one
            for one in shown
            if rank != (one.column.last if one.column.short else one.column.rank)
        ]
        shown = [one for one in shown if one.width]
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


def _squeeze(shown: Sequence[_Measured[Item]], width: int) -> list[_Measured[Item]]:
    """Leave out columns from the right, whatever their rank, and cut the one that is left."""
    for count in range(len(shown), 1, -1):
        layout = _cut(shown[:count], width)
        if _total(layout) <= width:
            return layout
    return [one.cut_to(min(one.width, max(width, 1))) for one in shown[:1]]


def _total(shown: Sequence[_Measured[Item]]) -> int:
    return sum(one.width for one in shown) + len(_GAP) * (len(shown) - 1)


def _heading(shown: Sequence[_Measured[Item]], shape: Shape) -> Line:
    line: Line = []
    for one in shown:
        text = cut(one.heading, one.width, ellipsis=shape("…"))
        blanks = Span(" " * (one.width - cell_width(text)))
        heading = Span(text, "heading")
        line += [Span(_GAP)] if line else []
        line += [blanks, heading] if one.column.numeric else [heading, blanks]
    return line


def _rows(shown: Sequence[_Measured[Item]], items: Sequence[Item], shape: Shape) -> Iterator[Line]:
    """Give a line for each item, made column by column: so most of it is done in C."""
    columns = []
    for one in shown:
        texts, blanks = _cells(one, shape)
        columns.append(map(add, blanks, texts) if one.column.numeric else map(add, texts, blanks))
    lines = map(_GAP.join, zip(*columns, strict=True)) if columns else repeat("", len(items))
    return ([Span(line)] for line in lines)


def _styled_rows(
    shown: Sequence[_Measured[Item]], items: Sequence[Item], shape: Shape
) -> Iterator[Line]:
    """Give a line for each item as ``_rows`` does, with the styles of the columns.

    What has no style is put together to one span between those that have one.
    """
    columns: list[Iterable[Span]] = []
    unstyled: list[Iterable[str]] = [repeat("", len(items))]
    for one in shown:
        texts, blanks = _cells(one, shape)
        unstyled += [repeat(_GAP)] if one is not shown[0] else []
        unstyled += [blanks] if one.column.numeric else []
        if one.column.style is None:
            unstyled.append(texts)
        else:
            columns.append(_spans(map("".join, zip(*unstyled, strict=False)), repeat("")))
            columns.append(_spans(texts, map(one.column.style, items)))
            unstyled = [repeat("", len(items))]
        unstyled += [] if one.column.numeric else [blanks]
    columns.append(_spans(map("".join, zip(*unstyled, strict=False)), repeat("")))
    return map(list, zip(*columns, strict=True))


def _spans(texts: Iterable[str], styles: Iterable[str]) -> Iterator[Span]:
    """Give spans of texts and styles, twice as fast as by calling ``Span`` for each."""
    return map(partial(tuple.__new__, Span), zip(texts, styles, strict=False))


def _cells(one: _Measured[Item], shape: Shape) -> tuple[Sequence[str], list[str]]:
    """Give the texts of a column, cut to its width, and the blanks that fill each up to it."""
    texts, widths = one.texts, one.widths
    if max(widths, default=0) > one.width:
        texts = [cut(text, one.width, ellipsis=shape("…")) for text in texts]
        widths = cell_widths(texts)
    fills = [" " * (one.width - width) for width in range(one.width + 1)]
    return texts, [fills[width] for width in widths]
