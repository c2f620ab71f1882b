"""What can be imported from where, and what was typed behind ``tracker import``."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tracker.errors import UsageError


class Source(StrEnum):
    """Where an import comes from: a file in a format, or a service."""

    CSV = "csv"
    JSON = "json"
    ICS = "ics"
    TVMAZE = "tvmaze"
    SONARR = "sonarr"

    @property
    def is_file(self) -> bool:
        """Tell whether it is read from a file."""
        return self in (Source.CSV, Source.JSON, Source.ICS)


class Since(StrEnum):
    """How far back updates are asked for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was typed behind ``tracker import``: a file, or titles, or nothing."""

    source: Source
    names: Sequence[str] = ()
    updates: bool = False
    since: Since | None = None
    take: Sequence[str] = ()
    skip_bad: bool = False
    agreed: bool = False
    dry_run: bool = False

    def check(self) -> None:
        """Refuse what does not go together."""
        self._check_updates()
        if self.source.is_file and len(self.names) != 1:
            raise UsageError(
                f"import {self.source} reads one file",
                hint=f"try: tracker import {self.source} FILE (- is the standard input)",
            )
        if self.source is Source.TVMAZE and bool(self.names) == self.updates:
            raise UsageError(
                "import tvmaze takes titles, or --updates",
                hint='try: tracker import tvmaze "Iron Fist", or: tracker import tvmaze --updates',
            )
        if self.source is Source.SONARR and self.names:
            raise UsageError(
                "import sonarr takes all series of the server",
                hint="to look first: tracker import sonarr --dry-run",
            )

    def _check_updates(self) -> None:
        if self.updates and self.source is not Source.TVMAZE:
            raise UsageError(
                "--updates is about tvmaze", hint="try: tracker import tvmaze --updates"
            )
        if self.since is not None and not self.updates:
            raise UsageError(
                "--since is about --updates",
                hint="try: tracker import tvmaze --updates --since week",
            )
