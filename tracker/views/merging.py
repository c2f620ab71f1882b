"""What is said of merging in git: what an installation writes, what a merge left unsettled."""

from collections.abc import Iterable, Sequence

from tracker.schedule.findings import Finding
from tracker.text import safe
from tracker.views.spans import Line, Span


def installation_lines(
    attributes: str, line: str | None, settings: Sequence[tuple[str, str]]
) -> list[Line]:
    """Give a line for everything that would be written, and where."""
    steps = [] if line is None else [(attributes, line)]
    steps += [(f"git config {key}", text) for key, text in settings]
    return [[Span(f"  {safe(where)}: ", "label"), Span(safe(what))] for where, what in steps]


def left_words(path: str, findings: Iterable[Finding]) -> list[str]:
    """Say what a merge of the file at ``path`` brought that somebody has to look at."""
    return [
        f"{path}: {one.where}: {one.message}; to settle it: {one.fix or 'tracker check'}"
        for one in findings
    ]
