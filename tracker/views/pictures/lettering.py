"""How much room text takes in a picture, without knowing its font.

A file is looked at with fonts that nobody here can measure, so every estimate is that of a wide
one (DejaVu Sans): what is said to fit also fits in the others.
"""

from tracker.text import cell_width, cut

_NARROW = frozenset("ijltfrI.,:;'|!()[]- ")
_WIDE = frozenset("mwMW@%&…—")
_NARROW_EM, _PLAIN_EM, _CAPITAL_EM, _WIDE_EM = 0.42, 0.65, 0.76, 1.02
_TWO_CELLS_EM = 1.1
_BOLD = 1.1


def length_of(text: str, size: float, *, bold: bool = False) -> float:
    """Give the pixels that ``text`` takes at most at a font size of ``size`` pixels."""
    ems = sum(map(_ems, text))
    return ems * size * (_BOLD if bold else 1)


def _ems(character: str) -> float:
    """Give the width of a character as a part of the font's size."""
    if character in _NARROW:
        return _NARROW_EM
    if character in _WIDE:
        return _WIDE_EM
    if character.isascii():
        return _CAPITAL_EM if character.isupper() else _PLAIN_EM
    return _ems_of_cells(cell_width(character))


def _ems_of_cells(cells: int) -> float:
    """Give the width of a letter outside ASCII; one that joins the letter before has none."""
    if cells == 0:
        return 0
    return _CAPITAL_EM if cells == 1 else _TWO_CELLS_EM


def shortened(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """Give ``text`` in at most ``room`` pixels, its end replaced by an ellipsis if it is longer."""
    if length_of(text, size, bold=bold) <= room:
        return text
    cells = int(room / (size * _NARROW_EM))
    while cells > 0 and length_of(cut(text, cells), size, bold=bold) > room:
        cells -= 1
    return cut(text, cells) if cells > 0 else ""
