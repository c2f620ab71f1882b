"""Counts that are told beside another one: "10 episodes, two more than last year", "up from 8"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from tracker.dates.words import CARDINALS, ORDINALS
from tracker.news.claims import Claim
from tracker.news.entities import Named
from tracker.news.tags import Which
from tracker.news.values import FactKind
from tracker.schedule.model import Episodes

_FAR: Final = 80
_NUMBER: Final = rf"\d{{1,3}}|{'|'.join(CARDINALS)}"
_NTH: Final = "|".join(ORDINALS)

_COMPARED: Final = re.compile(
    rf"(?: in (?:total|all)| this (?:season|time|year|run))?,? (?:"
    rf"(?P<same>the same(?: number)?(?: of episodes)? as)"
    rf"|(?P<by>{_NUMBER}) (?P<sign>more|fewer|less) than"
    rf"|(?:up|down) from (?:the )?(?P<was>{_NUMBER}))\b"
    rf"(?: (?:in |for |of |each |the |its )*(?:"
    rf"(?P<two>first two)(?: seasons)?"
    rf"|season (?P<number>\d{{1,2}}|{'|'.join(CARDINALS)})"
    rf"|(?P<nth>{_NTH})(?:[ -](?:season|series|run|year))?"
    rf"|(?P<last>last|previous|this)(?: (?:one|time|year|season|series|run))?)\b)?",
    re.IGNORECASE,
)


def compared_claims(claims: Iterable[Claim], text: str) -> Iterator[Claim]:
    """Give the counts of other seasons that stand behind those of some claims."""
    for claim in claims:
        if claim.kind is not FactKind.EPISODES or claim.episodes is None:
            continue
        found = _COMPARED.match(text, claim.end, claim.end + _FAR)
        count = _count(found, claim.episodes) if found else None
        works = _works(found, claim.works) if found else ()
        if found is not None and count is not None and works:
            yield replace(claim, works=works, episodes=Episodes(count, count), background=True,
                          weak=True, start=found.start(), end=found.end())  # fmt: skip


def _count(found: re.Match[str], told: Episodes) -> int | None:
    """Give the count that is compared with; None where that is not told exactly."""
    if told.least != told.most:
        return None
    if found["was"]:
        return _number(found["was"])
    if found["same"]:
        return (
            told.least if found["two"] or found["number"] or found["nth"] or found["last"] else None
        )
    by = _number(found["by"])
    count = told.least - by if found["sign"].lower() == "more" else told.least + by
    return count if count > 0 else None


def _works(found: re.Match[str], works: tuple[Named, ...]) -> tuple[Named, ...]:
    """Give the works in the seasons that are compared with."""
    if found["two"]:
        return tuple(replace(work, seasons=(1, 2), part=None) for work in works)
    number = _number(found["number"]) if found["number"] else _nth(found["nth"])
    if number:
        return tuple(replace(work, seasons=(number,), part=None) for work in works)
    return tuple(_before(work) for work in works if work.seasons != (1,))


def _before(work: Named) -> Named:
    """Give a work in the season before the one that was told."""
    if len(work.seasons) == 1:
        return replace(work, seasons=(work.seasons[0] - 1,), part=None)
    return replace(work, seasons=(), which=Which.PREVIOUS, part=None)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else CARDINALS.index(word.lower()) + 1


def _nth(word: str | None) -> int:
    return ORDINALS.index(word.lower()) + 1 if word else 0
