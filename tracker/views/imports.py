"""What the plan of an import says: what is new, what changes, what is in conflict."""

from collections.abc import Iterable, Sequence

from tracker.schedule.importing import Item, Plan, Verdict
from tracker.schedule.incoming import Refused
from tracker.text import safe
from tracker.views.changes import change_words
from tracker.views.said import fact_words, said_words, subject_name
from tracker.views.spans import Line, Span
from tracker.views.table import Column, table


def plan_lines(plan: Plan, *, width: int | None, ascii_only: bool) -> list[Line]:
    """Say what an import would do, a line an announcement; what is the same is only counted."""
    shown = [item for item in plan.items if item.verdict is not Verdict.SAME]
    lines = table(shown, _COLUMNS, width=width, ascii_only=ascii_only) if shown else []
    return [*lines, *_series_lines(plan), [Span(count_words(plan), "note")]]


def count_words(plan: Plan) -> str:
    """Give how many items have each verdict: ``3 new, 1 changed, 12 same, 1 conflict``."""
    counts = ", ".join(f"{plan.count(verdict)} {verdict.value}" for verdict in Verdict)
    refused = f", {len(plan.refused)} refused" if plan.refused else ""
    return f"{counts}{refused}"


def taken_words(plan: Plan) -> str:
    """Name what would be written: ``2 announcements``, or what is noted of series alone."""
    count = len(plan.announcements)
    if not count:
        return "what is noted of series"
    return "1 announcement" if count == 1 else f"{count} announcements"


def refused_words(refused: Sequence[Refused], most: int = 20) -> list[str]:
    """Name what cannot be taken, a line each; after ``most`` the rest is counted."""
    lines = [f"  {one.where}: {one.message}" if one.where else one.message for one in refused]
    rest = [f"  and {len(lines) - most} more"] if len(lines) > most else []
    return [*lines[:most], *rest]


def _series_lines(plan: Plan) -> Iterable[Line]:
    """Say which series are new, and which get an id or a network."""
    new = [safe(plan.series[key].title) for key in sorted(plan.added)]
    known = [safe(one.title) for key, one in sorted(plan.series.items()) if key not in plan.added]
    if new:
        yield [Span(f"new series: {', '.join(new)}", "note")]
    if known:
        yield [Span(f"ids or network noted of: {', '.join(known)}", "note")]


def _name(item: Item) -> str:
    return subject_name(item.series.title, item.ref, numbered=item.numbered)


def _against(item: Item) -> str:
    """Give what a conflict is with: the confirmed facts and who said them when."""
    if item.retraction is not None:
        return f"retracted on {item.retraction.on}"
    return "; ".join(
        f"{fact_words(claim.value)}, said {claim.said.said_on}"
        + (f" by {safe(claim.said.source)}" if claim.said.source else "")
        for claim in item.against
    )


_COLUMNS: tuple[Column[Item], ...] = (
    Column("Verdict", lambda item: item.verdict.value),
    Column("About", _name, lambda _: "title", least=10),
    Column("Announced", lambda item: said_words(item.said) or "a note", least=12),
    Column("Change", lambda item: change_words(item.change) if item.change else "", least=10),
    Column("Stands", _against, lambda _: "note", least=12),
    Column("Said on", lambda item: item.said.said_on.isoformat(), rank=3),
    Column("Source", lambda item: safe(item.said.source or ""), lambda _: "note", rank=4),
)
