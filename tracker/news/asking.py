"""Questions: what is asked is not told, unless the answer is yes."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tracker.news.claims import Claim, Via
from tracker.news.discourse import Works, with_season
from tracker.news.sources import Source
from tracker.news.tags import Event, Pointer
from tracker.news.values import FactKind
from tracker.news.view import View
from tracker.schedule.model import Status

_OPENERS: Final = frozenset({"has", "have", "will", "is", "are", "was", "did"})
_YES: Final = frozenset({"yes", "yep", "yeah", "yup", "indeed", "absolutely", "definitely"})


def asks(source: Source) -> bool:
    """Tell a question, which states nothing but names what the answer is about."""
    return _ASKED.search(source.written_whole) is not None


_ASKED: Final = re.compile(r"""\?["')\]]*(?: *[-\u2013\u2014]+ *\w[\w ,.]*)?$""")
"""A question mark, with who asks it perhaps: "Is it back? -- Dayton"."""


def affirms(source: Source) -> bool:
    """Tell "Yes!" and "Yes, the network has ordered it"."""
    return source.word(0) in _YES or (source.word(0) == "good" and source.word(1) == "news")


def asked_claims(found: Sequence[View], source: Source) -> Iterator[Claim]:
    """Give what a "yes" would tell: that the season asked for was ordered.

    "Has X been renewed for season 3?", "Will there be a fourth season of X?"
    """
    if source.word(0) not in _OPENERS:
        return
    for view in found:
        works = _works(view)
        ordered = view.clause.has_event(Event.ORDER)
        if works and (ordered or any(work.seasons for work in works)):
            start, end = view.tags[0].start, view.tags[-1].end
            yield Claim(
                FactKind.STATUS, works, Event.ORDER.value, start, end, Via.POINTED,
                status=Status.ANNOUNCED, clause=view.number,
            )  # fmt: skip
            return


def _works(view: View) -> Works:
    named = tuple(work for entity in view.subjects for work in entity.known)[:1]
    pointer = next((tag for tag in view.tags if isinstance(tag, Pointer)), None)
    if not named and pointer is not None:
        named = view.discourse.pointed(pointer)
    named = named or view.discourse.about()
    season = next(iter(view.seasons), None)
    return with_season(named, season) if season is not None else named
