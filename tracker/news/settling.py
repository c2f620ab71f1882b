"""Proposals compared with each other: each fact once, what says less left out or put lower."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, TypeVar

from tracker.dates.window import TBA, Window
from tracker.news.layout import Sentence
from tracker.news.values import FactKind, Proposal, Tier, Work
from tracker.schedule.model import Certainty, Status


def each_once(made: Sequence[Proposal]) -> list[Proposal]:
    """Give each fact once, where it is told most plainly."""
    best: dict[tuple[object, ...], Proposal] = {}
    for one in made:
        key = (one.kind, one.work, one.value)
        known = best.get(key)
        if known is None or _rank(one) < _rank(known):
            best[key] = (
                one
                if known is None
                else replace(one, background=known.background and one.background)
            )
    return sorted(best.values(), key=lambda one: (one.evidence.start, one.kind != "premiere"))


def _rank(one: Proposal) -> tuple[object, ...]:
    return (one.tier, one.background)


def is_headline(sentence: Sentence) -> bool:
    """Tell a headline or caption from a bullet."""
    return sentence.is_label and not sentence.is_bullet


def settled(made: Sequence[Proposal], headlines: set[int], once: set[str]) -> Iterable[Proposal]:
    """Leave out TBA beside a date; put what is said twice in different ways a tier lower.

    The series in ``once`` are films, games and books: what is out does not come out again.
    """
    told = _Told.by(made, once)
    for one in made:
        known = told.windows_beside(one)
        if not (told.leaves_out(one, headlines) or _is_said_better(one, known)):
            yield told.lowered(one, known)


@dataclass(frozen=True, slots=True)
class _Told:
    """What an article tells of each work, to compare a proposal with."""

    windows: Mapping[Work, "_Windows"]
    of_work: Mapping[Work, "_Windows"]
    of_series: Mapping[str, "_Windows"]
    counts: Mapping[Work, set[object]]
    cancelled: set[Work]
    numbered: set[tuple[str, Status]]
    told: set[tuple[Work, Status | None]]
    dates: set[tuple[str, object]]
    out: set[Work]
    over: set[Work]
    dated: set[tuple[Work, int]]
    recalled: set[tuple[Work, int]]
    days: Mapping[tuple[Work, int], date]

    @classmethod
    def by(cls, made: Sequence[Proposal], once: set[str]) -> "_Told":
        """Gather it from the proposals."""
        counts: dict[Work, set[object]] = defaultdict(set)
        for one in made:
            if one.kind is FactKind.EPISODES:
                counts[one.work].add(one.value)
        dated = [one for one in made if isinstance(one.value, Window)]
        return cls(
            windows=_grouped((one.work, one) for one in dated if one.tier is not Tier.C),
            of_work=_grouped(
                (one.work, one) for one in dated if one.certainty is not Certainty.RUMOURED
            ),
            of_series=_grouped((one.work.series, one) for one in dated),
            counts=counts,
            told={(one.work, one.status) for one in made},
            dates={(one.work.series, one.value) for one in dated if one.work.season is not None},
            numbered={
                (one.work.series, one.status)
                for one in made
                if one.status is not None and one.work.season is not None and not one.background
            },
            cancelled={one.work for one in made if one.status is Status.CANCELLED},
            out={one.work for one in dated if one.background},
            over={one.work for one in dated if one.background and one.work.series in once},
            dated={(one.work, one.evidence.start) for one in dated},
            recalled={(one.work, year) for one in dated for year in _recalled_years(one)},
            days=_days_of(dated),
        )

    def windows_beside(self, one: Proposal) -> "_Windows | None":
        """Give the dates that a premiere is compared with; TBA with those of the series too."""
        if one.premiere is None or one.background:
            return None
        if one.value is TBA:
            return self.of_work.get(one.work) or self.of_work.get(Work(one.work.series))
        return self.windows.get(one.work)

    def leaves_out(self, one: Proposal, headlines: set[int]) -> bool:
        """Tell what is told more closely elsewhere, or first of another country."""
        if one.status is not None:
            return self._says_no_more(one, one.status)
        if one.work.season is None and (one.work.series, one.value) in self.dates:
            return True
        if one.background and one.words.isdigit():
            return (one.work, int(one.words)) in self.recalled
        if one.value is TBA:
            return (one.work, one.evidence.start) in self.dated
        return self._is_later(one, headlines) or _says_less(one, self.days)

    def _says_no_more(self, one: Proposal, status: Status) -> bool:
        """Tell a status that another one includes, or that is told with its season too."""
        if status is Status.ENDED:
            return one.work in self.cancelled
        if any((one.work, later) in self.told for later in _LATER.get(status, ())):
            return True
        if status is Status.ON_HOLD and one.work in self.cancelled:
            return True
        made = status in _IN_PRODUCTION or one.work.season is not None
        if made and status in _BEFORE_RELEASE and one.work in self.out:
            return True
        if status is Status.RELEASED and (one.work, Status.ENDED) in self.told:
            return True
        return one.work.season is None and (one.work.series, status) in self.numbered

    def _is_later(self, one: Proposal, headlines: set[int]) -> bool:
        """Tell a second release, one of another country, and what a headline says less exactly."""
        if one.background or not isinstance(one.value, Window):
            return False
        known = self.of_series[one.work.series]
        return (
            one.work in self.over
            or (one.regional and known.is_before(one.value))
            or (one.evidence.start in headlines and known.holds_another(one.value))
        )

    def lowered(self, one: Proposal, known: "_Windows | None") -> Proposal:
        """Give a proposal in the tier that it has beside the others."""
        if one.work in self.out and not one.background:
            one = _lower(one, "the text tells of an earlier release too")
        if known is not None and isinstance(one.value, Window):
            exact = self.of_work.get(one.work)
            closer = exact is not None and exact.holds_a_day(one.value)
            return _beside(_lower(one, _NARROWER) if closer else one, one.value, known)
        if one.kind is FactKind.EPISODES and len(self.counts[one.work]) > 1:
            return _lower(one, "the text gives another count too")
        return one


_BEFORE_RELEASE: Final = frozenset({Status.ANNOUNCED, Status.FILMING, Status.COMPLETED})
"""What is no news of a season that the text tells to be out."""

_LATER: Final = {
    Status.ANNOUNCED: (Status.FILMING, Status.COMPLETED),
    Status.FILMING: (Status.COMPLETED,),
}
"""What a work becomes later: of two that a text tells, the last holds."""

_IN_PRODUCTION: Final = frozenset({Status.FILMING, Status.COMPLETED})
"""What is no news of any work that the text tells to be out."""

_Key = TypeVar("_Key")


def _grouped(dated: Iterable[tuple[_Key, Proposal]]) -> dict[_Key, "_Windows"]:
    """Give the dates under each key, without those of what is only recalled."""
    found: dict[_Key, list[Window]] = defaultdict(list)
    for key, one in dated:
        if isinstance(one.value, Window):
            found[key] += [] if one.background else [one.value]
    return {key: _Windows(windows) for key, windows in found.items()}


def _is_said_better(one: Proposal, known: "_Windows | None") -> bool:
    """Tell TBA beside a date."""
    return known is not None and not isinstance(one.value, Window)


def _days_of(made: Sequence[Proposal]) -> dict[tuple[Work, int], date]:
    """Give the day that a sentence tells of a work, if it tells one."""
    return {
        (one.work, one.evidence.start): one.value.earliest
        for one in made
        if isinstance(one.value, Window) and one.value.is_day and one.value.earliest
    }


def _recalled_years(one: Proposal) -> Iterable[int]:
    """Give the year of a past premiere that is told more closely than by its year."""
    if one.background and not one.words.isdigit() and isinstance(one.value, Window):
        yield from (one.value.earliest.year,) if one.value.earliest else ()


def _says_less(one: Proposal, days: Mapping[tuple[Work, int], date]) -> bool:
    """Tell "in April" in a sentence that gives the day too."""
    day = days.get((one.work, one.evidence.start))
    window = one.value
    if day is None or not isinstance(window, Window) or window.is_day:
        return False
    return window.encloses(Window.on(day))


_NARROWER: Final = "the text gives a narrower date too"


def _beside(one: Proposal, window: Window, known: "_Windows") -> Proposal:
    """Give a date a tier lower beside one that is narrower or earlier."""
    if known.holds_narrower(window):
        return _lower(one, _NARROWER)
    if known.is_before(window):
        return _lower(one, "the text gives an earlier date too")
    return one


def _lower(one: Proposal, note: str) -> Proposal:
    notes = one.notes if note in one.notes else (*one.notes, note)
    return replace(one, tier=max(one.tier, Tier.B), notes=notes)


_MOST: Final = 50


class _Windows:
    """Windows told of one work, asked whether one of them lies within another."""

    def __init__(self, windows: list[Window]) -> None:
        self.all = windows[:_MOST]
        closed = sorted({(w.earliest or date.min, w.latest or date.max) for w in windows})
        self._starts = [start for start, _ in closed]
        self._least_end: list[date] = []
        least = date.max
        for _, end in reversed(closed):
            least = min(least, end)
            self._least_end.append(least)
        self._least_end.reverse()
        self.first = min(
            windows, key=lambda w: (w.latest or date.max, w.earliest or date.min), default=None
        )

    def is_before(self, window: Window) -> bool:
        """Tell whether one of these is over before another one begins."""
        first = self.first.latest if self.first else None
        return first is not None and window.earliest is not None and first < window.earliest

    def holds_another(self, window: Window) -> bool:
        """Tell whether another day is told: a headline says less exactly what the text says."""
        return any(one != window and one.is_day for one in self.all) or self.holds_narrower(window)

    def holds_a_day(self, window: Window) -> bool:
        """Tell whether a day is told that lies within a longer window."""
        return not window.is_day and any(one.is_day and window.encloses(one) for one in self.all)

    def holds_narrower(self, window: Window) -> bool:
        """Tell whether a window lies within this one and is not the same."""
        start, end = window.earliest or date.min, window.latest or date.max
        index = bisect_left(self._starts, start)
        if index < len(self._starts) and self._starts[index] == start:
            inside = [index + 1] if self._least_end[index] == end else [index]
        else:
            inside = [index]
        return any(at < len(self._starts) and self._least_end[at] <= end for at in inside)
