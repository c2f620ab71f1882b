"""What an SVG is made of: the scene, the sheet that it is drawn on, and where it stands."""

from collections.abc import Callable
from dataclasses import dataclass

from tracker.schedule.outlook import Entry
from tracker.views.axis import Axis
from tracker.views.pictures.sheet import Sheet
from tracker.views.scene import Scene


@dataclass(frozen=True, slots=True)
class Drawing:
    """How a scene is drawn; all but the first two are for a picture that stands in a page.

    ``ids`` stands before every id. ``link`` gives the id of the element that an entry's row leads
    to. A page has a heading of its own, so its picture has none.
    """

    scene: Scene
    sheet: Sheet
    ids: str = ""
    link: Callable[[Entry], str] | None = None
    is_headed: bool = True

    @property
    def axis(self) -> Axis:
        """Give the axis, a pixel a cell."""
        return self.scene.axis(self.sheet.cells)
