"""``tracker timeline``: the days in view, and what is put together."""

import json

import pytest

from tests.cli.conftest import Terminal

SEEN = ("timeline", "--as-of", "2016-11-01")


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("--from", "TBA"), '--from "TBA" has no first day\ntry: --from "next month"'),
        (("--from", "by 2017"), '--from "by 2017" has no first day\ntry: --from "next month"'),
        (("--to", "after 2017"), '--to "after 2017" has no last day\ntry: --to "next month"'),
        (
            ("--from", "2018", "--to", "2017"),
            "--from 2018-01-01 is after --to 2017-12-31\nturn the two around",
        ),
    ],
)
def test_days_that_cannot_be_in_view_are_refused(
    terminal: Terminal, words: tuple[str, ...], error: str
) -> None:
    """An end that is open is no day, and time goes forward."""
    result = terminal.tracker(*SEEN, *words)
    assert (result.status, result.out, result.err) == (2, "", f"error: {error}\n")


def test_words_that_mean_nothing_are_shown_with_their_place(terminal: Terminal) -> None:
    """A phrase that cannot be read is refused like every other."""
    result = terminal.tracker(*SEEN, "--from", "soonish 2017")
    assert (result.status, result.out) == (2, "")
    assert result.err == (
        'error: "ish" is not understood here\n    soonish 2017\n        ^^^\ntry: "next month"\n'
    )


def test_the_view_goes_from_the_first_day_to_the_last(terminal: Terminal) -> None:
    """The days asked for are read as phrases; whatever lies outside is counted."""
    text = terminal.ok(*SEEN, "--from", "q4 2016", "--to", "early 2017", "--width", "80")
    first, *_, last = [line for line in text.splitlines() if line.startswith("not shown") or line]
    assert first == "Premieres as of 2016-11-01"
    assert "not shown: 4 released, 1 later\n" in text
    assert "├┄" in text
    assert "‹ › goes on" in last


def test_the_same_days_without_words(terminal: Terminal) -> None:
    """A phrase stands for its days: both ways show the same."""
    phrases = terminal.ok(*SEEN, "--from", "q4 2016", "--to", "2017")
    assert phrases == terminal.ok(*SEEN, "--from", "2016-10-01", "--to", "2017-12-31")
    assert phrases == terminal.ok("--from", "q4 2016", *SEEN, "--to", "2017")


def test_a_json_document_has_what_may_come_in_these_days(terminal: Terminal) -> None:
    """A document has no view: there the days say which seasons are asked for."""
    items = json.loads(terminal.ok(*SEEN, "--from", "2017", "--to", "March 2017", "--json"))[
        "items"
    ]
    assert [item["ref"] for item in items] == ["iron-fist/s1", "the-punisher/s1"]


def test_what_is_put_together(terminal: Terminal) -> None:
    """By network every network is a heading; by series each title stands once."""
    by_network = terminal.ok(*SEEN, "--by", "network", "--from", "2015").splitlines()
    assert [line.split()[0] for line in by_network if line.startswith("Netflix")] == ["Netflix"]
    by_series = terminal.ok(*SEEN, "--by", "series", "--from", "2015", "--to", "2017")
    above, _, below = by_series.partition("\n\nDaredevil")
    assert above.count("Daredevil") == 1
    assert below.count("Daredevil") == 0
    assert terminal.ok(*SEEN, "--by", "none") == terminal.ok(*SEEN)


def test_nothing_else_can_be_put_together(terminal: Terminal) -> None:
    """An unknown thing is refused with all there are."""
    result = terminal.tracker(*SEEN, "--by", "studio")
    assert (result.status, result.out) == (2, "")
    assert all(word in result.err for word in ("none", "series", "network", "month"))


def test_a_document_has_no_groups(terminal: Terminal) -> None:
    """What says nothing in a JSON document is refused rather than passed over."""
    result = terminal.tracker(*SEEN, "--by", "series", "--json")
    assert (result.status, result.out, result.err) == (
        2,
        "",
        "error: --by is about the picture; --json has no groups\nleave out one of the two\n",
    )
