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
        "theirs.json says, this file does not\n"
        "  2026-11-23  Luke Cage S3: TBA (confirmed)\n"
        "this file says, theirs.json does not\n"
        "  series Halo\n"
        "  2026-11-23  Halo: 2027 (confirmed, me)\n"
        "  2026-11-23  taken back: The Defenders: August 18, 2017 (confirmed, Netflix),"
        " said 2017-05-02; misread\n"
        "both say, and differ\n"
        "  Iron Fist: aliases is Danny here, none in theirs.json\n"
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
    assert terminal.ok("history", "--against", "HEAD") == (
        "this file says, HEAD does not\n  series Halo\n  2026-11-23  Halo: 2027 (confirmed)\n"
    )


def test_a_branch_with_the_name_of_a_folder(terminal: Terminal) -> None:
    """A folder is no version of a file, so the branch is meant."""
    git = ["git", "-C", str(terminal.folder), "-c", "user.name=x", "-c", "user.email=x@localhost"]
    terminal.ok("relate", "Luke Cage S2", "after", "Luke Cage S1", "--on", "2018-01-01")
    for command in (["init", "-q", "-b", "docs"], ["add", "."], ["commit", "-qm", "x"]):
        subprocess.run([*git, *command], check=True)
    (terminal.folder / "docs").mkdir()
    terminal.ok("undo")
    assert terminal.ok("history", "--against", "docs") == (
        "docs says, this file does not\n"
        "  2018-01-01  Luke Cage S2: after Luke Cage S1 (confirmed)\n"
    )


def test_what_is_not_known_here_differs_too(terminal: Terminal) -> None:
    """What was taken back before the other version knew of it is told as such."""
    text = terminal.file.read_text()
    (terminal.folder / "theirs.json").write_text(
        text.replace('"Luke Cage", "kind"', '"Luke Cage", "colour": "\\u001b[31m", "kind"')
    )
    terminal.ok("announce", "Luke Cage S3", "TBA", "--on", "2018-01-01")
    (key,) = (
        key
        for key in json.loads(terminal.file.read_text())["announcements"]
        if "/s3@2018-01" in key
    )
    terminal.ok("retract", key)
    assert terminal.ok("history", "--against", "theirs.json") == (
        "this file says, theirs.json does not\n"
        "  2018-01-01  Luke Cage S3: TBA (confirmed); retracted 2026-11-23\n"
        "both say, and differ\n"
        '  Luke Cage: colour is none here, "\\u001b[31m" in theirs.json\n'
    )


def test_neither_file_nor_revision(terminal: Terminal) -> None:
    """It is refused, also where there is no repository, and never taken for an option."""
    for name in ("nope", "--output=x"):
        result = terminal.tracker("history", f"--against={name}")
        assert result.status == 1
        assert result.err.startswith(f"error: {name} is neither a file nor a revision")
