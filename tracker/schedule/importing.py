"""What taking announcements from outside comes to: new, changed, the same, or in conflict.

Pure: nothing is written. A plan never pushes a confirmed fact of another source aside, nor brings
back what was retracted, unless it was told to take it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.errors import TrackerError
from tracker.schedule.agreement import logs_of, seasons_among
from tracker.schedule.announcing import place
from tracker.schedule.book import standing_log
from tracker.schedule.changes import Change, changes
from tracker.schedule.disputes import (
    AnyClaim,
    disputed,
    is_same_claim,
    news_of,
    only,
    without,
)
from tracker.schedule.incoming import Incoming, Refused
from tracker.schedule.ledger import Log, account, facts_of
from tracker.schedule.matching import Matcher, check_title, completed
from tracker.schedule.meant import season_meant
from tracker.schedule.model import (
    Announcement,
    Ref,
    Relation,
    Retraction,
    Season,
    Series,
    Standing,
    Status,
)
from tracker.schedule.outlook import is_numbered
from tracker.schedule.records import announcement_key
from tracker.schedule.seasons import Rows, between
from tracker.values import replace


class Verdict(StrEnum):
    """What taking an incoming announcement would do."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Known:
    """A schedule before an import: series, announcements and retractions by key, and its rows."""

    catalogue: Mapping[str, Series]
    said: Mapping[str, Announcement]
    retractions: Mapping[str, Retraction]
    rows: Sequence[Season]


@dataclass(frozen=True, slots=True)
class Item:
    """An incoming announcement with its verdict.

    ``said`` is what is entered, or would be if a conflict were taken. ``against`` are the confirmed
    claims that a conflict is with; ``retraction`` is there when the same was retracted before.
    """

    verdict: Verdict
    said: Announcement
    series: Series
    where: str = ""
    change: Change | None = None
    against: tuple[AnyClaim, ...] = ()
    retraction: Retraction | None = None
    numbered: bool = True

    @property
    def ref(self) -> Ref:
        """Give what it is about."""
        return self.said.about


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import comes to: its items in the order of the days on which they were said.

    ``series``, ``announcements`` and ``rows`` are what would be written; ``added`` are the keys of
    the series that are new.
    """

    items: tuple[Item, ...]
    refused: tuple[Refused, ...]
    series: Mapping[str, Series]
    added: frozenset[str]
    announcements: Mapping[str, Announcement]
    rows: Rows

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing would be written."""
        return not (self.series or self.announcements)

    def count(self, verdict: Verdict) -> int:
        """Count the items of one verdict."""
        return sum(item.verdict is verdict for item in self.items)


Takes = Callable[[Ref], bool]
"""Tells whether what is in conflict about a season is to be taken all the same."""


def nothing_disputed(_: Ref) -> bool:
    """Take no conflict."""
    return False


def plan(
    incoming: Iterable[Incoming], known: Known, today: date, takes: Takes = nothing_disputed
) -> Plan:
    """Work out what taking ``incoming`` comes to, from the oldest announcement to the newest.

    What relates one season to another comes last, when all of them are known.
    """
    draft = _Draft(known, today, takes)
    for one in sorted(incoming, key=lambda one: (one.said.relation is not None, one.said.said_on)):
        try:
            draft.take(one)
        except TrackerError as error:
            draft.refused.append(Refused(one.where, error.message))
    return draft.plan()


class _Draft:
    """A schedule that announcements are taken into, one after the other."""

    def __init__(self, known: Known, today: date, takes: Takes) -> None:
        self.refused: list[Refused] = []
        self._known = known
        self._today = today
        self._takes = takes
        self._matcher = Matcher(known.catalogue, known.rows)
        self._before: Mapping[Ref, Log] = logs_of(known.said)
        self._logs = {ref: dict(log) for ref, log in self._before.items()}
        self._rows = _by_series(known.rows)
        self._keys: dict[str, str] = {}
        self._items: list[Item] = []
        self._entered: dict[str, Announcement] = {}

    def take(self, one: Incoming) -> None:
        """Settle what one announcement is about, and enter of it what is to be entered."""
        self._check_day(one)
        check_title(one.work.title)
        key = self._matcher.find(one.work)
        series = self._matcher.catalogue.get(key) if key else None
        key, series = (key, series) if key and series else self._matcher.new(one.work)
        ref = self._subject(one, key)
        self._matcher.put(key, completed(series, one.work))
        self._keys[one.about.series] = key
        said = replace(one.said, about=ref, relation=self._relation(one.said.relation))
        self._items += self._state(one, said) if one.is_state else self._record(one, said)

    def plan(self) -> Plan:
        """Give what was taken, and the rows that follow from it."""
        catalogue, before = self._matcher.catalogue, self._known.catalogue
        seasons = Counter(ref.series for ref in self._logs if not ref.is_series)
        return Plan(
            items=tuple(_numbered(item, seasons[item.ref.series]) for item in self._items),
            refused=tuple(self.refused),
            series={key: one for key, one in catalogue.items() if before.get(key) != one},
            added=frozenset(catalogue.keys() - before.keys()),
            announcements=self._entered,
            rows=self._rows_after(),
        )

    def _check_day(self, one: Incoming) -> None:
        if one.said.said_on > self._today:
            raise TrackerError(f"said on {one.said.said_on}, which is after today ({self._today})")

    def _relation(self, relation: Relation | None) -> Relation | None:
        """Give a relation with the key that the other series has here."""
        if relation is None:
            return None
        key = self._keys.get(relation.to.series, relation.to.series)
        if key not in self._matcher.catalogue:
            raise TrackerError(f'"{relation.words}": {key} is not in the schedule')
        return replace(relation, to=replace(relation.to, series=key))

    def _subject(self, one: Incoming, key: str) -> Ref:
        about = one.about
        if one.is_unnumbered:
            return season_meant(one.work.title, self._rows.get(key, []), self._today) or Ref(key, 1)
        return Ref(key, about.season, about.part)

    def _record(self, one: Incoming, said: Announcement) -> list[Item]:
        """Take what was announced one day: whole, or not at all."""
        log, standing = self._log(said.about), self._standing(said.about)
        retraction = self._known.retractions.get(announcement_key(said))
        key, placed = place(said, log, self._known.retractions)
        if key in log or any(is_same_claim(placed, other) for other in standing.values()):
            return [self._item(Verdict.SAME, placed, one)]
        against = self._disputed(placed, standing)
        if (against or retraction) and not self._takes(placed.about):
            item = self._item(Verdict.CONFLICT, placed, one)
            return [replace(item, against=against, retraction=retraction)]
        return [self._enter(key, placed, one)]

    def _state(self, one: Incoming, state: Announcement) -> list[Item]:
        """Take of a state what is news; what is disputed is kept apart."""
        standing = self._standing(state.about)
        news = self._news(state, standing)
        if not news.claims:
            return [self._item(Verdict.SAME, state, one)]
        against = () if self._takes(news.about) else self._disputed(news, standing)
        items = []
        if without(news, against).claims:
            accepted = without(news, against)
            key, placed = place(accepted, self._log(news.about), self._known.retractions)
            items.append(self._enter(key, placed, one))
        if against:
            item = self._item(Verdict.CONFLICT, only(news, against), one)
            items.append(replace(item, against=against))
        return items

    def _news(self, state: Announcement, standing: Log) -> Announcement:
        """Give what is news; a season of a series that was cancelled is known to be, too."""
        news = news_of(state, standing, facts_of(standing))
        series = self._standing(Ref(state.about.series))
        outcome = account(state.about, standing, series).outcome
        is_known = outcome is Standing.CANCELLED and news.status is Status.CANCELLED
        return replace(news, status=None) if is_known else news

    def _disputed(self, said: Announcement, standing: Log) -> tuple[AnyClaim, ...]:
        """Give what is disputed of what stood before the import; its own claims may follow."""
        claims = disputed(said, facts_of(standing))
        return tuple(claim for claim in claims if claim.key in self._known.said)

    def _enter(self, key: str, placed: Announcement, one: Incoming) -> Item:
        """Enter an announcement; it changes something if it replaces what stood."""
        before = self._standing(placed.about)
        self._logs.setdefault(placed.about, {})[key] = placed
        self._entered[key] = placed
        change = changes({**before, key: placed}).get(key)
        facts, after = facts_of(before), facts_of({**before, key: placed})
        replaced = any(
            old.standing is not None and old.standing != new.standing
            for old, new in (
                (facts.premiere, after.premiere),
                (facts.episodes, after.episodes),
                (facts.status, after.status),
            )
        )
        known = placed.about in self._before
        verdict = Verdict.CHANGED if replaced and known else Verdict.NEW
        return self._item(verdict, placed, one, change)

    def _item(
        self, verdict: Verdict, said: Announcement, one: Incoming, change: Change | None = None
    ) -> Item:
        series = self._matcher.catalogue[said.about.series]
        return Item(verdict, said, series, one.where, change)

    def _log(self, ref: Ref) -> dict[str, Announcement]:
        return self._logs.get(ref, {})

    def _standing(self, ref: Ref) -> dict[str, Announcement]:
        return standing_log(self._log(ref), self._known.retractions)

    def _rows_after(self) -> Rows:
        """Give the rows that the entered announcements touch or move."""
        before = standing_log(self._known.said, self._known.retractions)
        held = {row.ref: row for row in self._known.rows}
        return between(self._touched(held), held, before, {**before, **self._entered}).rows

    def _touched(self, held: Mapping[Ref, Season]) -> list[Ref]:
        """Give the seasons that something is said of; all of a series, if it is said of it all."""
        named = {said.about for said in self._entered.values()}
        whole = {ref.series for ref in named if ref.is_series}
        subjects = {*held, *self._logs}
        return seasons_among(named | {ref for ref in subjects if ref.series in whole})


def _numbered(item: Item, seasons: int) -> Item:
    return replace(item, numbered=is_numbered(item.ref, item.series, seasons))


def _by_series(rows: Iterable[Season]) -> dict[str, list[Season]]:
    found: dict[str, list[Season]] = {}
    for row in rows:
        found.setdefault(row.ref.series, []).append(row)
    return found
