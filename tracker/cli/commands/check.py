"""``tracker check``: which file and why, everything wrong with it; ``--repair`` mends it."""

from tracker.cli.changing import TRIAL, holding
from tracker.cli.context import Context
from tracker.cli.progress import at_work
from tracker.cli.reading import location
from tracker.errors import DataError, ExitStatus
from tracker.schedule.checking import check
from tracker.schedule.findings import Code, Finding, Severity
from tracker.schedule.hand_edits import Offer
from tracker.schedule.repairing import Plan, plan, repaired
from tracker.schedule.tables import decode_tables
from tracker.store.atomic import shown
from tracker.store.file import load
from tracker.store.location import Location
from tracker.views.findings import (
    finding_item,
    finding_lines,
    offer_words,
    place_lines,
    plan_lines,
)

DAMAGED = "damaged"
"""What stands in the name of the file that a repair keeps."""


def run(context: Context) -> int:
    """Say what is wrong; give 0 for nothing or notes only, 1 for findings, 65 if unreadable."""
    where = location(context)
    try:
        with at_work(context, "checking"):
            found = load(where.path, context.largest)
            findings = [] if found is None else check(found.document, context.today)
    except DataError as error:
        _show_unreadable(context, where, error)
        raise
    if found is None:
        context.say(f"there is no {where.path} yet: an empty schedule")
    _show(context, where, findings)
    return _status(findings)


def repair(context: Context, *, agreed: bool = False, dry_run: bool = False) -> int:
    """Show what would mend the file and, once that is agreed to, do it in one save.

    The file as it was is kept beside it. Gives 0, or 1 when something is left to mend by hand.
    """
    context.show(place_lines(str(location(context).path), location(context).reason))
    if dry_run:
        context.say(TRIAL)
    with holding(context) as held:
        database = held.database()
        with at_work(context, "checking"):
            tables = decode_tables(database.document)
            made = plan(tables, context.today)
        context.show(plan_lines(made))
        if made.is_empty:
            context.say("there is nothing that a repair would do")
        elif not dry_run:
            accepted = _accepted(context, made, agreed=agreed)
            if agreed or context.confirm("do all this?"):
                database.write(repaired(tables, made, accepted))
                kept = held.keep(DAMAGED)
                held.save(database, "check --repair")
                context.say(f"mended; the file as it was is kept in {kept.name}")
        with at_work(context, "checking"):
            findings = check(database.document, context.today)
    context.show(finding_lines(findings))
    return _status(findings)


def _accepted(context: Context, made: Plan, *, agreed: bool) -> list[Offer]:
    """Ask of every hand edit whether it is to be entered as an announcement."""
    return [
        offer
        for offer in made.offers
        if agreed or context.confirm(f"enter as an announcement: {offer_words(offer)}?")
    ]


def _show(context: Context, where: Location, findings: list[Finding]) -> None:
    if context.options.as_json:
        items = [finding_item(finding) for finding in findings]
        context.show_json("tracker.check/1", context.today, items)
    else:
        context.show([*place_lines(str(where.path), where.reason), *finding_lines(findings)])


def _show_unreadable(context: Context, where: Location, error: DataError) -> None:
    """Show the one finding of a file whose bytes are no schedule; the error follows it."""
    if context.options.as_json:
        _show(context, where, [_unreadable(where, error)])
    else:
        context.show(place_lines(str(where.path), where.reason))


def _unreadable(where: Location, error: DataError) -> Finding:
    """Give the error as a finding, at the line and column that it names or at the file."""
    message = error.message.removeprefix(f"{shown(where.path)}: ")
    place, colon, reason = message.partition(": ")
    if colon and place.startswith("line "):
        return Finding(Code.UNREADABLE, place, reason, error.hint)
    return Finding(Code.UNREADABLE, shown(where.path), message, error.hint)


def _status(findings: list[Finding]) -> int:
    is_wrong = any(finding.severity is Severity.ERROR for finding in findings)
    return ExitStatus.NO if is_wrong else ExitStatus.DONE
