"""From the tokens of a sentence to tags: of the rules, tried in turn, the first that fits wins."""

from collections.abc import Callable, Iterator
from typing import Final

from tracker.dates.words import HEDGES, Kind
from tracker.news.counts import count_at
from tracker.news.datephrases import phrase_at
from tracker.news.gaps import gap_at
from tracker.news.pointers import pointer_at
from tracker.news.seasons import season_at
from tracker.news.sources import Source
from tracker.news.tags import Joint, Order, Tag, Title, Word
from tracker.news.undated import undated_at
from tracker.news.verbs import verb_at
from tracker.news.words import ANAPHORS, DECOYS, OFFSHOOTS, OLD_CUES, WEIGHTLESS
from tracker.schedule.model import Kind as WorkKind

_JOINTS: Final = frozenset({",", ";", "(", ")", ":", "and", "-", "/", "&", '"', "."})
_ORDERS: Final = {
    "after": 1,
    "following": 1,
    "before": -1,
    "preceding": -1,
    "apart": 0,
}
SAME_YEAR: Final = 2
"""The sign of an order that claims the same calendar year, and later in it."""

_QUOTED: Final = 8
_SMALL: Final = 3
Rule = Callable[[Source, int], "tuple[Tag, int] | None"]


def tags(source: Source) -> list[Tag]:
    """Give the tags of a sentence, in its order; the quotation marks of titles are left out."""
    return list(_without_marks(list(_tags(source))))


def _without_marks(found: list[Tag]) -> Iterator[Tag]:
    """Give ``"X," a comedy,`` as ``X, a comedy,``: a mark beside a title says nothing more."""
    for index, tag in enumerate(found):
        if not (isinstance(tag, Joint) and tag.text == '"'):
            yield tag
            continue
        before, after = found[max(0, index - 2) : index], found[index + 1 : index + 2]
        if before and isinstance(before[-1], Joint) and before[-1].text == ",":
            before = before[:-1]
        if not (before and isinstance(before[-1], Title)) and not (
            after and isinstance(after[0], Title)
        ):
            yield tag


def _tags(source: Source) -> Iterator[Tag]:
    index = 0
    while index < len(source):
        for rule in _RULES:
            found = rule(source, index)
            if found is not None:
                tag, index = found
                yield tag
                break


def _title(source: Source, index: int) -> tuple[Tag, int] | None:
    mention = source.mention(index)
    if mention is None:
        return None
    quoted = source.word(index - 1) == "'"
    owns = source.word(index + 1) == "'s" or (source.word(index + 1) == "'" and not quoted)
    end = index + 1
    if owns:
        end += 2 if source.word(index + 2) == "s" and source.word(index + 1) == "'" else 1
    apart = _is_of_another_kind(source, end, mention.kind)
    is_book = mention.kind is WorkKind.BOOK
    return Title(mention.series, mention.start, mention.end, owns, apart, is_book=is_book), end


def _is_of_another_kind(source: Source, index: int, kind: WorkKind) -> bool:
    """Tell "the X TV series" where X is a film from "the X film"."""
    at = index + (source.word(index) == '"')
    for _ in range(2):
        at += source.word(at) in _BEFORE_KINDS or source.word(at + 1) in _BEFORE_KINDS
    named = _KINDS.get(source.word(at))
    return named is not None and kind not in named


_BEFORE_KINDS: Final = frozenset({"tv", "television", "live-action", "video", "anime"})


_KINDS: Final = {
    word: ANAPHORS[word] for word in ("series", "show", "film", "movie", "game", "novel")
}


def _quoted_name(source: Source, index: int) -> tuple[Tag, int] | None:
    """Read a name in quotes that the catalogue does not hold; speech is no name."""
    if source.word(index) != '"' or not _opens_quote(source, index):
        return None
    for end in range(index + 2, min(index + 2 + _QUOTED, len(source))):
        if source.mention(end) or source.mention(index + 1):
            return None
        if source.word(end) == '"':
            words = range(index + 1, end)
            if not all(_is_name_word(source, place) for place in words):
                return None
            last = end - 1 if source.word(end - 1) != "," else end - 2
            if last <= index or all(source.word(place).isdigit() for place in words):
                return None
            return Title(None, source.start(index + 1), source.end(last)), end + 1
    return None


def _opens_quote(source: Source, index: int) -> bool:
    """Tell an opening quote by the blank before it and the word right behind it."""
    following = source.token(index + 1)
    glued = following.start == source.token(index).end
    return glued and (index == 0 or source.token(index - 1).end < source.token(index).start)


def _is_name_word(source: Source, index: int) -> bool:
    word = source.word(index)
    small = len(word) <= _SMALL or word in {"from", "with", "into", "over"}
    return source.is_capital(index) or small or not word.isalpha()


def _order(source: Source, index: int) -> tuple[Tag, int] | None:
    word = source.word(index)
    if word == "following" and not _leads_to_title(source, index):
        return None
    if source.word(index + 1) == "-" or source.raw[index + 1 : index + 3] == ["the", "cameras"]:
        return None
    turn = (word, source.word(index + 1))
    if turn in {("ahead", "of"), ("prior", "to")}:
        return Order(-1, source.start(index), source.end(index + 1)), index + 2
    if word not in _ORDERS:
        return None
    return Order(_ORDERS[word], source.start(index), source.end(index)), index + 1


def _leads_to_title(source: Source, index: int) -> bool:
    return any(source.mention(ahead) for ahead in range(index + 1, index + 7))


def _same_year(source: Source, index: int) -> tuple[Tag, int] | None:
    """Read "later the same year as" before a title."""
    words = source.raw[index : index + 6]
    for turn in (
        ("later", "in", "the", "same", "year", "as"),
        ("later", "the", "same", "year", "as"),
        ("the", "same", "year", "as"),
    ):
        if tuple(words[: len(turn)]) == turn and _leads_to_title(source, index + len(turn) - 1):
            end = index + len(turn)
            return Order(SAME_YEAR, source.start(index), source.end(end - 1)), end
    return None


def _compound(source: Source, index: int) -> tuple[Tag, int] | None:
    """Read "pre-orders" and "Blu-ray" as one word: what is released beside a work."""
    if source.word(index + 1) != "-" or index + 2 >= len(source):
        return None
    if source.end(index) != source.start(index + 1) or source.end(index + 1) != source.start(
        index + 2
    ):
        return None
    word = f"{source.word(index)}-{source.word(index + 2)}"
    if word not in DECOYS | OFFSHOOTS:
        return None
    return Word(word, source.start(index), source.end(index + 2), content=True), index + 3


def _joint(source: Source, index: int) -> tuple[Tag, int] | None:
    word = source.word(index)
    if word not in _JOINTS or (word == "," and _is_in_a_figure(source, index)):
        return None
    return Joint(word, source.start(index), source.end(index)), index + 1


def _is_in_a_figure(source: Source, index: int) -> bool:
    """Tell the comma of "3,850" from the one between two clauses."""
    before, behind = source.word(index - 1), source.word(index + 1)
    if not before.isdigit() or not behind.isdigit() or len(behind) != _GROUP:
        return False
    glued = source.text[source.start(index - 1) : source.end(index + 1)]
    return len(glued) == len(before) + 1 + _GROUP


_GROUP: Final = len("850")


def _word(source: Source, index: int) -> tuple[Tag, int]:
    word, token = source.word(index), source.token(index)
    weightless = (
        word in WEIGHTLESS
        or word in HEDGES
        or word in OLD_CUES
        or not word[0].isalpha()
        or word[-2:] == "ly"
        or token.kind in {Kind.NAME, Kind.NOT, Kind.FILLER, Kind.PREP, Kind.CLOCK, Kind.ZONE}
    )
    return Word(word, source.start(index), source.end(index), not weightless), index + 1


_RULES: Final[tuple[Rule, ...]] = (
    _title,
    _quoted_name,
    _compound,
    undated_at,
    gap_at,
    _same_year,
    phrase_at,
    count_at,
    season_at,
    pointer_at,
    _order,
    verb_at,
    _joint,
    _word,
)
