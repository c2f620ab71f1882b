"""Lines with their styles as Rich writes them for the terminal at hand."""

import io
from collections.abc import Iterable, Mapping

from rich.console import Console
from rich.text import Text

from tracker.views.spans import Line
from tracker.views.theme import COLOUR

_NO_WRAP = 100_000
_WITH_COLORS = "xterm-256color"


def styled(lines: Iterable[Line], environment: Mapping[str, str]) -> str:
    """Give lines as text with escapes; the depth of colour is read off the environment."""
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        force_terminal=True,
        width=_NO_WRAP,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={**environment, "NO_COLOR": "", "TERM": _terminal(environment)},
    )
    for line in lines:
        text = Text(no_wrap=True, end="")
        for span in line:
            text.append(span.text, COLOUR.style(span.style))
        text.rstrip()
        console.print(text, end="\n", soft_wrap=True)
    return buffer.getvalue()


def _terminal(environment: Mapping[str, str]) -> str:
    """Give the kind of the terminal; colour that is asked for comes even where none is known."""
    told = environment.get("TERM", "")
    return _WITH_COLORS if told in {"", "dumb", "unknown"} else told
