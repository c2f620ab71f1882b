"""The layers of the house hold, and a layer that is crossed is noticed."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def lint_imports(folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run the contracts of ``pyproject.toml`` over the package in ``folder``."""
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command as run; run()",
    ]
    return subprocess.run(
        [*command, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False
    )


def test_imports_point_down() -> None:
    """No module imports one of a layer above its own."""
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("module", "crossing"),
    [
        ("dates/calendar.py", "from tracker.schedule import model"),
        ("schedule/ledger.py", "from tracker.store import codec"),
        ("views/rows.py", "from tracker.store import file"),
        ("schedule/model.py", "import tinydb"),
        ("news/reading.py", "from tracker.store import codec"),
        ("news/titles.py", "import os"),
    ],
)
def test_a_crossed_layer_is_noticed(tmp_path: Path, module: str, crossing: str) -> None:
    """The contracts fail for an import that points up."""
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text())
    for source in (ROOT / "tracker").rglob("*.py"):
        copy = tmp_path / source.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(source.read_text())
    with (tmp_path / "tracker" / module).open("a") as file:
        file.write(f"\n{crossing}\n")
    assert lint_imports(tmp_path).returncode == 1
