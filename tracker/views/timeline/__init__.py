"""The premiere timeline for a terminal: what comes when, as a picture.

From 60 columns on every season in view has a row in a chart, with more words about it the wider the
terminal is; a narrower one gets a list. What has no place in the chart is listed or counted below.
"""

from tracker.views.scene import Scene
from tracker.views.spans import Line, Span, wrapped
from tracker.views.theme import Style
from tracker.views.timeline.columns import CHART_WIDTH
from tracker.views.timeline.glyphs import ASCII, UNICODE
from tracker.views.timeline.screen import Screen


def timeline(
    scene: Scene, *, width: int, ascii_only: bool = False, styled: bool = True
) -> list[Line]:
    """Draw a scene on ``width`` columns of a terminal; no line is wider.

    A scene that shows nothing gives no lines.
    """
    if not scene.shown and not scene.left_out:
        return []
    screen = Screen(width, ASCII if ascii_only else UNICODE, styled)
    return _stacked(_heading(scene, screen), *_parts(scene, screen))


def _heading(scene: Scene, screen: Screen) -> list[Line]:
    words = f"Premieres as of {scene.as_of.isoformat()}"
    return wrapped([Span(words, Style.HEADING)], screen.width)


def _parts(scene: Scene, screen: Screen) -> list[list[Line]]:
    if screen.width < CHART_WIDTH:
        from tracker.views.timeline.daylist import day_parts  # noqa: PLC0415 - one of the two

        return day_parts(scene, screen)
    from tracker.views.timeline.picture import picture  # noqa: PLC0415 - the other

    return picture(scene, screen)


def _stacked(*parts: list[Line]) -> list[Line]:
    """Give the parts that are not empty, a blank line between them."""
    lines = [line for part in parts if part for line in ([], *part)]
    return lines[1:]
