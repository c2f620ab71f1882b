"""A relation read from a phrase: "3-4 months after The Defenders", "later the same year as X".

The words up to the title are read here, with the words and figures of the date grammar; what is
left is a title, to be looked up. A phrase that reads whole as a date is a date, and is not asked
for here: "after Halloween" comes after a day, unless ``namesake`` tells of a title like it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from tracker.dates.errors import LONGEST, PhraseError
from tracker.dates.gaps import Gap, read_gap
from tracker.dates.gaps import gap as read_whole_gap
from tracker.dates.grammar.stream import Stream
from tracker.dates.grammar.turns import by_first_word, meanings
from tracker.dates.marks import Note
from tracker.dates.phrase import BoundKind
from tracker.dates.settings import DEFAULT
from tracker.dates.words import BOUNDS
from tracker.errors import NotFoundError
from tracker.schedule.book import Book
from tracker.schedule.catalogue import (
    TITLE_LIMIT,
    Name,
    closest,
    fold,
    names_of,
    resolve,
    resolve_known,
)
from tracker.schedule.meant import season_meant
from tracker.schedule.model import Ref, Relation, Series


class Side(Enum):
    """On which side of another premiere one comes; on either side is the third."""

    AFTER = "after"
    BEFORE = "before"
    BESIDE = "of"


_SIDES: Final = by_first_word(
    [
        *((turn, Side.AFTER) for turn in (*BOUNDS[BoundKind.AFTER], "following")),
        *((turn, Side.BEFORE) for turn in BOUNDS[BoundKind.BEFORE]),
        *((turn, Side.BESIDE) for turn in ("of", "from", "either side of", "on either side of")),
    ]
)
_SAME_YEARS: Final = (
    *("the year of", "the year as", "that year as", "that year of", "same year as"),
    *("the same year as", "that same year as", "the same calendar year as"),
)
_YEAR_TURNS: Final = by_first_word(
    meanings(
        {
            Side.BESIDE: _SAME_YEARS,
            Side.AFTER: [f"later {into}{turn}" for turn in _SAME_YEARS for into in ("", "in ")],
            Side.BEFORE: [f"earlier {into}{turn}" for turn in _SAME_YEARS for into in ("", "in ")],
        }
    )
)
_VAGUE: Final = frozenset({"shortly", "soon", "right", "immediately", "straight", "long", "well"})
_LEADS: Final = ("the end of ", "the finale of ", "the premiere of ", "the release of ", "the ")
_TAILS: Final = (
    *(" ends", " finishes", " concludes", " wraps", " wraps up", " is over", "'s finale", "'s end"),
    *(" premieres", " airs", " debuts", " launches", " is released", " comes out", " is out"),
    *("'s premiere", "'s release", "'s debut"),
)
_ENDS: Final = frozenset({*_LEADS[:2], *_TAILS[:8]})
_EITHER: Final = Gap(None, None)
_END_NOTE: Final = Note("after-its-end", "counted from its premiere: when it ends is not kept")
_BEFORE_ITS_END: Final = "only its premiere is kept, and that may be long before its end"


@dataclass(frozen=True, slots=True)
class Related:
    """A relation as it was said, its title not looked up yet: ``words`` from ``start`` on.

    ``lead`` is what stands before the title, which carries the certainty of the words. ``known`` is
    the key that is meant, where the title was looked up already: in a sentence it could lose the
    quotes that belong to it.
    """

    words: str
    start: int
    side: Side
    least: int | None = None
    most: int | None = None
    same_year: bool = False
    known: Ref | None = None

    @property
    def lead(self) -> str:
        """Give the words before the title."""
        return self.words[: self.start]

    @property
    def title(self) -> str:
        """Give the title, without the marks that a sentence puts around it."""
        return self.words[self.start :].strip().rstrip(",.;").strip('"“”')

    def relation(self, to: Ref) -> Relation:
        """Give the relation to the season that the title turned out to be."""
        return Relation(self.words, to, self.least, self.most, self.same_year)


@dataclass(frozen=True, slots=True)
class Target:
    """The season that a relation is to, and how its title was understood."""

    ref: Ref
    notes: tuple[Note, ...] = ()


def read_relation(phrase: str) -> Related:
    """Read relation = [gap] SIDE title | SAME-YEAR title; raises ``PhraseError``."""
    if len(phrase) > LONGEST + TITLE_LIMIT:
        message = f"a relation has at most {LONGEST + TITLE_LIMIT} characters"
        raise PhraseError(message, 0, len(phrase), "after The Defenders", phrase)
    stream = Stream(phrase, DEFAULT)
    gap = read_gap(stream)
    year = stream.turn(_YEAR_TURNS) if gap is None else None
    if year is not None:
        return _titled(stream, year, _EITHER if year is Side.BESIDE else None, same_year=True)
    index = stream.index
    side = stream.turn(_SIDES)
    if side is None or (side is Side.BESIDE and not _reaches_both(gap)):
        stream.go(index)
        raise _no_side(stream, gap)
    return _titled(stream, side, gap)


def related_in(phrase: str, catalogue: Mapping[str, Series]) -> Related | None:
    """Give the relation that a phrase means which is no date; None where a date was meant.

    It was meant where only "after" or "before" stands before something that is like no title.
    Raises ``PhraseError`` where a title in it tells that a relation was meant.
    """
    try:
        related = read_relation(phrase)
    except PhraseError:
        if _names_one(phrase, catalogue):
            raise
        return None
    is_plain = (related.least, related.most) in {(1, None), (None, -1)} and not related.same_year
    known = not is_plain or _names_one(related.title, catalogue)
    return related if known or closest(related.title, catalogue) else None


def _names_one(words: str, catalogue: Mapping[str, Series]) -> bool:
    """Tell whether words hold a name of a series."""
    held = f" {fold(words)} "
    return any(
        f" {name} " in held for key, series in catalogue.items() for name in names_of(key, series)
    )


def related_to(side: Side, gap: str | None, name: str, catalogue: Mapping[str, Series]) -> Related:
    """Give the relation that ``tracker relate`` states: in words with the title in full.

    Raises ``PhraseError`` for a gap that cannot be read, ``NotFoundError`` for an unknown title.
    """
    key, parsed = resolve_known(name, catalogue)
    known = Ref(key, parsed.season, parsed.part)
    season = "" if parsed.season is None else f" S{parsed.season}"
    part = "" if parsed.part is None else f" part {parsed.part}"
    lead = f"{gap} {side.value} " if gap else f"{side.value} "
    least, most = days_beside(side, read_whole_gap(gap) if gap else None)
    words = f"{lead}{catalogue[key].title}{season}{part}"
    return Related(words, len(lead), side, least, most, known=known)


def _titled(stream: Stream, side: Side, gap: Gap | None, *, same_year: bool = False) -> Related:
    least, most = days_beside(side, gap)
    if least is not None and most is not None and least > most:
        raise stream.error("that is no gap", stream.tokens[0], to=stream.tokens[stream.index - 1])
    start = stream.token.start
    if not stream.phrase[start:].strip(' ,.;"“”'):
        raise stream.error(
            f'expected a title after "{stream.since(0)}"', hint="after The Defenders"
        )
    return Related(stream.phrase, start, side, least, most, same_year)


def days_beside(side: Side, gap: Gap | None) -> tuple[int | None, int | None]:
    """Give the days after another premiere that a gap on one side of it means.

    After and before are at least one day; without a gap that is all they say.
    """
    least, most = gap or (None, None)
    match side:
        case Side.AFTER:
            return max(1, least or 1), most
        case Side.BEFORE:
            return None if most is None else -most, -max(1, least or 1)
        case Side.BESIDE:
            return least, most


def _reaches_both(gap: Gap | None) -> bool:
    """Tell a gap that holds on either side: "within 6 weeks of"."""
    return gap is not None and gap.least is not None and gap.least < 0


def _no_side(stream: Stream, gap: Gap | None) -> PhraseError:
    token = stream.token
    if token.text in _VAGUE and gap is None:
        rest = stream.phrase[token.end :].strip()
        hint = rest or "after The Defenders"
        return stream.error(f'"{stream.slice(token)}" says no figure', token, hint=hint)
    if gap is None:
        message = 'expected a gap, "after" or "before"'
    else:
        message = f'expected "after" or "before" behind "{stream.since(0)}"'
    return stream.error(message, hint="3-4 months after The Defenders")


def target(related: Related, about: Ref, book: Book, day: date) -> Target:
    """Give the season that a relation is to, as a title without a number means one on ``day``.

    Raises ``NotFoundError`` for a title that is not known, or a season of which nothing is.
    """
    series, name, notes = _look_up(related, book.catalogue())
    rows = book.seasons_of(series)
    others = [row for row in rows if row.ref != about]
    if name.season is not None:
        ref: Ref | None = Ref(series, name.season, name.part)
    else:
        ref = season_meant(name.title, others, day)
    if ref is None or ref not in {row.ref for row in rows}:
        raise NotFoundError(
            f'nothing is announced about "{related.title}"',
            hint=f'announce it first: tracker announce "{related.title}" TBA',
        )
    return Target(ref, notes)


def _look_up(
    related: Related, catalogue: Mapping[str, Series]
) -> tuple[str, Name, tuple[Note, ...]]:
    """Look a title up whole, then without the words that a sentence puts around it."""
    if related.known is not None:
        known = related.known
        return known.series, Name(related.title, known.season, known.part), ()
    for title, is_end in _titles(related.title):
        series, name = resolve(title, catalogue)
        if series is not None:
            if is_end and related.side is Side.BEFORE:
                raise PhraseError(
                    _BEFORE_ITS_END,
                    related.start,
                    len(related.words),
                    related.lead + title,
                    related.words,
                )
            return series, name, (_END_NOTE,) if is_end else ()
    return (*resolve_known(related.title, catalogue), ())


def _titles(title: str) -> Iterator[tuple[str, bool]]:
    """Give a title as it stands, and what it may be part of; tell which mean its end."""
    yield title, False
    plain = title.replace("’", "'")
    for lead in _LEADS:
        if plain.casefold().startswith(lead) and len(plain) > len(lead):
            yield title[len(lead) :], lead in _ENDS
    for tail in _TAILS:
        if plain.casefold().endswith(tail) and len(plain) > len(tail):
            yield title[: -len(tail)], tail in _ENDS


def namesake(phrase: str, catalogue: Mapping[str, Series]) -> str | None:
    """Give the title of a series that a phrase would be related to, were it not read as a date."""
    try:
        related = read_relation(phrase)
    except PhraseError:
        return None
    series, _ = resolve(related.title, catalogue)
    return None if series is None else catalogue[series].title
