"""Random schedules with titles and texts that mean harm, entered by the program's own core."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

from tests.log.claims import DAYS, PHRASES
from tracker.cli.commands.announce import Said
from tracker.schedule.model import Certainty, Kind, Status

HOSTILE = (
    "=HYPERLINK(1)",
    "'=1+1",
    "''=2",
    "+49",
    "-1",
    "@SUM(A1)",
    "<script>alert(1)</script>",
    'a "quoted", title; x',
    "back\\slash \\n and ~tilde",
    "END:VEVENT",
    "\x1b[31mred",
    "\u202eevil",
    "&amp; ]]> <!-- -->",
    "[/] [beta] :rocket: {{ 7*7 }}",
    "日本語",
    "مسلسل",
    "Blade Runner 2049",
    "Battlestar (2003)",
)
TEXTS = (None, *HOSTILE, "a line\r\nbreak\tand tab", "", " ")

SAID = st.builds(
    Said,
    name=st.builds(
        lambda title, season: f"{title}{season}",
        st.sampled_from(HOSTILE),
        st.sampled_from(["", " S1", " S2", " S2 part 1"]),
    ),
    phrase=st.sampled_from([*PHRASES, "mid-2027", "summer 2026 or 2027", "May or October 2027"]),
    episodes=st.sampled_from(["8", "8-10", "8+", None]),
    status=st.sampled_from([*Status, None, None]),
    certainty=st.sampled_from([*Certainty, None]),
    on=DAYS.map(date.isoformat),
    source=st.sampled_from(TEXTS),
    quote=st.sampled_from(TEXTS),
    note=st.sampled_from(["seen", *HOSTILE]),
    network=st.sampled_from([None, None, *HOSTILE]),
    kind=st.sampled_from([None, *Kind]),
)


@dataclass(frozen=True, slots=True)
class Link:
    """A relation to be entered between two of the seasons that there are, by their places."""

    one: int
    other: int
    gap: str | None
    certainty: Certainty
    text: str | None


LINK = st.builds(
    Link,
    one=st.integers(0, 9),
    other=st.integers(0, 9),
    gap=st.sampled_from([None, None, "3-4 months", "at least 2 weeks"]),
    certainty=st.sampled_from(Certainty),
    text=st.sampled_from(TEXTS),
)
LINKS: st.SearchStrategy[Sequence[Link]] = st.lists(LINK, max_size=4)
"""Relations, of which some contradict each other."""

LOGS: st.SearchStrategy[Sequence[Said]] = st.lists(SAID, min_size=1, max_size=10)
