"""What goes out comes back: csv and json byte for byte, iCalendar with all that an event holds."""

import io
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.cli.conftest import Terminal
from tests.exchange.conftest import events_of, exported
from tests.exchange.schedules import LINKS, LOGS, Link
from tests.log.claims import context_of, database, enter_all, own_terminal
from tests.log.conftest import tables
from tracker.cli.commands import import_, relate
from tracker.cli.commands.announce import Said
from tracker.cli.commands.relate import Chain
from tracker.cli.context import Options
from tracker.cli.formats import WRITERS, Asked, Format
from tracker.cli.sources import Source, Wanted
from tracker.cli.spoken import spoken
from tracker.errors import UsageError
from tracker.schedule.model import Status
from tracker.views.long_windows import Windows
from tracker.views.scene import scene

Identity = dict[str, tuple[Any, ...]]


def made(terminal: Terminal, form: Format) -> bytes:
    """Give an export without the parser of arguments, which would take most of the time."""
    said = spoken(context_of(terminal, io.StringIO(), Options()))
    asked = Asked(
        said.entries, scene(said.entries, as_of=said.day), spoken=said, windows=Windows.EDGES
    )
    return WRITERS[form].make(asked).encode()


def take(terminal: Terminal, source: Source, data: bytes) -> str:
    """Import bytes; give what was printed."""
    (terminal.folder / "in").write_bytes(data)
    out = io.StringIO()
    import_.run(context_of(terminal, out), Wanted(source, ("in",), agreed=True))
    return out.getvalue()


def filled(terminal: Terminal, claims: Sequence[Said], links: Sequence[Link] = ()) -> None:
    """Enter claims and relations, leaving out those that the program refuses."""
    for claim in claims:
        with suppress(UsageError):
            enter_all(terminal, [claim])
    for link in links if terminal.file.exists() else ():
        with suppress(UsageError):
            _relate(terminal, link)


def _relate(terminal: Terminal, link: Link) -> None:
    """Enter a relation between two seasons, even one that contradicts what is known."""
    refs = [str(row.ref) for row in database(terminal).seasons()]
    if refs:
        words = (refs[link.one % len(refs)], "before", refs[link.other % len(refs)])
        chain = Chain(words, link.gap, link.certainty, "2026-06-01", link.text, anyway=True)
        relate.run(context_of(terminal, io.StringIO()), chain)


@pytest.mark.parametrize("source", [Source.CSV, Source.JSON])
@given(claims=LOGS, links=LINKS)
@settings(max_examples=40)
def test_tables_come_back_byte_for_byte(
    source: Source, claims: Sequence[Said], links: Sequence[Link]
) -> None:
    """Export, import into an empty file, export again: equal bytes, whatever the texts hold."""
    form = Format(source.value)
    with own_terminal() as first, own_terminal() as second:
        filled(first, claims, links)
        data = made(first, form)
        take(second, source, data)
        assert made(second, form) == data


@pytest.mark.parametrize("source", [Source.CSV, Source.JSON, Source.ICS])
@given(claims=LOGS, links=LINKS)
@settings(max_examples=25)
def test_what_is_known_is_the_same(
    source: Source, claims: Sequence[Said], links: Sequence[Link]
) -> None:
    """A schedule's own export holds no news for it, and importing it writes nothing."""
    with own_terminal() as terminal:
        filled(terminal, claims, links)
        data = made(terminal, Format(source.value))
        before = terminal.file.read_bytes() if terminal.file.exists() else None
        printed = take(terminal, source, data)
        assert "0 new, 0 changed" in printed
        assert (terminal.file.read_bytes() if terminal.file.exists() else None) == before


@given(claims=LOGS, links=LINKS)
@settings(max_examples=40)
def test_calendars_come_back(claims: Sequence[Said], links: Sequence[Link]) -> None:
    """The same ids with the same days, status and X-TRACKER fields.

    A calendar is a state: that a season was out before it was cancelled stands in the log alone.
    """
    assume(not {Status.RELEASED, Status.CANCELLED} <= {claim.status for claim in claims})
    with own_terminal() as first, own_terminal() as second:
        filled(first, claims, links)
        data = made(first, Format.ICS)
        take(second, Source.ICS, data)
        assert identities(made(second, Format.ICS)) == identities(data)


def identities(data: bytes) -> Identity:
    """Give what an event is, by its id, as the library reads it."""
    return {str(event["uid"]): _identity(event) for event in events_of(data)}


def _identity(event: Any) -> tuple[Any, ...]:  # noqa: ANN401 - the library's component
    facts = {name: str(value) for name, value in event.items() if name.startswith("X-TRACKER-")}
    return event["dtstart"].dt, event["dtend"].dt, str(event["status"]), facts


def new_terminal(places: pytest.TempPathFactory) -> Terminal:
    """Give a terminal in an empty folder of its own."""
    environment = {"TRACKER_FILE": "schedule.json"}
    return Terminal(places.mktemp("other"), places.mktemp("state"), environment=environment)


@pytest.mark.parametrize("form", ["csv", "json"])
def test_the_invented_schedule_comes_back(
    invented: Terminal, tmp_path_factory: pytest.TempPathFactory, form: str
) -> None:
    """The same through the commands themselves, and the file that came of it is sound."""
    data = exported(invented, form)
    other = new_terminal(tmp_path_factory)
    (other.folder / "in").write_bytes(data)
    other.ok("import", form, "in", "--yes")
    assert exported(other, form) == data
    assert "nothing is wrong" in other.ok("check")
    assert other.ok("list") == invented.ok("list")


def relations(terminal: Terminal) -> dict[str, Any]:
    """Give what relates one premiere to another, by the key of its announcement."""
    log = tables(terminal)["announcements"]
    return {key: said["relation"] for key, said in log.items() if "relation" in said}


@pytest.mark.parametrize(("form", "is_kept"), [("json", True), ("csv", False)])
def test_relations_of_the_shipped_schedule(
    terminal: Terminal, tmp_path_factory: pytest.TempPathFactory, form: str, *, is_kept: bool
) -> None:
    """JSON carries them there and back, with what follows from them; a table leaves them out."""
    other = new_terminal(tmp_path_factory)
    (other.folder / "in").write_bytes(exported(terminal, form))
    other.ok("import", form, "in", "--yes")
    known = relations(terminal)
    assert len(known) == 6
    assert relations(other) == (known if is_kept else {})
    listings = [one.ok("list", "--as-of", "2016-11-01") for one in (terminal, other)]
    assert (listings[0] == listings[1]) == is_kept


@given(title=st.text(min_size=1, max_size=30))
@settings(max_examples=60)
def test_any_cell_comes_back(title: str) -> None:
    """A guarded cell is never a formula, and comes back as it was."""
    from tracker.formats.csv import guarded, unguarded  # noqa: PLC0415 - for this law alone

    assert unguarded(guarded(title)) == title
    assert guarded(title)[0] not in "=+-@\t\r"
