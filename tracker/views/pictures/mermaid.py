"""The premiere timeline as a Mermaid Gantt chart, for documents that draw such text.

A Gantt chart knows a first day and the day after the last, and no uncertainty: exact days are
milestones, windows are bars from edge to edge of what is in view, and what a bar cannot show stands
in its words. Seasons without a date are named in the description and in comments.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from tracker.dates.window import Window
from tracker.schedule.model import Certainty, Standing
from tracker.schedule.outlook import Entry
from tracker.views import rows
from tracker.views.axis import Edge
from tracker.views.pictures import MERMAID_MARK
from tracker.views.scene import Scene, heading_words, left_out_words

_PLAIN = re.compile(r"[^\w .,!?()/+~-]|[ﬂ¶_]")
"""Characters that are not written as they are: they mean something to Mermaid, or may one day.

The two odd letters are those that it puts around its own codes while it works.
"""

_KEYWORD = re.compile(
    r"gantt|dateformat|inclusiveenddates|topaxis|axisformat|tickinterval|includes|excludes"
    r"|todaymarker|weekday|weekend|title|acctitle|accdescr|section|click|call|href"
    r"|\d{4}-\d\d-\d\d|[.,!?()/+~-]",
    re.IGNORECASE,
)
"""What a task's name may not begin with, since the chart would take it for a line of its own."""

_TAGS = {Standing.RELEASED: "done", Standing.LAPSED: "crit", Standing.CANCELLED: "done"}


def mermaid(scene: Scene) -> str:
    """Give the chart as text."""
    return (
        "\n".join([MERMAID_MARK, *_comments(scene), "gantt", *_settings(scene), *_tasks(scene)])
        + "\n"
    )


def escaped(text: str) -> str:
    """Give text as part of a line: what could end the line or mean something becomes a code."""
    return _PLAIN.sub(lambda match: f"#{ord(match.group())};", text.strip())


def ascii_codes(chart: str) -> str:
    """Give a chart in ASCII, every other character as its code."""
    return "".join(c if c.isascii() else f"#{ord(c)};" for c in chart)


def _task_name(text: str) -> str:
    """Give the name of a task, which must be neither empty nor begin like another line."""
    name = escaped(text) or "#160;"
    return f"#{ord(name[0])};{name[1:]}" if _KEYWORD.match(name) else name


def _comments(scene: Scene) -> Iterator[str]:
    """Give lines that are not drawn: what the chart cannot hold."""
    for entry in scene.lapsed:
        yield f"%% {escaped(rows.name_words(entry))} - {rows.lapsed_words(entry)}"
    for entry in scene.undated:
        yield f"%% {escaped(rows.name_words(entry))} - {escaped(rows.tba_words(entry))}"
    if scene.left_out:
        yield f"%% {escaped(left_out_words(scene))}"


def _settings(scene: Scene) -> Iterator[str]:
    undated = len(scene.undated)
    note = f" ({undated} without a date)" if undated else ""
    yield f"    title {heading_words(scene)}{note}"
    if scene.undated:
        names = ", ".join(rows.name_words(entry) for entry in scene.undated)
        yield f"    accDescr: {escaped(f'no date announced - {names}')}"
    yield "    dateFormat YYYY-MM-DD"
    yield "    axisFormat %b %Y"
    yield "    todayMarker off"


def _tasks(scene: Scene) -> Iterator[str]:
    number = 0
    for part in scene.groups:
        if part.heading:
            yield f"    section {_task_name(part.heading)}"
        for entry in part.entries:
            number += 1
            yield _task(entry, f"t{number}", scene)
    if scene.first <= scene.as_of <= scene.last:
        yield _as_of(scene)


def _as_of(scene: Scene) -> str:
    """Give the line of the day from which the schedule is seen."""
    day = scene.as_of.isoformat()
    return f"    as of {day} :vert, seen, {day}, 0d"


def _task(entry: Entry, key: str, scene: Scene) -> str:
    """Give the line of a season: its name, what a bar cannot say, its first day and its end."""
    window = entry.window
    if window is None:
        raise ValueError(f"{entry.ref} has no window and no place in a chart")
    tags = [_TAGS.get(entry.standing, "active" if _is_sure(entry) else "")]
    name = _task_name(f"{rows.name_words(entry)} ({', '.join(_remarks(entry, window, scene))})")
    if window.is_day:
        span = [_iso(window.earliest), "0d"]
        tags.insert(0, "milestone")
    else:
        first, last = _in_view(window, scene)
        span = [_iso(first), _iso(last + timedelta(days=1))]
    return f"    {name} :{', '.join([*filter(None, tags), key, *span])}"


def _is_sure(entry: Entry) -> bool:
    return entry.season.certainty is Certainty.CONFIRMED


def _remarks(entry: Entry, window: Window, scene: Scene) -> Iterator[str]:
    """Give the words of a task: the premiere as said, how sure, where a bar's end is no bound."""
    yield rows.premiere_words(entry) or rows.window_words(entry)
    if not _is_sure(entry) and rows.certainty_words(entry):
        yield rows.certainty_words(entry)
    if entry.standing in {Standing.RELEASED, Standing.LAPSED}:
        yield rows.standing_words(entry)
    if entry.narrowed:
        yield f"narrowed to {rows.narrowed_words(entry)}"
    stretch = scene.axis(1).cells_of(window)
    ends = {stretch.left, stretch.right} if stretch else set()
    if Edge.OPEN in ends:
        yield "open end"
    if Edge.CUT in ends:
        yield f"goes on, {rows.iso_window(window)}"


def _in_view(window: Window, scene: Scene) -> tuple[date, date]:
    """Give the days of a window that are in view."""
    first = max(window.earliest or scene.first, scene.first)
    return first, min(window.latest or scene.last, scene.last)


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()
