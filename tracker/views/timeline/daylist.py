"""The timeline as a list of days, for a terminal that has no room for a chart."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from tracker.dates.window import Window
from tracker.schedule.model import Standing
from tracker.schedule.outlook import Entry
from tracker.text import cell_width, kept_apart, pad
from tracker.values import Value, replace
from tracker.views import rows
from tracker.views.scene import Group, Grouping, Scene, ink_of
from tracker.views.spans import Line, Span, wrapped
from tracker.views.theme import Style, style_of
from tracker.views.timeline.bars import sign_of
from tracker.views.timeline.glyphs import Alphabet, Sign
from tracker.views.timeline.notes import notes_at_foot
from tracker.views.timeline.screen import Screen

_LAPSED = "? in front: over, nobody said it is out"
_LEAST_NAME = 18
_GAP = "  "
_INDENT = "    "


class _Form(Value):
    """How lines are laid out: the cells of the days, and those for a name ``beside`` them, or 0."""

    screen: Screen
    by: Grouping
    days: int
    beside: int

    def name(self, entry: Entry, room: int) -> str:
        """Give the name of an entry; under the title of its series that is its season."""
        if self.by is Grouping.SERIES:
            return self.screen.cut(" ".join(_tail(entry)), room)
        return _name(entry, room, self.screen)


def _form(scene: Scene, screen: Screen) -> _Form:
    days = max((cell_width(rows.window_words(entry)) for entry in scene.drawn), default=0)
    room = max(screen.width - len(_INDENT) - days - len(_GAP), 0)
    form = _Form(screen, scene.by, days, room)
    widest = max((cell_width(form.name(entry, screen.width)) for entry in scene.drawn), default=0)
    return form if room >= min(widest, _LEAST_NAME) else replace(form, beside=0)


def day_parts(scene: Scene, screen: Screen) -> list[list[Line]]:
    """Give the list of every group, the seasons that have no days to list, and the notes."""
    signs = {sign_of_entry(entry) for entry in scene.drawn}
    return [
        *day_lists(scene, screen),
        notes_list(scene.lapsed, rows.lapsed_words, screen),
        notes_list(scene.undated, rows.tba_words, screen),
        notes_at_foot(scene, signs, _LAPSED, screen),
    ]


def day_lists(scene: Scene, screen: Screen) -> list[list[Line]]:
    """Give a line for each season in view: its sign, its day or the bounds of its window, its name.

    Where that leaves no room for a name, the days go on a line of their own. Groups stand under
    their headings; without any a rule with the as-of day parts what is past from what is not.
    """
    form = _form(scene, screen)
    return [
        [*_heading(group, screen), *_group_lines(group, scene.as_of, form)]
        for group in scene.groups
    ]


def _heading(group: Group, screen: Screen) -> list[Line]:
    text = kept_apart(screen.cut(screen.alphabet.spell(group.heading), screen.width))
    return [[Span(text, Style.HEADING)]] if text else []


def _group_lines(group: Group, as_of: date, form: _Form) -> Iterator[Line]:
    was_past = False
    for entry in group.entries:
        if was_past and not _is_past(entry) and not group.heading:
            yield _today(as_of, form.screen)
        was_past = _is_past(entry)
        yield from _entry_lines(entry, form)


def notes_list(
    entries: Sequence[Entry], words: Callable[[Entry], str], screen: Screen
) -> list[Line]:
    """Give entries that have no days to list, with words in their place.

    The words stand beside the names, or under them where one would not fit.
    """
    names = [_name(entry, screen.width, screen) for entry in entries]
    said = [Span(words(entry), style_of(entry)) for entry in entries]
    widest = max(map(cell_width, names), default=0)
    room = screen.width - widest - len(_GAP)
    pairs = zip(names, said, strict=True)
    if all(cell_width(span.text) <= room for span in said):
        return [[Span(pad(name, widest) + _GAP), span] for name, span in pairs]
    return [
        line
        for name, span in pairs
        for line in ([Span(name)], *wrapped([Span(_INDENT), span], screen.width))
    ]


def sign_of_entry(entry: Entry) -> Sign:
    """Give the sign of an entry that is listed and not drawn."""
    window = entry.window
    if entry.standing is Standing.LAPSED:
        return Sign.LAPSED
    if entry.standing is Standing.RELEASED:
        return Sign.OUT if window is not None and window.is_day else Sign.OUT_SOMEDAY
    if window is None:
        return Sign.GROUND
    return Sign.OPEN if window.is_open else sign_of(window)


def _entry_lines(entry: Entry, form: _Form) -> Iterator[Line]:
    style, screen = style_of(entry), form.screen
    lead = Span(f"{_sample(entry, screen.alphabet)} ", style)
    dates = rows.window_words(entry)
    if form.beside:
        yield [lead, Span(pad(dates, form.days) + _GAP, style), Span(form.name(entry, form.beside))]
    else:
        yield [lead, Span(form.name(entry, screen.width - len(_INDENT)))]
        yield from _lines(dates, style, screen)
    for words in _more_words(entry):
        yield from _lines(words, style, screen)


def _lines(words: str, style: str, screen: Screen) -> Iterator[Line]:
    """Give words on lines of their own under a name; a window too long for one breaks at its dots.

    Nothing is cut: half a bound would be another day.
    """
    room = screen.width - len(_INDENT)
    first, dots, rest = words.rpartition("..")
    parts = [words] if cell_width(words) <= room or not dots else [first + dots, rest]
    for part in parts:
        yield from wrapped([Span(_INDENT), Span(screen.alphabet.spell(part), style)], screen.width)


def _more_words(entry: Entry) -> Iterator[str]:
    """Give the words for days that are ruled out: by relations, or by what was said."""
    ink = ink_of(entry)
    if entry.standing is Standing.RELEASED or ink is None:
        return
    if ink.narrowed:
        yield f"narrowed to {rows.iso_window(ink.parts[0])}"
    elif len(ink.parts) > 1:
        yield f'as said: "{rows.premiere_words(entry)}"'


def _sample(entry: Entry, alphabet: Alphabet) -> str:
    """Give an entry's sign in three cells, as the legend shows it."""
    sign = sign_of_entry(entry)
    if entry.window is not None and sign is Sign.OPEN:
        return _open_sample(entry.window, alphabet)
    if sign in alphabet.shades:
        return alphabet.caps[0] + alphabet.shades[sign] + alphabet.caps[1]
    return f" {alphabet.points[sign]} "


def _open_sample(window: Window, alphabet: Alphabet) -> str:
    shade = alphabet.shades[Sign.LONG]
    if window.latest is None:
        return alphabet.caps[0] + shade + alphabet.arrows[1]
    return alphabet.arrows[0] + shade + alphabet.caps[1]


def _name(entry: Entry, room: int, screen: Screen) -> str:
    """Give the title, cut so that the season and the certainty still fit, and these two."""
    after = "".join(f" {words}" for words in _tail(entry))
    title = screen.alphabet.spell(rows.title_words(entry))
    return kept_apart(screen.cut(title, max(room - len(after), 0))) + after


def _tail(entry: Entry) -> list[str]:
    words = (rows.season_words(entry), rows.certainty_mark(entry))
    return [word for word in words if word]


def _is_past(entry: Entry) -> bool:
    return entry.standing in {Standing.RELEASED, Standing.LAPSED}


def _today(as_of: date, screen: Screen) -> Line:
    rule = screen.alphabet.rule * 3
    return [Span(f"{rule} {as_of.isoformat()} {rule}", Style.TODAY)]
