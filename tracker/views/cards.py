"""``tracker show``: a series or season as a card, with what was announced about it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tracker.dates.window import Window
from tracker.schedule.model import Announcement, Beside, Episodes, Premiere, Series, Status
from tracker.schedule.outlook import Entry
from tracker.text import cell_width, cut, safe, to_ascii
from tracker.views import rows
from tracker.views.spans import Line, Span, fact_line


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows: a series, its seasons, the announcements with their keys, oldest first."""

    key: str
    series: Series
    entries: Sequence[Entry]
    said: Sequence[tuple[str, Announcement]]
    retracted: frozenset[str] = frozenset()


def card(shown: Card, *, width: int | None, ascii_only: bool) -> list[Line]:
    """Lay a card out: the series, a block a season, then the announcements."""
    lines = [_heading(shown)]
    for entry in shown.entries:
        lines += [[], *_season(entry)]
    lines += [[], [Span("announcements", "heading")]]
    for key, said in shown.said:
        lines += _announcement(key, said, retracted=key in shown.retracted)
    shape = to_ascii if ascii_only else str
    return [_fitted(line, width, shape) for line in lines]


def _heading(shown: Card) -> Line:
    facts = [shown.series.kind.value, shown.series.network, ", ".join(shown.series.aliases)]
    rest = "  ".join(safe(fact) for fact in facts if fact)
    return [Span(safe(shown.series.title), "heading"), Span(f"  {rest}", "note")]


def _season(entry: Entry) -> list[Line]:
    facts = {
        "premiere": rows.premiere_words(entry),
        "window": rows.window_words(entry),
        "certainty": rows.certainty_words(entry),
        "said on": entry.season.said_on.isoformat() if entry.season.said_on else "",
        "beside": "; ".join(_beside(claim) for claim in entry.season.beside.values()),
        "episodes": rows.episodes_words(entry),
        "status": rows.status_words(entry),
    }
    name = [Span(rows.name_words(entry), "title"), Span("  "), _standing(entry)]
    return [name, *(fact_line(label, text) for label, text in facts.items() if text)]


def _standing(entry: Entry) -> Span:
    return Span(entry.standing.value, entry.standing.value)


def _beside(claim: Beside) -> str:
    return f"{fact_words(claim.value)} ({claim.certainty}, {claim.said_on})"


def fact_words(fact: Premiere | Episodes | Status) -> str:
    """Give a single fact as it stands in a sentence or a line of its own."""
    match fact:
        case Premiere(words=words, window=Window() as window):
            iso = rows.iso_window(window)
            return safe(words) if words == iso else f"{safe(words)} ({iso})"
        case Premiere(words=words):
            return safe(words)
        case Episodes():
            return f"{fact} episode" if fact == Episodes(1, 1) else f"{fact} episodes"
        case Status():
            return fact.value


def _announcement(key: str, said: Announcement, *, retracted: bool) -> list[Line]:
    facts = [fact_words(fact) for fact in (said.premiere, said.episodes, said.status) if fact]
    style = "cancelled" if retracted else said.certainty.value
    head = [
        Span(f"  {said.said_on}  "),
        Span(f"{said.certainty.value:<9}", style),
        Span(f"  {'; '.join(facts)}"),
        Span("  retracted" if retracted else "", "note"),
    ]
    return [head, *_origin(said), [Span(f"              key {safe(key)}", "note")]]


def _origin(said: Announcement) -> list[Line]:
    origin = {"source": said.source, "quote": said.quote, "note": said.note}
    return [
        [Span(f"              {label} ", "note"), Span(safe(text))]
        for label, text in origin.items()
        if text
    ]


def _fitted(line: Line, width: int | None, shape: Callable[[str], str]) -> Line:
    """Give a line in the shape that the output can hold, cut where it is too wide."""
    fitted: Line = []
    room = width
    for span in line:
        text = shape(span.text)
        text = text if room is None else cut(text, room, ellipsis=shape("…"))
        fitted.append(Span(text, span.style))
        room = None if room is None else room - cell_width(text)
    return fitted
