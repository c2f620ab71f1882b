"""Steps that can be undone: what each change of a data file replaced.

They are kept on this machine, in a folder of tracker's own: ``steps.json`` and a file for every
state of a data file, named by its digest. A step holds the digests before and after it and the
step before it. What is kept here is a convenience: it is bounded, and no save fails for its sake.
"""

import json
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from tracker.errors import NotFoundError
from tracker.store import atomic

MOST_STEPS = 200
"""How many steps are kept, over all data files."""

MOST_BYTES = 64 * 1024 * 1024
"""How many bytes the states may take; the newest step is kept whatever it takes."""

_INDEX = "steps.json"


@dataclass(frozen=True, slots=True)
class Step:
    """One change of one file; a digest is None where there was no file."""

    path: str
    before: str | None
    after: str | None
    previous: int | None
    command: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file stands among its steps: the step that led to ``digest``, and those undone."""

    step: int | None
    digest: str | None
    undone: tuple[int, ...] = ()


@dataclass(slots=True)
class _Index:
    """All steps by number, and the place of every file that tracker changed here."""

    steps: dict[int, Step] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Restored:
    """A state to go back to or forth to, with the command that led away from it or to it."""

    data: bytes | None
    command: str


class Steps:
    """The steps kept in a folder. Every method takes the lock of the folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def note(self, path: Path, before: bytes | None, after: bytes, command: str) -> None:
        """Note that a command is about to replace ``before`` by ``after``.

        Raises ``OSError`` or ``TrackerError`` when the folder cannot be written.
        """
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with atomic.lock(self._folder, notice=lambda _: None):
            index = self._read()
            old, new = self._keep(before), _digest(after)
            place = _place_of(index, str(path), old)
            number = max(index.steps, default=0) + 1
            step = Step(str(path), old, new, place.step if place else None, command)
            index.steps[number] = step
            index.places[str(path)] = Place(number, new)
            self._write(index)

    def back(self, path: Path, now: bytes | None, *, move: bool = True) -> Restored:
        """Give the state before the step that led to ``now``, and move there if asked to."""
        with self._locked(path):
            index = self._read()
            place = _place_of(index, str(path), _digest(now))
            if place is None:
                raise _changed_by_others(index, path)
            step = index.steps.get(place.step or 0)
            if step is None or place.step is None:
                raise NotFoundError(f"nothing is left to undo in {atomic.shown(path)}")
            restored = Restored(self._state(step.before), step.command)
            if move:
                self._keep(now)
                undone = (place.step, *place.undone)
                self._move(index, path, Place(step.previous, step.before, undone))
            return restored

    def forth(self, path: Path, now: bytes | None, *, move: bool = True) -> Restored:
        """Give the state after the step that was undone last at ``path``, and move there."""
        with self._locked(path):
            index = self._read()
            place = index.places.get(str(path), Place(None, None))
            number = place.undone[0] if place.undone and place.digest == _digest(now) else 0
            step = index.steps.get(number)
            if step is None:
                raise NotFoundError(f"nothing is left to redo in {atomic.shown(path)}")
            restored = Restored(self._state(step.after), step.command)
            if move:
                self._move(index, path, Place(number, step.after, place.undone[1:]))
            return restored

    def _move(self, index: _Index, path: Path, place: Place) -> None:
        index.places[str(path)] = place
        self._write(index)

    def _locked(self, path: Path) -> AbstractContextManager[int]:
        if not self._folder.is_dir():
            raise NotFoundError(f"tracker has noted no change of {atomic.shown(path)} to undo")
        return atomic.lock(self._folder, notice=lambda _: None)

    def _read(self) -> _Index:
        """Read the index; one that is missing or was cut short by a power cut is empty."""
        try:
            return _decode(json.loads((self._folder / _INDEX).read_bytes()))
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return _Index()

    def _write(self, index: _Index) -> None:
        self._forget(index)
        temporary = self._folder / f"{_INDEX}.new"
        _write_new(temporary, json.dumps(_encode(index)).encode())
        temporary.replace(self._folder / _INDEX)

    def _forget(self, index: _Index) -> None:
        """Drop the oldest steps beyond the bounds, then the places and states without a step."""
        room = MOST_BYTES
        kept: set[str] = set()
        for count, number in enumerate(sorted(index.steps, reverse=True)):
            states = {state for state in _states(index.steps[number]) if state not in kept}
            room -= sum(self._size(state) for state in states)
            if count and (room < 0 or count >= MOST_STEPS):
                del index.steps[number]
            else:
                kept |= states
        for path, place in list(index.places.items()):
            if not {place.step, *place.undone} & index.steps.keys():
                del index.places[path]
        for state in self._folder.glob("*.state"):
            if state.stem not in kept:
                state.unlink(missing_ok=True)

    def _keep(self, data: bytes | None) -> str | None:
        """Keep a state under its digest, which is given back."""
        digest = _digest(data)
        if data is not None and not self._path(digest).exists():
            temporary = self._folder / "state.new"
            _write_new(temporary, data)
            temporary.replace(self._path(digest))
        return digest

    def _state(self, digest: str | None) -> bytes | None:
        if digest is None:
            return None
        try:
            data = self._path(digest).read_bytes()
        except OSError:
            data = b""
        if _digest(data) != digest:
            raise NotFoundError("the state before that change is no longer kept")
        return data

    def _path(self, digest: str | None) -> Path:
        return self._folder / f"{digest}.state"

    def _size(self, digest: str) -> int:
        try:
            return self._path(digest).stat().st_size
        except OSError:
            return 0


def _write_new(path: Path, data: bytes) -> None:
    """Write a file that is not there; what lies in its place is taken away, never followed."""
    path.unlink(missing_ok=True)
    with path.open("xb") as file:
        file.write(data)


def _place_of(index: _Index, path: str, digest: str | None) -> Place | None:
    """Give the place of a file with that digest: as noted for its path, else by its content."""
    place = index.places.get(path)
    if place is not None and place.digest == digest:
        return place
    same = [number for number, step in index.steps.items() if step.after == digest]
    return Place(max(same), digest) if same else None


def _changed_by_others(index: _Index, path: Path) -> NotFoundError:
    if str(path) in index.places:
        return NotFoundError(
            f"{atomic.shown(path)} was changed by another program since",
            hint="undo would lose that change; retract takes an announcement back",
        )
    return NotFoundError(f"tracker has noted no change of {atomic.shown(path)} to undo")


def _states(step: Step) -> set[str]:
    return {digest for digest in (step.before, step.after) if digest is not None}


def _digest(data: bytes | None) -> str | None:
    return None if data is None else sha256(data).hexdigest()


def _encode(index: _Index) -> dict[str, Any]:
    return {
        "steps": {str(number): asdict(step) for number, step in index.steps.items()},
        "places": {path: asdict(place) for path, place in index.places.items()},
    }


def _decode(document: Mapping[str, Any]) -> _Index:
    return _Index(
        {int(number): Step(**step) for number, step in document["steps"].items()},
        {
            path: Place(place["step"], place["digest"], tuple(place["undone"]))
            for path, place in document["places"].items()
        },
    )
