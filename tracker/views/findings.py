"""What ``tracker check`` says: findings, and the plan of a repair."""

from collections.abc import Sequence
from typing import Any

from tracker.schedule.findings import Finding, Severity
from tracker.schedule.hand_edits import Offer
from tracker.schedule.repairing import Plan
from tracker.text import safe
from tracker.views.said import said_words
from tracker.views.spans import Line, Span, fact_line
from tracker.views.theme import Style

_STYLES = {Severity.ERROR: Style.LAPSED, Severity.NOTE: Style.NOTE}


def finding_item(finding: Finding) -> dict[str, Any]:
    """Give a finding as the item of check."""
    return {
        "code": finding.code.value,
        "severity": finding.severity.value,
        "where": finding.where,
        "message": finding.message,
        "fix": finding.fix,
    }


def place_lines(path: str, reason: str) -> list[Line]:
    """Say which file it is, and why that one."""
    return [[Span(safe(path), "title"), Span(f": {reason}", "note")]]


def finding_lines(findings: Sequence[Finding]) -> list[Line]:
    """Give the findings, errors first, and how many there are."""
    ranked = sorted(findings, key=lambda one: one.severity is Severity.NOTE)
    return [*(line for one in ranked for line in _lines(one)), [Span(_count(findings))]]


def plan_lines(plan: Plan) -> list[Line]:
    """Say what a repair would do, a line for each record that it changes or offers."""
    return [
        *(_step(f"announcement {old}", f"kept under {new}") for old, new in plan.rekeyed.items()),
        *(
            _step(f"series {key}", f'entered as "{series.title}"')
            for key, series in plan.new_series.items()
        ),
        *(_step(f"season {key}", "made again from its announcements") for key in plan.rows),
        *(_step("changed by hand, offered", offer_words(offer)) for offer in plan.offers),
    ]


def offer_words(offer: Offer) -> str:
    """Say what a hand edit would be as an announcement."""
    said = offer.announcement
    what = f"{said.about}: {said_words(said)} ({said.certainty.value})"
    return safe(f"{what}, as said on {said.said_on}")


def _lines(finding: Finding) -> list[Line]:
    severity = finding.severity
    heading = [Span(f"{severity.value:<6}", _STYLES[severity]), Span(safe(finding.where))]
    fix = [fact_line("fix", safe(finding.fix))] if finding.fix else []
    return [heading, fact_line(finding.code.value, safe(finding.message)), *fix]


def _count(findings: Sequence[Finding]) -> str:
    errors = sum(one.severity is Severity.ERROR for one in findings)
    notes = len(findings) - errors
    counts = [(errors, "error"), (notes, "note")]
    told = [f"{count} {noun}{'s' * (count > 1)}" for count, noun in counts if count]
    return ", ".join(told) or "nothing is wrong"


def _step(what: str, how: str) -> Line:
    return [Span(f"  {safe(what)}: ", "label"), Span(safe(how))]
