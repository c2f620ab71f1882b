"""Finding the date phrases of a sentence: the longest span that the product's own grammar reads.

A phrase starts at a word that can start one and runs over words that can stand inside one, at
most ``_LONGEST`` of them; it is tried from the longest end that can end one. The time is linear.
"""

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Final

from tracker.dates.errors import LONGEST, PhraseError
from tracker.dates.grammar.sentence import parse
from tracker.dates.reading import Reading, read
from tracker.dates.settings import Settings
from tracker.dates.window import Window
from tracker.dates.words import Kind
from tracker.news.datestarts import (
    INSIDE,
    INSIDE_WORDS,
    MONTHLIKE,
    PERIODS,
    can_start,
    figure_beside,
    is_year,
)
from tracker.news.sources import Source
from tracker.news.tags import OWNING, When
from tracker.news.words import ANAPHORS

_NAMED: Final = frozenset({Kind.HOLIDAY, Kind.SEASON})

_OCCASIONS: Final = frozenset(
    {"special", "specials", "episode", "slate", "schedule", "lineup", "line", "preview", "event",
     "movie", "movies", "marathon", "list", "blockbuster", "anime", "tour", "sale"}
)  # fmt: skip
"""What a feast or a season of the year before it belongs to: a Christmas special has no date."""

_KINDS_OF_WORKS: Final = frozenset(ANAPHORS) - {"it", "its", "he"}
"""Nouns that a feast or season only describes: "the Thanksgiving comedy X"."""

_LONGEST: Final = 14

_NIGHTS: Final = frozenset({"night", "nights", "evening"})

_TRIES: Final = 5

_ENDS: Final = PERIODS | {Kind.NUMBER, Kind.UNIT, Kind.DAYWORD, Kind.ORDINAL}

_END_WORDS: Final = frozenset(
    {
        "later", "ago", "now", "soonest", "earliest", "latest", "beyond", "midseason", "season",
        "holiday",
        "sooner", "earlier", "after", "day", "eve", "time", "weekend",
    }
) | _NIGHTS  # fmt: skip

_CORE_WORDS: Final = frozenset({"midseason", "holiday"}) | _NIGHTS

_CORES: Final = PERIODS | {Kind.UNIT, Kind.DAYWORD}

_LEADS: Final = frozenset(
    {"in", "on", "from", "to", "for", "until", "since", "through", "of", "at", "till", "into"}
)


def phrase_at(source: Source, index: int) -> tuple[When, int] | None:
    """Give the date phrase that starts at a token and the index behind it, None without one."""
    if not can_start(source, index):
        return None
    ends = _ends(source, index)
    tries = 0
    while ends and tries < _TRIES:
        last = ends.pop()
        tries += 1
        found = _read(source, index, last)
        if isinstance(found, When):
            return found, _index_behind(source, last + 1, found.end)
        ends = [end for end in ends if source.token(end).start < found]
    return None


def _index_behind(source: Source, index: int, end: int) -> int:
    while index < len(source) and source.start(index) < end:
        index += 1
    return index


def _ends(source: Source, index: int) -> list[int]:
    """Give the tokens that may end a phrase which starts at one, the last one last."""
    ends: list[int] = []
    between = source.word(index) in {"between", "either"}
    denied = source.token(index).kind is Kind.NOT
    has_core = False
    for last in range(index, min(index + _LONGEST, len(source))):
        token, word = source.token(last), source.word(last)
        inside = token.kind in INSIDE or word in INSIDE_WORDS or (between and word == "and")
        inside = inside or _joins_days(source, last)
        if word == "from" and source.token(last - 1).kind is not Kind.UNIT:
            inside = False
        if word == "until" and has_core and not denied:
            inside = False
        if word == "season" and source.word(last - 1) == "a":
            break
        if word in _NIGHTS and not _stands_for_a_day(source, last):
            break
        if not (inside or last == index or (denied and token.kind in _DENIABLE)):
            break
        if word in MONTHLIKE and not (source.is_capital(last) or figure_beside(source, last)):
            break
        has_core = has_core or token.kind in _CORES or is_year(source, last) or word in _CORE_WORDS
        if has_core and (token.kind in _ENDS or word in _END_WORDS):
            ends.append(last)
        if source.token(last + 1).start > token.end and source.raw[last][-1:] in ".!?;":
            break
    return ends


def _joins_days(source: Source, index: int) -> bool:
    """Tell the "and" of "27 and 28 December"."""
    days = (source.token(index - 1), source.token(index + 1))
    numbers = all(token.kind is Kind.NUMBER for token in days)
    return source.word(index) == "and" and numbers and source.token(index + 2).kind is Kind.MONTH


_DENIABLE: Final = frozenset({Kind.FILLER, Kind.NOUN, Kind.HEDGE})


def _read(source: Source, first: int, last: int) -> When | int:
    """Give the phrase if it reads, else the place in the sentence where it is not understood."""
    written = source.written(first, last)
    words = written.removesuffix("'s")
    if len(words) > LONGEST or "\n\n" in words:
        return source.token(last).start
    lead = _lead(source, first)
    plain = _plain(words, lead)
    try:
        reading, anchored = reading_of(plain, source)
    except PhraseError as error:
        return source.token(first).start + max(error.start, 1)
    if _describes_another(source, last):
        return source.token(first).start + 1
    start = source.start(first)
    owns = words != written or source.word(last + 1) == "'s"
    lead = OWNING if owns else lead if lead in _LEADS else ""
    about = source.raw[max(0, first - 3) : first] == ["in", "time", "for"]
    found = When(words, reading, start, start + len(words), lead, anchored, plain, is_about=about)
    return found if owns else _of_that_year(source, last + 1, found)


def _lead(source: Source, first: int) -> str:
    """Give the word before a phrase, past a quotation mark and an article."""
    place = first - 1 - (source.word(first - 1) == '"')
    return source.word(place - 1) if source.word(place) == "the" else source.word(place)


def _plain(words: str, lead: str) -> str:
    """Give a phrase in the words of the grammar."""
    plain = " ".join(words.split())
    if lead == "in" and plain.lower() == "new year":
        return "early next year"
    if lead in {"for", "around"} and _CHRISTMAS.match(plain):
        return f"for {plain}"
    for turn, meaning in _MEANINGS:
        plain = plain.replace(turn, meaning)
    plain = _DAYS.sub(r"\1 \2", plain)
    return _NIGHT.sub(_day_of, plain)


_CHRISTMAS: Final = re.compile(r"(?i)\Achristmas(?: \d{4})?\Z")
"""The day, which "for" makes the days around it."""


def _stands_for_a_day(source: Source, index: int) -> bool:
    """Tell "the next night" and "two nights later" from "Saturday night"."""
    led = source.word(index - 1) in {"next", "following", "that", "same"}
    return led or source.word(index + 1) == "later"


_DAYS: Final = re.compile(r"\A(\d{1,2}) and \d{1,2} (\D)")
"""Two days in a row, as "27 and 28 December": what comes in two parts begins on the first."""


_NIGHT: Final = re.compile(
    r"(?i)\A(next|following|that|same|that same|\w+) (?:nights?|evening)\b( later)?"
)


def _day_of(night: re.Match[str]) -> str:
    """Give "the next night" as a day: what is shown in a night is dated by it."""
    which, later = night.groups()
    if later:
        return f"{which} days later"
    match which.lower():
        case "next" | "following":
            return "following day"
        case "that" | "same" | "that same":
            return "that day"
        case _:
            return night.group()


def _describes_another(source: Source, last: int) -> bool:
    """Tell "a week later than planned", "a Christmas special" and "the Sunday-night drama"."""
    word, kind = source.word(last), source.token(last).kind
    following = source.word(last + 1)
    if following in _AGAIN or (following == "after" and kind is Kind.WEEKDAY):
        return True
    if kind is Kind.WEEKDAY and following == "-":
        return source.word(last + 2) in {"night", "evening", "morning"}
    if following == "than":
        return word in {"later", "earlier", "sooner"}
    if word == "midseason":
        return source.token(last + 1).kind is Kind.OTHER
    return kind in _NAMED and following in _OCCASIONS | _KINDS_OF_WORKS


_AGAIN: Final = frozenset({"nights", "mornings", "evenings", "afternoons"})
"""What comes again every week behind its day: "on Friday nights"."""


def _of_that_year(source: Source, index: int, found: When) -> When:
    """Take "April of that year" for one date that hangs on the year told before."""
    turn = tuple(source.raw[index : index + 4])
    for words, years in _OF_YEARS.items():
        if turn[: len(words)] == words and not found.anchored:
            end = source.end(index + len(words) - 1)
            return replace(
                found, words=source.text[found.start : end], end=end, anchored=True, years=years
            )
    return found


_OF_YEARS: Final = {
    ("of", "that", "year"): 0,
    ("of", "that", "same", "year"): 0,
    ("of", "the", "same", "year"): 0,
    ("of", "the", "following", "year"): 1,
    ("the", "following", "year"): 1,
    ("of", "the", "next", "year"): 1,
}
"""What follows a month or season and tells its year by the one told before, in years after it."""

_MEANINGS: Final = (
    ("the same year", "that year"),
    ("that same year", "that year"),
    ("the year after", "the following year"),
)
"""Turns that only stand in a sentence, and what the grammar calls them."""


def reading_of(words: str, source: Source) -> tuple[Reading, bool]:
    """Read words as said on the day of the article; whether they hang on a date told before."""
    return _reading(words, source.setting.on.toordinal(), source.setting.settings)


@lru_cache(maxsize=4096)  # an article says the same dates over and over
def _reading(words: str, day: int, settings: Settings) -> tuple[Reading, bool]:
    on = date.fromordinal(day)
    anchored = parse(words, settings).anchored is not None
    return read(words, on=on, settings=settings, anchor=Window.on(on)), anchored
