"""From announcements to seasons: which claim stands, and which is kept beside it.

Facts are superseded one kind at a time: premiere, episodes, status. Everything here is a function
of the set of announcements; the order in which they were entered has no effect, since they are
taken from oldest to newest by (said on, n, key).
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from tracker.dates.window import Window
from tracker.schedule.model import (
    Announcement,
    Beside,
    Certainty,
    Episodes,
    Premiere,
    Ref,
    Season,
    Standing,
    Status,
)
from tracker.schedule.standings import is_out, is_over

Log = Mapping[str, Announcement]
"""Announcements by key, retracted ones left out."""

Fact = TypeVar("Fact", Premiere, Episodes, Status)

OUT = frozenset({Status.RELEASED, Status.ENDED})
"""The statuses that say that a season has come out."""


@dataclass(frozen=True, slots=True)
class Claim(Generic[Fact]):
    """An announcement, seen for one kind of fact that it claims."""

    key: str
    said: Announcement
    value: Fact

    @property
    def meaning(self) -> object:
        """Give what two claims share when they say the same in other words."""
        return self.value.window if isinstance(self.value, Premiere) else self.value


@dataclass(frozen=True, slots=True)
class Claims(Generic[Fact]):
    """The claim that stands for one kind of fact, and the newest other one, kept beside it."""

    standing: Claim[Fact] | None = None
    beside: Claim[Fact] | None = None

    @property
    def value(self) -> Fact | None:
        """Give the standing fact."""
        return self.standing.value if self.standing else None


@dataclass(frozen=True, slots=True)
class Facts:
    """The claims of every kind, after some announcements."""

    premiere: Claims[Premiere] = Claims()
    episodes: Claims[Episodes] = Claims()
    status: Claims[Status] = Claims()

    def after(self, key: str, said: Announcement) -> "Facts":
        """Give the facts as they are when one more announcement is made, newer than all before."""
        return Facts(
            _after(self.premiere, key, said, said.premiere),
            _after(self.episodes, key, said, said.episodes),
            _after(self.status, key, said, said.status),
        )


@dataclass(frozen=True, slots=True)
class Account:
    """What the log says of one subject, with the announcements that say it."""

    ref: Ref
    facts: Facts
    outcome: Standing | None

    def row(self) -> Season:
        """Give the row of the seasons table: the facts without the keys of who said them."""
        premiere = self.facts.premiere.standing
        return Season(
            ref=self.ref,
            premiere=self.facts.premiere.value,
            certainty=premiere.said.certainty if premiere else None,
            said_on=premiere.said.said_on if premiere else None,
            beside=self._beside(),
            episodes=self.facts.episodes.value,
            status=self.facts.status.value,
            outcome=self.outcome,
        )

    def _beside(self) -> dict[str, Beside]:
        claims = {
            "premiere": self.facts.premiere.beside,
            "episodes": self.facts.episodes.beside,
            "status": self.facts.status.beside,
        }
        return {
            kind: Beside(claim.value, claim.said.certainty, claim.said.said_on)
            for kind, claim in claims.items()
            if claim is not None
        }


def account(ref: Ref, log: Log, of_series: Log | None = None) -> Account:
    """Add up the announcements about ``ref``; ``of_series`` are those about its whole series."""
    return Account(ref, facts_of(log), _outcome(log, of_series or {}))


def facts_of(log: Log) -> Facts:
    """Add up announcements from oldest to newest."""
    facts = Facts()
    for key, said in in_order(log):
        facts = facts.after(key, said)
    return facts


def in_order(log: Log) -> list[tuple[str, Announcement]]:
    """Give the announcements from oldest to newest: by the day said, then n, then key."""
    return sorted(log.items(), key=lambda entry: (entry[1].said_on, entry[1].n, entry[0]))


def known_on(log: Log, day: date) -> dict[str, Announcement]:
    """Give the announcements that had been made by the end of ``day``."""
    return {key: said for key, said in log.items() if said.said_on <= day}


def supersedes(new: Claim[Fact], old: Claim[Fact]) -> bool:
    """Tell whether a newer claim takes the place of the standing one.

    It does if it is not less certain, if no date was known, or if the standing window (but not a
    confirmed day) was over when the newer claim was made.
    """
    if new.said.certainty.rank >= old.said.certainty.rank:
        return True
    if not isinstance(old.value, Premiere):
        return False
    window = old.value.window
    if not isinstance(window, Window):
        return True
    fixed = window.is_day and old.said.certainty is Certainty.CONFIRMED
    return not fixed and is_over(window, new.said.said_on)


def _after(claims: Claims[Fact], key: str, said: Announcement, value: Fact | None) -> Claims[Fact]:
    """Give the claims of one kind after an announcement that claims ``value``, or nothing of it."""
    if value is None:
        return claims
    new = Claim(key, said, value)
    if claims.standing is None or supersedes(new, claims.standing):
        return Claims(new)
    if new.meaning == claims.standing.meaning:
        return claims
    return Claims(claims.standing, new)


def _outcome(log: Log, of_series: Log) -> Standing | None:
    """Give the standing that no day changes any more, if one is reached.

    A season that was cancelled after it came out stays released.
    """
    cancelled_on = _cancelled_on(log, of_series)
    if cancelled_on is not None:
        return Standing.RELEASED if _was_out(log, cancelled_on) else Standing.CANCELLED
    return Standing.RELEASED if is_confirmed(_status(log), OUT) else None


def _cancelled_on(log: Log, of_series: Log) -> date | None:
    """Give the day of the confirmed cancellation that stands, of the season or of its series.

    That of a series means a season of which nothing newer is claimed. A cancellation that is
    repeated says nothing new: the first that means the season counts.
    """
    claimed = (said.said_on for said in log.values() if said.claims and not _cancels(said))
    newest = max(claimed, default=date.min)
    common = [day for day in _days_cancelled(of_series) if day >= newest]
    return min([*_days_cancelled(log), *common], default=None)


def _days_cancelled(log: Log) -> list[date]:
    """Give the days on which the cancellation that stands, confirmed, was announced."""
    days: list[date] = []
    facts = Facts()
    for key, said in in_order(log):
        facts = facts.after(key, said)
        if not is_confirmed(facts.status.standing, {Status.CANCELLED}):
            days.clear()
        elif _cancels(said):
            days.append(said.said_on)
    return days


def _cancels(said: Announcement) -> bool:
    return said.status is Status.CANCELLED and said.certainty is Certainty.CONFIRMED


def _was_out(log: Log, day: date) -> bool:
    """Tell whether a season was out when its cancellation was announced on ``day``."""
    until = {
        key: said for key, said in known_on(log, day).items() if said.status != Status.CANCELLED
    }
    facts = facts_of(until)
    premiere = facts.premiere.standing
    return is_confirmed(facts.status.standing, OUT) or (
        premiere is not None and is_out(premiere.value, premiere.said.certainty, day)
    )


def _status(log: Log) -> Claim[Status] | None:
    return facts_of(log).status.standing


def is_confirmed(claim: Claim[Status] | None, statuses: AbstractSet[Status]) -> bool:
    """Tell whether a claim of one of the statuses is confirmed."""
    return (
        claim is not None
        and claim.said.certainty is Certainty.CONFIRMED
        and claim.value in statuses
    )
