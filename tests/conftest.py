"""What holds for every test.

What a program notes of its own goes to a folder of the test's. Laws have no time limit, since a
busy machine is no defect; in CI they try the same examples every time, so that a run can be
repeated, and at home new ones. Signals are taken as in a terminal: a shell has its background jobs
ignore Ctrl-C, nohup a hang-up; tracker respects both, and that would change what the tests see.
"""

import os
import signal

import pytest
from hypothesis import settings

settings.register_profile("home", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "home")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
for number in (signal.SIGTERM, signal.SIGHUP):
    if signal.getsignal(number) is signal.SIG_IGN:
        signal.signal(number, signal.SIG_DFL)


@pytest.fixture(autouse=True)
def _own_state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Programs that a test starts keep their steps in a folder that is thrown away."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("XDG_STATE_HOME", str(folder / "state"))
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / "data"))
