"""Text from outside, made fit to be shown: no control reaches a terminal, widths are in cells.

Everything that did not come from our own code (file, arguments, articles, services) passes
``safe`` once, where it enters a view or an error. What is stored is never changed.
"""

import re
import sys
from collections.abc import Sequence
from functools import cache

_CONTROL_PICTURES = 0x2400
_DELETE = 0x7F
_DRIVING = (
    "\x00-\x1f\x7f-\x9f"  # C0, DEL, C1: they move the cursor, ring, begin an escape
    "\u2028\u2029"  # separators of lines and paragraphs
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks, embeddings, isolates of direction
    "\ud800-\udfff"  # lone surrogates: no output can hold one
    "\ufdd0-\ufdef"  # no characters at all, and no XML may hold the next two
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
    )
)
_UNSEEN = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u3164\uffa0"  # soft hyphen, joiner, fillers
    "\u200b\u2060-\u2065\u206a-\u206f\ufeff"  # blanks of no width, invisible operators
    "\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # annotations, shorthand, notes
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"  # tags: a second text that nobody sees
)
_JOINING = "\u180b-\u180d\u180f\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef"
"""What shapes the letter or picture that it stands beside: joiners and variation selectors."""
_SHAPED = (
    "\u0590-\u180a\u1810-\u1fff\u203c\u2049\u2070-\ufdff\ufe10-\U000e00ff\U000e01f0-\U0010ffff"
)
"""What may be shaped: letters beyond Latin, Greek and Cyrillic, pictures, ideographs."""
_ASTRAY = (
    f"(?:(?<=[{_DRIVING}{_UNSEEN}])[{_JOINING}]"
    f"|(?<=[{_DRIVING}{_UNSEEN}][\ufe0e\ufe0f])[\u200c\u200d]"
    f"|(?<![{_SHAPED}])(?<![{_SHAPED}0-9#*\xa9\xae][\ufe0e\ufe0f])[\u200c\u200d]"
    f"|(?<![{_SHAPED}0-9#*\xa9\xae])[\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef])"
)
"""Joiners and selectors where they shape nothing: in a row, and behind Latin letters and blanks.

There they would hide a difference between two titles, or a text of their own.
"""
_INKLESS = (
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
"""What has no ink although Python calls it printable; nothing else that is printable is unsafe."""
_LEFT_TO_RIGHT = "\u200e"
_ELLIPSIS = "…"
_ONE_CELL_EACH = "[\x00-\u02ff\u2010-\u2027]*"
"""Letters before the combining marks, and dashes, quotes and the ellipsis."""


def safe(text: str) -> str:
    """Give ``text`` with every character that could drive a terminal shown as a symbol.

    C0 controls and DEL become control pictures (``␛``), all others their number (``<U+202E>``):
    nothing is lost and nothing is acted on. So does what has no ink and could hide a text; what
    joins pictures and shapes letters stays where it does that. The result is on one line.
    """
    if _is_harmless(text):
        return text
    return _unsafe().sub(lambda match: _symbol(ord(match.group())), text)


def _is_harmless(text: str) -> bool:
    """Tell of nearly every text at once that there is nothing unsafe in it."""
    return text.isprintable() and (text.isascii() or not re.search(_INKLESS, text))


@cache
def _unsafe() -> re.Pattern[str]:
    """Give what finds unsafe characters: large, and no everyday text needs it."""
    return re.compile(f"[{_DRIVING}{_UNSEEN}]|{_ASTRAY}")


def contained(text: str) -> str:
    """Give a text of ours that is about to be shown, with symbols for what no view made safe.

    The last gate before a terminal. The marks of ``kept_apart`` pass it.
    """
    if text.isprintable():
        return text
    parts = text.split(_LEFT_TO_RIGHT)
    return _LEFT_TO_RIGHT.join(
        _driving().sub(lambda one: _symbol(ord(one.group())), part) for part in parts
    )


@cache
def _driving() -> re.Pattern[str]:
    """Give what finds the characters that could drive a terminal, whatever stands before them."""
    return re.compile(f"[{_DRIVING}{_UNSEEN}]")


def _symbol(code: int) -> str:
    if code < ord(" "):
        return chr(_CONTROL_PICTURES + code)
    return "␡" if code == _DELETE else f"<U+{code:04X}>"


def cell_width(text: str) -> int:
    """Count the terminal cells of ``text``: two for a wide character, none for a combining one."""
    if text.isascii() or re.fullmatch(_ONE_CELL_EACH, text):
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415 - wide characters are rare

    return cell_len(text)


def cell_widths(texts: Sequence[str]) -> list[int]:
    """Count the terminal cells of many texts: where none is wide or combining, all at once."""
    together = "".join(texts)
    if together.isascii() or re.fullmatch(_ONE_CELL_EACH, together):
        return list(map(len, texts))
    return list(map(cell_width, texts))


def fit(text: str, cells: int, *, ellipsis: str = _ELLIPSIS) -> str:
    """Give ``text`` in exactly ``cells`` cells: padded on the right, or cut with an ellipsis."""
    return pad(cut(text, cells, ellipsis=ellipsis), cells)


def pad(text: str, cells: int) -> str:
    """Give ``text`` padded with blanks to at least ``cells`` cells."""
    return text + " " * (cells - cell_width(text))


def cut(text: str, cells: int, *, ellipsis: str = _ELLIPSIS) -> str:
    """Give ``text`` in at most ``cells`` cells, its end replaced by an ellipsis if it is longer."""
    if cell_width(text) <= cells:
        return text
    room = cells - cell_width(ellipsis)
    if room < 0:
        return ellipsis[:cells]
    return _head(text, room) + ellipsis


def _head(text: str, cells: int) -> str:
    """Give the longest beginning of ``text`` that is at most ``cells`` cells wide."""
    end = 0
    while end < len(text) and cell_width(text[: end + 1]) <= cells:
        end += 1
    while 0 < end < len(text) and (_joins(text[end]) or text[end - 1] == _JOINER):
        end -= 1
    return text[:end]


_JOINER = "\u200d"


def _joins(character: str) -> bool:
    """Tell whether a character belongs to the one before it: a mark, a variation, a joiner."""
    return character == _JOINER or cell_width(character) == 0


def steady(text: str) -> str:
    """Give ``text`` without what terminals count differently: joiners and variants of pictures.

    A family becomes its members side by side, a skin tone the common one.
    """
    return text if text.isascii() else re.sub(_UNSTEADY, "", text)


_UNSTEADY = (
    f"[{_JOINER}"  # what joins pictures, and half letters that few terminals can shape
    "\ufe0e\ufe0f"  # which of two looks a picture has
    "\U0001f3fb-\U0001f3ff]"  # skin tones: none or two cells
)


def kept_apart(text: str) -> str:
    """Give ``text`` so that a terminal that turns Arabic and Hebrew round turns nothing else.

    A mark without width on either side says that what is around it runs from left to right; without
    it a day in figures behind an Arabic title would change places with it.
    """
    if text.isascii() or not re.search(_RIGHT_TO_LEFT, text):
        return text
    return f"{_LEFT_TO_RIGHT}{text}{_LEFT_TO_RIGHT}"


_RIGHT_TO_LEFT = (
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def to_ascii(text: str) -> str:
    r"""Give ``text`` in ASCII: accents dropped, anything else as its number (``\u65e5``)."""
    if text.isascii():
        return text
    import unicodedata  # noqa: PLC0415 - only needed once a letter is not ASCII

    plain = (_ascii_letter(letter, unicodedata.normalize("NFKD", letter)) for letter in text)
    return "".join(plain)


def _ascii_letter(letter: str, parts: str) -> str:
    base = "".join(part for part in parts if part.isascii())
    return base or _ASCII_FORMS.get(letter) or letter.encode("ascii", "backslashreplace").decode()


_ASCII_FORMS = {
    "–": "-", "—": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "…": "...", "ß": "ss",
    "ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ł": "l", "Ł": "L", "đ": "d",
}  # fmt: skip


def without_controls(text: str) -> str:
    r"""Give a text of several lines with what is unsafe as its number: ``\u{1B}``.

    ``with_controls`` gives it back; a text that holds such a number itself gets its backslash as
    one, ``\u{5C}``.
    """
    if _is_harmless(text) and "\\u{" not in text:
        return text
    return _unsafe_in_a_cell().sub(lambda match: _number(match.group()), text)


@cache
def _unsafe_in_a_cell() -> re.Pattern[str]:
    """Give what finds the ends of lines, which stay, and what is to be a number."""
    return re.compile(rf"\r?\n|\\(?=u\{{[0-9A-F]{{1,6}}\}})|{_unsafe().pattern}")


def _number(found: str) -> str:
    return found if found.endswith("\n") else f"\\u{{{ord(found):X}}}"


def with_controls(text: str) -> str:
    r"""Give the text that ``without_controls`` was given; other numbers stay as they are."""
    return _NUMBER.sub(_numbered, text) if "\\u{" in text else text


_NUMBER = re.compile(r"\\u\{([0-9A-F]{1,6})\}")


def _numbered(match: re.Match[str]) -> str:
    """Give the character of a number that stands for one that was unsafe, or a backslash."""
    code = int(match[1], 16)
    if code > sys.maxunicode or _FIRST_SURROGATE <= code <= _LAST_SURROGATE:
        return match[0]
    letter = chr(code)
    return letter if letter == "\\" or safe(letter) != letter else match[0]


_FIRST_SURROGATE, _LAST_SURROGATE = 0xD800, 0xDFFF


def safe_json(document: str) -> str:
    """Give a JSON text with every character that could drive a terminal as a JSON escape."""
    if document.isascii() and "\x7f" not in document:
        return document
    return "\n".join(map(_safe_json_line, document.split("\n")))


def _safe_json_line(line: str) -> str:
    """Give a line of a JSON text; what JSON itself escapes, C0, is in none."""
    if _is_harmless(line):
        return line
    return _unsafe().sub(lambda match: _json_escape(ord(match.group())), line)


def _json_escape(code: int) -> str:
    if code < 0x10000:  # noqa: PLR2004 - beyond, JSON takes two surrogates
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
