"""The seasons that an article numbers, to be taken where none is told."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Final

from tracker.dates.window import Window
from tracker.news.claims import Claim
from tracker.news.entities import Named
from tracker.news.tags import Which
from tracker.schedule.model import Status


@dataclass(slots=True)
class Seasons:
    """The seasons that an article names of each series, to be taken where none is told."""

    named: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    out: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    ordered: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    spoken: set[str] = field(default_factory=set)
    windows: dict[tuple[str, int], list[object]] = field(default_factory=lambda: defaultdict(list))

    def note(self, work: Named) -> None:
        """Note a season that was named."""
        if work.series is not None:
            self.named[work.series].update(work.seasons)

    def note_out(self, work: Named) -> None:
        """Note a season that is told to be out, or over."""
        if work.series is not None:
            self.out[work.series].update(work.seasons)

    def note_ordered(self, work: Named) -> None:
        """Note a season that is told to be ordered: "the new season" is that one."""
        if work.series is not None:
            self.ordered[work.series].update(work.seasons)

    def note_spoken(self, work: Named) -> None:
        """Note that a season was named by itself, in a sentence after that of its title."""
        if work.series is not None:
            self.spoken.add(work.series)

    def dates(self, work: Named, window: object) -> None:
        """Note a date that is told of a numbered season."""
        for number in work.seasons:
            told = self.windows[work.series or "", number]
            if len(told) < _MOST_COMPARED and window not in told:
                told.append(window)

    def agrees(self, series: str, number: int, window: object) -> bool:
        """Tell whether a date can be that of a season, of which another may be told."""
        told = self.windows.get((series, number), [])
        return not told or any(_nested(one, window) for one in told)

    def asks_for_one(self, series: str, claim: Claim) -> bool:
        """Tell whether a claim should say its season: the text numbers seasons of the series."""
        whole = claim.status in _OF_THE_WHOLE or (claim.whole and claim.premiere is None)
        return (bool(self.named[series]) or series in self.spoken) and not whole

    def last(self, series: str) -> int | None:
        """Give the last season that is numbered."""
        return max(self.named[series], default=None)

    def meant(self, series: str, which: Which | None, *, ahead: bool) -> int | None:
        """Give the season that a title without a number means here; None if that is not plain."""
        coming, out = self.named[series] - self.out[series], self.out[series]
        last = self._last_ordered(series)
        if ahead and which is None and len(coming) > 1 and last is None:
            return min(coming)
        ahead = which in {Which.NEXT, Which.NEW} or (which is None and ahead)
        if ahead and last is not None:
            return last
        if which is Which.NEW and coming:
            return max(*coming, 2)
        if which is Which.FINAL and self.named[series]:
            return max(self.named[series])
        if ahead and out and (which is Which.NEXT or not coming):
            return max(out) + 1
        number = next(iter(coming)) if len(coming) == 1 else None
        return number - 1 or None if number and which in BEFORE else number

    def _last_ordered(self, series: str) -> int | None:
        """Give the one season that was ordered, if it is the last that was named."""
        ordered = self.ordered[series]
        return max(ordered) if len(ordered) == 1 and ordered == {max(self.named[series])} else None


BEFORE: Final = frozenset({Which.PREVIOUS, Which.PREVIOUS_TWO})

_OF_THE_WHOLE: Final = frozenset({Status.CANCELLED, Status.ON_HOLD})

_MOST_COMPARED: Final = 20


def _nested(one: object, other: object) -> bool:
    """Tell whether of two dates one may only be told more closely than the other."""
    if not (isinstance(one, Window) and isinstance(other, Window)):
        return True
    return one.encloses(other) or other.encloses(one)
