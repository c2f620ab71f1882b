"""The timeline as a list of days, for a terminal that has no room for a chart."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from tracker.schedule.model import Standing
from tracker.schedule.outlook import Entry
from tracker.text import cell_width, fit, pad
from tracker.views import rows
from tracker.views.spans import Line, Span
from tracker.views.theme import Style, style_of
from tracker.views.timeline.bars import sign_of
from tracker.views.timeline.glyphs import Sign
from tracker.views.timeline.screen import Screen

_LEAST_NAME = 18
_GAP = "  "
_INDENT = "    "


def day_list(entries: Sequence[Entry], as_of: date, screen: Screen) -> list[Line]:
    """Give a line for each entry: its sign, its day or the bounds of its window, its name.

    Where that leaves no room for a name, the days go on a line of their own. A rule with the as-of
    day parts what is past from what is not.
    """
    days = max((cell_width(rows.window_words(entry)) for entry in entries), default=0)
    lines: list[Line] = []
    after_past = False
    for entry in entries:
        if after_past and not _is_past(entry):
            lines.append(_today(as_of, screen))
        after_past = _is_past(entry)
        lines.extend(screen.clipped(line) for line in _entry_lines(entry, days, screen))
    return lines


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
    lines = (line for name, span in pairs for line in ([Span(name)], [Span(_INDENT), span]))
    return [screen.clipped(line) for line in lines]


def sign_of_entry(entry: Entry) -> Sign:
    """Give the sign of an entry that is listed and not drawn."""
    is_day = entry.window is not None and entry.window.is_day
    if entry.standing is Standing.LAPSED:
        return Sign.LAPSED
    if entry.standing is Standing.RELEASED:
        return Sign.OUT if is_day else Sign.OUT_SOMEDAY
    if is_day:
        return Sign.DAY
    return Sign.GROUND if entry.window is None else sign_of(entry.window)


def _entry_lines(entry: Entry, days: int, screen: Screen) -> Iterator[Line]:
    lead = Span(f"{_sample(entry, screen)} ", style_of(entry))
    dates = Span(rows.window_words(entry), style_of(entry))
    room = screen.width - len(_INDENT) - days - len(_GAP)
    if room >= _LEAST_NAME:
        words = fit(dates.text, days) + _GAP
        yield [lead, Span(words, dates.style), Span(_name(entry, room, screen))]
        return
    yield [lead, Span(_name(entry, screen.width - len(_INDENT), screen))]
    yield [Span(_INDENT), dates]


def _sample(entry: Entry, screen: Screen) -> str:
    """Give an entry's sign in three cells, as the legend shows it."""
    alphabet = screen.alphabet
    sign = sign_of_entry(entry)
    if sign in alphabet.shades:
        return alphabet.caps[0] + alphabet.shades[sign] + alphabet.caps[1]
    return f" {alphabet.points[sign]} "


def _name(entry: Entry, room: int, screen: Screen) -> str:
    """Give the title, cut so that the season and the certainty still fit, and these two."""
    tail = (rows.season_words(entry), rows.certainty_mark(entry))
    after = "".join(f" {words}" for words in tail if words)
    title = screen.alphabet.spell(rows.title_words(entry))
    return screen.cut(title, room - len(after)) + after


def _is_past(entry: Entry) -> bool:
    return entry.standing in {Standing.RELEASED, Standing.LAPSED}


def _today(as_of: date, screen: Screen) -> Line:
    rule = screen.alphabet.rule * 3
    return [Span(f"{rule} {as_of.isoformat()} {rule}", Style.TODAY)]
