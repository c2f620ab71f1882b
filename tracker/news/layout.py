"""The outer shape of an article: lines, paragraphs and sentences, each with its place.

A text that somebody wrapped by hand is told from one whose every line is a paragraph; a bullet, a
short line without a full stop (a headline, a caption, a row of a grid) is a sentence of its own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tracker.dates.words import MONTHS, WEEKDAYS
from tracker.news.titles import MASK

LOOKALIKES: Final = str.maketrans(
    {
        **dict.fromkeys("‘’‛′ʼ´", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("“”„″«»", '"'),
        **dict.fromkeys("\u00a0\u2007\u202f\t", " "),
        MASK: " ",
        "\r": "\n",
        "\x00": " ",
        "…": ".",
    }
)
"""Signs that mean the same, one for one, so that places in the text stay what they are."""


_ESCAPES: Final = re.compile(r"\x1b\[[0-9;?]{0,32}[ -/]?[@-~]")


_QUOTING: Final = re.compile(r"^(?:> ?)+", re.MULTILINE)
_IS_QUOTED: Final = re.compile(r"^(?:> ?)+ *(?:$|[-*•a-z])", re.MULTILINE)
"""A line of a letter that is quoted in another, which no list begins so."""


_NOTES: Final = re.compile(r"\[(?:\d{1,3}|[a-z]|note \d{1,2}|citation needed)\]")
"""The marks of footnotes, as encyclopedias have them."""


def normalised(text: str) -> str:
    """Give a text of the same length with plain signs, and blanks for colours and marks."""
    plain = text.translate(LOOKALIKES)
    plain = _NOTES.sub(_blank, _ESCAPES.sub(_blank, plain))
    return _QUOTING.sub(_blank, plain) if _IS_QUOTED.search(plain) else plain


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


_WIDEST_WRAP: Final = 100
"""Characters of a line that somebody may have broken to fit a screen or a letter."""


_LONGEST: Final = 3000
"""Characters after which a sentence that does not end is cut."""


_HEADLINE: Final = 16
"""Words that a headline has at most."""


_MONTH: Final = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"


_BULLET: Final = re.compile(
    r"\s*(?:(?:[-*•·▪◦>]|\d{1,2}[.)])\s+"
    rf"|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?)"
    r"(?:,?\s\d{4})?\s?(?:-\s|:\s))",
    re.IGNORECASE,
)
"""A bullet, a figure, or a day with a dash or colon behind it."""


EPISODE: Final = re.compile(
    r"\W{0,8}(?:(?:episodes?|ep|chapter)\.?\s\d|\d{1,2}[.x]\d\d\b|s\d{1,2}e\d{1,2}\b)",
    re.IGNORECASE,
)
"""How a row of a guide to episodes begins."""

_CLOCK: Final = re.compile(r"\s{0,8}\d{1,2}(?::\d{2}|(?::\d{2})?\s?[ap]\.?m)", re.IGNORECASE)
"""The hour that begins a row of a programme."""


_END: Final = re.compile(
    rf"(?<![.!?])[.!?]++[\"')\]]*+(?=\s|\Z)"
    rf"|(?:(?<=[^\W_][a-zA-Z0-9]|[ ]\d)|(?<=[ap]\.m))[.!?](?=\"?[A-Z{MASK}][a-z ])"
)
"""Where a sentence may end: before a blank, or where one was lost before a capital letter.

It is tried once for a run of dots, however long that is.
"""


_NOT_AN_END: Final = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|st|sr|jr|vs|vol|pt|ep|eps|approx|ca|dept|inc|ltd|co|calif|est"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|a\.m|p\.m|e\.g|i\.e)|\b[a-z])\.\Z",
    re.IGNORECASE,
)


_NUMERO: Final = re.compile(r"\bNo\Z")


_OPENER: Final = re.compile(rf"\s*[\"'(\[]*(?:[^\W_a-z]|{MASK})")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its place in the text, the number of its paragraph, and what line it is.

    ``is_label`` tells a headline, caption or bullet from running text, ``is_bullet`` the last.
    """

    start: int
    end: int
    paragraph: int
    is_label: bool = False
    is_bullet: bool = False


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines that belong together."""

    start: int
    end: int
    paragraph: int
    is_bullet: bool


def sentences(text: str) -> Iterator[Sentence]:
    """Give the sentences of a normalised text in their order."""
    for block in _blocks(text):
        ends = list(_ends(text, block))
        whole = _trimmed(text, block.start, block.end)
        for start, end in zip([block.start, *ends], ends, strict=False):
            trimmed = _trimmed(text, start, end)
            if trimmed is not None:
                yield _sentence(text, block, trimmed, alone=trimmed == whole)


def _sentence(text: str, block: _Block, place: tuple[int, int], *, alone: bool) -> Sentence:
    start, end = place
    is_label = block.is_bullet or (alone and _is_headline(text[start:end]))
    return Sentence(start, end, block.paragraph, is_label, block.is_bullet)


def _is_headline(line: str) -> bool:
    return line[-1:] not in {".", "!", '"', ")"} and len(line.split(maxsplit=_HEADLINE)) < _HEADLINE


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    return (start + left, start + right) if left < right else None


def _blocks(text: str) -> Iterator[_Block]:
    """Give runs of lines: a blank line, a bullet, or a line that ends early ends a block."""
    lines = list(_lines(text))
    width = max((end - start for start, end in lines), default=0)
    paragraph = 0
    opened: int | None = None
    for index, (start, end) in enumerate(lines):
        if not text[start:end].strip():
            paragraph += opened is None
            continue
        opened = start if opened is None else opened
        following = next(_written(text, lines, index + 1), None)
        if following is not None and _goes_on(text, (start, end), following):
            continue
        is_bullet = _BULLET.match(text[opened : opened + 40]) is not None
        if is_bullet and index + 1 < len(lines) and _hangs(text, lines[index + 1]):
            continue
        following = lines[index + 1] if index + 1 < len(lines) else None
        if following is None or _breaks(text, (start, end), following, width):
            yield _Block(opened, end, paragraph, is_bullet)
            opened = None


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in re.finditer(r"\n|\Z", text):
        yield start, match.start()
        start = match.end()


def _written(text: str, lines: Sequence[tuple[int, int]], index: int) -> Iterator[tuple[int, int]]:
    """Give the lines from one on that are not blank."""
    for at in range(index, len(lines)):
        start, end = lines[at]
        if text[start:end].strip():
            yield start, end


def _hangs(text: str, line: tuple[int, int]) -> bool:
    """Tell a line that is set in below its bullet."""
    written = text[line[0] : line[1]]
    return written.startswith("  ") and bool(written.strip()) and not _BULLET.match(written[:40])


def _goes_on(text: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    """Tell a sentence that is broken off from one that ends, whatever stands between the lines.

    The next line begins with a small letter, or this one ends with a comma or a word that cannot
    end a sentence.
    """
    written, after = text[line[0] : line[1]].rstrip(), text[following[0] : following[1]].lstrip()
    if written[-1:] in _STOPS or _BULLET.match(after[:40]) or _BULLET.match(written[:40]):
        return False
    last = written.rsplit(maxsplit=1)[-1].lower()
    if len(written) > _PROSE and _INSIDE.search(written) and written[-1:].isalpha():
        return True
    dated = written[-1:].islower() and _DATED.match(after) is not None
    dated = dated and _DATED.sub("", after).strip(" ,0123456789") != ""
    return after[:1].islower() or dated or written[-1:] == "," or last in _NEVER_LAST


_PROSE: Final = 40
"""Characters from which a line that holds the end of a sentence is one of running text."""


_INSIDE: Final = re.compile(r"[a-z]{2}[.!]['\")]? [A-Z]")


_DATED: Final = re.compile(rf"{_MONTH}\s\d{{1,2}}\b", re.IGNORECASE)


_STOPS: Final = frozenset('.!?:;")')


_NEVER_LAST: Final = frozenset(
    {
        "a", "an", "the", "of", "and", "or", "at", "to", "for", "from", "with", "its", "their",
        "by", "as", "will", "is", "are", "was", "has", "have", "been", "be", "that", "which",
    }
)  # fmt: skip


def _breaks(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Tell whether a block ends with a line: the next word would have fitted into it."""
    after = text[following[0] : following[1]][:200]
    if width > _WIDEST_WRAP or not after.strip() or _BULLET.match(after):
        return True
    before = text[line[0] : line[1]][:40]
    if any(row.match(one) for row in (_CLOCK, EPISODE) for one in (after, before)):
        return True
    word = after.split(maxsplit=1)[0]
    return line[1] - line[0] + 1 + len(word) <= width


def _ends(text: str, block: _Block) -> Iterator[int]:
    """Give where the sentences of a block end, the last one at its end."""
    start = block.start
    for match in _END.finditer(text, block.start, block.end):
        if match.end() < block.end and not _closes(text, start, match):
            continue
        yield from _cuts(text, start, match.end())
        start = match.end()
    if start < block.end:
        yield from _cuts(text, start, block.end)


def _closes(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell a full stop from the point of an abbreviation or of an initial."""
    if not _OPENER.match(text, match.end()):
        return False
    if text[match.end() : match.end() + 2].strip().isdigit() and _NUMERO.search(
        text[max(start, match.start() - 3) : match.start()]
    ):
        return False
    before = text[max(start, match.start() - 8) : match.start() + 1]
    following = text[match.end() : match.end() + 16].split()
    if before.endswith(".m.") and following:
        late = match.end() - start > _PROSE
        another = MASK in following[0] and MASK in text[start : match.start()]
        starts = another or _starts_after_hour(following[0])
        return following[0] in _STARTERS or (late and starts)
    return _ZONE.search(before) is not None or not _NOT_AN_END.search(before)


def _starts_after_hour(word: str) -> bool:
    """Tell "at 10 p.m. Medical drama X returns" from "at 10 p.m. Monday" and "10 p.m. ET"."""
    plain = word.strip('"(,').lower()
    return word[:1].isupper() and not word.isupper() and plain.rstrip("s.") not in _AFTER_HOURS


_AFTER_HOURS: Final = frozenset(
    {*WEEKDAYS, *MONTHS, "eastern", "pacific", "central", "mountain", "atlantic", "greenwich"}
)


_STARTERS: Final = frozenset({"The", "It", "A", "An", "In", "This", "And", "But", "Also", "There"})
"""Words with a capital that begin a sentence, also behind "p.m."."""


_ZONE: Final = re.compile(r"\b[ECMP]T\.\Z")
"""Abbreviations that are others in small letters, and end a sentence as any word does."""


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Give the end of a sentence, and before it a place in every so many characters."""
    while end - start > _LONGEST:
        blank = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        start = blank if blank > 0 else start + _LONGEST
        yield start
    yield end
