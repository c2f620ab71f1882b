"""Turns of several words, matched from their first word on, the longest first."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

V = TypeVar("V")


def by_first_word(
    turns: Iterable[tuple[str, V]],
) -> dict[str, tuple[tuple[tuple[str, ...], V], ...]]:
    """Group turns by their first word: the words that must follow, and what the turn means."""
    found: dict[str, list[tuple[tuple[str, ...], V]]] = {}
    for turn, meaning in turns:
        first, *rest = turn.split()
        found.setdefault(first, []).append((tuple(rest), meaning))
    return {
        first: tuple(sorted(rests, key=lambda item: -len(item[0])))
        for first, rests in found.items()
    }


def meanings(table: Mapping[V, Iterable[str]]) -> Iterable[tuple[str, V]]:
    """Give every turn of a table with what it means."""
    return ((turn, meaning) for meaning, turns in table.items() for turn in turns)
