"""Names beside a date that leave it as it is: platforms, shops and regions."""

from functools import cache

from tracker.dates.grammar.stream import Stream
from tracker.dates.tokens import Token
from tracker.dates.words import MONTHS, NUMBERED_NAMES, SEASONS, WEEKDAYS, Kind

_LEADS = frozenset(
    {"on", "in", "for", "via", "to", "at", "across", "over", "with", "exclusively", "by", "from"}
    | {"according"}
)
_JOINERS = frozenset({"and", ",", "/", "&", "+", "the", "or", "-", "all", "both"}) | _LEADS
_SHORTEST_NAME = 5
_HOURS = 24


def names_follow(stream: Stream) -> bool:
    """Tell whether a name stands here, with or without a preposition before it."""
    token = stream.token
    if _is_glued(stream):
        return False
    if is_name(stream, token) and (
        token.kind is Kind.NAME or stream.behind() in _LEADS | {"(", "-"}
    ):
        return True
    if token.text not in _LEADS:
        return False
    distance = 1
    while stream.ahead(distance).text in ("the", "all", "both", "to"):
        distance += 1
    following = stream.ahead(distance)
    return (
        is_name(stream, following)
        or following.kind in (Kind.CLOCK, Kind.ZONE)
        or _is_hour(token, following)
    )


def _is_glued(stream: Stream) -> bool:
    """Tell whether a dash ties the token to the figure before it, as in "2027-W10"."""
    if stream.index < len(("figure", "-")) or stream.behind() != "-":
        return False
    figure, dash = stream.tokens[stream.index - 2 : stream.index]
    return figure.end == dash.start and dash.end == stream.token.start


def _is_hour(token: Token, following: Token) -> bool:
    return token.text == "at" and following.kind is Kind.NUMBER and following.value <= _HOURS


def skip_names(stream: Stream) -> bool:
    """Read names = [preposition] name {("and" | "," | "/" | "the") name}."""
    start = stream.index
    if stream.token.text in _LEADS:
        stream.advance()
    while True:
        token = stream.token
        if (
            is_name(stream, token)
            or token.kind in (Kind.CLOCK, Kind.ZONE)
            or _is_model(stream)
            or (token.text in _JOINERS and _joins_names(stream))
        ):
            stream.advance()
        else:
            return stream.index > start


def _joins_names(stream: Stream) -> bool:
    distance = 1
    while stream.ahead(distance).text in _JOINERS:
        distance += 1
    following = stream.ahead(distance)
    return (is_name(stream, following) or following.kind in (Kind.ZONE, Kind.CLOCK)) or (
        stream.token.text == "+" and stream.tokens[stream.index - 1].kind is not Kind.NUMBER
    )


def _is_model(stream: Stream) -> bool:
    """Tell whether a number belongs to the name before it: "PS4", "Xbox One", "BBC 2"."""
    if stream.index == 0:
        return False
    before, token = stream.tokens[stream.index - 1], stream.token
    if token.text == "tv" and before.kind in (Kind.NAME, Kind.OTHER):
        return True
    if token.kind is Kind.NUMBER and before.text == "at":
        return token.value <= _HOURS
    if token.kind is Kind.NUMBER and token.start == before.end:
        return before.kind in (Kind.NAME, Kind.OTHER)
    is_number = token.kind is Kind.COUNT or (token.kind is Kind.NUMBER and len(token.text) == 1)
    return is_number and before.text in NUMBERED_NAMES and not _is_day(stream)


def _is_day(stream: Stream) -> bool:
    """Tell "on PlayStation 4 March" (a day) from "on PlayStation 4 March 3"."""
    return stream.ahead().kind is Kind.MONTH and stream.ahead(2).kind is not Kind.NUMBER


def is_name(stream: Stream, token: Token) -> bool:
    """Tell whether a token is a known name, or an unknown word written like one.

    A word one slip away from a word of dates is no name: it is a misspelling.
    """
    if token.kind is Kind.NAME:
        return True
    if token.kind is not Kind.OTHER or not stream.phrase[token.start].isupper():
        return False
    return not (_variants(token.text) & _near_misses())


def _variants(word: str) -> set[str]:
    if len(word) < _SHORTEST_NAME - 1:
        return set()
    return {word, *(word[:index] + word[index + 1 :] for index in range(len(word)))}


@cache
def _near_misses() -> set[str]:
    words = [word for word in (*MONTHS, *WEEKDAYS, *SEASONS) if len(word) >= _SHORTEST_NAME]
    return set().union(*(_variants(word) for word in words))
