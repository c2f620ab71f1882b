"""What a line above tells of the lines below: a date over a list, a title over its editions.

"Friday, May 9" alone on a line dates the titles under it; "12 March, hardback, £18.99" belongs to
the book that its paragraph began with.
"""

from dataclasses import dataclass, replace
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
    is_reissue: bool = False

    def under(self, sentence: Sentence, found: list[Tag]) -> list[Tag]:
        """Give the tags of a sentence with what the lines above it add."""
        if sentence.is_label and not sentence.is_bullet and (date := _alone(found)) is not None:
            self.date, self.dated = date, sentence.paragraph
        return self._under_title(sentence, self._under_date(sentence, found))

    def _under_date(self, sentence: Sentence, found: list[Tag]) -> list[Tag]:
        """Give the tags of a line with the date of its heading, if it has none itself.

        Behind the dash of "X - A family opens a shop" the row only describes X.
        """
        dated = any(isinstance(tag, When) for tag in found)
        titled = any(isinstance(tag, Title) for tag in found)
        if self.date is None or self.dated != sentence.paragraph or dated or not titled:
            return found
        dash = next((tag for tag in found if isinstance(tag, Joint) and tag.text == "-"), None)
        if dash is None or not isinstance(found[0], Title):
            return [*found, self.date]
        place = found.index(dash)
        return [*found[:place], self.date, replace(dash, text=";"), *found[place + 1 :]]

    def _under_title(self, sentence: Sentence, found: list[Tag]) -> list[Tag]:
        """Give the tags of "Hardback, 22 January" with the title above."""
        title = next((tag for tag in found if isinstance(tag, Title)), None)
        if title is not None:
            heads = sentence.is_label or found[0] is title
            if heads or not (title.apart and self.titled == sentence.paragraph):
                self._note(title if heads else None, sentence)
            return found
        if self.title is None or self.titled != sentence.paragraph:
            return found
        self.is_reissue = self.is_reissue or _is_reissue(found)
        edition = None if self.is_reissue else edition_date(found, is_book=self.title.is_book)
        if edition is not None:
            return [self.title, edition]
        dated = sentence.is_label and any(isinstance(tag, When) for tag in found)
        return [self.title, *found] if dated else found

    def _note(self, title: Title | None, sentence: Sentence) -> None:
        self.title, self.titled, self.is_reissue = title, sentence.paragraph, False


def _alone(found: list[Tag]) -> When | None:
    """Give the date of a line that says nothing else."""
    whens = [tag for tag in found if isinstance(tag, When)]
    others = any(
        isinstance(tag, (Title, Season)) or (isinstance(tag, Word) and tag.content) for tag in found
    )
    return whens[0] if len(whens) == 1 and not others else None


_FORMATS: Final = frozenset(
    {"hardback", "hardcover", "paperback", "paper", "ebook", "e-book", "audio", "trade", "original",
     "pp", "pages", "$", "£", "€"}
)  # fmt: skip
"""Words and signs of a line about an edition; the last ones stand beside figures."""


def edition_date(found: list[Tag], *, is_book: bool) -> When | None:
    """Give the date of "12 March, hardback, £18.99" and "Hardback, 320pp, 2 March".

    Under the title of a book a date may stand alone.
    """
    whens = [tag for tag in found if isinstance(tag, When)]
    words = [tag for tag in found if isinstance(tag, Word)]
    spoken = _spoken(found)
    if len(whens) != 1 or len(words) > _LONGEST or len(words) + 1 < len(spoken):
        return None
    formats = [word for word in words if word.text.strip("0123456789") in _FORMATS]
    ends = whens[0] in (spoken[0], spoken[-1])
    return whens[0] if ends and (formats or (is_book and not words)) else None


_LONGEST: Final = 8
"""Words of a line that tells only of an edition."""


def _spoken(found: list[Tag]) -> list[Tag]:
    return [tag for tag in found if not isinstance(tag, Joint)]


def _is_reissue(found: list[Tag]) -> bool:
    """Tell "now in paperback" from "paperback original"."""
    words = {tag.text for tag in found if isinstance(tag, Word)}
    return bool(words & {"paperback", "paper"}) and words.isdisjoint({"original", "trade"})
