"""A line of output as data: pieces of text with the name of a style each.

Views build lines; the command line prints them, plain or with the styles of ``views/theme``. The
text of every span is already safe to print.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from tracker.text import cell_width


class Span(NamedTuple):
    """A piece of a line; ``style`` is a name from ``views/theme`` or empty."""

    text: str
    style: str = ""


Line = list[Span]


def plain(line: Iterable[Span]) -> str:
    """Give the text of a line, without styles and without blanks at its end."""
    return "".join([span.text for span in line]).rstrip()


def fact_line(label: str, text: str) -> Line:
    """Give a labelled line of a card; the text is safe already."""
    return [Span(f"  {label:<10}", "label"), Span(text)]


def fitted(
    lines: Iterable[Line], width: int | None, shape: Callable[[str], str] | None
) -> Iterable[Line]:
    """Give lines with their text in a shape that the output can hold, none wider than ``width``.

    A shape that leaves all of the text as it is leaves each piece of it so, and is asked once.
    """
    lines = list(lines)
    text = "".join([span.text for line in lines for span in line])
    if shape is not None and shape(text) != text:
        lines = [[Span(shape(span.text), span.style) for span in line] for line in lines]
    return lines if width is None else _wrapped_each(lines, width)


def _wrapped_each(lines: Iterable[Line], width: int) -> Iterator[Line]:
    for line in lines:
        yield from wrapped(line, width)


def wrapped(line: Line, width: int | None) -> list[Line]:
    """Give a line as lines of at most ``width`` cells, broken at blanks, so that nothing is lost.

    What is carried over stands under the text behind a label; else it is indented like the
    beginning of the line, and by two more. A word that is longer than a line is broken anywhere.
    """
    text = "".join([span.text for span in line])
    if width is None or cell_width(text) <= width:
        return [line]
    indent = min(_indent(line, text), width // 2)
    lines: list[Line] = [[]]
    room = width
    for word in _words(line):
        written = "".join([piece.text for piece in word])
        if cell_width(written.rstrip()) > room and cell_width(written) <= width - indent:
            lines.append([Span(" " * indent)])
            room = width - indent
        for character, style in _characters(word):
            if cell_width(character) > room and character != " ":
                lines.append([Span(" " * indent)])
                room = width - indent
            lines[-1].append(Span(character, style))
            room -= cell_width(character)
    return [_joined(one) for one in lines]


def _indent(line: Line, text: str) -> int:
    if line[0].style == "label":
        return cell_width(line[0].text)
    return len(text) - len(text.lstrip()) + 2


def _words(line: Line) -> Iterator[Line]:
    """Give the words of a line, each with the blanks behind it, in pieces of one style."""
    word: Line = []
    for span in line:
        for piece in filter(None, re.findall(_WORD, span.text)):
            if word and word[-1].text[-1].isspace():
                yield word
                word = []
            word.append(Span(piece, span.style))
    if word:
        yield word


def _characters(word: Line) -> Iterator[tuple[str, str]]:
    for piece in word:
        for character in piece.text:
            yield character, piece.style


_WORD = r"\S*\s*(?=\S|$)"


def _joined(line: Line) -> Line:
    """Give a line with neighbouring spans of one style as one."""
    groups = groupby(line, key=lambda span: span.style)
    return [Span("".join(span.text for span in spans), style) for style, spans in groups]
