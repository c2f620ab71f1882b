"""The measurements as a document: what was asked, how it is judged, and tables of ratios."""

import platform
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from benchmarks.hostile import LENGTHS, Growth
from benchmarks.questions import RIGHT, Question, Verdict
from benchmarks.readers import OURS, Reader
from benchmarks.timing import Spread, Start

MEDIAN_LIMIT: Final = 8
HIGHEST_LIMIT: Final = 50
"""What reading may cost at most: the median and the 99th percentile, in ``strptime``."""

_WINDOWS: Final = (
    Verdict.EXACT,
    Verdict.CONTAINED,
    Verdict.WRONG,
    Verdict.DISJOINT,
    Verdict.SILENT,
)


@dataclass(frozen=True, slots=True)
class Measured:
    """Everything that one run found out; the mappings are by the reader's name."""

    rows: Sequence[Question]
    readers: Sequence[Reader]
    absent: Sequence[Reader]
    verdicts: Mapping[str, Sequence[Verdict]]
    times: Mapping[str, Spread]
    starts: Mapping[str, Start]
    growths: Sequence[Growth]


def document(run: Measured) -> str:
    """Give the whole document, as Markdown that ends with a newline."""
    parts = (_head(run), _asked(run), _accuracy(run), _speed(run), _hostile(run))
    return "\n\n".join(parts) + "\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Give a Markdown table whose first column holds names and whose others hold numbers."""
    rule = ("---", *("---:" for _ in head[1:]))
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, rule, *rows))


def _head(run: Measured) -> str:
    return f"""# Benchmarks of the date reader

Written by `python benchmarks/dates.py`, after `pip install -e '.[benchmark]'`; every number below \
comes from one run of it, on Python {platform.python_version()}.

{_versions(run)}"""


def _versions(run: Measured) -> str:
    measured = ", ".join(f"{reader.name} {reader.version()}" for reader in run.readers)
    absent = ", ".join(reader.name for reader in run.absent)
    return f"Measured: {measured}." + (f" Not measured, not installed: {absent}." if absent else "")


def _asked(run: Measured) -> str:
    return f"""## What is asked

Every row of `tests/dates/cases`: {len(run.rows)} phrases, each with the day on which it was said \
and what it means by [the rules](dates.md).
{len(_of(run, shared=True))} of them are *shared*: they came with the rules, before there was a \
reader.
The other {len(_of(run, shared=False))} are *ours*, written along with this reader, which was \
worked on until it read them: for it they are a regression test and no proof, and they ask for \
things that the other libraries never set out to do. The two sets are told apart below.

Each library is told the day (python-edtf takes none) and those settings of a row that it knows; \
dateparser is told to prefer the future. A point in time counts as one day, unless the library \
says that it means a week, month, quarter or year. Several dates found in a phrase count as their \
hull."""


def _accuracy(run: Measured) -> str:
    return f"""## Right and wrong

For a phrase that means a window, an answer is *exact* (the same first and last day), *contained* \
(inside the right window or around it), *wrong* (overlapping it otherwise, or another kind of \
answer), *disjoint* (no day in common) or *silent* (nothing read, or an exception).
*No date* counts the phrases that announce none ("TBA") and were not given one; *refused* counts \
those that mean two things or nothing and were not read. A library without a word for TBA is \
right to be silent there. *Right* is the share of exact, no date and refused together.

### Shared rows

{_verdict_table(run, shared=True)}

### Our rows

{_verdict_table(run, shared=False)}"""


def _verdict_table(run: Measured, *, shared: bool) -> str:
    head = ("reader", *(each.value for each in _WINDOWS), "no date", "refused", "right")
    return table(head, (_verdict_row(run, reader, shared=shared) for reader in run.readers))


def _verdict_row(run: Measured, reader: Reader, *, shared: bool) -> Sequence[str]:
    given = run.verdicts[reader.name]
    counts = Counter(
        each for each, row in zip(given, run.rows, strict=True) if row.shared is shared
    )
    return (
        reader.name,
        *(str(counts[each]) for each in _WINDOWS),
        _out_of(counts, Verdict.UNDATED, Verdict.MISDATED),
        _out_of(counts, Verdict.REFUSED, Verdict.GUESSED),
        _share(sum(counts[each] for each in RIGHT), counts.total()),
    )


def _out_of(counts: Counter[Verdict], right: Verdict, wrong: Verdict) -> str:
    return f"{counts[right]} of {counts[right] + counts[wrong]}"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "-"


def _of(run: Measured, *, shared: bool) -> list[Question]:
    return [row for row in run.rows if row.shared is shared]


def _speed(run: Measured) -> str:
    head = ("reader", "median", "99th percentile", "import", "import and a first date")
    return f"""## Time

The unit of reading is one `datetime.strptime("March 17, 2017", "%B %d, %Y")`, the median of five \
in a row right before each phrase. Every wording is read once a round, refused ones too; the \
readers take turns, and what a library remembers of earlier phrases is emptied before its turn. \
The unit of an import is an empty interpreter, started right before, with all byte code compiled.

{table(head, (_speed_row(run, reader) for reader in run.readers))}

{_limits(run)}"""


def _speed_row(run: Measured, reader: Reader) -> Sequence[str]:
    numbers = (*run.times[reader.name], *run.starts[reader.name])
    return (reader.name, *(f"{number:.1f}" for number in numbers))


def _limits(run: Measured) -> str:
    ours = run.times[OURS.name]
    quicker = [name for name, spread in run.times.items() if spread.median < ours.median]
    return (
        f"Our own limits are a median of {MEDIAN_LIMIT} ({_kept(ours.median, MEDIAN_LIMIT)}) and "
        f"a 99th percentile of {HIGHEST_LIMIT} ({_kept(ours.highest, HIGHEST_LIMIT)}). "
        f"Readers with a lower median: {', '.join(quicker) or 'none'}."
    )


def _kept(number: float, limit: int) -> str:
    return "kept" if number <= limit else "missed"


def _hostile(run: Measured) -> str:
    head = ("text", *(f"{length} characters" for length in LENGTHS), "growth")
    steepest = max(run.growths, key=lambda growth: growth.per_character)
    return f"""## Hostile texts

Our time for texts made to be slow, by their length, in `strptime`; most of them are refused. \
*Growth* is the time per character at {LENGTHS[-1]} characters as a multiple of that at \
{LENGTHS[1]}: up to 1 is linear, {LENGTHS[-1] // LENGTHS[1]} would be the square of the length. \
The steepest here is {steepest.per_character:.2f} ({steepest.name}).

{table(head, (_growth_row(growth) for growth in run.growths))}"""


def _growth_row(growth: Growth) -> Sequence[str]:
    return (
        growth.name,
        *(f"{time:.1f}" for time in growth.times),
        f"{growth.per_character:.2f}",
    )
