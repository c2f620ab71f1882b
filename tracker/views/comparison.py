"""``tracker history --against``: what another version says differently, in words."""

import json
from collections.abc import Sequence

from tracker.schedule.comparing import Difference, SeriesDifference, Side
from tracker.schedule.model import Series
from tracker.schedule.records import encode_series
from tracker.text import safe
from tracker.views.entered import series_fields
from tracker.views.items import Item, told_item
from tracker.views.said import said_words, told_change, told_name
from tracker.views.spans import Line, Span

_MARGIN = Span("  ")


def comparison(found: Sequence[Difference | SeriesDifference], named: str) -> list[Line]:
    """Tell what the version ``named`` says and this one does not, then the other way round.

    Last what both say of a series and say differently.
    """
    sections = {
        f"{named} says, this file does not": _only(found, Side.THERE),
        f"this file says, {named} does not": _only(found, Side.HERE),
        "both say, and differ": _differing(found, named),
    }
    return [
        line
        for heading, lines in sections.items()
        if lines
        for line in ([Span(safe(heading), "heading")], *lines)
    ]


def difference_item(one: Difference | SeriesDifference) -> Item:
    """Give a difference as an item: its side, the series, the announcement."""
    if isinstance(one, Difference):
        return {
            "side": one.side.value,
            "series": one.told.said.about.series,
            "fields": None,
            "announcement": told_item(one.told),
        }
    here, there = ({} if side is None else encode_series(side) for side in (one.here, one.there))
    names = [name for name in {**here, **there} if here.get(name) != there.get(name)]
    side = "both" if here and there else "here" if here else "there"
    fields = {name: {"here": here.get(name), "there": there.get(name)} for name in names}
    return {"side": side, "series": one.key, "fields": fields, "announcement": None}


def _only(found: Sequence[Difference | SeriesDifference], side: Side) -> list[Line]:
    """Give a line for everything that only one side says: new series, then the newest first."""
    return [
        _announcement(one) if isinstance(one, Difference) else _new_series(one)
        for one in found
        if _side_of(one) is side
    ]


def _side_of(one: Difference | SeriesDifference) -> Side | None:
    """Tell which version alone says something; None where both do."""
    if isinstance(one, Difference):
        return one.side
    if one.here and one.there:
        return None
    return Side.HERE if one.here else Side.THERE


def _new_series(one: SeriesDifference) -> Line:
    series = one.here or one.there
    return [_MARGIN, Span("series "), Span(safe(series.title if series else one.key), "title")]


def _announcement(one: Difference) -> Line:
    """Give what was said, or that it was taken back where the other version has it too."""
    said, retraction = one.told.said, one.told.retraction
    words = said_words(said) or safe(said.note or said.quote or "")
    source = f", {safe(said.source)}" if said.source else ""
    what = [Span(told_name(one.told), "title"), Span(f": {words} ({said.certainty}{source})")]
    if retraction is None:
        return [_MARGIN, Span(f"{said.said_on}  "), *what]
    if not one.is_known:
        return [_MARGIN, Span(f"{said.said_on}  "), *what, Span(f"; {told_change(one.told)}")]
    reason = f"; {safe(retraction.reason)}" if retraction.reason else ""
    taken_back = Span(f"{retraction.on}  taken back: ")
    return [_MARGIN, taken_back, *what, Span(f", said {said.said_on}{reason}")]


def _differing(found: Sequence[Difference | SeriesDifference], named: str) -> list[Line]:
    return [
        [
            _MARGIN,
            Span(safe(one.here.title), "title"),
            Span(f": {label} is {here or 'none'} here, {there or 'none'} in {safe(named)}"),
        ]
        for one in found
        if isinstance(one, SeriesDifference) and one.here and one.there
        for label, here, there in _pairs(one.here, one.there)
        if here != there
    ]


def _pairs(here: Series, there: Series) -> list[tuple[str, str, str]]:
    """Give the fields of two series in words: the known ones, then what is in the file besides."""
    known = zip(series_fields(here), series_fields(there), strict=True)
    ours, theirs = ({**one.extra, "single": one.single} for one in (here, there))
    others = sorted({*ours, *theirs})
    return [
        *((label, words, other) for (label, words), (_, other) in known),
        *((safe(name), _value(ours.get(name)), _value(theirs.get(name))) for name in others),
    ]


def _value(value: object) -> str:
    return "" if value is None else safe(json.dumps(value, ensure_ascii=False))
