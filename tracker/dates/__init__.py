"""Release phrases and windows: ``read("mid-to-late 2017", on=date(2016, 10, 31)).window``.

A library on its own. Nothing is loaded before it is asked for, so that a program which only needs
``Window`` does not pay for the grammar.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.dates.certainty import certainty_cue
    from tracker.dates.edtf import from_edtf, to_edtf
    from tracker.dates.errors import PhraseError
    from tracker.dates.gaps import Gap, gap
    from tracker.dates.marks import Hedge, Mark, Note
    from tracker.dates.reading import Reading, read
    from tracker.dates.settings import DateOrder, Hemisphere, Settings
    from tracker.dates.window import TBA, Tba, When, Window
    from tracker.dates.writing import write

__all__ = [
    "TBA",
    "DateOrder",
    "Gap",
    "Hedge",
    "Hemisphere",
    "Mark",
    "Note",
    "PhraseError",
    "Reading",
    "Settings",
    "Tba",
    "When",
    "Window",
    "certainty_cue",
    "from_edtf",
    "gap",
    "read",
    "to_edtf",
    "write",
]

_HOMES = {
    "TBA": "window",
    "DateOrder": "settings",
    "Gap": "gaps",
    "Hedge": "marks",
    "Hemisphere": "settings",
    "Mark": "marks",
    "Note": "marks",
    "PhraseError": "errors",
    "Reading": "reading",
    "Settings": "settings",
    "Tba": "window",
    "When": "window",
    "Window": "window",
    "certainty_cue": "certainty",
    "from_edtf": "edtf",
    "gap": "gaps",
    "read": "reading",
    "to_edtf": "edtf",
    "write": "writing",
}


def __getattr__(name: str) -> object:
    """Load a public name from its module when it is first asked for."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - slow to load

    found: object = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = found
    return found
