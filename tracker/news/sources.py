"""A sentence as its tagger reads it: tokens of the date grammar, cut once, and titles by place."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tracker.dates.settings import Settings
from tracker.dates.tokens import Token, cut_tokens, folded
from tracker.dates.words import Kind
from tracker.news.layout import Sentence
from tracker.news.titles import Mention

_END = Token(Kind.END, "", 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Setting:
    """What all sentences of an article are read against."""

    on: date
    settings: Settings


class Source:
    """The tokens of one sentence. ``text`` is the whole normalised, masked text."""

    __slots__ = ("base", "mentions", "raw", "sentence", "setting", "text", "tokens")

    def __init__(
        self, text: str, sentence: Sentence, mentions: Mapping[int, Mention], setting: Setting
    ) -> None:
        self.text = text
        self.sentence = sentence
        self.base = sentence.start
        self.mentions = mentions
        self.setting = setting
        small = folded(text[sentence.start : sentence.end])
        self.tokens = cut_tokens(small)
        self.raw = [small[token.start : token.end].rstrip(".") or "." for token in self.tokens]

    @property
    def written_whole(self) -> str:
        """Give the sentence as it is written, its titles masked."""
        return self.text[self.sentence.start : self.sentence.end]

    def __len__(self) -> int:
        """Count the tokens."""
        return len(self.tokens)

    def token(self, index: int) -> Token:
        """Give a token; an empty one outside the sentence."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else _END

    def word(self, index: int) -> str:
        """Give a token in small letters as it is written; empty outside the sentence."""
        return self.raw[index] if 0 <= index < len(self.raw) else ""

    def start(self, index: int) -> int:
        """Give where a token begins in the whole text."""
        return self.base + self.tokens[index].start

    def end(self, index: int) -> int:
        """Give where a token ends in the whole text, without a point that ends the sentence."""
        return self.start(index) + len(self.raw[index])

    def written(self, first: int, last: int) -> str:
        """Give the words from one token to another as they are written."""
        return self.text[self.start(first) : self.end(last)]

    def is_capital(self, index: int) -> bool:
        """Tell whether a token begins with a capital letter."""
        return self.text[self.start(index)].isupper()

    def mention(self, index: int) -> Mention | None:
        """Give the title that stands at a token."""
        if not 0 <= index < len(self.tokens):
            return None
        return self.mentions.get(self.start(index))
