"""Undo and redo against a simple model: two stacks of bytes."""

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.cli.conftest import Terminal
from tests.log.claims import CLAIMS, database, printed, table_and_log
from tracker.cli.commands import announce, edit, retract, undo
from tracker.cli.commands.announce import Said
from tracker.cli.context import Context
from tracker.errors import NotFoundError
from tracker.schedule.editing import Edit


class Undoing(RuleBasedStateMachine):
    """A terminal beside the bytes that came before the present ones, and those undone.

    Every command that changes the file puts the bytes before it on the first stack and empties the
    second; undo and redo move between them. None stands for no file.
    """

    def __init__(self) -> None:
        super().__init__()
        self._folders = [tempfile.TemporaryDirectory() for _ in range(2)]
        folder, state = (Path(one.name) for one in self._folders)
        self.terminal = Terminal(folder, state, environment={"TRACKER_FILE": "schedule.json"})
        self.before: list[bytes | None] = []
        self.undone: list[bytes | None] = []
        self.now: bytes | None = None

    def teardown(self) -> None:
        """Throw the folders away."""
        for folder in self._folders:
            folder.cleanup()

    @rule(claim=CLAIMS)
    def announce(self, claim: Said) -> None:
        """Announce something, perhaps once more."""
        self._change(partial(announce.run, said=claim))

    @precondition(lambda self: self.now is not None)
    @rule(number=st.integers(0, 20))
    def retract(self, number: int) -> None:
        """Retract an announcement, perhaps one that is retracted already."""
        keys = sorted(database(self.terminal).keys())
        self._change(partial(retract.run, key=keys[number % len(keys)]))

    @precondition(lambda self: self.now is not None)
    @rule(network=st.sampled_from(["", "Northlight", "Channel Nine"]))
    def edit(self, network: str) -> None:
        """Edit a series: states come back that were there before."""
        name = min(database(self.terminal).catalogue())
        self._change(partial(edit.run, name=name, wanted=Edit(network=network)))

    @rule()
    def undo(self) -> None:
        """Go back to the bytes before, or be refused when there are none."""
        if self._is_refused(redo=False):
            assert not self.before
        else:
            self.undone.append(self.now)
            self.now = self.before.pop()

    @rule()
    def redo(self) -> None:
        """Go forth to the bytes that were undone last, or be refused when there are none."""
        if self._is_refused(redo=True):
            assert not self.undone
        else:
            self.before.append(self.now)
            self.now = self.undone.pop()

    @precondition(lambda self: self.now is not None)
    @rule(claim=CLAIMS)
    def try_out(self, claim: Said) -> None:
        """Try a claim out, which leaves the file and the steps as they are."""
        printed(self.terminal, partial(announce.run, said=claim, dry_run=True))

    @invariant()
    def the_file_is_as_the_model_has_it(self) -> None:
        """Compare the bytes of the file with those of the model."""
        assert self._bytes() == self.now

    @invariant()
    def the_table_is_what_the_log_adds_up_to(self) -> None:
        """Add the log up: the seasons table is never behind it."""
        if self.now is not None:
            in_file, added_up = table_and_log(self.terminal)
            assert in_file == added_up

    def _is_refused(self, *, redo: bool) -> bool:
        try:
            printed(self.terminal, partial(undo.run, redo=redo))
        except NotFoundError:
            return True
        return False

    def _change(self, command: Callable[[Context], None]) -> None:
        printed(self.terminal, command)
        after = self._bytes()
        if after != self.now:
            self.before.append(self.now)
            self.undone.clear()
            self.now = after

    def _bytes(self) -> bytes | None:
        return self.terminal.file.read_bytes() if self.terminal.file.exists() else None


TestUndoing = Undoing.TestCase
TestUndoing.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
