"""Where a season stands on a day, and what counts as over and as out."""

from datetime import date

from tracker.dates.window import Window
from tracker.schedule.model import Certainty, Premiere, Season, Standing


def standing(season: Season, day: date) -> Standing:
    """Give where a season stands on ``day``: the first of the rules that applies."""
    if season.outcome is not None:
        return season.outcome
    premiere = season.premiere
    if premiere is None or not isinstance(premiere.window, Window):
        return Standing.TBA
    if is_out(premiere, season.certainty, day):
        return Standing.RELEASED
    return _standing_of_window(premiere.window, day)


def is_over(window: Window, day: date) -> bool:
    """Tell whether all of ``window`` lies before ``day``; an open end is never over."""
    return window.latest is not None and window.latest < day


def is_out(premiere: Premiere, certainty: Certainty | None, day: date) -> bool:
    """Tell whether a premiere is a confirmed single day before ``day``: out, as announced."""
    window = premiere.window
    return (
        certainty is Certainty.CONFIRMED
        and isinstance(window, Window)
        and window.is_day
        and is_over(window, day)
    )


def _standing_of_window(window: Window, day: date) -> Standing:
    if is_over(window, day):
        return Standing.LAPSED
    if window.contains(day):
        return Standing.DUE
    return Standing.DATED if window.is_day else Standing.WINDOWED
