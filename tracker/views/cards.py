"""``tracker show``: a series or season as a card, with what was announced about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tracker.schedule.history import Told
from tracker.schedule.model import Announcement, Beside, Certainty, Series, Status
from tracker.schedule.outlook import Entry
from tracker.text import safe
from tracker.views import rows
from tracker.views.durations import countdown_words
from tracker.views.said import fact_words, told_change, told_style
from tracker.views.spans import Line, Span, fact_line


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows: a series, its seasons as seen on ``day``, what was said, oldest first.

    ``level`` is that of narrowed windows.
    """

    key: str
    series: Series
    entries: Sequence[Entry]
    told: Sequence[Told]
    day: date
    status: Status | None = None
    level: Certainty = Certainty.EXPECTED


def card(shown: Card) -> list[Line]:
    """Lay a card out: the series, a block a season, then the announcements."""
    lines = [_heading(shown)]
    for entry in shown.entries:
        lines += [[], *_season(entry, shown)]
    lines += [[], [Span("announcements", "heading")]]
    for told in shown.told:
        lines += _announcement(told)
    return lines


def _heading(shown: Card) -> Line:
    series = shown.series
    facts = [series.kind.value, shown.status, series.network, ", ".join(series.aliases)]
    rest = "  ".join(safe(fact) for fact in facts if fact)
    return [Span(safe(shown.series.title), "heading"), Span(f"  {rest}", "note")]


def _season(entry: Entry, shown: Card) -> list[Line]:
    facts = {
        "premiere": rows.premiere_words(entry),
        "window": rows.window_words(entry),
        **_narrowed(entry, shown.level),
        "certainty": rows.certainty_words(entry),
        "said on": rows.said_on_words(entry),
        "beside": beside_words(entry),
        "episodes": rows.episodes_words(entry),
        "status": rows.status_words(entry),
    }
    left = countdown_words(entry, shown.day)
    name = [Span(rows.name_words(entry), "title"), Span("  "), _standing(entry)]
    name += [Span(f", {left}", "note")] if left else []
    return [name, *(fact_line(label, text) for label, text in facts.items() if text)]


def _standing(entry: Entry) -> Span:
    return Span(entry.standing.value, entry.standing.value)


def _narrowed(entry: Entry, level: Certainty) -> dict[str, str]:
    """Give a narrowed window and how to ask for its reasons: by the key, which needs no quotes."""
    if entry.narrowed is None:
        return {}
    return {
        "narrowed": f"{rows.narrowed_words(entry)} ({level.value} level)",
        "reasons": f"tracker why {safe(str(entry.ref))}",
    }


def beside_words(entry: Entry) -> str:
    """Give what is said beside the standing facts of a season, and how surely."""
    return "; ".join(_beside(claim) for claim in entry.season.beside.values())


def _beside(claim: Beside) -> str:
    return f"{fact_words(claim.value)} ({claim.certainty}, {claim.said_on})"


def _announcement(told: Told) -> list[Line]:
    said = told.said
    head = [
        Span(f"  {said.said_on}  ", "label"),
        Span(f"{said.certainty.value:<9}", told_style(told)),
        Span(f"  {_announced(said)}", "cancelled" if told.retraction else ""),
    ]
    lines = [head, *_origin(said)]
    if told.change or told.retraction:
        lines.insert(1, [Span(f"{_MARGIN}{told_change(told)}")])
    return [*lines, [Span(f"{_MARGIN}key {safe(told.key)}", "note")]]


_MARGIN = " " * 14


def _announced(said: Announcement) -> str:
    relation = [safe(said.relation.words)] if said.relation else []
    facts = (said.premiere, said.episodes, said.status)
    return "; ".join([*relation, *(fact_words(fact) for fact in facts if fact)])


def _origin(said: Announcement) -> list[Line]:
    origin = {"source": said.source, "quote": said.quote, "note": said.note}
    return [
        [Span(f"{_MARGIN}{label} ", "label"), Span(safe(text))]
        for label, text in origin.items()
        if text
    ]
