"""``tracker by WHEN [REF]``: whether it will be out by then."""

from datetime import date

from tracker.cli.context import Context
from tracker.cli.reading import (
    as_of,
    entries,
    say_if_empty,
    season_columns_asked,
    season_meant_by,
    window_meant,
)
from tracker.errors import ExitStatus, UsageError
from tracker.schedule.catalogue import find_known
from tracker.schedule.forecast import Answer, answer
from tracker.schedule.outlook import Entry

_STATUSES = {
    Answer.WILL: ExitStatus.DONE,
    Answer.WONT: ExitStatus.NO,
    Answer.MIGHT: ExitStatus.MIGHT,
    Answer.UNKNOWN: ExitStatus.MIGHT,
}


def run(context: Context, when: str, name: str | None = None) -> int:
    """Answer for every season, or for one; give the exit status of the answer for one."""
    if name is not None and context.options.are_filtering:
        raise UsageError(
            "by takes a REF or filters, not both", hint=f'try: tracker by "{when}" "{name}"'
        )
    day = as_of(context)
    until = last_day_of(when, day)
    columns, of_log = season_columns_asked(context)
    found = entries(context, with_origin=of_log)
    say_if_empty(context, found)
    asked = found if name is None else [_named(name, found, day)]
    answers = [(entry, _answer(context, entry, until)) for entry in asked]
    if context.options.as_json:
        items = [{"ref": str(entry.ref), "answer": given.value} for entry, given in answers]
        context.show_json("tracker.by/1", day, items)
    else:
        from tracker.views.forecast import (  # noqa: PLC0415 - not for --json
            NARROWED_COLUMNS,
            forecast_lines,
        )

        width, ascii_only = context.width, context.ascii_only
        if columns is None and context.options.level is not None:
            columns = NARROWED_COLUMNS
        context.show(forecast_lines(answers, until, columns, width=width, ascii_only=ascii_only))
    return ExitStatus.DONE if name is None else _STATUSES[answers[0][1]]


def last_day_of(when: str, day: date) -> date:
    """Read a deadline, which counts by its last day."""
    window = window_meant(when, day, hint="October 2017")
    if window is not None and window.latest is not None:
        return window.latest
    raise UsageError(f'"{when}" has no last day', hint='try: tracker by "October 2017"')


def _named(name: str, found: list[Entry], day: date) -> Entry:
    wanted = find_known(name, {entry.ref.series: entry.series for entry in found})
    return season_meant_by(name, wanted, found, day)


def _answer(context: Context, entry: Entry, until: date) -> Answer:
    """Answer by what was said; by what relations leave of it too if a level of them is named."""
    narrowed = None if context.options.level is None else entry.narrowed
    return answer(entry, until, as_of(context), narrowed)
