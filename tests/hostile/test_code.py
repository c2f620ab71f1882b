"""What the package must not hold: shells, evaluation, unbounded expressions and recursion."""

import ast
import importlib
import inspect
import re
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

from tracker.dates.errors import PhraseError
from tracker.dates.reading import read
from tracker.news import read_article
from tracker.schedule.model import Series
from tracker.store.skimming import _RECORDS
from tracker.text import _driving, _unsafe, _unsafe_in_a_cell

PACKAGE = Path(__file__).parent.parent.parent / "tracker"
SOURCES = sorted(PACKAGE.rglob("*.py"))
TREES = {path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text()) for path in SOURCES}

BANNED_CALLS = {"eval", "exec", "compile", "__import__", "input", "breakpoint"}
BANNED_MODULES = {
    "pickle",
    "marshal",
    "shelve",
    "yaml",
    "dill",
    "xmlrpc",
    "telnetlib",
    "pty",
    "ctypes",
}
BANNED_OF_OS = {"system", "popen", "spawnl", "spawnv", "execv", "execvp", "execl", "posix_spawn"}


def named(node: ast.expr) -> str:
    """Give the dotted name of a function that is called, as it stands in the source."""
    return ast.unparse(node) if isinstance(node, ast.Name | ast.Attribute) else ""


def calls() -> Iterator[tuple[str, str, ast.Call]]:
    """Give every call in the package with the module that it stands in."""
    for module, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                yield module, named(node.func), node


def test_nothing_is_evaluated() -> None:
    """No text becomes code: no eval, exec, compile, and nothing that starts a shell."""
    found = [
        (module, name)
        for module, name, _ in calls()
        if name in BANNED_CALLS or name in {f"os.{one}" for one in BANNED_OF_OS}
    ]
    assert found == []


def test_no_module_that_makes_objects_of_bytes_is_imported() -> None:
    """No pickle and nothing like it: data is JSON, CSV and calendars."""
    found = [
        (module, alias.name)
        for module, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
        if {*alias.name.split("."), *(getattr(node, "module", "") or "").split(".")}
        & BANNED_MODULES
    ]
    assert found == []


def test_programs_are_started_without_a_shell() -> None:
    """Only git is, with a list of words, behind which no name of ours is an option."""
    started = [(module, node) for module, name, node in calls() if name.startswith("subprocess.")]
    for _, node in started:
        assert "shell" not in {keyword.arg for keyword in node.keywords}
        assert not isinstance(node.args[0], ast.Constant | ast.JoinedStr | ast.BinOp)


def test_templates_escape_and_run_nothing() -> None:
    """Jinja gets templates of ours alone, and escapes whatever is put in."""
    made = [node for _, name, node in calls() if name.endswith("Environment")]
    assert made
    for node in made:
        assert "autoescape=True" in ast.unparse(node)


PARSER: Any = importlib.import_module("re._parser")
"""How Python takes an expression apart: not public, and the only way to see its repetitions."""
LOOP = {PARSER.MAX_REPEAT, PARSER.MIN_REPEAT, PARSER.POSSESSIVE_REPEAT}


METHODS = ("match", "fullmatch", "search", "finditer", "sub", "split", "findall")


@dataclass(frozen=True)
class Expression:
    """A regular expression of the package, and the methods with which it is used."""

    module: str
    pattern: str
    flags: int
    methods: frozenset[str]


def expressions() -> list[Expression]:
    """Give every regular expression: those that modules hold, and the literals of others."""
    found = [
        Expression(module, str(node.args[0].value), 0, frozenset({name.removeprefix("re.")}))
        for module, name, node in calls()
        if name.startswith("re.")
        and name.removeprefix("re.") in METHODS
        and isinstance(node.args[0], ast.Constant)
    ]
    return [
        *found,
        *compiled(),
        *(_made(one) for one in (_unsafe(), _driving(), _unsafe_in_a_cell())),
        Expression("store/skimming.py", _RECORDS.decode(), 0, frozenset({"match"})),
    ]


def _made(found: re.Pattern[str]) -> Expression:
    """Give an expression that is only compiled once it is needed."""
    return Expression("text.py", found.pattern, found.flags, frozenset({"sub"}))


def compiled() -> Iterator[Expression]:
    """Give the expressions that modules hold, those put together from words too."""
    for module, tree in TREES.items():
        if module == "__main__.py":
            continue
        name = "tracker." + module.removesuffix(".py").replace("/", ".")
        held = vars(importlib.import_module(name.removesuffix(".__init__"))).items()
        for variable, value in held:
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                used = frozenset(_methods_of(variable, tree)) or frozenset({"match", "search"})
                yield Expression(module, value.pattern, value.flags, used)


def _methods_of(variable: str, tree: ast.Module) -> Iterator[str]:
    """Give the methods of a variable that a module uses, called or handed on."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == variable:
            yield node.attr


EXPRESSIONS = expressions()


def test_every_expression_is_known_here() -> None:
    """What is compiled is a constant of its module or one of the four above."""
    inner = [
        module
        for module, name, node in calls()
        if name == "re.compile" and node not in _of_modules(TREES[module])
    ]
    assert sorted(inner) == ["store/skimming.py", *["text.py"] * 3]


def _of_modules(tree: ast.Module) -> list[ast.AST]:
    """Give what stands in a module outside of functions."""
    return [
        one
        for statement in tree.body
        if not isinstance(statement, ast.FunctionDef)
        for one in ast.walk(statement)
    ]


def loops(parsed: Any, depth: int = 0) -> Iterator[int]:  # noqa: ANN401 - the parser has no types
    """Give how deep each unbounded repetition stands in others."""
    for operator, argument in parsed:
        inner = depth
        if operator in LOOP:
            inner = depth + (argument[1] > 8)
            yield inner
        yield from (one for part in parts(argument) for one in loops(part, inner))


def parts(argument: Any) -> Iterator[Any]:  # noqa: ANN401 - as above
    """Give the expressions within an argument of an operator."""
    if isinstance(argument, PARSER.SubPattern):
        yield argument
    elif isinstance(argument, list | tuple):
        for one in argument:
            yield from parts(one)


SEPARATED = {
    "dates/tokens.py": "a phrase of 200 characters at most; inner pieces begin with a letter and a dot",
    "news/titles.py": "an apostrophe stands before each inner piece, so there is one way to match",
    "store/skimming.py": "a line break ends each outer piece, and no inner piece holds one",
    "news/unknown.py": "a blank and a capital stand before each; looks at 80 characters at most",
}
"""Where a repetition stands in another one, and why it is harmless: the times below prove it."""


def test_no_repetition_in_a_repetition() -> None:
    """An expression that repeats a repetition may take a time that grows as a power."""
    nested = {
        one.module
        for one in EXPRESSIONS
        if max(loops(PARSER.parse(one.pattern, one.flags)), default=0) > 1
    }
    assert nested == SEPARATED.keys()


PIECES = (
    "a",
    " ",
    "1",
    "-",
    '"',
    "x:",
    "()",
    "a ",
    "1-",
    "\t\n",
    "S1 ",
    "A'",
    ".",
    "'",
    "a.",
    "A of the ",
    "é",
    ' "},\n',
    ' "}',
    ' "},',
)
LONGEST = {"dates": 200, "schedule": 318, "store": 300_000}
"""The characters of the longest text that the expressions of a part are given: phrases, titles.

A schedule may be as long as it likes; what is linear up to here is taken for linear.
"""


def took(found: re.Pattern[str], method: str, text: str) -> float:
    """Give the seconds that an expression takes for a text, as it is used; the least of three."""
    run: Callable[[], object] = {
        "finditer": lambda: list(found.finditer(text)),
        "sub": lambda: found.sub("", text),
    }.get(method, lambda: getattr(found, method)(text))
    times = []
    for _ in range(3):
        began = time.process_time()
        run()
        times.append(time.process_time() - began)
    return min(times)


def test_expressions_take_a_time_that_grows_with_the_text() -> None:
    """Eight times the text takes no more than 24 times as long, up to the longest text there is.

    A square takes 64 times as long. What takes less than ten milliseconds at its longest is let
    pass, since no figure is sure there. Articles are cut into pieces of 3000 characters.
    """
    slow = []
    for one in EXPRESSIONS:
        found = re.compile(one.pattern, one.flags)
        longest = LONGEST.get(one.module.partition("/")[0], 3000)
        for method, piece in product(sorted(one.methods & {*METHODS}), PIECES):
            texts = [f"{piece * (length // len(piece))}\0" for length in (longest // 8, longest)]
            short, long = (took(found, method, text) for text in texts)
            if long > 0.01 and long > 24 * short:
                slow.append((one.module, one.pattern[:60], method, piece, round(long, 3)))
    assert slow == []


def called(node: ast.FunctionDef) -> set[str]:
    """Give the names that a function calls: functions, and methods of its own object."""
    found = (one.func for one in ast.walk(node) if isinstance(one, ast.Call))
    plain = {one.id for one in found if isinstance(one, ast.Name)}
    return plain | {
        one.func.attr
        for one in ast.walk(node)
        if isinstance(one, ast.Call)
        and isinstance(one.func, ast.Attribute)
        and ast.unparse(one.func.value) == "self"
    }


def recursive() -> set[str]:
    """Give the functions that may call themselves, directly or through others of their module."""
    found = set()
    for module, tree in TREES.items():
        own = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
        calling = {name: called(node) & own.keys() for name, node in own.items()}
        for name in own:
            reached: set[str] = set()
            waiting = set(calling[name])
            while waiting:
                reached |= waiting
                waiting = {other for one in waiting for other in calling[one]} - reached
            if name in reached:
                found.add(f"{module}:{name}")
    return found


def in_modules(*names: str) -> set[str]:
    """Give functions as the search names them: ``module:function``."""
    return {
        f"{module}:{name}"
        for one in names
        for module, _, found in [one.partition(" ")]
        for name in found.split()
    }


BOUNDED = in_modules(
    # a phrase has 200 characters, so its form is at most some dozens deep: see the test below
    "dates/grains.py grain_of",
    "dates/grammar/terms.py term",
    "dates/periods.py _composite place",
    "dates/phrase.py with_year",
    "dates/reading.py precision",
    "dates/resolve.py _backward _both _bound _chain _forward _joined _next_chain _range _shared_year resolve",
    "dates/shapes.py shaped",
    # one clause back, which is nearer to the beginning: see the test below
    "news/antecedents.py _antecedent _broken_off relative_subject",
    "news/cues.py _goes_on_with_decoy _heads_decoys has_decoy",
    "news/subjects.py goes_on_with_another",
    # one or two words on, each of them a word of a small set
    "news/seasons.py _nth_season _part_by_ordinal _season_of_part",
    "news/undated.py _abbreviated",
    # of another object than their own: a base class, a library
    "services/wire.py _connect connect",
    "views/calendar.py facts_of",
    "views/timeline/screen.py cut",
    # once, with two ends that are the same
    "views/durations.py span_words",
    # the schemas of our own documents
    "views/schemas.py _used",
)
"""The functions that may call themselves, by what bounds how deep."""


def test_what_may_call_itself_is_known() -> None:
    """A new function that calls itself needs a bound and a reason."""
    assert recursive() == BOUNDED


def test_phrases_cannot_nest_deeply() -> None:
    """The longest phrase, of whatever words, is read or refused without going deep."""
    starts = (
        "early ",
        "the first half of ",
        "between ",
        "(",
        "no earlier than ",
        "or ",
        "3 days after ",
        "from ",
        "mid-to-",
        "not ",
        "late ",
        "the week of ",
        "by ",
    )
    for start, end in product(starts, ("2028", "", ")", "TBA")):
        phrase = (start * 200)[: 200 - len(end)] + end
        limit = sys.getrecursionlimit()
        sys.setrecursionlimit(len(inspect.stack()) + 220)
        try:
            with suppress(PhraseError):
                read(phrase, on=date(2026, 11, 23))
        finally:
            sys.setrecursionlimit(limit)


def test_articles_cannot_nest_deeply() -> None:
    """Nor does an article of thousands of clauses."""
    catalogue = {"iron-fist": Series("Iron Fist")}
    for clause in (
        "which ",
        ", and ",
        ", read by it, ",
        "Iron Fist, which premieres, ",
        "a trailer, ",
        "who, ",
        "is to ",
        "in paperback: Iron Fist (May): ",
        ", a paperback, which ",
        "Iron Fist, a trailer, all of which ",
    ):
        limit = sys.getrecursionlimit()
        sys.setrecursionlimit(len(inspect.stack()) + 300)
        try:
            read_article(
                f"Iron Fist {clause * 400}follows in 2028.", catalogue, on=date(2026, 11, 1)
            )
        finally:
            sys.setrecursionlimit(limit)
