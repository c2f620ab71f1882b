"""Telling git to merge a data file with tracker: what that takes, and what of it is missing.

Two things: a line in ``.gitattributes`` that names the driver for the file, which is committed and
so reaches every clone; and the command of the driver in the configuration of this clone, which git
takes from nobody else.
"""

import os
import shlex
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tracker.errors import SaveError, UsageError
from tracker.store import atomic, git

NAME: Final = "tracker"
"""What the driver is called in attributes and configuration."""

_TITLE = "the schedules of tracker"
_VERSIONS = "%O %A %B %P"
"""What git puts in for the ancestor, ours, theirs and the path; it quotes the path itself."""

_GLOB = "\\*?["


@dataclass(frozen=True, slots=True)
class Installation:
    """What is missing for git to merge the file in ``folder`` with tracker.

    ``line`` is the line to be added to ``attributes``, None when git has the attribute;
    ``settings`` are those of the configuration that are not as they should be.
    """

    folder: Path
    line: str | None
    settings: tuple[tuple[str, str], ...]

    @property
    def attributes(self) -> Path:
        """Give the file that the line belongs into."""
        return self.folder / ".gitattributes"

    @property
    def is_complete(self) -> bool:
        """Tell whether nothing is missing."""
        return self.line is None and not self.settings


def missing(path: Path, program: Sequence[str]) -> Installation:
    """Look up what is missing for ``path``; ``program`` starts the tracker that git is to call."""
    target = atomic.target_of(path)
    folder = target.parent
    if (git.ask(folder, "rev-parse", "--is-inside-work-tree") or b"").strip() != b"true":
        raise UsageError(
            f"{atomic.shown(path)} does not lie in a work tree of git",
            hint=f"make one first: git init {shlex.quote(atomic.shown(folder))}",
        )
    wanted = {f"merge.{NAME}.name": _TITLE, f"merge.{NAME}.driver": driver(program)}
    return Installation(
        folder=folder,
        line=None if _has_attribute(target) else attribute_line(target.name),
        settings=tuple((key, text) for key, text in wanted.items() if _set(folder, key) != text),
    )


def install(wanted: Installation, say: Callable[[str], None], commit: Callable[[], None]) -> None:
    """Write what is missing: the configuration with git, the line at once and durably.

    The line comes last, so that nobody has an attribute without a driver for it.
    """
    for key, text in wanted.settings:
        if git.ask(wanted.folder, "config", "--local", "--replace-all", key, text) is None:
            raise SaveError(
                f"git could not set {key} in the configuration of {atomic.shown(wanted.folder)}",
                hint=f"to see why: git config --local {key} x",
            )
    if wanted.line is not None:
        _add_line(wanted.attributes, wanted.line, say, commit)


def driver(program: Sequence[str]) -> str:
    """Give the command of the driver, which git hands to a shell after it put the versions in."""
    return shlex.join([*program, "merge", "--"]).replace("%", "%%") + f" {_VERSIONS}"


def attribute_line(name: str) -> str:
    """Give the line for a file of that name, in the folder of ``.gitattributes`` and no other."""
    escaped = "".join(f"\\{letter}" if letter in _GLOB else letter for letter in f"/{name}")
    return f"{_quoted(escaped)} merge={NAME}"


def _quoted(pattern: str) -> str:
    """Quote a pattern as git reads it, if it has to be: with blanks, quotes, or beyond ASCII."""
    if all("!" <= letter <= "~" and letter != '"' for letter in pattern):
        return pattern
    return '"' + "".join(map(_quoted_byte, os.fsencode(pattern))) + '"'


def _quoted_byte(byte: int) -> str:
    letter = chr(byte)
    if letter in '"\\':
        return f"\\{letter}"
    return letter if " " <= letter <= "~" else f"\\{byte:03o}"


def _has_attribute(target: Path) -> bool:
    """Tell whether git would merge the file with a driver of our name."""
    told = git.ask(target.parent, "check-attr", "-z", "merge", "--", target.name) or b""
    return told.rstrip(b"\0").rpartition(b"\0")[2] == NAME.encode()


def _set(folder: Path, key: str) -> str | None:
    value = git.ask(folder, "config", "--local", "--get", key)
    return None if value is None else os.fsdecode(value).removesuffix("\n")


def _add_line(
    path: Path, line: str, say: Callable[[str], None], commit: Callable[[], None]
) -> None:
    """Add a line to a file of attributes, which git does not read through a link."""
    if path.is_symlink():
        raise SaveError(
            f"{atomic.shown(path)} is a symbolic link, which git does not follow",
            hint="put a file in its place",
        )
    with atomic.lock(path.parent, say) as folder:
        before = atomic.read(path) or b""
        end = b"" if before.endswith(b"\n") or not before else b"\n"
        atomic.replace(path, before + end + line.encode() + b"\n", folder, commit)
