"""Episode counts that a clause tells."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from tracker.dates.words import CARDINALS
from tracker.news.claims import Claim, Via
from tracker.news.cues import has_decoy, is_old
from tracker.news.discourse import with_season
from tracker.news.entities import Entity
from tracker.news.owners import Owner, owner_of, zipped_owners
from tracker.news.tags import (
    Count,
    Event,
    Joint,
    Order,
    Pointer,
    Season,
    Tag,
    Time,
    Title,
    Undated,
    Verb,
    When,
    Which,
    Word,
)
from tracker.news.values import FactKind
from tracker.news.view import View
from tracker.schedule.model import Certainty


def episode_claims(view: View, certainty: Certainty) -> Iterator[Claim]:
    """Give the episode counts of a clause."""
    counts = [tag for tag in view.tags if isinstance(tag, Count)]
    for count in counts:
        yield from _per_part(view, count, certainty)
    counts = [count for count in counts if not _parts_of(view, count)]
    zipped = zipped_owners(view, counts)
    for count in counts:
        if _is_order(view, count):
            owner = zipped.get(count.start) or _count_owner(view, count)
            works = owner.works if owner is not None else ()
            is_book = view.discourse.titles.is_book
            works = tuple(work for work in works if not is_book(work.series))
            if owner is not None and works:
                yield _episodes(view, count, Owner(works, owner.via), certainty)


def _per_part(view: View, count: Count, certainty: Certainty) -> Iterator[Claim]:
    """Give "two parts of five episodes each" to every part."""
    parts = _parts_of(view, count)
    if not parts:
        return
    subject = view.discourse.now.subject or view.discourse.carried()
    owner = owner_of(view, count) or Owner(subject, Via.POINTED)
    for part in range(1, parts + 1):
        works = tuple(replace(work, part=part) for work in owner.works if work.series)
        if works:
            yield _episodes(view, count, Owner(works, owner.via), certainty)


def _parts_of(view: View, count: Count) -> int:
    """Count the parts in "two parts of five episodes each" and "each half has 11"; else 0."""
    before = view.words_before(count)
    after = view.next_to(count)
    each = count.each or (isinstance(after, Word) and after.text == "each")
    each = each or (len(before) > 2 and before[-3] in CARDINALS)  # noqa: PLR2004 - two parts of
    if each and before[-1:] == ["of"] and before[-2:-1] and before[-2] in _MANY_PARTS:
        return CARDINALS.index(before[-3]) + 1 if before[-3:-2] and before[-3] in CARDINALS else 2
    pairs = set(pairwise(before[:3]))
    return 2 if any(("each", part) in pairs for part in _ONE_PART) else 0


_ONE_PART: Final = ("half", "part", "batch", "volume", "cour")

_MANY_PARTS: Final = frozenset({"halves", "parts", "batches", "volumes", "cours"})


def _comes_in_parts(view: View, count: Count) -> bool:
    """Tell "drops in two parts", which are no episodes, from "a mini-series in two parts"."""
    before = view.tags_before(count)
    last = before[-1] if before else None
    if not count.is_parts or not isinstance(last, Word) or last.text not in {"in", "into"}:
        return False
    acts = next((tag for tag in reversed(before) if isinstance(tag, (Verb, Title))), None)
    return isinstance(acts, Verb)


def _episodes(view: View, count: Count, owner: Owner, certainty: Certainty) -> Claim:
    works = owner.works
    after = view.next_to(count)
    ordered = Season((), count.start, count.end, which=Which.NEXT)
    if isinstance(after, Word) and after.text == "pickup":
        works = with_season(works, ordered)
    elif isinstance(after, Verb) and after.event is Event.ORDER:
        works = tuple(one if one.seasons else with_season((one,), ordered)[0] for one in works)
    return Claim(
        FactKind.EPISODES, works, str(count.episodes), count.start, count.end, owner.via,
        certainty, episodes=count.episodes, clause=view.number, background=_has_run(view, count),
        weak=count.episodes.least < _FEW,
    )  # fmt: skip


def _has_run(view: View, count: Count) -> bool:
    """Tell "it ran for 25 episodes", which are over, from "it runs for 25"."""
    verb = view.verb_of(count)
    return verb is not None and verb.event is Event.PREMIERE and verb.time is Time.PAST


_FEW: Final = 3
"""Episodes up to which a count may be that of a piece: an evening, a half."""


def _is_order(view: View, count: Count) -> bool:
    """Tell a season's count from what is shown at once, has been aired, or was the case before."""
    if is_old(view, count) or (has_decoy(view, count) and _apposed(view, count) is None):
        return False
    before = view.tags_before(count)
    last = before[-1] if before else None
    led = last.text if isinstance(last, Word) else ""
    return not (
        led in {"after", "than"}
        or _leads_into_another(view, count)
        or _comes_in_parts(view, count)
        or _is_of_a_gap(view, count, last)
        or any(isinstance(tag, Order) and tag.sign > 0 for tag in before[-6:])
        or (count.each and led == "of" and not _are_of_seasons(view))
        or _are_some(view, count, led)
        or _are_done(view, count)
        or _are_of_several(view, count)
    )


def _is_of_a_gap(view: View, count: Count, last: Tag | None) -> bool:
    """Tell "and ten episodes in May", of some, from "and season 2 (ten episodes) in May"."""
    dated = view.clause.gapped and view.clause.has(When)
    beside = isinstance(last, Season) and last.end + len(" (") >= count.start
    return dated and not (beside or any(one.part for one in view.seasons))


def _are_of_seasons(view: View) -> bool:
    """Tell "the first two seasons consist of eight each" from "two parts of eight each"."""
    works = (work for entity in view.found for work in entity.works)
    return any(len(one.numbers) > 1 for one in view.seasons) or any(
        len(work.seasons) > 1 for work in works
    )


def _are_of_several(view: View, count: Count) -> bool:
    """Tell "all 16 episodes of seasons 1 and 2" from those of one season."""
    match view.tags_behind(count)[:2]:
        case [Word(text="of"), Season(numbers=numbers)]:
            return len(numbers) > 1 and not count.each
        case _:
            return False


def _are_done(view: View, count: Count) -> bool:
    """Tell "had completed 11 episodes before the strike" and "resumes with 9" from "has 11"."""
    verb = view.verb_of(count)
    if verb is None or verb.start > count.start:
        return False
    if verb.text.startswith("resum"):
        return view.words_before(count)[-1:] == ["with"]
    return verb.event is Event.WRAP and any(isinstance(tag, Order) for tag in view.tags)


def _leads_into_another(view: View, count: Count) -> bool:
    """Tell "the 12-episode run leads into the premiere of X", of another work, from "run of X"."""
    after = view.tags_behind(count)[:2]
    match after:
        case [Word(text="run"), Verb()]:
            return not any(entity.start < count.start for entity in view.subjects)
        case _:
            return False


def _are_some(view: View, count: Count, led: str) -> bool:
    """Tell "with two episodes", "did two episodes of X" and one episode from a season's count."""
    after = view.next_to(count)
    of = isinstance(after, Word) and after.text == "of"
    few = count.episodes.least <= _FEW
    return count.episodes.most == 1 or (few and (of or led == "with"))


def _count_owner(view: View, count: Count) -> Owner | None:
    """Give the works of a count: "the 10-episode X", "X's ten-episode season", "it has 8"."""
    behind = [entity for entity in view.subjects if entity.start >= count.end]
    if behind and _describes(view, count, behind[0].start):
        return Owner(tuple(behind[0].known), Via.NAMED)
    apposed = _apposed(view, count)
    if apposed is not None:
        return Owner(tuple(apposed.known), Via.NAMED)
    return _of_pointer(view, count) or owner_of(view, count)


def _of_pointer(view: View, count: Count) -> Owner | None:
    """Give what "all six episodes of the drama" are of."""
    after = view.tags_behind(count)[:2]
    match after:
        case [Word(text="of"), Pointer(works=1) as pointer]:
            works = view.discourse.pointed(pointer)
            return Owner(works, Via.POINTED) if works else None
        case _:
            return None


def _apposed(view: View, count: Count) -> Entity | None:
    """Give the title right before ", a mini-series of two episodes"."""
    before = [entity for entity in view.found if entity.end <= count.start]
    if before:
        between = [one for one in view.tags if before[-1].end <= one.start < count.start]
        return before[-1] if _opens_apposition(between) else None
    if view.clause.opener != "," or view.before is None or not view.before.found:
        return None
    last = view.before.found[-1]
    rest = [one for one in view.before.tags if one.start >= last.end]
    ends = all(isinstance(one, Joint) for one in rest)
    between = [one for one in view.tags if one.start < count.start]
    return last if ends and _opens_apposition([Joint(",", 0, 0), *between]) else None


def _opens_apposition(between: Sequence[Tag]) -> bool:
    """Tell ", a mini-series of" from other words between a title and a count."""
    marks = [one for one in between if not (isinstance(one, Joint) and one.text in {'"', "-"})]
    match marks:
        case [Joint(text=","), Word(text="a" | "an" | "the") | Pointer(owns=True), *rest]:
            that = any(isinstance(one, Word) and one.text == "that" for one in rest)
            return all(isinstance(one, (Word, Verb) if that else Word) for one in rest)
        case _:
            return False


def _describes(view: View, count: Count, end: int) -> bool:
    """Tell whether a count stands before its title without a verb or date between."""
    between = [tag for tag in view.tags if count.end <= tag.start and tag.end <= end]
    return not any(
        isinstance(tag, (Verb, When, Undated))
        or (isinstance(tag, Joint) and tag.text not in {"-", '"'})
        for tag in between
    )
