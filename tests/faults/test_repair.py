"""``tracker check --repair``: a plan, one save, no announcement lost, the damaged file kept."""

import io
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.conftest import TODAY, Terminal, terminal
from tests.faults.conftest import without_relations
from tracker.cli.context import Context
from tracker.cli.entry import run
from tracker.store.codec import decode

__all__ = ["terminal"]

ROW = '"iron-fist/s1": {"premiere": {"words": "2017-03-17", "earliest": "2017-03-17", "latest": "2017-03-17"}'


@pytest.fixture(autouse=True)
def _unrelated(terminal: Terminal) -> None:
    """Nothing clashes before it is damaged."""
    terminal.file.write_bytes(without_relations())


def damage(terminal: Terminal, old: str, new: str) -> bytes:
    """Replace a text in the file, which has to be there; give the bytes that result."""
    text = terminal.file.read_text()
    assert old in text
    terminal.file.write_text(text.replace(old, new, 1))
    return terminal.file.read_bytes()


def log_of(terminal: Terminal) -> list[dict[str, object]]:
    """Give the records of all announcements."""
    return list(decode(terminal.file.read_bytes())["announcements"].values())


def test_a_whole_file_is_left(terminal: Terminal) -> None:
    """There is nothing to do, nothing is kept."""
    before = terminal.file.read_bytes()
    result = terminal.tracker("check", "--repair", "--yes")
    assert (result.status, result.err) == (0, "there is nothing that a repair would do\n")
    assert terminal.file.read_bytes() == before
    assert list(terminal.folder.iterdir()) == [terminal.file]


def test_a_plan_changes_nothing(terminal: Terminal) -> None:
    """--dry-run shows what would be done, a line each."""
    damaged = damage(terminal, '"episodes": [10, 10], "status"', '"status"')
    result = terminal.tracker("check", "--repair", "--dry-run")
    assert (result.status, result.err) == (1, "a trial run: nothing is written\n")
    assert result.out.splitlines()[1] == (
        "  season iron-fist/s2: made again from its announcements"
    )
    assert terminal.file.read_bytes() == damaged


def test_the_log_wins_and_the_damaged_file_is_kept(terminal: Terminal) -> None:
    """The row is what its announcements add up to; undo goes back to the damage."""
    whole = terminal.file.read_bytes()
    damaged = damage(terminal, '"episodes": [10, 10], "status"', '"status"')
    result = terminal.tracker("check", "--repair", "--yes")
    assert (result.status, result.err) == (
        0,
        "mended; the file as it was is kept in schedule.damaged.json\n",
    )
    assert result.out.endswith("nothing is wrong\n")
    assert terminal.file.read_bytes() == whole
    assert (terminal.folder / "schedule.damaged.json").read_bytes() == damaged
    terminal.ok("undo")
    assert terminal.file.read_bytes() == damaged


def test_a_second_repair_keeps_a_second_file(terminal: Terminal) -> None:
    """What was kept once is never written over."""
    for _ in range(2):
        damage(terminal, '"episodes": [10, 10], "status"', '"status"')
        terminal.ok("check", "--repair", "--yes")
    kept = sorted(path.name for path in terminal.folder.iterdir())
    assert kept == ["schedule.damaged-2.json", "schedule.damaged.json", "schedule.json"]


HAND_EDITS = [
    (
        "a window under the old words",
        ROW.replace('"earliest": "2017-03-17", "latest": "2017-03-17"', '"earliest": "2017-03-19", "latest": "2017-03-20"'),
        {"words": "[2017-03-19..2017-03-20]", "earliest": "2017-03-19", "latest": "2017-03-20"},
    ),
    (
        "words over the old window",
        ROW.replace('"words": "2017-03-17"', '"words": "May 2017"'),
        {"words": "May 2017", "earliest": "2017-05-01", "latest": "2017-05-31"},
    ),
    (
        "both",
        ROW.replace("2017-03-17", "2017-06-01"),
        {"words": "2017-06-01", "earliest": "2017-06-01", "latest": "2017-06-01"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "premiere"), [c[1:] for c in HAND_EDITS], ids=[c[0] for c in HAND_EDITS]
)
def test_a_hand_edit_becomes_an_announcement(
    terminal: Terminal, row: str, premiere: dict[str, str]
) -> None:
    """It is entered as said today, with words that fit its window; nothing else is lost."""
    before = log_of(terminal)
    damage(terminal, ROW, row)
    assert terminal.tracker("announce", "Iron Fist S1", "2030").status == 65
    terminal.ok("check", "--repair", "--yes")
    (entered,) = (record for record in log_of(terminal) if record not in before)
    assert entered["premiere"] == premiere
    assert (entered["said_on"], entered["certainty"]) == (TODAY.isoformat(), "confirmed")
    assert decode(terminal.file.read_bytes())["seasons"]["iron-fist/s1"]["premiere"] == premiere
    assert terminal.ok("check").endswith("nothing is wrong\n")


def test_a_row_that_a_merge_left_is_no_hand_edit(terminal: Terminal) -> None:
    """It says what some announcement said: there is nothing to enter."""
    said = '"iron-fist/s1": {"premiere": {"words": "March 17, 2017", "earliest": "2017-03-17", "latest": "2017-03-17"}'
    before = log_of(terminal)
    damage(terminal, ROW, said)
    terminal.ok("check", "--repair", "--yes")
    assert log_of(terminal) == before


def answered(terminal: Terminal, *answers: str) -> tuple[int, str]:
    """Repair and answer the questions; give the exit status and what was said."""
    err = io.StringIO()
    context = Context(io.StringIO(), err, {}, terminal.folder, TODAY, state=terminal.state)
    asked = replace(context, stdin=Answers("".join(f"{answer}\n" for answer in answers)))
    return run(["check", "--repair"], asked), err.getvalue()


class Answers(io.StringIO):
    """Someone who answers."""

    def isatty(self) -> bool:
        """Tell that somebody is there."""
        return True


def test_every_hand_edit_is_asked_about(terminal: Terminal) -> None:
    """No to the edit and yes to the rest: the log wins."""
    whole = terminal.file.read_bytes()
    damage(terminal, ROW, ROW.replace("2017-03-17", "2017-06-01"))
    status, said = answered(terminal, "n", "y")
    assert (status, said.splitlines()[:2]) == (
        0,
        [
            "enter as an announcement: iron-fist/s1: 2017-06-01 (confirmed), "
            "as said on 2026-11-23? [y/N]",
            "do all this? [y/N]",
        ],
    )
    assert terminal.file.read_bytes() == whole


def test_no_is_no(terminal: Terminal) -> None:
    """Anything but y leaves the file as it is."""
    damaged = damage(terminal, '"episodes": [10, 10], "status"', '"status"')
    assert answered(terminal, "perhaps")[0] == 1
    assert terminal.file.read_bytes() == damaged


def test_nobody_to_be_asked(terminal: Terminal) -> None:
    """A script has to say what it wants (2)."""
    damaged = damage(terminal, '"episodes": [10, 10], "status"', '"status"')
    result = terminal.tracker("check", "--repair")
    assert (result.status, result.err) == (
        2,
        "error: nobody is there to be asked; nothing was changed\n"
        "--yes agrees to everything, --dry-run only shows it\n",
    )
    assert terminal.file.read_bytes() == damaged


def test_an_edited_announcement_goes_under_its_own_key(terminal: Terminal) -> None:
    """With its retraction; the content is what someone wrote, and is kept."""
    keys = decode(terminal.file.read_bytes())["announcements"]
    key = next(key for key in keys if key.startswith("daredevil/s3@2016-10-31"))
    terminal.ok("retract", key)
    damage(terminal, '"source": "Screen Rant"', '"source": "Screen Rant, late edition"')
    before = log_of(terminal)
    terminal.ok("check", "--repair", "--yes")
    tables = decode(terminal.file.read_bytes())
    assert key not in tables["announcements"]
    assert sorted(map(str, log_of(terminal))) == sorted(map(str, before))
    assert tables["retractions"].keys() <= tables["announcements"].keys()


def test_a_missing_series_is_entered_again(terminal: Terminal) -> None:
    """Under a title made of its key, since nothing else is left of it."""
    text = terminal.file.read_text().splitlines(keepends=True)
    terminal.file.write_text(
        "".join(line for line in text if not line.startswith(' "luke-cage": '))
    )
    terminal.ok("check", "--repair", "--yes")
    assert decode(terminal.file.read_bytes())["series"]["luke-cage"]["title"] == "Luke Cage"


@pytest.mark.parametrize("key", ["iron-fist/s1", "not a key"])
def test_a_row_that_cannot_be_read_is_made_again(terminal: Terminal, key: str) -> None:
    """Or taken out, where no announcement is about it."""
    whole = terminal.file.read_bytes()
    terminal.file.write_bytes(whole.replace(b'"seasons": {\n', b'"seasons": {\n "%s": {"status": 5},\n' % key.encode()).replace(b' "iron-fist/s1": {"premiere"', b' "iron-fist/s1-gone": {"premiere"' if key == "iron-fist/s1" else b' "iron-fist/s1": {"premiere"'))  # fmt: skip
    terminal.ok("check", "--repair", "--yes")
    assert terminal.file.read_bytes() == whole


def test_an_announcement_that_cannot_be_read_stops_a_repair(terminal: Terminal) -> None:
    """Nothing of the log may be lost, so a person has to look (65)."""
    damaged = damage(terminal, '"words": "next year", "earliest"', '"words": 5, "earliest"')
    result = terminal.tracker("check", "--repair", "--yes")
    assert result.status == 65
    assert "cannot be read, and nothing of the log may be lost" in result.err
    assert terminal.file.read_bytes() == damaged


def test_a_fault_while_the_damaged_file_is_kept(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is changed and nothing half kept."""
    damaged = damage(terminal, '"episodes": [10, 10], "status"', '"status"')

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    result = terminal.tracker("check", "--repair", "--yes")
    assert result.status == 74
    assert "could not be kept; it is as it was" in result.err
    assert [path.read_bytes() for path in Path(terminal.folder).iterdir()] == [damaged]
