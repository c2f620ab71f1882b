"""Reading an article: from its text to proposals, in one pass over its sentences."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise
from typing import Final

from tracker.dates.certainty import certainty_cue
from tracker.dates.settings import DEFAULT, Settings
from tracker.dates.window import Window
from tracker.errors import UsageError
from tracker.news.antecedents import carried_seasons, headed_seasons, pointed_seasons, recalled
from tracker.news.asking import affirms, asked_claims, asks
from tracker.news.claims import Claim, Via
from tracker.news.clauses import Clause
from tracker.news.compared import compared_claims
from tracker.news.dated import tells_when
from tracker.news.dateline import dateline
from tracker.news.datelinetags import without_dateline
from tracker.news.datereading import Known
from tracker.news.discourse import Discourse, is_strong, topic_of
from tracker.news.episodes import episode_claims
from tracker.news.guides import first_claims, is_episode_row
from tracker.news.headings import Headings
from tracker.news.heads import set_apart
from tracker.news.joining import clauses
from tracker.news.layout import Sentence, normalised, sentences
from tracker.news.numbered import Seasons
from tracker.news.otherdays import is_weekday
from tracker.news.plaindates import plain_dates
from tracker.news.premieres import premiere_claims
from tracker.news.proposals import Told, proposals
from tracker.news.relations import relation_claims
from tracker.news.sharing import same_night_claims, shared_claims
from tracker.news.sources import Setting, Source
from tracker.news.statuses import status_claims
from tracker.news.subjects import goes_on, is_crowded
from tracker.news.tagging import tags
from tracker.news.tags import Event, Tag, When, Word
from tracker.news.telling import views
from tracker.news.tiers import leaves_open, tier_of
from tracker.news.titles import Mention, Titles, masked
from tracker.news.unknown import unknown_places, unknown_titles
from tracker.news.values import Article, FactKind
from tracker.news.view import View
from tracker.news.words import DECOYS, NOT_PREMIERES, OFFSHOOTS, UNSURE, UNTRUE
from tracker.schedule.model import Certainty, Series, Status

_CLOUDING: Final = UNSURE | DECOYS | OFFSHOOTS | NOT_PREMIERES
"""Words of a sentence in which nothing is told so plainly that nobody need look."""

_REMEMBERED: Final = 1
"""Sentences without a date over which "that night" still hangs on the last one."""

LONGEST: Final = 1_000_000
"""Characters that an article has at most."""


def read_article(
    text: str, catalogue: Mapping[str, Series], *, on: date, settings: Settings = DEFAULT
) -> Article:
    """Read an article that appeared ``on`` a day; give what it says of the series of a catalogue.

    The offsets of the evidence are those of ``text``. Raises ``UsageError`` for a text that is
    longer than ``LONGEST``; any other text gives proposals, or none.
    """
    if len(text) > LONGEST:
        raise UsageError(
            f"the text has {len(text)} characters",
            hint=f"at most {LONGEST} are read; give it in parts",
        )
    return _Reader(text, catalogue, Setting(on, settings)).article()


@dataclass(slots=True)
class _Reader:
    """What is known while a text is read."""

    text: str
    catalogue: Mapping[str, Series]
    setting: Setting
    told: list[Told] = field(default_factory=list)
    seasons: Seasons = field(default_factory=Seasons)
    unknown: list[tuple[int, int]] = field(default_factory=list)
    recent: list[Claim] = field(default_factory=list)
    since_date: int = 0
    asked: tuple[list[Claim], Sentence] | None = None
    headings: Headings = field(default_factory=Headings)
    dated: set[str | None] = field(default_factory=set)

    def article(self) -> Article:
        titles = Titles(self.catalogue)
        plain = normalised(self.text)
        mentions = titles.find(plain)
        hidden = masked(plain, mentions)
        found = {mention.start: mention for mention in mentions}
        topic = topic_of(mentions, plain)
        strong = is_strong(topic, mentions)
        discourse = Discourse(titles, topic, strong, numbers=self.seasons.named)
        day = dateline(self.text)
        for each in sentences(hidden):
            sentence = _with_its_last_title(each, found)
            source = Source(hidden, sentence, found, self.setting)
            self._sentence(
                source,
                discourse,
                set_apart(without_dateline(plain_dates(tags(source)), day, self.setting.on)),
            )
        made = proposals(self.told, self.seasons, titles, self.text)
        return Article(made, unknown_titles(self.unknown, self.text, self.catalogue))

    def _sentence(self, source: Source, discourse: Discourse, found: list[Tag]) -> None:
        discourse.open(source.sentence.paragraph)
        if source.sentence.is_label and is_episode_row(source.written_whole):
            self._keep(list(first_claims(source, discourse, found)), source.sentence, {-1: 1})
            return
        given = self.headings.under(source.sentence, found)
        if self.headings.date in found:
            return
        is_label = source.sentence.is_label or len(found) < len(given)
        claims, counted = self._told(clauses(given), source, discourse, is_label=is_label)
        under = len(found) < len(given)
        headline = is_label and not source.sentence.is_bullet
        if under and _is_a_listing(given):
            claims = [replace(one, weak=True) for one in claims]
        elif under or headline:
            claims = [one if _is_exact(one) else replace(one, weak=True) for one in claims]
        self._keep(list(_weighed(claims, found)), _with_heading(source.sentence, given), counted)

    def _told(
        self, pieces: list[Clause], source: Source, discourse: Discourse, *, is_label: bool
    ) -> tuple[list[Claim], dict[int, int]]:
        """Give what a sentence claims, and how many works each clause names (-1: all of it)."""
        claims: list[Claim] = []
        named: dict[int, set[str | None]] = {}
        supposed = asked = asks(source)
        seen: list[View] = []
        for view in views(pieces, discourse, is_label=is_label):
            seen.append(view)
            named[view.number] = {work.series for entity in view.found for work in entity.works}
            self._note_seasons(view)
            if not (view.clause.is_dead or supposed) or tells_when(view, self.setting.on):
                claims += self._claims(view, source, claims)
                self.unknown += unknown_places(view, self.text)
            supposed = asked or view.clause.opener in {"if", "unless"}
        self._note_question(asked_claims(seen, source) if asked else (), source)
        counted = {number: len(works) for number, works in named.items()}
        counted[-1] = len(set().union(*named.values()))
        kept = _without_history(_without_old(claims, pieces), pieces, self.dated)
        return list(kept), counted

    def _note_question(self, asked: Iterable[Claim], source: Source) -> None:
        """Keep what was asked until the next sentence answers it."""
        if self.asked and affirms(source):
            claims, sentence = self.asked
            self._keep(claims, sentence, {-1: 1})
        found = list(asked)
        self.asked = (found, source.sentence) if found else None

    def _claims(self, view: View, source: Source, before: list[Claim]) -> list[Claim]:
        certainty = _certainty(view, source.text)
        known = _known([*self.recent, *before], self.setting)
        found = list(premiere_claims(view, known, certainty)) or list(shared_claims(view, before))
        found += same_night_claims(view, [*before, *found])
        counted = list(episode_claims(view, certainty))
        found += [*counted, *compared_claims(counted, source.text)]
        found += status_claims(view, certainty)
        found += relation_claims(view, certainty, self.text)
        if not goes_on(view):
            found = [_doubted(claim) for claim in found]
        crowded = is_crowded(view)
        return [
            replace(one, weak=True)
            if (crowded and one.kind is not FactKind.EPISODES) or leaves_open(view, one)
            else one
            for one in found
        ]

    def _keep(self, claims: list[Claim], sentence: Sentence, counted: dict[int, int]) -> None:
        for claim in claims:
            tier = tier_of(claim, claims, counted)
            self.told.append(Told(claim, sentence, tier))
            note = self.seasons.note_out if claim.background else self.seasons.note
            for work in claim.works:
                note(work)
                if claim.status is Status.ANNOUNCED:
                    self.seasons.note_ordered(work)
                if claim.premiere is not None and not claim.background:
                    self.seasons.dates(work, claim.premiere.window)
                    self.dated.add(work.series)
        self._remember(claims)

    def _remember(self, claims: list[Claim]) -> None:
        """Keep the last dates for a few sentences: "the same night" hangs on them."""
        dated = any(claim.premiere is not None for claim in claims)
        self.since_date = 0 if dated else self.since_date + 1
        if dated or self.since_date > _REMEMBERED:
            self.recent = claims

    def _note_seasons(self, view: View) -> None:
        if view.clause.has_event(Event.CANCEL):
            return
        for entity in view.found:
            for work in entity.works:
                self.seasons.note(work)
        for work in (*pointed_seasons(view), *headed_seasons(view)):
            self.seasons.note(work)
        for work in carried_seasons(view):
            self.seasons.note_spoken(work)
        for work in recalled(view):
            self.seasons.note_out(work)


def _with_heading(sentence: Sentence, given: list[Tag]) -> Sentence:
    """Give a line together with the heading that told its date or title, as evidence."""
    if not given:
        return sentence
    start = min(sentence.start, *(tag.start for tag in given))
    return replace(sentence, start=start, end=max(sentence.end, *(tag.end for tag in given)))


def _with_its_last_title(sentence: Sentence, found: Mapping[int, Mention]) -> Sentence:
    """Give a sentence up to the end of a title that ends it, of which the mask is one sign."""
    last = found.get(sentence.end - 1)
    return sentence if last is None else replace(sentence, end=max(sentence.end, last.end))


def _is_a_listing(given: list[Tag]) -> bool:
    """Tell a row of a programme, which may be any episode, from one of a list of premieres."""
    return any(
        (isinstance(tag, When) and is_weekday(tag)) or (isinstance(tag, Word) and _is_hour(tag))
        for tag in given
    )


def _is_exact(claim: Claim) -> bool:
    """Tell a claim that a headline makes as exactly as the text can: a day, or no date at all."""
    return not isinstance(claim.window, Window) or claim.window.is_day


def _is_hour(word: Word) -> bool:
    return word.text[:1].isdigit() and word.text.rstrip(".").endswith(("pm", "am", "p.m", "a.m"))


def _doubted(claim: Claim) -> Claim:
    """Give a claim a tier lower whose subject is only taken over."""
    return replace(claim, weak=True) if claim.via is Via.CARRIED else claim


def _weighed(claims: list[Claim], found: list[Tag]) -> Iterator[Claim]:
    """Give the claims of a sentence as plain as its other words let them be."""
    words = {tag.text for tag in found if isinstance(tag, Word)}
    if words & UNTRUE:
        return
    for claim in claims:
        yield replace(claim, weak=True) if words & _CLOUDING else claim


def _without_old(claims: list[Claim], pieces: list[Clause]) -> Iterator[Claim]:
    """Leave out the dates before "is now set for": what stands with "now" replaces them."""
    now = [number for number, piece in enumerate(pieces) if _tells_of_now(piece)]
    current = [one for one in claims if one.premiere is not None and one.clause in now]
    works = {work.series for one in current for work in one.works}
    elsewhere = [at for at, piece in enumerate(pieces) if _tells_of_the_current(piece)]
    for one in claims:
        dated = one.premiere is not None and not one.background and one not in current
        if dated and elsewhere and one.clause < elsewhere[-1]:
            continue
        earlier = bool(now) and one.clause < now[-1]
        if not (dated and earlier and works & {work.series for work in one.works}):
            yield one


def _without_history(
    claims: Iterable[Claim], pieces: list[Clause], dated: set[str | None]
) -> Iterator[Claim]:
    """Leave out where a work was moved to after it was announced, if its date is told before.

    "It was announced in 2020 for 2022, then slipped to May" only tells how it came to that date.
    """
    verbs = [verb for piece in pieces for verb in piece.verbs][:1]
    announced = any(verb.text == "announced" and verb.passive for verb in verbs)
    for one in claims:
        moved = one.premiere is not None and pieces[one.clause].has_event(Event.MOVED)
        if not (announced and moved and {work.series for work in one.works} <= dated):
            yield one


def _tells_of_now(piece: Clause) -> bool:
    """Tell "is now set for May 9" and "confirmed a further delay to May 9"."""
    words = {tag.text for tag in piece.tags if isinstance(tag, Word)}
    again = "further" in words and piece.has_event(Event.MOVED) and piece.has(When)
    return "now" in words or again


def _tells_of_the_current(piece: Clause) -> bool:
    """Tell "before being moved to its current date", which another sentence tells."""
    return ("current", "date") in pairwise(
        tag.text if isinstance(tag, Word) else "" for tag in piece.tags
    )


def _known(recent: list[Claim], setting: Setting) -> Known:
    """Give what "that year" hangs on: the last date kept, and whose it is."""
    for claim in reversed(recent):
        if isinstance(claim.window, Window):
            return Known(setting.on, setting.settings, claim.window, claim.works[-1])
    return Known(setting.on, setting.settings)


def _certainty(view: View, text: str) -> Certainty:
    """Give the certainty of a clause: the strongest cue that weakens it.

    An aside is no surer than what it stands in.
    """
    tags = view.tags
    first = view.before.tags[0] if view.clause.aside and view.before else tags[0]
    piece = text[first.start : tags[-1].end]
    for when in (tag for tag in tags if isinstance(tag, When) and tag.words[:3] == "May"):
        piece = piece.replace(when.words, " " * len(when.words))
    cue = certainty_cue(piece)
    return Certainty.CONFIRMED if cue is None else Certainty(cue.value)
