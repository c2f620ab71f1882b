"""What entering a proposal would come to, tried against the schedule before anybody is asked."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from tracker.dates.errors import PhraseError
from tracker.dates.reading import Reading, read
from tracker.dates.window import Tba
from tracker.dates.writing import write
from tracker.errors import NotFoundError, UsageError
from tracker.news.values import Proposal, RelationClaim
from tracker.schedule.announcing import Entered, enter
from tracker.schedule.book import Book
from tracker.schedule.changes import ChangeKind
from tracker.schedule.model import Premiere, Season, Standing
from tracker.schedule.relating import Related, Side
from tracker.schedule.statement import Statement, premiere_of

_LONGEST_QUOTE: Final = 500


@dataclass(frozen=True, slots=True)
class Effect:
    """What a proposal would change; ``refusal`` where it cannot be entered.

    ``contradiction`` says what in the schedule speaks against it, in words.
    """

    entered: Entered | None = None
    refusal: str | None = None
    contradiction: str | None = None

    @property
    def is_plain(self) -> bool:
        """Tell whether it can be entered and nothing speaks against it."""
        return self.entered is not None and self.contradiction is None


@dataclass(frozen=True, slots=True)
class Saying:
    """When the article appeared and what is noted as its source."""

    on: date
    source: str | None = None


def tried(proposal: Proposal, book: Book, saying: Saying, today: date) -> Effect:
    """Try a proposal against a schedule; nothing is written."""
    try:
        entered = enter(statement_of(proposal, book, saying), book, today)
    except (UsageError, NotFoundError) as error:
        return Effect(refusal=error.message)
    return Effect(entered, contradiction=_contradiction(proposal, entered, book))


def statement_of(proposal: Proposal, book: Book, saying: Saying) -> Statement:
    """Give a proposal as what ``announce`` would be told, with its evidence as the quote."""
    return Statement(
        name=_name(proposal, book),
        said_on=saying.on,
        certainty=proposal.certainty,
        premiere=_premiere(proposal.premiere, saying.on) if proposal.premiere else None,
        episodes=proposal.episodes,
        status=proposal.status,
        related=_related(proposal.relation, book) if proposal.relation else None,
        source=saying.source,
        quote=" ".join(proposal.evidence.text.split())[:_LONGEST_QUOTE],
    )


def _name(proposal: Proposal, book: Book) -> str:
    work = proposal.work
    name = work.series if work.series in book.catalogue() else proposal.title
    if work.season is None:
        return name
    part = "" if work.part is None else f" part {work.part}"
    return f"{name} S{work.season}{part}"


def _related(claim: RelationClaim, book: Book) -> Related:
    """Give an order as it would be told with ``announce``, in words that read so again."""
    series = book.catalogue().get(claim.to.series)
    name = series.title if series else claim.to.series
    season = "" if claim.to.season is None else f" S{claim.to.season}"
    part = "" if claim.to.part is None else f" part {claim.to.part}"
    side, lead = _lead(claim)
    return Related(
        f"{lead}{name}{season}{part}", len(lead), side, claim.least, claim.most, claim.same_year
    )


def _lead(claim: RelationClaim) -> tuple[Side, str]:
    """Give the side of another premiere, and the words for it before the title."""
    least, most = claim.least, claim.most
    is_after = (least or 0) > 0
    is_before = not is_after and (most or 0) < 0
    side = Side.AFTER if is_after else Side.BEFORE if is_before else Side.BESIDE
    if claim.same_year:
        words = {Side.AFTER: "later in", Side.BEFORE: "earlier in", Side.BESIDE: "in"}
        return side, f"{words[side]} the same year as "
    ends = sorted(abs(days) for days in (least, most) if days is not None)
    if len(ends) == 1:
        return side, f"{side.value} " if ends == [1] else f"at least {ends[0]} days {side.value} "
    return side, f"{ends[0]}-{ends[1]} days {side.value} "


def _premiere(reading: Reading, on: date) -> Premiere:
    """Give what is kept: words that read alone, on the day of the article, as the same window."""
    try:
        alone = read(reading.words, on=on, settings=reading.settings)
    except PhraseError:
        alone = None
    if alone is not None and alone.window == reading.window:
        return premiere_of(reading)
    words = "TBA" if isinstance(reading.window, Tba) else write(reading.window)
    return premiere_of(read(words, on=on, settings=reading.settings))


def _contradiction(proposal: Proposal, entered: Entered, book: Book) -> str | None:
    if entered.is_known:
        return None
    if entered.follows.contradictions:
        return "announcements that are at least as sure speak against it"
    before = next(
        (row for row in book.seasons_of(entered.ref.series) if row.ref == entered.ref), None
    )
    if before is None:
        return None
    if entered.change is not None and entered.change.kind is ChangeKind.BESIDE:
        return "a surer announcement says something else"
    return _against_premiere(proposal, entered, before)


def _against_premiere(proposal: Proposal, entered: Entered, before: Season) -> str | None:
    """Tell what speaks against a premiere: the season is out, or something newer is known."""
    if proposal.premiere is None or before.premiere is None:
        return None
    window = proposal.premiere.window
    if before.premiere.window == window:
        return None
    if before.outcome is Standing.RELEASED:
        return "it is out already, with another date"
    after = entered.rows.get(entered.ref)
    standing = after.premiere.window if after and after.premiere else None
    return None if standing == window else "something newer is known"
