"""Lines with their styles as escapes for the terminal at hand.

Rich knows what a style looks like at each depth of colour, and is asked once for each style. Its
console is not loaded: that would take twice as long as a list.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache

from rich.color import ColorSystem
from rich.style import Style

from tracker.views.spans import Line, Span
from tracker.views.theme import COLOUR

_UNKNOWN = {"", "dumb", "unknown"}
_DEEP = {"truecolor", "24bit"}
_SAMPLE = "x"


def styled(lines: Iterable[Line], environment: Mapping[str, str]) -> str:
    """Give lines as text with escapes; the depth of colour is read off the environment."""
    escapes = cache(_escapes_in(depth_of(environment)))
    return "".join([_line(line, escapes) for line in lines])


def depth_of(environment: Mapping[str, str]) -> ColorSystem:
    """Give how many colours a terminal has, by what it says of itself.

    Colour that is asked for comes where no terminal is known too: in 256 colours.
    """
    if environment.get("COLORTERM", "").strip().lower() in _DEEP:
        return ColorSystem.TRUECOLOR
    kind = environment.get("TERM", "").strip().lower()
    if kind in _UNKNOWN or kind.endswith(("-256color", "-kitty")) or kind in {"256color", "kitty"}:
        return ColorSystem.EIGHT_BIT
    return ColorSystem.STANDARD


def _escapes_in(depth: ColorSystem) -> Callable[[str], tuple[str, str]]:
    def escapes(name: str) -> tuple[str, str]:
        """Give what stands before and after a text in the style of that name."""
        sample = Style.parse(COLOUR.style(name)).render(_SAMPLE, color_system=depth)
        before, _, after = sample.partition(_SAMPLE)
        return before, after

    return escapes


def _line(line: Line, escapes: Callable[[str], tuple[str, str]]) -> str:
    """Give the text of a line with its escapes; blanks at its end are left out."""
    text = ""
    for span in _without_end(line):
        if span.text:
            before, after = escapes(span.style)
            text += f"{before}{span.text}{after}"
    return text + "\n"


def _without_end(line: Line) -> Line:
    """Give a line without blanks at its end."""
    end = len(line)
    while end and not line[end - 1].text.rstrip():
        end -= 1
    if not end:
        return []
    last = line[end - 1]
    return [*line[: end - 1], Span(last.text.rstrip(), last.style)]
