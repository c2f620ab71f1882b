"""What a line above tells of the lines below: a date over a list, a title over its editions.

"Friday, May 9" alone on a line dates the titles under it; "12 March, hardback, £18.99" belongs to
the book that its paragraph began with.
"""

from dataclasses import dataclass
from typing import Final

from tracker.news.layout import Sentence
from tracker.news.tags import Joint, Season, Tag, Title, When, Word


@dataclass(slots=True)
class Headings:
    """The last date alone on its line, and the last title at the head of one."""

    date: When | None = None
    dated: int = -1
    title: Title | None = None
    titled: int = -1

    def under(self, sentence: Sentence, found: list[Tag]) -> list[Tag]:
        """Give the tags of a sentence with what the lines above it add."""
        if sentence.is_label and not sentence.is_bullet and (date := _alone(found)) is not None:
            self.date, self.dated = date, sentence.paragraph
        return self._under_title(sentence, self._under_date(sentence, found))

    def _under_date(self, sentence: Sentence, found: list[Tag]) -> list[Tag]:
        """Give the tags of a line with the date of its heading, if it has none itself."""
        dated = any(isinstance(tag, When) for tag in found)
        titled = any(isinstance(tag, Title) for tag in found)
        if self.date is None or self.dated != sentence.paragraph or dated or not titled:
            return found
        return [*found, self.date]

    def _under_title(self, sentence: Sentence, found: list[Tag]) -> list[Tag]:
        """Give the tags of "Hardback, 22 January" with the title above."""
        title = next((tag for tag in found if isinstance(tag, Title)), None)
        if title is not None:
            self._note(title if sentence.is_label or found[0] is title else None, sentence)
            return found
        if self.title is None or self.titled != sentence.paragraph:
            return found
        if (edition := edition_date(found)) is not None:
            return [self.title, edition]
        dated = sentence.is_label and any(isinstance(tag, When) for tag in found)
        return [self.title, *found] if dated else found

    def _note(self, title: Title | None, sentence: Sentence) -> None:
        self.title, self.titled = title, sentence.paragraph


def _alone(found: list[Tag]) -> When | None:
    """Give the date of a line that says nothing else."""
    whens = [tag for tag in found if isinstance(tag, When)]
    others = any(
        isinstance(tag, (Title, Season)) or (isinstance(tag, Word) and tag.content) for tag in found
    )
    return whens[0] if len(whens) == 1 and not others else None


_FORMATS: Final = frozenset(
    {"hardback", "hardcover", "paperback", "paperbacks", "ebook", "e-book", "audio", "trade"}
)


def edition_date(found: list[Tag]) -> When | None:
    """Give the date of a piece that names a date, then a format and no more than its price."""
    tags = [tag for tag in found if not isinstance(tag, Joint)]
    if len(tags) < 2 or not isinstance(tags[0], When):  # noqa: PLR2004 - a date and a format
        return None
    rest = [tag for tag in tags[1:] if not (isinstance(tag, Word) and not tag.content)]
    words = [tag.text for tag in rest if isinstance(tag, Word)]
    told = len(words) == len(rest) and bool(words) and words[0] in _FORMATS
    return tags[0] if told else None
