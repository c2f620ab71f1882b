"""What a timeline is drawn on: the columns of a terminal and the characters it can show."""

from dataclasses import dataclass

from tracker.text import cell_width, cut
from tracker.views.spans import Line, Span
from tracker.views.timeline.glyphs import Alphabet


@dataclass(frozen=True, slots=True)
class Screen:
    """The columns of a terminal, and the alphabet for it."""

    width: int
    alphabet: Alphabet

    def cut(self, text: str, cells: int) -> str:
        """Give text in at most ``cells`` cells."""
        return cut(text, cells, ellipsis=self.alphabet.ellipsis)

    def clipped(self, line: Line) -> Line:
        """Give a line cut to the width."""
        room, kept = self.width, []
        for span in line:
            text = self.cut(span.text, room)
            room -= cell_width(text)
            kept.append(Span(text, span.style))
        return kept
