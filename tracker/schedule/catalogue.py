"""How people name a series or season (REF), and which one of the catalogue they mean.

``"The Defenders"``, ``"jessica jones s2"``, ``"Stranger Things S4 part 2"``, ``the-punisher/s1``.
Case, accents and the shape of quotes do not matter. A number at the end of a title is title; only
``S2``, ``season 2`` and ``/s2`` name a season.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from tracker.errors import NotFoundError, UsageError
from tracker.schedule.keys import parse_ref
from tracker.schedule.model import Ref, Series

TITLE_LIMIT = 300
"""How many characters a title may have."""

_COMPARED = 1000
"""How many names are all compared with one that was not found."""

_SEASON = re.compile(
    r"(?P<title>.*?)"
    r"(?:\s*/\s*s|[\s,]+(?:s|season\s+|series\s+))0{0,2}(?P<season>[1-9][0-9]{0,3})"
    r"(?:(?:(?:[\s,]*|\s*-\s*)(?:part|pt\.?|p)\s*|\.)0?(?P<part>[1-9][0-9]?))?",
    re.IGNORECASE,
)
_NO_SEASON = re.compile(
    r".*[\s,/](?:s[0-9]+(?:[ex][0-9]+)?|season\s+(?:[0-9]+|one|two|three|four|five|six))",
    re.IGNORECASE,
)
_SPACE = re.compile(r"\s+")
_QUOTES = str.maketrans("‘’‚‛“”„‟–—―‐‑", "''''\"\"\"\"-----")


@dataclass(frozen=True, slots=True)
class Name:
    """What someone typed for a series or season, taken apart but not looked up."""

    title: str
    season: int | None = None
    part: int | None = None


def parse_name(text: str) -> Name:
    """Take a REF apart into title, season and part."""
    words = _SPACE.sub(" ", text).strip()
    if not any(character.isprintable() and character != " " for character in words):
        raise UsageError("the title is empty", hint='a title looks like: "The Defenders"')
    if len(words) > TITLE_LIMIT:
        raise UsageError(
            f"the title has {len(words)} characters", hint=f"at most {TITLE_LIMIT} can be kept"
        )
    plain = unicodedata.normalize("NFKC", words)
    match = _SEASON.fullmatch(plain)
    if match is None and _NO_SEASON.fullmatch(plain):
        raise UsageError(f'"{words}" names no season', hint='a season is named like: "Lost S2"')
    if match is None or not match["title"].strip(" ,"):
        return Name(words)
    part = match["part"]
    return Name(match["title"].strip(" ,"), int(match["season"]), int(part) if part else None)


def fold(title: str) -> str:
    """Give a title with everything taken away that does not tell two titles apart."""
    if title.isascii():
        return " ".join(title.lower().split())
    text = unicodedata.normalize("NFKD", title.translate(_QUOTES))
    return _SPACE.sub(" ", _unaccented(text).casefold()).strip()


def _unaccented(text: str) -> str:
    """Drop the accents of Latin and Greek letters; elsewhere a mark makes another letter."""
    kept: list[str] = []
    base = ""
    for letter in text:
        if not unicodedata.combining(letter):
            base = unicodedata.name(letter, "")
            kept.append(letter)
        elif not base.startswith(("LATIN", "GREEK")):
            kept.append(letter)
    return "".join(kept)


def slug(title: str) -> str:
    """Give the key that a title makes: letters and digits of any script, joined by ``-``."""
    folded = unicodedata.normalize("NFKC", title).casefold()
    words = "".join(
        letter if unicodedata.category(letter)[0] in "LNM" else " " for letter in folded
    )
    return "-".join(words.split()) or f"title-{sha256(title.encode()).hexdigest()[:4]}"


def free_slug(title: str, taken: Iterable[str]) -> str:
    """Give a key for a new series that no other work has."""
    wanted, others = slug(title), set(taken)
    if wanted not in others:
        return wanted
    number = 2
    while f"{wanted}-{number}" in others:
        number += 1
    return f"{wanted}-{number}"


def names_of(key: str, series: Series) -> set[str]:
    """Give the folded names under which a series is found: key, title and aliases."""
    return {key, fold(series.title), *(fold(alias) for alias in series.aliases)}


def find(title: str, catalogue: Mapping[str, Series]) -> str | None:
    """Give the key of the series whose whole title, alias or key this is, or None."""
    wanted = fold(title)
    exact = [key for key, series in catalogue.items() if wanted in names_of(key, series)]
    return _one_of(title, exact, catalogue)


def find_by_prefix(title: str, catalogue: Mapping[str, Series]) -> str | None:
    """Give the key of the only series that has a name beginning like this, or None."""
    wanted = fold(title)
    starting = [
        key
        for key, series in catalogue.items()
        if any(name.startswith(wanted) for name in names_of(key, series))
    ]
    return starting[0] if len(starting) == 1 else None


def resolve(text: str, catalogue: Mapping[str, Series]) -> tuple[str | None, Name]:
    """Take a REF apart and look its title up whole; the key is None for a title not known.

    A text with a slash may be a key as the file has it.
    """
    ref = parse_ref(text) if "/" in text else None
    if ref is not None and ref.series in catalogue:
        return ref.series, Name(catalogue[ref.series].title, ref.season, ref.part)
    whole = find(text, catalogue)
    if whole is not None:
        return whole, Name(text)
    name = parse_name(text)
    return (None if name.title == text else find(name.title, catalogue)), name


def find_known(text: str, catalogue: Mapping[str, Series]) -> Ref:
    """Give what a REF of a reading command names; the beginning of a title is enough for one.

    Raises ``NotFoundError`` with the titles that look most like it.
    """
    key, name = resolve(text, catalogue)
    key = key or find_by_prefix(name.title, catalogue)
    if key is None:
        raise NotFoundError(
            f'"{name.title}" is not in the schedule', hint=_did_you_mean(name.title, catalogue)
        )
    return Ref(key, name.season, name.part)


def find_whole(text: str, catalogue: Mapping[str, Series]) -> str:
    """Give the key of the series that a REF of a writing command names whole.

    Raises ``NotFoundError`` with the titles that look most like it.
    """
    key, name = resolve_known(text, catalogue)
    if name.season is not None:
        raise UsageError(f'"{text}" names a season', hint=f'name the series: "{name.title}"')
    return key


def resolve_known(text: str, catalogue: Mapping[str, Series]) -> tuple[str, Name]:
    """Take a REF of a writing command apart, whose title has to be known whole.

    Raises ``NotFoundError`` with the titles that look most like it.
    """
    key, name = resolve(text, catalogue)
    if key is None:
        raise NotFoundError(
            f'"{name.title}" is not in the schedule', hint=_did_you_mean(name.title, catalogue)
        )
    return key, name


def _did_you_mean(title: str, catalogue: Mapping[str, Series]) -> str:
    near = closest(title, catalogue)
    if near:
        return "did you mean: " + ", ".join(near)
    return "to see what is: tracker list"


def _one_of(title: str, found: list[str], catalogue: Mapping[str, Series]) -> str | None:
    """Settle a name that several series have: a key is unique, a title wins over an alias."""
    if len(found) <= 1:
        return found[0] if found else None
    wanted = fold(title)
    if wanted in found:
        return wanted
    titled = [key for key in found if fold(catalogue[key].title) == wanted]
    if len(titled) == 1:
        return titled[0]
    raise UsageError(
        f"several series are named {title}", hint="name one by its key: " + ", ".join(found)
    )


def closest(title: str, catalogue: Mapping[str, Series], limit: int = 3) -> list[str]:
    """Give the titles that look most like one that was not found, the likeliest first."""
    import difflib  # noqa: PLC0415 - only a title that was not found needs it

    wanted = fold(title)
    titles = {
        name: series.title for key, series in catalogue.items() for name in names_of(key, series)
    }
    near = difflib.get_close_matches(wanted, _likely(wanted, titles), n=limit, cutoff=0.6)
    holding = [name for name in titles if _holds(name, wanted) or _holds(wanted, name)]
    return list(dict.fromkeys(titles[name] for name in [*near, *holding]))[:limit]


def _likely(wanted: str, names: Collection[str]) -> Collection[str]:
    """Give the names that are worth a comparison, which takes long.

    All of them in a small catalogue; in a large one those with a word that begins alike.
    """
    if len(names) <= _COMPARED:
        return names
    starts = {word[:2] for word in wanted.split()}
    return [name for name in names if not starts.isdisjoint(word[:2] for word in name.split())]


def _holds(name: str, part: str) -> bool:
    """Tell whether ``part`` stands in ``name`` as whole words."""
    return f" {part} " in f" {name} "
