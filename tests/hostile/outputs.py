"""What a reader of each output gets to see: texts out of formats, and their structure."""

import csv
import html.parser
import io
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

import icalendar

from tracker.formats.csv import unguarded
from tracker.text import safe, steady, with_controls

OUR_COLOURS = re.compile(r"\x1b\[(?:[0-9]{1,3}(?:;[0-9]{1,3})*)?m")
"""The only escapes that tracker sends: those that set a style."""

MARK = "\u200e"
"""What keeps a title that runs from right to left apart from what is around it."""


@dataclass(frozen=True)
class Reader:
    """How an output is read: the texts in it, its structure, and whether texts come back whole.

    ``texts`` gives all that a reader sees. ``structure`` is the same for every schedule of the same
    shape, whatever its texts are; it raises for what is not well-formed.
    """

    texts: Callable[[str], str]
    structure: Callable[[str], object]
    is_exact: bool = False
    """Whether a text is the one of the file, and not the one made safe."""
    has_line_ends: bool = False
    r"""Whether ``\N`` in a text is written as the end of a line."""
    has_marks: bool = False
    """Whether it is laid out for a terminal."""
    is_cut: bool = False
    """Whether a long text is cut to fit, with an ellipsis that says so."""


def controls_in(text: str, *, has_marks: bool = False) -> list[str]:
    """Give the characters of an output that could drive a terminal or that nobody sees.

    A calendar folds its lines wherever they are too long, between a picture and its joiner too.
    """
    lines = text.replace("\r\n ", "").replace("\r\n", "\n").split("\n")
    if has_marks:
        lines = [line.replace(MARK, "") for line in lines]
    return sorted(
        {letter for line in lines if safe(line) != line for letter in line if _is_shown(letter)}
    )


def _is_shown(letter: str) -> bool:
    return safe(f"क{letter}") != f"क{letter}" or safe(letter) != letter


def flat(text: str) -> str:
    """Give a text without what layout may change: blanks, marks of direction, joiners."""
    return steady("".join(text.replace(MARK, "").split()))


def _same(text: str) -> str:
    return text


def _line_count(text: str) -> int:
    forged = [
        line for line in text.split("\n") if line.lstrip(" |-").startswith(("FORGED", "BEGIN:"))
    ]
    assert not forged
    return text.count("\n")


def _nothing(_: str) -> None:
    """Stand for an output whose layout depends on its texts."""


def _json_texts(text: str) -> str:
    return "\n".join(_strings(json.loads(text)))


def _strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for one in value:
                yield from _strings(one)
        case dict():
            for key, one in value.items():
                yield key
                yield from _strings(one)


def _json_shape(text: str) -> object:
    return Counter(map(_shape, json.loads(text).get("items", [])))


def _shape(value: object) -> str:
    match value:
        case dict():
            return (
                "{"
                + ",".join(f"{key}:{_shape(one)}" for key, one in value.items() if "zq" not in key)
                + "}"
            )
        case list():
            return "[" + ",".join(map(_shape, value)) + "]"
        case _:
            return type(value).__name__


def _csv_rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def _csv_texts(text: str) -> str:
    return "\n".join(unguarded(with_controls(cell)) for row in _csv_rows(text) for cell in row)


def _csv_shape(text: str) -> object:
    rows = _csv_rows(text)
    formulas = [
        cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    ]
    assert not formulas
    return Counter(map(len, rows))


def _ics_texts(text: str) -> str:
    """Give the values, unfolded and unescaped by hand.

    The library that writes them takes a backslash before a capital N for the end of a line, which
    is a limit of what a calendar holds; the reader of this one gets a blank for it.
    """
    lines = re.sub(r"\r\n[ \t]", "", text)
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] in "nN" else match[1], lines)


def _ics_shape(text: str) -> object:
    walked = icalendar.Calendar.from_ical(text).walk()
    return Counter((one.name, tuple(sorted(one.keys()))) for one in walked)


class _Page(html.parser.HTMLParser):
    """Collects the texts and the tags of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.tags: Counter[str] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[" ".join([tag, *sorted(name for name, _ in attrs)])] += 1
        self.texts += [value or "" for _, value in attrs]

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        self.tags[f"comment {data}"] += 1


def _page(text: str) -> _Page:
    page = _Page()
    page.feed(text)
    page.close()
    return page


def _xml_texts(text: str) -> str:
    root = ET.fromstring(text)  # noqa: S314 - our own output
    values = [value for one in root.iter() for value in one.attrib.values()]
    return "\n".join([*root.itertext(), *values])


def _xml_shape(text: str) -> object:
    root = ET.fromstring(text)  # noqa: S314 - our own output
    return Counter(" ".join([one.tag, *sorted(one.attrib)]) for one in root.iter())


def _md_texts(text: str) -> str:
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)


def _mermaid_texts(text: str) -> str:
    return re.sub(r"#([0-9]+);", lambda match: chr(int(match[1])), text)


def _dot_texts(text: str) -> str:
    plain = re.sub(r"\\(.)", lambda match: "\n" if match[1] == "n" else match[1], text)
    return plain.replace("&amp;", "&")


TEXT = Reader(_same, _line_count, has_marks=True)
CUT = Reader(_same, _line_count, has_marks=True, is_cut=True)
WRAPPED = Reader(_same, _nothing, has_marks=True)
JSON = Reader(_json_texts, _json_shape, is_exact=True)
MESSAGES = Reader(_json_texts, _json_shape)

FORMATS = {
    "txt": CUT,
    "json": JSON,
    "csv": Reader(_csv_texts, _csv_shape, is_exact=True),
    "ics": Reader(_ics_texts, _ics_shape, has_line_ends=True),
    "html": Reader(lambda text: "\n".join(_page(text).texts), lambda text: _page(text).tags),
    "svg": Reader(_xml_texts, _xml_shape),
    "atom": Reader(_xml_texts, _xml_shape),
    "md": Reader(_md_texts, _line_count),
    "mermaid": Reader(_mermaid_texts, _line_count),
    "dot": Reader(_dot_texts, _line_count),
}
"""The readers of what is exported, by the word for the format."""

SUFFIXES = {".html": "html", ".svg": "svg", ".xml": "atom", ".json": "json", ".ics": "ics"}
"""The words for the formats of the files of a site; a style sheet holds no text from outside."""
