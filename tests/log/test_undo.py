"""``tracker undo`` and ``--redo``: the bytes before, what is refused and why, and the bounds."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal
from tracker.store import versions


def announce_years(terminal: Terminal, *years: int, file: str = "schedule.json") -> list[bytes]:
    """Announce a year after the other; give the bytes of the file after each."""
    states = []
    for year in years:
        terminal.ok("announce", "Halo", str(year), "--file", file)
        states.append((terminal.folder / file).read_bytes())
    return states


def refusal(terminal: Terminal, *argv: str) -> str:
    """Run a command that is refused with status 1; give the words, with the folder left out."""
    result = terminal.tracker(*argv)
    assert (result.status, result.out) == (1, "")
    return result.err.replace(f"{terminal.folder}/", "")


def test_many_steps_back_and_forth(empty: Terminal) -> None:
    """Every step gives the bytes of its own, and says what it undid."""
    states = announce_years(empty, *range(2027, 2037))
    for before in reversed(states[:-1]):
        assert empty.ok("undo") == "undone: announce Halo\n"
        assert empty.file.read_bytes() == before
    for after in states[1:]:
        assert empty.ok("undo", "--redo") == "done again: announce Halo\n"
        assert empty.file.read_bytes() == after
    assert refusal(empty, "undo", "--redo") == "error: nothing is left to redo in schedule.json\n"


def test_the_first_announcement_undone_takes_the_file_away(empty: Terminal) -> None:
    """There was none before; it comes back the same."""
    (made,) = announce_years(empty, 2027)
    assert empty.ok("undo") == "undone: announce Halo; the file is gone, as it was before\n"
    assert not empty.file.exists()
    assert refusal(empty, "undo") == "error: nothing is left to undo in schedule.json\n"
    assert empty.ok("undo", "--redo") == "done again: announce Halo\n"
    assert empty.file.read_bytes() == made


@pytest.mark.parametrize(
    "change",
    [
        ["retract", "the-defenders/s1@2017-05-02"],
        ["edit", "The Defenders", "--title", "Defenders, The"],
        ["announce", "The Defenders", "--status", "cancelled"],
    ],
    ids=["retract", "edit", "a statement about a series"],
)
def test_every_change_can_be_undone(terminal: Terminal, change: list[str]) -> None:
    """Whatever the command was, the bytes before it come back."""
    if change[0] == "retract":
        shown = terminal.ok("show", "The Defenders").split()
        change = ["retract", next(word for word in shown if word.startswith(change[1]))]
    before = terminal.file.read_bytes()
    terminal.ok(*change)
    assert terminal.file.read_bytes() != before
    assert terminal.ok("undo") == f"undone: {change[0]} {change[1]}\n"
    assert terminal.file.read_bytes() == before


def test_a_copied_file_can_be_undone(empty: Terminal) -> None:
    """Its bytes tell where it stands, though nothing was noted for its path."""
    first, second = announce_years(empty, 2027, 2028)
    copy = empty.folder / "copy.json"
    shutil.copy(empty.file, copy)
    assert empty.ok("undo", "--file", "copy.json") == "undone: announce Halo\n"
    assert (copy.read_bytes(), empty.file.read_bytes()) == (first, second)
    assert empty.ok("undo", "--redo", "--file", "copy.json") == "done again: announce Halo\n"
    assert copy.read_bytes() == second


def test_a_moved_file_can_be_undone(empty: Terminal) -> None:
    """It is the same file under another name."""
    first, _ = announce_years(empty, 2027, 2028)
    moved = empty.file.rename(empty.folder / "moved.json")
    empty.ok("undo", "--file", "moved.json")
    assert moved.read_bytes() == first


def test_a_state_that_comes_twice_makes_no_circle(terminal: Terminal) -> None:
    """From A over B to A and C: undo leads to A, B, A, and then to an end."""
    states = [terminal.file.read_bytes()]
    for network in ("Northlight", "Netflix", "Channel Nine"):
        terminal.ok("edit", "The Defenders", "--network", network)
        states.append(terminal.file.read_bytes())
    assert states[2] == states[0]
    for before in reversed(states[:-1]):
        terminal.ok("undo")
        assert terminal.file.read_bytes() == before
    assert refusal(terminal, "undo") == "error: nothing is left to undo in schedule.json\n"


def test_only_what_was_undone_here_can_be_done_again(empty: Terminal) -> None:
    """Not what was undone in a copy, nor what a newer change replaced."""
    announce_years(empty, 2027, 2028)
    shutil.copy(empty.file, empty.folder / "copy.json")
    nothing = "error: nothing is left to redo in schedule.json\n"
    assert refusal(empty, "undo", "--redo") == nothing
    empty.ok("undo", "--file", "copy.json")
    assert refusal(empty, "undo", "--redo") == nothing
    empty.ok("undo")
    announce_years(empty, 2029)
    assert refusal(empty, "undo", "--redo") == nothing


def test_what_was_changed_by_another_hand_is_left_alone(empty: Terminal) -> None:
    """Undo would lose that change; the error says what to do instead."""
    announce_years(empty, 2027, 2028)
    changed = empty.file.read_bytes().replace(b"Halo", b"Hola")
    empty.file.write_bytes(changed)
    assert refusal(empty, "undo") == (
        "error: schedule.json was changed by another program since\n"
        "undo would lose that change; retract takes an announcement back\n"
    )
    assert refusal(empty, "undo", "--redo") == "error: nothing is left to redo in schedule.json\n"
    assert empty.file.read_bytes() == changed


def test_what_another_hand_did_is_a_state_to_go_back_to(empty: Terminal) -> None:
    """A change of ours after theirs is undone to theirs, and no further."""
    announce_years(empty, 2027)
    theirs = empty.file.read_bytes().replace(b"Halo", b"Hola")
    empty.file.write_bytes(theirs)
    empty.ok("announce", "Hola", "2030")
    empty.ok("undo")
    assert empty.file.read_bytes() == theirs
    assert refusal(empty, "undo") == "error: nothing is left to undo in schedule.json\n"


def test_a_file_that_was_never_changed_here(terminal: Terminal) -> None:
    """There is nothing to go back to, before anything was noted and after."""
    words = "error: tracker has noted no change of schedule.json to undo\n"
    assert refusal(terminal, "undo") == words
    terminal.ok("announce", "Halo", "2027", "--file", "other.json")
    assert refusal(terminal, "undo") == words


def test_a_trial_run_is_no_step(empty: Terminal) -> None:
    """Neither is a claim that was known: nothing was written."""
    announce_years(empty, 2027)
    empty.ok("announce", "Halo", "2028", "--dry-run")
    empty.ok("announce", "Halo", "2027")
    empty.ok("undo")
    assert not empty.file.exists()


def test_a_save_succeeds_where_no_step_can_be_kept(empty: Terminal, tmp_path: Path) -> None:
    """What cannot be undone is said, on the side; the announcement is in the file."""
    empty.state = tmp_path / "state"
    empty.state.write_text("a file where the folder should be")
    result = empty.tracker("announce", "Halo", "2027")
    assert result.status == 0
    assert result.err.startswith("this change cannot be undone later: its folder cannot be written")
    assert "halo/s1" in empty.file.read_text()
    assert refusal(empty, "undo") == "error: tracker has noted no change of schedule.json to undo\n"


def test_so_many_steps_are_kept_and_no_more(
    empty: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The oldest are dropped first, with the states that only they needed."""
    monkeypatch.setattr(versions, "MOST_STEPS", 3)
    states = announce_years(empty, *range(2027, 2033))
    assert len(list(empty.state.glob("*.state"))) == 3
    for before in reversed(states[2:5]):
        empty.ok("undo")
        assert empty.file.read_bytes() == before
    assert refusal(empty, "undo") == "error: nothing is left to undo in schedule.json\n"


def test_the_newest_step_is_kept_whatever_it_takes(
    empty: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bound in bytes drops the others."""
    monkeypatch.setattr(versions, "MOST_BYTES", 1)
    states = announce_years(empty, 2027, 2028, 2029)
    empty.ok("undo")
    assert empty.file.read_bytes() == states[1]
    assert refusal(empty, "undo") == "error: nothing is left to undo in schedule.json\n"


def test_what_was_undone_may_be_forgotten_over_other_files(
    empty: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bounds are over all files; to do it again is refused then."""
    monkeypatch.setattr(versions, "MOST_STEPS", 3)
    announce_years(empty, 2027, 2028)
    empty.ok("undo")
    announce_years(empty, *range(2027, 2033), file="other.json")
    assert refusal(empty, "undo", "--redo") == "error: nothing is left to redo in schedule.json\n"


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", '{"steps": {"x": {}}, "places": {}}', "null", "\0"]
)
def test_damaged_notes_are_no_error(empty: Terminal, damage: str) -> None:
    """They are a convenience: one starts anew, and the next change can be undone."""
    announce_years(empty, 2027)
    (empty.state / "steps.json").write_text(damage)
    (before, _) = announce_years(empty, 2028, 2029)
    empty.ok("undo")
    assert empty.file.read_bytes() == before


def test_a_state_that_is_gone_is_told(empty: Terminal) -> None:
    """The file stays as it is when what was before it cannot be read any more."""
    _, now = announce_years(empty, 2027, 2028)
    for state in empty.state.glob("*.state"):
        state.write_bytes(b"cut short")
    assert refusal(empty, "undo") == "error: the state before that change is no longer kept\n"
    assert empty.file.read_bytes() == now
