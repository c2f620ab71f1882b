"""Times as multiples: of one ``strptime`` for a phrase, of an empty interpreter for an import.

Times of a machine are noise, and a busy machine is noisier. Each measurement therefore stands
beside one of its unit, taken just before it, and only the ratio of the two is kept.
"""

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from statistics import median, quantiles
from time import perf_counter_ns
from typing import NamedTuple

from benchmarks.questions import Question
from benchmarks.readers import OURS, Ask, Reader

_UNITS = 5
_DAY, _FORM = "March 17, 2017", "%B %d, %Y"


class Spread(NamedTuple):
    """The median and the 99th percentile over phrases, as multiples of the unit."""

    median: float
    highest: float


class Start(NamedTuple):
    """What an import costs, alone and with a first date read, in empty interpreters."""

    loaded: float
    first_date: float


def _strptime() -> None:
    datetime.strptime(_DAY, _FORM)  # noqa: DTZ007 - the unit of measure, never a date


def elapsed(action: Callable[[], object]) -> int:
    """Give the nanoseconds that an action takes."""
    start = perf_counter_ns()
    action()
    return perf_counter_ns() - start


def ratio(action: Callable[[], object]) -> float:
    """Give the time of an action as a multiple of a ``strptime`` right before it.

    The unit is the median of five in a row: the first of them finds the processor's caches full of
    the reader, takes twice as long, and would halve every ratio.
    """
    unit = median(elapsed(_strptime) for _ in range(_UNITS))
    return elapsed(action) / unit


@contextmanager
def undisturbed() -> Iterator[None]:
    """Keep the garbage collector away while something is timed, and what is loaded from it."""
    gc.collect()
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.unfreeze()


def memories(reader: Reader) -> list[Callable[[], None]]:
    """Give what empties each cache in the loaded modules of a reader's package."""
    package = reader.loads.split()[1].split(".")[0]
    return [
        value.cache_clear
        for name, module in list(sys.modules.items())
        if name == package or name.startswith(f"{package}.")
        for value in list(vars(module).values())
        if hasattr(value, "cache_clear")
    ]


def forget(clears: Sequence[Callable[[], None]]) -> None:
    """Empty caches, so that a phrase is read and not remembered."""
    for clear in clears:
        clear()


def reading_times(
    readers: Sequence[Reader], rows: Sequence[Question], rounds: int
) -> dict[str, Spread]:
    """Give, by name, how long each reader takes for the rows; every wording is read once a round.

    The readers take turns, round by round, and what a reader remembers is emptied before its turn.
    """
    wordings = list({row.phrase: row for row in rows}.values())
    times: dict[str, list[list[float]]] = {reader.name: [] for reader in readers}
    for _ in range(rounds):
        for reader in readers:
            times[reader.name].append(_one_round(reader, wordings))
    return {name: _spread(by_round) for name, by_round in times.items()}


def _one_round(reader: Reader, wordings: Sequence[Question]) -> list[float]:
    asks = [reader.opened(row.on, row.settings) for row in wordings]
    forget(memories(reader))
    reader.asked(asks[0], _DAY)
    with undisturbed():
        return [_asked(reader, ask, row.phrase) for ask, row in zip(asks, wordings, strict=True)]


def _asked(reader: Reader, ask: Ask, phrase: str) -> float:
    return ratio(lambda: reader.asked(ask, phrase))


def _spread(by_round: list[list[float]]) -> Spread:
    """Give the spread over phrases; of each phrase the median over rounds counts."""
    each = [median(times) for times in zip(*by_round, strict=True)]
    if len(each) == 1:
        return Spread(each[0], each[0])
    return Spread(median(each), quantiles(each, n=100, method="inclusive")[-1])


def start_times(readers: Sequence[Reader], rounds: int) -> dict[str, Start]:
    """Give, by name, what it costs to start with each reader; the processes take turns."""
    statements = [
        text for reader in readers for text in (reader.loads, f"{reader.loads}; {reader.first}")
    ]
    for text in statements:
        _process(text)
    ratios = {text: median(_process_ratio(text) for _ in range(rounds)) for text in statements}
    return {
        reader.name: Start(ratios[reader.loads], ratios[f"{reader.loads}; {reader.first}"])
        for reader in readers
    }


def _process_ratio(statement: str) -> float:
    unit = elapsed(lambda: _process("pass"))
    return elapsed(lambda: _process(statement)) / unit


def _process(statement: str) -> None:
    """Run a statement in a fresh interpreter that may keep its byte code."""
    kept = {key: text for key, text in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([sys.executable, "-c", statement], env=kept, check=True)  # noqa: S603 - our own


def text_times(texts: Sequence[str], question: Question, tries: int) -> tuple[float, ...]:
    """Give our least time for each text, read or refused, as a multiple of the least ``strptime``.

    The texts take turns, so that a busy moment of the machine falls on all of them.
    """
    ask = OURS.opened(question.on, question.settings)
    OURS.asked(ask, texts[0])
    clears = memories(OURS)
    with undisturbed():
        turns = [_turn(ask, texts, clears) for _ in range(tries)]
    unit, *times = map(min, zip(*turns, strict=True))
    return tuple(time / unit for time in times)


def _turn(ask: Ask, texts: Sequence[str], clears: Sequence[Callable[[], None]]) -> list[int]:
    units = [elapsed(_strptime) for _ in range(_UNITS)]
    return [min(units), *(_first_time(ask, text, clears) for text in texts)]


def _first_time(ask: Ask, text: str, clears: Sequence[Callable[[], None]]) -> int:
    """Time a text that is not remembered, in memory that the last error has given back."""
    forget(clears)
    gc.collect()
    return elapsed(lambda: OURS.asked(ask, text))
