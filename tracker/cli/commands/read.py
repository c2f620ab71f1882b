"""``tracker read FILE``: announcements proposed from an article, confirmed one by one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Final

from tracker.cli.articles import article_day, article_text, offered_document
from tracker.cli.changing import TRIAL, changing
from tracker.cli.commands.announce import record
from tracker.cli.context import Context
from tracker.cli.phrase_options import ReadingOptions
from tracker.cli.reading import database
from tracker.dates.errors import PhraseError
from tracker.dates.reading import read
from tracker.dates.settings import Settings
from tracker.errors import ExitStatus, NotFoundError, UsageError
from tracker.news import Article, Proposal, Tier, Work, read_article
from tracker.news.offered import offered
from tracker.news.trying import Effect, Saying, statement_of, tried
from tracker.schedule.announcing import Entered, enter
from tracker.schedule.catalogue import free_slug, resolve
from tracker.schedule.model import Series
from tracker.store.tiny import Database
from tracker.views.entered import entered_lines
from tracker.views.names import Names, names_in
from tracker.views.proposals import (
    in_order,
    proposal_item,
    proposal_lines,
    proposal_name,
    unknown_lines,
)

_ASKED: Final = (
    "enter this? [y,n,e,a,q]",
    "yneaq",
    "y yes, n no, e edit, a all that are plain (tier A), q quit",
)
_REFUSED: Final = (
    "it cannot be entered like this; edit it? [e,n,q]",
    "enq",
    "e edit, n no, q quit",
)


@dataclass(frozen=True, slots=True)
class Request:
    """What was typed behind ``tracker read``; None is not typed."""

    file: str | None = None
    text: str | None = None
    on: str | None = None
    source: str | None = None
    proposals: str | None = None
    new: bool = False
    agreed: bool = False
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    """What an article gave, and what each of its proposals would do."""

    article: Article
    offers: list[tuple[Proposal, Effect]]
    catalogue: dict[str, Series]
    book: Database
    names: Names
    saying: Saying
    settings: Settings


def run(context: Context, request: Request, reading: ReadingOptions | None = None) -> int:
    """Read an article and enter what is agreed to; give 0, or 1 when nothing is proposed."""
    text = article_text(context, request.file, request.text)
    on = article_day(context, request.on, text)
    found = _found(context, request, reading or ReadingOptions(), text, on)
    asked = not (request.agreed or context.options.as_json) and _is_terminal(context)
    if not asked:
        _show(context, request, found)
    accepted = _accepted(context, request, found, asked=asked)
    if request.dry_run:
        context.say(TRIAL)
    elif accepted:
        _save(context, request, found, accepted)
    return ExitStatus.DONE if found.offers else ExitStatus.NO


def _found(
    context: Context, request: Request, reading: ReadingOptions, text: str, on: date
) -> _Found:
    tables = database(context)
    settings = reading.over(tables.settings())
    catalogue = dict(tables.catalogue())
    read_out = _reader(context, request)
    article = read_out(text, catalogue, on=on, settings=settings)
    if request.new and article.unknown_titles:
        catalogue |= _new_series(article, catalogue)
        article = read_out(text, catalogue, on=on, settings=settings)
    saying = Saying(on, request.source)
    offers = [(one, tried(one, tables, saying, context.today)) for one in in_order(article)]
    return _Found(article, offers, catalogue, tables, names_in(tables), saying, settings)


def _reader(context: Context, request: Request) -> Callable[..., Article]:
    """Give what reads the article: our own rules, or what another program proposed."""
    if request.proposals is None:
        return read_article
    return partial(offered, offered_document(context, request.proposals))


def _new_series(article: Article, catalogue: dict[str, Series]) -> dict[str, Series]:
    made: dict[str, Series] = {}
    for unknown in article.unknown_titles:
        made[free_slug(unknown.name, {*catalogue, *made})] = Series(unknown.name, single=True)
    return made


def _is_terminal(context: Context) -> bool:
    return context.stdin is not None and context.stdin.isatty() and context.stdout.isatty()


def _show(context: Context, request: Request, found: _Found) -> None:
    """Print every proposal, as JSON or as lines."""
    if context.options.as_json:
        items = [proposal_item(one, effect) for one, effect in found.offers]
        context.show_json("tracker.read/1", found.saying.on, items)
    else:
        for place, (one, effect) in enumerate(found.offers):
            lines = proposal_lines(one, effect, found.names, width=context.width)
            context.show([[], *lines] if place else lines)
    _say_rest(context, request, found)


def _say_rest(context: Context, request: Request, found: _Found) -> None:
    for line in unknown_lines(found.article.unknown_titles, new=request.new):
        context.say("".join(span.text for span in line))
    if not found.offers:
        context.say("nothing is proposed: no title of the schedule stands beside a fact")


def _accepted(context: Context, request: Request, found: _Found, *, asked: bool) -> list[Proposal]:
    """Give what is to be entered: what was agreed to, one by one or with --yes."""
    if asked:
        accepted = list(_asked(context, found))
        _say_rest(context, request, found)
        return accepted
    if request.agreed:
        return [one for one, effect in found.offers if _is_plain(one, effect)]
    return []


def _is_plain(proposal: Proposal, effect: Effect) -> bool:
    return proposal.tier is Tier.A and effect.is_plain


def _asked(context: Context, found: _Found) -> Iterator[Proposal]:
    """Ask of one proposal after the other; give those that are agreed to."""
    for index, (one, effect) in enumerate(found.offers):
        place = f"({index + 1}/{len(found.offers)}) "
        lines = proposal_lines(one, effect, found.names, place=place, width=context.width)
        context.show([[], *lines] if index else lines)
        if effect.entered is not None and effect.entered.is_known:
            continue
        match _answer(context, effect):
            case "y":
                yield one
            case "e":
                yield _edited(context, one, found)
            case "a":
                yield from (each for each, its in found.offers[index:] if _is_plain(each, its))
                return
            case "q":
                return
            case _:
                continue


def _answer(context: Context, effect: Effect) -> str:
    """Give the answer to the question, asked again until it is one; the end of input is q."""
    asked, answers, keys = _REFUSED if effect.entered is None else _ASKED
    while True:
        context.say(asked)
        line = context.stdin.readline() if context.stdin else ""
        answer = line.strip().lower()[:1]
        if not line:
            return "q"
        if answer in set(answers):
            return answer or "n"
        context.say(keys)


def _edited(context: Context, proposal: Proposal, found: _Found) -> Proposal:
    """Give a proposal with another title or other words, as typed; an empty line keeps."""
    while True:
        name = _line(context, f"title and season [{proposal_name(proposal)}]")
        words = _line(context, f"words [{proposal.words}]") if proposal.premiere else ""
        try:
            changed = _changed(proposal, name, words, found)
        except (UsageError, PhraseError) as error:
            context.say(f"error: {error.lines[0]}", *error.lines[1:])
            continue
        refusal = tried(changed, found.book, found.saying, context.today).refusal
        if refusal is None or not (name or words):
            return changed
        context.say(f"error: {refusal}")


def _line(context: Context, label: str) -> str:
    context.say(f"{label}:")
    return (context.stdin.readline() if context.stdin else "").strip()


def _changed(proposal: Proposal, name: str, words: str, found: _Found) -> Proposal:
    if name:
        key, named = resolve(name, found.catalogue)
        work = Work(key or named.title, named.season, named.part)
        title = found.catalogue[key].title if key else named.title
        proposal = replace(proposal, title=title, work=work)
    if words:
        reading = read(words, on=found.saying.on, settings=found.settings)
        proposal = replace(proposal, premiere=reading)
    return proposal


def _save(context: Context, request: Request, found: _Found, accepted: Sequence[Proposal]) -> None:
    """Enter all that was agreed to in one save, tried again under the lock."""
    with changing(context) as change:
        entered = list(_entered(context, found, accepted, change.database))
        if entered:
            change.save(f"read {request.file or 'a text'}")
    for one in entered:
        context.show(entered_lines(one, None, found.names, created=None, width=context.width)[:1])
    count = f"{len(entered)} announcement{'' if len(entered) == 1 else 's'} entered"
    context.say(f"{count}; to take all of it back: tracker undo" if entered else "nothing new")


def _entered(
    context: Context, found: _Found, accepted: Sequence[Proposal], tables: Database
) -> Iterator[Entered]:
    for one in accepted:
        try:
            entered = enter(statement_of(one, tables, found.saying), tables, context.today)
        except (UsageError, NotFoundError) as error:
            context.say(f"left out, {one.title}: {error.message}")
            continue
        if not entered.is_known:
            record(entered, tables)
            yield entered
