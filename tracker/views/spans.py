"""A line of output as data: pieces of text with the name of a style each.

Views build lines; the command line prints them, plain or with the styles of ``views/theme``. The
text of every span is already safe to print.
"""

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A piece of a line; ``style`` is a name from ``views/theme`` or empty."""

    text: str
    style: str = ""


Line = list[Span]


def plain(line: Iterable[Span]) -> str:
    """Give the text of a line, without styles and without blanks at its end."""
    return "".join(span.text for span in line).rstrip()


def fact_line(label: str, text: str) -> Line:
    """Give a labelled line of a card; the text is safe already."""
    return [Span(f"  {label:<10}", "label"), Span(text)]
