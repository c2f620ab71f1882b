"""What the changing commands say they did: announce, retract, edit."""

from collections.abc import Sequence

from tracker.dates.reading import Reading
from tracker.schedule.announcing import Entered
from tracker.schedule.editing import Edited
from tracker.schedule.model import Ref, Season, Series
from tracker.schedule.retracting import Retracted
from tracker.schedule.seasons import Consequences, Moved
from tracker.text import safe
from tracker.views.changes import change_words
from tracker.views.names import Names
from tracker.views.phrases import facts_of
from tracker.views.rows import iso_window
from tracker.views.said import fact_words, relation_words, said_words, subject_name
from tracker.views.spans import Line, Span, fact_line


def entered_lines(
    entered: Entered,
    reading: Reading | None,
    names: Names,
    *,
    created: str | None,
    width: int | None,
) -> list[Line]:
    """Say what was entered and how the words were read; ``created`` is the path of a new file."""
    relation = entered.announcement.relation
    lines = [
        _headline(entered),
        *(facts_of(reading, hedged=False) if reading else []),
        *([fact_line("relation", relation_words(relation, names))] if relation else []),
        *(fact_line("note", safe(note.text)) for note in entered.notes),
        fact_line("certainty", entered.announcement.certainty.value),
        *([fact_line("change", change_words(entered.change))] if entered.change else []),
        fact_line("key", safe(entered.key)),
    ]
    if entered.series_before is None:
        lines.append(_new_series(entered))
    else:
        lines += _changed_fields(entered.series_before, entered.series)
    lines += consequence_lines(entered.follows, names, width)
    if created:
        lines.append([Span(f"created {safe(created)}", "note")])
    return lines


def consequence_lines(follows: Consequences, names: Names, width: int | None) -> list[Line]:
    """Say which narrowed windows a change moves, and what contradicts each other after it."""
    lines = [_moved_line(names(ref), moved) for ref, moved in follows.moved.items()]
    if follows.contradictions:
        from tracker.views.reasons import contradiction_lines  # noqa: PLC0415 - seldom needed

        for aside in follows.contradictions:
            lines += contradiction_lines(aside, names, width=width)
    return lines


def _moved_line(name: str, moved: Moved) -> Line:
    before, after = (iso_window(window) if window else "as said" for window in moved)
    return fact_line("narrowed", f"{name}: {before} -> {after}")


def _headline(entered: Entered) -> Line:
    said = entered.announcement
    known = "known already, nothing written: " if entered.is_known else ""
    name = subject_name(entered.series.title, entered.ref, numbered=entered.numbered)
    return [Span(known, "note"), Span(name, "title"), Span(f": {said_words(said) or 'noted'}")]


def retracted_lines(taken: Retracted, names: Names, width: int | None) -> list[Line]:
    """Say what was taken back."""
    about = taken.announcement.about
    name = subject_name(taken.series.title, about, numbered=taken.numbered)
    known = "retracted already, nothing written: " if taken.is_known else "retracted: "
    what = f", said {taken.announcement.said_on}: {said_words(taken.announcement) or 'a note'}"
    lines = [[Span(known, "note"), Span(name, "title"), Span(what)]]
    lines.append(fact_line("key", safe(taken.key)))
    if taken.retraction.reason:
        lines.append(fact_line("reason", safe(taken.retraction.reason)))
    about = taken.announcement.about
    rows = {ref: row for ref, row in taken.rows.items() if ref.is_in(about)}
    lines += [_now(taken, ref, row) for ref, row in rows.items()]
    return [*lines, *consequence_lines(taken.follows, names, width)]


def _now(taken: Retracted, ref: Ref, row: Season | None) -> Line:
    """Say what is left of a season after a retraction."""
    facts = (row.premiere, row.episodes, row.status) if row else ()
    words = "; ".join(fact_words(fact) for fact in facts if fact)
    name = subject_name(taken.series.title, ref, numbered=taken.numbered)
    return fact_line("now", f"{name}: {words or 'nothing is known'}")


def edited_lines(edited: Edited, settled: Sequence[str] = ()) -> list[Line]:
    """Say what an edit changed, field by field, and of what it settled a conflict."""
    heading = [Span(safe(edited.before.title), "title")]
    if edited.after is None:
        return [[*heading, Span(": removed")]]
    changed = _changed_fields(edited.before, edited.after)
    if settled:
        changed.append(fact_line("settled", safe(", ".join(settled))))
    return [[*heading, Span("" if changed else ": nothing changed")], *changed]


def _changed_fields(before: Series, after: Series) -> list[Line]:
    pairs = zip(series_fields(before), series_fields(after), strict=True)
    return [
        fact_line(label, f"{old or 'none'} -> {new or 'none'}")
        for (label, old), (_, new) in pairs
        if old != new
    ]


def series_fields(series: Series) -> list[tuple[str, str]]:
    """Give what a series is called and how it is found, field by field, safe to show."""
    return [
        ("title", safe(series.title)),
        ("kind", series.kind.value),
        ("network", safe(series.network or "")),
        ("aliases", safe(", ".join(series.aliases))),
        ("ids", safe(", ".join(f"{service}={number}" for service, number in series.ids.items()))),
    ]


def _new_series(entered: Entered) -> Line:
    text = f'new series "{entered.series.title}"'
    if entered.close:
        text += f"; there is {', '.join(entered.close)} too. If that was meant: tracker undo"
    return [Span(safe(text), "note")]
