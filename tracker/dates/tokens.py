"""Cutting a phrase into tokens, each with its class, its text and where it stands.

One expression cuts, one table (``words``) classes: time is linear in the length of the phrase, and
every character that is not blank ends up in a token, known or not.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from tracker.dates.words import WORDS, Kind, Word


class Token(NamedTuple):
    """A piece of a phrase: ``start`` to ``end`` (not included) are offsets into it."""

    kind: Kind
    text: str
    value: int
    start: int
    end: int


_LOOKALIKES: Final = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201b\u2032\u02bc\u00b4", "'"),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u201c\u201d\u201e\u2033", '"'),
        "\u223c": "~",
        "\u2026": ".",
        "\u2044": "/",
    }
)
_PIECES: Final = re.compile(
    r"""
      (?P<word> (?!early\ access) [a-z]+ (?=[\s,)]|\Z)
               | (?![qh][1-4](?![0-9a-z])) (?: twenty-[a-z]+ | thirty-first\b | early[ -]access\b
               | (?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W\d_]))?
               | [^\W\d_]+(?:'[^\W\d_]+)*(?:'(?![0-9]))?\.? ) )
    | (?P<plain> [0-9]{4}(?=[\s,)]|\Z) )
    | (?P<clock> [0-9]{1,2}(?::[0-9]{2}){1,2}(?:\s*[ap]\.?m\b\.?)?
               | [0-9]{1,2}\s*[ap]\.?m\b\.?
               | [0-9]{1,2}(?::[0-9]{2})?/[0-9]{1,2}(?::[0-9]{2})?\s*c(?:entral)?\b )
    | (?P<date> (?: [0-9]{4}(?P<a>[-/.])[0-9]{1,2}(?P=a)[0-9]{1,2}
                    (?:t[0-9]{2}:[0-9:.]+(?:z|[+-][0-9]{2}:?[0-9]{2})?)?
               | [0-9]{1,2}(?P<b>[-/.])[0-9]{1,2}(?P=b)(?:[0-9]{4}|'?[0-9]{2})
               | [0-9]{1,2}[-/.][0-9]{4} ) (?! \w | /(?![0-9]{4}) ) )
    | (?P<mask> (?: [0-9]{2}(?:[0-9]x|xx) | [0-9]{4}-(?:xx|[0-9]{2}-xx|xx-xx) ) (?![\w-]) )
    | (?P<pair> [0-9]{4}[-/][0-9]{2} (?! \w | /(?![0-9]{4}) ) )
    | (?P<decade> (?:[0-9]{3}0|'[0-9]0)'?s\b )
    | (?P<possessive> (?<=[0-9])'s\b )
    | (?P<ordinal> [0-9]{1,3}(?:st|nd|rd|th)\b )
    | (?P<quarter> q[1-4](?![0-9a-z]) | [1-4]q(?![a-z]) )
    | (?P<half> h[12](?![0-9a-z]) | [12]h(?![a-z]) )
    | (?P<year> '[0-9]{2}(?![0-9]) )
    | (?P<number> [0-9]+ )
    | (?P<sign> \S )
    """,
    re.VERBOSE,
)
_END: Final = Kind.END
_NUMBER: Final = Kind.NUMBER
_DECORATION: Final = str.maketrans("", "", "'.")


def folded(phrase: str) -> str:
    """Give the phrase in small letters and plain signs, as long as it was."""
    if phrase.isascii():
        return phrase.lower()
    plain = phrase.translate(_LOOKALIKES)
    small = plain.lower()
    if len(small) == len(plain):
        return small
    return "".join(letter if len(letter.lower()) != 1 else letter.lower() for letter in plain)


def tokens(phrase: str) -> list[Token]:
    """Cut the phrase; the last token is always an empty one of the class ``END``."""
    text = folded(phrase)
    found = plain_tokens(text) or cut_tokens(text)
    found.append(Token(_END, "", 0, len(phrase), len(phrase)))
    return found


def plain_tokens(phrase: str) -> list[Token] | None:
    """Cut a phrase of known words and years between blanks, as most are; None for any other.

    It gives what ``cut_tokens`` gives, in half the time.
    """
    found: list[Token] = []
    end = 0
    for piece in phrase.split():
        start = phrase.index(piece, end)
        end = start + len(piece)
        word = WORDS.get(piece)
        if word is not None and piece.isalpha() and piece != "access":
            found.append(Token(word[0], word[1], word[2], start, end))
        elif len(piece) == len("2017") and piece.isdigit() and piece.isascii():
            found.append(Token(_NUMBER, piece, int(piece), start, end))
        else:
            return None
    return found


def cut_tokens(phrase: str) -> list[Token]:
    """Cut a phrase into what the expression finds in it."""
    found: list[Token] = []
    for match in _PIECES.finditer(phrase):
        kind, text, start = match.lastgroup, match.group(), match.start()
        word = WORDS.get(text)
        if word is not None:
            found.append(Token(word[0], word[1], word[2], start, start + len(text)))
        elif kind == "word":
            found.extend(_rare_word(text, start))
        elif kind is not None and kind != "possessive":
            found.append(_figure(kind, text, start, start + len(text)))
    return found


def _rare_word(text: str, start: int) -> Iterator[Token]:
    """Give the tokens of a word that no table holds as it stands."""
    bare = text.translate(_DECORATION)
    word = WORDS.get(bare) or (WORDS.get(text[:-2]) if text.endswith("'s") else None)
    cut = _cut(text)
    if word is not None or cut == 0:
        yield Token(*(word or Word(Kind.OTHER, bare)), start, start + len(text))
        return
    for piece, offset in ((text[:cut], start), (text[cut:], start + cut)):
        known = WORDS.get(piece.translate(_DECORATION), Word(Kind.OTHER, piece))
        yield Token(*known, offset, offset + len(piece))


def _cut(text: str) -> int:
    """Tell where a compound ("midsummer", "fallish") comes apart, 0 for any other word."""
    if text.startswith("mid") and text[3:].translate(_DECORATION) in WORDS:
        return len("mid")
    if text.endswith("ish") and text[:-3] in WORDS:
        return len(text) - len("ish")
    return 0


def _figure(name: str, text: str, start: int, end: int) -> Token:
    kind, value_of = _FIGURES[name]
    return Token(kind, text, value_of(text), start, end)


def _decade(text: str) -> int:
    """Give the first year of a decade: "2020s", "'20s"."""
    figures = "".join(letter for letter in text if letter.isdigit())
    return int(figures) if len(figures) > len("20") else 2000 + int(figures)


def _none(_: str) -> int:
    return 0


_FIGURES: Final[dict[str, tuple[Kind, Callable[[str], int]]]] = {
    "number": (Kind.NUMBER, int),
    "plain": (Kind.NUMBER, int),
    "ordinal": (Kind.ORDINAL, lambda text: int(text[:-2])),
    "year": (Kind.SHORT_YEAR, lambda text: 2000 + int(text[1:])),
    "quarter": (Kind.QUARTER, lambda text: int(text.strip("q"))),
    "half": (Kind.HALF, lambda text: int(text.strip("h"))),
    "decade": (Kind.DECADE, _decade),
    "clock": (Kind.CLOCK, _none),
    "date": (Kind.DATE, _none),
    "mask": (Kind.MASK, _none),
    "pair": (Kind.PAIR, _none),
    "sign": (Kind.OTHER, _none),
}
"""The class of a token by the name of its piece, and the number it stands for."""
