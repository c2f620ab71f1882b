"""The clauses of a sentence in their order, each noted in the discourse when it was told."""

from collections.abc import Iterator, Sequence

from tracker.news.antecedents import pointed_seasons
from tracker.news.clauses import RELATIVE, Clause
from tracker.news.discourse import Discourse, Works, with_season
from tracker.news.tags import Event, Pointer, Season, Tag, Verb, Word
from tracker.news.view import View


def views(found: Sequence[Clause], discourse: Discourse, *, is_label: bool) -> Iterator[View]:
    """Give the clauses of a sentence as views, each noted in the discourse when it was told."""
    before: View | None = None
    for number, clause in enumerate(found):
        view = View(clause, number, discourse, before, is_label)
        yield view
        _note(view, discourse)
        before = view


def _note(view: View, discourse: Discourse) -> None:
    """Note the works of a clause; its first is the subject if it stands before the verb."""
    first = next(iter(view.spoken), None)
    points = isinstance(first, Pointer) and first.works == 1 and not first.owns
    points = points and (all(entity.apart for entity in view.found) or _is_it(first))
    if points and isinstance(first, Pointer):
        discourse.meant(discourse.pointed(first))
    verbs = [verb for verb in view.clause.verbs if verb.event is not Event.ANNOUNCE]
    for entity in [] if view.clause.opener == "who" else view.found:
        leads = entity.start < verbs[0].start if verbs else not _goes_on_listing(view)
        subject = leads and not (points or entity.is_object or view.clause.opener in RELATIVE)
        discourse.name(_as_told(view, tuple(entity.works)), subject=subject)
    names = not view.found and view.seasons and not view.clause.is_relative
    if names and not discourse.now.subject:
        discourse.point(pointed_seasons(view) or (discourse.carried() if _leads(view) else ()))
    if names and discourse.now.subject:
        discourse.now.subject = with_season(discourse.now.subject, view.seasons[-1])


def _as_told(view: View, works: Works) -> Works:
    """Give works without the season for which they do not come back."""
    return with_season(works, Season((), 0, 0)) if view.clause.has_event(Event.CANCEL) else works


def _is_it(tag: Tag | None) -> bool:
    """Tell a pronoun, beside which a title is not what it stands for."""
    return isinstance(tag, Pointer) and not tag.noun and not tag.kinds


def _goes_on_listing(view: View) -> bool:
    """Tell "X follows A (2023) and B", in which B is no subject."""
    return view.clause.opener == ")" and bool(view.discourse.now.subject)


def _leads(view: View) -> bool:
    """Tell "A fourth is in production", whose subject is a season alone."""
    said = [one.end for one in view.clause.verbs if one.event is Event.ANNOUNCE]
    rest = [one for one in view.tags if one.start >= max(said, default=0)]
    first = next((one for one in rest if not _is_article(one)), None)
    verbs = [one for one in rest if isinstance(one, Verb)]
    return isinstance(first, Season) and (not verbs or first.end <= verbs[0].start)


def _is_article(tag: Tag) -> bool:
    return isinstance(tag, Word) and tag.text in {"a", "the", "that"}
