"""The commands for Typer: their names, arguments and help.

Loaded only when argv holds more than an everyday command. The common options stand on the callback
and on every command, so that they may be given before or after its name; the command's own win.
"""

import inspect
from collections.abc import Callable, Sequence

import typer

from tracker.cli import options as opt
from tracker.cli.context import Context
from tracker.cli.help import Command, Commands, PhraseCommand, Topic, help_of
from tracker.cli.start import VERSION_LINE
from tracker.cli.usage import ParserError, usage_error
from tracker.errors import ExitStatus, UsageError

app = typer.Typer(
    cls=Commands,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def run_app(argv: Sequence[str], context: Context) -> int:
    """Parse argv and run its command; give the exit status."""
    try:
        status = app(list(argv), prog_name="tracker", standalone_mode=False, obj=context)
    except ParserError as error:
        raise usage_error(error, argv) from None
    if status == ExitStatus.INTERRUPTED:
        raise KeyboardInterrupt
    return status if isinstance(status, int) else ExitStatus.DONE


def _command(
    name: str,
    *aliases: str,
    examples: Sequence[str],
    common: Sequence[str] = opt.LOOKING,
    topic: Topic | None = None,
    hidden: bool = False,
    cls: type[Command] = Command,
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Enter a function as a command with the common options; aliases are not in the help.

    Without a topic it is about changing if it takes the options of a change, else about looking.
    """
    found = topic or (Topic.CHANGE if common is opt.CHANGING else Topic.LOOK)

    def enter(function: Callable[..., None]) -> Callable[..., None]:
        command = opt.with_common(function, common)
        for one in (name, *aliases):
            app.command(
                one,
                cls=cls,
                help=inspect.getdoc(function),
                epilog="\n".join(examples),
                rich_help_panel=found,
                hidden=hidden or one != name,
            )(command)
        return function

    return enter


def _tracker(ctx: typer.Context, version: opt.Version = False) -> None:  # noqa: FBT002 - an option
    """Track releases: what comes when, how sure that is, who said so.

    Without a command it shows what comes next.
    """
    if version:
        ctx.obj.write(VERSION_LINE)
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        from tracker.cli.commands import next as command

        command.run(ctx.obj)


app.callback(
    invoke_without_command=True,
    help=inspect.getdoc(_tracker),
    epilog='tracker announce "The Defenders" "mid-to-late 2017" --on 2016-10-31\n'
    "tracker timeline --as-of 2016-11-01",
)(opt.with_common(_tracker, tuple(opt.COMMON)))


@_command(
    "list",
    common=opt.LISTING,
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
    common=opt.LISTING,
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
    common=opt.FILTERING,
    examples=(
        "tracker timeline --as-of 2016-11-01",
        'tracker timeline --from "q4 2016" --to 2017 --by series --as-of 2016-11-01',
    ),
)
def _timeline(ctx: typer.Context, by: opt.By = None) -> None:
    """Draw the premieres in time.

    A window is drawn as what it is: caps where it may begin and end, shades between them. --from
    and --to are the days in view: the first day of the one, the last of the other.
    """
    from tracker.cli.commands import timeline as command

    command.run(ctx.obj, by)


@_command(
    "show",
    common=opt.WEIGHING,
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
    common=opt.TELLING,
    examples=(
        'tracker history "The Defenders"',
        "tracker history --since 2018 --change released",
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
        told = ctx.obj.options.told.keys()
        if name or since or change or as_markdown or not told.isdisjoint(opt.CHOOSING):
            raise UsageError("--against stands alone", hint="try: tracker history --against HEAD")
        command.run_against(ctx.obj, against)
    else:
        command.run(ctx.obj, name, since=since, change=change, as_markdown=as_markdown)


@_command(
    "by",
    common=opt.LISTING,
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
    "why",
    common=opt.WEIGHING,
    examples=(
        'tracker why "The Defenders" --as-of 2017-06-01',
        'tracker why "The Punisher S1" --level confirmed --as-of 2016-11-01',
    ),
)
def _why(ctx: typer.Context, name: opt.Name) -> None:
    """Show why a window has its ends.

    What was said of a premiere, and the announcements behind each end: those that relate it to
    others too. The exit status is 1 when no announcement makes an end.
    """
    from tracker.cli.commands import why as command

    raise typer.Exit(command.run(ctx.obj, name))


@_command(
    "when",
    cls=PhraseCommand,
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
    from tracker.cli.phrase_options import ReadingOptions

    reading = ReadingOptions(date_order, hemisphere, fiscal_year)
    command.run(ctx.obj, phrase, on, reading)


@_command(
    "announce",
    "add",
    common=opt.CHANGING,
    examples=(
        'tracker announce "The Defenders" "mid-to-late 2017" --on 2016-10-31',
        'tracker announce "Luke Cage S3" "expected in late 2019" --episodes 13',
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
    anyway: opt.Anyway = False,  # noqa: FBT002 - an option
    dry_run: opt.DryRun = False,  # noqa: FBT002 - an option
) -> None:
    """Enter an announcement.

    What was said about a season: its premiere in words, or in relation to another ("3-4 months
    after Iron Fist"), its episodes, its status. A title that is not in the schedule yet is added.
    """
    from tracker.cli.commands import announce as command
    from tracker.cli.phrase_options import ReadingOptions

    said = command.Said(
        name, phrase, episodes, status, certainty, on, source, quote, note, network, kind, anyway
    )
    reading = ReadingOptions(date_order, hemisphere, fiscal_year)
    command.run(ctx.obj, said, reading, dry_run=dry_run)


@_command(
    "relate",
    common=opt.CHANGING,
    topic=Topic.CHANGE,
    examples=(
        'tracker relate "Iron Fist S1" before "The Defenders" before "The Punisher S1"',
        'tracker relate "Luke Cage S2" after "Luke Cage S1" --gap "1-2 years"',
    ),
)
def _relate(
    ctx: typer.Context,
    words: opt.Relations,
    gap: opt.SpacedBy = None,
    certainty: opt.HowSure = None,
    on: opt.On = None,
    source: opt.Source = None,
    quote: opt.Quote = None,
    note: opt.Note = None,
    anyway: opt.Anyway = False,  # noqa: FBT002 - an option
    dry_run: opt.DryRun = False,  # noqa: FBT002 - an option
) -> None:
    """Say which premiere comes before which.

    A chain of titles with before, or with after, between each two. Windows become as tight as all
    that was said allows; tracker why tells the reasons.
    """
    from tracker.cli.commands import relate as command

    chain = command.Chain(words, gap, certainty, on, source, quote, note, anyway)
    command.run(ctx.obj, chain, dry_run=dry_run)


@_command(
    "read",
    common=opt.CHECKING,
    topic=Topic.CHANGE,
    examples=(
        "tracker read article.txt --on 2016-10-31",
        'tracker read --text "Luke Cage S3 arrives in late 2019." --dry-run',
    ),
)
def _read(
    ctx: typer.Context,
    article: opt.Article = None,
    text: opt.ArticleText = None,
    on: opt.Appeared = None,
    source: opt.Source = None,
    new: opt.NewTitles = False,  # noqa: FBT002 - an option
    yes: opt.YesToPlain = False,  # noqa: FBT002 - an option
    proposals: opt.Offered = None,
    date_order: opt.ReadDateOrder = None,
    hemisphere: opt.ReadHemisphere = None,
    fiscal_year: opt.ReadFiscalYear = None,
    dry_run: opt.DryRun = False,  # noqa: FBT002 - an option
) -> None:
    """Propose announcements from an article.

    Asked one by one; where nobody can be asked they are only shown. The exit status is 1 when
    there is none.
    """
    from tracker.cli.commands import read as command
    from tracker.cli.phrase_options import ReadingOptions

    request = command.Request(article, text, on, source, proposals, new, yes, dry_run)
    reading = ReadingOptions(date_order, hemisphere, fiscal_year)
    raise typer.Exit(command.run(ctx.obj, request, reading))


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
        "tracker retract 5a93 --dry-run",
        'tracker retract 5a93 --reason "misread"',
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
    merge_driver: opt.InstallMergeDriver = False,  # noqa: FBT002 - an option
    yes: opt.Yes = False,  # noqa: FBT002 - an option
    dry_run: opt.DryRun = False,  # noqa: FBT002 - an option
) -> None:
    """Say which file is used and what is wrong with it.

    With --repair all that follows from the announcements is made again; no announcement is lost,
    and the file as it was is kept beside it. The exit status is 1 when something is wrong. With
    --install-merge-driver git merges the file as tracker does, so that several people can keep it.
    """
    from tracker.cli.commands import check as command

    if merge_driver:
        from tracker.cli.commands import merge

        merge.check_alone(repair=repair, as_json=ctx.obj.options.as_json)
        merge.install(ctx.obj, agreed=yes, dry_run=dry_run)
        return
    if repair:
        raise typer.Exit(command.repair(ctx.obj, agreed=yes, dry_run=dry_run))
    if yes or dry_run:
        raise UsageError(
            "--yes and --dry-run are about --repair and --install-merge-driver",
            hint="try: tracker check",
        )
    raise typer.Exit(command.run(ctx.obj))


@_command(
    "merge",
    common=(),
    topic=Topic.MORE,
    hidden=True,
    examples=(
        "tracker merge base.json ours.json theirs.json schedule.json",
        "tracker merge /dev/null ours.json theirs.json schedule.json",
    ),
)
def _merge(
    ctx: typer.Context,
    base: opt.BaseVersion,
    ours: opt.OurVersion,
    theirs: opt.TheirVersion,
    path: opt.MergedPath,
) -> None:
    """Merge two versions of a schedule, for git.

    OURS is replaced by what OURS and THEIRS come to, both made from BASE; an empty BASE is no
    common ancestor. PATH is what messages call it. The exit status is 65 or 66, and OURS as it was,
    when a version is no schedule or cannot be read: git then marks a conflict. To have git call it:
    tracker check --install-merge-driver
    """
    from tracker.cli.commands import merge as command

    command.run(ctx.obj, command.Versions(base, ours, theirs), path)


@_command(
    "export",
    common=opt.EXPORTING,
    topic=Topic.EXCHANGE,
    examples=(
        "tracker export svg --as-of 2016-11-01 -o timeline.svg",
        "tracker export mermaid --as-of 2016-11-01 --by series",
    ),
)
def _export(
    ctx: typer.Context,
    wanted: opt.FormatWord = None,
    output: opt.Output = None,
    force: opt.Force = False,  # noqa: FBT002 - an option
    by: opt.By = None,
    theme: opt.Ground = None,
    since: opt.Since = None,
    windows: opt.LongWindows = None,
    alarm: opt.AlarmBefore = None,
) -> None:
    """Make a file of the schedule.

    svg is a picture, html a page with the picture and a table, mermaid a chart for Markdown, txt
    what the terminal shows, dot the order for Graphviz; csv and json hold every announcement, ics
    is a calendar, atom a feed of changes, md a digest. A file that is there is replaced if tracker
    wrote it, or with --force. A cell of --width is 8 pixels in svg.
    """
    from tracker.cli.commands import export as command

    command.run(ctx.obj, command.Export(wanted, output, force, by, theme, since, windows, alarm))


@_command(
    "help",
    common=(),
    topic=Topic.MORE,
    examples=(
        "tracker help",
        "tracker help announce",
    ),
)
def _help(ctx: typer.Context, name: opt.CommandName = None) -> None:
    """Show the help of a command.

    The same as --help behind its name; without a name what all commands are for.
    """
    ctx.obj.write(help_of(name, ctx.parent, ctx.obj.width))


@_command(
    "completion",
    common=(),
    topic=Topic.MORE,
    examples=(
        "tracker completion bash",
        "tracker completion zsh",
    ),
)
def _completion(ctx: typer.Context, shell: opt.Shell) -> None:
    """Print the script that completes what is typed.

    For bash, put into ~/.bashrc:  eval "$(tracker completion bash)"

    For zsh, put into ~/.zshrc:  eval "$(tracker completion zsh)"

    For fish, put into ~/.config/fish/config.fish:  tracker completion fish | source
    """
    from tracker.cli.commands import completion as command

    command.run(ctx.obj, shell)


@_command(
    "import",
    common=opt.CHANGING,
    topic=Topic.EXCHANGE,
    examples=(
        "tracker import csv <(tracker export csv) --dry-run",
        "tracker import ics <(tracker export ics) --yes",
    ),
)
def _import(
    ctx: typer.Context,
    source: opt.ImportSource,
    names: opt.ImportNames = None,
    updates: opt.Updates = False,  # noqa: FBT002 - an option
    since: opt.UpdatedSince = None,
    take: opt.Take = None,
    skip_bad: opt.SkipBad = False,  # noqa: FBT002 - an option
    agreed: opt.Agreed = False,  # noqa: FBT002 - an option
    dry_run: opt.DryRun = False,  # noqa: FBT002 - an option
) -> None:
    """Take in what others announced.

    From a file that tracker exported or a spreadsheet saved, from the titles that follow tvmaze, or
    from the Sonarr server that TRACKER_SONARR_URL and TRACKER_SONARR_KEY name. A plan is shown
    first; what somebody else confirmed is never replaced unless that is chosen with --take.
    """
    from tracker.cli.commands import import_ as command
    from tracker.cli.sources import Wanted

    wanted = Wanted(
        source, tuple(names or ()), updates, since, tuple(take or ()), skip_bad, agreed, dry_run
    )
    command.run(ctx.obj, wanted)


@_command(
    "publish",
    common=opt.PUBLISHING,
    topic=Topic.EXCHANGE,
    examples=(
        "tracker publish public",
        "tracker publish public --network Netflix",
    ),
)
def _publish(
    ctx: typer.Context,
    folder: opt.Folder,
    force: opt.Force = False,  # noqa: FBT002 - an option
) -> None:
    """Make a site of static files.

    An index with the timeline, a page for each series with its history, a calendar, a feed of the
    changes, the announcements as JSON. Only what changed is written; a file that tracker did not
    write is left as it is, unless --force is given.
    """
    from tracker.cli.commands import publish as command

    command.run(ctx.obj, folder, force=force)
