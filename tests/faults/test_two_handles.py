"""Two hands on one file against a model: announce, retract and undo by turns, and at once."""

import io
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.cli.conftest import Terminal
from tests.log.claims import CLAIMS, context_of, database, printed, table_and_log
from tracker.cli.changing import changing
from tracker.cli.commands import announce, retract, undo
from tracker.cli.commands.announce import Said
from tracker.cli.context import Context
from tracker.errors import HeldError, NotFoundError, UsageError
from tracker.store import atomic

HANDLES = st.sampled_from([0, 1])


class TwoHandles(RuleBasedStateMachine):
    """Two terminals with one folder; the model is the set of claims after every change.

    ``past`` holds the standing and the retracted keys before each change.
    """

    def __init__(self) -> None:
        super().__init__()
        self._folders = [tempfile.TemporaryDirectory() for _ in range(2)]
        folder, state = (Path(one.name) for one in self._folders)
        where = {"TRACKER_FILE": "schedule.json"}
        self.handles = [Terminal(folder, state, environment=where) for _ in range(2)]
        self.said: frozenset[str] = frozenset()
        self.retracted: frozenset[str] = frozenset()
        self.past: list[tuple[frozenset[str], frozenset[str]]] = []

    def teardown(self) -> None:
        """Throw the folders away."""
        for folder in self._folders:
            folder.cleanup()

    @rule(handle=HANDLES, claim=CLAIMS)
    def announce(self, handle: int, claim: Said) -> None:
        """Announce something by either hand; what the printed key names is in the log."""
        try:
            out = printed(self.handles[handle], partial(announce.run, said=claim))
        except UsageError:
            return
        key = next(line.split()[1] for line in out.splitlines() if line.startswith("  key"))
        self._changed({*self.said, key}, self.retracted)

    @precondition(lambda self: self.said)
    @rule(handle=HANDLES, number=st.integers(0, 20))
    def retract(self, handle: int, number: int) -> None:
        """Retract what either hand announced."""
        key = sorted(self.said)[number % len(self.said)]
        printed(self.handles[handle], partial(retract.run, key=key))
        self._changed(self.said, {*self.retracted, key})

    @rule(handle=HANDLES)
    def undo(self, handle: int) -> None:
        """Undo the last change, whoever made it."""
        try:
            printed(self.handles[handle], undo.run)
        except NotFoundError:
            assert not self.past
        else:
            self.said, self.retracted = self.past.pop()

    @precondition(lambda self: self.said)
    @rule(handle=HANDLES, claim=CLAIMS)
    def announce_while_held(self, handle: int, claim: Said) -> None:
        """While one hand holds the file, the other is refused, and nothing is changed."""
        other = self.handles[1 - handle]
        with changing(context_of(self.handles[handle], io.StringIO())):
            assert self._is_refused(other, partial(announce.run, said=claim))

    @invariant()
    def both_see_the_model(self) -> None:
        """Compare the keys in the file with the model, and the table with the log."""
        if not self.handles[0].file.exists():
            assert not self.said
            return
        for handle in self.handles:
            assert database(handle).keys() == self.said
            assert database(handle).retractions().keys() == self.retracted
        in_file, added_up = table_and_log(self.handles[0])
        assert in_file == added_up

    def _changed(
        self, said: set[str] | frozenset[str], retracted: set[str] | frozenset[str]
    ) -> None:
        if (said, retracted) != (self.said, self.retracted):
            self.past.append((self.said, self.retracted))
            self.said, self.retracted = frozenset(said), frozenset(retracted)

    def _is_refused(self, terminal: Terminal, command: Callable[[Context], None]) -> bool:
        patience, atomic.WAIT_SECONDS = atomic.WAIT_SECONDS, 0.0
        try:
            printed(terminal, command)
        except HeldError:
            return True
        finally:
            atomic.WAIT_SECONDS = patience
        return False


TestTwoHandles = TwoHandles.TestCase
TestTwoHandles.settings = settings(max_examples=12, stateful_step_count=20, deadline=None)
