"""Documents say what the program does: their sessions are run, their links exist."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_sessions_are_what_the_program_prints(document: Path) -> None:
    """Every session of every document comes out as it is written (scripts/sessions.py writes it)."""
    command = [sys.executable, "scripts/sessions.py", "--check", str(document)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, f"python scripts/sessions.py {document}\n{result.stderr}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    """A link into the repository names a file that is there."""
    links = re.findall(r"\]\(([^)#:]+)[)#]", document.read_text())
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_the_shipped_schedule_is_what_its_script_builds(tmp_path: Path) -> None:
    """The example is made by announcing, and comes out byte for byte."""
    built = tmp_path / "schedule.json"
    subprocess.run([sys.executable, "scripts/build_schedule.py", str(built)], cwd=ROOT, check=True)
    assert built.read_bytes() == (ROOT / "schedule.json").read_bytes()
