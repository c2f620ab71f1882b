"""The Markdown digest: what comes next and what changed, for a newsletter or a wiki."""

from collections.abc import Iterable, Sequence
from datetime import date

from tracker.schedule.agenda import agenda
from tracker.schedule.history import Told
from tracker.schedule.outlook import Entry
from tracker.text import safe
from tracker.views import rows
from tracker.views.chronicle import inert, markdown
from tracker.views.credits import credits_of

MARK = "<!-- made by tracker -->"
"""The first line of every digest, which no reader sees."""


def digest(entries: Sequence[Entry], told: Sequence[Told], day: date, *, title: str) -> str:
    """Give a document: the seasons that are not out by how soon they come, then the changes.

    ``told`` stands in its own order.
    """
    sections = [f"{MARK}\n\n# {inert(safe(title))}\n\nAs of {day.isoformat()}.\n"]
    for bucket, found in agenda(entries, day).items():
        if found:
            sections.append(f"## {_heading(bucket.value)}\n\n{_list(found)}")
    if told:
        sections.append(f"## Changes\n\n{markdown(told)}")
    sections += _credits(entries, told)
    return "\n".join(sections)


def _list(entries: Iterable[Entry]) -> str:
    return "".join(f"- {_item(entry)}\n" for entry in entries)


def _item(entry: Entry) -> str:
    """Give a season in a line: its window, its name, the words, how sure, how many episodes."""
    count = rows.episodes_words(entry)
    words = [
        rows.premiere_words(entry)
        if rows.premiere_words(entry) != rows.window_words(entry)
        else "",
        rows.certainty_words(entry),
        f"{count} episodes" if count else "",
        safe(entry.series.network or ""),
    ]
    told = ", ".join(word for word in words if word)
    rest = f" ({inert(told)})" if told else ""
    return f"{rows.window_words(entry) or 'TBA'} **{inert(rows.name_words(entry))}**{rest}"


def _credits(entries: Iterable[Entry], told: Iterable[Told]) -> list[str]:
    sources = {entry.source for entry in entries} | {one.said.source for one in told}
    due = credits_of({source for source in sources if source})
    return [f"{credit.words} <{credit.address}>\n" for credit in due]


def _heading(text: str) -> str:
    return text[0].upper() + text[1:]
