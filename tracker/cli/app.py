"""The commands for Typer: their names, arguments and help.

Loaded only when argv holds more than an everyday command. The common options stand on the callback
and on every command, so that they may be given before or after its name; the command's own win.
"""

import inspect
from collections.abc import Callable, Sequence

import typer

from tracker import __version__
from tracker.cli import options as opt
from tracker.cli.context import Context
from tracker.errors import ExitStatus, UsageError

app = typer.Typer(
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

_TyperUsageError: type[Exception] = typer.BadParameter.__bases__[0]


def run_app(argv: Sequence[str], context: Context) -> int:
    """Parse argv and run its command; give the exit status."""
    try:
        status = app(list(argv), prog_name="tracker", standalone_mode=False, obj=context)
    except _TyperUsageError as error:
        raise _usage_error(error) from None
    if status == ExitStatus.INTERRUPTED:
        raise KeyboardInterrupt
    return status if isinstance(status, int) else ExitStatus.DONE


def _usage_error(error: Exception) -> UsageError:
    """Give an error of the argument parser as one of ours."""
    describe = getattr(error, "format_message", error.__str__)
    command = getattr(getattr(error, "ctx", None), "command_path", "tracker")
    message = describe().rstrip(".")
    if "unexpected extra argument" in message:
        return UsageError(message, hint='put a title into quotes: "Jessica Jones S2"')
    return UsageError(message, hint=f"for help: {command} --help")


def _command(
    name: str, *aliases: str, examples: Sequence[str], common: Sequence[str] = opt.LOOKING
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Enter a function as a command with the common options; aliases are not in the help."""

    def enter(function: Callable[..., None]) -> Callable[..., None]:
        command = opt.with_common(function, common)
        text = _help(function, examples)
        app.command(name, help=text)(command)
        for alias in aliases:
            app.command(alias, help=text, hidden=True)(command)
        return function

    return enter


def _help(function: Callable[..., None], examples: Sequence[str]) -> str:
    r"""Give the docstring of a command with its examples; ``\b`` keeps their lines apart."""
    lines = "".join(f"  {example}\n" for example in examples)
    return f"{inspect.getdoc(function)}\n\n\b\nExamples:\n{lines}"


def _tracker(ctx: typer.Context, version: opt.Version = False) -> None:  # noqa: FBT002 - an option
    """Track releases: what comes when, how sure that is, who said so.

    Without a command it shows what comes next.
    """
    if version:
        ctx.obj.write(f"tracker {__version__}\n")
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        from tracker.cli.commands import next as command

        command.run(ctx.obj)


app.callback(
    invoke_without_command=True,
    help=_help(
        _tracker,
        (
            'tracker announce "The Defenders" "mid-to-late 2017" --on 2016-10-31',
            "tracker timeline --as-of 2016-11-01",
        ),
    ),
)(opt.with_common(_tracker))


@_command(
    "list",
    examples=(
        "tracker list",
        "tracker list --as-of 2016-11-01",
    ),
)
def _list(ctx: typer.Context) -> None:
    """Show every season.

    Episodes, status, the premiere as said, its window, how sure it is, where it stands.
    """
    from tracker.cli.commands import list as command

    command.run(ctx.obj)


@_command(
    "next",
    examples=(
        "tracker next",
        "tracker next 5 --as-of 2016-11-01",
    ),
)
def _next(ctx: typer.Context, limit: opt.Limit = None) -> None:
    """Show what comes next.

    Everything that is not out yet, by how soon it may be.
    """
    from tracker.cli.commands import next as command

    command.run(ctx.obj, limit)


@_command(
    "timeline",
    examples=(
        "tracker timeline --as-of 2016-11-01",
        "tracker timeline --width 120 --ascii",
    ),
)
def _timeline(ctx: typer.Context) -> None:
    """Draw the premieres in time.

    A window is drawn as what it is: caps where it may begin and end, shades between them.
    """
    from tracker.cli.commands import timeline as command

    command.run(ctx.obj)


@_command(
    "show",
    examples=(
        'tracker show "The Defenders"',
        'tracker show "jessica jones s2" --as-of 2016-11-01',
    ),
)
def _show(ctx: typer.Context, name: opt.Name) -> None:
    """Show a series or season whole.

    All that is known of it, with every announcement and its key.
    """
    from tracker.cli.commands import show as command

    command.run(ctx.obj, name)


@_command(
    "history",
    examples=(
        'tracker history "The Defenders"',
        "tracker history --since 7d --change slipped",
    ),
)
def _history(
    ctx: typer.Context,
    name: opt.AnyName = None,
    since: opt.Since = None,
    change: opt.KindOfChange = None,
    as_markdown: opt.Markdown = False,  # noqa: FBT002 - an option
    against: opt.Against = None,
) -> None:
    """Show what was announced.

    Every announcement about a series or season, oldest first, with what it changed; without REF
    those about all series, newest first. --against tells what another version of the file says.
    """
    from tracker.cli.commands import history as command

    if against is not None:
        if name or since or change or as_markdown:
            raise UsageError("--against stands alone", hint="try: tracker history --against HEAD")
        command.run_against(ctx.obj, against)
    else:
        command.run(ctx.obj, name, since=since, change=change, as_markdown=as_markdown)


@_command(
    "by",
    examples=(
        'tracker by "October 2017" --as-of 2016-11-01',
        'tracker by 2016 "Iron Fist" --as-of 2016-11-01',
    ),
)
def _by(ctx: typer.Context, when: opt.Deadline, name: opt.AnyName = None) -> None:
    """Answer what is out by then.

    What will, might and will not be out by the last day of WHEN, as far as anyone said. With REF
    the exit status is 0 for will, 1 for will not, 3 for might or unknown.
    """
    from tracker.cli.commands import by as command

    raise typer.Exit(command.run(ctx.obj, when, name))


@_command(
    "when",
    examples=(
        'tracker when "mid-to-late 2017"',
        'tracker when "winter 2018" --on 2017-10-20',
    ),
)
def _when(
    ctx: typer.Context,
    phrase: opt.Phrase,
    on: opt.On = None,
    date_order: opt.ReadDateOrder = None,
    hemisphere: opt.ReadHemisphere = None,
    fiscal_year: opt.ReadFiscalYear = None,
) -> None:
    """Show how a phrase is read.

    The window, its EDTF, notes. Nothing is stored.
    """
    from tracker.cli.commands import when as command
    from tracker.cli.reading import ReadingOptions

    reading = ReadingOptions(date_order, hemisphere, fiscal_year)
    command.run(ctx.obj, phrase, on, reading)


@_command(
    "announce",
    "add",
    common=opt.CHANGING,
    examples=(
        'tracker announce "The Defenders" "mid-to-late 2017" --on 2016-10-31 --episodes 8',
        'tracker announce "Luke Cage S3" "expected in late 2019" --source Netflix',
    ),
)
def _announce(
    ctx: typer.Context,
    name: opt.Name,
    phrase: opt.Premiere = None,
    episodes: opt.EpisodeCount = None,
    status: opt.ClaimedStatus = None,
    certainty: opt.HowSure = None,
    on: opt.On = None,
    source: opt.Source = None,
    quote: opt.Quote = None,
    note: opt.Note = None,
    network: opt.Network = None,
    kind: opt.WorkKind = None,
    date_order: opt.ReadDateOrder = None,
    hemisphere: opt.ReadHemisphere = None,
    fiscal_year: opt.ReadFiscalYear = None,
    dry_run: opt.DryRun = False,  # noqa: FBT002 - an option
) -> None:
    """Enter an announcement.

    What was said about a season: its premiere in words, its episodes, its status. A title that is
    not in the schedule yet is added to it.
    """
    from tracker.cli.commands import announce as command
    from tracker.cli.reading import ReadingOptions

    said = command.Said(
        name, phrase, episodes, status, certainty, on, source, quote, note, network, kind
    )
    reading = ReadingOptions(date_order, hemisphere, fiscal_year)
    command.run(ctx.obj, said, reading, dry_run=dry_run)


@_command(
    "edit",
    common=opt.CHANGING,
    examples=(
        'tracker edit "The Defenders" --alias Defenders --id tvmaze=1',
        'tracker edit "Halo" --title "Halo (2027)"',
    ),
)
def _edit(
    ctx: typer.Context,
    name: opt.Name,
    title: opt.NewTitle = None,
    alias: opt.Alias = None,
    no_alias: opt.NoAlias = None,
    network: opt.Network = None,
    kind: opt.WorkKind = None,
    ids: opt.ExternalId = None,
    remove: opt.Remove = False,  # noqa: FBT002 - an option
    dry_run: opt.DryRun = False,  # noqa: FBT002 - an option
) -> None:
    """Change what a series is called.

    Its title, other names, network, kind and ids; its key and its announcements stay. A series in
    which no announcement stands can be removed.
    """
    from tracker.cli.commands import edit as command
    from tracker.schedule.editing import Edit

    wanted = Edit(
        title=title,
        network=network,
        kind=kind,
        aliases=tuple(alias or ()),
        dropped_aliases=tuple(no_alias or ()),
        ids=command.parse_ids(ids) if ids else None,
        remove=remove,
    )
    command.run(ctx.obj, name, wanted, dry_run=dry_run)


@_command(
    "retract",
    common=opt.CHANGING,
    examples=(
        "tracker retract 7c1e",
        'tracker retract 7c1e --reason "misread"',
    ),
)
def _retract(
    ctx: typer.Context,
    key: opt.Key,
    reason: opt.Reason = None,
    dry_run: opt.DryRun = False,  # noqa: FBT002 - an option
) -> None:
    """Take an announcement back for good.

    As if it had never been entered, for every day. Its key is shown by: tracker show REF
    """
    from tracker.cli.commands import retract as command

    command.run(ctx.obj, key, reason, dry_run=dry_run)


@_command(
    "undo",
    common=opt.CHANGING,
    examples=(
        "tracker undo",
        "tracker undo --redo",
    ),
)
def _undo(
    ctx: typer.Context,
    redo: opt.Redo = False,  # noqa: FBT002 - an option
    dry_run: opt.DryRun = False,  # noqa: FBT002 - an option
) -> None:
    """Undo the last change.

    The bytes before the last command, as often as there are steps; --redo goes forth again.
    """
    from tracker.cli.commands import undo as command

    command.run(ctx.obj, redo=redo, dry_run=dry_run)


@_command(
    "check",
    common=opt.CHECKING,
    examples=(
        "tracker check",
        "tracker check --repair --dry-run",
    ),
)
def _check(
    ctx: typer.Context,
    repair: opt.Repair = False,  # noqa: FBT002 - an option
    yes: opt.Yes = False,  # noqa: FBT002 - an option
    dry_run: opt.DryRun = False,  # noqa: FBT002 - an option
) -> None:
    """Say which file is used and what is wrong with it.

    With --repair all that follows from the announcements is made again; no announcement is lost,
    and the file as it was is kept beside it. The exit status is 1 when something is wrong.
    """
    from tracker.cli.commands import check as command

    if repair:
        raise typer.Exit(command.repair(ctx.obj, agreed=yes, dry_run=dry_run))
    if yes or dry_run:
        raise UsageError("--yes and --dry-run are about --repair", hint="try: tracker check")
    raise typer.Exit(command.run(ctx.obj))
