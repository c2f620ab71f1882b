"""The verbs of a sentence: what event each tells of, in which time, and whether it is denied."""

from collections.abc import Iterator
from typing import Final

from tracker.dates.grammar.turns import by_first_word
from tracker.dates.words import Kind
from tracker.news.datestarts import can_start
from tracker.news.sources import Source
from tracker.news.tags import Event, Time, Verb
from tracker.news.verbwords import NOUNS, PAST, PAST_TURNS, PRESENT, TURNS
from tracker.news.words import ANAPHORS, ARTICLES, DENIALS, PRODUCTION

_TURNS: Final = by_first_word(
    (turn, (event, past))
    for table, past in ((TURNS, False), (PAST_TURNS, True))
    for event, turns in table.items()
    for turn in turns
)
_PRESENT: Final = {word: event for event, words in PRESENT.items() for word in words}
_PAST: Final = {word: event for event, words in PAST.items() for word in words}
_KNOWN: Final = frozenset({*_PRESENT, *_PAST})
_AHEAD: Final = frozenset(
    {"will", "shall", "to", "would", "may", "might", "could", "should", "can", "is", "are", "be",
     "being", "gets", "get", "getting", "it'll", "now"}
)  # fmt: skip
_BEHIND: Final = frozenset({"was", "were", "had", "been", "has", "have", "having"})
_AUXILIARIES: Final = (
    _AHEAD
    | _BEHIND
    | {
        "not", "never", "n't", "also", "now", "finally", "officially", "still", "then", "only",
        "originally", "initially", "previously", "first", "once", "already", "just", "currently",
        "tentatively", "reportedly", "possibly", "probably", "likely", "expected", "set", "does",
        "do", "did", "back", "further", "again", "supposed", "due", "slated", "scheduled", "going",
        "formerly", "recently", "planned", "intended", "hoped", "meant", "longer", "no",
    }
)  # fmt: skip
_OLD: Final = frozenset({"originally", "initially", "previously", "first", "once", "formerly"})
_PASSIVE: Final = frozenset({"been", "was", "were", "is", "are", "be", "being", "gets"})
_DATED: Final = frozenset({Kind.NUMBER, Kind.MONTH, Kind.SEASON, Kind.UNIT, Kind.HOLIDAY})
_OPENING: Final = ARTICLES | {"its", "their"}
"""Words between which and a noun a participle is an adjective: "a closed beta"."""

_FAR: Final = 6
_DETERMINERS: Final = frozenset(
    {"the", "a", "an", "its", "their", "his", "her", "this", "that", "'s", "our", "my", "your"}
)


def verb_at(source: Source, index: int) -> tuple[Verb, int] | None:
    """Give the verb that stands at a token and the index behind it."""
    if _describes(source, index):
        return None
    turn = _turn_at(source, index)
    if turn is not None and not _is_no_verb(source.word(index), source.word(index - 1)):
        event, end, past = turn
        return _verb(source, index, end, event, past=past), end
    word, before = source.word(index), source.word(index - 1)
    told, past = _told_by(source, index)
    if told is None or _is_no_verb(word, before):
        return None
    return _verb(source, index, index + 1, told, past=past), index + 1


def _told_by(source: Source, index: int) -> tuple[Event | None, bool]:
    """Give what a word tells, and whether of the past."""
    word, before = source.word(index), source.word(index - 1)
    if _is_arrival(source, index):
        return Event.PREMIERE, False
    if word == "film" and before in {"will", "to"}:
        return Event.FILM, False
    if word == "broadcast" and before in {"be", "was", "were", "been", "is"}:
        return Event.PREMIERE, before not in {"be", "is"}
    if word == "order" and before in {"season", "series", "episode"}:
        return Event.ORDER, True
    past = word not in _PRESENT
    return (_PAST if past else _PRESENT).get(word), past


def _is_arrival(source: Source, index: int) -> bool:
    """Tell "out May 9", "beginning May 9" and "the wait for X ends May 9"."""
    match source.word(index):
        case "out":
            led = source.word(index - 1) in {"it's", "is", "are", "be", ","}
            return led and can_start(source, index + 1)
        case "beginning":
            return can_start(source, index + 1)
        case "end" | "ends":
            return "wait" in source.raw[max(0, index - _WAIT) : index]
        case _:
            return False


_WAIT: Final = 12
"""Words between "the wait" for a work and its end, with the title between."""


def _describes(source: Source, index: int) -> bool:
    """Tell "an animated comedy", "a live-streamed event" and "opened in theaters" from a verb."""
    word = source.word(index)
    return (
        (word == "animated" and not ANAPHORS.keys().isdisjoint(source.raw[index + 1 : index + 3]))
        or _is_compounded(source, index)
        or (word == "streaming" and source.word(index + 1) in _STREAMING)
        or (word in _AWAITED and source.word(index - 1) in {"most", "highly", "eagerly", "long"})
        or (word in {"opening", "ending"} and _is_of_a_theme(source, index + 1))
        or (word == "returning" and source.word(index + 1) in ANAPHORS)
        or (word == "due" and source.word(index + 1) == "to" and not _is_to_act(source, index + 2))
        or (word in {"is", "are", "be"} and _is_back_to_back(source, index + 1))
        or (word in _SHOWING and source.word(index - 1)[:5] in _GOING_ON)
        or (word == "out" and source.word(index - 1) in {"bring", "brings", "bringing"})
        or (word == "in" and source.word(index - 1) in _KNOWN)
        or _is_of_a_story(source, index)
    )


_SHOWING: Final = frozenset({"airing", "streaming", "broadcasting", "shooting"})
_GOING_ON: Final = frozenset({"resum", "conti", "stop", "stops", "finis", "ended", "ends"})
"""The first letters of what a run does that has begun: "will resume airing on May 9"."""


def _is_of_a_story(source: Source, index: int) -> bool:
    """Tell "a drama set in 1950s Lisbon" from "is set for May"."""
    here = source.word(index) == "set" and source.word(index + 1) in _SETTINGS
    return here and index > 0 and source.word(index - 1) not in _AUXILIARIES | _PASSIVE


_SETTINGS: Final = frozenset({"in", "on", "at", "during", "against", "among", "aboard", "inside"})


_STREAMING: Final = frozenset(
    {"service", "services", "platform", "platforms", "giant", "charts", "rights", "era", "home",
     "hit", "debut", "business", "unit", "arm", "wars", "chart", "numbers"}
)  # fmt: skip
_AWAITED: Final = frozenset({"anticipated", "expected", "awaited"})


def _is_of_a_theme(source: Source, index: int) -> bool:
    """Tell "the opening and ending theme" from an opening."""
    return not _THEMES.isdisjoint(source.raw[index : index + 3])


_THEMES: Final = frozenset({"theme", "themes", "song", "songs"})


def _is_to_act(source: Source, index: int) -> bool:
    """Tell "due to arrive" from "due to the strike"."""
    return source.word(index) == "be" or source.word(index) in _KNOWN


def _is_back_to_back(source: Source, index: int) -> bool:
    return source.word(index) == "back" and source.word(index + 1) == "-"


def _is_compounded(source: Source, index: int) -> bool:
    """Tell "a live-streamed event" and "the long-delayed comedy" from what is streamed, delayed."""
    if source.word(index - 1) != "-" or index < 2:  # noqa: PLR2004 - a word and a hyphen
        return False
    hyphen = source.token(index - 1)
    return source.token(index - 2).end == hyphen.start and hyphen.end == source.token(index).start


def _is_no_verb(word: str, before: str) -> bool:
    """Tell "a closed beta", "the set", "last aired" and "four screens" from what they tell."""
    if word == "screens":
        return before not in {"it", "which", "film", "that", "and"}
    if word in {"hit", "hits"} and before.isdigit():
        return True
    if word == "ending" and before in _DETERMINERS:
        return True
    described = word in _PAST or word == "animated"
    return (
        (described and before in _OPENING)
        or (word in _PAST and before == "last")
        or (before, word) in {("the", "following"), ("first", "shown"), ("on", "set")}
        or (before, word) == ("mother", "ship")
    )


def _turn_at(source: Source, index: int) -> tuple[Event, int, bool] | None:
    for rest, (event, past) in _TURNS.get(source.word(index), ()):
        end = index + 1 + len(rest)
        if tuple(source.raw[index + 1 : end]) == rest:
            return event, end, past
    return None


def _verb(source: Source, first: int, end: int, event: Event, *, past: bool) -> Verb:
    before = list(_auxiliaries(source, first))
    if source.word(first)[-3:] == "ing" and source.word(first - 1) in {"began", "started"}:
        before = [source.word(first - 1)]
    if event in _DECIDED and source.word(first)[-3:] == "ing":
        before = ["is" if helper in {"was", "were"} else helper for helper in before]
    noun = _is_noun(source, first) or source.word(end - 1) in {"date", "episode", "finale"}
    event = _begun(source, first, event)
    if not before and source.word(first) == "followed" and _is_by(source, end):
        past, before = False, ["be"]
    past = past or (source.word(first) == "followed" and not {"was", "were"}.isdisjoint(before))
    if noun and before[:1] == ["a"]:
        before = before[1:]
    time = _time_of_noun(source, first) if noun else _time(event, before, past=past)
    denied = any(source.token(index).text in DENIALS for index in _auxiliary_places(source, first))
    denied = denied or (source.word(first) == "not" and event is not Event.CANCEL)
    written = [source.word(index) for index in range(first, end)]
    passive = not _PASSIVE.isdisjoint([*before, *written]) or written[0] in {"not", "won't"}
    if source.word(first) == "promised" and not passive:
        time = Time.GIVEN_UP
    place = (source.start(first), source.end(end - 1))
    return Verb(event, *place, time, denied, noun, passive, source.word(first))


_DECIDED: Final = frozenset({Event.CANCEL, Event.ORDER, Event.MOVED, Event.HOLD})
"""What "was cancelling" tells as news, in the words of somebody who says so."""


def _is_by(source: Source, index: int) -> bool:
    """Tell ", followed the next night by Y" from "Y followed in May"."""
    return any(source.word(ahead) == "by" for ahead in range(index, index + 6))


def _begun(source: Source, index: int, event: Event) -> Event:
    """Tell the beginning of a work from the beginning of its production."""
    if event not in {Event.PREMIERE, Event.OTHER} or source.word(index)[:5] not in {
        "start",
        "begin",
        "began",
        "begun",
        "kicks",
        "kick",
        "resum",
        "gets",
        "get",
    }:
        return event
    near = {source.word(place) for place in range(max(0, index - 12), index + 3)}
    return Event.BEGIN if near & PRODUCTION else event


def _auxiliaries(source: Source, index: int) -> Iterator[str]:
    for place in _auxiliary_places(source, index):
        yield source.word(place)


def _auxiliary_places(source: Source, index: int) -> list[int]:
    """Give the helping words before a verb, nearest first."""
    places: list[int] = []
    for place in range(index - 1, max(-1, index - 1 - _FAR), -1):
        token = source.token(place)
        word = source.word(place)
        if word in _MANNERS and place == index - 1:
            continue
        if word not in _AUXILIARIES and token.kind not in {Kind.NOT, Kind.HEDGE}:
            break
        places.append(place)
    return places


_MANNERS: Final = frozenset({"theatrically", "digitally", "officially", "globally", "nationally"})
"""Words between a verb and its helpers that leave its meaning as it is."""


def _is_noun(source: Source, index: int) -> bool:
    """Tell "a 2018 release", "the premiere of" from the verb."""
    word = source.word(index)
    if word not in NOUNS:
        return False
    before, behind = source.word(index - 1), source.word(index + 1)
    return (
        before in _DETERMINERS
        or behind in {"date", "dates", "of", "window", "for", "day"}
        or source.token(index - 1).kind in {Kind.NUMBER, Kind.MONTH, Kind.SEASON}
        or before in {"world", "theatrical", "wide", "series", "season", "early", "planned", "fall"}
        or word in {"finale", "closer"}
        or (word in {"opening", "bow"} and source.token(index - 1).kind in _DATED)
    )


def _time(event: Event, before: list[str], *, past: bool) -> Time:
    helpers = set(before)
    if event is Event.SCHEDULED:
        return _time_set(before)
    if event is Event.MOVED:
        return Time.GIVEN_UP if "had" in helpers else Time.AHEAD
    if past and not helpers & (_AHEAD - {"now"}):
        return Time.PAST
    if helpers & {"began", "started"}:
        return Time.PAST
    return _time_of(helpers, past=past)


def _time_of(helpers: set[str], *, past: bool) -> Time:
    """Tell "was to premiere", which has been given up, from "was released" and "to be released"."""
    if helpers & {"was", "were", "had"} and helpers & {"to", "due", "set", "supposed", "planned"}:
        return Time.GIVEN_UP
    if not past and helpers & {"was", "were"}:
        return Time.GIVEN_UP
    if past and helpers & _BEHIND and not helpers & {"will", "to", "be"}:
        return Time.PAST
    return Time.AHEAD


def _time_of_noun(source: Source, index: int) -> Time:
    """Tell "had its premiere on Saturday" from "has its premiere on Saturday"."""
    near = {source.word(place) for place in range(max(0, index - 4), index)}
    return Time.PAST if near & {"had", "made", "held"} else Time.AHEAD


def _time_set(before: list[str]) -> Time:
    """Tell "is set for" from "was set for" and "first set for"."""
    helpers = set(before)
    if helpers & _OLD or (helpers & {"was", "were", "had"} and "now" not in helpers):
        return Time.GIVEN_UP
    return Time.AHEAD
