"""What a timeline is drawn on: the columns of a terminal and the characters it can show."""

from tracker.text import cut, kept_apart, pad
from tracker.values import Value
from tracker.views.timeline.glyphs import Alphabet


class Screen(Value):
    """The columns of a terminal, the alphabet for it, and whether it shows styles."""

    width: int
    alphabet: Alphabet
    styled: bool = True

    def cut(self, text: str, cells: int) -> str:
        """Give text in at most ``cells`` cells."""
        return cut(text, cells, ellipsis=self.alphabet.ellipsis)

    def fit(self, text: str, cells: int) -> str:
        """Give text that is spelled already in exactly ``cells`` cells."""
        if text.isascii() and len(text) <= cells:
            return text.ljust(cells)
        return pad(kept_apart(self.cut(text, cells)), cells)
