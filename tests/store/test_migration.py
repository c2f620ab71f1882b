"""Files of every format that there ever was are read, and written in today's."""

from pathlib import Path

import pytest

from tests.cli.conftest import Terminal, empty
from tracker.store.codec import decode, encode, parse
from tracker.store.migration import (
    FORMAT_VERSION,
    OLDEST_VERSION,
    STEPS,
    migrated,
    version_of,
)

__all__ = ["empty"]

VERSIONS = Path(__file__).parent / "versions"
OLDER = range(OLDEST_VERSION, FORMAT_VERSION)


def golden(name: str) -> bytes:
    """Give the bytes of a file of some format."""
    return (VERSIONS / f"{name}.json").read_bytes()


def test_every_format_has_a_step_and_a_golden_file() -> None:
    """None is forgotten when the format changes."""
    assert set(STEPS) == {*OLDER}
    assert all((VERSIONS / f"format-{number}.json").exists() for number in [*OLDER, FORMAT_VERSION])


def test_a_file_of_today_is_written_as_it_was() -> None:
    """Reading and writing changes no byte."""
    data = golden(f"format-{FORMAT_VERSION}")
    assert encode(decode(data)) == data


@pytest.mark.parametrize("version", OLDER)
def test_an_older_file_is_read_as_one_of_today(version: int) -> None:
    """The whole file as it would be written today; what nobody knows survives."""
    assert encode(decode(golden(f"format-{version}"))) == golden(f"format-{version}.today")


@pytest.mark.parametrize("version", OLDER)
def test_a_migration_is_a_pure_function(version: int) -> None:
    """What it was given stays as it was, and a second time changes nothing more."""
    data = golden(f"format-{version}")
    document = parse(data)
    today = migrated(document)
    assert document == parse(data)
    assert version_of(today) == FORMAT_VERSION
    assert migrated(today) == today


@pytest.fixture
def old(empty: Terminal) -> Terminal:
    """Give a terminal in a folder with a file of the oldest format."""
    empty.file.write_bytes(golden("format-0"))
    return empty


def test_looking_at_an_older_file_leaves_it(old: Terminal) -> None:
    """It is read in memory only."""
    assert "March 17, 2017" in old.ok("list")
    assert "nothing is wrong" not in old.ok("check", "--json")
    assert old.file.read_bytes() == golden("format-0")
    assert list(old.folder.iterdir()) == [old.file]


def test_the_first_change_keeps_the_older_file(old: Terminal) -> None:
    """It is written in today's format, once; the old bytes lie beside it, and undo knows them."""
    result = old.tracker("announce", "Halo", "2030")
    kept = old.folder / "schedule.format-0.json"
    assert (result.status, result.err) == (
        0,
        "the file was of an older format; as it was it is kept in schedule.format-0.json\n",
    )
    assert kept.read_bytes() == golden("format-0")
    assert version_of(parse(old.file.read_bytes())) == FORMAT_VERSION
    old.ok("announce", "Halo", "2031")
    assert sorted(old.folder.iterdir()) == sorted([kept, old.file])
    old.ok("undo")
    old.ok("undo")
    assert old.file.read_bytes() == golden("format-0")


def test_a_kept_file_is_never_written_over(old: Terminal) -> None:
    """A name that is taken gets a number."""
    taken = old.folder / "schedule.format-0.json"
    taken.write_text("mine")
    old.ok("announce", "Halo", "2030")
    assert taken.read_text() == "mine"
    assert (old.folder / "schedule.format-0-2.json").read_bytes() == golden("format-0")
