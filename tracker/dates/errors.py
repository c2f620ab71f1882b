"""The error of a phrase that is not read: it points at the words and offers one that would work."""

from collections.abc import Callable

from tracker.errors import TrackerError
from tracker.text import cell_width, safe

_INDENT = "    "
LONGEST = 200
"""Characters that a phrase has at most."""


class PhraseError(TrackerError, ValueError):
    """A phrase names no window: ``message`` says why, ``start`` to ``end`` is where in ``phrase``.

    The hint is a phrase that does read. Looking for one takes longer than reading, so it may be
    given as a function, which is called when the hint is first asked for.
    """

    def __init__(
        self,
        message: str,
        start: int,
        end: int,
        hint: str | Callable[[], str | None] | None,
        phrase: str,
    ) -> None:
        super().__init__(safe(message))
        self.start = start
        self.end = end
        self.phrase = phrase
        self._hint = hint

    @property
    def hint(self) -> str | None:
        """A phrase that reads on the same day, if one is at hand."""
        if callable(self._hint):
            self._hint = self._hint()
        return self._hint

    @hint.setter
    def hint(self, value: str | Callable[[], str | None] | None) -> None:
        self._hint = value

    @property
    def lines(self) -> list[str]:
        """Give the sentence, the phrase, a caret line under the words meant, and the hint."""
        lines = [self.message, _INDENT + safe(self.phrase[:LONGEST]), _INDENT + self._carets()]
        return lines if self.hint is None else [*lines, f"try: {safe(self.hint)}"]

    def _carets(self) -> str:
        before = cell_width(safe(self.phrase[: self.start]))
        meant = cell_width(safe(self.phrase[self.start : min(self.end, LONGEST)]))
        return " " * before + "^" * max(1, meant)
