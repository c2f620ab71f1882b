"""Proposals that another program made of the same text: nothing is taken over unchecked.

The evidence has to stand in the text word for word, the words of the fact in the evidence, and a
date is read again from these words by our own grammar.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from tracker.dates.certainty import certainty_cue
from tracker.dates.errors import PhraseError
from tracker.dates.reading import Reading, read
from tracker.dates.settings import DEFAULT, Settings
from tracker.errors import InputError, UsageError
from tracker.news.titles import Titles
from tracker.news.values import Article, Evidence, FactKind, Proposal, Tier, UnknownTitle, Work
from tracker.schedule.catalogue import closest, find
from tracker.schedule.model import Certainty, Episodes, Series, Status
from tracker.schedule.statement import parse_episodes

Item = Mapping[str, Any]
_MOST: Final = 10_000


def offered(
    document: object,
    text: str,
    catalogue: Mapping[str, Series],
    *,
    on: date,
    settings: Settings = DEFAULT,
) -> Article:
    """Give the proposals of a document as ``--json`` writes it, or of its bare list of items.

    Raises ``InputError`` that names the item for one that does not stand in the text.
    """
    reader = _Reader(text, catalogue, on, settings)
    found: list[Proposal] = []
    unknown: dict[str, UnknownTitle] = {}
    for number, item in enumerate(_items(document), start=1):
        made = reader.proposal(item, f"item {number}")
        if isinstance(made, Proposal):
            found.append(made)
        else:
            unknown.setdefault(made.name.casefold(), made)
    return Article(tuple(found), tuple(unknown.values()))


def _items(document: object) -> Sequence[Item]:
    items = document.get("items") if isinstance(document, dict) else document
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise InputError(
            "the proposals are no list of items", hint="the form is what tracker read --json gives"
        )
    if len(items) > _MOST:
        raise InputError(f"{len(items)} proposals are too many", hint=f"at most {_MOST}")
    return items


class _Reader:
    """Checks the items of one document against one text."""

    def __init__(
        self, text: str, catalogue: Mapping[str, Series], on: date, settings: Settings
    ) -> None:
        self._text, self._catalogue = text, catalogue
        self._on, self._settings = on, settings
        self._titles = Titles(catalogue)

    def proposal(self, item: Item, place: str) -> Proposal | UnknownTitle:
        evidence = self._evidence(item, place)
        title = _text(item, "title", place)
        key = find(title, self._catalogue)
        if key is None:
            close = tuple(closest(title, self._catalogue))
            return UnknownTitle(title, evidence.start, evidence.end, close)
        return self._fact(item, place, key, evidence)

    def _fact(self, item: Item, place: str, key: str, evidence: Evidence) -> Proposal:
        words = _text(item, "words", place)
        at = evidence.text.find(words)
        if at < 0:
            raise InputError(f'{place}: "{words}" does not stand in its evidence', hint=_HINT)
        cue = certainty_cue(evidence.text)
        base = Proposal(
            kind=_kind(item, place),
            title=self._titles.title(key),
            work=Work(key, _number(item, "season", place), _number(item, "part", place)),
            words=words,
            start=evidence.start + at,
            end=evidence.start + at + len(words),
            certainty=Certainty.CONFIRMED if cue is None else Certainty(cue.value),
            tier=Tier.B,
            evidence=evidence,
        )
        return self._with_value(base, item, place)

    def _with_value(self, base: Proposal, item: Item, place: str) -> Proposal:
        match base.kind:
            case FactKind.PREMIERE:
                return replace(base, premiere=self._read(base.words, place))
            case FactKind.EPISODES:
                return replace(base, episodes=_episodes(item, place))
            case FactKind.STATUS:
                return replace(base, status=_status(item, place))
            case FactKind.RELATION:
                raise InputError(f"{place}: orders are not taken from a file", hint=_HINT)

    def _read(self, words: str, place: str) -> Reading:
        try:
            return read(words, on=self._on, settings=self._settings)
        except PhraseError as error:
            raise InputError(f"{place}: {error.message}", hint=_HINT) from None

    def _evidence(self, item: Item, place: str) -> Evidence:
        told = item.get("evidence")
        quoted = told.get("text") if isinstance(told, dict) else told
        if not isinstance(quoted, str) or not quoted.strip():
            raise InputError(f"{place} has no evidence", hint=_HINT)
        start = told.get("start") if isinstance(told, dict) else None
        if not (isinstance(start, int) and self._text[start : start + len(quoted)] == quoted):
            start = self._text.find(quoted)
        if start < 0:
            raise InputError(f"{place}: its evidence does not stand in the text", hint=_HINT)
        return Evidence(quoted, start, start + len(quoted))


_HINT: Final = "each item quotes the text word for word, and its words stand in the quote"


def _text(item: Item, name: str, place: str) -> str:
    value = item.get(name)
    if not isinstance(value, str) or not value.strip():
        raise InputError(f"{place} has no {name}", hint=_HINT)
    return value


def _number(item: Item, name: str, place: str) -> int | None:
    value = item.get(name)
    if value is None or (isinstance(value, int) and not isinstance(value, bool) and value > 0):
        return value
    raise InputError(f"{place}: {name} is no number from 1 on", hint=_HINT)


def _kind(item: Item, place: str) -> FactKind:
    try:
        return FactKind(_text(item, "kind", place))
    except ValueError:
        known = ", ".join(FactKind)
        raise InputError(f"{place}: its kind is none of {known}", hint=_HINT) from None


def _status(item: Item, place: str) -> Status:
    try:
        return Status(_text(item, "status", place))
    except ValueError:
        raise InputError(
            f"{place}: its status is none of {', '.join(Status)}", hint=_HINT
        ) from None


def _episodes(item: Item, place: str) -> Episodes:
    told = item.get("episodes")
    if isinstance(told, dict):
        most = told.get("max")
        told = f"{told.get('min')}+" if most is None else f"{told.get('min')}-{most}"
    try:
        return parse_episodes(str(told))
    except UsageError as error:
        raise InputError(f"{place}: {error.message}", hint=error.hint) from None
