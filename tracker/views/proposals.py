"""What was read out of an article: lines for people, items for ``--json``."""

from typing import Any

from tracker.dates.window import Window
from tracker.news.trying import Effect
from tracker.news.values import Article, Proposal, RelationClaim, UnknownTitle
from tracker.schedule.facts import iso_day
from tracker.schedule.model import Ref
from tracker.text import safe
from tracker.views.changes import change_words
from tracker.views.entered import consequence_lines
from tracker.views.items import Item, episodes_item
from tracker.views.names import Names
from tracker.views.rows import iso_window
from tracker.views.said import fact_words, subject_name
from tracker.views.spans import Line, Span, fact_line

_TIERS = {
    "A": "plain",
    "B": "several titles or dates, or a doubt",
    "C": "the title is only pointed at",
}


def proposal_lines(
    proposal: Proposal, effect: Effect, names: Names, *, width: int | None, place: str = ""
) -> list[Line]:
    """Give a proposal as lines: the fact, its evidence with the words marked, what it would do."""
    follows = effect.entered.follows if effect.entered else None
    heading = [
        Span(place, "note"),
        Span(proposal_name(proposal), "title"),
        Span(f": {_fact(proposal, names)}", proposal.certainty.value),
        Span(f"  [{proposal.tier}: {_TIERS[proposal.tier]}]", "note"),
    ]
    return [
        heading,
        _evidence(proposal),
        fact_line("effect", effect_words(effect)),
        *(consequence_lines(follows, names, width) if follows else []),
        *(fact_line("note", safe(note)) for note in proposal.notes),
    ]


def proposal_name(proposal: Proposal) -> str:
    """Give the name of what a proposal is about, safe to show."""
    work = proposal.work
    about = Ref(work.series, work.season, work.part)
    return subject_name(proposal.title, about, numbered=work.season is not None)


def _fact(proposal: Proposal, names: Names) -> str:
    sure = proposal.certainty.value
    if proposal.relation is not None:
        return f"{_relation(proposal.relation, names)}, {sure}"
    if proposal.premiere is not None:
        window = proposal.premiere.window
        meaning = iso_window(window) if isinstance(window, Window) else "TBA"
        return f"premieres {safe(_flat(proposal.words))} ({meaning}), {sure}"
    fact = proposal.episodes or proposal.status
    return f"{fact_words(fact)}, {sure}" if fact else sure


def _relation(claim: RelationClaim, names: Names) -> str:
    name = names(Ref(claim.to.series, claim.to.season, claim.to.part))
    if claim.same_year:
        return f"{'later ' if claim.least else ''}in the year of {name}"
    if claim.most is None:
        return f"after {name}" if claim.least == 1 else f"at least {claim.least} days after {name}"
    if claim.least is None:
        return f"before {name}"
    if claim.most < 0:
        return f"{-claim.most}-{-claim.least} days before {name}"
    return f"{claim.least}-{claim.most} days after {name}"


def _evidence(proposal: Proposal) -> Line:
    """Give the sentence with the words that say it in another style."""
    text, start = proposal.evidence.text, proposal.evidence.start
    first, last = proposal.start - start, proposal.end - start
    pieces = ((text[:first], ""), (text[first:last], "heading"), (text[last:], ""))
    return [
        Span('  "', "note"),
        *(Span(safe(_flat(piece)), style) for piece, style in pieces),
        Span('"', "note"),
    ]


def _flat(text: str) -> str:
    """Give a text on one line; blanks at its ends stay."""
    return " ".join(text.replace("\n", " ").split(" "))


def effect_words(effect: Effect) -> str:
    """Give what a proposal would do, safe to show."""
    if effect.entered is None:
        return f"none: {safe(effect.refusal or '')}"
    if effect.entered.is_known:
        return "none: known already"
    change = effect.entered.change
    words = change_words(change) if change else "noted"
    if effect.entered.series_before is None:
        words += ", a new series"
    return f"{words}; but {effect.contradiction}" if effect.contradiction else words


def unknown_lines(unknown: tuple[UnknownTitle, ...], *, new: bool) -> list[Line]:
    """Name what stands beside a premiere and is not in the schedule."""
    return [[Span(_unknown(one, new=new), "note")] for one in unknown]


def _unknown(one: UnknownTitle, *, new: bool) -> str:
    text = f'not in the schedule: "{one.name}"'
    if one.close:
        text += f"; did you mean: {', '.join(one.close)}"
    return safe(text if new else f"{text}; --new takes it in")


def proposal_item(proposal: Proposal, effect: Effect) -> Item:
    """Give a proposal as the item of read."""
    window = proposal.premiere.window if proposal.premiere else None
    closed = window if isinstance(window, Window) else None
    return {
        "kind": proposal.kind.value,
        "title": proposal.title,
        "ref": _ref(proposal, effect),
        "season": proposal.work.season,
        "part": proposal.work.part,
        "words": proposal.words,
        "earliest": iso_day(closed.earliest) if closed else None,
        "latest": iso_day(closed.latest) if closed else None,
        "tba": window is not None and closed is None,
        "episodes": episodes_item(proposal.episodes),
        "status": proposal.status.value if proposal.status else None,
        "relation": _relation_item(proposal.relation),
        "certainty": proposal.certainty.value,
        "tier": proposal.tier.value,
        "evidence": {
            "text": proposal.evidence.text,
            "start": proposal.evidence.start,
            "end": proposal.evidence.end,
        },
        "effect": effect_words(effect),
        "notes": list(proposal.notes),
    }


def _ref(proposal: Proposal, effect: Effect) -> str:
    if effect.entered is not None:
        return str(effect.entered.ref)
    return str(Ref(proposal.work.series, proposal.work.season, proposal.work.part))


def _relation_item(claim: RelationClaim | None) -> dict[str, Any] | None:
    if claim is None:
        return None
    return {
        "to": str(Ref(claim.to.series, claim.to.season, claim.to.part)),
        "min_days": claim.least,
        "max_days": claim.most,
        "same_year": claim.same_year,
    }


def in_order(article: Article) -> list[Proposal]:
    """Give the proposals as they are offered: the plainest first, then as the text has them."""
    return sorted(article.proposals, key=lambda one: (one.tier, one.evidence.start))
