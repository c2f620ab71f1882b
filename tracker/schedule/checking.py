"""Everything that can be wrong with a schedule whose bytes could be read.

Each check looks at one thing and yields findings; none changes anything. A record that cannot be
decoded is a finding of its own, and the checks go on without it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial

from tracker.dates.settings import Settings
from tracker.dates.window import TBA, Window, hull
from tracker.schedule.agreement import added_up, differing, seasons_among
from tracker.schedule.catalogue import names_of
from tracker.schedule.facts import iso_day
from tracker.schedule.findings import Code, Finding
from tracker.schedule.keys import CONFLICTS, parse_ref
from tracker.schedule.model import Announcement, Premiere, Ref, Season
from tracker.schedule.records import announcement_key
from tracker.schedule.settling import unsettled
from tracker.schedule.tables import Document, Tables, decode_tables, path
from tracker.text import safe

REPAIR = "tracker check --repair"
_BY_HAND = "correct it in an editor"
_KNOWN_META = {"format": {"version"}, "settings": None, CONFLICTS: None}

Findings = Iterator[Finding]


def check(document: Document, today: date) -> list[Finding]:
    """Give everything that is wrong with a document as it is seen on ``today``."""
    tables = decode_tables(document)
    checks: tuple[Callable[[Tables], Findings], ...] = (
        _schema,
        _settings,
        _keys,
        _references,
        partial(_days, today=today),
        _agreement,
        _contradictions,
        duplicates,
        unsettled,
        _unknown_tables,
        _unknown_fields,
        _readings,
    )
    return [finding for one in checks for finding in one(tables)]


def _schema(tables: Tables) -> Findings:
    for (table, key), message in tables.unreadable.items():
        fix = REPAIR if table == "seasons" else _BY_HAND
        yield Finding(Code.SCHEMA, path(table, key), message, fix)


def _settings(tables: Tables) -> Findings:
    try:
        Settings.from_differing(tables.document.get("meta", {}).get("settings", {}))
    except ValueError as error:
        yield Finding(Code.SCHEMA, path("meta", "settings"), safe(str(error)), _BY_HAND)


def _keys(tables: Tables) -> Findings:
    for key, said in tables.announcements.items():
        wanted = announcement_key(said)
        if key != wanted:
            message = f"the content makes the key {wanted}: it was changed by hand"
            yield Finding(Code.KEY, path("announcements", key), message, REPAIR)
    for key in tables.series:
        if parse_ref(key) != Ref(key) or "@" in key:
            yield Finding(Code.KEY, path("series", key), "this is no key of a series", _BY_HAND)


def _references(tables: Tables) -> Findings:
    """Find what is about a series or an announcement that is not there."""
    known = {*tables.document.get("series", {})}
    for key, said in tables.standing.items():
        if said.about.series not in known:
            yield _dangling("announcements", key, said.about.series, REPAIR)
    for ref in tables.seasons:
        if ref.series not in known:
            yield _dangling("seasons", str(ref), ref.series, REPAIR)
    yield from _lost_relations(tables)
    said_at_all = tables.document.get("announcements", {})
    for key in tables.retractions:
        if key not in said_at_all:
            message = "it takes back an announcement that is not there"
            yield Finding(Code.REFERENCE, path("retractions", key), message, _BY_HAND)


def _lost_relations(tables: Tables) -> Findings:
    """Find relations to a season of which nothing is announced: they say nothing of any day."""
    unreadable = {key.partition("@")[0] for _, key in tables.unreadable}
    told = {*unreadable, *(str(said.about) for said in tables.standing.values())}
    for key, said in tables.standing.items():
        if said.relation and str(said.relation.to) not in told:
            message = f'nothing is announced about "{safe(str(said.relation.to))}"'
            fix = f"announce it, or take this back: tracker retract {safe(key)}"
            yield Finding(Code.REFERENCE, f"{path('announcements', key)}.relation", message, fix)


def _dangling(table: str, key: str, series: str, fix: str) -> Finding:
    message = f'its series "{safe(series)}" is not in the series table'
    return Finding(Code.REFERENCE, path(table, key), message, fix)


def _days(tables: Tables, today: date) -> Findings:
    """Find days that cannot be; a clock in another zone may be a day ahead."""
    for key, said in tables.announcements.items():
        where = path("announcements", key)
        if said.said_on > today + timedelta(days=1):
            message = f"it was said on {said.said_on}, which is to come"
            yield Finding(Code.WINDOW, where, message, _BY_HAND)
        for problem in _window_problems(said.premiere) if said.premiere else ():
            yield Finding(Code.WINDOW, f"{where}.premiere", problem, _BY_HAND)


def _window_problems(premiere: Premiere) -> Iterator[str]:
    window = premiere.window
    if not isinstance(window, Window):
        return
    if not _is_hull(window, premiere.pieces):
        yield f"its pieces do not add up to {_days_of(window)}"


def _is_hull(window: Window, pieces: Sequence[Window]) -> bool:
    """Tell whether a window is what its pieces add up to; without pieces it is the only one."""
    try:
        return not pieces or hull(pieces) == window
    except ValueError:
        return False


def _days_of(window: Window) -> str:
    return f"{iso_day(window.earliest) or ''}..{iso_day(window.latest) or ''}"


def _agreement(tables: Tables) -> Findings:
    """Compare the seasons table with the log; not where a part of the log cannot be read."""
    made = added_up(tables.standing)
    doubtful = {key.partition("@")[0].partition("/")[0] for _, key in tables.unreadable}
    seasons = [
        ref for ref in seasons_among({*tables.seasons, *made.logs}) if ref.series not in doubtful
    ]
    for ref in differing(seasons, tables.seasons, made):
        message = _difference(tables.seasons.get(ref), made.row(ref))
        yield Finding(Code.TABLE, path("seasons", str(ref)), message, REPAIR)


_ADDED_UP = (
    *("premiere", "certainty", "said_on", "beside", "episodes", "status", "outcome"),
    *("narrowed", "contradicted"),
)


def _difference(row: Season | None, added_up: Season | None) -> str:
    if row is None:
        return "the row is missing: announcements about the season stand"
    if added_up is None:
        return "no announcement about the season stands"
    fields = [name for name in _ADDED_UP if getattr(row, name) != getattr(added_up, name)]
    return f"{', '.join(fields)}: not what the announcements add up to"


def _contradictions(tables: Tables) -> Findings:
    """Find what cannot hold with the rest of what relates premieres to each other."""
    made = added_up(tables.standing).order
    for aside in made.set_aside if made else ():
        basis, found = aside.fact.owner, aside.contradiction
        others = {fact.owner.key for fact in found.facts} - {basis.key}
        many = "another announcement" if len(others) == 1 else f"{len(others)} other announcements"
        message = (
            f"it cannot hold with {many}, by {found.short} days, and is set aside: "
            f"{', '.join(map(safe, sorted(others)))}"
        )
        code = Code.CONTRADICTION if aside.is_confirmed else Code.SET_ASIDE
        fix = f"tracker why {safe(str(basis.said.about))}"
        yield Finding(code, path("announcements", basis.key), message, fix)


def duplicates(tables: Tables) -> Findings:
    """Find names that mean two series, whatever their case and accents."""
    named: dict[str, list[str]] = defaultdict(list)
    for key, series in tables.series.items():
        for name in names_of(key, series):
            named[name].append(key)
    for name, keys in named.items():
        if len(keys) > 1:
            message = f'"{safe(name)}" is a name of {" and of ".join(map(safe, sorted(keys)))}'
            fix = f"tracker edit {safe(keys[-1])} --title TEXT, or --no-alias TEXT"
            yield Finding(Code.DUPLICATE, path("series", keys[-1]), message, fix)


def _unknown_tables(tables: Tables) -> Findings:
    known = ("series", "seasons", "announcements", "retractions", "meta")
    for name in sorted(tables.document.keys() - {*known}):
        yield Finding(Code.UNKNOWN, safe(name), "this table is not known here; it is kept")
    for key, record in tables.document.get("meta", {}).items():
        fields = _KNOWN_META.get(key, set())
        for name in sorted(record.keys() - fields) if fields is not None else ():
            where = f"{path('meta', key)}.{safe(name)}"
            yield Finding(Code.UNKNOWN, where, "this field is not known here; it is kept")


def _unknown_fields(tables: Tables) -> Findings:
    records = [
        *((path("series", key), one.extra) for key, one in tables.series.items()),
        *((path("seasons", str(ref)), one.extra) for ref, one in tables.seasons.items()),
        *((path("announcements", key), one.extra) for key, one in tables.announcements.items()),
        *((path("retractions", key), one.extra) for key, one in tables.retractions.items()),
    ]
    for where, extra in records:
        for name in extra:
            message = "this field is not known here; it is kept"
            yield Finding(Code.UNKNOWN, f"{where}.{safe(name)}", message)


def _readings(tables: Tables) -> Findings:
    """Read the words of every announcement again, as they would be read today."""
    known: dict[tuple[object, ...], str | None] = {}
    for key, said in tables.announcements.items():
        if said.premiere is None:
            continue
        stored = str(sorted(said.premiere.settings.items()))
        case = (said.premiere.words, said.premiere.window, said.said_on, stored)
        if case not in known:
            known[case] = _read_otherwise(said, said.premiere)
        message = known[case]
        if message:
            yield Finding(Code.READING, f"{path('announcements', key)}.premiere", message)


def _read_otherwise(said: Announcement, premiere: Premiere) -> str | None:
    """Say how the words would be read today, if that is not how they were."""
    from tracker.dates.errors import PhraseError  # noqa: PLC0415 - the grammar is slow to load
    from tracker.dates.reading import read  # noqa: PLC0415

    try:
        settings = Settings.from_differing(premiere.settings)
        window = read(premiere.words, on=said.said_on, settings=settings).window
    except PhraseError as error:
        return f'"{safe(premiere.words)}" would be refused today: {error.message}'
    except ValueError as error:
        return f"its settings are not known here: {safe(str(error))}"
    if window == premiere.window:
        return None
    now = "TBA" if window is TBA else _days_of(window)
    return f'"{safe(premiere.words)}" would be read as {now} today; what was stored stays'
