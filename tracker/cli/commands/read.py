"""``tracker read FILE``: announcements proposed from an article, confirmed one by one."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Final

from tracker.cli.changing import TRIAL, changing
from tracker.cli.commands.announce import record
from tracker.cli.context import Context
from tracker.cli.phrase_options import ReadingOptions
from tracker.cli.reading import database, day_meant
from tracker.dates.errors import PhraseError
from tracker.dates.reading import read
from tracker.dates.settings import Settings
from tracker.errors import ExitStatus, InputError, NotFoundError, UsageError
from tracker.news import LONGEST, Article, Proposal, Tier, Work, dateline, read_article
from tracker.news.offered import offered
from tracker.news.trying import Effect, Saying, statement_of, tried
from tracker.schedule.announcing import Entered, enter
from tracker.schedule.catalogue import free_slug, resolve
from tracker.schedule.model import Series
from tracker.store.tiny import Database
from tracker.views.entered import entered_lines
from tracker.views.names import names_in
from tracker.views.proposals import (
    in_order,
    proposal_item,
    proposal_lines,
    proposal_name,
    unknown_lines,
)

_KEYS: Final = "y yes, n no, e edit, a all that are plain (tier A), q quit"
_ASKED: Final = "enter this? [y,n,e,a,q]"


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
    saying: Saying
    settings: Settings


def run(context: Context, request: Request, reading: ReadingOptions | None = None) -> int:
    """Read an article and enter what is agreed to; give 0, or 1 when nothing is proposed."""
    text = _text(context, request)
    on = _day(context, request, text)
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
    return _Found(article, offers, catalogue, saying, settings)


def _reader(context: Context, request: Request) -> Callable[..., Article]:
    """Give what reads the article: our own rules, or what another program proposed."""
    if request.proposals is None:
        return read_article
    return partial(offered, _document(context, request.proposals))


def _new_series(article: Article, catalogue: dict[str, Series]) -> dict[str, Series]:
    made: dict[str, Series] = {}
    for unknown in article.unknown_titles:
        made[free_slug(unknown.name, {*catalogue, *made})] = Series(unknown.name, single=True)
    return made


def _text(context: Context, request: Request) -> str:
    """Give the article: from the option, a file, or (``-``) from the input."""
    if (request.text is None) == (request.file is None):
        raise UsageError("one article is read", hint="try: tracker read article.txt, or --text")
    if request.text is not None:
        return _short_enough(request.text)
    return _decoded(context, _bytes(context, request.file or ""))


def _bytes(context: Context, name: str) -> bytes:
    if name == "-":
        stream = getattr(context.stdin, "buffer", None)
        if stream is None:
            return (context.stdin.read() if context.stdin else "").encode()
        data: bytes = stream.read(4 * LONGEST + 1)
        return data
    try:
        with (context.folder / name).open("rb") as file:
            return file.read(4 * LONGEST + 1)
    except OSError as error:
        raise InputError(
            f"{name} cannot be read ({error.strerror or error})",
            hint="a text file is read, - is the standard input",
        ) from None


def _decoded(context: Context, data: bytes) -> str:
    """Give bytes as text; what is not UTF-8 is shown as such and said."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        context.say(
            f"byte {error.start} is not UTF-8: what cannot be read stands as \ufffd in the text"
        )
        text = data.decode("utf-8-sig", errors="replace")
    return _short_enough(text)


def _short_enough(text: str) -> str:
    if len(text) > LONGEST:
        raise InputError(f"the article has more than {LONGEST} characters", hint="give it in parts")
    return text


def _document(context: Context, name: str) -> object:
    try:
        return json.loads((context.folder / name).read_bytes())
    except OSError as error:
        raise InputError(f"{name} cannot be read ({error.strerror or error})") from None
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name} is no JSON: {error}", hint="see: tracker read --json") from None


def _day(context: Context, request: Request, text: str) -> date:
    """Give the day on which the article appeared: told, read in it, or today, and that loudly."""
    if request.on is not None:
        return day_meant(request.on, context.today, "--on")
    found = dateline(text)
    if found is not None and found[0] <= context.today:
        context.say(f"read as of {found[0]}, the day that the article names")
        return found[0]
    context.say(
        f"READ AS OF TODAY ({context.today}): the article names no day.\n"
        '"next year" and "this fall" count from it; if it is older: --on DAY'
    )
    return context.today


def _is_terminal(context: Context) -> bool:
    return context.stdin is not None and context.stdin.isatty() and context.stdout.isatty()


def _show(context: Context, request: Request, found: _Found) -> None:
    """Print every proposal, as JSON or as lines."""
    if context.options.as_json:
        items = [proposal_item(one, effect) for one, effect in found.offers]
        context.show_json("tracker.read/1", found.saying.on, items)
    else:
        for one, effect in found.offers:
            context.show(proposal_lines(one, effect, found.catalogue))
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
        context.show(proposal_lines(one, effect, found.catalogue, place=place))
        if effect.entered is None or effect.entered.is_known:
            continue
        match _answer(context):
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


def _answer(context: Context) -> str:
    """Give the answer to the question, asked again until it is one; the end of input is q."""
    while True:
        context.say(_ASKED)
        line = context.stdin.readline() if context.stdin else ""
        answer = line.strip().lower()[:1]
        if not line:
            return "q"
        if answer in set("yneaq"):
            return answer or "n"
        context.say(_KEYS)


def _edited(context: Context, proposal: Proposal, found: _Found) -> Proposal:
    """Give a proposal with another title or other words, as typed; an empty line keeps."""
    while True:
        name = _line(context, f"title and season [{proposal_name(proposal)}]")
        words = _line(context, f"words [{proposal.words}]") if proposal.premiere else ""
        try:
            return _changed(proposal, name, words, found)
        except (UsageError, PhraseError) as error:
            context.say(f"error: {error}")


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
        names = names_in(change.database)
    for one in entered:
        context.show(entered_lines(one, None, names, created=None, width=context.width)[:1])
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
