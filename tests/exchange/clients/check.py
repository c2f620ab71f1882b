"""Try what tracker exports with real clients, each in an environment of its own.

    python tests/exchange/clients/check.py FOLDER CHROMIUM

FOLDER holds ``python`` (an environment with khal, vdirsyncer, radicale, feedparser and jsonschema),
``node_modules`` (see package.json) and ``browser`` (what draws Mermaid, see tests/pictures/browser);
the session ``clients`` of nox makes it. ``xmllint`` and ``dot`` are those of the machine. Every step
prints a line; the first that fails ends with what the client said.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import icalendar

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
SCHEMAS = ROOT / "docs" / "schemas"
TITLES = ("Harbour: Lights; one, two \\n S1", '<b>"Mist"</b> S1', "日本語 S1")

DOCUMENTS = (
    ("list",),
    ("list", "--as-of", "2016-11-01"),
    ("next",),
    ("timeline",),
    ("timeline", "--as-of", "2016-11-01"),
    ("history",),
    ("history", "--against", "before.json"),
    ("show", "The Defenders"),
    ("show", "The Defenders", "--as-of", "2016-11-01"),
    ("why", "The Defenders", "--as-of", "2016-11-01"),
    ("read", "--text", "Iron Fist season 3 premieres in late 2032.", "--on", "2031-01-01"),
    ("by", "2031"),
    ("when", "mid-to-late 2017"),
    ("when", "gibberish"),
    ("check",),
)
"""Every command that has ``--json``; together with the export they use every schema there is."""

VALIDATE = """
import json, sys
from pathlib import Path
from jsonschema import Draft202012Validator, FormatChecker
schema = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
document = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
Draft202012Validator.check_schema(schema)
check = Draft202012Validator(schema, format_checker=FormatChecker())
print(json.dumps([f"{one.json_path}: {one.message}" for one in check.iter_errors(document)]))
"""

Events = dict[str, dict[str, Any]]


def main(folder: Path, chromium: str) -> None:
    """Run every step in a folder that is thrown away."""
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch)
        first, moved = calendars(place)
        in_khal(folder, place, first, moved)
        in_node(folder, first)
        in_radicale(folder, place, first, moved)
        of_feed(folder, place)
        of_xml(place)
        of_charts(folder, place, chromium)
        of_graph(place)
        of_documents(folder, place)


def calendars(place: Path) -> tuple[Path, Path]:
    """Make a schedule with hostile titles, and export it before and after a date moved."""
    shutil.copy(ROOT / "schedule.json", place)
    shutil.copy(ROOT / "schedule.json", place / "before.json")
    for title in TITLES:
        tracker(place, "announce", title, "March 2031", "--on", "2026-01-01")
    tracker(place, "announce", "Mist Two S1", "2031-02-03", "--on", "2026-01-01")
    tracker(place, "relate", TITLES[1], "before", TITLES[0], "--on", "2026-01-01")
    tracker(place, "announce", "Called Off S1", "2031-05-05", "--on", "2026-01-01")
    tracker(place, "announce", "Called Off S1", "--status", "cancelled", "--on", "2026-02-01")
    tracker(place, "export", "ics", "-o", "first.ics")
    tracker(place, "announce", "Mist Two S1", "2031-04-05", "--on", "2026-03-01")
    tracker(place, "export", "ics", "-o", "moved.ics")
    return place / "first.ics", place / "moved.ics"


def in_khal(folder: Path, place: Path, first: Path, moved: Path) -> None:
    """Import twice: no event is there twice, and one that moved is on its new day."""
    config = place / "khal.conf"
    config.write_text(
        f"[calendars]\n[[releases]]\npath = {place}/khal\n"
        f"[sqlite]\npath = {place}/khal.db\n"
        "[locale]\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ntimeformat = %H:%M\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
    )
    (place / "khal").mkdir()
    khal = [str(folder / "python" / "bin" / "khal"), "-c", str(config)]
    for _ in range(2):
        run([*khal, "import", "--batch", "-a", "releases", str(first)])
    listing = run([*khal, "list", "--format", "{start-date} {title}", "2031-01-01", "2032-01-01"])
    expect("khal: imported twice, listed once", listing.count("Mist Two S1"), 1)
    expect("khal: the files", len(list((place / "khal").glob("*.ics"))), len(events_of(first)))
    run([*khal, "import", "--batch", "-a", "releases", str(moved)])
    listing = run([*khal, "list", "--format", "{start-date} {title}", "2031-01-01", "2032-01-01"])
    lines = [line for line in listing.splitlines() if "Mist Two S1" in line]
    expect("khal: a date that moved", lines, ["2031-04-05 Mist Two S1 premiere"])


def in_node(folder: Path, first: Path) -> None:
    """Read every event with its day, status and summary with both libraries."""
    output = run(["node", str(HERE / "read.cjs"), str(folder), str(first)])
    wanted = events_of(first)
    libraries = json.loads(output)
    expect("ical.js: every event", {one.pop("uid"): one for one in libraries["ical.js"]}, wanted)
    read = {one.pop("uid"): one for one in libraries["node-ical"]}
    expect(
        "node-ical: every event", read, {uid: _as_node_reads(one) for uid, one in wanted.items()}
    )


def _as_node_reads(event: dict[str, Any]) -> dict[str, Any]:
    """Give an event as node-ical has it: it takes a backslash before an n for a line break."""
    summary = event["summary"].replace("\\n", "\\\n")
    return {"start": event["start"], "status": event["status"], "summary": summary}


def in_radicale(folder: Path, place: Path, first: Path, moved: Path) -> None:
    """Sync to a server and again after a date moved: the server holds the same events."""
    collection = place / "radicale" / "collection-root" / "me" / "releases"
    collection.mkdir(parents=True)
    (collection / ".Radicale.props").write_text('{"tag": "VCALENDAR"}')
    file = place / "synced.ics"
    with radicale(folder, place) as address:
        config = place / "vdirsyncer.conf"
        config.write_text(
            f'[general]\nstatus_path = "{place}/status/"\n'
            '[pair releases]\na = "file"\nb = "server"\ncollections = null\nconflict_resolution = "a wins"\n'
            f'[storage file]\ntype = "singlefile"\npath = "{file}"\n'
            f'[storage server]\ntype = "caldav"\nurl = "{address}/me/releases/"\n'
            'username = "me"\npassword = "me"\n'
        )
        vdirsyncer = [str(folder / "python" / "bin" / "vdirsyncer"), "-c", str(config)]
        for source in (first, moved):
            shutil.copy(source, file)
            run([*vdirsyncer, "discover"])
            run([*vdirsyncer, "sync"])
            with urllib.request.urlopen(f"{address}/me/releases/") as answer:  # noqa: S310 - loopback
                held = events_in(answer.read())
            expect(f"radicale: after {source.name}", held, events_of(source))


@contextmanager
def radicale(folder: Path, place: Path) -> Iterator[str]:
    """Run a server on a free port of loopback; give its address."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    config = place / "radicale.conf"
    config.write_text(
        f"[server]\nhosts = 127.0.0.1:{port}\n[auth]\ntype = none\n"
        f"[storage]\nfilesystem_folder = {place}/radicale\n"
    )
    command = [str(folder / "python" / "bin" / "radicale"), "--config", str(config)]
    with (place / "radicale.log").open("wb") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            wait_for(port)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait()


def wait_for(port: int) -> None:
    """Wait until somebody listens."""
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise SystemExit("the server did not start")


def of_feed(folder: Path, place: Path) -> None:
    """Have the feed read: well formed, with an entry a change."""
    tracker(place, "export", "atom", "-o", "feed.atom")
    script = (
        "import feedparser, json, sys; feed = feedparser.parse(sys.argv[1]); "
        "print(json.dumps([bool(feed.bozo), feed.version, len(feed.entries), "
        "len({one.id for one in feed.entries})]))"
    )
    python = str(folder / "python" / "bin" / "python")
    bozo, version, count, ids = json.loads(run([python, "-c", script, str(place / "feed.atom")]))
    expect("feedparser: the feed", [bozo, version], [False, "atom10"])
    expect("feedparser: an id for each entry", [count > 0, ids], [True, count])


def of_xml(place: Path) -> None:
    """Have the feed and the pictures of a site checked."""
    tracker(place, "publish", "site")
    tracker(place, "export", "svg", "-o", "now.svg")
    tracker(place, "export", "svg", "-o", "then.svg", "--as-of", "2016-11-01")
    files = [*place.glob("*.svg"), *(place / "site").glob("*.svg"), place / "site" / "feed.xml"]
    run(["xmllint", "--noout", "--nonet", *map(str, files)])
    expect("xmllint: the feed and the pictures", len(files), 5)


def of_charts(folder: Path, place: Path, chromium: str) -> None:
    """Have Mermaid draw the chart in a browser, with every name in it, those with colons too."""
    charts = place / "charts"
    charts.mkdir()
    tracker(place, "export", "mermaid", "-o", "charts/now.mmd")
    tracker(place, "export", "mermaid", "-o", "charts/then.mmd", "--as-of", "2016-11-01")
    (charts / "now.json").write_text(json.dumps(TITLES))
    (charts / "then.json").write_text(json.dumps(["Iron Fist S1", "The Defenders"]))
    told = run(["node", "check.mjs", chromium, str(charts)], folder / "browser")
    expect("mermaid: charts with their names", told, "2 looks, 0 faults\n")


def of_graph(place: Path) -> None:
    """Have Graphviz lay out the order: a box for each season that a relation is about."""
    tracker(place, "export", "dot", "-o", "order.dot", "--level", "rumoured")
    graph = json.loads(run(["dot", "-Tjson", str(place / "order.dot")]))
    labels = [node["label"].split("\\n2", 1)[0] for node in graph["objects"] if "pos" in node]
    wanted = ["Iron Fist S1", "The Defenders", "The Punisher S1"]
    expect("graphviz: the boxes", {*wanted} <= {*labels}, True)  # noqa: FBT003 - what is expected
    svg = run(["dot", "-Tsvg", str(place / "order.dot")])
    drawn = ET.fromstring(svg)  # noqa: S314 - what Graphviz made of our own file
    texts = ["".join(one.itertext()) for one in drawn.iter("{http://www.w3.org/2000/svg}text")]
    missing = [title for title in (*wanted, *TITLES[:2]) if title not in texts]
    expect("graphviz: the names in the picture", missing, [])


def of_documents(folder: Path, place: Path) -> None:
    """Have every document of the program checked against its published schema; all are used."""
    tracker(place, "export", "json", "-o", "export.json")
    texts = [tracker(place, *command, "--json", may_say_no=True) for command in DOCUMENTS]
    texts.append((place / "export.json").read_text(encoding="utf-8"))
    (place / "schedule.json").write_text("{")
    texts.append(tracker(place, "check", "--json", may_say_no=True))
    used = {of_document(folder, place, text) for text in texts}
    expect(
        "jsonschema: a document of every schema", used, {one.name for one in SCHEMAS.glob("*.json")}
    )


def of_document(folder: Path, place: Path, text: str) -> str:
    """Have one document checked; give the name of its schema."""
    schema = SCHEMAS / f"{json.loads(text)['schema'].replace('/', '-')}.json"
    (place / "document").write_text(text, encoding="utf-8")
    python = str(folder / "python" / "bin" / "python")
    wrong = run([python, "-c", VALIDATE, str(schema), str(place / "document")])
    expect(f"jsonschema: {schema.stem}", json.loads(wrong), [])
    return schema.name


def events_of(path: Path) -> Events:
    """Give the events of a file by their id."""
    return events_in(path.read_bytes())


def events_in(data: bytes) -> Events:
    """Give the events of a calendar by their id, as our own library reads them."""
    walked: list[Any] = list(icalendar.Calendar.from_ical(data).walk("VEVENT"))
    return {
        str(event["uid"]): {
            "start": event["dtstart"].dt.isoformat(),
            "status": str(event["status"]),
            "summary": str(event["summary"]),
            "phrase": str(event["x-tracker-phrase"]),
        }
        for event in walked
    }


def tracker(place: Path, *argv: str, may_say_no: bool = False) -> str:
    """Run tracker in a folder; an answer may be no, and is printed all the same."""
    return run([sys.executable, "-m", "tracker", *argv], place, may_say_no=may_say_no)


def run(command: list[str], folder: Path | None = None, *, may_say_no: bool = False) -> str:
    """Run a command that has to succeed; give what it printed."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "TRACKER_FILE": "schedule.json",
        "XDG_STATE_HOME": str(folder),
    }
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode and not (may_say_no and done.stdout):
        raise SystemExit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout


def expect(step: str, found: object, wanted: object) -> None:
    """Say that a step went well, or end with what is different."""
    if found != wanted:
        raise SystemExit(f"FAILED {step}\n  found  {found}\n  wanted {wanted}")
    sys.stdout.write(f"ok {step}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), sys.argv[2])
