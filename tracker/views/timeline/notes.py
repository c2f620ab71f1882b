"""What stands below the timeline: what ``?`` means there, what is left out, and the legend."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from tracker.schedule.model import Certainty
from tracker.views.scene import Scene, left_out_words
from tracker.views.spans import Line, Span, wrapped
from tracker.views.theme import Style
from tracker.views.timeline.glyphs import Sign
from tracker.views.timeline.screen import Screen

_GAP = "  "

_CERTAINTY_SIGNS: dict[Certainty | None, Sign] = {
    Certainty.EXPECTED: Sign.EXPECTED,
    Certainty.RUMOURED: Sign.RUMOURED,
}


def notes_at_foot(
    scene: Scene, signs: AbstractSet[Sign], lapsed: str, screen: Screen
) -> list[Line]:
    """Give the lines at the foot; ``signs`` are those that were drawn.

    ``lapsed`` are the words for the mark of a window that is over.
    """
    said = (_empty_words(scene), lapsed if Sign.LAPSED in signs else "", left_out_words(scene))
    lines = [line for words in said if words for line in _note(words, screen)]
    return [*lines, *legend(signs | _certainties(scene), screen)]


def legend(signs: AbstractSet[Sign], screen: Screen) -> list[Line]:
    """Explain every sign that occurs, on as many lines as that takes."""
    words = (said for sign, said in screen.alphabet.legend.items() if sign in signs)
    return [[Span(line, Style.NOTE)] for line in _filled(dict.fromkeys(words), screen.width)]


def _note(words: str, screen: Screen) -> list[Line]:
    return wrapped([Span(words, Style.NOTE)], screen.width)


def _empty_words(scene: Scene) -> str:
    """Say that no premiere is in view, though there is one out of it."""
    if scene.drawn or not scene.left_out:
        return ""
    return f"no premiere from {scene.first.isoformat()} to {scene.last.isoformat()}"


def _certainties(scene: Scene) -> set[Sign]:
    """Give the marks that stand in the certainty column."""
    signs = (_CERTAINTY_SIGNS.get(entry.season.certainty) for entry in scene.shown)
    return {sign for sign in signs if sign is not None}


def _filled(words: Iterable[str], width: int) -> list[str]:
    """Put words on lines of at most ``width`` cells, none of them broken.

    Each of their characters takes one cell, signs too: measuring them would load Rich for nothing.
    """
    lines: list[str] = []
    for said in words:
        if lines and len(lines[-1] + _GAP + said) <= width:
            lines[-1] += _GAP + said
        else:
            lines.append(said)
    return lines
