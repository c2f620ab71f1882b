"""``tracker relate REF before REF``: say which premiere comes before which."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from tracker.cli.changing import changing
from tracker.cli.commands.announce import check_contradictions, record
from tracker.cli.context import Context
from tracker.cli.reading import day_meant
from tracker.errors import UsageError
from tracker.schedule.announcing import enter
from tracker.schedule.catalogue import resolve_known
from tracker.schedule.model import Certainty
from tracker.schedule.relating import Side, related_to
from tracker.schedule.statement import Statement, default_certainty
from tracker.store.tiny import Database
from tracker.views.entered import entered_lines
from tracker.views.names import names_in

if TYPE_CHECKING:
    from tracker.views.spans import Line

_SIDES = {"before": Side.BEFORE, "after": Side.AFTER}
_EXAMPLE = 'tracker relate "Iron Fist S1" before "The Defenders" before "The Punisher S1"'


@dataclass(frozen=True, slots=True)
class Chain:
    """What was typed behind ``tracker relate``; None is not typed."""

    words: Sequence[str]
    gap: str | None = None
    certainty: Certainty | None = None
    on: str | None = None
    source: str | None = None
    quote: str | None = None
    note: str | None = None
    anyway: bool = False


def run(context: Context, chain: Chain, *, dry_run: bool = False) -> None:
    """Enter a relation for each neighbouring pair, all in one save, and say what follows."""
    side, titles = parse_chain(chain.words)
    said_on = context.today
    if chain.on is not None:
        said_on = day_meant(chain.on, context.today, "--on")
    with changing(context, dry_run=dry_run) as change:
        lines: list[Line] = []
        is_new = False
        for one, other in pairwise(titles):
            statement = _statement(chain, side, (one, other), said_on, change.database)
            entered = enter(statement, change.database, context.today)
            check_contradictions(entered.follows, change.database, anyway=chain.anyway)
            if not entered.is_known:
                record(entered, change.database)
                is_new = True
            names = names_in(change.database)
            lines += entered_lines(entered, None, names, created=None, width=context.width)
        if is_new:
            change.save(f"relate {' '.join(chain.words)}")
    context.show(lines)


def parse_chain(words: Sequence[str]) -> tuple[Side, list[str]]:
    """Give the side and the titles of ``A before B before C``; sides that mix are refused."""
    names, sides = list(words[::2]), {word.lower() for word in words[1::2]}
    if len(words) < 3 or len(words) % 2 == 0 or not sides <= _SIDES.keys():  # noqa: PLR2004 - A before B
        raise UsageError(
            "a chain is a title, before or after, a title, and so on", hint=f"try: {_EXAMPLE}"
        )
    if len(sides) > 1:
        raise UsageError(
            "before and after cannot be mixed in one chain", hint=f"turn it round: {_EXAMPLE}"
        )
    return _SIDES[sides.pop()], names


def _statement(
    chain: Chain, side: Side, pair: tuple[str, str], said_on: date, tables: Database
) -> Statement:
    name, other = pair
    catalogue = tables.catalogue()
    resolve_known(name, catalogue)
    return Statement(
        name=name,
        said_on=said_on,
        certainty=chain.certainty or default_certainty(chain.gap),
        related=related_to(side, chain.gap, other, catalogue),
        source=chain.source,
        quote=chain.quote,
        note=chain.note,
    )
