"""What start-up pays for: nothing is loaded before a phrase needs it."""

import subprocess
import sys

import pytest

HEAVY = ("dateutil", "difflib", "rich", "tracker.dates.hints", "tracker.dates.edtf")


def _loaded(statement: str) -> set[str]:
    program = f"import sys; {statement}; print(*sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    return set(done.stdout.split())


def test_a_window_costs_no_grammar() -> None:
    """Layers that only hold windows load one small module."""
    loaded = {name for name in _loaded("import tracker.dates.window") if "tracker.dates" in name}
    assert loaded == {"tracker.dates", "tracker.dates.window"}


@pytest.mark.parametrize("words", ["mid-to-late 2017", "Labor Day weekend 2019", "next Friday"])
def test_a_phrase_loads_no_third_party(words: str) -> None:
    """Neither Easter's rule nor what only errors need."""
    loaded = _loaded(
        "from datetime import date; from tracker import dates; "
        f"dates.read({words!r}, on=date(2018, 6, 12))"
    )
    assert loaded.isdisjoint(HEAVY)
