"""Only the years 1900 to 2199 are believed, wherever a year can enter."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.cli.conftest import Terminal
from tracker.errors import ExitStatus
from tracker.schedule.fields import day_expected, read_day

FAR = ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"]
NEAR = ["1900-01-01", "2199-12-31"]
LOOKING = [
    ["list"],
    ["next"],
    ["timeline"],
    ["show", "X"],
    ["history"],
    ["by", "2199"],
    ["check"],
    ["export", "ics"],
]
EXPECTED = "a day from 1900 to 2199"


def with_day(path: tuple[str, ...], day: str) -> Callable[[dict[str, Any]], None]:
    """Give what puts a day into every record of a table, at a path."""

    def put(document: dict[str, Any]) -> None:
        for record in document[path[0]].values():
            for name in path[1:-1]:
                record = record.setdefault(name, {})  # noqa: PLW2901 - one step down
            record[path[-1]] = day

    return put


PLACES = [
    ("announcements", "said_on"),
    ("announcements", "premiere", "earliest"),
    ("announcements", "premiere", "latest"),
    ("seasons", "said_on"),
    ("seasons", "premiere", "earliest"),
    ("seasons", "narrowed", "earliest"),
    ("retractions", "on"),
]


@pytest.mark.parametrize("place", PLACES, ids="-".join)
@pytest.mark.parametrize("day", FAR)
def test_in_a_file(empty: Terminal, place: tuple[str, ...], day: str) -> None:
    """A file with such a day is damaged: whatever reads the record says so, with its place (65)."""
    empty.ok("announce", "X", "2028", "--on", "2026-01-01")
    empty.ok("announce", "X", "2029", "--on", "2026-01-02")
    (key, *_) = json.loads(empty.ok("history", "X", "--json"))["items"]
    empty.ok("retract", key["announcement"])
    document = json.loads(empty.file.read_text())
    with_day(place, day)(document)
    empty.file.write_text(json.dumps(document))
    results = [empty.tracker(*argv) for argv in LOOKING]
    assert {result.status for result in results} <= {0, 1, 65}
    assert any(EXPECTED in result.out + result.err for result in results)


@pytest.mark.parametrize("day", FAR)
def test_in_what_is_imported(empty: Terminal, day: str) -> None:
    """A cell, an item, a property: named with its place, and not taken."""
    empty.ok("announce", "X", "2028", "--on", "2026-01-01")
    exported = empty.ok("export", "json")
    event = f"X-TRACKER-REF:x/s1\r\nX-TRACKER-TITLE:X\r\nX-TRACKER-LATEST:{day}\r\nSUMMARY:X\r\nUID:1\r\nDTSTART;VALUE=DATE:20280101"
    files = {
        "csv": f"series,earliest\nX,{day}\n",
        "json": exported.replace('"said_on": "2026-01-01"', f'"said_on": "{day}"'),
        "ics": f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    }
    for form, text in files.items():
        (empty.folder / f"in.{form}").write_text(text, newline="")
        result = empty.tracker("import", form, f"in.{form}", "--yes")
        assert (result.status, EXPECTED in result.err) == (65, True), (form, result.err)
    ends = "SUMMARY:X\r\nUID:1\r\nDTSTART;VALUE=DATE:20280101\r\nDTEND;VALUE=DATE:00010101"
    (empty.folder / "in.ics").write_text(files["ics"].replace(event, ends), newline="")
    assert empty.tracker("import", "ics", "in.ics", "--yes").status == 65
    begins = files["ics"].replace(
        event, f"SUMMARY:X\r\nUID:1\r\nDTSTART;VALUE=DATE:{day.replace('-', '')}"
    )
    (empty.folder / "in.ics").write_text(begins, newline="")
    assert empty.tracker("import", "ics", "in.ics", "--yes").status == 65


@pytest.mark.parametrize("day", [*FAR, "1 January 1500", "2500", "early 3000"])
def test_in_what_is_typed(empty: Terminal, day: str) -> None:
    """No phrase and no option takes one (2)."""
    for argv in (
        ["announce", "X", day],
        ["announce", "X", "2028", "--on", day],
        ["when", day],
        ["list", "--as-of", day],
        ["list", "--from", day],
        ["by", day],
        ["history", "--since", day],
    ):
        result = empty.tracker(*argv)
        assert (result.status, result.out) == (2, ""), argv


@pytest.mark.parametrize("day", NEAR)
def test_at_the_ends(empty: Terminal, day: str) -> None:
    """The first day and the last one are read, shown and exported by everything."""
    empty.ok("announce", "X", day)
    empty.ok("announce", "Y", f"by {day}" if day > "2000" else f"after {day}")
    for argv in LOOKING:
        assert empty.tracker(*argv).status == 0, argv
    for form in ("svg", "html", "mermaid", "csv", "json", "md", "atom", "txt", "dot"):
        assert empty.tracker("export", form).status == 0, form


def test_what_follows_goes_no_further(empty: Terminal) -> None:
    """A window that a relation would push beyond stays open there, and the file can be read."""
    empty.ok("announce", "A", "2190 or later")
    empty.ok("announce", "B", "TBA")
    for number, gap in enumerate(("200 years", "99 years", "9 years"), start=1):
        empty.tracker("relate", "B", "after", "A", "--gap", gap, "--note", f"{number}", "--anyway")
        empty.tracker("relate", "A", "before", "B", "--gap", gap, "--note", f"{number}", "--anyway")
        for argv in [*LOOKING, ["why", "B"], ["export", "dot"]]:
            result = empty.tracker(*argv)
            assert result.status in list(ExitStatus), argv
            assert result.status != 65, (argv, result.err)


@pytest.mark.parametrize("written", ["20170317", "2016-W44-2", "2017-03", "17-03-2017", ""])
def test_only_one_form_of_a_day_is_read(written: str) -> None:
    """Other forms of the standard are told what a day looks like, not which years there are."""
    assert read_day(written) is None
    assert day_expected(written) == "a day like 2017-03-17"
