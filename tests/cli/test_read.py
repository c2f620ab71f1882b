"""``tracker read``: what is proposed, what is asked, what is entered."""

import io
import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.conftest import Result, Terminal
from tracker.cli.context import Context
from tracker.cli.entry import run

TEXT = (
    "LONDON, October 2, 2017 - Luke Cage returns for its second season on June 22, 2018. "
    "Iron Fist and Daredevil will follow in late 2018. The series has 13 episodes. "
    '"Moon Court" premieres in May 2018.\n'
)
HEADING = "Luke Cage S2: premieres June 22, 2018 (2018-06-22), confirmed  [A: plain]\n"


class Tty(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@dataclass
class Asked:
    """A terminal at which somebody answers."""

    terminal: Terminal

    def read(self, *argv: str, answers: str) -> Result:
        """Read an article with these answers typed."""
        out, err = Tty(), Tty()
        home = self.terminal
        context = Context(
            out,
            err,
            {"NO_COLOR": "1"},
            home.folder,
            home.today,
            state=home.state,
            stdin=Tty(answers),
        )
        status = run(["read", *argv], context)
        return Result(status, out.getvalue(), err.getvalue())


@pytest.fixture
def three(empty: Terminal) -> Terminal:
    """Give a schedule that knows three series."""
    for name in ("Luke Cage S1", "Iron Fist", "Daredevil S3"):
        empty.ok("announce", name, "TBA", "--on", "2017-01-01")
    return empty


def announcements(terminal: Terminal) -> dict[str, dict[str, object]]:
    """Give the announcements of the file that were read."""
    every = json.loads(terminal.file.read_text())["announcements"]
    return {key: one for key, one in every.items() if "quote" in one}


def test_nobody_to_ask_and_nothing_agreed_to(three: Terminal) -> None:
    """The proposals are shown, nothing is written."""
    before = three.file.read_bytes()
    result = three.tracker("read", "--text", TEXT)
    assert result.status == 0
    assert result.out.startswith(
        HEADING
        + '  "LONDON, October 2, 2017 - Luke Cage returns for its second season on June 22, 2018."\n'
        "  effect    announced\n"
    )
    assert result.err == (
        "read as of 2017-10-02, the day that the article names\n"
        'not in the schedule: "Moon Court"; --new takes it in\n'
    )
    assert three.file.read_bytes() == before


def test_nothing_to_propose(three: Terminal) -> None:
    """That is said, and the exit status is 1."""
    result = three.tracker("read", "--text", "Nothing happens.", "--on", "2017-10-02")
    assert result == Result(
        1, "", "nothing is proposed: no title of the schedule stands beside a fact\n"
    )


def test_yes_enters_what_is_plain(three: Terminal) -> None:
    """Tier A only, with the sentence as the quote, in one save that undo takes back."""
    result = three.tracker("read", "--text", TEXT, "--yes", "--source", "The Paper")
    assert result.out.endswith("Luke Cage S2: June 22, 2018\n")
    assert result.err.endswith("1 announcement entered; to take all of it back: tracker undo\n")
    ((key, one),) = announcements(three).items()
    assert key.startswith("luke-cage/s2@2017-10-02.")
    assert (one["source"], one["certainty"]) == ("The Paper", "confirmed")
    three.ok("undo")
    assert announcements(three) == {}


def test_the_same_again_is_known(three: Terminal) -> None:
    """Nothing is written twice."""
    three.ok("read", "--text", TEXT, "--yes")
    before = three.file.read_bytes()
    result = three.tracker("read", "--text", TEXT, "--yes")
    assert "effect    none: known already" in result.out
    assert result.err.endswith("nothing new\n")
    assert three.file.read_bytes() == before


def test_what_contradicts_is_not_entered_unasked(three: Terminal) -> None:
    """A surer announcement stands."""
    three.ok("announce", "Luke Cage S2", "2018-06-15", "--on", "2017-09-01")
    text = "Luke Cage season 2 should premiere on June 22, 2018."
    result = three.tracker("read", "--text", text, "--on", "2017-10-02", "--yes")
    assert "effect    beside; but a surer announcement says something else" in result.out
    assert announcements(three) == {}


def test_what_is_out_is_not_moved_unasked(three: Terminal) -> None:
    """An article about another release of a season that is out."""
    three.ok("announce", "Luke Cage S1", "2016-09-30", "--status", "released", "--on", "2016-09-30")
    text = "Luke Cage season 1 premieres on June 22, 2018."
    result = three.tracker("read", "--text", text, "--on", "2017-10-02", "--yes")
    assert "but it is out already, with another date" in result.out
    assert announcements(three) == {}


def test_a_trial_run(three: Terminal) -> None:
    """Nothing is written, and that is said."""
    before = three.file.read_bytes()
    result = three.tracker("read", "--text", TEXT, "--yes", "--dry-run")
    assert result.err.endswith("a trial run: nothing is written\n")
    assert three.file.read_bytes() == before


def test_a_file_of_its_own(three: Terminal) -> None:
    """The article stands in a file, and no day stands in it: that is said loudly."""
    (three.folder / "a.txt").write_text("Luke Cage S2 arrives next year.\n")
    result = three.tracker("read", "a.txt")
    assert "(2027-01-01..2027-12-31)" in result.out
    assert result.err.startswith("READ AS OF TODAY (2026-11-23): the article names no day.\n")


def test_a_new_title_is_taken_in_when_asked_for(three: Terminal) -> None:
    """With --new it is a series like others."""
    result = three.tracker("read", "--text", TEXT, "--yes", "--new")
    assert "Moon Court: May 2018" in result.out
    assert "moon-court/s1" in json.loads(three.file.read_text())["seasons"]


def test_json(three: Terminal) -> None:
    """Every key is there, unknown is null."""
    document = json.loads(three.ok("read", "--text", TEXT, "--json"))
    assert (document["schema"], document["as_of"]) == ("tracker.read/1", "2017-10-02")
    first = document["items"][0]
    evidence = first.pop("evidence")
    assert TEXT[evidence["start"] : evidence["end"]] == evidence["text"]
    assert first == {
        "kind": "premiere",
        "title": "Luke Cage",
        "ref": "luke-cage/s2",
        "season": 2,
        "part": None,
        "words": "June 22, 2018",
        "earliest": "2018-06-22",
        "latest": "2018-06-22",
        "tba": False,
        "episodes": None,
        "status": None,
        "relation": None,
        "certainty": "confirmed",
        "tier": "A",
        "effect": "announced",
        "notes": [],
    }


def test_proposals_of_another_program(three: Terminal) -> None:
    """Our own document can be given back; its dates are read again.

    Its name is one in the folder of the command, as that of the article is.
    """
    made = json.loads(three.ok("read", "--text", TEXT, "--json"))
    items = [item for item in made["items"] if item["kind"] == "premiere"]
    (three.folder / "made.json").write_text(json.dumps({"items": items}))
    result = three.tracker("read", "--text", TEXT, "--proposals", "made.json", "--on", "2017-10-02")
    assert result.status == 0
    assert "Luke Cage S2: premieres June 22, 2018 (2018-06-22), confirmed  [B" in result.out


@pytest.mark.parametrize(
    ("argv", "status", "message"),
    [
        (["read"], 2, "error: one article is read\ntry: tracker read article.txt, or --text\n"),
        (["read", "a.txt", "--text", "x"], 2, "error: one article is read\ntry: tracker read article.txt, or --text\n"),
        (["read", "none.txt"], 66, "error: FOLDER/none.txt cannot be read: No such file or directory\nis its name right?\n"),
        (["read", "."], 66, "error: FOLDER cannot be read: Is a directory\nis its name right?\n"),
        (["read", "long.txt"], 66, "error: the article has more than 1000000 characters\ngive it in parts\n"),
        (["read", "--text", "x", "--on", "2099-01-01", "--proposals", "bad.json"], 66, "error: bad.json is no JSON: Expecting value: line 1 column 1 (char 0)\nsee: tracker read --json\n"),
        (["read", "--text", "x", "--on", "2017", "--json"], 2, 'error: --on "2017" is not a single day\ntry: --on 2016-11-01\n'),
    ],
)  # fmt: skip
def test_what_cannot_be_read(
    three: Terminal, monkeypatch: pytest.MonkeyPatch, argv: list[str], status: int, message: str
) -> None:
    """What is wrong, and what to do."""
    monkeypatch.chdir(three.folder)
    Path("long.txt").write_text("a" * 1_000_001)
    Path("bad.json").write_text("nonsense")
    result = three.tracker(*argv)
    assert (result.status, result.out) == (status, "")
    assert result.err == message.replace("FOLDER", str(three.folder))


def test_bytes_that_are_no_text(three: Terminal) -> None:
    """The place of the first is told, and the rest is read; no control reaches the terminal."""
    data = b"Luke Cage S2 \x1b[31m\xff premieres\x00 on June 22, 2018.\n"
    (three.folder / "a.txt").write_bytes(data)
    result = three.tracker("read", "a.txt", "--on", "2017-10-02")
    assert result.status == 0
    assert result.err.startswith(
        "byte 18 is not UTF-8: what cannot be read stands as \ufffd in the text\n"
    )
    assert '"Luke Cage S2 ␛[31m\ufffd premieres␀ on June 22, 2018."' in result.out
    assert "\x1b" not in result.out


def test_asked_one_by_one(three: Terminal) -> None:
    """Yes, no, and quit: what was agreed to before is entered."""
    result = Asked(three).read("--text", TEXT, answers="y\nn\nq\n")
    assert result.status == 0
    assert result.out.startswith("(1/")
    assert result.err.count("enter this? [y,n,e,a,q]") == 3
    assert [key.split("@")[0] for key in announcements(three)] == ["luke-cage/s2"]


def test_all_that_are_plain(three: Terminal) -> None:
    """The answer a takes tier A from there on, and asks no more."""
    result = Asked(three).read("--text", TEXT, answers="a\n")
    assert result.err.count("enter this?") == 1
    assert len(announcements(three)) == 1


def test_another_answer_is_asked_again(three: Terminal) -> None:
    """The answers are explained; the end of the input is q, an empty line n."""
    result = Asked(three).read("--text", TEXT, answers="x\n\n")
    assert "y yes, n no, e edit, a all that are plain (tier A), q quit" in result.err
    assert announcements(three) == {}


def test_a_proposal_is_edited(three: Terminal) -> None:
    """Title and words are typed anew; an error is told and asked again."""
    answers = "e\nLuke Cage S3\nlate 20189\nLuke Cage S3\nlate 2018\nq\n"
    result = Asked(three).read("--text", TEXT, answers=answers)
    assert 'expected a month, quarter, season or year after "late"' in result.err
    ((key, one),) = announcements(three).items()
    assert key.startswith("luke-cage/s3@")
    assert one["premiere"] == {
        "words": "late 2018",
        "earliest": "2018-09-01",
        "latest": "2018-12-31",
    }


def test_what_cannot_be_entered_can_be_edited(three: Terminal) -> None:
    """Which season is meant is asked, until one can be entered."""
    for season, day in (("S1", "2016-09-30"), ("S2", "2017-09-30")):
        three.ok("announce", f"Luke Cage {season}", day, "--status", "released", "--on", day)
    text = "Luke Cage returns in late 2018."
    answers = "y\ne\nLuke Cage\n\nLuke Cage S3\n\n"
    result = Asked(three).read("--text", text, "--on", "2017-10-02", answers=answers)
    assert "it cannot be entered like this; edit it? [e,n,q]\ne edit, n no, q quit\n" in result.err
    assert [key.split("@")[0] for key in announcements(three)] == ["luke-cage/s3"]


def test_an_order_is_entered_as_one(three: Terminal) -> None:
    """What it narrows is shown before anybody agrees to it."""
    text = "Luke Cage S2 premieres about three months after Iron Fist S1."
    three.ok("announce", "Iron Fist S1", "2017-03-17", "--on", "2017-02-01")
    result = Asked(three).read("--text", text, "--on", "2017-02-02", answers="y\n")
    assert result.out == (
        "(1/1) Luke Cage S2: 59-122 days after Iron Fist, confirmed"
        "  [B: several titles or dates, or a doubt]\n"
        '  "Luke Cage S2 premieres about three months after Iron Fist S1."\n'
        "  effect    noted\n"
        "  narrowed  Luke Cage S2: as said -> 2017-05-15..2017-07-17\n"
        "Luke Cage S2: 59-122 days after Iron Fist S1\n"
    )
    ((key, one),) = announcements(three).items()
    assert key.startswith("luke-cage/s2@2017-02-02.")
    assert "iron-fist/s1" in str(one["relation"])


def test_words_that_do_not_read_alone_are_kept_as_days(three: Terminal) -> None:
    """What counts from the sentence before is kept so that it can be read again."""
    text = "Luke Cage S2 premieres on June 1, 2018. Iron Fist premieres three weeks later."
    Asked(three).read("--text", text, "--on", "2017-10-02", answers="y\ny\n")
    kept = [one["premiere"] for key, one in announcements(three).items() if "iron-fist" in key]
    assert kept == [{"words": "June 22, 2018", "earliest": "2018-06-22", "latest": "2018-06-22"}]
