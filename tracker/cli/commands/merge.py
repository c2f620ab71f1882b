"""``tracker merge``: git calls it to merge a schedule; and how git is told to."""

import sys
from collections.abc import Sequence
from typing import NamedTuple

from tracker.cli.changing import TRIAL
from tracker.cli.context import Context
from tracker.cli.inputs import read_input
from tracker.cli.reading import location
from tracker.errors import DataError, UsageError
from tracker.schedule.checking import duplicates
from tracker.schedule.findings import Finding
from tracker.schedule.merging import Side, Sides, merged, side_of
from tracker.schedule.settling import unsettled
from tracker.schedule.tables import Document, decode_tables
from tracker.store import atomic, codec, merge_driver
from tracker.text import safe
from tracker.views.findings import place_lines
from tracker.views.merging import installation_lines, left_words

_WHOSE = ("the common ancestor", "our version", "their version")


class Versions(NamedTuple):
    """The files with the three versions, as git names them; ours takes the result."""

    base: str
    ours: str
    theirs: str


def run(context: Context, files: Versions, path: str) -> None:
    """Merge two versions into the file that holds ours; until then it is as it was.

    Raises ``DataError`` or ``InputError`` for a version that cannot be merged: then git marks the
    path as in conflict and leaves our version where it is.
    """
    data = [read_input(context, name) for name in files]
    try:
        sides = Sides(*(_side(one, whose, path) for one, whose in zip(data, _WHOSE, strict=True)))
        document = merged(sides)
        made = codec.encode(document)
    except RecursionError:
        raise DataError(f"{safe(path)}: the JSON is nested too deeply", hint=_MEND) from None
    if made != data[1]:
        target = atomic.target_of(context.folder / files.ours)
        with atomic.lock(target.parent, context.say) as folder:
            atomic.replace(target, made, folder, context.signals.hold)
    known = {(one.where, one.message) for one in _left(sides.ours.document)}
    left = [one for one in _left(document) if (one.where, one.message) not in known]
    for words in left_words(path, left):
        context.say(words)


def _side(data: bytes, whose: str, path: str) -> Side:
    """Read a version; an empty common ancestor is none."""
    try:
        is_none = whose == _WHOSE[0] and not data
        return side_of(codec.empty_document() if is_none else codec.decode(data))
    except DataError as error:
        hint = _WITHOUT_BASE if whose == _WHOSE[0] else _MEND
        raise DataError(f"{safe(path)}, {whose}: {error.message}", hint=hint) from None


_MEND = "nothing was merged; mend that version, then merge again"
_WITHOUT_BASE = (
    "nothing was merged; an empty file in its place is no common ancestor: tracker merge --help"
)


def _left(document: Document) -> list[Finding]:
    """Give what of a document two hands have to settle."""
    tables = decode_tables(document)
    return [*unsettled(tables), *duplicates(tables)]


def check_alone(*, repair: bool, as_json: bool) -> None:
    """Refuse what does not go together with an installation."""
    hint = "try: tracker check --install-merge-driver"
    if repair:
        raise UsageError("--repair and --install-merge-driver do not go together", hint=hint)
    if as_json:
        raise UsageError("--json is about what is wrong with the file", hint=hint)


def install(context: Context, *, agreed: bool = False, dry_run: bool = False) -> None:
    """Show what would make git merge the file with tracker and, once agreed to, write it."""
    where = location(context)
    wanted = merge_driver.missing(where.path, _program())
    context.show(place_lines(str(where.path), where.reason))
    if wanted.is_complete:
        context.say("git merges it with tracker already; nothing is to be written")
        return
    shown = (str(wanted.attributes), wanted.line, wanted.settings)
    context.show(installation_lines(*shown))
    if dry_run:
        context.say(TRIAL)
    elif agreed or context.confirm("write this?"):
        merge_driver.install(wanted, context.say, context.signals.hold)
        context.say(*_INSTALLED)
    else:
        context.say("nothing was written")


_INSTALLED = (
    "git merges it with tracker from now on, in this clone",
    "commit .gitattributes; in every other clone: tracker check --install-merge-driver",
)


def _program() -> Sequence[str]:
    """Give what starts this very tracker; ``-P`` keeps a folder ``tracker`` of a checkout out."""
    return (sys.executable, "-P", "-m", "tracker") if sys.executable else ("tracker",)
