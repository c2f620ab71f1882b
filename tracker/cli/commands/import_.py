"""``tracker import SOURCE``: what others say, as a plan that is shown and then one save."""

from collections.abc import Iterable, Sequence

from tracker.cli.changing import changing
from tracker.cli.context import Context
from tracker.cli.incoming import read_batch
from tracker.cli.sources import Wanted
from tracker.errors import DataError, ServiceError
from tracker.schedule.catalogue import find_whole
from tracker.schedule.importing import Known, Plan, Takes, Verdict, plan
from tracker.schedule.incoming import Incoming, Refused
from tracker.store.tiny import Database
from tracker.text import safe
from tracker.views.credits import credits_of
from tracker.views.imports import plan_lines, refused_words, taken_words


def run(context: Context, wanted: Wanted) -> None:
    """Read what others say, show what taking it would change, and take it in one save."""
    wanted.check()
    batch = read_batch(context, wanted)
    for note in batch.notes:
        context.say(note)
    with changing(context, dry_run=wanted.dry_run) as change:
        takes = _takes(wanted, change.database)
        made = plan(batch.incoming, known(change.database), context.today, takes)
        context.show(plan_lines(made, width=context.width, ascii_only=context.ascii_only))
        _check_refused(context, wanted, [*batch.refused, *made.refused])
        _credit(context, batch.incoming)
        if _is_accepted(context, wanted, made):
            record(made, change.database)
            change.save(f"import {wanted.source}")
            context.say(f"took {taken_words(made)}")
    if change.created:
        context.say(f"created {safe(change.created)}")


def known(tables: Database) -> Known:
    """Give a schedule as a plan is made against it."""
    return Known(tables.catalogue(), tables.announcements(), tables.retractions(), tables.seasons())


def record(made: Plan, tables: Database) -> None:
    """Put what a plan comes to into the tables."""
    for key, series in made.series.items():
        tables.put_series(key, series)
    for key, said in made.announcements.items():
        tables.put_announcement(key, said)
    tables.put_seasons(made.rows)


def _takes(wanted: Wanted, tables: Database) -> Takes:
    """Give what conflicts are taken: all, or those about the series that are named."""
    if "all" in wanted.take:
        return lambda _: True
    catalogue = tables.catalogue()
    keys = {find_whole(name, catalogue) for name in wanted.take}
    return lambda ref: ref.series in keys


def _check_refused(context: Context, wanted: Wanted, refused: Sequence[Refused]) -> None:
    """Take nothing if anything cannot be, unless the rest is asked for."""
    if not refused:
        return
    count = "1 item" if len(refused) == 1 else f"{len(refused)} items"
    words = refused_words(refused)
    if wanted.skip_bad:
        context.say(f"left out, {count}:", *words)
        return
    failure = DataError if wanted.source.is_file else ServiceError
    raise failure(
        f"{count} cannot be taken, and nothing was:",
        details=words,
        hint="to take the rest: --skip-bad",
    )


def _credit(context: Context, incoming: Iterable[Incoming]) -> None:
    sources = {one.said.source for one in incoming if one.said.source}
    for credit in credits_of(sources):
        context.say(f"{credit.words} {credit.address}")


def _is_accepted(context: Context, wanted: Wanted, made: Plan) -> bool:
    """Tell whether the plan is to be carried out: there is something in it, and it is agreed to."""
    if made.count(Verdict.CONFLICT):
        context.say("a conflict is taken only if chosen: --take REF, or --take all")
    if made.is_empty:
        context.say("nothing is new; nothing was written")
        return False
    if wanted.dry_run:
        return False
    return wanted.agreed or context.confirm(f"take {taken_words(made)}?")
