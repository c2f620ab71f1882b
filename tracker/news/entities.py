"""The works that a clause names: groups of titles with their seasons, and what part they play."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from tracker.news.clauses import Clause
from tracker.news.tags import (
    Gap,
    Joint,
    Order,
    Pointer,
    Season,
    Tag,
    Title,
    Verb,
    When,
    Which,
    Word,
)


@dataclass(slots=True)
class Named:
    """One title (None: not in the catalogue) and the seasons named beside it."""

    series: str | None
    start: int
    end: int
    seasons: tuple[int, ...] = ()
    part: int | None = None
    which: Which | None = None
    apart: bool = False
    is_credit: bool = False

    def take(self, season: Season) -> None:
        """Note the season that stands beside the title."""
        if season.numbers or self.which is None:
            self.seasons = season.numbers or self.seasons
            self.which = season.which
        self.part = season.part or self.part


@dataclass(slots=True)
class Entity:
    """Titles that share what is said: "A and B". ``object`` tells what only stands in an order.

    ``order`` and ``gap`` are those by which an object is compared.
    """

    works: list[Named]
    start: int
    end: int
    order: Order | None = None
    gap: Gap | None = None
    apart: bool = False

    @property
    def is_object(self) -> bool:
        """Tell whether it only stands behind after or before, or beside another thing."""
        return self.order is not None or self.apart

    @property
    def known(self) -> list[Named]:
        """Give the titles that the catalogue holds."""
        return [work for work in self.works if work.series is not None]


_SMALL: Final = frozenset({"the", "a", "an", "of", "its", "their", "new", "both", "series", "for"})
_BETWEEN_WORKS: Final = frozenset({",", "and", "&", '"', "(", ")", "or"})
_ORDER_WORDS: Final = frozenset(
    {"the", "of", "premiere", "release", "debut", "launch", "its", "series", "mini", "film", "game",
     "first", "show", "novel", "book", "movie", "detective", "drama"}
)  # fmt: skip


@dataclass(slots=True)
class _Builder:
    """Goes over the tags of a clause once and collects its entities."""

    found: list[Entity] = field(default_factory=list)
    waiting: list[Season] = field(default_factory=list)
    free: list[Season] = field(default_factory=list)
    order: Order | None = None
    gap: Gap | None = None
    joined: bool = False
    related: bool = False
    since: int = 0

    def title(self, tag: Title) -> None:
        named = Named(
            tag.series,
            tag.start,
            tag.end,
            apart=tag.apart and not tag.meant_by_it,
            is_credit=tag.is_credit,
        )
        alone = self.waiting_apart or tag.apart
        if self.joined and self.found and not (alone or self.found[-1].is_object):
            self.found[-1].works.append(named)
            self.found[-1].end = tag.end
        else:
            self.found.append(Entity([named], tag.start, tag.end, self.order, self.gap, tag.apart))
        for season in self.waiting:
            named.take(season)
        self.order = self.gap = None
        self.joined, self.related, self.since = True, False, 0
        if len(self.found[-1].works) == 1:
            self.shared = tuple(self.waiting)
        self.waiting = []

    @property
    def waiting_apart(self) -> bool:
        """Tell "S1 of A and S2 of B", where the second has a season of its own."""
        return bool(self.waiting) or self.order is not None

    shared: tuple[Season, ...] = ()

    def season(self, tag: Season, *, of_title: bool) -> None:
        if of_title:
            self.waiting.append(tag)
            return
        if not self.found or self.related or (self.found[-1].apart and not self.joined):
            self.free.append(tag)
            return
        self._give(tag)

    def _give(self, tag: Season) -> None:
        entity = self.found[-1]
        works = entity.works if not self.joined else entity.works[-1:]
        if self.joined or all(work.which is None for work in works):
            for work in works:
                work.take(tag)
            entity.end = max(entity.end, tag.end) if self.joined else entity.end
            return
        if tag.numbers or tag.part:
            again = [_again(work, tag) for work in works]
            self.found.append(Entity(again, tag.start, tag.end))


def _again(work: Named, season: Season) -> Named:
    """Give the same title once more with another season or part: "part 2 on July 1"."""
    copy = replace(work, start=season.start, end=season.end)
    copy.take(season)
    return copy


def entities(clause: Clause) -> tuple[list[Entity], list[Season]]:
    """Give the entities of a clause in their order, and the seasons that belong to none of them."""
    builder = _Builder()
    tags = clause.tags
    for index, tag in enumerate(tags):
        match tag:
            case Title():
                builder.title(tag)
            case Season():
                builder.season(tag, of_title=_of_title(tags, index))
            case Order():
                _note_order(builder, tags, index)
            case Gap():
                builder.gap = tag
            case Verb() | When():
                builder.joined = False
            case Word(text=text, content=content):
                builder.related = builder.related or (text == "that" and _relates(tags, index))
                builder.joined = builder.joined and not content and text in _SMALL | {"season"}
            case Joint(text=text):
                builder.joined = builder.joined and text in _BETWEEN_WORKS
            case _:
                builder.joined = False
    _share(builder)
    return builder.found, builder.free + builder.waiting


def _relates(tags: Sequence[Tag], index: int) -> bool:
    """Tell "the newcomer that has yet to hear of" from "the news that" and "said that"."""
    before = tags[index - 1] if index else None
    if isinstance(before, Pointer):
        return True
    return isinstance(before, Word) and before.content and before.text not in _NEWS


_NEWS: Final = frozenset(
    {"announcement", "news", "confirmation", "fact", "report", "hint", "claim"}
)


def _share(builder: _Builder) -> None:
    """Give "the next seasons of A and B" to both."""
    for entity in builder.found:
        first = entity.works[0]
        for work in entity.works[1:]:
            if work.which is None and first.which in {Which.NEXT, Which.NEW}:
                work.which = first.which


def _of_title(tags: Sequence[Tag], index: int) -> bool:
    """Tell "the second season of A" from "A returns for its second season"."""
    season = tags[index]
    if isinstance(season, Season) and season.describes:
        return True
    ordered = False
    for words, tag in enumerate(tags[index + 1 : index + 12]):
        following = tags[index + words + 2] if index + words + 2 < len(tags) else None
        if isinstance(tag, Title):
            return words == 0 or ordered or any(map(_is_of, tags[index + 1 : index + 3]))
        ordered = ordered or _is_an_order(tag)
        if isinstance(tag, Verb) and (tag.noun or ordered):
            continue
        if isinstance(tag, Joint) and tag.text == "," and isinstance(following, Title):
            continue
        if isinstance(tag, When) and tag.owns:
            continue
        if isinstance(tag, (Verb, When, Season)):
            return False
        if isinstance(tag, Joint) and tag.text not in {'"', "-"}:
            return False
    return False


def _is_an_order(tag: Tag) -> bool:
    """Tell "a second-season pickup for A"."""
    return isinstance(tag, Verb) and tag.text in {
        "pickup",
        "pickups",
        "order",
        "renewal",
        "renewals",
    }


def _is_of(tag: Tag) -> bool:
    return isinstance(tag, Word) and tag.text in {"of", "for"}


def _note_order(builder: _Builder, tags: Sequence[Tag], index: int) -> None:
    """Take "after" for an order where a title follows at once."""
    order = tags[index]
    builder.joined = False
    if isinstance(order, Order) and _title_follows(tags, index + 1):
        builder.order = order
    elif _points(tags[index + 1 : index + 2]):
        builder.related = True


def _points(tags: Sequence[Tag]) -> bool:
    """Tell "after the parent series ends its season" from "after its season"."""
    return any(isinstance(tag, Pointer) and not tag.owns for tag in tags)


def _title_follows(tags: Sequence[Tag], index: int) -> bool:
    for place, tag in enumerate(tags[index : index + 9], start=index):
        if isinstance(tag, Title):
            return not _acts(tags, place + 1)
        if isinstance(tag, (Season, Pointer)) or (
            isinstance(tag, Joint) and tag.text in {'"', "-"}
        ):
            continue
        if isinstance(tag, Verb) and tag.noun:
            continue
        if not (isinstance(tag, Word) and tag.text in _ORDER_WORDS):
            return False
    return False


def _acts(tags: Sequence[Tag], index: int) -> bool:
    """Tell "ahead of A getting its own series": the title has a verb of its own."""
    parted = False
    for tag in tags[index : index + 6]:
        if isinstance(tag, Word):
            if tag.content or tag.text.endswith("ing"):
                return tag.text.endswith("ing") and not parted
            parted = False
        elif not isinstance(tag, (Title, Joint, Season)) or (
            isinstance(tag, Joint) and tag.text not in {"and", ",", '"'}
        ):
            return False
        else:
            parted = isinstance(tag, Joint) and tag.text == ","
    return False
