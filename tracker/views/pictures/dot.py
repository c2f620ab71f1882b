"""The order of premieres as a graph for Graphviz: a box a season, an arrow a relation.

Arrows lead from what comes first. How sure something is shows in its line: solid is confirmed,
dashed expected, dotted rumoured. A relation that does not count says so in words.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from tracker.schedule.model import Certainty, Ref, Relation, Standing
from tracker.schedule.narrowing import Ordered
from tracker.schedule.outlook import Entry
from tracker.schedule.weighing import Weighed, Weight, touched_by, weighed
from tracker.text import safe
from tracker.views import rows
from tracker.views.names import Names, names_among
from tracker.views.pictures import DOT_MARK
from tracker.views.said import relation_words
from tracker.views.scene import HEADING

_LINES = {
    Certainty.CONFIRMED: "solid",
    Certainty.EXPECTED: "dashed",
    Certainty.RUMOURED: "dotted",
}
_TOLD = frozenset({Standing.RELEASED, Standing.LAPSED, Standing.CANCELLED})
"""The standings that a window alone does not tell."""

_FONT = "Helvetica,Arial,sans-serif"
_FAINT = "#595959"


def dot(entries: Sequence[Entry], ordered: Ordered, *, day: date) -> str:
    """Give the graph of ``entries`` and of whatever relations connect them with directly.

    Seasons without a relation are not shown, and counted in a comment.
    """
    asked = {entry.ref for entry in entries}
    relations = touched_by(weighed(ordered.order, ordered.log), asked)
    shown = {ref for one in relations for ref in one.ends}
    alone = len(asked - shown)
    names = names_among(ordered.entries)
    lines = [
        DOT_MARK,
        *([f"// not shown: {alone} without a relation"] if alone else []),
        "digraph order {",
        *_settings(day, ordered.level),
        *(f"  {_node(entry)}" for entry in ordered.entries if entry.ref in shown),
        *(f"  {_edge(one, names)}" for one in relations),
        "}",
    ]
    return "\n".join(lines) + "\n"


def quoted(lines: Iterable[str]) -> str:
    """Give lines of text as a string that Graphviz shows as they are, one below the other.

    It reads a backslash as the beginning of something, and ``&`` as that of an entity.
    """
    return '"' + r"\n".join(map(_escaped, lines)) + '"'


def ascii_entities(graph: str) -> str:
    """Give a graph in ASCII; Graphviz knows no entity beyond U+FFFF, so those are named."""
    return "".join(letter if letter.isascii() else _entity(ord(letter)) for letter in graph)


def _entity(code: int) -> str:
    return f"&#{code};" if code <= _LAST_ENTITY else f"<U+{code:X}>"


_LAST_ENTITY = 0xFFFF


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', r"\"").replace("&", "&amp;")


def _settings(day: date, level: Certainty) -> Iterator[str]:
    title = [
        f"{HEADING} {day.isoformat()}, narrowed windows at the {level.value} level",
        ", ".join(f"{style}: {certainty.value}" for certainty, style in _LINES.items()),
    ]
    yield f'  graph [rankdir=LR, labelloc=t, fontname="{_FONT}", label={quoted(title)}];'
    yield f'  node [shape=box, fontname="{_FONT}"];'
    yield f'  edge [fontname="{_FONT}", fontsize=11];'


def _node(entry: Entry) -> str:
    certainty = entry.season.certainty or Certainty.CONFIRMED
    attributes = {"label": quoted(_told(entry)), "style": _LINES[certainty]}
    return f"{_id(entry.ref)} {_list(attributes)}"


def _told(entry: Entry) -> Iterator[str]:
    yield rows.name_words(entry)
    if entry.window is None:
        yield "no date announced"
    elif entry.standing in _TOLD:
        yield f"{rows.window_words(entry)}, {entry.standing.value}"
    else:
        yield rows.window_words(entry)
    if entry.narrowed is not None:
        yield f"narrowed {rows.narrowed_words(entry)}"


def _edge(one: Weighed, names: Names) -> str:
    said, relation = one.said, one.relation
    first, second = one.ends
    attributes = {"label": quoted(_labels(one, names)), "style": _LINES[said.certainty]}
    match _side(relation):
        case "before":
            first, second = second, first
        case "":
            attributes |= {"dir": "none", "constraint": "false"}
    if Weight.COUNTED not in (one.gap, one.year):
        attributes |= {"arrowhead": "empty", "color": f'"{_FAINT}"', "fontcolor": f'"{_FAINT}"'}
    words = f"{safe(relation.words)} ({said.certainty.value}, {said.said_on.isoformat()})"
    attributes["tooltip"] = quoted([words, safe(one.key)])
    return f"{_id(first)} -> {_id(second)} {_list(attributes)}"


def _side(relation: Relation) -> str:
    """Tell whether a season comes after the one that it is told from, or before; else neither."""
    if relation.least is not None and relation.least >= 0:
        return "after"
    return "before" if relation.most is not None and relation.most <= 0 else ""


def _labels(one: Weighed, names: Names) -> Iterator[str]:
    """Give what a relation says, a line a part, each with what it is worth if it does not count."""
    if one.gap is not None:
        yield _with_weight(_gap(one.relation, names), one.gap)
    if one.year is not None:
        yield _with_weight("same year", one.year)


def _with_weight(words: str, weight: Weight) -> str:
    return words if weight is Weight.COUNTED else f"{words} ({weight.value})"


def _gap(relation: Relation, names: Names) -> str:
    """Give the days along an arrow; beside a line without a head the words say where they lie."""
    side = _side(relation)
    if not side:
        return relation_words(Relation("", relation.to, relation.least, relation.most), names)
    ends = (relation.least, relation.most) if side == "after" else (relation.most, relation.least)
    near, far = (None if end is None else abs(end) for end in ends)
    if far is None:
        return f"{near} day or more" if near == 1 else f"{near} days or more"
    figures = f"{far}" if near == far else f"{near}-{far}"
    return f"{figures} day" if figures == "1" else f"{figures} days"


def _id(ref: Ref) -> str:
    return quoted([safe(str(ref))])


def _list(attributes: dict[str, str]) -> str:
    return f"[{', '.join(f'{name}={value}' for name, value in attributes.items())}];"
