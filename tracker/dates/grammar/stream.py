"""The tokens of one phrase and a place among them: what the grammar reads from.

The grammar looks ahead and never goes back, so every phrase is read in one pass.
"""

from collections.abc import Mapping
from typing import TypeVar

from tracker.dates.errors import PhraseError
from tracker.dates.marks import Hedge, Mark, Note
from tracker.dates.settings import Settings
from tracker.dates.tokens import Token, tokens
from tracker.dates.words import DOUBTS, HEDGES, Kind

V = TypeVar("V")


class Stream:
    """A cursor over tokens, and what the words beside the date said so far."""

    __slots__ = (
        "_last",
        "anchored",
        "denied",
        "hedge",
        "index",
        "marks",
        "moved",
        "notes",
        "phrase",
        "settings",
        "token",
        "tokens",
        "widened",
    )

    def __init__(self, phrase: str, settings: Settings) -> None:
        self.phrase = phrase
        self.settings = settings
        self.tokens = tokens(phrase)
        self._last = len(self.tokens) - 1
        self.index = 0
        self.token: Token = self.tokens[0]
        self.hedge: Hedge | None = None
        self.marks: list[Mark] = []
        self.notes: list[Note] = []
        self.moved = False
        self.widened = False
        self.denied = False
        self.anchored: Token | None = None

    def advance(self) -> Token:
        """Give the token here and step to the next one."""
        token = self.token
        if self.index < self._last:
            self.index += 1
            self.token = self.tokens[self.index]
        return token

    def go(self, index: int) -> None:
        """Step to the token with this index."""
        self.index = index
        self.token = self.tokens[index]

    def ahead(self, distance: int = 1) -> Token:
        """Give a token further on; past the end it is the last one."""
        index = self.index + distance
        return self.tokens[index if index < self._last else self._last]  # noqa: FURB136 - hot

    def behind(self, distance: int = 1) -> str:
        """Give the text of a token already read, empty before the first."""
        return self.tokens[self.index - distance].text if self.index >= distance else ""

    def behind_kind(self) -> Kind:
        """Give the class of the token just read, ``END`` before the first."""
        return self.tokens[self.index - 1].kind if self.index else Kind.END

    def skip(self, *texts: str) -> bool:
        """Step over one token with one of these texts; tell whether there was one."""
        if self.token.text in texts:
            self.advance()
            return True
        return False

    def turn(self, table: Mapping[str, tuple[tuple[tuple[str, ...], V], ...]]) -> V | None:
        """Step over a turn of the table and give its meaning; ``None`` when none stands here."""
        if self.token.text not in table:
            return None
        following = self.ahead().text
        for rest, meaning in table[self.token.text]:
            if (not rest or rest[0] == following) and self._follows(rest):
                self.go(self.index + 1 + len(rest))
                return meaning
        return None

    def _follows(self, words: tuple[str, ...]) -> bool:
        end = self.index + 1 + len(words)
        found = self.tokens[self.index + 1 : end]
        return end < len(self.tokens) and tuple(token.text for token in found) == words

    def stands(self, table: Mapping[str, tuple[tuple[tuple[str, ...], V], ...]]) -> bool:
        """Tell whether a turn of the table stands here, without a step."""
        index = self.index
        found = self.turn(table) is not None
        self.go(index)
        return found

    def doubt(self) -> None:
        """Take the hedge that stands here; of several the one that stands back furthest counts."""
        word = self.advance().text
        hedge = HEDGES[word]
        if self.hedge is not Hedge.RUMOURED:
            self.hedge = hedge
        if word in DOUBTS:
            self.mark(Mark.UNCERTAIN)

    def mark(self, mark: Mark) -> None:
        """Mark the window, once."""
        if mark not in self.marks:
            self.marks.append(mark)

    def note(self, code: str, text: str) -> None:
        """Leave a note on how the words are read."""
        self.notes.append(Note(code, text))

    def says_many(self, unit: Token) -> bool:
        """Tell "weeks" from "week" and "week's"."""
        word = self.slice(unit)
        return unit.text.endswith("s") and "'" not in word and "\u2019" not in word

    def slice(self, first: Token, last: Token | None = None) -> str:
        """Give the words from one token to another, as written."""
        return self.phrase[first.start : (last or first).end]

    def since(self, index: int) -> str:
        """Give the words from a token to the one before the cursor, as written."""
        return self.phrase[self.tokens[index].start : self.tokens[self.index - 1].end]

    def error(
        self,
        message: str,
        at: Token | None = None,
        *,
        to: Token | None = None,
        hint: str | None = None,
    ) -> PhraseError:
        """Give the error that points at a token, the one here if none is given."""
        first = at or self.token
        return PhraseError(message, first.start, (to or first).end, hint, self.phrase)
