"""Words that point back to a work: "it", "the mini-series", "both shows", "its crime drama"."""

from typing import Final

from tracker.dates.words import Kind
from tracker.news.clauses import HELPERS
from tracker.news.counts import count_at
from tracker.news.numbers import number_at
from tracker.news.sources import Source
from tracker.news.tags import Back, Pointer, Tag
from tracker.news.verbs import verb_at
from tracker.news.words import ANAPHORS, MANY, POINTING, WEIGHTLESS
from tracker.schedule.model import Kind as WorkKind

_BEFORE_NOUN: Final = frozenset(
    {"of", "the", "new", "two", "three", "four", "five", "six", "long", "highly", "first", "all"}
)
_NUMBERED: Final = frozenset({"season", "seasons", "series", "volume", "book"})
_IN_EPISODES: Final = frozenset({WorkKind.SERIES, WorkKind.MINI_SERIES})
_SEASONS: Final = frozenset({"season", "seasons"})
_NEW: Final = frozenset({"new", "coming", "forthcoming"})
"""What makes "the new season" a season of the work, not the work itself."""

_PRONOUNS: Final = frozenset({"it", "its", "he"})
_STOPS: Final = frozenset({"said", "says", "about", "around", "because", "under", "would"})


def pointer_at(source: Source, index: int) -> tuple[Tag, int] | None:
    """Read "it", "the mini-series", "both shows", "the three shows", "each of the new seasons"."""
    word = source.word(index)
    if word in {"it", "its", "it's", "it'll"}:
        place = (source.start(index), source.end(index))
        return Pointer(1, ANAPHORS["it"], *place, word == "its"), index + 1
    if word in {"all", "both"} and (counted := _counted_pointer(source, index)):
        return counted
    if word == "the" and (original := _original(source, index)):
        return original
    if word == "the" and (other := _latter(source, index)):
        return other
    owns = word[-2:] == "'s" and source.is_capital(index) and not source.mention(index)
    return _noun_phrase(source, index) if word in POINTING or owns else None


def _original(source: Source, index: int) -> tuple[Tag, int] | None:
    """Read what another work came from: "the original", "the parent series", "the first film"."""
    word, end = source.word(index + 1), index + 2
    owns = word.endswith("'s")
    parent = word == "parent" and source.word(end) in {"series", "show", "program"}
    if parent or (word in {"original", "first"} and source.word(end) in _WORKS_BEFORE):
        end += 1
    elif word.removesuffix("'s") not in _ORIGINALS:
        return None
    behind = source.word(end)
    ends = behind in {",", ""} or behind in HELPERS or verb_at(source, end) is not None
    if not (ends or owns):
        return None
    place = (source.start(index), source.end(end - 1))
    return Pointer(1, frozenset(), *place, owns, noun=Back.ORIGINAL), end


def _latter(source: Source, index: int) -> tuple[Tag, int] | None:
    """Read "the former" and "the latter" of two works."""
    word, behind = source.word(index + 1), source.word(index + 2)
    acts = behind in HELPERS or behind == "," or verb_at(source, index + 2) is not None
    if word not in _OF_TWO or not acts:
        return None
    return Pointer(1, frozenset(), source.start(index), source.end(index + 1), noun=word), index + 2


_OF_TWO: Final = frozenset({Back.FORMER, Back.LATTER})
_ORIGINALS: Final = frozenset({"original", "mothership", "flagship"})
_WORKS_BEFORE: Final = frozenset({"film", "movie", "game", "novel", "book"})


def _counted_pointer(source: Source, index: int) -> tuple[Tag, int] | None:
    """Read "both" and "all four" before a verb."""
    works, end = (2, index + 1) if source.word(index) == "both" else (0, index + 2)
    works = works or _number(source, index + 1)
    leads = source.word(index - 1) in _OPENING
    acts = source.word(end) in HELPERS or (leads and _acts(source, end))
    if not works or not acts:
        return None
    return Pointer(works, frozenset(), source.start(index), source.end(end - 1)), end


def _acts(source: Source, index: int) -> bool:
    return source.word(index) in _RECEIVING or verb_at(source, index) is not None


_OPENING: Final = frozenset({"", ".", ",", ";", "and", "but"})
_RECEIVING: Final = frozenset({"received", "receive", "got", "get", "landed"})


def _noun_phrase(source: Source, index: int) -> tuple[Tag, int] | None:
    """Read "the mini-series" and the like, which begins with a word that points."""
    word = source.word(index)
    works = 2 if word == "both" else 0
    if source.word(index) == "that" and source.word(index + 1) in {"the", "a", "an", "its"}:
        return None
    counted = False
    for ahead in range(index + 1, index + 7):
        noun, end = _noun(source, ahead)
        whole = source.word(end) == noun
        numbered = whole and noun in _NUMBERED and number_at(source, end + 1) is not None
        named = source.mention(ahead) is not None
        if numbered or named or _is_no_work(source, index, ahead, noun):
            return None
        if noun in ANAPHORS and noun not in _PRONOUNS and not _goes_on(source, end + 1):
            many = works or (0 if noun in MANY else 1)
            if counted:
                end = index
            kinds = ANAPHORS[noun] & _IN_EPISODES if counted else ANAPHORS[noun]
            place = (source.start(index), source.end(end))
            noun = Back.THAT_SEASON if (word, noun) == ("that", "season") else noun
            return Pointer(many, kinds, *place, noun=noun), end + 1
        counted = counted or count_at(source, ahead) is not None
        works = works if counted else (_number(source, ahead) or works)
        if _acts_there(source, index, ahead) or not (counted or _describes(source, ahead)):
            return None
    return None


def _acts_there(source: Source, index: int, at: int) -> bool:
    """Tell "the network renewed three dramas" from "the renewed drama" and "the newly ordered"."""
    before = source.word(at - 1)
    behind_noun = at > index + 1 and before[-2:] != "ly" and before != "-"
    return behind_noun and source.word(at)[-2:] == "ed" and verb_at(source, at) is not None


def _is_no_work(source: Source, index: int, at: int, noun: str) -> bool:
    """Tell "the new season" and "that production began" from "the season", "the production"."""
    new = noun in _SEASONS and source.word(at - 1) in _NEW
    return new or (source.word(index), noun) == ("that", "production")


def _noun(source: Source, index: int) -> tuple[str, int]:
    """Give a word, or "mini-series" and "spin-off" as one, and the index of its last token."""
    word = source.word(index)
    if word in {"mini", "spin"} and source.word(index + 1) == "-":
        return f"{word}-{source.word(index + 2)}", index + 2
    return word.removesuffix("'s"), index


def _describes(source: Source, index: int) -> bool:
    """Tell an adjective or figure before the noun from the end of what points back."""
    word, kind = source.word(index), source.token(index).kind
    if word in {"previous", "next", "upcoming", "finale", "premiere", "trailer", "launch"}:
        return False
    if word in {"'", "'s"}:
        return True
    if word not in _BEFORE_NOUN and source.word(index + 1) in {"the", "a", "an", "its"}:
        return False
    if word[-1:] == "s" and verb_at(source, index) is not None:
        return False
    if kind in {Kind.ORDINAL, Kind.LAST, Kind.END} or not (word.isalpha() or word in {"-", "&"}):
        return word.isdigit() or word.endswith("s'")
    return word in _BEFORE_NOUN or (word not in WEIGHTLESS and word not in _STOPS)


def _goes_on(source: Source, index: int) -> bool:
    """Tell "the series finale", "the game's trailer" and "the film festival" from a work."""
    word = source.word(index)
    if word == "'":
        return False
    if word == '"' and source.mention(index + 1) is not None:
        return True
    if _is_compound(source, index) or _is_of_production(source, index):
        return True
    if source.mention(index) is not None or word in {"of", "finale"}:
        return True
    return (
        index < len(source)
        and source.is_capital(index)
        and word.isalpha()
        and (source.token(index).kind in {Kind.OTHER, Kind.WORD, Kind.NOUN, Kind.COUNT})
    )


def _is_of_production(source: Source, index: int) -> bool:
    """Tell "the production committee" and "the post-production crew" from a work."""
    following = source.token(index).kind is Kind.OTHER and source.word(index).isalpha()
    acts = source.word(index) in WEIGHTLESS | HELPERS or verb_at(source, index) is not None
    return source.word(index - 1) == "production" and following and not acts


def _is_compound(source: Source, index: int) -> bool:
    """Tell "the comedy block moves" from "the comedy moves": a noun between it and the verb."""
    word = source.word(index)
    plain = word.isalpha() and word not in WEIGHTLESS | HELPERS and word[-1:] != "s"
    if not plain or word[-2:] in {"ed", "ly"} or word[-3:] == "ing" or verb_at(source, index):
        return False
    return source.token(index).kind is Kind.OTHER and verb_at(source, index + 1) is not None


def _number(source: Source, index: int) -> int:
    token = source.token(index)
    return token.value if token.kind is Kind.COUNT and token.value > 1 else 0
