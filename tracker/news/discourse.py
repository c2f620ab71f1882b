"""What was spoken of before: the works that "it", "both shows" and a missing subject mean."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from tracker.news.entities import Named
from tracker.news.tags import Back, Pointer, Season, Which
from tracker.news.titles import Mention, Titles
from tracker.schedule.model import Kind

_BACK: Final = 2
"""Sentences that are looked back over."""

_DERIVED: Final = frozenset({"sequel", "spin-off", "spinoff", "offshoot", "prequel"})

_MOST_NAMED: Final = 50
"""Works that are remembered: no article speaks of more, and a list of titles may be longer."""

Works = tuple[Named, ...]


@dataclass(slots=True)
class Told:
    """The works that a sentence named, in its order; ``meant`` are those it only pointed at."""

    paragraph: int
    works: list[Named] = field(default_factory=list)
    meant: tuple[str | None, ...] = ()
    subject: Works = ()
    is_pointed: bool = False


@dataclass(slots=True)
class Discourse:
    """The sentences told so far, and the one being told.

    ``is_strong``: the text speaks of its topic more than of anything else. ``season``: what the
    sentence before was about, if it named nothing but a season ("The third season is ready.").
    ``named``: the works so far, as they were named last, the last one at the end.
    ``numbers``: the seasons that were told of each series.
    """

    titles: Titles
    topic: str | None
    is_strong: bool = False
    past: list[Told] = field(default_factory=list)
    named: dict[str, Named] = field(default_factory=dict)
    season: Works = ()
    numbers: Mapping[str, set[int]] = field(default_factory=dict)
    now: Told = field(default_factory=lambda: Told(-1))

    def open(self, paragraph: int) -> None:
        """Begin a sentence."""
        if any(work.series for work in self.now.works):
            self.past.append(self.now)
        self.past = self.past[-_BACK:]
        goes_on = paragraph == self.now.paragraph and not self.now.works
        self.season = tuple(replace(work, part=None) for work in self.now.subject if goes_on)
        self.now = Told(paragraph)

    def name(self, works: Works, *, subject: bool) -> None:
        """Note works that were named."""
        again = {work.series for work in works if not work.apart} & set(self.now.meant)
        if again:
            self.now.works = [work for work in self.now.works if work.series not in again]
            self.now.meant = ()
        self.now.works += works
        self._note(works)
        self.now.is_pointed = self.now.is_pointed and not subject
        if subject or not (self.now.subject or any(work.apart or work.is_credit for work in works)):
            self.now.subject = works

    def _note(self, works: Works) -> None:
        """Note works as those that were named last."""
        for work in works:
            if work.series is not None:
                self.named.pop(work.series, None)
                self.named[work.series] = work
        while len(self.named) > _MOST_NAMED:
            del self.named[next(iter(self.named))]

    def meant(self, works: Works) -> None:
        """Note what "the thriller" means, so that "it" can mean it next."""
        told = {work.series for work in self.now.subject} - {work.series for work in works}
        if works and not (self.now.works or told):
            self.now.works += [replace(work, apart=False) for work in works]
            self.now.meant = tuple(work.series for work in works)
            self.point(works)

    def point(self, works: Works) -> None:
        """Note what an anaphor meant: a clause without a subject goes on with it."""
        self.now.subject, self.now.is_pointed = works, True

    def pointed(self, pointer: Pointer) -> Works:
        """Give the works that a pointer means, none if it could mean others."""
        levels = self._levels()
        found = self._by_noun(pointer.noun, levels)
        if found is not None:
            return found
        if pointer.works == 1 and not (pointer.noun or self.now.works):
            return self.season or self._one(levels, pointer.kinds)
        if pointer.works == 1:
            found = self._one(levels, pointer.kinds) or self._only_one(pointer)
            return found or self._subject_before(pointer)
        return self._several(levels, pointer)

    def _by_noun(self, noun: str, levels: list[Told]) -> Works | None:
        """Give what a noun means that tells one work from another; None for any other noun."""
        match noun:
            case Back.ORIGINAL:
                return self._original()
            case Back.FORMER | Back.LATTER:
                return self._of_two(levels, last=noun == Back.LATTER)
            case Back.THAT_SEASON:
                return self._numbered() or None
            case _ if noun in _DERIVED:
                near = (work for one in (*self.past, self.now) for work in one.works)
                told = {work.series: work for work in near if work.series is not None}
                return self._derived(told) or self._derived(self.named) or None
            case _:
                return None

    def carried(self) -> Works:
        """Give what a fragment without a subject is about: the subject of the last sentence."""
        levels = self._levels()
        for told in levels:
            if told.subject:
                return told.subject
        return self._about(levels, frozenset())

    def with_number(self, works: Works, season: Season) -> Works:
        """Give another work than these if only that one has such a season, or the one before it.

        Works of which no season was told give way to one of the sentences just told, or to what
        they came from if its next season was told.
        """
        told = all(self.numbers.get(work.series or "") for work in works)
        near = {work.series for one in (*self.past, self.now) for work in one.works}
        for number in (one + step for one in season.numbers[:1] for step in (0, -1)):
            having = {key for key in self.named if number in self.numbers.get(key, ())}
            if any(work.series in having for work in works):
                return works
            found = [key for key in having if told or key in near]
            if found:
                return (Named(found[0], 0, 0),) if len(found) == 1 else works
        ahead = {number + 1 for number in season.numbers[:1]}
        originals = {self.titles.original(work.series) for work in works if work.series} & near
        found = [key for key in originals if key and self.numbers.get(key, set()) & ahead]
        return (Named(found[0], 0, 0),) if len(found) == 1 and not told else works

    def told_before(self) -> Works:
        """Give the subject of the sentence before, whatever this one named."""
        told = self.past[-1].subject if self.past else self.about()
        return tuple(work for work in told if work.series is not None)

    def _levels(self) -> list[Told]:
        """Give the sentences that can be pointed back to, the nearest first."""
        near = [told for told in reversed(self.past) if told.paragraph == self.now.paragraph]
        levels = [told for told in (self.now, *near) if told.works]
        if levels or not self.past:
            return levels
        spoken = [one for one in self.past if not all(work.is_credit for work in one.works)]
        return [told for told in (spoken or self.past)[-1:] if self._is_plain(told)]

    def _is_plain(self, told: Told) -> bool:
        """Tell whether a paragraph before can be pointed back to: it ended with one work."""
        named = [work for work in told.works if not work.apart]
        named = [work for work in named if not work.is_credit] or named
        plain = {work.series for work in named}
        derived = {self.titles.original(series) for series in plain if series is not None}
        about = not self.is_strong or self.topic in plain | derived
        return len(plain) == 1 and about

    def _one(self, levels: list[Told], kinds: frozenset[Kind]) -> Works:
        plain = self._nearest(levels, kinds, apart=False, credited=False)
        plain = plain or (self._about(levels, kinds) if self.is_strong else ())
        plain = plain or self._nearest(levels, kinds, apart=False)
        return plain or self._about(levels, kinds) or self._nearest(levels, kinds, apart=True)

    def _only_one(self, pointer: Pointer) -> Works:
        """Give the one work of its kinds that the last sentences named, also of a paragraph."""
        kinds = pointer.kinds if pointer.noun not in _DERIVED else frozenset()
        told = self.past if kinds else []
        named = [work for one in told for work in one.works if self._fits(work, kinds)]
        return (named[-1],) if len({work.series for work in named}) == 1 else ()

    def _subject_before(self, pointer: Pointer) -> Works:
        """Give what the last sentence pointed to itself, whatever else it named."""
        last = self.past[-1] if self.past and not self.now.works else None
        works = last.subject if last is not None and last.is_pointed and pointer.kinds else ()
        fitting = [work for work in works if self._fits(work, pointer.kinds) and not work.apart]
        return tuple(fitting) if len(fitting) == 1 else ()

    def _original(self) -> Works:
        """Give what the last work that came from another one came from."""
        told = [self.now, *reversed(self.past)]
        named = [work.series for one in told for work in one.works if work.series]
        for series in (*named, *([self.topic] if self.topic else ())):
            original = self.titles.original(series)
            if original is not None:
                return (Named(original, 0, 0),)
        return ()

    def _numbered(self) -> Works:
        """Give the work whose season was named last."""
        told = [self.now, *reversed(self.past)]
        works = (work for one in told for work in reversed(one.works) if work.series)
        return tuple(work for work in works if work.seasons)[:1]

    def _of_two(self, levels: list[Told], *, last: bool) -> Works:
        """Give the former or the latter of the two works that the last sentence named."""
        named = {work.series: work for told in levels[:1] for work in told.works if work.series}
        works = list(named.values())
        return (works[-1 if last else 0],) if len(works) == 2 else ()  # noqa: PLR2004 - of two

    def _derived(self, told: Mapping[str, Named]) -> Works:
        """Give the one work of those told that came from another of them: the sequel."""
        found = [work for key, work in told.items() if self.titles.original(key) in told]
        return (replace(found[0], apart=False),) if len(found) == 1 else ()

    def with_seasons(self) -> Works:
        """Give the one work that comes in seasons of those told of last, or what they came from."""
        series = {work.series for one in (*self.past, self.now) for work in one.works}
        told = {key for key in series if self.titles.has_seasons(key)}
        origins = {self.titles.original(key) for key in series - told if key is not None}
        found = told or {key for key in origins if self.titles.has_seasons(key)}
        return tuple(Named(key, 0, 0) for key in found) if len(found) == 1 else ()

    def _nearest(
        self, levels: list[Told], kinds: frozenset[Kind], *, apart: bool, credited: bool = True
    ) -> Works:
        for told in levels:
            fitting = [
                work
                for work in told.works
                if self._fits(work, kinds) and work.apart <= apart and work.is_credit <= credited
            ]
            distinct = {work.series for work in fitting}
            if len(distinct) == 1:
                return (fitting[-1],)
            subject = [work for work in told.subject if self._fits(work, kinds)]
            if len(distinct) > 1 and len({work.series for work in subject}) == 1:
                return (subject[0],)
            if distinct:
                return ()
        return ()

    def about(self) -> Works:
        """Give what the whole text is about, if it is about one work."""
        return (Named(self.topic, 0, 0),) if self.topic and self.named else ()

    def strong(self) -> Works:
        """Give what the text speaks of more than of anything else, if it was named just now."""
        near = {work.series for told in self._levels() for work in told.works}
        return self.about() if self.is_strong and self.topic in near else ()

    def _about(self, levels: list[Told], kinds: frozenset[Kind]) -> Works:
        """Give what the article is about, unless the sentences before speak of what is its."""
        apart = {work.series for told in levels for work in told.works if work.apart}
        if self.topic is None or not self.named or self.topic in apart:
            return ()
        topic = Named(self.topic, 0, 0)
        return (topic,) if self._fits(topic, kinds) else ()

    def _fits(self, work: Named, kinds: frozenset[Kind]) -> bool:
        if work.apart and not kinds:
            return False
        return work.series is not None and (not kinds or self.titles.kind(work.series) in kinds)

    def _several(self, levels: list[Told], pointer: Pointer) -> Works:
        """Give several works if exactly as many were named as the pointer says."""
        found: dict[str, Named] = {}
        for told in levels or self.past[-1:]:
            for work in told.works:
                if work.series is not None and not work.apart and self._fits(work, pointer.kinds):
                    found.setdefault(work.series, work)
            if len(found) > 1 and len(found) == (pointer.works or max(2, len(found))):
                return tuple(found.values())
        return ()


def topic_of(mentions: Sequence[Mention], text: str) -> str | None:
    """Give the series that a text is about: the one that it names first, and most often.

    It is named more often than all others together, or as often as any of them and more than once
    or alone in the first line, or in a first sentence that defines it.
    """
    if not mentions:
        return None
    counts = Counter(mention.series for mention in mentions)
    first = mentions[0].series
    line = text.find("\n", len(text) - len(text.lstrip()))
    defined = _DEFINITION.match(text, mentions[0].end)
    alone = {mention.series for mention in mentions if mention.end <= line} == {first}
    told = bool(defined) or alone or counts[first] > 1
    most = told and counts[first] == max(counts.values())
    return first if most or 2 * counts[first] > counts.total() else None


_DEFINITION: Final = re.compile(r" (?:is|was) (?:an?|the \w+) [^\n]*?[a-z0-9][.!?](?=\s+[A-Z])")
"""How an encyclopedia begins: "X is a drama that was first shown in 2011."."""


def is_strong(topic: str | None, mentions: Sequence[Mention]) -> bool:
    """Tell a topic that is named as often as all others together."""
    named = [mention.series for mention in mentions]
    return topic is not None and 2 * named.count(topic) >= len(named)


def with_season(works: Works, season: Season | None) -> Works:
    """Give works with another season or part named of them."""
    if season is None:
        return works
    if season.which is Which.NTH:
        works = tuple(work for work in works if work.part or work.seasons)
    return tuple(_taking(work, season) for work in works)


def _taking(work: Named, season: Season) -> Named:
    if season.which is Which.NTH and work.part:
        return replace(work, part=season.numbers[0])
    kept = work if season.part and not season.numbers else replace(work, seasons=(), which=None)
    copy = replace(kept)
    copy.take(season)
    return copy
