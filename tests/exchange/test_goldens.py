"""Every format of exchange as whole files, of the shipped schedule and of the invented one."""

import json
import os
import subprocess
import sys
from pathlib import Path

import feedparser  # type: ignore[import-untyped]
import pytest
from jsonschema import Draft202012Validator, FormatChecker

from tests.cli.conftest import ROOT, Terminal
from tests.exchange.conftest import GOLDENS, Golden, events_of, exported
from tests.log.conftest import tables
from tracker.views.schemas import schema_of

FORMATS = ("csv", "json", "ics", "md", "atom")


@pytest.mark.parametrize("form", FORMATS)
def test_the_article(terminal: Terminal, golden: Golden, form: str) -> None:
    """The shipped schedule as it was known after the article."""
    golden(f"article.{form}", exported(terminal, form, "--as-of", "2016-11-01"))


@pytest.mark.parametrize("form", FORMATS)
def test_the_invented_schedule(invented: Terminal, golden: Golden, form: str) -> None:
    """Slips, a withdrawal, a retraction, parts, a cancelled series, an open end."""
    golden(f"invented.{form}", exported(invented, form))


@pytest.mark.parametrize("windows", ["mark", "span", "edges", "skip"])
def test_long_windows(terminal: Terminal, golden: Golden, windows: str) -> None:
    """A window of more than 31 days becomes what is asked for."""
    options = ("--as-of", "2016-11-01", "--windows", windows, "--series", "The Defenders")
    golden(f"windows-{windows}.ics", exported(terminal, "ics", *options))


def test_an_alarm(terminal: Terminal, golden: Golden) -> None:
    """Each event reminds that long before."""
    options = ("--as-of", "2016-11-01", "--alarm", "7d", "--series", "Iron Fist")
    golden("alarm.ics", exported(terminal, "ics", *options))


def test_a_digest_from_a_day_on(terminal: Terminal, golden: Golden) -> None:
    """Only what was said since then is listed as a change."""
    golden("since.md", exported(terminal, "md", "--as-of", "2017-05-03", "--since", "7d"))


@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_schedule(empty: Terminal, golden: Golden, form: str) -> None:
    """Nothing to tell is a valid file all the same."""
    golden(f"empty.{form}", exported(empty, form))


@pytest.mark.parametrize("form", FORMATS)
def test_bytes_do_not_depend_on_the_process(terminal: Terminal, form: str) -> None:
    """Another process with other hashes gives the same bytes."""
    command = [sys.executable, "-m", "tracker", "export", form, "--as-of", "2018-01-01"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    outputs = {
        subprocess.run(
            command,
            cwd=terminal.folder,
            env={**environment, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


@pytest.mark.parametrize(
    ("form", "option", "words"),
    [
        ("csv", ["--since", "7d"], "csv has no --since\nit is for md and atom"),
        ("md", ["--alarm", "7d"], "md has no --alarm\nit is for ics"),
        ("json", ["--windows", "span"], "json has no --windows\nit is for ics"),
    ],
)
def test_an_option_that_changes_nothing(
    terminal: Terminal, form: str, option: list[str], words: str
) -> None:
    """An option for another format is refused, not ignored."""
    result = terminal.tracker("export", form, *option)
    assert (result.status, result.err) == (2, f"error: {words}\n")


def test_files_of_ours_are_replaced_and_no_others(terminal: Terminal) -> None:
    """Every format knows its own files again."""
    for form in FORMATS:
        name = str(Path(terminal.folder) / f"again.{form}")
        terminal.ok("export", form, "-o", name)
        terminal.ok("export", form, "-o", name)
        Path(name).write_text("mine")
        assert terminal.tracker("export", form, "-o", name).status == 2


def test_the_json_is_what_its_schema_says(invented: Terminal) -> None:
    """Every item has every key, and nothing that the schema does not name."""
    document = json.loads(exported(invented, "json"))
    validator = Draft202012Validator(schema_of("export"), format_checker=FormatChecker())
    assert [error.message for error in validator.iter_errors(document)] == []
    assert len(document["items"]) == 35


@pytest.mark.parametrize("form", ["article", "invented", "empty"])
def test_the_feed_is_well_formed(form: str) -> None:
    """By a reader of its own; every entry has its own id, and the newest comes first."""
    feed = feedparser.parse(str(GOLDENS / f"{form}.atom"))
    assert (feed.bozo, feed.version) == (False, "atom10")
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    days = [entry.updated for entry in feed.entries]
    assert days == sorted(days, reverse=True)


def test_ids_of_the_feed_stay(terminal: Terminal) -> None:
    """A moved date is a new entry; those that were there keep their ids, and so does the feed."""
    before = feedparser.parse(exported(terminal, "atom"))
    terminal.ok("announce", "Luke Cage S3", "2027")
    terminal.ok("announce", "Luke Cage S3", "2028")
    after = feedparser.parse(exported(terminal, "atom", "--since", "2026-01-01"))
    assert before.feed.id == after.feed.id
    assert [entry.title for entry in after.entries] == [
        "Luke Cage S3: slipped 12 months from 2027 to 2028",
        "Luke Cage S3: announced: 2027",
    ]


CALENDAR: list[tuple[str, list[str], tuple[str, ...]]] = [
    ("a confirmed day", ["2027-03-05"], ("20270305", "20270306", "CONFIRMED", "Mist S1 premiere")),
    ("an expected day", ["2027-03-05", "--certainty", "expected"], ("20270305", "20270306", "TENTATIVE", "Mist S1 premiere?")),
    ("a month", ["March 2027"], ("20270301", "20270401", "TENTATIVE", "Mist S1 premiere? (March 2027)")),
    ("32 days", ["2027-03-01 to 2027-04-01"], ("20270301", "20270302", "TENTATIVE", "Mist S1 premiere: window opens: 2027-03-01 to 2027-04-01")),
    ("a year", ["2027"], ("20270101", "20270102", "TENTATIVE", "Mist S1 premiere: window opens: 2027")),
    ("from a day on", ["March 2027 or later"], ("20270301", "20270302", "TENTATIVE", "Mist S1 premiere: window opens: March 2027 or later")),
    ("until a day", ["by 2027-06-30"], ("20270630", "20270701", "TENTATIVE", "Mist S1 premiere: window closes: by 2027-06-30")),
    ("cancelled", ["2027-03-05", "--status", "cancelled"], ("20270305", "20270306", "CANCELLED", "Mist S1 premiere")),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "said", "wanted"), CALENDAR, ids=[row[0] for row in CALENDAR])
def test_what_an_event_is(
    empty: Terminal, reason: str, said: list[str], wanted: tuple[str, ...]
) -> None:
    """By what is known: the days, how sure, and the words at the end."""
    empty.ok("announce", "Mist S1", *said)
    (event,) = events_of(exported(empty, "ics"))
    days = tuple(event[name].to_ical().decode() for name in ("dtstart", "dtend"))
    assert ((*days, str(event["status"]), str(event["summary"])), reason) == (wanted, reason)
    assert (event["transp"], event["uid"]) == ("TRANSPARENT", "mist.s1@tracker")


def test_tba_is_no_event(empty: Terminal) -> None:
    """What has no date is in no calendar."""
    empty.ok("announce", "Mist S1", "TBA")
    assert b"VEVENT" not in exported(empty, "ics")


def test_sequence_and_stamp_follow_the_log(empty: Terminal) -> None:
    """They count announcements and retractions, and the series' own; never the time of writing."""

    def facts() -> tuple[int, str]:
        (event,) = events_of(exported(empty, "ics"))
        return event["sequence"], event["dtstamp"].dt.date().isoformat()

    empty.ok("announce", "Mist S1", "2027-03-05", "--on", "2026-01-01")
    assert facts() == (1, "2026-01-01")
    empty.ok("announce", "Mist S1", "2027-03-06", "--on", "2026-02-01")
    assert facts() == (2, "2026-02-01")
    (key,) = (key for key in tables(empty)["announcements"] if "@2026-02-01" in key)
    empty.ok("retract", key)
    assert facts() == (3, "2026-11-23")
    empty.ok("announce", "Mist", "--status", "on-hold", "--on", "2026-03-01")
    assert facts() == (4, "2026-11-23")
