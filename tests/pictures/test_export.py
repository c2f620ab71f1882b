"""``tracker export``: what is made, where it goes, what it replaces and what it refuses."""

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Terminal
from tracker.cli.formats import WRITERS, Format, bears_mark
from tracker.store import atomic

AS_OF = ("--as-of", "2016-11-01")
PICTURES = [name for name, writer in WRITERS.items() if not writer.is_of_log]


@pytest.fixture
def shipped(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    """Give a terminal in a folder with the shipped schedule."""
    (tmp_path / "schedule.json").write_bytes((ROOT / "schedule.json").read_bytes())
    return Terminal(tmp_path, tmp_path_factory.mktemp("state"))


@pytest.fixture
def nothing(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    """Give a terminal in an empty folder."""
    state = tmp_path_factory.mktemp("state")
    return Terminal(tmp_path, state, environment={"TRACKER_FILE": "schedule.json"})


@pytest.mark.parametrize("name", Format)
def test_a_file_holds_what_would_be_printed(shipped: Terminal, name: Format) -> None:
    """With -o the same bytes go to a file, nothing to the output, and a line says so."""
    printed = shipped.ok("export", name, *AS_OF)
    done = shipped.tracker("export", name, *AS_OF, "-o", f"made.{name}")
    assert (done.status, done.out) == (0, "")
    assert done.err == f"wrote {shipped.folder}/made.{name}\n"
    assert (shipped.folder / f"made.{name}").read_bytes() == printed.encode()
    assert {path.name for path in shipped.folder.iterdir()} == {"schedule.json", f"made.{name}"}


@pytest.mark.parametrize("name", Format)
def test_a_file_of_ours_is_replaced(shipped: Terminal, name: Format) -> None:
    """Every format bears its mark, so exporting again needs no word; twice gives the same bytes."""
    shipped.ok("export", name, "-o", "made")
    newer = (shipped.folder / "made").read_bytes()
    shipped.ok("export", name, *AS_OF, "-o", "made")
    older = (shipped.folder / "made").read_bytes()
    assert older != newer
    shipped.ok("export", name, *AS_OF, "-o", "made")
    assert (shipped.folder / "made").read_bytes() == older
    assert bears_mark(older, WRITERS[name].mark)


def test_the_text_is_the_timeline_of_the_terminal(shipped: Terminal) -> None:
    """Txt is the timeline at 100 cells, or as many as are asked for."""
    assert shipped.ok("export", "txt", *AS_OF) == shipped.ok("timeline", *AS_OF, "--width", "100")
    wide = shipped.ok("export", "txt", *AS_OF, "--width", "150", "--by", "series")
    assert wide == shipped.ok("timeline", *AS_OF, "--width", "150", "--by", "series")


def test_a_cell_is_eight_pixels(shipped: Terminal) -> None:
    """--width of an SVG counts cells; a picture that nobody could read is not drawn."""
    assert 'width="800"' in shipped.ok("export", "svg", "--width", "100")
    assert 'width="368"' in shipped.ok("export", "svg", "--width", "20")


@pytest.mark.parametrize(
    ("name", "format_"),
    [
        ("a.svg", Format.SVG),
        ("a.SVG", Format.SVG),
        ("a.html", Format.HTML),
        ("a.htm", Format.HTML),
        ("a.mmd", Format.MERMAID),
        ("a.mermaid", Format.MERMAID),
        ("a.txt", Format.TXT),
        ("a.dot", Format.DOT),
        ("a.gv", Format.DOT),
    ],
)
def test_the_name_tells_the_format(shipped: Terminal, name: str, format_: Format) -> None:
    """Without a word for the format the file's ending tells it."""
    shipped.ok("export", *AS_OF, "-o", name)
    made = (shipped.folder / name).read_text(encoding="utf-8")
    assert made == shipped.ok("export", format_, *AS_OF)


@pytest.mark.parametrize("name", PICTURES)
def test_ascii_only(shipped: Terminal, name: Format) -> None:
    """With --ascii a picture is ASCII in every format, and no title is lost."""
    shipped.ok("announce", "Amélie 進撃", "2027")
    shipped.ok("relate", "Amélie 進撃", "after", "Jessica Jones S3")
    made = shipped.ok("export", name, "--ascii", "--from", "2026", "--to", "2028")
    assert made.isascii()
    letters = {Format.SVG: "Am&#233;lie &#36914;", Format.HTML: "Am&#233;lie &#36914;"}
    letters |= {Format.DOT: "Am&#233;lie &#36914;"}
    letters |= {Format.MERMAID: "Am#233;lie #36914;", Format.TXT: "Amelie \\u9032"}
    assert letters[name] in made


def test_the_options_of_the_timeline_choose(shipped: Terminal) -> None:
    """Filters, days in view and grouping are those of the timeline."""
    made = shipped.ok("export", "mermaid", *AS_OF, "--series", "iron-fist", "--by", "series")
    assert [line for line in made.splitlines() if "section" in line] == ["    section Iron Fist"]
    later = shipped.ok("export", "mermaid", *AS_OF, "--from", "2017-06", "--to", "2017-08")
    assert "goes on, 2017-01-01..2017-12-31) :active, t1, 2017-06-01, 2017-09-01" in later


@pytest.mark.parametrize("name", PICTURES)
def test_an_empty_schedule_is_an_empty_picture(nothing: Terminal, name: Format) -> None:
    """Nothing announced gives a valid file, and words beside the output that say so."""
    done = nothing.tracker("export", name, "-o", "made")
    assert done.status == 0
    assert "wrote" in done.err
    made = (nothing.folder / "made").read_text(encoding="utf-8")
    assert "Premieres as of 2026-11-23" in made
    assert len(done.err.splitlines()) > 1


USAGE = [
    (("export",), f"which format? {', '.join(Format)}\ntry: tracker export svg -o timeline.svg"),
    (
        ("export", "-o", "a.pdf"),
        f"a.pdf: the name does not tell the format; there are {', '.join(Format)}\n"
        "say it: tracker export svg -o a.pdf",
    ),
    (("export", "html", "--width", "90"), "html has no --width\nit is for svg and txt"),
    (("export", "txt", "--theme", "dark"), "txt has no --theme\nit is for svg and html"),
    (
        ("export", "dot", "--by", "series"),
        "dot has no --by\nit is for svg, html, mermaid and txt",
    ),
    (("export", "ics", "--since", "7d"), "ics has no --since\nit is for md and atom"),
    (("export", "svg", "--force"), "--force is about a file\nname it: -o FILE"),
    (("export", "svg", "-o", ""), '-o "" names no file\ntry: -o timeline.svg'),
    (("export", "svg", "-o", "a/"), '-o "a/" names no file\ntry: -o timeline.svg'),
    (
        ("export", "svg", "-o", "schedule.json", "--force"),
        "{folder}/schedule.json is the data file, which no export replaces\nname another file",
    ),
    (
        ("export", "svg", "-o", "hard.json", "--force"),
        "{folder}/hard.json is the data file, which no export replaces\nname another file",
    ),
    (
        ("export", "svg", "-o", "mine.svg"),
        "{folder}/mine.svg is there already, and tracker did not write it\n"
        "to replace it all the same: --force",
    ),
    (
        ("export", "svg", "-o", "ours.txt"),
        "{folder}/ours.txt is there already, and tracker did not write it\n"
        "to replace it all the same: --force",
    ),
    (
        ("export", "svg", "-o", "link.svg", "--force"),
        "{folder}/link.svg is a symbolic link, which no export follows\n"
        "name the file that it leads to, or remove the link",
    ),
    (
        ("export", "svg", "-o", "nowhere.svg"),
        "{folder}/nowhere.svg is a symbolic link, which no export follows\n"
        "name the file that it leads to, or remove the link",
    ),
    (
        ("export", "svg", "-o", "folder", "--force"),
        "{folder}/folder is a folder\nname a file in it",
    ),
    (
        ("export", "svg", "-o", "pipe"),
        "{folder}/pipe is not a regular file\nleave -o out, and the output can be sent anywhere",
    ),
]
"""What is refused, with the words for it: bare names, another's file, links, the data file."""


@pytest.mark.parametrize(("argv", "words"), USAGE)
def test_refused(shipped: Terminal, argv: tuple[str, ...], words: str) -> None:
    """What cannot be meant is refused in words with status 2, and nothing is touched."""
    folder = shipped.folder
    (folder / "mine.svg").write_text("<svg>mine</svg>")
    (folder / "ours.txt").write_text(shipped.ok("export", "txt"))
    (folder / "link.svg").symlink_to("mine.svg")
    (folder / "nowhere.svg").symlink_to("gone.svg")
    (folder / "hard.json").hardlink_to(folder / "schedule.json")
    (folder / "folder").mkdir()
    os.mkfifo(folder / "pipe")
    before = _contents(folder)
    done = shipped.tracker(*argv)
    assert (done.status, done.out) == (2, "")
    assert done.err == f"error: {words.format(folder=folder)}\n"
    assert _contents(folder) == before


def _contents(folder: Path) -> dict[str, bytes | None]:
    """Give the bytes of every file in a folder; None for what is none."""
    return {path.name: path.read_bytes() if path.is_file() else None for path in folder.iterdir()}


def test_the_data_file_may_be_missing_and_is_still_no_target(nothing: Terminal) -> None:
    """The place where announce would put the schedule is not taken by a picture."""
    done = nothing.tracker("export", "svg", "-o", "schedule.json")
    assert done.status == 2
    assert not nothing.file.exists()


def test_force_replaces_any_file(shipped: Terminal) -> None:
    """With --force a file of somebody else's is replaced; it keeps its mode."""
    mine = shipped.folder / "mine.svg"
    mine.write_text("<svg>mine</svg>")
    mine.chmod(0o640)
    shipped.ok("export", *AS_OF, "-o", "mine.svg", "--force")
    assert mine.read_text(encoding="utf-8") == shipped.ok("export", "svg", *AS_OF)
    assert stat.S_IMODE(mine.stat().st_mode) == 0o640


def test_a_new_file_has_the_mode_of_the_umask(shipped: Terminal) -> None:
    """Nothing is made that others may not read unless the umask says so."""
    before = os.umask(0o027)
    try:
        shipped.ok("export", *AS_OF, "-o", "made.svg")
    finally:
        os.umask(before)
    assert stat.S_IMODE((shipped.folder / "made.svg").stat().st_mode) == 0o640


def test_a_planted_link_at_the_temporary_name_is_not_followed(shipped: Terminal) -> None:
    """What stands at the temporary name is removed, and what it leads to left alone."""
    victim = shipped.folder / "victim"
    victim.write_text("precious")
    (shipped.folder / ".made.svg.tracker-new").symlink_to("victim")
    shipped.ok("export", *AS_OF, "-o", "made.svg")
    assert victim.read_text() == "precious"
    assert not (shipped.folder / ".made.svg.tracker-new").is_symlink()


def test_a_missing_folder(shipped: Terminal) -> None:
    """No folder is made; the error says how to."""
    done = shipped.tracker("export", "svg", "-o", "none/made.svg")
    folder = shipped.folder / "none"
    assert done.status == 74
    assert done.err == f"error: there is no folder {folder}\nmake it first: mkdir {folder}\n"


@pytest.mark.parametrize(
    ("number", "status"),
    [(errno.ENOSPC, 74), (errno.EIO, 74), (errno.EACCES, 77), (errno.EROFS, 77)],
)
def test_a_fault_of_the_system(
    shipped: Terminal, monkeypatch: pytest.MonkeyPatch, number: int, status: int
) -> None:
    """A full disk or a folder without permission is said in words; the file is as it was."""
    shipped.ok("export", *AS_OF, "-o", "made.svg")
    before = _contents(shipped.folder)

    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(atomic, "_sync", fail)
    done = shipped.tracker("export", "-o", "made.svg")
    assert done.status == status
    said = f"made.svg could not be saved; it is as it was ({os.strerror(number)})"
    assert said in done.err
    assert _contents(shipped.folder) == before


@pytest.mark.parametrize(
    ("head", "ours"),
    [
        (b'<?xml version="1.0"?>\n<!-- generated by tracker -->\n<svg>', True),
        (b"<svg><!-- generated by tracker --></svg>", False),  # not at the start of a line
        (b"\n" * 20 + b"<!-- generated by tracker -->", False),  # far from the start
        (b"", False),
        (b"\xff\xfe\x00", False),  # no text at all
    ],
)
def test_the_mark_stands_near_the_start(head: bytes, *, ours: bool) -> None:
    """A file that only mentions the mark is not ours."""
    assert bears_mark(head, WRITERS[Format.SVG].mark) is ours


def test_a_fixed_seed_of_hashes_changes_nothing(shipped: Terminal) -> None:
    """Another process with another order of sets makes the same page."""
    made = [
        subprocess.run(
            [sys.executable, "-m", "tracker", "export", "html", *AS_OF],
            cwd=shipped.folder,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "7")
    ]
    assert made[0] == made[1] != b""


@pytest.mark.parametrize("name", Format)
def test_an_output_that_is_no_utf_8_gets_ascii(shipped: Terminal, name: Format) -> None:
    """What is printed to an output in ASCII is spelled in it; a file is UTF-8 all the same."""
    shipped.ok("announce", "Amélie", "2027")
    shipped.ok("relate", "Amélie", "after", "Jessica Jones S3")
    command = [sys.executable, "-m", "tracker", "export", name]
    settings = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        command, cwd=shipped.folder, env=settings, capture_output=True, check=True
    )
    assert done.stdout.isascii()
    assert b"backslash" not in done.stdout
    command += ["-o", "made"]
    subprocess.run(command, cwd=shipped.folder, env=settings, capture_output=True, check=True)
    assert "Amélie" in (shipped.folder / "made").read_text(encoding="utf-8")


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_the_readme_picture_is_what_its_script_draws(tmp_path: Path, ground: str) -> None:
    """The picture in docs comes out byte for byte (scripts/picture.py draws it)."""
    subprocess.run(
        [sys.executable, "scripts/picture.py", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    name = f"timeline-{ground}.svg"
    assert (tmp_path / name).read_bytes() == (ROOT / "docs" / "pictures" / name).read_bytes()


def test_the_page_alone_loads_jinja() -> None:
    """No other command or format waits for the library that fills the page."""
    code = (
        "import sys\n"
        "from tracker.cli.entry import run\n"
        "from tracker.cli.context import Context\n"
        "run(sys.argv[1:], Context.of_process())\n"
        "sys.exit('jinja2' in sys.modules)\n"
    )
    for name, loads in ((Format.SVG, 0), (Format.HTML, 1)):
        argv = [sys.executable, "-c", code, "export", name]
        done = subprocess.run(argv, cwd=ROOT, capture_output=True, check=False)
        assert done.returncode == loads
