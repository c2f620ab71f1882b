"""The options of the command line, declared once as annotated types."""

import functools
import inspect
from collections.abc import Callable, Sequence
from typing import Annotated, Any, TypeVar

import typer

from tracker.cli.context import LEAST_WIDTH, Options
from tracker.cli.spelling import AMERICAN
from tracker.dates.settings import DateOrder, Hemisphere
from tracker.schedule.changes import ChangeKind
from tracker.schedule.model import Certainty, Kind, Status

Word = TypeVar("Word", Status, Certainty)

COLORS = ("auto", "always", "never")


def _one_of_colors(value: str | None) -> str | None:
    if value is None or value in COLORS:
        return value
    raise typer.BadParameter(f'"{value}" is not one of {", ".join(COLORS)}')


File = Annotated[
    str | None,
    typer.Option(
        "--file",
        metavar="FILE",
        help="The data file; else TRACKER_FILE, else ./schedule.json, else the data folder.",
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DAY", help="As known and seen on that day; else today."),
]
Json = Annotated[bool, typer.Option("--json", help="Give a JSON document.")]
Color = Annotated[
    str | None,
    typer.Option("--color", metavar="WHEN", callback=_one_of_colors, help="auto, always or never."),
]
Width = Annotated[
    int | None,
    typer.Option("--width", metavar="CELLS", min=LEAST_WIDTH, help="How wide a line may be."),
]
Ascii = Annotated[bool, typer.Option("--ascii", help="Draw with ASCII characters only.")]

Name = Annotated[
    str,
    typer.Argument(metavar="REF", help='A title, "Iron Fist S2", or a key.', show_default=False),
]
On = Annotated[
    str | None,
    typer.Option("--on", metavar="DAY", help="The day on which it was said; else today."),
]

AnyName = Annotated[
    str | None,
    typer.Argument(metavar="[REF]", help="A title, a season, or a key.", show_default=False),
]
Since = Annotated[
    str | None,
    typer.Option("--since", metavar="WHEN", help="From then on: 7d, or words."),
]
KindOfChange = Annotated[
    ChangeKind | None, typer.Option("--change", help="Only changes of this kind.")
]
Markdown = Annotated[bool, typer.Option("--markdown", help="Give a Markdown list.")]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Show what would change, and change nothing.")
]
Key = Annotated[
    str,
    typer.Argument(metavar="KEY", help="A key, or how its digits begin.", show_default=False),
]
Reason = Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Why.")]
Redo = Annotated[bool, typer.Option("--redo", help="Do again what was undone last.")]
Deadline = Annotated[
    str, typer.Argument(metavar="WHEN", help="A date in words.", show_default=False)
]
NewTitle = Annotated[str | None, typer.Option("--title", metavar="TEXT", help="The new title.")]
Alias = Annotated[
    list[str] | None, typer.Option("--alias", metavar="TEXT", help="One more name it is found by.")
]
NoAlias = Annotated[
    list[str] | None, typer.Option("--no-alias", metavar="TEXT", help="A name to be dropped.")
]
ExternalId = Annotated[
    list[str] | None, typer.Option("--id", metavar="SERVICE=ID", help="Its id at a service.")
]
Remove = Annotated[bool, typer.Option("--remove", help="Remove it, if nothing stands in it.")]
ReadDateOrder = Annotated[
    DateOrder | None, typer.Option("--date-order", help="Which figure of 03/04/2017 is the month.")
]
ReadHemisphere = Annotated[
    Hemisphere | None, typer.Option("--hemisphere", help="Whose seasons are meant.")
]
ReadFiscalYear = Annotated[
    int | None,
    typer.Option("--fiscal-year", metavar="MONTH", min=1, max=12, help="Its first month, 1 to 12."),
]
Against = Annotated[
    str | None,
    typer.Option("--against", metavar="FILE|REV", help="Compare with a file or git revision."),
]
Repair = Annotated[bool, typer.Option("--repair", help="Mend what follows from the announcements.")]
Yes = Annotated[bool, typer.Option("--yes", help="Agree to the repair and all it offers.")]
Version = Annotated[bool, typer.Option("--version", help="Show the version.")]
Limit = Annotated[int | None, typer.Argument(metavar="[N]", min=1, help="At most so many seasons.")]
Phrase = Annotated[
    str, typer.Argument(metavar="PHRASE", help="A date in words.", show_default=False)
]
Premiere = Annotated[
    str | None,
    typer.Argument(metavar="[PHRASE]", help="When it premieres, in words.", show_default=False),
]
EpisodeCount = Annotated[
    str | None,
    typer.Option("--episodes", metavar="COUNT", help="8, 8-10, or 8+ for at least 8."),
]


def _status(text: str) -> Status:
    return _one_of(Status, text)


def _certainty(text: str) -> Certainty:
    return _one_of(Certainty, text)


def _one_of(words: type[Word], text: str) -> Word:
    folded = text.strip().lower()
    try:
        return words(AMERICAN.get(folded, folded))
    except ValueError:
        raise typer.BadParameter(f'"{text}" is not one of {", ".join(words)}') from None


ClaimedStatus = Annotated[
    Status | None,
    typer.Option(
        "--status", parser=_status, metavar="|".join(Status), help="What is claimed of its state."
    ),
]
HowSure = Annotated[
    Certainty | None,
    typer.Option(
        "--certainty",
        parser=_certainty,
        metavar="|".join(Certainty),
        help="How sure it is; else as the words say.",
    ),
]
Source = Annotated[str | None, typer.Option("--source", metavar="TEXT", help="Who said it.")]
Quote = Annotated[str | None, typer.Option("--quote", metavar="TEXT", help="What was said.")]
Note = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="A remark of yours.")]
Network = Annotated[
    str | None, typer.Option("--network", metavar="TEXT", help="Who releases the series.")
]
WorkKind = Annotated[Kind | None, typer.Option("--kind", help="What sort of work it is.")]

COMMON: dict[str, tuple[Any, object]] = {
    "file": (File, None),
    "as_of": (AsOf, None),
    "as_json": (Json, False),
    "color": (Color, None),
    "width": (Width, None),
    "ascii_only": (Ascii, False),
}
"""The options that commands share, by the name of their field in ``Options``."""

LOOKING = tuple(COMMON)
"""The common options of a command that only looks."""

CHANGING = ("file", "color", "width", "ascii_only")
"""The common options of a command that changes the file."""

CHECKING = (*CHANGING, "as_json")
"""The common options of the command that checks the file."""


def with_common(
    function: Callable[..., None], names: Sequence[str] = LOOKING
) -> Callable[..., None]:
    """Give a command that takes the common options ``names`` beside its own parameters.

    When it is called, ``ctx.obj`` is the context with all that was told, on the command or before
    it.
    """
    keyword = inspect.Parameter.KEYWORD_ONLY
    own = inspect.signature(function).parameters.values()
    shared = [
        inspect.Parameter(name, keyword, default=default, annotation=option)
        for name, (option, default) in COMMON.items()
        if name in names
    ]

    @functools.wraps(function)
    def command(ctx: typer.Context, **values: Any) -> None:  # noqa: ANN401 - Typer's values
        options = Options(**{name: values.pop(name) for name in names})
        ctx.obj = ctx.obj.told(options.or_else(ctx.obj.options))
        function(ctx, **values)

    parameters = [*(one.replace(kind=keyword) for one in own), *shared]
    vars(command)["__signature__"] = inspect.Signature(parameters)
    command.__annotations__ = {one.name: one.annotation for one in parameters}
    del vars(command)["__wrapped__"]
    return command
