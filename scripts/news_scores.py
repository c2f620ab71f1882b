"""Score the reading of articles against the facts of a corpus: precision, recall and F1.

``python scripts/news_scores.py`` prints the table of ``tests/news``; ``--write`` puts it into
``docs/news.md``, with that of the articles that the rules were not made with; folders may be
given instead. Title, season and the exact window (or count, status, order) have to match; whether
a half of a season is told as one is not compared, since careful readers differ there. What a
corpus marks as optional counts for neither side.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from tracker.dates.window import Window
from tracker.news import Proposal, read_article
from tracker.schedule.catalogue import free_slug
from tracker.schedule.model import Kind, Series

ROOT = Path(__file__).parent.parent
CORPUS = (ROOT / "tests/news/corpus", ROOT / "tests/news/own")
UNSEEN = (ROOT / "tests/news/unseen",)
"""Articles written when the rules stood; no rule is changed for their sake."""

DOCUMENT = ROOT / "docs/news.md"
_PLACES = {"scores": CORPUS, "scores of unseen articles": UNSEEN}

Fact = Mapping[str, Any]
Key = tuple[object, ...]


@dataclass(slots=True)
class Tally:
    """What was right, wrong and missed, by the name of a kind or tier."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def precision(self, name: str) -> float:
        """Give the share of proposals that are right; 1 when there are none."""
        proposed = self.right[name] + self.wrong[name]
        return self.right[name] / proposed if proposed else 1.0

    def recall(self, name: str) -> float:
        """Give the share of facts that were proposed; 1 when there are none."""
        stated = self.right[name] + self.missed[name]
        return self.right[name] / stated if stated else 1.0

    def f1(self, name: str) -> float:
        """Give the harmonic mean of precision and recall."""
        twice = 2 * self.right[name]
        total = twice + self.wrong[name] + self.missed[name]
        return twice / total if total else 1.0


def articles(folders: Iterable[Path] = CORPUS) -> Iterator[dict[str, Any]]:
    """Give the articles of some folders, in the order of their names."""
    for folder in folders:
        for path in sorted(folder.glob("*.json")):
            yield json.loads(path.read_text(encoding="utf-8"))


def catalogue_of(article: Fact) -> dict[str, Series]:
    """Give the series that the schedule of an article knows."""
    found: dict[str, Series] = {}
    for known in article["known"]:
        aliases = tuple(known.get("aliases", ()))
        series = Series(known["title"], Kind(known["kind"]), aliases=aliases)
        found[free_slug(known["title"], found)] = series
    return found


def score(found: Iterable[Fact]) -> Tally:
    """Read articles and compare what is proposed with their facts."""
    tally = Tally()
    for article in found:
        _score(article, tally)
    return tally


def _score(article: Fact, tally: Tally) -> None:
    catalogue = catalogue_of(article)
    on = date.fromisoformat(article["on"])
    made = read_article(article["text"], catalogue, on=on).proposals
    proposed = {proposal_key(one, catalogue): one for one in reversed(made)}
    facts = {fact_key(fact): fact for fact in article["facts"]}
    for key, one in proposed.items():
        fact = facts.get(key)
        if fact is None or not fact.get("optional"):
            side = tally.wrong if fact is None else tally.right
            side.update((one.kind.value, f"tier {one.tier}", "total"))
    for key, fact in facts.items():
        if key not in proposed and not fact.get("optional"):
            tally.missed.update((fact["kind"], "total"))


def proposal_key(one: Proposal, catalogue: Mapping[str, Series]) -> Key:
    """Give what of a proposal has to match."""
    work = one.work
    base = (one.kind.value, catalogue[work.series].title, work.season)
    if one.premiere is not None:
        return (*base, *_window(one.premiere.window))
    if one.episodes is not None:
        return (*base, one.episodes.least, one.episodes.most)
    if one.relation is None:
        return (*base, one.status and one.status.value)
    to, told = one.relation.to, one.relation
    days = ("same year",) if told.same_year else (told.least, told.most)
    return (*base, catalogue[to.series].title, to.season, *days)


def _window(window: object) -> tuple[str | None, ...]:
    if not isinstance(window, Window):
        return ("TBA",)
    return tuple(day and day.isoformat() for day in (window.earliest, window.latest))


def fact_key(fact: Fact) -> Key:
    """Give the same of a fact of the corpus."""
    base = (fact["kind"], fact["title"], fact.get("season"))
    match fact["kind"]:
        case "premiere":
            return (*base, "TBA") if fact.get("tba") else (*base, fact["earliest"], fact["latest"])
        case "episodes":
            return (*base, *_pair(fact["episodes"]))
        case "status":
            return (*base, fact["status"])
        case _:
            days = ("same year",) if fact.get("same_year") else _pair(fact["days"])
            return (*base, fact["to"], fact.get("to_season"), *days)


def _pair(bounds: list[int | None]) -> tuple[int | None, int | None]:
    return bounds[0], bounds[1] if len(bounds) > 1 else None


def table(tally: Tally) -> str:
    """Give the scores as a table in Markdown."""
    head = "| | right | wrong | missed | precision | recall | F1 |\n|---|---|---|---|---|---|---|\n"
    kinds = (
        f"| {name} | {tally.right[name]} | {tally.wrong[name]} | {tally.missed[name]} "
        f"| {tally.precision(name):.2f} | {tally.recall(name):.2f} | {tally.f1(name):.2f} |\n"
        for name in ("premiere", "episodes", "status", "relation", "total")
    )
    tiers = (
        f"| {name} | {tally.right[name]} | {tally.wrong[name]} | "
        f"| {tally.precision(name):.2f} | | |\n"
        for name in ("tier A", "tier B", "tier C")
    )
    return head + "".join(kinds) + "".join(tiers)


def write() -> None:
    """Put the tables into the document."""
    text = DOCUMENT.read_text(encoding="utf-8")
    for name, folders in _PLACES.items():
        begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
        before, _, rest = text.partition(begin)
        text = f"{before}{begin}\n{table(score(articles(folders)))}{end}{rest.partition(end)[2]}"
    DOCUMENT.write_text(text, encoding="utf-8")


def main(arguments: list[str]) -> None:
    """Print the table, or write both into the document."""
    folders = [Path(one) for one in arguments if one != "--write"]
    print(table(score(articles(folders or CORPUS))), end="")
    if "--write" in arguments:
        write()


if __name__ == "__main__":
    main(sys.argv[1:])
