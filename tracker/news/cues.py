"""What stands beside a date and tells what it is: a trailer's, an old one, one that is denied."""

from itertools import pairwise
from typing import Final

from tracker.news.clauses import acts_first
from tracker.news.tags import Count, Event, Joint, Order, Pointer, Tag, Title, Verb, Word
from tracker.news.verbwords import FEARED, KEEPING, LOSING
from tracker.news.view import View
from tracker.news.words import DECOYS, NATIONAL, OFFSHOOTS, OLD_CUES, REGIONS, SLOTS
from tracker.schedule.model import Kind

_NEAR: Final = 4


def has_decoy(view: View, tag: Tag) -> bool:
    """Tell whether a trailer, a beta or the like stands before a fact."""
    said = view.reported_from(tag)
    here = any(
        isinstance(one, Word)
        and one.text in DECOYS
        and one.start >= said
        and not (at == 0 and one.text == "elsewhere")
        and not (_is_adapted(view, at) or _is_called(view, at) or _is_whole(view, at, one))
        and not (one.text == "digitally" and _is_of_games(view))
        for at, one in enumerate(view.tags)
        if one.start < tag.start
    )
    at_home = " on home video" in f" {' '.join(view.words_before(tag))}"
    return here or at_home or _goes_on_with_decoy(view, tag)


def _is_adapted(view: View, index: int) -> bool:
    """Tell "the manga X is getting an anime adaptation that starts in May" from "the X manga"."""
    manga, following = view.tags[index], view.tags[index + 1 : index + 2]
    is_manga = isinstance(manga, Word) and manga.text == "manga"
    if is_manga and any(isinstance(one, Word) and one.text == "magazine" for one in following):
        return True
    made = any(isinstance(one, Word) and one.text == "adaptation" for one in view.tags[index:])
    return is_manga and made and bool(following) and isinstance(following[0], Title)


def _is_whole(view: View, index: int, word: Word) -> bool:
    """Tell "the full version", the work itself behind early access, from other versions."""
    before = view.tags[index - 1] if index else None
    whole = isinstance(before, Word) and before.text in {"full", "finished", "final"}
    return word.text == "version" and whole


def _is_of_games(view: View) -> bool:
    """Tell games, which are launched digitally, from films, which come home so."""
    titles = view.discourse.titles
    kinds = {titles.kind(work.series) for one in view.subjects for work in one.known if work.series}
    return kinds == {Kind.GAME}


def _is_called(view: View, index: int) -> bool:
    """Tell "a reunion special, X, airs on May 9", which is X itself, from "a reunion of X"."""
    led = any(isinstance(one, Word) and one.text == "a" for one in view.tags[:index][-_NEAR:])
    match view.tags[index + 1 : index + _NEAR]:
        case [Word(text=text), Joint(text=","), Title(apart=False)]:
            return led and text in OFFSHOOTS
        case [Joint(text=","), Title(apart=False), *_]:
            return led
        case _:
            return False


def _goes_on_with_decoy(view: View, tag: Tag) -> bool:
    """Tell "an audiobook, read by the author, follows in October"."""
    if view.before is None or not view.before.tags or view.clause.has(Pointer):
        return False
    if view.clause.opener == "and" and acts_first(view.tags):
        return _is_of_decoys(view.before)
    if view.clause.aside and not view.found:
        return view.before.clause.opener == ":" and _heads_decoys(view.before, tag)
    first = view.tags[0]
    starts = isinstance(first, Verb) and first.text in {"starting", "beginning"} and not view.found
    return (starts or _takes_over(view, view.before)) and has_decoy(view.before, tag)


def _heads_decoys(view: View, tag: Tag) -> bool:
    """Tell "Also in paperback: X (May)", where what stands before the colon is a decoy."""
    heads = view.before is not None and has_decoy(view.before, tag)
    return heads or _goes_on_with_decoy(view, tag)


def _takes_over(view: View, before: View) -> bool:
    """Tell a piece behind a comma or colon that names nothing, as the one before."""
    if view.found and view.clause.opener != ":":
        return False
    return view.clause.opener in {",", ":"} and not (before.found or before.clause.has(Pointer))


def _is_of_decoys(view: View) -> bool:
    """Tell "Versions for consoles were announced", which goes on with "and are due in May"."""
    first = next((one for one in view.tags if isinstance(one, Word) and one.content), None)
    return first is view.tags[0] and first.text in DECOYS


def begins_with_pointer(view: View) -> bool:
    """Tell "it weighs anchor on October 30"."""
    match view.spoken:
        case [Pointer(works=1, owns=False), *rest]:
            return acts_first(rest, led=True)
        case _:
            return False


def ends_before(view: View, tag: Tag) -> bool:
    """Tell "the season finale airs on May 24", which is the date of an end."""
    verb = view.verb_of(tag)
    last = view.before.tags[-1] if view.before and view.clause.opener == "which" else None
    if isinstance(last, Verb) and last.noun and last.event is Event.END:
        return True
    if view.clause.opener == "which" and _speaks_of_an_end(view.before):
        return True
    if verb is not None and view.is_elided() and _speaks_of_an_end(view.before):
        return True
    return verb is not None and any(
        (one.noun or verb.event is Event.SCHEDULED)
        and one.event is Event.END
        and one.end <= verb.start
        for one in view.clause.verbs
    )


def _speaks_of_an_end(view: View | None) -> bool:
    """Tell "The series finale, a two-hour episode," whose verb stands behind it."""
    leads = view is not None and view.before is None
    verbs = view.clause.verbs if view is not None and leads else ()
    return len(verbs) == 1 and verbs[0].noun and verbs[0].event is Event.END


def is_later_release(view: View) -> bool:
    """Tell "comes to the service in May after its run in cinemas"."""
    for index, one in enumerate(view.tags):
        if not (isinstance(one, Order) and one.sign > 0):
            continue
        after = view.tags[index + 1 : index + 5]
        if not (after and isinstance(after[0], (Pointer, Word)) and _is_its(after[0])):
            continue
        if any(_is_showing(tag) for tag in after[1:]):
            return True
    return False


def is_regional(view: View) -> bool:
    """Tell "will air in the UK on May 9", beside which another country may have been first."""
    leads = view.before is not None and not view.before.clause.verbs
    led = view.before.tags if view.before is not None and leads else ()
    words = [one.text if isinstance(one, Word) else "" for one in (*led, *view.tags)]
    behind = [word for word in words if word != "the"]
    return any(
        (first == "in" and second in REGIONS | {"united"})
        or (first in NATIONAL and second in _TAKERS)
        for first, second in pairwise(behind)
    )


_TAKERS: Final = frozenset(
    {"gamers", "players", "fans", "viewers", "audiences", "readers", "distributor", "publisher",
     "broadcaster", "release", "launch", "cinemas", "theaters", "subscribers", "streamer"}
)  # fmt: skip
"""Who gets a work, or brings it, in one country: "European gamers can expect it in May"."""


def is_feared(view: View, tag: Tag) -> bool:
    """Tell "fans feared that X had been cancelled"."""
    return any(
        isinstance(one, Word) and one.text in FEARED and one.end <= tag.start for one in view.tags
    )


def is_not(view: View, tag: Tag) -> bool:
    """Tell "will be back, just not this year"."""
    last = next((one for one in reversed(view.tags) if one.end <= tag.start), None)
    return isinstance(last, Word) and last.text == "not"


def is_being(view: View, tag: Tag) -> bool:
    """Tell "it will be May 2017" and "it is now May 9"."""
    words = [one.text if isinstance(one, Word) else "" for one in view.tags_before(tag)]
    return words[-1:] == ["be"] or words[-2:] in (["is", "now"], ["are", "now"])


def _has_slot(view: View, tag: Tag) -> bool:
    """Tell "its May 5 release" from other dates."""
    behind = next((one for one in view.tags_behind(tag) if not isinstance(one, Joint)), None)
    return (isinstance(behind, Word) and behind.text in SLOTS) or (
        isinstance(behind, Verb) and behind.names_premiere
    )


def keeps(view: View, tag: Tag) -> bool:
    """Tell "keeps its May 5 release"."""
    return _has_slot(view, tag) and _is_told_of(view, tag, KEEPING)


def gives_up(view: View, tag: Tag) -> bool:
    """Tell "loses its May 5 release" and "won't make its May 5 date"."""
    return _has_slot(view, tag) and _is_told_of(view, tag, LOSING)


def _is_told_of(view: View, tag: Tag, words: frozenset[str]) -> bool:
    before = view.tags_before(tag)[-_NEAR:]
    return any(isinstance(one, (Word, Verb)) and one.text in words for one in before)


def is_of_a_thing(view: View, tag: Tag) -> bool:
    """Tell "X, a debut that arrives in June": what "that" stands for may be another thing."""
    for index, one in enumerate(view.tags):
        if one.start >= tag.start:
            return False
        if isinstance(one, Word) and one.text == "that" and index:
            before = view.tags[index - 1]
            noun = isinstance(before, Verb) and before.noun
            if noun or (isinstance(before, Word) and before.content):
                return True
    return False


def has_carrier(view: View, tag: Tag) -> bool:
    """Tell "on June 18 in paperback" and "in June we publish X in paperback" from X itself."""
    behind = view.tags_behind(tag)
    title = next((at for at, one in enumerate(behind[:4]) if isinstance(one, Title)), None)
    behind = behind if title is None else behind[title + 1 :]
    words = [one.text if isinstance(one, Word) else "" for one in behind[:3]]
    if words[:1] == ["as"] and "digital" in words:
        return False
    return words[:1] in (["in"], ["on"], ["as"]) and not _CARRIERS.isdisjoint(words[1:])


_CARRIERS: Final = DECOYS | {"e", "ebook"}
"""Forms of a work that it also comes out in, the first word of "e-book" among them."""


def is_old(view: View, tag: Tag) -> bool:
    """Tell a date that was given up: "originally", "instead of", "rather than"."""
    verb = view.verb_of(tag)
    start = verb.end if verb is not None and verb.end <= tag.start else 0
    if isinstance(tag, Count):
        start = 0
    words = [
        one.text
        for one in view.tags
        if isinstance(one, Word) and start <= one.start and one.end <= tag.start
    ]
    if words[-3:].count("once") and "at" in words:
        words.remove("once")
    behind = view.next_to(tag)
    until = isinstance(behind, Word) and behind.text == "until"
    told = (_is_at_first, _is_a_fragment, _would_rather)
    return until or not OLD_CUES.isdisjoint(words) or any(rule(view, tag) for rule in told)


def _is_at_first(view: View, tag: Tag) -> bool:
    """Tell "was at first expected in May" and "was at one time meant to open in May"."""
    return not {("at", "first"), ("one", "time")}.isdisjoint(pairwise(view.words_before(tag)))


def _is_a_fragment(view: View, tag: Tag) -> bool:
    """Tell "Was September 20.", which a list says of a date that was moved."""
    before = view.tags_before(tag)
    was = bool(before) and isinstance(before[-1], Word) and before[-1].text == "was"
    return was and not view.clause.verbs


def _would_rather(view: View, tag: Tag) -> bool:
    """Tell "would rather ship it late than rush it out for May"."""
    words = view.words_before(tag)
    return "rather" in words and "than" in words[words.index("rather") :]


def _is_its(tag: Tag) -> bool:
    return (isinstance(tag, Pointer) and tag.owns) or (isinstance(tag, Word) and tag.text == "the")


def _is_showing(tag: Tag) -> bool:
    """Tell "run", "theatrical release" and the like."""
    noun = isinstance(tag, Verb) and tag.names_premiere
    return noun or (isinstance(tag, Word) and tag.text in {"run", "theatrical"})
