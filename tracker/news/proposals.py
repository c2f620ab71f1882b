"""From claims to proposals: a tier each, seasons told elsewhere, everything once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tracker.news.claims import Claim
from tracker.news.entities import Named
from tracker.news.layout import Sentence
from tracker.news.numbered import BEFORE, Seasons
from tracker.news.settling import each_once, is_headline, settled
from tracker.news.tags import Which
from tracker.news.titles import Titles
from tracker.news.values import Evidence, FactKind, Proposal, RelationClaim, Tier, Work
from tracker.schedule.model import Status


@dataclass(frozen=True, slots=True)
class Told:
    """A claim in its sentence, with the tier that it has there."""

    claim: Claim
    sentence: Sentence
    tier: Tier


_STATUSES_OF_SEASONS: Final = frozenset({Status.ANNOUNCED, Status.FILMING, Status.COMPLETED})


def proposals(
    told: Sequence[Told], seasons: Seasons, titles: Titles, text: str
) -> tuple[Proposal, ...]:
    """Give the proposals of an article in the order of its text, each once."""
    made = [one for each in told for one in _proposals(each, seasons, titles, text)]
    headlines = {one.sentence.start for one in told if is_headline(one.sentence)}
    once = {one.work.series for one in made if not titles.has_seasons(one.work.series)}
    return tuple(settled(each_once(made), headlines, once))


def _proposals(told: Told, seasons: Seasons, titles: Titles, text: str) -> Iterable[Proposal]:
    claim, sentence = told.claim, told.sentence
    evidence = Evidence(text[sentence.start : sentence.end], sentence.start, sentence.end)
    for named in claim.works:
        if not titles.has_seasons(named.series) and named.which is Which.NTH:
            continue
        has_seasons = titles.has_seasons(named.series)
        named = _without_season(named, titles)  # noqa: PLW2901 - the same work, as it is kept
        told_of = _works(named, claim, seasons) if has_seasons else [_whole(named)]
        for work, note in told_of:
            asks = has_seasons and work.season is None
            guessed = bool(note) and work.season not in seasons.named[work.series]
            unsure = guessed or (bool(note) and claim.kind is not FactKind.PREMIERE)
            unsure = unsure or (asks and seasons.asks_for_one(work.series, claim))
            yield Proposal(
                kind=claim.kind,
                title=titles.title(work.series),
                work=work,
                words=text[claim.start : claim.end],
                start=claim.start,
                end=claim.end,
                certainty=claim.certainty,
                tier=max(told.tier, Tier.B) if unsure else told.tier,
                evidence=evidence,
                premiere=claim.premiere,
                episodes=claim.episodes,
                status=claim.status,
                relation=_relation(claim, seasons),
                background=claim.background,
                regional=claim.regional,
                notes=(*claim.notes, *note),
            )


def _without_season(named: Named, titles: Titles) -> Named:
    """Give a film, game or book without the season that was read beside it."""
    if titles.has_seasons(named.series):
        return named
    return replace(
        named, seasons=(), which=None, part=None if titles.is_book(named.series) else named.part
    )


def _relation(claim: Claim, seasons: Seasons) -> RelationClaim | None:
    told = claim.relation
    if told is None:
        return None
    to = _works(told.to, claim, seasons)[0][0]
    return RelationClaim(to, told.least, told.most, told.same_year)


def _works(named: Named, claim: Claim, seasons: Seasons) -> list[tuple[Work, tuple[str, ...]]]:
    """Give the seasons of a title that a claim is about, and where the number comes from."""
    series = named.series or ""
    if named.seasons:
        return [(Work(series, number, named.part), ()) for number in named.seasons]
    number = None
    if _takes_season(claim, named):
        ahead = claim.premiere is not None and not claim.background
        number = seasons.meant(series, named.which, ahead=ahead)
    if number == 1 and claim.kind is FactKind.STATUS:
        number = None
    whole = not named.part or named.part == 1
    if number is None and not whole:
        number = seasons.last(series)
    if number is not None and claim.premiere is not None and not claim.background and whole:
        number = number if seasons.agrees(series, number, claim.premiere.window) else None
    if number is None and named.which in BEFORE and claim.kind is FactKind.EPISODES:
        return []
    note = () if number is None else (f"the season is told elsewhere in the text: {number}",)
    both = named.which is Which.PREVIOUS_TWO and number == 2  # noqa: PLR2004 - "both" are two
    return [(Work(series, one, named.part), note) for one in ((1, 2) if both else (number,))]


def _whole(named: Named) -> tuple[Work, tuple[str, ...]]:
    """Give a work that comes in no seasons."""
    return Work(named.series or "", None, named.part), ()


def _takes_season(claim: Claim, named: Named) -> bool:
    if named.which in BEFORE | {Which.NEW, Which.FINAL}:
        return True
    if claim.kind is FactKind.STATUS:
        return claim.status in _STATUSES_OF_SEASONS
    return not (claim.background or (claim.premiere is not None and claim.whole))
