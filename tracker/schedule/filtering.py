"""Which seasons of an outlook are asked for."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from tracker.dates.window import Window
from tracker.schedule.catalogue import fold
from tracker.schedule.model import Ref, Series, Standing
from tracker.schedule.outlook import Entry


@dataclass(frozen=True, slots=True)
class Filter:
    """What a season has to be; of several values of one kind any will do, and none asks nothing.

    ``networks`` are folded. ``first`` and ``last`` are the days of a range, both included; None
    leaves that side open.
    """

    refs: frozenset[Ref] = frozenset()
    networks: frozenset[str] = frozenset()
    standings: frozenset[Standing] = frozenset()
    first: date | None = None
    last: date | None = None

    def takes_network(self, series: Series) -> bool:
        """Tell whether a series is from a network that is asked for; case and accents aside."""
        return not self.networks or fold(series.network or "") in self.networks

    def takes_ref(self, ref: Ref) -> bool:
        """Tell whether a season is, or is in, what is asked for."""
        return not self.refs or any(ref.is_in(wanted) for wanted in self.refs)


def kept(entries: Iterable[Entry], wanted: Filter) -> list[Entry]:
    """Give the entries that a filter asks for, in their order."""
    tests = _tests(wanted)
    return [entry for entry in entries if all(test(entry) for test in tests)]


def _tests(wanted: Filter) -> list[Callable[[Entry], bool]]:
    return [
        lambda entry: wanted.takes_ref(entry.ref),
        lambda entry: wanted.takes_network(entry.series),
        lambda entry: not wanted.standings or entry.standing in wanted.standings,
        lambda entry: _is_in_range(entry.window, wanted.first, wanted.last),
    ]


def _is_in_range(window: Window | None, first: date | None, last: date | None) -> bool:
    """Tell whether any day of a window lies in a range; where no date is known none does."""
    if first is None and last is None:
        return True
    return window is not None and window.meets(first, last)
