"""The options of the command line, declared once as annotated types."""

import functools
import inspect
import re
from collections.abc import Callable, Sequence
from datetime import timedelta
from enum import Enum
from typing import Annotated, Any

import typer

from tracker.cli import sources
from tracker.cli.context import LEAST_WIDTH, MOST_WIDTH, Options
from tracker.cli.formats import Format
from tracker.cli.shells import SCRIPTS
from tracker.cli.spelling import AMERICAN, no_such_word
from tracker.dates.settings import DateOrder, Hemisphere
from tracker.errors import UsageError
from tracker.schedule.changes import ChangeKind
from tracker.schedule.model import Certainty, Kind, Standing, Status
from tracker.text import safe
from tracker.views.long_windows import Windows
from tracker.views.pictures.palette import Appearance
from tracker.views.scene import Grouping

COLORS = ("auto", "always", "never")


def _one_of_colors(value: str | None) -> str | None:
    if value is None or value in COLORS:
        return value
    raise typer.BadParameter(no_such_word(value, COLORS))


def _shell(text: str) -> str:
    if text in SCRIPTS:
        return text
    raise typer.BadParameter(no_such_word(text, tuple(SCRIPTS)))


def _choice(flag: str, words: type[Enum], help: str) -> Any:  # noqa: A002, ANN401 - as Typer has it
    """Declare an option whose value is one word of a set; what is no such word is told by us.

    Typer makes the member of the set of the word that is given back, and nothing of a member.
    """
    known = [one.value for one in words]

    def parse(text: str) -> str:
        folded = text.strip().lower()
        word = AMERICAN.get(folded, folded)
        if word not in known:
            raise typer.BadParameter(no_such_word(text, known))
        return word

    return typer.Option(flag, parser=parse, metavar="|".join(known), help=help)


def _format(text: str) -> Format:
    """Read the word for a format."""
    found = text.strip().lower()
    if found not in tuple(Format):
        raise typer.BadParameter(no_such_word(text, tuple(Format)))
    return Format(found)


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
    typer.Option(
        "--color",
        metavar="|".join(COLORS),
        callback=_one_of_colors,
        help="When colour is used; auto: on a terminal.",
    ),
]
Width = Annotated[
    int | None,
    typer.Option(
        "--width",
        metavar="CELLS",
        min=LEAST_WIDTH,
        max=MOST_WIDTH,
        help=f"How wide a line may be, {LEAST_WIDTH} to {MOST_WIDTH}; else as the terminal.",
    ),
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
    ChangeKind | None, _choice("--change", ChangeKind, "Only changes of this kind.")
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
Relations = Annotated[
    list[str],
    typer.Argument(
        metavar="REF before REF ...",
        help="Titles or seasons with before, or after, between each two.",
        show_default=False,
    ),
]
SpacedBy = Annotated[
    str | None,
    typer.Option("--gap", metavar="GAP", help='How far apart each two are: "3-4 months".'),
]
Anyway = Annotated[
    bool, typer.Option("--anyway", help="Enter it although it contradicts what is confirmed.")
]
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
    DateOrder | None, _choice("--date-order", DateOrder, "Which figure of 03/04/2017 is the month.")
]
ReadHemisphere = Annotated[
    Hemisphere | None, _choice("--hemisphere", Hemisphere, "Whose seasons are meant.")
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
InstallMergeDriver = Annotated[
    bool, typer.Option("--install-merge-driver", help="Have git merge the file with tracker.")
]
Yes = Annotated[bool, typer.Option("--yes", help="Agree to what is shown, and all it offers.")]
BaseVersion = Annotated[
    str, typer.Argument(metavar="BASE", help="What both come from.", show_default=False)
]
OurVersion = Annotated[
    str, typer.Argument(metavar="OURS", help="Takes the result.", show_default=False)
]
TheirVersion = Annotated[
    str, typer.Argument(metavar="THEIRS", help="The other version.", show_default=False)
]
MergedPath = Annotated[
    str, typer.Argument(metavar="PATH", help="The file that is merged.", show_default=False)
]


def _alarm(text: str) -> timedelta:
    match = re.fullmatch(r"([0-9]{1,3})([dw])", text.strip().lower())
    if match is None:
        raise typer.BadParameter(f'"{safe(text)}" is not a number of days or weeks like 7d or 2w')
    return int(match[1]) * (timedelta(days=1) if match[2] == "d" else timedelta(weeks=1))


Folder = Annotated[
    str, typer.Argument(metavar="FOLDER", help="Where the site goes.", show_default=False)
]
LongWindows = Annotated[
    Windows | None,
    typer.Option("--windows", help="ics: what becomes of a window of more than 31 days."),
]
AlarmBefore = Annotated[
    timedelta | None,
    typer.Option("--alarm", parser=_alarm, metavar="7d", help="ics: remind so long before."),
]
ImportSource = Annotated[
    sources.Source, typer.Argument(metavar="SOURCE", help="csv, json, ics, tvmaze or sonarr.")
]
ImportNames = Annotated[
    list[str] | None,
    typer.Argument(metavar="[WHAT]", help="A file (- is the standard input), or titles."),
]
Updates = Annotated[
    bool, typer.Option("--updates", help="tvmaze: every series with its id that was updated there.")
]
UpdatedSince = Annotated[
    sources.Since | None, typer.Option("--since", help="How far back --updates looks; else a day.")
]
Take = Annotated[
    list[str] | None,
    typer.Option("--take", metavar="REF|all", help="Take conflicts about this series, or all."),
]
SkipBad = Annotated[bool, typer.Option("--skip-bad", help="Leave out what cannot be taken.")]
Agreed = Annotated[bool, typer.Option("--yes", help="Take it without asking.")]
CommandName = Annotated[
    str | None,
    typer.Argument(metavar="[COMMAND]", help="The name of a command.", show_default=False),
]
Shell = Annotated[
    str,
    typer.Argument(
        parser=_shell, metavar="|".join(SCRIPTS), help="The shell you use.", show_default=False
    ),
]
Article = Annotated[
    str | None,
    typer.Argument(metavar="[FILE]", help="The article; - is the input.", show_default=False),
]
ArticleText = Annotated[str | None, typer.Option("--text", metavar="TEXT", help="The article.")]
Appeared = Annotated[
    str | None,
    typer.Option("--on", metavar="DAY", help="The day on which it appeared; else as it says."),
]
NewTitles = Annotated[bool, typer.Option("--new", help="Take in titles that are not known.")]
YesToPlain = Annotated[
    bool, typer.Option("--yes", help="Enter all that is plain (tier A) without a question.")
]
Offered = Annotated[
    str | None,
    typer.Option("--proposals", metavar="FILE", help="Proposals of another program, as JSON."),
]
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
ClaimedStatus = Annotated[
    Status | None, _choice("--status", Status, "What is claimed of its state.")
]
HowSure = Annotated[
    Certainty | None,
    _choice("--certainty", Certainty, "How sure it is; else as the words say."),
]
Source = Annotated[str | None, typer.Option("--source", metavar="TEXT", help="Who said it.")]
Quote = Annotated[str | None, typer.Option("--quote", metavar="TEXT", help="What was said.")]
Note = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="A remark of yours.")]
Network = Annotated[
    str | None, typer.Option("--network", metavar="TEXT", help="Who releases the series.")
]
WorkKind = Annotated[Kind | None, _choice("--kind", Kind, "What sort of work it is.")]

OfSeries = Annotated[
    list[str] | None,
    typer.Option("--series", metavar="REF", help="Only this series or season; repeatable."),
]
OfNetwork = Annotated[
    list[str] | None,
    typer.Option("--network", metavar="NAME", help="Only from this network; repeatable."),
]
OfStanding = Annotated[
    list[Standing] | None,
    _choice("--standing", Standing, "Only where it stands so; repeatable."),
]
FirstDay = Annotated[
    str | None,
    typer.Option("--from", metavar="WHEN", help="Only what may come then or later."),
]
LastDay = Annotated[
    str | None,
    typer.Option("--to", metavar="WHEN", help="Only what may come then or earlier."),
]
Columns = Annotated[
    str | None,
    typer.Option("--columns", metavar="NAMES", help="Which columns, as in: title,window."),
]
Level = Annotated[
    Certainty | None,
    _choice("--level", Certainty, "How sure narrowed windows are; else expected."),
]
By = Annotated[
    Grouping | None, typer.Option("--by", help="What to put together; else it is one list.")
]
FormatWord = Annotated[
    Format | None,
    typer.Argument(
        metavar="[FORMAT]",
        parser=_format,
        help=f"{', '.join(Format)}; else as FILE is named.",
        show_default=False,
    ),
]
Output = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to a file; else it is printed."),
]
Force = Annotated[bool, typer.Option("--force", help="Replace a file that tracker did not write.")]
Ground = Annotated[
    Appearance | None,
    _choice("--theme", Appearance, "The ground of a picture; auto is what its reader prefers."),
]

COMMON: dict[str, tuple[Any, object]] = {
    "file": (File, None),
    "as_of": (AsOf, None),
    "as_json": (Json, False),
    "color": (Color, None),
    "width": (Width, None),
    "ascii_only": (Ascii, False),
    "series": (OfSeries, None),
    "networks": (OfNetwork, None),
    "standings": (OfStanding, None),
    "first": (FirstDay, None),
    "last": (LastDay, None),
    "columns": (Columns, None),
    "level": (Level, None),
}
"""The options that commands share, by the name of their field in ``Options``."""

LOOKING = ("file", "as_of", "as_json", "color", "width", "ascii_only")
"""The common options of a command that only looks."""

WEIGHING = (*LOOKING, "level")
"""The common options of a command that looks at one thing, narrowed windows with it."""

FILTERING = (*WEIGHING, "series", "networks", "standings", "first", "last")
"""The common options of a command that looks at the seasons that are asked for."""

LISTING = (*FILTERING, "columns")
"""The common options of a command that shows such seasons in columns."""

EXPORTING = tuple(name for name in FILTERING if name not in {"as_json", "color"})
"""The common options of the command that makes files of such seasons."""

PUBLISHING = tuple(name for name in EXPORTING if name not in {"width", "ascii_only"})
"""The common options of the command that makes a site of such seasons."""

CHOOSING = ("series", "networks", "columns")
"""The common options that choose among announcements and what is shown of them."""

TELLING = (*LOOKING, *CHOOSING)
"""The common options of a command that shows announcements in columns."""

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
        options = Options(**{name: _kept(values.pop(name)) for name in names})
        _check_use(ctx.obj.options, names, ctx.info_name)
        ctx.obj = ctx.obj.told(options.or_else(ctx.obj.options))
        function(ctx, **values)

    parameters = [*(one.replace(kind=keyword) for one in own), *shared]
    vars(command)["__signature__"] = inspect.Signature(parameters)
    command.__annotations__ = {one.name: one.annotation for one in parameters}
    del vars(command)["__wrapped__"]
    return command


def flag(name: str) -> str:
    """Give how the common option ``name`` is typed: Typer holds that as its default."""
    option, _ = COMMON[name]
    return str(option.__metadata__[0].default)


def _kept(value: Any) -> Any:  # noqa: ANN401 - Typer's values
    """Give a value as options hold it: the lists that Typer makes are tuples there."""
    return tuple(value) if isinstance(value, list) else value


def _check_use(told: Options, names: Sequence[str], command: str | None) -> None:
    """Refuse what was told before a command that has no use for it."""
    idle = [flag(name) for name in told.told if name not in names]
    if idle:
        raise UsageError(
            f"{command} does not take {', '.join(idle)} from before its name",
            hint=f"for help: tracker {command} --help",
        )
