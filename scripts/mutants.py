"""Break the store on purpose, one way at a time: every break has to be caught by a named test.

    python scripts/mutants.py [NAME ...]

Each mutant is one replacement in a copy of the package; the test that should notice it is run on
that copy and has to fail. First all those tests are run on an unchanged copy and have to pass. The
exit status is 1 when a mutant survives, and 2 when its place in the source is gone.
"""

import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
ATOMIC, FILE, CODEC = "store/atomic.py", "store/file.py", "store/codec.py"
IN_STORE, IN_FAULTS = "tests/store/test_atomic.py", "tests/faults/test_transactions.py"


@dataclass(frozen=True, slots=True)
class Mutant:
    """A replacement in a file of the package, and the test that has to notice it."""

    name: str
    file: str
    old: str
    new: str
    test: str
    moved_from: str = ""
    """What is taken out elsewhere in the file, since ``new`` has it in another place."""

    def apply(self, package: Path) -> bool:
        """Change the copy of the package; False when a text is not there exactly once."""
        path = package / self.file
        source = path.read_text()
        changed = source.replace(self.old, self.new)
        path.write_text(changed.replace(self.moved_from, "", 1))
        return source.count(self.old) == 1 and self.moved_from in source


MUTANTS = (
    Mutant(
        "no lock",
        ATOMIC,
        "        _acquire(handle, folder, notice)\n",
        "",
        f"{IN_STORE}::test_a_held_folder_is_waited_for_and_then_refused",
    ),
    Mutant(
        "a shared lock",
        ATOMIC,
        "fcntl.LOCK_EX | fcntl.LOCK_NB",
        "fcntl.LOCK_SH | fcntl.LOCK_NB",
        "tests/faults/test_processes.py::test_processes_that_write_at_once_lose_nothing",
    ),
    Mutant(
        "lock on the wrong file",
        ATOMIC,
        "os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)",
        'os.open(folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC)',
        f"{IN_STORE}::test_a_held_folder_is_waited_for_and_then_refused",
    ),
    Mutant(
        "no re-read under the lock",
        FILE,
        "    with atomic.lock(target.parent, say) as folder:\n"
        "        yield Transaction(target, folder, steps, say, commit, largest=largest)\n",
        "    early = atomic.read(target)\n"
        "    with atomic.lock(target.parent, say) as folder:\n"
        "        held = Transaction(target, folder, steps, say, commit, largest=largest)\n"
        "        held.data = early\n"
        "        yield held\n",
        f"{IN_FAULTS}::test_what_another_wrote_while_we_waited_is_kept",
    ),
    Mutant(
        "no fsync of the file",
        ATOMIC,
        "        file.flush()\n        _sync(file.fileno())\n",
        "        file.flush()\n",
        f"{IN_STORE}::test_the_order_is_sync_rename_sync",
    ),
    Mutant(
        "no fsync of the folder",
        ATOMIC,
        '    _sync_folder(path, folder, "saved")\n',
        "",
        f"{IN_STORE}::test_the_order_is_sync_rename_sync",
    ),
    Mutant(
        "rename before fsync",
        ATOMIC,
        '    _sync_folder(path, folder, "saved")\n',
        '    with path.open("rb") as late:\n'
        "        os.fsync(late.fileno())\n"
        '    _sync_folder(path, folder, "saved")\n',
        f"{IN_STORE}::test_the_order_is_sync_rename_sync",
        moved_from="        _sync(file.fileno())\n",
    ),
    Mutant(
        "in-place write",
        ATOMIC,
        "        temporary.replace(path)\n",
        "        path.write_bytes(data)\n        temporary.unlink()\n",
        f"{IN_FAULTS}::test_a_reader_keeps_the_file_that_it_opened",
    ),
    Mutant(
        "random name of the temporary file",
        ATOMIC,
        'path.with_name(f".{path.name}.tracker-new")',
        'path.with_name(f".{path.name}.{os.getpid()}.{os.urandom(4).hex()}")',
        f"{IN_STORE}::test_what_a_killed_process_left_is_cleared",
    ),
    Mutant(
        "a planted link is followed",
        ATOMIC,
        "        clear(path)\n        _create(temporary, data, like=path)\n",
        "        temporary.write_bytes(data)\n",
        f"{IN_STORE}::test_a_link_planted_at_the_temporary_name_is_not_followed",
    ),
    Mutant(
        "mode not kept",
        ATOMIC,
        "            os.fchmod(file.fileno(), stat.S_IMODE(like.stat().st_mode))\n",
        "            like.stat()\n",
        f"{IN_STORE}::test_the_mode_is_kept",
    ),
    Mutant(
        "symbolic link replaced",
        FILE,
        "    target = atomic.target_of(path)\n",
        "    target = path\n",
        f"{IN_FAULTS}::test_a_link_stays_a_link",
    ),
    Mutant(
        "not serialised first",
        FILE,
        "        data = atomic.check_size(self._path,",
        "        self._path.write_bytes(b'')\n        data = atomic.check_size(self._path,",
        f"{IN_FAULTS}::test_what_cannot_be_written_is_found_out_first",
    ),
    Mutant(
        "temporary file left after a fault",
        ATOMIC,
        "        with suppress(OSError):\n            temporary.unlink()\n",
        "",
        f"{IN_STORE}::test_a_fault_before_the_rename_leaves_the_file_as_it_was",
    ),
    Mutant(
        "a fault after the rename told as unsaved",
        ATOMIC,
        "        temporary.replace(path)\n",
        "        temporary.replace(path)\n        _sync(folder)\n",
        f"{IN_STORE}::test_a_fault_after_the_rename_says_that_it_was_saved",
    ),
    Mutant(
        "a fault after the rename not told",
        ATOMIC,
        "        _sync(folder)\n    except OSError as error:\n        raise SaveError(",
        "        _sync(folder)\n    except OSError as error:\n        SaveError(",
        f"{IN_STORE}::test_a_fault_after_the_rename_says_that_it_was_saved",
    ),
    Mutant(
        "signals not held",
        ATOMIC,
        "        commit()\n        temporary",
        "        temporary",
        "tests/faults/test_signals.py::test_a_signal_after_the_rename",
    ),
    Mutant(
        "signals held too early",
        ATOMIC,
        "        clear(path)\n        _create",
        "        commit()\n        clear(path)\n        _create",
        "tests/faults/test_signals.py::test_a_signal_before_the_rename",
    ),
    Mutant(
        "said before it is saved",
        "cli/commands/announce.py",
        '            change.save(f"announce {said.name}")\n',
        '            context.show([])\n            context.write("done\\n")\n'
        '            change.save(f"announce {said.name}")\n',
        f"{IN_FAULTS}::test_nothing_is_said_before_it_is_saved",
    ),
    Mutant(
        "edited rows written over",
        "schedule/seasons.py",
        "    check_agreement(changed, rows, before)\n",
        "",
        f"{IN_FAULTS}::test_a_row_that_was_changed_by_hand_is_not_written_over",
    ),
    Mutant(
        "an empty file taken for an empty schedule",
        CODEC,
        "    if not data or data.isspace():\n",
        "    if not data or data.isspace():\n"
        '        data = b\'{"meta": {"format": {"version": 1}}}\'\n'
        "    if not data:\n",
        "tests/store/test_codec.py::test_refusals",
    ),
    Mutant(
        "a key that stands twice",
        CODEC,
        "    if len(record) < len(pairs):\n",
        "    if len(record) > len(pairs):\n",
        "tests/store/test_codec.py::test_refusals",
    ),
    Mutant(
        "zeros in the log not noticed",
        "store/skimming.py",
        '    return data.find(b"\\0", begin, end) < 0\n',
        "    return True\n",
        "tests/store/test_skimming.py::test_damage_in_the_log",
    ),
    Mutant(
        "damaged file not kept",
        "cli/commands/check.py",
        "kept = held.keep(DAMAGED)",
        "kept = location(context).path",
        "tests/faults/test_repair.py::test_the_log_wins_and_the_damaged_file_is_kept",
    ),
    Mutant(
        "older file not kept",
        FILE,
        '            kept = self.keep(f"format-{self._old_version}")\n',
        "            kept = self._path\n",
        "tests/store/test_migration.py::test_the_first_change_keeps_the_older_file",
    ),
)


def copy_of_project(folder: Path) -> Path:
    """Copy what the tests need; give the package in the copy."""
    for name in ("tracker", "tests", "scripts"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "schedule.json"):
        shutil.copy(ROOT / name, folder)
    return folder / "tracker"


def passes(folder: Path, *tests: str) -> bool:
    """Tell whether tests pass in a copy of the project."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)  # noqa: S603
    return done.returncode == 0


def fate(mutant: Mutant) -> str:
    """Try a mutant in a copy of its own: ``caught``, ``SURVIVED`` or ``MISPLACED``."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if not mutant.apply(copy_of_project(folder)):
            return "MISPLACED"
        return "SURVIVED" if passes(folder, mutant.test) else "caught"


def main(names: list[str]) -> int:
    """Try the mutants named, or all; give the exit status."""
    chosen = [mutant for mutant in MUTANTS if not names or mutant.name in names]
    with tempfile.TemporaryDirectory() as name:
        copy_of_project(Path(name))
        if not passes(Path(name), *dict.fromkeys(mutant.test for mutant in chosen)):
            print("the tests fail without any mutant")
            return 2
    fates = {}
    for mutant in chosen:
        fates[mutant] = fate(mutant)
        print(f"{fates[mutant]:<10} {mutant.name}: {mutant.test}", flush=True)
    print(f"{list(fates.values()).count('caught')} of {len(fates)} mutants caught")
    return 2 if "MISPLACED" in fates.values() else int("SURVIVED" in fates.values())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
