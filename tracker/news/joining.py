"""Clauses from the pieces of a sentence: what a comma only seemed to part is put together.

A comma ends a clause only if what follows has a verb of its own, or names another work with its
own date; a comma in an enumeration ends none. What stands in brackets and tells nothing is left
out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from tracker.news.clauses import ALL_OPENERS, HELPERS, RELATIVE, Clause, acts_first, first_telling
from tracker.news.cutting import cut, without_idle_brackets
from tracker.news.sharing import is_beside
from tracker.news.tags import (
    Count,
    Event,
    Joint,
    Pointer,
    Season,
    Tag,
    Title,
    Undated,
    Verb,
    When,
    Word,
)
from tracker.news.words import OFFSHOOTS

_HARD: Final = frozenset({";", ":"})


def clauses(tags: Sequence[Tag]) -> list[Clause]:
    """Give the clauses of a sentence in their order."""
    pieces = list(cut(list(without_idle_brackets(tags))))
    return _merged(list(_without_speakers(pieces)))


def _without_speakers(pieces: Sequence[Clause]) -> Iterator[Clause]:
    """Leave out ", the network said," inside a sentence, which goes on behind it."""
    for index, piece in enumerate(pieces):
        inside = 0 < index < len(pieces) - 1 and pieces[index + 1].opener in {",", "and"}
        if not (inside and piece.opener == "," and _names_a_speaker(piece)):
            yield piece


def _names_a_speaker(piece: Clause) -> bool:
    """Tell "he said" and "the network said on Tuesday"."""
    verbs = [place for place, tag in enumerate(piece.tags) if isinstance(tag, Verb)]
    if len(verbs) != 1 or piece.verbs[0].event is not Event.ANNOUNCE or piece.verbs[0].passive:
        return False
    before, after = piece.tags[: verbs[0]], piece.tags[verbs[0] + 1 :]
    said = all(isinstance(tag, Word) for tag in before) and bool(before)
    return said and not any(
        isinstance(tag, (Title, Season, Count)) or (isinstance(tag, Word) and tag.text == "that")
        for tag in after
    )


def _merged(pieces: list[Clause]) -> list[Clause]:
    """Put pieces together that a comma only seemed to part."""
    merged: list[Clause] = []
    for piece in pieces:
        before = merged[-1] if merged else None
        if before is not None and _is_day_when(before, piece):
            piece.opener = ","
            day = next(tag for tag in reversed(before.tags) if isinstance(tag, When))
            piece.add(replace(day, lead="on"))
            merged.append(piece)
        elif (broken := _broken_off(merged, piece)) is not None:
            broken.add(Joint(piece.opener, piece.tags[0].start, piece.tags[0].start), *piece.tags)
        elif before is not None and not is_beside(piece.tags) and _belongs(before, piece):
            before.add(Joint(piece.opener, piece.tags[0].start, piece.tags[0].start), *piece.tags)
        else:
            merged.append(_gapping(before, piece))
    return merged


def _is_day_when(before: Clause, piece: Clause) -> bool:
    """Tell "reruns are shown until May 9, when X returns": the date is that of X."""
    last = next((tag for tag in reversed(before.tags) if not isinstance(tag, Joint)), None)
    if not isinstance(last, When) or piece.opener != "when" or not _premieres(piece):
        return False
    if before.has(Title):
        return last.is_day and isinstance(first_telling(piece.tags), Title)
    return piece.has(Title, Pointer, Season, Count)


def _premieres(piece: Clause) -> bool:
    verbs = piece.verbs
    return bool(verbs) and verbs[0].event is Event.PREMIERE and not piece.has(When)


def _broken_off(merged: list[Clause], piece: Clause) -> Clause | None:
    """Give the clause that a date belongs to: "it begins, when all is ready, on 27 December"."""
    if len(merged) < 2 or merged[-1].aside or piece.opener != "," or not _only_dates(piece):  # noqa: PLR2004
        return None
    main, between = merged[-2:]
    apposed = not between.has(Verb, Season, Title)
    idle = (between.is_dead or between.opener in RELATIVE or apposed) and not between.has(When)
    return main if idle and main.has(Verb) and not _has_day(main) else None


def _has_day(clause: Clause) -> bool:
    """Tell a clause with a day, to which another date would not be added."""
    return any(isinstance(tag, When) and tag.is_day for tag in clause.tags)


def _gapping(before: Clause | None, piece: Clause) -> Clause:
    """Note that a piece takes its verb from the one before: "and part 2 on July 1"."""
    acts_before = before is not None and (before.has(Verb) or before.gapped)
    takes = acts_before and not piece.has(Verb) and piece.opener != "("
    piece.resumes = before is not None and _resumes(before, piece)
    points = isinstance(piece.tags[0], Pointer) and acts_first(piece.tags[1:], led=True)
    acts = points or (piece.opener == "," and acts_first(piece.tags))
    piece.gapped = takes and not piece.aside and not piece.resumes and not acts
    return piece


def _belongs(before: Clause, piece: Clause) -> bool:
    """Tell whether a piece goes on with the clause before it."""
    if piece.opener in {":", "-"} and (_only_dates(before) or _announces(before, piece)):
        return True
    if piece.opener in ALL_OPENERS or piece.opener in _HARD or before.is_dead:
        return False
    if _resumes(before, piece):
        return False
    match piece.opener:
        case "(" | ")" | "and":
            return False
        case "-":
            return not piece.has(Verb, When, Undated) or not before.has(Verb)
        case _:
            return before.aside or _enumerates(before, piece)


def _enumerates(before: Clause, piece: Clause) -> bool:
    """Tell a comma inside a clause from one that ends it."""
    complete = before.has(Verb) and before.has(When)
    if complete and _goes_on_with_and(piece):
        return False
    if piece.has(Verb):
        return _only_dates(before) or (not before.has(Verb) and _is_enumeration(before, piece))
    if piece.has(Undated) or _is_predicate(piece):
        return False
    return not (complete and piece.has(When) and piece.has(Title, Season))


def _goes_on_with_and(piece: Clause) -> bool:
    """Tell ", and its companion series" after a clause that is complete."""
    first = piece.tags[0]
    joined = piece.opener == "," and isinstance(first, Joint) and first.text == "and"
    offshoot = any(isinstance(tag, Word) and tag.text in OFFSHOOTS for tag in piece.tags)
    return joined and (piece.has(Title, Pointer, Season) or offshoot)


def _is_predicate(piece: Clause) -> bool:
    """Tell ", and will consist of five chapters", whose subject stands before."""
    words = [tag for tag in piece.tags if not isinstance(tag, Joint)]
    return bool(words) and isinstance(words[0], Word) and words[0].text in HELPERS


def _announces(before: Clause, piece: Clause) -> bool:
    """Tell "Also in cinemas this month: X" and "Out now: X"."""
    if piece.opener != ":" or before.has(Title, Season, Count, Pointer):
        return False
    events = {verb.event for verb in before.verbs}
    told = before.has(When, Undated) or Event.OUT in events
    first = next((tag for tag in piece.tags if not isinstance(tag, Joint)), None)
    return told and events <= PREMIERES and isinstance(first, Title)


def _resumes(before: Clause, piece: Clause) -> bool:
    """Tell ", retreats to May" behind "which had been sitting on that weekend"."""
    return before.is_relative and piece.opener == "," and acts_first(piece.tags)


def _only_dates(clause: Clause) -> bool:
    """Tell a date that leads its sentence: "On New Year's Day, T ..."."""
    return clause.has(When) and not any(
        isinstance(tag, (Title, Verb, Season, Count, Pointer))
        or (isinstance(tag, Word) and tag.content)
        for tag in clause.tags
    )


def _is_enumeration(before: Clause, piece: Clause) -> bool:
    """Tell "A, B and C will open": titles on both sides, and no verb before."""
    if not before.has(Title) or not isinstance(first_telling(piece.tags), Title):
        return False
    return not any(isinstance(tag, Word) and tag.text in HELPERS for tag in before.tags)


PREMIERES: Final = frozenset({Event.PREMIERE, Event.SCHEDULED, Event.MOVED, Event.OUT})
"""The events whose date is that of a premiere."""
