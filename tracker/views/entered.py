"""What ``tracker announce`` says it did."""

from tracker.dates.reading import Reading
from tracker.schedule.announcing import Entered
from tracker.text import safe
from tracker.views.cards import fact_words
from tracker.views.phrases import reading_lines
from tracker.views.rows import full_name
from tracker.views.spans import Line, Span


def entered_lines(entered: Entered, reading: Reading | None, created: str | None) -> list[Line]:
    """Say what was entered and how the words were read; ``created`` is the path of a new file."""
    lines = [_headline(entered), *(reading_lines(reading)[1:] if reading else [])]
    lines.append(_fact("certainty", entered.announcement.certainty.value))
    lines.append(_fact("key", entered.key))
    if entered.is_new_series:
        lines.append(_new_series(entered))
    if created:
        lines.append([Span(f"created {safe(created)}", "note")])
    return lines


def _headline(entered: Entered) -> Line:
    said = entered.announcement
    facts = [fact_words(fact) for fact in (said.premiere, said.episodes, said.status) if fact]
    known = "known already, nothing written: " if entered.is_known else ""
    name = full_name(entered.series.title, entered.ref)
    return [Span(known, "note"), Span(name, "title"), Span(f": {'; '.join(facts) or 'noted'}")]


def _fact(label: str, text: str) -> Line:
    return [Span(f"  {label:<10}", "label"), Span(safe(text))]


def _new_series(entered: Entered) -> Line:
    text = f'new series "{entered.series.title}"'
    if entered.close:
        text += f" (not {', '.join(entered.close)})"
    return [Span(safe(text), "note")]
