"""``history --against``: what another version of the file says differently."""

import json
import shutil
import subprocess

from tests.cli.conftest import Terminal


def test_another_file(terminal: Terminal) -> None:
    """What only one of them says, and what they call a series."""
    shutil.copy(terminal.file, terminal.folder / "theirs.json")
    terminal.ok("announce", "Halo", "2027", "--source", "me")
    terminal.ok("edit", "Iron Fist", "--alias", "Danny")
    terminal.ok("retract", "2b10", "--reason", "misread")
    terminal.ok("announce", "Luke Cage S3", "TBA", "--file", "theirs.json")
    assert terminal.ok("history", "--against", "theirs.json") == (
        '+ only here   series "Halo"\n'
        "~ differs     Iron Fist: aliases is Danny here, none there\n"
        "+ only here   2026-11-23  Halo: 2027 (confirmed, me)\n"
        "- only there  2026-11-23  Luke Cage S3: TBA (confirmed)\n"
        "+ only here   2017-05-02  The Defenders: August 18, 2017 (confirmed, Netflix);"
        " retracted 2026-11-23: misread\n"
    )
    items = json.loads(terminal.ok("history", "--against", "theirs.json", "--json"))["items"]
    assert [item["side"] for item in items] == ["here", "both", "here", "there", "here"]


def test_a_revision_of_git(terminal: Terminal) -> None:
    """What git has of the file at that revision."""
    git = ["git", "-C", str(terminal.folder), "-c", "user.name=x", "-c", "user.email=x@localhost"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
        subprocess.run([*git, *command], check=True)
    result = terminal.tracker("history", "--against", "HEAD")
    assert (result.status, result.out, result.err) == (0, "", "both versions say the same\n")
    terminal.ok("announce", "Halo", "2027")
    assert "+ only here   2026-11-23  Halo: 2027" in terminal.ok("history", "--against", "HEAD")


def test_neither_file_nor_revision(terminal: Terminal) -> None:
    """It is refused, also where there is no repository, and never taken for an option."""
    for name in ("nope", "--output=x"):
        result = terminal.tracker("history", f"--against={name}")
        assert result.status == 1
        assert result.err.startswith(f"error: {name} is neither a file nor a revision")
