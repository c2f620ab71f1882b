"""``tracker announce``: what is entered, what is said of it, what is in the file."""

import json
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.cli.conftest import ROOT, Terminal


def tables(terminal: Terminal) -> dict[str, dict[str, dict[str, object]]]:
    """Give the tables of the file."""
    return json.loads(terminal.file.read_text())  # type: ignore[no-any-return]


def test_the_first_announcement_creates_the_file(empty: Terminal) -> None:
    """It says what it created and how the words were read."""
    argv = ["announce", "Luke Cage S3", "late 2019", "--on", "2018-07-01"]
    out = empty.ok(*argv)
    (key,) = tables(empty)["announcements"]
    assert re.fullmatch("luke-cage/s3@2018-07-01\\.[0-9a-f]{12}", key)
    assert out == (
        "Luke Cage S3: late 2019\n"
        "  window    2019-09-01..2019-12-31\n"
        "  EDTF      2019-39\n"
        "  certainty confirmed\n"
        "  change    announced\n"
        f"  key       {key}\n"
        'new series "Luke Cage"\n'
        f"created {empty.file}\n"
    )
    made = tables(empty)
    assert made["series"] == {"luke-cage": {"title": "Luke Cage", "kind": "series"}}
    assert made["seasons"] == {
        "luke-cage/s3": {
            "premiere": {"words": "late 2019", "earliest": "2019-09-01", "latest": "2019-12-31"},
            "certainty": "confirmed",
            "said_on": "2018-07-01",
        }
    }


def test_a_title_beside_a_longer_one_is_a_new_series(empty: Terminal) -> None:
    """Halo is not Halo Infinite, and that is said."""
    empty.ok("announce", "Halo Infinite", "2020")
    out = empty.ok("announce", "Halo", "2027")
    assert 'new series "Halo"; there is Halo Infinite too. If that was meant: tracker undo' in out
    assert list(tables(empty)["seasons"]) == ["halo-infinite/s1", "halo/s1"]


def test_a_series_given_without_a_number_is_shown_without_one(empty: Terminal) -> None:
    """Until it has a second season."""
    empty.ok("announce", "Halo", "2027")
    assert "Halo   2027" in empty.ok("list")
    empty.ok("announce", "Halo S2", "2029")
    assert "Halo   S1      2027" in empty.ok("list")


def test_the_same_claim_is_the_same_record(empty: Terminal) -> None:
    """Nothing is written, not even a new date on the file."""
    argv = ["announce", "Halo", "2027", "--on", "2026-01-01"]
    empty.ok(*argv)
    before = (empty.file.read_bytes(), empty.file.stat().st_ino)
    assert empty.ok(*argv).startswith("known already, nothing written: Halo")
    assert (empty.file.read_bytes(), empty.file.stat().st_ino) == before


def test_n_counts_the_announcements_of_a_season(empty: Terminal) -> None:
    """One more than the highest of the season."""
    for phrase in ("2027", "2028", "early 2028"):
        empty.ok("announce", "Halo", phrase, "--on", "2026-01-01")
    assert sorted(one["n"] for one in tables(empty)["announcements"].values()) == [1, 2, 3]  # type: ignore[type-var]


def test_without_a_number_the_next_season_is_meant(terminal: Terminal) -> None:
    """The only one, or the first that is not out."""
    terminal.ok("announce", "Daredevil S4", "TBA")
    terminal.ok("announce", "Daredevil", "2028")
    assert tables(terminal)["seasons"]["daredevil/s4"]["premiere"]["words"] == "2028"  # type: ignore[index]


@pytest.mark.parametrize(
    ("phrase", "certainty"),
    [
        ("late 2027", "confirmed"),
        ("expected in late 2027", "expected"),
        ("probably late 2027", "expected"),
        ("reportedly late 2027", "rumoured"),
        ("May 2027", "confirmed"),
        ("late 2027?", "rumoured"),
    ],
)
def test_the_words_say_how_sure_it_is(empty: Terminal, phrase: str, certainty: str) -> None:
    """Without --certainty the words decide, and what was taken is printed."""
    assert f"  certainty {certainty}\n" in empty.ok("announce", "Halo", phrase)


def test_a_certainty_that_is_given_wins(empty: Terminal) -> None:
    """--certainty goes before the words."""
    out = empty.ok("announce", "Halo", "probably 2027", "--certainty", "confirmed")
    assert "  certainty confirmed\n" in out


def test_ended_without_a_number_is_about_the_series(terminal: Terminal) -> None:
    """A series ends, is cancelled or is on hold as a whole."""
    terminal.ok("announce", "Luke Cage S3", "2028")
    assert "luke-cage@" in terminal.ok("announce", "Luke Cage", "--status", "cancelled")
    seasons = tables(terminal)["seasons"]
    assert seasons["luke-cage/s3"]["outcome"] == "cancelled"
    assert seasons["luke-cage/s2"]["outcome"] == "released"


def test_unknown_keys_survive_a_change(terminal: Terminal) -> None:
    """What another program noted in the file stays there."""
    made = tables(terminal)
    made["series"]["iron-fist"]["colour"] = "yellow"
    made["seasons"]["iron-fist/s2"]["seen"] = True
    made["plugins"] = {"x": {}}
    terminal.file.write_text(json.dumps(made))
    terminal.ok("announce", "Iron Fist S2", "--episodes", "10", "--source", "me")
    after = tables(terminal)
    assert after["series"]["iron-fist"]["colour"] == "yellow"
    assert after["seasons"]["iron-fist/s2"]["seen"] is True
    assert after["plugins"] == {"x": {}}


def test_add_is_the_same(empty: Terminal) -> None:
    """One function under two names."""
    assert empty.ok("add", "Halo", "2027").startswith("Halo: 2027")


@pytest.mark.once
def test_eight_processes_lose_nothing(empty: Terminal) -> None:
    """8 x 25 announcements at once on one file: 200 are in it."""
    command = [sys.executable, "-m", "tracker", "announce", "--file", str(empty.file)]

    def worker(number: int) -> None:
        for count in range(25):
            subprocess.run(
                [*command, f"Title {number}-{count}", "2031-01-02"],
                cwd=ROOT,
                check=True,
                stdout=subprocess.DEVNULL,
            )

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(worker, range(8)))
    assert len(tables(empty)["announcements"]) == 200
    assert list(empty.folder.iterdir()) == [empty.file]
