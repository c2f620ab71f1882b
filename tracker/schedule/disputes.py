"""What an incoming claim does to the one that stands: whether it says the same, or disputes it.

A fact that someone confirmed is disputed by a source that says something else; what only makes it
more exact, or carries it on, does not dispute it.
"""

from collections.abc import Set as AbstractSet
from datetime import date

from tracker.dates.window import Window
from tracker.schedule.ledger import (
    Claim,
    Claims,
    Fact,
    Facts,
    Log,
    in_order,
    supersedes,
)
from tracker.schedule.model import Announcement, Certainty, Episodes, Premiere, Status
from tracker.schedule.standings import is_over
from tracker.values import replace

AnyFact = Premiere | Episodes | Status
AnyClaim = Claim[Premiere] | Claim[Episodes] | Claim[Status]

FACTS = ("premiere", "episodes", "status")

_LASTING = frozenset({Status.RELEASED, Status.ENDED, Status.CANCELLED})
"""Statuses that no other one simply follows."""


def disputed(said: Announcement, facts: Facts) -> tuple[AnyClaim, ...]:
    """Give the confirmed claims that an announcement of another source would push aside."""
    pairs = (
        _disputes(Claim("", said, said.premiere), facts.premiere) if said.premiere else None,
        _disputes(Claim("", said, said.episodes), facts.episodes) if said.episodes else None,
        _disputes(Claim("", said, said.status), facts.status) if said.status else None,
    )
    return tuple(claim for claim in pairs if claim is not None)


def news_of(state: Announcement, log: Log, facts: Facts) -> Announcement:
    """Give of a state what the log does not know: what it says of a kind and did not say before."""
    known = {name: _is_known(name, state, log, facts) for name in FACTS}
    return _cleared(state, {name for name, is_known in known.items() if is_known})


def without(said: Announcement, claims: tuple[AnyClaim, ...]) -> Announcement:
    """Give an announcement without the kinds of fact that ``claims`` are of."""
    return _cleared(said, {_kind(claim.value) for claim in claims})


def only(said: Announcement, claims: tuple[AnyClaim, ...]) -> Announcement:
    """Give an announcement with nothing but the kinds of fact that ``claims`` are of."""
    kinds = {_kind(claim.value) for claim in claims}
    return _cleared(said, set(FACTS) - kinds)


def _cleared(said: Announcement, kinds: AbstractSet[str]) -> Announcement:
    return replace(
        said,
        premiere=None if "premiere" in kinds else said.premiere,
        episodes=None if "episodes" in kinds else said.episodes,
        status=None if "status" in kinds else said.status,
    )


def is_same_claim(one: Announcement, other: Announcement) -> bool:
    """Tell whether two announcements about one subject say the same, however it was read."""
    return _content(one) == _content(other)


def _content(said: Announcement) -> tuple[object, ...]:
    premiere = said.premiere and (said.premiere.words, said.premiere.window)
    facts = (said.said_on, said.certainty, premiere, said.episodes, said.status, said.relation)
    return (*facts, said.source or None, said.quote or None, said.note or None)


def _disputes(new: Claim[Fact], claims: Claims[Fact]) -> Claim[Fact] | None:
    """Give the standing claim if the newer one contradicts it and would take its place."""
    old = claims.standing
    if old is None or old.said.certainty is not Certainty.CONFIRMED or _is_of_one_source(new, old):
        return None
    replaces = new.said.said_on >= old.said.said_on and supersedes(new, old)
    return old if replaces and _contradicts(new.value, old.value, new.said.said_on) else None


def _is_of_one_source(new: Claim[Fact], old: Claim[Fact]) -> bool:
    return new.said.source is not None and new.said.source == old.said.source


def _contradicts(new: AnyFact, old: AnyFact, day: date) -> bool:
    match old, new:
        case Premiere(window=Window() as before), Premiere(window=Window() as after):
            return not before.encloses(after) and not _has_lapsed(before, day)
        case Premiere(), Premiere():
            return new.is_tba and not old.is_tba
        case Episodes(), Episodes():
            return not _holds(old, new)
        case _:
            return old in _LASTING and old != new


def _has_lapsed(window: Window, day: date) -> bool:
    return not window.is_day and is_over(window, day)


def _holds(outer: Episodes, inner: Episodes) -> bool:
    return outer.least <= inner.least and (
        outer.most is None or (inner.most is not None and inner.most <= outer.most)
    )


def _is_known(name: str, state: Announcement, log: Log, facts: Facts) -> bool:
    """Tell whether a state says of one kind what stands, or what its source said last."""
    value = getattr(state, name)
    standing = getattr(facts, name).standing
    if value is None or standing is None:
        return value is None
    last = _last_of_source(name, state.source, log)
    meanings = {_meaning(standing.value), _meaning(last)}
    if _meaning(value) in meanings:
        return True
    return _says_less(value, standing.value) and last is None


def _says_less(value: object, standing: object) -> bool:
    """Tell whether a source merely does not know what stands: no date, or an end without a why."""
    if isinstance(value, Premiere):
        return value.is_tba
    return value is Status.ENDED and standing is Status.CANCELLED


def _last_of_source(name: str, source: str | None, log: Log) -> object:
    values = (getattr(one, name) for _, one in reversed(in_order(log)) if one.source == source)
    return next((value for value in values if value is not None), None)


def _meaning(value: object) -> object:
    return value.window if isinstance(value, Premiere) else value


def _kind(value: AnyFact) -> str:
    match value:
        case Premiere():
            return "premiere"
        case Episodes():
            return "episodes"
        case Status():
            return "status"
