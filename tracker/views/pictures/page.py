"""The premiere timeline as a page: one HTML file that asks for nothing else.

It holds the picture, once for a wide and once for a narrow window, and a table of every season. The
script only adds a filter and highlights; its digest stands in the page's security policy, so that
no other script is run whatever a title holds.
"""

import base64
import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from tracker.dates.window import Window
from tracker.schedule.model import Standing
from tracker.schedule.outlook import Entry
from tracker.text import safe
from tracker.views import rows
from tracker.views.pictures import HTML_MARK
from tracker.views.pictures.drawing import Drawing
from tracker.views.pictures.markup import serialised
from tracker.views.pictures.palette import DARK, LIGHT, Appearance, Palette
from tracker.views.pictures.sheet import CELL, sheet_of
from tracker.views.pictures.svg import picture
from tracker.views.scene import Scene, heading_words
from tracker.views.theme import Style

_WIDE, _NARROW = 132 * CELL, 46 * CELL
_SCHEMES = {Appearance.AUTO: "light dark", Appearance.LIGHT: "light", Appearance.DARK: "dark"}

_HEADS = {
    "Title": "title",
    "Season": "season",
    "Network": "network",
    "Episodes": "episodes",
    "Status": "status",
    "Premiere as said": "said",
    "Window": "window",
    "Certainty": "certainty",
    "Standing": "standing",
}
"""The heads of the table with the fields under them; a column that would be empty is left out."""


@dataclass(frozen=True, slots=True)
class Row:
    """A season in the table.

    ``days`` are the bounds of its window, one for a single day, ``narrowed`` those that relations
    leave; a bound that nobody named is None.
    """

    id: str
    title: str
    season: str
    network: str
    episodes: str
    status: str
    said: str
    window: str
    days: Sequence[str | None]
    narrowed: Sequence[str | None]
    certainty: str
    standing: str


def page(
    scene: Scene, entries: Sequence[Entry], *, appearance: Appearance = Appearance.AUTO
) -> str:
    """Give the file: the picture of ``scene``, and every one of ``entries`` in the table."""
    made = [_row(entry, f"season-{number}") for number, entry in enumerate(entries, start=1)]
    places = {entry.ref: row.id for entry, row in zip(entries, made, strict=True)}

    def to_row(entry: Entry) -> str:
        return places[entry.ref]

    def drawn(ids: str, width: int) -> str:
        drawing = Drawing(scene, sheet_of(scene, width), ids, to_row, is_headed=False)
        return serialised(picture(drawing, appearance))

    script = _part("page.js")
    return _template().render(
        mark=HTML_MARK,
        heading=heading_words(scene),
        summary=_summary(entries),
        schemes=_SCHEMES[appearance],
        style=style(appearance),
        script=script,
        script_hash=_digest("\n" + script),
        wide=drawn("wide-", _WIDE),
        narrow=drawn("narrow-", _NARROW),
        heads=[head for head, part in _HEADS.items() if any(getattr(row, part) for row in made)],
        rows=made,
    )


def _template() -> Template:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    return environment.from_string(_part("page.html"))


def _part(name: str) -> str:
    """Give a file that lies beside this module."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _days(window: Window | None) -> list[str | None]:
    """Give the bounds of a window in ISO, a single one for a day."""
    bounds = (window.earliest, window.latest) if window else ()
    days = [day.isoformat() if day else None for day in bounds]
    return days[:1] if window and window.is_day else days


def _row(entry: Entry, row_id: str) -> Row:
    return Row(
        id=row_id,
        title=rows.title_words(entry).strip() or safe(str(entry.ref)),
        season=rows.season_words(entry),
        network=safe(entry.series.network or ""),
        episodes=rows.episodes_words(entry),
        status=rows.status_words(entry),
        said=rows.premiere_words(entry),
        window=rows.window_words(entry),
        days=_days(entry.window),
        narrowed=_days(entry.narrowed),
        certainty=rows.certainty_words(entry),
        standing=rows.standing_words(entry),
    )


def _summary(entries: Sequence[Entry]) -> str:
    """Say how many seasons there are, and where they stand."""
    count = "1 season" if len(entries) == 1 else f"{len(entries)} seasons"
    standings = Counter(entry.standing for entry in entries)
    counted = ", ".join(f"{standings[one]} {one.value}" for one in Standing if standings[one])
    return f"{count}: {counted}" if counted else count


def _digest(script: str) -> str:
    """Give the digest of a script as a security policy names it."""
    digest = hashlib.sha256(script.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def style(appearance: Appearance) -> str:
    """Give the style sheet of the page; one for either ground is printed as on white."""
    match appearance:
        case Appearance.LIGHT:
            colours = _colours(LIGHT)
        case Appearance.DARK:
            colours = _colours(DARK)
        case Appearance.AUTO:
            dark = "@media screen and (prefers-color-scheme: dark) {\n" + _colours(DARK) + "}\n"
            colours = _colours(LIGHT) + dark
    return colours + _part("page.css")


def _colours(palette: Palette) -> str:
    """Give the names by which the style sheet calls the colours."""
    values = {
        "paper": palette.paper,
        "ink": palette.ink,
        "muted": palette.muted,
        "grid": palette.grid,
        "band": palette.band,
        "lit": palette.lit,
        "link": palette.styles[Style.CONFIRMED],
    }
    return ":root { " + "; ".join(f"--{name}: {value}" for name, value in values.items()) + " }\n"
