"""A clause as the rules look at it: its tags, the works that it names, its verbs and seasons."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from tracker.news.clauses import HELPERS, Clause, acts_first
from tracker.news.discourse import Discourse
from tracker.news.entities import Entity, entities
from tracker.news.tags import Event, Joint, Pointer, Season, Tag, Title, Verb, When, Word

_GLUE: Final = frozenset({"in", "on", "does", "do", "is", "the", "of", "at"})


@dataclass(slots=True)
class View:
    """A clause with its entities, as the rules look at it."""

    clause: Clause
    number: int
    discourse: Discourse
    before: "View | None" = None
    is_label: bool = False
    found: list[Entity] = field(default_factory=list)
    seasons: list[Season] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.found, self.seasons = entities(self.clause)

    @property
    def tags(self) -> Sequence[Tag]:
        """Give the tags of the clause."""
        return self.clause.tags

    @property
    def subjects(self) -> list[Entity]:
        """Give the entities that are no object of after or before."""
        return [entity for entity in self.found if not entity.is_object]

    @property
    def words(self) -> set[str]:
        """Give the words of the clause that are no tags of another kind."""
        return {tag.text for tag in self.tags if isinstance(tag, Word)}

    @property
    def spoken(self) -> list[Tag]:
        """Give the tags of the clause that are no signs."""
        return [tag for tag in self.tags if not isinstance(tag, Joint)]

    def tags_before(self, place: Tag | Entity) -> list[Tag]:
        """Give the tags that end before a place of the clause, the nearest last."""
        return [tag for tag in self.tags if tag.end <= place.start]

    def tags_behind(self, place: Tag | Entity) -> list[Tag]:
        """Give the tags that start behind a place of the clause, the nearest first."""
        return [tag for tag in self.tags if tag.start >= place.end]

    def tags_between(self, first: Tag | Entity, last: Tag | Entity) -> list[Tag]:
        """Give the tags between two places of the clause."""
        return [tag for tag in self.tags if first.end <= tag.start and tag.end <= last.start]

    def next_to(self, place: Tag | Entity) -> Tag | None:
        """Give the tag right behind a place of the clause."""
        return next((tag for tag in self.tags if tag.start >= place.end), None)

    def words_before(self, place: Tag | Entity) -> list[str]:
        """Give the words before a place of the clause, the nearest last."""
        return [tag.text for tag in self.tags_before(place) if isinstance(tag, Word)]

    def words_behind(self, place: Tag | Entity) -> list[str]:
        """Give the words behind a place of the clause, the nearest first."""
        return [tag.text for tag in self.tags_behind(place) if isinstance(tag, Word)]

    def verb_of(self, tag: Tag) -> Verb | None:
        """Give the verb that governs a fact: the last before it, else the first behind it."""
        verbs = self.clause.verbs
        if not verbs:
            return self.before.last_verb if self.clause.gapped and self.before else None
        if isinstance(tag, When) and (noun := self._noun_behind(tag)):
            return noun
        before = [verb for verb in verbs if verb.end <= tag.start]
        if len(before) > 1 and before[-1].text == "in" and before[-2].event is Event.PREMIERE:
            return before[-2]
        return before[-1] if before else verbs[0]

    def _noun_behind(self, tag: When) -> Verb | None:
        """Give the noun that a date describes: "production begins for a January premiere"."""
        behind = next((one for one in self.tags if one.start >= tag.end), None)
        return behind if isinstance(behind, Verb) and behind.names_premiere else None

    @property
    def last_verb(self) -> Verb | None:
        """Give the verb that a gapped clause behind this one takes over."""
        verbs = self.clause.verbs
        if not verbs and self.before is not None and self.clause.gapped:
            return self.before.last_verb
        return verbs[-1] if verbs else None

    def glued(self, tag: When) -> Entity | None:
        """Give the object of after or before that a date is glued to."""
        for entity in reversed(self.found):
            if entity.end <= tag.start:
                near = [
                    one for one in self.tags if entity.end <= one.start and one.end <= tag.start
                ]
                if not near and tag.words.split()[0].lower() in _OF_NOW:
                    return None
                parted = any(isinstance(one, Joint) and one.text == "," for one in near)
                if parted and entity.gap is not None:
                    return None
                if parted and any(other.start >= tag.end for other in self.subjects):
                    return None
                return entity if entity.order is not None and all(map(_is_glue, near)) else None
        return None

    def season_for(self, tag: Tag) -> Season | None:
        """Give the season that the clause names without its title, the nearest to a fact."""
        season = self._nearest_season(tag)
        if season is None or (season.part and season.numbers):
            return season
        whole = next((one for one in self.seasons if one.numbers), season)
        part = next((one for one in self.seasons if one.part and one.start < tag.start), None)
        return season if part is None or whole.part else replace(whole, part=part.part)

    def _nearest_season(self, tag: Tag) -> Season | None:
        before = [season for season in self.seasons if season.start < tag.start]
        if before:
            return before[-1]
        if self.clause.opener == ":" and self.before is not None and not self.before.found:
            return next(iter(self.before.seasons), None)
        behind = next(iter(self.seasons), None)
        if behind is None or self._parted(tag.end, behind.start):
            return None
        return behind

    def _parted(self, start: int, end: int) -> bool:
        """Tell whether a comma stands between two places."""
        return any(
            isinstance(tag, Joint) and tag.text == "," and start <= tag.start <= end
            for tag in self.tags
        )

    def pointer_before(self, tag: Tag) -> Pointer | None:
        """Give the first pointer before a fact."""
        pointers = [one for one in self.tags if isinstance(one, Pointer) and one.start < tag.start]
        if len(pointers) > 1 and self._is_said(pointers[0]):
            return pointers[1]
        if len(pointers) > 1 and pointers[0].owns and (that := self.reported_from(tag)):
            pointers = [one for one in pointers if one.start >= that] or pointers
        return pointers[0] if pointers else None

    def reported_from(self, tag: Tag) -> int:
        """Give where what is said begins: "said on its website that the game arrives"."""
        said = [one.end for one in self.clause.verbs if one.event is Event.ANNOUNCE]
        thats = [one for one in self.tags if isinstance(one, Word) and one.text == "that"]
        return max((one.end for one in thats if said and said[0] < one.end <= tag.start), default=0)

    def _is_said(self, pointer: Pointer) -> bool:
        """Tell "it was announced that the novel", whose "it" means nothing."""
        verb = next((one for one in self.clause.verbs if one.start >= pointer.end), None)
        said = verb is not None and verb.event is Event.ANNOUNCE and verb.passive
        return said and not (pointer.kinds or pointer.owns)

    def ends_with_title(self) -> bool:
        """Tell whether a title is the last that a clause names."""
        last = next(reversed(self.spoken), None)
        return isinstance(last, (Title, Season))

    def is_elided(self) -> bool:
        """Tell a clause that begins with its verb: "is unaffected and returns in May"."""
        first = next(iter(self.spoken), None)
        if not isinstance(first, Word):
            return False
        acts = self.clause.opener == "and" and first.content and first.text[-1:] == "s"
        return first.text in HELPERS or acts or (self.clause.resumes and acts_first(self.tags))


_OF_NOW: Final = frozenset({"this", "next", "later"})
"""Words before a date that is the subject's: "premieres after X this October"."""


def _is_glue(tag: Tag) -> bool:
    if isinstance(tag, Joint):
        return tag.text in {",", "("}
    if isinstance(tag, Verb):
        return tag.event is Event.PREMIERE and not tag.noun
    return (isinstance(tag, Word) and tag.text in _GLUE) or isinstance(tag, Season)
