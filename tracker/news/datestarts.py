"""Where a date phrase can start: "the third quarter", and not "the third season"."""

from typing import Final

from tracker.dates.tokens import Token
from tracker.dates.words import EDGES, Kind
from tracker.news.sources import Source

MONTHLIKE: Final = frozenset({"may", "march", "sun", "sat", "mar", "jan", "dec", "wed", "mon"})
"""Words that are names of months or days only with a capital or a figure beside them."""

PERIODS: Final = frozenset(
    {
        Kind.SHORT_YEAR,
        Kind.DATE,
        Kind.DECADE,
        Kind.QUARTER,
        Kind.HALF,
        Kind.MONTH,
        Kind.WEEKDAY,
        Kind.SEASON,
        Kind.HOLIDAY,
        Kind.PAIR,
    }
)

_STARTS: Final = PERIODS | {
    Kind.NUMBER,
    Kind.ORDINAL,
    Kind.PART,
    Kind.COUNT,
    Kind.WHICH,
    Kind.ANCHOR,
    Kind.LAST,
    Kind.APPROX,
    Kind.DAYWORD,
    Kind.NOT,
}

_START_WORDS: Final = frozenset(
    {
        "by", "before", "between", "within", "later", "rest", "coming", "either", "half", "in",
        "midseason", "ahead", "as", "on", "at", "tail", "back", "latter", "after", "towards",
        "fiscal", "fy", "near", "prior", "until", "the",
    }
)  # fmt: skip

INSIDE: Final = PERIODS | {
    Kind.NUMBER,
    Kind.ORDINAL,
    Kind.PART,
    Kind.COUNT,
    Kind.WHICH,
    Kind.ANCHOR,
    Kind.LAST,
    Kind.UNIT,
    Kind.DAYWORD,
}

INSIDE_WORDS: Final = frozenset(
    {
        "of", "the", "in", "to", "-", "/", "or", "a", ",", "very", "on", "as", "than", "early",
        "earlier", "later", "sooner", "until", "before", "by", "after", "between", "from", "now",
        "ago", "half", "soonest", "holiday", "season", "coming", "least", "at", "earliest",
        "latest",
        "soon",
        "second", "beyond", "back", "latter", "end", "time", "through", "within", "rest", "no",
        "not", "advance", "hence", "midseason", "during", "this", "sometime", "around",
        "day", "eve", "new", "good", "black", "tv", "fiscal", "fy", "calendar", "year", "'",
        "ready", "done", "night", "nights", "evening",
    }
)  # fmt: skip

_SEASON_LEADS: Final = frozenset(
    {
        "in", "this", "next", "late", "early", "mid", "by", "for", "last", "until", "during",
        "that", "of", "or", "following", "coming", "end", "beginning", "-", "/", "past",
        "previous", "since", "from", "around", "after", "before", "over", "to",
    }
)  # fmt: skip

_YEARS_BACK: Final = 90

_YEARS_AHEAD: Final = 30

_FIGURES: Final = 4


def can_start(source: Source, index: int) -> bool:
    """Tell whether a date phrase can start at a token."""
    token, word = source.token(index), source.word(index)
    if _cannot_start(source, index, token):
        return False
    if token.kind is Kind.DAYWORD:
        return word in {"today", "tonight", "tomorrow", "yesterday"}
    if word in MONTHLIKE:
        return source.is_capital(index) or figure_beside(source, index)
    return _starts_by_kind(source, index, token)


def _cannot_start(source: Source, index: int, token: Token) -> bool:
    """Tell a word of no date, an edge without its period, "every Friday", and "Sun" in a name."""
    word = source.word(index)
    return (
        (word in EDGES and source.word(index + 1) not in {"of", "-"})
        or (token.kind not in _STARTS | {Kind.DAYWORD} and word not in _START_WORDS)
        or (_comes_again(source, index) and token.kind is not Kind.DAYWORD)
        or (word in _SHORT_DAYS and not _is_short_day(source, index))
        or (word == "new" and not _is_new_year(source, index))
        or ("'" in word and token.kind in {Kind.WEEKDAY, Kind.NOT})
        or (source.word(index - 1) == "a" and token.kind is Kind.WEEKDAY)
    )


def _is_new_year(source: Source, index: int) -> bool:
    """Tell "New Year's Day" and "in the new year" from "The new year opens with X"."""
    year = source.word(index + 1)
    return year.startswith("year") and (
        year != "year" or source.word(index - 1) != "the" or source.word(index - 2) in _SEASON_LEADS
    )


def _comes_again(source: Source, index: int) -> bool:
    """Tell "every Friday" and "each following Monday" from one day."""
    at = index - 2 if source.word(index - 1) == "following" else index - 1
    return source.word(at) in {"every", "each"}


_SHORT_DAYS: Final = frozenset({"sun", "sat", "mon", "wed"})


def _is_short_day(source: Source, index: int) -> bool:
    """Tell "Sun., May 5" and "on Sat" from a name with that word in it."""
    following = source.token(index + 1)
    dotted = source.token(index).text.endswith(".")
    dated = following.kind in {Kind.MONTH, Kind.NUMBER, Kind.END} or source.word(index + 1) == ","
    return dotted or dated


def _starts_by_kind(source: Source, index: int, token: Token) -> bool:  # noqa: PLR0911 - a table
    """Tell the start of a date from the same class of word elsewhere."""
    match token.kind:
        case Kind.NUMBER:
            return is_year(source, index) or _numbers_a_day(source, index) or _counts(source, index)
        case Kind.COUNT:
            return _counts(source, index)
        case Kind.HOLIDAY if source.word(index) in {"holiday", "holidays"}:
            return _season_is_told(source, index) or source.word(index + 1) == "season"
        case Kind.SEASON:
            return _season_is_told(source, index)
        case Kind.NOT:
            return _denies_a_bound(source, index)
        case Kind.HALF | Kind.QUARTER:
            return token.end - token.start > 1
        case Kind.ORDINAL | Kind.LAST:
            return not _numbers_a_season(source, index)
        case _:
            return _starts_by_word(source, index)


def _numbers_a_season(source: Source, index: int) -> bool:
    """Tell "third season" and "final ten-episode run" from "third quarter"."""
    nouns = {"season", "seasons", "run", "series", "part", "volume", "episode", "episodes"}
    return any(source.word(ahead) in nouns for ahead in range(index + 1, index + 4))


def _starts_by_word(source: Source, index: int) -> bool:  # noqa: PLR0911 - a table
    """Tell a small word before a period from the same word elsewhere."""
    word, following = source.word(index), source.token(index + 1)
    match word:
        case "in" | "within":
            after = source.token(index + (2 if source.word(index + 1) == "the" else 1))
            if source.word(index + 2) in {"decade", "decades", "years"}:
                return False
            return after.kind in {Kind.COUNT, Kind.NUMBER} or after.text in {"coming", "next"}
        case "the":
            turn = (source.word(index + 1), source.word(index + 2))
            return turn in {("year", "after"), ("same", "year")}
        case "on" | "at":
            feast = word == "at" and following.kind is Kind.HOLIDAY
            return feast or source.word(index + 1) in {"or", "midseason"}
        case "as":
            return source.word(index + 1) in {"early", "soon", "late"}
        case "coming":
            return following.kind is Kind.UNIT
        case "back" | "tail":
            return source.word(index + 1) in {"half", "end"}
        case "until" | "by" | "before" | "after" | "ahead" | "prior" if _is_no_bound(source, index):
            return False
        case "by" | "before" | "after" | "around" | "ahead" | "prior" | "near" | "towards":
            return following.kind in INSIDE or source.word(index + 1) in INSIDE_WORDS
        case _:
            return True


def _is_no_bound(source: Source, index: int) -> bool:
    """Tell "ahead of its May launch" and a bare "until" from "ahead of May"."""
    match source.word(index):
        case "until":
            return True
        case "ahead" | "prior":
            return source.word(index + 2) in {"a", "an", "its", "the"}
        case _:
            return _names_an_event(source, index + 1)


def _names_an_event(source: Source, index: int) -> bool:
    """Tell "by the February debut of X" from "by the end of February"."""
    month = source.token(index + 1).kind in {Kind.MONTH, Kind.SEASON}
    return source.word(index) == "the" and month


def figure_beside(source: Source, index: int) -> bool:
    """Tell whether a figure stands beside a token: "may 5"."""
    beside = (source.token(index - 1), source.token(index + 1))
    return any(token.kind in {Kind.NUMBER, Kind.ORDINAL} for token in beside)


def is_year(source: Source, index: int) -> bool:
    """Tell a year from other figures: within a lifetime, and nothing counted by it."""
    token = source.token(index)
    year = source.setting.on.year
    return (
        len(token.text) == _FIGURES
        and year - _YEARS_BACK <= token.value <= year + _YEARS_AHEAD
        and source.token(index + 1).kind is not Kind.UNIT
        and source.word(index - 1) not in {"$", "#", "£", "€", "."}
    )


def _numbers_a_day(source: Source, index: int) -> bool:
    """Tell "17 March", "17th of March" from other numbers."""
    ahead = index + (2 if source.word(index + 1) == "of" else 1)
    if source.word(index + 1) in {"-", "to", "or", "/", "and"}:
        ahead = index + 3
    return source.token(ahead).kind is Kind.MONTH and source.is_capital(ahead)


def _counts(source: Source, index: int) -> bool:
    """Tell "three weeks later" from other counts."""
    for ahead in range(index + 1, index + 5):
        if source.token(ahead).kind is Kind.UNIT or source.word(ahead) == "nights":
            return source.word(ahead + 1) in {"later", "ago", "from", "earlier", "hence"}
    return False


def _season_is_told(source: Source, index: int) -> bool:
    """Tell a season of the year from the same word elsewhere: "this fall", "spring 2020"."""
    if source.token(index + 1).kind in {Kind.NUMBER, Kind.SHORT_YEAR, Kind.PAIR}:
        return True
    if source.word(index + 1) in {"of", "/", "or", ","} and _year_ahead(source, index + 2):
        return True
    place = index - 1 - (source.word(index - 1) == '"')
    before = source.word(place)
    return (source.word(place - 1) if before == "the" else before) in _SEASON_LEADS


def _year_ahead(source: Source, index: int) -> bool:
    return any(
        source.token(ahead).kind in {Kind.NUMBER, Kind.SHORT_YEAR, Kind.SEASON}
        or source.word(ahead) in {"this", "next", "that"}
        for ahead in (index, index + 1)
    )


def _denies_a_bound(source: Source, index: int) -> bool:
    """Tell "not before", "no earlier than", "won't come until" from other denials."""
    for ahead in range(index + 1, index + 6):
        word, kind = source.word(ahead), source.token(ahead).kind
        if word in {"before", "until", "earlier", "later", "sooner"}:
            return True
        if kind not in {Kind.FILLER, Kind.NOUN, Kind.HEDGE, Kind.SETTLED}:
            return False
    return False
