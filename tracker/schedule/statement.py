"""What someone says, before it is entered: from words to the values of an announcement."""

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from tracker.dates.certainty import certainty_cue
from tracker.dates.reading import Reading
from tracker.errors import UsageError
from tracker.schedule.model import (
    SERIES_STATUSES,
    Certainty,
    Episodes,
    Kind,
    Premiere,
    Status,
)

if TYPE_CHECKING:
    from tracker.schedule.relating import Related

EPISODES_LIMIT = 9999
"""The greatest count of episodes that is believed."""

_EPISODES = re.compile(r"(?P<least>\d{1,9})(?:(?P<open>\+)|\s*[-–]\s*(?P<most>\d{1,9}))?")


@dataclass(frozen=True, slots=True)
class Statement:
    """What is to be entered: a REF as typed, and what is said about it.

    ``related`` is a relation to another premiere, whose title is looked up when it is entered.
    """

    name: str
    said_on: date
    certainty: Certainty = Certainty.CONFIRMED
    premiere: Premiere | None = None
    episodes: Episodes | None = None
    status: Status | None = None
    source: str | None = None
    quote: str | None = None
    note: str | None = None
    network: str | None = None
    kind: Kind | None = None
    related: "Related | None" = None

    @property
    def is_about_series(self) -> bool:
        """Tell whether it means the whole series when no season is named."""
        facts = self.premiere or self.episodes or self.related
        return self.status in SERIES_STATUSES and not facts

    @property
    def is_empty(self) -> bool:
        """Tell whether it says nothing that could be kept."""
        facts = (self.premiere, self.episodes, self.status, self.related)
        return not any((*facts, self.source, self.quote, self.note))


def premiere_of(reading: Reading) -> Premiere:
    """Give what is kept of a reading: the words as given beside what was understood."""
    return Premiere(
        words=reading.words,
        window=reading.window,
        marks=tuple(mark.value for mark in reading.marks),
        pieces=reading.pieces,
        settings=reading.settings.differing(),
    )


def default_certainty(words: str | None) -> Certainty:
    """Give the certainty that the words themselves carry; confirmed when they carry none."""
    cue = certainty_cue(words) if words else None
    return Certainty.CONFIRMED if cue is None else Certainty(cue.value)


def parse_episodes(text: str) -> Episodes:
    """Read a count of episodes: ``8``, ``8-10``, or ``8+`` for at least 8."""
    match = _EPISODES.fullmatch(text.strip())
    if match is None or not text.isascii():
        raise UsageError(f'"{text}" is not a count of episodes', hint="try: 8, 8-10 or 8+")
    least = int(match["least"])
    most = None if match["open"] else int(match["most"] or least)
    if least == 0:
        raise UsageError("no episodes are no season", hint="try: 8, 8-10 or 8+")
    if max(least, most or 0) > EPISODES_LIMIT:
        raise UsageError(f"{text} episodes are not believed", hint=f"at most {EPISODES_LIMIT}")
    if most is not None and most < least:
        raise UsageError(f"{text} runs backwards", hint=f"try: {most}-{least}")
    return Episodes(least, most)
