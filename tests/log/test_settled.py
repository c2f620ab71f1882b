"""What settles a season, and what opens it again: cancelled, released, said twice, said anew."""

import json

import pytest

from tests.cli.conftest import Terminal

Said = tuple[str, str, list[str]]
"""The day, the REF, and what is said of it."""

DAY: Said = ("2026-01-01", "Mist S1", ["March 1, 2026"])
"""A confirmed day: seen from the next day on, it is out as announced."""

SETTLED: list[tuple[str, list[Said], str]] = [
    # reason, what is said of Mist S1, its standing on 2026-11-23
    ("out, as announced", [DAY], "released"),
    (
        "cancelled before its day",
        [DAY, ("2026-02-01", "Mist S1", ["--status", "cancelled"])],
        "cancelled",
    ),
    (
        "to say it again after that day changes nothing",
        [
            DAY,
            ("2026-02-01", "Mist S1", ["--status", "cancelled"]),
            ("2026-04-01", "Mist S1", ["--status", "cancelled"]),
        ],
        "cancelled",
    ),
    (
        "nor of a series",
        [
            DAY,
            ("2026-02-01", "Mist", ["--status", "cancelled"]),
            ("2026-04-01", "Mist", ["--status", "cancelled"]),
        ],
        "cancelled",
    ),
    (
        "nor of a season, after that of its series",
        [
            DAY,
            ("2026-02-01", "Mist", ["--status", "cancelled"]),
            ("2026-04-01", "Mist S1", ["--status", "cancelled"]),
        ],
        "cancelled",
    ),
    (
        "cancelled after it was out",
        [DAY, ("2026-04-01", "Mist S1", ["--status", "cancelled"])],
        "released",
    ),
    (
        "a rumour of it cancels nothing",
        [DAY, ("2026-02-01", "Mist", ["--status", "cancelled", "--certainty", "rumoured"])],
        "released",
    ),
    (
        "cancelled with its series, and then spoken of again",
        [
            ("2026-01-01", "Mist S1", ["2027"]),
            ("2026-02-01", "Mist", ["--status", "cancelled"]),
            ("2026-04-01", "Mist S1", ["possibly 2028"]),
        ],
        "windowed",
    ),
    (
        "a note is no claim, and opens nothing",
        [
            ("2026-01-01", "Mist S1", ["2027"]),
            ("2026-02-01", "Mist", ["--status", "cancelled"]),
            ("2026-04-01", "Mist S1", ["--note", "a petition was signed"]),
        ],
        "cancelled",
    ),
    (
        "cancelled, spoken of again, and cancelled again",
        [
            ("2026-01-01", "Mist S1", ["2027"]),
            ("2026-02-01", "Mist", ["--status", "cancelled"]),
            ("2026-03-01", "Mist S1", ["2028"]),
            ("2026-04-01", "Mist", ["--status", "cancelled"]),
        ],
        "cancelled",
    ),
    (
        "given a day after its series was cancelled, and cancelled itself when it was out",
        [
            ("2026-02-01", "Mist", ["--status", "cancelled"]),
            ("2026-03-01", "Mist S1", ["March 15, 2026"]),
            ("2026-04-01", "Mist S1", ["--status", "cancelled"]),
        ],
        "released",
    ),
    (
        "spoken of on the same day is not newer",
        [
            ("2026-02-01", "Mist", ["--status", "cancelled"]),
            ("2026-02-01", "Mist S1", ["2027"]),
        ],
        "cancelled",
    ),
    (
        "a season that begins to be spoken of later is another matter: renewed",
        [
            ("2026-02-01", "Mist", ["--status", "cancelled"]),
            ("2026-04-01", "Mist S1", ["2027"]),
        ],
        "windowed",
    ),
    (
        "ended is not cancelled",
        [("2026-01-01", "Mist S1", ["2027"]), ("2026-02-01", "Mist", ["--status", "ended"])],
        "windowed",
    ),
    (
        "nor is on hold",
        [("2026-01-01", "Mist S1", ["2027"]), ("2026-02-01", "Mist", ["--status", "on-hold"])],
        "windowed",
    ),
    (
        "a season that has ended has been out",
        [("2026-01-01", "Mist S1", ["2027"]), ("2026-02-01", "Mist S1", ["--status", "ended"])],
        "released",
    ),
    (
        "an expected release does not make it out",
        [(*DAY[:2], ["2027", "--status", "released", "--certainty", "expected"])],
        "windowed",
    ),
]


@pytest.mark.parametrize(
    ("said", "standing"), [case[1:] for case in SETTLED], ids=[case[0] for case in SETTLED]
)
def test_settled(empty: Terminal, said: list[Said], standing: str) -> None:
    """Seen today, and in the file that a reader of JSON sees."""
    for day, name, words in said:
        empty.ok("announce", name, *words, "--on", day)
    (item,) = json.loads(empty.ok("list", "--json"))["items"]
    assert (item["ref"], item["standing"]) == ("mist/s1", standing)


@pytest.mark.parametrize("status", ["released", "cancelled"])
def test_a_rumour_that_comes_true_settles(empty: Terminal, status: str) -> None:
    """The change of a confirmed claim is its own, though a rumour said the same before."""
    for day, certainty in enumerate(("rumoured", "confirmed", "confirmed"), start=1):
        said = ["--status", status, "--certainty", certainty]
        empty.ok("announce", "Mist S1", *said, "--on", f"2026-01-0{day}")
    told = json.loads(empty.ok("history", "Mist", "--json"))["items"]
    assert [item["change"] for item in told] == ["status", status, "restated"]
