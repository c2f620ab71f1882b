"""Write the second half of docs/dates.md: cases, the grammar's docstrings, the tables of words.

The rules in its first half are written by hand and stay as they are.
``python scripts/dates_reference.py`` writes the file, ``--check`` tells whether it is current.
"""

import ast
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from tracker.dates.forms import SAID_ON, examples
from tracker.dates.window import Window
from tracker.dates.words import (
    APPROXIMATE_ENDINGS,
    ASIDES,
    BOUNDS,
    DENIED_BOUNDS,
    ENDINGS,
    HOLIDAYS,
    SOON,
    UNDATED_TURNS,
    UNMOVED_BOUNDS,
    WORDS,
    Kind,
)

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "docs" / "dates.md"
CASES = ROOT / "tests" / "dates" / "cases"
GRAMMAR = [
    *("sentence", "opening", "bounds", "joints", "lending"),
    *("leads", "terms", "units", "nths", "parts"),
    *("which", "wholes", "offsets", "ahead", "named"),
    *("leaves", "numeric", "closing", "names"),
]
MARKER = "<!-- generated: everything below is written by scripts/dates_reference.py -->\n"


def reference() -> str:
    """Give the whole text of docs/dates.md: the rules as they stand, then what is generated."""
    rules = TARGET.read_text("utf-8").partition(MARKER)[0]
    return rules + MARKER + "\n".join(["", *forms(), *cases(), *grammar(), *words()])


def forms() -> Iterator[str]:
    """Give the forms with an example each, as ``tracker when --help`` shows them."""
    yield "## Forms\n"
    yield f"As said on {SAID_ON}.\n"
    yield "| form | example | window |\n|---|---|---|"
    for example in examples():
        window = example.reading.window
        ends = (window.earliest, window.latest) if isinstance(window, Window) else ()
        outcome = " .. ".join(str(end or "") for end in ends) or "TBA"
        yield f"| {example.form} | `{example.reading.words}` | {outcome} |"
    yield ""


def cases() -> Iterator[str]:
    """Give a section a topic: one case for each rule that decides it."""
    yield "## Cases\n"
    for path in sorted(CASES.glob("*.jsonl")):
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        deciding = {row["reason"]: row for row in reversed(rows) if row.get("reason")}
        if deciding:
            yield f"### {path.stem.replace('_', ', ')}\n"
            yield "| phrase | said on | window | why |\n|---|---|---|---|"
            yield "\n".join(_case(row) for row in reversed(deciding.values())) + "\n"


def _case(row: dict[str, str | None]) -> str:
    cells = (f"`{row['phrase']}`", row["on"], _outcome(row), row["reason"])
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"


def _outcome(row: dict[str, str | None]) -> str:
    if row["reads_as"] != "window":
        return str(row["reads_as"])
    return f"{row['earliest'] or ''} .. {row['latest'] or ''}"


def grammar() -> Iterator[str]:
    """Give the rules, as the docstrings of the functions that read them say them."""
    yield "## Grammar\n"
    yield "In capitals stand the classes of words below, in quotes words, in small letters rules;"
    yield "`[x]` is x or nothing, `{x}` any number of x.\n\n```"
    for name in GRAMMAR:
        tree = ast.parse((ROOT / "tracker" / "dates" / "grammar" / f"{name}.py").read_text("utf-8"))
        docs = (ast.get_docstring(node) for node in tree.body if isinstance(node, ast.FunctionDef))
        rules = [doc.removeprefix("Read ") for doc in docs if doc and _is_rule(doc)]
        yield "\n".join(rules)
    yield "```\n"


def _is_rule(doc: str) -> bool:
    return doc.startswith("Read ") and " = " in doc.splitlines()[0]


def words() -> Iterator[str]:
    """Give the classes of words and the turns of several words."""
    yield "## Words\n"
    for kind in Kind:
        members = sorted(word for word, known in WORDS.items() if known.kind is kind)
        if members:
            yield f"- **{kind.name}**: {' '.join(f'`{word}`' for word in members)}"
    yield "\n## Turns\n"
    for title, table in (
        ("before", BOUNDS),
        ("unless moved, before", UNMOVED_BOUNDS),
        ("after a negation", DENIED_BOUNDS),
        ("behind", ENDINGS),
    ):
        for kind_of_bound, turns in table.items():
            yield f"- **{kind_of_bound.name}**, {title} a period: {_listed(turns)}"
    yield f"- **around**, behind a period: {_listed(APPROXIMATE_ENDINGS)}"
    yield f"- **soon**: {_listed(SOON)}"
    yield f"- **TBA**: {_listed(UNDATED_TURNS)}"
    yield f"- **asides**: {_listed(ASIDES)}"
    for holiday, turns in HOLIDAYS.items():
        yield f"- **{holiday.name}**: {_listed(turns)}"
    yield ""


def _listed(turns: tuple[str, ...]) -> str:
    return ", ".join(f"`{turn}`" for turn in turns)


def main(arguments: list[str]) -> int:
    """Write the file, or check it; the exit status is 1 when it is not current."""
    text = reference()
    if "--check" in arguments:
        return 0 if TARGET.read_text("utf-8") == text else 1
    TARGET.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
