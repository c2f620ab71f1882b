"""The readers that are compared: how each is opened, asked, and understood.

A reader is opened for a day of speech and for those settings that it knows; that is not timed.
Asking it is; turning its answer into a window is not. A point in time is a window of one day,
unless the library says that it means a week, month, quarter or year: then it is that whole unit.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Final, TypeAlias

from benchmarks.answers import ends, from_dateparser, from_edtf, from_parsedatetime, from_ranges
from benchmarks.questions import Answer
from tracker.dates import DateOrder, PhraseError, Reading, Settings

Ask: TypeAlias = Callable[[str], Any]
"""A reader opened for a day: a phrase in, whatever the library gives for it out."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A library under its name, the package that holds it, and the way to use it.

    ``loads`` is the module to import and ``first`` a statement that then reads a first date; both
    are what the cost of starting is measured by. ``refusal`` is what it raises at a phrase that it
    does not read: any exception, for a library that promises none in particular.
    """

    name: str
    package: str
    loads: str
    first: str
    opened: Callable[[date, Settings], Ask]
    meaning: Callable[[Any, date], Answer]
    refusal: type[Exception] = Exception
    knows_tba: bool = False

    def version(self) -> str | None:
        """Give the installed version, ``None`` where the package is not installed."""
        try:
            return version(self.package)
        except PackageNotFoundError:
            return None

    def answer(self, phrase: str, on: date, settings: Settings) -> Answer:
        """Read a phrase; what the library raises at it is silence."""
        try:
            return self.meaning(self.opened(on, settings)(phrase), on)
        except self.refusal:
            return None

    def asked(self, ask: Ask, phrase: str) -> None:
        """Have a phrase read, whatever comes of it: this is what is timed."""
        try:
            ask(phrase)
        except self.refusal:
            return


def _midnight(on: date) -> datetime:
    return datetime.combine(on, time())


@cache
def _tracker(on: date, settings: Settings) -> Ask:
    read = import_module("tracker.dates").read
    return lambda phrase: read(phrase, on=on, settings=settings)


def _window(reading: Reading, _: date) -> Answer:
    return reading.window


@cache
def _date_wrangler(on: date, settings: Settings) -> Ask:
    library = import_module("date_wrangler")
    config = library.WranglerConfig(
        fiscal=library.FiscalCalendar(start_month=settings.fiscal_year or 4),
        date_order=library.DateOrder[(settings.date_order or DateOrder.MDY).name],
    )
    return lambda phrase: library.parse(phrase, today=on, config=config)


@cache
def _dateparser(on: date, settings: Settings) -> Ask:
    known: dict[str, Any] = {"RELATIVE_BASE": _midnight(on), "PREFER_DATES_FROM": "future"}
    if settings.date_order is not None:
        known["DATE_ORDER"] = settings.date_order.name
    library = import_module("dateparser.date")
    reads: Ask = library.DateDataParser(languages=["en"], settings=known).get_date_data
    return reads


@cache
def _parsedatetime(on: date, _: Settings) -> Ask:
    """Open its reader of points: its reader of ranges looks at the machine's clock for the year."""
    library = import_module("parsedatetime")
    calendar = library.Calendar(version=library.VERSION_CONTEXT_STYLE)
    return lambda phrase: calendar.parseDT(phrase, sourceTime=_midnight(on))


@cache
def _edtf(_on: date, _settings: Settings) -> Ask:
    """Open the text parser of python-edtf, which takes neither a day nor a setting."""
    reads: Ask = import_module("edtf").text_to_edtf
    return reads


@cache
def _timefhuman(on: date, _: Settings) -> Ask:
    library = import_module("timefhuman")
    config = library.tfhConfig(now=_midnight(on))
    return lambda phrase: library.timefhuman(phrase, config=config)


@cache
def _dateutil(on: date, settings: Settings) -> Ask:
    """Open the parser that fills in from the day; ``fuzzy`` lets it step over words."""
    reads = import_module("dateutil.parser").parse
    day_first = settings.date_order is DateOrder.DMY
    return lambda phrase: reads(phrase, default=_midnight(on), dayfirst=day_first, fuzzy=True)


_FIRST: Final = '"March 17, 2017"'

OURS: Final = Reader(
    name="tracker",
    package="premiere-tracker",
    loads="import tracker.dates",
    first=f"from datetime import date; tracker.dates.read({_FIRST}, on=date(2017, 1, 1))",
    opened=_tracker,
    meaning=_window,
    refusal=PhraseError,
    knows_tba=True,
)
"""The reader of this project."""

READERS: Final = (
    OURS,
    Reader(
        name="date-wrangler",
        package="date-wrangler",
        loads="import date_wrangler",
        first=f"date_wrangler.parse({_FIRST})",
        opened=_date_wrangler,
        meaning=from_ranges,
    ),
    Reader(
        name="dateparser",
        package="dateparser",
        loads="import dateparser",
        first=f'dateparser.parse({_FIRST}, languages=["en"])',
        opened=_dateparser,
        meaning=from_dateparser,
    ),
    Reader(
        name="parsedatetime",
        package="parsedatetime",
        loads="import parsedatetime",
        first=f"parsedatetime.Calendar().parse({_FIRST})",
        opened=_parsedatetime,
        meaning=from_parsedatetime,
    ),
    Reader(
        name="python-edtf",
        package="edtf",
        loads="import edtf",
        first=f"edtf.text_to_edtf({_FIRST})",
        opened=_edtf,
        meaning=from_edtf,
    ),
    Reader(
        name="timefhuman",
        package="timefhuman",
        loads="from timefhuman import timefhuman",
        first=f"timefhuman({_FIRST})",
        opened=_timefhuman,
        meaning=ends,
    ),
    Reader(
        name="dateutil",
        package="python-dateutil",
        loads="import dateutil.parser",
        first=f"dateutil.parser.parse({_FIRST})",
        opened=_dateutil,
        meaning=ends,
    ),
)
"""Every reader, ours first."""
