"""What is counted or numbered in a sentence: seasons, parts, episodes, stretches of time."""

from typing import Final

from tracker.dates.words import Kind
from tracker.news.sources import Source

CHAPTERS: Final = frozenset({"chapters", "parts", "part", "parter", "instalment", "installment"})

_TENS: Final = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}


def number_at(source: Source, index: int) -> tuple[int, int] | None:
    """Give a whole number in figures or words and the index behind it."""
    token = source.token(index)
    if token.kind is Kind.NUMBER and source.word(index + 1) not in {".", ":"}:
        return token.value, index + 1
    if token.kind is Kind.NUMBER:
        decimal = source.token(index + 2).kind is Kind.NUMBER
        return (
            None
            if decimal and source.token(index + 1).end == source.token(index + 2).start
            else (token.value, index + 1)
        )
    if token.kind is Kind.COUNT and source.word(index) not in {
        "a",
        "an",
        "couple",
        "few",
        "several",
    }:
        return token.value, index + 1
    return None


def is_count(source: Source, index: int) -> bool:
    """Tell a number in figures or words."""
    return source.token(index).kind in {Kind.NUMBER, Kind.COUNT}


def figures(source: Source, index: int) -> tuple[int, int, int] | None:
    """Give the least and the most of "8", "between six and eight", and the index behind."""
    first = number_at(source, index)
    if first is None or (source.word(index - 1) in {"$", "£", ".", ","} and _glued(source, index)):
        return None
    least, ahead = first
    between = source.word(index - 1) in {"between", "from"} and source.word(ahead) == "and"
    if source.word(ahead) in {"-", "to", "or"} or between:
        second = number_at(source, ahead + 1)
        if second is not None and (source.word(index - 1), source.word(ahead)) == ("from", "to"):
            return second[0], second[0], second[1]
        if second is not None and second[0] > least:
            return least, second[0], second[1]
    return least, least, ahead


def _glued(source: Source, index: int) -> bool:
    return source.token(index - 1).end == source.token(index).start
