"""``tracker history --against``: what another version says differently, in words."""

from collections.abc import Sequence

from tracker.schedule.comparing import Difference, SeriesDifference, Side
from tracker.schedule.records import encode_series
from tracker.text import safe
from tracker.views.entered import series_fields
from tracker.views.items import Item, told_item
from tracker.views.said import said_words, told_change, told_name
from tracker.views.spans import Line, Span

_SIGNS = {Side.HERE: ("+ only here   ", "confirmed"), Side.THERE: ("- only there  ", "expected")}


def comparison(found: Sequence[Difference | SeriesDifference]) -> list[Line]:
    """Give a line for every difference: ``+`` what only this version says, ``-`` the other."""
    return [line for one in found for line in _lines(one)]


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


def _lines(one: Difference | SeriesDifference) -> list[Line]:
    return _series(one) if isinstance(one, SeriesDifference) else [_announcement(one)]


def _announcement(one: Difference) -> Line:
    sign, style = _SIGNS[one.side]
    said = one.told.said
    words = said_words(said) or safe(said.note or said.quote or "")
    source = f", {safe(said.source)}" if said.source else ""
    taken_back = f"; {told_change(one.told)}" if one.told.retraction else ""
    return [
        Span(sign, style),
        Span(f"{said.said_on}  "),
        Span(told_name(one.told), "title"),
        Span(f": {words} ({said.certainty}{source}){taken_back}"),
    ]


def _series(one: SeriesDifference) -> list[Line]:
    if one.here is None or one.there is None:
        series, side = (one.here, Side.HERE) if one.here else (one.there, Side.THERE)
        sign, style = _SIGNS[side]
        return [[Span(sign, style), Span(f'series "{safe(series.title if series else one.key)}"')]]
    pairs = zip(series_fields(one.here), series_fields(one.there), strict=True)
    return [
        [
            Span("~ differs     ", "note"),
            Span(safe(one.here.title), "title"),
            Span(f": {label} is {here or 'none'} here, {there or 'none'} there"),
        ]
        for (label, here), (_, there) in pairs
        if here != there
    ]
