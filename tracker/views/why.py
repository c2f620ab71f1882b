"""``tracker why``: what was said of a premiere, what relations leave of it, and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.schedule.constraints import End, Step
from tracker.schedule.day_facts import Aspect, Basis, DayFact, day_of
from tracker.schedule.facts import iso_day
from tracker.schedule.model import Certainty, Ref
from tracker.schedule.order import Order, SetAside
from tracker.schedule.outlook import Entry
from tracker.text import safe
from tracker.views import rows
from tracker.views.items import Item
from tracker.views.names import Names
from tracker.views.reasons import contradiction_lines, why_lines
from tracker.views.spans import Line, Span, fact_line


@dataclass(frozen=True, slots=True)
class Asked:
    """A season whose window is asked after, at a level, and all that an answer is made of.

    ``contradictions`` are those that it has a part in.
    """

    entry: Entry
    order: Order
    level: Certainty
    contradictions: Sequence[SetAside]

    @property
    def is_bounded(self) -> bool:
        """Tell whether anything makes an end of its window."""
        return any(self.chain(end) for end in End)

    def chain(self, end: End) -> tuple[Step[Ref, Basis], ...]:
        """Give the facts that make an end of its window."""
        return self.order.chain(self.entry.ref, end, self.level)


def why(asked: Asked, names: Names, *, width: int | None) -> list[Line]:
    """Lay an answer out: what was said, the chain behind each end, what contradicts it."""
    lines = [*_said(asked.entry), _narrowed(asked), []]
    lines += why_lines(asked.order, asked.entry.ref, names, asked.level, width=width)
    for aside in asked.contradictions:
        lines += [[], *contradiction_lines(aside, names, width=width)]
    return lines


def _said(entry: Entry) -> Iterable[Line]:
    yield [Span(rows.name_words(entry), "heading"), Span(f"  {entry.standing.value}", "note")]
    facts = {
        "premiere": rows.premiere_words(entry) or "nothing was said of it",
        "window": rows.window_words(entry),
        "certainty": rows.certainty_words(entry),
        "said on": rows.said_on_words(entry),
        "source": safe(entry.source or ""),
    }
    yield from (fact_line(label, text) for label, text in facts.items() if text)


def _narrowed(asked: Asked) -> Line:
    """Say what relations leave of the window, or that they leave it as it is."""
    level = f"{asked.level.value} level"
    if asked.entry.narrowed is not None:
        return fact_line("narrowed", f"{rows.narrowed_words(asked.entry)} ({level})")
    is_related = asked.entry.ref in asked.order.groups
    words = f"no: relations leave it as it is ({level})" if is_related else "no: it has no relation"
    return fact_line("narrowed", words)


def why_item(asked: Asked) -> Item:
    """Give an answer as the item of why."""
    return {
        "ref": str(asked.entry.ref),
        "level": asked.level.value,
        **{end.value: _end_item(asked.chain(end)) for end in End},
        "set_aside": [_aside_item(aside) for aside in asked.contradictions],
    }


def _end_item(chain: Sequence[Step[Ref, Basis]]) -> Item:
    """Give an end of a window: its day, null where it is open, and the chain that makes it."""
    return {
        "day": _iso(chain[-1].day) if chain else None,
        "chain": [{**_fact_item(step.fact), "day": _iso(step.day)} for step in chain],
    }


def _aside_item(aside: SetAside) -> Item:
    found = aside.contradiction
    against: list[DayFact] = []
    for fact in found.facts:
        if fact != aside.fact and fact not in against:
            against.append(fact)
    return {
        **_fact_item(aside.fact),
        "short_days": found.short,
        "against": [_fact_item(fact) for fact in against],
    }


def _fact_item(fact: DayFact) -> Item:
    said, aspect = fact.owner.said, fact.owner.aspect
    told = said.premiere if aspect is Aspect.PREMIERE else said.relation
    return {
        "announcement": fact.owner.key,
        "ref": str(fact.point),
        "certainty": fact.owner.level.value,
        "said_on": said.said_on.isoformat(),
        "fact": aspect.value,
        "words": told.words if told else None,
    }


def _iso(number: int) -> str | None:
    return iso_day(day_of(number))
