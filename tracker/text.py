"""Text from outside, made fit to be shown: no control reaches a terminal, widths are in cells.

Everything that did not come from our own code (file, arguments, articles, services) passes
``safe`` once, where it enters a view or an error. What is stored is never changed.
"""

import re
from collections.abc import Sequence

_CONTROL_PICTURES = 0x2400
_DELETE = 0x7F

# The patterns are texts: ``re`` compiles one when it is first met, and keeps it. Few commands meet
# any, since what is plain ASCII passes without.
_UNSAFE = (
    "[\x00-\x1f\x7f-\x9f"  # C0, DEL, C1
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u2028\u2029"  # no ink, separators
    "\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # bidi controls, invisible operators
    "\ufffe\uffff"  # no characters at all, and no XML may hold them
    "\ud800-\udfff\U000e0000-\U000e007f]"  # lone surrogates, tags
)
_ELLIPSIS = "…"
_ONE_CELL_EACH = "[\x00-\u02ff\u2010-\u2027]*"
"""Letters before the combining marks, and dashes, quotes and the ellipsis."""


def safe(text: str) -> str:
    """Give ``text`` with every character that could drive a terminal shown as a symbol.

    C0 controls and DEL become control pictures (``␛``), all others their number (``<U+202E>``):
    nothing is lost and nothing is acted on. The result is on one line.
    """
    if text.isascii() and text.isprintable():
        return text
    return re.sub(_UNSAFE, lambda match: _symbol(ord(match.group())), text)


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
    return f"\u200e{text}\u200e"


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


def safe_json(document: str) -> str:
    """Give a JSON text with every character that could drive a terminal as a JSON escape."""
    if document.isascii() and "\x7f" not in document:
        return document
    return re.sub(_UNSAFE_IN_JSON, lambda match: _json_escape(ord(match.group())), document)


_UNSAFE_IN_JSON = _UNSAFE.replace("\x00-\x1f", "")


def _json_escape(code: int) -> str:
    if code < 0x10000:  # noqa: PLR2004 - beyond, JSON takes two surrogates
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
